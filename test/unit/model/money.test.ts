import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/core/domain/digest";
import type { ModelLimits } from "../../../src/core/domain/limits";
import { dollarsOf, dollarText, isMoney, picodollars, pricePerToken } from "../../../src/core/domain/money";
import { type ModelCall, modelCallSchema } from "../../../src/core/records/model-calls";
import { chargeFaults, chargeOf, moneyBlockers, usageOf, usageText } from "../../../src/core/records/model-usage";
import { type Price, parsePrices } from "../../../src/core/records/prices";
import { UpstreamFault } from "../../../src/world/model/fault";
import { isUsualTier, mostOf, withOutput } from "../../../src/world/model/most";
import type { Answer, Question } from "../../../src/world/model/upstream";
import { gatewayTo, post, requestTo } from "../../support/gateway";
import { randomNumbers } from "../../support/random";

const NONE: ModelLimits = {
  model_requests: null,
  model_input_tokens: null,
  model_output_tokens: null,
  model_cost_usd: null,
};
const PRICE: Price = {
  input: pricePerToken(3),
  cached: pricePerToken(0.3),
  written: pricePerToken(3.75),
  output: pricePerToken(15),
};
const digest = "0".repeat(64);
const call = (rest: Partial<ModelCall> = {}): ModelCall => ({
  ...{ seq: 1, at: "2026-11-20T11:00:00.000Z", probe: false, replayed: false, route: "chat/completions" },
  ...{ requested_model: "m", answered_models: ["m"], status: 200, outcome: "completed", reason: null, stream: true },
  ...{ usage: { input: 500, cached: null, written: null, output: 20 }, most: { input: 3024, output: 100 } },
  ...{ request_bytes: 2000, request_sha256: digest, answer_bytes: 900, answer_sha256: digest },
  ...{ first_byte_ms: 1, duration_ms: 2 },
  ...rest,
});
const says = (
  input: number | null,
  output: number | null,
  cached: number | null = null,
  written: number | null = null,
) => ({
  usage: { input, cached, written, output },
});

describe("dollars", () => {
  it.each([
    [3, 3_000_000n],
    [0.075, 75_000n],
    [0.1, 100_000n],
    [0.000001, 1n],
    [0, 0n],
  ])("%d for a million tokens is a whole number for one", (dollars, pico) => expect(pricePerToken(dollars)).toBe(pico));

  it.each([-1, NaN, Infinity, 0.0000001, 1_000_000.1, 1e21])("%d is no amount", (dollars) => {
    expect(isMoney(dollars)).toBe(false);
    expect(() => picodollars(dollars)).toThrow("six decimals");
  });

  it("are told rounded up, digit by digit", () => {
    expect(dollarsOf(1n)).toBe(0.000001);
    expect(dollarsOf(picodollars(0.3))).toBe(0.3);
    expect([0, 1.5, 0.000013, 12.345678].map(dollarText)).toEqual([
      "0.00 USD",
      "1.50 USD",
      "0.000013 USD",
      "12.345678 USD",
    ]);
    // A tenth, ten times, is one.
    let sum = 0n;
    for (let i = 0; i < 10; i++) sum += picodollars(0.1);
    expect(dollarsOf(sum)).toBe(1);
  });
});

