import { blocker, type Blocker } from "../domain/blocker";
import { NO_ANSWER } from "../records/model-calls";
import type { ProbeFact } from "../records/probe";
import type { Gate } from "./gate";

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
      return [
        blocker("provider_endpoint_failed", subject, {
          found: probe.reason === "content_type" ? NO_ANSWER : `an answer that can't be read (${probe.reason})`,
        }),
      ];
    case "other_model":
      return [
        blocker("provider_endpoint_failed", subject, {
          found: "an answer of another model than the admitted one, or of one that it does not name",
        }),
      ];
    case "unreachable":
      return [blocker("provider_endpoint_failed", subject, { found: `no answer (${probe.reason})` })];
    case "error_status":
      return [blocker("provider_endpoint_failed", subject, { found: `status ${probe.status}` })];
  }
}

/** The model's endpoint: reachable, and answering with content of the admitted model. */
export const modelEndpointGate = {
  name: "model-endpoint",
  kind: "effect",
  applies: ({ facts, stage }) => facts.request.lane !== "fake" && stage.executes,
  collected: ({ facts }) => facts.model_probe !== undefined,
  evaluate: ({ facts }) => modelEndpointBlockers(facts.model_probe ?? null),
} satisfies Gate;
