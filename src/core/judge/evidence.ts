import type { BytePath } from "../domain/bytes";
import type { Derivation } from "../domain/derivation";
import type { Change } from "../formats/manifest-diff";
import type { ManifestEntry } from "../formats/manifest";
import type { ContainmentRecord } from "../records/containment";
import type { AgentStream } from "../lanes/stream";
import type { Facts } from "../records/facts";
import type { ModelCall } from "../records/model-calls";
import type { Report } from "../records/report";
import type { ManifestFault } from "./manifest-faults";

/** Names of the bundles that can be nested in another one. */
export const NESTED = ["stage1-refusal", "fake-baseline", "first-run"] as const;
export type NestedName = (typeof NESTED)[number];

/** What a bundle is: a run of its own, or the part of one that it is nested in. */
export type Role = "run" | Exclude<NestedName, "first-run">;

/** What the manifests say: both trees, and every difference between them. */
export interface TreeChange {
  /** Lines of the manifest from before. */
  baselineEntries: number;
  /** Null where a path is hidden because it holds a secret: its name is part of the tree. */
  baselineTree: string | null;
  /** The tree that the patch makes of the baseline: what the lane left, without what is discarded. */
  resultTree: string | null;
  /** Every difference, or the first of too many. */
  changes: readonly Change[];
  /** How many there are in all. */
  changed: number;
  /** Every path of the baseline, as its manifest shows it. */
  known: readonly BytePath[];
  /** What each of them is, a letter each: `f` a file, `l` a link, `-` anything else. */
  knownKinds: string;
  /** Folders of the result that the baseline has not. */
  newFolders: readonly BytePath[];
  /** What is set aside: the contract's discards, what the baseline ignores, the lane's own folders. Never in the patch, never judged. */
  discarded: readonly ManifestEntry[];
  /** The first entry whose mark (`set_aside`) is not what contract and baseline give, or null: the marks decide nothing. */
  misplacedMark: BytePath | null;
  /** What the manifests show that the walk must have refused, or deny of each other. */
  fault: ManifestFault | null;
  /** Size of what the lane left, without what is set aside. */
  extent: TreeExtent;
  /** Size of the tree at the start. */
  startingExtent: TreeExtent;
}

export const KNOWN_FILE = "f";
export const KNOWN_LINK = "l";

/** How large a tree is: entries, bytes of all files, bytes of the largest. */
export interface TreeExtent {
  entries: number;
  bytes: number;
  largest: number;
}

/** What `patch.diff` says, as far as anybody asks. */
export interface PatchEvidence {
  sha256: string;
  size: number;
  /** Why it can't be read, and at which byte; null for a whole patch. */
  problem: { problem: string; offset: number } | null;
  /** Where it does not say what the manifests say; the first ones. */
  faults: readonly { path: BytePath; found: string }[];
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

/** What is read out of a lane's standard output. */
export interface LaneOutput {
  isEmpty: boolean;
  /** It holds a reviewer's envelope, whatever that says. */
  reviewed: boolean;
  /** A reviewer's envelope in it rejects the result. */
  rejected: boolean;
}

/** What a real agent left beside its workspace; null for the fake lane. */
export interface AgentEvidence {
  /** Text of `backend/case-events.jsonl`; null where the agent left none, or is one that gives its word on standard output. */
  events: string | null;
  /** Of `backend/stderr.log` what says something of a pipeline. */
  stderr: string;
  /** What its stream of events on standard output says; null of a lane that keeps a log. */
  stream: AgentStream | null;
  calls: readonly ModelCall[];
}

/** Everything the judge may look at. All of it is read from the bundle; nothing else exists for it. */
export interface Evidence {
  /** By which it is judged: that of `facts.json`. */
  derivation: Derivation;
  facts: Facts;
  /** Bytes of `task.contract.json`. */
  contract: Uint8Array;
  records: ReadonlyMap<string, Uint8Array>;
  containment: ContainmentRecord | null;
  /** From the manifests; null where no snapshot was taken. */
  change: TreeChange | null;
  /** What `patch.diff` says, or why it is withheld. */
  patch: PatchEvidence | Withheld;
  /** What the lane's standard output says, or null where no lane ran. */
  laneOutput: LaneOutput | null;
  agent: AgentEvidence | null;
  /** The record of the gateway, whether or not a lane came to ask it; null where none was opened, or a secret hides it. */
  calls: readonly ModelCall[] | null;
  /** SHA-256 of the transcript that follows from what the agent left; null where none does. */
  transcript: string | null;
  /** Names of the bundle's own files that do not follow from the decision. */
  files: ReadonlySet<string>;
  nested: ReadonlyMap<NestedName, NestedEvidence>;
}
