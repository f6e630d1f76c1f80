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
  const fields = statFields(pid);
  return fields === null ? null : { pid, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
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

/** Linux tells times in hundredths of a second on every architecture (`USER_HZ`). */
const TICK_MS = 10;
/** Places after the name in `/proc/PID/stat` (proc_pid_stat(5)): own time in user and kernel, and that of children waited for. */
const TIME_FIELDS = [11, 12, 13, 14];

/**
 * Processor time that a process and everything below it have used, in milliseconds, dead children included as far as
 * somebody waited for them.
 * @returns null where the process can't be seen
 */
export function processorTime(root: number): number | null {
  const times = new Map<number, { parent: number; ms: number }>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statFields(Number(name));
    if (fields === null) continue;
    const ticks = TIME_FIELDS.reduce((sum, index) => sum + (Number(fields[index]) || 0), 0);
    times.set(Number(name), { parent: Number(fields[1]), ms: ticks * TICK_MS });
  }
  if (!times.has(root)) return null;
  const children = new Map<number, number[]>();
  for (const [pid, { parent }] of times) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [pid]);
    else siblings.push(pid);
  }
  let sum = 0;
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    sum += times.get(pid)!.ms;
    queue.push(...(children.get(pid) ?? []));
  }
  return sum;
}

/** What stands in `/proc/PID/stat` behind the name, or null where the process is gone. */
function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // the name in parentheses may hold anything, parentheses and spaces too
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
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

/** Real, effective, saved and file system user of a process; none when it is gone, or only waits to be reaped. */
export function usersOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/status`, "latin1");
    if (/^State:\s*[ZX]/m.test(text)) return [];
    return (/^Uid:(.*)$/m.exec(text)?.[1] ?? "").trim().split(/\s+/).map(Number);
  } catch {
    return [];
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
