import { laneOf } from "../lanes/lanes";
import { planFaults } from "../mounts/faults";
import { displayPath } from "../domain/bytes";
import { asOf, type Dated, rowsOf } from "../domain/derivation";
import { sha256 } from "../domain/digest";
import type { LimitName } from "../domain/limits";
import { RUN_ID, runId } from "../domain/run-id";
import { baselineCommit } from "../formats/baseline-commit";
import { type ExpectedLog, noteLine, noVerificationLine, testLogFault } from "../formats/test-log";
import { isContent } from "../formats/manifest";
import { matchesAny } from "../formats/paths";
import { argvOf, type Contract, limitsOf, parseContract, rulesOf } from "../records/contract";
import { factRows } from "../records/facts";
import { nests, REFUSAL, type Stage, stageNumber, stageOf } from "../stages/ladder";
import { checkBounds } from "./bounds";
import {
  AFTER_FILE,
  BEFORE_FILE,
  CONTAINMENT_FILE,
  CONTRACT_FILE,
  FACTS_FILE,
  PATCH_FILE,
  TEST_LOG_FILE,
  TRANSCRIPT_FILE,
} from "./files";
import { checkCalls, checkMoney } from "./agree-calls";
import { checkNested } from "./agree-nested";
import { type Evidence, KNOWN_FILE, KNOWN_LINK, type Role } from "./evidence";
import { hasFindings } from "./findings";
import type { Fault, FileFault } from "./fault";
import { checkNames } from "./bundle-names";
import { entriesOf, ignoredBy, setAsides } from "./set-aside";
import { demandedFacts } from "./stage-checks";
import { survivorsOf } from "./survivors";
import { transcriptSource } from "./transcript";
import { treeFaults } from "./verified-tree";

/** What stands in a bundle beside what the judge reads. */
export interface Surroundings {
  role: Role;
  /** Every file of the bundle, nested ones left out. */
  names: ReadonlySet<string>;
  read(name: string): Uint8Array;
}

/**
 * What the content files of one bundle say against each other. The judge takes every file at its word; a bundle whose
 * files were taken from two runs, or changed one by one, betrays itself here, however right its digests are.
 */
export function contradictions(evidence: Evidence, around: Surroundings): FileFault[] {
  const faults: FileFault[] = [];
  const fault: Fault = (file, problem) => faults.push({ file, problem });
  const parsed = parseContract(evidence.contract);
  const contract = parsed.ok ? parsed.value : null;
  for (const { look } of rowsOf(AGREEMENTS, evidence.derivation)) look(evidence, contract, fault, around);
  return faults;
}

interface AgreementRow {
  name: string;
  look(evidence: Evidence, contract: Contract | null, fault: Fault, around: Surroundings): void;
}

/** What has to agree. One that former bundles need not keep says `since`; one that became stricter keeps what it asked for before. */
export const AGREEMENTS: readonly (AgreementRow & Dated<Pick<AgreementRow, "look">>)[] = [
  { name: "identity", look: (evidence, contract, fault, { role }) => checkIdentity(evidence, contract, role, fault) },
  { name: "clock", look: (evidence, _contract, fault) => checkClock(evidence, fault) },
  { name: "stage", look: (evidence, _contract, fault) => checkStage(evidence, fault) },
  { name: "lane", look: (evidence, _contract, fault) => checkLane(evidence, fault) },
  { name: "trees", look: (evidence, _contract, fault) => checkTrees(evidence, fault) },
  { name: "refusals", look: checkUnrefused },
  { name: "bounds", look: (evidence, contract, fault) => contract !== null && checkBounds(evidence, contract, fault) },
  { name: "containment", look: (evidence, _contract, fault) => checkContainment(evidence, fault) },
  { name: "model calls", look: (evidence, _contract, fault) => checkCalls(evidence, fault) },
  { name: "money", look: checkMoney },
  { name: "transcript", look: (evidence, _contract, fault, around) => checkTranscript(evidence, around, fault) },
  { name: "redactions", look: (evidence, _contract, fault, around) => checkRedactions(evidence, around, fault) },
  { name: "nested bundles", look: (evidence, _contract, fault, { role }) => checkNested(evidence, role, fault) },
  { name: "names", look: (evidence, _contract, fault, { names }) => checkNames(evidence, names, fault) },
  { name: "test.log", look: (evidence, _contract, fault, around) => checkTestLog(evidence, around, fault) },
  { name: "verified tree", look: checkVerifiedTree },
];

