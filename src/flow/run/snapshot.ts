import { readFileSync } from "node:fs";
import { type BytePath, bytePathOf, jsonPath } from "../../core/domain/bytes";
import { MAX_NAMED_FINDINGS } from "../../core/domain/limits";
import { type Change, diffManifests } from "../../core/formats/manifest-diff";
import { isContent, type ManifestEntry, serializeManifest } from "../../core/formats/manifest";
import { AFTER_FILE, BEFORE_FILE, PATCH_FILE } from "../../core/judge/files";
import { ignoredBy, isIgnoreFile, type SetAsides, setAsides } from "../../core/judge/set-aside";
import { type Contract, limitsOf } from "../../core/records/contract";
import type { Facts } from "../../core/records/facts";
import type { KnownSearch } from "../../world/evidence/known";
import { holdsKnown } from "../../world/evidence/redact";
import { readIgnoreFacts } from "../../world/worktree/ignore-files";
import { createStore, type ObjectStore, type PatchResult, PatchTooLarge, writePatch } from "../../world/worktree/store";
import { walk, type WalkResult } from "../../world/worktree/walk";
import type { BundleWriter } from "../../world/evidence/writer";
import type { StartingTree } from "../../world/worktree/starting-tree";
import type { Ready } from "./effect-gates";
import type { LaneRun } from "./lane";
import type { Inputs } from "./inputs";
import type { Recorder } from "./recorder";
import type { Left } from "./scan";

/** What the lane left in its workspace. */
export interface Snapshot extends Left {
  walked: WalkResult;
  /** What of the workspace is never judged. */
  asides: SetAsides;
  store: ObjectStore;
  /** The patch in the work folder; null where a hostile workspace has none. */
  patch: { file: string; made: PatchResult } | null;
  /** Manifest of the tree that the patch makes of the baseline. */
  result: readonly ManifestEntry[];
  resultTree: string;
}

/** How a lane ended, as far as it matters for what is read of its workspace. */
export interface LaneEnd {
  /** What of the workspace is never judged. */
  asides: SetAsides;
  /** What was found of a disk that the lane filled: then nothing is stored, and there is no patch. Null where it was none, or another limit. */
  diskFull: { found: number; bound: number } | null;
}

type Tree = Pick<Ready, "contract" | "prepared" | "tree">;

/** How long a cancelled run may still look at what the lane left (ms): with it, all is sealed within five seconds. */
const CANCELLED_SNAPSHOT_MS = 2000;

/** Fires some time after another signal has fired. */
function after(signal: AbortSignal, ms: number): { signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer = setTimeout(() => controller.abort(), ms);
  };
  if (signal.aborted) start();
  else signal.addEventListener("abort", start, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      signal.removeEventListener("abort", start);
    },
  };
}

/**
 * Takes the snapshot that is judged: walk, changed blobs and trees into a store of our own, patch from raw trees.
 * @returns null where a cancelled run had no time for it
 */
export async function takeSnapshot(
  { cancel, work }: Pick<Inputs, "cancel" | "work">,
  writer: BundleWriter,
  { contract, prepared, tree }: Tree,
  { asides, diskFull }: LaneEnd,
): Promise<Snapshot | null> {
  const end = after(cancel.signal, CANCELLED_SNAPSHOT_MS);
  const { signal } = end;
  try {
    const limits = limitsOf(contract);
    const workspace = work.path("workspace");
    const store = createStore(work.path("store"));
    const walked = await walk(workspace, {
      baseline: prepared.entries,
      limits,
      rootIdentity: prepared.rootIdentity,
      asides,
      // Of a disk that was filled there is no room for what filled it, and no patch.
      ...(diskFull === null ? { objects: store } : {}),
      signal,
    });
    if (diskFull !== null) walked.limitHits.push({ limit: "disk", path: bytePathOf("."), ...diskFull });
    const result = walked.entries.filter(({ setAside }) => setAside === undefined);
    const changes = diffManifests(prepared.entries, result);
    if (changes.length > limits.changed_files)
      walked.limitHits.push({
        limit: "changed_files",
        path: bytePathOf("."),
        found: changes.length,
        bound: limits.changed_files,
      });
    const usable = walked.complete && walked.refusals.length === 0 && walked.limitHits.length === 0;
    const patch = work.path("patch.diff");
    const made = usable
      ? await writePatch({
          store,
          baseline: await tree.folderWith(contentBefore(changes), signal),
          before: prepared.entries,
          after: result,
          changes,
          patchFile: patch,
          maxBytes: limits.patch_bytes,
          signal,
        }).catch((error: unknown) => {
          if (!(error instanceof PatchTooLarge)) throw error;
          const { found, bound } = error;
          walked.limitHits.push({ limit: "patch_bytes", path: bytePathOf("."), found, bound });
          return null;
        })
      : null;
    writeManifest(writer, BEFORE_FILE, prepared.entries);
    writeManifest(writer, AFTER_FILE, walked.entries);
    writer.write(PATCH_FILE, made === null ? "" : readFileSync(patch));
    return {
      ...{ before: prepared.entries, workspace, tree, walked, asides, store },
      patch: made === null ? null : { file: patch, made },
      result,
      resultTree: made?.resultTree ?? walked.treeId,
    };
  } catch (error) {
    if (signal.aborted && (error as Error).name === "AbortError") return null;
    throw error;
  } finally {
    end.clear();
  }
}

