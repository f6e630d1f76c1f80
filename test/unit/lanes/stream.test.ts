import { describe, expect, it } from "vitest";
import type { Adapter } from "../../../src/core/lanes/adapter";
import { adapterOf } from "../../../src/core/lanes/adapters";
import { AGENT_LANES } from "../../../src/core/domain/lane";
import { laneOf } from "../../../src/core/lanes/lanes";
import { type AgentStream, createStreamReader } from "../../../src/core/lanes/stream";
import {
  openInStream,
  streamBlockers,
  streamEndpoint,
  streamPhases,
  type StreamRun,
} from "../../../src/core/judge/stream-lane";
import type { ModelCall } from "../../../src/core/records/model-calls";
import { randomNumbers } from "../../support/random";

type Json = Record<string, unknown>;

const lines = (events: readonly Json[]) => events.map((event) => `${JSON.stringify(event)}\n`).join("");

/** Reads a text in pieces that end at these places. */
function read(adapter: Adapter, text: string, cuts: readonly number[] = []): AgentStream {
  const reader = createStreamReader(adapter);
  const bytes = Buffer.from(text);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    reader.push(bytes.subarray(from, end));
    from = end;
  }
  reader.end();
  return reader.stream();
}

const codex = adapterOf("codex")!;
const pi = adapterOf("pi")!;

/** As `codex exec --json` 0.171 wrote it. */
const CODEX = {
  begin: [{ type: "thread.started", thread_id: "t" }, { type: "turn.started" }],
  // Of a model that it does not know it says so, which is no failure.
  unknown: { type: "item.completed", item: { id: "item_0", type: "error", message: "Model metadata not found." } },
  tool: [
    { type: "item.started", item: { id: "item_1", type: "command_execution", command: "ls", status: "in_progress" } },
    { type: "item.completed", item: { id: "item_1", type: "command_execution", command: "ls", status: "failed" } },
  ],
  said: { type: "item.completed", item: { id: "item_2", type: "agent_message", text: "done" } },
  done: { type: "turn.completed", usage: { input_tokens: 22, cached_input_tokens: 6, output_tokens: 14 } },
  error: { type: "error", message: "unexpected status 401 Unauthorized" },
  failed: { type: "turn.failed", error: { message: "unexpected status 401 Unauthorized" } },
};

const assistant = (stopReason: string, more: Json = {}) => ({
  type: "message_end",
  message: { role: "assistant", content: [], provider: "harness", model: "m", stopReason, ...more },
});
/** As `pi --mode json` 0.73 wrote it. */
const PI = {
  begin: [{ type: "session", version: 3 }, { type: "agent_start" }, { type: "turn_start" }],
  user: { type: "message_end", message: { role: "user", content: [] } },
  tool: [
    { type: "tool_execution_start", toolCallId: "c", toolName: "bash", args: {} },
    { type: "tool_execution_end", toolCallId: "c", toolName: "bash", isError: true },
  ],
  end: { type: "agent_end", messages: [] },
};

describe("the stream of codex", () => {
  it("is one turn that comes to its end", () => {
    const { begin, unknown, tool, said, done } = CODEX;
    expect(read(codex, lines([begin[0]!, unknown, begin[1]!, ...tool, said, done]))).toEqual({
      events: 7,
      faults: [],
      end: { state: "completed" },
      answers: 1,
      models: [],
      tokens: { input: 22, output: 14 },
      activity: { phase: null, tools: [] },
    });
  });

  it("tells what it is in the middle of, by known words only", () => {
    const open = (type: string) =>
      read(codex, lines([...CODEX.begin, { type: "item.started", item: { id: "a", type } }]));
    expect(open("command_execution")).toMatchObject({
      end: null,
      activity: { phase: "turn", tools: [{ tool: "command_execution", since: null }] },
    });
    expect(open("\u001b[31m::error::").activity.tools).toEqual([{ tool: "a tool", since: null }]);
  });

  it.each([
    [
      "a failure, whatever came before",
      [...CODEX.begin, CODEX.done, CODEX.failed],
      ["it goes on behind the end of its turn"],
    ],
    ["a failure", [...CODEX.begin, CODEX.error, CODEX.failed], []],
    [
      "a failure, whatever comes then",
      [...CODEX.begin, CODEX.failed, CODEX.done],
      ["it goes on behind the end of its turn"],
    ],
  ])("%s is one", (_name, events, faults) => {
    const stream = read(codex, lines(events));
    expect(stream.end).toEqual({ state: "failed", why: "unexpected status 401 Unauthorized" });
    expect(stream.faults).toEqual(faults);
  });

  it.each([
    ["no line of JSON", `${lines(CODEX.begin)}done!\n`, ["line 3 is no event"]],
    ["an array", `${lines(CODEX.begin)}[1]\n`, ["line 3 is no event"]],
    ["no type", `${lines(CODEX.begin)}{"a":1}\n`, ["line 3 is no event"]],
    ["a cut line", `${lines(CODEX.begin)}{"type":"turn.completed"`, ["the last line has no end"]],
    ["another beginning", lines([CODEX.begin[1]!]), ["the first event is not thread.started"]],
    ["a second turn", lines([...CODEX.begin, CODEX.begin[1]!]), ["a second turn"]],
    [
      "a line without end",
      `{"type":"x${"a".repeat(2e6)}"}\n${lines([CODEX.done])}`,
      ["line 1 has more than 1048576 bytes", "the first event is not thread.started"],
    ],
  ])("%s is told", (_name, text, faults) => expect(read(codex, text).faults).toEqual(faults));
});

