import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dirtLines, isClean, type SourceStatus } from "../../../src/core/source/observation";
import { observeAgain } from "../../../src/world/source/observe";
import { openSourceTree } from "../../../src/world/source/source-tree";
import { seeded } from "../worktree/trees";
import { git, observeSource, place, repository, sh, traces } from "./support";

const { path } = place();

/** Paths by what is wrong with them, as `reason path`. */
function shown({ changes, untracked }: SourceStatus): string[] {
  return [
    ...changes.first.map(({ path: name, reason }) => `${reason} ${name}`),
    ...untracked.first.map((name) => `? ${name}`),
  ];
}

const statusOf = async (source: string) => (await observeSource(source)).status;

describe("a source that is as HEAD has it", () => {
  it("is clean, however its index, its objects and its HEAD are kept, and stays untouched by the look", async () => {
    repository(path("s"));
    const variants: Record<string, string> = {
      plain: "true",
      detached: "git checkout -q --detach",
      packed: "git gc -q; git pack-refs --all",
      v4: "git update-index --index-version 4",
      split: "git update-index --split-index; git commit -q --allow-empty -m x; echo q >q; git add q; git commit -qm q",
      sparse: "git sparse-checkout set --cone --sparse-index lib",
      patterns: "git sparse-checkout set --no-cone '/lib/**' '!/lib/deep/c'",
      untracked: "git update-index --untracked-cache; git status -s",
      ignored: "mkdir ignored && touch ignored/x y.log lib/z.log; echo /mine >.git/info/exclude; touch mine",
    };
    for (const [name, script] of Object.entries(variants)) {
      sh(path(), `git clone -q s ${name}`);
      sh(path(name), script);
      const before = traces(path(name));
      const observation = await observeSource(path(name));
      expect(shown(observation.status), name).toEqual([]);
      expect(isClean(observation.status), name).toBe(true);
      expect(observation.status.absent > 0, name).toBe(name === "sparse" || name === "patterns");
      expect(observation.head).toEqual({
        branch: name === "detached" ? null : "refs/heads/main",
        commit: git(path(name), "rev-parse", "HEAD").trim(),
      });
      const refs = [...observation.refs.keys()].join("\n");
      expect(refs, name).toBe(git(path(name), "for-each-ref", "--format=%(refname)").trim());
      expect(traces(path(name)), name).toEqual(before);
    }
  });

  it("of SHA-256 objects, in a linked work tree, with a submodule that is there or is not", async () => {
    repository(path("inner"));
    const source = repository(path("s"), "--object-format=sha256");
    expect(shown(await statusOf(source))).toEqual([]);
    const outer = repository(path("o"));
    sh(outer, "git -c protocol.file.allow=always submodule add -q ../inner sub && git commit -qm Sub");
    expect(shown(await statusOf(outer))).toEqual([]);
    sh(outer, "git worktree add -q ../linked");
    expect(shown(await statusOf(path("linked")))).toEqual([]);
    sh(`${outer}/sub`, "git commit -q --allow-empty -m Other");
    expect(shown(await statusOf(outer))).toEqual(["submodule sub"]);
  });

  it("by the user's own excludes, too", async () => {
    const source = repository(path("s"));
    writeFileSync(join(source, "notes.swp"), "");
    expect(shown(await statusOf(source))).toEqual(["? notes.swp"]);
    mkdirSync(path("home/.config/git"), { recursive: true });
    writeFileSync(path("home/.config/git/ignore"), "*.swp\n");
    expect(shown(await statusOf(source))).toEqual([]);
    writeFileSync(path("home/.gitconfig"), "[core]\n\texcludesFile = ~/other\n");
    writeFileSync(path("home/other"), "*.swp\n");
    rmSync(path("home/.config"), { recursive: true });
    expect(shown(await statusOf(source))).toEqual([]);
  });
});

