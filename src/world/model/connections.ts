import type net from "node:net";
import { Readable } from "node:stream";
import { reasonOf, UpstreamFault } from "./fault";
import type { Transport } from "./transport";
import { bodyReader, headReader, type WireHead } from "./wire";

/** One request, as it is written. */
export interface WireRequest {
  path: string;
  /** Without those that the transport adds. Values of visible ASCII only. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** An answer whose body streams. Its blocks are as large as they arrived, whatever chunks the endpoint made. */
export interface WireAnswer {
  head: WireHead;
  body: Readable;
}

/** Kept connections to one endpoint. */
export interface Connections {
  /** @throws UpstreamFault */
  post(request: WireRequest, signal: AbortSignal): Promise<WireAnswer>;
  /** Closes all connections, those in use too. */
  close(): void;
}

/** Of one block there are up to three copies on the way; Node reads at most this much at once. */
const BLOCK_BYTES = 64 * 1024;
/** Characters that may stand in a header's value; anything else could end the line. */
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;

/**
 * Requests over connections that are kept between them.
 *
 * A reader of its own, instead of Node's client: Node hands on every chunk by itself, and an endpoint that makes a chunk of
 * every event makes some hundred in one block, which cost more than everything else that the gateway does.
 *
 * @param silenceMs without a byte for so long, the endpoint is down
 */
export function connectionsOf(transport: Transport, silenceMs: number): Connections {
  const all = new Set<net.Socket>();
  const idle: { socket: net.Socket; leave: () => void }[] = [];

  const open = async (signal: AbortSignal): Promise<net.Socket> => {
    const socket = await transport.connect(signal);
    all.add(socket);
    socket.on("close", () => all.delete(socket));
    return socket;
  };

  const keep = (socket: net.Socket): void => {
    const leave = () => {
      const at = idle.findIndex((one) => one.socket === socket);
      if (at !== -1) idle.splice(at, 1);
      socket.destroy();
    };
    // Nothing may come before the next request: it would be taken for that one's answer.
    socket.on("data", leave).on("end", leave).on("close", leave);
    idle.push({ socket, leave });
    socket.unref().resume();
  };

  /** The connection that was used last: it is the least likely to have been closed. */
  const takeIdle = (): net.Socket | null => {
    const found = idle.pop();
    if (found === undefined) return null;
    const { socket, leave } = found;
    return socket.off("data", leave).off("end", leave).off("close", leave).ref();
  };

  const post = async (request: WireRequest, signal: AbortSignal): Promise<WireAnswer> => {
    const bytes = headOf(transport, request);
    const stop = new AbortController();
    const abort = () => stop.abort(new UpstreamFault("reset"));
    const silence = setTimeout(() => stop.abort(new UpstreamFault("timeout")), silenceMs);
    const release = () => {
      clearTimeout(silence);
      signal.removeEventListener("abort", abort);
    };
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
    const call: Call = {
      head: bytes,
      body: request.body,
      signal: stop.signal,
      answered: false,
      alive: () => silence.refresh(),
      release,
    };
    try {
      const kept = stop.signal.aborted ? null : takeIdle();
      if (kept !== null) {
        try {
          return await exchange(kept, call, keep);
        } catch (error) {
          // A kept connection that the endpoint had already closed says nothing about the request, which it never answered.
          if (call.answered || stop.signal.aborted) throw error;
        }
      }
      return await exchange(await open(stop.signal), call, keep);
    } catch (error) {
      release();
      throw error instanceof UpstreamFault ? error : new UpstreamFault(reasonOf(error as Error), { cause: error });
    }
  };

  return {
    post,
    close() {
      for (const socket of all) socket.destroy();
    },
  };
}

function headOf(transport: Transport, { path, headers, body }: WireRequest): string {
  const lines = Object.entries({
    ...transport.headers,
    ...headers,
    "content-length": String(body.length),
    connection: "keep-alive",
  }).map(([name, value]) => {
    if (!HEADER_VALUE.test(value)) throw new Error(`The header ${name} of a request holds more than visible ASCII.`);
    return `${name}: ${value}\r\n`;
  });
  return `POST ${transport.targetOf(path)} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

interface Call {
  head: string;
  body: Buffer;
  /** Ends the call, with its reason. */
  signal: AbortSignal;
  /** A byte of an answer has come. */
  answered: boolean;
  /** Called for every block. */
  alive(): void;
  /** Called once, at the end of the call. */
  release(): void;
}

/**
 * Writes a request to a connection and reads its answer.
 *
 * @param keep takes the connection back when the answer is whole and another request can follow
 * @throws UpstreamFault
 */
function exchange(socket: net.Socket, call: Call, keep: (socket: net.Socket) => void): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const readHead = headReader();
    let body: Readable | null = null;
    let over = false;

    const leave = (): void => {
      over = true;
      call.signal.removeEventListener("abort", abort);
      socket.off("data", read).off("end", ended).off("error", broken).off("close", closed);
    };
    const fail = (fault: Error): void => {
      if (over) return;
      leave();
      socket.destroy();
      if (body === null) return reject(fault);
      call.release();
      body.destroy(fault);
    };
    const abort = () => fail(call.signal.reason as Error);
    const broken = (error: Error) => fail(new UpstreamFault(reasonOf(error), { cause: error }));
    // Whoever hangs up after some bytes that are no head does not speak HTTP.
    const closed = () => fail(new UpstreamFault(call.answered && body === null ? "not_http" : "reset"));

    /** Reads on in the body, or begins it. */
    let read = (block: Buffer): void => {
      call.alive();
      call.answered = true;
      let found;
      try {
        found = readHead(block);
      } catch (error) {
        return fail(error as Error);
      }
      if (found === null) return;
      socket.pause();
      socket.off("data", read);
      begin(found.head, found.rest);
    };
    let ended = closed;

    const begin = (head: WireHead, first: Buffer): void => {
      const reader = bodyReader(head.framing);
      let rest: Buffer | null = first;
      const whole = (): void => {
        leave();
        call.release();
        const free = head.persistent && !reader.surplus() && socket.writableLength === 0;
        if (free) keep(socket);
        else socket.destroy();
        stream.push(null);
      };
      const take = (block: Buffer): void => {
        call.alive();
        let data;
        try {
          data = reader.push(block);
        } catch (error) {
          return fail(error as Error);
        }
        const wanted = data.length === 0 || stream.push(data);
        // Whoever got the data may have had enough.
        if (over) return;
        if (reader.done()) whole();
        else if (wanted) socket.resume();
        else socket.pause();
      };
      const stream = new Readable({
        highWaterMark: BLOCK_BYTES,
        read() {
          if (over) return;
          if (rest === null) return void socket.resume();
          const block = rest;
          rest = null;
          take(block);
        },
        destroy(error, done) {
          if (!over) {
            leave();
            call.release();
            socket.destroy();
          }
          done(error);
        },
      });
      // What goes wrong before somebody listens is seen by `destroyed`.
      stream.on("error", () => {});
      body = stream;
      read = take;
      socket.off("end", ended);
      ended = () => {
        if (head.framing.kind === "connection") whole();
        else closed();
      };
      socket.on("data", read).on("end", ended);
      // Adding a listener for data makes a socket flow; nothing is read before somebody wants it.
      socket.pause();
      resolve({ head, body: stream });
    };

    socket.on("data", read).on("end", ended).on("error", broken).on("close", closed);
    call.signal.addEventListener("abort", abort);
    if (call.signal.aborted) return abort();
    if (socket.destroyed) return closed();
    socket.cork();
    socket.write(call.head, "latin1");
    socket.write(call.body);
    socket.uncork();
    socket.resume();
  });
}
