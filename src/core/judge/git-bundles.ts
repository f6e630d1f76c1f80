/** The git bundles of a run: a result's commit, and a repository that was retained. They are what the facts say of them, as far as they show. */
import { BUNDLE_HEAD_BYTES, readGitBundle } from "../formats/git-bundle";
import type { PieceReader } from "../formats/pieces";
import type { Facts } from "../records/facts";
import { commitId, objectFormatOf } from "../target/commit";
import { RESULT_BUNDLE, SANDBOX_BUNDLE } from "./files";

/** Takes a git bundle, of which it keeps the head. */
export function createHeadReader(done: (head: Buffer) => void): PieceReader {
  const kept: Buffer[] = [];
  let left = BUNDLE_HEAD_BYTES;
  return {
    push(piece) {
      if (left === 0) return;
      const part = Buffer.from(piece.subarray(0, left));
      kept.push(part);
      left -= part.byteLength;
    },
    end: () => done(Buffer.concat(kept)),
  };
}

type Row = [what: string, expected: string, found: string];

/** What a git bundle has to show. */
interface Expected {
  /** By its object ids. */
  format: "sha1" | "sha256";
  prerequisites: readonly string[];
  refs: readonly { ref: string; id: string }[];
  /** The commit that its pack begins with; null where that is not told. */
  first: string | null;
}

/**
 * What does not hold of a git bundle. Its objects behind the first are not resolved: they are deltas against what the repository has, and the
 * commit's id is over all of them.
 * @param head its first bytes
 * @returns the faults; none of a file that the facts don't speak of
 */
export function gitBundleFaults(file: string, head: Uint8Array, facts: Facts): string[] {
  const expected = expectedOf(file, facts);
  if (expected === null) return [];
  const found = readGitBundle(head);
  if ("problem" in found) return [found.problem];
  const { format, prerequisites, first } = expected;
  const refs = (list: Expected["refs"]) => list.map(({ ref, id }) => `${id} ${ref}`).toSorted();
  const own =
    found.commit === null ? "another object, or one that can't be read" : commitId(found.commit, found.format);
  const rows: Row[] = [
    ["format of its objects", format, found.format],
    ["commits that it needs", prerequisites.join(", ") || "none", found.prerequisites.join(", ") || "none"],
    ["refs", refs(expected.refs).join(", "), refs(found.refs).join(", ")],
    ...(first === null ? [] : [["its first object", first, own] satisfies Row]),
  ];
  return rows
    .filter(([, wanted, is]) => wanted !== is)
    .map(([what, wanted, is]) => `${what}: the facts give ${wanted}, found ${is}`);
}

function expectedOf(file: string, { application, disposal, sandbox_history: history }: Facts): Expected | null {
  if (file === RESULT_BUNDLE && application?.target_commit != null && application.branch !== null) {
    const { target_commit: commit, target_commit_before: before, branch } = application;
    return {
      format: objectFormatOf(commit),
      prerequisites: [before],
      refs: [{ ref: branch, id: commit }],
      first: commit,
    };
  }
  if (file === SANDBOX_BUNDLE && disposal?.bundle_sha256 != null && history !== undefined) {
    return { format: "sha1", prerequisites: [], refs: history.refs, first: null };
  }
  return null;
}
