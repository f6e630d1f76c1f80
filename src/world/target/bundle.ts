import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeOwned } from "../contain/owned";
import { sync } from "./files";
import { withTarget } from "./layout";
import { createShadow } from "./shadow";

/** The commit that is bundled, and where it goes. */
export interface BundleInput {
  /** Root of the target's work tree. */
  repository: string;
  baseline: string;
  commit: string;
  /** Full name of the branch, as which the bundle carries the commit. */
  ref: string;
  /** The bundle; created, or replaced at once. */
  file: string;
}

/**
 * Writes the commit as a git bundle over its baseline, and lets git verify it. Of the target nothing but its objects counts. The
 * same commit gives the same bytes with the same git and objects.
 * @throws Refused `target_unsupported`; Error when git fails
 */
export async function resultBundle({ repository, baseline, commit, ref, file }: BundleInput): Promise<void> {
  // Written where the harness keeps its bundles, and by itself: the target is only read.
  const found = await withTarget(repository, (target) => Promise.resolve(target));
  const target = { ...found, sharing: null };
  const folder = makeOwned(dirname(file), "bundle-");
  try {
    const shadow = createShadow(target, join(folder, "git"), commit);
    const path = join(shadow.folder, ref);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${commit}\n`);
    const bundle = join(folder, "bundle");
    await shadow.git(["bundle", "create", "--quiet", bundle, `^${baseline}`, ref]);
    await shadow.git(["bundle", "verify", "--quiet", bundle]);
    sync(bundle);
    renameSync(bundle, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
