import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseCassette } from "../../../src/core/records/cassette";
import { endpointTexts } from "../../../src/world/model/endpoint";
import { cassetteAnswerer, createRecorder, loadCassette } from "../../../src/world/model/cassette";
import { gatewayTo, post, requestTo } from "../../support/gateway";
import { startScriptedModel, type Script } from "../../support/scripted-model/server";

const BOUND = { contract_sha256: "1".repeat(64), baseline_tree: "2".repeat(40), agent_sha256: "3".repeat(64) };

const ask = (n: number, extra: object = {}) => ({
  model: "model-1",
  stream: true,
  messages: [{ role: "user", content: `question ${n} CANARY-secret` }],
  ...extra,
});

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

async function recorded(script: Script) {
  const lines: string[] = [];
  const recorder = createRecorder({
    provider: "local",
    model: "model-1",
    recordedAt: "2026-11-20T11:00:00.000Z",
    runId: "20261120T110000Z-x-abcdef12",
    bound: () => BOUND,
    redact: (text) => text.replaceAll("CANARY-secret", "[REDACTED]"),
    write: (line) => lines.push(line),
  });
  const model = await startScriptedModel(script);
  const gateway = await gatewayTo(model.baseUrl, { record: (exchange) => recorder.record(exchange) });
  open.push(model, gateway);
  const file = () => {
    const path = join(mkdtempSync(join(tmpdir(), "cassette-")), "cassette.jsonl");
    writeFileSync(path, lines.join(""));
    return path;
  };
  return { model, gateway, recorder, lines, file };
}

async function replay(path: string) {
  const { cassette, fact } = await loadCassette(path);
  if (cassette === null) throw new Error(fact.problem ?? "");
  const gateway = await gatewayTo("http://127.0.0.1:1/v1", {
    answerer: cassetteAnswerer(cassette, "20261121T120000Z-x-zyxwvu98"),
  });
  open.push(gateway);
  return gateway;
}

