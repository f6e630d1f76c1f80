import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Identity } from "../../core/records/build-report";
import { endOf, runTool, scratchOf, type Containing } from "./contained";
import { SourceFault } from "./hashed-copy";

type Check = Identity["help"];

/** Where the sandbox shows the program that is looked at: far from any source tree, whose files would change what it does. */
const INSIDE_PROGRAM = "/harness/agent/ca";
const INSIDE_WORK = "/workspace";

/** `ca --help` takes some 0.1 s, its dry run 0.6 s; a cold disk some more. */
const LOOK_MS = 60_000;

const OUTPUT_BYTES = 1024 * 1024;

/** The words of `ca --help`: its usage line, and commands that no other program has. */
const USAGE = /^Usage: ca <command>/m;
const COMMANDS = ["run", "watch", "create", "session", "status", "mark-tested", "mark-reviewed", "bootstrap"];

/** Texts that only the build of WorkOS Case has embedded. */
const STRINGS = ["embedded://case", "0.0.0-case-binary", "AGENT_RESULT start delimiter not found"];

const SCAN_BYTES = 4 * 1024 * 1024;

const TASK_ID = "identity-dry-run";

/**
 * Looks at a private copy of the program, contained and without network: help, embedded strings, a dry run on a
 * throwaway repository. The rebuild is the builder's to add.
 * @param work a private folder; what the program leaves there is thrown away with it
 */
export async function lookAt(
  program: string,
  work: string,
  containing: Containing,
): Promise<Omit<Identity, "rebuild">> {
  return {
    help: await help(program, work, containing),
    strings: await strings(program),
    dry_run: await dryRun(program, work, containing),
  };
}

const matched = (detail: string): Check => ({ state: "matched", detail });
const differs = (detail: string): Check => ({ state: "differs", detail });
export const notRun = (detail: string): Check => ({ state: "not_run", detail });

async function help(program: string, work: string, containing: Containing): Promise<Check> {
  const place = await emptyPlace(work, "help");
  const result = await start(program, ["--help"], place, work, containing);
  if (result.termination !== "exited" || result.exitCode !== 0) return differs(`--help: ${endOf(result, LOOK_MS)}`);
  const said = result.stdout.toString("utf8");
  if (!USAGE.test(said)) return differs("--help does not begin with the usage of ca");
  const missing = COMMANDS.filter((command) => !new RegExp(`^ {2}${command} `, "m").test(said));
  return missing.length > 0
    ? differs(`--help does not list ${missing.join(", ")}`)
    : matched(`usage of ca with ${COMMANDS.length} of ${COMMANDS.length} commands`);
}

async function strings(program: string): Promise<Check> {
  const needles = STRINGS.map((text) => Buffer.from(text));
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
  const found = new Set<number>();
  const file = await open(program, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const buffer = Buffer.allocUnsafe(SCAN_BYTES);
    for (let kept = 0, position = 0; ;) {
      const { bytesRead } = await file.read(buffer, kept, SCAN_BYTES - kept, position);
      if (bytesRead === 0) break;
      const view = buffer.subarray(0, kept + bytesRead);
      needles.forEach((needle, i) => view.includes(needle) && found.add(i));
      if (found.size === needles.length) break;
      position += bytesRead;
      kept = Math.min(overlap, view.length);
      buffer.copyWithin(0, view.length - kept, view.length);
    }
  } finally {
    await file.close();
  }
  const missing = STRINGS.filter((_, i) => !found.has(i));
  return missing.length > 0
    ? differs(`without ${missing.map((text) => `"${text}"`).join(", ")}`)
    : matched(`${STRINGS.length} of ${STRINGS.length}`);
}

