import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BlockerCode } from "../../core/domain/catalogue";
import { AGENT_LANES } from "../../core/domain/lane";
import { sha256 } from "../../core/domain/digest";
import { laneOf } from "../../core/lanes/lanes";
import { agentRecordFile } from "../../core/records/admission-facts";
import type { AgentLane } from "../../core/records/agent";
import { lockDigest } from "../../core/records/package-tree";
import { packageReportFile } from "../../core/records/package-report";
import { atStage5, type Json, laneRow, type OpenBed, openGates, PLATFORM } from "./open-gates";
import type { Bed, Row } from "./row";

/** The shipped record of an agent that is a package of npm's, and what stands in it. */
const SHIPPED = "agent.codex.json";
const NAME = "@example/codex";
const VERSION = "0.1.0";
const INTEGRITY = `sha512-${"A".repeat(86)}==`;
const TREE = { sha256: sha256("a tree of a package"), bytes: 19, files: 1 };
const PACKAGES = { [`node_modules/${NAME}`]: { version: VERSION, integrity: INTEGRITY } };

/** A row's own place, with the records of a package that no store has. */
interface PackageBed extends OpenBed {
  lane: AgentLane;
  /** Writes the report of the packages, with these fields changed. */
  report(change: Json): void;
}

type Spoiled = readonly [name: string, by: string, code: BlockerCode, spoil: (bed: PackageBed) => void];

/** What is done to each lane whose agent is a package of npm's. */
const SPOILED: readonly Spoiled[] = [
  ["record-missing", "no agent record", "agent_record_invalid", (bed) => bed.record(agentRecordFile(bed.lane), null)],
  ["record-tag", "agent record whose version is a tag", "agent_record_invalid", agent({ version: "latest" })],
  [
    "report-of-another-lock",
    "package report of another lock",
    "agent_record_invalid",
    (bed) => bed.report({ lock_sha256: "0".repeat(64) }),
  ],
  [
    "report-missing",
    "no package report, at stage 5",
    "agent_record_invalid",
    (bed) => {
      atStage5(bed);
      agent({ license_note: { status: "resolved", note: "MIT.", allowed_mutation_modes: ["owned-noncritical-repo"] } })(
        bed,
      );
    },
  ],
  [
    "version-changed",
    "another version without the one before",
    "agent_pin_changed_without_previous",
    (bed) => bed.report({ version: "0.0.9" }),
  ],
  [
    "license-unresolved",
    "license that is resolved for other modes alone, at stage 5",
    "license_unresolved",
    (bed) => {
      atStage5(bed);
      bed.report({});
    },
  ],
  ["tree-missing", "no tree of the packages in the store", "provider_unavailable", () => {}],
  [
    "tree-of-other-bytes",
    "tree in the store with another digest",
    "provider_unavailable",
    (bed) => {
      const entry = join(bed.env["CTO_HARNESS_AGENT_STORE"]!, TREE.sha256);
      mkdirSync(entry, { recursive: true, mode: 0o700 });
      writeFileSync(join(entry, "tree.tar"), "another tree of bytes");
    },
  ],
];

/** Rows of the lanes whose agents are packages of npm's, past their enabling gates. */
export const PACKAGE_ROWS: readonly Row[] = AGENT_LANES.filter((lane) => laneOf(lane).package !== null).flatMap(
  (lane) =>
    SPOILED.map(([name, by, code, spoil]) => laneRow(lane, [name, by, code], (bed) => packageBed(bed, lane), spoil)),
);

function agent(change: Json): (bed: PackageBed) => void {
  return (bed) => bed.record(agentRecordFile(bed.lane), change);
}

function packageBed(bed: Bed, lane: AgentLane): PackageBed {
  const open = openGates(bed, lane, SHIPPED, { packages: PACKAGES, trees: { [PLATFORM]: TREE } });
  const look = { state: "matched", detail: "as it should be" };
  const report = {
    ...{ package: NAME, version: VERSION, integrity: INTEGRITY, platform: PLATFORM, packages: 1 },
    lock_sha256: lockDigest(PACKAGES, Object.keys(PACKAGES)),
    ...{ tree_sha256: TREE.sha256, tree_bytes: TREE.bytes, tree_files: TREE.files },
    ...{ node_version: process.version, identity: { version: look, help: look }, containment: "sandbox" },
    ...{ fetch_timestamp: "2026-06-01T08:00:00.000Z", fetch_seconds: 1 },
  };
  return {
    ...open,
    lane,
    report: (change) => open.record(packageReportFile(lane), JSON.stringify({ ...report, ...change })),
  };
}
