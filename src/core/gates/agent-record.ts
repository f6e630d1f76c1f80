import { blocker, type Blocker } from "../domain/blocker";
import type { MutationMode } from "../domain/mutation";
import { laneOf } from "../lanes/lanes";
import { type AdmissionFacts, agentRecordFile } from "../records/admission-facts";
import {
  type AgentLane,
  type AgentRecord,
  parseAgentRecord,
  pinOf,
  previousPinOf,
  isAgentLane,
} from "../records/agent";
import { expiryOf } from "../records/fields";
import { type Parsed, problemText } from "../records/parse";
import {
  disagreements,
  identityFaults,
  parseProviderReport,
  type ProviderReport,
  type ReportFile,
  reportPin,
} from "../records/provider-report";
import type { Gate, GateInput } from "./gate";

/** Stage from which on the license has to be resolved and a report has to be there (SPEC section 8). */
const SOURCE_ADMISSION_STAGE = 5;

/** What the gates of admission read of a run. */
export interface AdmissionInput {
  lane: AgentLane;
  stage: number;
  mutationMode: MutationMode;
  facts: AdmissionFacts;
  records: ReadonlyMap<string, Uint8Array>;
  /** When the run started, RFC 3339. */
  now: string;
  requested: { provider: string | null; model: string | null };
}

/** The part of the gates' input that admission reads, or null for the lane that needs no admission. */
export function admissionInput(input: GateInput): AdmissionInput | null {
  const { lane, model_provider, model } = input.facts.request;
  if (!isAgentLane(lane)) return null;
  return {
    lane,
    stage: input.stage.number,
    mutationMode: input.stage.mutationMode,
    facts: input.facts,
    records: input.records,
    now: input.facts.run.started_at,
    requested: { provider: model_provider, model },
  };
}

/** The agent record of a run: null where there is none. */
export function agentRecordOf({ lane, records }: AdmissionInput): Parsed<AgentRecord> | null {
  const bytes = records.get(agentRecordFile(lane));
  return bytes === undefined ? null : parseAgentRecord(lane, bytes);
}

/** The report of a build, a fetch or of packages of a run, with the name of its file: null where there is none. */
export function providerReportOf({
  lane,
  records,
}: AdmissionInput): { file: ReportFile; parsed: Parsed<ProviderReport> } | null {
  const file = laneOf(lane).reports.find((name) => records.has(name));
  return file === undefined ? null : { file, parsed: parseProviderReport(file, records.get(file)!) };
}

/** The agent record and its report: there, whole, in agreement, and the license resolved where the stage needs it. */
export function agentRecordBlockers(input: AdmissionInput): Blocker[] {
  const file = agentRecordFile(input.lane);
  const unreadable = input.facts.agent_source?.unreadable ?? {};
  const broken = Object.entries(unreadable)
    .filter(([name]) => name === file || laneOf(input.lane).reports.some((report) => report === name))
    .map(([name, reason]) =>
      blocker("agent_record_invalid", name, {
        expected: `.harness/${name}, a regular file that the harness may read`,
        found: reason,
      }),
    );
  if (broken.length > 0) return broken;
  const parsed = agentRecordOf(input);
  if (parsed === null)
    return [blocker("agent_record_invalid", file, { expected: `the record .harness/${file}`, found: "no such file" })];
  if (!parsed.ok)
    return [
      blocker("agent_record_invalid", file, {
        expected: `.harness/${file} as its template is, completed`,
        found: problemText(parsed.problems),
      }),
    ];
  const { value: record } = parsed;
  return [...expiryBlockers(input, record), ...reportBlockers(input, record), ...licenseBlockers(input, record)];
}

function expiryBlockers(input: AdmissionInput, record: AgentRecord): Blocker[] {
  if (!isExpired(record, input.now)) return [];
  return [
    blocker("agent_record_invalid", `${agentRecordFile(input.lane)}: expires_at`, {
      expected: `after ${input.now}`,
      found: `${record.expires_at}, expired`,
    }),
  ];
}

function isExpired({ expires_at }: AgentRecord, now: string): boolean {
  const until = expires_at === undefined ? Infinity : expiryOf(expires_at);
  return until === null || !(Date.parse(now) < until);
}

