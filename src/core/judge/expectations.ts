import { blocker, type Blocker } from "../domain/blocker";
import { REVIEW } from "./case-lane";
import { failedCommands, isReviewHeard } from "./checks";
import type { Evidence } from "./evidence";
import { commonFiles, isDerivedFile } from "./files";

/** What a contract's `evidence_expectations` calls the outcome of the verification commands. */
const VERIFICATION = "verification";

/** What follows from the decision, and so is in no file that the judge has read. */
export interface Held {
  /** Names of events (SPEC section 3). */
  events: ReadonlySet<string>;
  /** Marker files and the stage's proof. */
  files: ReadonlySet<string>;
}

/**
 * What of a contract's `evidence_expectations` (SPEC section 4) is not there: files of the bundle (a folder with its `/`),
 * events of section 3, `verification` (its commands were run to an end), `review` (the lane's own reviewer was heard). A name
 * that is none of these is one that is missing.
 */
export function missingEvidence(evidence: Evidence, expected: readonly string[], held: Held): Blocker[] {
  return [...new Set(expected)].flatMap((name) => {
    const why = whyMissing(evidence, name, held);
    return why === null ? [] : [blocker("missing_required_event", name, { found: why })];
  });
}

function whyMissing(evidence: Evidence, name: string, held: Held): string | null {
  const { facts } = evidence;
  if (name === REVIEW) return isReviewHeard(evidence) ? null : "the lane's own reviewer was not heard";
  if (name === VERIFICATION) return isVerified(evidence) ? null : "no verification command was run to its end";
  if (held.events.has(name)) return null;
  if (facts.secrets?.withheld[name] !== undefined) return "a note in its place: it held a secret";
  return isHeld(evidence, name, held) ? null : "no such file, event or outcome";
}

/** Whether the commands came to an outcome, good or bad. */
function isVerified({ facts: { verification } }: Evidence): boolean {
  if (verification === undefined || verification.commands.length === 0) return false;
  if (verification.status !== "passed" && verification.status !== "failed") return false;
  return failedCommands(verification).every(
    ({ termination }) => termination === "exited" || termination === "signalled",
  );
}

function isHeld({ files, nested, derivation }: Evidence, name: string, held: Held): boolean {
  if (name.endsWith("/"))
    return (
      [...nested.keys()].some((folder) => name === `${folder}/`) ||
      [...files, ...held.files].some((file) => file.startsWith(name))
    );
  if (held.files.has(name)) return true;
  // Whatever came of the run, a sealed bundle has these; those that follow from the decision are not there for the judge yet.
  if (isDerivedFile(name)) return commonFiles(derivation).includes(name);
  return files.has(name);
}
