import type { RefusalCode, Route } from "./route";
import {
  array,
  because,
  boolean,
  byField,
  integer,
  kinds,
  map,
  nullable,
  number,
  object,
  one,
  ownObject,
  type Shape,
  text,
  textOf,
  textOr,
  unused,
} from "./shape";

/*
 * What a request may hold, by route: what the admitted agents send, and nothing else. Measured with Case's and Pi's own client
 * (chat completions, messages) and with Codex (responses), and with the providers' public references for the meaning and the
 * bounds of a field. A new version of an agent that sends more is refused by name, and the field is looked at before it is
 * written down here.
 */

/** Names of tools, ids of calls: providers take 64 to 128 characters; local servers make longer ids. */
const name = text(256);
const id = text(512);
/** A key that the agent chose, for the provider's cache or its bookkeeping. */
const tag = nullable(text(512));
const word = nullable(text(64, /^[a-z0-9][a-z0-9_-]*$/));
const tokens = nullable(integer(1, 10_000_000));
const temperature = nullable(number(0, 2));
const share = nullable(number(0, 1));
const penalty = nullable(number(-2, 2));
const stops = array(text(512), 16);
const body = text();
/** Compared with the admitted one, byte for byte, by whoever reads the request. */
const model: Shape = () => null;
/** Tools of one request, those in groups counted by group; Codex has some ten, a user's own set some dozens. */
const MAX_TOOLS = 512;

const base64 = textOf(/[^A-Za-z0-9+/=]/);
/** An image as data. Whatever else an image's URL can be, the provider would fetch it. */
const DATA_IMAGE = /^data:image\/[a-z0-9.+-]{1,64};base64,/;
const imageUrl: Shape = (value) => {
  const start = typeof value === "string" ? (DATA_IMAGE.exec(value)?.[0] ?? null) : null;
  if (start !== null && base64((value as string).slice(start.length)) === null) return null;
  return { at: "", problem: "must be an image as data, `data:image/png;base64,...`", code: "remote_reference" };
};
const detail = one("auto", "low", "high", "original");
const cacheControl = nullable(object({ type: one("ephemeral"), ttl: one("5m", "1h") }));

/** Whatever stands in a message and is neither text nor data can only be something that the provider looks up. */
const parts = (shape: Shape): Shape => because("remote_reference", array(shape));
/** Whatever is no tool of the agent's own is one that somebody else runs. */
const tools = (shape: Shape): Shape => nullable(because("hosted_tool", array(shape, MAX_TOOLS)));

const NO_STORE = "must be false: an answer that the provider keeps can be had from outside of this run";
const notStored = unused("remote_reference", NO_STORE);

/** Fields by which a router in front of models is told to take another one. */
const FALLBACK_FIELDS = [
  ...["models", "model_list", "route", "preset", "fallbacks", "default_fallbacks"],
  ...["context_window_fallbacks", "context_window_fallback_dict", "content_policy_fallbacks"],
  ...["fallback_model", "fallback_models", "mock_testing_fallbacks", "mock_testing_context_fallbacks"],
  ...["mock_testing_content_policy_fallbacks", "adapter", "adapter_id", "adapters", "lora", "lora_request"],
];
/** Fields that switch on tools which the provider runs, with its network; a stored prompt brings its own. */
const HOSTED_FIELDS = ["mcp_servers", "plugins", "web_search_options", "container", "prompt", "skills", "connectors"];
/**
 * Fields by which another endpoint is asked, or with another key, or none at all (an answer that is made up bears the admitted
 * model's name), and ones that name what the provider keeps.
 */
const REMOTE_FIELDS = [
  ...["provider", "providers", "provider_options", "providerOptions", "mock_response", "mock_tool_calls"],
  ...["deployment_id", "organization", "api_version", "api_base", "base_url", "api_key", "custom_llm_provider"],
  ...["vertex_project", "vertex_location", "vertex_credentials", "aws_bedrock_runtime_endpoint"],
  ...["user_config", "extra_body", "extra_headers", "metadata", "modalities", "audio", "prediction"],
  ...["previous_response_id", "conversation", "background", "file_ids", "attachments"],
];
/** Fields that are refused with a reason of their own; any other that no shape knows is refused all the same. */
const REFUSED: ReadonlyMap<string, RefusalCode> = new Map([
  ...FALLBACK_FIELDS.map((field) => [field, "fallback_model_used"] as const),
  ...HOSTED_FIELDS.map((field) => [field, "hosted_tool"] as const),
  ...REMOTE_FIELDS.map((field) => [field, "remote_reference"] as const),
]);

const jsonSchema = { name, description: nullable(body), schema: ownObject, strict: nullable(boolean) };

// Chat completions: https://platform.openai.com/docs/api-reference/chat/create, and what Pi adds for servers of others.

