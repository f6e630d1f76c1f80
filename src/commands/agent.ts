import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { blocker, type Blocker, worded } from "../core/domain/blocker";
import { MUTATION_MODES } from "../core/domain/mutation";
import { EXIT_CODE } from "../core/domain/status";
import {
  type AdmissionInput,
  agentRecordBlockers,
  sourceAdmissionFreshness,
  sourceAdmissionStatus,
} from "../core/gates/agent-record";
import { agentRecordFile } from "../core/records/admission-facts";
import { type CaseAgentRecord, parseAgentRecord, pinOf, PLATFORMS, type Platform } from "../core/records/agent";
import { IDENTITY_CHECKS, type Identity, REPORT_FILES } from "../core/records/build-report";
import { registryOf } from "../world/agent/bun";
import type { Containing } from "../world/agent/contained";
import { MAX_AGENT_BYTES, SourceFault } from "../world/agent/hashed-copy";
import { CANCELLED } from "../world/agent/outcome";
import { currentPlatform } from "../world/agent/platform";
import { namedBy, namedByProjects, noteProject } from "../world/agent/projects";
import { type AgentStore, listStore, openStore, pruneStore, storeRoot } from "../world/agent/store";
import { has, type Io, numberValue, type ParsedArgs, value } from "./io";
import { blockedEnd } from "./agent/blocked";
import { writeDigest } from "./agent/write-digest";
import { printJson, say, style, wrongUsage } from "./output";

/** Modes that `show` tells the admission of. */
const SHOWN_MODES = MUTATION_MODES.filter((mode) => mode !== "none");

/** `agent record|model|build|fetch|show|prune`: 0 done, 2 blocked. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const [action] = args.positionals;
  const misplaced = misplacedFlag(args);
  if (misplaced !== null) return wrongUsage(io, misplaced);
  if (action === "model") return (await import(/* webpackChunkName: "agent" */ "./agent/model")).model(args, io);
  try {
    const store = await openStore(storeRoot(value(args, "store"), io.env));
    switch (action) {
      case "build":
        return await build(args, io, store);
      case "record":
        return await (await import(/* webpackChunkName: "agent" */ "./agent/record")).record(args, io, store);
      case "fetch":
        return await fetch(args, io, store);
      case "prune":
        return await prune(args, io, store);
      default:
        return await show(args, io, store);
    }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return blockedEnd(args, io, [blocker("provider_unavailable", "store", { found: error.message })]);
  }
}

/** Flags that belong to some actions alone. */
const ACTION_FLAGS: Readonly<Record<string, readonly string[]>> = {
  bun: ["build"],
  "bun-registry": ["build", "record"],
  rebuild: ["build"],
  write: ["build"],
  timeout: ["build"],
  from: ["fetch", "record"],
  "max-bytes": ["fetch"],
  commit: ["record"],
  "bun-version": ["record"],
  replace: ["record", "model"],
  ...Object.fromEntries(
    [
      "provider",
      "model",
      "class",
      "network",
      "credential",
      "approval-source",
      "evidence",
      "review-trigger",
      "expires",
      "fallback-provider",
      "fallback-model",
    ].map((flag) => [flag, ["model"]]),
  ),
};

function misplacedFlag(args: ParsedArgs): string | null {
  const [action = ""] = args.positionals;
  const wrong = Object.entries(ACTION_FLAGS).find(([flag, of]) => has(args, flag) && !of.includes(action));
  return wrong === undefined ? null : `agent ${action}: --${wrong[0]} belongs to agent ${wrong[1].join(" and agent ")}`;
}

interface Admission {
  record: CaseAgentRecord;
  platform: Platform;
  input: AdmissionInput;
  /** Absolute path of the record's file. */
  path: string;
  /** Where the reports of the repository are written: null in CI, where the working folder is not what records are read from. */
  harness: string | null;
}

