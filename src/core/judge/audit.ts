import { escapeForPeople } from "../domain/bytes";
import { derivationOf } from "../domain/derivation";
import { ZERO_SHA256, sha256 } from "../domain/digest";
import { MAX_REPORT_BYTES } from "../domain/limits";
import { RUN_ID, runId } from "../domain/run-id";
import { canonicalJson, canonicalPieces } from "../formats/canonical-json";
import { checkChain, splitLines } from "../formats/event-chain";
import { createLineReader } from "../formats/pieces";
import { strictJsonParse } from "../formats/strict-json";
import { laneOf } from "../lanes/lanes";
import { problemsOf, problemText } from "../records/parse";
import { traceLineSchema } from "../records/trace";
import { ASSERTED_FIELDS, type Report, reportSchema, type Verdict, verdictSchema } from "../records/report";
import { factOrigins, factRows, type Facts } from "../records/facts";
import type { ConclusionFact } from "../records/stage-facts";
import { stepFault } from "./bounds";
import {
  APPROVAL_PACKET_FILE,
  CONCLUDED_FILES,
  COPIED_FILES,
  EVENTS_FILE,
  FACTS_FILE,
  MARKER,
  PATCH_FILE,
  PROOF,
  REPORT_FILE,
  REPORT_MD_FILE,
  RESULT_BUNDLE,
  SANDBOX_BUNDLE,
  SUMS_FILE,
  TRACE_FILE,
  WRITTEN_LAST,
} from "./files";
import { conclude, FIRST_RUN } from "./conclusion";
import { contradictions, type Role } from "./consistency";
import { gitBundleFaults } from "./git-bundles";
import type { Evidence, NestedName } from "./evidence";
import type { Decision } from "./decision";
import { judge } from "./judge";
import type { Fault, FileFault } from "./fault";
import { derivedFiles, type FileDigest, selfDigest } from "./seal";
import { expectedResults } from "./trace";

/** Something that the bundle says, and what stands behind it. */
export interface Claim {
  claim: string;
  /** `recomputed` here from other files, or `asserted` by whoever is named. */
  basis: string;
}

/** What an audit of one bundle came to. It holds when there are no faults. */
export interface Audit {
  report: Report | null;
  decision: Decision | null;
  evidence: Evidence | null;
  /** What it was made for, as it says itself; null where it knew of no forge. */
  ci: NonNullable<Facts["ci"]> | null;
  claims: Claim[];
  faults: FileFault[];
}

/** The files of one bundle, without those of nested ones. */
export interface AuditInput {
  /** What the bundle has to be: a run, or the part of one that its folder's name says; null takes it for what it says. */
  role: Role | "first-run" | null;
  /** Digest and size of every file of the folder, nested ones too, `report.json` and `SHA256SUMS` included. */
  digests: ReadonlyMap<string, FileDigest>;
  /** Bytes of a file of this bundle (not of a nested one) that was read whole; null of any other. */
  read(name: string): Uint8Array | null;
  /** The first bytes of a git bundle of this bundle; null where there is none. */
  head(name: string): Uint8Array | null;
  /** Audits of the nested bundles, which were made first. */
  nested: ReadonlyMap<NestedName, Audit>;
  /** The evidence as it was read, or what of it does not hold. */
  loaded: { evidence: Evidence } | { faults: FileFault[] };
  /** Renders `report.md` of a verdict. */
  markdown(verdict: Verdict, digests: ReadonlyMap<string, FileDigest>): string;
}

/** Whether a file lies in this bundle itself, not in one that is nested in it. */
export function isOwnFile(name: string, nested: Iterable<string>): boolean {
  return ![...nested].some((folder) => name.startsWith(`${folder}/`));
}

/**
 * Derives everything again and compares it with what the bundle says. Pure, and never throws on a bad bundle.
 */
