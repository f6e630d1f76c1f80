import { createParser } from "eventsource-parser";
import http from "node:http";
import { performance } from "node:perf_hooks";
import type { ModelCall } from "../../core/records/model-calls";
import { NO_MODEL, type ProbeFact, type ProbeOutcome } from "../../core/records/probe";
import { socketName, type SocketName } from "../contain/unix-socket";
import type { Route } from "./route";

/** Enough for a model that thinks a little before one word; a probe is not a benchmark. */
const PROBE_TOKENS = 1024;
/** An endpoint that has not finished one word by then would not carry a run. */
const PROBE_MS = 120_000;
const QUESTION = "Answer with the single word: ready";
/** The answer to a probe is a word and some reasoning. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

export interface ProbeOptions {
  gateway: { socketPath: string; probeToken: string };
  model: string;
  /** The route that the lane will use. */
  route: Route;
  /** Whether the endpoint is the one of ChatGPT logins, which takes no bound on an answer. */
  login?: boolean;
  /** Values that must be found nowhere. */
  secrets?: readonly string[];
  /** The record that the gateway made of the last call; it knows the endpoint's own error. */
  lastCall(): ModelCall | null;
  timeoutMs?: number;
}

/**
 * Asks the model one short question through the gateway, streamed, before the lane starts.
 * Never throws: whatever goes wrong is an outcome.
 */
export async function probeModel(options: ProbeOptions): Promise<ProbeFact> {
  const started = performance.now();
  const { route } = options;
  // Newer models of one vendor refuse the older name of this bound, and older servers do not know the newer one.
  const bounds = route === "chat/completions" ? ["max_tokens", "max_completion_tokens"] : ["max_tokens"];
  let seen = await ask(options, bounds[0]!);
  if (seen.status === 400 && bounds[1] !== undefined) seen = await ask(options, bounds[1]);
  const call = options.lastCall();
  const fact = (outcome: ProbeOutcome, reason: string | null): ProbeFact => ({
    route,
    outcome,
    status: seen.status,
    reason,
    duration_ms: Math.round(performance.now() - started),
  });
  if (call?.outcome === "other_model") return fact("other_model", otherModel(call, options));
  if (call?.outcome === "upstream_unreachable") return { ...fact("unreachable", call.reason), status: null };
  if (seen.status === null) return fact("unreachable", seen.problem ?? "no answer");
  if (call?.outcome === "unreadable_answer") return fact("unreadable", call.reason);
  if (seen.status < 200 || seen.status > 299) return fact("error_status", call?.reason ?? null);
  if (seen.problem !== null) return fact("unreadable", seen.problem);
  if (call?.outcome === "upstream_error") return fact("error_status", call.reason);
  if (seen.content.trim() !== "") return fact("content", null);
  return fact(seen.reasoning ? "reasoning_only" : "empty", null);
}

/** Which model it was. The name is the endpoint's to choose: one that holds what must be found nowhere is not told. */
function otherModel({ answered_models }: ModelCall, { model, secrets = [] }: ProbeOptions): string {
  const name = answered_models.find((named) => named !== model);
  if (name === undefined) return NO_MODEL;
  return secrets.some((secret) => name.includes(secret)) ? "a name that holds a secret" : JSON.stringify(name);
}

interface Seen {
  status: number | null;
  content: string;
  reasoning: boolean;
  problem: string | null;
}

function ask({ gateway, model, route, login, timeoutMs }: ProbeOptions, bound: string): Promise<Seen> {
  const body = Buffer.from(JSON.stringify(login === true ? loginQuestion(model) : question(route, model, bound)));
  return new Promise((resolve) => {
    const nothing = (problem: string): Seen => ({ status: null, content: "", reasoning: false, problem });
    let socket: SocketName;
    try {
      socket = socketName(gateway.socketPath);
    } catch {
      resolve(nothing("reset"));
      return;
    }
    const request = http.request({
      socketPath: socket.name,
      method: "POST",
      path: `/v1/${route}`,
      headers: {
        authorization: `Bearer ${gateway.probeToken}`,
        "content-type": "application/json",
        "content-length": body.length,
        accept: "text/event-stream",
      },
      agent: false,
    });
    const timer = setTimeout(() => {
      settle(nothing("timeout"));
      request.destroy();
    }, timeoutMs ?? PROBE_MS);
    const settle = (seen: Seen) => {
      clearTimeout(timer);
      socket.release();
      resolve(seen);
    };
    request.on("error", () => settle(nothing("reset")));
    request.on("response", (response) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= MAX_ANSWER_BYTES) parts.push(chunk);
        else response.destroy();
      });
      response.on("error", () => {});
      response.on("close", () => {
        const problem = response.complete ? null : "broken off";
        settle({ status: response.statusCode ?? null, problem, ...contentOf(Buffer.concat(parts).toString("utf8")) });
      });
    });
    request.end(body);
  });
}

function question(route: Route, model: string, bound: string): object {
  const messages = [{ role: "user", content: QUESTION }];
  switch (route) {
    case "chat/completions":
      return { model, stream: true, stream_options: { include_usage: true }, [bound]: PROBE_TOKENS, messages };
    case "responses":
      return { model, stream: true, store: false, max_output_tokens: PROBE_TOKENS, input: QUESTION };
    case "messages":
      return { model, stream: true, max_tokens: PROBE_TOKENS, messages };
  }
}

/** Whether a probe that was recorded asked the endpoint of ChatGPT logins: only there an answer has no bound. */
export function isLoginQuestion(request: string): boolean {
  const asked = parse(request) as Readonly<Record<string, unknown>> | null;
  return asked !== null && Array.isArray(asked["input"]) && asked["max_output_tokens"] === undefined;
}

/** What keeps it cheap where no bound can: one word is asked for, and little thought. Instructions, and a list, are what the endpoint wants. */
function loginQuestion(model: string): object {
  const content = [{ type: "input_text", text: QUESTION }];
  const input = [{ type: "message", role: "user", content }];
  return { model, stream: true, store: false, instructions: QUESTION, input, reasoning: { effort: "low" } };
}

/** The assistant's text of a stream, and whether it reasoned. */
function contentOf(stream: string): { content: string; reasoning: boolean } {
  let content = "";
  let reasoning = false;
  const read = (data: string): void => {
    const event = parse(data);
    const delta = event?.choices?.[0]?.delta;
    const messagesDelta = event?.type === "content_block_delta" ? event.delta : undefined;
    content += text(delta?.content) + text(messagesDelta?.text);
    if (event?.type === "response.output_text.delta") content += text(event.delta);
    reasoning ||=
      [delta?.reasoning_content, delta?.reasoning, messagesDelta?.thinking].some((part) => text(part) !== "") ||
      text(event?.type).startsWith("response.reasoning");
  };
  // An event that its stream did not end counts too: what was broken off is seen elsewhere.
  createParser({ onEvent: ({ data }) => read(data) }).feed(`${stream}\n\n`);
  return { content, reasoning };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Only the shapes that are looked at; everything else of an event stays unknown. */
interface StreamEvent {
  type?: unknown;
  delta?: { text?: unknown; thinking?: unknown };
  choices?: { delta?: { content?: unknown; reasoning_content?: unknown; reasoning?: unknown } }[];
}

function parse(json: string): StreamEvent | null {
  try {
    return JSON.parse(json) as StreamEvent | null;
  } catch {
    return null;
  }
}