/** A dry run writes the event log of a whole pipeline and calls no model; there is no network for one either. */
async function dryRun(program: string, work: string, containing: Containing): Promise<Check> {
  const place = await emptyPlace(work, "dry-run");
  // arguments and variables are rewritten for what has no file system of its own, the content of files is not
  const seen = containing.level === "sandbox" ? INSIDE_WORK : place;
  const task = { id: TASK_ID, status: "active", repo: "throwaway" };
  const project = {
    name: "throwaway",
    path: `${seen}/repo`,
    type: "library",
    remote: "none",
    description: "Throwaway repository of an identity check",
    language: "none",
    packageManager: "none",
    commands: { setup: "true", test: "true" },
  };
  const config = {
    version: 1,
    projects: "./projects.json",
    models: { default: { provider: "openai", model: "none" } },
  };
  for (const folder of ["repo", "data", "pi", "run"]) await mkdir(join(place, folder), { mode: 0o700 });
  await makeEmptyRepository(join(place, "repo"));
  await writeFile(join(place, "data", "projects.json"), JSON.stringify({ repos: [project] }));
  await writeFile(join(place, "data", "config.json"), JSON.stringify(config));
  await writeFile(join(place, "run", "throwaway.task.json"), JSON.stringify(task));
  const result = await start(
    program,
    ["run", "--task", `${INSIDE_WORK}/run/throwaway.task.json`, "--mode", "unattended", "--dry-run"],
    place,
    work,
    containing,
  );
  if (result.termination !== "exited" || result.exitCode !== 0) return differs(`dry run: ${endOf(result, LOOK_MS)}`);
  const log = await readEventLog(join(place, "repo", ".case", TASK_ID, "events"));
  if (log === null) return differs("the dry run left no event log");
  if (log.first !== "pipeline_start" || log.last !== "pipeline_end" || log.outcome !== "completed")
    return differs("the dry run's event log is not a completed pipeline");
  return matched(`event log of ${log.count} events from pipeline_start to pipeline_end, no model call`);
}

async function readEventLog(
  folder: string,
): Promise<{ count: number; first: unknown; last: unknown; outcome: unknown } | null> {
  const names = await readdir(folder).catch((): string[] => []);
  const [name] = names.filter((entry) => /^run-[0-9a-f-]+\.jsonl$/.test(entry));
  if (names.length !== 1 || name === undefined) return null;
  const path = join(folder, name);
  const stat = await lstat(path);
  if (!stat.isFile() || stat.size > OUTPUT_BYTES) return null;
  try {
    const events = (await readFile(path, "utf8"))
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .toSorted((a, b) => Number(a["sequence"]) - Number(b["sequence"]));
    return {
      count: events.length,
      first: events[0]?.["event"],
      last: events.at(-1)?.["event"],
      outcome: events.at(-1)?.["outcome"],
    };
  } catch {
    return null;
  }
}

/** The least that git takes for a repository: a branch without a commit. */
async function makeEmptyRepository(folder: string): Promise<void> {
  for (const path of ["objects", "refs/heads"])
    await mkdir(join(folder, ".git", path), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, ".git", "HEAD"), "ref: refs/heads/main\n");
  await writeFile(join(folder, ".git", "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
}

async function emptyPlace(work: string, name: string): Promise<string> {
  const place = join(work, `look-${name}`);
  await mkdir(place, { mode: 0o700 });
  return place;
}

/** @throws SourceFault where it could not be started at all, which says nothing about which program it is */
async function start(program: string, args: string[], place: string, work: string, containing: Containing) {
  const result = await runTool(containing, {
    argv: [INSIDE_PROGRAM, ...args],
    env: { CASE_DATA_DIR: `${INSIDE_WORK}/data`, PI_CODING_AGENT_DIR: `${INSIDE_WORK}/pi` },
    workspace: { host: place, inside: INSIDE_WORK },
    readOnly: [{ host: program, inside: INSIDE_PROGRAM }],
    network: "none",
    scratch: scratchOf(work, "look"),
    deadlineMs: LOOK_MS,
    outputBytes: OUTPUT_BYTES,
  });
  if (result.termination === "not_started" && containing.cancel?.aborted !== true)
    throw new SourceFault(`the binary could not be started to see what it is: ${endOf(result, LOOK_MS)}`);
  return result;
}

/** The revision of the Bun inside a compiled program, or null where it is none. */
export async function embeddedBun(program: string, work: string, containing: Containing): Promise<string | null> {
  const place = await emptyPlace(work, "bun");
  const result = await runTool(containing, {
    argv: [INSIDE_PROGRAM, "--revision"],
    env: { BUN_BE_BUN: "1" },
    workspace: { host: place, inside: INSIDE_WORK },
    readOnly: [{ host: program, inside: INSIDE_PROGRAM }],
    network: "none",
    scratch: scratchOf(work, "look"),
    deadlineMs: LOOK_MS,
    outputBytes: 1024,
  });
  const said = result.stdout.toString("utf8").trim();
  return result.exitCode === 0 && /^\d+\.\d+\.\d+\S*\+[0-9a-f]+$/.test(said) ? said : null;
}