const chatText = { text: body, cache_control: cacheControl };
const chatTexts = textOr(parts(kinds({ text: chatText })));
const chatFunction = object({
  name,
  description: nullable(body),
  parameters: nullable(ownObject),
  strict: nullable(boolean),
});

/** Reasoning that a router gave and wants back. */
const reasoningDetail = byField("type", {
  "reasoning.text": {
    text: nullable(body),
    signature: nullable(body),
    id: nullable(id),
    format: word,
    index: integer(0, 1e6),
  },
  "reasoning.summary": { summary: body, id: nullable(id), format: word, index: integer(0, 1e6) },
  "reasoning.encrypted": { data: body, id: nullable(id), format: word, index: integer(0, 1e6) },
});

const chatMessage = byField("role", {
  system: { content: chatTexts, name },
  developer: { content: chatTexts, name },
  user: {
    content: textOr(
      parts(
        kinds({
          text: chatText,
          image_url: { image_url: object({ url: imageUrl, detail }), cache_control: cacheControl },
        }),
      ),
    ),
    name,
  },
  assistant: {
    content: nullable(textOr(parts(kinds({ text: chatText, refusal: { refusal: body } })))),
    refusal: nullable(body),
    tool_calls: nullable(
      because(
        "hosted_tool",
        array(kinds({ function: { id, index: integer(0, 1e6), function: object({ name, arguments: body }) } })),
      ),
    ),
    name,
    reasoning: nullable(body),
    reasoning_content: nullable(body),
    reasoning_text: nullable(body),
    reasoning_details: nullable(array(reasoningDetail)),
  },
  tool: { content: chatTexts, tool_call_id: id, name },
});

