import { canonicalJson } from "../../core/formats/canonical-json";
import { admit, evaluateGates } from "../../core/gates";
import { bindingOf } from "../../core/gates/cassette";
import type { GateInput } from "../../core/gates/gate";
import { eligibilityOf } from "../../core/judge/eligibility";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { ELIGIBILITY_FILE } from "../../core/judge/files";
import type { ContainmentRecord } from "../../core/records/containment";
import { type Contract, limitsOf } from "../../core/records/contract";
import { nests } from "../../core/stages/ladder";
import type { Agent } from "./agent";
import { useApproval } from "./approval";
import type { Begun } from "./effect-gates";
import type { Admission } from "./execute";
import type { Tools } from "./effects";
import { guarded, isStopped } from "./guard";
import type { Inputs } from "./inputs";
import type { Standby } from "./lane";
import { collectedAt, type GateFindings, gatesOfRecords, type RecordFacts, withFacts } from "./record-gates";
import type { Recorder } from "./recorder";
import { type Room, takeRoom } from "./room";

/** What the gates of a run came to. */
export interface Gated {
  /** Null where a gate is closed. */
  admission: Admission | null;
  /** Null where it was not reached. */
  containment: ContainmentRecord | null;
  tools: Tools | null;
  /** Whose calls are evidence, admitted or not. */
  agent: Agent | null;
  /** Bundles within this one that need no lane. */
  nested: readonly [NestedName, NestedEvidence][];
}

/**
 * Collects what the gates of a run look at, the effect gates only where all record gates are open, and decides.
 * @param room of a run around this one, which is this one's, too; null where it takes its own
 * @throws ArtifactWriteFailure
 */
export async function passGates(
  inputs: Inputs,
  recorder: Recorder,
  records: RecordFacts,
  room: Room | null,
): Promise<Gated> {
  const { identity, request, io } = inputs;
  const { facts, writer, follower, trace } = recorder;
  const seen: { input: GateInput; tools: Tools | null } = { input: gatesOfRecords(inputs, records), tools: null };
  const found = (more: GateFindings) => {
    facts.replaceAll(more);
    seen.input = withFacts(seen.input, more);
  };
  // Needs nothing of the effect facts, so it is made while the canary runs, or after the gates where none does.
  let refusal: Promise<Gated["nested"]> | null = null;
  const refuse = () => (refusal ??= refusalOf(inputs, recorder));

  const passed = await guarded(inputs, facts, "gates", async () => {
    const { contract } = identity;
    if (!request.stage.executes || !contract.ok) return null;
    const needs = { ...inputs, contract: contract.value };
    for (const { collect } of collectedAt(request.stage)) found(await collect(seen.input, needs, trace));
    const closed = evaluateGates(seen.input).some(({ state }) => state === "blocked");
    if (closed || isStopped(inputs, facts, "record gates")) return null;
    const [{ beginEffects, completeEffects }, { beyondMachine }] = await Promise.all([
      import(/* webpackChunkName: "run" */ "./effect-gates"),
      import(/* webpackChunkName: "run" */ "./effects"),
    ]);
    if (identity.role === "run") for (const text of beyondMachine(contract.value)) follower.progress(text);
    const { effects, beside } = await trace.step("sandbox and workspace", async () => {
      const begun = await beginEffects(inputs, contract.value, seen.input, (text) => follower.progress(text));
      if (begun.opened === null) return { beside: null, effects: await completeEffects(begun) };
      const standby = standByAhead(inputs, contract.value, begun.opened);
      // All that follows is this thread's own work, and some time passes before the canary is done.
      await begun.opened.held.running;
      refuse().catch(() => {});
      const taken = room ?? takeRoom(writer, inputs.work.path("."), limitsOf(contract.value));
      return { beside: { room: taken, standby }, effects: await completeEffects(begun) };
    });
    found(effects.facts);
    seen.tools = effects.tools;
    if (effects.ready !== null) {
      seen.input = { ...seen.input, containment: effects.ready.containment };
      effects.ready.agent?.bind(bindingOf(seen.input));
    }
    if (identity.role === "run") {
      const used = useApproval(seen.input, request, io, identity.runId);
      if (used !== null) found({ approval: used });
    }
    return { ready: effects.ready, beside };
  });
  const nested = await refuse();
  const results = evaluateGates(seen.input);
  recorder.mark("gates_evaluated");
  writer.write(ELIGIBILITY_FILE, `${canonicalJson(eligibilityOf(seen.input, results))}\n`);
  const admitted = admit(results);
  const { ready = null, beside = null } = passed ?? {};
  const standby = beside === null ? null : await beside.standby;
  const admission =
    admitted === null || ready === null || beside === null ? null : { admitted, ready, standby, room: beside.room };
  if (admission === null) await standby?.abandon();
  return {
    ...{ admission, nested, tools: seen.tools, containment: seen.input.containment },
    agent: ready?.agent ?? null,
  };
}

/** Sets up what the lane will run in, and loads code that will be needed, while the canary is on its way. */
function standByAhead(
  inputs: Pick<Inputs, "work" | "cancel" | "programs" | "request" | "scope">,
  contract: Contract,
  { lane, held: { tried } }: NonNullable<Begun["opened"]>,
): Promise<Standby | null> {
  // What goes wrong here is met again, and told, where the lane is started without it.
  const standby = !tried
    ? Promise.resolve(null)
    : import(/* webpackChunkName: "run" */ "./lane")
        .then(({ standBy }) => standBy(inputs, contract, lane, "sandbox"))
        .catch(() => null);
  inputs.scope.atEnd("what the lane would run in", async () => (await standby)?.abandon());
  void import(/* webpackChunkName: "judge" */ "./execute");
  return standby;
}

/** The refusal of stage 1, which every bundle from stage 2 on holds. @throws ArtifactWriteFailure */
async function refusalOf(inputs: Inputs, recorder: Recorder): Promise<Gated["nested"]> {
  if (!nests(inputs.request.stage.number, "stage1-refusal") || inputs.identity.role !== "run") return [];
  const { refuseStage1 } = await import(/* webpackChunkName: "judge" */ "./refusal");
  const { nestedEvidence } = await import(/* webpackChunkName: "judge" */ "./sealing");
  const sealed = await recorder.trace.step("stage 1 refusal", () => refuseStage1(inputs, recorder));
  return [["stage1-refusal", nestedEvidence(sealed)]];
}
