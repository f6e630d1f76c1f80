import { jsonPath } from "../../core/domain/bytes";
import { type Change, diffManifests } from "../../core/formats/manifest-diff";
import type { Admitted } from "../../core/gates";
import { type Contract, limitsOf } from "../../core/records/contract";
import { ignoredBy, setAsides } from "../../core/judge/set-aside";
import type { Facts } from "../../core/records/facts";
import { BASELINE_BRANCH, type PreparedWorkspace } from "../../world/worktree/baseline-git";
import { readHistory } from "../../world/worktree/agent-history";
import { readAgentGit } from "../../world/worktree/agent-git";
import { uncommittedPaths } from "../../world/worktree/uncommitted";
import { walk } from "../../world/worktree/walk";
import type { Ready } from "./collect";
import { cachePaths, hasSetup, linkCaches, needsHome } from "./caches";
import { userOf } from "./surroundings";
import { laneDeadline, type LaneRun, runLane, standBy, type Standby } from "./lane";
import type { Ground } from "./ground";
import { settingOf } from "./setting";
import { type Session, workSubfolder } from "./session";
import {
  asidesOf,
  contentBefore,
  namedOf,
  type Snapshot,
  takeSnapshot,
  unnamedOf,
  walkFact,
  writePatchFile,
} from "./snapshot";
import { noVerification, openTestLog } from "./test-log";
import { layPatch, verifiedTree, verifyResult } from "./verification";

/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;

/**
 * Runs the lane, looks at what it left, and verifies it. Only an `Admitted` starts it.
 * @param ahead what was set up for the lane already; not used where it is of another level than was found
 * @param ground where setup commands ran; null where the contract has none
 * @throws ArtifactWriteFailure
 */
export async function executeLane(
  admitted: Admitted,
  session: Session,
  ready: Ready,
  ahead: Standby | null,
  ground: Ground | null,
): Promise<void> {
  const { facts, times, clock, trace, work, request, cancel, writer } = session;
  const { contract, prepared, lane, agent } = ready;
  const { containment } = session;
  const limits = limitsOf(contract);
  const level = containment.level ?? "none";
  const workspace = work.path("workspace");
  await session.room?.taken;
  times.lane_started = clock.now();
  const asides = await asidesOf(session, ready);
  const bounds = { deadlineMs: laneDeadline(request, limits), lingerMs: limits.linger_seconds * 1000 };
  const standby = ahead?.level === level ? ahead : standBy(session, contract, lane, level);
  lane.settle?.();
  const processorTime = () => standby.processorTime();
  const place = { workspace, baselineCommit: prepared.commit, asides, processorTime };
  const watch =
    agent === null
      ? null
      : (await import(/* webpackChunkName: "lane" */ "./agent")).watchAgent(session, agent, place, bounds);
  const started = trace.step("lane", () =>
    runLane(admitted, session, standby, watch === null ? {} : { complete: watch.complete, onOutput: watch.onOutput }),
  );
  const [laneRun, checkedOut] = await Promise.all([
    started.finally(() => watch?.stop()),
    // It needs no byte of the lane, so it is made while the lane runs; a failure is met when it is awaited.
    settled(ground === null ? trace.step("clean checkout", () => makeGround(session, ready)) : Promise.resolve(ground)),
  ]);
  // The calls of a lane end with it.
  await agent?.model.close();
  times.lane_ended = clock.now();
  facts.set("lane", laneRun.fact);
  if (agent !== null)
    facts.replace("lane", {
      ...laneRun.fact,
      event_log_problem: (await import(/* webpackChunkName: "lane" */ "./agent")).keepAgentEvidence(
        session,
        agent,
        watch?.seen() ?? null,
      ),
    });
  // Nothing of the lane lives any more that could fill this, too.
  const diskFull = fullDisk(laneRun.limitHit);
  if (diskFull !== null) session.room?.release();
  if (containment.canary.profile_sha256 !== null && containment.canary.profile_sha256 !== laneRun.profileDigest)
    throw new Error("the lane's sandbox is not the one that the canary tried");
  const snapshot = await trace.step("snapshot", () =>
    takeSnapshot(session, asides, limits, ready, workspace, diskFull),
  );
  if (snapshot !== null)
    session.snapshot = { before: prepared.entries, after: snapshot.walked.entries, workspace, tree: ready.tree };
  writePatchFile(writer, snapshot);
  facts.set("head", headFact(session, prepared, snapshot));
  if (facts.get("sandbox") !== undefined)
    facts.set("sandbox_history", readHistory(workspace, prepared.commit, clock.now()));
  if (snapshot !== null && snapshot.patch !== null)
    facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
  times.diff_checked = snapshot === null ? null : clock.now();
  const skip = reasonToSkip(session, contract, snapshot);
  if (skip === null && snapshot !== null) {
    if (!checkedOut.ok) throw checkedOut.error;
    facts.set(
      "verification",
      await trace.step("verification", () => verification(session, ready, snapshot, checkedOut.value)),
    );
  } else {
    noVerification(session, skip ?? "there is no snapshot");
    facts.set("verification", { status: "not_run", reason: skip, level: null, tree: null, commands: [] });
  }
  times.verification_completed = clock.now();
  if (snapshot !== null) {
    const late = cancel.signal.aborted
      ? []
      : await trace.step("look again", () => lateChanges(session, snapshot, workspace, contract));
    const latePaths = late.map(({ path }) => path);
    facts.set("walk", walkFact(snapshot, latePaths, laneRun.limitHit));
  }
  const copy = facts.get("copy");
  if (copy !== undefined && snapshot !== null && !cancel.signal.aborted)
    facts.replace("copy", { ...copy, clean_end_at: clock.now() });
  if (ready.source !== null && !cancel.signal.aborted) {
    const { lookAgain } = await import(/* webpackChunkName: "run" */ "../../world/source/look");
    const source = ready.source;
    facts.set(
      "source_after",
      await trace.step("source after", () =>
        lookAgain(source, { signal: cancel.signal, helper: session.programs.look }),
      ),
    );
  }
}

