import { escapeLines } from "../domain/bytes";
import { sha256 } from "../domain/digest";
import { canonicalJson } from "../formats/canonical-json";
import { MAX_TRANSCRIPT_BYTES, type TranscriptLine } from "../records/transcript";

/** Something that was said, as the agent's record has it. What is not given is not known. */
export interface Said {
  who: TranscriptLine["who"];
  kind: TranscriptLine["kind"];
  /** Text, or a value that is kept as JSON; undefined for nothing that was said. */
  what?: unknown;
  /** Milliseconds since 1970, by the agent's clock. */
  at?: unknown;
  agent?: unknown;
  tool?: unknown;
  call?: unknown;
  failed?: boolean | null;
}

/** Takes what an agent's event says. Whatever it does not know says nothing. */
export type TakeSaid = (
  event: Record<string, unknown>,
  say: (said: Said) => void,
  own: Record<string, unknown>,
) => void;

/** What is shown of a text, and of what goes into a tool or comes out, in UTF-16 units. */
const [MAX_TEXT_CHARS, MAX_TOOL_CHARS] = [8192, 2048];
const MAX_NAME_CHARS = 128;
/** Room for the line that says how many there were beyond the bound. */
const LAST_LINE_BYTES = 1024;

export interface Transcript {
  say(said: Said): void;
  /** Says how much was left out, where something was; nothing may be said after it. */
  end(): void;
}

/**
 * Writes what is said as lines of `transcript.jsonl`: within its bound, and with nothing in it that a terminal or a page would obey.
 * @param write called with each line, its newline with it
 */
export function createTranscript(write: (line: string) => void): Transcript {
  let seq = 0;
  let bytes = 0;
  let leftOut = 0;
  const put = (line: Omit<TranscriptLine, "seq">, most: number): boolean => {
    const text = `${canonicalJson({ seq: seq + 1, ...line })}\n`;
    const size = Buffer.byteLength(text);
    if (bytes + size > most) return false;
    seq++;
    bytes += size;
    write(text);
    return true;
  };
  return {
    say(said) {
      // In the order in which it was said: nothing stands behind what was left out.
      if (leftOut > 0 || !put(lineOf(said), MAX_TRANSCRIPT_BYTES - LAST_LINE_BYTES)) leftOut++;
    },
    end() {
      if (leftOut === 0) return;
      const what = `${leftOut} more: the transcript is bounded to ${MAX_TRANSCRIPT_BYTES} bytes`;
      put(lineOf({ who: "harness", kind: "left_out", what }), MAX_TRANSCRIPT_BYTES);
    },
  };
}

function lineOf({ who, kind, what, at, agent, tool, call, failed }: Said): Omit<TranscriptLine, "seq"> {
  const whole = textOf(what);
  const most = kind === "tool_call" || kind === "tool_result" ? MAX_TOOL_CHARS : MAX_TEXT_CHARS;
  const isImage = kind === "image";
  return {
    at: timeOf(at),
    who,
    agent: nameOf(agent),
    kind,
    tool: nameOf(tool),
    call: nameOf(call),
    failed: failed ?? null,
    text: whole === null || isImage ? null : escapeLines(whole.slice(0, most)),
    bytes: whole === null ? null : Buffer.byteLength(whole),
    sha256: whole === null ? null : sha256(Buffer.from(whole)),
    cut: whole !== null && !isImage && whole.length > most,
  };
}

/** Names are an agent's or a model's to choose. */
function nameOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? escapeLines(value.slice(0, MAX_NAME_CHARS)) : null;
}

/** What can't be written as text says nothing: an array in an array, a hundred thousand deep. */
function textOf(what: unknown): string | null {
  if (typeof what === "string") return what;
  if (what === undefined || what === null) return null;
  try {
    return JSON.stringify(what) ?? null;
  } catch {
    return null;
  }
}

/** Years with four digits, as every reader takes them. */
const MAX_TIME = Date.parse("9999-12-31T23:59:59.999Z");

function timeOf(at: unknown): string | null {
  if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at > MAX_TIME) return null;
  return new Date(at).toISOString();
}
