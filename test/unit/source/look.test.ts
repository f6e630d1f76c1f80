import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFact } from "../../../src/core/records/stage-facts";
import { lookAtSource } from "../../../src/world/source/look";
import { cleanSourceCheckout, prepareSource } from "../../../src/world/source/workspace";
import { openSourceTree } from "../../../src/world/source/source-tree";
import { baselineCommit } from "../../../src/core/formats/baseline-commit";
import { git, place, repository, sh, traces, wordOf } from "./support";

const { path } = place();
const OTHERS = { path_agrees: null, origin_sha256: null, is_target: false };
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`;

describe("the first look", () => {
  it("is a fact without a path, from any folder of the source", async () => {
    const source = repository(path("s"));
    sh(source, "git remote add origin https://token@forge.example/o/r.git");
    const { fact, refused, dirt, look } = await lookAtSource(`${source}/lib/deep`, {
      now: () => "2026-01-01T00:00:00Z",
    });
    expect(sourceFact.parse({ ...fact, ...OTHERS })).toMatchObject(fact);
    expect([refused, dirt]).toEqual([null, []]);
    expect(fact).toMatchObject({ problem: null, owner: "own", dirty: { tracked: [], untracked: [], more: 0 } });
    expect(fact.before).toMatchObject({
      at: "2026-01-01T00:00:00Z",
      head: git(source, "rev-parse", "HEAD").trim(),
      branch: "refs/heads/main",
      status: { clean: true },
      entries: 11,
    });
    expect(look).toMatchObject({ root: source, origin: "https://token@forge.example/o/r.git" });
    expect(JSON.stringify(fact)).not.toMatch(/worktree-|token/);
  });

  it("names what is not committed, within a bound, and says for people what to do", async () => {
    const source = repository(path("s"));
    sh(source, "echo x >>a.txt; for n in $(seq 120); do touch new$n; done");
    const { fact, dirt } = await lookAtSource(source);
    expect([fact.dirty.tracked, fact.dirty.untracked.length, fact.dirty.more]).toEqual([["a.txt"], 100, 20]);
    expect(fact.before?.status.clean).toBe(false);
    expect(dirt[0]).toContain("a.txt: with other content than HEAD has; commit it");
  });

  it("lists submodules and pointers of HEAD, whether they lie on disk as HEAD has them or not", async () => {
    repository(path("inner"));
    const source = repository(path("s"));
    for (const name of ["big1", "lib/big2", "gone", "other"]) writeFileSync(join(source, name), pointer);
    sh(source, "git -c protocol.file.allow=always submodule add -q ../inner sub; git add -A; git commit -qm More");
    sh(source, "git update-index --skip-worktree gone; rm gone; echo smudged >other");
    const { fact } = await lookAtSource(source);
    expect([fact.submodules, fact.lfs_pointers]).toEqual([["sub"], ["big1", "gone", "lib/big2", "other"]]);
    expect(fact.dirty.tracked).toEqual(["other"]);
  });

  it("is one with a problem where it can't be a source, and its path stands in the message alone", async () => {
    const source = repository(path("s"));
    const object = join(".git/objects", git(source, "rev-parse", "HEAD:a.txt").trim().replace(/^../, "$&/"));
    const cases: [script: string, word: string, owner: string][] = [
      ["rm -rf .git", "no_repository", "unknown"],
      ["rm -rf .git; git init -q", "unborn_head", "own"],
      ["touch .git/BISECT_LOG", "in_progress", "own"],
      ["git config core.bare true", "bare", "unknown"],
      [`rm -f ${object}`, "objects_absent", "own"],
      [`rm -f .git/HEAD; mkdir .git/HEAD`, "unreadable", "unknown"],
      ["printf '1%.0s' $(seq 40) >.git/HEAD", "objects_absent", "own"],
      ["head -c 5000000 /dev/zero >.git/info/exclude", "unreadable", "unknown"],
    ];
    for (const [script, word, owner] of cases) {
      rmSync(path("w"), { recursive: true, force: true });
      sh(path(), `cp -a s w; cd w; ${script}`);
      const { fact, refused, look } = await lookAtSource(path("w"));
      expect([refused?.word, fact.owner, fact.before, look], script).toEqual([word, owner, null, null]);
      expect(fact.problem, script).toBe(refused?.problem);
      expect(fact.problem, script).not.toContain("/worktree-");
      expect(refused?.message, script).toContain("/worktree-");
      sourceFact.parse({ ...fact, ...OTHERS });
    }
    const { refused } = await lookAtSource(source, { limits: { entries: 3, depth: 9 } });
    expect([refused?.word, refused?.problem]).toEqual(["too_large", expect.stringContaining("limits.entries")]);
  });

  it.skipIf(process.getuid?.() !== 0)("says that it is another user's", async () => {
    const source = repository(path("s"));
    chownSync(source, 12_345, 12_345);
    const { fact } = await lookAtSource(source);
    expect([fact.owner, fact.before]).toEqual(["other", null]);
  });

  it.skipIf(process.getuid?.() === 0)("says which part of it can't be read", async () => {
    const source = repository(path("s"));
    for (const name of [".git/config", ".git/index", ".git/refs/heads", ".git/objects"]) {
      chmodSync(join(source, name), 0);
      expect((await lookAtSource(source)).refused?.word, name).toMatch(
        /^(?:unreadable|objects_absent|objects_corrupt)$/,
      );
      chmodSync(join(source, name), 0o755);
    }
  });
});

describe("a second copy, for verification", () => {
  it("is the same workspace, whatever HEAD is by then", async () => {
    for (const format of ["sha1", "sha256"]) {
      const source = repository(path(format), `--object-format=${format}`);
      const { tree, ...first } = await prepareSource(source, path(`${format}-1`));
      sh(source, "echo x >>a.txt; git commit -qam Two; touch .git/BISECT_LOG");
      const before = traces(source);
      const again = await cleanSourceCheckout(tree, path(`${format}-2`), first.treeId);
      expect(traces(source)).toEqual(before);
      expect([again.treeId, again.commit]).toEqual([first.treeId, baselineCommit(first.treeId).oid]);
      expect(again.entries).toEqual(first.entries);
      expect(git(path(`${format}-2`), "status", "--porcelain")).toBe("");
      expect(git(path(`${format}-2`), "fsck", "--strict", "--full")).toBe("");
      expect(git(path(`${format}-2`), "rev-parse", "HEAD").trim()).toBe(first.commit);
    }
  });

  it("is refused where the source does not give the tree any more", async () => {
    const source = repository(path("s"));
    const tree = await openSourceTree(source);
    await expect(cleanSourceCheckout(tree, path("other"), "1".repeat(40))).rejects.toThrow("expected baseline");
    const oid = git(source, "rev-parse", "HEAD:a.txt").trim();
    rmSync(join(source, ".git/objects", oid.slice(0, 2), oid.slice(2)));
    expect(await wordOf(cleanSourceCheckout(tree, path("out"), tree.treeId))).toBe("objects_absent");
  });

  it("says what the system says of a place that can't be written", async () => {
    const source = repository(path("s"));
    const tree = await openSourceTree(source);
    writeFileSync(path("file"), "");
    for (const work of [
      () => prepareSource(source, path("file/out")),
      () => cleanSourceCheckout(tree, path("file/out"), tree.treeId),
    ])
      await expect(work()).rejects.toMatchObject({ code: "ENOTDIR" });
    mkdirSync(path("full"));
    writeFileSync(path("full/a.txt"), "");
    await expect(prepareSource(source, path("full"))).rejects.toThrow("expected an empty folder to copy into");
  });
});
