import { parseObject } from "../formats/envelope";
import { adapterOf } from "../lanes/adapters";
import type { Adapter } from "../lanes/adapter";
import { laneOf } from "../lanes/lanes";
import type { StreamListener } from "../lanes/stream";
import { createTranscript, type Said, type Transcript } from "../lanes/transcript";
import type { LaneName } from "../domain/lane";
import { CASE_EVENTS_FILE, STDOUT_FILE } from "./files";

/** The file that a lane's transcript is made of, byte for byte as it is kept; null of a lane that keeps no record of what was said. */
export function transcriptSource(lane: LaneName): string | null {
  switch (laneOf(lane).log) {
    case "stream":
      return STDOUT_FILE;
    case "pipeline":
      return CASE_EVENTS_FILE;
    case null:
      return null;
  }
}

/** The transcript of a stream of events, told while that is read. `end` is to be called behind its last event. */
export function streamTranscript(lane: LaneName, write: (line: string) => void): StreamListener & { end(): void } {
  const transcript = createTranscript(write);
  const adapter: Adapter | null = adapterOf(lane);
  const own: Record<string, unknown> = {};
  return {
    event: (event) => adapter?.takeSaid(event, transcript.say, own),
    long(head) {
      if (adapter?.said.test(head) === true) transcript.say({ who: "agent", kind: "unread" });
    },
    end: transcript.end,
  };
}

/**
 * The transcript of a pipeline, out of its event log: its agents' phases and what they came to, and their tools. What its model said stands nowhere
 * but there.
 */
export function pipelineTranscript(events: string, write: (line: string) => void): void {
  const transcript = createTranscript(write);
  for (const line of inOrder(events)) sayEvent(parseObject(line) ?? {}, transcript);
  transcript.end();
}

/**
 * The lines of an event log by their `sequence`, which is not their order there; lines without one are no events. They are parsed once more when
 * they are told: all of them parsed at once would take many times the room of their bytes.
 */
function inOrder(events: string): string[] {
  const lines = events.split("\n").map((line) => ({ line, sequence: parseObject(line)?.["sequence"] }));
  return lines
    .filter((one): one is { line: string; sequence: number } => typeof one.sequence === "number")
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ line }) => line);
}

function sayEvent(event: Record<string, unknown>, { say }: Transcript): void {
  const { phase, agent, tool, toolCallId: call, ts } = event;
  const by: Pick<Said, "agent" | "at"> = { agent, at: typeof ts === "string" ? Date.parse(ts) : null };
  switch (event["event"]) {
    case "phase_start":
      return say({ ...by, who: "agent", kind: "phase", what: phase });
    case "tool_start":
      return say({ ...by, who: "assistant", kind: "tool_call", what: event["args"], tool, call });
    case "tool_end": {
      const failed = typeof event["isError"] === "boolean" ? event["isError"] : null;
      return say({ ...by, who: "tool", kind: "tool_result", what: event["result"], tool, call, failed });
    }
    case "phase_end":
    case "pipeline_end": {
      const { event: name, result, outcome } = event;
      const what = name === "phase_end" ? result : outcome;
      return say({ ...by, who: "agent", kind: "result", what, failed: outcome !== "completed" });
    }
  }
}
