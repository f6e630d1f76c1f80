import type { CommandSpec } from "../io";

export const explainSpec: CommandSpec = {
  name: "explain",
  summary: "what a blocker code means, and how to fix it",
  usage: "[CODE] [--json]",
  positionals: { min: 0, max: 1, name: "CODE" },
  flags: [{ name: "json", about: "print one JSON object on standard output" }],
  notes: ["Without a code it lists all of them."],
  examples: [
    { line: "case-harness explain no_diff", about: "one code" },
    { line: "case-harness explain", about: "every code with its phrase" },
  ],
};
