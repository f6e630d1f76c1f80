import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { Parsed } from "../../core/records/parse";
import { disown, makeOwned } from "../../world/contain/owned";
import { programsIn } from "../../world/contain/own-programs";
import type { Programs } from "../../world/contain/types";
import { removeOwned } from "../../world/worktree/remove";
import type { RecordSource } from "../../world/agent/records";
import { type Clock, startClock } from "../../world/facts/clock";
import type { Io } from "../io";
import { type ContractOfRun, judgingSource, readContractOfRun } from "./records";
import type { RunRequest } from "./request";
import type { Scope } from "./scope";
import type { Secrets } from "./secrets";
import { trustedCase } from "./trusted-case";

/** What identifies a run and stays the same to its end. */
export interface Identity {
  readonly runId: string;
  readonly caseId: string;
  readonly nonce: string;
  /** What this bundle is: a run of its own, or the baseline of one. */
  readonly role: "run" | "fake-baseline";
  readonly contractBytes: Buffer;
  readonly contract: Parsed<Contract>;
  /** How the contract was read, as the facts have it. */
  readonly contractFact: Facts["contract"];
  readonly records: ReadonlyMap<string, Uint8Array>;
}

/** What a run, or a preflight, has from its first step to its last. Each step names in its signature what it needs of it. */
export interface Inputs {
  readonly identity: Identity;
  readonly request: RunRequest;
  readonly io: Io;
  readonly clock: Clock;
  readonly programs: RunPrograms;
  /** Fires when the run is cancelled, or when the evidence can't be written any more. */
  readonly cancel: AbortController;
  /** Folder of everything that goes away after the run. */
  readonly work: WorkFolder;
  /** What must reach no artifact. */
  readonly secrets: Secrets;
  /** Where whatever is opened is noted down to be closed. */
  readonly scope: Scope;
}

/** What a run, or a preflight, is given, while its records are still to be read. */
export interface Given extends Omit<Inputs, "identity"> {
  /** Where the files come from that it is judged by; null where nothing asks for them. */
  readonly source: RecordSource | null;
  readonly read: ContractOfRun;
  readonly caseId: string;
  /** When the contract was read. */
  readonly contractRead: string;
}

/**
 * Reads the contract, and the files of the case as they may be used; begins the clock of a run.
 * @param endWork what becomes of the work folder at the end
 */
export async function takeInputs(
  asked: RunRequest,
  io: Io,
  cancel: AbortController,
  scope: Scope,
  endWork: (work: WorkFolder) => Promise<void>,
): Promise<Given> {
  const clock = startClock();
  const source = await judgingSource(asked, io);
  const read = await readContractOfRun(asked, io, source);
  const work = createWorkFolder();
  scope.atEnd("the workspace", () => endWork(work));
  const { folder, remove } = await trustedCase(asked, source);
  scope.atEnd("the copy of the case", remove);
  const caseId = read.contract.ok ? read.contract.value.case_id : "unknown";
  const [request, programs, { secrets }] = [
    { ...asked, folder },
    { ...programsIn(io.programs), look: join(io.programs, "look.cjs") },
    read,
  ];
  return {
    ...{ request, io, clock, programs, cancel, work, secrets, scope },
    ...{ source, read, caseId, contractRead: clock.now() },
  };
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