export function audit(input: AuditInput): Audit {
  const faults: FileFault[] = [];
  const claims: Claim[] = [];
  const fault = (file: string, problem: string) => faults.push({ file, problem });
  const done = (rest: Partial<Audit> = {}): Audit => ({
    report: null,
    decision: null,
    evidence: null,
    ci: rest.evidence?.facts.ci ?? null,
    ...rest,
    // Both quote what a stranger wrote, and end in terminals and step logs.
    claims: claims.map(({ claim, basis }) => ({ claim: escapeForPeople(claim), basis: escapeForPeople(basis) })),
    faults: faults.map(({ file, problem }) => ({ file: escapeForPeople(file), problem: escapeForPeople(problem) })),
  });

  checkSums(input, fault);
  const report = readReport(input, fault);
  if (report === null) return done();
  checkIndex(input, report, fault);
  for (const [name, inner] of input.nested) {
    for (const inside of inner.faults) fault(`${name}/${inside.file}`, inside.problem);
    const version = inner.report?.schema_version ?? report.schema_version;
    if (version !== report.schema_version)
      fault(
        `${name}/${REPORT_FILE}`,
        `schema_version: expected "${report.schema_version}", as of the bundle around it, found "${version}"`,
      );
  }

  const own = new Set([...input.digests.keys()].filter((name) => isOwnFile(name, input.nested.keys())));
  if ("faults" in input.loaded) {
    for (const { file, problem } of input.loaded.faults) fault(file, problem);
    return done({ report });
  }
  const { evidence } = input.loaded;
  if (evidence.facts.run.role === "conclusion")
    return done(auditConclusion(input, report, evidence, own, fault, claims));
  const decision = judge(evidence);
  claims.push(
    { claim: `judged by the rules of schema_version ${report.schema_version}`, basis: "recomputed" },
    { claim: `status ${decision.status}`, basis: "recomputed" },
  );
  const { replay } = decision.verdict;
  if (replay !== undefined)
    claims.push({
      claim: `a replay: cassette ${replay.cassette_sha256 ?? "without a digest"} answered in place of the model; it proves no stage`,
      basis: "recomputed",
    });
  faults.push(
    ...contradictions(evidence, {
      role: input.role === "first-run" ? "run" : (input.role ?? evidence.facts.run.role),
      names: own,
      read: (name) => input.read(name) ?? NOTHING,
    }),
  );
  compareBundles(evidence, input, fault);
  compareVerdict(decision.verdict, report, fault);
  compareDerived(input, own, decision, fault);
  compareMarkdown(input, decision.verdict, fault);
  compareTrace(input, own, { decision, facts: evidence.facts }, fault);
  claims.push(...claimsOf(evidence, decision));
  return done({ report, decision, evidence });
}

/** The bundle of a conclusion: what it says follows from a person's word and from the run in it, which was audited first. */
function auditConclusion(
  input: AuditInput,
  report: Report,
  evidence: Evidence,
  own: ReadonlySet<string>,
  fault: Fault,
  claims: Claim[],
): Partial<Audit> {
  const { facts } = evidence;
  if (input.role !== "run" && input.role !== null)
    fault(FACTS_FILE, `run.role: expected a run, found the conclusion of one within another bundle`);
  const first = input.nested.get(FIRST_RUN);
  const digestOf = (name: string) => input.digests.get(`${FIRST_RUN}/${name}`)?.sha256 ?? "";
  if (first?.decision == null || facts.conclusion === undefined) {
    fault(
      first?.decision == null ? FIRST_RUN : FACTS_FILE,
      "expected the run that is concluded, and what was said of it",
    );
    return { report };
  }
  const decision = conclude(facts, evidence, {
    decision: first.decision,
    reportSha256: digestOf(REPORT_FILE),
    patchSha256: digestOf(PATCH_FILE),
    ci: first.ci,
  });
  for (const { file, problem } of conclusionFaults(evidence, input)) fault(file, problem);
  for (const name of own)
    if (!CONCLUDED_FILES.includes(name) && !(PROOF.test(name) && name === decision.proof?.file))
      fault(name, "no such file belongs into the bundle of a conclusion");
  compareVerdict(decision.verdict, report, fault);
  compareDerived(input, own, decision, fault);
  compareMarkdown(input, decision.verdict, fault);
  compareTrace(input, own, { decision, facts }, fault);
  claims.push(
    { claim: `judged by the rules of schema_version ${report.schema_version}`, basis: "recomputed" },
    { claim: `status ${decision.status}`, basis: "recomputed" },
    { claim: `first run ${facts.conclusion.first_run.run_id}: all that it says`, basis: "recomputed" },
    { claim: `outcome ${facts.conclusion.outcome}`, basis: assertedBy(facts.conclusion) },
    { claim: "when, and by whom as was given", basis: `asserted by the harness ${facts.run.harness_version}` },
  );
  return { report, decision, evidence };
}

/** Whose word an outcome is. */
function assertedBy({ actor, forge }: ConclusionFact): string {
  return forge === undefined
    ? `asserted by ${actor}`
    : `asserted by ${actor}, as the forge of ${forge.repository} says (${forge.word}, ${forge.said_at})`;
}

