/**
 * Builds what is shipped: `src/main.ts` with its chunks, the stand-alone programs, and the JSON Schemas.
 *
 *   node test/build.mjs [--out DIR]   default: dist
 *   node test/build.mjs --check [DIR] compares DIR, which was built of these sources, byte by byte with dist; without it builds into a
 *                                     temporary folder for that. 1 where dist is stale
 */
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ncc = createRequire(import.meta.url)("@vercel/ncc");
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const DIST = join(ROOT, "dist");

/**
 * Builds everything into `out`, which is emptied first.
 * @param cache folder in which bundles are kept by the digest of their sources, for tests; `dist` is always built anew
 */
export async function build(out, cache) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "schemas"), { recursive: true });
  await bundle(join(ROOT, "src/main.ts"), out, "index.js", cache);
  await writeFile(join(out, "package.json"), COMMONJS);
  for (const source of await programs()) {
    const name = programName(source);
    const files = await bundle(source, out, name, cache);
    if (files.filter((file) => !file.endsWith(".txt")).length > 1)
      throw new Error(`${name} must be one file, but it comes as ${files.join(", ")}: use no import() in ${source}`);
  }
  await writeSchemas(join(out, "schemas"));
}

/** Any file of a folder `programs`: `src/world/contain/programs/relay.ts` becomes `relay.cjs`. */
const PROGRAM = /^.*\/programs\/([a-z][a-z0-9-]*)\.ts$/;

/** The upload step keeps the ending that its folder's `action.yml` names. */
function programName(source) {
  const name = source.replace(PROGRAM, "$1");
  return name === "upload" ? "upload.mjs" : `${name}.cjs`;
}

/**
 * Sources of the stand-alone programs. They run inside a sandbox where this package is not, so each is one file, with the
 * ending .cjs, because no package.json says there what it is.
 */
async function programs() {
  const names = await readdir(join(ROOT, "src/world"), { recursive: true });
  return names
    .map((name) => join(ROOT, "src/world", name).replaceAll("\\", "/"))
    .filter((path) => PROGRAM.test(path))
    .sort();
}

/** The sources are modules, the bundles are not: Node starts CommonJS 10 to 20 ms sooner than it starts its loader of modules. */
const COMMONJS = `${JSON.stringify({ type: "commonjs" })}\n`;

/** As `writeBundle`, but takes the files from the cache where the same sources were bundled before. */
async function bundle(source, out, filename, cache) {
  const key = cache === undefined ? null : await digestOfSources(source);
  if (key === null) return writeBundle(source, out, filename);
  const kept = join(cache, `${filename}-${key}`);
  const files = await readdir(kept).catch(() => null);
  if (files !== null) {
    await cp(kept, out, { recursive: true });
    return files;
  }
  const fresh = `${kept}.${process.pid}`;
  const written = await writeBundle(source, fresh, filename);
  await cp(fresh, out, { recursive: true });
  await rename(fresh, kept).catch(() => rm(fresh, { recursive: true }));
  return written;
}

/** What a source imports of this repository, as it is written there; `import()` may have a comment before it. */
export function relativeImports(text) {
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*(?:\/\*[^*]*\*\/\s*)?"(\.[^"]*)"/g)].map(
    ([, specifier]) => specifier,
  );
}

/** Digest over a source, everything of this repository that it imports, and the versions of packages and of Node; null where a file is missing. */
async function digestOfSources(entry) {
  const found = new Map();
  const visit = async (path) => {
    if (found.has(path)) return;
    const text = await readFile(path, "utf8");
    found.set(path, text);
    for (const specifier of relativeImports(text)) {
      const base = resolve(dirname(path), specifier);
      await visit(`${base}.ts`).catch(() => visit(join(base, "index.ts")));
    }
  };
  try {
    for (const path of [
      fileURLToPath(import.meta.url),
      join(ROOT, "package-lock.json"),
      join(ROOT, "tsconfig.json"),
      entry,
    ])
      await visit(path);
  } catch {
    return null;
  }
  const hash = createHash("sha256").update(`${process.version}\0`);
  for (const path of [...found.keys()].sort()) hash.update(`${relative(ROOT, path)}\0${found.get(path)}\0`);
  return hash.digest("hex").slice(0, 32);
}