describe("what makes a source dirty", () => {
  it("each change, named with its reason", async () => {
    const source = repository(path("s"));
    const changes: [what: string, script: string, expected: string[]][] = [
      ["content", "echo more >>a.txt", ["content a.txt"]],
      [
        "content of the same size and time",
        "touch -r a.txt ../t; printf 'ONE\\ntwo\\n' >a.txt; touch -r ../t a.txt",
        ["content a.txt"],
      ],
      ["mode", "chmod -x run.sh", ["mode run.sh"]],
      ["deleted", "rm a.txt", ["deleted a.txt"]],
      ["a folder gone", "rm -r lib", ["deleted lib/deep/c"]],
      ["a folder that is a link", "mv lib ../lib; ln -s ../lib lib", ["deleted lib/deep/c", "? lib"]],
      ["another type", "rm a.txt; ln -s run.sh a.txt", ["type a.txt"]],
      ["a link elsewhere", "ln -snf lib link", ["content link"]],
      ["a folder for a file", "rm a.txt; mkdir a.txt; touch a.txt/x", ["type a.txt"]],
      ["staged", "echo more >>a.txt; git add a.txt", ["staged a.txt"]],
      [
        "staged and back again on disk",
        "echo more >>a.txt; git add a.txt; git show HEAD:a.txt >a.txt",
        ["staged a.txt"],
      ],
      ["a new file, staged", "touch new; git add new", ["staged new"]],
      ["a name alone", "touch new; git add -N new", ["staged new"]],
      ["removed from the index", "git rm -q --cached a.txt", ["staged a.txt", "? a.txt"]],
      ["a mode, staged", "git update-index --chmod=+x a.txt", ["staged a.txt"]],
      ["no index", "rm .git/index", []],
      ["untracked", "mkdir -p n/m; touch n/m/x lib/new", ["? lib/new", "? n/"]],
      ["untracked, tracked otherwise ignored", "touch x.log; git add -f x.log", ["staged x.log"]],
      ["assumed unchanged", "git update-index --assume-unchanged a.txt; echo more >>a.txt", ["content a.txt"]],
      ["skipped, and there", "git update-index --skip-worktree a.txt; echo more >>a.txt", ["content a.txt"]],
      ["skipped, and gone", "git update-index --skip-worktree a.txt; rm a.txt", []],
      [
        "hidden by fsmonitor",
        "git update-index --fsmonitor; git update-index --fsmonitor-valid a.txt; echo x >a.txt",
        ["content a.txt"],
      ],
      [
        "unmerged",
        "git checkout -qb o; echo o >a.txt; git commit -qam O; git checkout -q main; echo m >a.txt; git commit -qam M; git merge -q o || git merge --quit",
        ["unmerged a.txt"],
      ],
    ];
    for (const [what, script, expected] of changes) {
      rmSync(path("w"), { recursive: true, force: true });
      sh(path(), `cp -a ${source} w; cd w; git status -s; ${script}`);
      const { status } = await observeSource(path("w"));
      if (what === "no index") expect(status.changes.count, what).toBe(11);
      else expect(shown(status), what).toEqual(expected);
      expect(isClean(status), what).toBe(expected.length === 0 && what !== "no index");
      expect(dirtLines(status).length > 0, what).toBe(!isClean(status));
    }
  });

  it("is what git says, whatever is done to a tree (20 seeds)", async () => {
    repository(path("s"));
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      rmSync(path("w"), { recursive: true, force: true });
      sh(path(), "cp -a s w");
      const w = path("w");
      const names = ["a.txt", "run.sh", "lib/deep/c", "lib.x/y", "lib-z", "new", "dir/new", "x.log", "link", "empty"];
      for (let step = random.below(6); step >= 0; step--) {
        const name = random.pick(names);
        sh(
          w,
          random.pick([
            `mkdir -p "$(dirname '${name}')"; rm -rf '${name}'; echo ${random.below(3)} >'${name}'`,
            `rm -rf '${name}'`,
            `test -f '${name}' && chmod ${random.pick(["+x", "-x"])} '${name}' || true`,
            `git add -A '${name}' 2>&1 || true`,
            `git rm -q --cached '${name}' 2>&1 || true`,
            `git reset -q`,
            `git stash -q 2>&1 || true`,
          ]),
        );
      }
      const { status } = await observeSource(w);
      // A copy, for git's own look writes the index.
      sh(path(), "rm -rf v; cp -a w v");
      const said = git(path("v"), "status", "--porcelain", "-z", "--no-renames")
        .split("\0")
        .filter((line) => line !== "");
      const expected = [...new Set(said.map((line) => (line.startsWith("??") ? `? ${line.slice(3)}` : line.slice(3))))];
      const found = [
        ...new Set(shown(status).map((line) => (line.startsWith("? ") ? line : line.replace(/^\S+ /, "")))),
      ];
      expect(found.sort(), `seed ${seed}`).toEqual(expected.sort());
    }
  });
});

