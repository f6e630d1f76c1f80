import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { blocker } from "../../core/domain/blocker";
import { agentRecordFile } from "../../core/records/admission-facts";
import { type AgentLane, isExactVersion, type NpmAgentRecord, parseAgentRecord } from "../../core/records/agent";
import { licenseIn, MAX_LOCK_BYTES, readNpmLock } from "../../core/records/npm-lock";
import { AGENT_SYSTEMS, recordOfPackage } from "../../core/records/package-record";
import { problemText } from "../../core/records/parse";
import { readAll } from "../../world/agent/download";
import { openSource, SourceFault } from "../../world/agent/hashed-copy";
import { lockByNpm } from "../../world/agent/npm/lock";
import { done, type Outcome } from "../../world/agent/outcome";
import { type AgentStore, discard, workFolder } from "../../world/agent/store";
import type { Io } from "../io";
import type { Asked } from "./admission";
import { placeOf, putRecord } from "./record-place";
import type { Standing } from "./standing";
import { type Blocked, inStore } from "./store";

/** What `agent record` was asked of a package. */
export interface PackageAsked extends Asked {
  lane: AgentLane;
  /** NAME@VERSION. */
  package: string | undefined;
  /** Path of a lock; undefined where the user's npm makes one. */
  lock: string | undefined;
  /** Whether a record that is filled in already is written over. */
  replace: boolean;
}

/** A record that was written of a package. */
export interface PackageWritten {
  path: string;
  /** What stood there before. */
  before: Standing;
  record: NpmAgentRecord;
  /** How many packages the lock holds. */
  count: number;
  /** Those with scripts, which never run. */
  scripts: readonly string[];
  /** How many of the lock no platform needs. */
  left: number;
}

/**
 * Writes the record of a package with the lock of everything that it leads to, by a lock of npm's that is given, or that the user's npm
 * writes. Nothing is unpacked, run or admitted.
 * @param progress is told each step
 * @returns `usage` where the question is at fault, a record that is there already among it
 */
export function recordPackage(
  asked: PackageAsked,
  io: Io,
  progress: (step: string) => void,
): Promise<PackageWritten | Blocked | { usage: string }> {
  return inStore(asked.store, io, (store) => writeRecord(asked, io, store, progress));
}

async function writeRecord(
  asked: PackageAsked,
  io: Io,
  store: AgentStore,
  progress: (step: string) => void,
): Promise<PackageWritten | Blocked | { usage: string }> {
  const { lane, lock: given } = asked;
  const [, name = "", version = ""] = /^(@?[^@]+)@(.+)$/.exec(asked.package ?? "") ?? [];
  if (!isExactVersion(version))
    return {
      usage: "--package: expected NAME@VERSION with one exact version (@openai/codex@1.2.3), no range and no tag",
    };
  const place = await placeOf(lane, asked, io.cwd, ["package", "version"], "version");
  if ("usage" in place) return place;

  progress(`${name}@${version}, ${given === undefined ? "resolved by npm" : `as ${given} has it`}`);
  const bytes = given === undefined ? await lockOf(name, version, store, io) : await readLock(resolve(io.cwd, given));
  if ("problem" in bytes) return { usage: `--lock: ${bytes.problem}` };
  if (!bytes.ok) return { blockers: [bytes.blocker] };
  const lock = readNpmLock(bytes.value, { name, version }, AGENT_SYSTEMS);
  if ("problem" in lock)
    return { blockers: [blocker("agent_record_invalid", given ?? "package-lock.json", { found: lock.problem })] };
  const parsed = place.bytes === null ? null : parseAgentRecord(lane, place.bytes);
  const written = recordOfPackage({
    lane,
    name,
    version,
    lock,
    license: licenseIn(bytes.value, name),
    now: new Date().toISOString(),
    before: parsed?.ok === true && parsed.value.kind === "npm" ? parsed.value : null,
  });
  const fault = faultOf(lane, written);
  if (fault !== null) return { blockers: [blocker("agent_record_invalid", agentRecordFile(lane), { found: fault })] };
  const unwritten = await putRecord(lane, place, io.cwd, written, "agent.npm");
  if (unwritten !== null) return unwritten;
  const { path, before } = place;
  const { scripts, left, packages } = lock;
  return { path, before, record: written, count: Object.keys(packages).length, scripts, left };
}

async function lockOf(name: string, version: string, store: AgentStore, io: Io): Promise<Outcome<Buffer>> {
  const work = await workFolder(store);
  try {
    const folder = join(work, "lock");
    await mkdir(folder, { mode: 0o700 });
    return await lockByNpm(name, version, folder, io.env, io.signal);
  } finally {
    await discard(work);
  }
}

async function readLock(path: string): Promise<Outcome<Buffer> | { problem: string }> {
  try {
    return done(await readAll(await openSource(path, MAX_LOCK_BYTES), MAX_LOCK_BYTES));
  } catch (error) {
    if (error instanceof SourceFault) return { problem: error.message };
    throw error;
  }
}

function faultOf(lane: AgentLane, written: NpmAgentRecord): string | null {
  const parsed = parseAgentRecord(lane, Buffer.from(JSON.stringify(written)));
  return parsed.ok ? null : problemText(parsed.problems);
}
