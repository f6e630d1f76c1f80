import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TARGET_FORBIDDEN } from "../../core/records/target";
import { prepareWorkspace } from "../../world/worktree/baseline-git";

/** The shipped case that every row spoils in its own way. */
export const CASE = "r1-string-slugify";

/** Where the task of a repository lies in it. */
export const TASK = ".harness/tasks/health";

/** A pass of a stage that a row stands on, and the state of the installation that made it. */
export interface Climbed {
  state: string;
  /** By stage. */
  bundles: ReadonlyMap<number, string>;
}

/** The record of a repository that is admitted to stage 5; where it lies is added. */
export const TARGET = {
  admission_status: "admitted",
  repository_owner: "health",
  ownership_evidence: "made by health, and removed by it",
  risk_classification: "low_risk_noncritical",
  noncritical_rationale: "nobody but health knows it",
  allowed_paths: ["strings.py", "test_strings.py"],
  forbidden_paths: [".git/"],
  forbidden_actions: TARGET_FORBIDDEN,
  approval_source: "health",
  approval_timestamp: "2020-01-01",
  operator_outcome_required: true,
  review_trigger: "another repository",
} as const;

/** The records of a repository that is admitted to stages 3 and 4. */
export const RECORDS = {
  "source.json": {
    classification: "owned_local_source",
    repository_owner: "health",
    ownership_evidence: "made by health, and removed by it",
    source_repository_path: ".",
    review_trigger: "another repository",
  },
  "sandbox.json": {
    admission_status: "admitted",
    repository_owner: "health",
    ownership_evidence: "made by health, and removed by it",
    creation_source: "case",
    disposal_policy: "dispose",
    approval_source: "health",
    review_trigger: "another case",
  },
} as const;

/**
 * Lays out a project with a task and records, as somebody has them who is about to commit.
 * @param folder does not exist yet
 */
export function layProject(folder: string, root: string): void {
  const shipped = join(root, "fixtures/cases", CASE);
  cpSync(join(shipped, "workspace"), folder, { recursive: true });
  cpSync(shipped, join(folder, TASK), { recursive: true });
  const contract = join(folder, TASK, "case.json");
  const written = JSON.parse(readFileSync(contract, "utf8")) as object;
  writeFileSync(contract, text({ ...written, $schema: undefined, mutation_mode: "owned-noncritical-repo" }));
  for (const [name, record] of Object.entries(RECORDS)) writeFileSync(join(folder, ".harness", name), text(record));
}

/** Makes a repository of a project: one commit, a clean index. No git is started for it. */
export async function makeRepository(project: string, repository: string): Promise<void> {
  mkdirSync(repository);
  await prepareWorkspace(project, repository);
}

export function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
