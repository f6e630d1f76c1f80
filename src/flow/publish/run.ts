import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Blocker } from "../../core/domain/blocker";
import { sha256 } from "../../core/domain/digest";
import { SUMS_FILE } from "../../core/judge/files";
import { evidenceName } from "../../core/report/artifact-name";
import { makeOwned, removeSmallOwned } from "../../world/contain/owned";
import { maskSecrets, printError, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import type { AskedApproval } from "../run/ci";
import {
  type AnnouncedStep,
  type AskedStep,
  handedOn,
  priorHandedOn,
  type PriorStep,
  printBlocker,
  type StepPlan,
} from "./plan";
import type { Verdict } from "./result";
import { STEP_VARIABLES } from "./variables";

/** What `run --json` prints, as far as this step reads it. */
interface RunOutput {
  status: string;
  run_id: string;
  artifacts_dir: string;
  blockers: Blocker[];
}

/** What the steps before this one found out. */
interface Handed {
  announced: AnnouncedStep | null;
  approval: AskedApproval | null;
  /** The approval that the forge keeps, as JSON; null where it is a file, or none. */
  approvalRecord: string | null;
  prior: PriorStep | null;
}

/** What the step `run` runs with. */
export interface RunBegun {
  plan: StepPlan;
  prior: PriorStep | null;
  /** The file of `--ci`: what the run needs to know of CI. */
  ci: string;
  /** Takes that file away. */
  remove(): void;
}

/** Lays out what the steps before found out, for a run. @throws Error where the run was not announced */
export async function beginRun(io: Io): Promise<RunBegun> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const announced = io.env[STEP_VARIABLES.announcement]
    ? handedOn<AnnouncedStep>(io, STEP_VARIABLES.announcement)
    : null;
  const asked = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  if (plan.mode === "both" && announced === null) throw new Error("nothing was announced, so nothing is run");
  const prior = priorHandedOn(io);
  const approvalRecord = io.env[STEP_VARIABLES.approvalRecord] || null;
  const approval = io.env[STEP_VARIABLES.approval] ? handedOn<AskedApproval>(io, STEP_VARIABLES.approval) : null;
  await maskSecrets([io.env[STEP_VARIABLES.localBaseUrl], io.env[STEP_VARIABLES.modelCredential]]);
  const folder = makeOwned(io.env.RUNNER_TEMP || tmpdir(), "ci-");
  const remove = () => removeSmallOwned(folder);
  const ci = join(folder, "ci.json");
  try {
    writeFileSync(ci, JSON.stringify(ciFile(plan, asked, { announced, approval, approvalRecord, prior })), {
      flag: "wx",
      mode: 0o600,
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { plan, prior, ci, remove };
}

/**
 * Hands on what a run came to.
 * @param json what `run --json` printed; empty where nothing was run
 * @param code its exit code
 * @returns the exit code of the step
 */
export async function endRun({ inputs, mode, detected }: StepPlan, json: string, code: number): Promise<number> {
  if (json === "") {
    if (code !== 0)
      await printError("case-harness", "Nothing was run, and there is no bundle; the line above says why.");
    return code === 0 ? 1 : code;
  }
  const output = JSON.parse(json) as RunOutput;
  const verdict: Verdict = {
    status: output.status,
    runId: output.run_id,
    blockers: output.blockers.map((found) => found.code),
    bundle: output.artifacts_dir,
  };
  await setOutputs({
    // For the step `result` of `mode: run`. Where a report step follows, only what that derives from the bundle again is said.
    verdict: mode === "run" ? JSON.stringify(verdict) : "",
    bundle: output.artifacts_dir,
    sealed: sha256(readFileSync(join(output.artifacts_dir, SUMS_FILE))),
    "artifact-name": inputs["artifact-name"] ?? evidenceName(output.run_id),
    "retention-days": inputs["retention-days"] ?? "",
    forge: detected.forge,
  });
  const first = output.blockers[0];
  if (first !== undefined) await printBlocker(output.status, first);
  return code;
}

/** What the run needs to know of CI: the nonce that was announced, what it is for, and what the forge was asked. */
function ciFile(
  { context }: StepPlan,
  { trusted }: AskedStep,
  { announced, approval, approvalRecord, prior }: Handed,
): object {
  const { repository, headSha, event, runId, attempt } = context;
  return {
    ...{ nonce: announced?.nonce ?? null, repository, head_sha: headSha, event },
    workflow_run: runId === null ? null : { id: runId, attempt },
    trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
    approval,
    approval_record: approvalRecord,
    prior: prior?.forge ?? null,
  };
}
