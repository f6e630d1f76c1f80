import { mkdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { blocker } from "../../core/domain/blocker";
import { escapeForPeople } from "../../core/domain/bytes";
import { EXIT_CODE } from "../../core/domain/status";
import { agentRecordFile } from "../../core/records/admission-facts";
import { type AgentLane, isExactVersion, type NpmAgentRecord, parseAgentRecord } from "../../core/records/agent";
import { licenseIn, MAX_LOCK_BYTES, readNpmLock } from "../../core/records/npm-lock";
import { AGENT_SYSTEMS, recordOfPackage } from "../../core/records/package-record";
import { problemText } from "../../core/records/parse";
import { readAll } from "../../world/agent/download";
import { openSource, SourceFault } from "../../world/agent/hashed-copy";
import { lockByNpm } from "../../world/agent/npm/lock";
import { done, type Outcome } from "../../world/agent/outcome";
import { HARNESS_FOLDER } from "../../world/agent/records";
import { type AgentStore, discard, workFolder } from "../../world/agent/store";
import { has, type Io, type ParsedArgs, value } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { keepSchema, replaceFile } from "../record-file";
import { blockedEnd } from "./blocked";
import { standing, TOLD } from "./standing";

/**
 * `agent record --lane codex|pi --package NAME@VERSION`: writes the record of a package with the lock of everything that it leads to, by a
 * lock of npm's that is given, or that the user's npm writes. Nothing is unpacked, run or admitted: 0 written, 2 there is no lock, 3 wrong
 * usage, a record that is there among it.
 */
export async function record(args: ParsedArgs, io: Io, store: AgentStore, lane: AgentLane): Promise<number> {
  const usage = (problem: string) => wrongUsage(io, `agent record: ${problem}`);
  const named = /^(@?[^@]+)@(.+)$/.exec(value(args, "package") ?? "");
  const [, name = "", version = ""] = named ?? [];
  if (!isExactVersion(version))
    return usage("--package: expected NAME@VERSION with one exact version (@openai/codex@1.2.3), no range and no tag");
  const file = agentRecordFile(lane);
  const path = resolve(io.cwd, value(args, "record") ?? join(HARNESS_FOLDER, file));
  const shown = relative(io.cwd, path).startsWith("..") ? path : relative(io.cwd, path);
  const before = await standing(path, ["package", "version"]);
  if ("problem" in before) return usage(`${shown}: ${before.problem}`);
  if (before.state === "filled in" && !has(args, "replace"))
    return usage(
      `${shown} is filled in already; --replace writes over it, keeps its version in \`previous\`, and admits nothing of it`,
    );

  const given = value(args, "lock");
  say(io, args, `  ${name}@${version}, ${given === undefined ? "resolved by npm" : `as ${given} has it`}`);
  const bytes = given === undefined ? await lockOf(name, version, store, io) : await readLock(resolve(io.cwd, given));
  if ("problem" in bytes) return usage(`--lock: ${bytes.problem}`);
  if (!bytes.ok) return blockedEnd(args, io, [bytes.blocker]);
  const lock = readNpmLock(bytes.value, { name, version }, AGENT_SYSTEMS);
  if ("problem" in lock)
    return blockedEnd(args, io, [
      blocker("agent_record_invalid", given ?? "package-lock.json", { found: lock.problem }),
    ]);
  const parsed = before.bytes === null ? null : parseAgentRecord(lane, before.bytes);
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
  if (fault !== null) return blockedEnd(args, io, [blocker("agent_record_invalid", file, { found: fault })]);
  const problem = await replaceFile(io.cwd, path, `${JSON.stringify(written, null, 2)}\n`);
  if (problem !== null) return usage(`${shown} can't be written: ${problem}`);
  if (path === resolve(io.cwd, HARNESS_FOLDER, file)) await keepSchema(io.cwd, "agent.npm");

  const next = [
    `case-harness agent fetch --lane ${lane} --write brings the packages, and writes the digest of their tree into the record`,
    `have ${shown} reviewed: license_note and the lock, as you review a package-lock.json`,
  ];
  const count = Object.keys(lock.packages).length;
  if (has(args, "json")) {
    const { scripts, left } = lock;
    printJson(io, { status: "pass", blockers: [], path, before: before.state, record: written, scripts, left, next });
    return EXIT_CODE.pass;
  }
  io.stdout(`${TOLD[before.state]}  ${shown}, not admitted\n`);
  const line = (what: string, text: string) => io.stdout(`  ${what.padEnd(9)}${escapeForPeople(text)}\n`);
  line("package", `${name}@${version}`);
  line(
    "lock",
    `${count} packages${lock.left === 0 ? "" : `; ${lock.left} others of the lock are not needed on any platform`}`,
  );
  line("license", `unresolved. ${written.license_note.note}`);
  if (lock.scripts.length > 0) line("scripts", `never run, of ${lock.scripts.join(", ")}`);
  if (written.previous != null) line("previous", `${written.previous.package}@${written.previous.version}`);
  for (const each of next) say(io, args, `  next: ${each}`);
  return EXIT_CODE.pass;
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
