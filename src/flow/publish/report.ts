import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Blocker } from "../../core/domain/blocker";
import { escapeForPeople } from "../../core/domain/bytes";
import { EXIT_CODE } from "../../core/domain/status";
import type { BlockerCode } from "../../core/domain/catalogue";
import { NOT_THE_RUN } from "../../core/report/acceptance";
import type { Sources } from "../../core/report/annotations";
import { abandonPlan, externalId, interfaceOf } from "../../core/report/plan";
import { escapeMarkdown } from "../../core/report/text";
import { makeOwned, removeSmallOwned } from "../../world/contain/owned";
import type { Forge, PublishFailure } from "../../world/forge/types";
import type { ActionInputs } from "../../world/runner/inputs";
import { appendSummary, printError, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { forgeApprovalDigest } from "./approval";
import { type FetchedBundle, fetchBundle } from "./artifact";
import { verifyHere, type VerifyResult } from "./bundle";
import { type Expected, expectedRun, withApproval } from "./expected";
import { forgeOf, printFailure } from "./forge";
import { priorAgain } from "./prior-again";
import { publish, type PublishInput, type PublishResult, sentence } from "./publish";
import { askStanding, movedSince } from "./trust";
import { lostEvidence } from "./kept";
import { contractPath } from "./place";
import {
  type AnnouncedStep,
  type AskedStep,
  type ConcludedStep,
  endWithFaults,
  handedOn,
  printBlocker,
  type StepPlan,
  tokenOf,
} from "./plan";
import { STEP_VARIABLES } from "./variables";

/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
export async function reportStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const token = await tokenOf(io);
  const forge = await forgeOf(io, plan, token);
  if (!forge.ok) return printFailure(forge.failure);
  if (plan.mode === "conclude") return publishConclusion(io, plan, forge.value, token);
  const folder = makeOwned(io.env.RUNNER_TEMP || tmpdir(), "report-");
  try {
    return await publishFrom(io, plan, forge.value, token, folder);
  } finally {
    removeSmallOwned(folder);
  }
}

async function publishFrom(io: Io, plan: StepPlan, forge: Forge, token: string, folder: string): Promise<number> {
  const ownRun = plan.mode === "both";
  const announced = io.env[STEP_VARIABLES.announcement]
    ? handedOn<AnnouncedStep>(io, STEP_VARIABLES.announcement)
    : null;
  if (ownRun && announced === null) return nothingAnnounced(io);
  const before = await standingBefore(io, plan, forge);
  if (!before.ok) return printFailure(before.failure);
  if ("fault" in before.value) return endWithFaults([before.value.fault], EXIT_CODE.blocked);
  const { trusted, pull } = before.value;
  // What this job is about is known before any bundle is looked at.
  const asked = await expectedRun(plan.inputs, trusted, io);
  if ("fault" in asked && announced === null) return endWithFaults([asked.fault]);
  const found = ownRun ? ownBundle(io) : await fetchBundle(io, plan, forge, pull, folder);
  if (!found.ok && found.failure !== null) return printFailure(found.failure);
  const verified = await verifiedOf(
    "fault" in asked ? { ok: false, problem: sentence(asked.fault), failure: null } : found,
  );
  const moved = await movedSince(forge, plan, trusted, "fault" in asked ? [] : asked.paths, io.cwd);
  if (!moved.ok) {
    if (announced !== null) await endUnasked(forge, plan, announced, token, moved.failure);
    return printFailure(moved.failure);
  }
  if (!ownRun && verified.ok && trusted !== null) {
    const again = await priorAgain(io, plan, { forge, folder, defaultBranch: trusted.defaultBranch }, verified.value);
    if (!again.ok) return printFailure(again.failure);
    moved.value.doubts.push(...again.value);
  }
  const approval = ownRun ? { ok: true as const, value: null } : await forgeApprovalDigest(forge, plan);
  if (!approval.ok) return printFailure(approval.failure);
  const lost = ownRun && found.ok ? lostEvidence(io, plan) : null;
  const name = announced?.name ?? (asked as Expected).plan.name;
  const input: PublishInput = {
    forge,
    ...{ by: interfaceOf(plan.detected.forge, token), context: plan.context, name, moved: moved.value },
    externalId: announced === null ? ownExternalId() : externalId(announced.nonce),
    announcedHere: announced !== null,
    checkId: announced?.checkId ?? null,
    bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
    expected: {
      plan: "fault" in asked ? null : withApproval(asked.plan, approval.value),
      nonce: announced?.nonce ?? null,
      ...(ownRun ? { sealedDigest: io.env[STEP_VARIABLES.sealed] || null } : {}),
      origin: found.ok ? found.origin : null,
      rerunDigest: plan.inputs["verified-digest"] ?? null,
      allowReplay: plan.inputs["allow-replay"] === "true",
    },
    artifact: artifactOf(io),
    lost,
    bundlePath: ownRun && found.ok ? found.location : null,
    sources: sourcesOf(plan.inputs, io),
    now: new Date().toISOString(),
  };
  const result = await publish(input);
  return told(io, { result, verified, lost, found, ownRun, evidenceDir: plan.inputs["evidence-dir"] !== undefined });
}