const chat = {
  model,
  messages: array(chatMessage),
  stream: nullable(boolean),
  stream_options: nullable(object({ include_usage: boolean, include_obfuscation: boolean })),
  max_tokens: tokens,
  max_completion_tokens: tokens,
  temperature,
  top_p: share,
  frequency_penalty: penalty,
  presence_penalty: penalty,
  seed: nullable(integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  stop: nullable(textOr(stops)),
  n: nullable(one(1)),
  tools: tools(kinds({ function: { function: chatFunction, cache_control: cacheControl } })),
  tool_choice: nullable(
    because("hosted_tool", (value) =>
      typeof value === "string"
        ? one("auto", "none", "required")(value)
        : kinds({ function: { function: object({ name }) } })(value),
    ),
  ),
  parallel_tool_calls: nullable(boolean),
  reasoning_effort: word,
  verbosity: word,
  enable_thinking: nullable(boolean),
  response_format: nullable(kinds({ text: {}, json_object: {}, json_schema: { json_schema: object(jsonSchema) } })),
  store: notStored,
  service_tier: word,
  user: tag,
  safety_identifier: tag,
  prompt_cache_key: tag,
  prompt_cache_retention: word,
} satisfies Record<string, Shape>;

// Responses: https://platform.openai.com/docs/api-reference/responses/create, as Codex and Pi use it.

const inputParts = { input_text: { text: body }, input_image: { image_url: imageUrl, detail: nullable(detail) } };
const toolOutput = textOr(parts(kinds(inputParts)));
const itemBase = { id: nullable(id), status: word };
const responseItem = kinds(
  {
    message: {
      ...itemBase,
      role: one("system", "developer", "user", "assistant"),
      phase: word,
      content: textOr(
        parts(
          kinds({
            ...inputParts,
            // Annotations of an answer cite what a hosted tool found; without one there are none.
            output_text: {
              text: body,
              annotations: unused("remote_reference", "must be empty"),
              logprobs: unused("bad_request", "must be empty"),
            },
            refusal: { refusal: body },
          }),
        ),
      ),
    },
    reasoning: {
      ...itemBase,
      summary: array(kinds({ summary_text: { text: body } })),
      content: nullable(array(kinds({ reasoning_text: { text: body }, text: { text: body } }))),
      encrypted_content: nullable(body),
    },
    function_call: { ...itemBase, call_id: id, name, namespace: nullable(name), arguments: body },
    function_call_output: { ...itemBase, call_id: id, output: toolOutput },
    custom_tool_call: { ...itemBase, call_id: id, name, namespace: nullable(name), input: body },
    custom_tool_call_output: { ...itemBase, call_id: id, name: nullable(name), output: toolOutput },
    local_shell_call: {
      ...itemBase,
      call_id: nullable(id),
      action: kinds({
        exec: {
          command: array(body),
          timeout_ms: nullable(integer(0, Number.MAX_SAFE_INTEGER)),
          working_directory: nullable(body),
          env: nullable(map(body, 4096)),
          user: nullable(name),
        },
      }),
    },
    local_shell_call_output: { ...itemBase, call_id: nullable(id), output: body },
  },
  // Pi leaves it out of a message.
  "message",
);

const functionTool = {
  name,
  description: nullable(body),
  parameters: nullable(ownObject),
  strict: nullable(boolean),
};
const customTool = {
  name,
  description: nullable(body),
  format: nullable(kinds({ text: {}, grammar: { syntax: one("lark", "regex"), definition: body } })),
};
const namespaceTool = {
  name,
  description: nullable(body),
  tools: array(kinds({ function: functionTool, custom: customTool }), MAX_TOOLS),
};

const responses = {
  model,
  input: textOr(because("remote_reference", array(responseItem))),
  instructions: nullable(body),
  stream: nullable(boolean),
  stream_options: nullable(object({ include_obfuscation: boolean })),
  max_output_tokens: tokens,
  temperature,
  top_p: share,
  tools: tools(kinds({ function: functionTool, custom: customTool, local_shell: {}, namespace: namespaceTool })),
  tool_choice: nullable(
    because("hosted_tool", (value) =>
      typeof value === "string"
        ? one("auto", "none", "required")(value)
        : kinds({ function: { name }, custom: { name } })(value),
    ),
  ),
  parallel_tool_calls: nullable(boolean),
  reasoning: nullable(object({ effort: word, summary: word, generate_summary: word, context: word })),
  text: nullable(
    object({ verbosity: word, format: nullable(kinds({ text: {}, json_object: {}, json_schema: jsonSchema })) }),
  ),
  include: nullable(because("remote_reference", array(one("reasoning.encrypted_content"), 1))),
  truncation: nullable(one("auto", "disabled")),
  store: notStored,
  background: unused(
    "remote_reference",
    "must be false: what runs in the background is answered before it has an answer",
  ),
  service_tier: word,
  user: tag,
  safety_identifier: tag,
  prompt_cache_key: tag,
  prompt_cache_retention: word,
  /** Codex says here which of its own turns it is. */
  client_metadata: nullable(map(text(64 * 1024), 64)),
} satisfies Record<string, Shape>;

// Messages: https://docs.anthropic.com/en/api/messages, as Pi uses it.

const anthropicText = {
  text: body,
  cache_control: cacheControl,
  citations: unused("remote_reference", "must be empty"),
};
const anthropicImage = {
  source: kinds({
    base64: {
      media_type: text(64, /^image\/[a-z0-9.+-]+$/),
      data: base64,
    },
  }),
  cache_control: cacheControl,
};
const anthropicTexts = textOr(parts(kinds({ text: anthropicText })));

const messages = {
  model,
  messages: array(
    object({
      role: one("user", "assistant"),
      content: textOr(
        parts(
          kinds({
            text: anthropicText,
            image: anthropicImage,
            thinking: { thinking: body, signature: body },
            redacted_thinking: { data: body },
            tool_use: { id, name, input: ownObject, cache_control: cacheControl },
            tool_result: {
              tool_use_id: id,
              content: nullable(textOr(parts(kinds({ text: anthropicText, image: anthropicImage })))),
              is_error: nullable(boolean),
              cache_control: cacheControl,
            },
          }),
        ),
      ),
    }),
  ),
  system: nullable(anthropicTexts),
  stream: nullable(boolean),
  max_tokens: tokens,
  temperature,
  top_p: share,
  top_k: nullable(integer(0, 1e6)),
  stop_sequences: nullable(stops),
  tools: tools(
    kinds(
      {
        custom: {
          name,
          description: nullable(body),
          input_schema: ownObject,
          strict: nullable(boolean),
          eager_input_streaming: nullable(boolean),
          cache_control: cacheControl,
        },
      },
      "custom",
    ),
  ),
  tool_choice: nullable(
    kinds({
      auto: { disable_parallel_tool_use: boolean },
      any: { disable_parallel_tool_use: boolean },
      tool: { name, disable_parallel_tool_use: boolean },
      none: {},
    }),
  ),
  thinking: nullable(
    kinds({
      enabled: { budget_tokens: integer(1, 10_000_000), display: word },
      adaptive: { display: word },
      disabled: {},
    }),
  ),
  output_config: nullable(object({ effort: word })),
  cache_control: cacheControl,
  metadata: nullable(object({ user_id: tag })),
  service_tier: word,
} satisfies Record<string, Shape>;

/** The whole of a request, by its route. */
export const REQUEST_SHAPES: Readonly<Record<Route, Shape>> = {
  "chat/completions": object(chat, REFUSED),
  responses: object(responses, REFUSED),
  messages: object(messages, REFUSED),
};

/** Whether the route's endpoint keeps an answer unless it is told not to. */
export const STORES_UNLESS_TOLD: ReadonlySet<Route> = new Set(["responses"]);
