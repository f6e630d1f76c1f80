import { runId } from "../../core/domain/run-id";
import { APPROVAL_RECORD } from "../../core/gates/approval";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { CONTRACT_FILE, RECORDS_FOLDER, REPORT_FILE } from "../../core/judge/files";
import { laneOf } from "../../core/lanes/lanes";
import { nests } from "../../core/stages/ladder";
import { resolveRunsDir } from "../../world/evidence/runs";
import { createBundle } from "../../world/evidence/writer";
import { noteAwaiting, notePass } from "../../world/facts/made";
import type { Io } from "../io";
import { setUp, throughLane } from "./admitted";
import { requestFact } from "./facts-of-run";
import { passGates } from "./gates";
import { endWork, faultText, isStopped, together } from "./guard";
import { createWorkFolder, type Inputs, linkedController, newNonce, randomSuffix, takeInputs } from "./inputs";
import { type Outcome, sealedOrPartial } from "./outcome";
import type { SharedSetup } from "./prepare";
import { readRecordsOf, type RecordFacts } from "./record-gates";
import { type Follower, openRecorder, type Recorder } from "./recorder";
import type { RunRequest } from "./request";
import type { Room } from "./room";
import { scoped } from "./scope";
import type { Sealed } from "./sealing";
import type { Left } from "./scan";
import { type Sweep, sweepBeside } from "./sweep";

/**
 * Performs one run: inputs -> records -> facts -> gates -> (Admitted) -> lane in containment -> observations -> judge ->
 * bundle (DESIGN, "The flow"). Whatever it opens is closed by its scope; whatever it throws stands in the bundle.
 * @throws Error only when not even the failure could be put on record
 */
export function perform(asked: RunRequest, io: Io, follower: Follower): Promise<Outcome> {
  const told = (what: string, error: unknown) => follower.warning(`${what}: ${faultText(error)}`);
  return scoped(told, async (scope) => {
    const cancel = linkedController(io.signal);
    const sweep = sweepBeside(io.env);
    scope.atEnd("what killed runs left", () => sweep.finish(cancel.signal.aborted ? 0 : SWEEP_MS));
    const given = await takeInputs(asked, io, cancel, scope, (work) => endWork(work, asked.keepWorkspace, follower));
    const { clock, caseId, secrets } = given;
    const id = runId(clock.startedAt, caseId, randomSuffix());
    const open = () => {
      const runsDir = resolveRunsDir({ flag: asked.runsDirFlag, env: io.env, cwd: io.cwd });
      const writer = createBundle({ runsDir, runId: id, now: () => clock.now() });
      scope.atEnd("the bundle", () => writer.close());
      return openRecorder(writer, follower, given, (name) => follower.step(name));
    };
    return sealedOrPartial({ runId: id, caseId, secrets }, follower, open, async (recorder) => {
      const { inputs, facts } = await readRecordsOf(given, { runId: id, nonce: asked.ci?.nonce ?? newNonce() });
      const { report } = await pass(inputs, recorder, facts, { sweep, shared: null, room: null });
      // Where it can't be remembered, the gate of a later stage says so.
      const sealed = recorder.writer.pathOf(REPORT_FILE);
      if (report.status === "pass") notePass(io.env, sealed);
      // One that a forge knows is concluded there, and nowhere a second time.
      if (report.operator_outcome === "missing" && asked.ci === null) noteAwaiting(io.env, sealed);
      return report;
    });
  });
}

/**
 * How long a run goes on at its end, when its evidence is sealed, with clearing away what killed runs left; most of it is done
 * beside the run, and what is left is the next one's.
 */
const SWEEP_MS = 5_000;

/** What a run has beside its inputs, by whether it is one of its own or the baseline of one. */
interface Around {
  /** Begun when the lane has; null for a baseline. */
  sweep: Sweep | null;
  /** What setup left in the run around this one, and the room that it took; null for a run of its own. */
  shared: SharedSetup | null;
  room: Room | null;
}

/** From records to a sealed bundle, of a run or of the baseline within it. */
async function pass(inputs: Inputs, recorder: Recorder, records: RecordFacts, around: Around): Promise<Sealed> {
  // What the lane left stays behind in there: manifests of a hundred thousand files, and the judge reads its own from the bundle.
  const nested = await gather(inputs, recorder, records, around);
  const { sealBundle } = await import(/* webpackChunkName: "judge" */ "./sealing");
  return sealBundle(recorder.writer, recorder.facts.values(), nested, recorder.trace);
}

/** All evidence of a run, up to its judge. @returns the bundles within it */
async function gather(
  inputs: Inputs,
  recorder: Recorder,
  records: RecordFacts,
  { sweep, shared, room }: Around,
): Promise<ReadonlyMap<NestedName, NestedEvidence>> {
  const { identity, request } = inputs;
  const { facts, writer, trace } = recorder;
  facts.replaceAll({ ...records, request: requestFact(request) });
  writer.write(CONTRACT_FILE, identity.contractBytes);
  for (const [name, bytes] of identity.records) writer.write(`${RECORDS_FOLDER}${name}`, bytes);

  const { admission, agent, ...gated } = await passGates(inputs, recorder, records, room);
  const nested = new Map(gated.nested);
  const hasBaseline = laneOf(request.lane).isAgent && nests(request.stage.number, "fake-baseline");
  const setup = admission === null ? null : await setUp(admission, inputs, recorder, shared, hasBaseline);
  let left: Left | null = null;
  if (admission !== null && setup !== null && !isStopped(inputs, facts, "before the lane")) {
    sweep?.begin();
    const around = { sweep: null, shared: setup.shared, room: admission.room };
    // Neither needs anything of the other, and neither is left alone when the other one fails.
    const beside = hasBaseline
      ? trace.step("fake baseline", () => performBaseline(inputs, recorder, around))
      : Promise.resolve(null);
    const [ofLane, baseline] = await together(inputs, [throughLane(admission, inputs, recorder, setup.ground), beside]);
    left = ofLane;
    if (baseline !== null)
      nested.set("fake-baseline", (await import(/* webpackChunkName: "judge" */ "./sealing")).nestedEvidence(baseline));
  } else await admission?.standby?.abandon();
  if (agent !== null)
    await (await import(/* webpackChunkName: "lane" */ "./agent")).keepModelCalls(inputs, recorder, agent);
  const { completeEvidence } = await import(/* webpackChunkName: "judge" */ "./complete");
  await completeEvidence(inputs, recorder, gated, left, nested);
  return nested;
}

/** A fake run of the same contract, in the same run: what a real lane is compared with. It nests nothing. */
function performBaseline(outer: Inputs, recorder: Recorder, around: Around): Promise<Sealed> {
  const { clock, identity: own } = outer;
  return scoped(outer.scope.told, (scope) => {
    const work = createWorkFolder();
    scope.atEnd("the workspace of the baseline", () => work.remove());
    const id = runId(clock.startedAt, own.caseId, randomSuffix());
    const records = new Map([...own.records].filter(([name]) => name === APPROVAL_RECORD));
    const identity = { ...own, runId: id, nonce: newNonce(), role: "fake-baseline" as const, records };
    const inputs: Inputs = { ...outer, identity, request: { ...outer.request, lane: "fake" }, work, scope };
    const { writer, follower, times } = recorder;
    const read = { clock, contractRead: times.contract_read };
    const inner = openRecorder(writer.nested("fake-baseline", id), follower, read);
    return pass(inputs, inner, { contract: own.contractFact }, around);
  });
}