/**
 * Ends the check of a run where nobody can say whether what judged it still judges: a check that is in progress for ever tells nobody what to
 * do. Where the forge does not take this either, the step's own error is all there is.
 */
async function endUnasked(
  forge: Forge,
  { context, detected }: StepPlan,
  { name, nonce, checkId }: AnnouncedStep,
  token: string,
  { message, fix }: PublishFailure,
): Promise<void> {
  const end = abandonPlan(interfaceOf(detected.forge, token), context, {
    ...{ name, checkId, externalId: externalId(nonce), announcedHere: true },
    ...{ conclusion: "failure", completedAt: new Date().toISOString() },
    title: "not accepted: the forge did not say what judges now",
    body: `## ❌ not accepted\n\n${escapeMarkdown(`Before a verdict is published, the forge is asked again what judges. ${message}. ${fix}`)}`,
  });
  await forge.complete(end);
}

/** A conclusion, which the step before has sealed: a check of its own, on the commit that was run. */
async function publishConclusion(io: Io, plan: StepPlan, forge: Forge, token: string): Promise<number> {
  // What was not concluded leaves the result as it was, and its check too; the step before said why.
  if (!io.env[STEP_VARIABLES.concluded]) return EXIT_CODE.fail;
  const { name, headSha } = handedOn<ConcludedStep>(io, STEP_VARIABLES.concluded);
  const found = ownBundle(io);
  const verified = await verifiedOf(found);
  const lost = found.ok ? lostEvidence(io, plan) : null;
  const { context, inputs, detected } = plan;
  const result = await publish({
    forge,
    ...{ by: interfaceOf(detected.forge, token), context: { ...context, headSha }, madeFor: context.headSha, name },
    ...{ externalId: ownExternalId(), announcedHere: false, checkId: null },
    bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled: wasCancelled(io) },
    expected: {
      ...{ plan: null, nonce: null, origin: null },
      sealedDigest: io.env[STEP_VARIABLES.sealed] || null,
    },
    moved: { doubts: [], headMoved: false, notes: [] },
    ...{ artifact: artifactOf(io), lost, bundlePath: found.ok ? found.location : null },
    ...{ sources: sourcesOf(inputs, io), now: new Date().toISOString() },
  });
  return told(io, { result, verified, lost, found, ownRun: true, evidenceDir: false });
}

interface Told {
  result: PublishResult;
  verified: VerifyResult;
  lost: Blocker | null;
  found: OwnBundle | FetchedBundle;
  /** Whether a step of this very job has sealed the bundle. */
  ownRun: boolean;
  /** Whether the bundle was handed over by other means. */
  evidenceDir: boolean;
}