/** The record of the lane `case`, as the gates see it; or its blockers. */
async function readAdmission(
  args: ParsedArgs,
  io: Io,
  store: AgentStore,
): Promise<Admission | { blockers: Blocker[] }> {
  const { collectAdmission, HARNESS_FOLDER, readRecordFile, recordSource } = await import(
    /* webpackChunkName: "agent" */ "../world/agent/records"
  );
  const source = await recordSource(io.env, io.cwd, io.trusted ?? null);
  const given = value(args, "record");
  const { records, fact } = await collectAdmission(
    "case",
    source,
    io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"],
    store,
  );
  if (given !== undefined) {
    const found = isAbsolute(given) ? await readRecordFile(given) : await source.read(given);
    records.delete(agentRecordFile("case"));
    delete fact.unreadable[agentRecordFile("case")];
    if (found.state === "read") records.set(agentRecordFile("case"), found.bytes);
    if (found.state === "unreadable") fact.unreadable[agentRecordFile("case")] = found.reason;
  }
  const input: AdmissionInput = {
    lane: "case",
    stage: 2,
    mutationMode: "copied-fixture",
    facts: { agent_source: fact },
    records,
    now: new Date().toISOString(),
    requested: { provider: null, model: null },
  };
  const bytes = records.get(agentRecordFile("case"));
  const parsed = bytes === undefined ? null : parseAgentRecord("case", bytes);
  if (parsed?.ok !== true || parsed.value.kind !== "source") return { blockers: agentRecordBlockers(input) };
  const platform = PLATFORMS.find((name) => name === currentPlatform());
  if (platform === undefined)
    return {
      blockers: [
        blocker("agent_not_executable", "platform", { expected: PLATFORMS.join(", "), found: currentPlatform() }),
      ],
    };
  const { kind: _, ...record } = parsed.value;
  const path = resolve(io.cwd, given ?? join(HARNESS_FOLDER, agentRecordFile("case")));
  await noteProject(store, path, namedBy(record));
  const harness = source.local ? join(io.cwd, HARNESS_FOLDER) : null;
  return { record, platform, input, path, harness };
}

async function containingOf(io: Io): Promise<Containing> {
  const { probeContainment } = await import(/* webpackChunkName: "agent" */ "../world/contain/probe");
  const programs = {
    canary: join(io.programs, "canary.cjs"),
    relay: join(io.programs, "relay.cjs"),
    fake: join(io.programs, "fake.cjs"),
  };
  const { best } = await probeContainment(tmpdir(), programs);
  return { level: best, programs, cancel: io.signal };
}

async function build(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const admission = await readAdmission(args, io, store);
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const pinFault = agentRecordBlockers(admission.input).filter(
    ({ code }) => code === "agent_pin_changed_without_previous",
  );
  if (pinFault.length > 0) return blockedEnd(args, io, pinFault);
  const { buildAgent, DEFAULT_BUILD_SECONDS } = await import(/* webpackChunkName: "agent" */ "../world/agent/build");
  const built = await buildAgent(
    {
      record: admission.record,
      platform: admission.platform,
      bun: value(args, "bun") ?? null,
      registry: registryOf(value(args, "bun-registry"), io.env),
      rebuild: has(args, "rebuild"),
      seconds: numberValue(args, "timeout") ?? DEFAULT_BUILD_SECONDS,
      env: io.env,
      progress: (step) => say(io, args, `  ${step}`),
    },
    store,
    await containingOf(io),
  );
  if (!built.ok) return blockedEnd(args, io, [io.signal.aborted ? CANCELLED.blocker : built.blocker]);
  const { report, listed, state } = built.value;
  return end(args, io, admission, { report, state, listed, store: store.root }, "provider-build-report.json");
}

async function fetch(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const admission = await readAdmission(args, io, store);
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const { fetchAgent } = await import(/* webpackChunkName: "agent" */ "../world/agent/fetch");
  const fetched = await fetchAgent(
    {
      record: admission.record,
      platform: admission.platform,
      from: value(args, "from") ?? null,
      maxBytes: numberValue(args, "max-bytes") ?? MAX_AGENT_BYTES,
      env: io.env,
      progress: (step) => say(io, args, `  ${step}`),
    },
    store,
    await containingOf(io),
  );
  if (!fetched.ok) return blockedEnd(args, io, [io.signal.aborted ? CANCELLED.blocker : fetched.blocker]);
  const { report, state } = fetched.value;
  return end(args, io, admission, { report, state, listed: true, store: store.root }, "provider-fetch-report.json");
}

interface Result {
  report: { binary_sha256: string; binary_bytes: number; platform: Platform; identity: Identity; containment: string };
  state: "added" | "present" | "healed";
  listed: boolean;
  store: string;
}

