import { blocker, type Blocker } from "../domain/blocker";
import type { Verdict } from "../records/report";
import type { ModelCall } from "../records/model-calls";
import type { Evidence } from "./evidence";

/** What of a run was not asked of a model but replayed from a cassette; null for a run that is none. */
export function replayOf({ facts, agent }: Evidence): NonNullable<Verdict["replay"]> | null {
  const replayed = agent?.calls.some((call) => call.replayed) ?? false;
  if (!replayed && facts.model_access?.replay !== true) return null;
  const { sha256 = null, recorded_at = null, exchanges = 0 } = facts.cassette ?? {};
  const served =
    agent?.calls.filter((call) => call.replayed && call.status !== null && !isUnanswered(call)).length ?? 0;
  return { cassette_sha256: sha256, recorded_at, exchanges, served };
}

/** Whether the agent asked for what the cassette does not hold: what came after it says nothing about the agent. */
export function strayed({ agent }: Pick<Evidence, "agent">): boolean {
  return agent?.calls.some(isUnanswered) ?? false;
}

/** The first request of a replay that was not recorded. */
export function strayedBlockers({ agent }: Pick<Evidence, "agent">): Blocker[] {
  const first = agent?.calls.find(isUnanswered);
  if (first === undefined) return [];
  const { reason, field, seq } = first;
  if (reason === "cassette_exhausted")
    return [
      blocker("cassette_mismatch", `request ${seq}`, {
        expected: "no further request: the recording ends before it",
        found: "a request",
      }),
    ];
  const [, request, how] = /^(request \d+), (.*)$/s.exec(field ?? "") ?? [];
  return [
    blocker("cassette_mismatch", request ?? `request ${seq}`, {
      expected: "the request that was recorded",
      found: how ?? field ?? "another one",
    }),
  ];
}

function isUnanswered({ replayed, reason }: ModelCall): boolean {
  return replayed && (reason === "cassette_mismatch" || reason === "cassette_exhausted");
}
