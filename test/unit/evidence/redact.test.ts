import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { knownSearch } from "../../../src/world/evidence/known";
import { REDACTION as REDACTED } from "../../../src/core/domain/redaction";
import { createRedactor, redactAll } from "../../../src/world/evidence/redact";

/** Obviously no secrets, with the characters that encodings treat in different ways. */
const VALUES = {
  plain: "CANARY-5f3a9c1d7e2b4860",
  awkward: "CANARY+a/b=c&d<e>\"f'g%h i~9x",
  words: "correct-horse-battery-CANARY",
  foreign: "CANARY-пароль-é-日本-77",
  long: `CANARY.${"0123456789abcdefghijklmnopqrstuvwxyz_-".repeat(20)}`,
};

const LEAKS = new URL("leaks.py", import.meta.url).pathname;

function leaksOf(value: string): [string, Buffer][] {
  const text = execFileSync("python3", ["-B", LEAKS, value], { encoding: "utf8" });
  return Object.entries(JSON.parse(text) as Record<string, string>).map(([name, data]) => [
    name,
    Buffer.from(data, "base64"),
  ]);
}

/** Encodings that are not searched for in long values (web tokens, key files). */
const RARE = new Set([
  "base64 twice",
  "base64 twice, shifted",
  "base64 of base64 for URLs",
  "base64 reversed",
  "base64 of UTF-16",
  "base32",
  "base32 within a text",
  "C array",
  "C escapes",
  "octal escapes",
  "octal dump",
  "decimal list",
  "HTML, everything",
  "HTML, everything, hex",
  "JSON, everything",
  "rot13",
]);
/** Case does not change other scripts in the search. */
const ASCII_ONLY = new Set([
  "upper case",
  "rot13",
  "with zero width spaces",
  "UTF-16",
  "UTF-16, other end",
  "base64 of UTF-16",
  "octal escapes",
]);

/** Splits bytes into pieces of the given size. */
function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

function redactInPieces(value: string, bytes: Buffer, size: number): Buffer {
  const redactor = createRedactor([{ name: "TOKEN", value }]);
  const out: Buffer[] = [];
  for (const piece of pieces(bytes, size)) out.push(redactor.push(piece));
  out.push(redactor.end());
  return Buffer.concat(out);
}

describe.each(Object.entries(VALUES))("a known value (%s)", (kind, value) => {
  const before = Buffer.from("log line before: ");
  const after = Buffer.from(" :log line after\n");
  const skip = (name: string) => (kind === "long" && RARE.has(name)) || (kind === "foreign" && ASCII_ONLY.has(name));

  it.each(leaksOf(value).filter(([name]) => !skip(name)))(
    "leaves nothing of itself in %s, wherever chunks end",
    (name, leak) => {
      const input = Buffer.concat([before, leak, after]);
      const whole = redactAll([{ name: "TOKEN", value }], input);
      expect(whole.includes(REDACTED), whole.toString("latin1")).toBe(true);
      expect(whole.subarray(0, before.length)).toEqual(before);
      expect(whole.subarray(-after.length)).toEqual(after);
      // What is left is punctuation at the ends, and characters of base64 that hold bits of the neighbours.
      const rest = whole.subarray(before.length, -after.length).toString("latin1").replaceAll(REDACTED, "");
      expect(rest.length, rest).toBeLessThan(/lines|text|shifted|colours/.test(name) ? 120 : 12);
      for (const size of [1, 2, 3, 7, 64])
        expect(redactInPieces(value, input, size), `pieces of ${size}`).toEqual(whole);
    },
  );
});

