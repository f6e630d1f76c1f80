/** What of a request is asked before anything goes to the endpoint: its key, its route, its size, its words, and what is left of the budget. */
import { createHash, timingSafeEqual } from "node:crypto";
import type http from "node:http";
import { sha256 } from "../../core/domain/digest";
import type { GatewayRun } from "./account";
import type { Draft } from "./call";
import type { GatewayLimits } from "./gateway-limits";
import { LOGIN_ROUTE, loginFault } from "./login";
import { isUsualTier } from "./most";
import { readRequest, type Refusal } from "./request";
import { type RefusalCode, type Route, routeOf, ROUTES } from "./route";

/** Requests at their bound that are held at a time, as bytes, whatever number of connections they come over. */
const HELD_REQUESTS = 4;

/** A request that may go on. */
export interface Asked {
  ok: true;
  route: Route;
  body: Buffer;
  value: Readonly<Record<string, unknown>>;
}

/** A request that may not. */
export function refusal(status: number, code: RefusalCode, message: string): Refusal {
  return { ok: false, status, code, message, requestedModel: null, field: null };
}

/**
 * Reads a request, as far as it may go on.
 * @param draft takes what is learned of it, whatever becomes of it
 * @returns the request, why it is refused, or that the agent has left
 */
export async function admit(
  run: GatewayRun,
  draft: Draft,
  request: http.IncomingMessage,
): Promise<Asked | Refusal | "gone"> {
  const { limits } = run;
  const who = bearer(run, request.headers);
  draft.probe = who === "probe";
  draft.route = routeOf(request.url ?? "");
  if (who === null) return refusal(401, "bad_token", "The key of this run is missing or wrong.");
  const routes = isLogin(run) ? [LOGIN_ROUTE] : ROUTES;
  if (request.method !== "POST" || draft.route === null || !routes.includes(draft.route))
    return refusal(
      404,
      "unknown_route",
      `Only POST to ${routes.map((route) => `/v1/${route}`).join(", ")} is admitted.`,
    );
  if (request.httpVersionMajor !== 1) return refusal(400, "bad_request", "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
  if (request.headers["content-encoding"] !== undefined)
    return refusal(415, "bad_request", "Send the body without compression.");
  if (Number(request.headers["content-length"] ?? 0) > limits.requestBytes) return tooLarge(limits);
  const body = await readBody(run, draft, request);
  if (body === "gone") return "gone";
  if (body === "too_large") return tooLarge(limits);
  if (body === "too_much") return refusal(429, "too_many_concurrent", "Too many bytes of requests at a time.");
  draft.requestSha256 = sha256(body);
  const read = readRequest(body, draft.route, run.options.model);
  draft.requestedModel = read.requestedModel;
  if (!read.ok) return read;
  draft.stream = read.stream;
  const { value } = read;
  const fault = isLogin(run) ? loginFault(value) : null;
  if (fault !== null)
    return {
      ...refusal(400, "bad_request", `\`${fault.field}\` ${fault.problem}.`),
      requestedModel: read.requestedModel,
      field: fault.field,
    };
  const isPriced = run.options.bounds?.limits.model_cost_usd != null;
  if (isPriced && !isUsualTier(value))
    return {
      ...refusal(403, "unpriced", "This run may spend so much and no more: ask for the usual service tier."),
      requestedModel: read.requestedModel,
      field: "service_tier",
    };
  if (run.tokens >= limits.totalTokens) return refusal(403, "budget_exhausted", "This run has used up its tokens.");
  if (run.answerBytes >= limits.totalAnswerBytes)
    return refusal(403, "budget_exhausted", "This run has used up its answer bytes.");
  if (run.open.size >= limits.concurrent) return refusal(429, "too_many_concurrent", "Too many calls at a time.");
  if (run.closed) return "gone";
  return { ok: true, route: draft.route, body, value };
}

function isLogin({ options }: GatewayRun): boolean {
  return options.bounds?.wholeAnswer !== undefined;
}

function tooLarge(limits: GatewayLimits): Refusal {
  return refusal(413, "request_too_large", `A request can have at most ${limits.requestBytes} bytes.`);
}

function bearer(run: GatewayRun, headers: http.IncomingHttpHeaders): "agent" | "probe" | null {
  const key = headers["x-api-key"];
  const given = typeof key === "string" ? key : (/^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "");
  if (same(given, run.token)) return "agent";
  return same(given, run.probeToken) ? "probe" : null;
}

function same(given: string, expected: string): boolean {
  // Digests have equal length, which the comparison needs, whatever was sent.
  return timingSafeEqual(createHash("sha256").update(given).digest(), createHash("sha256").update(expected).digest());
}

/** Reads a body; `draft.requestBytes` counts what of it is held, for as long as the call lasts. */
function readBody(
  run: GatewayRun,
  draft: Draft,
  request: http.IncomingMessage,
): Promise<Buffer | "gone" | "too_large" | "too_much"> {
  const { requestBytes } = run.limits;
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const stop = (why: "too_large" | "too_much") => {
      request.removeAllListeners("data").pause();
      parts.length = 0;
      resolve(why);
    };
    request.on("data", (chunk: Buffer) => {
      draft.requestBytes += chunk.length;
      run.heldBytes += chunk.length;
      if (draft.requestBytes > requestBytes) return stop("too_large");
      if (run.heldBytes > HELD_REQUESTS * requestBytes) return stop("too_much");
      parts.push(chunk);
    });
    request.on("end", () => {
      run.reading.delete(request.socket);
      resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    });
    request.on("close", () => resolve("gone"));
  });
}