function checkIdentity(
  { facts, contract: bytes, derivation }: Evidence,
  contract: Contract | null,
  role: Role,
  fault: Fault,
): void {
  const { run, request } = facts;
  if (run.role !== role)
    fault(
      FACTS_FILE,
      role === "run"
        ? `run.role: this is the ${run.role} of a run, not a run: verify the bundle that it lies in`
        : `run.role: expected ${role}, found ${run.role}`,
    );
  if (run.role === "stage1-refusal" && (request.stage !== REFUSAL.number || facts.lane !== undefined))
    fault(
      FACTS_FILE,
      `run.role: a refusal is of stage ${REFUSAL.number} and starts nothing, found stage ${request.stage}`,
    );
  if (run.role === "fake-baseline" && (!nests(request.stage, "fake-baseline") || laneOf(request.lane).isAgent))
    fault(
      FACTS_FILE,
      `run.role: a baseline is of stage 2 and the lane fake, found ${request.stage} and ${request.lane}`,
    );
  const caseId = contract?.case_id ?? "unknown";
  if (run.case_id !== caseId) fault(FACTS_FILE, `run.case_id: the contract gives ${caseId}, found ${run.case_id}`);
  const random = RUN_ID.exec(run.run_id)?.[2] ?? "";
  const expected = runId(run.started_at, caseId, random);
  if (run.run_id !== expected) fault(FACTS_FILE, `run.run_id: time and case give ${expected}, found ${run.run_id}`);
  const folder = run.artifacts_dir.split("/").at(-1);
  const wanted = role === "run" ? run.run_id : role;
  if (folder !== wanted) fault(FACTS_FILE, `run.artifacts_dir: expected a folder named ${wanted}, found ${folder}`);
  if ((facts.contract.state === "unreadable") !== (facts.contract.reason !== null))
    fault(FACTS_FILE, "contract: expected a reason where, and only where, it is unreadable");
  if (facts.contract.state === "unreadable" && bytes.length > 0)
    fault(CONTRACT_FILE, "expected nothing, because the contract could not be read");
  if (
    !laneOf(request.lane).isAgent &&
    factRows(derivation).some(({ name, ofAgents }) => ofAgents && facts[name] !== undefined)
  )
    fault(FACTS_FILE, "the fake lane has neither a binary nor a model");
}

/** Readings in the order in which a run takes them; its clock never goes back. */
function checkClock({ facts: { run, clock } }: Evidence, fault: Fault): void {
  const readings: [string, string | null][] = [
    ["run.started_at", run.started_at],
    ["clock.contract_read", clock.contract_read],
    ["clock.gates_evaluated", clock.gates_evaluated],
    ["clock.lane_started", clock.lane_started],
    ["clock.lane_ended", clock.lane_ended],
    ["clock.diff_checked", clock.diff_checked],
    ["clock.verification_completed", clock.verification_completed],
    ["run.finished_at", run.finished_at],
  ];
  checkOrder(readings, fault);
}

/** Readings that are there stand in their order. */
function checkOrder(readings: readonly (readonly [string, string | null | undefined])[], fault: Fault): void {
  let last: [string, string] | null = null;
  for (const [name, at] of readings) {
    if (at == null) continue;
    if (last !== null && Date.parse(at) < Date.parse(last[1]))
      fault(FACTS_FILE, `${name}: ${at} is before ${last[0]}, ${last[1]}`);
    last = [name, at];
  }
}

