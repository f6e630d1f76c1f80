import { createHash } from "node:crypto";
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serializeManifest, type ManifestEntry } from "../../src/core/formats/manifest";
import { prepareWorkspace } from "../../src/world/worktree/baseline-git";
import { createStore, writePatch } from "../../src/world/worktree/store";
import { walk } from "../../src/world/worktree/walk";
import { type BenchContext, execute, mebibytes, ownPeak, ratio, type Row } from "../support/bench";

const FILE_BYTES = 1024;
const FILES_PER_FOLDER = 50;
const FOLDERS_PER_FOLDER = 50;
const CHANGED = 10;
const MEMORY_LIMIT = 300 * 1024 * 1024;

/** What a process of its own measures: cold code, and its own memory. */
interface Measured {
  ms: number;
  memory: number;
}

/** This module as it was bundled; it is also the program that is measured, each time in a new process. */
const PROGRAM = readFileSync(fileURLToPath(import.meta.url));
const MARK = "--measure-worktree";

const argument = process.argv.indexOf(MARK);
if (argument >= 0) {
  const [what = "", ...rest] = process.argv.slice(argument + 1);
  const ms = await measure(what, rest);
  process.stdout.write(JSON.stringify({ ms, memory: ownPeak() } satisfies Measured));
}

async function measure(what: string, [tree = "", workspace = "", out = ""]: string[]): Promise<number> {
  switch (what) {
    case "snapshot":
      return snapshot(tree, workspace, out);
    case "walk":
      return timeOf(() => walk(tree));
    case "plain":
      return timeOf(async () => plainWalk(tree, []));
    case "prepare":
      return timeOf(() => prepareWorkspace(tree, workspace));
    default:
      throw new Error(`nothing is measured under the name ${what}`);
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Everything between "the lane may start" and "here is its patch": both manifests, store, diff, patch. */
async function snapshot(tree: string, workspace: string, out: string): Promise<number> {
  mkdirSync(out);
  let start = performance.now();
  const before = await walk(workspace);
  writeManifest(join(out, "before"), before.entries);
  let total = performance.now() - start;

  const files = before.entries.filter(({ type }) => type === "file");
  const chosen = Array.from(
    { length: CHANGED },
    (_, index) => files[Math.floor((index * files.length) / CHANGED)]!.path,
  );
  for (const path of chosen) writeFileSync(join(workspace, path), `changed\n${"x".repeat(FILE_BYTES)}`);

  start = performance.now();
  const store = createStore(join(out, "store"));
  const after = await walk(workspace, { baseline: before.entries, rootIdentity: before.rootIdentity, objects: store });
  writeManifest(join(out, "after"), after.entries);
  const patchFile = join(out, "patch.diff");
  const { changes } = await writePatch({
    store,
    baseline: tree,
    before: before.entries,
    after: after.entries,
    patchFile,
  });
  total += performance.now() - start;
  if (changes.length !== CHANGED) throw new Error(`expected ${CHANGED} changes, found ${changes.length}`);

  for (const path of chosen) writeFileSync(join(workspace, path), readFileSync(join(tree, path)));
  return total;
}

function writeManifest(path: string, entries: readonly ManifestEntry[]): void {
  const fd = openSync(path, "wx");
  for (const piece of serializeManifest(entries)) writeSync(fd, piece);
  closeSync(fd);
}

/** The least that a walk can do that looks at every file: no check, nothing refused. */
function plainWalk(folder: string, digests: string[]): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) plainWalk(path, digests);
    else if (lstatSync(path).isFile()) digests.push(createHash("sha256").update(readFileSync(path)).digest("hex"));
  }
  return digests;
}

function plant(root: string, count: number): void {
  let seed: Uint8Array = Buffer.alloc(32);
  for (let index = 0; index < count; index++) {
    const number = Math.floor(index / FILES_PER_FOLDER);
    const folder = join(root, `d${number % FOLDERS_PER_FOLDER}`, `s${number}`);
    if (index % FILES_PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    seed = createHash("sha256").update(seed).digest();
    writeFileSync(
      join(folder, `f${index}.txt`),
      `${Buffer.from(seed).toString("hex")}\n`.repeat(16).slice(0, FILE_BYTES),
    );
  }
}

/** The workspace's part of a run, against what git does with the same tree. */
export async function rows({ scratch }: BenchContext): Promise<Row[]> {
  const program = join(scratch, "measure.mjs");
  writeFileSync(program, PROGRAM);
  const run = async (...argv: string[]): Promise<Measured> =>
    JSON.parse(await execute(process.execPath, [program, MARK, ...argv])) as Measured;
  const found: Row[] = [];
  for (const { count, rounds } of [
    { count: 5000, rounds: 9 },
    { count: 100_000, rounds: 3 },
  ]) {
    const files = count.toLocaleString("en");
    const [tree, workspace, out, git] = ["tree", "workspace", "out", "git"].map((name) =>
      join(scratch, `${name}-${count}`),
    ) as [string, string, string, string];
    plant(tree, count);
    plant(workspace, count);
    let memory = 0;
    found.push(
      await ratio({
        what: `manifests before and after, store, diff and patch, ${files} files of 1 KB, ${CHANGED} changed`,
        against: "`git init && git add -A`",
        limit: 0.3,
        rounds,
        subject: async () => {
          const measured = await run("snapshot", tree, workspace, out);
          rmSync(out, { recursive: true });
          memory = Math.max(memory, measured.memory);
          return measured.ms;
        },
        baseline: async () => {
          const start = performance.now();
          await execute("git", ["--git-dir", git, "init", "-q"]);
          await execute("git", ["--git-dir", git, "--work-tree", tree, "add", "-A"], { cwd: tree });
          const ms = performance.now() - start;
          rmSync(git, { recursive: true });
          return ms;
        },
      }),
      {
        what: `memory of the same, ${files} files`,
        against: "",
        target: `under ${mebibytes(MEMORY_LIMIT)}`,
        result: mebibytes(memory),
        met: memory < MEMORY_LIMIT,
      },
      await ratio({
        what: `walk with all checks and both digests, ${files} files`,
        against: "a plain walk that reads and hashes (SHA-256)",
        limit: 1.3,
        rounds: rounds * 3,
        subject: async () => (await run("walk", tree)).ms,
        baseline: async () => (await run("plain", tree)).ms,
      }),
    );
  }
  return found;
}
