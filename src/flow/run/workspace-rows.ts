import { displayPath, jsonPath } from "../../core/domain/bytes";
import type { LaneName } from "../../core/domain/lane";
import { matches } from "../../core/formats/paths";
import { branchPolicyGate } from "../../core/gates/branch-policy";
import { copyGate } from "../../core/gates/repository";
import { startingTreeOf } from "../../core/gates/starting-tree";
import { workspaceGate } from "../../core/gates/workspace";
import { laneOf } from "../../core/lanes/lanes";
import { limitsOf, rulesOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import { MAX_NAMED } from "../../core/records/stage-facts";
import { alteredEntries } from "../../world/worktree/altered";
import type { PreparedWorkspace } from "../../world/worktree/baseline-git";
import { additionsTo } from "../../world/worktree/products";
import { folderTree, type StartingTree } from "../../world/worktree/starting-tree";
import { type EffectRow, handedBy, type Needs } from "./effect-row";
import type { Inputs } from "./inputs";
import { sandboxFact } from "./sandbox";

/*
 * The copy that the lane works in, and what it is made of. What a case's folder holds is known before it is copied; of a repository the copy
 * is what can be looked into, so that it is made first.
 */

const CASE_TREE: EffectRow = {
  gate: workspaceGate.name,
  at: "before",
  wanted: ({ input }) => startingTreeOf(input) !== "repository",
  collect: async (_seen, { request }) => ({ hands: { tree: folderTree(request.folder.workspace), source: null } }),
};

const REPOSITORY_COPY: EffectRow = {
  gate: workspaceGate.name,
  at: "before",
  wanted: ({ input }) => startingTreeOf(input) === "repository",
  collect: async (seen, needs) => ({ hands: { prepared: await prepare(needs, handedBy(seen, "tree")) } }),
};

const CASE_COPY: EffectRow = {
  gate: workspaceGate.name,
  at: "beside",
  async collect(seen, needs) {
    const prepared = seen.handed.prepared ?? (await prepare(needs, handedBy(seen, "tree")));
    return { facts: { workspace: workspaceFact(prepared, needs.request.lane) }, hands: { prepared } };
  },
};

const COMPARED: EffectRow = {
  gate: copyGate.name,
  at: "before",
  wanted: ({ handed }) => handed.prepared !== undefined,
  collect: async (seen, needs) => ({ hands: { copy: await copyFact(needs, handedBy(seen, "prepared")) } }),
};

/** What was compared counts where the lane can be opened. */
const COPY: EffectRow = {
  gate: copyGate.name,
  at: "after",
  wanted: ({ handed }) => handed.copy !== undefined,
  collect: async (seen) => ({ facts: { copy: handedBy(seen, "copy") } }),
};

const SANDBOX: EffectRow = {
  gate: branchPolicyGate.name,
  at: "after",
  wanted: ({ input }) => input.stage.workingBranch !== null,
  collect: async (seen, { clock, work }) => ({
    facts: { sandbox: sandboxFact(seen.input, { clock }, handedBy(seen, "prepared"), work.path("workspace")) },
  }),
};

/** In their order. */
export const WORKSPACE_ROWS: readonly EffectRow[] = [CASE_TREE, REPOSITORY_COPY, COMPARED, CASE_COPY, COPY, SANDBOX];

/** Makes the copy that the lane will work in. */
async function prepare(
  { request, identity, cancel, work, contract }: Pick<Needs, "request" | "identity" | "cancel" | "work" | "contract">,
  tree: StartingTree,
): Promise<PreparedWorkspace> {
  const workspace = work.path("workspace");
  const prepared = await tree.prepare(workspace, { limits: limitsOf(contract), signal: cancel.signal });
  const branch = request.stage.workingBranch?.(identity.runId) ?? null;
  if (branch !== null) {
    const { nameBranch } = await import(/* webpackChunkName: "run" */ "../../world/worktree/baseline-git");
    nameBranch(workspace, branch);
  }
  return prepared;
}

/** Compares the copy of a repository with what it is a copy of. */
async function copyFact(
  { clock, cancel, work }: Pick<Inputs, "clock" | "cancel" | "work">,
  { entries, converted }: PreparedWorkspace,
): Promise<NonNullable<Facts["copy"]>> {
  const workspace = work.path("workspace");
  const made_at = clock.now();
  const altered = await alteredEntries(workspace, entries, cancel.signal);
  const { uncovered } = await additionsTo(workspace, entries, () => false, cancel.signal);
  const dirty = [...altered, ...uncovered];
  return {
    made_at,
    clean_start_at: clock.now(),
    dirty: dirty.slice(0, MAX_NAMED).map(jsonPath),
    more: Math.max(0, dirty.length - MAX_NAMED),
    converted: {
      paths: (converted?.first ?? []).map(({ path }) => jsonPath(path)),
      more: converted === undefined ? 0 : converted.count - converted.first.length,
    },
    clean_end_at: null,
  };
}

function workspaceFact(
  { treeId, entries, refusals, limitHits }: PreparedWorkspace,
  lane: LaneName,
): NonNullable<Facts["workspace"]> {
  // A second look: `readCase` refused such a tree, and this one may have changed since.
  const own = rulesOf(laneOf(lane).state);
  const tracked = entries.find(({ path }) => own.some((rule) => matches(rule, path)));
  const [refused] = refusals;
  const [hit] = limitHits;
  const problem = refused
    ? `${displayPath(refused.path)}: ${refused.detail}`
    : hit
      ? `${displayPath(hit.path)}: ${hit.found} ${hit.limit}, at most ${hit.bound}`
      : tracked
        ? `${displayPath(tracked.path)}: the tree holds files where the lane ${lane} keeps its own; take them out of it`
        : null;
  return { tree: treeId, entries: entries.length, problem };
}
