import { blocker, type Blocker, type BlockerDetail } from "../domain/blocker";
import { allowsMutation } from "../domain/mutation";
import type { Gate } from "./gate";

/** Blockers listed for one contract; more faults than these are counted, not listed. */
const MAX_LISTED = 50;

/** The task contract: readable, complete, wide enough for the stage, and blind to every target repository. */
export const contractGate = {
  name: "contract",
  asked: "SPEC 4",
  kind: "record",
  applies: () => true,
  evaluate({ facts, contract, stage }): Blocker[] {
    if (facts.contract.state === "unreadable")
      return [
        blocker("task_contract_invalid", "task contract", { found: facts.contract.reason ?? "nothing readable" }),
      ];
    if (!contract.ok) {
      const listed = contract.problems
        .slice(0, MAX_LISTED)
        .map(({ at, problem }) => blocker("task_contract_invalid", at, detailOf(problem)));
      const more = contract.problems.length - listed.length;
      if (more > 0) listed.push(blocker("task_contract_invalid", "the whole record", { found: `${more} more faults` }));
      return listed;
    }
    const blockers: Blocker[] = [];
    const { value } = contract;
    if (!allowsMutation(value.mutation_mode, stage.mutationMode))
      blockers.push(
        blocker("task_contract_invalid", "mutation_mode", {
          expected: `at least ${stage.mutationMode}, which stage ${stage.number} needs`,
          found: value.mutation_mode,
        }),
      );
    if (facts.case?.problem != null)
      blockers.push(blocker("task_contract_invalid", "case folder", { found: facts.case.problem }));
    if (!stage.namesTarget && value.target_repository !== undefined)
      blockers.push(
        blocker("task_exposes_target_path", "target_repository", { expected: "no such field below stage 3" }),
      );
    for (const place of facts.case?.target_exposures ?? []) blockers.push(blocker("task_exposes_target_path", place));
    if ((value.verification_commands ?? []).length === 0)
      blockers.push(blocker("missing_test_command", "verification_commands"));
    return blockers;
  },
} satisfies Gate;

/** A reader's "expected ..., found ..." in its two parts; any other words are what was found. */
function detailOf(problem: string): BlockerDetail {
  const parts = /^expected (.+?)(?:, found (.+))?$/s.exec(problem);
  if (parts === null) return { found: problem };
  return { expected: parts[1]!, ...(parts[2] === undefined ? {} : { found: parts[2] }) };
}
