import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { chmod, rm } from "node:fs/promises";
import http from "node:http";
import type net from "node:net";
import { sha256 } from "../../core/domain/digest";
import { DEFAULT_MODEL_LIMITS } from "../../core/domain/limits";
import type { CallOutcome, ModelCall } from "../../core/records/model-calls";
import type { Bounds } from "../../core/records/model-usage";
import { listenAt } from "../contain/unix-socket";
import { type Draft, newDraft, recordOf, sendError } from "./call";
import type { Exchange } from "./exchange";
import { createLedger, type Ledger } from "./ledger";
import { isUsualTier, mostOf, outputField, withOutput } from "./most";
import { pass } from "./pass";
import { reasonOf, UpstreamFault } from "./fault";
import { LOGIN_ROUTE, loginFault } from "./login";
import { type Answer, type Answerer, FORWARDED } from "./upstream";
import { readRequest, type Refusal } from "./request";
import { type RefusalCode, type Route, routeOf, ROUTES } from "./route";

/** Bounds of one run. Every one that is met is refused and recorded, never silently cut. */
export interface GatewayLimits {
  /** Calls, refused ones too: what keeps a flood of them from filling a disk. */
  requests: number;
  /** Calls at a time. */
  concurrent: number;
  requestBytes: number;
  answerBytes: number;
  /** Bytes of all answers. */
  totalAnswerBytes: number;
  /** Tokens of all calls, in and out, as the endpoint counts them. */
  totalTokens: number;
  /** From a request's head to the end of its answer. */
  callMs: number;
  /** For a request to arrive whole. */
  requestMs: number;
}

const DEFAULT_GATEWAY_LIMITS: GatewayLimits = {
  /** As many as a contract may have sent on by default. */
  requests: DEFAULT_MODEL_LIMITS.model_requests,
  /** The known agents make one call at a time, some two or three. */
  concurrent: 32,
  /** The largest request that a known endpoint takes. */
  requestBytes: 32 * 1024 * 1024,
  /** A full answer of 128,000 tokens as single events has some 40 MiB. */
  answerBytes: 64 * 1024 * 1024,
  totalAnswerBytes: 1024 * 1024 * 1024,
  totalTokens: 50_000_000,
  /** The longest time that Case gives one agent. */
  callMs: 600_000,
  requestMs: 60_000,
};

/** Head of a request; an agent's has under 2 KiB. */
const MAX_HEAD_BYTES = 16 * 1024;
const HEAD_MS = 10_000;
const CHECK_MS = 2_000;
/** Requests at their bound that are held at a time, as bytes, whatever number of connections they come over. */
const HELD_REQUESTS = 4;
/**
 * What a call costs whose tokens the endpoint did not count, because the agent did not ask for it, or left before: a token
 * of text has some 4 bytes, an event of one token at least 128.
 */
const [ASKED_BYTES_PER_TOKEN, ANSWERED_BYTES_PER_TOKEN] = [4, 128];
/** As much as a record of a call holds of where something is. */
const MAX_FIELD_CHARS = 256;
/** An idle connection of the agent; longer than the agents' own, so that they never meet a closed one. */
const KEEP_ALIVE_MS = 120_000;
/** Connections beyond the calls allowed at a time: idle ones, and ones that are about to be refused. */
const SPARE_CONNECTIONS = 64;

export interface GatewayOptions {
  /** In a folder that only the harness and the sandbox can reach; created with mode 0600. */
  socketPath: string;
  /** The admitted model, compared byte for byte in request and answer. */
  model: string;
  answerer: Answerer;
  limits?: Partial<GatewayLimits>;
  /** What the contract bounds of calls, tokens and money; with `wholeAnswer`, the endpoint is the one of ChatGPT logins. */
  bounds?: Bounds;
  /** Values that must not pass back to the agent in an endpoint's error: credential, host. */
  hidden?: readonly string[];
  /** The credential: an answer that holds it is no answer. */
  secret?: string | null;
  /** A reading of `performance.now()` by the run's clock: a system time that jumps takes no call out of its run. */
  timeOf(reading: number): string;
  /** Once a call, in the order in which calls end. */
  onCall(call: ModelCall): void;
  /** When a call has been admitted, and with every answer byte count: signs of life for watching and for people. */
  onActivity?(activity: Activity): void;
  /** Sees every request of the agent that goes on to the model. */
  onRequest?(body: Buffer): void;
  /** Takes a copy of admitted exchanges, for a cassette. */
  record?(exchange: Exchange): void;
}

