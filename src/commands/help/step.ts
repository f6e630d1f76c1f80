import type { CommandSpec } from "../io";

/** Phases of the action, in the order in which action.yml calls them. */
export const STEPS = [
  "place",
  "announce",
  "prior",
  "approval",
  "agent",
  "preflight",
  "approve",
  "run",
  "conclude",
  "handover",
  "result",
  "fetch",
  "verify",
  "report",
] as const;
export type StepName = (typeof STEPS)[number];

export const stepSpec: CommandSpec = {
  name: "step",
  summary: "one step of the action; called by action.yml",
  usage: STEPS.join("|"),
  hidden: true,
  actions: STEPS,
  flags: [],
  cancellable: true,
  notes: ["Reads what the steps before it found from HARNESS_* variables; not meant to be called by hand."],
  examples: [{ line: "case-harness step place", about: "as action.yml does" }],
};