/** Names of what a bundle comes with: the chunks that `import()` makes, and the licences of what is in it. */
const CHUNK = /^\d+\.[a-z.]+$/;
const LICENSES = /^[a-z]+\.[cm]?js\.LICENSES\.txt$/;

/** File of what a run needs before its lane stands by, and other named parts of the program, too. */
const SHARED = "shared";

/** File of what others share. */
const COMMON = "common";

/**
 * The file of what several named parts of the program need: a run begins with the fewest bytes to be read, and reads what judges
 * it while its sandbox is tried.
 */
function sharedBy(names) {
  if (names.includes("run")) return SHARED;
  return names.includes("judge") ? "judge" : COMMON;
}

/** File of what packages load by themselves, when they need it. */
const PACKAGES = "packages";

/**
 * Puts the chunks together by the names that `import()` gives them (`webpackChunkName`): a file for each name, and two for what
 * several need. Bundlers number them, some sixty, and write a module into each chunk that has it.
 * @param code the entry, which finds chunks by `__nccwpck_require__.u`
 * @param chunks file name -> text
 * @returns the entry with that function replaced, and the files by their names
 */
function nameChunks(code, chunks) {
  const users = new Map();
  for (const text of [code, ...chunks.values()])
    for (const [, name, list] of text.matchAll(IMPORTS))
      for (const [, id] of list.matchAll(CHUNK_ID)) users.set(id, new Set(users.get(id)).add(name));
  const parts = new Map();
  const fileOf = new Map();
  for (const [file, text] of chunks) {
    const id = file.slice(0, file.indexOf("."));
    const names = [...(users.get(id) ?? [])];
    const name = names.length === 0 ? PACKAGES : names.length === 1 ? names[0] : sharedBy(names);
    fileOf.set(id, name);
    const part = parts.get(name) ?? { ids: [], modules: new Map() };
    parts.set(name, part);
    part.ids.push(id);
    for (const [module, body] of modulesOf(file, text)) part.modules.set(module, body);
  }
  const u = code.match(CHUNK_FILE);
  if (u === null) throw new Error("the entry does not say where its chunks are");
  const table = JSON.stringify(Object.fromEntries(fileOf));
  const files = [...parts].map(([name, { ids, modules }]) => [
    `${name}.js`,
    `"use strict";\nexports.ids = [${ids.join(", ")}];\nexports.modules = {\n\n${[...modules.values()].join(",\n\n")}\n\n};\n`,
  ]);
  return { code: code.replace(u[0], () => u[0].replace(u[1], `${table}[chunkId] + ".js"`)), files };
}

const IMPORTS = /\/\* import\(\) \| ([a-z]+) \*\/\s*(\[[^\]]*\]|\d+\))/g;
const CHUNK_ID = /(?:\.e\(|^)(\d+)/g;
const CHUNK_FILE = /__nccwpck_require__\.u = [^]*?return ("" \+ chunkId \+ "\.index\.js");/;

/** The modules of a chunk: id and text, as an entry of an object. */
function modulesOf(file, text) {
  const begin = text.indexOf("exports.modules = {");
  const end = text.lastIndexOf("\n};");
  if (begin < 0 || end < begin) throw new Error(`${file} is no chunk`);
  const found = [
    ...text
      .slice(begin, end)
      .matchAll(/(?<=\n)\/\*{3}\/ (\d+):\n([^]*?\n\/\*{3}\/ \}\)),?(?=\n\n(?:\/\*{3}\/ \d+:|$)|\n*$)/g),
  ];
  const all = text.match(/^\/\*{3}\/ \d+:$/gm)?.length ?? 0;
  if (found.length === 0 || found.length !== all)
    throw new Error(`${file}: expected ${all} modules, found ${found.length}`);
  return found.map(([, id, body]) => [id, `/***/ ${id}:\n${body}`]);
}

