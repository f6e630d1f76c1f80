import type { ComparedFact, PriorBundle } from "../records/stage-facts";
import type { Report, Verdict } from "../records/report";
import type { StageField } from "../stages/stage";
import { type Compared, comparedFiles } from "./baseline";
import type { Decision } from "./decision";
import type { Evidence } from "./evidence";

/** Fields of a report that its index adds; a verdict has not got them yet. */
const INDEX: readonly string[] = ["artifact_paths", "artifact_digests", "freshness"];
/** Events that only a contract or a stage that asks for an approval has. */
const OF_APPROVALS = /^approval\./;

/** What of a verified bundle the run that it is to prove something for is compared with. */
export function comparedOf(report: Report, events: readonly string[]): ComparedFact {
  const without = (index: "artifact_digests" | "freshness") =>
    comparedFiles(report).filter((file) => report[index][file] === undefined);
  return {
    report_fields: fieldsOf(report),
    events: [...events],
    allowed_writes_passed: report.allowed_writes_passed,
    forbidden_paths_passed: report.forbidden_paths_passed,
    verification: report.verification.status,
    blockers: report.blockers.map(({ code }) => code),
    without_digest: without("artifact_digests"),
    without_freshness: without("freshness"),
  };
}

/** Faults of a bundle that a fact keeps, and how long each may be. */
const MAX_FAULTS = 20;
const MAX_FAULT_CHARS = 500;

/** What an audit of a bundle came to, as far as it matters here; it has a report, an evidence and a decision, or it proves nothing. */
export interface AuditedBundle {
  report: Report;
  evidence: Evidence;
  decision: Decision;
  faults: readonly { file: string; problem: string }[];
}

/**
 * What the fact `prior_evidence` says of a bundle, of an audit that was made here and now. All of it is what the audit derived, never what
 * the bundle says of itself.
 * @param reportSha256 SHA-256 of the bytes of its `report.json`
 */
export function priorBundleOf(audited: AuditedBundle, reportSha256: string): PriorBundle {
  const { report, decision, evidence, faults } = audited;
  const { facts, containment } = evidence;
  const { verdict } = decision;
  return {
    run_id: verdict.run_id,
    case_id: verdict.case_id,
    report_sha256: reportSha256,
    harness_version: verdict.harness_version,
    stage: verdict.stage,
    status: verdict.status,
    lane: verdict.backend,
    binary_sha256: facts.agent_binary?.sha256 ?? null,
    model_provider: verdict.model_provider,
    model: verdict.model,
    replay: verdict.replay !== undefined,
    level: containment?.level ?? null,
    verification_level: facts.verification?.level ?? null,
    made_for:
      facts.ci === undefined
        ? null
        : {
            ...{ repository: facts.ci.repository, head_sha: facts.ci.head_sha, event: facts.ci.event ?? null },
            workflow_run: facts.ci.workflow_run?.id ?? null,
          },
    faults: faults.slice(0, MAX_FAULTS).map(({ file, problem }) => `${file}: ${problem}`.slice(0, MAX_FAULT_CHARS)),
    compared: comparedOf(
      report,
      decision.events.map(({ event }) => event),
    ),
  };
}

/** Fields of a report that two runs of the same program have: a replay has one more, and the index is made last. */
function fieldsOf(report: object): string[] {
  return Object.keys(report)
    .filter((field) => !INDEX.includes(field) && field !== "replay")
    .toSorted();
}

/** The dimensions of `stage2_comparison` (LADDER 2). */
export const DIMENSIONS = [
  "report_shape",
  "event_order",
  "allowed_writes",
  "tests",
  "blockers",
  "digests",
  "freshness",
] as const;
export type Dimensions = Record<(typeof DIMENSIONS)[number], string>;

/**
 * Compares a run with the bundle that proves the stage below: shape and order are wanted equal, not content, since the task may be another.
 * @param added fields of the report that the run's own stage adds
 * @returns for each dimension `equal`, or what differs
 */
export function compareWithPrior(
  { verdict, events }: Pick<Compared, "events"> & { verdict: Verdict },
  prior: ComparedFact,
  added: readonly StageField[],
): Dimensions {
  const own = (names: readonly string[]) => names.filter((name) => !OF_APPROVALS.test(name));
  const passed = (one: Pick<ComparedFact, "allowed_writes_passed" | "forbidden_paths_passed">) =>
    `allowed ${one.allowed_writes_passed ?? "not checked"}, forbidden ${one.forbidden_paths_passed ?? "not checked"}`;
  return {
    report_shape: shapes(
      fieldsOf(verdict).filter((field) => !(added as readonly string[]).includes(field)),
      prior.report_fields.filter((field) => !(added as readonly string[]).includes(field)),
    ),
    event_order: differs(own(prior.events).join(" -> "), own(events).join(" -> ")),
    allowed_writes: differs(passed(prior), passed(verdict)),
    tests: differs(prior.verification, verdict.verification.status),
    blockers: differs(words(prior.blockers), words(verdict.blockers.map(({ code }) => code))),
    digests: complete(prior.without_digest),
    freshness: complete(prior.without_freshness),
  };
}

const EQUAL = "equal";

function differs(expected: string, found: string): string {
  return expected === found ? EQUAL : `expected ${expected}; found ${found}`;
}

function shapes(here: readonly string[], there: readonly string[]): string {
  const more = here.filter((field) => !there.includes(field));
  const less = there.filter((field) => !here.includes(field));
  if (more.length + less.length === 0) return EQUAL;
  return [
    ...(more.length > 0 ? [`here alone: ${more.join(", ")}`] : []),
    ...(less.length > 0 ? [`there alone: ${less.join(", ")}`] : []),
  ].join("; ");
}

function words(codes: readonly string[]): string {
  return codes.length === 0 ? "none" : codes.join(", ");
}

function complete(missing: readonly string[]): string {
  return missing.length === 0 ? EQUAL : `there is none of ${missing.join(", ")}`;
}
