import { type Automaton, buildAutomaton, type Needle, type Span } from "./automaton";
import { decodedSearch } from "./decoded";
import { escapesOf, type Form, formsOf, MIN_FOLDED } from "./encodings";
import { layeredSearch, threadedSearch } from "./layers";
import { ESC, withoutSequences } from "./terminal";

/** A value that must never reach an artifact. */
export interface KnownValue {
  /** For findings and messages: the variable or file that it came from, never the value. */
  name: string;
  value: string;
  /**
   * A word like any other, which would be found where no secret is meant. It is never redacted, only found: whoever searches
   * looks where else it stands.
   */
  word?: boolean;
}

/** Finds known values in every usual encoding; built once for a run and shared. */
export interface KnownSearch {
  /** Names of the values that are too short to be searched for: they would be found everywhere. */
  readonly tooShort: readonly string[];
  /** Whether there is nothing to look for. */
  readonly isEmpty: boolean;
  nameOf(value: number): string;
  /** The values that are words. */
  readonly words: readonly KnownValue[];
  /**
   * Tells the places of values that are no words in bytes that begin at a known place, also between terminal sequences.
   * @returns index from which the bytes could still begin a match: what follows may not be given away yet
   */
  places(bytes: Uint8Array, found: (span: Span) => void): number;
  /** Starts a thorough search of one file. */
  scanner(): KnownScanner;
}

/** A search of one file that comes in pieces: also through escapes of any mixture and pieces in JSON lines. */
export interface KnownScanner {
  push(bytes: Uint8Array): void;
  /** Names of the values that were found. */
  end(): ReadonlySet<string>;
}

/** A value with fewer bytes is no secret that could be told from chance. */
const MIN_VALUE_BYTES = 4;

/**
 * Prepares the search for these values in every usual encoding. White space around them does not count, and an empty
 * value is none; of a key file each line counts by itself.
 */
export function knownSearch(known: readonly KnownValue[]): KnownSearch {
  return prepare(known, formsOf, escapesOf);
}

/** Starts a thorough search of one file for values that are no words: whether it holds one. */
export function secretScanner(search: KnownSearch): { push(piece: Uint8Array): void; end(): boolean } {
  const scanner = search.scanner();
  return {
    push: (piece) => scanner.push(piece),
    end: () => [...scanner.end()].some((name) => !search.words.some((word) => word.name === name)),
  };
}

/** Prepares the search for these values as they are, and as a string in JSON holds them. */
export function verbatimSearch(known: readonly KnownValue[]): KnownSearch {
  const asIs = (text: string) => [text, text.replace(/(?:\\[nrt])+/g, "\n")];
  return prepare(known, (text) => asIs(text).map((form) => ({ text: form, least: MIN_FOLDED })), asIs);
}

function prepare(
  known: readonly KnownValue[],
  forms: (text: string) => Form[],
  exactForms: (text: string) => string[],
): KnownSearch {
  const tooShort: string[] = [];
  const automataOf = (words: boolean) => automataFor(known, words, forms, exactForms, tooShort);
  const automata = automataOf(false);
  const all = [...automata, ...automataOf(true)];
  const nameOf = (value: number) => known[value]!.name;
  return {
    tooShort,
    isEmpty: all.length === 0,
    nameOf,
    words: known.filter(({ name, word }) => word === true && known.every((other) => other.word || other.name !== name)),
    places: (bytes, found) => placesIn(automata, bytes, found),
    scanner: () => scanner(all, nameOf),
  };
}

