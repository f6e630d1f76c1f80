/** What a bundle says, held against what was derived of its evidence again. */
import { canonicalJson } from "../formats/canonical-json";
import { sha256 } from "../domain/digest";
import { checkChain, splitLines } from "../formats/event-chain";
import { strictJsonParse } from "../formats/strict-json";
import type { Facts } from "../records/facts";
import { problemsOf, problemText } from "../records/parse";
import { type Report, type Verdict, verdictSchema } from "../records/report";
import { traceLineSchema } from "../records/trace";
import type { AuditInput } from "./audited";
import { stepFault } from "./bounds";
import type { Decision } from "./decision";
import type { Evidence } from "./evidence";
import type { Fault } from "./fault";
import {
  APPROVAL_PACKET_FILE,
  EVENTS_FILE,
  FACTS_FILE,
  MARKER,
  PROOF,
  REPORT_FILE,
  REPORT_MD_FILE,
  RESULT_BUNDLE,
  SANDBOX_BUNDLE,
  SUMS_FILE,
  TRACE_FILE,
} from "./files";
import { gitBundleFaults } from "./git-bundles";
import { eachLine, NOTHING } from "./lines";
import { derivedFiles } from "./seal";
import { expectedResults } from "./trace";

/** Every field but the asserted ones must be what the judge derives, the words of blockers too. */
export function compareVerdict(derived: Verdict, report: Report, fault: Fault): void {
  const said = (verdict: Verdict, field: keyof Verdict) =>
    verdict[field] === undefined ? "nothing" : canonicalJson(verdict[field]);
  const fields = new Set([...Object.keys(verdictSchema.shape), ...Object.keys(derived)]);
  for (const field of fields as Set<keyof Verdict>) {
    if (isSameList(derived[field], report[field])) continue;
    const expected = said(derived, field);
    const found = said(report, field);
    if (expected !== found)
      fault(REPORT_FILE, `${field}: the evidence gives ${shorten(expected)}, the report says ${shorten(found)}`);
  }
}

/** A repository that was retained, and a result that was applied, is the git bundle that the harness made of it. */
export function compareBundles({ facts }: Evidence, { digests, head }: AuditInput, fault: Fault): void {
  const bundles = [
    [SANDBOX_BUNDLE, facts.disposal?.bundle_sha256 ?? null],
    [RESULT_BUNDLE, facts.application?.bundle_sha256 ?? null],
  ] as const;
  for (const [file, wanted] of bundles) {
    const found = digests.get(file)?.sha256 ?? null;
    if (wanted !== found)
      fault(file, `${FACTS_FILE} gives the SHA-256 ${wanted ?? "of no such file"}, found ${found ?? "none"}`);
    const bytes = head(file);
    if (bytes !== null) for (const problem of gitBundleFaults(file, bytes, facts)) fault(file, problem);
  }
}

/** Whether both are lists of the same: of long ones no text is made. */
function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, i) => item === b[i] || canonicalJson(item) === canonicalJson(b[i]));
}

function shorten(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}

/** Files that follow from the decision are what it gives, and none stands beside them. */
export function compareDerived(input: AuditInput, own: ReadonlySet<string>, decision: Decision, fault: Fault): void {
  const derived = derivedFiles(decision);
  for (const [name, content] of derived) {
    if (!own.has(name)) fault(name, "expected this file, found none");
    else if (sha256(content) !== input.digests.get(name)!.sha256)
      fault(name, whereDifferent(name, content, input.read(name)));
  }
  const markers = [...own].filter((name) => MARKER.test(name));
  for (const name of markers) if (!derived.has(name)) fault(name, "this marker does not follow from the evidence");
  if (own.has(APPROVAL_PACKET_FILE) && !derived.has(APPROVAL_PACKET_FILE))
    fault(APPROVAL_PACKET_FILE, "this packet does not follow from the evidence");
  for (const name of own)
    if (PROOF.test(name) && !derived.has(name)) fault(name, "this proof does not follow from the evidence");
}

/** For the event stream the first event that differs, for everything else the first line. */
function whereDifferent(name: string, expected: string, bytes: Uint8Array | null): string {
  if (bytes === null) return `the evidence gives ${Buffer.byteLength(expected)} bytes, found more`;
  const found = Buffer.from(bytes).toString("utf8");
  if (name === EVENTS_FILE) {
    const split = splitLines(found);
    if ("problem" in split) return split.problem;
    const chain = checkChain(split.lines);
    const first = chain.problems[0];
    if (first !== undefined) return `line ${first.line}: ${first.problem}`;
  }
  const wanted = expected.split("\n");
  const lines = found.split("\n");
  const index = wanted.findIndex((line, i) => line !== lines[i]);
  const at = index < 0 ? wanted.length : index;
  return `line ${at + 1}: the evidence gives ${shorten(wanted[at] ?? "nothing")}, found ${shorten(lines[at] ?? "nothing")}`;
}

/** `report.md` says what the verdict gives. */
export function compareMarkdown(input: AuditInput, verdict: Verdict, fault: Fault): void {
  const digests = new Map(
    [...input.digests].filter(([name]) => ![REPORT_FILE, REPORT_MD_FILE, SUMS_FILE].includes(name)),
  );
  const found = input.digests.get(REPORT_MD_FILE);
  if (found === undefined) return fault(REPORT_MD_FILE, "expected this file, found none");
  const expected = input.markdown(verdict, digests);
  if (sha256(expected) !== found.sha256)
    fault(REPORT_MD_FILE, whereDifferent(REPORT_MD_FILE, expected, input.read(REPORT_MD_FILE)));
}

/** `trace.jsonl` tells the results that the evidence gives, and steps within the time of the run. */
export function compareTrace(
  input: AuditInput,
  own: ReadonlySet<string>,
  { decision, facts }: { decision: Decision; facts: Facts },
  fault: Fault,
): void {
  if (!own.has(TRACE_FILE)) return fault(TRACE_FILE, "expected this file, found none");
  const found: string[] = [];
  const problem = eachLine(input.read(TRACE_FILE) ?? NOTHING, (line) => {
    const json = strictJsonParse(line, { maxDepth: 4 });
    if ("problem" in json) return json.problem;
    const parsed = traceLineSchema.safeParse(json.value);
    if (!parsed.success) return problemText(problemsOf(parsed.error));
    const { at: _at, duration_ms: _duration, ...rest } = parsed.data;
    if (rest.kind !== "step") found.push(canonicalJson(rest));
    return stepFault(parsed.data, facts);
  });
  if (problem !== null) return fault(TRACE_FILE, problem);
  const expected = expectedResults(decision).map((result) => canonicalJson(result));
  const at = expected.findIndex((line, i) => line !== found[i]);
  if (at >= 0 || found.length !== expected.length) {
    const index = at < 0 ? expected.length : at;
    fault(
      TRACE_FILE,
      `the evidence gives ${expected[index] ?? "nothing more"}, found ${found[index] ?? "nothing more"}`,
    );
  }
}
