import { programsIn } from "../../world/contain/own-programs";
import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { DISK_RESERVE_BYTES } from "../../core/domain/limits";
import type { ContainmentRecord } from "../../core/records/containment";
import { findOnPath } from "../../world/contain/find";
import { standingBelow } from "../../world/contain/identity";
import { heldAs, planRecord } from "../../world/contain/held";
import { ownHomes, planHere, requirePlan } from "../../world/contain/plan";
import { levelReport, probeContainment } from "../../world/contain/probe";
import { resolveRunsDir } from "../../world/evidence/runs";
import { versionOf } from "../../world/facts/environment";
import type { Level } from "../../world/contain/types";
import { probeStorage } from "../../world/facts/storage";
import { measureLeftovers } from "../../world/leftovers/here";
import type { Io } from "../io";
import { lookWithoutContract } from "../run/surroundings";
import { mebibytes } from "./leftovers";
import { targetHere, unfinishedIn } from "./target";

/** One thing that was looked at. */
export interface Check {
  name: string;
  /** `needed`: nothing runs without it; `wanted`: real agents, or some command, don't. */
  need: "needed" | "wanted";
  ok: boolean;
  found: string;
  /** What to do, where it is not ok. */
  fix: string | null;
}

/** Room for some runs of small cases; a lane may leave up to 4 GiB. */
const WANTED_FREE_BYTES = 1024 * 1024 * 1024;

/**
 * Looks at what runs need of this machine, and at what killed ones left; changes nothing.
 * @param runsDir the runs folder that was named, if one was
 */
export async function examine(runsDir: string | undefined, io: Io): Promise<{ ok: boolean; checks: Check[] }> {
  const checks = (
    await Promise.all([
      node(),
      git(io),
      python(io),
      toolchains(io),
      bash(io),
      storage(runsDir, io),
      temporaryAndContainment(io),
      leftovers(io),
      target(io),
    ])
  )
    .flat()
    .map((check) => (check.ok ? { ...check, fix: null } : check));
  return { ok: checks.every((check) => check.ok || check.need === "wanted"), checks };
}

/** What every run shows: the toolchains on PATH among it. @throws Error where even that can't be shown */
export function planOfMachine(io: Io): NonNullable<ContainmentRecord["plan"]> {
  const { wants, path } = lookWithoutContract([], io);
  const plan = requirePlan(planHere({ wants, env: io.env, hidden: [] }));
  return planRecord({ plan, path }, ownHomes(io.env));
}

async function node(): Promise<Check[]> {
  // main.ts refuses older ones, so whoever reads this has a good one.
  return [
    { name: "node", need: "needed", ok: true, found: `${process.versions.node} (${process.execPath})`, fix: null },
  ];
}

async function git(io: Io): Promise<Check[]> {
  const path = findOnPath("git", io.env.PATH ?? "");
  const version = path === null ? null : await versionOf(path, io.env.PATH ?? "");
  return [
    {
      name: "git",
      need: "needed",
      ok: version !== null && !isOlder(version, MIN_GIT),
      found: path === null ? "not on PATH" : `${version ?? "does not answer --version"} (${path})`,
      fix: `Install git ${MIN_GIT.join(".")} or newer (Debian, Ubuntu: apt-get install git), or put its folder on PATH.`,
    },
  ];
}

/** The first git that knows every option that the harness gives it (`--no-indent-heuristic`). */
const MIN_GIT: readonly [number, number] = [2, 11];

/** Whether a program's words hold a version before another one; one that can't be read is not older. */
function isOlder(words: string, [major, minor]: readonly [number, number]): boolean {
  const [, found, next] = /(\d+)\.(\d+)/.exec(words) ?? [];
  return Number(found) < major || (Number(found) === major && Number(next) < minor);
}

/** What runs the shipped cases' tests: looked for as a run looks for it, and never started. */
async function python(io: Io): Promise<Check[]> {
  const [found] = lookWithoutContract([["python3"]], io).programs;
  const { path, by, version, missing } = found!;
  return [
    {
      name: "python3",
      need: "needed",
      ok: missing === null,
      found:
        missing === null ? [version, `${path}, by ${by}`].filter((one) => one !== null).join(" at ") : missing.found,
      fix: "Install python3 (Debian, Ubuntu: apt-get install python3); the shipped cases are verified with it.",
    },
  ];
}