describe("the stream of pi", () => {
  it("ends with the reason of its last answer", () => {
    const usage = { input: 10, cacheRead: 3, cacheWrite: 1, output: 7 };
    const asked = assistant("toolUse", { usage });
    // What is no count says nothing.
    const answered = [assistant("stop", { usage: { input: -1, output: "x" } }), assistant("stop", { usage })];
    const stream = read(pi, lines([...PI.begin, PI.user, asked, ...PI.tool, ...answered, PI.end]));
    expect(stream).toEqual({
      events: 10,
      faults: [],
      end: { state: "completed" },
      answers: 3,
      models: [{ provider: "harness", model: "m" }],
      tokens: { input: 28, output: 14 },
      activity: { phase: null, tools: [] },
    });
  });

  it.each([
    ["error", { errorMessage: "401 no" }, "401 no"],
    ["error", {}, "the last answer ended with error"],
    ["aborted", {}, "the last answer ended with aborted"],
    ["length", {}, "the model's last answer was cut off at its bound"],
    ["toolUse", {}, "the last answer ended with toolUse"],
  ])("a last answer that ended with %s is a failure", (reason, more, why) => {
    const { end, answers } = read(pi, lines([...PI.begin, assistant("stop"), assistant(reason, more), PI.end]));
    expect(end).toEqual({ state: "failed", why });
    expect(answers).toBe(reason === "error" || reason === "aborted" ? 1 : 2);
  });

  it("without an answer, or without its end, there is none", () => {
    expect(read(pi, lines([...PI.begin, PI.user, PI.end])).end).toEqual({
      state: "failed",
      why: "no answer of the model",
    });
    expect(read(pi, lines([...PI.begin, assistant("stop")])).end).toBeNull();
  });

  it("may begin again, and goes on nowhere else", () => {
    const again = [{ type: "compaction_start" }, { type: "compaction_end" }, { type: "agent_start" }];
    const two = read(pi, lines([...PI.begin, assistant("error"), PI.end, ...again, assistant("stop"), PI.end]));
    expect([two.faults, two.end]).toEqual([[], { state: "completed" }]);
    const behind = read(pi, lines([...PI.begin, assistant("error"), PI.end, assistant("stop"), PI.end]));
    expect(behind.faults).toEqual(["it goes on behind its end"]);
  });

  it("may repeat everything at its end, and have tools that say much, at any length", () => {
    const much = "a".repeat(2e6);
    const all = `{"type":"agent_end","messages":["${much}"]}\n`;
    const given = `{"type":"message_end","message":{"role":"toolResult","content":"${much}"}}\n`;
    const text = `${lines(PI.begin)}${given}${lines([assistant("stop")])}${all}`;
    expect(read(pi, text)).toMatchObject({ events: 6, faults: [], end: { state: "completed" } });
    const said = `{"type":"message_end","message":{"role":"assistant","content":"${much}"}}\n`;
    expect(read(pi, `${lines(PI.begin)}${said}`).faults).toEqual(["line 4 has more than 1048576 bytes"]);
  });

  it("codex may read a long file", () => {
    const item = `{"type":"item.completed","item":{"id":"item_1","type":"command_execution","aggregated_output":"${"a".repeat(2e6)}"}}\n`;
    const text = `${lines(CODEX.begin)}${item}${lines([CODEX.done])}`;
    expect(read(codex, text)).toMatchObject({ events: 4, faults: [], end: { state: "completed" } });
  });
});

