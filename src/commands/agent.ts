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
import { laneOf } from "../core/lanes/lanes";
import {
  type AgentLane,
  type AgentRecord,
  isAgentLane,
  parseAgentRecord,
  pinOf,
  PLATFORMS,
  type Platform,
} from "../core/records/agent";
import { laneName } from "../core/domain/lane";
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
import { keepReport } from "./agent/keep-report";
import { writeDigest } from "./agent/write-digest";
import { printJson, say, style, wrongUsage } from "./output";

/** Modes that `show` tells the admission of. */
const SHOWN_MODES = MUTATION_MODES.filter((mode) => mode !== "none");

/** `agent record|model|build|fetch|show|prune`: 0 done, 2 blocked. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const [action] = args.positionals;
  const lane = laneGiven(args);
  const misplaced = misplacedFlag(args, lane);
  if (misplaced !== null) return wrongUsage(io, misplaced);
  if (action === "model") return (await import(/* webpackChunkName: "agent" */ "./agent/model")).model(args, io);
  try {
    const store = await openStore(storeRoot(value(args, "store"), io.env));
    switch (action) {
      case "build":
        return await build(args, io, store);
      case "record":
        return laneOf(lane).package === null
          ? await (await import(/* webpackChunkName: "agent" */ "./agent/record")).record(args, io, store)
          : await (
              await import(/* webpackChunkName: "agent" */ "./agent/record-package")
            ).record(args, io, store, lane);
      case "fetch":
        return laneOf(lane).package === null ? await fetch(args, io, store) : await packages(args, io, store, lane);
      case "prune":
        return await prune(args, io, store, lane);
      default:
        return await show(args, io, store, lane);
    }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return blockedEnd(args, io, [blocker("provider_unavailable", "store", { found: error.message })]);
  }
}

/** The lane whose agent an action is about; WorkOS Case where none is named. */
function laneGiven(args: ParsedArgs): AgentLane {
  const lane = laneName(value(args, "lane") ?? "case");
  return lane !== null && isAgentLane(lane) ? lane : "case";
}

