import type { Facts } from "../records/facts";
import type { Report, Verdict } from "../records/report";
import type { Decision } from "./decision";
import type { Evidence, NestedName, Role } from "./evidence";
import type { FileFault } from "./fault";
import type { FileDigest } from "./seal";

/** Something that the bundle says, and what stands behind it. */
export interface Claim {
  claim: string;
  /** `recomputed` here from other files, or `asserted` by whoever is named. */
  basis: string;
}

/** What an audit of one bundle came to. It holds when there are no faults. */
export interface Audit {
  report: Report | null;
  decision: Decision | null;
  evidence: Evidence | null;
  /** What it was made for, as it says itself; null where it knew of no forge. */
  ci: NonNullable<Facts["ci"]> | null;
  claims: Claim[];
  faults: FileFault[];
}

/** The files of one bundle, without those of nested ones. */
export interface AuditInput {
  /** What the bundle has to be: a run, or the part of one that its folder's name says; null takes it for what it says. */
  role: Role | "first-run" | null;
  /** Digest and size of every file of the folder, nested ones too, `report.json` and `SHA256SUMS` included. */
  digests: ReadonlyMap<string, FileDigest>;
  /** Bytes of a file of this bundle (not of a nested one) that was read whole; null of any other. */
  read(name: string): Uint8Array | null;
  /** The first bytes of a git bundle of this bundle; null where there is none. */
  head(name: string): Uint8Array | null;
  /** Audits of the nested bundles, which were made first. */
  nested: ReadonlyMap<NestedName, Audit>;
  /** The evidence as it was read, or what of it does not hold. */
  loaded: { evidence: Evidence } | { faults: FileFault[] };
  /** Renders `report.md` of a verdict. */
  markdown(verdict: Verdict, digests: ReadonlyMap<string, FileDigest>): string;
}
