import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { modelCallBlockers, modelCallSchema } from "../../../src/core/records/model-calls";
import { gatewayTo, post, raw, requestTo, type TestGateway, until } from "../../support/gateway";
import { type ScriptedModel, startScriptedModel, type Script, type Turn } from "../../support/scripted-model/server";
import { temporaryFolder } from "../../support/temporary";

const ROUTES = ["/v1/chat/completions", "/v1/responses", "/v1/messages"];
const ask = (extra: object = {}) => requestTo("/v1/chat/completions", extra);

/** A whole request as it stands on the wire. */
function requestBytes(token: string, body = JSON.stringify(requestTo("responses"))): string {
  return `POST /v1/responses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

async function model(script: Script | Turn): Promise<ScriptedModel> {
  const server = await startScriptedModel(typeof script === "function" ? script : () => script);
  open.push(server);
  return server;
}

async function gateway(baseUrl: string, options: Parameters<typeof gatewayTo>[1] = {}): Promise<TestGateway> {
  const one = await gatewayTo(baseUrl, options);
  open.unshift(one);
  return one;
}

describe("what passes", () => {
  it.each(ROUTES)("streams %s and records the call without content", async (path) => {
    const upstream = await model({ text: "CANARY-content of the answer" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, requestTo(path), { path });
    expect(reply).toMatchObject({ status: 200, complete: true });
    expect(reply.headers["content-type"]).toBe("text/event-stream");
    expect(one.calls).toHaveLength(1);
    const call = one.calls[0]!;
    expect(modelCallSchema.parse(call)).toEqual(call);
    expect(call).toMatchObject({
      seq: 1,
      route: path.slice(4),
      requested_model: "model-1",
      answered_models: ["model-1"],
      status: 200,
      outcome: "completed",
      usage: { input: 11, output: 7 },
      answer_bytes: Buffer.byteLength(reply.body),
      answer_sha256: createHash("sha256").update(reply.body).digest("hex"),
    });
    expect(JSON.stringify(call)).not.toContain("CANARY");
  });

  it.each(ROUTES)("passes a document of %s", async (path) => {
    const upstream = await model({ text: "hello" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, requestTo(path, { stream: false }), { path });
    expect(reply.status).toBe(200);
    expect(reply.body).toContain("hello");
    expect(one.calls[0]).toMatchObject({ outcome: "completed", stream: false, usage: { input: 11, output: 7 } });
  });

  it("sends the endpoint exactly the agent's bytes, its own credential, and no header of the agent's choosing", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    const body = '{"messages":[{"role":"user","content":"é\\u0000"}],  "model":"model-1","n":1.0}';
    await post(one.socketPath, one.token, body, {
      headers: {
        "x-litellm-model": "other",
        "user-agent": "agent",
        "openai-beta": "b",
        cookie: "c",
        "http-referer": "r",
      },
    });
    const [seen] = upstream.requests;
    expect(seen!.body).toBe(body);
    expect(seen!.headers.authorization).toBe("Bearer CANARY-upstream-key");
    expect(JSON.stringify(seen!.headers)).not.toContain(one.token);
    expect(Object.keys(seen!.headers).sort()).toEqual(
      [
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "openai-beta",
        "user-agent",
      ].sort(),
    );
  });

  it("uses Anthropic's own authorization on messages, in both directions", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, null, requestTo("messages"), {
      path: "/v1/messages?beta=true",
      headers: { "x-api-key": one.token },
    });
    expect(reply.status).toBe(200);
    expect(upstream.requests[0]!.headers).toMatchObject({
      "x-api-key": "CANARY-upstream-key",
      "anthropic-version": "2023-06-01",
    });
    expect(upstream.requests[0]!.headers.authorization).toBeUndefined();
  });

  it("passes the first byte on while the answer is still being written", async () => {
    const listener = http.createServer((req, res) => {
      req.resume();
      res.writeHead(200, { "content-type": "text/event-stream" });
      res.write('data: {"model":"model-1","choices":[]}\n\n');
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    open.push({ close: async () => (listener.closeAllConnections(), listener.close(), undefined) });
    const one = await gateway(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/v1`);
    const first = await new Promise<string>((resolve) => {
      const request = http.request({
        socketPath: one.socketPath,
        method: "POST",
        path: "/v1/responses",
        headers: { authorization: `Bearer ${one.token}` },
      });
      request.on("response", (response) =>
        response.once("data", (chunk: Buffer) => (resolve(String(chunk)), request.destroy())),
      );
      request.on("error", () => {});
      request.end(JSON.stringify(requestTo("responses")));
    });
    expect(first).toContain("model-1");
    await until(() => one.calls.length === 1);
    expect(one.calls[0]!.outcome).toBe("client_closed");
  });

  it("keeps the endpoint's connection, and survives its closing between calls", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    for (let i = 0; i < 5; i++) expect((await post(one.socketPath, one.token, ask())).status).toBe(200);
    expect(one.calls.every((call) => call.outcome === "completed")).toBe(true);
  });

  it("undoes a compression that the endpoint chose although none was accepted", async () => {
    const stream = 'data: {"model":"model-1","choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
    const upstream = await model({
      raw: { contentType: "text/event-stream", bytes: gzipSync(stream) },
      headers: { "content-encoding": "gzip" },
    });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.body).toBe(stream);
    expect(reply.headers["content-encoding"]).toBeUndefined();
    expect(one.calls[0]!.outcome).toBe("completed");
  });

  it("takes the time of a call from the run's clock, and names as text that can be sealed", async () => {
    const upstream = await model({ text: "x" });
    const at = "2020-02-02T02:02:02.222Z";
    const one = await gateway(upstream.baseUrl, { timeOf: () => at });
    await post(one.socketPath, one.token, '{"model":"\\ud800"}');
    expect(one.calls[0]).toMatchObject({ at, requested_model: "\ufffd", reason: "fallback_model_used" });
  });

  it("marks the harness's own probe", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.probeToken, ask());
    expect(one.calls[0]!.probe).toBe(true);
  });
});

