/*
 * Requests as the admitted agents write them, by hand after what was seen on the wire (Pi's client, which Case uses too, 0.73;
 * Codex 0.171) and after the providers' public references. Field for field; the texts are our own.
 */

const schema = {
  type: "object",
  properties: { command: { type: "string", description: "A shell command" }, url: { type: "string" } },
  required: ["command"],
  additionalProperties: false,
};
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const LINK = "Read https://example.invalid/page and file:///etc/hosts: both are text.";

const chatTool = (name: string) => ({
  type: "function",
  function: { name, description: `Runs ${name}`, parameters: schema, strict: false },
});

/** Case and Pi: chat completions, always streaming. */
export const CHAT_REQUESTS: Readonly<Record<string, object>> = {
  "Case's first turn": {
    model: "model-1",
    messages: [
      { role: "system", content: "You are an implementer." },
      { role: "user", content: LINK },
    ],
    stream: true,
    stream_options: { include_usage: true },
    max_completion_tokens: 4096,
    tools: [chatTool("bash"), chatTool("read")],
  },
  "Pi after tools, reasoning and an image": {
    model: "model-1",
    messages: [
      { role: "developer", content: "You are a coding assistant." },
      { role: "user", content: [{ type: "text", text: LINK }] },
      {
        role: "assistant",
        content: null,
        reasoning_content: "I should look.",
        tool_calls: [{ id: "call_1", type: "function", function: { name: "bash", arguments: '{"command":"ls"}' } }],
      },
      { role: "tool", content: "a.png\n", tool_call_id: "call_1" },
      {
        role: "user",
        content: [
          { type: "text", text: "Attached image(s) from tool result:" },
          { type: "image_url", image_url: { url: `data:image/png;base64,${PIXEL}` } },
        ],
      },
      {
        role: "assistant",
        content: "Done.",
        reasoning_details: [
          { type: "reasoning.encrypted", data: "AAAA", id: "rs_1", format: "openai-responses-v1", index: 0 },
        ],
      },
      { role: "user", content: "And now?" },
    ],
    stream: true,
    stream_options: { include_usage: true },
    store: false,
    max_tokens: 4096,
    temperature: 0.2,
    tools: ["read", "bash", "edit", "write"].map(chatTool),
    tool_choice: "auto",
    reasoning_effort: "medium",
    prompt_cache_key: "session-1",
  },
};

const inputText = (text: string) => ({ type: "input_text", text });
const functionTool = (name: string) => ({
  type: "function",
  name,
  description: `Runs ${name}`,
  strict: false,
  parameters: schema,
});

/** Codex, and Pi by the same interface. */
export const RESPONSES_REQUESTS: Readonly<Record<string, object>> = {
  "Codex after a call": {
    model: "model-1",
    stream: true,
    instructions: "You are a coding agent.",
    input: [
      { type: "message", id: "msg_1", role: "developer", content: [inputText("Rules"), inputText("More rules")] },
      { type: "message", id: "msg_2", role: "user", content: [inputText(LINK)] },
      {
        type: "reasoning",
        id: "rs_1",
        summary: [{ type: "summary_text", text: "Looking" }],
        content: null,
        encrypted_content: "AAAA",
      },
      { type: "function_call", id: "fc_1", name: "exec_command", arguments: '{"cmd":"ls"}', call_id: "call_1" },
      { type: "function_call_output", id: "fco_1", call_id: "call_1", output: "a.png" },
      {
        type: "custom_tool_call",
        call_id: "call_2",
        name: "apply_patch",
        input: "*** Begin Patch",
        status: "completed",
      },
      { type: "custom_tool_call_output", call_id: "call_2", output: "ok" },
      {
        type: "function_call_output",
        call_id: "call_3",
        output: [
          inputText("seen"),
          { type: "input_image", image_url: `data:image/png;base64,${PIXEL}`, detail: "high" },
        ],
      },
      { type: "message", id: "msg_3", role: "assistant", content: [{ type: "output_text", text: "Done." }] },
    ],
    tools: [
      functionTool("exec_command"),
      { type: "namespace", name: "agents", description: "Agents", tools: [functionTool("spawn_agent")] },
      {
        type: "custom",
        name: "apply_patch",
        description: "Applies a patch",
        format: { type: "grammar", syntax: "lark", definition: "start: /a/" },
      },
    ],
    tool_choice: "auto",
    parallel_tool_calls: true,
    reasoning: { effort: "medium", summary: "auto" },
    text: { verbosity: "low", format: { type: "json_schema", name: "out", strict: true, schema } },
    store: false,
    include: ["reasoning.encrypted_content"],
    prompt_cache_key: "thread-1",
    client_metadata: { "x-codex-window-id": "thread-1:0", turn_id: "turn-1" },
  },
  "Pi's first turn": {
    model: "model-1",
    input: [
      { role: "developer", content: "You are a coding assistant." },
      { role: "user", content: [inputText(LINK)] },
    ],
    stream: true,
    store: false,
    prompt_cache_key: "session-1",
    prompt_cache_retention: "24h",
    max_output_tokens: 4096,
    tools: [functionTool("bash")],
    reasoning: { effort: "low", summary: "auto" },
    include: ["reasoning.encrypted_content"],
  },
};

const cache = { type: "ephemeral", ttl: "1h" };

/** Anthropic's messages, as Pi writes them. */
export const MESSAGES_REQUESTS: Readonly<Record<string, object>> = {
  "Pi after tools, thinking and an image": {
    model: "model-1",
    max_tokens: 4096,
    stream: true,
    system: [{ type: "text", text: "You are a coding assistant.", cache_control: { type: "ephemeral" } }],
    messages: [
      { role: "user", content: LINK },
      {
        role: "assistant",
        content: [
          { type: "thinking", thinking: "I should look.", signature: "AAAA" },
          { type: "redacted_thinking", data: "AAAA" },
          { type: "text", text: "Looking." },
          { type: "tool_use", id: "toolu_1", name: "fetch", input: { url: "https://example.invalid" } },
        ],
      },
      {
        role: "user",
        content: [
          {
            type: "tool_result",
            tool_use_id: "toolu_1",
            is_error: false,
            content: [
              { type: "text", text: "seen" },
              { type: "image", source: { type: "base64", media_type: "image/png", data: PIXEL } },
            ],
            cache_control: cache,
          },
        ],
      },
    ],
    tools: [
      {
        name: "fetch",
        description: "Fetches",
        input_schema: schema,
        eager_input_streaming: true,
        cache_control: cache,
      },
    ],
    tool_choice: { type: "auto" },
    thinking: { type: "enabled", budget_tokens: 1024 },
    metadata: { user_id: "run" },
  },
};
