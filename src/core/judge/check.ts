import { blocker, type Blocker, type BlockerDetail } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import type { Dated } from "../domain/derivation";
import type { Section } from "../domain/section";
import type { Contract } from "../records/contract";
import type { Stage } from "../stages/stage";
import type { EndpointFinding } from "./case-lane";
import type { Evidence } from "./evidence";

/** Offending files listed by name for one code; a hostile lane must not be able to write a report of a million lines. */
const MAX_LISTED = 100;

/** What the checks after the start need. */
export interface CheckInput {
  evidence: Evidence;
  stage: Stage;
  contract: Contract;
  /** After a timeout or a cancellation the result is not wanted, only its safety is checked. */
  interrupted: boolean;
  /** What the model's endpoint did to the lane; null where nothing. */
  endpoint: EndpointFinding | null;
}

/** A check, and since when and how former derivations had it. */
export interface Check extends CheckRow, Dated<Omit<CheckRow, "name">> {}

interface CheckRow {
  name: string;
  /** What asks for it. */
  asked: Section;
  /** The event whose data names what this check found (SPEC section 3). */
  event: "git.diff.checked" | "verification.completed" | "run.completed";
  /** `safety` is checked whatever happened, `result` only when the lane ended by itself. */
  kind: "safety" | "result";
  /** Whether there is anything that it could look at. */
  applies(evidence: Evidence, contract: Contract, stage: Stage): boolean;
  evaluate(input: CheckInput): Blocker[];
  /** Why what it looks at never came, or null: a check that had no input has found nothing out, and did not pass. */
  missing?(input: CheckInput): string | null;
}

/** One finding of a list: its subject, and the words for it. */
export interface Found extends BlockerDetail {
  subject: string;
  found: string;
}

/** A blocker for each of the first hundred; how many more there are is said by the one that people read first. */
export function listed(code: BlockerCode, items: readonly Found[], unnamed = 0): Blocker[] {
  const named = items.slice(0, MAX_LISTED);
  const rest = items.length + unnamed - named.length;
  const first = named.reduce<Found | undefined>(
    (least, item) => (least === undefined || item.subject < least.subject ? item : least),
    undefined,
  );
  return named.map((item) => {
    const { subject, ...detail } = item;
    const found = item === first && rest > 0 ? `${item.found}; ${rest} more of this code are not listed` : item.found;
    return blocker(code, subject, { ...detail, found });
  });
}