describe("what a call is counted at", () => {
  const kept = { input: 3024, output: 100 };
  it.each([
    ["a whole answer, as the endpoint says", {}, { input: 500, output: 20 }],
    ["more than it was held to", says(9_000, 700), { input: 9_000, output: 700 }],
    ["no count", says(null, null), kept],
    ["a count of the request alone", says(500, null), { input: 500, output: 100 }],
    ["no token for a request", says(0, 20), { input: 3024, output: 20 }],
    ["no token for an answer", says(500, 0), { input: 500, output: 100 }],
    ["fewer tokens than the request can be", says(5, 20), { input: 3024, output: 20 }],
    ["so few because of an image", { ...says(5, 20), most: { ...kept, images: 1 } }, { input: 5, output: 20 }],
    ["fewer tokens than the answer can be", { ...says(500, 1), answer_bytes: 2 ** 20 }, { input: 500, output: 100 }],
    ["an answer that broke off", { outcome: "truncated" }, kept],
    ["an agent that left", { outcome: "client_closed", ...says(500, 1) }, kept],
    [
      "an answer that broke off, and was counted higher",
      { outcome: "truncated", ...says(9_000, 700) },
      { input: 9_000, output: 700 },
    ],
    ["another model", { outcome: "other_model" }, kept],
    ["an error in the answer", { outcome: "upstream_error", reason: "error_event" }, kept],
    [
      "a request that the endpoint refused",
      { outcome: "upstream_error", status: 429, reason: "status_429", ...says(null, null) },
      { input: 0, output: 0 },
    ],
    [
      "an endpoint that failed with it",
      { outcome: "upstream_error", status: 504, reason: "status_504", ...says(null, null) },
      kept,
    ],
    [
      "nothing that listens",
      { outcome: "upstream_unreachable", status: 502, reason: "refused", ...says(null, null) },
      { input: 0, output: 0 },
    ],
    ["silence", { outcome: "upstream_unreachable", status: 502, reason: "timeout", ...says(null, null) }, kept],
    [
      "an answer without a bound, and no count",
      { ...says(500, null), most: { input: 3024, output: null } },
      { input: 500, output: null },
    ],
    ["a call that the gateway refused", { outcome: "refused", reason: "budget_exhausted" }, { input: 0, output: 0 }],
    ["a call that was never weighed", { outcome: "refused", most: undefined }, { input: 0, output: 0 }],
  ] as [string, Partial<ModelCall>, object][])("%s", (_name, rest, expected) =>
    expect(chargeOf(call(rest))).toMatchObject(expected),
  );

  it.each([
    ["without a price", call(), null, null],
    ["plain tokens", call(), PRICE, (500 * 3 + 20 * 15) / 1e6],
    [
      "cached and written ones",
      call(says(500, 20, 200, 100)),
      PRICE,
      (200 * 3 + 200 * 0.3 + 100 * 3.75 + 20 * 15) / 1e6,
    ],
    [
      "more cached ones than there are, which is no count",
      call(says(500, 20, 499, 2)),
      PRICE,
      (3024 * 3.75 + 20 * 15) / 1e6,
    ],
    ["what nobody counted, at the dearest", call(says(null, null)), PRICE, (3024 * 3.75 + 100 * 15) / 1e6],
    [
      "a cache of no price on Anthropic's route",
      call({ ...says(500, 20, 0, 100), route: "messages" }),
      { ...PRICE, written: null },
      (400 * 3 + 100 * 6 + 20 * 15) / 1e6,
    ],
    ["and on any other", call(says(500, 20, 0, 100)), { ...PRICE, written: null }, (500 * 3 + 20 * 15) / 1e6],
    [
      "an answer that nobody counts or bounds",
      call({ ...says(500, null), most: { input: 3024, output: null } }),
      PRICE,
      null,
    ],
    ["what a cassette answers", call({ replayed: true }), PRICE, 0],
    ["what was never sent", call({ outcome: "refused", most: undefined }), null, 0],
  ] as [string, ModelCall, Price | null, number | null][])("costs: %s", (_name, one, price, expected) => {
    const { cost_usd } = usageOf([one], price);
    if (expected === null) expect(cost_usd).toBeNull();
    else expect(cost_usd).toBeCloseTo(expected, 6);
    // Never less than it was.
    if (expected !== null) expect(cost_usd! + 1e-12).toBeGreaterThanOrEqual(expected);
  });

  it("is summed up, and told in words", () => {
    const calls = [
      call({ probe: true }),
      call(says(1_500, 40, 1_000)),
      call({ outcome: "truncated" }),
      call({ outcome: "refused" }),
    ];
    const usage = usageOf(calls, null);
    expect(usage).toEqual({
      ...{ requests: 3, replayed: 0, uncounted: 1, input_tokens: 5_024, cached_tokens: 1_000, output_tokens: 160 },
      ...{ cost_usd: null, by_agent: null },
    });
    const agrees = { input: 500 + 1_500, output: 20 + 40 };
    const own = [call({ probe: true }), call(says(1_500, 40)), call()];
    expect(usageOf(own, null, agrees).by_agent).toEqual({ input_tokens: 2_000, output_tokens: 60, agrees: true });
    const other = usageOf(own, null, { ...agrees, input: 12 });
    expect(other.by_agent).toMatchObject({ agrees: false });
    expect(usageText(other)).toMatch(/; the agent itself counts 12 in, 60 out$/);
    expect(usageText(usage)).toBe(
      "3 requests; 5,024 tokens in (1,000 cached), 160 out; cost unknown; 1 counted at the most that they could take",
    );
    expect(usageText(usageOf([call({ replayed: true })], null))).toBe(
      "1 request, 1 answered by a cassette; 500 tokens in, 20 out; 0.00 USD",
    );
    const absurd = call(says(Number.MAX_SAFE_INTEGER, 1));
    expect(usageOf([absurd, absurd], PRICE).input_tokens).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("what the bounds deny", () => {
  const refused = (limit: keyof ModelLimits, most = { input: 3024, output: 16 }): Partial<ModelCall> => ({
    ...{ seq: 2, outcome: "refused", reason: "budget_exhausted", status: 403, most, limit, ...says(null, null) },
  });
  it.each([
    ["model_requests", 3, { model_requests: 3 }, "at most 3", "3 used, 0 left"],
    ["model_input_tokens", 3_000, {}, "at most 3000", "500 used, 2500 left, and a request of up to 3024 tokens"],
    ["model_output_tokens", 30, {}, "at most 30", "20 used, 10 left, and an answer of at least 16 tokens"],
    [
      "model_cost_usd",
      0.01,
      {},
      "at most 0.01 USD",
      "0.0018 USD used, 0.0082 USD left, and a call of up to 0.01158 USD",
    ],
  ] as [keyof ModelLimits, number, object, string, string][])(
    "%s: what was used, what was left, what was wanted",
    (limit, bound, _more, expected, found) => {
      const bounds = { limits: { ...NONE, [limit]: bound }, price: PRICE };
      const calls = [call(), call(refused(limit))];
      expect(moneyBlockers(calls, bounds)).toMatchObject([
        { code: "limit_exceeded", subject: `${limit}: model call 2`, expected, found },
      ]);
      expect(chargeFaults(calls, bounds)).toEqual([]);
      expect(modelCallSchema.safeParse(calls[1]).success).toBe(true);
    },
  );

  it("an endpoint that counts more than it was asked for is over the bound, and said to be", () => {
    const bounds = { limits: { ...NONE, model_output_tokens: 100 }, price: null };
    expect(moneyBlockers([call(says(500, 101))], bounds)).toMatchObject([
      { found: "101 used: the endpoint counted more of a call than it was sent with" },
    ]);
    expect(moneyBlockers([call(says(500, 100))], bounds)).toEqual([]);
  });

  it.each([
    ["an answer that was weighed against nothing", [call({ most: undefined })], /held against no bound/],
    ["fewer tokens than bytes", [call({ most: { input: 2_000, output: 1 } })], /at least one byte/],
    ["an answer without a bound", [call({ most: { input: 3024, output: null } })], /without a bound/],
    ["a bound that the contract has not", [call(), call(refused("model_requests"))], /does not bound/],
    [
      "a refusal for nothing",
      [call(), call(refused("model_output_tokens", { input: 3024, output: 16 }))],
      /would not have gone over/,
    ],
    ["a limit of a call that went on", [call({ limit: "model_output_tokens" })], /not refused for it/],
    ["cached tokens of none", [call(says(null, 20, 5))], /cached tokens of none/],
  ] as [string, ModelCall[], RegExp][])("no gateway writes %s", (_name, calls, expected) => {
    const bounds = { limits: { ...NONE, model_output_tokens: 5_000 }, price: null };
    expect(
      chargeFaults(calls, bounds)
        .map(({ problem }) => problem)
        .join(),
    ).toMatch(expected);
  });

  it("no gateway sends on more calls than the contract has", () => {
    expect(
      chargeFaults([call(), call({ seq: 2 })], { limits: { ...NONE, model_requests: 1 }, price: null }),
    ).toHaveLength(1);
  });
});

describe("the most that a request can cost", () => {
  const most = (route: "chat/completions" | "responses" | "messages", value: object) => {
    const body = Buffer.from(JSON.stringify(value));
    return { ...mostOf(route, body, value as Record<string, unknown>), bytes: body.length };
  };
  it("is a token for each byte, and so much for an image whatever its bytes", () => {
    const text = most("chat/completions", { messages: [{ role: "user", content: "é" }], max_tokens: 5 });
    expect(text).toMatchObject({ input: text.bytes + 1064, output: 5, images: 0, least: 5 });
    const parts = [
      { type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } },
      { type: "text", text: "x" },
    ];
    const image = most("chat/completions", { messages: [{ role: "user", content: parts }] });
    expect(image).toMatchObject({ input: image.bytes + 1064 + 50_000, output: null, images: 1, least: 16 });
    expect(most("responses", { input: [{ content: [{ type: "input_image" }] }] }).images).toBe(1);
    expect(
      most("messages", { messages: [{ content: [{ type: "tool_result", content: [{ type: "image" }] }] }] }).images,
    ).toBe(1);
  });

  it("of two output bounds it is the larger one, and thinking needs more than its own", () => {
    expect(most("chat/completions", { max_tokens: 5, max_completion_tokens: 900 }).output).toBe(900);
    expect(most("messages", { max_tokens: 4096, thinking: { type: "enabled", budget_tokens: 1024 } }).least).toBe(1025);
  });

  it.each([
    ["one that has none", "responses", '{"model":"m"}', '{"max_output_tokens":7,"model":"m"}'],
    [
      "one that says null",
      "responses",
      '{ "max_output_tokens" : null , "a":1.0}',
      '{ "max_output_tokens" : 7 , "a":1.0}',
    ],
    [
      "a larger one",
      "messages",
      '{"a":{"max_tokens":99},"max_tokens":\t1e3}',
      '{"a":{"max_tokens":99},"max_tokens":\t7}',
    ],
    [
      "one that is spelled otherwise",
      "messages",
      '{"max_tok\\u0065ns":99,"x":"\\"}"}',
      '{"max_tok\\u0065ns":7,"x":"\\"}"}',
    ],
    [
      "both of two",
      "chat/completions",
      '{"max_completion_tokens":9,"b":[],"max_tokens":8}',
      '{"max_completion_tokens":7,"b":[],"max_tokens":7}',
    ],
    [
      "the one that is a number",
      "chat/completions",
      '{"max_tokens":null,"max_completion_tokens":9}',
      '{"max_tokens":null,"max_completion_tokens":7}',
    ],
  ] as const)("is written into %s, and nothing else is", (_name, route, before, after) => {
    expect(withOutput(route, Buffer.from(before), 7, null).toString()).toBe(after);
    expect(JSON.parse(after)).toBeTruthy();
  });

  it("goes by the field that the endpoint is known to take", () => {
    const sent = withOutput("chat/completions", Buffer.from('{"model":"m"}'), 7, "max_completion_tokens");
    expect(sent.toString()).toBe('{"max_completion_tokens":7,"model":"m"}');
  });

  it.each([
    [undefined, true],
    ["default", true],
    ["flex", true],
    ["priority", false],
    ["anything", false],
  ])("a service tier %s is of the usual price: %s", (service_tier, usual) =>
    expect(isUsualTier({ service_tier })).toBe(usual),
  );
});

describe("the record of prices", () => {
  const entry = {
    ...{ provider: "p", model: "m", input_usd_per_million: 3, cached_input_usd_per_million: 0.3 },
    ...{ output_usd_per_million: 15, source: "page", date: "2026-06-02" },
  };
  const read = (...prices: object[]) => parsePrices(Buffer.from(JSON.stringify({ prices })));
  it.each([
    ["a field that nobody knows", [{ ...entry, per: 1 }]],
    ["no source", [{ ...entry, source: " " }]],
    ["a negative price", [{ ...entry, output_usd_per_million: -1 }]],
    ["seven decimals", [{ ...entry, output_usd_per_million: 0.0000001 }]],
    ["a price as text", [{ ...entry, output_usd_per_million: "15" }]],
    ["no price of cached tokens", [{ ...entry, cached_input_usd_per_million: undefined }]],
    ["a day that there is not", [{ ...entry, date: "2026-02-30" }]],
    ["a model twice", [entry, { ...entry, output_usd_per_million: 1 }]],
  ])("is refused with %s", (_name, prices) => expect(read(...prices).ok).toBe(false));
  it("is read", () => expect(read(entry, { ...entry, model: "n" }).ok).toBe(true));
});

/** How an upstream tells what it took. */
const KINDS = [
  "true",
  "true",
  "true",
  "none",
  "negative",
  "fraction",
  "text",
  "absurd",
  "zero",
  "twice",
  "cut",
  "refused",
  "down",
  "more",
] as const;
type Kind = (typeof KINDS)[number];
/** Those whose word can't be believed, so that all of what was reserved counts. */
const KEPT: readonly Kind[] = ["none", "negative", "fraction", "text", "absurd", "zero", "cut", "down"];

function answerOf(kind: Kind, input: number, output: number): Answer {
  const event = (value: object) => `data: ${JSON.stringify({ model: "model-1", choices: [], ...value })}\n\n`;
  const usage = (i: unknown, o: unknown) => event({ usage: { prompt_tokens: i, completion_tokens: o } });
  const told: Readonly<Record<Kind, string>> = {
    ...{ true: usage(input, output), none: "", negative: usage(-input, -output), fraction: usage(0.5, 0.5) },
    ...{ text: usage(`${input}`, `${output}`), absurd: usage(1e300, 1e300), zero: usage(0, 0) },
    twice: usage(input, output) + usage(1, 1),
    ...{ cut: usage(1, 1), refused: "", down: "", more: usage(input, output) },
  };
  const headers = { "content-type": "text/event-stream" };
  if (kind === "refused" || kind === "down")
    return {
      status: kind === "down" ? 503 : 429,
      headers: { "content-type": "application/json" },
      body: Readable.from([Buffer.from("{}")]),
    };
  const end = `${event({ choices: [{ finish_reason: "stop" }] })}data: [DONE]\n\n`;
  const pieces = [event({ choices: [{ delta: { content: "x" } }] }), told[kind], ...(kind === "cut" ? [] : [end])];
  return {
    status: 200,
    headers,
    body: Readable.from(pieces.filter((piece) => piece !== "").map((piece) => Buffer.from(piece))),
  };
}

describe("a lying upstream, calls at a time, and any bounds", () => {
  /** A call as it went over the wire: the most that it could take, and what the endpoint really took. */
  interface Sent {
    input: number;
    output: number;
    kind: Kind;
    actual: [number, number];
    ended: boolean;
  }

  /** What is known to have been taken, by what went over the wire and nothing of the gateway's. */
  function takenBy(sent: Iterable<Sent>): Record<keyof ModelLimits, bigint> {
    const all = { model_requests: 0n, model_input_tokens: 0n, model_output_tokens: 0n, model_cost_usd: 0n };
    for (const { input, output, kind, actual, ended } of sent) {
      const isKnown = ended && !KEPT.includes(kind);
      const [i, o] = (ended && kind === "refused" ? [0, 0] : isKnown ? actual : [input, output]).map(BigInt);
      all.model_requests += 1n;
      all.model_input_tokens += i!;
      all.model_output_tokens += o!;
      all.model_cost_usd += i! * (isKnown ? PRICE.input : PRICE.written!) + o! * PRICE.output;
    }
    return all;
  }

  it("what was sent never adds up to more than a bound", async () => {
    const seen = new Map<string, number>();
    const count = (what: string, more = 1) => seen.set(what, (seen.get(what) ?? 0) + more);
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomNumbers(seed);
      const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;
      const limits: ModelLimits = {
        model_requests: pick([null, 3 + random(12)]),
        model_input_tokens: pick([null, 4_096 + random(30_000)]),
        model_output_tokens: pick([null, 2_048 + random(6_000)]),
        model_cost_usd: pick([null, (20_000 + random(300_000)) / 1e6]),
      };
      const bounded = limits.model_output_tokens !== null || limits.model_cost_usd !== null;
      const bounds = { limits, price: PRICE };
      const bodies = Array.from({ length: 6 + random(10) }, (_, i) => {
        const most = pick([
          {},
          { max_tokens: 1 + random(3_000) },
          { max_completion_tokens: 1 + random(3_000) },
          { max_tokens: null },
        ]);
        const messages = [{ role: "user", content: "x".repeat(random(2_500)) }];
        return JSON.stringify(requestTo("/chat/completions", { ...most, user: `u${i}`, messages }));
      });
      const ids = new Map(bodies.map((body, i) => [sha256(body), `u${i}`]));
      const sent = new Map<string, Sent>();
      const calls: ModelCall[] = [];
      const answerer = {
        replays: false,
        async ask({ body }: Question): Promise<Answer> {
          const value = JSON.parse(body.toString()) as Record<string, number> & { user: string };
          const most = value["max_tokens"] ?? value["max_completion_tokens"];
          if (bounded) expect(most, `seed ${seed}: an answer without a bound`).toBeDefined();
          const [input, output] = [body.length + 1_024, most ?? 500];
          const kind = pick(KINDS);
          const over = kind === "more" ? 3 : 1;
          const actual: [number, number] = [
            Math.max(40, Math.ceil(input / (1 + random(8)))) * over,
            (1 + random(output)) * over,
          ];
          sent.set(value.user, { input, output, kind, actual, ended: false });
          count(kind);
          const taken = takenBy(sent.values());
          for (const name of Object.keys(limits) as (keyof ModelLimits)[]) {
            const bound = limits[name];
            const most = name === "model_cost_usd" ? picodollars(bound ?? 0) : BigInt(bound ?? 0);
            expect(bound === null || taken[name] <= most, `seed ${seed}: ${name}: ${taken[name]} of ${most}`).toBe(
              true,
            );
          }
          await new Promise((resolve) => setImmediate(resolve));
          if (kind === "down" && random(2) === 0) throw new UpstreamFault("reset");
          return answerOf(kind, ...actual);
        },
        close() {},
      };
      const one = await gatewayTo("http://127.0.0.1:1/v1", {
        bounds,
        answerer,
        onCall(record) {
          calls.push(record);
          const mine = sent.get(ids.get(record.request_sha256 ?? "") ?? "");
          if (mine !== undefined) mine.ended = true;
        },
      });
      for (let at = 0; at < bodies.length;) {
        const parallel = bodies.slice(at, (at += 1 + random(5)));
        await Promise.all(parallel.map((body) => post(one.socketPath, one.token, body)));
      }
      await one.close();
      // What the gateway wrote down holds, and says the same as what went over the wire.
      expect(chargeFaults(calls, bounds), `seed ${seed}`).toEqual([]);
      for (const record of calls) expect(modelCallSchema.safeParse(record).success).toBe(true);
      const usage = usageOf(calls, PRICE);
      expect(usage.requests).toBe(sent.size);
      if (bounded) expect(BigInt(usage.output_tokens!)).toBe(takenBy(sent.values()).model_output_tokens);
      const refused = bodies.length - sent.size;
      expect(calls.filter(({ outcome }) => outcome === "refused").length).toBe(refused);
      const over = moneyBlockers(calls, bounds).map(({ subject }) => subject.split(":")[0]);
      for (const { limit } of calls) if (limit !== undefined) expect(over).toContain(limit);
      count("refusals", refused);
    }
    // Of use only while all of it happens.
    for (const what of [...KINDS, "refusals"]) expect(seen.get(what) ?? 0, what).toBeGreaterThan(5);
  });

  it("a call waits while others hold what it needs, and goes when they have come to less", async () => {
    let open = 0;
    let most = 0;
    let first: (() => void) | null = null;
    const answerer = {
      replays: false,
      async ask(): Promise<Answer> {
        most = Math.max(most, ++open);
        // Each waits for another one, so that two are open whatever this machine is at.
        if (first === null) await new Promise<void>((resolve) => (first = resolve));
        else {
          first();
          first = null;
        }
        open--;
        return answerOf("true", 400, 10);
      },
      close() {},
    };
    const bounds = { limits: { ...NONE, model_output_tokens: 2_500 }, price: null };
    const one = await gatewayTo("http://127.0.0.1:1/v1", { bounds, answerer });
    const body = requestTo("/chat/completions", { max_tokens: 1_000 });
    const replies = await Promise.all(Array.from({ length: 8 }, () => post(one.socketPath, one.token, body)));
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200));
    // Each of them with all of its own bound: none was cut because of the others.
    expect(one.calls.map((record) => record.most!.output)).toEqual(Array(8).fill(1_000));
    expect(most).toBe(2);
    await one.close();
  });

  it("a replay goes by the same bounds, unchanged, and costs nothing", async () => {
    const bodies: string[] = [];
    const answerer = {
      replays: true,
      async ask({ body }: Question) {
        bodies.push(body.toString());
        return answerOf("true", 400, 900);
      },
      close() {},
    };
    const bounds = { limits: { ...NONE, model_output_tokens: 2_500, model_cost_usd: 1 }, price: PRICE };
    const one = await gatewayTo("http://127.0.0.1:1/v1", { bounds, answerer });
    const asked = JSON.stringify(requestTo("/chat/completions", { max_tokens: 9_000 }));
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await post(one.socketPath, one.token, asked)).status);
    await one.close();
    expect(statuses).toEqual([200, 200, 200, 403]);
    expect(bodies).toEqual([asked, asked, asked]);
    expect(chargeFaults(one.calls, bounds)).toEqual([]);
    expect(usageOf(one.calls, PRICE)).toMatchObject({ requests: 3, replayed: 3, cost_usd: 0 });
    expect(one.calls[3]!.limit).toBe("model_output_tokens");
  });

  it("a dearer service than the usual is refused where money is bounded, and only there", async () => {
    const answerer = { replays: false, ask: async () => answerOf("true", 400, 10), close() {} };
    const body = requestTo("/chat/completions", { service_tier: "priority" });
    for (const [cost, status] of [
      [1, 403],
      [null, 200],
    ] as const) {
      const bounds = { limits: { ...NONE, model_cost_usd: cost }, price: PRICE };
      const one = await gatewayTo("http://127.0.0.1:1/v1", { bounds, answerer });
      expect((await post(one.socketPath, one.token, body)).status).toBe(status);
      if (status === 403) expect(one.calls[0]).toMatchObject({ reason: "unpriced", field: "service_tier" });
      await one.close();
    }
  });

  it("what was cut is on record: the agent's request by its digest, and the one that was sent", async () => {
    const bodies: string[] = [];
    const answerer = {
      replays: false,
      async ask({ body }: Question) {
        bodies.push(body.toString());
        return answerOf("true", 400, 10);
      },
      close() {},
    };
    const bounds = { limits: { ...NONE, model_output_tokens: 2_500 }, price: null };
    const one = await gatewayTo("http://127.0.0.1:1/v1", { bounds, answerer });
    const asked = JSON.stringify(requestTo("/chat/completions", { max_tokens: 9_000 }));
    await post(one.socketPath, one.token, asked);
    await post(one.socketPath, one.token, JSON.stringify(requestTo("/chat/completions", {})));
    await one.close();
    expect(bodies.map((body) => JSON.parse(body).max_tokens)).toEqual([2_500, 2_490]);
    expect(one.calls[0]).toMatchObject({
      request_sha256: sha256(asked),
      request_bytes: asked.length,
      most: { output: 2_500 },
      sent: { bytes: bodies[0]!.length, sha256: sha256(bodies[0]!) },
    });
  });
});
