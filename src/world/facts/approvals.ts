import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../core/domain/digest";

const FOLDER = "approvals";

/** Whether an approval was used before, by the ledger below the state folder. */
export function approvalLedger(stateDir: string, approvalId: string): "unused" | "consumed" {
  return existsSync(entryPath(stateDir, approvalId)) ? "consumed" : "unused";
}

/**
 * Uses an approval: creates its entry of the ledger, exclusively, so that of two runs only one gets it.
 * @returns false when it was used before
 * @throws Error when the ledger can't be written; then nothing may start
 */
export function consumeApproval(stateDir: string, approvalId: string, runId: string): boolean {
  mkdirSync(join(stateDir, FOLDER), { recursive: true, mode: 0o700 });
  let fd: number;
  try {
    fd = openSync(entryPath(stateDir, approvalId), "wx", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new Error(`the ledger of used approvals can't be written in ${join(stateDir, FOLDER)}`, { cause: error });
  }
  try {
    writeSync(fd, `${runId}\n`);
  } finally {
    closeSync(fd);
  }
  return true;
}

/** By digest: an approval's id is somebody's text and never becomes a path. */
function entryPath(stateDir: string, approvalId: string): string {
  return join(stateDir, FOLDER, sha256(approvalId));
}
