import { get as getHttp, type IncomingMessage } from "node:http";
import { get as getHttps } from "node:https";
import { type ByteSource, SourceFault } from "./hashed-copy";

/** Redirects that are followed: a release page and its storage need two, a loop needs an end. */
const MAX_REDIRECTS = 5;

/** Without a byte for this long a server is taken for dead. */
const IDLE_MS = 60_000;

/** Hosts whose plain http never leaves this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Opens a URL for one read: https with the certificate checked whatever the environment says, or plain http of this very
 * machine. Redirects never leave https.
 * @param maxBytes an answer that announces more is refused before anything is read; the reader bounds what comes anyway
 * @throws SourceFault with what was expected and found; queries of a URL are never repeated
 */
export async function openUrl(url: string, maxBytes: number, signal?: AbortSignal): Promise<ByteSource> {
  let at = new URL(url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await request(at, signal);
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
      throw new SourceFault(`expected 200 from ${plain(at)}, found ${status}`);
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

function request(url: URL, signal: AbortSignal | undefined): Promise<IncomingMessage> {
  const local = url.protocol === "http:" && LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !local) throw new SourceFault(`expected https, found ${plain(url)}`);
  return new Promise((resolve, reject) => {
    const options = {
      headers: { "accept-encoding": "identity", "user-agent": "case-harness-action" },
      timeout: IDLE_MS,
      // said here because NODE_TLS_REJECT_UNAUTHORIZED=0 in a step's environment must not switch it off
      rejectUnauthorized: true,
      ...(signal === undefined ? {} : { signal }),
    };
    const sent = (local ? getHttp : getHttps)(url, options, resolve);
    sent.on("timeout", () => sent.destroy(new Error(`no answer for ${IDLE_MS / 1000} s`)));
    sent.on("error", (error) =>
      reject(new SourceFault(`${plain(url)} can't be fetched: ${error.message}`, { cause: error })),
    );
  });
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
