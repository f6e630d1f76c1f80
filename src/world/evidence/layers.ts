import type { Automaton, SearchState } from "./automaton";
import { fragmentReader } from "./fragments";
import { ESC, MAX_SEQUENCE_BYTES, sequenceEnd } from "./terminal";
import { escapeAt, ESCAPES, MAX_ESCAPE_BYTES } from "./unescape";

/** Takes the next piece of a file, or null at its end. */
export type FileSearch = (piece: Uint8Array | null) => void;

/** Two ways of reading a file are compared after so many bytes; most meet again at once. */
const STRIDE = 32;
/** Places in the lines of a file that are told apart; a stream has a handful. */
const MAX_PLACES = 1000;

const ESCAPE = 1;
const SEQUENCE = 2;
/** Bytes that begin an escape, or a terminal sequence. */
const TRIGGERS = new Uint8Array(256);
for (const byte of ESCAPES) TRIGGERS[byte] = ESCAPE;
TRIGGERS[ESC] = SEQUENCE;

const NOTHING = new Uint8Array(0);

/**
 * Searches a file twice in one pass: as it is, and as a reader would see it, without terminal sequences and with its
 * escapes undone. The second search runs only where it differs from the first: from an escape until both stand at the
 * same state again.
 */
export function layeredSearch(automaton: Automaton, found: (value: number) => void): FileSearch {
  let raw = automaton.start;
  let clean = automaton.start;
  let carry: Uint8Array = NOTHING;

  const feed = (state: SearchState, bytes: Uint8Array, from: number, to: number) =>
    automaton.feed(state, bytes, from, to, found);

  function run(bytes: Uint8Array, limit: number): void {
    let i = 0;
    let next = -1;
    while (i < limit) {
      if (next < i) next = nextMark(bytes, i, limit);
      if (i === next) {
        const { end, text } = markAt(bytes, i);
        raw = feed(raw, bytes, i, end);
        clean = feed(clean, text, 0, text.length);
        i = end;
      } else if (clean === raw) {
        raw = feed(raw, bytes, i, next);
        clean = raw;
        i = next;
      } else {
        const end = Math.min(i + STRIDE, next);
        raw = feed(raw, bytes, i, end);
        clean = feed(clean, bytes, i, end);
        i = end;
      }
    }
    carry = i < bytes.length ? bytes.slice(i) : NOTHING;
  }

  return (piece) => {
    const bytes = carry.length === 0 ? (piece ?? NOTHING) : piece === null ? carry : Buffer.concat([carry, piece]);
    run(bytes, piece === null ? bytes.length : openMark(bytes));
  };
}

/** Searches what the strings of one place in a file's JSON lines give when they are joined. */
export function threadedSearch(automaton: Automaton, found: (value: number) => void): FileSearch {
  const states = new Map<number, SearchState>();
  return fragmentReader((place, bytes, from, to) => {
    let state = states.get(place) ?? automaton.start;
    if (states.size >= MAX_PLACES && !states.has(place)) return;
    for (let i = from; i < to;) {
      const next = nextMark(bytes, i, to);
      state = automaton.feed(state, bytes, i, next, found);
      if (next === to) break;
      const { end, text } = markAt(bytes, next);
      state = automaton.feed(state, text, 0, text.length, found);
      i = end;
    }
    states.set(place, state);
  });
}

/** Index of the next terminal sequence or escape that matters, or `limit`. */
function nextMark(bytes: Uint8Array, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const trigger = TRIGGERS[bytes[i]!];
    if (trigger !== 0 && (trigger === SEQUENCE || escapeAt(bytes, i) !== null)) return i;
  }
  return limit;
}

/** The end of the sequence or escape that begins here, and what it stands for: a terminal sequence for nothing. */
function markAt(bytes: Uint8Array, at: number): { end: number; text: Uint8Array } {
  if (bytes[at] === ESC) return { end: sequenceEnd(bytes, at + 1), text: NOTHING };
  const { length, text } = escapeAt(bytes, at)!;
  // Programs write colours into JSON as `\u001b[31m`.
  return text[0] === ESC ? { end: sequenceEnd(bytes, at + length), text: NOTHING } : { end: at + length, text };
}

/** Index of the first sequence or escape that may have its end in the next piece. */
function openMark(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let i = Math.max(0, length - MAX_SEQUENCE_BYTES - MAX_ESCAPE_BYTES); i < length; i++) {
    const trigger = TRIGGERS[bytes[i]!];
    if (trigger === 0) continue;
    if (trigger === ESCAPE && i + MAX_ESCAPE_BYTES > length) return i;
    const isSequence = trigger === SEQUENCE || escapeAt(bytes, i)?.text[0] === ESC;
    if (isSequence && markAt(bytes, i).end >= length) return i;
  }
  return length;
}
