import { type ForgeBranches, branchNames, type Trusted, trustedBranch } from "../../core/report/trust";
import type { Doubt, Moved } from "../../core/report/acceptance";
import type { EventContext } from "../../core/report/event-context";
import type { StepFault } from "../../core/report/forge-detect";
import { commitFiles, pathInCheckout } from "../../world/agent/commit";
import type { Forge, Outcome, PullState } from "../../world/forge/types";
import type { StepPlan } from "./plan";

/** What the forge says now of what this job is about. */
export interface Standing {
  /** Null where there is no forge to ask. */
  trusted: Trusted | null;
  /** The pull request; null where the event is about none, or nobody can be asked. */
  pull: PullState | null;
}

/**
 * Asks the forge for the commit that judges: which branch, and where it stands now. The event alone is never believed.
 * @returns a fault where the event is about a branch that judges nobody
 */
export async function askStanding(
  forge: Forge,
  { context, inputs }: Pick<StepPlan, "context" | "inputs">,
): Promise<Outcome<Standing | { fault: StepFault }>> {
  const { repository, pullRequest } = context;
  const asked = pullRequest === null ? null : await forge.pull(repository, pullRequest.number);
  if (asked !== null && !asked.ok) return asked;
  const pull = asked?.value ?? null;
  const main =
    pull?.defaultBranch == null
      ? await forge.defaultBranch(repository)
      : { ok: true as const, value: pull.defaultBranch };
  if (!main.ok) return main;
  if (main.value === null) return { ok: true, value: { trusted: null, pull } };
  const said: ForgeBranches = { defaultBranch: main.value, pull };
  const chosen = trustedBranch(context, said, branchNames(inputs["trusted-branches"]), inputs.into);
  if ("subject" in chosen) return { ok: true, value: { fault: chosen } };
  const head = await forge.branchHead(repository, chosen.branch);
  if (!head.ok) return head;
  return { ok: true, value: { trusted: { ...chosen, sha: head.value, defaultBranch: main.value }, pull } };
}

/**
 * Asks again before anything is published: the head must still be what was tested, and what judges must still be the same. A
 * trusted branch that moved is looked at, path for path: other files there change nothing.
 * @param paths of the trusted commit that judge this run, relative to `cwd`
 */
export async function movedSince(
  forge: Forge,
  plan: Pick<StepPlan, "context" | "inputs">,
  before: Trusted | null,
  paths: readonly string[],
  cwd: string,
): Promise<Outcome<Moved>> {
  const asked = await askStanding(forge, plan);
  if (!asked.ok) return asked;
  if ("fault" in asked.value) return { ok: true, value: { ...still(), doubts: [otherRules(asked.value.fault)] } };
  const { trusted, pull } = asked.value;
  const moved = still();
  const { context } = plan;
  if (pull !== null && context.pullRequest !== null) {
    const { number } = context.pullRequest;
    if (pull.state === "closed") moved.notes.push(`Pull request #${number} is closed.`);
    if (pull.headSha !== context.headSha) {
      moved.headMoved = true;
      moved.doubts.push({ ...movedFault(number, context.headSha, pull.headSha), otherRun: false });
    }
  }
  if (before === null || trusted === null || trusted.sha === before.sha) {
    const renamed = before !== null && trusted !== null && trusted.branch !== before.branch;
    return { ok: true, value: renamed ? { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } : moved };
  }
  if (trusted.branch !== before.branch || trusted.into !== before.into)
    return { ok: true, value: { ...moved, doubts: [...moved.doubts, otherBranch(before, trusted)] } };
  const changed = await changedPaths(forge, context, before, trusted, paths, cwd);
  if (!changed.ok) return changed;
  if (changed.value.length === 0)
    moved.notes.push(`${trusted.branch} moved to ${trusted.sha} meanwhile; what judges this run is the same there.`);
  else
    moved.doubts.push(
      otherRules({
        subject: `trusted branch ${trusted.branch}`,
        expected: `${changed.value.join(", ")} as in ${before.sha}, which judged this run`,
        found: `others in ${trusted.sha}, where it stands now`,
        fix: "What judges was changed meanwhile. Run the job again, so that the rules that are in force now have the say.",
      }),
    );
  return { ok: true, value: moved };
}

/** Paths whose objects are not the same in both commits; one by the checkout's objects, the other by the forge. */
async function changedPaths(
  forge: Forge,
  { repository }: EventContext,
  before: Trusted,
  now: Trusted,
  paths: readonly string[],
  cwd: string,
): Promise<Outcome<string[]>> {
  const files = commitFiles(cwd, before.sha);
  const changed: string[] = [];
  for (const path of paths) {
    const inside = pathInCheckout(cwd, path);
    if (inside === null) continue;
    const entry = await files.entry(inside);
    const was = entry === null ? null : `${entry.mode} ${entry.oid}`;
    const is = await forge.objectAt(repository, now.sha, inside);
    if (!is.ok) return is;
    if (is.value !== was) changed.push(inside);
  }
  return { ok: true, value: changed };
}

function still(): Moved {
  return { doubts: [], headMoved: false, notes: [] };
}

function otherBranch(before: Trusted, now: Trusted): Doubt {
  return otherRules({
    subject: "trusted branch",
    expected: `${before.branch}, which judged this run`,
    found: now.branch,
    fix: "The pull request was given another base, or the default branch another name. Run the job again.",
  });
}

function otherRules(fault: StepFault): Doubt {
  return { ...fault, otherRun: true };
}

/** The head of a pull request is not the commit that this job is about. */
export function movedFault(number: number, tested: string, found: string): StepFault {
  return {
    subject: `head of pull request #${number}`,
    expected: `${tested}, the commit that this run is about`,
    found,
    fix: "New commits were pushed meanwhile. Nothing to do: the run for the new head decides.",
  };
}
