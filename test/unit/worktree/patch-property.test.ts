import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffManifests } from "../../../src/core/formats/manifest-diff";
import { gitMode } from "../../../src/core/formats/manifest";
import { treeId } from "../../support/tree-id";
import type { PatchFile } from "../../../src/core/formats/patch";
import { parsePatch } from "../../support/whole";
import { prepareWorkspace } from "../../../src/world/worktree/baseline-git";
import { applyPatch, cleanCheckout } from "../../../src/world/worktree/checkout";
import { createStore, writePatch } from "../../../src/world/worktree/store";
import { walk } from "../../../src/world/worktree/walk";
import { git, gitTreeId, mutate, plant, scratch, seeded } from "./trees";

/** Trees a run tries; a longer search: `WORKTREE_SEEDS=1000 vitest run ...`. */
const SEEDS = Number(process.env["WORKTREE_SEEDS"] ?? 25);
const FIRST_SEED = Number(process.env["WORKTREE_FIRST_SEED"] ?? 1);

let place: ReturnType<typeof scratch>;
beforeEach(() => {
  place = scratch();
});
afterEach(() => place.clear());

describe("random trees, compared with real git", () => {
  it.each(Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index))("seed %i", async (seed) => {
    const random = seeded(seed);
    const [source, workspace, checkout] = [place.path("source"), place.path("workspace"), place.path("checkout")];
    plant(random, source);

    const prepared = await prepareWorkspace(source, workspace);
    expect(prepared.refusals).toEqual([]);
    const baselineTree = gitTreeId(source, place.path("g"));
    expect(prepared.treeId).toBe(baselineTree);
    expect(treeId(prepared.entries)).toBe(baselineTree);
    expect(git(workspace, "rev-parse", "HEAD^{tree}").trim()).toBe(baselineTree);
    git(
      workspace,
      "-c",
      "fsck.gitattributesBlob=ignore",
      "-c",
      "fsck.gitattributesLineLength=ignore",
      "fsck",
      "--full",
      "--no-dangling",
    );
    expect(git(workspace, "-c", "core.protectNTFS=false", "diff-index", "--raw", "HEAD")).toBe("");

    mutate(random, workspace);
    const store = createStore(place.path("store"));
    const after = await walk(workspace, {
      baseline: prepared.entries,
      objects: store,
      rootIdentity: prepared.rootIdentity,
    });
    const resultTree = gitTreeId(workspace, place.path("g"));
    expect(after.treeId).toBe(resultTree);

    const patchFile = place.path("patch.diff");
    const written = await writePatch({
      store,
      baseline: source,
      before: prepared.entries,
      after: after.entries,
      patchFile,
    });
    expect(written.baselineTree).toBe(baselineTree);
    expect(written.resultTree).toBe(resultTree);
    expect(readFileSync(patchFile).length > 0).toBe(baselineTree !== resultTree);

    // Ours, with our closed git; and a stranger's plain `git apply` where no attribute converts anything.
    await cleanCheckout(source, checkout, baselineTree);
    expect(await applyPatch(store, checkout, patchFile)).toBeNull();
    expect((await walk(checkout)).treeId).toBe(resultTree);

    const parsed = parsePatch(readFileSync(patchFile));
    if (!parsed.ok) throw new Error(`${parsed.problem} at ${parsed.offset}`);
    const changes = diffManifests(prepared.entries, after.entries);
    expect(parsed.files.map(summary).sort()).toEqual(
      changes
        .map(({ path, kind, before, after: now }) => {
          const oids = kind === "mode" ? [null, null] : [before?.oid ?? null, now?.oid ?? null];
          return [path, before ? gitMode(before) : null, now ? gitMode(now) : null, ...oids].join("|");
        })
        .sort(),
    );
    for (const { path, old, now } of parsed.files) {
      const change = changes.find((one) => one.path === path)!;
      if (old !== null) expect(old).toMatchObject({ size: change.before!.size, sha256: change.before!.sha256 });
      if (now !== null) expect(now).toMatchObject({ size: change.after!.size, sha256: change.after!.sha256 });
    }
  });
});

function summary({ path, oldMode, newMode, oldOid, newOid }: PatchFile): string {
  return [path, oldMode, newMode, oldOid, newOid].join("|");
}

describe("a patch and the attributes of its own tree", () => {
  it("is written and applied byte for byte, whatever the tree says about line endings, filters or drivers", async () => {
    const [source, workspace, checkout] = [place.path("source"), place.path("workspace"), place.path("checkout")];
    const attributes =
      "* text eol=crlf ident filter=evil diff=evil merge=evil working-tree-encoding=UTF-16LE whitespace=fix\n";
    execFileSync("mkdir", ["-p", source]);
    execFileSync(
      "bash",
      ["-c", `printf '%s' '${attributes}' > .gitattributes; printf 'a\\nb\\n' > t; printf '$Id$\\n' > i`],
      { cwd: source },
    );
    const prepared = await prepareWorkspace(source, workspace);
    execFileSync("bash", ["-c", "printf 'a\\nc\\r\\n' > t; printf '$Id: x$ \\n' > i; printf 'z  \\n' > n"], {
      cwd: workspace,
    });
    const store = createStore(place.path("store"));
    const after = await walk(workspace, { baseline: prepared.entries, objects: store });
    const patchFile = place.path("p");
    await writePatch({ store, baseline: source, before: prepared.entries, after: after.entries, patchFile });
    await cleanCheckout(source, checkout, prepared.treeId);
    expect(await applyPatch(store, checkout, patchFile)).toBeNull();
    expect((await walk(checkout)).treeId).toBe(after.treeId);
  });
});
