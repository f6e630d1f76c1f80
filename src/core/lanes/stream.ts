import { type Activity, toolName } from "../formats/activity";
import { parseObject } from "../formats/envelope";
import { createLineReader, type PieceReader } from "../formats/pieces";

/**
 * What an agent says of its run in lines of JSON on standard output. It comes from where the agent could write, so that it can
 * deny a pass and never grant one.
 */
export interface AgentStream {
  /** Lines that were events. */
  events: number;
  /** What is wrong with it; empty for a whole one. */
  faults: readonly string[];
  /** How its turn ended, by its own word; null where it did not. */
  end: StreamEnd | null;
  /** Answers of its model that it must have had. */
  answers: number;
  /** Providers and models that it names as those it asked, each pair once; the first few. */
  models: readonly NamedModel[];
  /** Tokens of all its calls, as it counts them; null where it says nothing of them. */
  tokens: AgentTokens | null;
  activity: Activity;
}

export type StreamEnd = { state: "completed" } | { state: "failed"; why: string };

export interface AgentTokens {
  input: number;
  output: number;
}

export interface NamedModel {
  provider: string;
  model: string;
}

/** What is known of a stream while it is read; an agent's own reader writes into it, event by event. */
export interface StreamDraft {
  /** Events that were read before this one. */
  readonly events: number;
  end: StreamEnd | null;
  answers: number;
  /** What the agent calls what it is doing; null between turns. */
  phase: string | null;
  fault(problem: string): void;
  model(named: NamedModel): void;
  /** Adds what it counts for a call, or for several. What is no count says nothing. */
  counted(input: unknown, output: unknown): void;
  toolStarted(id: unknown, name: unknown): void;
  toolEnded(id: unknown): void;
  /** What only this agent's reader knows. */
  own: Record<string, unknown>;
}

/** Takes one event. Whatever it does not know says nothing. */
export type TakeEvent = (event: Record<string, unknown>, draft: StreamDraft) => void;

/** What is known of an agent's events: what each means, and how long ones begin of which the type is all that is asked. */
export interface StreamWords {
  takeEvent: TakeEvent;
  ofTypeAlone: RegExp;
}

/** Longest event that is read: a model's whole answer has some 100 KiB, and hostile JSON of so much takes some 50 MB to refuse. */
const MAX_EVENT_BYTES = 1024 * 1024;
/** A long run has some thousands of events. */
const MAX_EVENTS = 1_000_000;
const MAX_FAULTS = 20;
const MAX_MODELS = 8;
/** Tool calls that are open at a time. */
const MAX_OPEN_TOOLS = 64;

export interface StreamReader extends PieceReader {
  /** What was read so far. */
  stream(): AgentStream;
}

/** Who else is told of each event of a stream while it is read. */
export interface StreamListener {
  event(event: Record<string, unknown>): void;
  /** The beginning of an event that is too long to be read. */
  long(head: string): void;
}

/** Reads an agent's stream of events, piece by piece; it holds one line of it, and of a long one the beginning. */
export function createStreamReader(
  { takeEvent: take, ofTypeAlone }: StreamWords,
  listener: StreamListener | null = null,
): StreamReader {
  const faults: string[] = [];
  const models: NamedModel[] = [];
  const open = new Map<unknown, { tool: string; since: null }>();
  let lines = 0;
  let tokens: AgentTokens | null = null;
  const draft = {
    events: 0,
    end: null as StreamEnd | null,
    answers: 0,
    phase: null as string | null,
    own: {},
    fault(problem: string) {
      if (faults.length < MAX_FAULTS && !faults.includes(problem)) faults.push(problem);
    },
    model({ provider, model }: NamedModel) {
      if (models.length < MAX_MODELS && !models.some((one) => one.provider === provider && one.model === model))
        models.push({ provider, model });
    },
    counted(input: unknown, output: unknown) {
      if (!isCount(input) || !isCount(output)) return;
      const { input: before, output: said } = tokens ?? { input: 0, output: 0 };
      tokens = { input: Math.min(MAX_TOKENS, before + input), output: Math.min(MAX_TOKENS, said + output) };
    },
    toolStarted(id: unknown, name: unknown) {
      if (open.size < MAX_OPEN_TOOLS) open.set(id, { tool: toolName(name), since: null });
    },
    toolEnded(id: unknown) {
      open.delete(id);
    },
  } satisfies StreamDraft;
  const event = (value: Record<string, unknown> | null, isWhole = true): boolean => {
    lines++;
    if (lines > MAX_EVENTS) draft.fault(`more than ${MAX_EVENTS} lines`);
    else if (value === null || typeof value["type"] !== "string") draft.fault(`line ${lines} is no event`);
    else {
      take(value, draft);
      if (isWhole) listener?.event(value);
      draft.events++;
      if (draft.phase === null) open.clear();
    }
    return lines <= MAX_EVENTS;
  };
  const reader = createLineReader({
    maxBytes: MAX_EVENT_BYTES,
    line: (bytes) => event(parseObject(bytes.toString("utf8"))),
    long(head) {
      const text = head.toString("latin1");
      listener?.long(text);
      const type = ofTypeAlone.test(text) ? /^\{"type":"([a-z_.]+)"/.exec(text)?.[1] : undefined;
      if (type !== undefined) return event({ type }, false);
      draft.fault(`line ${++lines} has more than ${MAX_EVENT_BYTES} bytes`);
      return true;
    },
    cut: () => draft.fault("the last line has no end"),
  });
  return {
    ...reader,
    stream: () => ({
      events: draft.events,
      faults: [...faults],
      end: draft.end,
      answers: draft.answers,
      models: [...models],
      tokens,
      activity: { phase: draft.phase, tools: [...open.values()] },
    }),
  };
}

const MAX_TOKENS = Number.MAX_SAFE_INTEGER;

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** Text of an agent's event, or nothing. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** An object of an agent's event, or an empty one. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
