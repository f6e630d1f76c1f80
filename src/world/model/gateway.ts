import { randomBytes } from "node:crypto";
import { chmod, rm } from "node:fs/promises";
import http from "node:http";
import type net from "node:net";
import type { CallOutcome } from "../../core/records/model-calls";
import { listenAt } from "../contain/unix-socket";
import { countBeyond, finish, type GatewayOptions, type GatewayRun, openAccount } from "./account";
import { admit, refusal } from "./admit";
import { type Draft, newDraft, sendError } from "./call";
import { forward } from "./forward";
import { defaultLimits } from "./gateway-limits";
import type { Refusal } from "./request";
import type { RefusalCode } from "./route";

/** Head of a request; an agent's has under 2 KiB. */
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_MS = 10_000;
const CHECK_MS = 2_000;
/** An idle connection of the agent; longer than the agents' own, so that they never meet a closed one. */
const KEEP_ALIVE_MS = 120_000;
/** Connections beyond the calls allowed at a time: idle ones, and ones that are about to be refused. */
const SPARE_CONNECTIONS = 64;

/** A gateway that listens. */
export interface Gateway {
  socketPath: string;
  /** What the agent sends as its key: worth nothing anywhere else, and nothing here after `close`. */
  token: string;
  /** The harness's own key: calls made with it are recorded as the probe. */
  probeToken: string;
  /** Stops listening, breaks off open calls (recorded as `aborted`) and removes the socket. */
  close(): Promise<void>;
}

/**
 * Starts the gateway: the one thing that an agent can reach.
 *
 * @throws Error when the socket can't be made
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const limits = { ...defaultLimits(options.bounds), ...options.limits };
  const run = openAccount(options, limits, { token: newToken(), probeToken: newToken() });
  const server = http.createServer(
    {
      maxHeaderSize: MAX_HEAD_BYTES,
      // Whatever NODE_OPTIONS says.
      insecureHTTPParser: false,
      requestTimeout: limits.requestMs,
      headersTimeout: Math.min(HEAD_MS, limits.requestMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
      // How often the two bounds before are looked at; Node's own 30 s would let a slow request live that much longer.
      connectionsCheckingInterval: Math.min(CHECK_MS, limits.requestMs),
    },
    (request, response) => void handle(run, request, response),
  );
  server.maxConnections = limits.concurrent + SPARE_CONNECTIONS;
  // Without listeners these would keep the socket open; a tunnel or an upgrade is never admitted.
  for (const event of ["connect", "upgrade"])
    server.on(event, (_request: unknown, socket: net.Socket) => {
      noteConnection(run, socket, "refused", "unknown_route", null);
      socket.destroy();
    });
  server.on("drop", () => noteConnection(run, null, "refused", "too_many_concurrent", null));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: net.Socket) => refuseConnection(run, error, socket));
  // Of a response Node tells neither whether its last bytes were written (version 20 says so of a closed connection, too), nor,
  // where it waits behind another one, that its connection is gone.
  server.on("connection", (connection: net.Socket) => {
    run.accepted.set(connection, performance.now());
    connection.on("close", () => {
      for (const call of run.open) if (call.connection === connection) call.left();
    });
  });
  // Without a listener Node would answer by itself, and the evidence would not know of it.
  server.on("checkExpectation", (request, response) => void handle(run, request, response));
  try {
    await listenAt(server, options.socketPath);
  } catch (cause) {
    throw new Error("The model socket can't be made.", { cause });
  }
  await chmod(options.socketPath, 0o600);
  return {
    socketPath: options.socketPath,
    token: run.token,
    probeToken: run.probeToken,
    async close() {
      if (run.closed) return;
      run.closed = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const call of run.open) call.stop("aborted", "the run ended");
      server.closeAllConnections();
      await closed;
      if (run.beyond !== null) finish(run, run.beyond, "refused", "budget_exhausted");
      options.answerer.close();
      await rm(options.socketPath, { force: true });
    },
  };
}

function newToken(): string {
  return `harness-${randomBytes(24).toString("base64url")}`;
}

async function handle(run: GatewayRun, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const draft = newDraft((reading) => run.options.timeOf(reading), run.options.answerer.replays);
  // The harness must outlive whatever an agent does to its connection.
  request.on("error", () => {});
  response.on("error", () => {});
  run.reading.set(request.socket, draft);
  if (++run.requests > run.limits.requests) return drop(run, draft, request, response);
  try {
    const asked = await admit(run, draft, request);
    if (asked === "gone") return finish(run, draft, draft.broken ? "refused" : "client_closed", draft.broken);
    if (!asked.ok) return refuse(run, draft, request, response, asked);
    await forward(run, draft, asked, request, response);
  } catch {
    return finish(run, draft, "client_closed", null);
  }
}

/** Beyond the budget nothing is read or answered any more: the first such request is told so, all others are counted. */
function drop(run: GatewayRun, draft: Draft, request: http.IncomingMessage, response: http.ServerResponse): void {
  if (run.requests === run.limits.requests + 1)
    refuse(run, draft, request, response, refusal(403, "budget_exhausted", "This run has used up its model calls."));
  else {
    countBeyond(run, draft);
    request.socket.destroy();
  }
}

/**
 * Records what ended before it was a request: every connection that is refused leaves a line.
 * @param socket null for one that was never accepted
 */
function noteConnection(
  run: GatewayRun,
  socket: net.Socket | null,
  outcome: CallOutcome,
  reason: RefusalCode | null,
  status: number | null,
): void {
  const came = socket === null ? undefined : run.accepted.get(socket);
  const draft = newDraft((reading) => run.options.timeOf(reading), run.options.answerer.replays, came);
  draft.status = status;
  const over = ++run.requests - run.limits.requests;
  if (over > 1) countBeyond(run, draft);
  else finish(run, draft, outcome, over === 1 ? "budget_exhausted" : reason);
}

/** What Node's reader of HTTP refuses: bytes that are no request, a head that is too long, a request that does not come. */
function refuseConnection(run: GatewayRun, error: NodeJS.ErrnoException, socket: net.Socket): void {
  const draft = run.reading.get(socket);
  // The agent left, between calls or in one.
  const left = error.code === "ECONNRESET" || error.code === "EPIPE" || error.code === "HPE_INVALID_EOF_STATE";
  const status = left ? null : (REFUSED_STATUS[error.code ?? ""] ?? 400);
  if (draft !== undefined) {
    if (!left) draft.broken = "bad_request";
    draft.status = status;
  } else if (error.code === "HPE_INVALID_EOF_STATE") noteConnection(run, socket, "client_closed", null, null);
  else if (!left) noteConnection(run, socket, "refused", "bad_request", status);
  const answering = [...run.open].some((call) => call.connection === socket);
  if (status !== null && !answering && socket.writable)
    socket.write(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
  socket.destroy();
}

/** By the codes of Node's errors; any other is 400. */
const REFUSED_STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function refuse(
  run: GatewayRun,
  draft: Draft,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { status, code, message, requestedModel, field }: Refusal,
): void {
  draft.requestedModel = requestedModel;
  draft.field = field;
  // What is still arriving is not wanted; keeping the connection would mean reading it.
  if (!request.complete) response.shouldKeepAlive = false;
  else run.reading.delete(request.socket);
  sendError(draft, response, status, code, message);
  if (!request.complete) response.once("finish", () => request.socket.destroySoon());
  finish(run, draft, "refused", code);
}
