import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findRepository } from "../../../src/world/source/repository";
import { openSourceTree } from "../../../src/world/source/source-tree";
import { git, place, repository, sh, wordOf } from "./support";

const { path } = place();

describe("where a repository is found", () => {
  it("from a folder in it, through a link, whatever the environment says", async () => {
    const source = repository(path("s"));
    symlinkSync(`${source}/lib`, path("link"));
    process.env["GIT_DIR"] = path("elsewhere");
    for (const from of [source, `${source}/lib/deep`, path("link")]) {
      const { workTree, gitDir, commonDir } = await findRepository(from);
      expect([workTree, gitDir, commonDir]).toEqual([source, `${source}/.git`, `${source}/.git`]);
    }
  });

  it("a linked work tree, with HEAD of its own and all else shared", async () => {
    const source = repository(path("s"));
    sh(
      source,
      "git worktree add -q ../linked -b other && cd ../linked && echo x >x && git add x && git commit -qm More",
    );
    const found = await findRepository(path("linked"));
    expect(found.commonDir).toBe(`${source}/.git`);
    expect(found.gitDir).toBe(`${source}/.git/worktrees/linked`);
    expect((await openSourceTree(path("linked"))).commit).toBe(git(path("linked"), "rev-parse", "HEAD").trim());
  });

  it("a work tree of a repository that is bare", async () => {
    const source = repository(path("s"));
    sh(path(), "git clone -q --bare s bare.git && git -C bare.git worktree add -q ../linked main");
    expect((await openSourceTree(path("linked"))).headTreeId).toBe(git(source, "rev-parse", "HEAD^{tree}").trim());
  });

  it("a submodule's checkout, whose configuration names it as its work tree", async () => {
    repository(path("inner"));
    const source = repository(path("s"));
    sh(source, "git -c protocol.file.allow=always submodule add -q ../inner sub && git commit -qm Sub");
    const found = await findRepository(`${source}/sub`);
    expect([found.workTree, found.gitDir]).toEqual([`${source}/sub`, `${source}/.git/modules/sub`]);
  });

  it("tells shallow and partial clones, and where objects are borrowed from", async () => {
    const source = repository(path("s"));
    sh(path(), "git clone -q --depth 1 file://$PWD/s shallow; git clone -q --shared s shared");
    expect(await findRepository(path("shallow"))).toMatchObject({ isShallow: true, isPartial: false, alternates: [] });
    expect(await findRepository(path("shared"))).toMatchObject({ alternates: [`${source}/.git/objects`] });
  });
});

describe("what is no source", () => {
  it("each by a word", async () => {
    mkdirSync(path("plain"));
    writeFileSync(path("file"), "");
    expect(await wordOf(findRepository(path("plain")))).toBe("no_repository");
    expect(await wordOf(findRepository(path("file")))).toBe("not_a_folder");
    expect(await wordOf(findRepository(path("nothing")))).toBe("not_a_folder");
    const source = repository(path("s"));
    sh(path(), "git clone -q --bare s bare.git");
    expect(await wordOf(findRepository(path("bare.git")))).toBe("bare");
    expect(await wordOf(findRepository(`${source}/.git/refs`))).toBe("bare");
    sh(source, "git config core.bare true");
    expect(await wordOf(findRepository(source))).toBe("bare");
    sh(source, "git config core.bare false; git config core.worktree /");
    expect(await wordOf(findRepository(source))).toBe("other_worktree");
    sh(source, "git config core.worktree ..");
    expect(await wordOf(findRepository(source))).toBe("taken");
    sh(source, "git config core.repositoryformatversion 1; git config extensions.future yes");
    expect(await wordOf(findRepository(source))).toBe("unknown_format");
    writeFileSync(`${source}/.git/config`, "[core\n");
    expect(await wordOf(findRepository(source))).toBe("unreadable");
    writeFileSync(path("plain/.git"), "gitdir: ../nowhere\n");
    expect(await wordOf(findRepository(path("plain")))).toBe("no_repository");
  });

  it.skipIf(process.getuid?.() !== 0)(
    "one of another user: its folder, its git directory, what it shares",
    async () => {
      const source = repository(path("s"));
      sh(source, "git config --global safe.directory '*'");
      for (const part of ["", "/.git", "/.git/objects"]) {
        chownSync(source + part, 12_345, 12_345);
        expect(await wordOf(openSourceTree(source)), part).toBe("other_owner");
        chownSync(source + part, 0, 0);
      }
      expect(await wordOf(findRepository(source, { uid: 12_345 }))).toBe("other_owner");
      expect(await wordOf(findRepository(source))).toBe("taken");
    },
  );

  it("one without a commit, and one on which something is under way", async () => {
    mkdirSync(path("new"));
    sh(path("new"), "git init -q .");
    expect(await wordOf(openSourceTree(path("new")))).toBe("unborn_head");
    const conflict = `git checkout -qb other; echo o >a.txt; git commit -qam O; git checkout -q main; echo m >a.txt; git commit -qam M`;
    for (const [begin, operation] of [
      ["git merge -q other", "merge"],
      ["git rebase other", "rebase"],
      ["git rebase --apply other", "rebase"],
      ["git cherry-pick other", "cherry-pick"],
      ["git revert --no-edit HEAD~1", ""],
      ["git bisect start", "bisect"],
      ["git format-patch -1 --stdout other >../p; git am ../p", "am"],
    ] as const) {
      const source = repository(path(operation || "revert", begin.replaceAll(/\W/g, "")));
      sh(source, conflict);
      if (operation === "") {
        sh(source, "echo x >a.txt; git commit -qam X; git revert --no-edit HEAD~1 || true");
        await expect(openSourceTree(source)).rejects.toThrow("revert");
        continue;
      }
      sh(source, `${begin} || true`);
      await expect(openSourceTree(source), begin).rejects.toThrow(`found a ${operation} in progress`);
    }
  });

  it("one whose files this user may not read", async () => {
    if (process.getuid?.() === 0) return expect(true).toBe(true);
    const source = repository(path("s"));
    chmodSync(`${source}/.git/objects`, 0);
    expect(await wordOf(openSourceTree(source))).not.toBe("taken");
    chmodSync(`${source}/.git/objects`, 0o755);
  });
});