describe("what is refused", () => {
  const refused: [
    string,
    unknown,
    { path?: string; method?: string; headers?: Record<string, string> },
    number,
    string,
  ][] = [
    ["another model", ask({ model: "model-2" }), {}, 403, "fallback_model_used"],
    ["a model that differs in case", ask({ model: "Model-1" }), {}, 403, "fallback_model_used"],
    ["a model with a blank", ask({ model: "model-1 " }), {}, 403, "fallback_model_used"],
    ["no model", { messages: [] }, {}, 403, "fallback_model_used"],
    ["a model that is a list", ask({ model: ["model-1"] }), {}, 403, "fallback_model_used"],
    ["a list of models", ask({ models: ["model-1", "model-2"] }), {}, 403, "fallback_model_used"],
    ["fallbacks", ask({ fallbacks: ["model-2"] }), {}, 403, "fallback_model_used"],
    ["two models", '{"model":"model-2","model":"model-1"}', {}, 400, "bad_request"],
    ["two models, one by an escape", '{"model":"model-1","mod\\u0065l":"model-2"}', {}, 400, "bad_request"],
    ["a second spelling", '{"model":"model-1","Model":"model-2"}', {}, 400, "bad_request"],
    ["a second spelling in full width", '{"model":"model-1","\uff4dodel":"model-2"}', {}, 400, "bad_request"],
    ["a search by the provider", ask({ tools: [{ type: "web_search" }] }), {}, 403, "hosted_tool"],
    [
      "a remote MCP server",
      ask({ tools: [{ type: "mcp", server_url: "https://example.invalid" }] }),
      {},
      403,
      "hosted_tool",
    ],
    [
      "a tool within a namespace",
      ask({ tools: [{ type: "namespace", tools: [{ type: "mcp" }] }] }),
      {},
      403,
      "hosted_tool",
    ],
    [
      "MCP servers of messages",
      requestTo("messages", { mcp_servers: [{ url: "https://example.invalid" }] }),
      { path: "/v1/messages" },
      403,
      "hosted_tool",
    ],
    [
      "an image that the provider would fetch",
      ask({
        messages: [
          { role: "user", content: [{ type: "image_url", image_url: { url: "https://example.invalid/?d=1" } }] },
        ],
      }),
      {},
      403,
      "remote_reference",
    ],
    [
      "a file that the provider would fetch",
      requestTo("responses", {
        input: [{ role: "user", content: [{ type: "input_file", file_url: "http://example.invalid" }] }],
      }),
      { path: "/v1/responses" },
      403,
      "remote_reference",
    ],
    ["an embedding", ask(), { path: "/v1/embeddings" }, 404, "unknown_route"],
    ["a list of models' route", ask(), { path: "/v1/models" }, 404, "unknown_route"],
    ["a climbing path", ask(), { path: "/v1/x/../chat/completions" }, 404, "unknown_route"],
    ["an encoded path", ask(), { path: "/v1/chat%2fcompletions" }, 404, "unknown_route"],
    ["a query", ask(), { path: "/v1/chat/completions?model=model-2" }, 404, "unknown_route"],
    ["an absolute target", ask(), { path: "http://example.invalid/v1/chat/completions" }, 404, "unknown_route"],
    ["GET", "", { method: "GET" }, 404, "unknown_route"],
    ["a compressed body", ask(), { headers: { "content-encoding": "gzip" } }, 415, "bad_request"],
    ["no JSON", "model=model-1", {}, 400, "bad_request"],
    ["an array", "[]", {}, 400, "bad_request"],
    ["nothing", "", {}, 400, "bad_request"],
    ["half of it", '{"model":"model-1"', {}, 400, "bad_request"],
    ["deep nesting", `{"model":"model-1","x":${"[".repeat(200_000)}`, {}, 400, "bad_request"],
    ["a million values", `{"model":"model-1","x":[${"0,".repeat(1_000_001)}0]}`, {}, 400, "bad_request"],
  ];
  it.each(refused)("%s", async (_name, body, options, status, code) => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, body, options);
    expect({ status: reply.status, code: JSON.parse(reply.body).error.code }).toEqual({ status, code });
    expect(upstream.requests).toHaveLength(0);
    expect(one.calls).toHaveLength(1);
    expect(one.calls[0]).toMatchObject({ outcome: "refused", reason: code, status });
    expect(modelCallSchema.safeParse(one.calls[0]).success).toBe(true);
  });

  it("allows tools of the agent, data images and a property called url in a schema", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(
      one.socketPath,
      one.token,
      ask({
        tools: [
          {
            type: "function",
            function: { name: "bash", parameters: { properties: { url: { default: "https://x" } } } },
          },
        ],
        messages: [
          {
            role: "user",
            content: [
              { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } },
              { type: "text", text: "https://x" },
            ],
          },
        ],
      }),
    );
    expect(reply.status).toBe(200);
  });

  it.each([
    ["no key", {}],
    ["another key", { authorization: "Bearer harness-AAAA" }],
    ["the endpoint's credential", { authorization: "Bearer CANARY-upstream-key" }],
    ["a prefix of the key", {}],
  ])("%s", async (name, headers) => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    const given = name === "a prefix of the key" ? { authorization: `Bearer ${one.token.slice(0, -1)}` } : headers;
    const reply = await post(one.socketPath, null, ask(), { headers: given });
    expect(reply.status).toBe(401);
    expect(upstream.requests).toHaveLength(0);
    expect(one.calls[0]).toMatchObject({ outcome: "refused", reason: "bad_token" });
  });

  it("makes another model that was asked for a reason to fail", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, ask({ model: "model-2" }));
    expect(modelCallBlockers(one.calls, "model-1").map(({ code }) => code)).toEqual(["fallback_model_used"]);
  });
});

