import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MountPlan, PlannedMount } from "../../../src/core/mounts/types";
import { findOnPath } from "../../../src/world/contain/find";
import { SYSTEM_PATH } from "../../../src/world/contain/limits";
import { planHere, requirePlan } from "../../../src/world/contain/plan";
import { runContained } from "../../../src/world/contain/run";
import { assemblyOf } from "../../../src/world/contain/staging";
import type { Supervision } from "../../../src/world/contain/supervise";
import { builtPrograms, hasBubblewrap, makePlace, type Place } from "../../support/contain";

const COUNT = 200;

/** Many folders to be seen, and a plan of them. */
function many(place: Place): { folder: string; plan: MountPlan } {
  const folder = join(realpathSync(place.folder), "many");
  mkdirSync(folder);
  for (let i = 0; i < COUNT; i++) mkdirSync(join(folder, `number ${i}`));
  return { folder, plan: planOf(readdirSync(folder).map((name) => join(folder, name))) };
}

function planOf(paths: readonly string[]): MountPlan {
  const wants = paths.map((path) => ({ path, reason: "one of many", optional: false }));
  return requirePlan(planHere({ wants, env: { HOME: "/nonexistent" }, hidden: [] }));
}

const isStaged = (plan: MountPlan) => assemblyOf(plan, (name) => findOnPath(name, SYSTEM_PATH)).before.length > 0;

async function run(place: Place, plan: MountPlan, script: string, more: Partial<Supervision> = {}) {
  let [stdout, stderr] = ["", ""];
  const result = await runContained(
    "sandbox",
    place.spec(["/bin/sh", "-c", script], { plan }),
    {
      deadlineMs: 60_000,
      onStdout: (chunk) => void (stdout += chunk.toString()),
      onStderr: (chunk) => void (stderr += chunk.toString()),
      ...more,
    },
    builtPrograms(),
  );
  return { ...result, stdout, stderr };
}

function marked(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "latin1").split("\0").includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise((done) => setTimeout(done, 5));
}

describe.skipIf(!hasBubblewrap)("a start that is staged", () => {
  it("is one of many mounts, shows them all, read-only, and says its exit code", async () => {
    const place = makePlace();
    const { folder, plan } = many(place);
    expect(isStaged(plan)).toBe(true);
    const ran = await run(place, plan, `ls '${folder}' | wc -l; touch '${folder}/number 1/x'; exit 7`);
    expect(ran).toMatchObject({ exitCode: 7, survivors: "none" });
    expect(ran.stdout.trim()).toBe(String(COUNT));
    expect(ran.stderr).toMatch(/read-only/i);
  });

  it("hides what lies in the system's own folders, as one that is not staged does", async () => {
    const place = makePlace();
    const secret = realpathSync("/usr/bin/env");
    const mask: PlannedMount = { kind: "mask", inside: secret, target: null, reason: "hides a credential" };
    for (const plan of [many(place).plan, planOf([])]) {
      const masked = { ...plan, mounts: [...plan.mounts.slice(0, -2), mask, ...plan.mounts.slice(-2)] };
      const ran = await run(place, masked, `wc -c < ${secret}; ls /usr/bin | wc -l`);
      expect(ran, ran.stderr).toMatchObject({ exitCode: 0 });
      const [bytes, names] = ran.stdout.split("\n").map(Number);
      expect(bytes).toBe(0);
      expect(names).toBeGreaterThan(10);
    }
  });

  it("leaves nothing running, by its end and by the deadline, and has a filter", async () => {
    const place = makePlace();
    const { plan } = many(place);
    const mark = `staged-${process.pid}`;
    const daemon = `(trap '' TERM; setsid sh -c 'sleep 1000' ${mark} &) ; sleep 0.1; grep -c '^Seccomp:.2' /proc/self/status`;
    expect(await run(place, plan, daemon)).toMatchObject({ exitCode: 0, survivors: "none", stdout: "1\n" });
    const late = await run(place, plan, `${daemon}; sleep 1000`, { deadlineMs: 1_000, graceMs: 100 });
    expect(late).toMatchObject({ termination: "timeout", survivors: "none" });
    expect(marked(mark)).toEqual([]);
  });

  it.each(["start", "later"])("leaves nothing running when the harness is killed (%s)", async (when) => {
    const { bundle } = await import("../../support/bundle.mjs");
    const place = makePlace();
    const { folder } = many(place);
    const mark = `staged-${when}-${process.pid}`;
    const argv = [await bundle("test/support/contained-harness.ts"), "sandbox", place.folder, mark, folder];
    const harness = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((done) => harness.once("exit", done));
    if (when === "start") await new Promise((done) => harness.stdout.once("data", done));
    else await until(() => existsSync(join(place.workspace, "late")));
    harness.kill("SIGKILL");
    await ended;
    await until(() => marked(mark).length === 0);
    expect(marked(mark)).toEqual([]);
  });

  it("that can't be put together is named", async () => {
    const place = makePlace();
    const { folder, plan } = many(place);
    expect(isStaged(plan)).toBe(true);
    rmSync(join(folder, "number 77"), { recursive: true });
    const ran = await run(place, plan, "true");
    expect(ran.termination).toBe("not_started");
    expect(ran.startFailure).toContain("number 77");
  });

  it.skipIf(process.getuid?.() !== 0)("sees what lies behind a door that only root may pass", async () => {
    const place = makePlace();
    const door = join(realpathSync(place.folder), "somebody");
    mkdirSync(join(door, "tool"), { recursive: true });
    writeFileSync(join(door, "tool/x"), "seen\n");
    chmodSync(door, 0o700);
    chownSync(door, 65534, 65534);
    const plan = planOf([join(door, "tool")]);
    expect(isStaged(plan)).toBe(true);
    expect(await run(place, plan, `cat '${door}/tool/x'`)).toMatchObject({ exitCode: 0, stdout: "seen\n" });
  });
});