function conclusionFaults({ facts, derivation }: Evidence, { digests }: AuditInput): FileFault[] {
  const { run, clock } = facts;
  const faults: FileFault[] = [];
  const fault: Fault = (file, problem) => faults.push({ file, problem });
  for (const { name, concluded } of factRows(derivation))
    if (concluded === undefined && facts[name] !== undefined)
      fault(FACTS_FILE, `${name}: a fact that no conclusion has`);
  for (const name of COPIED_FILES) {
    const wanted = digests.get(`${FIRST_RUN}/${name}`)?.sha256;
    if (digests.get(name)?.sha256 !== wanted) fault(name, `expected the bytes of ${FIRST_RUN}/${name}`);
  }
  const random = RUN_ID.exec(run.run_id)?.[2] ?? "";
  const expected = runId(run.started_at, run.case_id, random);
  if (run.run_id !== expected) fault(FACTS_FILE, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
  const folder = run.artifacts_dir.split("/").at(-1);
  if (folder !== run.run_id)
    fault(FACTS_FILE, `run.artifacts_dir: expected a folder named ${run.run_id}, found ${folder}`);
  const readings = [
    run.started_at,
    facts.conclusion?.at ?? run.started_at,
    clock.contract_read,
    clock.gates_evaluated,
    run.finished_at,
  ].map((at) => Date.parse(at));
  if (readings.some((at, i) => at < (readings[i - 1] ?? at)))
    fault(FACTS_FILE, "clock: readings that do not stand in their order");
  if (
    [clock.lane_started, clock.lane_ended, clock.diff_checked, clock.verification_completed].some((at) => at !== null)
  )
    fault(FACTS_FILE, "clock: a lane, and no conclusion starts one");
  return faults;
}

const NOTHING = new Uint8Array(0);

/** Looks at the lines of a file one by one. @returns what is wrong with the first that does not hold, or null */
function eachLine(bytes: Uint8Array, look: (line: Buffer, number: number) => string | null): string | null {
  let number = 0;
  let problem: string | null = null;
  const reader = createLineReader({
    maxBytes: bytes.byteLength,
    line(line) {
      const found = look(line, ++number);
      if (found !== null) problem = `line ${number}: ${found}`;
      return found === null;
    },
    cut() {
      problem = "Expected a newline at the end of the last line, found none: the file was cut.";
    },
  });
  reader.push(bytes);
  reader.end();
  return problem;
}

function checkSums({ digests, read }: AuditInput, fault: Fault): void {
  if (!digests.has(SUMS_FILE)) return fault(SUMS_FILE, "expected this file, found none");
  compareSums(read(SUMS_FILE) ?? NOTHING, digests, fault);
}

/** Holds `SHA256SUMS` to the files of its folder: a line for each, in the order of their names, and no other. */
export function compareSums(
  sums: Uint8Array,
  digests: ReadonlyMap<string, Pick<FileDigest, "sha256">>,
  fault: Fault,
): void {
  const listed = new Map<string, string>();
  let last = "";
  const problem = eachLine(sums, (line) => {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line.toString("latin1"));
    if (match === null || match[2]! <= last) return `expected "<sha256>  <file>", in ascending order of names`;
    last = match[2]!;
    listed.set(last, match[1]!);
    return null;
  });
  if (problem !== null) return fault(SUMS_FILE, problem);
  for (const [name, digest] of digests) {
    if (name === SUMS_FILE) continue;
    const said = listed.get(name);
    listed.delete(name);
    if (said === undefined) fault(name, `not listed in ${SUMS_FILE}`);
    else if (said !== digest.sha256) fault(name, `its SHA-256 is ${digest.sha256}, ${SUMS_FILE} says ${said}`);
  }
  for (const name of listed.keys()) fault(name, `listed in ${SUMS_FILE}, but not there`);
}

function readReport({ digests, read }: AuditInput, fault: Fault): Report | null {
  if (!digests.has(REPORT_FILE)) {
    fault(REPORT_FILE, "expected this file, found none: the run was never sealed");
    return null;
  }
  const bytes = read(REPORT_FILE) ?? NOTHING;
  const json = strictJsonParse(bytes, { maxBytes: MAX_REPORT_BYTES, maxDepth: 16, escapedNul: true });
  if ("problem" in json) {
    fault(REPORT_FILE, `${json.position}: ${json.problem}`);
    return null;
  }
  const version = derivationOf((json.value as { schema_version?: unknown } | null)?.schema_version);
  if ("problem" in version) {
    fault(REPORT_FILE, `schema_version: ${version.problem}`);
    return null;
  }
  const parsed = reportSchema.safeParse(json.value);
  // As it was parsed: what the schema leaves out is no part of the report.
  if (!isCanonical(parsed.data ?? json.value, bytes))
    fault(REPORT_FILE, "expected canonical JSON (RFC 8785) of these fields alone, found another form");
  if (parsed.success) return parsed.data;
  fault(REPORT_FILE, problemText(problemsOf(parsed.error, bytes)));
  return null;
}

