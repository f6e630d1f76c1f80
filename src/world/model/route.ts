/** The routes that an agent may use, below the gateway's `/v1` and below the endpoint's base URL. */
export const ROUTES = ["chat/completions", "responses", "messages"] as const;
export type Route = (typeof ROUTES)[number];

/** The route of a request target, or null. Compared as it was sent: nothing is decoded or normalised, so nothing can hide. */
export function routeOf(target: string): Route | null {
  // Anthropic's client asks for its beta messages with this query; no other query is known to be needed.
  const path = target.endsWith("?beta=true") ? target.slice(0, -"?beta=true".length) : target;
  return ROUTES.find((route) => path === `/v1/${route}`) ?? null;
}

/** Why a request is refused, as it stands in `model-calls.jsonl`. */
export type RefusalCode =
  | "unknown_route"
  | "bad_token"
  | "bad_request"
  | "request_too_large"
  | "fallback_model_used"
  | "hosted_tool"
  | "remote_reference"
  | "budget_exhausted"
  | "unpriced"
  | "too_many_concurrent";
