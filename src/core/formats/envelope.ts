import type { PieceReader } from "./pieces";

/** Delimiters of an agent's result in its output, as WorkOS Case prints them. */
const START = "<<<AGENT_RESULT";
const END = "AGENT_RESULT>>>";

/** Envelopes read from one output; more is noise. */
const MAX_ENVELOPES = 1000;

/** A parsed envelope: one JSON object, or `null` where the text between the delimiters is none. */
export type Envelope = Record<string, unknown> | null;

/** Longest envelope that is read, in bytes; what an agent has to say has some thousand. */
const MAX_ENVELOPE_BYTES = 1024 * 1024;

/**
 * Finds every `<<<AGENT_RESULT {json} AGENT_RESULT>>>` of an output that comes in pieces; the last start before an end wins.
 * @param take is told of each, in order: `null` for an unclosed one and for what is not a bare JSON object, `too long` for one
 *   of more than a MiB. Never throws.
 */
export function createEnvelopeReader(take: (envelope: Envelope | "too long") => void): PieceReader {
  // One character for each byte: the delimiters are ASCII, and only what is between them is text.
  let rest = "";
  let inside = false;
  let tooLong = false;
  let looked = 0;
  let found = 0;
  const tell = (envelope: Envelope | "too long") => {
    found++;
    take(envelope);
  };
  return {
    push(piece) {
      if (found >= MAX_ENVELOPES) return;
      rest += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString("latin1");
      for (;;) {
        if (found >= MAX_ENVELOPES) return;
        if (!inside) {
          const start = rest.indexOf(START);
          if (start < 0) {
            rest = rest.slice(Math.max(0, rest.length - START.length + 1));
            return;
          }
          rest = rest.slice(start + START.length);
          inside = true;
          tooLong = false;
          looked = 0;
        }
        const end = rest.indexOf(END, looked);
        const again = rest.lastIndexOf(START, end < 0 ? rest.length : end);
        if (again >= looked) {
          rest = rest.slice(again + START.length);
          tooLong = false;
          looked = 0;
          continue;
        }
        if (end >= 0) {
          if (tooLong || end > MAX_ENVELOPE_BYTES) tell("too long");
          else tell(parseObject(Buffer.from(rest.slice(0, end), "latin1").toString("utf8")));
          rest = rest.slice(end + END.length);
          inside = false;
          continue;
        }
        const keep = Math.max(START.length, END.length) - 1;
        if (rest.length > MAX_ENVELOPE_BYTES + keep) {
          tooLong = true;
          rest = rest.slice(rest.length - keep);
        }
        looked = Math.max(0, rest.length - keep);
        return;
      }
    },
    end() {
      if (inside && found < MAX_ENVELOPES) tell(null);
    },
  };
}

/** A text as one JSON object, or null where it is anything else. Never throws. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Whether an envelope is a reviewer's. */
export function isOfReviewer(envelope: Envelope): envelope is Record<string, unknown> {
  return envelope?.["agent"] === "reviewer";
}

/** Whether an envelope is a reviewer's rejection: not completed, or with critical findings. */
export function isReviewerRejection(envelope: Envelope): boolean {
  if (!isOfReviewer(envelope)) return false;
  if (envelope["status"] !== "completed") return true;
  const findings = envelope["findings"];
  const critical =
    typeof findings === "object" && findings !== null ? (findings as Record<string, unknown>)["critical"] : 0;
  return typeof critical !== "number" || critical > 0;
}
