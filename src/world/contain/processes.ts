import { createHash } from "node:crypto";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";

/** A process as `/proc` shows it; `start` tells it from a later one with the same number. */
export interface ProcessEntry {
  pid: number;
  parent: number;
  state: string;
  start: string;
}

/** One process, or null when it is gone. */
export function processEntry(pid: number): ProcessEntry | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // the name in parentheses may hold anything, parentheses and spaces too
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** All processes below one, parents before children. */
export function descendants(root: number): ProcessEntry[] {
  const children = new Map<number, ProcessEntry[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const entry = processEntry(Number(name));
    if (entry === null) continue;
    const siblings = children.get(entry.parent);
    if (siblings === undefined) children.set(entry.parent, [entry]);
    else siblings.push(entry);
  }
  const found: ProcessEntry[] = [];
  const queue = [root];
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (const child of children.get(parent) ?? []) {
      found.push(child);
      queue.push(child.pid);
    }
  }
  return found;
}

/** Whether that very process still runs; one that only waits to be reaped does not. */
export function isRunning(entry: ProcessEntry): boolean {
  const now = processEntry(entry.pid);
  return now !== null && now.start === entry.start && now.state !== "Z" && now.state !== "X";
}

/** Whether a process runs under a seccomp filter; false when it is gone. */
export function isFiltered(pid: number): boolean {
  try {
    return /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, "latin1"));
  } catch {
    return false;
  }
}

/** As whom of this machine a process runs (its effective user), or null when it is gone. */
export function userOf(pid: number): number | null {
  try {
    const id = /^Uid:\s*\d+\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    return id === undefined ? null : Number(id);
  } catch {
    return null;
  }
}

/** Sends a signal; false when there is nobody to take it. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process of that number is there, of whatever user it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** This boot of the machine and this process namespace, within which a process's number means something; null where unknown. */
export function machineId(): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1");
    return createHash("sha256").update(boot).update(readlinkSync("/proc/self/ns/pid")).digest("hex").slice(0, 16);
  } catch {
    return null;
  }
}
