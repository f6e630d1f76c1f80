import { join } from "node:path";
import { worded } from "../core/domain/blocker";
import { laneName } from "../core/domain/lane";
import { EXIT_CODE } from "../core/domain/status";
import { laneOf } from "../core/lanes/lanes";
import { type AgentLane, isAgentLane, pinOf } from "../core/records/agent";
import { type BuildReport, type FetchReport, IDENTITY_CHECKS } from "../core/records/build-report";
import { PACKAGE_CHECKS } from "../core/records/package-report";
import type { Blocked } from "../flow/agent/store";
import type { Brought } from "../flow/agent/bring";
import { askedOf } from "./agent/asked";
import { blockedEnd } from "./agent/blocked";
import { has, type Io, numberValue, type ParsedArgs, value } from "./io";
import { printJson, say, style, wrongUsage } from "./output";

/** `agent record|model|build|fetch|show|prune`: 0 done, 2 blocked. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const [action] = args.positionals;
  const lane = laneGiven(args);
  const misplaced = misplacedFlag(args, lane);
  if (misplaced !== null) return wrongUsage(io, misplaced);
  const isPackage = laneOf(lane).package !== null;
  switch (action) {
    case "model":
      return (await import(/* webpackChunkName: "agent" */ "./agent/model")).model(args, io);
    case "build":
      return build(args, io);
    case "record":
      return isPackage
        ? (await import(/* webpackChunkName: "agent" */ "./agent/record-package")).record(args, io, lane)
        : (await import(/* webpackChunkName: "agent" */ "./agent/record")).record(args, io);
    case "fetch":
      return isPackage ? packages(args, io, lane) : fetch(args, io);
    case "prune":
      return prune(args, io, lane);
    default:
      return show(args, io, lane);
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

async function build(args: ParsedArgs, io: Io): Promise<number> {
  const { buildAgentOf } = await import(/* webpackChunkName: "agent" */ "../flow/agent/bring");
  const asked = {
    ...askedOf(args),
    bun: value(args, "bun"),
    registry: value(args, "bun-registry"),
    rebuild: has(args, "rebuild"),
    write: has(args, "write"),
    seconds: numberValue(args, "timeout"),
  };
  return end(args, io, await buildAgentOf(asked, io, teller(args, io)));
}

async function fetch(args: ParsedArgs, io: Io): Promise<number> {
  const { fetchAgentOf } = await import(/* webpackChunkName: "agent" */ "../flow/agent/bring");
  const asked = { ...askedOf(args), from: value(args, "from"), maxBytes: numberValue(args, "max-bytes") };
  return end(args, io, await fetchAgentOf(asked, io, teller(args, io)));
}

/** `agent fetch` of an agent that is a package of npm's. */
async function packages(args: ParsedArgs, io: Io, lane: AgentLane): Promise<number> {
  const { fetchPackagesOf } = await import(/* webpackChunkName: "agent" */ "../flow/agent/packages");
  const asked = { ...askedOf(args), lane, maxBytes: numberValue(args, "max-bytes"), write: has(args, "write") };
  const brought = await fetchPackagesOf(asked, io, teller(args, io));
  if ("blockers" in brought) return blockedEnd(args, io, brought);
  const { report, state, listed, store, problems, digest } = brought;
  for (const problem of problems) io.stderr(`${problem}\n`);
  const next = nextOf(brought, "tree", `"trees": ${JSON.stringify({ [brought.platform]: digest })}`);
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], report, state, listed, store, next });
    return EXIT_CODE.pass;
  }
  if (state === "warm") say(io, args, "  in the store already; its bytes are hashed with every copy that runs");
  for (const check of PACKAGE_CHECKS)
    say(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
  say(io, args, `  containment: ${report.containment}`);
  io.stdout(`${report.tree_sha256}  ${brought.tree}\n`);
  sayStored(args, io, "packages", next);
  return EXIT_CODE.pass;
}

