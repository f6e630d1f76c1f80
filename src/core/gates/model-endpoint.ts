import { blocker, type Blocker } from "../domain/blocker";
import type { ProbeFact } from "../records/probe";
import type { Gate } from "./gate";

/** The fix for an error status that people meet often. */
const FIXES: Record<number, string> = {
  401: "The endpoint refused the credential: look at the variable or file that holds it.",
  403: "The endpoint does not allow this credential to use this model.",
  404: "The endpoint knows no such route or model: look at the base URL (it must include /v1) and at the admitted model's name.",
  429: "The endpoint's rate limit or quota is used up: wait, or look at the account.",
};

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
        blocker("provider_response_shape_unavailable", subject, {
          found: `an answer that can't be read (${probe.reason})`,
        }),
      ];
    case "other_model":
      return [
        blocker("fallback_model_used", subject, {
          found: "an answer of another model, or of one that it does not name",
        }),
      ];
    case "unreachable":
      return [blocker("provider_endpoint_failed", subject, { found: `no answer (${probe.reason})` })];
    case "error_status": {
      const fix = probe.status === null ? undefined : FIXES[probe.status];
      return [
        blocker("provider_endpoint_failed", subject, {
          found: `status ${probe.status}`,
          ...(fix === undefined ? {} : { fix }),
        }),
      ];
    }
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
