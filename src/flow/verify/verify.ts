import type { Audit, Claim } from "../../core/judge/audited";
import type { FileFault } from "../../core/judge/fault";
import { missedPolicy, type Policy } from "../../core/records/policy";
import { replayNote } from "../../core/report/replay";
import { auditBundle } from "../../world/evidence/audit";
import { openBundle } from "../../world/evidence/reader";
import type { Io } from "../io";
import { type Asked, checkBaseline } from "./baseline";

/** What the caller of `verify` demands of a bundle beside that it holds. */
export interface Demands {
  /** The status that it must have. */
  status: string | undefined;
  /** Whether a replay counts as a run. */
  replays: boolean;
  policy: Policy | null;
}

/** Demands that every bundle meets. */
export const NO_DEMANDS: Demands = { status: undefined, replays: true, policy: null };

/** What was found out of a bundle. */
export interface Verified {
  /** Null where it can't be opened at all. */
  audit: Audit | null;
  /** What does not hold; empty where all of it does. */
  faults: readonly FileFault[];
  /** What was tried beside the bundle, and holds. */
  tried: readonly Claim[];
  /** What was demanded and the bundle, though it holds, does not give. */
  missed: readonly string[];
}

/**
 * Derives the verdict again from a bundle alone, and holds it to a starting tree where one is given.
 * @param location absolute path of a folder or zip
 * @param held to what; null where it is held to nothing beyond itself
 */
export async function verifyBundle(
  location: string,
  held: { asked: Asked; io: Io } | null,
  demands: Demands,
): Promise<Verified> {
  const { files, problems } = await openBundle(location);
  if (files === null) return { audit: null, faults: problems, tried: [], missed: [] };
  try {
    const audit = await auditBundle(files, { parts: true });
    const faults = [...problems, ...audit.faults];
    const checked =
      held === null || faults.length > 0
        ? { faults: [], claims: [], missed: [] }
        : await checkBaseline(files, audit, held.asked, held.io);
    return {
      audit,
      faults: [...faults, ...checked.faults],
      tried: checked.claims,
      missed: [...missedDemands(audit, demands), ...checked.missed],
    };
  } finally {
    files.close();
  }
}

function missedDemands({ report, evidence }: Audit, { status, replays, policy }: Demands): string[] {
  if (report === null || (status === undefined && policy === null)) return [];
  const missed: string[] = [];
  const role = evidence?.facts.run.role ?? "run";
  if (role !== "run" && role !== "conclusion") missed.push(`bundle: expected a run, found the ${role} of one`);
  if (status !== undefined && report.status !== status)
    missed.push(`status: expected ${status}, found ${report.status}`);
  if (status !== undefined && report.replay !== undefined && !replays)
    missed.push(`replay: expected a run, found ${replayNote(report)}; --allow-replay takes it for one`);
  return policy === null ? missed : [...missed, ...missedPolicy(policy, report, new Date().toISOString(), [])];
}
