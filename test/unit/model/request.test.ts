import { describe, expect, it } from "vitest";
import { readRequest } from "../../../src/world/model/request";
import type { Route } from "../../../src/world/model/route";
import { CHAT_REQUESTS, MESSAGES_REQUESTS, RESPONSES_REQUESTS } from "../../support/agent-requests";
import { requestTo } from "../../support/gateway";

const read = (route: Route, body: unknown) =>
  readRequest(Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), route, "model-1");

/** A request of a route with something more, or something else. */
const CHAT = "chat/completions";
const chat = (extra: object) => requestTo(CHAT, extra);
const responses = (extra: object) => requestTo("responses", extra);
const messages = (extra: object) => requestTo("messages", extra);
const said = (...content: unknown[]) => chat({ messages: [{ role: "user", content }] });
const put = (...content: unknown[]) => responses({ input: [{ role: "user", content }] });
const told = (...content: unknown[]) => messages({ messages: [{ role: "user", content }] });

describe("requests of the admitted agents", () => {
  it.each([
    ...Object.entries(CHAT_REQUESTS).map(([name, body]) => [name, CHAT, body] as const),
    ...Object.entries(RESPONSES_REQUESTS).map(([name, body]) => [name, "responses", body] as const),
    ...Object.entries(MESSAGES_REQUESTS).map(([name, body]) => [name, "messages", body] as const),
  ])("pass: %s", (_name, route, body) => {
    expect(read(route, body)).toMatchObject({ ok: true, requestedModel: "model-1", stream: true });
  });

  it.each([CHAT, "responses", "messages"] as const)("pass with nothing but the least: %s", (route) => {
    expect(read(route, requestTo(route)).ok).toBe(true);
  });
});

const [HOSTED, REMOTE, BAD, OTHER] = ["hosted_tool", "remote_reference", "bad_request", "fallback_model_used"] as const;
const URL = "https://example.invalid/?d=secret";
const nested = (depth: number, key: string) => `{"${key}":`.repeat(depth) + "1" + "}".repeat(depth);

