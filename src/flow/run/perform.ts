import { tmpdir } from "node:os";
import { blocker, type Blocker, entryOf, worded } from "../../core/domain/blocker";
import { runId } from "../../core/domain/run-id";
import { canonicalJson } from "../../core/formats/canonical-json";
import { admit, evaluateGates } from "../../core/gates";
import { APPROVAL_RECORD } from "../../core/gates/approval";
import { sandboxRecordOf } from "../../core/gates/starting-tree";
import { eligibilityOf } from "../../core/judge/eligibility";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { REPORT_FILE } from "../../core/judge/seal";
import { survivorsOf } from "../../core/judge/survivors";
import {
  CONTAINMENT_FILE,
  CONTRACT_FILE,
  ELIGIBILITY_FILE,
  PATCH_FILE,
  RECORDS_FOLDER,
  TEST_LOG_FILE,
} from "../../core/judge/files";
import { laneOf } from "../../core/lanes/lanes";
import { isAgentLane } from "../../core/records/agent";
import { limitsOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { Report } from "../../core/records/report";
import type { ApplicationFact } from "../../core/records/stage-facts";
import { nests } from "../../core/stages/ladder";
import { rollbackCommand } from "../../core/target/commit";
import { redactAll } from "../../world/evidence/redact";
import { resolveRunsDir } from "../../world/evidence/runs";
import type { RecordSource } from "../../world/agent/records";
import { ArtifactWriteFailure, type BundleWriter, createBundle } from "../../world/evidence/writer";
import { startClock } from "../../world/facts/clock";
import { noteAwaiting, notePass } from "../../world/facts/made";
import { RAISE_OPEN_FILES } from "../../world/contain/descriptors";
import { handBack } from "../../world/contain/handover";
import type { PreparedLane } from "../../world/lanes/lane";
import type { Io } from "../io";
import { hasSetup } from "./caches";
import { readCase } from "./case";
import { openScope, type Scope } from "./scope";
import { collectLeaks } from "./leaks";
import { containmentNotReached } from "./not-reached";
import type { Beside, Effects, Ready } from "./collect";
import { collectFacts, type FactsCollector } from "./facts";
import { environmentFact, requestFact, runFact } from "./facts-of-run";
import { approvalFact, useApproval } from "./approval";
import { type ContractOfRun, judgingSource, readContractOfRun, readRecords } from "./records";
import type { Prepared as PreparedBySetup, SharedSetup } from "./prepare";
import type { RunRequest } from "./request";
import type { Standby } from "./lane";
import type { Sealed } from "./sealing";
import {
  createWorkFolder,
  type Identity,
  linkedController,
  newNonce,
  programsIn,
  randomSuffix,
  type Session,
  type Times,
  type WorkFolder,
} from "./session";
import { newSession } from "./new-session";
import { takeRoom } from "./room";
import { type Sweep, sweepBeside } from "./sweep";
import { noVerification } from "./test-log";
import { trustedCase } from "./trusted-case";
import { startTrace } from "./trace";

/** What a run came to: a sealed report, or why none could be sealed. */
export type Outcome =
  | { kind: "sealed"; report: Report }
  | { kind: "unsealed"; runId: string; dir: string | null; partial: boolean; why: Blocker };

/** Who follows a run: hears each step as it begins, and what a lane is at, in the harness's own words. */
export interface Follower {
  step(name: string): void;
  progress(text: string): void;
  /** Where a long step is at the moment; called every second. */
  status(text: string): void;
  /** What is left for a person to do, whatever the verdict. */
  warning(text: string): void;
}

/**
 * Performs one run: inputs -> records -> facts -> gates -> lane in containment -> observations -> judge ->
 * bundle (DESIGN, "The flow").
 * @throws Error only when not even the failure could be put on record
 */
export async function perform(asked: RunRequest, io: Io, follower: Follower): Promise<Outcome> {
  const scope = openScope((what, error) => follower.warning(`${what}: ${faultText(error)}`));
  try {
    return await performWithin(scope, asked, io, follower);
  } finally {
    await scope.end();
  }
}

async function performWithin(scope: Scope, asked: RunRequest, io: Io, follower: Follower): Promise<Outcome> {
  const clock = startClock();
  const source = await judgingSource(asked, io);
  const read = await readContractOfRun(asked, io, source);
  const cancel = linkedController(io.signal);
  const sweep = sweepBeside(io.env);
  scope.atEnd("what killed runs left", () => sweep.finish(cancel.signal.aborted ? 0 : SWEEP_MS));
  const work = createWorkFolder();
  scope.atEnd("the workspace", () => (asked.keepWorkspace ? keepWork(work) : clearAway(work, follower)));
  const ofCase = await trustedCase(asked, source);
  scope.atEnd("the copy of the case", () => ofCase.remove());
  const request = { ...asked, folder: ofCase.folder };
  const caseId = read.contract.ok ? read.contract.value.case_id : "unknown";
  const id = runId(clock.startedAt, caseId, randomSuffix());
  const runsDir = resolveRunsDir({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd });
  const times = startTimes(clock.now());
  let writer: BundleWriter | null = null;
  let collected: FactsCollector | null = null;
  try {
    const made = createBundle({ runsDir, runId: id, now: () => clock.now() });
    writer = made;
    scope.atEnd("the bundle", () => made.close());
    const { records, facts } = await recordsAndFacts(request, read, source, io);
    collected = facts;
    const session = newSession({
      role: "run",
      identity: {
        ...{ runId: id, caseId, nonce: request.ci?.nonce ?? newNonce() },
        ...{ contractBytes: read.bytes, contract: read.contract, records },
      },
      ...{ request, io, clock, times, facts, writer, cancel, work },
      trace: startTrace(clock, (name) => follower.step(name)),
      leaks: collectLeaks(),
      ...{ known: read.known, secrets: read.secrets },
      programs: programsIn(io.programs),
      closers: [],
      containment: containmentNotReached(laneOf(request.lane).containment),
      progress: (text) => follower.progress(text),
      status: (text) => follower.status(text),
    });
    scope.atEnd("what the run holds open", () => closeAll(session.closers));
    const { report } = await performSession(session, sweep);
    // Where it can't be remembered, the gate of a later stage says so.
    if (report.status === "pass") notePass(io.env, made.pathOf(REPORT_FILE));
    // One that a forge knows is concluded there, and nowhere a second time.
    if (report.operator_outcome === "missing" && request.ci === null) noteAwaiting(io.env, made.pathOf(REPORT_FILE));
    return { kind: "sealed", report };
  } catch (error) {
    if (writer === null && !(error instanceof ArtifactWriteFailure)) throw error;
    // Whatever it is, judge and sealing too: the folder says by itself that nothing of it counts, and why.
    const why = error instanceof ArtifactWriteFailure ? unwritten(error) : unjudged(read, error);
    const application = collected?.get("application");
    if (application?.target_commit != null)
      follower.warning(
        `the result stands in the target as commit ${application.target_commit}, and its evidence could not be sealed; in the target: ${rollbackCommand(null, application.target_commit)}`,
      );
    const partial = writer !== null && writePartial(writer, { runId: id, caseId }, why, application);
    return { kind: "unsealed", runId: id, dir: writer?.dir ?? null, partial, why };
  }
}

/** The records of a run, and the facts that stand with them. */
async function recordsAndFacts(
  request: RunRequest,
  { read, secrets }: ContractOfRun,
  source: RecordSource | null,
  io: Io,
): Promise<{ records: Map<string, Uint8Array>; facts: FactsCollector }> {
  const admission =
    source === null || !isAgentLane(request.lane) || !request.stage.executes
      ? null
      : await (
          await import(/* webpackChunkName: "lane" */ "./admission")
        ).readAdmission(request.lane, source, io, request);
  const { records: own, fact: stageRecords } = await readRecords(request, secrets, source, io.cwd);
  const facts = collectFacts();
  facts.set("contract", { state: read.ok ? "read" : "unreadable", reason: read.ok ? null : read.reason });
  if (request.ci !== null) facts.set("ci", request.ci.fact);
  if (stageRecords !== undefined) facts.set("stage_records", stageRecords);
  if (admission !== null) {
    facts.set("agent_source", admission.facts.agent_source);
    facts.set("model_access", admission.facts.model_access);
  }
  return { records: new Map([...own, ...(admission?.records ?? [])]), facts };
}

/** Closes what holds sockets or files open, each of it whatever the others say. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  const ends = await Promise.allSettled(closers.map((close) => close()));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** Leaves the work folder to whoever runs the harness, who owns all of it then. */
async function keepWork(work: WorkFolder): Promise<void> {
  if (work.root !== null) await handBack(work.root);
  work.keep();
}

/** Removes the work folder. The evidence is sealed by now: what can't be removed is told, and changes no verdict. */
async function clearAway(work: WorkFolder, follower: Follower): Promise<void> {
  follower.status("removing the workspace");
  try {
    await work.remove();
  } catch (error) {
    follower.warning(`${work.root} can't be removed; remove it by hand: ${faultText(error)}`);
  }
}

/**
 * How long a run goes on at its end, when its evidence is sealed, with clearing away what killed runs left; most of it is done
 * beside the run, and what is left is the next one's.
 */
const SWEEP_MS = 5_000;

/** Clock readings of a run that has only read its contract. */
function startTimes(contractRead: string): Times {
  return {
    contract_read: contractRead,
    gates_evaluated: contractRead,
    lane_started: null,
    lane_ended: null,
    diff_checked: null,
    verification_completed: null,
  };
}

/**
 * @param sweep begun when the lane has; null for a run within another one
 * @param shared what setup left in the run around this one
 */
async function performSession(
  session: Session,
  sweep: Sweep | null,
  shared: SharedSetup | null = null,
): Promise<Sealed> {
  const { identity, request, facts, writer, trace, times, clock } = session;
  facts.set("request", requestFact(request));
  writer.write(CONTRACT_FILE, identity.contractBytes);
  for (const [name, bytes] of identity.records) writer.write(`${RECORDS_FOLDER}${name}`, bytes);
  const nested = new Map<NestedName, NestedEvidence>();
  // Needs nothing of the effect facts, so it is made while the canary runs, or after the gates where none does.
  let refusal: Promise<void> | null = null;
  const refuse = () => (refusal ??= nestRefusal(session, nested));
  let ahead: Promise<Standby | null> | null = null;

  let ready: Ready | null = null;
  await guarded(session, "gates", async () => {
    const effects = await passRecordGates(session, (lane, tried) => {
      refuse().catch(() => {});
      if (identity.contract.ok)
        session.room ??= takeRoom(writer, session.work.path("."), limitsOf(identity.contract.value));
      // What goes wrong here is met again, and told, where the lane is started without it.
      if (tried) ahead = standAhead(session, lane).catch(() => null);
      void import(/* webpackChunkName: "run" */ "./execute");
    });
    if (effects === null) return;
    for (const [name, value] of Object.entries(effects.facts)) facts.replace(name as keyof Facts, value as never);
    session.containment = effects.containment ?? session.containment;
    session.tools = effects.tools;
    if (session.role === "run") {
      const used = useApproval(session.gateInput(), request, session.io, identity.runId);
      if (used !== null) facts.replace("approval", used);
    }
    ready = effects.ready;
  });
  await refuse();
  const input = session.gateInput();
  const results = evaluateGates(input);
  times.gates_evaluated = clock.now();
  writer.write(ELIGIBILITY_FILE, `${canonicalJson(eligibilityOf(input, results))}\n`);

  const admitted = admit(results);
  const lane = ready as Ready | null;
  const standby = await (ahead as Promise<Standby | null> | null);
  const setup = admitted === null || lane === null ? "none" : await setUp(session, lane, shared);
  if (admitted !== null && lane !== null && setup !== "failed" && !isStopped(session, "before the lane")) {
    const { ground = null, shared: forBaseline = null } = setup === "none" ? {} : setup;
    sweep?.begin();
    // Neither needs anything of the other, and neither is left alone when the other one fails.
    const [baseline, executed] = await Promise.allSettled([
      hasBaseline(request)
        ? stopping(
            session,
            trace.step("fake baseline", () => performBaseline(session, forBaseline)),
          )
        : null,
      stopping(
        session,
        guarded(session, "lane", async () =>
          (await import(/* webpackChunkName: "run" */ "./execute")).executeLane(
            admitted,
            session,
            lane,
            standby,
            ground,
          ),
        ),
      ),
    ]);
    if (executed.status === "rejected") throw executed.reason;
    if (baseline.status === "rejected") throw baseline.reason;
    if (baseline.value !== null)
      nested.set(
        "fake-baseline",
        (await import(/* webpackChunkName: "run" */ "./sealing")).nestedEvidence(baseline.value),
      );
  } else {
    await standby?.abandon();
  }
  if (lane?.agent != null)
    await (await import(/* webpackChunkName: "lane" */ "./agent")).keepModelCalls(session, lane.agent);
  return finish(session, nested);
}

/**
 * Runs the setup commands of the contract, or takes what they left in the run around this one.
 * @returns where verification stands then; `none` without such commands, `failed` where no lane may follow
 */
async function setUp(
  session: Session,
  lane: Ready,
  shared: SharedSetup | null,
): Promise<PreparedBySetup | "none" | "failed"> {
  const { request, trace, times, clock } = session;
  if (!hasSetup(lane.contract) || isStopped(session, "before setup")) return "none";
  let prepared: PreparedBySetup | null = null;
  await guarded(session, "setup", async () => {
    const { adoptSetup, prepareBySetup } = await import(/* webpackChunkName: "run" */ "./prepare");
    prepared =
      shared === null
        ? await trace.step("setup", () => prepareBySetup(session, lane, hasBaseline(request)))
        : await adoptSetup(session, lane, shared);
  });
  if (prepared === null) times.verification_completed = clock.now();
  return prepared ?? "failed";
}

/** Sets up the sandbox of a lane while the canary tries one like it. */
async function standAhead(session: Session, lane: PreparedLane): Promise<Standby | null> {
  const { contract } = session.identity;
  if (!contract.ok) return null;
  const { standBy } = await import(/* webpackChunkName: "run" */ "./lane");
  const standby = standBy(session, contract.value, lane, "sandbox");
  session.closers.push(() => standby.abandon());
  return standby;
}

/** Puts the refusal of stage 1 into every bundle from stage 2 on. @throws ArtifactWriteFailure */
async function nestRefusal(session: Session, nested: Map<NestedName, NestedEvidence>): Promise<void> {
  if (!nests(session.request.stage.number, "stage1-refusal") || session.role !== "run") return;
  const { refuseStage1 } = await import(/* webpackChunkName: "run" */ "./refusal");
  const { nestedEvidence } = await import(/* webpackChunkName: "run" */ "./sealing");
  nested.set(
    "stage1-refusal",
    nestedEvidence(await session.trace.step("stage 1 refusal", () => refuseStage1(session))),
  );
}

/** Whether a fake run of the same contract is made beside a run's lane. */
function hasBaseline({ lane, stage }: RunRequest): boolean {
  return laneOf(lane).isAgent && nests(stage.number, "fake-baseline");
}

/** Ends everything else of the run when this part of it fails. */
async function stopping<T>({ cancel }: Session, part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    cancel.abort();
    throw error;
  }
}

