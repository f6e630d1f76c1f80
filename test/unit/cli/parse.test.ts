import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../../src/commands/cli";
import { has, numberValue, value, values, type CommandSpec } from "../../../src/commands/io";

const spec: CommandSpec = {
  name: "work",
  summary: "works",
  usage: "TASK [--lane L]",
  positionals: { min: 1, max: 2, name: "TASK" },
  flags: [
    { name: "lane", value: "L", about: "lane", choices: ["fake", "case"], aliases: { ca: "case" } },
    { name: "stage", value: "N", about: "stage", choices: ["1", "2", "3"], later: ["4"] },
    { name: "timeout", value: "S", about: "seconds", number: true },
    { name: "note", value: "TEXT", about: "note", repeatable: true },
    { name: "json", about: "json" },
  ],
  examples: [{ line: "case-harness work x", about: "works" }],
};
const other: CommandSpec = {
  name: "runs",
  summary: "runs",
  usage: "list",
  actions: ["list", "show"],
  positionals: { min: 0, max: 1, name: "RUN" },
  flags: [],
  examples: [],
};
const parse = (...argv: string[]) => parseCommandLine(argv, [spec, other]);
const fault = (...argv: string[]) => {
  const result = parse(...argv);
  return result.kind === "usage" ? result.message : result;
};

describe("a command line that is right", () => {
  it("has its values by name", () => {
    const result = parse(
      "work",
      "a",
      "--lane",
      "ca",
      "--stage=2",
      "--timeout",
      "30",
      "--note",
      "x",
      "--note=--y",
      "--json",
      "--",
      "--b",
    );
    if (result.kind !== "command") throw new Error(JSON.stringify(result));
    const { args } = result;
    expect(args.positionals).toEqual(["a", "--b"]);
    expect(value(args, "lane")).toBe("case");
    expect(value(args, "stage")).toBe("2");
    expect(numberValue(args, "timeout")).toBe(30);
    expect(values(args, "note")).toEqual(["x", "--y"]);
    expect(has(args, "json")).toBe(true);
    expect(has(args, "quiet")).toBe(false);
    expect(value(args, "absent")).toBeUndefined();
    expect(values(args, "absent")).toEqual([]);
    expect(numberValue(args, "absent")).toBeUndefined();
  });

  it("may ask for help and for the version anywhere they make sense", () => {
    expect(parse("--version")).toEqual({ kind: "version" });
    for (const argv of [
      ["--help"],
      ["-h"],
      ["help"],
      ["help", "work"],
      ["work", "--help"],
      ["work", "-h"],
      ["work", "--lane", "fake", "--help"],
    ])
      expect(parse(...argv).kind, argv.join(" ")).toBe("help");
  });

  it("keeps the action as the first positional", () => {
    const result = parse("runs", "show", "x");
    expect(result.kind === "command" && result.args.positionals).toEqual(["show", "x"]);
  });
});

describe("a command line that is wrong is one line that says what exists", () => {
  it.each([
    [[], "no command given; commands: work, runs"],
    [["wrok"], 'unknown command "wrok"; did you mean work? commands: work, runs, --help, --version'],
    [["zzzzzzzz"], 'unknown command "zzzzzzzz"; commands: work, runs, --help, --version'],
    [["--lane", "x"], '"--lane" stands before the command; flags follow it; commands: work, runs'],
    [["--verson"], 'unknown flag "--verson"; did you mean --version? commands: work, runs, --help, --version'],
    [["version"], 'unknown command "version"; did you mean --version? commands: work, runs, --help, --version'],
    [["help", "wrk"], 'unknown command "wrk"; did you mean work? commands: work, runs'],
    [
      ["work", "a", "--lame", "x"],
      'work: unknown flag "--lame"; did you mean --lane? flags: --lane, --stage, --timeout, --note, --json, --quiet, --help',
    ],
    [
      ["work", "a", "-x"],
      'work: unknown flag "-x"; flags: --lane, --stage, --timeout, --note, --json, --quiet, --help',
    ],
    [["work", "a", "--lane", "fakk"], 'work: unknown --lane "fakk"; did you mean fake? choices: fake, case'],
    [["work", "a", "--stage", "7"], 'work: unknown --stage "7"; did you mean 3? choices: 1, 2, 3'],
    [["work", "a", "--stage", "4"], "work: stage 4 is not built yet; stages: 1, 2, 3"],
    [["work", "a", "--stage"], "work: --stage needs a value (N): 1 or 2 or 3"],
    [["work", "a", "--stage", "--json"], "work: --stage needs a value (N): 1 or 2 or 3"],
    [["work", "a", "--note="], "work: --note needs a value (TEXT)"],
    [["work", "a", "--lane", "fake", "--lane", "case"], "work: --lane is given twice"],
    [["work", "a", "--json=yes"], "work: --json is a switch and takes no value"],
    [["work", "a", "--timeout", "0"], 'work: --timeout needs a whole number from 1 to 999999999, not "0"'],
    [["work", "a", "--timeout", "1e3"], 'work: --timeout needs a whole number from 1 to 999999999, not "1e3"'],
    [["work"], "work: TASK is missing: case-harness work TASK [--lane L]"],
    [["work", "a", "b", "c"], 'work: "c" is one argument too many: case-harness work TASK [--lane L]'],
    [["runs"], "runs: say which: list, show"],
    [["runs", "lsit"], 'runs: unknown action "lsit"; did you mean list? actions: list, show'],
    [["wo\u001b[31m\nrk"], 'unknown command "wo\\u{1b}[31m\\u{a}rk"; commands: work, runs, --help, --version'],
  ])("%j", (argv, message) => {
    expect(fault(...argv)).toBe(message);
  });
});