/** What else stands on PATH that commands of contracts often start; what is not there is not missed. */
async function toolchains(io: Io): Promise<Check[]> {
  return lookWithoutContract(
    USUAL_PROGRAMS.map((name) => [name]),
    io,
  )
    .programs.filter(({ missing }) => missing === null)
    .map(({ name, path, by, version }) => ({
      name,
      need: "wanted",
      ok: true,
      found: `${version === null ? "" : `${version} at `}${path}, by ${by}`,
      fix: null,
    }));
}

const USUAL_PROGRAMS = ["cargo", "dotnet", "go", "java", "javac", "make", "mvn", "npm", "pytest", "ruby", "uv"];

async function bash(io: Io): Promise<Check[]> {
  const path = findOnPath("bash", io.env.PATH ?? "");
  return [
    {
      name: "bash",
      need: "wanted",
      ok: path !== null,
      found: path ?? "not on PATH",
      fix: "Install bash; contracts whose commands are strings, not argv arrays, are run by it.",
    },
  ];
}

async function storage(flag: string | undefined, io: Io): Promise<Check[]> {
  const folder = resolveRunsDir({ flag, env: io.env, cwd: io.cwd });
  const { writable, problem, freeBytes } = await probeStorage(folder);
  const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
  return [
    {
      name: "runs folder",
      need: "needed",
      ok: writable,
      found: writable ? `${folder}${free}` : `not writable: ${problem}`,
      fix: "Make it writable, or name another one with --runs-dir or CTO_HARNESS_RUNS_DIR.",
    },
    ...(freeBytes !== null && freeBytes < WANTED_FREE_BYTES
      ? [
          {
            name: "free space",
            need: "wanted" as const,
            ok: false,
            found: `${(freeBytes / 1024 ** 2).toFixed(0)} MiB`,
            fix: "Make room (`case-harness runs prune --older-than 30`), or choose another folder with --runs-dir.",
          },
        ]
      : []),
  ];
}

/** What killed runs left; each run removes some of it. */
async function leftovers(io: Io): Promise<Check[]> {
  const { count, bytes } = await measureLeftovers(io.env);
  return [
    {
      name: "leftovers of killed runs",
      need: "wanted",
      ok: count === 0,
      found: count === 0 ? "none" : `${count}, ${mebibytes(bytes)}`,
      fix: "The next run removes them; `case-harness doctor --clean` does so now.",
    },
  ];
}

/** What a run that was killed left half-way in the target that the record of the working folder names; none without such a record. */
async function target(io: Io): Promise<Check[]> {
  const path = targetHere(io);
  if (path === null) return [];
  const problem = await unfinishedIn(path);
  return [
    {
      name: "target repository",
      need: "wanted",
      ok: problem === null,
      found: problem ?? `nothing unfinished (${path})`,
      fix: "The next run at stage 5 mends it; `case-harness doctor --clean` does so now.",
    },
  ];
}

/** The sandbox is tried in the temporary folder: without one, nothing can be said of it. */
async function temporaryAndContainment(io: Io): Promise<Check[]> {
  const folder = tmpdir();
  const exists = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const { writable, problem, freeBytes } = exists
    ? await probeStorage(folder)
    : { writable: false, problem: `${folder}: no such folder`, freeBytes: null };
  const free = freeBytes === null ? "" : `, ${(freeBytes / 1024 ** 3).toFixed(1)} GiB free`;
  const temporary: Check = {
    name: "temporary folder",
    need: "needed",
    ok: writable && (freeBytes === null || freeBytes >= DISK_RESERVE_BYTES),
    found: writable ? `${folder}${free}` : `not writable: ${problem}`,
    fix: `Make it writable, with ${DISK_RESERVE_BYTES / 1024 ** 2} MiB free, or name another one with TMPDIR.`,
  };
  return [temporary, ...(writable ? await containment(io) : [])];
}

/** As whom a level starts what it contains, where that is not whoever asks. */
function asWhom(level: Level): string {
  const { uid, how } = heldAs(level);
  return how === "own" ? "" : `, as user ${uid}, who is nobody: root starts nothing as itself`;
}

async function containment(io: Io): Promise<Check[]> {
  const programs = programsIn(io.programs);
  const { levels } = await probeContainment(tmpdir(), programs);
  const found = levels
    .filter(({ level }) => level !== "none")
    .map(({ level, available, why, whatToDo }) => ({
      name: `containment ${level}`,
      need: "wanted" as const,
      ok: available,
      found: available ? `available${asWhom(level)}` : why,
      fix: whatToDo,
    }));
  const who = standingBelow();
  if (who.kind !== "none") return found;
  // Then the scripted lane does not begin, either.
  const { why, whatToDo } = levelReport("none", who.why);
  return [...found, { name: "containment none", need: "needed", ok: false, found: why, fix: whatToDo }];
}
