/**
 * An approval that the forge keeps, made a record by the step that holds the token (SPEC section 15). Whose word counts: a person's, who may
 * write here or is asked by the environment, who neither started the run nor opened the pull request.
 */
import { escapeForPeople } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import {
  approvalOf,
  approvalSource,
  type ApprovalSource,
  type Said,
  saysSentence,
} from "../../core/records/forge-approval";
import { stageNumber, stageOf } from "../../core/stages/ladder";
import type { Forge, ForgeUser, Outcome } from "../../world/forge/types";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { forgeOf, printFailure } from "./forge";
import { handedOn, type StepPlan, tokenOf } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Hands on the record of an approval that the forge has. Where it has none, that is told, and the run's own gate asks for one. */
export async function approvalStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const forge = await forgeOf(io, plan, await tokenOf(io));
  if (!forge.ok) return printFailure(forge.failure);
  const found = await forgeApproval(forge.value, plan);
  if (!found.ok) return printFailure(found.failure);
  if (found.value === null) return 0;
  if ("none" in found.value) {
    io.stderr(`case-harness: no approval: ${escapeForPeople(found.value.none)}\n`);
    return 0;
  }
  await setOutputs({ record: found.value.record });
  return 0;
}

/**
 * The record that the forge's answers come to, in the same bytes whenever they are the same.
 * @returns null where the input `approval` names no source of the forge
 */
export async function forgeApproval(
  forge: Forge,
  plan: StepPlan,
): Promise<Outcome<{ record: string } | { none: string } | null>> {
  const source = approvalSource(plan.inputs.approval);
  if (source === null) return { ok: true, value: null };
  const said = await (source.kind === "review" ? byReview(forge, plan) : byEnvironment(forge, plan, source));
  if (!said.ok) return said;
  if (typeof said.value === "string") return { ok: true, value: { none: said.value } };
  const { mutationMode } = stageOf(stageNumber(Number(plan.inputs.stage))!);
  return { ok: true, value: { record: JSON.stringify(approvalOf(said.value, mutationMode)) } };
}

/** What a bundle's `records/approval.json` is, where the forge keeps the approval that it was made with; null where it keeps none. */
export async function forgeApprovalDigest(forge: Forge, plan: StepPlan): Promise<Outcome<string | null>> {
  const found = await forgeApproval(forge, plan);
  if (!found.ok) return found;
  return { ok: true, value: found.value !== null && "record" in found.value ? sha256(found.value.record) : null };
}

type Found = Promise<Outcome<Said | string>>;

/** Who started a run, in lower case, and when. */
interface Start {
  runId: string;
  /** Whose word on it does not count. */
  by: string[];
  at: string;
}

/** @returns a text where the forge does not tell who started it */
export async function startOfRun(
  forge: Forge,
  repository: string,
  runId: string | null,
): Promise<Outcome<Start | string>> {
  const asked = runId === null ? null : await forge.workflowRun(repository, runId);
  if (asked !== null && !asked.ok) return asked;
  const run = asked?.value ?? null;
  if (run === null || run.startedBy.length === 0 || run.startedAt === null)
    return none("the forge can't say who started this run, so nobody knows whose approval counts");
  return {
    ok: true,
    value: { runId: run.id, by: run.startedBy.map((login) => login.toLowerCase()), at: run.startedAt },
  };
}

/** The run that this job is about. */
function startOf(forge: Forge, { context, inputs }: StepPlan): Promise<Outcome<Start | string>> {
  const runId = inputs["artifact-run-id"] ?? context.workflowRun?.id ?? context.runId;
  return startOfRun(forge, context.repository, runId);
}

/** Who opened the pull request that the run is for, in lower case: whoever started the run, it is about what they propose. */
async function proposedBy(
  forge: Forge,
  { context: { repository, pullRequest } }: StepPlan,
): Promise<Outcome<string[]>> {
  if (pullRequest === null) return { ok: true, value: [] };
  const pull = await forge.pull(repository, pullRequest.number);
  if (!pull.ok) return pull;
  return { ok: true, value: pull.value?.author == null ? [] : [pull.value.author.toLowerCase()] };
}

