import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { VERSION } from "../../core/domain/version";
import type { Connections } from "./connections";
import { type FaultReason, UpstreamFault } from "./fault";
import { type Login, loginHeaders } from "./login";
import type { Route } from "./route";

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
}

/** Whoever answers: an endpoint, or a cassette. */
export interface Answerer {
  /** A cassette: no model is asked. */
  readonly replays: boolean;
  /** @throws UpstreamFault */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
  close(): void;
}

/** Request headers that pass through: versions of the protocol. Routing headers of intermediaries do not. */
export const FORWARDED = ["accept", "anthropic-version", "anthropic-beta", "openai-beta"] as const;
/** Anthropic refuses a request without a version. */
const DEFAULT_ANTHROPIC_VERSION = "2023-06-01";

/**
 * An endpoint that answers over HTTP.
 *
 * @param base for example `https://api.anthropic.com/v1`; the route is appended to its path
 * @param credential sent as the route's own kind of authorization; null sends none
 * @param login of whose account the credential is, where it is a person's ChatGPT login
 */
export function httpAnswerer(
  base: URL,
  credential: string | null,
  connections: Connections,
  login: Pick<Login, "account"> | null = null,
): Answerer {
  const prefix = base.pathname.replace(/\/+$/, "");
  return {
    replays: false,
    async ask(question, signal) {
      const {
        status,
        headers: sent,
        body,
      } = await connections.post(
        {
          path: `${prefix}/${question.route}`,
          headers: { ...requestHeaders(question, credential), ...(login === null ? {} : loginHeaders(login)) },
          body: question.body,
        },
        signal,
      );
      const fault = (reason: FaultReason): UpstreamFault => {
        body.destroy();
        return new UpstreamFault(reason);
      };
      if (status >= 300 && status < 400) throw fault("redirect");
      // Of a proxy on the way: its page would tell the agent where that is.
      if (status === 407) throw fault("proxy");
      const plain = decoded(sent, body);
      if (plain === null) throw fault("compression");
      // The endpoint of logins does not say what its streams are, and answers a good request with nothing else.
      const headers = login !== null && status === 200 ? { "content-type": "text/event-stream", ...sent } : sent;
      return { status, headers, body: plain };
    },
    close: () => connections.close(),
  };
}

function requestHeaders(question: Question, credential: string | null): Record<string, string> {
  const common = {
    ...question.headers,
    "content-type": "application/json",
    // Compressed, a stream could only be read by undoing the compression.
    "accept-encoding": "identity",
    "user-agent": `case-harness/${VERSION}`,
  };
  if (question.route !== "messages")
    return credential === null ? common : { ...common, authorization: `Bearer ${credential}` };
  const versioned = { "anthropic-version": DEFAULT_ANTHROPIC_VERSION, ...common };
  return credential === null ? versioned : { ...versioned, "x-api-key": credential };
}

/** The body without the compression that an endpoint chose although none was accepted; null where it can't be undone. */
function decoded(headers: Answer["headers"], body: Readable): Readable | null {
  const encoding = (headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding === "identity" || encoding === "") return body;
  const decoder = decoderFor(encoding);
  if (decoder === null) return null;
  body.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => body.destroy());
  return body.pipe(decoder);
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
