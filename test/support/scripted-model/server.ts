import { createHash } from "node:crypto";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";

/** What the scripted model does with one request. */
export interface Turn {
  /** Assistant text, sent as several deltas. */
  text?: string;
  /** Reasoning text, sent before it. */
  reasoning?: string;
  /** Tool calls of the turn. */
  tools?: { name: string; arguments: unknown }[];
  /** Answer with this status instead, and `body` (or a usual error). */
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  /** Name another model in the answer; null names none. */
  model?: string | null;
  /** The tokens that it says it took; some small numbers where not given. */
  usage?: { input: number; output: number; cached?: number };
  /** Break the connection off after the deltas. */
  truncate?: boolean;
  /** Send nothing for so long before answering. */
  delayMs?: number;
  /** Never answer. */
  hang?: boolean;
  /** Do not say that a stream is one. */
  untyped?: boolean;
  /** Send these bytes as they are, with `content-type`. */
  raw?: { contentType: string; bytes: Buffer | string };
}

export interface SeenRequest {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  json: any;
}

export interface ScriptedModel {
  /** With `/v1`. */
  baseUrl: string;
  port: number;
  requests: SeenRequest[];
  close(): Promise<void>;
}

export type Script = (request: SeenRequest, index: number) => Turn;

/** A model server that answers by a script: chat completions, responses and messages, streamed or whole. */
export async function startScriptedModel(
  script: Script,
  options: { tls?: { key: string; cert: string }; port?: number } = {},
): Promise<ScriptedModel> {
  const requests: SeenRequest[] = [];
  const listener = (req: http.IncomingMessage, res: http.ServerResponse) => {
    const parts: Buffer[] = [];
    req.on("data", (chunk: Buffer) => parts.push(chunk));
    req.on("error", () => {});
    res.on("error", () => {});
    req.on("end", () => {
      const body = Buffer.concat(parts).toString("utf8");
      let json: unknown = null;
      try {
        json = JSON.parse(body);
      } catch {
        // A request that is not JSON is for the script to judge.
      }
      const seen = { method: req.method ?? "", path: req.url ?? "", headers: req.headers, body, json };
      requests.push(seen);
      const turn = script(seen, requests.length - 1);
      setTimeout(() => answer(seen, turn, requests.length, res), turn.delayMs ?? 0);
    });
  };
  const server = options.tls === undefined ? http.createServer(listener) : https.createServer(options.tls, listener);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${options.tls === undefined ? "http" : "https"}://127.0.0.1:${port}/v1`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(seen: SeenRequest, turn: Turn, n: number, res: http.ServerResponse): void {
  if (turn.hang === true) return;
  if (turn.raw !== undefined) {
    res.writeHead(turn.status ?? 200, { "content-type": turn.raw.contentType, ...turn.headers });
    if (turn.truncate === true) res.write(turn.raw.bytes, () => setTimeout(() => res.destroy(), 20));
    else res.end(turn.raw.bytes);
    return;
  }
  if (turn.status !== undefined && turn.status !== 200) {
    const body = turn.body ?? JSON.stringify({ error: { message: `scripted ${turn.status}`, type: "scripted" } });
    res.writeHead(turn.status, { "content-type": "application/json", ...turn.headers });
    res.end(body);
    return;
  }
  const model = turn.model === undefined ? seen.json?.model : turn.model;
  const stream = seen.json?.stream === true;
  const events = seen.path.endsWith("/responses")
    ? responsesEvents(turn, model, n)
    : seen.path.includes("/messages")
      ? messagesEvents(turn, model, n)
      : chatEvents(turn, model, n);
  if (!stream) {
    res.writeHead(200, { "content-type": "application/json", ...turn.headers });
    res.end(JSON.stringify(documentOf(seen.path, turn, model, n)));
    return;
  }
  const type: http.OutgoingHttpHeaders = turn.untyped === true ? {} : { "content-type": "text/event-stream" };
  res.writeHead(200, { ...type, ...turn.headers });
  const kept = turn.truncate === true ? events.slice(0, -2) : events;
  for (const event of kept) res.write(event);
  if (turn.truncate === true) setTimeout(() => res.destroy(), 20);
  else res.end();
}

const named = (model: string | null | undefined) => (model === null || model === undefined ? {} : { model });
const pieces = (text: string): string[] => text.match(/[\s\S]{1,24}/g) ?? [];

function chatUsage({ usage: { input, output, cached } = { input: 11, output: 7 } }: Turn): object {
  const details = cached === undefined ? {} : { prompt_tokens_details: { cached_tokens: cached } };
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output, ...details };
}