/** Flags that belong to some actions alone. */
const ACTION_FLAGS: Readonly<Record<string, readonly string[]>> = {
  lane: ["record", "fetch", "show", "prune"],
  bun: ["build"],
  "bun-registry": ["build", "record"],
  rebuild: ["build"],
  write: ["build", "fetch"],
  timeout: ["build"],
  from: ["fetch", "record"],
  "max-bytes": ["fetch"],
  commit: ["record"],
  "bun-version": ["record"],
  package: ["record"],
  lock: ["record"],
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

/** Flags of agents that are built from a source, and of those that are packages of npm's. */
const OF_SOURCES = ["from", "commit", "bun-version", "bun-registry"];
const OF_PACKAGES: Readonly<Record<string, string>> = { package: "record", lock: "record", write: "fetch" };

function misplacedFlag(args: ParsedArgs, lane: AgentLane): string | null {
  const [action = ""] = args.positionals;
  const wrong = Object.entries(ACTION_FLAGS).find(([flag, of]) => has(args, flag) && !of.includes(action));
  if (wrong !== undefined) return `agent ${action}: --${wrong[0]} belongs to agent ${wrong[1].join(" and agent ")}`;
  const isPackage = laneOf(lane).package !== null;
  const other = isPackage
    ? OF_SOURCES.find((flag) => has(args, flag))
    : Object.keys(OF_PACKAGES).find((flag) => has(args, flag) && OF_PACKAGES[flag] === action);
  if (other === undefined) return null;
  return isPackage
    ? `agent ${action}: --${other} belongs to agents that are built from a source; ${lane} is a package of npm's`
    : `agent ${action}: --${other} belongs to agents that are packages of npm's (--lane codex or pi); ${lane} is built from a source`;
}

interface Admission {
  record: AgentRecord;
  platform: Platform;
  input: AdmissionInput;
  /** Absolute path of the record's file. */
  path: string;
  /** Where the reports of the repository are written: null in CI, where the working folder is not what records are read from. */
  harness: string | null;
}

/** The record of a lane, as the gates see it; or its blockers. */
async function readAdmission(
  args: ParsedArgs,
  io: Io,
  store: AgentStore,
  lane: AgentLane,
): Promise<Admission | { blockers: Blocker[] }> {
  const { collectAdmission, HARNESS_FOLDER, readRecordFile, recordSource } = await import(
    /* webpackChunkName: "agent" */ "../world/agent/records"
  );
  const source = await recordSource(io.env, io.cwd, io.trusted ?? null);
  const given = value(args, "record");
  const { records, fact } = await collectAdmission(
    lane,
    source,
    io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"],
    store,
  );
  if (given !== undefined) {
    const found = isAbsolute(given) ? await readRecordFile(given) : await source.read(given);
    records.delete(agentRecordFile(lane));
    delete fact.unreadable[agentRecordFile(lane)];
    if (found.state === "read") records.set(agentRecordFile(lane), found.bytes);
    if (found.state === "unreadable") fact.unreadable[agentRecordFile(lane)] = found.reason;
  }
  const input: AdmissionInput = {
    lane: lane,
    stage: 2,
    mutationMode: "copied-fixture",
    facts: { agent_source: fact },
    records,
    now: new Date().toISOString(),
    requested: { provider: null, model: null },
  };
  const bytes = records.get(agentRecordFile(lane));
  const parsed = bytes === undefined ? null : parseAgentRecord(lane, bytes);
  if (parsed?.ok !== true) return { blockers: agentRecordBlockers(input) };
  const platform = PLATFORMS.find((name) => name === currentPlatform());
  if (platform === undefined)
    return {
      blockers: [
        blocker("agent_not_executable", "platform", { expected: PLATFORMS.join(", "), found: currentPlatform() }),
      ],
    };
  const record = parsed.value;
  const path = resolve(io.cwd, given ?? join(HARNESS_FOLDER, agentRecordFile(lane)));
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

/** The record of an agent that is built from a source; the gates took it for one of its lane, so that it is no other. */
function sourceOf({ record }: Admission) {
  if (record.kind !== "source") throw new TypeError("expected the record of a source");
  const { kind: _, ...source } = record;
  return source;
}

async function build(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const admission = await readAdmission(args, io, store, "case");
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const pinFault = agentRecordBlockers(admission.input).filter(
    ({ code }) => code === "agent_pin_changed_without_previous",
  );
  if (pinFault.length > 0) return blockedEnd(args, io, pinFault);
  const { buildAgent, DEFAULT_BUILD_SECONDS } = await import(/* webpackChunkName: "agent" */ "../world/agent/build");
  const built = await buildAgent(
    {
      record: sourceOf(admission),
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

/** `agent fetch` of an agent that is a package of npm's. */
async function packages(args: ParsedArgs, io: Io, store: AgentStore, lane: AgentLane): Promise<number> {
  const admission = await readAdmission(args, io, store, lane);
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const { record, platform, path, harness } = admission;
  if (record.kind !== "npm") throw new TypeError("expected the record of a package");
  const { fetchPackages } = await import(/* webpackChunkName: "agent" */ "./agent/fetch-package");
  return fetchPackages(args, io, { lane, record, platform, path, harness, store, containing: () => containingOf(io) });
}

async function fetch(args: ParsedArgs, io: Io, store: AgentStore): Promise<number> {
  const admission = await readAdmission(args, io, store, "case");
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const { fetchAgent } = await import(/* webpackChunkName: "agent" */ "../world/agent/fetch");
  const fetched = await fetchAgent(
    {
      record: sourceOf(admission),
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
    await keepReport(harness, file, report, REPORT_FILES).catch(({ message }: Error) =>
      io.stderr(`the report is kept in the store only, not in ${harness}: ${message}\n`),
    );
  const unwritten =
    listed || !has(args, "write")
      ? null
      : await writeDigest(io, path, "binaries", report.platform, { sha256: report.binary_sha256 });
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

async function show(args: ParsedArgs, io: Io, store: AgentStore, lane: AgentLane): Promise<number> {
  const admission = await readAdmission(args, io, store, lane);
  const entries = await listStore(store);
  const blockers = "blockers" in admission ? admission.blockers : agentRecordBlockers(admission.input);
  const record = "blockers" in admission ? null : admission.record;
  const { kind: _, ...plain } = record ?? { kind: null };
  const status = "blockers" in admission ? {} : sourceStatus(admission.input);
  if (has(args, "json")) {
    printJson(io, {
      status: blockers.length > 0 ? "blocked" : "pass",
      blockers: blockers.map(worded),
      record: record === null ? null : plain,
      source_admission_status: status,
      source_admission_freshness: "blockers" in admission ? "stale" : sourceAdmissionFreshness(admission.input),
      store: store.root,
      entries,
    });
    return blockers.length > 0 ? EXIT_CODE.blocked : EXIT_CODE.pass;
  }
  if (record !== null) {
    io.stdout(`record   ${pinOf(record)}, license ${record.license_note.status}\n`);
    if (!("blockers" in admission)) io.stdout(`         ${sourceAdmissionFreshness(admission.input)}\n`);
    for (const [mode, admitted] of Object.entries(status)) io.stdout(`         ${mode}: ${admitted}\n`);
  }
  const named = new Set(record === null ? [] : namedBy(record));
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

async function prune(args: ParsedArgs, io: Io, store: AgentStore, lane: AgentLane): Promise<number> {
  const admission = await readAdmission(args, io, store, lane);
  if ("blockers" in admission) return blockedEnd(args, io, admission.blockers);
  const removed = await pruneStore(store, new Set([...namedBy(admission.record), ...(await namedByProjects(store))]));
  if (has(args, "json")) printJson(io, { status: "pass", blockers: [], removed });
  else io.stdout(removed.map((name) => `removed ${name}\n`).join(""));
  return EXIT_CODE.pass;
}