describe("refused, by the name of the field", () => {
  it.each([
    // Stored answers, and what is looked up.
    ["an answer that is kept", CHAT, chat({ store: true }), REMOTE, "store"],
    ["an answer that is kept by default", "responses", { model: "model-1", input: "x" }, REMOTE, "store"],
    ["an answer that is kept, as a word", "responses", responses({ store: "false" }), REMOTE, "store"],
    [
      "an answer that was kept",
      "responses",
      responses({ previous_response_id: "resp_1" }),
      REMOTE,
      "previous_response_id",
    ],
    ["a conversation that was kept", "responses", responses({ conversation: "conv_1" }), REMOTE, "conversation"],
    ["a call in the background", "responses", responses({ background: true }), REMOTE, "background"],
    [
      "an item that was kept",
      "responses",
      responses({ input: [{ type: "item_reference", id: "x" }] }),
      REMOTE,
      "input[0].type",
    ],
    ["labels for kept answers", CHAT, chat({ metadata: { a: "b" } }), REMOTE, "metadata"],
    ["a stored prompt", "responses", responses({ prompt: { id: "pmpt_1", variables: {} } }), HOSTED, "prompt"],
    ["sources of a search", "responses", responses({ include: ["web_search_call.action.sources"] }), BAD, "include[0]"],

    // URLs and files.
    [
      "an image by URL",
      CHAT,
      said({ type: "image_url", image_url: { url: URL } }),
      REMOTE,
      "messages[0].content[0].image_url.url",
    ],
    [
      "an image by URL alone",
      CHAT,
      said({ type: "image_url", image_url: URL }),
      BAD,
      "messages[0].content[0].image_url",
    ],
    [
      "an image by a list",
      CHAT,
      said({ type: "image_url", image_url: [URL] }),
      BAD,
      "messages[0].content[0].image_url",
    ],
    [
      "an image by URL beside data",
      CHAT,
      said({ type: "image_url", image_url: { url: "data:image/png;base64,AA==", href: URL } }),
      REMOTE,
      "messages[0].content[0].image_url.href",
    ],
    [
      "data that go on as a URL",
      CHAT,
      said({ type: "image_url", image_url: { url: `data:image/png;base64,AA== ${URL}` } }),
      REMOTE,
      "messages[0].content[0].image_url.url",
    ],
    [
      "data that are no image",
      CHAT,
      said({ type: "image_url", image_url: { url: "data:text/html;base64,AA==" } }),
      REMOTE,
      "messages[0].content[0].image_url.url",
    ],
    [
      "an image of the file system",
      CHAT,
      said({ type: "image_url", image_url: { url: "file:///etc/passwd" } }),
      REMOTE,
      "messages[0].content[0].image_url.url",
    ],
    [
      "a sound",
      CHAT,
      said({ type: "input_audio", input_audio: { data: "AA==", format: "wav" } }),
      REMOTE,
      "messages[0].content[0].type",
    ],
    ["a video", CHAT, said({ type: "video_url", video_url: { url: URL } }), REMOTE, "messages[0].content[0].type"],
    ["a file", CHAT, said({ type: "file", file: { file_id: "file-1" } }), REMOTE, "messages[0].content[0].type"],
    [
      "an image by its id",
      "responses",
      put({ type: "input_image", file_id: "file-1" }),
      REMOTE,
      "input[0].content[0].file_id",
    ],
    [
      "an image by URL, of the other kind",
      "responses",
      put({ type: "input_image", image_url: URL }),
      REMOTE,
      "input[0].content[0].image_url",
    ],
    ["a file by URL", "responses", put({ type: "input_file", file_url: URL }), REMOTE, "input[0].content[0].type"],
    [
      "an image in a tool's answer",
      "responses",
      responses({
        input: [{ type: "function_call_output", call_id: "1", output: [{ type: "input_image", image_url: URL }] }],
      }),
      REMOTE,
      "input[0].output[0].image_url",
    ],
    [
      "cited URLs",
      "responses",
      put({ type: "output_text", text: "x", annotations: [{ type: "url_citation", url: URL }] }),
      REMOTE,
      "input[0].content[0].annotations",
    ],
    [
      "Anthropic's image by URL",
      "messages",
      told({ type: "image", source: { type: "url", url: URL } }),
      REMOTE,
      "messages[0].content[0].source.type",
    ],
    [
      "Anthropic's image by id",
      "messages",
      told({ type: "image", source: { type: "file", file_id: "x" } }),
      REMOTE,
      "messages[0].content[0].source.type",
    ],
    [
      "a document by URL",
      "messages",
      told({ type: "document", source: { type: "url", url: URL } }),
      REMOTE,
      "messages[0].content[0].type",
    ],
    [
      "a search's result",
      "messages",
      told({ type: "search_result", source: URL, title: "x", content: [] }),
      REMOTE,
      "messages[0].content[0].type",
    ],
    [
      "an upload into a container",
      "messages",
      told({ type: "container_upload", file_id: "x" }),
      REMOTE,
      "messages[0].content[0].type",
    ],
    [
      "an image by URL in a tool's result",
      "messages",
      told({ type: "tool_result", tool_use_id: "1", content: [{ type: "image", source: { type: "url", url: URL } }] }),
      REMOTE,
      "messages[0].content[0].content[0].source.type",
    ],

    // Tools that somebody else runs.
    ...[
      "web_search",
      "web_search_preview",
      "file_search",
      "code_interpreter",
      "computer_use_preview",
      "computer",
      "image_generation",
      "mcp",
      "shell",
      "tool_search",
    ].map(
      (type) =>
        [
          `the hosted tool ${type}`,
          "responses",
          responses({ tools: [{ type: "function", name: "a" }, { type }] }),
          HOSTED,
          "tools[1].type",
        ] as const,
    ),
    ...[
      "web_search_20250305",
      "web_fetch_20250910",
      "code_execution_20250825",
      "computer_20250124",
      "bash_20250124",
      "memory_20250818",
      "mcp_toolset",
    ].map(
      (type) =>
        [
          `Anthropic's tool ${type}`,
          "messages",
          messages({ tools: [{ type, name: "a" }] }),
          HOSTED,
          "tools[0].type",
        ] as const,
    ),
    ["a tool of a router", CHAT, chat({ tools: [{ googleSearch: {} }] }), HOSTED, "tools[0].type"],
    [
      "a tool of a router beside a function",
      CHAT,
      chat({ tools: [{ type: "function", function: { name: "a" }, googleSearch: {} }] }),
      HOSTED,
      "tools[0].googleSearch",
    ],
    [
      "a connector",
      "responses",
      responses({ tools: [{ type: "mcp", connector_id: "connector_dropbox" }] }),
      HOSTED,
      "tools[0].type",
    ],
    [
      "a hosted tool within a group",
      "responses",
      responses({ tools: [{ type: "namespace", name: "a", tools: [{ type: "mcp" }] }] }),
      HOSTED,
      "tools[0].tools[0].type",
    ],
    [
      "a group within a group",
      "responses",
      responses({ tools: [{ type: "namespace", name: "a", tools: [{ type: "namespace", tools: [] }] }] }),
      HOSTED,
      "tools[0].tools[0].type",
    ],
    ["tools as an object", CHAT, chat({ tools: { 0: { type: "web_search" } } }), BAD, "tools"],
    ["a tool as text", CHAT, chat({ tools: ["web_search"] }), BAD, "tools[0]"],
    [
      "a choice of a hosted tool",
      "responses",
      responses({ tool_choice: { type: "web_search_preview" } }),
      HOSTED,
      "tool_choice.type",
    ],
    ["MCP servers", "messages", messages({ mcp_servers: [{ type: "url", url: URL }] }), HOSTED, "mcp_servers"],
    ["no MCP servers", "messages", messages({ mcp_servers: [] }), HOSTED, "mcp_servers"],
    ["a container", "messages", messages({ container: "x" }), HOSTED, "container"],
    ["a search by its options", CHAT, chat({ web_search_options: {} }), HOSTED, "web_search_options"],

    // Other models, endpoints and adapters.
    ["other models", CHAT, chat({ models: ["model-1"] }), OTHER, "models"],
    ["fallbacks", CHAT, chat({ fallbacks: [] }), OTHER, "fallbacks"],
    ["an adapter", CHAT, chat({ lora_request: { lora_path: URL } }), OTHER, "lora_request"],
    ["another endpoint", CHAT, chat({ api_base: URL }), REMOTE, "api_base"],
    ["a router's provider", CHAT, chat({ provider: { order: ["x"] } }), REMOTE, "provider"],
    ["more in the body", CHAT, chat({ extra_body: { tools: [] } }), REMOTE, "extra_body"],

    // Anything else, whatever it means.
    ["an unknown field", CHAT, chat({ chat_template: "{{ x }}" }), BAD, "chat_template"],
    ["a field of another route", CHAT, chat({ input: "x" }), BAD, "input"],
    [
      "an unknown field of a message",
      CHAT,
      chat({ messages: [{ role: "user", content: "x", tool: 1 }] }),
      BAD,
      "messages[0].tool",
    ],
    ["an unknown role", CHAT, chat({ messages: [{ role: "function", content: "x" }] }), BAD, "messages[0].role"],
    ["no role", CHAT, chat({ messages: [{ content: "x" }] }), BAD, "messages[0].role"],
    ["messages as an object", CHAT, chat({ messages: { role: "user", content: "x" } }), BAD, "messages"],
    ["a message in an array", CHAT, chat({ messages: [[{ role: "user", content: "x" }]] }), BAD, "messages[0]"],
    ["a key of every object", CHAT, chat({ constructor: {} }), BAD, "constructor"],
    ["a prototype", CHAT, '{"model":"model-1","__proto__":{"store":true}}', BAD, "__proto__"],
    [
      "a prototype of a part",
      CHAT,
      '{"model":"model-1","messages":[{"role":"user","content":[{"type":"text","text":"x","__proto__":{}}]}]}',
      REMOTE,
      "messages[0].content[0].__proto__",
    ],
    ["a name with a line's end", CHAT, chat({ "a\n::set-env": 1 }), BAD, '"a\\n::set-env"'],
    ["a stream that is a word", CHAT, chat({ stream: "true" }), BAD, "stream"],
    ["two answers", CHAT, chat({ n: 2 }), BAD, "n"],
    ["a number beyond its bounds", CHAT, chat({ max_tokens: 1e12 }), BAD, "max_tokens"],
    ["a long word", CHAT, chat({ user: "x".repeat(513) }), BAD, "user"],
    [
      "too many tools",
      CHAT,
      chat({ tools: Array.from({ length: 513 }, () => ({ type: "function", function: { name: "a" } })) }),
      BAD,
      "tools",
    ],

    // Other spellings, and what stands twice.
    ["a field in capitals", CHAT, chat({ Store: true }), BAD, "Store"],
    ["a field in full width", CHAT, chat({ "\uff4dodel": "model-2" }), BAD, '"\uff4dodel"'],
    ["a refused field in capitals", CHAT, chat({ MODELS: [] }), BAD, "MODELS"],
    ["a tool's type in capitals", CHAT, chat({ tools: [{ Type: "web_search" }] }), HOSTED, "tools[0].type"],
    [
      "a URL in capitals",
      CHAT,
      said({ type: "image_url", image_url: { URL } }),
      BAD,
      "messages[0].content[0].image_url.URL",
    ],
    ["a field with a blank", CHAT, chat({ "store ": true }), BAD, '"store "'],
    ["a field with an invisible mark", CHAT, chat({ "store\u200b": true }), BAD, '"store\u200b"'],
    ["a field by escapes", CHAT, '{"model":"model-1","\\u0073tore":true}', REMOTE, "store"],
    ["a field by escapes, twice", CHAT, '{"model":"model-1","store":false,"\\u0073tore":true}', BAD, "store"],
    [
      "a URL twice",
      CHAT,
      '{"model":"model-1","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:,","url":"x"}}]}]}',
      BAD,
      "url",
    ],
    [
      "a key twice in a schema",
      CHAT,
      '{"model":"model-1","tools":[{"type":"function","function":{"name":"a","parameters":{"a":1,"a":2}}}]}',
      BAD,
      "a",
    ],

    // The model goes before what a field may mean, and after what makes two readings of one request.
    ["another model, and an unknown field", CHAT, chat({ model: "model-2", store: true }), OTHER, "model"],
    ["no model", CHAT, { messages: [] }, OTHER, "model"],
    ["a model in a list", CHAT, chat({ model: ["model-1"] }), OTHER, "model"],
    ["a model by its router", CHAT, chat({ model: "openai/model-1" }), OTHER, "model"],
    ["a model with a suffix", CHAT, chat({ model: "model-1:online" }), OTHER, "model"],
  ] as [string, Route, unknown, string, string][])("%s", (_name, route, body, code, field) => {
    const refused = read(route, body);
    expect(refused).toMatchObject({ ok: false, code, field });
    if (refused.ok) throw new Error("unreachable");
    expect(refused.message).toContain(field === "model" ? "admitted model" : `\`${field}\``);
    expect(refused.status).toBe(code === BAD ? 400 : 403);
    // The message stands in an error line and in a terminal.
    expect(refused.message).not.toMatch(/[\u0000-\u001f]/);
  });

  it.each([
    ["arrays", `{"model":"model-1","messages":${"[".repeat(100_000)}`],
    ["objects", `{"model":"model-1","messages":[${nested(100_000, "content")}]}`],
    [
      "a schema",
      `{"model":"model-1","tools":[{"type":"function","function":{"name":"a","parameters":${nested(200, "a")}}}]}`,
    ],
  ])("a huge depth of %s", (_name, body) => {
    expect(read(CHAT, body)).toMatchObject({ ok: false, code: BAD, message: expect.stringContaining("nested") });
  });

  it("a long path is cut", () => {
    const name = "x".repeat(10_000);
    const refused = read(CHAT, chat({ [name]: 1 }));
    expect(refused).toMatchObject({ ok: false, code: BAD });
    if (!refused.ok) expect(refused.field!.length).toBeLessThanOrEqual(256);
  });

  it("an image of many megabytes is read without a match of its size", () => {
    const data = "A".repeat(24 * 1024 * 1024);
    expect(read(CHAT, said({ type: "image_url", image_url: { url: `data:image/png;base64,${data}` } })).ok).toBe(true);
    expect(
      read("messages", told({ type: "image", source: { type: "base64", media_type: "image/png", data } })).ok,
    ).toBe(true);
  });
});

