import { isUtf8 } from "node:buffer";

/** The routes that an agent may use, below the gateway's `/v1` and below the endpoint's base URL. */
export const ROUTES = ["chat/completions", "responses", "messages"] as const;
export type Route = (typeof ROUTES)[number];

/** The route of a request target, or null. Compared as it was sent: nothing is decoded or normalised, so nothing can hide. */
export function routeOf(target: string): Route | null {
  // Anthropic's client asks for its beta messages with this query; no other query is known to be needed.
  const path = target.endsWith("?beta=true") ? target.slice(0, -"?beta=true".length) : target;
  return ROUTES.find((route) => path === `/v1/${route}`) ?? null;
}

/** Why the gateway refused a request; `code` stands in `model-calls.jsonl`. */
export interface Refusal {
  ok: false;
  status: number;
  code: RefusalCode;
  message: string;
  requestedModel: string | null;
}

export type RefusalCode =
  | "unknown_route"
  | "bad_token"
  | "bad_request"
  | "request_too_large"
  | "fallback_model_used"
  | "hosted_tool"
  | "remote_reference"
  | "budget_exhausted"
  | "too_many_concurrent";

export type ReadRequest = { ok: true; requestedModel: string; stream: boolean } | Refusal;

/** Nesting of a request; real ones stay below 20. Also keeps the recursive walk below from running out of stack. */
const MAX_DEPTH = 96;
/**
 * Arrays, objects and members of a request; a long conversation has some thousand. 32 MiB of `[` or `1,` would otherwise
 * become gigabytes of values, and keep the harness busy for seconds.
 */
const MAX_VALUES = 200_000;
/** Of an agent's own text, this much is worth keeping in a record. */
const MAX_NAME_CHARS = 256;

/** Fields by which a router in front of models is told to take another one. */
const FALLBACK_FIELDS = [
  "models",
  "model_list",
  "route",
  "preset",
  "fallbacks",
  "default_fallbacks",
  "context_window_fallbacks",
  "context_window_fallback_dict",
  "content_policy_fallbacks",
  "fallback_model",
  "fallback_models",
  "mock_testing_fallbacks",
  "mock_testing_context_fallbacks",
  "mock_testing_content_policy_fallbacks",
];
/**
 * Fields that switch on tools which the provider runs, with its network; a stored prompt brings its own. What runs in the
 * background is answered before it has an answer.
 */
const HOSTED_FIELDS = ["mcp_servers", "plugins", "web_search_options", "container", "prompt", "background"];
/**
 * Fields by which a router in front of models is told to ask another endpoint, or with another key, or none at all: an
 * answer that it makes up bears the admitted model's name.
 */
const ENDPOINT_FIELDS = [
  "provider",
  "providers",
  "provider_options",
  // Spelled so by one of them, and compared without case.
  "providerOptions",
  "provideroptions",
  "mock_response",
  "mock_tool_calls",
  "deployment_id",
  "organization",
  "api_version",
  "vertex_project",
  "vertex_location",
  "vertex_credentials",
  "aws_bedrock_runtime_endpoint",
  "api_base",
  "base_url",
  "api_key",
  "custom_llm_provider",
  "user_config",
  "extra_body",
  "extra_headers",
];
/** Fields that decide something here, so that another spelling of them must not reach an endpoint that ignores case. */
const DECIDING = new Set([
  ...["model", "stream", "tools", "messages", "input", "system"],
  ...[...FALLBACK_FIELDS, ...HOSTED_FIELDS, ...ENDPOINT_FIELDS],
]);
/** Tools that the agent runs itself, inside its sandbox. */
const OWN_TOOLS = new Set(["function", "custom", "local_shell", "apply_patch", "namespace"]);
const OWN_DATED_TOOLS = /^(bash|text_editor|computer|memory)_\d{8}$/;
/**
 * What a tool of the agent's own can hold. Routers take a key of another kind (`googleSearch`) for a tool of the provider's,
 * whatever type stands beside it.
 */
const TOOL_KEYS = new Set([
  ...["type", "name", "description", "tools"],
  ...["function", "parameters", "strict", "custom", "format"],
  ...["input_schema", "input_examples", "cache_control", "eager_input_streaming"],
  ...["display_width_px", "display_height_px", "display_number", "enable_zoom", "max_characters"],
]);
/** Fields whose URL the provider would fetch. */
const FETCHED = new Set(["url", "image_url", "file_url", "audio_url", "video_url"]);

/**
 * Reads a request as the endpoint will read it, and decides whether it may go there: one reading only, exactly the admitted
 * model, no tool that the provider runs and no URL that it fetches (both would be a way out of the sandbox).
 *
 * @param model the admitted model, compared byte for byte
 */
