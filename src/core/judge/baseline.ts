import { blocker, type Blocker } from "../domain/blocker";
import { derivationIn } from "../domain/derivation";
import type { Verdict } from "../records/report";
import type { NestedEvidence } from "./evidence";
import { commonFiles, REPORT_FILE, SUMS_FILE } from "./files";

/** One dimension in which a lane's run is compared with the fake baseline (SPEC section 11). */
export interface Dimension {
  dimension: string;
  agrees: boolean;
}

/** What a real lane's run is compared by. */
export interface Compared {
  verdict: Pick<Verdict, "allowed_writes_passed" | "forbidden_paths_passed" | "verification" | "blockers">;
  /** Names of the run's events in order. */
  events: readonly string[];
}

/** Files that each run of a lane must have, whatever lane it is; the two that list the others aside. */
export function comparedFiles(report: Pick<Verdict, "schema_version">): string[] {
  return commonFiles(derivationIn(report)).filter((file) => file !== REPORT_FILE && file !== SUMS_FILE);
}

/**
 * Compares a run with its fake baseline. Equality of shape and order is what is wanted, not of content: another lane may
 * solve the task in another way.
 */
export function compareWithBaseline(
  { verdict, events }: Compared,
  { report, events: baseline }: NestedEvidence,
): Dimension[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const own = (names: readonly string[]) =>
    names.filter((name) => name !== "approval.requested" && name !== "approval.granted");
  return [
    // A replay has a field more, and a baseline asks no model.
    {
      dimension: "report shape",
      agrees: Object.keys(verdict).every((field) => field in report || field === "replay"),
    },
    { dimension: "event order", agrees: same(own(events), own(baseline)) },
    {
      dimension: "allowed writes",
      agrees:
        verdict.allowed_writes_passed === true &&
        report.allowed_writes_passed === true &&
        verdict.forbidden_paths_passed === true &&
        report.forbidden_paths_passed === true,
    },
    { dimension: "verification outcome", agrees: verdict.verification.status === report.verification.status },
    { dimension: "blockers", agrees: same(codes(verdict), codes(report)) },
    { dimension: "digests and freshness", agrees: comparedFiles(report).every((file) => isComplete(report, file)) },
  ];
}

/** The blockers of the comparison: a baseline that is missing, or each dimension that differs. */
export function baselineBlockers(compared: Compared, baseline: NestedEvidence | undefined): Blocker[] {
  if (baseline === undefined) return [blocker("fake_baseline_missing", "fake-baseline")];
  return compareWithBaseline(compared, baseline)
    .filter(({ agrees }) => !agrees)
    .map(({ dimension }) => blocker("fake_baseline_mismatch", dimension));
}

function codes({ blockers }: Pick<Verdict, "blockers">): string[] {
  return blockers.map(({ code }) => code);
}

function isComplete({ artifact_digests, freshness }: NestedEvidence["report"], file: string): boolean {
  return artifact_digests[file] !== undefined && freshness[file] !== undefined;
}
