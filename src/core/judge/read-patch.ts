import { createHash } from "node:crypto";
import type { BytePath } from "../domain/bytes";
import type { Limits } from "../domain/limits";
import { gitMode, type ManifestEntry } from "../formats/manifest";
import type { Change } from "../formats/manifest-diff";
import { createPatchReader, type PatchFile } from "../formats/patch";
import type { PatchContent } from "../formats/patch-hunk";
import type { PieceReader } from "../formats/pieces";
import type { Facts } from "../records/facts";
import type { PatchEvidence, TreeChange } from "./evidence";
import { hasFindings } from "./findings";

/** Takes `patch.diff` piece by piece. */
export interface PatchTaker extends PieceReader {
  evidence(): PatchEvidence;
}

/** Faults of a patch that are told; nobody reads more. */
const MAX_PATCH_FAULTS = 100;

/** The patch must say exactly what the manifests say; where it doesn't, the evidence was not made by one run. */
export function createPatchTaker(facts: Facts, limits: Limits, change: TreeChange | null): PatchTaker {
  // A workspace that was refused has no patch.
  const changes = change === null || hasFindings({ facts }) ? [] : change.changes;
  const faults: { path: BytePath; found: string }[] = [];
  const tell = (path: BytePath, found: string | null) => {
    if (found !== null && faults.length < MAX_PATCH_FAULTS) faults.push({ path, found });
  };
  let next = 0;
  let ahead = 0;
  /** Changes before a path, which the patch has passed over. */
  const skip = (isBefore: (change: Change) => boolean) => {
    for (; next < changes.length && isBefore(changes[next]!); next++) tell(changes[next]!.path, "not in patch.diff");
  };
  const hash = createHash("sha256");
  let size = 0;
  const reader = createPatchReader({
    maxBinaryBytes: limits.changed_file_bytes,
    sizesOf(path) {
      // Files and changes stand in the same order; one that is read may be taken only with the next.
      while (ahead < changes.length && changes[ahead]!.path < path) ahead++;
      const known = changes[ahead]?.path === path ? changes[ahead] : undefined;
      return { old: known?.before?.size ?? null, now: known?.after?.size ?? null };
    },
    take(file) {
      skip(({ path }) => path < file.path);
      const known = changes[next]?.path === file.path ? changes[next++] : undefined;
      tell(file.path, known === undefined ? "in patch.diff, but not in the manifests" : disagreement(known, file));
    },
  });
  let problem: PatchEvidence["problem"] = null;
  return {
    push(piece) {
      hash.update(piece);
      size += piece.byteLength;
      reader.push(piece);
    },
    end() {
      problem = reader.end();
      skip(() => true);
    },
    evidence: () => ({ sha256: hash.copy().digest("hex"), size, problem, faults }),
  };
}

function disagreement(change: Change, file: PatchFile): string | null {
  const objects: [string, string | null, string | null][] = [
    ["old object", change.before?.oid ?? null, file.oldOid],
    ["new object", change.after?.oid ?? null, file.newOid],
  ];
  const pairs: [string, string | null, string | null][] = [
    ...(file.kind === "mode" ? [] : objects),
    ["old mode", change.before === undefined ? null : gitMode(change.before), file.oldMode],
    ["new mode", change.after === undefined ? null : gitMode(change.after), file.newMode],
    ...contentPairs("", change.after, file.now),
    ...contentPairs("old ", change.before, file.old),
  ];
  const wrong = pairs.find(([, manifest, patch]) => manifest !== patch);
  return wrong === undefined ? null : `${wrong[0]} is ${wrong[1]} in the manifests and ${wrong[2]} in patch.diff`;
}

/** What the patch alone gives of a content, beside what the manifest says of it. */
function contentPairs(
  which: string,
  entry: ManifestEntry | undefined,
  content: PatchContent | null,
): [string, string | null, string | null][] {
  if (content === null) return [];
  return [
    [`size of the ${which}content`, String(entry?.size ?? null), String(content.size)],
    [`SHA-256 of the ${which}content`, entry?.sha256 ?? null, content.sha256],
    [`${which}content`, entry?.oid ?? null, content.oid],
  ];
}