/** What was found of a disk that the lane filled; null where it was none, or another limit. */
function fullDisk(hit: LaneRun["limitHit"]): { found: number; bound: number } | null {
  return hit?.limit === "disk" ? { found: hit.found, bound: hit.bound } : null;
}

/** A clean checkout of the starting tree, for verification alone. */
async function makeGround({ work, cancel, io }: Session, { contract, prepared, tree }: Ready): Promise<Ground> {
  const checkout = work.path("checkout");
  const options = { limits: limitsOf(contract), signal: cancel.signal };
  await tree.checkout(checkout, prepared.treeId, options);
  if (!needsHome(contract)) return { checkout, home: null };
  const home = workSubfolder(work, "verification-home");
  linkCaches(home, cachePaths(contract, userOf(io).home));
  return { checkout, home };
}

/** Keeps a failure until its value is needed: what it belongs to may turn out not to be wanted. */
async function settled<T>(promise: Promise<T>): Promise<{ ok: true; value: T } | { ok: false; error: unknown }> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    return { ok: false, error };
  }
}

function reasonToSkip({ facts, cancel }: Session, contract: Contract, snapshot: Snapshot | null): string | null {
  const termination = facts.get("lane")?.termination;
  if (termination === "timeout" || termination === "cancelled") return `the lane ended by ${termination}`;
  if (cancel.signal.aborted) return "the run was cancelled";
  if (snapshot === null) return "there was no time for a snapshot";
  if (snapshot.patch === null) return "the workspace was refused, so that there is no patch";
  if ((contract.verification_commands ?? []).length === 0) return "the contract has no verification command";
  return null;
}

