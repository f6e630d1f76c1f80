import type { Verdict } from "../records/report";
import { failedCommands } from "./checks";
import type { Judged } from "./decision";

/** `missing` where the contract has no command, `not_run` where the run never came to it. */
export function verificationStatus({ evidence, blockers }: Judged): Verdict["verification"]["status"] {
  if (blockers.some(({ code }) => code === "missing_test_command")) return "missing";
  const { verification } = evidence.facts;
  if (verification === undefined) return "not_run";
  return verification.status === "passed" && failedCommands(verification).length > 0 ? "failed" : verification.status;
}
