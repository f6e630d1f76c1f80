import { closeSync, lstatSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Audit, Claim } from "../../core/judge/audited";
import { displayPath } from "../../core/domain/bytes";
import type { Limits } from "../../core/domain/limits";
import { createDiff } from "../../core/formats/manifest-diff";
import type { ManifestEntry } from "../../core/formats/manifest";
import { FIRST_RUN } from "../../core/judge/conclusion";
import { AFTER_FILE, BEFORE_FILE, PATCH_FILE } from "../../core/judge/files";
import type { FileFault } from "../../core/judge/fault";
import { createManifestReader } from "../../core/judge/read-change";
import { limitsOf, parseContract } from "../../core/records/contract";
import { auditBundle } from "../../world/evidence/audit";
import type { BundleFiles } from "../../world/evidence/reader";
import { applyPatch } from "../../world/worktree/checkout";
import { copyTree } from "../../world/worktree/copy";
import { makeOwned } from "../../world/contain/owned";
import { removeOwned } from "../../world/worktree/remove";
import { createStore } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import type { Io } from "../io";
import type { Consent } from "./consent";
import { rerun } from "./rerun";

/** Files that are named; one that differs is enough for a verdict. */
const MAX_LISTED = 100;

/** What a baseline told about a bundle that is consistent in itself. */
export interface BaselineCheck {
  faults: FileFault[];
  claims: Claim[];
  /** What was asked for and can't be had here, each with what to do. */
  missed: string[];
}

/** What a bundle is held to beyond itself. */
export interface Asked {
  /** Folder of the starting tree. */
  baseline: string;
  /** What the commands may have that run again on the result; null where none shall run. */
  rerun: Consent | null;
  /** Folder of the case, whose acceptance tests they run with; null where it was not named. */
  caseDir: string | null;
}

/**
 * Applies the patch to a copy of the starting tree, compares tree ids, and runs the commands again where asked.
 * @param asked paths are absolute
 */
