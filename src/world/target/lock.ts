import { createHash, randomBytes } from "node:crypto";
import { linkSync, rmSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { isRunning, machineId, processEntry } from "../contain/processes";
import { hasCode, look, makeShared, textOf, writeDurable } from "./files";
import type { Target } from "./layout";
import { Refused } from "./refused";

/** Whose the lock is, or was. */
export interface LockOwner {
  machine: string | null;
  pid: number;
  /** When that process was started, as its system tells it. */
  start: string;
  run: string;
  /** Commit and branch that the run began with; empty where it only looks. */
  before: string;
  ref: string;
  nonce: string;
}

/** The lock of a target, held. */
export interface TargetLock {
  /** Whose it was when it was taken over from a process that is gone. */
  left: LockOwner | null;
  /** Where it can't be removed, it is seen to be a dead process's once this one has ended. */
  release(): void;
}

/** Processes that may have died, one after the other, while they took a dead one's lock over. */
const MAX_TAKEOVERS = 16;

/**
 * Takes the lock of a target, which all its work trees share. One that a process of this boot and namespace left that is gone
 * is taken over; of a process that can't be seen from here it is not.
 * @throws Refused `target_busy`
 */
export function lockTarget(
  { state, sharing }: Pick<Target, "state" | "sharing">,
  { run, before, ref }: Pick<LockOwner, "run" | "before" | "ref">,
): TargetLock {
  makeShared(state, sharing, 0o700);
  const nonce = randomBytes(8).toString("hex");
  const start = processEntry(process.pid)?.start ?? "";
  const owner: LockOwner = { machine: machineId(), pid: process.pid, start, run, before, ref, nonce };
  const mine = join(state, `lock-${nonce}`);
  const path = join(state, "lock");
  const text = `${JSON.stringify(owner)}\n`;
  let left: LockOwner | null;
  try {
    writeDurable(mine, Buffer.from(text), 0o600, sharing);
    left = take(path, mine, 0);
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    left,
    release() {
      // Somebody may have been told to remove it, and another have it now.
      if (textOf(path) === text) rmSync(path, { force: true });
    },
  };
}

/**
 * Links `mine` to the path. Who takes over from a dead process holds a lock for just that, named by what the dead one's says:
 * so nobody removes a lock that came after the one that was looked at.
 */
function take(path: string, mine: string, depth: number): LockOwner | null {
  if (linked(mine, path)) return null;
  const found = textOf(path);
  if (found === null) throw busy(path, null);
  const left = parseOwner(found);
  if (left === null || !isGone(left) || depth === MAX_TAKEOVERS) throw busy(path, left);
  const takeover = join(path, `../takeover-${createHash("sha256").update(found).digest("hex").slice(0, 16)}`);
  take(takeover, mine, depth + 1);
  try {
    if (textOf(path) !== found) throw busy(path, null);
    unlinkSync(path);
    if (!linked(mine, path)) throw busy(path, null);
  } finally {
    unlinkSync(takeover);
  }
  return left;
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].some((code) => hasCode(error, code)))
      throw new Refused(
        "target_unsupported",
        `expected a file system on which a file can have two names, found that ${to} can't be made; move the repository to one`,
        { cause: error },
      );
    throw error;
  }
}

function busy(path: string, owner: LockOwner | null): Refused {
  const who = owner === null ? "another harness" : `a harness (run ${owner.run || "unknown"}, process ${owner.pid})`;
  return new Refused(
    "target_busy",
    `expected a target that nobody applies to, found the lock of ${who}; wait for it. Where no harness runs on any machine that sees this repository, remove ${path}`,
  );
}

function parseOwner(text: string): LockOwner | null {
  try {
    const value = JSON.parse(text) as Partial<LockOwner> | null;
    const { machine, pid, start, run, before, ref, nonce } = value ?? {};
    if (typeof machine !== "string" || typeof pid !== "number") return null;
    if (![start, run, before, ref, nonce].every((word) => typeof word === "string")) return null;
    return value as LockOwner;
  } catch {
    return null;
  }
}

function isGone({ machine, pid, start }: LockOwner): boolean {
  return (
    machine !== null && machine === machineId() && start !== "" && !isRunning({ pid, start, parent: 0, state: "" })
  );
}

/** A name that is this old, and still holds nothing whole, was not about to. */
const UNWRITTEN_MS = 60_000;

/** Removes the names that killed processes have left of locks they never got. To be called by who holds the lock. */
export function clearLockNames({ state }: Target, names: readonly string[]): void {
  for (const name of names) {
    if (!/^(lock|takeover)-[0-9a-f]{16}$/.test(name)) continue;
    const path = join(state, name);
    const owner = parseOwner(textOf(path) ?? "");
    const stats = look(path);
    // Half-written: of a process that was killed, or of one that is about to finish it.
    const isLeft = owner === null ? stats !== null && Date.now() - Number(stats.mtimeMs) > UNWRITTEN_MS : isGone(owner);
    if (isLeft) rmSync(path, { force: true });
  }
}
