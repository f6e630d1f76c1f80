import type { CommandSpec } from "../io";

export const initSpec: CommandSpec = {
  name: "init",
  summary: "write records and a first task into .harness/, all of it not admitted",
  usage: "[--json]",
  flags: [{ name: "json", about: "print one JSON object on standard output" }],
  notes: [
    "It writes templates that admit nothing, and never over a file that exists. Exit codes: 0 done, 1 a file can't be written.",
  ],
  examples: [{ line: "case-harness init", about: "begin in this folder; then fill in what it names" }],
};