export async function checkBaseline(
  files: BundleFiles,
  audit: Audit,
  { baseline: source, rerun: consent, caseDir }: Asked,
  io: Io,
): Promise<BaselineCheck> {
  const { report, evidence } = audit;
  // What a person has concluded is the run in the bundle.
  const first = evidence?.facts.run.role === "conclusion" ? files.nested(FIRST_RUN) : null;
  if (first !== null)
    return checkBaseline(
      first,
      await auditBundle(first, { parts: true }),
      { baseline: source, rerun: consent, caseDir },
      io,
    );
  const fault = (problem: string): BaselineCheck => ({
    faults: [{ file: "--baseline", problem }],
    claims: [],
    missed: [],
  });
  if (lstatSync(source, { throwIfNoEntry: false })?.isDirectory() !== true)
    return fault(`expected the folder of the starting tree, found none at ${source}`);
  if (report === null || evidence === null || report.baseline === null || report.result === null)
    return fault("this run has no result that could be applied");
  const contract = parseContract(evidence.contract);
  if (!contract.ok) return fault("this run has no contract that can be read");
  const work = makeOwned(tmpdir(), "verify-");
  try {
    const limits = limitsOf(contract.value, evidence.derivation);
    const checkout = join(work, "checkout");
    const before = await copyTree(source, checkout, { limits });
    // What was left out of the copy is left out of its tree, too.
    const [refused] = before.refusals;
    if (refused !== undefined)
      return fault(`${displayPath(refused.path)}: ${refused.detail}: no run starts from a tree that holds it`);
    const [hit] = before.limitHits;
    if (hit !== undefined)
      return fault(`${displayPath(hit.path)}: ${hit.limit}: expected at most ${hit.bound}, found ${hit.found}`);
    if (before.treeId !== report.baseline)
      return fault(
        `expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from; ${await howItDiffers(files, before.entries, limits)}give the case's workspace/, or a folder with exactly the files of the commit (git worktree add, say)`,
      );
    const patch = join(work, "patch.diff");
    await writeOut(files, PATCH_FILE, patch);
    const store = createStore(join(work, "store"));
    const problem = await applyPatch(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null)
      return { faults: [{ file: PATCH_FILE, problem: `it does not apply: ${problem}` }], claims: [], missed: [] };
    const after = await walk(checkout, { limits, baseline: before.entries, objects: store });
    if (after.treeId !== report.result)
      return {
        faults: [{ file: PATCH_FILE, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
        claims: [],
        missed: [],
      };
    const contents = [
      ...(await differingContents(files, BEFORE_FILE, before.entries, limits)),
      ...(await differingContents(files, AFTER_FILE, after.entries, limits)),
    ];
    if (contents.length > 0) return { faults: contents, claims: [], missed: [] };
    const applied: Claim = {
      claim: "patch.diff takes the baseline to the result tree; sizes and digests of both manifests",
      basis: "recomputed",
    };
    if (consent === null) return { faults: [], claims: [applied], missed: [] };
    const again = await rerun(
      {
        evidence,
        contract: contract.value,
        source,
        baselineTree: before.treeId,
        before: before.entries,
        after: after.entries,
        store,
        work,
        caseDir,
      },
      io,
      consent,
    );
    return { ...again, claims: [applied, ...again.claims] };
  } finally {
    await removeOwned(work);
  }
}

/** Files that are named of a folder that is another tree. */
const MAX_NAMED = 3;

const DIFFERENCES = { added: "is missing", deleted: "is not in that tree" } as const;

/** Copies a file out of the bundle. */
async function writeOut(files: BundleFiles, name: string, path: string): Promise<void> {
  const fd = openSync(path, "wx", 0o600);
  try {
    for await (const piece of files.chunks(name)) writeFileSync(fd, piece);
  } finally {
    closeSync(fd);
  }
}

/** Reads a manifest of the bundle, entry by entry. */
async function eachEntry(
  files: BundleFiles,
  name: string,
  limits: Limits,
  take: (entry: ManifestEntry) => void,
): Promise<void> {
  // It was audited before: what does not hold has been told.
  const reader = createManifestReader(name, limits, take, () => {});
  for await (const piece of files.chunks(name)) reader.push(piece);
  reader.end();
}

/** The first differences between the tree that a run started from and the one at hand. */
async function howItDiffers(files: BundleFiles, real: readonly ManifestEntry[], limits: Limits): Promise<string> {
  // From the tree at hand to the one that is listed, so that only the first is held.
  const diff = createDiff(real, MAX_NAMED);
  await eachEntry(files, BEFORE_FILE, limits, (entry) => diff.add(entry));
  const named = diff.end().map(({ path, kind }) => {
    const how = kind === "added" || kind === "deleted" ? DIFFERENCES[kind] : "differs";
    return `${displayPath(path)} ${how}`;
  });
  if (named.length === 0) return "";
  const rest = diff.count - named.length;
  return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}; `;
}

/** Files whose size or SHA-256 a manifest tells otherwise; the tree ids vouch for git's object ids alone. */
async function differingContents(
  files: BundleFiles,
  name: string,
  real: readonly ManifestEntry[],
  limits: Limits,
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  let next = 0;
  await eachEntry(files, name, limits, (entry) => {
    // What is set aside is not in the patch, and so not in this tree.
    if (entry.type === "dir" || entry.hidden === true || entry.setAside !== undefined) return;
    while (next < real.length && (real[next]!.type === "dir" || real[next]!.path < entry.path)) next++;
    const found = real[next];
    if (found === undefined || found.path !== entry.path || faults.length >= MAX_LISTED) return;
    const { path, size, sha256 } = found;
    if (entry.size !== size || entry.sha256 !== sha256)
      faults.push({
        file: name,
        problem: `${displayPath(path)}: expected ${size} bytes with SHA-256 ${sha256}, found ${entry.size} with ${entry.sha256}`,
      });
  });
  return faults;
}
