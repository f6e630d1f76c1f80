import { readFileSync } from "node:fs";
import { type BytePath, jsonPath } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import { type ManifestEntry, composeResult, serializeManifest } from "../../core/formats/manifest";
import { matchesAny } from "../../core/formats/paths";
import { setAsideRules } from "../../core/judge/change";
import { AFTER_FILE, BEFORE_FILE, PATCH_FILE } from "../../core/judge/load";
import type { Contract } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { PreparedWorkspace } from "../../world/worktree/baseline-git";
import { createStore, type ObjectStore, writePatch } from "../../world/worktree/store";
import { walk, type WalkResult } from "../../world/worktree/walk";
import type { BundleWriter } from "../../world/evidence/writer";
import type { Session } from "./session";

/** What the lane left in its workspace. */
export interface Snapshot {
  walked: WalkResult;
  store: ObjectStore;
  /** Path of the patch in the work folder; null where a hostile workspace has none. */
  patch: string | null;
  /** Manifest of the tree that the patch makes of the baseline. */
  result: readonly ManifestEntry[];
  resultTree: string;
}

/** How long a cancelled run may look at what the lane left (ms): with it, everything is sealed within five seconds. */
const CANCELLED_WALK_MS = 2000;

/**
 * Takes the snapshot that is judged: walk, changed blobs and trees into a store of our own, patch from raw trees.
 * @returns null where a cancelled run had no time for it
 */
export async function takeSnapshot(
  session: Session,
  contract: Contract,
  limits: Limits,
  prepared: PreparedWorkspace,
  workspace: string,
): Promise<Snapshot | null> {
  const { request, writer, work } = session;
  const store = createStore(work.path("store"));
  const cancelled = session.cancel.signal.aborted;
  let walked: WalkResult;
  try {
    walked = await walk(workspace, {
      baseline: prepared.entries,
      limits,
      rootIdentity: prepared.rootIdentity,
      discard: setAsideRules(contract, request.lane),
      objects: store,
      ...(cancelled ? { signal: AbortSignal.timeout(CANCELLED_WALK_MS) } : {}),
    });
  } catch (error) {
    if (cancelled && (error as Error).name === "AbortError") return null;
    throw error;
  }
  const aside = setAsideRules(contract, request.lane);
  const result = composeResult(prepared.entries, walked.entries, (path) => matchesAny(aside, path));
  const usable = walked.complete && walked.refusals.length === 0 && walked.limitHits.length === 0;
  const patch = work.path("patch.diff");
  const made = usable
    ? await writePatch({
        store,
        baseline: request.folder.workspace,
        before: prepared.entries,
        after: result,
        patchFile: patch,
      })
    : null;
  writeManifest(writer, BEFORE_FILE, prepared.entries);
  writeManifest(writer, AFTER_FILE, walked.entries);
  return {
    walked,
    store,
    patch: made === null ? null : patch,
    result,
    resultTree: made?.resultTree ?? walked.treeId,
  };
}

function writeManifest(writer: BundleWriter, name: string, entries: readonly ManifestEntry[]): void {
  const stream = writer.stream(name);
  for (const piece of serializeManifest(entries)) stream.write(piece);
  stream.close();
}

/** Puts the patch into the bundle; an empty file where there is none. */
export function writePatchFile(writer: BundleWriter, snapshot: Snapshot | null): void {
  writer.write(PATCH_FILE, snapshot?.patch == null ? "" : readFileSync(snapshot.patch));
}

/** The facts of the walk, with what changed since. */
export function walkFact({ walked }: Snapshot, lateChanges: readonly BytePath[]): NonNullable<Facts["walk"]> {
  return {
    refusals: walked.refusals.map(({ kind, path, detail }) => ({ kind, path: jsonPath(path), detail })),
    limit_hits: walked.limitHits.map(({ limit, path, found, bound }) => ({
      limit,
      path: jsonPath(path),
      found,
      bound,
    })),
    late_changes: lateChanges.map(jsonPath),
  };
}