/** What searches for those values that are words, or for those that are none. */
function automataFor(
  known: readonly KnownValue[],
  words: boolean,
  forms: (text: string) => Form[],
  exactForms: (text: string) => string[],
  tooShort: string[],
): Automaton[] {
  const folded: Needle[] = [];
  const exact: Needle[] = [];
  for (const { value, text } of known.flatMap(parts)) {
    if ((known[value]!.word === true) !== words) continue;
    if (Buffer.byteLength(text) < MIN_VALUE_BYTES) {
      if (text !== "") tooShort.push(known[value]!.name);
      continue;
    }
    for (const form of forms(text)) {
      const bytes = fold(form.text);
      if (bytes.length >= form.least) folded.push({ bytes, value });
    }
    // What is mostly punctuation would be found everywhere without it.
    if (fold(text).length < MIN_FOLDED) {
      for (const form of [text, ...exactForms(text)]) exact.push({ bytes: Buffer.from(form, "utf8"), value });
    }
  }
  const automata: Automaton[] = [];
  if (folded.length > 0) automata.push(buildAutomaton(folded, foldedClasses(folded)));
  if (exact.length > 0) automata.push(buildAutomaton(exact, EVERY_BYTE));
  return automata;
}

/** A line of a key file or certificate: opaque, and secret by itself. */
const OPAQUE_LINE = /^[A-Za-z0-9+/=_-]{32,}$/;

/** A value without the white space around it, which files have and environments lose; and the opaque lines of a long one. */
function parts({ value }: KnownValue, index: number): { value: number; text: string }[] {
  const text = value.trim();
  const lines = text.includes("\n") ? text.split(/\s+/).filter((line) => OPAQUE_LINE.test(line)) : [];
  return [text, ...lines].map((part) => ({ value: index, text: part }));
}

function placesIn(automata: readonly Automaton[], bytes: Uint8Array, found: (span: Span) => void): number {
  let hold = bytes.length;
  for (const automaton of automata) hold = Math.min(hold, automaton.search(bytes, found));
  if (bytes.indexOf(ESC) === -1) return hold;
  const shown = withoutSequences(bytes);
  const real = (index: number) => shown.places[index] ?? bytes.length;
  for (const automaton of automata) {
    const from = automaton.search(shown.bytes, ({ start, end, value }) => {
      found({ start: real(start), end: real(end - 1) + 1, value });
    });
    hold = Math.min(hold, real(from));
  }
  return hold;
}

function scanner(automata: readonly Automaton[], nameOf: (value: number) => string): KnownScanner {
  const names = new Set<string>();
  const found = (value: number) => void names.add(nameOf(value));
  const read = (automaton: Automaton) => [layeredSearch(automaton, found), threadedSearch(automaton, found)];
  const searches = [
    ...automata.flatMap(read),
    // Each text within is a file of its own.
    decodedSearch((text) => {
      for (const search of automata.flatMap(read)) {
        search(text);
        search(null);
      }
    }),
  ];
  return {
    push(bytes) {
      for (const search of searches) search(bytes);
    },
    end() {
      for (const search of searches) search(null);
      return names;
    },
  };
}

/** Without case and punctuation. Bytes of other scripts stay. */
function fold(text: string): Uint8Array {
  const bytes = Buffer.from(text, "utf8");
  let count = 0;
  for (const byte of bytes) if (FOLD[byte] !== 0) bytes[count++] = FOLD[byte]!;
  return bytes.subarray(0, count);
}

/** Letters in lower case and digits as they are, bytes above ASCII as they are, everything else 0. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return byte;
  const c = String.fromCharCode(byte);
  return /[a-z0-9]/i.test(c) ? c.toLowerCase().charCodeAt(0) : 0;
});

/**
 * Classes of the folded search. A byte above ASCII counts only where a needle holds it: else it is punctuation, so that
 * a zero-width character does not hide a value.
 */
function foldedClasses(needles: readonly Needle[]): Uint8Array {
  const number = new Uint8Array(256);
  let count = 2;
  for (const { bytes } of needles) {
    for (const byte of bytes) if (number[byte] === 0) number[byte] = count++;
  }
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    const folded = FOLD[byte]!;
    if (folded === 0) return 0;
    // Class 1: a letter or digit that no needle holds ends every match.
    return number[folded] || (folded >= 0x80 ? 0 : 1);
  });
}

/** For the search byte by byte. NUL is passed over: no value holds it, and UTF-16 does between others. */
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);
