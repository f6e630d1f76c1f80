/**
 * Whether a bundle's verdict may be published here. A doubt never lifts a verdict, it only takes it away: a bundle that does
 * not hold, or that belongs to another run, commit or case, is published as a failure of its own.
 */
import type { CheckName } from "./check-run";
import type { Fault } from "./forge-detect";

/** What was announced on the commit before the agent started. */
export interface AnnouncedRun extends CheckName {
  name: string;
  nonce: string;
}

/** What the bundle, verified here, says about itself. */
export interface BundleFacts {
  /** Files that do not hold. */
  faults: readonly { file: string; problem: string }[];
  nonce: string;
  stage: number;
  lane: string;
  caseId: string;
  /** Commit and repository that the run was made for; null where the run knew of no forge. */
  madeFor: { repository: string; headSha: string } | null;
  /** Digests of the contract and of every record, by their names. */
  records: ReadonlyMap<string, string>;
  /** SHA-256 of `SHA256SUMS`, which stands for the whole bundle. */
  digest: string;
}

export interface Expectation {
  repository: string;
  headSha: string;
  /** Null where this job announced nothing. */
  announced: AnnouncedRun | null;
  /** Digests of every record and contract of the trusted branch; null where the bundle was made in this very job. */
  trustedRecords: ReadonlySet<string> | null;
  /** The bundle comes from a run for a pull request of a fork. */
  fromFork: boolean;
  /** Digest of the bundle whose verification commands were run again by a job before this one. */
  rerunDigest: string | null;
}

/** Bundles with more broken files than this are broken enough. */
const MAX_LISTED = 10;

/** Every reason against the bundle; an empty list lets its verdict be published. */
export function doubtsOf(bundle: BundleFacts, expected: Expectation): Fault[] {
  const doubts: Fault[] = bundle.faults.slice(0, MAX_LISTED).map(({ file, problem }) => ({
    subject: `bundle, ${file}`,
    expected: "a bundle that holds",
    found: problem,
    fix: "Use the bundle as the harness sealed it; `case-harness verify` names every file that does not hold.",
  }));
  const more = bundle.faults.length - doubts.length;
  if (more > 0)
    doubts.push({
      subject: "bundle",
      expected: "a bundle that holds",
      found: `${more} more files that do not`,
      fix: "Use another bundle.",
    });
  const differs = (subject: string, want: string, found: string, fix: string) => {
    if (want !== found) doubts.push({ subject, expected: want, found, fix });
  };
  const { announced } = expected;
  if (announced !== null) {
    const fix = "Publish the bundle of the run that was announced; a bundle of another one proves nothing about it.";
    differs("nonce of the bundle", announced.nonce, bundle.nonce, fix);
    differs("stage of the bundle", String(announced.stage), String(bundle.stage), fix);
    differs("lane of the bundle", announced.lane, bundle.lane, fix);
    differs("case of the bundle", announced.caseId, bundle.caseId, fix);
  }
  const fix = "Publish a bundle on the commit that it was made for.";
  if (bundle.madeFor !== null) {
    differs(
      "repository of the bundle",
      expected.repository.toLowerCase(),
      bundle.madeFor.repository.toLowerCase(),
      fix,
    );
    differs("commit of the bundle", expected.headSha, bundle.madeFor.headSha, fix);
  } else if (announced === null) {
    doubts.push({
      subject: "commit of the bundle",
      expected: expected.headSha,
      found: "a run outside of CI, for no commit",
      fix,
    });
  }
  if (expected.trustedRecords !== null) {
    for (const [name, digest] of bundle.records) {
      if (expected.trustedRecords.has(digest)) continue;
      doubts.push({
        subject: `bundle, ${name}`,
        expected: "a contract and records of the trusted branch, byte for byte",
        found: "one that is not there",
        fix: "Have contract and records reviewed into the base branch first; a pull request can't bring its own.",
      });
    }
  }
  if (expected.fromFork && expected.rerunDigest !== bundle.digest)
    doubts.push({
      subject: "bundle of a fork",
      expected: "a job before this one that ran its verification again (`mode: verify`)",
      found: expected.rerunDigest === null ? "none" : "one that verified another bundle",
      fix: "Add the job with `mode: verify`, and hand its output `bundle-digest` to the input `verified-digest` of this one.",
    });
  return doubts;
}