/** Bundles one source; returns the names of the files written. Types are `npm run typecheck`'s business, not ncc's. */
async function writeBundle(source, out, filename) {
  const esm = filename.endsWith(".mjs");
  const { code, assets } = await ncc(source, {
    cache: false,
    quiet: true,
    esm,
    filename,
    transpileOnly: true,
    minify: false,
    sourceMap: false,
    assetBuilds: false,
    // Of what webpack itself writes; sources stay as they are. V8 compiles a `function` in parentheses when it reads it, but
    // reads an arrow function there twice: modules wrapped in those cost a run a tenth more time.
    target: esm ? "es2022" : "es5",
    filterAssetBase: ROOT,
    license: `${filename}.LICENSES.txt`,
  });
  const files = new Map();
  const chunks = new Map();
  for (const [name, asset] of Object.entries(assets)) {
    // ncc copies package.json and type files along where a dependency could look for them at run time; nothing here does.
    if (name.endsWith(".d.ts") || name === "package.json") continue;
    // ncc also takes whole folders along where it believes that a path is computed from them.
    if (CHUNK.test(name) && !esm) chunks.set(name, String(asset.source));
    else if (CHUNK.test(name) || LICENSES.test(name)) files.set(name, asset.source);
    else throw new Error(`${source}: ncc wants to ship ${name}; find the path expression that asks for it`);
  }
  const named = chunks.size === 0 ? { code, files: [] } : nameChunks(code, chunks);
  for (const [name, text] of [[filename, named.code], ...named.files]) files.set(name, text);
  for (const [name, content] of files) {
    const path = join(out, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    await chmod(path, 0o644);
  }
  return [...files.keys()];
}

/** Writes a JSON Schema for every record in the registry of src/core/records. */
async function writeSchemas(out) {
  const { schemaFiles } = await load("src/core/records/schemas.ts");
  for (const [name, text] of schemaFiles()) await writeFile(join(out, name), text);
}

/** Bundles a TypeScript module of this repository and imports it, for scripts that plain Node runs. */
export async function load(source) {
  // Below the repository, so that packages that stay outside of a bundle are found.
  await mkdir(join(ROOT, ".build"), { recursive: true });
  const temporary = await mkdtemp(join(ROOT, ".build/load-"));
  try {
    await writeBundle(join(ROOT, source), temporary, "module.mjs");
    return await import(pathToFileURL(join(temporary, "module.mjs")).href);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Names and contents of all files below a folder, or null where there is none. */
async function contents(folder) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map();
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files.set(relative(folder, path), await readFile(path));
  }
  return files;
}

async function check(built) {
  const temporary = await mkdtemp(join(tmpdir(), "dist-"));
  try {
    const fresh = built ?? join(temporary, "dist");
    if (built === undefined) await build(fresh);
    const [want, have] = [await contents(fresh), await contents(DIST)];
    const stale = [...new Set([...want.keys(), ...have.keys()])]
      .sort()
      .filter((name) => !(want.get(name) && have.get(name)?.equals(want.get(name))));
    if (stale.length === 0) return 0;
    console.error(`dist is stale: ${stale.join(", ")}\nRun \`npm run build\` and commit dist.`);
    return 1;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [flag, value] = process.argv.slice(2);
  try {
    if (flag === "--check") process.exitCode = await check(value === undefined ? value : resolve(value));
    else await build(flag === "--out" ? resolve(value) : DIST);
  } catch (error) {
    // Uncaught, Node would print the line of ncc that threw: 3 MB.
    console.error(error.message);
    process.exitCode = 1;
  }
}
