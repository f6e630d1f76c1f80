/** Records that a stage may demand beside those of the agent and the model. */
export type StageRecord = "source" | "sandbox" | "target";

/** Folder of a repository's records. */
export const HARNESS_FOLDER = ".harness";

/** Variable that names the target's record (LADDER 4). */
export const TARGET_RECORD_VARIABLE = "CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE";

/** Their names in `records/`, and in `.harness/`. */
export const STAGE_RECORDS = {
  source: "source.json",
  sandbox: "sandbox.json",
  target: "target.json",
} as const satisfies Readonly<Record<StageRecord, string>>;
