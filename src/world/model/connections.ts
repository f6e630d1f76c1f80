import http from "node:http";
import type net from "node:net";
import type { Readable } from "node:stream";
import { reasonOf, UpstreamFault } from "./fault";
import type { Transport } from "./transport";

/** One request, as it is written. */
export interface WireRequest {
  path: string;
  /** Without those that the transport adds. Values of visible ASCII only. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** An answer whose body streams. A body that does not come whole ends with an UpstreamFault or an error of Node's, never well. */
export interface WireAnswer {
  status: number;
  /** By lower-case name. Of a header that stands twice, lists are joined and of single values the first counts. */
  headers: Readonly<Record<string, string>>;
  body: Readable;
}

/** Kept connections to one endpoint. */
export interface Connections {
  /** @throws UpstreamFault */
  post(request: WireRequest, signal: AbortSignal): Promise<WireAnswer>;
  /** Closes all connections, those in use too. */
  close(): void;
}

/** A head of an endpoint behind several intermediaries has some 4 KiB. */
const MAX_HEAD_BYTES = 32 * 1024;
/** Answers that only announce the real one (100, 102, 103). */
const MAX_INTERIM = 16;
/** Characters that may stand in a header's value; anything else could end the line. */
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;
/** RFC 9110, section 5.6.2. An older Node 20 takes a blank, too. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Requests over connections that are kept between them, by Node's own client with its strict reader, whatever `NODE_OPTIONS`
 * say. What that takes and two readers could take in two ways is refused.
 *
 * @param silenceMs without a byte for so long, the endpoint is down
 */
export function connectionsOf(transport: Transport, silenceMs: number): Connections {
  const pool = new Pool(transport);
  return {
    async post(request, signal) {
      const options = optionsOf(transport, request);
      const ask = () => exchange(pool, options, request.body, signal, silenceMs);
      const answer = await ask();
      if (answer !== null) return answer;
      pool.closeIdle();
      const again = await ask();
      if (again === null) throw new UpstreamFault("reset");
      return again;
    },
    close: () => pool.destroy(),
  };
}

function optionsOf(transport: Transport, { path, headers, body }: WireRequest): http.RequestOptions {
  const all = { ...transport.headers, ...headers, "content-length": String(body.length), connection: "keep-alive" };
  for (const [name, value] of Object.entries(all))
    if (!HEADER_VALUE.test(value)) throw new Error(`The header ${name} of a request holds more than visible ASCII.`);
  return {
    method: "POST",
    path: transport.targetOf(path),
    headers: all,
    maxHeaderSize: MAX_HEAD_BYTES,
    insecureHTTPParser: false,
  };
}

/** Ends a request's wait for its connection. */
interface Opening {
  opening: AbortSignal;
}

/** Hooks of Node's keeper of connections, which its types do not have (https://nodejs.org/api/http.html#class-httpagent). */
interface Hooks {
  keepSocketAlive(socket: net.Socket): boolean;
  reuseSocket(socket: net.Socket, request: http.ClientRequest): void;
}

const Agent = http.Agent as unknown as new (options: http.AgentOptions) => http.Agent & Hooks;

/** The connection that was used last is taken first: it is the least likely to have been closed. */
class Pool extends Agent {
  /** Connections whose last answer lets another request follow. */
  readonly lasting = new WeakSet<net.Socket>();

  constructor(private readonly transport: Transport) {
    super({ keepAlive: true, scheduling: "lifo" });
  }

