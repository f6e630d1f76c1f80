import type { Blocker } from "../../core/domain/blocker";
import { runId } from "../../core/domain/run-id";
import { evaluateGates, gateBlockers } from "../../core/gates";
import type { GateInput } from "../../core/gates/gate";
import type { Io } from "../io";
import { type Inputs, linkedController, takeInputs } from "./inputs";
import { collectedAt, gatesOfRecords, readRecordsOf, withFacts } from "./record-gates";
import type { RunRequest } from "./request";
import { scoped } from "./scope";
import { startTrace } from "./trace";

/** The record gates of a run that is not started, and what its effect gates would be looked at with. */
export interface Looked {
  inputs: Inputs;
  input: GateInput;
}

/**
 * Evaluates the gates of a run as it will, and starts nothing of an agent.
 * @param effects whether effect gates are looked at, too, where all record gates are open
 * @returns what the gates saw
 */
export function preflight(asked: RunRequest, io: Io, effects: boolean): Promise<GateInput> {
  return lookingAtGates(asked, io, async (looked) =>
    effects && blockersOf(looked.input).length === 0 ? tryEffects(looked) : looked.input,
  );
}

/**
 * What but its approval keeps a run from starting, as if that was not used yet.
 * @returns null where it asks for no approval, or has none that could be used: its own gate says so
 */
export function besideApproval(asked: RunRequest, io: Io): Promise<{ entry: string; blockers: Blocker[] } | null> {
  return lookingAtGates(asked, io, async ({ inputs, input: seen }) => {
    const { approval } = seen.facts;
    const entry = approval?.entry ?? null;
    if (approval === undefined || entry === null) return null;
    const input = withFacts(seen, { approval: { ...approval, ledger: "unused" } });
    const blockers = blockersOf(input);
    return { entry, blockers: blockers.length > 0 ? blockers : blockersOf(await tryEffects({ inputs, input })) };
  });
}

/** Reads what the record gates of a run look at, and takes away afterwards whatever was made for it. */
export async function lookingAtGates<T>(asked: RunRequest, io: Io, look: (looked: Looked) => Promise<T>): Promise<T> {
  const failed: unknown[] = [];
  const value = await scoped(
    (_what, error) => void failed.push(error),
    async (scope) => {
      const given = await takeInputs(asked, io, linkedController(io.signal), scope, (work) => work.remove());
      const id = runId(given.clock.startedAt, given.caseId, "preflight");
      const { inputs, facts } = await readRecordsOf(given, { runId: id, nonce: "" });
      const { request, identity, clock } = inputs;
      const { contract } = identity;
      let input = gatesOfRecords(inputs, facts);
      if (contract.ok && request.stage.executes)
        for (const { collect } of collectedAt(request.stage))
          input = withFacts(input, await collect(input, { ...inputs, contract: contract.value }, startTrace(clock)));
      return look({ inputs, input });
    },
  );
  if (failed.length > 0) throw failed[0];
  return value;
}

/** Collects for the effect gates as a run would. Nothing is mended, and nothing stays. */
async function tryEffects({ inputs, input }: Looked): Promise<GateInput> {
  if (!input.contract.ok) return input;
  const { beginEffects, completeEffects } = await import(/* webpackChunkName: "run" */ "./effect-gates");
  const begun = await beginEffects(inputs, input.contract.value, input, null);
  const { facts, ready } = await completeEffects(begun);
  return { ...withFacts(input, facts), containment: ready?.containment ?? null };
}

function blockersOf(input: GateInput): Blocker[] {
  return gateBlockers(evaluateGates(input));
}