describe("the model that answers", () => {
  it.each(ROUTES)("breaks a stream of %s off before any byte of another model", async (path) => {
    const upstream = await model({ text: "CANARY-other", model: "model-2" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, requestTo(path), { path });
    expect(reply.body).not.toContain("CANARY");
    expect(reply.complete).toBe(false);
    expect(one.calls[0]).toMatchObject({ outcome: "other_model", answered_models: ["model-2"] });
    expect(modelCallBlockers(one.calls, "model-1")[0]).toMatchObject({ code: "fallback_model_used" });
  });

  it.each(ROUTES)("refuses a document of %s by another model", async (path) => {
    const upstream = await model({ text: "CANARY-other", model: "model-2" });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, requestTo(path, { stream: false }), { path });
    expect(reply.status).toBe(502);
    expect(reply.body).not.toContain("CANARY");
    expect(one.calls[0]).toMatchObject({ outcome: "other_model", answered_models: ["model-2"] });
  });

  it("notices a model that changes within the stream", async () => {
    const events = ["model-1", "model-1", "model-2"]
      .map((name) => `data: {"model":"${name}","choices":[]}\n\n`)
      .join("");
    const upstream = await model({ raw: { contentType: "text/event-stream", bytes: `${events}data: [DONE]\n\n` } });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, ask());
    expect(one.calls[0]).toMatchObject({ outcome: "other_model", answered_models: ["model-1", "model-2"] });
  });

  it.each([true, false])("does not accept an answer that names none (stream: %s)", async (stream) => {
    const upstream = await model({ text: "x", model: null });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, ask({ stream }));
    expect(one.calls[0]).toMatchObject({ outcome: "other_model" });
    expect(modelCallBlockers(one.calls, "model-1")).toHaveLength(1);
  });

  it("is not fooled by text that looks like the field", async () => {
    const upstream = await model({ text: 'say "model":"model-2" and data: [DONE] and {"error":{}}' });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, ask());
    expect(one.calls[0]).toMatchObject({ outcome: "completed", answered_models: ["model-1"] });
  });
});