/** A fake run of the same contract, in the same run: what a real lane is compared with. It nests nothing. */
async function performBaseline(outer: Session, shared: SharedSetup | null): Promise<Sealed> {
  const id = runId(outer.clock.startedAt, outer.identity.caseId, randomSuffix());
  const facts = collectFacts();
  facts.set("contract", outer.facts.get("contract")!);
  const work = createWorkFolder();
  const approval = new Map([...outer.identity.records].filter(([name]) => name === APPROVAL_RECORD));
  const session = newSession({
    ...outer,
    role: "fake-baseline",
    identity: { ...outer.identity, runId: id, nonce: newNonce(), records: approval },
    request: { ...outer.request, lane: "fake" },
    times: startTimes(outer.times.contract_read),
    trace: startTrace(outer.clock),
    leaks: collectLeaks(),
    facts,
    writer: outer.writer.nested("fake-baseline", id),
    work,
    containment: containmentNotReached("best"),
  });
  try {
    return await performSession(session, null, shared);
  } finally {
    await work.remove();
  }
}

/**
 * Evaluates the record gates, and collects what the effect gates need when all of them are open; else null.
 * @param beside as in `collectEffects`
 */
async function passRecordGates(session: Session, beside: Beside): Promise<Effects | null> {
  const { identity, request, facts, trace } = session;
  const { contract } = identity;
  if (!request.stage.executes || !contract.ok) return null;
  facts.set(
    "case",
    await trace.step("read the case", () =>
      readCase(request.folder, session.gateInput(), request.lane, contract.value, session.secrets),
    ),
  );
  if (request.stage.priorStage !== null) {
    const { priorEvidence } = await import(/* webpackChunkName: "run" */ "./prior");
    const found = trace.step("prior evidence", () => priorEvidence(session.gateInput(), request, session.io));
    facts.set("prior_evidence", await found);
  }
  const approval = await approvalFact(session.gateInput(), request, session.io, session.role);
  facts.set("approval", request.stage.approval ? { ...approval, at: session.clock.now() } : approval);
  const closed = evaluateGates(session.gateInput()).some(({ state }) => state === "blocked");
  if (closed || isStopped(session, "record gates")) return null;
  const [{ collectEffects }, { beyondMachine }] = await Promise.all([
    import(/* webpackChunkName: "run" */ "./collect"),
    import(/* webpackChunkName: "run" */ "./effects"),
  ]);
  if (session.role === "run") for (const text of beyondMachine(contract.value)) session.progress(text);
  return trace.step("sandbox and workspace", () => collectEffects(session, contract.value, beside));
}

