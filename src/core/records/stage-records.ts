/** Records that a stage may demand beside those of the agent and the model. */
export type StageRecord = "source" | "sandbox" | "target";

/** Their names in `records/`, and in `.harness/`. */
export const STAGE_RECORDS = {
  source: "source.json",
  sandbox: "sandbox.json",
  target: "target.json",
} as const satisfies Readonly<Record<StageRecord, string>>;
