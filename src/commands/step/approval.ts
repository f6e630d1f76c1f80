import { runSpec } from "../help/run";
import { parseCommandLine } from "../cli";
import { evaluateGates, gateBlockers } from "../../core/gates";
import { gateInput } from "../../core/gates/gate";
import type { Trusted } from "../../core/report/trust";
import type { Forge } from "../../world/forge/types";
import { printError } from "../../world/runner/workflow";
import type { Io } from "../io";
import type { AskedApproval } from "../run/ci";
import { readRecordGates } from "../run/record-gates";
import { judgingSource } from "../run/records";
import { readRequest, withFlags } from "../run/request";
import { trustedCase } from "../run/trusted-case";
import type { StepPlan } from "./plan";
import { runEnvironment, runFlags } from "./run-flags";

/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-approval/";

/**
 * Uses the approval of the run that follows: makes its entry in the forge's ledger, when every record gate is open. It happens here
 * because this step holds the token and the run does not; so an approval is used up too where an effect gate blocks afterwards
 * (binary, sandbox, model endpoint), and by nothing that a record blocks.
 * @returns null where this run asks for no approval, or has none that could be used
 */
export async function useApprovalOnForge(
  io: Io,
  { inputs, context }: StepPlan,
  forge: Forge,
  trusted: Trusted,
  nonce: string,
): Promise<AskedApproval | null> {
  if (inputs.approval === undefined) return null;
  const parsed = parseCommandLine(["run", ...runFlags(inputs)], [runSpec]);
  if (parsed.kind !== "command") return null;
  const surroundings = withFlags(parsed.args, { ...io, env: runEnvironment(io, inputs) });
  const { repository, headSha, event, runId, attempt } = context;
  const asked = readRequest(parsed.args, surroundings, {
    nonce,
    fact: { repository, head_sha: headSha, event, trusted: { branch: trusted.branch, sha: trusted.sha } },
    approval: null,
  });
  if ("usage" in asked) return null;
  const source = await judgingSource(asked, surroundings);
  const ofCase = await trustedCase(asked, source);
  try {
    const request = { ...asked, folder: ofCase.folder };
    const { facts, contractBytes, records } = await readRecordGates(asked, request, source, surroundings);
    const entry = facts.approval?.entry ?? null;
    if (entry === null) return null;
    facts.approval = { ...facts.approval!, ledger: "unused" };
    // The address is a secret that this step does not get; the run's own gate looks at it.
    if (facts.model_access !== undefined) facts.model_access = { ...facts.model_access, local_base_url: true };
    const [first] = gateBlockers(evaluateGates(gateInput({ facts, contractBytes, records, containment: null })));
    if (first !== undefined)
      return { entry, ledger: "unavailable", problem: `it was left unused, because ${first.code} blocks this run` };
    const message = `Approval used by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness; nonce ${nonce}`;
    const used = await forge.consume(repository, { tag: `${TAGS}${entry}`, sha: trusted.sha, message });
    if (used.ok) return { entry, ledger: used.value ? "unused" : "consumed" };
    const problem = `${used.failure.message}. ${used.failure.fix}`;
    await printError("case-harness: the approval can't be used", problem);
    return { entry, ledger: "unavailable", problem };
  } finally {
    await ofCase.remove();
  }
}
