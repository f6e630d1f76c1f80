import { claim } from "../../src/world/contain/claimed";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CanaryReport, startCanary } from "../../src/world/contain/canary";
import { DEFAULT_LIMITS, SYSTEM_PATH } from "../../src/world/contain/limits";
import { planHere, requirePlan } from "../../src/world/contain/plan";
import { INSIDE_WORKSPACE, type ContainSpec, type Programs } from "../../src/world/contain/types";
import { temporaryFolder } from "./temporary";

/** The build that the test run made, or another one to be tested, a committed `dist` say. */
const dist = process.env["CASE_HARNESS_DIST"] ?? fileURLToPath(new URL("../../.build/dist", import.meta.url));

/** The programs of the build that the test run made; the link is resolved, so that another run can't swap them. */
export function builtPrograms(): Programs {
  const folder = realpathSync(dist);
  return { canary: join(folder, "canary.cjs"), relay: join(folder, "relay.cjs"), fake: join(folder, "fake.cjs") };
}

/** Whether this machine has bubblewrap; tests of the level `sandbox` are skipped, and counted, without it. */
export const hasBubblewrap = existsSync("/usr/bin/bwrap");

export interface Place {
  folder: string;
  workspace: string;
  scratch: string;
  /** A spec that runs these arguments in the workspace. */
  spec(argv: string[], more?: Partial<ContainSpec>): ContainSpec;
  /** Writes a fake lane's script and returns its path. */
  script(steps: unknown[]): string;
}

/** A folder with a workspace and scratch space, removed after the tests of the file. */
export function makePlace(): Place {
  // like the harness's own, which an id that root lends may pass; what lies behind a closed one is tried by itself
  const folder = claim(temporaryFolder("case-harness-contain-test-"));
  const workspace = join(folder, "workspace");
  const scratch = join(folder, "scratch");
  mkdirSync(workspace);
  mkdirSync(scratch);
  return {
    folder,
    workspace,
    scratch,
    spec: (argv, more = {}) => ({
      argv,
      env: {},
      workspace: { host: workspace, inside: INSIDE_WORKSPACE },
      readOnly: [],
      plan: requirePlan(planHere({ wants: [], env: process.env, hidden: [] })),
      path: SYSTEM_PATH.split(":"),
      limits: DEFAULT_LIMITS,
      events: false,
      scratch,
      ...more,
    }),
    script: (steps) => {
      const path = join(folder, "fake.json");
      writeFileSync(path, JSON.stringify({ steps }));
      return path;
    },
  };
}

/** Starts the canary and waits for what it came to. */
export async function runCanary(...given: Parameters<typeof startCanary>): Promise<CanaryReport> {
  return (await startCanary(...given)).report;
}
