/**
 * Downloads as CI machines need them: the proxy variables count, and the certificate store of Node with NODE_EXTRA_CA_CERTS. One
 * request, one outcome.
 */
import { createWriteStream, openSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { IncomingMessage } from "node:http";

export interface DownloadRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number;
  /** Bytes of the answer that are read; a longer answer is a fault. */
  maxBytes: number;
  /** Where the body of a 200 goes: a new, private file, which is not there where that fails. */
  saveTo: string;
}

export interface DownloadAnswer {
  kind: "answer";
  status: number;
  /** Where a redirect points. */
  location: string | null;
}

export interface HttpFault {
  kind: "fault";
  /** `certificate` and `too-large` do not go away by trying again. */
  cause: "timeout" | "network" | "certificate" | "too-large";
  /** For people; no header, no body, no query. */
  message: string;
}

/** Gets one address. Never follows a redirect and never throws on what a server or network does. */
export type Download = (request: DownloadRequest) => Promise<DownloadAnswer | HttpFault>;

/** OpenSSL's and Node's codes for a certificate that does not verify. */
const CERTIFICATE_CODES =
  /^(?:CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;

/** Makes a downloader; the client is loaded by the first download, because it costs 60 ms. */
export function downloader(userAgent: string): Download {
  return async ({ url, headers, timeoutMs, maxBytes, saveTo }) => {
    const { HttpClient } = await import(/* webpackChunkName: "actions" */ "@actions/http-client");
    const client = new HttpClient(userAgent, [], { allowRetries: false, allowRedirects: false, keepAlive: false });
    const signal = AbortSignal.timeout(timeoutMs);
    signal.addEventListener("abort", () => client.dispose());
    try {
      const late = new Promise<never>((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      );
      const { message } = await Promise.race([client.get(url, { ...headers }), late]);
      const { statusCode: status = 0 } = message;
      if (status === 200) await save(message, saveTo, maxBytes, signal);
      else message.destroy();
      return { kind: "answer", status, location: message.headers.location ?? null };
    } catch (error) {
      return faultOf(error, `GET ${url.replace(/[?#].*$/s, "")}`);
    } finally {
      client.dispose();
    }
  };
}

async function save(message: IncomingMessage, file: string, maxBytes: number, signal: AbortSignal): Promise<void> {
  const bounded = Readable.from(within(message, maxBytes));
  const fd = openSync(file, "wx", 0o600);
  try {
    await pipeline(bounded, createWriteStream(file, { fd }), { signal });
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** All of a body. @throws Error where it is longer, or cut off */
export async function readBounded(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of within(body, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* within(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes)
      throw Object.assign(new Error(`the answer has more than ${maxBytes} bytes`), { code: TOO_LARGE });
    yield chunk;
  }
}

const TOO_LARGE = "TOO_LARGE";

/** What a request died of, in a sentence; clients wrap one error into another. */
export function faultOf(error: unknown, where: string): HttpFault {
  const chain = causes(error);
  const code = chain.map((cause) => cause.code).find((found) => typeof found === "string") ?? "";
  const fault = (cause: HttpFault["cause"], message: string): HttpFault => ({
    kind: "fault",
    cause,
    message: `${where}: ${message}`,
  });
  const last = chain.at(-1)?.message ?? String(error);
  // Clients quote the header that they refuse, and one of them holds the token.
  if (code === "ERR_INVALID_CHAR" || chain.some((cause) => cause instanceof TypeError && /header/i.test(cause.message)))
    return fault("network", "a header of the request can't be sent");
  if (code === TOO_LARGE) return fault("too-large", last);
  if (CERTIFICATE_CODES.test(code))
    return fault(
      "certificate",
      `the server's certificate does not verify (${code}); name the CA by NODE_EXTRA_CA_CERTS`,
    );
  if (chain.some(({ name, message }) => name === "TimeoutError" || /timeout/i.test(message)))
    return fault("timeout", "no complete answer in time");
  return fault("network", code === "" ? last : code);
}

/** Errors that caused each other are few; a circle of them is somebody's joke. */
const MAX_CAUSES = 8;

function causes(error: unknown): NodeJS.ErrnoException[] {
  const chain: NodeJS.ErrnoException[] = [];
  for (let at: unknown = error; at instanceof Error && chain.length < MAX_CAUSES; at = at.cause) chain.push(at);
  return chain;
}