describe("createRedactor", () => {
  const known = [
    { name: "A", value: "CANARY-aaaa-1111" },
    { name: "B", value: "CANARY-bbbb-2222" },
  ];

  it("passes everything else byte for byte", () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 256));
    for (const size of [1, 1000, 70_000])
      expect(redactInPieces("CANARY-aaaa-1111", bytes, size).equals(bytes)).toBe(true);
    expect(redactAll([], bytes).equals(bytes)).toBe(true);
  });

  it("counts by value, and redacts each of several", () => {
    const redactor = createRedactor(known);
    const out = redactor.push(Buffer.from("x CANARY-aaaa-1111 y CANARY-bbbb-2222 z CANARY-aaaa-1111."));
    expect(Buffer.concat([out, redactor.end()]).toString()).toBe(`x ${REDACTED} y ${REDACTED} z ${REDACTED}.`);
    expect([...redactor.hits()]).toEqual([
      ["A", 2],
      ["B", 1],
    ]);
  });

  it("shares one search between streams without mixing them", () => {
    const search = knownSearch(known);
    const [out, err] = [createRedactor(search), createRedactor(search)];
    expect(out.push(Buffer.from("CANARY-aa")).toString()).toBe("");
    expect(err.push(Buffer.from("aa-1111 and more.\n")).toString() + err.end().toString()).toBe("aa-1111 and more.\n");
    expect(out.push(Buffer.from("aa-1111")).toString() + out.end().toString()).toBe(REDACTED);
  });

  it("gives away at once what can be no part of a value", () => {
    const redactor = createRedactor(known);
    expect(redactor.push(Buffer.from("progress: half...\n")).toString()).toBe("progress: half...\n");
    expect(redactor.push(Buffer.from("CANARY-a")).toString()).toBe("");
    // The last letter may begin another encoding; what comes before it can't.
    expect(redactor.push(Buffer.from("pple\n")).toString()).toMatch(/^CANARY-appl/);
  });

  it("takes overlapping and repeated values as a whole", () => {
    const value = "abcabcabcabc";
    const text = `<${"abc".repeat(50)}>`;
    for (const size of [1, 5, 200])
      expect(redactInPieces(value, Buffer.from(text), size).toString()).toBe(`<${REDACTED}>`);
  });

  it("redacts a value of mostly punctuation only where it stands as it is", () => {
    const redact = (text: string) => redactAll([{ name: "P", value: "$#a!@&^*" }], Buffer.from(text)).toString();
    expect(redact("a $#a!@&^* b")).toBe(`a ${REDACTED} b`);
    expect(redact("a %24%23a%21%40%26%5E%2A b")).toBe(`a %${REDACTED} b`);
    expect(redact("banana and a @ sign")).toBe("banana and a @ sign");
  });

  it("names values that are too short to be told from chance, and lets them be", () => {
    const search = knownSearch([
      { name: "SHORT", value: "abc" },
      { name: "EMPTY", value: "" },
    ]);
    expect(search.tooShort).toEqual(["SHORT"]);
    expect(search.isEmpty).toBe(true);
    expect(redactAll(search, Buffer.from("abc")).toString()).toBe("abc");
  });

  it("minds no white space around a value, and takes a key file line by line", () => {
    const lines = Array.from({ length: 4 }, (_, i) => `CANARY${i}${"abcdefghij0123456789".repeat(2)}`);
    const known = [
      { name: "FILE", value: ` ${lines[0]} \n` },
      { name: "KEY", value: `-----BEGIN X-----\n${lines.slice(1).join("\n")}\n-----END X-----\n` },
    ];
    const encoded = Buffer.from(lines[0]!).toString("base64");
    expect(redactAll(known, Buffer.from(`a ${lines[0]}. ${lines[2]}, ${encoded}`)).toString()).toMatch(
      /^a \[REDACTED\]\. \[REDACTED\], \[REDACTED\].{0,2}$/,
    );
    expect(redactAll(known, Buffer.from("-----BEGIN X-----")).toString()).toBe("-----BEGIN X-----");
    expect(knownSearch([{ name: "BLANK", value: " \n" }])).toMatchObject({ isEmpty: true, tooShort: [] });
  });

  it("finds a value that lies in the middle of another one's beginning", () => {
    const both = [
      { name: "LONG", value: "xxCANARY-inner-77-end-of-long" },
      { name: "INNER", value: "CANARY-inner-77" },
    ];
    expect(redactAll(both, Buffer.from("xxCANARY-inner-77-but-not-the-end")).toString()).toBe(
      `xx${REDACTED}-but-not-the-end`,
    );
  });

  it("keeps back a bounded amount only", () => {
    const redactor = createRedactor(known);
    let held = 0;
    held += Buffer.byteLength("CANARY-aaaa");
    held -= redactor.push(Buffer.from("CANARY-aaaa")).length;
    for (let i = 0; i < 100; i++) {
      held += 1000;
      held -= redactor.push(Buffer.from("-".repeat(1000))).length;
      expect(held).toBeLessThanOrEqual(16 * 1024);
    }
  });

  it("survives values longer than the call stack is deep", () => {
    const value = `CANARY${"ab".repeat(20_000)}z`;
    const text = `${value.slice(0, -1)} ${value.slice(0, -1)}`;
    expect(redactAll([{ name: "L", value }], Buffer.from(text)).toString()).toBe(text);
    expect(redactAll([{ name: "L", value }], Buffer.from(`<${value}>`)).toString()).toBe(`<${REDACTED}>`);
    const periodic = [{ name: "P", value: "ab".repeat(30_000) }];
    expect(redactAll(periodic, Buffer.from(`${"ab".repeat(29_999)}c`)).toString()).toBe(`${"ab".repeat(29_999)}c`);
    expect(redactAll(periodic, Buffer.from(`c${"ab".repeat(30_001)}c`)).toString()).toBe(`c${REDACTED}c`);
  });
});
