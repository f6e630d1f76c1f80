import type { Admitted } from "../../core/gates";
import { limitsOf } from "../../core/records/contract";
import type { Room } from "./room";
import type { Ready } from "./collect";
import { cachePaths, linkCaches, needsHome } from "./caches";
import { userOf } from "./surroundings";
import { laneDeadline, type LaneRun, runLane, standBy, type Standby } from "./lane";
import type { Ground } from "./ground";
import { type Inputs, workSubfolder } from "./inputs";
import type { Recorder } from "./recorder";
import { asidesOf, type LaneEnd } from "./snapshot";

/** A run whose gates are all open, and what its lane is started with. */
export interface Admission {
  admitted: Admitted;
  ready: Ready;
  /** What the lane will run in, where that was set up while the canary ran. */
  standby: Standby | null;
  /** What is kept free for the evidence. */
  room: Room;
}

/** A lane that has ended. */
export interface Executed extends LaneEnd {
  limitHit: LaneRun["limitHit"];
  /** What verification stands on, or why it could not be made: it may turn out not to be wanted. */
  ground: Settled<Ground>;
}

type Settled<T> = { ok: true; value: T } | { ok: false; error: unknown };

/**
 * Runs the lane, and keeps what it said. Only an `Admitted` starts it.
 * @param ground where setup commands ran; null where the contract has none
 * @throws ArtifactWriteFailure
 */
export async function executeLane(
  { admitted, ready, standby: ahead, room }: Admission,
  inputs: Pick<Inputs, "work" | "cancel" | "request" | "programs" | "io" | "secrets">,
  recorder: Pick<Recorder, "facts" | "writer" | "trace" | "leaks" | "follower" | "mark">,
  ground: Ground | null,
): Promise<Executed> {
  const { facts, trace } = recorder;
  const { contract, containment, prepared, lane, agent } = ready;
  const limits = limitsOf(contract);
  const workspace = inputs.work.path("workspace");
  await room.taken;
  recorder.mark("lane_started");
  const asides = await asidesOf(inputs, recorder, ready);
  const bounds = { deadlineMs: laneDeadline(inputs.request, limits), lingerMs: limits.linger_seconds * 1000 };
  // Of another level than was found, what was set up is not used.
  const { level } = containment;
  const standby = ahead?.level === level ? ahead : standBy(inputs, contract, lane, level);
  lane.settle?.();
  const processorTime = () => standby.processorTime();
  const place = { workspace, baselineCommit: prepared.commit, asides, processorTime };
  const real = agent === null ? null : await import(/* webpackChunkName: "lane" */ "./agent");
  const watch = real === null || agent === null ? null : real.watchAgent(recorder.follower, agent, place, bounds);
  const started = trace.step("lane", () =>
    runLane(
      admitted,
      inputs,
      recorder,
      standby,
      watch === null ? {} : { complete: watch.complete, onOutput: watch.onOutput },
    ),
  );
  const [laneRun, checkedOut] = await Promise.all([
    started.finally(() => watch?.stop()),
    // It needs no byte of the lane, so it is made while the lane runs; a failure is met when it is awaited.
    settled(ground === null ? trace.step("clean checkout", () => makeGround(inputs, ready)) : Promise.resolve(ground)),
  ]);
  // The calls of a lane end with it.
  await agent?.model.close();
  recorder.mark("lane_ended");
  facts.set("lane", laneRun.fact);
  if (real !== null && agent !== null)
    facts.replace("lane", {
      ...laneRun.fact,
      event_log_problem: real.keepAgentEvidence(inputs, recorder, agent, watch?.seen() ?? null),
    });
  const diskFull = fullDisk(laneRun.limitHit);
  // Nothing of the lane lives any more that could fill this, too.
  if (diskFull !== null) room.release();
  if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
    throw new Error("the lane's sandbox is not the one that the canary tried");
  return { asides, diskFull, limitHit: laneRun.limitHit, ground: checkedOut };
}

/** What was found of a disk that the lane filled; null where it was none, or another limit. */
function fullDisk(hit: LaneRun["limitHit"]): { found: number; bound: number } | null {
  return hit?.limit === "disk" ? { found: hit.found, bound: hit.bound } : null;
}

/** A clean checkout of the starting tree, for verification alone. */
async function makeGround(
  { work, cancel, io }: Pick<Inputs, "work" | "cancel" | "io">,
  { contract, prepared, tree }: Ready,
): Promise<Ground> {
  const checkout = work.path("checkout");
  const options = { limits: limitsOf(contract), signal: cancel.signal };
  await tree.checkout(checkout, prepared.treeId, options);
  if (!needsHome(contract)) return { checkout, home: null };
  const home = workSubfolder(work, "verification-home");
  linkCaches(home, cachePaths(contract, userOf(io).home));
  return { checkout, home };
}

/** Keeps a failure until its value is needed: what it belongs to may turn out not to be wanted. */
async function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    return { ok: false, error };
  }
}
