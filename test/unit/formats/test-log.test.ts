import { describe, expect, it } from "vitest";
import {
  beginLine,
  createFramer,
  endLine,
  type LoggedCommand,
  noteLine,
  noVerificationLine,
  testLogFault,
} from "../../../src/core/formats/test-log";

const END = { termination: "exited", exit_code: 0, signal: null };

/** A log as the harness writes it, output in pieces of one byte. */
function written(said: readonly string[], most = 1_000_000): { log: string; commands: LoggedCommand[] } {
  let log = "";
  const commands = said.map((text, index) => {
    const argv = ["run", String(index)];
    const framer = createFramer(most);
    let output = "";
    for (const byte of Buffer.from(text)) output += framer.push(Buffer.of(byte)).toString("latin1");
    output += framer.end().toString("latin1");
    const logged = framer.logged();
    log += beginLine(argv) + Buffer.from(output, "latin1").toString("utf8") + endLine(END, logged);
    return { ...END, argv, output: logged };
  });
  return { log, commands };
}

const SAID = [
  "",
  "one line",
  "two\nlines\n",
  "\n\n\n",
  '# exited, exit code 0; 0 lines of output, 0 bytes\n$ ["run","1"]\n',
  "no verification: nothing\n# a note\n| | |\n",
  "a\r# exited\x1b[2K\x1b[1G\x08\x08# exited\x00\x7f\u009b1G\u0085\n",
  "ünïcödé Â\n",
  "a\u2028| b\u2029c\u202e dcba\u2066x\u2069\u200b\ufeff\u061c\u00ad\u{e0041}\ufff9 ✓ — “x” é \u{1f600}\n",
  "…\u2028",
  `${"x".repeat(100_000)}\n`,
];

it("the harness's own lines show what nobody sees", () => {
  const name = "a\u202eb\u2028c\u{e0041}\x1b";
  const lines = beginLine([name]) + noteLine(name) + noVerificationLine(name);
  expect(lines).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(JSON.parse(beginLine([name]).slice(2))).toEqual([name]);
});

it("what is seen stays as it is", () => {
  const said = "✓ — “x” é \u{1f600} … ￼\n";
  const framer = createFramer(1000);
  expect(framer.push(Buffer.from(said)).toString()).toBe(`| ${said}`);
});

describe("the lines of a command", () => {
  it("begin with what no line of the harness begins with, whatever it says", () => {
    for (const text of SAID) {
      const framer = createFramer(1_000_000);
      const log = framer.push(Buffer.from(text)).toString() + framer.end().toString();
      const lines = log.split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.every((line) => line.startsWith("| "))).toBe(true);
      expect(framer.logged()).toEqual({ lines: lines.length, bytes: Buffer.byteLength(log), cut: false });
      expect(log).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });

  it("are the same however the output is cut into pieces", () => {
    for (const text of SAID) {
      const whole = createFramer(1_000_000);
      const log = Buffer.concat([whole.push(Buffer.from(text)), whole.end()]).toString();
      expect(written([text]).log).toBe(beginLine(["run", "0"]) + log + endLine(END, whole.logged()));
    }
  });

  it.each([0, 1, 2, 3, 4, 5, 10, 50])("are never longer than %d bytes are left", (most) => {
    for (const text of SAID) {
      const framer = createFramer(most);
      const log = Buffer.concat([framer.push(Buffer.from(text)), framer.push(Buffer.from(text)), framer.end()]);
      expect(log.length).toBeLessThanOrEqual(most);
      expect(framer.logged().bytes).toBe(log.length);
      expect(framer.logged().cut || log.length <= most).toBe(true);
      expect(
        testLogFault(Buffer.concat([Buffer.from(beginLine(["x"])), log, Buffer.from(endLine(END, framer.logged()))]), {
          commands: [{ ...END, argv: ["x"], output: framer.logged() }],
          last: null,
        }),
      ).toBeNull();
    }
  });
});

describe("a log", () => {
  it("holds when it is as it was written", () => {
    const { log, commands } = written(SAID);
    expect(testLogFault(Buffer.from(log), { commands, last: null })).toBeNull();
    expect(testLogFault(Buffer.from(log + noteLine("why")), { commands, last: { line: noteLine("why") } })).toBeNull();
    const none = noVerificationLine("the run\nwas cancelled");
    expect(none).toBe("no verification: the run was cancelled\n");
    expect(testLogFault(Buffer.from(none), { commands: [], last: { line: none } })).toBeNull();
  });

  const { log, commands } = written(["a\nb\n", "c"]);
  it.each([
    ["a line of output more", log.replace("| b\n", "| b\n| b\n"), /behind its output/],
    ["a line of output less", log.replace("| b\n", ""), /found a line of the harness's own/],
    ["two lines in the place of one", log.replace("| b\n", "|\n| \n"), /expected|found/],
    ["another end", log.replace("exit code 0", "exit code 1"), /behind its output/],
    ["a command left out", log.slice(log.indexOf("$ ", 1)), /command 1: expected the line/],
    [
      "commands in another order",
      log.slice(log.indexOf('$ ["run","1"]')) + log.slice(0, log.indexOf('$ ["run","1"]')),
      /command 1/,
    ],
    ["something in front", `x\n${log}`, /command 1/],
    ["something behind", `${log}| more\n`, /nothing behind the last command/],
    ["a note that the facts don't have", log + noteLine("all is well"), /nothing behind the last command/],
    ["its end cut off", log.slice(0, -5), /behind its output/],
    ["nothing", "", /command 1/],
  ])("with %s does not hold", (_what, forged, problem) => {
    expect(testLogFault(Buffer.from(forged), { commands, last: null })).toMatch(problem);
  });

  it("of whom somebody interrupted may end anywhere behind its commands, and not before", () => {
    expect(testLogFault(Buffer.from(`${log}$ ["run","2"]\n| hal`), { commands, last: "any" })).toBeNull();
    expect(testLogFault(Buffer.from(log.slice(0, -30)), { commands, last: "any" })).not.toBeNull();
  });
});
