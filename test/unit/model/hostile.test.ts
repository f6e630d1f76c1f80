import net, { type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { gatewayTo, post, raw, requestTo, type TestGateway, until } from "../../support/gateway";
import { type ScriptedModel, startScriptedModel, type Script, type Turn } from "../../support/scripted-model/server";

const ask = (extra: object = {}) => requestTo("/v1/chat/completions", extra);

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

async function model(script: Script | Turn = { text: "x" }): Promise<ScriptedModel> {
  const server = await startScriptedModel(typeof script === "function" ? script : () => script);
  open.push(server);
  return server;
}

async function gateway(baseUrl: string, options: Parameters<typeof gatewayTo>[1] = {}): Promise<TestGateway> {
  const one = await gatewayTo(baseUrl, options);
  open.unshift(one);
  return one;
}

/** An endpoint that answers every request with these bytes. */
async function rawEndpoint(bytes: string | Buffer): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: async () => void server.close() });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const CHAT = "/v1/chat/completions";
const BODY = JSON.stringify(ask());
const head = (token: string, lines: string, start = `POST ${CHAT} HTTP/1.1`) =>
  `${start}\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n${lines}\r\n`;

describe("a request that two readers could read in two ways", () => {
  const other = JSON.stringify(ask({ model: "model-2" }));
  const smuggled = `POST ${CHAT} HTTP/1.1\r\nHost: x\r\nContent-Length: ${other.length}\r\n\r\n${other}`;
  it.each([
    ["a length and chunks", `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${smuggled}`],
    ["chunks by another name", `Transfer-Encoding: xchunked\r\n`, `0\r\n\r\n${smuggled}`],
    ["chunks that are not last", `Transfer-Encoding: chunked, identity\r\n`, `0\r\n\r\n${smuggled}`],
    ["a folded header", `Transfer-Encoding:\r\n chunked\r\nContent-Length: 3\r\n`, `0\r\n\r\n${smuggled}`],
    ["a blank before the colon", `Content-Length : 3\r\n`, `0\r\n\r\n${smuggled}`],
    ["two lengths", `Content-Length: 0\r\nContent-Length: ${BODY.length}\r\n`, BODY + smuggled],
    ["a length with a sign", `Content-Length: +${BODY.length}\r\n`, BODY],
    ["a bare line feed", `X: y\nContent-Length: ${BODY.length}\r\n`, BODY],
    ["a NUL", `X: \0\r\nContent-Length: ${BODY.length}\r\n`, BODY],
    ["a size that is none", `Transfer-Encoding: chunked\r\n`, `0x${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`],
  ])("never reaches the endpoint: %s", async (_name, lines, body) => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    expect(await raw(one.socketPath, head(one.token, lines) + body, { ms: 300 })).not.toContain("200 OK");
    expect(upstream.requests).toHaveLength(0);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(200);
  });

  it.each([
    ["an absolute target", `POST http://x${CHAT} HTTP/1.1`],
    ["two slashes", `POST /${CHAT} HTTP/1.1`],
    ["an encoded letter", `POST /v1/%63hat/completions HTTP/1.1`],
    ["encoded dots", `POST /v1/%2e%2e/v1/chat/completions HTTP/1.1`],
    ["a slash at the end", `POST ${CHAT}/ HTTP/1.1`],
    ["a fragment", `POST ${CHAT}#x HTTP/1.1`],
    ["a parameter", `POST ${CHAT};x HTTP/1.1`],
    ["capitals", `POST /V1/chat/completions HTTP/1.1`],
    ["another method", `PUT ${CHAT} HTTP/1.1`],
    ["a method in small letters", `post ${CHAT} HTTP/1.1`],
    ["a tunnel", `CONNECT ${CHAT} HTTP/1.1`],
    ["another version", `POST ${CHAT} HTTP/1.2`],
    ["no version", `POST ${CHAT}`],
    ["a tab", `POST\t${CHAT}\tHTTP/1.1`],
  ])("is refused with %s", async (_name, start) => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const text = head(one.token, `Content-Length: ${BODY.length}\r\nConnection: close\r\n`, start) + BODY;
    expect(await raw(one.socketPath, text, { ms: 300 })).not.toContain("200 OK");
    expect(upstream.requests).toHaveLength(0);
  });

  it("is answered by itself in each place of a pipeline, with its own bounds", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const good = head(one.token, `Content-Length: ${BODY.length}\r\n`) + BODY;
    const bad = head("wrong", `Content-Length: ${BODY.length}\r\nConnection: close\r\n`) + BODY;
    const wrong = head(one.token, `Content-Length: ${other.length}\r\n`) + other;
    const text = await raw(one.socketPath, good + wrong + good + bad, { ms: 20_000 });
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 403", "HTTP/1.1 200", "HTTP/1.1 401"]);
    expect(upstream.requests.map(({ json }) => json.model)).toEqual(["model-1", "model-1"]);
    expect(one.calls).toHaveLength(4);
  });

  it("by trailers changes nothing", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const size = BODY.length.toString(16);
    const chunks = `${size};x=y\r\n${BODY}\r\n0\r\nAuthorization: Bearer other\r\nContent-Encoding: gzip\r\n\r\n`;
    const text = await raw(
      one.socketPath,
      head(one.token, "Transfer-Encoding: chunked\r\nConnection: close\r\n") + chunks,
    );
    expect(text).toContain("200 OK");
    expect(upstream.requests[0]!.headers["content-encoding"]).toBeUndefined();
    expect(upstream.requests[0]!.headers.authorization).toBe("Bearer CANARY-upstream-key");
  });

  it("that expects something is a call like any other", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const lines = (what: string) => `Expect: ${what}\r\nContent-Length: ${BODY.length}\r\nConnection: close\r\n`;
    const text = await raw(one.socketPath, head(one.token, lines("100-continue")) + BODY, { ms: 20_000 });
    expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
    await raw(one.socketPath, head(one.token, lines("the-unexpected")) + BODY, { ms: 20_000 });
    expect(one.calls).toHaveLength(2);
    expect(JSON.stringify(upstream.requests[0]!.headers)).not.toContain("expect");
  });

  it("of an older version is answered in that version", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const start = `POST ${CHAT} HTTP/1.0`;
    const text = await raw(one.socketPath, head(one.token, `Content-Length: ${BODY.length}\r\n`, start) + BODY);
    expect(text).toContain("200 OK");
    expect(text.toLowerCase()).not.toContain("transfer-encoding");
    expect(one.calls[0]!.outcome).toBe("completed");
  });

  it.each([
    ["in the query", `${CHAT}?api_key=TOKEN`, {}],
    ["as a cookie", CHAT, { cookie: "token=TOKEN" }],
    ["as basic authorization", CHAT, { authorization: "Basic TOKEN" }],
    ["beside another key", CHAT, { authorization: "Bearer TOKEN", "x-api-key": "x" }],
    ["with a second key", CHAT, { authorization: "Bearer TOKEN TOKEN" }],
  ])("does not carry the run's key %s", async (_name, path, headers) => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const fill = (text: string) => text.replaceAll("TOKEN", one.token);
    const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));
    expect((await post(one.socketPath, null, ask(), { path: fill(path), headers: filled })).status).toBe(401);
    expect(upstream.requests).toHaveLength(0);
  });
});

