import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Blocker } from "../../core/domain/blocker";
import { sha256 } from "../../core/domain/digest";
import { SUMS_FILE } from "../../core/judge/files";
import { evidenceName } from "../../core/report/artifact-name";
import { makeOwned, removeSmallOwned } from "../../world/contain/owned";
import { maskSecrets, printError, setOutputs, withCommandsOff } from "../../world/runner/workflow";
import { parseCommandLine } from "../cli";
import { runSpec } from "../help/run";
import type { Io } from "../io";
import type { AskedApproval } from "../../flow/run/ci";
import { run as runCommand } from "../run";
import {
  type AnnouncedStep,
  type AskedStep,
  handedOn,
  type PriorStep,
  printBlocker,
  type StepPlan,
} from "../../flow/publish/plan";
import type { Verdict } from "../../flow/publish/result";
import { priorOf, runEnvironment, runFlags } from "./run-flags";
import { STEP_VARIABLES } from "../../flow/publish/variables";

/** What `run --json` prints, as far as this step reads it. */
interface RunOutput {
  status: string;
  run_id: string;
  artifacts_dir: string;
  blockers: Blocker[];
}

/** Runs the lane: no token of the forge or of the runner is in reach of this step. */
export async function runStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const announced = io.env[STEP_VARIABLES.announcement]
    ? handedOn<AnnouncedStep>(io, STEP_VARIABLES.announcement)
    : null;
  const asked = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  if (plan.mode === "both" && announced === null) throw new Error("nothing was announced, so nothing is run");
  const folder = makeOwned(io.env.RUNNER_TEMP || tmpdir(), "ci-");
  const prior = priorOf(io);
  try {
    const ci = join(folder, "ci.json");
    const approvalRecord = io.env[STEP_VARIABLES.approvalRecord] || null;
    const approval = io.env[STEP_VARIABLES.approval] ? handedOn<AskedApproval>(io, STEP_VARIABLES.approval) : null;
    writeFileSync(ci, JSON.stringify(ciFile(plan, asked, { announced, approval, approvalRecord, prior })), {
      flag: "wx",
      mode: 0o600,
    });
    return await runInProcess(io, plan, ci, prior);
  } finally {
    removeSmallOwned(folder);
  }
}

async function runInProcess(io: Io, plan: StepPlan, ci: string, prior: PriorStep | null): Promise<number> {
  await maskSecrets([io.env[STEP_VARIABLES.localBaseUrl], io.env[STEP_VARIABLES.modelCredential]]);
  const env = runEnvironment(io, plan.inputs);
  const argv = ["run", ...runFlags(plan.inputs, env, prior), "--ci", ci, "--json"];
  const parsed = parseCommandLine(argv, [runSpec]);
  if (parsed.kind !== "command") {
    await printError("case-harness", parsed.kind === "usage" ? parsed.message : "the inputs are no run");
    return 3;
  }
  let json = "";
  const stdout = (text: string) => void (json += text);
  const code = await withCommandsOff(() => runCommand(parsed.args, { ...io, env, stdout }));
  if (json === "") {
    if (code !== 0)
      await printError("case-harness", "Nothing was run, and there is no bundle; the line above says why.");
    return code === 0 ? 1 : code;
  }
  const output = JSON.parse(json) as RunOutput;
  const verdict: Verdict = {
    status: output.status,
    runId: output.run_id,
    blockers: output.blockers.map(({ code }) => code),
    bundle: output.artifacts_dir,
  };
  await setOutputs({
    // For the step `result` of `mode: run`. Where a report step follows, only what that derives from the bundle again is said.
    verdict: plan.mode === "run" ? JSON.stringify(verdict) : "",
    bundle: output.artifacts_dir,
    sealed: sha256(readFileSync(join(output.artifacts_dir, SUMS_FILE))),
    "artifact-name": plan.inputs["artifact-name"] ?? evidenceName(output.run_id),
    "retention-days": plan.inputs["retention-days"] ?? "",
    forge: plan.detected.forge,
  });
  const first = output.blockers[0];
  if (first !== undefined) await printBlocker(output.status, first);
  return code;
}

/** What the steps before this one found out. */
interface Handed {
  announced: AnnouncedStep | null;
  approval: AskedApproval | null;
  /** The approval that the forge keeps, as JSON; null where it is a file, or none. */
  approvalRecord: string | null;
  prior: PriorStep | null;
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
