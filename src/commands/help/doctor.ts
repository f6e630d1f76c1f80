import type { CommandSpec } from "../io";

export const doctorSpec: CommandSpec = {
  name: "doctor",
  summary: "what this machine lacks, and how to get it",
  usage: "[--runs-dir DIR] [--plan] [--json] | --clean [--json]",
  flags: [
    { name: "runs-dir", value: "DIR", about: "look at this folder for bundles instead of the usual one" },
    { name: "plan", about: "also print what a sandbox shows of this machine, and why" },
    {
      name: "clean",
      about: "remove what killed runs of this user left: temporary folders, memory, agent store; mend the target",
    },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "It looks and changes nothing. Exit codes: 0 the scripted lane can run, 1 something that it needs is missing.",
    "With --clean only what is seen to be a dead process's goes, and bundles stay; exit code 1 where something could not be removed.",
  ],
  examples: [
    { line: "case-harness doctor", about: "a list for people" },
    { line: "case-harness doctor --clean", about: "after a machine went down in the middle of runs" },
    { line: "case-harness doctor --json", about: "the same for a program" },
  ],
};
