import { connect, createServer, type Server, type Socket } from "node:net";
import { listenAt } from "./unix-socket";

/** A port of the machine's loopback, and the socket by which the sandbox reaches it. */
export interface LoopbackRelay {
  port: number;
  /** A unix socket of the harness's own, outside. */
  socket: string;
}

export interface Loopback {
  relays: readonly LoopbackRelay[];
  /** Ports on which nothing listened, and what the system said. */
  silent: readonly { port: number; problem: string }[];
  close(): Promise<void>;
}

/** Where services listen that mean this machine alone, in the order in which `localhost` is tried. */
const ADDRESSES = ["127.0.0.1", "::1"];

/** How long a port may take to answer at all (ms); it is the machine's own. */
const ANSWER_MS = 2000;

/**
 * Opens a way to each of these TCP ports of the machine's loopback, and to no other.
 * @param socketFor path of a socket that is not there yet
 * @throws Error where a socket can't be made
 */
export async function openLoopback(ports: readonly number[], socketFor: (port: number) => string): Promise<Loopback> {
  const open = new Set<Socket>();
  const servers: Server[] = [];
  const silent: { port: number; problem: string }[] = [];
  const relays: LoopbackRelay[] = [];
  for (const port of ports) {
    const problem = await answers(port);
    if (problem !== null) silent.push({ port, problem });
    const socket = socketFor(port);
    const server = createServer({ allowHalfOpen: true }, (inside) => void lead(inside, port, open));
    // A service that nobody needs any more must not keep the harness alive.
    server.unref();
    await listenAt(server, socket);
    servers.push(server);
    relays.push({ port, socket });
  }
  return {
    relays,
    silent,
    async close() {
      for (const one of open) one.destroy();
      await Promise.all(servers.map((server) => new Promise<void>((done) => server.close(() => done()))));
    },
  };
}

/** Null where something takes a connection, else what the system says of the last address. */
async function answers(port: number): Promise<string | null> {
  try {
    (await outside(port)).destroy();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  }
}

async function lead(inside: Socket, port: number, open: Set<Socket>): Promise<void> {
  track(inside, open);
  inside.pause();
  let service: Socket;
  try {
    service = await outside(port);
  } catch {
    inside.destroy();
    return;
  }
  track(service, open);
  inside.on("close", () => service.destroy());
  service.on("close", () => inside.destroy());
  if (inside.destroyed) service.destroy();
  else inside.pipe(service).pipe(inside);
}

function track(socket: Socket, open: Set<Socket>): void {
  open.add(socket);
  socket.on("close", () => open.delete(socket));
  socket.on("error", () => socket.destroy());
}

/** A connection to a port, at the first address that takes one. */
async function outside(port: number): Promise<Socket> {
  let fault: unknown;
  for (const host of ADDRESSES)
    try {
      return await connected(host, port);
    } catch (error) {
      fault ??= error;
    }
  throw fault;
}

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ host, port, allowHalfOpen: true, timeout: ANSWER_MS });
    socket.once("error", fail);
    socket.once("timeout", () => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
    socket.once("connect", () => {
      socket.setTimeout(0);
      socket.removeListener("error", fail);
      done(socket);
    });
  });
}