describe("a recorded run", () => {
  it("is served back in the order in which it was asked, byte for byte, without any endpoint", async () => {
    const one = await recorded((_request, index) => ({
      text: `answer ${index} ${"é".repeat(5000)}`,
      delayMs: index === 1 ? 60 : 0,
    }));
    await post(one.gateway.socketPath, one.gateway.probeToken, ask(0));
    const live = await Promise.all(
      [1, 2].map(async (n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 15));
        return post(one.gateway.socketPath, one.gateway.token, ask(n));
      }),
    );
    const failed = await post(one.gateway.socketPath, one.gateway.token, ask(3, { stream: false }));
    one.recorder.end();
    expect(one.lines.join("")).not.toContain("CANARY");
    expect(one.lines.join("")).not.toContain(one.gateway.token);

    const again = await replay(one.file());
    for (const [index, reply] of live.entries())
      expect((await post(again.socketPath, again.token, ask(index + 1))).body).toBe(reply.body);
    expect((await post(again.socketPath, again.token, ask(3, { stream: false }))).body).toBe(failed.body);
    expect((await post(again.socketPath, again.probeToken, ask(0))).body).toContain("answer 0");
    expect(again.calls.every((call) => call.replayed && call.outcome === "completed")).toBe(true);
    expect(one.gateway.calls.some((call) => call.replayed)).toBe(false);
  });

  it("keeps errors too", async () => {
    const one = await recorded(() => ({ status: 429 }));
    await post(one.gateway.socketPath, one.gateway.token, ask(1));
    one.recorder.end();
    const again = await replay(one.file());
    expect((await post(again.socketPath, again.token, ask(1))).status).toBe(429);
  });

  it("ends when it is used up", async () => {
    const one = await recorded(() => ({ text: "x" }));
    await post(one.gateway.socketPath, one.gateway.token, ask(1));
    one.recorder.end();
    const again = await replay(one.file());
    expect((await post(again.socketPath, again.token, ask(1))).status).toBe(200);
    expect((await post(again.socketPath, again.token, ask(1))).status).toBe(502);
    expect(again.calls.map((call) => call.reason)).toEqual([null, "cassette_exhausted"]);
  });

  it("ends at a request that was not recorded, and answers nothing after it", async () => {
    const one = await recorded(() => ({ text: "x" }));
    for (const n of [1, 2]) await post(one.gateway.socketPath, one.gateway.token, ask(n));
    one.recorder.end();
    const kind = await replay(one.file());
    const other = await post(kind.socketPath, kind.token, requestTo("responses"), { path: "/v1/responses" });
    expect(other.status).toBe(502);
    expect(kind.calls[0]).toMatchObject({
      reason: "cassette_mismatch",
      field: expect.stringContaining("request 1, route"),
    });
    const text = await replay(one.file());
    expect((await post(text.socketPath, text.token, ask(1))).status).toBe(200);
    expect((await post(text.socketPath, text.token, ask(7))).status).toBe(502);
    expect((await post(text.socketPath, text.token, ask(2))).status).toBe(502);
    expect(text.calls.map(({ reason, field }) => [reason, field])).toEqual([
      [null, undefined],
      ["cassette_mismatch", "request 2, messages[0].content: another text from character 10 on"],
      ["cassette_mismatch", "request 2, messages[0].content: another text from character 10 on"],
    ]);
  });

  it("serves requests that were made at a time in whatever order they come", async () => {
    const one = await recorded((_request, index) => ({ text: `answer ${index}` }));
    for (let n = 0; n < 3; n++) await post(one.gateway.socketPath, one.gateway.token, ask(n));
    one.recorder.end();
    const again = await replay(one.file());
    for (const n of [2, 0, 1])
      expect((await post(again.socketPath, again.token, ask(n))).body).toContain(`answer ${n}`);
  });

  it.each([
    ["with a header more", "content_type", "text/event-stream; a=\r\nset-cookie: b", 200, "completed"],
    ["as a page", "content_type", "text/html", 502, "unreadable_answer"],
    ["as a redirect", "status", 302, 302, "upstream_error"],
    ["as another model's", "answer", 'data: {"mod\\u0065l":"model-2"}\n\n', 200, "other_model"],
    ["as nobody's", "answer", "data: [DONE]\n\n", 200, "other_model"],
    ["as nothing", "answer", "", 200, "truncated"],
  ])("is held to the rules of an endpoint when it was altered: %s", async (_name, field, value, status, outcome) => {
    const one = await recorded(() => ({ text: "x" }));
    await post(one.gateway.socketPath, one.gateway.token, ask(1));
    one.recorder.end();
    const path = one.file();
    const line = { ...JSON.parse(one.lines[1]!), [field]: value };
    writeFileSync(path, [one.lines[0], `${JSON.stringify(line)}\n`, one.lines[2]].join(""));
    const again = await replay(path);
    const reply = await post(again.socketPath, again.token, ask(1));
    expect(reply.status).toBe(status);
    expect(reply.headers["set-cookie"]).toBeUndefined();
    expect(again.calls[0]).toMatchObject({ outcome, replayed: true });
  });

  it("is served by its order, not by its lines'", async () => {
    const one = await recorded((_request, index) => ({ text: `answer ${index}` }));
    for (let n = 0; n < 3; n++) await post(one.gateway.socketPath, one.gateway.token, ask(n));
    one.recorder.end();
    const [header, a, b, c, end] = one.lines;
    const path = one.file();
    writeFileSync(path, [header, c, a, b, end].join(""));
    const again = await replay(path);
    for (let n = 0; n < 3; n++)
      expect((await post(again.socketPath, again.token, ask(n))).body).toContain(`answer ${n}`);
  });

  it("holds neither credential nor endpoint, whatever the endpoint says of them", async () => {
    const lines: string[] = [];
    const model = await startScriptedModel((_request, index) => {
      const leak = `CANARY-upstream-key ${Buffer.from("CANARY-upstream-key").toString("base64")} ${model.baseUrl}`;
      return index === 0 ? { text: "x" } : { status: 401, body: leak, headers: { "content-type": `text/${leak}` } };
    });
    const hidden = endpointTexts(new URL(model.baseUrl), "CANARY-upstream-key", null);
    const recorder = createRecorder({
      provider: "local",
      model: "model-1",
      recordedAt: "2026-11-20T11:00:00.000Z",
      runId: "20261120T110000Z-x-abcdef12",
      bound: () => BOUND,
      redact: (text) => text,
      write: (line) => lines.push(line),
    });
    const gateway = await gatewayTo(model.baseUrl, { hidden, record: (exchange) => recorder.record(exchange) });
    open.push(model, gateway);
    for (let n = 0; n < 2; n++) await post(gateway.socketPath, gateway.token, { ...ask(n), messages: [] });
    recorder.end();
    expect(lines).toHaveLength(4);
    for (const text of [...hidden, gateway.token])
      expect(lines.join("").toLowerCase()).not.toContain(text.toLowerCase());
  });

  it("holds the admitted model to itself in a replay as well", async () => {
    const one = await recorded(() => ({ text: "x" }));
    await post(one.gateway.socketPath, one.gateway.token, ask(1));
    one.recorder.end();
    const path = one.file();
    const line = JSON.parse(one.lines[1]!) as { answer: string };
    const altered = { ...line, answer: line.answer.replaceAll("model-1", "model-2") };
    writeFileSync(path, [one.lines[0], `${JSON.stringify(altered)}\n`, one.lines[2]].join(""));
    const again = await replay(path);
    await post(again.socketPath, again.token, ask(1));
    expect(again.calls[0]!.outcome).toBe("other_model");
  });
});

