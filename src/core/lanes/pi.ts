import { type Adapter, CONTEXT_TOKENS, KEY_VARIABLE, MAX_ANSWER_TOKENS } from "./adapter";
import { RUNTIME_PROVIDER } from "./lanes";
import { objectOf, type StreamDraft, textOf } from "./stream";
import type { Said } from "./transcript";

/**
 * The lane `pi`: the Pi coding agent, as its release 0.73 behaves. It asks by the route `chat/completions`. Its exit code says nothing of
 * its endpoint: in JSON mode it is 0 after every failure, so that the reason of the last answer is what counts.
 */
export const PI: Adapter = {
  argv: ({ model }) => [
    ...["--mode", "json"],
    "--print",
    ...["--provider", RUNTIME_PROVIDER],
    ...["--model", `${RUNTIME_PROVIDER}/${model}`],
    "--no-session",
    "--no-extensions",
    "--no-skills",
    "--no-prompt-templates",
    "--no-themes",
    // What an agent is told is what people have approved: the contract.
    "--no-context-files",
    "--offline",
    ...["--tools", "read,bash,edit,write"],
  ],
  env: ({ home, token }) => ({
    PI_CODING_AGENT_DIR: home,
    PI_OFFLINE: "1",
    PI_TELEMETRY: "0",
    [KEY_VARIABLE]: token,
  }),
  files: ({ baseUrl, model }) => ({
    // Its key is the name of the variable that holds one.
    "models.json": modelsJson(RUNTIME_PROVIDER, { baseUrl, apiKey: KEY_VARIABLE, model }),
    // Its own, and those of the library by which it asks.
    "settings.json": json({ retry: { enabled: false, provider: { maxRetries: 0 } } }),
  }),
  takeEvent,
  ofTypeAlone:
    /^\{"type":"(?:(?:agent_end|turn_end|tool_execution_(?:start|update|end))"|message_(?:start|end)","message":\{"role":"(?:user|toolResult)")/,
  repetition: '{"type":"message_update",',
  takeSaid,
  said: /^\{"type":"message_end",/,
};

/** `models.json` of Pi, and of the library by which it asks: one provider with one model, by the route `chat/completions`. */
export function modelsJson(
  provider: string,
  { baseUrl, apiKey, model }: { baseUrl: string; apiKey: string; model: string },
): string {
  return json({
    providers: {
      [provider]: {
        baseUrl,
        api: "openai-completions",
        apiKey,
        models: [
          {
            id: model,
            reasoning: false,
            maxTokens: MAX_ANSWER_TOKENS,
            contextWindow: CONTEXT_TOKENS,
            compat: { supportsStore: false, supportsDeveloperRole: false },
          },
        ],
      },
    },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** `pi --mode json`: it may begin again after an end, where a conversation that grew too long is summed up. */
function takeEvent(event: Record<string, unknown>, draft: StreamDraft): void {
  const type = textOf(event["type"]);
  if (draft.events === 0 && type !== "session") draft.fault("the first event is not session");
  if (draft.end !== null && OF_A_RUN.test(type)) draft.fault("it goes on behind its end");
  switch (type) {
    case "agent_start":
      draft.phase = "turn";
      draft.end = null;
      return;
    case "tool_execution_start":
      return draft.toolStarted(event["toolCallId"], event["toolName"]);
    case "tool_execution_end":
      return draft.toolEnded(event["toolCallId"]);
    case "message_end": {
      const message = objectOf(event["message"]);
      if (message["role"] !== "assistant") return;
      draft.model({ provider: textOf(message["provider"]), model: textOf(message["model"]) });
      const reason = textOf(message["stopReason"]);
      draft.own["last"] = { reason, error: textOf(message["errorMessage"]) };
      if (!UNANSWERED.includes(reason)) draft.answers++;
      const { input, cacheRead = 0, cacheWrite = 0, output } = objectOf(message["usage"]);
      draft.counted(Number(input) + Number(cacheRead) + Number(cacheWrite), output);
      return;
    }
    case "agent_end":
      draft.phase = null;
      draft.end = endOf(objectOf(draft.own["last"]));
      return;
  }
}

/** Events between a beginning and its end, and nowhere else. */
const OF_A_RUN = /^(?:agent_end$|turn_|message_|tool_)/;

/** Reasons for which there was no answer, or not a whole one. */
const UNANSWERED = ["error", "aborted"];

function endOf(last: Record<string, unknown>): StreamDraft["end"] {
  const reason = textOf(last["reason"]);
  switch (reason) {
    case "stop":
      return { state: "completed" };
    case "":
      return { state: "failed", why: "no answer of the model" };
    case "length":
      return { state: "failed", why: "the model's last answer was cut off at its bound" };
    default:
      return { state: "failed", why: textOf(last["error"]) || `the last answer ended with ${reason}` };
  }
}

/** What was said: Pi ends each message, of whomever, with one event that holds all of it. */
function takeSaid(event: Record<string, unknown>, say: (said: Said) => void): void {
  if (event["type"] !== "message_end") return;
  const message = objectOf(event["message"]);
  const { role, content, timestamp: at } = message;
  const parts: unknown[] =
    typeof content === "string" ? [{ type: "text", text: content }] : Array.isArray(content) ? content : [];
  if (role === "toolResult") {
    const [tool, call, failed] = [message["toolName"], message["toolCallId"], message["isError"] === true];
    const texts = parts.map((part) => textOf(objectOf(part)["text"])).filter((text) => text !== "");
    say({ who: "tool", kind: "tool_result", what: texts.join("\n"), at, tool, call, failed });
    return saidParts(
      parts.filter((part) => objectOf(part)["type"] === "image"),
      { who: "tool", at, call },
      say,
    );
  }
  if (role !== "user" && role !== "assistant") return;
  saidParts(parts, { who: role, at }, say);
  const error = textOf(message["errorMessage"]);
  if (error !== "") say({ who: "agent", kind: "error", what: error, at });
}

function saidParts(parts: readonly unknown[], by: Pick<Said, "who" | "at" | "call">, say: (said: Said) => void): void {
  for (const value of parts) {
    const part = objectOf(value);
    switch (part["type"]) {
      case "text":
        say({ ...by, kind: "text", what: textOf(part["text"]) });
        break;
      case "thinking":
        say({ ...by, kind: "reasoning", what: textOf(part["thinking"]) });
        break;
      case "image":
        say({ ...by, kind: "image", what: textOf(part["data"]) });
        break;
      case "toolCall":
        say({ ...by, kind: "tool_call", what: part["arguments"], tool: part["name"], call: part["id"] });
        break;
    }
  }
}
