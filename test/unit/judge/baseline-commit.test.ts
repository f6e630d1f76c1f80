import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/domain/limits";
import { baselineCommit } from "../../../src/core/formats/baseline-commit";
import { prepareWorkspace } from "../../../src/world/worktree/baseline-git";

/** What `verify` expects of every bundle is what a run writes. */
it("the workspace begins with the commit that verify computes", async () => {
  const root = mkdtempSync(join(tmpdir(), "baseline-"));
  try {
    mkdirSync(join(root, "source"));
    writeFileSync(join(root, "source/a.txt"), "a\n");
    const made = await prepareWorkspace(join(root, "source"), join(root, "copy"), { limits: DEFAULT_LIMITS });
    expect(made.commit).toBe(baselineCommit(made.treeId).oid);
  } finally {
    rmSync(root, { recursive: true });
  }
});