describe("a cassette that can't be used", () => {
  const header =
    '{"cassette":"case-harness-model","version":2,"provider":"p","model":"m","recorded_at":"t","run_id":"20261120T110000Z-x-abcdef12"}\n';
  const bound = JSON.stringify(BOUND);
  const exchange = (order: number) =>
    `${JSON.stringify({ order, probe: false, route: "responses", stream: true, status: 200, content_type: "text/event-stream", request_sha256: "0".repeat(64), request: "", answer: "" })}\n`;
  it.each([
    ["empty", ""],
    ["without its end", header + exchange(1)],
    ["cut within a line", header + exchange(1).slice(0, 40)],
    ["with a line less", `${header}{"end":true,"exchanges":1,"complete":true,"bound":${bound}}\n`],
    ["that met its bound", `${header}{"end":true,"exchanges":0,"complete":false,"bound":${bound}}\n`],
    ["that is bound to nothing", `${header}{"end":true,"exchanges":0,"complete":true,"bound":null}\n`],
    [
      "of another version",
      `${header.replace('"version":2', '"version":3')}{"end":true,"exchanges":0,"complete":true,"bound":${bound}}\n`,
    ],
    [
      "with one place twice",
      `${header}${exchange(1)}${exchange(1)}{"end":true,"exchanges":2,"complete":true,"bound":${bound}}\n`,
    ],
    [
      "with an unknown field",
      `${header}${exchange(1).replace('"order"', '"x":1,"order"')}{"end":true,"exchanges":1,"complete":true,"bound":${bound}}\n`,
    ],
  ])("%s", (_name, text) => {
    expect(parseCassette(Buffer.from(text)).ok).toBe(false);
  });

  it("is the bound one otherwise", () => {
    const text = `${header}${exchange(1)}{"end":true,"exchanges":1,"complete":true,"bound":${bound}}\n`;
    expect(parseCassette(Buffer.from(text))).toMatchObject({ ok: true, value: { bound: BOUND } });
  });

  it("is refused by name where it is of an older version", () => {
    const text = `${header.replace('"version":2', '"version":1')}{"end":true,"exchanges":0,"complete":true}\n`;
    expect(parseCassette(Buffer.from(text))).toMatchObject({
      ok: false,
      problems: [{ problem: expect.stringMatching(/found 1: cassettes of that version are bound to no contract/) }],
    });
  });

  it.each(["/dev/zero", tmpdir()])("is no file: %s", async (path) => {
    const { cassette, fact } = await loadCassette(path);
    expect([cassette, fact.problem]).toEqual([null, expect.stringMatching(/regular|EISDIR/)]);
  });

  it("is named, when it is not there", async () => {
    const { cassette, fact } = await loadCassette("/nowhere.jsonl");
    expect([cassette, fact.problem]).toEqual([null, expect.stringContaining("ENOENT")]);
  });
});
