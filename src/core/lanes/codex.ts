import { type Adapter, CONTEXT_TOKENS, KEY_VARIABLE } from "./adapter";
import { RUNTIME_PROVIDER } from "./lanes";
import { objectOf, type StreamDraft, textOf } from "./stream";
import type { Said } from "./transcript";

/**
 * The lane `codex`: OpenAI's Codex CLI, as its releases 0.169 and 0.171 behave. It asks by the route `responses` alone. Its own sandbox is
 * switched off: it lets everything be read and all of /tmp be written, and is one that this one would have to allow.
 */
export const CODEX: Adapter = {
  argv: ({ workspace }) => [
    "exec",
    "--json",
    // No session is written.
    "--ephemeral",
    "--skip-git-repo-check",
    "--ignore-rules",
    ...["--disable", "plugins"],
    // It would wait for a dead endpoint without end.
    ...["--disable", "unbounded_connection_retries"],
    "--dangerously-bypass-approvals-and-sandbox",
    ...["-C", workspace],
    // The task is read from standard input.
    "-",
  ],
  env: ({ home, token }) => ({ CODEX_HOME: home, [KEY_VARIABLE]: token }),
  files: (place) => ({ "config.toml": configFile(place) }),
  takeEvent,
  ofTypeAlone: /^\{"type":"item\.(?:started|updated|completed)",/,
  repetition: null,
  takeSaid,
  said: /^\{"type":"item\.(?:started|completed)",/,
};

/** `config.toml`: one provider, one model, and nothing that would look for more than that. */
function configFile({ baseUrl, model, workspace }: Parameters<Adapter["files"]>[0]): string {
  return `model = ${toml(model)}
model_provider = ${toml(RUNTIME_PROVIDER)}
model_context_window = ${CONTEXT_TOKENS}
# A tool that the provider would run.
web_search = "disabled"
# What an agent is told is what people have approved: the contract.
project_doc_max_bytes = 0
# A login shell would look for programs elsewhere than everything else in here does.
allow_login_shell = false
check_for_update_on_startup = false
cli_auth_credentials_store = "file"

[model_providers.${RUNTIME_PROVIDER}]
name = ${toml(RUNTIME_PROVIDER)}
base_url = ${toml(baseUrl)}
wire_api = "responses"
env_key = ${toml(KEY_VARIABLE)}
request_max_retries = 0
stream_max_retries = 0
supports_websockets = false

[analytics]
enabled = false

[history]
persistence = "none"

[agents]
enabled = false

[features]
apps = false
daemon_auto_start = false
goals = false
hooks = false
image_generation = false
memories = false
remote_plugin = false
shell_snapshot = false
skill_mcp_dependency_install = false
skill_search = false
tool_suggest = false

[skills.bundled]
enabled = false

[shell_environment_policy]
exclude = [${toml(KEY_VARIABLE)}]

[projects.${toml(workspace)}]
trust_level = "untrusted"
`;
}

/** A basic string of TOML: JSON's, and one character more that has to be escaped. */
function toml(text: string): string {
  return JSON.stringify(text).replaceAll("\x7f", "\\u007f");
}

/** `codex exec --json`: one thread of one turn, and the items of it. */
function takeEvent(event: Record<string, unknown>, draft: StreamDraft): void {
  const type = textOf(event["type"]);
  const item = objectOf(event["item"]);
  if (draft.events === 0 && type !== "thread.started") draft.fault("the first event is not thread.started");
  if (draft.end !== null) draft.fault("it goes on behind the end of its turn");
  switch (type) {
    case "turn.started":
      if (draft.own["begun"] === true) draft.fault("a second turn");
      draft.own["begun"] = true;
      draft.phase = "turn";
      return;
    case "item.started":
      return draft.toolStarted(item["id"], item["type"]);
    case "item.completed":
      return draft.toolEnded(item["id"]);
    case "error":
      draft.own["error"] = textOf(event["message"]);
      return;
    case "turn.completed": {
      const usage = objectOf(event["usage"]);
      draft.counted(usage["input_tokens"], usage["output_tokens"]);
      draft.answers = 1;
      draft.phase = null;
      // A failure that was told is no success, whatever comes then.
      if (draft.end === null) draft.end = { state: "completed" };
      return;
    }
    case "turn.failed":
      draft.phase = null;
      draft.end = { state: "failed", why: textOf(objectOf(event["error"])["message"]) || textOf(draft.own["error"]) };
      return;
  }
}

/** Items that are begun and come to an end: what a tool was asked for is told when it was, if it ever was. */
const MAX_OPEN = 64;

/** What was said: messages, thoughts, and tools that were called with what came of them. Codex says no times. */
function takeSaid(event: Record<string, unknown>, say: (said: Said) => void, own: Record<string, unknown>): void {
  const type = textOf(event["type"]);
  if (type === "turn.failed")
    return say({ who: "agent", kind: "error", what: textOf(objectOf(event["error"])["message"]) });
  if (type === "error") return say({ who: "agent", kind: "error", what: textOf(event["message"]) });
  if (type !== "item.started" && type !== "item.completed") return;
  const item = objectOf(event["item"]);
  const [kind, id] = [textOf(item["type"]), textOf(item["id"])];
  const words = ITEMS[kind];
  if (words !== undefined) {
    if (type === "item.completed") say({ ...words, what: textOf(item["text"]) || textOf(item["message"]) });
    return;
  }
  const open = (own["open"] ??= new Set()) as Set<string>;
  const known = { tool: kind, call: id };
  if (!open.delete(id) || type === "item.started")
    say({ who: "assistant", kind: "tool_call", what: askedOf(item), ...known });
  if (type === "item.started") {
    if (open.size < MAX_OPEN) open.add(id);
    return;
  }
  const exit = item["exit_code"];
  const failed = typeof exit === "number" ? exit !== 0 : item["status"] === "failed";
  say({ who: "tool", kind: "tool_result", what: item["aggregated_output"] ?? item["result"] ?? "", failed, ...known });
}

const ITEMS: Readonly<Record<string, Pick<Said, "who" | "kind"> | undefined>> = {
  agent_message: { who: "assistant", kind: "text" },
  reasoning: { who: "assistant", kind: "reasoning" },
  error: { who: "agent", kind: "error" },
};

/** What a tool was asked for: all of its item that is neither its name nor what came of it. */
function askedOf(item: Record<string, unknown>): unknown {
  if (typeof item["command"] === "string") return item["command"];
  const {
    id: _id,
    type: _type,
    status: _status,
    aggregated_output: _output,
    exit_code: _exit,
    result: _result,
    ...asked
  } = item;
  return asked;
}
