import type { CommandSpec } from "../io";

export const doctorSpec: CommandSpec = {
  name: "doctor",
  summary: "what this machine lacks, and how to get it",
  usage: "[--runs-dir DIR] [--plan] [--json]",
  flags: [
    { name: "runs-dir", value: "DIR", about: "look at this folder for bundles instead of the usual one" },
    { name: "plan", about: "also print what a sandbox shows of this machine, and why" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "It looks and changes nothing. Exit codes: 0 the scripted lane can run, 1 something that it needs is missing.",
  ],
  examples: [
    { line: "case-harness doctor", about: "a list for people" },
    { line: "case-harness doctor --json", about: "the same for a program" },
  ],
};
