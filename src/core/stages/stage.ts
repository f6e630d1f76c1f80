import type { Dated, Field } from "../domain/derivation";
import type { LaneName } from "../domain/lane";
import type { MutationMode } from "../domain/mutation";
import type { Status } from "../domain/status";
import type { ContainmentRecord } from "../records/containment";
import type { Contract } from "../records/contract";
import type { FactName, Facts } from "../records/facts";
import type { ACTION_STATES, Verdict } from "../records/report";
import type { SandboxRecord } from "../records/sandbox";
import type { SourceRepository } from "../records/source-repository";
import type { StageRecord } from "../records/stage-records";
import type { TargetRecord } from "../records/target";

export type StageNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** Where a stage takes the tree from that a lane begins with: the folder of a case, or the HEAD of a repository. */
export type StartingTreeKind = "case" | "repository";

/**
 * What gates, judge and flow ask of a stage instead of its number. A new stage is a file with such a row, and a line in the ladder.
 * Rows are read at every start of the program, so they import nothing but words and types. What a stage comes to demand later, its bundles of
 * before need not have: `former` says what they had to.
 */
export interface Stage extends StageRow, Dated<StageRow> {}

interface StageRow {
  number: StageNumber;
  name: string;
  mutationMode: MutationMode;
  allowedMutationScope: string;
  /** What an approval is for, where the contract names no repository. */
  target: string;
  /** Whether a lane process may start at all. */
  executes: boolean;
  /** Lanes that this program can run at this stage; asking for another one is wrong usage (exit 3), not a blocker. */
  lanes: readonly LaneName[];
  /** Bundles that lie in each of its runs: the refusal of stage 1, and a run of the scripted lane where the lane is an agent. */
  nests: readonly ("stage1-refusal" | "fake-baseline")[];
  /** Whether its contract may name a repository of somebody's. */
  namesTarget: boolean;
  /** Records that it demands beside those of the lane, in the order of their gates. */
  records: readonly StageRecord[];
  /** The stage of which a verified pass is demanded, or null. */
  priorStage: StageNumber | null;
  /** Whether a person has to approve each run, whatever the contract says. */
  approval: boolean;
  /** Where the tree at the start comes from; of two kinds its sandbox record says which. */
  startingTree: readonly StartingTreeKind[];
  /** The one branch that the lane may commit to, where the repository has one of its own. */
  workingBranch: ((runId: string) => string) | null;
  /** Whether a verified result becomes a commit of a repository, which counts once a person has accepted it. */
  applies: boolean;
  /** Facts without which nothing is proven, once a lane has started. */
  facts: readonly FactName[];
  /** Fields of the report that this stage adds. */
  reportFields: readonly StageField[];
  /** File that proves what the stage demands, beyond the report. */
  proof: string | null;
  /** The fields of that file. */
  proves: Readonly<Record<string, Field<Shown>>>;
}

/** Fields of the report that some stages have and others don't. */
export type StageField =
  | "source_repository_mutated"
  | "branch_policy"
  | "disposable_repository_dir"
  | "disposition"
  | "approval_state"
  | "warnings"
  | "target_repository_admission_status"
  | "target_repository_start_clean"
  | "target_repository_ending_clean"
  | "target_commit_before"
  | "target_commit"
  | "forbidden_actions"
  | "public_publication_attempted"
  | "approval_source"
  | "validation_command"
  | "validation_result"
  | "operator_outcome"
  | "operator"
  | "rollback";

/** How it is known that something was not done. */
export interface ForbiddenAction {
  action: string;
  state: (typeof ACTION_STATES)[number];
  how: string;
}

/** A nested bundle as a proof names it. */
export interface ShownBundle {
  run_id: string;
  status: Status;
  failure_reason: string | null;
  lane_process_started: boolean;
  report_sha256: string;
}

/** Everything that a proof is made of; all of it is derived from the evidence. */
export interface Shown {
  stage: StageNumber;
  facts: Facts;
  status: Status;
  contract: Contract | null;
  report: Verdict;
  records: { source: SourceRepository | null; sandbox: SandboxRecord | null; target: TargetRecord | null };
  /** Level of the lane's containment, or null. */
  level: ContainmentRecord["level"];
  /** Tree at the start: by the manifest, else by the facts. */
  baseline: string | null;
  isReplay: boolean;
  /** Places that named a target repository. */
  exposures: readonly string[];
  refusal: ShownBundle | null;
  fakeBaseline: Record<string, unknown>;
  /** What the copy was, seen by the checks; null where nobody looked. */
  copyCleanStart: boolean | null;
  copyCleanEnd: boolean | null;
  /** Each dimension `equal`, or what differs from the bundle of the stage below; null without one. */
  comparison: Readonly<Record<string, string>> | null;
  forbiddenActions: readonly ForbiddenAction[];
}

/** What every proof says of its run. */
export const IDENTITY = {
  schema_version: () => "1",
  run_id: ({ facts }) => facts.run.run_id,
  case_id: ({ facts }) => facts.run.case_id,
  stage: ({ stage }) => stage,
  backend: ({ facts }) => facts.request.lane,
  status: ({ status }) => status,
} as const satisfies StageRow["proves"];

/** What every artifact says since stage 3. */
export const NOTHING_PROMOTED = {
  runtime_default_activation: false,
  core_promotion_status: "not-promoted",
} as const;

/** The same, as fields of a proof. */
export const PROMOTES_NOTHING = {
  runtime_default_activation: () => NOTHING_PROMOTED.runtime_default_activation,
  core_promotion_status: () => NOTHING_PROMOTED.core_promotion_status,
} as const satisfies StageRow["proves"];

/** The bundle by which the stage below is proven. */
export function priorOf({ facts }: Shown): { run_id: string; report_sha256: string } | null {
  const bundle = facts.prior_evidence?.bundle ?? null;
  return bundle === null ? null : { run_id: bundle.run_id, report_sha256: bundle.report_sha256 };
}

/** Whose a repository is, as its record says. */
export function ownershipOf(
  record: Pick<TargetRecord, "repository_owner" | "ownership_evidence"> | null,
): Pick<TargetRecord, "repository_owner" | "ownership_evidence"> | null {
  if (record === null) return null;
  const { repository_owner, ownership_evidence } = record;
  return { repository_owner, ownership_evidence };
}

/** What a row has that demands nothing of its own. */
export const PLAIN = {
  records: [],
  priorStage: null,
  approval: false,
  workingBranch: null,
  applies: false,
  facts: [],
  reportFields: [],
  proves: {},
} as const satisfies Partial<Stage>;