/** Why somebody's word does not count, or null. @param by {@link Start} */
export function barred({ login, bot }: ForgeUser, by: readonly string[]): string | null {
  if (bot) return `${login} is no person`;
  return by.includes(login.toLowerCase()) ? `${login} started this run, or proposed what it is about` : null;
}

async function byEnvironment(
  forge: Forge,
  plan: StepPlan,
  { environment: name }: Extract<ApprovalSource, { kind: "environment" }>,
): Found {
  const run = await startOf(forge, plan);
  if (!run.ok || typeof run.value === "string") return run as Awaited<Found>;
  const proposed = await proposedBy(forge, plan);
  if (!proposed.ok) return proposed;
  const { runId, at } = run.value;
  const by = [...run.value.by, ...proposed.value];
  const list = await forge.environmentDecisions(plan.context.repository, runId);
  if (!list.ok) return list;
  if (list.value === null)
    return none("this forge has no environments. Name a record file, or `review` for a pull request");
  const decided = list.value.filter((one) => one.environment.name === name);
  const last = decided.at(-1);
  if (last === undefined) return none(`nobody has decided about the environment ${name} for run ${runId}`);
  // Attempts of a run are told apart by how often people were asked: the forge tells no times.
  const id = `environment-${last.environment.id}-run-${runId}-${decided.length}`;
  if (last.state === "rejected")
    return { ok: true, value: { id, decision: "denied", actor: last.user.login, text: last.comment, at } };
  const why = barred(last.user, by);
  if (why !== null) return none(`the approval of the environment ${name} does not count: ${why}`);
  if (!saysSentence(last.comment)) return none(unsaid(`the approval of the environment ${name} by ${last.user.login}`));
  return { ok: true, value: { id, decision: "granted", actor: last.user.login, text: last.comment, at } };
}

async function byReview(forge: Forge, plan: StepPlan): Found {
  const { repository, pullRequest, headSha } = plan.context;
  if (pullRequest === null) return none(`a run for ${plan.context.event} has no pull request that could be reviewed`);
  const run = await startOf(forge, plan);
  if (!run.ok || typeof run.value === "string") return run as Awaited<Found>;
  const proposed = await proposedBy(forge, plan);
  if (!proposed.ok) return proposed;
  const by = [...run.value.by, ...proposed.value];
  const list = await forge.reviews(repository, pullRequest.number);
  if (!list.ok) return list;
  if (list.value === null) return none("this forge lists no reviews");
  const refused: string[] = [];
  // Of each reviewer the newest word about this very head.
  const words = new Map(list.value.filter(({ commit }) => commit === headSha).map((one) => [one.user.login, one]));
  let granted: Said | null = null;
  for (const one of words.values()) {
    const { id, user, state, at, text, official } = one;
    const may =
      official === null ? await forge.mayWrite(repository, user.login) : { ok: true as const, value: official };
    if (!may.ok) return may;
    const why = may.value ? barred(user, by) : `${user.login} may not write to ${repository}`;
    const said = { id: `review-${id}`, actor: user.login, text, at };
    if (why !== null) refused.push(why);
    else if (state === "changes-requested") return { ok: true, value: { ...said, decision: "denied" } };
    else if (!saysSentence(text)) refused.push(unsaid(`the review by ${user.login}`));
    else {
      const own = await forge.isOwnText(one);
      if (!own.ok) return own;
      if (own.value === true) granted = { ...said, decision: "granted" };
      else
        refused.push(
          own.value === false
            ? `the review by ${user.login} was changed by somebody else, so its words are not ${user.login}'s: a new review is needed`
            : `the forge can't say whether the review by ${user.login} still has the words of ${user.login}`,
        );
    }
  }
  if (granted !== null) return { ok: true, value: granted };
  const found = refused.length === 0 ? "there is none that approves or refuses it" : refused.join("; ");
  return none(`no review of ${headSha} that counts: ${found}`);
}

function unsaid(what: string): string {
  return `${what} does not hold the sentence of approval-packet.json (approval_command_text), at the beginning of a line, and its binding`;
}

function none(problem: string): Outcome<string> {
  return { ok: true, value: problem };
}
