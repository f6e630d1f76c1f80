import { REDACTION } from "../../core/domain/redaction";
import type { Span } from "./automaton";
import { type KnownSearch, type KnownValue, knownSearch } from "./known";

/** Takes bytes as they come and gives them back without the known values. */
export interface Redactor {
  /** @returns what is safe to write now; the rest may still become a value and is kept */
  push(chunk: Uint8Array): Buffer;
  /** @returns what was kept; the redactor can be used again for another stream */
  end(): Buffer;
  /** How many places were redacted so far, by the name of the value. */
  hits(): ReadonlyMap<string, number>;
}

/**
 * Most that is kept back. A value whose pieces lie further apart is not redacted here; the scan of the finished file
 * finds it, and the file is withheld.
 */
const MAX_HELD_BYTES = 16 * 1024;

const TOKEN = Buffer.from(REDACTION);

/**
 * Makes a redactor for one stream of bytes; chunk borders do not matter.
 * @param known the values, or a search prepared from them where several streams share it
 */
export function createRedactor(known: readonly KnownValue[] | KnownSearch): Redactor {
  const search = "places" in known ? known : knownSearch(known);
  const hits = new Map<string, number>();
  let held: Buffer = Buffer.alloc(0);

  function flush(bytes: Buffer, isLast: boolean): Buffer {
    const spans: Span[] = [];
    const open = search.places(bytes, (span) => spans.push(span));
    const merged = mergeSpans(spans);
    let cut = isLast ? bytes.length : open;
    // A value that is found and may go on is kept whole.
    const across = isLast ? undefined : merged.find(({ start, end }) => start < cut && end > cut);
    if (across !== undefined) cut = across.start;
    if (bytes.length - cut > MAX_HELD_BYTES) cut = bytes.length;
    held = Buffer.from(bytes.subarray(cut));
    const done = merged.filter(({ end }) => end <= cut);
    for (const { value } of done) hits.set(search.nameOf(value), (hits.get(search.nameOf(value)) ?? 0) + 1);
    return replaceSpans(bytes.subarray(0, cut), done);
  }

  return {
    push(chunk) {
      if (search.isEmpty) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (chunk.byteLength === 0) return Buffer.alloc(0);
      return flush(
        held.length === 0
          ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
          : Buffer.concat([held, chunk]),
        false,
      );
    },
    end() {
      const rest = held;
      held = Buffer.alloc(0);
      if (rest.length === 0) return rest;
      const out = flush(rest, true);
      held = Buffer.alloc(0);
      return out;
    },
    hits: () => hits,
  };
}

/** Redacts bytes that are there as a whole. */
export function redactAll(known: readonly KnownValue[] | KnownSearch, bytes: Uint8Array): Buffer {
  const redactor = createRedactor(known);
  return Buffer.concat([redactor.push(bytes), redactor.end()]);
}

/** Whether bytes that are there as a whole hold a known value. */
export function holdsKnown(known: readonly KnownValue[] | KnownSearch, bytes: Uint8Array): boolean {
  return !redactAll(known, bytes).equals(bytes);
}

/** Spans that overlap or touch become one; in order of their start. */
function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

function replaceSpans(bytes: Buffer, spans: readonly Span[]): Buffer {
  if (spans.length === 0) return bytes;
  const parts: Buffer[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(bytes.subarray(from, start), TOKEN);
    from = end;
  }
  parts.push(bytes.subarray(from));
  return Buffer.concat(parts);
}
