import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { modelEndpointBlockers } from "../../../src/core/gates/model-endpoint";
import type { ModelLimits } from "../../../src/core/domain/limits";
import { picodollars, pricePerToken } from "../../../src/core/domain/money";
import { type Bounds, chargeFaults, NOTHING_TAKEN, takenWith } from "../../../src/core/records/model-usage";
import { largestAnswerOf, type Price } from "../../../src/core/records/prices";
import { readCredential } from "../../../src/world/model/credential";
import { baseFor, endpointFor, endpointSecrets, endpointTexts } from "../../../src/world/model/endpoint";
import { readLogin } from "../../../src/world/model/login";
import { isLoginQuestion, probeModel } from "../../../src/world/model/probe";
import type { Question } from "../../../src/world/model/upstream";
import { accessToken, authJson, LOGIN, loginScript } from "../../support/chatgpt";
import { gatewayTo, post, requestTo } from "../../support/gateway";
import { randomNumbers } from "../../support/random";
import { startScriptedModel, type Script } from "../../support/scripted-model/server";

const NOW = Date.now();
const NONE: ModelLimits = {
  model_requests: null,
  model_input_tokens: null,
  model_output_tokens: null,
  model_cost_usd: null,
};

describe("a ChatGPT login", () => {
  it.each([
    ["an auth.json", authJson()],
    ["one without what is never sent", JSON.stringify({ tokens: { access_token: accessToken() } })],
    ["the access token alone", accessToken()],
    [
      "one whose account the token does not name",
      authJson({ access_token: accessToken({ "https://api.openai.com/auth": {} }) }),
    ],
  ])("is read from %s", (_name, text) => {
    const read = readLogin(text, NOW);
    expect(read).toMatchObject({ ok: true, login: { account: LOGIN.account } });
  });

  it.each(["sk-proj-0123456789abcdef", "a.b.c", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln", ""])("%j is none", (text) =>
    expect(readLogin(text, NOW)).toBeNull(),
  );

  const ends = (seconds: number) => accessToken({ exp: Math.floor(NOW / 1000) + seconds });
  it.each([
    ["a token that has ended", authJson({ access_token: ends(-120) }), /expired \d+ min ago/],
    [
      "a token that ends in the midst of a run",
      authJson({ access_token: ends(600) }),
      /expires in \d+ min, and a run may take 15/,
    ],
    ["a token alone that has ended", ends(-7200), /expired 1\d\d min ago/],
    [
      "a token that does not say when it ends",
      authJson({ access_token: accessToken({ exp: undefined }) }),
      /when it ends/,
    ],
    ["an end that is no time", authJson({ access_token: accessToken({ exp: "9999999999" }) }), /when it ends/],
    ["a token that is none", authJson({ access_token: "CANARY" }), /without an access token that can be read/],
    ["a token with a header in it", authJson({ access_token: `${accessToken()}\r\nx: y` }), /without an access token/],
    ["no token", authJson({ access_token: undefined }), /without an access token/],
    [
      "no account",
      JSON.stringify({ tokens: { access_token: accessToken({ "https://api.openai.com/auth": {} }) } }),
      /names no account/,
    ],
    [
      "an account with a header in it",
      authJson({ account_id: "CANARY\r\nx: y", access_token: accessToken({ "https://api.openai.com/auth": {} }) }),
      /names no account/,
    ],
    ["two accounts", authJson({ account_id: "CANARY-another" }), /names one account, and an access token of another/],
    [
      "an API key in an auth.json",
      JSON.stringify({ OPENAI_API_KEY: "sk-CANARY", tokens: null }),
      /without the tokens of a ChatGPT login/,
    ],
    ["JSON that is read in two ways", authJson().replace("{", '{"tokens":{},'), /can't be read/],
    ["half of it", authJson().slice(0, 90), /can't be read/],
  ])("is refused as %s, without a word of it", async (_name, text, problem) => {
    const read = await readCredential({ variable: "K" }, { K: `${text}\n` }, true);
    expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
    expect(JSON.stringify(read)).not.toMatch(/CANARY|eyJ/);
  });

  it("counts for one provider, goes to one endpoint, and nothing of it may be found", async () => {
    for (const provider of ["external_anthropic", "local_case_compatible", "external_openai_codex"] as const) {
      const found = endpointFor(
        provider,
        { CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://127.0.0.1:1/v1" },
        { variable: "K" },
      );
      if (!found.ok) throw new Error(found.problem);
      const { takesLogins, credential } = found.endpoint;
      const read = await readCredential(credential, { K: authJson() }, takesLogins);
      expect(read.ok).toBe(provider === "external_openai_codex");
      if (!read.ok || read.login === undefined) continue;
      const base = baseFor(found.endpoint, read.login);
      expect(base.href).toBe("https://chatgpt.com/backend-api/codex");
      expect(baseFor(found.endpoint, null).href).toBe("https://api.openai.com/v1");
      const secrets = endpointSecrets(base, read.value, null, false, read.login);
      expect(secrets.toSorted()).toEqual([read.value, read.login.account, ...read.login.unsent].toSorted());
      expect(secrets).toHaveLength(4);
      expect(endpointTexts(base, read.value, null, read.login)).toEqual(expect.arrayContaining(secrets));
    }
  });
});

describe("the gateway before the endpoint of logins", () => {
  let open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.reverse()) await one.close();
    open = [];
  });
  const world = async (script: Script, bounds: Bounds = { limits: NONE, price: null, wholeAnswer: 1000 }) => {
    const model = await startScriptedModel(loginScript(script));
    const gateway = await gatewayTo(`http://127.0.0.1:${model.port}/backend-api/codex`, {
      credential: accessToken(),
      account: LOGIN.account,
      hidden: [LOGIN.account],
      bounds,
    });
    open.push(model, gateway);
    const ask = (extra: object = {}, path = "/v1/responses") =>
      post(gateway.socketPath, gateway.token, requestTo(path, { input: [], ...extra }), { path });
    const probe = () =>
      probeModel({ gateway, model: "model-1", route: "responses", login: true, lastCall: () => gateway.calls.at(-1)! });
    return { model, gateway, ask, probe };
  };

  it("sends account and token, takes a stream that does not say that it is one, and no bound on it", async () => {
    const { model, gateway, ask, probe } = await world(() => ({ text: "ready" }));
    expect(await probe()).toMatchObject({ outcome: "content", status: 200 });
    expect(model.requests[0]!.json).toMatchObject({ reasoning: { effort: "low" }, instructions: expect.any(String) });
    expect(isLoginQuestion(model.requests[0]!.body)).toBe(true);
    const reply = await ask();
    expect([reply.status, reply.headers["content-type"]]).toEqual([200, "text/event-stream"]);
    expect(model.requests.at(-1)!.headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer ey/),
      "chatgpt-account-id": LOGIN.account,
      originator: "case-harness",
    });
    expect(gateway.calls.map(({ outcome, most, sent }) => [outcome, most?.output, sent])).toEqual([
      ["completed", 1000, undefined],
      ["completed", 1000, undefined],
    ]);
  });

  it.each([
    ["a bound on an answer", { max_output_tokens: 5 }, "/v1/responses", 400, "bad_request", "max_output_tokens"],
    ["a document", { stream: false }, "/v1/responses", 400, "bad_request", "stream"],
    ["an answer that is kept", { store: true }, "/v1/responses", 403, "remote_reference", "store"],
    ["a dearer service", { service_tier: "priority" }, "/v1/responses", 403, "unpriced", "service_tier"],
    ["another route", {}, "/v1/chat/completions", 404, "unknown_route", undefined],
    ["another route", {}, "/v1/messages", 404, "unknown_route", undefined],
  ] as const)("refuses %s by name, and sends nothing on", async (_name, extra, path, status, reason, field) => {
    const price: Price = { input: 1n, cached: 1n, written: null, output: 1n };
    const bounds = { limits: { ...NONE, model_cost_usd: 1 }, price, wholeAnswer: 1000 };
    const { model, gateway, ask } = await world(() => ({ text: "x" }), bounds);
    const reply = await ask(extra, path);
    expect(reply.status).toBe(status);
    expect(gateway.calls).toMatchObject([{ outcome: "refused", reason, ...(field === undefined ? {} : { field }) }]);
    expect(model.requests).toEqual([]);
  });

  const limited = {
    error: { type: "usage_limit_reached", plan_type: "plus", resets_at: 1, message: `of ${LOGIN.account}` },
  };
  it.each([
    ["no tokens left", { status: 429, body: JSON.stringify(limited) }, "status 429"],
    ["a token that has ended", { status: 401, body: JSON.stringify({ detail: "expired" }) }, "status 401"],
    ["a page", { raw: { contentType: "text/html", bytes: "<html>" } }, "neither a stream of events nor JSON"],
    ["something that is no stream", { raw: { contentType: "", bytes: "<html>" } }, "neither a stream"],
  ] as const)(
    "%s is the endpoint's failure, and what it says of the account is not told",
    async (_name, turn, found) => {
      const { ask, probe } = await world(() => turn);
      expect(modelEndpointBlockers(await probe())).toMatchObject([
        { code: "provider_endpoint_failed", found: expect.stringContaining(found) },
      ]);
      expect((await ask()).body).not.toContain(LOGIN.account);
    },
  );

  it("starts with no bound on answers that it could not hold", async () => {
    const bounds = { limits: { ...NONE, model_output_tokens: 9999 }, price: null, wholeAnswer: null };
    await expect(gatewayTo("http://127.0.0.1:1/x", { bounds })).rejects.toThrow("most tokens of an answer");
  });

  it("whatever its endpoint says, what was sent never adds up to more than a bound", async () => {
    const price: Price = {
      input: pricePerToken(1),
      cached: pricePerToken(1),
      written: null,
      output: pricePerToken(10),
    };
    for (let seed = 1; seed <= 25; seed++) {
      const random = randomNumbers(seed);
      const whole = 500 + random(2000);
      const limits: ModelLimits = {
        ...NONE,
        model_output_tokens: random(3) === 0 ? null : whole * (1 + random(4)) + random(500),
        model_cost_usd: random(2) === 0 ? null : (whole * 10 * (1 + random(4)) + 20_000) / 1e6,
      };
      const bounds = { limits, price, wholeAnswer: whole };
      let sent = 0;
      let certain = 0;
      const answerer = {
        replays: false,
        async ask({ body }: Question) {
          expect(JSON.parse(body.toString())).not.toHaveProperty("max_output_tokens");
          // This one may take a whole answer; those that ended took what was believed of them.
          sent++;
          const open = sent * whole - certain;
          expect(limits.model_output_tokens === null || open <= limits.model_output_tokens, `seed ${seed}`).toBe(true);
          const cost = picodollars(0) + BigInt(open) * price.output;
          expect(limits.model_cost_usd === null || cost <= picodollars(limits.model_cost_usd), `seed ${seed}`).toBe(
            true,
          );
          await new Promise((resolve) => setImmediate(resolve));
          const output = 1 + random(whole);
          const kind = random(4);
          const usage = kind === 0 ? {} : { usage: { input_tokens: 50, output_tokens: kind === 1 ? 0 : output } };
          if (kind > 1) certain += whole - output;
          const event = { type: "response.completed", response: { model: "model-1", ...usage } };
          const headers = { "content-type": "text/event-stream" };
          return { status: 200, headers, body: Readable.from([Buffer.from(`data: ${JSON.stringify(event)}\n\n`)]) };
        },
        close() {},
      };
      const one = await gatewayTo("http://127.0.0.1:1/v1", { bounds, answerer });
      const body = requestTo("/v1/responses", { input: [] });
      await Promise.all(
        Array.from({ length: 8 }, () => post(one.socketPath, one.token, body, { path: "/v1/responses" })),
      );
      await one.close();
      expect(chargeFaults(one.calls, bounds), `seed ${seed}`).toEqual([]);
      const taken = one.calls.reduce((all, call) => takenWith(all, call, price), NOTHING_TAKEN);
      expect(limits.model_output_tokens === null || taken.output <= limits.model_output_tokens).toBe(true);
      // A record of calls that held less than a whole answer is no record of this gateway.
      const less = one.calls.map((call) =>
        call.most === undefined ? call : { ...call, most: { ...call.most, output: 1 } },
      );
      expect(
        chargeFaults(less, bounds)
          .map(({ problem }) => problem)
          .join(),
      ).toMatch(/than a whole one/);
    }
  });
});

it("the largest answer of a model stands in the record of prices, or nowhere", () => {
  const entry = {
    ...{ provider: "openai-codex", model: "m", input_usd_per_million: 0, cached_input_usd_per_million: 0 },
    ...{ output_usd_per_million: 0, source: "page", date: "2026-06-02" },
  };
  const of = (fields: object) =>
    largestAnswerOf(new Map([["prices.json", Buffer.from(JSON.stringify({ prices: [{ ...entry, ...fields }] }))]]), {
      provider: "openai-codex",
      model: "m",
    });
  expect(
    [{ max_output_tokens: 128_000 }, {}, { max_output_tokens: 0 }, { model: "n", max_output_tokens: 5 }].map(of),
  ).toEqual([128_000, null, null, null]);
});
