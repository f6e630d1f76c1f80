import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lookAgain, lookAtSource } from "../../src/world/source/look";
import { prepareSource } from "../../src/world/source/workspace";
import { type BenchContext, execute, mebibytes, ownPeak, ratio, type Row } from "../support/bench";

const COUNT = 100_000;
const FILES_PER_FOLDER = 50;
const FOLDERS_PER_FOLDER = 50;
const FILE_BYTES = 1024;
const ROUNDS = 5;
const MEMORY_LIMIT = 300 * 1024 * 1024;

interface Measured {
  ms: number;
  memory: number;
  /** Milliseconds of each step. */
  steps: Record<string, number>;
}

/** This module as it was bundled; it is also the program that is measured, each time in a new process. */
const PROGRAM = readFileSync(fileURLToPath(import.meta.url));
const MARK = "--measure-source";

const argument = process.argv.indexOf(MARK);
if (argument >= 0) {
  const [source = "", workspace = "", helper = ""] = process.argv.slice(argument + 1);
  const start = performance.now();
  const steps = await measure(source, workspace, helper);
  const ms = performance.now() - start;
  process.stdout.write(JSON.stringify({ ms, memory: ownPeak(), steps } satisfies Measured));
}

/** Everything that a run on a repository does beyond one on a case's folder, which is copied too. */
async function measure(source: string, workspace: string, helper: string): Promise<Record<string, number>> {
  const steps: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const found = await work();
    steps[name] = performance.now() - start;
    return found;
  };
  const { fact, look } = await timed("before", () => lookAtSource(source, { helper }));
  if (look === null || fact.before?.status.clean !== true) throw new Error("the source is not clean");
  await timed("copy", () => prepareSource(source, workspace, { commit: look.commit }));
  const { state } = await timed("after", () => lookAgain(look, { helper }));
  if (state?.manifest !== fact.before.manifest) throw new Error("the source is not what it was");
  return steps;
}

function plant(root: string): void {
  for (let index = 0; index < COUNT; index++) {
    const number = Math.floor(index / FILES_PER_FOLDER);
    const folder = join(root, `d${number % FOLDERS_PER_FOLDER}`, `s${number}`);
    if (index % FILES_PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `f${index}.txt`), `${index} of ${COUNT}\n`.repeat(100).slice(0, FILE_BYTES));
  }
}

/** What stage 3 adds on a large repository, against git's own way to a second checkout that shares nothing. */
export async function rows({ scratch, programs }: BenchContext): Promise<Row[]> {
  const program = join(scratch, "measure-source.mjs");
  writeFileSync(program, PROGRAM);
  const source = join(scratch, "source");
  const helper = join(programs, "look.cjs");
  // Nothing is removed before the end: ext4 looks long for an inode where a hundred thousand have just been given back.
  let copies = 0;
  const fresh = (name: string) => join(scratch, `${name}-${copies++}`);
  plant(source);
  const git = (...argv: string[]) => execute("git", ["-c", "gc.auto=0", ...argv], { cwd: source });
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("-c", "user.name=a", "-c", "user.email=a@invalid", "commit", "-q", "-m", "Start");
  // As a repository that was cloned: one pack.
  await git("repack", "-a", "-d", "-q");
  let memory = 0;
  const row = await ratio({
    what: "what stage 3 adds: source before and after, copy, baseline commit, 100,000 files of 1 KB",
    against: "`git clone --no-local` of the same repository, with its checkout",
    limit: 1,
    rounds: ROUNDS,
    subject: async () => {
      const measured = JSON.parse(
        await execute(process.execPath, [program, MARK, source, fresh("copy"), helper]),
      ) as Measured;
      memory = Math.max(memory, measured.memory);
      const shown = Object.entries(measured.steps).map(([name, ms]) => `${name} ${Math.round(ms)} ms`);
      process.stderr.write(`    ${shown.join(", ")}\n`);
      return measured.ms;
    },
    baseline: async () => {
      const start = performance.now();
      await execute("git", ["clone", "-q", "--no-local", source, fresh("clone")]);
      return performance.now() - start;
    },
  });
  return [
    row,
    {
      what: "memory of the same, without git's own",
      against: "",
      target: `under ${mebibytes(MEMORY_LIMIT)}`,
      result: mebibytes(memory),
      met: memory < MEMORY_LIMIT,
    },
  ];
}
