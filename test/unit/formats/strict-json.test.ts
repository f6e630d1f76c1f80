import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/formats/canonical-json";
import { locateJson, strictJsonParse, type StrictJsonLimits } from "../../../src/core/formats/strict-json";

function value(source: string | Uint8Array, limits?: StrictJsonLimits): unknown {
  const result = strictJsonParse(source, limits);
  if ("problem" in result) throw new Error(`${result.problem} ${result.position}`);
  return result.value;
}

function problem(source: string | Uint8Array, limits?: StrictJsonLimits): string {
  const result = strictJsonParse(source, limits);
  return "problem" in result ? `${result.position}, byte ${result.offset}: ${result.problem}` : "accepted";
}

describe("strictJsonParse accepts what JSON.parse accepts", () => {
  it.each([
    "0",
    "-0.5e-3",
    "1E+2",
    "true",
    "false",
    "null",
    '""',
    " [ ] \r\n\t",
    '{"a":{"b":[1,2,{"c":null}]},"d":"x"}',
    '"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"',
    '"\\ud83d\\ude00 é € 😀"',
    '{"":1,"constructor":2,"toString":3}',
    "[[[[]]]]",
    String(Number.MAX_SAFE_INTEGER),
    "1.7976931348623157e3",
  ])("%s", (text) => {
    expect(value(text)).toEqual(JSON.parse(text));
    expect(value(Buffer.from(text))).toEqual(JSON.parse(text));
  });

  it("keeps __proto__ an own key and leaves prototypes alone", () => {
    const parsed = value('{"__proto__":{"polluted":true}}') as object;
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Object.keys(parsed)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("reads back whatever canonicalJson writes", () => {
    const original = { z: ["\u0000\u001f", 1e-7, -1, "😀"], a: { "\u2028": null } };
    expect(value(canonicalJson(original), { escapedNul: true })).toEqual(original);
  });
});

describe("strictJsonParse refuses, with the position", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["an empty text", "", "line 1, column 1, byte 0: Expected a JSON value, found the end of the text."],
    [
      "a duplicate key",
      '{\n  "a": 1,\n  "a": 2\n}',
      'line 3, column 3, byte 14: Expected each key once, found "a" again.',
    ],
    ["a duplicate behind an escape", '{"a":1,"\\u0061":2}', "byte 7: Expected each key once"],
    ["a duplicate __proto__", '{"__proto__":1,"__proto__":2}', "byte 15: Expected each key once"],
    ["a duplicate deep inside", '[{"x":{"k":0,"k":0}}]', "byte 13: Expected each key once"],
    ["a byte order mark", "\ufeff{}", "byte 0: Expected JSON, found a byte order mark"],
    ["a byte order mark in bytes", Buffer.from("\ufeff{}"), "byte 0: Expected JSON, found a byte order mark"],
    ["a NUL between tokens", "[1,\0 2]", "byte 3: Expected a JSON value"],
    ["a NUL in a string", '"a\0b"', "byte 2: Expected text, found the control character U+0000"],
    ["an escaped NUL", '{"path":"a\\u0000b"}', "byte 10: Expected text, found a NUL"],
    ["a newline in a string", '"a\nb"', "byte 2: Expected text, found the control character U+000A"],
    ["anything after the value", "{} x", "byte 3: Expected the end of the text"],
    ["a second value", "{}{}", "byte 2: Expected the end of the text"],
    ["a trailing comma", "[1,]", "byte 3: Expected a JSON value"],
    ["a trailing comma in an object", '{"a":1,}', "byte 7: Expected a key in double quotes"],
    ["a single quote", "{'a':1}", "byte 1: Expected a key in double quotes"],
    ["a comment", "{} // x", "byte 3: Expected the end"],
    ["NaN", "NaN", "byte 0: Expected a JSON value"],
    ["a cut word", "tru", "byte 0: Expected a JSON value"],
    ["a leading zero", "01", "byte 1: Expected the end of the text"],
    ["a leading plus", "+1", "byte 0: Expected a JSON value"],
    ["a bare point", "1.", "byte 1: Expected the end of the text"],
    ["an infinite number", "1e999", "byte 0: Expected a number that a double holds exactly"],
    ["an inexact integer", '{"n":9007199254740993}', "byte 5: Expected a number that a double holds exactly"],
    ["an unknown escape", '"\\x41"', "byte 1: Expected an escape of JSON"],
    ["a short escape", '"\\u12"', "byte 1: Expected an escape of JSON"],
    ["a lone high surrogate", '"\\ud800"', "byte 0: Expected Unicode text"],
    ["a lone low surrogate", '"\\udc00x"', "byte 0: Expected Unicode text"],
    ["swapped surrogates", '"\\ude00\\ud83d"', "byte 0: Expected Unicode text"],
    ["an open string", '["abc', "byte 1: Expected the end of this string"],
    ["an open array", "[1", "byte 2: Expected `,` or `]`, found the end of the text"],
    ["an open object", '{"a":1', "byte 6: Expected `,` or `}`, found the end of the text"],
    ["a missing colon", '{"a" 1}', "byte 5: Expected `:`"],
    ["another kind of space", "[1,\u00a02]", 'byte 3: Expected a JSON value, found "U+00A0".'],
    ["invalid UTF-8", Buffer.from([0x22, 0x61, 0xff, 0x22]), "line 1, column 3, byte 2: Expected UTF-8"],
    ["an overlong form", Buffer.from([0x22, 0xc0, 0x80, 0x22]), "byte 1: Expected UTF-8"],
    ["an encoded surrogate", Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), "byte 1: Expected UTF-8"],
    ["UTF-8 cut at the end", Buffer.from([0x22, 0xe2, 0x82]), "byte 1: Expected UTF-8"],
    ["invalid UTF-8 on a later line", Buffer.from("{\n\xff", "latin1"), "line 2, column 1, byte 2: Expected UTF-8"],
  ])("%s", (_name, source, expected) => {
    expect(problem(source)).toContain(expected);
  });

  it("nesting beyond the bound, 10 MB of it too", () => {
    expect(value("[[[]]]", { maxDepth: 3 })).toEqual([[[]]]);
    expect(problem("[[[]]]", { maxDepth: 2 })).toContain("byte 2: Expected nesting of at most 2");
    expect(problem('{"a":{"b":1}}', { maxDepth: 1 })).toContain("byte 5: Expected nesting of at most 1");
    expect(problem("[".repeat(10 * 1024 * 1024))).toContain("byte 64: Expected nesting of at most 64");
  });

  it("a text beyond the bound, counted in bytes", () => {
    expect(value('"é"', { maxBytes: 4 })).toBe("é");
    expect(problem('"é"', { maxBytes: 3 })).toContain("Expected at most 3 bytes, found 4.");
    expect(problem(Buffer.from('"é"'), { maxBytes: 3 })).toContain("Expected at most 3 bytes, found 4.");
  });

  it("with byte offsets, also behind long characters", () => {
    expect(problem('["é€😀", x]')).toContain("line 1, column 10, byte 14:");
  });

  it("without putting the text's control characters into the message", () => {
    expect(problem('{"\\u001b[31m":1,"\\u001b[31m":2}')).not.toContain("\u001b");
    expect(problem("\u202e")).not.toContain("\u202e");
  });
});

describe("locateJson", () => {
  const text = '{\n  "a": [10,\n    {"b": "é"}],\n  "c": 1\n}';
  it.each<[(string | number)[], string | null]>([
    [[], "line 1, column 1"],
    [["a"], "line 2, column 3"],
    [["a", 0], "line 2, column 9"],
    [["a", 1, "b"], "line 3, column 6"],
    [["c"], "line 4, column 3"],
    [["a", "0"], null],
    [["a", 5], null],
    [["none"], null],
  ])("%j is at %s", (path, expected) => {
    expect(locateJson(text, [path])).toEqual([expected]);
  });

  it("is null for what can't be read", () => {
    expect(locateJson("{", [["a"], []])).toEqual([null, null]);
  });
});