export interface Activity {
  kind: "asked" | "streaming" | "ended";
  open: number;
}

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
  const run: Run = {
    options,
    limits,
    token: newToken(),
    probeToken: newToken(),
    seq: 0,
    asked: 0,
    open: new Set(),
    requests: 0,
    heldBytes: 0,
    answerBytes: 0,
    tokens: 0,
    ledger: createLedger(options.bounds),
    outputField: null,
    closed: false,
    accepted: new WeakMap(),
    reading: new WeakMap(),
    beyond: null,
  };
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

/** The bounds that hold whatever a contract says, raised where it lets more be sent on than they would. */
function defaultLimits(bounds: Bounds | undefined): GatewayLimits {
  const { model_requests, model_input_tokens, model_output_tokens } = bounds?.limits ?? DEFAULT_MODEL_LIMITS;
  const { requests, totalTokens } = DEFAULT_GATEWAY_LIMITS;
  return {
    ...DEFAULT_GATEWAY_LIMITS,
    requests: Math.max(requests, 2 * (model_requests ?? 0)),
    totalTokens: Math.max(totalTokens, (model_input_tokens ?? 0) + (model_output_tokens ?? 0)),
  };
}

function newToken(): string {
  return `harness-${randomBytes(24).toString("base64url")}`;
}

interface Run {
  options: GatewayOptions;
  limits: GatewayLimits;
  token: string;
  probeToken: string;
  seq: number;
  /** Calls that went to the endpoint. */
  asked: number;
  open: Set<Call>;
  /** Requests seen, refused ones too. */
  requests: number;
  /** Bytes of the requests that are being read or answered. */
  heldBytes: number;
  answerBytes: number;
  tokens: number;
  ledger: Ledger;
  /** The field by which this endpoint takes the output bound of `chat/completions`, seen of a call that it answered. */
  outputField: string | null;
  closed: boolean;
  /** When connections came, as readings of `performance.now()`. */
  accepted: WeakMap<net.Socket, number>;
  /** Calls whose request has not come whole, by their connection: what breaks there is theirs, and has its line. */
  reading: WeakMap<net.Socket, Draft>;
  /** All that came after the budget was used up and said so, as one record with their number: a flood fills no disk. */
  beyond: Draft | null;
}

interface Call {
  connection: net.Socket;
  /** Ends the call now, whatever it is doing. */
  stop(outcome: CallOutcome, reason: string): void;
  /** The agent has closed the connection. */
  left(): void;
}

async function handle(run: Run, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const draft = newDraft((reading) => run.options.timeOf(reading), run.options.answerer.replays);
  // The harness must outlive whatever an agent does to its connection.
  request.on("error", () => {});
  response.on("error", () => {});
  run.reading.set(request.socket, draft);
  if (++run.requests > run.limits.requests) return drop(run, draft, request, response);
  try {
    const refusal = await admit(run, draft, request, response);
    if (refusal === "gone") return finish(run, draft, draft.broken ? "refused" : "client_closed", draft.broken);
    if (refusal !== null) return refuse(run, draft, request, response, refusal);
  } catch {
    return finish(run, draft, "client_closed", null);
  }
}

/** Beyond the budget nothing is read or answered any more: the first such request is told so, all others are counted. */
function drop(run: Run, draft: Draft, request: http.IncomingMessage, response: http.ServerResponse): void {
  if (run.requests === run.limits.requests + 1)
    refuse(run, draft, request, response, refusal(403, "budget_exhausted", "This run has used up its model calls."));
  else {
    countBeyond(run, draft);
    request.socket.destroy();
  }
}

function countBeyond(run: Run, draft: Draft): void {
  run.beyond ??= draft;
  run.beyond.times++;
}

/**
 * Records what ended before it was a request: every connection that is refused leaves a line.
 * @param socket null for one that was never accepted
 */
