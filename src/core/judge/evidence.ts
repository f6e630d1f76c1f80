import type { BytePath } from "../domain/bytes";
import type { Change, ManifestEntry } from "../formats/manifest";
import type { ContainmentRecord } from "../records/containment";
import type { Facts } from "../records/facts";
import type { ModelCall } from "../records/model-calls";
import type { Report } from "../records/report";
import type { ManifestFault } from "./manifest-faults";

/** Names of the bundles that can be nested in another one. */
export const NESTED = ["stage1-refusal", "fake-baseline"] as const;
export type NestedName = (typeof NESTED)[number];

/** What the manifests say: both trees, and every difference between them. */
export interface TreeChange {
  /** Lines of the manifest from before. */
  baselineEntries: number;
  /** Null where a path is hidden because it holds a secret: its name is part of the tree. */
  baselineTree: string | null;
  /** The tree that the patch makes of the baseline: what the lane left, without what is discarded. */
  resultTree: string | null;
  changes: readonly Change[];
  /** Every path of the baseline, as its manifest shows it. */
  known: readonly BytePath[];
  /** What is set aside: the contract's discards, what the baseline ignores, the lane's own folders. Never in the patch, never judged. */
  discarded: readonly ManifestEntry[];
  /** The first entry whose mark (`set_aside`) is not what contract and baseline give, or null: the marks decide nothing. */
  misplacedMark: BytePath | null;
  /** What the manifests show that the walk must have refused, or deny of each other. */
  fault: ManifestFault | null;
  /** Size of what the lane left, without what is set aside. */
  extent: { entries: number; bytes: number; largest: number };
}

/** Why a file of the evidence can't be read although it is there. */
export interface Withheld {
  withheld: string;
}

/** A bundle that is nested in this one and holds by itself: its report, and the names of its events in order. */
export interface NestedEvidence {
  report: Report;
  events: readonly string[];
}

/** What a real agent left beside its workspace; null for the fake lane. */
export interface AgentEvidence {
  /** Text of `backend/case-events.jsonl`; null where the agent left none. */
  events: string | null;
  /** Text of `backend/stderr.log`. */
  stderr: string;
  calls: readonly ModelCall[];
}

/** Everything the judge may look at. All of it is read from the bundle; nothing else exists for it. */
export interface Evidence {
  facts: Facts;
  /** Bytes of `task.contract.json`. */
  contract: Uint8Array;
  records: ReadonlyMap<string, Uint8Array>;
  containment: ContainmentRecord | null;
  /** From the manifests; null where no snapshot was taken. */
  change: TreeChange | null;
  /** Bytes of `patch.diff`, or why they are withheld. */
  patch: Uint8Array | Withheld;
  /** The lane's standard output as kept, or null where no lane ran. */
  laneOutput: string | null;
  agent: AgentEvidence | null;
  /** Names of the bundle's own files that do not follow from the decision. */
  files: ReadonlySet<string>;
  nested: ReadonlyMap<NestedName, NestedEvidence>;
}
