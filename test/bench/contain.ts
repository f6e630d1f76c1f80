import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS, SYSTEM_PATH } from "../../src/world/contain/limits";
import { planHere, requirePlan, systemPlan } from "../../src/world/contain/plan";
import { runContained } from "../../src/world/contain/run";
import { INSIDE_WORKSPACE, type ContainSpec, type Programs } from "../../src/world/contain/types";
import type { BenchContext, Row } from "../support/bench";

/** Starts that are measured, one contained and one plain in turns. */
const ROUNDS = 31;

/** The most that containment may add to a start (ms). */
const MOST_MORE_MS = 15;

/** Mounts of a small plan and of a large one, and the most that the large one may add (ms). */
const FEW = 10;
const MANY = 200;
const MOST_MORE_FOR_MANY_MS = 10;

/** What containment adds to the start of a process, and what a large plan of mounts adds to that. */
export async function rows({ programs, scratch }: BenchContext): Promise<Row[]> {
  if (!existsSync("/usr/bin/bwrap")) return [];
  const place = (name: string) => {
    const path = join(scratch, name);
    mkdirSync(path);
    return path;
  };
  const spec: ContainSpec = {
    argv: ["/bin/true"],
    env: {},
    workspace: { host: place("workspace"), inside: INSIDE_WORKSPACE },
    readOnly: [],
    plan: systemPlan(),
    path: SYSTEM_PATH.split(":"),
    limits: DEFAULT_LIMITS,
    events: false,
    scratch: place("scratch"),
  };
  const own: Programs = {
    canary: join(programs, "canary.cjs"),
    relay: join(programs, "relay.cjs"),
    fake: join(programs, "fake.cjs"),
  };
  const more: number[] = [];
  const plain: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const alone = await timed(plainStart);
    const contained = await timed(async () => {
      const { exitCode, startFailure } = await runContained("sandbox", spec, { deadlineMs: 60_000 }, own);
      if (exitCode !== 0) throw new Error(`the contained start failed: ${startFailure ?? exitCode}`);
    });
    if (round < 0) continue;
    plain.push(alone);
    more.push(contained - alone);
  }
  const added = median(more);
  return [
    {
      what: "contained start of a process, at level sandbox",
      against: "plain start",
      target: `at most ${MOST_MORE_MS} ms more`,
      result: `${added.toFixed(1)} ms more (plain ${median(plain).toFixed(1)} ms)`,
      met: added <= MOST_MORE_MS,
    },
    await manyMounts(spec, own, place("many")),
  ];
}

/** A start with many mounts against one with few, in turns. */
async function manyMounts(spec: ContainSpec, own: Programs, folder: string): Promise<Row> {
  const planOf = (count: number) => {
    const paths = Array.from({ length: count }, (_, i) => join(folder, `${count}-${i}`));
    for (const path of paths) mkdirSync(path);
    const wants = paths.map((path) => ({ path, reason: "measured", optional: false }));
    return requirePlan(planHere({ wants, env: process.env, hidden: [] }));
  };
  const [few, many] = [planOf(FEW), planOf(MANY)];
  const start = (plan: typeof few) =>
    timed(async () => {
      const { exitCode, startFailure } = await runContained("sandbox", { ...spec, plan }, { deadlineMs: 60_000 }, own);
      if (exitCode !== 0) throw new Error(`the contained start failed: ${startFailure ?? exitCode}`);
    });
  const more: number[] = [];
  const small: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const one = await start(few);
    const other = await start(many);
    if (round < 0) continue;
    small.push(one);
    more.push(other - one);
  }
  const added = median(more);
  return {
    what: `contained start with a plan of ${MANY} mounts`,
    against: `one with ${FEW}`,
    target: `at most ${MOST_MORE_FOR_MANY_MS} ms more`,
    result: `${added.toFixed(1)} ms more (${FEW} mounts ${median(small).toFixed(1)} ms)`,
    met: added <= MOST_MORE_FOR_MANY_MS,
  };
}

function plainStart(): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn("/bin/true", [], { stdio: ["ignore", "pipe", "pipe"] });
    child.on("error", fail);
    child.on("close", () => done());
  });
}

async function timed(action: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
