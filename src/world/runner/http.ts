/**
 * HTTP as CI machines need it: the proxy variables count, and the certificate store of Node with NODE_EXTRA_CA_CERTS. One
 * request, one outcome; retries belong to the caller, who knows what may be repeated.
 */
import { createWriteStream } from "node:fs";
import type { IncomingMessage } from "node:http";

export interface HttpRequest {
  method: "GET" | "POST" | "PATCH" | "PUT";
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number;
  /** Bytes of the answer that are read; a longer answer is a fault. */
  maxBytes: number;
  /** Write a 200 answer's body into this new file instead of keeping it. */
  saveTo?: string;
}

export interface HttpAnswer {
  kind: "answer";
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Readonly<Record<string, string>>;
  /** Empty where the body was saved to a file. */
  body: Buffer;
}

export interface HttpFault {
  kind: "fault";
  /** `certificate` and `too-large` do not go away by trying again. */
  cause: "timeout" | "network" | "certificate" | "too-large";
  /** For people; no header, no body, no query. */
  message: string;
}

/** Sends one request. Never follows a redirect and never throws on what a server or network does. */
export type HttpSend = (request: HttpRequest) => Promise<HttpAnswer | HttpFault>;

/** OpenSSL's and Node's codes for a certificate that does not verify. */
const CERTIFICATE_CODES =
  /^(?:CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;

/** Makes a sender; the client is loaded here and not before, because it costs 60 ms. */
export async function httpSender(userAgent: string): Promise<HttpSend> {
  const { HttpClient } = await import("@actions/http-client");
  return async (request) => {
    const client = new HttpClient(userAgent, [], {
      allowRetries: false,
      allowRedirects: false,
      keepAlive: false,
      socketTimeout: request.timeoutMs,
    });
    const where = `${request.method} ${withoutQuery(request.url)}`;
    let deadline: NodeJS.Timeout | undefined;
    const late = new Promise<HttpFault>((resolve) => {
      deadline = setTimeout(() => {
        resolve({
          kind: "fault",
          cause: "timeout",
          message: `${where}: no complete answer within ${request.timeoutMs / 1000} s`,
        });
        client.dispose();
      }, request.timeoutMs);
    });
    try {
      return await Promise.race([
        exchange(
          client.request(request.method, request.url, request.body ?? null, { ...request.headers }),
          request,
          where,
        ),
        late,
      ]);
    } finally {
      clearTimeout(deadline);
      client.dispose();
    }
  };
}

async function exchange(
  response: Promise<{ message: IncomingMessage }>,
  request: HttpRequest,
  where: string,
): Promise<HttpAnswer | HttpFault> {
  try {
    const { message } = await response;
    const status = message.statusCode ?? 0;
    const saving = request.saveTo !== undefined && status === 200 ? request.saveTo : null;
    const body = await readBody(message, request.maxBytes, saving);
    if (body === null)
      return {
        kind: "fault",
        cause: "too-large",
        message: `${where}: the answer has more than ${request.maxBytes} bytes`,
      };
    return { kind: "answer", status, headers: headersOf(message), body };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (CERTIFICATE_CODES.test(code))
      return {
        kind: "fault",
        cause: "certificate",
        message: `${where}: the server's certificate does not verify (${code}); name the CA by NODE_EXTRA_CA_CERTS`,
      };
    const late = /timeout/i.test(message);
    return { kind: "fault", cause: late ? "timeout" : "network", message: `${where}: ${code === "" ? message : code}` };
  }
}

/** The body within `max` bytes, or null where it is longer. With a file name it goes there, exclusively and private. */
async function readBody(message: IncomingMessage, max: number, saveTo: string | null): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  const file = saveTo === null ? null : createWriteStream(saveTo, { flags: "wx", mode: 0o600 });
  let size = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > max) return null;
      if (file === null) chunks.push(chunk);
      else if (!file.write(chunk)) await drained(file);
    }
    if (!message.complete) throw Object.assign(new Error("the answer was cut off"), { code: "ECONNRESET" });
    return Buffer.concat(chunks);
  } finally {
    if (file !== null) await closed(file);
    message.destroy();
  }
}

function drained(file: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    file.once("drain", resolve);
    file.once("error", reject);
  });
}

function closed(file: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    file.once("error", reject);
    file.end(resolve);
  });
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, "");
}