/** What a stage demands stands in its bundle and in no other's, in the order in which a run comes to it (LADDER 2, 3). */
function checkStage(evidence: Evidence, fault: Fault): void {
  const { facts, derivation } = evidence;
  const number = stageNumber(facts.request.stage);
  if (number === null) return;
  const stage = asOf<Stage>(stageOf(number), derivation);
  const demanded = demandedFacts(stage, evidence);
  for (const { name, there } of factRows(derivation)) {
    const isAsked = there === "demanded" ? demanded.includes(name) : there !== "applied" || stage.applies;
    if (facts[name] !== undefined && !isAsked)
      fault(FACTS_FILE, `${name}: a fact that nothing of stage ${number} asks for`);
  }
  const { source, source_after: after, copy, sandbox, sandbox_history: history, disposal, run, clock } = facts;
  const orders: readonly (readonly (readonly [string, string | null | undefined])[])[] = [
    [
      ["run.started_at", run.started_at],
      ["approval.at", facts.approval?.at],
      ["source.before.at", source?.before?.at],
      ["copy.made_at", copy?.made_at],
      ["copy.clean_start_at", copy?.clean_start_at],
      ["clock.lane_started", clock.lane_started],
      ["clock.lane_ended", clock.lane_ended],
      ["copy.clean_end_at", copy?.clean_end_at],
      ["source_after.state.at", after?.state?.at],
      ["run.finished_at", run.finished_at],
    ],
    [
      ["approval.at", facts.approval?.at],
      ["sandbox.created_at", sandbox?.created_at],
      ["clock.lane_started", clock.lane_started],
      ["clock.lane_ended", clock.lane_ended],
      ["sandbox_history.at", history?.at],
      ["disposal.at", disposal?.at],
      ["run.finished_at", run.finished_at],
    ],
    [
      ["approval.at", facts.approval?.at],
      ["target.start.at", facts.target?.start?.at],
      ["source.before.at", source?.before?.at],
      ["source_after.state.at", after?.state?.at],
      ["application.at", facts.application?.at],
      ["target_after.at", facts.target_after?.at],
      ["run.finished_at", run.finished_at],
    ],
    [
      ["clock.verification_completed", clock.verification_completed],
      ["application.at", facts.application?.at],
    ],
  ];
  for (const readings of orders) checkOrder(readings, fault);
  if (stage.approval && (sandbox ?? copy) !== undefined && facts.approval?.at === undefined)
    fault(FACTS_FILE, "approval.at: expected when it was asked for, because something was copied after it");
  if (sandbox === undefined || facts.workspace === undefined) return;
  const commit = baselineCommit(facts.workspace.tree).oid;
  if (sandbox.baseline_commit !== commit)
    fault(FACTS_FILE, `sandbox.baseline_commit: the baseline's tree makes ${commit}, found ${sandbox.baseline_commit}`);
}

function checkLane({ facts: { lane, head } }: Evidence, fault: Fault): void {
  if (lane !== undefined) {
    const { termination, exit_code, signal } = lane;
    if ((exit_code === null) === (signal === null) && termination !== "cancelled")
      fault(FACTS_FILE, "lane: expected an exit code or a signal, and not both");
    if (termination === "exited" && exit_code === null) fault(FACTS_FILE, "lane: it exited, and has no exit code");
    if (termination === "signalled" && signal === null) fault(FACTS_FILE, "lane: a signal ended it, and none is named");
  }
  if (head === undefined || head.state === "unreadable") return;
  if ((head.state === "unchanged") !== (head.commit === head.baseline_commit))
    fault(FACTS_FILE, `head: ${head.state}, and its commit is ${head.commit ?? "none"}`);
}

function checkTrees({ facts, change }: Evidence, fault: Fault): void {
  if (change === null || facts.workspace === undefined) return;
  const { tree, entries } = facts.workspace;
  if (change.baselineTree !== null && tree !== change.baselineTree)
    fault(FACTS_FILE, `workspace.tree: ${BEFORE_FILE} makes ${change.baselineTree}, found ${tree}`);
  const commit = baselineCommit(tree).oid;
  if (facts.head !== undefined && facts.head.baseline_commit !== commit)
    fault(FACTS_FILE, `head.baseline_commit: the baseline's tree makes ${commit}, found ${facts.head.baseline_commit}`);
  if (change.misplacedMark !== null)
    fault(
      AFTER_FILE,
      `${displayPath(change.misplacedMark)}: set aside, and the contract does not say so, or the other way round`,
    );
  const aside = facts.walk?.set_aside;
  if (aside !== undefined && aside.listed !== change.discarded.length)
    fault(FACTS_FILE, `walk.set_aside: ${AFTER_FILE} lists ${change.discarded.length}, found ${aside.listed}`);
  if (aside !== undefined && aside.entries < aside.listed + aside.unlisted)
    fault(
      FACTS_FILE,
      `walk.set_aside: ${aside.listed + aside.unlisted} entries by themselves, ${aside.entries} in all`,
    );
  if (entries !== change.baselineEntries)
    fault(FACTS_FILE, `workspace.entries: ${BEFORE_FILE} has ${change.baselineEntries}, found ${entries}`);
}