describe("an endpoint that fails", () => {
  it.each([400, 401, 429, 500, 503])(
    "passes status %i on, without credential or host, and records it",
    async (status) => {
      const upstream = await model({
        status,
        body: '{"error":{"message":"key CANARY-upstream-key at HOST is wrong"}}',
        headers: {
          "retry-after": "7",
          server: "secret-server",
          "set-cookie": "a=b",
          location: "http://example.invalid",
        },
      });
      const one = await gateway(upstream.baseUrl, { hidden: ["CANARY-upstream-key", "HOST"] });
      const reply = await post(one.socketPath, one.token, ask());
      expect(reply.status).toBe(status);
      expect(reply.body).toBe('{"error":{"message":"key [hidden] at [hidden] is wrong"}}');
      expect(reply.headers["retry-after"]).toBe("7");
      for (const name of ["server", "set-cookie", "location"]) expect(reply.headers[name]).toBeUndefined();
      expect(one.calls[0]).toMatchObject({ outcome: "upstream_error", reason: `status_${status}`, status });
    },
  );

  it("never follows a redirect with the credential", async () => {
    const other = await model({ text: "x" });
    const upstream = await model({ status: 307, headers: { location: other.baseUrl } });
    const one = await gateway(upstream.baseUrl);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(502);
    expect(other.requests).toHaveLength(0);
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "redirect" });
  });

  it("says that nothing listens, without saying where", async () => {
    const one = await gateway("http://127.0.0.1:1/v1");
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.status).toBe(502);
    expect(reply.body).not.toContain("127.0.0.1");
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "refused" });
  });

  it("knows a stream that was cut short", async () => {
    const upstream = await model({ text: "some words that make several deltas of it", truncate: true });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.complete).toBe(false);
    expect(one.calls[0]!.outcome).toBe("truncated");
  });

  it("knows a stream that ends politely without its end mark", async () => {
    const upstream = await model({
      raw: { contentType: "text/event-stream", bytes: 'data: {"model":"model-1","choices":[]}\n\n' },
    });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, ask());
    expect(one.calls[0]).toMatchObject({ outcome: "truncated", reason: "no_end_mark" });
  });

  it.each(['{"message":"overloaded"}', '"overloaded"'])("knows an error inside a stream: %s", async (error) => {
    const upstream = await model({
      raw: { contentType: "text/event-stream", bytes: `data: {"error":${error}}\n\n` },
    });
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, ask());
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_error", reason: "error_event" });
  });

  it("gives up on an endpoint that is silent", async () => {
    const upstream = await model({ hang: true });
    const one = await gateway(upstream.baseUrl, { silenceMs: 50 });
    expect((await post(one.socketPath, one.token, ask())).status).toBe(502);
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "timeout" });
  });

  it.each([
    ["HTML", { raw: { contentType: "text/html", bytes: "<html>" } }],
    ["a broken document", { raw: { contentType: "application/json", bytes: "{" } }],
    ["a broken first event", { raw: { contentType: "text/event-stream", bytes: "data: {x}\n\n" } }],
    [
      "an unknown compression",
      { raw: { contentType: "text/event-stream", bytes: "x" }, headers: { "content-encoding": "zstd" } },
    ],
  ] as [string, Turn][])("refuses %s", async (_name, turn) => {
    const upstream = await model(turn);
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.status === 502 || !reply.complete).toBe(true);
    expect(["unreadable_answer", "upstream_unreachable"]).toContain(one.calls[0]!.outcome);
  });
});

