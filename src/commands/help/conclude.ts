import { OPERATOR_WORDS } from "../../core/domain/outcome";
import type { CommandSpec } from "../io";

export const concludeSpec: CommandSpec = {
  name: "conclude",
  summary: "say, as a person, whether an applied result is accepted or rejected",
  usage: "--bundle BUNDLE --outcome accepted|rejected --actor WHO [--reason TEXT] ...",
  flags: [
    { name: "bundle", value: "BUNDLE", about: "the run that waits for it: a folder or a zip, as it was sealed" },
    { name: "outcome", value: "O", about: "what is said of the result", choices: OPERATOR_WORDS },
    { name: "actor", value: "WHO", about: "who says so, as it is to stand in the evidence" },
    { name: "reason", value: "TEXT", about: "why, in one line" },
    { name: "runs-dir", value: "DIR", about: "where bundles are kept", variable: "CTO_HARNESS_RUNS_DIR" },
    { name: "json", about: "print one JSON object on standard output" },
  ],
  notes: [
    "It writes a bundle of its own that holds the first one, once for each run, and only for a run that this installation has made.",
    "In CI a job of the action with `mode: conclude` does the same, for runs of the forge; who says so is what the forge says.",
    "It changes nothing in the target: where a result is rejected, it prints the command that takes it back.",
    "Exit codes: 0 accepted, 1 rejected, 2 there is nothing that could be concluded (and no bundle), 3 wrong usage.",
  ],
  examples: [
    {
      line: 'case-harness conclude --bundle BUNDLE --outcome accepted --actor "Ada Lovelace"',
      about: "the result counts, this once",
    },
    {
      line: 'case-harness conclude --bundle BUNDLE --outcome rejected --actor Ada --reason "breaks the style guide"',
      about: "it does not, and how it is taken back",
    },
  ],
};
