import type { CommandSpec } from "../io";

export const healthSpec: CommandSpec = {
  name: "health",
  summary: "provoke every failure of the matrix through the real path, and check what the harness makes of it",
  cancellable: true,
  usage: "[--row NAME]... [--runs-dir DIR] [--json]",
  flags: [
    { name: "row", value: "NAME", about: "only this row", repeatable: true },
    { name: "runs-dir", value: "DIR", about: "where the rows' bundles are kept; default is a folder beside the runs" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "For each row: code, event, status, exit code, evidence that verifies, and nothing changed outside of the workspace.",
    "Rows are provoked by a misbehaving lane or by the environment, each in a process of its own. Exit codes: 0 all hold, 1 one does not.",
  ],
  examples: [
    { line: "case-harness health", about: "the whole matrix" },
    { line: "case-harness health --row no-diff --row timeout --json", about: "two rows, for a program to read" },
  ],
};
