import type { CommandSpec } from "../io";
import { runSpec } from "./run";

/** What preflight has no use for: it writes no bundle and starts no lane. */
const RUN_ONLY = ["timeout", "keep-workspace", "record-model"];

export const preflightSpec: CommandSpec = {
  name: "preflight",
  summary: "every blocker of a run at once, without starting an agent",
  usage: "--stage N [--lane L] [--case ID | --case-dir DIR | --task FILE] [--effects] ...",
  cancellable: true,
  flags: [
    ...runSpec.flags.filter(({ name }) => !RUN_ONLY.includes(name)),
    {
      name: "effects",
      about:
        "the effect gates too: programs, the agent's binary, the sandbox, its canary and its plan of mounts, one question to the model",
    },
  ],
  notes: [
    "Evaluates the gates that `run` evaluates, on the same records. Writes nothing, and uses no approval.",
    "Exit codes: 0 every gate is open, 2 blocked, 3 wrong usage.",
  ],
  examples: [
    { line: "case-harness preflight --stage 2 --lane case", about: "what still keeps WorkOS Case from running" },
    { line: "case-harness preflight --stage 2 --effects --json", about: "the whole check, for a program to read" },
  ],
};
