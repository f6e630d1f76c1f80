import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import { BROKEN_OFF, ERROR_EVENT, NO_ANSWER } from "../records/model-calls";
import { NO_MODEL, type ProbeFact } from "../records/probe";
import { cassetteBlockers, isReplay } from "./cassette";
import type { Gate, GateInput } from "./gate";

/**
 * What a probe of the model endpoint denies; an empty list only after assistant content of the admitted model.
 * @param probe null where no probe was made, which blocks too
 */
export function modelEndpointBlockers(probe: ProbeFact | null): Blocker[] {
  if (probe === null) return [blocker("provider_endpoint_failed", "probe", { found: "no probe was made" })];
  const subject = `probe of ${probe.route}`;
  switch (probe.outcome) {
    case "content":
      return [];
    case "reasoning_only":
      return [blocker("provider_response_shape_unavailable", subject, { found: "reasoning alone" })];
    case "empty":
      return [blocker("provider_response_shape_unavailable", subject, { found: "an empty answer" })];
    case "unreadable":
      return [blocker("provider_endpoint_failed", subject, { found: unreadText(probe.reason) })];
    case "other_model":
      return [
        blocker("provider_endpoint_failed", subject, {
          expected: "an answer of the admitted model",
          found: probe.reason === NO_MODEL || probe.reason === null ? UNNAMED : `an answer of ${probe.reason}`,
        }),
      ];
    case "unreachable":
      return [blocker("provider_endpoint_failed", subject, { found: `no answer (${probe.reason})` })];
    case "error_status":
      return [
        blocker("provider_endpoint_failed", subject, {
          found: probe.reason === "error_event" ? ERROR_EVENT : `status ${probe.status}`,
        }),
      ];
  }
}

const UNNAMED = "an answer that names no model";

function unreadText(reason: string | null): string {
  if (reason === "content_type") return NO_ANSWER;
  return reason === "broken off" ? BROKEN_OFF : `an answer that can't be read (${reason})`;
}

/** The model's endpoint, reachable and answering with content of the admitted model; or a cassette of exactly this run. */
export const modelEndpointGate = {
  name: "model-endpoint",
  asked: "SPEC 10",
  kind: "effect",
  applies: ({ facts, stage }) => laneOf(facts.request.lane).isAgent && stage.executes,
  collected: (input) => input.facts.model_probe !== undefined || replayBlockers(input).length > 0,
  evaluate: (input) => {
    const mismatches = replayBlockers(input);
    return mismatches.length > 0 ? mismatches : modelEndpointBlockers(input.facts.model_probe ?? null);
  },
} satisfies Gate;

function replayBlockers(input: GateInput): Blocker[] {
  const { cassette, model_probe: probe } = input.facts;
  if (!isReplay(input)) return [];
  if (cassette === undefined && probe !== undefined)
    return [blocker("cassette_mismatch", "cassette", { found: "nothing is known of it" })];
  if (probe?.outcome === "unreachable" && probe.reason?.startsWith("cassette_") === true)
    return [blocker("cassette_mismatch", "probe", { found: probe.reason })];
  return cassetteBlockers(input);
}