describe("bounds", () => {
  it("on calls: the next is refused and recorded once, later ones get nothing", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl, { limits: { requests: 2 } });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await post(one.socketPath, one.token, ask())).status);
    expect(statuses).toEqual([200, 200, 403, 0, 0]);
    expect(one.calls.map((call) => call.reason)).toEqual([null, null, "budget_exhausted"]);
    expect(modelCallBlockers(one.calls, "model-1")[0]).toMatchObject({ code: "limit_exceeded" });
    await raw(one.socketPath, "no request\r\n\r\n");
    await one.close();
    // All that came after is one line: a flood of them fills no disk.
    expect(one.calls).toHaveLength(4);
    expect(one.calls[3]).toMatchObject({ outcome: "refused", reason: "budget_exhausted", times: 3 });
    expect(modelCallSchema.safeParse(one.calls[3]).success).toBe(true);
  });

  it.each([
    ["declared", {}],
    ["chunked", { "transfer-encoding": "chunked" }],
  ] as [string, Record<string, string>][])("on request bytes, %s", async (_name, headers) => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl, { limits: { requestBytes: 1000 } });
    const reply = await post(one.socketPath, one.token, ask({ pad: "x".repeat(1900) }), { headers });
    expect([413, 0]).toContain(reply.status);
    expect(upstream.requests).toHaveLength(0);
    expect(one.calls[0]).toMatchObject({ outcome: "refused", reason: "request_too_large" });
  });

  it("on answer bytes", async () => {
    const upstream = await model({ text: "x".repeat(20_000) });
    const one = await gateway(upstream.baseUrl, { limits: { answerBytes: 5_000 } });
    expect((await post(one.socketPath, one.token, ask())).complete).toBe(false);
    expect(one.calls[0]).toMatchObject({ outcome: "limit", reason: "answer_bytes" });
  });

  it("on tokens", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl, { limits: { totalTokens: 30 } });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await post(one.socketPath, one.token, ask())).status);
    expect(statuses).toEqual([200, 200, 403]);
  });

  it("on the time of a call", async () => {
    const upstream = await model({ hang: true });
    const one = await gateway(upstream.baseUrl, { limits: { callMs: 50 } });
    expect((await post(one.socketPath, one.token, ask())).status).toBe(504);
    expect(one.calls[0]).toMatchObject({ outcome: "limit", reason: "call_time" });
  });

  it("on calls at a time", async () => {
    const upstream = await model((_request, index) => (index === 0 ? { hang: true } : { text: "x" }));
    const one = await gateway(upstream.baseUrl, { limits: { concurrent: 1 } });
    const first = post(one.socketPath, one.token, ask());
    await until(() => upstream.requests.length === 1);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(429);
    await one.close();
    expect((await first).status).not.toBe(200);
    expect(one.calls.map((call) => call.outcome)).toEqual(["refused", "aborted"]);
  });
});

