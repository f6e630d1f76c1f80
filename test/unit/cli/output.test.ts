import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/commands/io";
import { nearest } from "../../../src/commands/nearest";
import { style } from "../../../src/commands/output";

const terminal = (env: Record<string, string>, isTTY = true): Io => ({
  stdout: () => {},
  stderr: () => {},
  env,
  cwd: "/",
  isTTY,
  json: false,
  signal: new AbortController().signal,
  programs: "/nowhere",
  root: "/nowhere",
});

describe("colours", () => {
  it("are for terminals that want them", () => {
    expect(style(terminal({}), "red", "x")).toBe("\u001b[31mx\u001b[0m");
    expect(style(terminal({ NO_COLOR: "" }), "red", "x")).toBe("\u001b[31mx\u001b[0m");
    for (const io of [terminal({ NO_COLOR: "1" }), terminal({ TERM: "dumb" }), terminal({}, false)])
      expect(style(io, "red", "x")).toBe("x");
  });
});

describe("the nearest match", () => {
  const words = ["run", "runs", "verify", "report", "explain"];
  it.each([
    ["rnu", "run"],
    ["RUN", "run"],
    ["verfiy", "verify"],
    ["ver", "verify"],
    ["explian", "explain"],
    ["xyz", null],
    ["", null],
  ])("of %j is %j", (word, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });

  it("of a number is the nearest number", () => {
    expect(nearest("9", ["1", "2", "3"])).toBe("3");
    expect(nearest("-4", ["1", "2", "3"])).toBe("1");
    expect(nearest("two", ["1", "2", "3"])).toBeNull();
    expect(nearest("1", [])).toBeNull();
  });
});
