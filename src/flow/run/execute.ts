import type { Admitted } from "../../core/gates";
import { limitsOf } from "../../core/records/contract";
import type { Room } from "./room";
import type { Ready } from "./effect-gates";
import { cachePaths, linkCaches, needsHome } from "./caches";
import { userOf } from "./surroundings";
import { laneDeadline, type LaneRun, runLane, standBy, type Standby } from "./lane";
import type { Ground } from "./ground";
import type { HeldStart } from "./held-start";
import { type Inputs, workSubfolder } from "./inputs";
import type { Recorder } from "./recorder";
import { settingAhead } from "./setting";
import { asidesOf, type LaneEnd } from "./snapshot";
import { holdVerification } from "./verification";

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
  stand: PromiseSettledResult<Stand>;
}

/** What verification stands on. */
export interface Stand {
  ground: Ground;
  /** What its first command will run in; null where that could not be set up beside the lane. */
  ahead: HeldStart | null;
}

/**
 * Runs the lane, and keeps what it said. Only an `Admitted` starts it.
 * @param ground where setup commands ran; null where the contract has none
 * @throws ArtifactWriteFailure
 */
export async function executeLane(
  { admitted, ready, standby: early, room }: Admission,
  inputs: Pick<Inputs, "work" | "cancel" | "request" | "programs" | "io" | "secrets" | "scope">,
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
  const standby = early?.level === level ? early : standBy(inputs, contract, lane, level);
  lane.settle?.();
  const processorTime = () => standby.processorTime();
  const place = { workspace, baselineCommit: prepared.commit, asides, processorTime };
  const real = agent === null ? null : await import(/* webpackChunkName: "lane" */ "./agent");
  const watch = real === null || agent === null ? null : real.watchAgent(recorder.follower, agent, place, bounds);
  const started = trace.step("lane", () => runLane(admitted, inputs, recorder, standby, watch ?? {}));
  const standOn = async (): Promise<Stand> => {
    const made = ground ?? (await trace.step("clean checkout", () => makeGround(inputs, ready)));
    return { ground: made, ahead: holdAhead(inputs, ready, made) };
  };
  const [ended, stand] = await Promise.allSettled([
    started.finally(() => watch?.stop()),
    // It needs no byte of the lane, so it is made while the lane runs.
    standOn(),
  ]);
  if (ended.status === "rejected") throw ended.reason;
  const { fact, limitHit, profileDigest } = ended.value;
  // The calls of a lane end with it.
  await agent?.model.close();
  recorder.mark("lane_ended");
  facts.set("lane", fact);
  if (real !== null && agent !== null)
    facts.replace("lane", {
      ...fact,
      event_log_problem: real.keepAgentEvidence(inputs, recorder, agent, watch?.seen() ?? null),
    });
  const diskFull = limitHit?.limit === "disk" ? { found: limitHit.found, bound: limitHit.bound } : null;
  // Nothing of the lane lives any more that could fill this, too.
  if (diskFull !== null) room.release();
  if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== profileDigest)
    throw new Error("the lane's sandbox is not the one that the canary tried");
  return { asides, diskFull, limitHit, stand };
}

/** Sets up what the first verification command will run in; null where that is left to itself. */
function holdAhead(
  inputs: Pick<Inputs, "work" | "cancel" | "programs" | "scope">,
  ready: Ready,
  ground: Ground,
): HeldStart | null {
  const setting = { ...settingAhead(inputs, ready, "verification"), ground, loopback: ready.loopback };
  const held = holdVerification(setting, ready.prepared.entries);
  if (held !== null) inputs.scope.atEnd("what verification would run in", () => held.abandon());
  return held;
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
