import { join } from "node:path";
import { blocker } from "../../core/domain/blocker";
import { laneOf } from "../../core/lanes/lanes";
import type { AgentLane, NpmAgentRecord } from "../../core/records/agent";
import { PACKAGE_CHECKS, type PackageReport, packageReportFile } from "../../core/records/package-report";
import { disagreements, parseProviderReport } from "../../core/records/provider-report";
import { MAX_AGENT_BYTES } from "../../world/agent/hashed-copy";
import { fetchPackage } from "../../world/agent/npm/fetch";
import { readRecordFile } from "../../world/agent/records";
import { TREE } from "../../world/agent/store";
import type { Io } from "../io";
import { type Admission, type Asked, withAdmission } from "./admission";
import { type Brought, settle } from "./bring";
import { keepReport } from "./keep-report";
import { type Blocked, blockedBy, containingOf } from "./store";

/** What `agent fetch` was asked of an agent that is a package of npm's. */
export interface PackagesAsked extends Asked {
  lane: AgentLane;
  maxBytes: number | undefined;
  /** Whether a digest that the record does not list is written into it. */
  write: boolean;
}

/** Packages that lie in the store now. */
export interface BroughtPackages extends Brought<PackageReport> {
  /** What the record is to list of the tree. */
  digest: { sha256: string; bytes: number; files: number };
  /** Absolute path of the tree in the store. */
  tree: string;
}

/** Brings the packages of a lane's record into the store. @param progress is told each step */
export function fetchPackagesOf(
  asked: PackagesAsked,
  io: Io,
  progress: (step: string) => void,
): Promise<BroughtPackages | Blocked> {
  const { lane } = asked;
  return withAdmission(lane, asked, io, async (admission, store) => {
    const { record, platform, harness } = admission;
    if (record.kind !== "npm") throw new TypeError("expected the record of a package");
    const fetched = await fetchPackage(
      {
        record,
        platform,
        program: laneOf(lane).package!,
        reportFile: packageReportFile(lane),
        maxBytes: asked.maxBytes ?? MAX_AGENT_BYTES,
        env: io.env,
        signal: io.signal,
        containing: () => containingOf(io),
        progress,
      },
      store,
    );
    if (!fetched.ok) return blockedBy(fetched.blocker, io);
    const { report, state, listed } = fetched.value;
    const differs = PACKAGE_CHECKS.filter((check) => report.identity[check].state === "differs");
    if (differs.length > 0)
      return {
        blockers: differs.map((check) =>
          blocker("agent_identity_mismatch", `identity.${check}`, {
            expected: `the program of ${record.package}@${record.version}`,
            found: report.identity[check].detail,
          }),
        ),
        report,
      };
    const keeps = harness !== null && !(state === "warm" && (await isKept(lane, record, platform, harness)));
    const unkept = keeps ? await keepReport(harness, packageReportFile(lane), report) : null;
    const digest = { sha256: report.tree_sha256, bytes: report.tree_bytes, files: report.tree_files };
    const settled = await settle(admission, io.cwd, unkept, "trees", asked.write && !listed ? digest : null);
    const tree = join(store.root, report.tree_sha256, TREE);
    return { ...{ report, state, listed, store: store.root }, ...settled, digest, tree };
  });
}

/** Whether a report lies there already that is one of this record and this machine: it may be under review, and is left as it is. */
async function isKept(
  lane: AgentLane,
  record: NpmAgentRecord,
  platform: Admission["platform"],
  harness: string,
): Promise<boolean> {
  const file = packageReportFile(lane);
  const found = await readRecordFile(join(harness, file));
  const parsed = found.state === "read" ? parseProviderReport(file, found.bytes) : null;
  if (parsed?.ok !== true || parsed.value.platform !== platform) return false;
  return disagreements({ kind: "npm", ...record }, parsed.value).length === 0;
}
