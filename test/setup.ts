import { createHash } from "node:crypto";
import { lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILDS = join(ROOT, ".build/by-source");
/** Builds of earlier sources that are kept, because another test run may still be using them. */
const KEPT_BUILDS = 4;

/**
 * Builds the program once for all tests, so that no test needs `dist` and none can meet a stale one. `.build/dist` is a
 * link to the build of exactly these sources; test runs side by side don't disturb each other. A build that fails takes the
 * link away: tests of the program fail, tests of modules still run.
 */
export async function setup(): Promise<void> {
  const folder = join(BUILDS, await fingerprint(), "dist");
  const link = join(ROOT, ".build/dist");
  if (!(await exists(folder))) {
    const temporary = `${BUILDS}/.${process.pid}`;
    try {
      await build(join(temporary, "dist"), join(ROOT, ".build/bundles"));
      await mkdir(join(folder, ".."), { recursive: true });
      await rename(join(temporary, "dist"), folder).catch(async (error: unknown) => {
        if (!(await exists(folder))) throw error;
      });
    } catch (error) {
      await rm(link, { recursive: true, force: true });
      console.error("The program does not build, so tests that start it will fail:\n", (error as Error).message);
      return;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    await prune();
  }
  const next = `${link}.${process.pid}`;
  await symlink(folder, next);
  if (await isFolder(link)) await rm(link, { recursive: true });
  await rename(next, link);
}

/** Digest over every file that the build reads. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const sources = (await readdir(join(ROOT, "src"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const path of [
    ...sources,
    ...["test/build.mjs", "package-lock.json", "tsconfig.json"].map((name) => join(ROOT, name)),
  ].sort())
    hash
      .update(`${path}\0`)
      .update(await readFile(path))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}

async function prune(): Promise<void> {
  const names = (await readdir(BUILDS)).filter((name) => !name.startsWith("."));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(BUILDS, name))).mtimeMs })));
  for (const { name } of dated.sort((a, b) => b.at - a.at).slice(KEPT_BUILDS))
    await rm(join(BUILDS, name), { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