it("what is read does not depend on the pieces in which it comes", () => {
  const text = lines([
    ...PI.begin,
    PI.user,
    assistant("toolUse"),
    ...PI.tool,
    assistant("stop", { text: "\u00e4\u{1f600}" }),
    PI.end,
  ]);
  const whole = read(pi, text);
  const random = randomNumbers(1);
  for (let i = 0; i < 200; i++) {
    const cuts = Array.from({ length: random(9) }, () => random(10_000));
    expect(read(pi, text, cuts), JSON.stringify(cuts)).toEqual(whole);
  }
});

it("whatever an agent writes is read to an end, and bounded", () => {
  const random = randomNumbers(2);
  const types = [
    "session",
    "agent_start",
    "message_end",
    "agent_end",
    "turn.failed",
    "item.started",
    "tool_execution_start",
  ];
  const values = [
    null,
    1,
    "x",
    [],
    {},
    { role: "assistant" },
    { id: {} },
    { role: "assistant", stopReason: 7, model: [] },
  ];
  const value = () => values[random(values.length)];
  for (let i = 0; i < 500; i++) {
    const text = Array.from({ length: random(40) }, () => {
      const event = { type: types[random(types.length)], message: value(), item: value(), toolCallId: random(1000) };
      return random(8) === 0 ? `${JSON.stringify(value())}\n` : `${JSON.stringify(event)}\n`;
    }).join("");
    for (const adapter of [codex, pi]) {
      const { faults, models, activity } = read(adapter, text);
      expect(faults.length).toBeLessThanOrEqual(20);
      expect(models.length).toBeLessThanOrEqual(8);
      expect(activity.tools.length).toBeLessThanOrEqual(64);
    }
  }
});

const call = (outcome: ModelCall["outcome"], more: Partial<ModelCall> = {}): ModelCall => ({
  ...{ seq: 1, at: "2026-11-30T10:00:00.000Z", probe: false, replayed: false, route: "chat/completions" },
  ...{ requested_model: "m", answered_models: ["m"], status: 200, outcome, reason: null, stream: true },
  ...{
    usage: { input: 1, cached: null, written: null, output: 1 },
    request_bytes: 1,
    request_sha256: null,
    answer_bytes: 1,
    answer_sha256: null,
  },
  ...{ first_byte_ms: 1, duration_ms: 2 },
  ...more,
});
const run = (events: readonly Json[], more: Partial<StreamRun> = {}): StreamRun => ({
  ...{ stream: read(pi, lines(events)), exitCode: 0, cut: false, provider: "harness", model: "m" },
  calls: [call("completed"), call("completed")],
  ...more,
});
const codes = (one: StreamRun) => streamBlockers(one).map(({ code, subject }) => `${code} ${subject}`);
const good = [...PI.begin, assistant("toolUse"), assistant("stop"), PI.end];
const input = { cutOff: false, laneMs: 1000, unchanged: true, exited: true };

