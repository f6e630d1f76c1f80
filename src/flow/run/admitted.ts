import { hasSetup } from "./caches";
import type { Admission } from "./execute";
import type { Ground } from "./ground";
import { guarded, isStopped } from "./guard";
import type { Inputs } from "./inputs";
import type { SharedSetup } from "./prepare";
import type { Recorder } from "./recorder";
import type { Left } from "./scan";

/**
 * Runs the setup commands of the contract, or takes what they left in the run around this one.
 * @param forBaseline whether a baseline is started from the same
 * @returns where verification stands, and what a baseline is given, both null without setup commands; null where no lane may follow
 */
export async function setUp(
  { admitted, ready }: Admission,
  inputs: Inputs,
  recorder: Recorder,
  shared: SharedSetup | null,
  forBaseline: boolean,
): Promise<{ ground: Ground | null; shared: SharedSetup | null } | null> {
  const { facts, trace } = recorder;
  if (!hasSetup(ready.contract) || isStopped(inputs, facts, "before setup")) return { ground: null, shared: null };
  const prepared = await guarded(inputs, facts, "setup", async () => {
    const { adoptSetup, prepareBySetup } = await import(/* webpackChunkName: "judge" */ "./prepare");
    return shared === null
      ? trace.step("setup", () => prepareBySetup(admitted, inputs, recorder, ready, forBaseline))
      : adoptSetup(inputs, recorder, ready, shared);
  });
  if (prepared === null) recorder.mark("verification_completed");
  return prepared;
}

/**
 * Runs the lane, takes what it left, and looks at it. Where one of the three fails, what stands by then is evidence.
 * @returns what the lane left; null where there is none of it
 * @throws ArtifactWriteFailure
 */
export async function throughLane(
  admission: Admission,
  inputs: Inputs,
  recorder: Recorder,
  ground: Ground | null,
): Promise<Left | null> {
  const { facts, trace, writer } = recorder;
  const { ready } = admission;
  const executed = await guarded(inputs, facts, "lane", async () =>
    (await import(/* webpackChunkName: "judge" */ "./execute")).executeLane(admission, inputs, recorder, ground),
  );
  if (executed === null) return null;
  const taken = await guarded(inputs, facts, "lane", async () => {
    const { takeSnapshot } = await import(/* webpackChunkName: "judge" */ "./snapshot");
    return { snapshot: await trace.step("snapshot", () => takeSnapshot(inputs, writer, ready, executed)) };
  });
  if (taken === null) return null;
  await guarded(inputs, facts, "lane", async () =>
    (await import(/* webpackChunkName: "judge" */ "./observe")).observe(
      inputs,
      recorder,
      ready,
      executed,
      taken.snapshot,
    ),
  );
  return taken.snapshot;
}