function reportBlockers(input: AdmissionInput, record: AgentRecord): Blocker[] {
  const report = providerReportOf(input);
  if (report === null) return missingReport(input, "no report");
  const { file, parsed } = report;
  if (!parsed.ok) return [blocker("agent_record_invalid", file, { found: problemText(parsed.problems) })];
  const built = reportPin(parsed.value);
  if (built !== pinOf(record)) {
    if (previousPinOf(record) === built) return missingReport(input, `${file} is about the pin before, ${built}`);
    return [
      blocker("agent_pin_changed_without_previous", "previous", {
        expected: `the pin that ${file} is about, ${built}`,
        found: previousPinOf(record) ?? "nothing",
      }),
    ];
  }
  const differing = disagreements(record, parsed.value).map(({ field, expected, found }) =>
    blocker("agent_record_invalid", `${file}: ${field}`, { expected, found }),
  );
  if (differing.length > 0) return differing;
  const { platform } = parsed.value;
  return platform === platformOf(input) ? [] : missingReport(input, `${file} is about ${platform}`);
}

/** The machine that would run the agent. */
function platformOf({ facts }: AdmissionInput): string {
  return facts.agent_source?.platform ?? "unknown";
}

function missingReport(input: AdmissionInput, found: string): Blocker[] {
  if (input.stage < SOURCE_ADMISSION_STAGE) return [];
  const { reports, package: isPackage } = laneOf(input.lane);
  const what = isPackage === null ? "a build or fetch report" : "a package report";
  return [
    blocker("agent_record_invalid", reports[0]!, {
      expected: `${what} of the pin for ${platformOf(input)}, which stage ${input.stage} needs`,
      found,
    }),
  ];
}

function licenseBlockers({ stage, mutationMode }: AdmissionInput, { license_note }: AgentRecord): Blocker[] {
  if (stage < SOURCE_ADMISSION_STAGE) return [];
  const problem = licenseProblem(license_note, mutationMode);
  if (problem === null) return [];
  return [blocker("license_unresolved", "license_note", { expected: `resolved, for ${mutationMode}`, found: problem })];
}

function licenseProblem(note: AgentRecord["license_note"], mode: MutationMode): string | null {
  if (note.status !== "resolved") return note.status;
  if (!note.allowed_mutation_modes.includes(mode))
    return `resolved, for ${note.allowed_mutation_modes.join(", ") || "no mutation mode"}`;
  return null;
}

/**
 * `source_admission_status` of the report: admitted with a valid record, a report that agrees with it, and a license
 * note resolved for the mutation mode at hand.
 */
export function sourceAdmissionStatus(input: AdmissionInput): "admitted" | "not_admitted" {
  const record = agentRecordOf(input);
  if (record === null || !record.ok) return "not_admitted";
  if (isExpired(record.value, input.now)) return "not_admitted";
  if (licenseProblem(record.value.license_note, input.mutationMode) !== null) return "not_admitted";
  const report = providerReportOf(input);
  if (report === null || !report.parsed.ok || report.parsed.value.platform !== platformOf(input)) return "not_admitted";
  return disagreements(record.value, report.parsed.value).length === 0 ? "admitted" : "not_admitted";
}

/**
 * `source_admission_freshness` of the report (SPEC section 8): `stale` where the record can't be read or is past its `expires_at`, and
 * where its report does not agree with its pin, digest, command, Bun or lock, or saw another program's command shape.
 */
export function sourceAdmissionFreshness(input: AdmissionInput): "current" | "stale" {
  const record = agentRecordOf(input);
  if (record?.ok !== true || isExpired(record.value, input.now)) return "stale";
  const report = providerReportOf(input);
  if (report === null) return "current";
  if (!report.parsed.ok || identityFaults(report.parsed.value).some(({ check }) => check === "help")) return "stale";
  return disagreements(record.value, report.parsed.value).length === 0 ? "current" : "stale";
}

/** The agent record: every real lane has one where it executes; stage 1 refuses without looking. */
export const agentRecordGate = {
  name: "agent-record",
  asked: "SPEC 8",
  kind: "record",
  applies: ({ facts, stage }) => laneOf(facts.request.lane).isAgent && stage.executes,
  evaluate(input): Blocker[] {
    const own = admissionInput(input);
    return own === null ? [] : agentRecordBlockers(own);
  },
} satisfies Gate;
