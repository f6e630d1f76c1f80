import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import type { BlockerCode } from "../../core/domain/catalogue";
import type { Sources } from "../../core/report/annotations";
import { interfaceOf } from "../../core/report/plan";
import type { Forge } from "../../world/forge/types";
import type { ActionInputs } from "../../world/runner/inputs";
import { appendSummary, printError, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { type FetchedBundle, fetchBundle } from "../publish/artifact";
import { verifyHere } from "../publish/bundle";
import { forgeOf, printFailure } from "../publish/forge";
import { publish, type PublishInput, sentence } from "../publish/publish";
import { recordsFault } from "../publish/records";
import { trustedRecords } from "../publish/trusted";
import { contractPath } from "./place";
import { type AnnouncedStep, endWithFaults, handedOn, printBlocker, type StepPlan, tokenOf } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** The last step: verifies the bundle again, publishes what was derived here, and ends as the verdict says. */
export async function reportStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const token = await tokenOf(io);
  const forge = await forgeOf(io, plan, token);
  if (!forge.ok) return printFailure(forge.failure);
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-report-"));
  try {
    return await publishFrom(io, plan, forge.value, token, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishFrom(io: Io, plan: StepPlan, forge: Forge, token: string, folder: string): Promise<number> {
  const ownRun = plan.mode === "both";
  const announced = io.env[STEP_VARIABLES.announcement]
    ? handedOn<AnnouncedStep>(io, STEP_VARIABLES.announcement)
    : null;
  // The announcing step asked already, where there was one.
  const records = ownRun ? { ok: true as const, value: null } : await recordsFault(forge, plan);
  if (!records.ok) return printFailure(records.failure);
  if (records.value !== null) return endWithFaults([records.value]);
  const found = ownRun ? ownBundle(io) : await fetchBundle(io, plan, forge, folder);
  if (!found.ok && found.failure !== null) return printFailure(found.failure);
  const verified = found.ok ? await verifyHere(found.location) : { ok: false as const, problem: found.problem };
  const cancelled = wasCancelled(io);
  const input: PublishInput = {
    forge,
    by: interfaceOf(plan.detected.forge, token),
    context: plan.context,
    bundle: verified.ok ? verified.value : { missing: verified.problem, cancelled },
    expected: {
      announced,
      trustedRecords: ownRun ? null : trustedRecords(plan.inputs, io),
      fromFork: !ownRun && (plan.context.workflowRun?.fork === true || plan.context.pullRequest?.fork === true),
      rerunDigest: plan.inputs["verified-digest"] ?? null,
    },
    announced,
    artifact: artifactOf(io),
    bundlePath: ownRun && found.ok ? found.location : null,
    sources: sourcesOf(plan.inputs, io),
    now: new Date().toISOString(),
  };
  const result = await publish(input);
  await appendSummary(result.jobSummary);
  const report = verified.ok ? verified.value.audit.report : null;
  await setOutputs({
    status: result.status ?? "",
    "run-id": report?.run_id ?? "",
    blockers: report === null ? "" : JSON.stringify(report.blockers.map(({ code }) => code)),
    // What was downloaded is gone with this step.
    bundle: found.ok && (ownRun || plan.inputs["evidence-dir"] !== undefined) ? found.location : "",
    "check-url": result.checkUrl ?? "",
    patch: result.status === "pass" && ownRun && found.ok ? join(found.location, "patch.diff") : "",
  });
  for (const doubt of result.doubts) await printError("case-harness: not accepted", sentence(doubt));
  if (!verified.ok) await printError("case-harness: no evidence", verified.problem);
  if (result.failure !== null) return Math.max(await printFailure(result.failure), result.exitCode);
  const first = report?.blockers[0];
  if (!ownRun && report !== null && first !== undefined) await printBlocker(report.status, first);
  io.stderr(
    `case-harness: published ${result.status ?? "no verdict"}${result.checkUrl === null ? "" : `: ${result.checkUrl}`}\n`,
  );
  return result.status === null ? EXIT_CODE.fail : result.exitCode;
}

function ownBundle(io: Io): FetchedBundle {
  const location = io.env[STEP_VARIABLES.bundle] ?? "";
  if (location !== "") return { ok: true, location };
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
