/**
 * The ledgers of used approvals and of concluded runs on a machine: a fixed folder of the user's state for each, whatever folder bundles go to. An entry is a file
 * that is created exclusively, so that of two runs only one gets it. What can't be remembered is not granted.
 */
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { RUN_ID } from "../../core/domain/run-id";
import { stateFolder } from "./state";

/** What the ledger says of an entry. */
export type LedgerState =
  | { ledger: "unused" }
  /** `used_by` is the run that has used it, where the entry says so. */
  | { ledger: "consumed"; used_by?: string }
  | { ledger: "unavailable"; problem: string };

type Env = Readonly<Record<string, string | undefined>>;

/** What may be used once: approvals, by a digest over repository, approval and binding; results that a person concludes, by that of their report. */
type Ledger = "approvals" | "outcomes";

/** Whether an approval was used before. */
export function approvalLedger(env: Env, entry: string): LedgerState {
  return stateIn(env, "approvals", entry);
}

/** Uses an approval. Only `unused` was used now, and by this run; it is on disk when this returns. */
export function consumeApproval(env: Env, entry: string, runId: string): LedgerState {
  return useIn(env, "approvals", entry, runId);
}

/** Whether a person has concluded a run before. @param entry SHA-256 of its report */
export function outcomeLedger(env: Env, entry: string): LedgerState {
  return stateIn(env, "outcomes", entry);
}

/** Concludes a run, once; as `consumeApproval`. */
export function consumeOutcome(env: Env, entry: string, runId: string): LedgerState {
  return useIn(env, "outcomes", entry, runId);
}

function stateIn(env: Env, ledger: Ledger, entry: string): LedgerState {
  try {
    const folder = stateFolder(env, ledger);
    const place = lstatSync(folder, { throwIfNoEntry: false });
    if (place !== undefined && !place.isDirectory()) return unavailable(ledger, `${folder} is no folder`);
    const used = lstatSync(join(folder, entry), { throwIfNoEntry: false });
    if (used === undefined) return { ledger: "unused" };
    return { ledger: "consumed", ...(used.isFile() ? usedBy(join(folder, entry)) : {}) };
  } catch (error) {
    return unavailable(ledger, reasonOf(error));
  }
}

function useIn(env: Env, ledger: Ledger, entry: string, runId: string): LedgerState {
  try {
    const folder = stateFolder(env, ledger);
    const place = lstatSync(folder, { throwIfNoEntry: false });
    if (place === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
    else if (!place.isDirectory()) return unavailable(ledger, `${folder} is no folder`);
    const file = join(folder, entry);
    const fd = openSync(file, "wx", 0o600);
    try {
      writeSync(fd, `${runId}\n`);
      fsyncSync(fd);
    } catch (error) {
      // An entry that could not be written has let nobody through; it is this one's, so it is taken away again.
      rmSync(file, { force: true });
      throw error;
    } finally {
      closeSync(fd);
    }
    const parent = openSync(folder, "r");
    try {
      fsyncSync(parent);
    } finally {
      closeSync(parent);
    }
    return { ledger: "unused" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return stateIn(env, ledger, entry);
    return unavailable(ledger, reasonOf(error));
  }
}

/** Longest run id and its newline, with room. */
const MAX_ENTRY_BYTES = 256;

/** The run that an entry names; one that names none (it was cut off while it was written, say) is used all the same. */
function usedBy(path: string): { used_by?: string } {
  try {
    const fd = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(MAX_ENTRY_BYTES);
      const run = bytes.toString("utf8", 0, readSync(fd, bytes)).trim();
      return RUN_ID.test(run) ? { used_by: run } : {};
    } finally {
      closeSync(fd);
    }
  } catch {
    return {};
  }
}

const OF = { approvals: "used approvals", outcomes: "concluded runs" } as const satisfies Record<Ledger, string>;

function unavailable(ledger: Ledger, problem: string): LedgerState {
  return { ledger: "unavailable", problem: `the ledger of ${OF[ledger]} can't be used: ${problem}` };
}

function reasonOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : `${path ?? "its folder"} (${code})`;
}