function noteConnection(
  run: Run,
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
function refuseConnection(run: Run, error: NodeJS.ErrnoException, socket: net.Socket): void {
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

function refusal(status: number, code: RefusalCode, message: string): Refusal {
  return { ok: false, status, code, message, requestedModel: null, field: null };
}

/** Everything up to the endpoint; a refusal is answered by the caller. */
async function admit(
  run: Run,
  draft: Draft,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<Refusal | "gone" | null> {
  const { limits } = run;
  const who = bearer(run, request.headers);
  draft.probe = who === "probe";
  draft.route = routeOf(request.url ?? "");
  if (who === null) return refusal(401, "bad_token", "The key of this run is missing or wrong.");
  const routes = isLogin(run) ? [LOGIN_ROUTE] : ROUTES;
  if (request.method !== "POST" || draft.route === null || !routes.includes(draft.route))
    return refusal(
      404,
      "unknown_route",
      `Only POST to ${routes.map((route) => `/v1/${route}`).join(", ")} is admitted.`,
    );
  if (request.httpVersionMajor !== 1) return refusal(400, "bad_request", "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
  if (request.headers["content-encoding"] !== undefined)
    return refusal(415, "bad_request", "Send the body without compression.");
  if (Number(request.headers["content-length"] ?? 0) > limits.requestBytes) return tooLarge(limits);
  const body = await readBody(run, draft, request);
  if (body === "gone") return "gone";
  if (body === "too_large") return tooLarge(limits);
  if (body === "too_much") return refusal(429, "too_many_concurrent", "Too many bytes of requests at a time.");
  draft.requestSha256 = sha256(body);
  const read = readRequest(body, draft.route, run.options.model);
  draft.requestedModel = read.requestedModel;
  if (!read.ok) return read;
  draft.stream = read.stream;
  const { value } = read;
  const fault = isLogin(run) ? loginFault(value) : null;
  if (fault !== null)
    return {
      ...refusal(400, "bad_request", `\`${fault.field}\` ${fault.problem}.`),
      requestedModel: read.requestedModel,
      field: fault.field,
    };
  const isPriced = run.options.bounds?.limits.model_cost_usd != null;
  if (isPriced && !isUsualTier(value))
    return {
      ...refusal(403, "unpriced", "This run may spend so much and no more: ask for the usual service tier."),
      requestedModel: read.requestedModel,
      field: "service_tier",
    };
  if (run.tokens >= limits.totalTokens) return refusal(403, "budget_exhausted", "This run has used up its tokens.");
  if (run.answerBytes >= limits.totalAnswerBytes)
    return refusal(403, "budget_exhausted", "This run has used up its answer bytes.");
  if (run.open.size >= limits.concurrent) return refusal(429, "too_many_concurrent", "Too many calls at a time.");
  if (run.closed) return "gone";
  await exchange(run, draft, draft.route, { body, value }, request, response);
  return null;
}

function isLogin({ options }: Run): boolean {
  return options.bounds?.wholeAnswer !== undefined;
}

function tooLarge(limits: GatewayLimits): Refusal {
  return refusal(413, "request_too_large", `A request can have at most ${limits.requestBytes} bytes.`);
}

function bearer(run: Run, headers: http.IncomingHttpHeaders): "agent" | "probe" | null {
  const key = headers["x-api-key"];
  const given = typeof key === "string" ? key : (/^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "");
  if (same(given, run.token)) return "agent";
  return same(given, run.probeToken) ? "probe" : null;
}

function same(given: string, expected: string): boolean {
  // Digests have equal length, which the comparison needs, whatever was sent.
  return timingSafeEqual(createHash("sha256").update(given).digest(), createHash("sha256").update(expected).digest());
}

/** Reads a body; `draft.requestBytes` counts what of it is held, for as long as the call lasts. */
function readBody(
  run: Run,
  draft: Draft,
  request: http.IncomingMessage,
): Promise<Buffer | "gone" | "too_large" | "too_much"> {
  const { requestBytes } = run.limits;
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const stop = (why: "too_large" | "too_much") => {
      request.removeAllListeners("data").pause();
      parts.length = 0;
      resolve(why);
    };
    request.on("data", (chunk: Buffer) => {
      draft.requestBytes += chunk.length;
      run.heldBytes += chunk.length;
      if (draft.requestBytes > requestBytes) return stop("too_large");
      if (run.heldBytes > HELD_REQUESTS * requestBytes) return stop("too_much");
      parts.push(chunk);
    });
    request.on("end", () => {
      run.reading.delete(request.socket);
      resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    });
    request.on("close", () => resolve("gone"));
  });
}

/** Asks the endpoint and passes its answer on as it comes. */
async function exchange(
  run: Run,
  draft: Draft,
  route: Route,
  { body, value }: { body: Buffer; value: Readonly<Record<string, unknown>> },
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { options, limits, ledger } = run;
  const abort = new AbortController();
  let ended = false;
  const end = (outcome: CallOutcome, reason: string | null) => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    run.open.delete(call);
    // After a whole answer the connection is kept for the next call.
    if (outcome !== "completed" && outcome !== "upstream_error") abort.abort();
    finish(run, draft, outcome, reason);
    options.onActivity?.({ kind: "ended", open: run.open.size });
  };
  const cut = (outcome: CallOutcome, reason: string, message: string) => {
    if (ended) return;
    // A broken connection is the only honest end of a stream that has begun.
    if (response.headersSent) response.destroy();
    else sendError(draft, response, outcome === "limit" ? 504 : 502, outcome, message);
    end(outcome, reason);
  };
  const call: Call = {
    connection: request.socket,
    stop: (outcome, reason) => cut(outcome, reason, "The run has ended."),
    left: () => end("client_closed", null),
  };
  const timer = setTimeout(() => cut("limit", "call_time", "The call took too long."), limits.callMs);
  run.open.add(call);
  // While the body was read, the agent may have left.
  if (request.socket.destroyed) return call.left();
  options.onActivity?.({ kind: "asked", open: run.open.size });
  const most = mostOf(route, body, value, options.bounds?.wholeAnswer);
  const held = (output: number | null) => ({
    input: most.input,
    output,
    ...(most.images === 0 ? {} : { images: most.images }),
  });
  let taking = ledger.take(most, route);
  for (; taking.kind === "wait"; taking = ledger.take(most, route)) {
    await ledger.settled();
    if (ended) return;
  }
  if (taking.kind === "refused") {
    draft.most = held(taking.output);
    draft.limit = taking.limit;
    sendError(draft, response, 403, "budget_exhausted", `This run may take no more of its model (${taking.limit}).`);
    return end("refused", "budget_exhausted");
  }
  const { reserved } = taking;
  draft.reserved = reserved;
  draft.most = held(reserved.output);
  draft.outputField = outputField(route, value);
  const order = ++run.asked;
  draft.asked = true;

  if (!draft.probe) options.onRequest?.(body);
  const changed = reserved.output !== most.output && reserved.output !== null && !options.answerer.replays;
  const sent = changed ? withOutput(route, body, reserved.output!, knownField(run, route)) : body;
  if (changed) draft.sent = { bytes: sent.length, sha256: sha256(sent) };
  const question = { route, body: sent, stream: draft.stream, probe: draft.probe, headers: forwarded(request.headers) };
  let answer: Answer;
  try {
    answer = await options.answerer.ask(question, abort.signal);
  } catch (error) {
    const message = error instanceof UpstreamFault ? error.message : "The endpoint can't be reached.";
    if (error instanceof UpstreamFault && error.where !== null) draft.field = error.where.slice(0, MAX_FIELD_CHARS);
    return cut("upstream_unreachable", reasonOf(error as NodeJS.ErrnoException), message);
  }
  if (ended) {
    answer.body.destroy();
    return;
  }
  pass(
    {
      draft,
      route,
      order,
      request: body,
      response,
      model: options.model,
      hidden: options.hidden ?? [],
      secret: options.secret ?? null,
      count(bytes) {
        draft.answerBytes += bytes;
        run.answerBytes += bytes;
        if (draft.answerBytes > limits.answerBytes) return "answer_bytes";
        return run.answerBytes > limits.totalAnswerBytes ? "total_answer_bytes" : null;
      },
      alive: () => options.onActivity?.({ kind: "streaming", open: run.open.size }),
      record: options.record,
      end,
      cut,
    },
    answer,
  );
}

function knownField({ outputField }: Run, route: Route): string | null {
  return route === "chat/completions" ? outputField : null;
}

function forwarded(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    FORWARDED.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

function refuse(
  run: Run,
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

function finish(run: Run, draft: Draft, outcome: CallOutcome, reason: string | null): void {
  const record = recordOf(draft, ++run.seq, outcome, reason);
  run.heldBytes -= draft.requestBytes;
  run.tokens += tokensOf(draft, record);
  run.ledger.settle(draft.reserved, record);
  if (outcome === "completed" && draft.route === "chat/completions")
    run.outputField = draft.outputField ?? run.outputField;
  run.options.onCall(record);
}

function tokensOf({ asked }: Draft, { outcome, usage, request_bytes, answer_bytes }: ModelCall): number {
  const answered = asked && outcome !== "upstream_error" && outcome !== "upstream_unreachable";
  const uncounted = (bytes: number, each: number) => (answered ? Math.ceil(bytes / each) : 0);
  return (
    (usage.input ?? uncounted(request_bytes, ASKED_BYTES_PER_TOKEN)) +
    (usage.output ?? uncounted(answer_bytes, ANSWERED_BYTES_PER_TOKEN))
  );
}
