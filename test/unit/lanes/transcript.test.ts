import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/core/domain/digest";
import { pipelineTranscript, streamTranscript, transcriptSource } from "../../../src/core/judge/transcript";
import { adapterOf } from "../../../src/core/lanes/adapters";
import { createStreamReader } from "../../../src/core/lanes/stream";
import { createTranscript } from "../../../src/core/lanes/transcript";
import { MAX_TRANSCRIPT_BYTES, type TranscriptLine, transcriptLineSchema } from "../../../src/core/records/transcript";
import { randomNumbers } from "../../support/random";

const parsed = (lines: readonly string[]): TranscriptLine[] =>
  lines.map((line) => transcriptLineSchema.parse(JSON.parse(line)));

/** What a lane's stream comes to, read in pieces of some size. */
function told(lane: "codex" | "pi", bytes: Buffer | string, size = Infinity): TranscriptLine[] {
  const lines: string[] = [];
  const transcript = streamTranscript(lane, (line) => lines.push(line));
  const reader = createStreamReader(adapterOf(lane)!, transcript);
  const all = Buffer.from(bytes);
  for (let at = 0; at < all.length; at += Math.min(size, all.length)) reader.push(all.subarray(at, at + size));
  reader.end();
  transcript.end();
  return parsed(lines);
}
const stream = (...events: object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join("");
const short = ({ who, kind, tool, call, failed, text }: TranscriptLine) =>
  [who, kind, tool, call, failed, text].filter((part) => part !== null).join(" ");

const CODEX = stream(
  { type: "thread.started", thread_id: "t" },
  { type: "turn.started" },
  { type: "item.completed", item: { id: "i0", type: "reasoning", text: "I think" } },
  {
    type: "item.started",
    item: {
      id: "i1",
      type: "command_execution",
      command: "ls",
      aggregated_output: "",
      exit_code: null,
      status: "in_progress",
    },
  },
  {
    type: "item.completed",
    item: {
      id: "i1",
      type: "command_execution",
      command: "ls",
      aggregated_output: "a\tb\n",
      exit_code: 2,
      status: "failed",
    },
  },
  {
    type: "item.completed",
    item: { id: "i2", type: "file_change", changes: [{ path: "a", kind: "update" }], status: "completed" },
  },
  {
    type: "item.started",
    item: { id: "i3", type: "mcp_tool_call", server: "s", tool: "t", arguments: { x: 1 }, status: "in_progress" },
  },
  { type: "item.completed", item: { id: "i4", type: "agent_message", text: "done" } },
  { type: "turn.failed", error: { message: "no more" } },
);
const at = Date.parse("2026-11-30T10:00:00.500Z");
const PI = stream(
  { type: "session", version: 3 },
  { type: "message_end", message: { role: "user", content: [{ type: "text", text: "the task" }], timestamp: at } },
  {
    type: "message_end",
    message: {
      ...{ role: "assistant", timestamp: at + 1, stopReason: "toolUse" },
      content: [
        { type: "thinking", thinking: "I think" },
        { type: "text", text: "now" },
        { type: "toolCall", id: "c1", name: "bash", arguments: { command: "ls" } },
      ],
    },
  },
  { type: "tool_execution_end", toolCallId: "c1", toolName: "bash", result: "again" },
  {
    type: "message_end",
    message: {
      ...{ role: "toolResult", toolCallId: "c1", toolName: "bash", isError: true, timestamp: at + 2 },
      content: [
        { type: "text", text: "a" },
        { type: "text", text: "b" },
        { type: "image", data: "AAAA", mimeType: "image/png" },
      ],
    },
  },
  {
    type: "message_end",
    message: { role: "assistant", content: [], stopReason: "error", errorMessage: "500", timestamp: -1 },
  },
  { type: "agent_end", messages: [{ role: "user", content: "the task" }] },
);

describe("what was said", () => {
  it("of Codex: in its order, without times, a call that never ended with it", () => {
    const lines = told("codex", CODEX);
    expect(lines.map(short)).toEqual([
      "assistant reasoning I think",
      "assistant tool_call command_execution i1 ls",
      "tool tool_result command_execution i1 true a\tb\n",
      'assistant tool_call file_change i2 {"changes":[{"path":"a","kind":"update"}]}',
      "tool tool_result file_change i2 false ",
      'assistant tool_call mcp_tool_call i3 {"server":"s","tool":"t","arguments":{"x":1}}',
      "assistant text done",
      "agent error no more",
    ]);
    expect(lines.every((line) => line.at === null)).toBe(true);
    expect(lines[2]).toMatchObject({ bytes: 4, sha256: sha256("a\tb\n"), cut: false, seq: 3 });
  });

  it("of Pi: once each, with its times", () => {
    const lines = told("pi", PI);
    expect(lines.map(short)).toEqual([
      "user text the task",
      "assistant reasoning I think",
      "assistant text now",
      'assistant tool_call bash c1 {"command":"ls"}',
      "tool tool_result bash c1 true a\nb",
      "tool image c1",
      "agent error 500",
    ]);
    expect(lines[0]!.at).toBe("2026-11-30T10:00:00.500Z");
    expect(lines.at(-1)!.at).toBeNull();
    expect(lines[5]).toMatchObject({ text: null, bytes: 4, sha256: sha256("AAAA") });
  });

  it("of Case: by the sequence of its events, its agents by name", () => {
    const ts = "2026-11-30T10:00:00Z";
    const event = (sequence: number, rest: object) => ({ sequence, runId: "r", ts, ...rest });
    const log = stream(
      event(1, { event: "pipeline_start" }),
      event(2, { event: "phase_start", phase: "implement", agent: "implementer" }),
      event(4, {
        event: "tool_end",
        agent: "implementer",
        tool: "bash",
        toolCallId: "c",
        isError: false,
        result: "ok",
      }),
      event(3, { event: "tool_start", agent: "implementer", tool: "bash", toolCallId: "c", args: "ls" }),
      event(5, {
        event: "phase_end",
        phase: "implement",
        agent: "implementer",
        outcome: "failed",
        result: { status: "failed" },
      }),
      event(6, { event: "pipeline_end", outcome: "failed" }),
    );
    const lines: string[] = [];
    pipelineTranscript(`${log}no event\n{"sequence":`, (line) => lines.push(line));
    expect(parsed(lines).map((line) => `${line.agent} ${short(line)}`)).toEqual([
      "implementer agent phase implement",
      "implementer assistant tool_call bash c ls",
      "implementer tool tool_result bash c false ok",
      'implementer agent result true {"status":"failed"}',
      "null agent result true failed",
    ]);
    expect(parsed(lines)[0]!.at).toBe("2026-11-30T10:00:00.000Z");
  });

  it("of the scripted lane: nothing, and that is known", () => expect(transcriptSource("fake")).toBeNull());

  it("is the same however its source comes in pieces", () => {
    for (const [lane, bytes] of [
      ["codex", CODEX],
      ["pi", PI],
    ] as const)
      for (const size of [1, 7, 64]) expect(told(lane, bytes, size)).toEqual(told(lane, bytes));
  });
});

describe("what an agent may put into it", () => {
  const text = (what: string): TranscriptLine =>
    told(
      "codex",
      stream({ type: "thread.started" }, { type: "item.completed", item: { type: "agent_message", text: what } }),
    )[0]!;

  it.each([
    ["a terminal's escape", "\u001b[2J\u001b]0;x\u0007", "\\u{1b}[2J\\u{1b}]0;x\\u{7}"],
    ["a carriage return", "safe\rrm -rf", "safe\\u{d}rm -rf"],
    ["marks of direction", "a\u202eb\u2066c", "a\\u{202e}b\\u{2066}c"],
    ["what nobody sees", "a\u200bb\u{e0041}\ufeff", "a\\u{200b}b\\u{e0041}\\u{feff}"],
    ["half of a pair", "a\ud800b", "a\\u{d800}b"],
    ["C1", "\u009b31m", "\\u{9b}31m"],
    ["NUL", "a\u0000b", "a\\u{0}b"],
    ["lines and tabs, which stay", "a\n\tb", "a\n\tb"],
  ])("%s is written out", (_name, given, shown) => {
    expect(text(given).text).toBe(shown);
    expect(text(given).sha256).toBe(sha256(Buffer.from(given)));
  });

  it("a long text is cut, and its digest is that of all of it", () => {
    const line = text(`${"é".repeat(8191)}😀${"x".repeat(9000)}`);
    expect(line).toMatchObject({ cut: true, bytes: 8191 * 2 + 4 + 9000 });
    expect(line.text!.isWellFormed()).toBe(true);
    expect(line.text!.length).toBeLessThan(8300);
  });

  it("more than it holds is counted, in its last line, and nothing stands behind it", () => {
    const lines: string[] = [];
    const { say, end } = createTranscript((line) => lines.push(line));
    const many = 1_000;
    for (let i = 0; i < many; i++) say({ who: "assistant", kind: "text", what: "x".repeat(8_192) });
    say({ who: "assistant", kind: "text", what: "short" });
    end();
    const read = parsed(lines);
    const last = read.at(-1)!;
    expect(last).toMatchObject({ who: "harness", kind: "left_out", seq: read.length });
    expect(Number.parseInt(last.text!)).toBe(many + 1 - (read.length - 1));
    expect(Buffer.byteLength(lines.join(""))).toBeLessThanOrEqual(MAX_TRANSCRIPT_BYTES);
  });

  it("an event that is too long to be read is told, and one that says nothing is not", () => {
    const long = (type: string) => `{"type":"${type}","message":{"role":"toolResult","x":"${"x".repeat(2 ** 20)}"}}\n`;
    expect(told("pi", long("message_end")).map(short)).toEqual(["agent unread"]);
    expect(told("pi", long("agent_end"))).toEqual([]);
  });

  it("arrays within arrays say nothing, and end nothing", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const lines = told(
      "pi",
      `{"type":"message_end","message":{"role":"assistant","content":[{"type":"toolCall","name":"x","arguments":${deep}},{"type":"text","text":"on"}]}}\n`,
    );
    expect(lines.at(-1)?.text ?? "on").toBe("on");
  });

  it("whatever it is: lines that the schema takes, or none", () => {
    const keys = [
      "type",
      "item",
      "id",
      "text",
      "message",
      "role",
      "content",
      "arguments",
      "timestamp",
      "toolName",
      "command",
      "exit_code",
      "error",
    ];
    const words = [
      "message_end",
      "item.completed",
      "item.started",
      "assistant",
      "toolResult",
      "user",
      "text",
      "toolCall",
      "command_execution",
      "agent_message",
      "\u001b[1m",
    ];
    for (let seed = 1; seed <= 2_000; seed++) {
      const random = randomNumbers(seed);
      const value = (depth: number): unknown => {
        switch (depth > 3 ? random(4) : random(7)) {
          case 0:
            return words[random(words.length)];
          case 1:
            return random(2) === 0 ? -1 : 1e300;
          case 2:
            return null;
          case 3:
            return random(2) === 0;
          case 4:
            return Array.from({ length: random(3) }, () => value(depth + 1));
          default:
            return Object.fromEntries(
              Array.from({ length: 1 + random(5) }, () => [keys[random(keys.length)], value(depth + 1)]),
            );
        }
      };
      const line = stream({ type: words[random(4)], item: value(1), message: value(1), timestamp: value(4) });
      expect(() => [told("codex", line), told("pi", line)], line).not.toThrow();
      expect(() =>
        pipelineTranscript(
          stream({
            sequence: random(3),
            event: ["tool_end", "phase_end"][random(2)],
            result: value(1),
            ts: value(4),
            agent: value(4),
          }),
          (one) => parsed([one]),
        ),
      ).not.toThrow();
    }
  });
});