/** Notes a cancellation at this step; true when the run must not go on. */
function isStopped({ cancel, facts }: Session, step: string): boolean {
  if (!cancel.signal.aborted) return facts.get("harness_error") !== undefined;
  if (facts.get("cancelled") === undefined) facts.set("cancelled", { step });
  return true;
}

/** Puts a failure of the harness itself on record instead of losing the run; evidence that can't be written is not one. */
async function guarded(session: Session, step: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof ArtifactWriteFailure) throw error;
    if (isStopped(session, step)) return;
    const message = faultText(error);
    session.facts.set("harness_error", {
      step,
      message: redactAll(session.secrets, Buffer.from(message)).toString("utf8"),
    });
  }
}

/** A failure in words, with what to do where the machine is what failed. */
function faultText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    return `no space is left in ${tmpdir()} (${code}): free some, or set TMPDIR to another folder`;
  if (code === "EMFILE" || code === "ENFILE") return `${message}: ${RAISE_OPEN_FILES}`;
  if (code === "EFBIG") return `${message}: raise the limit on the size of files (ulimit -f)`;
  if (syscall === "mkdtemp") return `no folder can be made in ${tmpdir()} (${code}): set TMPDIR to one where it can`;
  if (path?.startsWith("/proc/")) return `${message}: mount /proc`;
  return message;
}