export function readRequest(body: Buffer, model: string): ReadRequest {
  if (!isUtf8(body)) return refuse(400, "bad_request", "The body is not UTF-8.", null);
  const keys = topLevelKeys(body);
  if (typeof keys === "string") return refuse(400, "bad_request", keys, null);
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
  } catch {
    return refuse(400, "bad_request", "The body is not JSON.", null);
  }
  const requested = typeof value.model === "string" ? value.model.slice(0, MAX_NAME_CHARS).toWellFormed() : null;
  const spelled = keysProblem(keys);
  if (spelled !== null) return refuse(400, "bad_request", spelled, requested);
  if (value.model !== model)
    return refuse(403, "fallback_model_used", "Only the admitted model can be used in this run.", requested);
  const fallback = FALLBACK_FIELDS.find((field) => Object.hasOwn(value, field));
  if (fallback !== undefined)
    return refuse(
      403,
      "fallback_model_used",
      `\`${fallback}\` asks for other models than the admitted one.`,
      requested,
    );
  if (value.stream !== undefined && value.stream !== null && typeof value.stream !== "boolean")
    return refuse(400, "bad_request", "`stream` must be true or false.", requested);
  const hosted = hostedTool(value);
  if (hosted !== null)
    return refuse(
      403,
      "hosted_tool",
      `${hosted}: tools that the provider runs are a way out of the sandbox.`,
      requested,
    );
  const elsewhere = ENDPOINT_FIELDS.find((field) => Object.hasOwn(value, field));
  if (elsewhere !== undefined)
    return refuse(403, "remote_reference", `\`${elsewhere}\` asks another endpoint, or with another key.`, requested);
  if ([value.messages, value.input, value.system].some((part) => hasRemoteReference(part, false)))
    return refuse(
      403,
      "remote_reference",
      "A URL that the provider would fetch is a way out of the sandbox; send data.",
      requested,
    );
  return { ok: true, requestedModel: model, stream: value.stream === true };
}

function refuse(status: number, code: RefusalCode, message: string, requestedModel: string | null): Refusal {
  return { ok: false, status, code, message, requestedModel };
}

function keysProblem(keys: readonly string[]): string | null {
  for (const key of keys) {
    const plain = plainKey(key);
    if (!DECIDING.has(key) && DECIDING.has(plain)) return `A key is another spelling of \`${plain}\`.`;
  }
  return null;
}

/** A key as an endpoint sees it that ignores case, or the width of letters. */
function plainKey(key: string): string {
  return /^[a-z_]*$/.test(key) ? key : key.normalize("NFKC").toLowerCase();
}

function hostedTool(request: Record<string, unknown>): string | null {
  const field = HOSTED_FIELDS.find((name) => isUsed(request[name]));
  if (field !== undefined) return `\`${field}\` is not allowed`;
  const { tools } = request;
  if (tools === undefined || tools === null) return null;
  if (!Array.isArray(tools)) return "`tools` must be an array";
  const bad = (tools as unknown[]).find((tool) => !isOwnTool(tool));
  return bad === undefined ? null : "a tool of this type, or with such a key, is not allowed";
}

function isUsed(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

function isOwnTool(tool: unknown): boolean {
  if (typeof tool !== "object" || tool === null || Array.isArray(tool)) return false;
  if (Object.keys(tool).some((key) => !TOOL_KEYS.has(key))) return false;
  const { type, tools } = tool as { type?: unknown; tools?: unknown };
  // Messages tools of the agent itself need no type.
  if (type === undefined || type === null) return true;
  if (typeof type !== "string" || !(OWN_TOOLS.has(type) || OWN_DATED_TOOLS.test(type))) return false;
  return tools === undefined || (Array.isArray(tools) && tools.every(isOwnTool));
}

/** @param fetched the value stands in a field whose URL the provider would fetch */
function hasRemoteReference(value: unknown, fetched: boolean): boolean {
  if (typeof value === "string") return fetched && !value.startsWith("data:");
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => hasRemoteReference(item, fetched));
  return Object.entries(value).some(([key, inner]) => hasRemoteReference(inner, FETCHED.has(plainKey(key))));
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * The keys of a JSON object, or what is wrong. A key that stands twice in one object, at any depth, is wrong: `JSON.parse`
 * takes the last one, an endpoint perhaps the first. Bounds depth and number of values before anything is built; that it is
 * JSON at all is `JSON.parse`'s to say.
 */
function topLevelKeys(body: Buffer): string[] | string {
  /** The keys of every open object, from outside; null for an array. */
  const open: (Set<string> | null)[] = [];
  let top: Set<string> | null = null;
  let values = 0;
  /** The last string, as offsets of its quotes: a key, if a colon follows. */
  let string: { start: number; end: number } | null = null;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!;
    if (byte === QUOTE) {
      const end = stringEnd(body, at);
      if (end === -1) return "The body is not JSON: a string does not end.";
      string = { start: at, end };
      at = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (open.length === 0 && byte === OPEN_ARRAY) return "The body is not a JSON object.";
      if (open.length === MAX_DEPTH) return `The body is nested deeper than ${MAX_DEPTH}.`;
      open.push(byte === OPEN_OBJECT ? new Set() : null);
      if (open.length === 1) top = open[0]!;
      values++;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      open.pop();
    } else if (byte === COMMA) {
      string = null;
      values++;
    } else if (byte === COLON) {
      const key = string === null ? null : keyText(body, string);
      if (key === null) return "The body is not JSON: a key is not a string.";
      const keys = open.at(-1);
      if (keys?.has(key) === true) return "A key stands twice in one object.";
      keys?.add(key);
      string = null;
    }
    if (values > MAX_VALUES) return `The body has more than ${MAX_VALUES} values.`;
  }
  return top === null ? "The body is not a JSON object." : [...top];
}

function keyText(body: Buffer, { start, end }: { start: number; end: number }): string | null {
  const literal = body.toString("utf8", start, end + 1);
  if (!literal.includes("\\")) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}

/** Offset of the quote that ends the string starting at `start`, or -1. */
function stringEnd(body: Buffer, start: number): number {
  for (let at = body.indexOf(QUOTE, start + 1); at !== -1; at = body.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (body[at - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