/** Files that had another content, or that are gone: what a patch is made against. */
export function contentBefore(changes: readonly Change[]): BytePath[] {
  return changes.flatMap(({ before }) => (before === undefined || !isContent(before) ? [] : [before.path]));
}

/** The ignore files of the tree at the start, as a fact; null where the contract does not ask for them, or they hold a secret. */
export async function readIgnored(
  tree: StartingTree,
  secrets: KnownSearch,
  contract: Contract,
  entries: readonly ManifestEntry[],
): Promise<ReturnType<typeof readIgnoreFacts>> {
  if (contract.discard_ignored === false) return null;
  const files = entries.filter(isIgnoreFile).map(({ path }) => path);
  return readIgnoreFacts(await tree.folderWith(files), entries, (bytes) => holdsKnown(secrets, bytes));
}

/** What contract and starting tree set aside; what was read of the tree for it becomes a fact. */
export async function asidesOf(
  { request, secrets }: Pick<Inputs, "request" | "secrets">,
  { facts }: Pick<Recorder, "facts">,
  { contract, prepared: { entries }, tree }: Tree,
): Promise<SetAsides> {
  const read = await readIgnored(tree, secrets.search, contract, entries);
  if (read != null) facts.set("gitignore", read);
  return setAsides({ contract, lane: request.lane, before: entries, ignored: ignoredBy(read ?? undefined) });
}

function writeManifest(writer: BundleWriter, name: string, entries: readonly ManifestEntry[]): void {
  const stream = writer.stream(name);
  for (const piece of serializeManifest(entries)) stream.write(piece);
  stream.close();
}

/**
 * The facts of the walk, with what changed since.
 * @param laneHit the limit that ended the lane; null where none did
 */
export function walkFact(
  { walked }: Pick<Snapshot, "walked">,
  lateChanges: readonly BytePath[],
  laneHit: LaneRun["limitHit"],
): NonNullable<Facts["walk"]> {
  const { refusals } = walked;
  // What is still there was met by the walk, too.
  const isMet = laneHit === null || walked.limitHits.some(({ limit }) => limit === laneHit.limit);
  const limitHits = isMet ? walked.limitHits : [...walked.limitHits, { ...laneHit, path: bytePathOf(".") }];
  const unnamed = {
    refusals: unnamedOf(refusals),
    limit_hits: unnamedOf(limitHits),
    late_changes: unnamedOf(lateChanges),
  };
  return {
    refusals: namedOf(refusals).map(({ kind, path, detail }) => ({ kind, path: jsonPath(path), detail })),
    limit_hits: namedOf(limitHits).map(({ limit, path, found, bound }) => ({
      limit,
      path: jsonPath(path),
      found,
      bound,
    })),
    late_changes: namedOf(lateChanges).map(jsonPath),
    ...(Object.values(unnamed).some((more) => more > 0) ? { unnamed } : {}),
    set_aside: walked.setAside,
  };
}

/** Of findings, those that the facts name. */
export function namedOf<T>(findings: readonly T[]): readonly T[] {
  return findings.slice(0, MAX_NAMED_FINDINGS);
}

/** How many findings the facts only count. */
export function unnamedOf(findings: readonly unknown[]): number {
  return Math.max(0, findings.length - MAX_NAMED_FINDINGS);
}
