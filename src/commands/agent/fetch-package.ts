import { join } from "node:path";
import { blocker } from "../../core/domain/blocker";
import { EXIT_CODE } from "../../core/domain/status";
import { laneOf } from "../../core/lanes/lanes";
import { type AgentLane, type NpmAgentRecord, type Platform } from "../../core/records/agent";
import { PACKAGE_CHECKS, packageReportFile } from "../../core/records/package-report";
import { disagreements, parseProviderReport } from "../../core/records/provider-report";
import type { Containing } from "../../world/agent/contained";
import { MAX_AGENT_BYTES } from "../../world/agent/hashed-copy";
import { fetchPackage } from "../../world/agent/npm/fetch";
import { CANCELLED } from "../../world/agent/outcome";
import { readRecordFile } from "../../world/agent/records";
import { type AgentStore, TREE } from "../../world/agent/store";
import { has, type Io, numberValue, type ParsedArgs } from "../io";
import { printJson, say, style } from "../output";
import { blockedEnd } from "./blocked";
import { keepReport } from "./keep-report";
import { writeDigest } from "./write-digest";

export interface PackageAdmission {
  lane: AgentLane;
  record: NpmAgentRecord;
  platform: Platform;
  /** Absolute path of the record's file. */
  path: string;
  /** Where the report of the repository is written; null in CI. */
  harness: string | null;
  store: AgentStore;
  containing(): Promise<Containing>;
}

/** `agent fetch --lane codex|pi`: brings the packages of the record into the store: 0 done, 2 blocked. */
export async function fetchPackages(args: ParsedArgs, io: Io, admission: PackageAdmission): Promise<number> {
  const { lane, record, platform, path, harness, store, containing } = admission;
  const fetched = await fetchPackage(
    {
      record,
      platform,
      program: laneOf(lane).package!,
      reportFile: packageReportFile(lane),
      maxBytes: numberValue(args, "max-bytes") ?? MAX_AGENT_BYTES,
      env: io.env,
      signal: io.signal,
      containing,
      progress: (step) => say(io, args, `  ${step}`),
    },
    store,
  );
  if (!fetched.ok) return blockedEnd(args, io, [io.signal.aborted ? CANCELLED.blocker : fetched.blocker]);
  const { report, state, listed } = fetched.value;
  const differs = PACKAGE_CHECKS.filter((check) => report.identity[check].state === "differs");
  if (differs.length > 0)
    return blockedEnd(
      args,
      io,
      differs.map((check) =>
        blocker("agent_identity_mismatch", `identity.${check}`, {
          expected: `the program of ${record.package}@${record.version}`,
          found: report.identity[check].detail,
        }),
      ),
      { report },
    );
  if (harness !== null && !(state === "warm" && (await isKept(admission, harness))))
    await keepReport(harness, packageReportFile(lane), report).catch(({ message }: Error) =>
      io.stderr(`the report is kept in the store only, not in ${harness}: ${message}\n`),
    );
  const digest = { sha256: report.tree_sha256, bytes: report.tree_bytes, files: report.tree_files };
  const wants = !listed && has(args, "write");
  const unwritten = wants ? await writeDigest(io, path, "trees", platform, digest) : null;
  if (unwritten !== null) io.stderr(`the digest was not written into the record: ${unwritten}\n`);
  const next = listed
    ? null
    : wants && unwritten === null
      ? `have the change of ${path} reviewed: it lists the tree for ${platform} now`
      : `have the digest reviewed into the record (--write writes it): "trees": ${JSON.stringify({ [platform]: digest })}`;
  if (has(args, "json")) {
    printJson(io, { status: "pass", blockers: [], report, state, listed, store: store.root, next });
    return EXIT_CODE.pass;
  }
  if (state === "warm") say(io, args, "  in the store already; its bytes are hashed with every copy that runs");
  for (const check of PACKAGE_CHECKS)
    say(io, args, `  identity ${check}: ${report.identity[check].state} (${report.identity[check].detail})`);
  say(io, args, `  containment: ${report.containment}`);
  io.stdout(`${report.tree_sha256}  ${join(store.root, report.tree_sha256, TREE)}\n`);
  say(
    io,
    args,
    next === null ? style(io, "green", "admitted packages in the store") : `in the store, not admitted yet: ${next}`,
  );
  return EXIT_CODE.pass;
}

/** Whether a report lies there already that is one of this record and this machine: it may be under review, and is left as it is. */
async function isKept({ lane, record, platform }: PackageAdmission, harness: string): Promise<boolean> {
  const file = packageReportFile(lane);
  const found = await readRecordFile(join(harness, file));
  const parsed = found.state === "read" ? parseProviderReport(file, found.bytes) : null;
  if (parsed?.ok !== true || parsed.value.platform !== platform) return false;
  return disagreements({ kind: "npm", ...record }, parsed.value).length === 0;
}
