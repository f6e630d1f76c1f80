import { DEFAULT_MODEL_LIMITS } from "../../core/domain/limits";
import type { Bounds } from "../../core/records/model-usage";

/** Bounds of one run. Every one that is met is refused and recorded, never silently cut. */
export interface GatewayLimits {
  /** Calls, refused ones too: what keeps a flood of them from filling a disk. */
  requests: number;
  /** Calls at a time. */
  concurrent: number;
  requestBytes: number;
  answerBytes: number;
  /** Bytes of all answers. */
  totalAnswerBytes: number;
  /** Tokens of all calls, in and out, as the endpoint counts them. */
  totalTokens: number;
  /** From a request's head to the end of its answer. */
  callMs: number;
  /** For a request to arrive whole. */
  requestMs: number;
}

const DEFAULT_GATEWAY_LIMITS: GatewayLimits = {
  /** As many as a contract may have sent on by default. */
  requests: DEFAULT_MODEL_LIMITS.model_requests,
  /** The known agents make one call at a time, some two or three. */
  concurrent: 32,
  /** The largest request that a known endpoint takes. */
  requestBytes: 32 * 1024 * 1024,
  /** A full answer of 128,000 tokens as single events has some 40 MiB. */
  answerBytes: 64 * 1024 * 1024,
  totalAnswerBytes: 1024 * 1024 * 1024,
  totalTokens: 50_000_000,
  /** The longest time that Case gives one agent. */
  callMs: 600_000,
  requestMs: 60_000,
};

/**
 * The bounds that hold whatever a contract says, raised where it lets more be sent on than they would.
 * @param bounds of the contract; without them, its defaults
 */
export function defaultLimits(bounds: Bounds | undefined): GatewayLimits {
  const { model_requests, model_input_tokens, model_output_tokens } = bounds?.limits ?? DEFAULT_MODEL_LIMITS;
  const { requests, totalTokens } = DEFAULT_GATEWAY_LIMITS;
  return {
    ...DEFAULT_GATEWAY_LIMITS,
    requests: Math.max(requests, 2 * (model_requests ?? 0)),
    totalTokens: Math.max(totalTokens, (model_input_tokens ?? 0) + (model_output_tokens ?? 0)),
  };
}
