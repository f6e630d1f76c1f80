/** What the gateway of one run keeps: what its calls have used so far, and the line of each when it ends. */
import type net from "node:net";
import type { CallOutcome, ModelCall } from "../../core/records/model-calls";
import type { Bounds } from "../../core/records/model-usage";
import { type Draft, recordOf } from "./call";
import type { Exchange } from "./exchange";
import type { GatewayLimits } from "./gateway-limits";
import { createLedger, type Ledger } from "./ledger";
import type { Answerer } from "./upstream";

/**
 * What a call costs whose tokens the endpoint did not count, because the agent did not ask for it, or left before: a token
 * of text has some 4 bytes, an event of one token at least 128.
 */
const [ASKED_BYTES_PER_TOKEN, ANSWERED_BYTES_PER_TOKEN] = [4, 128];

/** What a gateway is started with. */
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

/** A sign of life: what became of a call, and how many are open. */
export interface Activity {
  kind: "asked" | "streaming" | "ended";
  open: number;
}

/** One gateway, from its start to its end. */
export interface GatewayRun {
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

/** A call that is on its way to the endpoint or back. */
export interface Call {
  connection: net.Socket;
  /** Ends the call now, whatever it is doing. */
  stop(outcome: CallOutcome, reason: string): void;
  /** The agent has closed the connection. */
  left(): void;
}

/** A gateway that nobody has asked anything yet. */
export function openAccount(
  options: GatewayOptions,
  limits: GatewayLimits,
  tokens: Pick<GatewayRun, "token" | "probeToken">,
): GatewayRun {
  return {
    options,
    limits,
    ...tokens,
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
}

/** Counts a request that came when the budget was used up and somebody was told so. */
export function countBeyond(run: GatewayRun, draft: Draft): void {
  run.beyond ??= draft;
  run.beyond.times++;
}

/** Ends a call: what it held is given back, what it has used is counted, and its line is written. */
export function finish(run: GatewayRun, draft: Draft, outcome: CallOutcome, reason: string | null): void {
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
