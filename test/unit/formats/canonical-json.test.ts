import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/formats/canonical-json";

describe("canonicalJson", () => {
  it("writes RFC 8785's own example byte for byte", () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([
      "One",
      "Carriage Return",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji",
      "Hebrew Letter Dalet With Dagesh",
    ]);
    expect(canonicalJson({ b: 1, a: 1, 10: 1, 9: 1 })).toBe('{"10":1,"9":1,"a":1,"b":1}');
  });

  it.each([
    [-0, "0"],
    [1e21, "1e+21"],
    [5e-324, "5e-324"],
    [9007199254740993, "9007199254740992"],
    ["\u2028\u007f", '"\u2028\u007f"'],
    [{}, "{}"],
    [[], "[]"],
    [Object.create(null), "{}"],
    [JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ])("writes %o as %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  it.each([
    ["NaN", { a: [NaN] }, "/a/0"],
    ["infinity", { a: -Infinity }, "/a"],
    ["an undefined property", { a: undefined }, "/a"],
    ["a hole", [, 1], "/0"],
    ["a bigint", { n: 1n }, "/n"],
    ["a function", { f: () => 1 }, "/f"],
    ["a symbol", { s: Symbol("x") }, "/s"],
    ["a lone surrogate", { s: "a\ud800b" }, "/s"],
    ["a lone surrogate in a key", { o: { "\udc00": 1 } }, "/o"],
    ["a Date", { d: new Date(0) }, "/d"],
    ["a Map", { m: new Map() }, "/m"],
    ["bytes", { b: Buffer.from("x") }, "/b"],
    ["a cycle", cycle, "/self/self"],
  ])("refuses %s and says where", (_name, value, pointer) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(pointer);
  });

  it("does not call toJSON, which could say anything", () => {
    expect(() => canonicalJson({ toJSON: () => "other" })).toThrow(TypeError);
  });
});