describe("an agent that attacks it", () => {
  it.each([
    ["garbage", "\x00\x01\x02\x03 hello\r\n\r\n", "refused bad_request 400"],
    [
      "two lengths",
      "POST /v1/responses HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
      "refused bad_request 400",
    ],
    [
      "length and chunks",
      "POST /v1/responses HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "refused bad_request 400",
    ],
    [
      "a head without an end",
      `POST /v1/responses HTTP/1.1\r\nX: ${"a".repeat(40_000)}\r\n\r\n`,
      "refused bad_request 431",
    ],
    ["a head that breaks off", "POST /v1/responses HTTP/1.1\r\nHost: x\r\n", "client_closed null null"],
    [
      "a bad chunk",
      "POST /v1/responses HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
      "refused bad_token 401",
    ],
    ["a tunnel", "CONNECT example.invalid:443 HTTP/1.1\r\nHost: x\r\n\r\n", "refused unknown_route null"],
    [
      "an upgrade",
      "GET /v1/responses HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
      "refused unknown_route null",
    ],
    ["HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "refused bad_request 400"],
  ])("by %s: refused, and on record", async (_name, bytes, line) => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    expect(await raw(one.socketPath, bytes, { end: true })).not.toContain("200 OK");
    expect(upstream.requests).toHaveLength(0);
    expect(one.calls.map(({ outcome, reason, status }) => `${outcome} ${reason} ${status}`)).toEqual([line]);
    expect(modelCallSchema.safeParse(one.calls[0]).success).toBe(true);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(200);
  });

  it("by a chunk that is none, in a request that was let in: it is on record once", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    const head = `POST /v1/responses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${one.token}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await raw(one.socketPath, `${head}5\r\n{"mod\r\nZZ\r\n`)).toContain("400 Bad Request");
    expect(one.calls.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(["refused bad_request"]);
  });

  it("by more connections than are held at a time: each that is turned away is on record", async () => {
    const upstream = await model({ hang: true });
    const one = await gateway(upstream.baseUrl, { limits: { concurrent: 1 } });
    const sockets = Array.from({ length: 100 }, () => net.connect(one.socketPath).on("error", () => {}));
    await until(() => one.calls.length === 35);
    expect(new Set(one.calls.map(({ outcome, reason }) => `${outcome} ${reason}`))).toEqual(
      new Set(["refused too_many_concurrent"]),
    );
    for (const socket of sockets) socket.destroy();
  });

  it("by a body that never comes", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl, { limits: { requestMs: 1_000 } });
    const head = `POST /v1/responses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${one.token}\r\nContent-Length: 50\r\n\r\n{`;
    const slow = raw(one.socketPath, head, { ms: 60_000 });
    expect((await post(one.socketPath, one.token, ask())).status).toBe(200);
    await slow;
    await until(() => one.calls.length === 2);
    expect(one.calls[1]).toMatchObject({ outcome: "refused", reason: "bad_request", status: 408 });
  });

  it("by half-closed connections and ones that are dropped in the middle", async () => {
    const upstream = await model({ hang: true });
    const one = await gateway(upstream.baseUrl);
    // A third has half a body; every other one is half-closed at once, which ends its call.
    const kinds = Array.from({ length: 30 }, (_, i) => ({ half: i % 3 === 0, closed: i % 2 === 0 }));
    const sockets = await Promise.all(
      kinds.map(({ half, closed }) => {
        const socket = net.connect(one.socketPath).on("error", () => {});
        const bytes = requestBytes(one.token);
        return new Promise<net.Socket>((resolve) => {
          socket.write(half ? bytes.slice(0, -10) : bytes, () => resolve(socket));
          if (closed) socket.end();
        });
      }),
    );
    const left = kinds.filter(({ closed }) => closed).length;
    const asked = kinds.filter(({ half, closed }) => !half && !closed).length;
    await until(() => one.calls.length === left && upstream.requests.length >= asked);
    for (const socket of sockets) socket.destroy();
    await until(() => one.calls.length === kinds.length);
    expect(one.calls.filter((call) => call.outcome !== "client_closed")).toEqual([]);
    expect((await post(one.socketPath, one.token, ask(), { path: "/v1/x" })).status).toBe(404);
  });

  it("by a connection that is dropped while its answer ends: the call ends too", async () => {
    const body = new Readable({ read() {} });
    let client: net.Socket | null = null;
    const one = await gateway("http://127.0.0.1:1/v1", {
      answerer: {
        replays: false,
        ask: async () => ({ status: 200, headers: { "content-type": "text/event-stream" }, body }),
        close() {},
      },
      // The agent is gone before the answer's last bytes can be written, and before the gateway can learn of it.
      onActivity({ kind }) {
        if (kind !== "streaming") return;
        client!.destroy();
        setImmediate(() => body.push(null));
      },
    });
    client = net.connect(one.socketPath).on("error", () => {});
    client.write(requestBytes(one.token));
    body.push('data: {"model":"model-1","choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n');
    await until(() => one.calls.length === 1);
    expect(one.calls[0]!.outcome).toBe("client_closed");
  });

  it("by a connection that is dropped with a second call behind the one that is being answered: both end", async () => {
    const upstream = await model({ hang: true });
    const one = await gateway(upstream.baseUrl);
    const client = net.connect(one.socketPath).on("error", () => {});
    client.write(requestBytes(one.token).repeat(2));
    await until(() => upstream.requests.length === 2);
    client.destroy();
    await until(() => one.calls.length === 2);
    expect(one.calls.map((call) => call.outcome)).toEqual(["client_closed", "client_closed"]);
  });

  it("by an agent that reads nothing: the endpoint is held back, not buffered", async () => {
    let sent = 0;
    const block = Buffer.from('data: {"model":"model-1","choices":[]}\n\n'.repeat(400));
    const listener = http.createServer((req, res) => {
      req.resume();
      res.writeHead(200, { "content-type": "text/event-stream" });
      const write = () => {
        while (!res.destroyed && sent < 64 * 1024 * 1024) {
          sent += block.length;
          if (!res.write(block)) return void res.once("drain", write);
        }
      };
      write();
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    open.push({ close: async () => (listener.closeAllConnections(), listener.close(), undefined) });
    const one = await gateway(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/v1`);
    const socket = net.connect(one.socketPath);
    socket.pause();
    socket.write(requestBytes(one.token));
    await until(() => sent > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toBeLessThan(32 * 1024 * 1024);
    socket.destroy();
    await until(() => one.calls.length === 1);
    expect(one.calls[0]!.outcome).toBe("client_closed");
  });

  it("by many at once", async () => {
    const upstream = await model({ text: "x".repeat(500), delayMs: 5 });
    const one = await gateway(upstream.baseUrl, { limits: { concurrent: 200 } });
    const replies = await Promise.all(Array.from({ length: 200 }, () => post(one.socketPath, one.token, ask())));
    expect(replies.every((reply) => reply.status === 200 && reply.complete)).toBe(true);
    expect(one.calls.map((call) => call.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });
});

describe("its own life", () => {
  it("has a socket of its own mode and removes it", async () => {
    const upstream = await model({ text: "x" });
    const one = await gateway(upstream.baseUrl);
    expect(statSync(one.socketPath).mode & 0o777).toBe(0o600);
    await one.close();
    await one.close();
    expect(existsSync(one.socketPath)).toBe(false);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(0);
  });

  it("refuses a socket whose name no system takes, and makes none by another", async () => {
    const socketPath = join(temporaryFolder("gateway-"), "x".repeat(120));
    await expect(gatewayTo("http://127.0.0.1:1/v1", { socketPath })).rejects.toMatchObject({
      cause: { message: expect.stringContaining("at most 80 bytes") },
    });
    expect(readdirSync(dirname(socketPath))).toEqual([]);
  });
});
