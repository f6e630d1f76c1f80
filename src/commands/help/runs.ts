import type { CommandSpec } from "../io";

export const runsSpec: CommandSpec = {
  name: "runs",
  summary: "list, show and remove the bundles of earlier runs",
  usage: "list|show|prune [RUN_ID] [--runs-dir DIR] ...",
  actions: ["list", "show", "prune"],
  positionals: { min: 0, max: 1, name: "RUN_ID" },
  flags: [
    { name: "runs-dir", value: "DIR", about: "where bundles are kept", variable: "CTO_HARNESS_RUNS_DIR" },
    { name: "older-than", value: "DAYS", about: "prune: only runs that started longer ago", number: true },
    { name: "keep", value: "N", about: "prune: the newest runs that stay, whatever their age", number: true },
    { name: "dry-run", about: "prune: say what would go, remove nothing" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "`show` takes a run id, the beginning of one, or nothing for the newest run.",
    "`prune` needs --older-than or --keep, and removes whole bundles only; a run of the last day that is not sealed stays.",
  ],
  examples: [
    { line: "case-harness runs list", about: "newest first" },
    { line: "case-harness runs show", about: "the report of the newest run" },
    {
      line: "case-harness runs prune --older-than 30 --keep 10 --dry-run",
      about: "what a month's clean-up would remove",
    },
  ],
};