/** Every value of a request, with its path, and every field. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function changed(value: unknown, path: (string | number)[], change: (old: any) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  const copy: any = Array.isArray(value) ? [...value] : { ...(value as object) };
  copy[first] = changed(copy[first], rest, change);
  return copy;
}

/** Places where any JSON of the agent's own may stand: nobody but the model reads it. */
const OWN = new Set(["parameters", "schema", "input_schema", "input", "client_metadata"]);
const isOwn = (route: Route, path: (string | number)[]) =>
  path.some((part, i) => OWN.has(String(part)) && !(route === "responses" && i === 0 && part === "input"));

describe("a field more at any place of an agent's request", () => {
  it.each([
    [CHAT, CHAT_REQUESTS],
    ["responses", RESPONSES_REQUESTS],
    ["messages", MESSAGES_REQUESTS],
  ] as [Route, Record<string, object>][])("is refused there: %s", (route, requests) => {
    let tried = 0;
    for (const body of Object.values(requests))
      for (const path of places(body)) {
        if (isOwn(route, path)) continue;
        const refused = read(
          route,
          changed(body, path, (old) =>
            typeof old === "object" && old !== null && !Array.isArray(old)
              ? { ...old, surprise: 1 }
              : { surprise: old },
          ),
        );
        expect(refused, JSON.stringify(path)).toMatchObject({ ok: false });
        tried++;
      }
    expect(tried).toBeGreaterThan(30);
  });
});
