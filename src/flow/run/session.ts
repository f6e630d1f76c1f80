import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ManifestEntry } from "../../core/formats/manifest";
import type { GateInput } from "../../core/gates/gate";
import type { ContainmentRecord } from "../../core/records/containment";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { Parsed } from "../../core/records/parse";
import { disown, makeOwned } from "../../world/contain/owned";
import type { Programs } from "../../world/contain/types";
import { removeOwned } from "../../world/worktree/remove";
import type { StartingTree } from "../../world/worktree/starting-tree";
import type { BundleWriter } from "../../world/evidence/writer";
import type { KnownSearch, KnownValue } from "../../world/evidence/known";
import type { Clock } from "../../world/facts/clock";
import type { Io } from "../io";
import type { Tools } from "./effects";
import type { FactsCollector } from "./facts";
import type { Leaks } from "./leaks";
import type { RunRequest } from "./request";
import type { Room } from "./room";
import type { Trace } from "./trace";

/** Clock readings that the events take their times from. */
export type Times = { -readonly [K in keyof Facts["clock"]]: Facts["clock"][K] };

/** What identifies a run and stays the same to its end. */
export interface Identity {
  runId: string;
  caseId: string;
  nonce: string;
  contractBytes: Buffer;
  contract: Parsed<Contract>;
  records: ReadonlyMap<string, Uint8Array>;
}

/** Where effect facts are collected: a run, or a preflight that leaves nothing behind. */
export interface Place {
  identity: Identity;
  request: RunRequest;
  io: Io;
  clock: Clock;
  programs: RunPrograms;
  /** Fires when the run is cancelled, or when the evidence can't be written any more. */
  cancel: AbortController;
  /** Folder of everything that goes away after the run. */
  work: WorkFolder;
  /** Values that must reach no artifact, and the search that is prepared from them. */
  known: readonly KnownValue[];
  secrets: KnownSearch;
  /** Called at the end, in any case: what holds sockets or files open. */
  closers: (() => Promise<void>)[];
  /** What gates know so far. */
  gateInput(): GateInput;
  /** There where only the gates are asked, so that nothing is mended either. */
  looksOnly?: true;
  /** Says something to whoever follows; of the harness's own words, and of this machine's paths. */
  told?(text: string): void;
}

/** What the steps of one run share. */
export interface Session extends Place {
  /** What this bundle is: a run of its own, or the baseline of one. */
  role: "run" | "fake-baseline";
  times: Times;
  trace: Trace;
  facts: FactsCollector;
  writer: BundleWriter;
  containment: ContainmentRecord;
  /** What is kept free for the evidence; null until there is a lane to be started. */
  room: Room | null;
  /** What the lane left, for the secret scan; null while there is none. */
  snapshot: {
    before: readonly ManifestEntry[];
    after: readonly ManifestEntry[];
    workspace: string;
    /** What `before` is the manifest of. */
    tree: StartingTree;
  } | null;
  /** What setup commands said, as they said it: the beginning of `test.log`; null where none ran. */
  setupLog: string | null;
  /** Known once the effect facts were collected. */
  tools: Tools | null;
  /** Says something to whoever follows the run; never an agent's words. */
  progress(text: string): void;
  /** Says where the lane is at the moment, which replaces what was said before. */
  status(text: string): void;
  /** Known values that showed in what is kept of the lane, and were taken out. */
  leaks: Leaks;
}

/** Where a run works: made when it is first needed, and outside of the bundle. */
export interface WorkFolder {
  /** Path of a folder or file in it; its parent exists. */
  path(name: string): string;
  /** Where it is, or null while it was not made. */
  readonly root: string | null;
  /** The copy that the lane works in, or null while nothing was made. */
  readonly workspace: string | null;
  remove(): Promise<void>;
  /** Leaves it for people to look at. */
  keep(): void;
}

/** Programs of a run: those that a sandbox is shown, and the one by whose threads a repository is looked at. */
export interface RunPrograms extends Programs {
  look: string;
}

/** The stand-alone programs beside the built `index.js`. */
export function programsIn(folder: string): RunPrograms {
  return {
    canary: join(folder, "canary.cjs"),
    relay: join(folder, "relay.cjs"),
    fake: join(folder, "fake.cjs"),
    look: join(folder, "look.cjs"),
  };
}

/** A work folder below the system's temporary folder, private to this user. */
export function createWorkFolder(): WorkFolder {
  let root: string | null = null;
  const made = () => {
    if (root === null) {
      root = makeOwned(tmpdir());
    }
    return root;
  };
  return {
    path: (name) => join(made(), name),
    get root() {
      return root;
    },
    get workspace() {
      return root === null ? null : join(root, "workspace");
    },
    async remove() {
      if (root !== null) await removeOwned(root);
      root = null;
    },
    keep() {
      if (root !== null) disown(root);
    },
  };
}

/** A folder of the work folder, made private. */
export function workSubfolder(work: WorkFolder, name: string): string {
  const path = work.path(name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/** Eight random characters of `[a-z0-9]` for a run id. */
export function randomSuffix(): string {
  return Array.from({ length: 8 }, () => randomInt(36).toString(36)).join("");
}

/** A nonce: 128 random bits in hexadecimal. */
export function newNonce(): string {
  return randomBytes(16).toString("hex");
}

/** A controller that also fires with the signal of the process. */
export function linkedController(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener("abort", () => controller.abort(), { once: true });
  return controller;
}
