import { jsonPath } from "../../core/domain/bytes";
import { type Change, diffManifests } from "../../core/formats/manifest-diff";
import { ignoredBy, setAsides } from "../../core/judge/set-aside";
import { type Contract, limitsOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { BASELINE_BRANCH, type PreparedWorkspace } from "../../world/worktree/baseline-git";
import { readHistory } from "../../world/worktree/agent-history";
import { readAgentGit } from "../../world/worktree/agent-git";
import { uncommittedPaths } from "../../world/worktree/uncommitted";
import { walk } from "../../world/worktree/walk";
import { hasSetup } from "./caches";
import type { Ready } from "./effect-gates";
import type { Executed, Stand } from "./execute";
import type { Inputs } from "./inputs";
import type { Recorder } from "./recorder";
import { settingOf } from "./setting";
import { contentBefore, namedOf, type Snapshot, unnamedOf, walkFact } from "./snapshot";
import { noVerification, openTestLog } from "./test-log";
import { layPatch, verifiedTree, verifyResult } from "./verification";

/** Names of refs and remotes that are kept; a lane can make any number. */
const MAX_NAMES = 100;

/**
 * Looks at what a lane left: its repository, whether its result verifies, and whether all of it stays as it was judged.
 * @param snapshot null where a cancelled run had no time for it
 * @throws ArtifactWriteFailure
 */
export async function observe(
  inputs: Pick<Inputs, "work" | "cancel" | "request" | "identity" | "clock" | "programs" | "secrets">,
  recorder: Pick<Recorder, "facts" | "writer" | "trace" | "leaks" | "mark">,
  ready: Ready,
  { limitHit, stand }: Executed,
  snapshot: Snapshot | null,
): Promise<void> {
  const { cancel, clock, programs, work } = inputs;
  const { facts, trace } = recorder;
  const { contract, prepared, source } = ready;
  facts.set("head", headFact(inputs, prepared, snapshot));
  if (facts.get("sandbox") !== undefined)
    facts.set("sandbox_history", readHistory(work.path("workspace"), prepared.commit, clock.now()));
  if (snapshot !== null && snapshot.patch !== null)
    facts.set("patch", { baseline_tree: prepared.treeId, result_tree: snapshot.resultTree });
  if (snapshot !== null) recorder.mark("diff_checked");
  const skip = reasonToSkip(facts.get("lane"), cancel.signal, contract, snapshot);
  if (skip === null && snapshot !== null) {
    if (stand.status === "rejected") throw stand.reason;
    const on = stand.value;
    facts.set(
      "verification",
      await trace.step("verification", () => verification(inputs, recorder, ready, snapshot, on)),
    );
  } else {
    if (stand.status === "fulfilled") await stand.value.ahead?.abandon();
    noVerification(inputs, recorder, skip ?? "there is no snapshot");
    facts.set("verification", { status: "not_run", reason: skip, level: null, tree: null, commands: [] });
  }
  recorder.mark("verification_completed");
  if (snapshot !== null) {
    const late = cancel.signal.aborted
      ? []
      : await trace.step("look again", () => lateChanges(cancel.signal, snapshot, contract));
    const latePaths = late.map(({ path }) => path);
    facts.set("walk", walkFact(snapshot, latePaths, limitHit));
  }
  const copy = facts.get("copy");
  if (copy !== undefined && snapshot !== null && !cancel.signal.aborted)
    facts.replace("copy", { ...copy, clean_end_at: clock.now() });
  if (source !== null && !cancel.signal.aborted) {
    const { lookAgain } = await import(/* webpackChunkName: "run" */ "../../world/source/look");
    const look = () => lookAgain(source, { signal: cancel.signal, helper: programs.look });
    facts.set("source_after", await trace.step("source after", look));
  }
}

function reasonToSkip(
  lane: Facts["lane"],
  cancel: AbortSignal,
  contract: Contract,
  snapshot: Snapshot | null,
): string | null {
  const termination = lane?.termination;
  if (termination === "timeout" || termination === "cancelled") return `the lane ended by ${termination}`;
  if (cancel.aborted) return "the run was cancelled";
  if (snapshot === null) return "there was no time for a snapshot";
  if (snapshot.patch === null) return "the workspace was refused, so that there is no patch";
  if ((contract.verification_commands ?? []).length === 0) return "the contract has no verification command";
  return null;
}

async function verification(
  inputs: Pick<Inputs, "work" | "cancel" | "request" | "programs" | "secrets">,
  recorder: Pick<Recorder, "facts" | "writer" | "leaks">,
  ready: Ready,
  snapshot: Snapshot,
  { ground, ahead }: Stand,
): Promise<NonNullable<Facts["verification"]>> {
  const { request, work } = inputs;
  const { facts } = recorder;
  const { contract, prepared, loopback, tree } = ready;
  const limits = limitsOf(contract);
  // What a lane keeps for itself is nothing that its tests may count on.
  const asides = setAsides({
    contract,
    lane: "fake",
    before: prepared.entries,
    ignored: ignoredBy(facts.get("gitignore")),
  });
  const log = openTestLog(inputs, recorder);
  const wanted = verifiedTree(contract, prepared.entries, snapshot.result);
  // Usually nothing was changed that may not be: then the patch of the snapshot is the one that is verified.
  const same = snapshot.patch !== null && diffManifests(snapshot.result, wanted).length === 0 ? snapshot.patch : null;
  const acceptance = facts.get("case")?.acceptance ?? [];
  try {
    return await verifyResult({
      ...settingOf(inputs, ready, "verification", log),
      ...{ ground, loopback, asides, ahead },
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
  { request, identity, work }: Pick<Inputs, "request" | "identity" | "work">,
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
async function lateChanges(cancel: AbortSignal, snapshot: Snapshot, contract: Contract): Promise<Change[]> {
  const now = await walk(snapshot.workspace, {
    signal: cancel,
    baseline: snapshot.walked.entries,
    limits: limitsOf(contract),
    rootIdentity: snapshot.walked.rootIdentity,
    asides: snapshot.asides,
  }).catch((error: unknown) => {
    // a cancelled run is no pass, whatever a second look would find
    if (cancel.aborted && (error as Error).name === "AbortError") return null;
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
