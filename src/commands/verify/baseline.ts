import { lstatSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Audit, Claim } from "../../core/judge/audit";
import { type FileFault, PATCH_FILE } from "../../core/judge/load";
import { limitsOf, parseContract } from "../../core/records/contract";
import type { BundleFiles } from "../../world/evidence/reader";
import { applyPatch } from "../../world/worktree/checkout";
import { copyTree } from "../../world/worktree/copy";
import { removeTree } from "../../world/worktree/remove";
import { createStore } from "../../world/worktree/store";
import { walk } from "../../world/worktree/walk";
import { has, type Io, type ParsedArgs, value } from "../io";
import { rerun } from "./rerun";

/** A patch larger than this can't be one of a bundle that this program made and verified. */
const MAX_PATCH_BYTES = 512 * 1024 * 1024;

/** What a baseline told about a bundle that is consistent in itself. */
export interface BaselineCheck {
  faults: FileFault[];
  claims: Claim[];
}

/** Applies the patch to a copy of the starting tree, compares tree ids, and runs the commands again where asked. */
export async function checkBaseline(
  files: BundleFiles,
  audit: Audit,
  args: ParsedArgs,
  io: Io,
): Promise<BaselineCheck> {
  const { report, evidence } = audit;
  const fault = (problem: string): BaselineCheck => ({ faults: [{ file: "--baseline", problem }], claims: [] });
  const source = resolve(io.cwd, value(args, "baseline")!);
  if (lstatSync(source, { throwIfNoEntry: false })?.isDirectory() !== true)
    return fault(`expected the folder of the starting tree, found none at ${source}`);
  if (report === null || evidence === null || report.baseline === null || report.result === null)
    return fault("this run has no result that could be applied");
  const contract = parseContract(evidence.contract);
  if (!contract.ok) return fault("this run has no contract that can be read");
  const work = mkdtempSync(join(tmpdir(), "case-harness-verify-"));
  try {
    const limits = limitsOf(contract.value);
    const checkout = join(work, "checkout");
    const before = await copyTree(source, checkout, { limits });
    if (before.treeId !== report.baseline)
      return fault(
        `expected the tree ${report.baseline}, found ${before.treeId}: this is not the tree that the run started from`,
      );
    const patch = join(work, "patch.diff");
    writeFileSync(patch, await files.read(PATCH_FILE, MAX_PATCH_BYTES));
    const store = createStore(join(work, "store"));
    const problem = await applyPatch(store, checkout, patch, { maxBinaryBytes: limits.changed_file_bytes });
    if (problem !== null)
      return { faults: [{ file: PATCH_FILE, problem: `it does not apply: ${problem}` }], claims: [] };
    const after = await walk(checkout, { limits, baseline: before.entries, objects: store });
    if (after.treeId !== report.result)
      return {
        faults: [{ file: PATCH_FILE, problem: `it makes the tree ${after.treeId}, the report says ${report.result}` }],
        claims: [],
      };
    const applied: Claim = { claim: "patch.diff takes the baseline to the result tree", basis: "recomputed" };
    if (!has(args, "rerun")) return { faults: [], claims: [applied] };
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
      },
      args,
      io,
    );
    return { faults: again.faults, claims: [applied, ...again.claims] };
  } finally {
    await removeTree(work);
  }
}
