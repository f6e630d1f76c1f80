import { admit, evaluateGates } from "../../core/gates";
import { APPROVAL_RECORD, approvalEntry, needsApproval } from "../../core/gates/approval";
import type { GateInput } from "../../core/gates/gate";
import type { Facts } from "../../core/records/facts";
import { approvalLedger, consumeApproval, type LedgerState } from "../../world/facts/approvals";
import type { Io } from "../io";
import type { RunRequest } from "./request";

type ApprovalFact = NonNullable<Facts["approval"]>;

/**
 * What the ledger says about the approval that was handed over. In CI it is the forge's, which the step with the token has asked:
 * the entry is this run's by then, or the approval was used before; where nobody asked, nothing remembers, and that is refused.
 * @param input the gates' input so far
 * @param role a fake baseline goes by the approval that the run around it has used
 */
export async function approvalFact(
  input: GateInput,
  { ci }: Pick<RunRequest, "ci">,
  io: Io,
  role: "run" | "fake-baseline",
): Promise<ApprovalFact> {
  const record = input.records.has(APPROVAL_RECORD) ? APPROVAL_RECORD : null;
  const none = { record, ledger: null, binary_sha256: null };
  const entry = needsApproval(input) ? approvalEntry(input, ci?.fact.repository ?? null) : null;
  if (entry === null) return none;
  if (role !== "run") return { ...none, ledger: "outer-run" };
  return { ...none, entry, ...(await stateOf(entry, ci, io)) };
}

async function stateOf(entry: string, ci: RunRequest["ci"], io: Io): Promise<LedgerState> {
  const { isCi } = await import(/* webpackChunkName: "lane" */ "../../world/agent/records");
  if (ci === null && !isCi(io.env)) return approvalLedger(io.env, entry);
  const asked = ci?.approval ?? null;
  if (asked === null)
    return {
      ledger: "unavailable",
      problem:
        "in CI an approval is remembered by the forge, and nobody asked one: use the action, with a forge and a token",
    };
  if (asked.entry !== entry)
    return {
      ledger: "unavailable",
      problem: "the forge was asked about the approval of another run: what this one would run changed in between",
    };
  const { entry: _, ...state } = asked;
  return state;
}

/**
 * Uses the approval of a run when every gate is open, not again for its baseline; another run that was faster closes the gate again.
 * @returns what the ledger says now, or null where nothing is to be used
 */
export function useApproval(
  input: GateInput,
  { ci }: Pick<RunRequest, "ci">,
  io: Io,
  runId: string,
): ApprovalFact | null {
  const fact = input.facts.approval;
  if (fact?.entry == null || ci !== null || !needsApproval(input) || admit(evaluateGates(input)) === null) return null;
  return { ...fact, ...consumeApproval(io.env, fact.entry, runId) };
}