async function verification(
  session: Session,
  ready: Ready,
  snapshot: Snapshot,
  ground: Ground,
): Promise<NonNullable<Facts["verification"]>> {
  const { request, work, facts } = session;
  const { contract, prepared, loopback, tree } = ready;
  const limits = limitsOf(contract);
  // What a lane keeps for itself is nothing that its tests may count on.
  const asides = setAsides({
    contract,
    lane: "fake",
    before: prepared.entries,
    ignored: ignoredBy(facts.get("gitignore")),
  });
  const log = openTestLog(session);
  const wanted = verifiedTree(contract, prepared.entries, snapshot.result);
  // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
  const same = snapshot.patch !== null && diffManifests(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
  const acceptance = facts.get("case")?.acceptance ?? [];
  try {
    return await verifyResult({
      ...settingOf(session, ready, "verification", log),
      ground,
      loopback,
      asides,
      layResult: async () =>
        layPatch(
          {
            store: snapshot.store,
            baseline: await tree.folderWith(
              contentBefore(same?.made.changes ?? diffManifests(prepared.entries, wanted)),
            ),
            before: prepared.entries,
            wanted,
            patchFile: same?.file ?? work.path("verified.diff"),
            made: same?.made ?? null,
          },
          ground.checkout,
          limits,
          !hasSetup(contract),
        ),
      acceptance: acceptance.length === 0 ? null : { folder: request.folder.acceptance, expected: acceptance },
    });
  } finally {
    log.close();
  }
}

function headFact(
  { request, identity, work }: Pick<Session, "request" | "identity" | "work">,
  prepared: PreparedWorkspace,
  snapshot: Snapshot | null,
): NonNullable<Facts["head"]> {
  const baseline = { baseline_commit: prepared.commit, refs_created: [], remotes: [], uncommitted: [] };
  const workspace = work.path("workspace");
  const ownBranch = `refs/heads/${request.stage.workingBranch?.(identity.runId) ?? BASELINE_BRANCH}`;
  const git = readAgentGit(workspace);
  if ("problem" in git) return { ...baseline, state: "unreadable", problem: git.problem, branch: null, commit: null };
  const moved = git.commit !== prepared.commit;
  const known = {
    ...baseline,
    branch: git.branch,
    commit: git.commit,
    refs_created: [...git.refs.keys()].filter((name) => name !== ownBranch).slice(0, MAX_NAMES),
    remotes: [...git.remotes.keys()].slice(0, MAX_NAMES),
  };
  if (!moved) return { ...known, state: "unchanged", problem: null };
  if (git.commit === null) return { ...known, state: "unreadable", problem: "its HEAD names no commit" };
  if (snapshot === null) return { ...known, state: "moved", problem: null };
  const left = uncommittedPaths(workspace, git.commit, snapshot.walked.entries, snapshot.asides.covers);
  if ("problem" in left) return { ...known, state: "unreadable", problem: left.problem };
  return {
    ...known,
    state: "moved",
    problem: null,
    uncommitted: namedOf(left).map(jsonPath),
    ...(unnamedOf(left) > 0 ? { uncommitted_unnamed: unnamedOf(left) } : {}),
  };
}

/** What is not any more as it was when it was judged. */
async function lateChanges(
  { cancel }: Session,
  snapshot: Snapshot,
  workspace: string,
  contract: Contract,
): Promise<Change[]> {
  const now = await walk(workspace, {
    signal: cancel.signal,
    baseline: snapshot.walked.entries,
    limits: limitsOf(contract),
    rootIdentity: snapshot.walked.rootIdentity,
    asides: snapshot.asides,
  }).catch((error: unknown) => {
    // a cancelled run is no pass, whatever a second look would find
    if (cancel.signal.aborted && (error as Error).name === "AbortError") return null;
    throw error;
  });
  if (now === null) return [];
  const judged = now.entries.filter(({ setAside }) => setAside === undefined);
  const changes = diffManifests(snapshot.result, judged);
  // What has no content (a pipe, say) is never equal to anything; it was refused for what it is.
  return changes.filter(
    ({ kind, before, after }) => kind !== "modified" || before?.oid !== null || after?.oid !== null,
  );
}
