import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OWNED_PREFIX } from "../../src/world/contain/owned";
import { obstacleTo } from "../../src/world/contain/probe";
import { type CaseWorld, caseWorld } from "../support/case-world";
import { COMMIT, FIX } from "../support/case-run";
import { PROGRAM, program, PROGRAMS, ROOT } from "../support/program";
import { completed, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";
import { temporaryFolder } from "../support/temporary";

/** Runs that are killed, each at a moment of its own; whoever doubts sets more. */
const KILLS = Number(process.env["KILLS"] ?? 8);
/** A real `ca` in the place of the stand-in. */
const REAL = process.env["CASE_HARNESS_TEST_CA"] ?? "";

interface Place {
  cwd: string;
  env: Record<string, string>;
  argv: string[];
  runs: string;
}

/** Starts a run and kills it after so long; its process id, and how long it took where it was over before. */
async function killed({ cwd, env, argv, runs }: Place, ms: number): Promise<{ pid: number; took: number | null }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...argv, "--runs-dir", runs], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), ms);
  const signal = await new Promise((done) => child.on("exit", (_code, by) => done(by)));
  clearTimeout(timer);
  return { pid: child.pid!, took: signal === null ? performance.now() - begun : null };
}

/** What still runs of these folders: by its command line or its working folder. */
function running(root: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ");
        const cwd = readlinkSync(`/proc/${pid}/cwd`);
        return line.includes(root) || cwd.startsWith(root) ? [`${pid} ${line.slice(0, 200)}`] : [];
      } catch {
        return [];
      }
    });
}

const memoryOf = (pids: ReadonlySet<number>) =>
  ["/dev/shm", "/tmp", "/var/tmp", "/run"].flatMap((place) =>
    readdirSync(place)
      .filter((name) => pids.has(Number(/^case-harness-shown-\w+-(\d+)-/.exec(name)?.[1])))
      .map((name) => join(place, name)),
  );

/** Folders that were killed before they could be signed wait for a minute: made old, so that nobody waits. */
function age(folder: string): void {
  const long = new Date(Date.now() - 3_600_000);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.startsWith(OWNED_PREFIX) && statSync(path).isDirectory() && readdirSync(path).length === 0)
      utimesSync(path, long, long);
  }
}

async function eventually(look: () => string[]): Promise<string[]> {
  for (let tries = 0; tries < 300 && look().length > 0; tries++) await new Promise((done) => setTimeout(done, 100));
  return look();
}

/** What is left of runs that were killed at random moments, when another command has run. */
async function leftAfter(place: Place, root: string, next: string[]) {
  const temporary = place.env["TMPDIR"]!;
  const { took } = await killed(place, 600_000);
  const pids = new Set<number>();
  for (let n = 0; n < KILLS; n++) pids.add((await killed(place, Math.random() * (took ?? 0))).pid);
  age(temporary);
  const last = await program(next, { cwd: place.cwd, env: place.env });
  return {
    ended: took !== null,
    // what it says where it fails, for whoever reads that this test did
    code: last.code === 0 ? 0 : last.stdout + last.stderr,
    folders: readdirSync(temporary),
    memory: await eventually(() => memoryOf(pids)),
    running: await eventually(() => running(root)),
    mounted: readFileSync("/proc/self/mountinfo", "utf8").includes(root),
  };
}

const NOTHING = { ended: true, code: 0, folders: [], memory: [], running: [], mounted: false };

describe("what killed runs left is gone after one run more", () => {
  it.each([
    ["the next run", (runs: string, argv: string[]) => [...argv, "--runs-dir", runs]],
    ["doctor --clean", () => ["doctor", "--clean"]],
  ])(
    "of the scripted lane, by %s",
    async (_by, next) => {
      const root = temporaryFolder();
      const temporary = join(root, "tmp");
      mkdirSync(temporary);
      const argv = ["run", "--stage", "2", "--case", "r1-string-slugify"];
      const runs = join(root, "runs");
      const env = { HOME: join(root, "home"), TMPDIR: temporary };
      expect(await leftAfter({ cwd: root, env, argv, runs }, root, next(runs, argv))).toEqual(NOTHING);
    },
    900_000,
  );
});

describe.skipIf(obstacleTo("sandbox") !== null)("of the lane `case`", () => {
  let world: CaseWorld;
  let binary: string;
  beforeAll(async () => {
    binary = REAL;
    if (binary === "") buildStandin((binary = join(temporaryFolder(), "ca")), readFileSync(join(ROOT, STANDIN_SOURCE)));
    world = await caseWorld(binary);
    world.play({
      implementer: [shell(`${FIX}\n${COMMIT}`), completed()],
      reviewer: [completed({ findings: { critical: 0, warnings: 0, info: 0, details: [] } })],
    });
  });
  afterAll(() => world.close());

  it("by the next run", async () => {
    const argv = ["run", "--stage", "2", "--lane", "case", "--case-dir", "task"];
    const root = join(world.folder, "..");
    const place = { cwd: world.folder, env: world.env, argv, runs: world.runs };
    expect(await leftAfter(place, root, [...argv, "--runs-dir", world.runs])).toEqual(NOTHING);
    expect(existsSync(world.env["CTO_HARNESS_AGENT_STORE"]!)).toBe(true);
    expect(readdirSync(world.env["CTO_HARNESS_AGENT_STORE"]!).filter((name) => name.startsWith("."))).toEqual([]);
  }, 900_000);
});

it("has a program", () => expect(existsSync(PROGRAMS)).toBe(true));