/** Whether a file holds the canonical form of a value and nothing else; compared piece by piece. */
function isCanonical(value: unknown, bytes: Uint8Array): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const text of canonicalPieces(value)) {
    const piece = Buffer.from(text);
    if (!piece.equals(found.subarray(at, at + piece.length))) return false;
    at += piece.length;
  }
  return at === found.length;
}

function checkIndex({ digests }: AuditInput, report: Report, fault: Fault): void {
  const { artifact_digests, artifact_paths, freshness } = report;
  const files = [...digests.keys()].filter((name) => name !== SUMS_FILE).sort();
  for (const name of files) {
    const said = artifact_digests[name];
    if (said === undefined) fault(name, `${REPORT_FILE} has no digest of it`);
    else if (name !== REPORT_FILE && said !== digests.get(name)!.sha256)
      fault(name, `its SHA-256 is ${digests.get(name)!.sha256}, ${REPORT_FILE} says ${said}`);
    if (name === REPORT_FILE) continue;
    const fresh = freshness[name];
    if (fresh === undefined) fault(name, `${REPORT_FILE} does not say when it was written`);
    else if (fresh.size !== digests.get(name)!.size)
      fault(name, `freshness says ${fresh.size} bytes, it has ${digests.get(name)!.size}`);
    else if (fresh.written_at < report.run_started_at) fault(name, "freshness: written before the run started");
    else if (WRITTEN_LAST.includes(name) && fresh.written_at < report.run_finished_at)
      fault(name, "freshness: written before the end of the run, which it tells");
  }
  for (const name of Object.keys(artifact_digests))
    if (!digests.has(name)) fault(name, `${REPORT_FILE} lists it, but it is not there`);
  for (const name of Object.keys(freshness))
    if (!digests.has(name)) fault(name, "freshness names it, but it is not there");
  if (artifact_paths.join("\n") !== files.join("\n"))
    fault(REPORT_FILE, "artifact_paths is not the sorted list of the files");
  if (artifact_digests[REPORT_FILE] === ZERO_SHA256 || artifact_digests[REPORT_FILE] !== selfDigest(report))
    fault(
      REPORT_FILE,
      `artifact_digests: its own digest is ${selfDigest(report)}, it says ${artifact_digests[REPORT_FILE]}`,
    );
}

/** Every field but the asserted ones must be what the judge derives, the words of blockers too. */
function compareVerdict(derived: Verdict, report: Report, fault: Fault): void {
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
function compareBundles({ facts }: Evidence, { digests, head }: AuditInput, fault: Fault): void {
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

function compareDerived(input: AuditInput, own: ReadonlySet<string>, decision: Decision, fault: Fault): void {
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

function compareMarkdown(input: AuditInput, verdict: Verdict, fault: Fault): void {
  const digests = new Map(
    [...input.digests].filter(([name]) => ![REPORT_FILE, REPORT_MD_FILE, SUMS_FILE].includes(name)),
  );
  const found = input.digests.get(REPORT_MD_FILE);
  if (found === undefined) return fault(REPORT_MD_FILE, "expected this file, found none");
  const expected = input.markdown(verdict, digests);
  if (sha256(expected) !== found.sha256)
    fault(REPORT_MD_FILE, whereDifferent(REPORT_MD_FILE, expected, input.read(REPORT_MD_FILE)));
}

function compareTrace(
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

/** What was derived here and what is somebody's word, fact by fact. */
function claimsOf({ facts, derivation }: Evidence, decision: Decision): Claim[] {
  const harness = `asserted by the harness ${facts.run.harness_version}`;
  const recomputed = (claim: string): Claim => ({ claim, basis: "recomputed" });
  const there: Readonly<Record<string, unknown>> = facts;
  const words = [...factOrigins(derivation)]
    .filter(([name]) => there[name] !== undefined)
    .map(([name, { source, basis }]): Claim => {
      const how = basis === "asserted" ? harness : `${harness}, recomputable`;
      return { claim: `fact ${name}: ${source}`, basis: how };
    });
  return [
    ...decision.gates.map(({ gate, state }) => recomputed(`gate ${gate}: ${state.replace("_", " ")}`)),
    ...decision.checks.map(({ check, state }) => recomputed(`check ${check}: ${state.replace("_", " ")}`)),
    recomputed("changed files, allowed and forbidden paths, tree ids, patch against manifests"),
    recomputed("events: chain, order and content"),
    ...words,
    { claim: "what the workspace held before and after, and raw output", basis: harness },
    { claim: "containment level and canary", basis: harness },
    ...(laneOf(facts.request.lane).isAgent ? [{ claim: "model calls, as the gateway saw them", basis: harness }] : []),
    ...ASSERTED_FIELDS.map((field): Claim => ({ claim: field, basis: harness })),
  ];
}
