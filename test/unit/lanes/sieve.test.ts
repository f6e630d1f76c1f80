import { expect, it } from "vitest";
import { createSieve } from "../../../src/world/lanes/package/sieve";
import { randomNumbers } from "../../support/random";

const BEGINNING = '{"type":"message_update",';

function sieved(text: Buffer, cuts: readonly number[]): Buffer {
  const sieve = createSieve(BEGINNING);
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  let from = 0;
  const kept = ends.map((end) => {
    const piece = Buffer.from(sieve.push(text.subarray(from, end)));
    from = end;
    return piece;
  });
  return Buffer.concat([...kept, sieve.end()]);
}

it("leaves out whole lines with that beginning and not a byte else, whatever the pieces are", () => {
  const random = randomNumbers(1);
  const lines = [
    `${BEGINNING}"a":1}`,
    BEGINNING,
    ` ${BEGINNING}"a":1}`,
    BEGINNING.slice(0, -1),
    `${BEGINNING.slice(0, 10)}x`,
    "",
    "\u00e4\u{1f600}",
  ];
  for (let i = 0; i < 2000; i++) {
    const chosen = Array.from({ length: random(8) }, () => lines[random(lines.length)]!);
    const text = chosen.join("\n") + (random(2) === 0 && chosen.length > 0 ? "\n" : "");
    const expected = text.split(/(?<=\n)/).filter((part) => !part.startsWith(BEGINNING));
    const cuts = Array.from({ length: random(6) }, () => random(1000));
    expect(sieved(Buffer.from(text), cuts).toString(), JSON.stringify([text, cuts])).toBe(expected.join(""));
  }
});

it("holds back no more than the beginning", () => {
  const sieve = createSieve(BEGINNING);
  expect(sieve.push(Buffer.from(BEGINNING.slice(0, 5))).length).toBe(0);
  expect(sieve.push(Buffer.from("x")).toString()).toBe(`${BEGINNING.slice(0, 5)}x`);
  expect(sieve.push(Buffer.from("y")).toString()).toBe("y");
  expect(sieve.end().length).toBe(0);
});