describe("bytes that git holds unchanged, though they are not HEAD's", () => {
  const attributes = "*.txt text eol=crlf\n*.id ident\n*.u16 text working-tree-encoding=UTF-16LE-BOM\n";
  const withAttributes = (): string => {
    const source = path("s");
    mkdirSync(source);
    sh(source, "git init -q -b main .");
    writeFileSync(join(source, ".gitattributes"), attributes);
    writeFileSync(join(source, "a.txt"), "one\r\ntwo\r\n");
    writeFileSync(join(source, "x.id"), "$Id$\n");
    writeFileSync(join(source, "u.u16"), Buffer.from("\ufeffhi\r\n", "utf16le"));
    sh(source, "git add -A; git commit -qm Start; rm x.id a.txt; git checkout -q .");
    return source;
  };

  it("by its own conversions, fresh or with stat data that say nothing", async () => {
    const source = withAttributes();
    expect(readFileSync(join(source, "a.txt"), "latin1")).toBe("one\r\ntwo\r\n");
    for (const script of ["true", "touch *", "rm .git/index; git read-tree HEAD"]) {
      sh(source, script);
      const { status } = await observeSource(source);
      expect(shown(status), script).toEqual([]);
      expect(status.converted.first, script).toEqual(["a.txt", "u.u16", "x.id"]);
    }
    writeFileSync(join(source, "a.txt"), "one\r\nTWO\r\n");
    expect(shown(await statusOf(source))).toEqual(["content a.txt"]);
    expect((await openSourceTree(source)).treeId).toBe(git(source, "rev-parse", "HEAD^{tree}").trim());
  });

  it("by core.autocrlf of the repository", async () => {
    const source = repository(path("s"));
    sh(source, "git config core.autocrlf true; rm a.txt; git checkout -q a.txt; touch a.txt");
    expect(readFileSync(join(source, "a.txt"), "latin1")).toBe("one\r\ntwo\r\n");
    const { status } = await observeSource(source);
    expect([shown(status), status.converted.first]).toEqual([[], ["a.txt"]]);
  });

  /** Git notes the file as it is: some time after it was changed, and with other seconds than before, else it sees no need. */
  const noted = (hours: number) => `touch -d '${hours} hours ago' f.up; sleep 0.05; git status -s`;

  it("by Git LFS: the bytes that the pointer stands for, whoever put them there", async () => {
    const source = repository(path("s"));
    const content = "large ".repeat(1000);
    const digest = createHash("sha256").update(content).digest("hex");
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${content.length}\n`;
    writeFileSync(join(source, "big.bin"), pointer);
    sh(
      source,
      "git add -A; git commit -qm Big; echo '*.bin filter=lfs -text' >.gitattributes; git add -A; git commit -qm Lfs",
    );
    expect(shown(await statusOf(source))).toEqual([]);
    writeFileSync(join(source, "big.bin"), content);
    const { status } = await observeSource(source);
    expect([shown(status), status.converted.first]).toEqual([[], ["big.bin"]]);
    writeFileSync(join(source, "big.bin"), content.replace("large", "LARGE"));
    expect(shown(await statusOf(source))).toEqual(["filtered big.bin"]);
    chmodSync(join(source, "big.bin"), 0o755);
    writeFileSync(join(source, "big.bin"), content);
    expect(shown(await statusOf(source))).toEqual(["mode big.bin"]);
  });

  it("by a filter, as long as git has noted it; else a person is asked to let git look", async () => {
    const source = repository(path("s"));
    sh(
      source,
      `echo '*.up filter=up' >.gitattributes; git config filter.up.clean 'tr A-Z a-z'; git config filter.up.smudge 'tr a-z A-Z'; echo abc >f.up; git add -A; git commit -qm Up; rm f.up; git checkout -q f.up; ${noted(1)}`,
    );
    expect(readFileSync(join(source, "f.up"), "latin1")).toBe("ABC\n");
    const before = await observeSource(source);
    expect([shown(before.status), before.status.converted.first]).toEqual([[], ["f.up"]]);
    utimesSync(join(source, "f.up"), 1, 1);
    const { status } = await observeSource(source);
    expect(shown(status)).toEqual(["filtered f.up"]);
    expect(dirtLines(status)[0]).toContain("git status");
    // Between two looks of one run the bytes decide, for a touch changes nothing.
    expect(shown((await observeAgain(source, { before })).status)).toEqual([]);
    appendFileSync(join(source, "f.up"), "X");
    expect(shown((await observeAgain(source, { before })).status)).toEqual(["filtered f.up"]);
    writeFileSync(join(source, "f.up"), "ABC\n");
    sh(source, noted(2));
    expect(shown(await statusOf(source))).toEqual([]);
  });
});

describe("what a source would have run", () => {
  it("none of it is, by any reader", async () => {
    const source = repository(path("s"));
    const ran = (name: string) => `touch ${path("ran")}-${name}`;
    const program = path("program");
    writeFileSync(program, `#!/bin/sh\n${ran("program")}\n`, { mode: 0o755 });
    for (const hook of [
      "pre-commit",
      "post-checkout",
      "post-index-change",
      "fsmonitor-watchman",
      "reference-transaction",
      "post-applypatch",
    ])
      writeFileSync(join(source, ".git/hooks", hook), `#!/bin/sh\n${ran(hook)}\n`, { mode: 0o755 });
    writeFileSync(join(source, ".gitattributes"), "* filter=evil diff=evil merge=evil\n");
    sh(source, "git -c core.hooksPath=/nowhere add -A; git -c core.hooksPath=/nowhere commit -qm Attributes");
    writeFileSync(path("included"), `[core]\n\tpager = ${program}\n\tfsmonitor = ${program}\n`);
    for (const [key, value] of [
      ["core.fsmonitor", program],
      ["core.hooksPath", join(source, ".git/hooks")],
      ["core.pager", program],
      ["pager.ls-tree", program],
      ["core.editor", program],
      ["core.sshCommand", program],
      ["core.askPass", program],
      ["core.gitProxy", program],
      ["core.alternateRefsCommand", program],
      ["filter.evil.clean", program],
      ["filter.evil.smudge", program],
      ["filter.evil.process", program],
      ["filter.evil.required", "true"],
      ["diff.external", program],
      ["diff.evil.command", program],
      ["diff.evil.textconv", program],
      ["merge.evil.driver", program],
      ["alias.cat-file", `!${program}`],
      ["alias.ls-files", `!${program}`],
      ["credential.helper", `!${program}`],
      ["gpg.program", program],
      ["uploadpack.packObjectsHook", program],
      ["remote.origin.url", `ext::${program}`],
      ["remote.origin.promisor", "true"],
      ["remote.origin.uploadpack", program],
      ["extensions.partialClone", "origin"],
      ["protocol.ext.allow", "always"],
      ["trace2.eventTarget", path("ran-trace")],
      ["include.path", path("included")],
      [`includeIf.gitdir:${source}/.path`, path("included")],
    ] as const)
      git(source, "config", key, value);
    appendFileSync(join(source, "a.txt"), "changed\n");
    writeFileSync(join(source, "new"), "");
    process.env["GIT_SSH_COMMAND"] = program;
    process.env["GIT_EXTERNAL_DIFF"] = program;
    process.env["GIT_TRACE"] = path("ran-trace");
    try {
      const before = traces(path());
      const { status, hooks, configuration } = await observeSource(source);
      expect(shown(status)).toEqual(["filtered a.txt", "? new"]);
      expect([...hooks.keys()]).toContain("fsmonitor-watchman");
      expect([...configuration.keys()]).toContain(`include:${path("included")}`);
      const tree = await openSourceTree(source);
      expect(traces(path())).toEqual(before);
      await tree.checkout(path("out"));
      rmSync(path("out"), { recursive: true });
      const oid = git(source, "rev-parse", "HEAD:a.txt").trim();
      rmSync(join(source, ".git/objects", oid.slice(0, 2), oid.slice(2)));
      await expect(openSourceTree(source)).rejects.toThrow("partial clone");
      expect(() => statSync(path("ran-program"))).toThrow("ENOENT");
      expect(sh(path(), "ls | grep ran || true")).toBe("");
    } finally {
      for (const name of ["GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_TRACE"]) delete process.env[name];
    }
    // A plain git runs some of it: the traps are real.
    sh(source, "git status -s || true");
    expect(statSync(path("ran-program")).isFile()).toBe(true);
  });
});

