import type http from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { VERSION } from "../../core/domain/version";
import type { Route } from "./request";
import type { Transport } from "./transport";

/** A request that the gateway has admitted. */
export interface Question {
  route: Route;
  body: Buffer;
  stream: boolean;
  /** Asked by the harness itself, before the lane started. */
  probe: boolean;
  /** Headers of the agent that an endpoint needs; already cut down to `FORWARDED`. */
  headers: Readonly<Record<string, string>>;
}

/** An answer's head; the body streams. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Readable;
  /** Served from a cassette. */
  replayed: boolean;
}

/** Whoever answers: an endpoint, or a cassette. */
export interface Answerer {
  /** @throws UpstreamFault */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
  close(): void;
}

/** Why no answer came. `reason` is for records and never names a host. */
export class UpstreamFault extends Error {
  readonly reason: FaultReason;
  constructor(reason: FaultReason, options?: ErrorOptions) {
    super(FAULTS[reason], options);
    this.reason = reason;
  }
}

export type FaultReason = keyof typeof FAULTS;

const FAULTS = {
  dns: "The endpoint's name can't be resolved.",
  refused: "Nothing listens at the endpoint.",
  tls: "The endpoint's certificate can't be verified. If it is your own authority's, name its PEM file in NODE_EXTRA_CA_CERTS.",
  proxy: "The proxy that the environment names did not connect to the endpoint.",
  timeout: "The endpoint did not answer in time.",
  reset: "The endpoint closed the connection before it answered.",
  redirect: "The endpoint answered with a redirect, which is never followed: it would carry the credential elsewhere.",
  not_http: "The endpoint's answer is not HTTP.",
  compression: "The endpoint compressed its answer in a way that nobody asked for.",
  network: "The endpoint can't be reached.",
  cassette_exhausted: "The cassette holds no further exchange.",
  cassette_mismatch: "The cassette's next exchange is of another route.",
} as const;

/** Request headers that pass through: versions of the protocol. Routing headers of intermediaries do not. */
export const FORWARDED = ["accept", "anthropic-version", "anthropic-beta", "openai-beta"] as const;
/** Answer headers that pass back: the agent must not learn the endpoint, and needs to know when to retry. */
const RETURNED = ["content-type", "retry-after", "retry-after-ms", "x-should-retry"];
/** Anthropic refuses a request without a version. */
const DEFAULT_ANTHROPIC_VERSION = "2023-06-01";

/**
 * An endpoint that answers over HTTP.
 *
 * @param base for example `https://api.anthropic.com/v1`; the route is appended to its path
 * @param credential sent as the route's own kind of authorization; null sends none
 * @param silenceMs without a byte for so long, the endpoint is down
 */
export function httpAnswerer(base: URL, credential: string | null, transport: Transport, silenceMs: number): Answerer {
  const prefix = base.pathname.replace(/\/+$/, "");
  const attempt = (question: Question, signal: AbortSignal, fresh: boolean): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = transport.request({
        method: "POST",
        path: `${prefix}/${question.route}`,
        headers: requestHeaders(question, credential),
        signal,
      });
      request.setTimeout(silenceMs, () => request.destroy(Object.assign(new Error("silence"), { code: "ETIMEDOUT" })));
      request.on("error", (error: NodeJS.ErrnoException) => {
        // An idle connection that the endpoint had already closed says nothing about the request, which never arrived.
        if (
          !fresh &&
          !signal.aborted &&
          request.reusedSocket &&
          (error.code === "ECONNRESET" || error.code === "EPIPE")
        )
          return resolve(attempt(question, signal, true));
        reject(new UpstreamFault(reasonOf(error), { cause: error }));
      });
      request.on("response", (response) => {
        const status = response.statusCode ?? 0;
        if (status >= 300 && status < 400) {
          response.destroy();
          return reject(new UpstreamFault("redirect"));
        }
        const body = decoded(response);
        if (body === null) {
          response.destroy();
          return reject(new UpstreamFault("compression"));
        }
        resolve({ status, headers: returnedHeaders(response), body, replayed: false });
      });
      request.end(question.body);
    });
  return { ask: (question, signal) => attempt(question, signal, false), close: () => transport.close() };
}

function requestHeaders(question: Question, credential: string | null): http.OutgoingHttpHeaders {
  const common = {
    ...question.headers,
    "content-type": "application/json",
    "content-length": question.body.length,
    // Compressed, a stream could only be read by undoing the compression.
    "accept-encoding": "identity",
    "user-agent": `case-harness/${VERSION}`,
  };
  if (question.route !== "messages")
    return credential === null ? common : { ...common, authorization: `Bearer ${credential}` };
  const versioned = { "anthropic-version": DEFAULT_ANTHROPIC_VERSION, ...common };
  return credential === null ? versioned : { ...versioned, "x-api-key": credential };
}

function returnedHeaders(response: http.IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of RETURNED) {
    const value = response.headers[name];
    if (typeof value === "string") headers[name] = value;
  }
  return headers;
}

/** The body without the compression that an endpoint chose although none was accepted; null where it can't be undone. */
function decoded(response: http.IncomingMessage): Readable | null {
  const encoding = (response.headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding === "identity" || encoding === "") return response;
  const decoder = decoderFor(encoding);
  if (decoder === null) return null;
  response.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => response.destroy());
  return response.pipe(decoder);
}

function decoderFor(encoding: string) {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return null;
  }
}

/** The reason for a network error. */
export function reasonOf(error: NodeJS.ErrnoException): FaultReason {
  if (error instanceof UpstreamFault) return error.reason;
  const code = error.code ?? "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "dns";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ETIMEDOUT" || code === "ESOCKETTIMEDOUT") return "timeout";
  if (code === "EPROXY") return "proxy";
  if (code === "ECONNRESET" || code === "EPIPE") return "reset";
  if (code.startsWith("HPE_")) return "not_http";
  if (code.startsWith("ERR_TLS") || code.startsWith("ERR_SSL") || /CERT|SIGNED|SIGNATURE|ISSUER/.test(code))
    return "tls";
  return "network";
}