function teller(args: ParsedArgs, io: Io): (step: string) => void {
  return (step) => say(io, args, `  ${step}`);
}

/** What a person does next about a digest that the record did not list; null where it did. */
function nextOf(
  { listed, written, record, platform }: Brought<unknown>,
  what: "digest" | "tree",
  line: string,
): string | null {
  if (listed) return null;
  return written
    ? `have the change of ${record} reviewed: it lists the ${what} for ${platform} now`
    : `have the digest reviewed into the record (--write writes it): ${line}`;
}

/** Says what is in the store now. */
function end(args: ParsedArgs, io: Io, brought: Brought<BuildReport | FetchReport> | Blocked): number {
  if ("blockers" in brought) return blockedEnd(args, io, brought);
  const { report, state, listed, store, platform, problems } = brought;
  for (const problem of problems) io.stderr(`${problem}\n`);
  const next = nextOf(brought, "digest", `"binaries": { "${platform}": { "sha256": "${report.binary_sha256}" } }`);
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], report, state, listed, store, next });
    return EXIT_CODE.pass;
  }
  for (const check of IDENTITY_CHECKS)
    say(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
  say(io, args, `  containment: ${report.containment}`);
  io.stdout(`${report.binary_sha256}  ${join(store, report.binary_sha256, "ca")}\n`);
  sayStored(args, io, "binary", next);
  return EXIT_CODE.pass;
}

function sayStored(args: ParsedArgs, io: Io, what: "binary" | "packages", next: string | null): void {
  const admitted = style(io, "green", `admitted ${what} in the store`);
  say(io, args, next === null ? admitted : `in the store, not admitted yet: ${next}`);
}

async function show(args: ParsedArgs, io: Io, lane: AgentLane): Promise<number> {
  const { lookAtAgents } = await import(/* webpackChunkName: "agent" */ "../flow/agent/inventory");
  const found = await lookAtAgents(lane, askedOf(args), io);
  if ("blockers" in found) return blockedEnd(args, io, found);
  const { blocking, record, status, freshness, store, entries, named } = found;
  if (has(args, "json")) {
    const { kind: _, ...plain } = record ?? { kind: null };
    printJson(io, {
      status: blocking.length > 0 ? "blocked" : "pass",
      blockers: blocking.map(worded),
      record: record === null ? null : plain,
      source_admission_status: status,
      source_admission_freshness: freshness ?? "stale",
      store,
      entries,
    });
    return blocking.length > 0 ? EXIT_CODE.blocked : EXIT_CODE.pass;
  }
  if (record !== null) {
    io.stdout(`record   ${pinOf(record)}, license ${record.license_note.status}\n`);
    io.stdout(`         ${freshness}\n`);
    for (const [mode, admitted] of Object.entries(status)) io.stdout(`         ${mode}: ${admitted}\n`);
  }
  io.stdout(`store    ${store}${entries.length === 0 ? ", empty" : ""}\n`);
  for (const entry of entries) {
    const admitted = named.has(entry.sha256) ? "named by the record" : "not in the record";
    io.stdout(
      `         ${entry.sha256}  ${entry.bytes} bytes, ${entry.state}, ${admitted}${entry.reports.map((name) => `, ${name}`).join("")}\n`,
    );
  }
  return blocking.length > 0 ? blockedEnd(args, io, { blockers: blocking }) : EXIT_CODE.pass;
}

async function prune(args: ParsedArgs, io: Io, lane: AgentLane): Promise<number> {
  const { pruneAgents } = await import(/* webpackChunkName: "agent" */ "../flow/agent/inventory");
  const pruned = await pruneAgents(lane, askedOf(args), io);
  if ("blockers" in pruned) return blockedEnd(args, io, pruned);
  if (has(args, "json")) printJson(io, { status: "pass", blockers: [], removed: pruned.removed });
  else io.stdout(pruned.removed.map((name) => `removed ${name}\n`).join(""));
  return EXIT_CODE.pass;
}