describe("what a stream denies", () => {
  it.each([
    ["a whole one", run(good), []],
    ["none, after an exit with 0", run([]), ["agent_protocol_failed events"]],
    ["none, after another exit", run([], { exitCode: 1 }), []],
    ["one whose end is not kept", run(good, { cut: true }), ["agent_protocol_failed events"]],
    ["one without an end", run(good.slice(0, -1)), ["agent_protocol_failed turn"]],
    ["a turn that failed", run([...PI.begin, assistant("length"), PI.end]), ["backend_failed turn"]],
    ["another model", run([...PI.begin, assistant("stop", { model: "n" }), PI.end]), ["fallback_model_used turn"]],
    [
      "another provider",
      run([...PI.begin, assistant("stop", { provider: "x" }), PI.end]),
      ["fallback_model_used turn"],
    ],
    [
      "a model without a name",
      run([...PI.begin, assistant("stop", { model: undefined }), PI.end]),
      ["fallback_model_used turn"],
    ],
    ["more answers than the gateway saw", run(good, { calls: [call("completed")] }), ["fallback_model_used turn"]],
    [
      "answers that only the probe had",
      run(good, { calls: [call("completed", { probe: true })] }),
      ["fallback_model_used turn"],
    ],
  ])("%s", (_name, one, expected) => expect(codes(one)).toEqual(expected));

  it("the gateway's word stands beside the agent's", () => {
    const one = run([...PI.begin, assistant("error", { errorMessage: "\u001b[2Jno" }), PI.end], {
      calls: [call("refused", { status: 403, reason: "hosted_tool", field: "tools[2].type" })],
    });
    const [found] = streamBlockers(one);
    expect(found!.found).toContain("the last with refused, status 403 (hosted_tool at tools[2].type)");
    expect(found!.found).not.toContain("\u001b");
    expect(streamEndpoint(one, input)).toBeNull();
  });

  it("an endpoint that failed the last call is to blame, though the agent calls its turn completed", () => {
    const one = run(good, { calls: [call("completed"), call("truncated")] });
    const finding = streamEndpoint(one, input)!;
    expect(finding.blocker).toMatchObject({ code: "provider_endpoint_failed", subject: "turn" });
    expect(streamEndpoint(run(good), input)).toBeNull();
  });

  it("what an endpoint explains are absences, and nothing that the agent did", () => {
    const failed = run([...PI.begin, assistant("error"), PI.end], { calls: [call("upstream_error", { status: 500 })] });
    const { excuses } = streamEndpoint(failed, input)!;
    const excused = (code: string, subject: string, found = "") =>
      excuses({ code, subject, found } as Parameters<typeof excuses>[0]);
    expect(excused("backend_failed", "turn")).toBe(true);
    expect(excused("backend_failed", "lane")).toBe(true);
    expect(excused("agent_protocol_failed", "turn")).toBe(true);
    expect(excused("no_diff", "workspace")).toBe(true);
    expect(excused("agent_protocol_failed", "events")).toBe(false);
    for (const code of ["fallback_model_used", "disallowed_file_change", "secret_leak", "limit_exceeded"])
      expect(excused(code, "turn")).toBe(false);
  });

  it("is told in the report, and what was open at the end", () => {
    expect(streamPhases(run(good))).toEqual({ turn: { state: "completed", why: null } });
    expect(streamPhases(run([]))).toBeNull();
    expect(streamPhases(run(good.slice(0, -1)))).toEqual({ turn: { state: "no_result", why: "it did not end" } });
    const hung = run([...PI.begin, PI.tool[0]!], { calls: [call("aborted", { duration_ms: 3000 })] });
    expect(openInStream(hung, 0)).toBe("turn: bash, a model call open for 3 s");
    expect(openInStream(run([]), 0)).toBe("outside of a turn, no model call open");
  });
});

describe("a lane's row and its adapter", () => {
  it("agree: whoever gives its word as a stream has who reads it, a package and a route", () => {
    for (const lane of AGENT_LANES.map(laneOf)) {
      expect(adapterOf(lane.name) !== null, lane.name).toBe(lane.log === "stream");
      expect(lane.package !== null, lane.name).toBe(lane.log === "stream");
      expect(lane.route, lane.name).not.toBeNull();
      expect(lane.runtimeProvider, lane.name).not.toBeNull();
    }
  });

  it("a model's name breaks out of no configuration", () => {
    const model = 'a"\n[mcp_servers.x]\ncommand = "sh"\u007f';
    const place = { workspace: "/workspace", home: "/h", baseUrl: "http://127.0.0.1:1/v1", model, token: "t" };
    expect(codex.files(place)["config.toml"]).toContain(
      'model = "a\\"\\n[mcp_servers.x]\\ncommand = \\"sh\\"\\u007f"\n',
    );
    expect(codex.files(place)["config.toml"]).not.toMatch(/^\[mcp_servers/m);
    expect(JSON.parse(pi.files(place)["models.json"]!).providers.harness.models[0].id).toBe(model);
  });

  it("keeps the run's key out of arguments and files", () => {
    const place = {
      workspace: "/workspace",
      home: "/h",
      baseUrl: "http://127.0.0.1:1/v1",
      model: "m",
      token: "CANARY-token",
    };
    for (const adapter of [codex, pi])
      expect(JSON.stringify([adapter.argv(place), adapter.files(place)])).not.toContain("CANARY-token");
  });
});
