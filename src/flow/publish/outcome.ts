/**
 * A person's word on the result of a run, as the forge has it (LADDER 4): what is said stands in the comment by which an environment was
 * approved, or in a record that a pull request brought; who said it, and when, is what the forge says. Whose word counts: a person's, who did
 * not start the run.
 */
import { problemText } from "../../core/records/parse";
import { approvalSource } from "../../core/records/forge-approval";
import { outcomeOf, type OutcomeWord, parseOutcome } from "../../core/records/outcome";
import type { ConclusionForgeFact } from "../../core/records/stage-facts";
import { branchNames, type Trusted } from "../../core/report/trust";
import { recordSource } from "../../world/agent/records";
import type { Forge, ForgeUser, Outcome } from "../../world/forge/types";
import type { Io } from "../io";
import { barred, startOfRun } from "./approval";
import type { StepPlan } from "./plan";

/** A word, and whose it is. */
export interface ForgeWord extends OutcomeWord, Pick<ConclusionForgeFact, "source" | "word" | "said_at"> {
  by: ForgeUser;
}

type Found = Promise<Outcome<ForgeWord | string>>;

/** @returns a text where nobody whose word counts has said anything */
export async function forgeWord(io: Io, forge: Forge, plan: StepPlan, trusted: Trusted): Found {
  const named = plan.inputs.outcome!;
  const source = approvalSource(named);
  if (source?.kind === "review")
    return said("a review is of a change that is proposed, and a result is none: name an environment or a record");
  const found = await (source === null
    ? byRecord(io, forge, plan, trusted, named)
    : byEnvironment(forge, plan, source.environment));
  if (!found.ok || typeof found.value === "string") return found;
  const { login } = found.value.by;
  const only = branchNames(plan.inputs.actor);
  if (only.length > 0 && !only.some((one) => one.toLowerCase() === login.toLowerCase()))
    return said(`it is the word of ${login}, and by the input \`actor\` only that of ${only.join(", ")} counts`);
  return found;
}

/** An environment that nobody protects is waited for by nobody, so that nobody has decided about it. */
async function byEnvironment(forge: Forge, { context }: StepPlan, name: string): Found {
  const { repository, runId } = context;
  const run = await startOfRun(forge, repository, runId);
  if (!run.ok || typeof run.value === "string") return run as Awaited<Found>;
  const list = await forge.environmentDecisions(repository, run.value.runId);
  if (!list.ok) return list;
  if (list.value === null) return said("this forge has no environments. Name a record of the default branch");
  const decided = list.value.filter(({ environment }) => environment.name === name);
  const last = decided.at(-1);
  if (last === undefined)
    return said(
      `nobody has decided about the environment ${name} for run ${run.value.runId}. Give the job \`environment: ${name}\`, and the environment required reviewers: without them it waits for nobody`,
    );
  if (last.state === "rejected")
    return said(
      `${last.user.login} let this job not begin, which says nothing of the result. Who rejects the result approves the job, and says so in the comment`,
    );
  const why = barred(last.user, run.value.by);
  if (why !== null) return said(`the approval of the environment ${name} does not count: ${why}`);
  const word = outcomeOf(last.comment);
  if ("problem" in word)
    return said(
      `the comment by which ${last.user.login} approved the environment ${name} says no outcome: ${word.problem}`,
    );
  return {
    ok: true,
    value: {
      ...word,
      ...{ by: last.user, source: "environment", said_at: new Date(run.value.at).toISOString() },
      word: `environment ${name} (${last.environment.id}), decision ${decided.length} of run ${run.value.runId}`,
    },
  };
}

async function byRecord(io: Io, forge: Forge, { context }: StepPlan, trusted: Trusted, named: string): Found {
  const { repository } = context;
  const { branch, sha } = trusted;
  const source = await recordSource(io.env, io.cwd, trusted);
  const path = await source.insideOf(named);
  if (path === null) return said(`${named} lies outside of the repository: a record is a file of ${branch}`);
  const read = await source.read(path);
  if (read.state !== "read")
    return said(`${path} of ${source.name}: ${read.state === "missing" ? "no such file there" : read.reason}`);
  const parsed = parseOutcome(read.bytes);
  if (!parsed.ok) return said(`${path}: ${problemText(parsed.problems)}`);
  const merged = await forge.mergeOf(repository, { branch, path });
  if (!merged.ok) return merged;
  if (merged.value === null)
    return said(
      `the forge can't say who brought ${path} to ${branch}: it counts as the word of whoever merges the pull request that brings it, and nothing that was pushed there does`,
    );
  const { number, by, mergedAt, mergeSha, headSha } = merged.value;
  const isThere = await forge.isInHistory(repository, mergeSha, sha);
  if (!isThere.ok) return isThere;
  const [there, proposed] = [
    await forge.objectAt(repository, sha, path),
    await forge.objectAt(repository, headSha, path),
  ];
  if (!there.ok) return there;
  if (!proposed.ok) return proposed;
  if (isThere.value !== true || there.value === null || there.value !== proposed.value)
    return said(
      `${path} is not any more what pull request #${number} brought, which ${by.login} merged: who changed it since is nobody whose word this is`,
    );
  return {
    ok: true,
    value: {
      ...parsed.value,
      ...{ by, source: "record", word: `pull request #${number}`, said_at: new Date(mergedAt).toISOString() },
    },
  };
}

function said(problem: string): Outcome<string> {
  return { ok: true, value: problem };
}
