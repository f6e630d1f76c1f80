/**
 * The ledger of used approvals on a machine: a fixed folder of the user's state, whatever folder bundles go to. An entry is a file
 * that is created exclusively, so that of two runs only one gets it. What can't be remembered is not granted.
 */
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, writeSync } from "node:fs";
import { userInfo } from "node:os";
import { isAbsolute, join } from "node:path";

/** What the ledger says of an entry. */
export type LedgerState = { ledger: "unused" | "consumed" } | { ledger: "unavailable"; problem: string };

type Env = Readonly<Record<string, string | undefined>>;

/** `$XDG_STATE_HOME`, else `~/.local/state`, `/case-harness/approvals` (XDG base directories: relative values are ignored). */
function ledgerFolder(env: Env): string {
  const state = env["XDG_STATE_HOME"] ?? "";
  if (isAbsolute(state)) return join(state, "case-harness", "approvals");
  const home = env["HOME"] ?? "";
  return join(isAbsolute(home) ? home : userInfo().homedir, ".local", "state", "case-harness", "approvals");
}

/**
 * Whether an approval was used before.
 * @param entry digest over repository, approval and binding
 */
export function approvalLedger(env: Env, entry: string): LedgerState {
  try {
    const folder = ledgerFolder(env);
    const place = lstatSync(folder, { throwIfNoEntry: false });
    if (place !== undefined && !place.isDirectory()) return unavailable(`${folder} is no folder`);
    return { ledger: lstatSync(join(folder, entry), { throwIfNoEntry: false }) === undefined ? "unused" : "consumed" };
  } catch (error) {
    return unavailable(reasonOf(error));
  }
}

/** Uses an approval. Only `unused` was used now, and by this run; it is on disk when this returns. */
export function consumeApproval(env: Env, entry: string, runId: string): LedgerState {
  try {
    const folder = ledgerFolder(env);
    const place = lstatSync(folder, { throwIfNoEntry: false });
    if (place === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
    else if (!place.isDirectory()) return unavailable(`${folder} is no folder`);
    const fd = openSync(join(folder, entry), "wx", 0o600);
    try {
      writeSync(fd, `${runId}\n`);
      fsyncSync(fd);
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
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return { ledger: "consumed" };
    return unavailable(reasonOf(error));
  }
}

function unavailable(problem: string): LedgerState {
  return { ledger: "unavailable", problem: `the ledger of used approvals can't be used: ${problem}` };
}

function reasonOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : `${path ?? "its folder"} (${code})`;
}
