import { type IncomingMessage, request as requestHttp } from "node:http";
import { transportFor } from "../model/transport";
import { type ByteSource, SourceFault } from "./hashed-copy";

/** Redirects that are followed: a release page and its storage need two, a loop needs an end. */
const MAX_REDIRECTS = 5;

/** Without a byte for this long a server is taken for dead. */
const IDLE_MS = 60_000;

/** Hosts whose plain http never leaves this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A download: who asks, and how much is taken at most. */
export interface Download {
  /** Environment of the harness: its user's proxies and authorities, as the gateway to a model takes them. */
  env: Readonly<Record<string, string | undefined>>;
  /** An answer that announces more is refused before anything is read; the reader bounds what comes anyway. */
  maxBytes: number;
  signal?: AbortSignal | undefined;
  /** The header `authorization` for an address, asked again for each that a redirect leads to; default is what the address itself holds. */
  authorizationFor?: (url: URL) => string | null;
}

/** A server's answer that is not what was asked for. */
export class AnswerFault extends SourceFault {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/**
 * Opens a URL for one read: https, through the user's proxy where the environment names one, with the certificate checked whatever the
 * environment says; or plain http of this very machine. Redirects never leave https, and no user or password goes to another host.
 * @throws SourceFault with what was expected and found; a URL's query, user and password, and the proxy's, are never repeated
 */
export async function openUrl(url: string, download: Download): Promise<ByteSource> {
  const { maxBytes } = download;
  let at = new URL(url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await request(at, download);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy();
      const next = URL.canParse(location, at.href) ? new URL(location, at) : null;
      if (next === null) throw new SourceFault(`${plain(at)} redirects to something that is no URL`);
      if (at.protocol === "https:" && next.protocol !== "https:")
        throw new SourceFault(`${plain(at)} redirects away from https, to ${plain(next)}`);
      at = next;
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new AnswerFault(`expected 200 from ${plain(at)}, found ${status}`, status);
    }
    const announced = Number(response.headers["content-length"] ?? 0);
    if (announced > maxBytes) {
      response.destroy();
      throw new SourceFault(`expected at most ${maxBytes} bytes from ${plain(at)}, it announces ${announced}`);
    }
    return responseSource(response, at);
  }
  throw new SourceFault(`expected at most ${MAX_REDIRECTS} redirects from ${plain(new URL(url))}, found more`);
}

/** Reads all of a source, and closes it. @throws SourceFault where it yields more than `maxBytes` */
export async function readAll(source: ByteSource, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    const buffer = Buffer.allocUnsafe(64 * 1024);
    for (let bytes = 0; ;) {
      const count = await source.read(buffer);
      if (count === 0) return Buffer.concat(chunks);
      bytes += count;
      if (bytes > maxBytes) throw new SourceFault(`expected at most ${maxBytes} bytes, found more`);
      chunks.push(Buffer.from(buffer.subarray(0, count)));
    }
  } finally {
    await source.close();
  }
}

async function request(url: URL, { env, signal, authorizationFor }: Download): Promise<IncomingMessage> {
  const local = url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !local) throw new SourceFault(`expected https, found ${plain(url)}`);
  const fault = (cause: Error) => new SourceFault(`${plain(url)} can't be fetched: ${cause.message}`, { cause });
  try {
    const transport = transportFor(url, env);
    const patience = AbortSignal.timeout(IDLE_MS);
    const socket = await transport
      .connect(signal === undefined ? patience : AbortSignal.any([signal, patience]))
      .catch((error: Error) => {
        throw patience.aborted ? new Error(`no connection within ${IDLE_MS / 1000} s`) : error;
      });
    return await new Promise((resolve, reject) => {
      const options = {
        createConnection: () => socket,
        path: transport.targetOf(`${url.pathname}${url.search}`),
        headers: {
          ...transport.headers,
          ...authorization(url, authorizationFor),
          connection: "close",
          "accept-encoding": "identity",
          "user-agent": "case-harness-action",
        },
        timeout: IDLE_MS,
        ...(signal === undefined ? {} : { signal }),
      };
      const sent = requestHttp(options, resolve);
      sent.on("timeout", () => sent.destroy(new Error(`no answer for ${IDLE_MS / 1000} s`)));
      sent.on("error", reject);
      sent.end();
    });
  } catch (error) {
    throw fault(error as Error);
  }
}

/** What a registry's address may hold; of a redirect, whatever the new address holds. */
function authorization(url: URL, known: Download["authorizationFor"]): Record<string, string> {
  const { username, password } = url;
  const named = known?.(url) ?? null;
  if (named !== null) return { authorization: named };
  if (username === "" && password === "") return {};
  const pair = [username, password].map((part) => decodeURIComponent(part)).join(":");
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

function responseSource(response: IncomingMessage, url: URL): ByteSource {
  const chunks = response[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  return {
    async read(buffer) {
      if (rest.length === 0) {
        const next = await chunks.next().catch((error: Error) => {
          throw new SourceFault(`${plain(url)} broke off: ${error.message}`, { cause: error });
        });
        if (next.done === true) {
          if (!response.complete) throw new SourceFault(`${plain(url)} broke off`);
          return 0;
        }
        rest = next.value;
      }
      const count = rest.copy(buffer, 0, 0, Math.min(rest.length, buffer.length));
      rest = rest.subarray(count);
      return count;
    },
    close: async () => void response.destroy(),
  };
}

/** A URL for people: without user, password, query and fragment. */
export function plain(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}
