import { describe, expect, it } from "vitest";
import { buildAutomaton, type Needle } from "../../../src/world/evidence/automaton";

/** A small generator of numbers, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 97 && byte <= 122 ? byte - 96 : 0));
const bytesOf = (text: string) => Buffer.from(text);

/** Every place where a needle ends, with the longest needle that ends there, found by trying everything. */
function naive(text: string, needles: readonly Needle[]): string[] {
  const letters = Array.from(text, (c, i) => ({ c, i })).filter(({ c }) => c >= "a" && c <= "z");
  const found: string[] = [];
  for (let end = 1; end <= letters.length; end++) {
    const before = letters
      .slice(0, end)
      .map(({ c }) => c)
      .join("");
    const longest = needles
      .map(({ bytes, value }) => ({ word: Buffer.from(bytes).toString(), value }))
      .filter(({ word }) => before.endsWith(word))
      .sort((a, b) => b.word.length - a.word.length)[0];
    if (longest === undefined) continue;
    found.push(`${letters[end - longest.word.length]!.i}-${letters[end - 1]!.i + 1} ${longest.word}`);
  }
  return found;
}

function held(text: string, needles: readonly Needle[]): number {
  const words = needles.map(({ bytes }) => Buffer.from(bytes).toString());
  const letters = Array.from(text, (c, i) => ({ c, i })).filter(({ c }) => c >= "a" && c <= "z");
  for (let from = 0; from < letters.length; from++) {
    const rest = letters
      .slice(from)
      .map(({ c }) => c)
      .join("");
    if (words.some((word) => word.startsWith(rest))) return letters[from]!.i;
  }
  return text.length;
}

describe("buildAutomaton", () => {
  it("finds what trying everything finds, in any text of any needles", () => {
    const next = numbers(42);
    const word = (letters: number, length: number) =>
      Array.from({ length }, () => String.fromCharCode(97 + next(letters))).join("");
    for (let round = 0; round < 400; round++) {
      const letters = 1 + next(3);
      const needles = Array.from({ length: 1 + next(6) }, (_, value) => ({
        bytes: bytesOf(word(letters, 1 + next(7))),
        value,
      }));
      const text = Array.from({ length: 60 }, () => (next(5) === 0 ? "-" : word(letters + 1, 1))).join("");
      const automaton = buildAutomaton(needles, CLASSES);
      const found: string[] = [];
      const hold = automaton.search(bytesOf(text), ({ start, end, value }) => {
        found.push(`${start}-${end} ${Buffer.from(needles[value]!.bytes).toString()}`);
      });
      const label = `${needles.map(({ bytes }) => Buffer.from(bytes).toString()).join()} in ${text}`;
      expect(found, label).toEqual(naive(text, needles));
      expect(hold, label).toBe(held(text, needles));

      let state = automaton.start;
      let hits = 0;
      for (let at = 0; at < text.length; at += 7) {
        const chunk = bytesOf(text.slice(at, at + 7));
        state = automaton.feed(state, chunk, 0, chunk.length, () => hits++);
      }
      expect(hits, label).toBe(found.length);
    }
  });
});