describe("a body that two readers could read in two ways", () => {
  const tool = (rest: string) => `{"model":"model-1","store":false,"input":[],"tools":[${rest}]}`;
  const message = (part: string) => `{"model":"model-1","store":false,"input":[{"role":"user","content":[${part}]}]}`;
  it.each([
    ["a mark of byte order", Buffer.from(`\ufeff${BODY}`), "bad_request"],
    ["UTF-16", Buffer.from(BODY, "utf16le"), "bad_request"],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${BODY}`, "utf16le"), "bad_request"],
    ["a key that is no UTF-8", Buffer.from('{"model":"model-1","mod\xffel":"model-2"}', "latin1"), "bad_request"],
    ["a text that is no UTF-8", Buffer.from('{"model":"model-1","x":"\xc0\xaf"}', "latin1"), "bad_request"],
    ["a comment", '{"model":"model-1"/*,"model":"model-2"*/}', "bad_request"],
    ["a comma at the end", '{"model":"model-1",}', "bad_request"],
    ["two documents", '{"model":"model-1"}{"model":"model-2"}', "bad_request"],
    ["a NUL and more", '{"model":"model-1"}\0{"model":"model-2"}', "bad_request"],
    ["single quotes", "{'model':'model-2','x':1}", "bad_request"],
    ["NaN", '{"model":"model-1","x":NaN}', "bad_request"],
    ["a prototype's model", '{"__proto__":{"model":"model-1"}}', "fallback_model_used"],
    ["a nested model", '{"x":{"model":"model-1"}}', "fallback_model_used"],
    ["a key twice deep inside", message('{"type":"text","text":"a","text":"b"}'), "bad_request"],
    [
      "a URL twice",
      message('{"type":"image_url","image_url":{"url":"https://example.invalid","url":"data:,"}}'),
      "bad_request",
    ],
    [
      "a URL twice, escaped",
      message('{"image_url":{"url":"data:,","\\u0075rl":"https://example.invalid"}}'),
      "bad_request",
    ],
    ["a tool's type twice", tool('{"type":"web_search","type":"function"}'), "bad_request"],
    ["a URL in capitals", message('{"image_url":{"URL":"https://example.invalid"}}'), "remote_reference"],
    ["a list of URLs", message('{"image_url":["https://example.invalid"]}'), "remote_reference"],
    ["a file of the endpoint", message('{"image_url":{"url":"file:///etc/passwd"}}'), "remote_reference"],
    ["a tool's type in capitals", tool('{"Type":"web_search"}'), "hosted_tool"],
    ["a tool's type in capitals beside another", tool('{"type":"function","TYPE":"web_search"}'), "bad_request"],
    ["a tool without a type that a router runs", tool('{"googleSearch":{}}'), "hosted_tool"],
    ["a tool that a router runs beside a name", tool('{"name":"a","google_search":{}}'), "hosted_tool"],
    ["a tool that a router runs beside a function", tool('{"type":"function","codeExecution":{}}'), "hosted_tool"],
    [
      "a tool that a router runs in a namespace",
      tool('{"type":"namespace","tools":[{"type":"function","urlContext":{}}]}'),
      "hosted_tool",
    ],
    ["a router's own provider", '{"model":"model-1","provider":{"order":["x"]}}', "remote_reference"],
    ["a gateway's options", '{"model":"model-1","providerOptions":{"gateway":{"models":["x"]}}}', "remote_reference"],
    ["a gateway's options in capitals", '{"model":"model-1","ProviderOptions":{}}', "bad_request"],
    ["an answer that is made up", '{"model":"model-1","mock_response":"x"}', "remote_reference"],
    ["a stored prompt", '{"model":"model-1","prompt":{"id":"pmpt_1"}}', "hosted_tool"],
    ["a call in the background", '{"model":"model-1","background":true}', "remote_reference"],
    ["another endpoint", '{"model":"model-1","api_base":"https://example.invalid"}', "remote_reference"],
    ["another endpoint by its router", '{"model":"model-1","user_config":{"model_list":[]}}', "remote_reference"],
    ["another key", '{"model":"model-1","api_key":"x"}', "remote_reference"],
    ["a router's preset", '{"model":"model-1","preset":"x"}', "fallback_model_used"],
    ["a router's fallbacks", '{"model":"model-1","context_window_fallback_dict":{}}', "fallback_model_used"],
  ])("%s", async (_name, body, code) => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    await post(one.socketPath, one.token, body, { path: "/v1/responses" });
    expect(one.calls[0]).toMatchObject({ outcome: "refused", reason: code });
    expect(upstream.requests).toHaveLength(0);
  });

  it("is none where usual requests repeat a key in several objects", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const body = ask({
      tools: [{ type: "function", function: { name: "a", parameters: { type: "object", properties: { type: {} } } } }],
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: '{"model":"x","model":"y"}' },
            { type: "text", text: "\u2028" },
          ],
        },
        { role: "assistant", tool_calls: [{ id: "1", type: "function", function: { name: "a", arguments: "{}" } }] },
      ],
    });
    expect((await post(one.socketPath, one.token, body)).status).toBe(200);
  });
});

describe("what an endpoint answers", () => {
  it("gives the agent nothing of its headers but what it needs, in a plain form", async () => {
    const upstream = await model({
      raw: {
        contentType: "text/event-stream; charset=utf-8; host=HOST-of-the-endpoint",
        bytes: 'data: {"model":"model-1","choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
      },
      headers: {
        "set-cookie": "a=b",
        server: "HOST-of-the-endpoint",
        via: "HOST-of-the-endpoint",
        "x-request-id": "HOST-of-the-endpoint",
        "retry-after": "HOST-of-the-endpoint",
        "x-should-retry": "CANARY-upstream-key",
        link: "<http://HOST-of-the-endpoint>",
        "access-control-allow-origin": "HOST-of-the-endpoint",
      },
    });
    const one = await gateway(upstream.baseUrl, { hidden: ["CANARY-upstream-key", "HOST-of-the-endpoint"] });
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.status).toBe(200);
    expect(reply.headers["content-type"]).toBe("text/event-stream");
    expect(JSON.stringify(reply.headers)).not.toMatch(/HOST|CANARY/);
  });

  it.each([
    ["retry-after", "7"],
    ["retry-after", "Fri, 20 Nov 2026 16:05:00 GMT"],
    ["retry-after-ms", "12.5"],
    ["x-should-retry", "false"],
  ])("tells the agent when to ask again: %s: %s", async (name, value) => {
    const upstream = await model({ status: 429, headers: { [name]: value } });
    const one = await gateway(upstream.baseUrl);
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.status).toBe(429);
    expect(reply.headers[name]).toBe(value);
    expect(reply.headers["content-type"]).toBe("application/json");
  });

  it.each(["utf-16", "utf-7", "ISO-8859-1"])("is refused in %s", async (charset) => {
    const contentType = `text/event-stream; charset=${charset}`;
    const upstream = await model({ raw: { contentType, bytes: 'data: {"model":"model-1"}\n\n' } });
    const one = await gateway(upstream.baseUrl);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(502);
    expect(one.calls[0]).toMatchObject({ outcome: "unreadable_answer", reason: "content_type" });
  });

  it("hides credential and host in an error, in the forms that errors have", async () => {
    const key = "CANARY-upstream-key";
    const forms = [key, Buffer.from(key).toString("base64"), Buffer.from(`:${key}`).toString("base64"), "HOST.invalid"];
    const upstream = await model({ status: 401, body: `${forms.join(" ")} https:\\/\\/host.INVALID\\/v1` });
    const one = await gateway(upstream.baseUrl, { hidden: forms });
    const reply = await post(one.socketPath, one.token, ask());
    for (const form of forms) expect(reply.body.toLowerCase()).not.toContain(form.toLowerCase());
  });

  it("may say what a local server is given for a key", async () => {
    const bytes = '{"model":"model-1","choices":[{"message":{"content":"use api_key=ollama"}}]}';
    const upstream = await model({ raw: { contentType: "application/json", bytes } });
    const one = await gateway(upstream.baseUrl, { secret: "ollama" });
    expect((await post(one.socketPath, one.token, ask({ stream: false }))).status).toBe(200);
  });

  const echo = (text: string) => `data: {"model":"model-1","error":{"message":"bad key ${text}"}}\n\n`;
  it.each([
    ["in one write", 0],
    ["over two", 40],
  ])("is broken off before the credential that a stream repeats, %s", async (_name, border) => {
    const text = echo("CANARY-upstream-key-of-usual-length");
    const server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        if (border > 0) socket.write(text.slice(0, border + 20));
        setTimeout(() => socket.end(text.slice(border === 0 ? 0 : border + 20)), 30);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({ close: async () => void server.close() });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const one = await gateway(url, {
      credential: "CANARY-upstream-key-of-usual-length",
      secret: "CANARY-upstream-key-of-usual-length",
    });
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.body).not.toContain("CANARY-upstream-key-of-usual-length");
    expect(reply.complete).toBe(false);
    expect(one.calls[0]).toMatchObject({ outcome: "unreadable_answer", reason: "credential_in_answer" });
  });

  it("is refused as a document that repeats the credential", async () => {
    const bytes = '{"model":"model-1","error":"CANARY-upstream-key-of-usual-length"}';
    const upstream = await model({ raw: { contentType: "application/json", bytes } });
    const one = await gateway(upstream.baseUrl, { secret: "CANARY-upstream-key-of-usual-length" });
    const reply = await post(one.socketPath, one.token, ask({ stream: false }));
    expect(reply.status).toBe(502);
    expect(reply.body).not.toContain("CANARY-upstream-key-of-usual-length");
    expect(one.calls[0]).toMatchObject({ outcome: "unreadable_answer", reason: "credential_in_answer" });
  });

  it.each([
    ["HTTP/0.9", "<html>the endpoint</html>"],
    [
      "two lengths",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    ],
    ["a folded header", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n x\r\nContent-Length: 2\r\n\r\n{}"],
    ["a redirect", "HTTP/1.1 301 Moved\r\nLocation: http://example.invalid/\r\nContent-Length: 0\r\n\r\n"],
    ["a switch of protocols", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nhello"],
    ["nothing", ""],
  ])("that is no answer is none: %s", async (_name, bytes) => {
    const one = await gateway(await rawEndpoint(bytes));
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.status).toBe(502);
    expect(reply.body).not.toMatch(/the endpoint<|example|127\.0/);
    expect(one.calls[0]!.outcome).toBe("upstream_unreachable");
  });

  const packed = (text: string, cut = 0): Turn => {
    const bytes = gzipSync(text);
    return {
      raw: { contentType: "text/event-stream", bytes: bytes.subarray(0, bytes.length - cut) },
      headers: { "content-encoding": "gzip" },
    };
  };
  const usual = 'data: {"model":"model-1","choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
  it.each([
    ["another model", packed(`${usual}data: {"mod\\u0065l":"model-2"}\n\n`), "other_model", "fallback_model_used"],
    ["an end that is missing", packed(usual, 12), "truncated", "network"],
    ["more than the bound", packed(`: ${"x".repeat(4_000_000)}\n`.repeat(3)), "limit", "answer_bytes"],
    ["something else", { ...packed(usual), headers: { "content-encoding": "br" } }, "truncated", "network"],
    ["itself again", { ...packed(usual), headers: { "content-encoding": "gzip, gzip" } }, null, "compression"],
  ] as [string, Turn, string | null, string][])("compressed holds no %s", async (_name, turn, outcome, reason) => {
    const upstream = await model(turn);
    const one = await gateway(upstream.baseUrl, { limits: { answerBytes: 8 * 1024 * 1024 } });
    const reply = await post(one.socketPath, one.token, ask());
    expect(reply.complete && reply.status === 200).toBe(false);
    expect(reply.body).not.toContain("model-2");
    expect(one.calls[0]).toMatchObject({ outcome: outcome ?? "upstream_unreachable", reason });
  });

  it("without an end is ended by the time of a call", async () => {
    const server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        const timer = setInterval(() => socket.write(": still here\n\n"), 5);
        socket.on("close", () => clearInterval(timer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({ close: async () => void server.close() });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const one = await gateway(url, { limits: { callMs: 150 } });
    expect((await post(one.socketPath, one.token, ask())).complete).toBe(false);
    expect(one.calls[0]).toMatchObject({ outcome: "limit", reason: "call_time" });
  });
});

describe("an agent that uses everything up", () => {
  it("has no more of the harness's memory than a few requests", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl, { limits: { requestBytes: 1000, requestMs: 3_000 } });
    const lines = head(one.token, "Content-Length: 1000\r\n");
    // Each holds all of its body but one byte.
    const slow = Array.from({ length: 12 }, () => raw(one.socketPath, `${lines}${"x".repeat(999)}`, { ms: 20_000 }));
    await until(() => one.calls.length >= 8, 20_000);
    expect(one.calls.every(({ reason }) => reason === "too_many_concurrent")).toBe(true);
    await Promise.all(slow);
    await until(() => one.calls.length === 12, 20_000);
    expect((await post(one.socketPath, one.token, ask())).status).toBe(200);
    expect(upstream.requests).toHaveLength(1);
  });

  it("pays for tokens that nobody counted: without usage, and by leaving before it", async () => {
    const bytes = 'data: {"model":"model-1","choices":[{"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
    const upstream = await model({ raw: { contentType: "text/event-stream", bytes } });
    const one = await gateway(upstream.baseUrl, { limits: { totalTokens: 1_000 } });
    const body = ask({ messages: [{ role: "user", content: "x".repeat(3_000) }] });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await post(one.socketPath, one.token, body)).status);
    expect(statuses).toEqual([200, 200, 403]);
    expect(one.calls[0]!.usage).toEqual({ input: null, cached: null, written: null, output: null });
    expect(one.calls[2]!.reason).toBe("budget_exhausted");
  });

  it("finds it alive after a thousand connections", async () => {
    const upstream = await model();
    const one = await gateway(upstream.baseUrl);
    const sockets = await Promise.all(
      Array.from(
        { length: 1000 },
        () =>
          new Promise<net.Socket>((resolve) => {
            const socket = net.connect(one.socketPath);
            socket.on("error", () => {}).on("close", () => resolve(socket));
            socket.on("connect", () => resolve(socket));
          }),
      ),
    );
    for (const socket of sockets) socket.destroy();
    await until(() => sockets.every((socket) => socket.destroyed));
    let status = 0;
    for (let i = 0; i < 50 && status !== 200; i++) status = (await post(one.socketPath, one.token, ask())).status;
    expect(status).toBe(200);
  });
});