/** A workspace that nobody refused holds nothing that is refused wherever it is met. */
function checkUnrefused(evidence: Evidence, contract: Contract | null, fault: Fault): void {
  const { change, derivation } = evidence;
  if (change === null || hasFindings(evidence)) return;
  const nobody = "and facts.json tells of no refusal";
  if (change.fault !== null)
    fault(change.fault.file, `${displayPath(change.fault.path)}: ${change.fault.problem}, ${nobody}`);
  if (contract === null) return;
  const limits = limitsOf(contract, derivation);
  const changed = change.changes.filter(({ kind, after }) => kind !== "mode" && after?.type === "file");
  const found: [LimitName, number][] = [
    ["entries", change.extent.entries],
    ["tree_bytes", change.extent.bytes],
    ["file_bytes", change.extent.largest],
    ["changed_files", change.changed],
    ["changed_file_bytes", changed.reduce((most, { after }) => Math.max(most, after?.size ?? 0), 0)],
  ];
  for (const [limit, size] of found)
    if (size > limits[limit])
      fault(AFTER_FILE, `${limit}: expected at most ${limits[limit]}, found ${size}, ${nobody}`);
  const started: [LimitName, number][] = [
    ["entries", change.startingExtent.entries],
    ["tree_bytes", change.startingExtent.bytes],
    ["file_bytes", change.startingExtent.largest],
  ];
  for (const [limit, size] of started)
    if (size > limits[limit])
      fault(BEFORE_FILE, `${limit}: expected at most ${limits[limit]}, found ${size}: no run starts from such a tree`);
  if ("size" in evidence.patch && evidence.patch.size > limits.patch_bytes)
    fault(PATCH_FILE, `patch_bytes: expected at most ${limits.patch_bytes}, found ${evidence.patch.size}, ${nobody}`);
}

function checkContainment({ facts, containment }: Evidence, fault: Fault): void {
  if (containment === null) return;
  const { level, required, levels, canary } = containment;
  const wanted = laneOf(facts.request.lane).containment;
  if (required !== wanted) fault(CONTAINMENT_FILE, `required: expected ${wanted} for this lane, found ${required}`);
  if (level !== null && levels.find((entry) => entry.level === level)?.available !== true)
    fault(CONTAINMENT_FILE, `levels: expected ${level} to be available, because the lane has it`);
  if (canary.ran !== (level === "sandbox"))
    fault(CONTAINMENT_FILE, "canary: expected one at the level sandbox, and at no other");
  if (canary.ran !== (canary.profile_sha256 !== null) || canary.ran === (canary.reason !== null))
    fault(CONTAINMENT_FILE, "canary: expected the digest of its sandbox where it ran, else the reason");
  const { plan = null } = containment;
  if ((plan !== null) !== (level === "sandbox"))
    fault(CONTAINMENT_FILE, "plan: expected one at the level sandbox, and at no other");
  for (const problem of plan === null ? [] : planFaults(plan.mounts)) fault(CONTAINMENT_FILE, `plan: ${problem}`);
  const survivors = survivorsOf(facts);
  if ((containment.survivors ?? null) !== survivors)
    fault(CONTAINMENT_FILE, `survivors: ${FACTS_FILE} gives ${survivors}, found ${containment.survivors ?? null}`);
  if (level === "none" && survivors === "none")
    fault(FACTS_FILE, "survivors: nobody sees at the level none that everything is dead");
  const tried = canary.results.map(({ name }) => name);
  if (new Set(tried).size !== tried.length) fault(CONTAINMENT_FILE, "canary: expected each attempt once");
}