describe("an observer", () => {
  it("needs to write nowhere in the source, and two look at once", async () => {
    const source = repository(path("s"));
    sh(source, "find . -type d -exec chmod a-w {} +");
    try {
      const [one, two] = await Promise.all([observeSource(source), observeSource(source)]);
      expect([isClean(one.status), two]).toEqual([true, one]);
    } finally {
      sh(source, "chmod -R u+w .");
    }
  });

  it("ends with the signal, and leaves nothing", async () => {
    const source = repository(path("s"));
    const reason = new Error("stop");
    await expect(observeSource(source, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    process.env["TMPDIR"] = path("tmp");
    mkdirSync(path("tmp"));
    try {
      for (const ms of [0, 1, 2, 4, 8, 16]) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(reason), ms);
        await observeSource(source, { signal: controller.signal }).catch((error: unknown) =>
          expect(error).toBe(reason),
        );
      }
      expect(sh(path("tmp"), "ls")).toBe("");
    } finally {
      delete process.env["TMPDIR"];
    }
  });

  it("says what it can't read", async () => {
    const source = repository(path("s"));
    writeFileSync(join(source, ".git/index"), "no index");
    await expect(observeSource(source)).rejects.toThrow("index");
    rmSync(join(source, ".git/index"));
    renameSync(join(source, ".git/HEAD"), join(source, ".git/head"));
    await expect(observeSource(source)).rejects.toThrow("expected");
    chmodSync(source, 0o755);
    symlinkSync("nowhere", path("dangling"));
    await expect(observeSource(path("dangling"))).rejects.toThrow("found nothing");
  });
});