/** Scans, completes the facts, and seals. */
async function finish(session: Session, nested: ReadonlyMap<NestedName, NestedEvidence>): Promise<Sealed> {
  const { facts, writer, trace, times, io } = session;
  const present = new Set(writer.files().map(({ name }) => name));
  const reason = facts.get("lane") === undefined ? "no lane was started" : "the run ended before it";
  if (!present.has(PATCH_FILE)) writer.write(PATCH_FILE, "");
  if (!present.has(TEST_LOG_FILE)) noVerification(session, reason);
  if (facts.get("lane") !== undefined) isStopped(session, "after the lane");
  const ends = { setup: facts.get("setup"), lane: facts.get("lane"), verification: facts.get("verification") };
  writer.write(CONTAINMENT_FILE, `${canonicalJson({ ...session.containment, survivors: survivorsOf(ends) })}\n`);
  const { scanBundle } = await import(/* webpackChunkName: "run" */ "./scan");
  facts.set("secrets", await trace.step("secret scan", () => scanBundle(session)));
  if (sandboxRecordOf(session.gateInput()) !== null && facts.get("sandbox") !== undefined) {
    const { disposeOf } = await import(/* webpackChunkName: "run" */ "./sandbox");
    await trace.step("disposal", () => disposeOf(session));
  }
  facts.set("environment", environmentFact(io, session.tools));
  facts.set("clock", times);
  facts.set("run", runFact(session));
  if (facts.get("target") !== undefined) {
    const { applyVerified } = await import(/* webpackChunkName: "run" */ "./target");
    await applyVerified(session, nested);
    facts.replace("run", runFact(session));
  }
  // Manifests of a hundred thousand files: the judge reads its own from the bundle.
  session.snapshot = null;
  const { sealBundle } = await import(/* webpackChunkName: "run" */ "./sealing");
  return sealBundle(writer, facts.file(), nested, trace);
}

function unwritten({ subject, message }: ArtifactWriteFailure): Blocker {
  return blocker("artifact_write_failure", subject, { found: message });
}

function unjudged({ secrets }: Pick<Session, "secrets">, error: unknown): Blocker {
  const found = redactAll(secrets, Buffer.from(faultText(error))).toString("utf8");
  return blocker("harness_error", "evidence", { expected: "evidence that is judged and sealed", found });
}

/** The last word where nothing could be sealed. */
function writePartial(
  writer: BundleWriter,
  { runId: id, caseId }: Pick<Identity, "runId" | "caseId">,
  why: Blocker,
  application: ApplicationFact | undefined,
): boolean {
  const commit = application?.target_commit ?? null;
  return writer.writePartial({
    run_id: id,
    case_id: caseId,
    status: "fail",
    failure_reason: entryOf(why.code).phrase,
    blockers: [worded(why)],
    // What stands in the target stands there, whatever became of the evidence.
    ...(commit === null
      ? {}
      : {
          ...{ target_commit_before: application!.target_commit_before, target_commit: commit },
          rollback: rollbackCommand(null, commit),
        }),
  });
}