/** Says what is in the store now, keeps the report beside the record, and blocks where it is another program. */
async function end(
  args: ParsedArgs,
  io: Io,
  { harness, path }: Admission,
  result: Result,
  file: (typeof REPORT_FILES)[number],
): Promise<number> {
  const { report, listed } = result;
  const differs = IDENTITY_CHECKS.filter((check) => report.identity[check].state === "differs");
  if (differs.length > 0)
    return blockedEnd(
      args,
      io,
      differs.map((check) =>
        blocker("agent_identity_mismatch", `identity.${check}`, { found: report.identity[check].detail }),
      ),
      { report },
    );
  if (harness !== null)
    await keepReport(harness, file, report).catch(({ message }: Error) =>
      io.stderr(`the report is kept in the store only, not in ${harness}: ${message}\n`),
    );
  const unwritten =
    listed || !has(args, "write") ? null : await writeDigest(io, path, report.platform, report.binary_sha256);
  if (unwritten !== null) io.stderr(`the digest was not written into the record: ${unwritten}\n`);
  const isWritten = !listed && has(args, "write") && unwritten === null;
  const next = listed
    ? null
    : isWritten
      ? `have the change of ${path} reviewed: it lists the digest for ${report.platform} now`
      : `have the digest reviewed into the record (--write writes it): "binaries": { "${report.platform}": { "sha256": "${report.binary_sha256}" } }`;
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], ...result, next });
    return EXIT_CODE.pass;
  }
  for (const check of IDENTITY_CHECKS)
    say(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
  say(io, args, `  containment: ${report.containment}`);
  io.stdout(`${report.binary_sha256}  ${join(result.store, report.binary_sha256, "ca")}\n`);
  say(
    io,
    args,
    next === null ? style(io, "green", "admitted binary in the store") : `in the store, not admitted yet: ${next}`,
  );
  return EXIT_CODE.pass;
}

/** Beside the record, so that a change of the pin is noticed; by rename, so that a link there is replaced and not followed. */
async function keepReport(harness: string, file: (typeof REPORT_FILES)[number], report: unknown): Promise<void> {
  const { mkdir, rename, rm, writeFile } = await import("node:fs/promises");
  await mkdir(harness, { recursive: true });
  const draft = join(harness, `.${file}.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(report, null, 2)}\n`, { flag: "wx" });
  await rename(draft, join(harness, file));
  for (const other of REPORT_FILES) if (other !== file) await rm(join(harness, other), { force: true });
}

async function show(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const admission = await readAdmission(args, io, store);
  const entries = await listStore(store);
  const blockers = "blockers" in admission ? admission.blockers : agentRecordBlockers(admission.input);
  const record = "blockers" in admission ? null : admission.record;
  const status = "blockers" in admission ? {} : sourceStatus(admission.input);
  if (has(args, "json")) {
    printJson(io, {
      status: blockers.length > 0 ? "blocked" : "pass",
      blockers: blockers.map(worded),
      record,
      source_admission_status: status,
      source_admission_freshness: "blockers" in admission ? "stale" : sourceAdmissionFreshness(admission.input),
      store: store.root,
      entries,
    });
    return blockers.length > 0 ? EXIT_CODE.blocked : EXIT_CODE.pass;
  }
  if (record !== null) {
    io.stdout(`record   ${pinOf({ kind: "source", ...record })}, license ${record.license_note.status}\n`);
    if (!("blockers" in admission)) io.stdout(`         ${sourceAdmissionFreshness(admission.input)}\n`);
    for (const [mode, admitted] of Object.entries(status)) io.stdout(`         ${mode}: ${admitted}\n`);
  }
  const named = new Set(record === null ? [] : digestsOf(record));
  io.stdout(`store    ${store.root}${entries.length === 0 ? ", empty" : ""}\n`);
  for (const entry of entries) {
    const admitted = named.has(entry.sha256) ? "named by the record" : "not in the record";
    io.stdout(
      `         ${entry.sha256}  ${entry.bytes} bytes, ${entry.state}, ${admitted}${entry.reports.map((name) => `, ${name}`).join("")}\n`,
    );
  }
  return blockers.length > 0 ? blockedEnd(args, io, blockers) : EXIT_CODE.pass;
}

function sourceStatus(input: AdmissionInput): Record<string, string> {
  return Object.fromEntries(
    SHOWN_MODES.map((mutationMode) => [mutationMode, sourceAdmissionStatus({ ...input, mutationMode })]),
  );
}

async function prune(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const admission = await readAdmission(args, io, store);
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const removed = await pruneStore(store, new Set([...namedBy(admission.record), ...(await namedByProjects(store))]));
  if (has(args, "json")) printJson(io, { status: "pass", blockers: [], removed });
  else io.stdout(removed.map((name) => `removed ${name}\n`).join(""));
  return EXIT_CODE.pass;
}

function digestsOf(record: CaseAgentRecord): string[] {
  return PLATFORMS.flatMap((platform) => record.binaries[platform]?.sha256 ?? []);
}
