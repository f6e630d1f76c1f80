import { afterEach, expect, it } from "vitest";
import { CATALOGUE } from "../../../src/core/domain/catalogue";
import { modelEndpointBlockers } from "../../../src/core/gates/model-endpoint";
import { probeFact } from "../../../src/core/records/probe";
import { probeModel } from "../../../src/world/model/probe";
import type { Route } from "../../../src/world/model/route";
import { gatewayTo } from "../../support/gateway";
import { startScriptedModel, type Script, type Turn } from "../../support/scripted-model/server";

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

async function probe(script: Turn | Script, route: Route = "chat/completions", timeoutMs?: number) {
  const model = await startScriptedModel(typeof script === "function" ? script : () => script);
  const gateway = await gatewayTo(model.baseUrl);
  open.push(model, gateway);
  const fact = await probeModel({
    gateway,
    model: "model-1",
    route,
    lastCall: () => gateway.calls.at(-1) ?? null,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return { fact, model, gateway };
}

it.each(["chat/completions", "responses", "messages"] as Route[])("finds content on %s", async (route) => {
  const { fact, model, gateway } = await probe({ text: "ready", reasoning: "let me think" }, route);
  expect(fact).toMatchObject({ route, outcome: "content", status: 200 });
  expect(modelEndpointBlockers(fact)).toEqual([]);
  expect(gateway.calls).toMatchObject([{ probe: true, outcome: "completed", stream: true }]);
  const body = model.requests[0]!.json;
  expect(body.max_tokens ?? body.max_output_tokens).toBe(1024);
  expect(probeFact.parse(fact)).toEqual(fact);
});

it("uses the other name of the bound where the first is refused", async () => {
  const script: Script = (request) => ("max_tokens" in request.json ? { status: 400 } : { text: "ready" });
  const { fact, model } = await probe(script);
  expect(fact.outcome).toBe("content");
  expect(model.requests.map(({ json }) => json.max_completion_tokens)).toEqual([undefined, 1024]);
});

const nothing = 'data: {"model":"model-1","choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';
it.each([
  ["reasoning alone", { reasoning: "I think and think" }, "reasoning_only", "provider_response_shape_unavailable"],
  ["blanks", { text: " \n " }, "empty", "provider_response_shape_unavailable"],
  [
    "nothing",
    { raw: { contentType: "text/event-stream", bytes: nothing } },
    "empty",
    "provider_response_shape_unavailable",
  ],
  ["a tool call", { tools: [{ name: "bash", arguments: {} }] }, "empty", "provider_response_shape_unavailable"],
  ["HTML", { raw: { contentType: "text/html", bytes: "<html>" } }, "unreadable", "provider_endpoint_failed"],
  [
    "a stream cut short",
    { text: "ready, that is all that I had to say", truncate: true },
    "unreadable",
    "provider_endpoint_failed",
  ],
  ["401", { status: 401 }, "error_status", "provider_endpoint_failed"],
  ["429", { status: 429 }, "error_status", "provider_endpoint_failed"],
  ["500", { status: 500 }, "error_status", "provider_endpoint_failed"],
  [
    "an error in the stream",
    { raw: { contentType: "text/event-stream", bytes: 'data: {"error":{}}\n\n' } },
    "error_status",
    "provider_endpoint_failed",
  ],
  ["another model", { text: "ready", model: "model-2" }, "other_model", "provider_endpoint_failed"],
  ["no model named", { text: "ready", model: null }, "other_model", "provider_endpoint_failed"],
] as [string, Turn, string, string][])("blocks on %s", async (_name, turn, outcome, code) => {
  const { fact } = await probe(turn);
  expect(fact.outcome).toBe(outcome);
  expect(modelEndpointBlockers(fact).map((b) => b.code)).toEqual([code]);
  expect(probeFact.safeParse(fact).success).toBe(true);
});

it("blocks on reasoning alone with the marker that older readers know", async () => {
  const [first] = modelEndpointBlockers((await probe({ reasoning: "hm" })).fact);
  expect(CATALOGUE[first!.code].marker).toBe("provider-reasoning-only.txt");
});

it("does not wait for ever", async () => {
  const { fact } = await probe({ hang: true }, "chat/completions", 50);
  expect(fact).toMatchObject({ outcome: "unreachable", reason: "timeout" });
});

it("blocks when nothing listens, and when no probe was made", async () => {
  const gateway = await gatewayTo("http://127.0.0.1:1/v1");
  open.push(gateway);
  const fact = await probeModel({
    gateway,
    model: "model-1",
    route: "responses",
    lastCall: () => gateway.calls.at(-1) ?? null,
  });
  expect(fact).toMatchObject({ outcome: "unreachable", reason: "refused", status: null });
  expect(modelEndpointBlockers(fact)[0]!.code).toBe("provider_endpoint_failed");
  expect(modelEndpointBlockers(null)[0]!.code).toBe("provider_endpoint_failed");
});