function responsesUsage({ usage: { input, output, cached } = { input: 11, output: 7 } }: Turn): object {
  const details = cached === undefined ? {} : { input_tokens_details: { cached_tokens: cached } };
  return { input_tokens: input, output_tokens: output, total_tokens: input + output, ...details };
}

function toolId(n: number, i: number): string {
  return `call_${createHash("sha256").update(`${n}/${i}`).digest("hex").slice(0, 12)}`;
}

function chatEvents(turn: Turn, model: string | null | undefined, n: number): string[] {
  const head = { id: `chatcmpl-${n}`, object: "chat.completion.chunk", created: 1, ...named(model) };
  const chunk = (delta: unknown, finish: string | null = null) =>
    `data: ${JSON.stringify({ ...head, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const tools = turn.tools ?? [];
  return [
    chunk({ role: "assistant", content: "" }),
    ...pieces(turn.reasoning ?? "").map((text) => chunk({ reasoning_content: text })),
    ...pieces(turn.text ?? "").map((text) => chunk({ content: text })),
    ...tools.map((tool, i) =>
      chunk({
        tool_calls: [
          {
            index: i,
            id: toolId(n, i),
            type: "function",
            function: { name: tool.name, arguments: JSON.stringify(tool.arguments) },
          },
        ],
      }),
    ),
    chunk({}, tools.length > 0 ? "tool_calls" : "stop"),
    `data: ${JSON.stringify({ ...head, choices: [], usage: chatUsage(turn) })}\n\n`,
    "data: [DONE]\n\n",
  ];
}

function responsesEvents(turn: Turn, model: string | null | undefined, n: number): string[] {
  let sequence = 0;
  const event = (type: string, rest: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...rest })}\n\n`;
  const whole = responseOf(turn, model, n);
  return [
    event("response.created", { response: { ...whole, status: "in_progress", output: [], usage: null, error: null } }),
    ...pieces(turn.reasoning ?? "").map((delta) => event("response.reasoning_text.delta", { output_index: 0, delta })),
    ...pieces(turn.text ?? "").map((delta) => event("response.output_text.delta", { output_index: 0, delta })),
    ...whole.output.flatMap((item, output_index) => [
      event("response.output_item.added", { output_index, item }),
      event("response.output_item.done", { output_index, item }),
    ]),
    event("response.completed", { response: whole }),
    "",
  ];
}

function messagesEvents(turn: Turn, model: string | null | undefined, n: number): string[] {
  const event = (type: string, rest: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`;
  return [
    event("message_start", {
      message: {
        id: `msg_${n}`,
        type: "message",
        role: "assistant",
        ...named(model),
        content: [],
        usage: { input_tokens: 11, output_tokens: 1 },
      },
    }),
    event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }),
    ...pieces(turn.reasoning ?? "").map((thinking) =>
      event("content_block_delta", { index: 0, delta: { type: "thinking_delta", thinking } }),
    ),
    ...pieces(turn.text ?? "").map((text) =>
      event("content_block_delta", { index: 0, delta: { type: "text_delta", text } }),
    ),
    event("content_block_stop", { index: 0 }),
    event("message_delta", { delta: { stop_reason: "end_turn" }, usage: { output_tokens: 7 } }),
    event("message_stop", {}),
    "",
  ];
}

function responseOf(turn: Turn, model: string | null | undefined, n: number) {
  const tools = turn.tools ?? [];
  const content = [{ type: "output_text", text: turn.text ?? "", annotations: [] }];
  const said = { type: "message", id: `msg_${n}`, role: "assistant", content };
  return {
    id: `resp_${n}`,
    object: "response",
    status: "completed",
    ...named(model),
    output: [
      ...(turn.text === undefined && tools.length > 0 ? [] : [said]),
      ...tools.map((tool, i) => ({
        type: "function_call",
        id: `fc_${n}_${i}`,
        call_id: toolId(n, i),
        name: tool.name,
        arguments: JSON.stringify(tool.arguments),
      })),
    ],
    usage: responsesUsage(turn),
  };
}

function documentOf(path: string, turn: Turn, model: string | null | undefined, n: number): object {
  const text = turn.text ?? "";
  if (path.endsWith("/responses")) return responseOf(turn, model, n);
  if (path.includes("/messages"))
    return {
      id: `msg_${n}`,
      type: "message",
      role: "assistant",
      ...named(model),
      content: [{ type: "text", text }],
      usage: { input_tokens: 11, output_tokens: 7 },
    };
  return {
    id: `chatcmpl-${n}`,
    object: "chat.completion",
    ...named(model),
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
    usage: chatUsage(turn),
  };
}