  createConnection({ opening }: Opening, callback: (error: Error | null, socket?: net.Socket) => void): void {
    this.transport.connect(opening).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error),
    );
  }

  /** Nothing may come before the next request: it would be taken for that one's answer. */
  override keepSocketAlive(socket: net.Socket): boolean {
    if (!this.lasting.has(socket)) return false;
    socket.on("data", closeSurprised).resume();
    return super.keepSocketAlive(socket);
  }

  override reuseSocket(socket: net.Socket, request: http.ClientRequest): void {
    socket.off("data", closeSurprised);
    super.reuseSocket(socket, request);
  }

  closeIdle(): void {
    for (const sockets of Object.values(this.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
  }
}

function closeSurprised(this: net.Socket): void {
  this.destroy();
}

/**
 * Sends a request and waits for its answer's head.
 *
 * @returns null where a kept connection was closed before any byte of an answer: that says nothing about the request, which may be
 *   asked once more
 * @throws UpstreamFault
 */
function exchange(
  pool: Pool,
  options: http.RequestOptions,
  body: Buffer,
  signal: AbortSignal,
  silenceMs: number,
): Promise<WireAnswer | null> {
  return new Promise((resolve, reject) => {
    const opening = new AbortController();
    const request = http.request({ ...options, agent: pool, opening: opening.signal } as http.RequestOptions & Opening);
    // Node would leave out what is beyond 2,000, and so a second line of a header that decides what the body means.
    request.maxHeadersCount = 0;
    let answer: http.IncomingMessage | null = null;
    let answered = false;
    let interim = 0;
    let socket: net.Socket | null = null;

    const fail = (fault: UpstreamFault): void => {
      reject(fault);
      opening.abort(fault);
      if (answer === null) request.destroy(fault);
      else if (!answer.complete) answer.destroy(fault);
    };
    const abort = () => fail(new UpstreamFault("reset"));
    const silence = setTimeout(() => fail(new UpstreamFault("timeout")), silenceMs);
    const alive = (): void => {
      answered = true;
      silence.refresh();
    };
    const closed = (): void => {
      if (answer !== null && !answer.complete) fail(new UpstreamFault("reset"));
    };
    const ended = (cause?: Error): void => {
      clearTimeout(silence);
      signal.removeEventListener("abort", abort);
      socket?.off("data", alive).off("close", closed);
      if (answer !== null && cause === undefined) return;
      if (request.reusedSocket && !answered && !opening.signal.aborted) return resolve(null);
      // Whoever hangs up after some bytes that are no head does not speak HTTP.
      const reason = cause === undefined ? "reset" : reasonOf(cause);
      fail(
        cause instanceof UpstreamFault
          ? cause
          : new UpstreamFault(reason === "reset" && answered && answer === null ? "not_http" : reason, { cause }),
      );
    };

    request.on("socket", (given: net.Socket) => {
      // Before Node's own listener, which takes a body that ends with its connection for whole, whatever closed that.
      socket = given.on("data", alive).prependListener("close", closed);
    });
    request.on("information", () => {
      if (++interim > MAX_INTERIM) fail(new UpstreamFault("not_http"));
    });
    request.on("response", (response) => {
      answer = response;
      // What goes wrong before somebody listens is seen by `destroyed`.
      response.on("error", () => {});
      if (!isPlain(response)) return fail(new UpstreamFault("not_http"));
      if (response.httpVersion === "1.1") pool.lasting.add(response.socket);
      else pool.lasting.delete(response.socket);
      const headers = Object.entries(response.headers).filter(
        (one): one is [string, string] => typeof one[1] === "string",
      );
      resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body: response });
    });
    request.on("error", ended);
    request.on("close", () => ended());
    signal.addEventListener("abort", abort);
    if (signal.aborted) return abort();
    request.end(body);
  });
}

/**
 * Whether an answer's head can be read in one way only, beyond what Node's strict reader refuses (two lengths, a length and chunks, bare
 * line ends): a final answer by HTTP/1, whose body is in chunks by HTTP/1.1 and by nothing else, or in none (RFC 9112, section 6.1).
 */
function isPlain({ statusCode = 0, httpVersion, httpVersionMajor, rawHeaders }: http.IncomingMessage): boolean {
  const names = rawHeaders.filter((_text, at) => at % 2 === 0);
  const codings = rawHeaders.filter(
    (_text, at) => rawHeaders[at - 1]?.toLowerCase() === "transfer-encoding" && at % 2 === 1,
  );
  const isChunked = codings.length === 1 && codings[0]!.toLowerCase() === "chunked" && httpVersion === "1.1";
  return (
    statusCode >= 200 &&
    httpVersionMajor === 1 &&
    names.every((name) => HEADER_NAME.test(name)) &&
    (codings.length === 0 || isChunked)
  );
}