/** Says on the run's page what was published, and hands it on. @returns the step's exit code */
async function told(io: Io, { result, verified, lost, found, ownRun, evidenceDir }: Told): Promise<number> {
  await appendSummary(result.jobSummary);
  const report = verified.ok && result.doubts.length === 0 ? verified.value.audit.report : null;
  await setOutputs({
    status: result.status ?? "",
    // Of a bundle that does not count, nothing is said on.
    "run-id": report?.run_id ?? "",
    blockers: verified.ok ? JSON.stringify(result.blockers) : "",
    // What was downloaded is gone with this step.
    bundle: found.ok && (ownRun || evidenceDir) ? found.location : "",
    "check-url": result.checkUrl ?? "",
    patch: result.status === "pass" && ownRun && found.ok ? join(found.location, "patch.diff") : "",
  });
  const title = result.status === "blocked" ? `case-harness: blocked, ${NOT_THE_RUN}` : "case-harness: not accepted";
  for (const doubt of result.doubts) await printError(title, sentence(doubt));
  if (!verified.ok) await printError("case-harness: no evidence", verified.problem);
  if (verified.ok && lost !== null) await printBlocker(result.status ?? "fail", lost);
  if (result.failure !== null) return Math.max(await printFailure(result.failure), result.exitCode);
  const first = report?.blockers[0];
  if (!ownRun && report !== null && first !== undefined) await printBlocker(report.status, first);
  io.stderr(
    `case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${escapeForPeople(result.checkUrl)}`}\n`,
  );
  return result.status === null ? EXIT_CODE.fail : result.exitCode;
}

/** Nothing was announced and nothing was run: there is nothing to say, and nothing to ask. */
async function nothingAnnounced(io: Io): Promise<number> {
  const found = ownBundle(io);
  const why = found.ok ? "The bundle was not announced, so it is not published." : found.problem;
  await appendSummary(`## ❌ no evidence\n\n${escapeMarkdown(why)}`);
  await printError("case-harness: no evidence", why);
  return EXIT_CODE.fail;
}

/** What the announcing step was told, in the job that ran; a job that reports asks for itself. */
async function standingBefore(io: Io, plan: StepPlan, forge: Forge): ReturnType<typeof askStanding> {
  if (plan.mode !== "both") return askStanding(forge, plan);
  const asked = io.env[STEP_VARIABLES.asked] ? handedOn<AskedStep>(io, STEP_VARIABLES.asked) : null;
  return { ok: true, value: { trusted: asked?.trusted ?? null, pull: null } };
}

async function verifiedOf(found: OwnBundle | FetchedBundle): Promise<VerifyResult> {
  return found.ok ? verifyHere(found.location) : { ok: false, problem: found.problem };
}

/**
 * Of a check that this job makes: by chance, so that neither a bundle nor another job that writes checks can say beforehand which one
 * is taken for it.
 */
function ownExternalId(): string {
  return externalId(randomUUID().replaceAll("-", ""));
}

type OwnBundle = { ok: true; location: string; origin: null } | { ok: false; problem: string; failure: null };

function ownBundle(io: Io): OwnBundle {
  const location = io.env[STEP_VARIABLES.bundle] ?? "";
  if (location !== "") return { ok: true, location, origin: null };
  const problem = wasCancelled(io)
    ? "The run was cancelled before it could seal a bundle."
    : io.env[STEP_VARIABLES.runOutcome] === "skipped"
      ? "The run was never started, because a step before it failed."
      : "The run left no bundle; the log of its step says why.";
  return { ok: false, problem, failure: null };
}

/** GitHub says so as the outcome of the step; the act family only by the condition `cancelled()`. */
function wasCancelled(io: Io): boolean {
  return io.env[STEP_VARIABLES.cancelled] === "true" || io.env[STEP_VARIABLES.runOutcome] === "cancelled";
}

function artifactOf(io: Io): PublishInput["artifact"] {
  const name = io.env[STEP_VARIABLES.artifactName] ?? "";
  if (name === "") return null;
  return { name, url: io.env[STEP_VARIABLES.artifactUrl] || null };
}

/** Where the files that blockers speak of lie in the repository. */
function sourcesOf(inputs: ActionInputs, io: Io): Omit<Sources, "firstChangedLine"> {
  const within = (path: string): string | null => {
    const inside = relative(io.cwd, isAbsolute(path) ? path : resolve(io.cwd, path));
    return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? null : inside;
  };
  const contract = within(contractPath(inputs, io));
  const workspace = contract === null ? null : `${dirname(contract)}/workspace/`;
  const model = inputs["model-admission-file"];
  const target = inputs["target-admission-file"];
  const records: Partial<Record<BlockerCode, string>> = {};
  const add = (file: string | null, codes: readonly BlockerCode[]) => {
    if (file !== null) for (const code of codes) records[code] = file;
  };
  add(model === undefined ? null : within(model), [
    "model_not_admitted",
    "model_admission_invalid",
    "model_admission_mismatch",
  ]);
  add(target === undefined ? null : within(target), [
    "target_not_admitted",
    "target_admission_invalid",
    "target_not_owned",
    "target_critical",
  ]);
  return { contract, workspace, records };
}