/** The transcript says what the agent's own record says, and is hidden where that is. */
function checkTranscript({ facts, transcript }: Evidence, { names, read }: Surroundings, fault: Fault): void {
  const source = transcriptSource(facts.request.lane);
  const withheld = facts.secrets?.withheld ?? {};
  // A harness that broke down behind the lane may not have come to it.
  if (!names.has(TRANSCRIPT_FILE) && facts.harness_error !== undefined) return;
  if (names.has(TRANSCRIPT_FILE) !== (transcript !== null))
    return fault(
      TRANSCRIPT_FILE,
      transcript === null ? "nothing that it could be made of" : "expected this file, found none",
    );
  if (transcript === null || withheld[TRANSCRIPT_FILE] !== undefined) return;
  if (withheld[source ?? ""] !== undefined)
    return fault(TRANSCRIPT_FILE, `expected it to be withheld as ${source} is, which it is made of`);
  if (sha256(read(TRANSCRIPT_FILE)) !== transcript) fault(TRANSCRIPT_FILE, `it is not what ${source} gives`);
}

/** Redactions are counted once, and each stands in a file of this bundle that says so. */
function checkRedactions({ facts: { secrets } }: Evidence, { names }: Surroundings, fault: Fault): void {
  if (secrets?.redacted === undefined) return;
  const sum = secrets.redacted.reduce((total, { places }) => total + places, 0);
  if (sum !== secrets.redactions)
    fault(FACTS_FILE, `secrets.redactions: redacted tells of ${sum} places, found ${secrets.redactions}`);
  for (const { file } of secrets.redacted)
    if (!names.has(file)) fault(FACTS_FILE, `secrets.redacted: ${file} is no file of this bundle`);
}

/** What of its tree verification says that its commands could write is what they may. */
function checkVerifiedTree({ facts, change }: Evidence, contract: Contract | null, fault: Fault): void {
  if (contract === null || change === null) return;
  const before = entriesOf(change.known);
  const asides = setAsides({ contract, lane: "fake", before, ignored: ignoredBy(facts.gitignore) });
  for (const problem of treeFaults(facts, contract, asides, () => verifiedFiles(change, contract)))
    fault(FACTS_FILE, `verification.tree: ${problem}`);
}

/** Files and links of the verified tree: the baseline's, without what is gone, and what may be new or of another kind. */
function* verifiedFiles({ known, knownKinds, changes }: NonNullable<Evidence["change"]>, contract: Contract) {
  const allowed = rulesOf(contract.allowed_paths);
  const changed = new Set<string>();
  for (const { path, after } of changes) {
    if (!matchesAny(allowed, path)) continue;
    changed.add(path);
    if (after !== undefined && isContent(after)) yield after;
  }
  for (const [index, path] of known.entries()) {
    const kind = knownKinds[index];
    if ((kind !== KNOWN_FILE && kind !== KNOWN_LINK) || changed.has(path)) continue;
    yield { path, type: kind === KNOWN_FILE ? ("file" as const) : ("symlink" as const) };
  }
}

/** `test.log` holds what each command said, framed, and how it ended; where none verified anything it says why in one line. */
function checkTestLog({ facts }: Evidence, { names, read }: Surroundings, fault: Fault): void {
  const { setup, verification, secrets } = facts;
  if (!names.has(TEST_LOG_FILE) || secrets?.withheld[TEST_LOG_FILE] !== undefined) return;
  const commands = [...(setup?.commands ?? []), ...(verification?.commands ?? [])];
  const problem = testLogFault(read(TEST_LOG_FILE), {
    commands: commands.map((ran) => ({ ...ran, argv: argvOf(ran.command) })),
    last: lastLine(facts),
  });
  if (problem !== null) fault(TEST_LOG_FILE, problem);
}

/** What stands in `test.log` behind its commands. */
function lastLine({ verification, harness_error, cancelled }: Evidence["facts"]): ExpectedLog["last"] {
  const ran = verification !== undefined && (verification.status !== "not_run" || verification.commands.length > 0);
  // A harness that failed in the middle of a command says so elsewhere; its log is cut where it was.
  if (harness_error !== undefined || cancelled !== undefined) return "any";
  const reason = verification?.reason ?? null;
  if (ran) return reason === null ? null : { line: noteLine(reason) };
  if (reason !== null) return { line: noVerificationLine(reason) };
  return {
    problemOf: /^no verification: [^\n]*\n$/,
    expected: "expected the one line that says why there was no verification",
  };
}
