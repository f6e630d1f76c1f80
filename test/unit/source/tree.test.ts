import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BytePath } from "../../../src/core/domain/bytes";
import { DEFAULT_LIMITS, type Limits } from "../../../src/core/domain/limits";
import { openSourceTree } from "../../../src/world/source/source-tree";
import { prepareSource, prepareSourceAgain } from "../../../src/world/source/workspace";
import { walk } from "../../../src/world/worktree/walk";
import { GIT_ENV, git, observeSource, place, repository, sh, traces, wordOf } from "./support";

const { path } = place();
const treeOf = (source: string) => git(source, "rev-parse", "HEAD^{tree}").trim();
const bytes = (text: string) => text as BytePath;

describe("the tree of HEAD", () => {
  it("names what HEAD has in another form than its attributes ask for, and copies it as it is", async () => {
    const source = path("s");
    mkdirSync(source);
    sh(
      source,
      String.raw`git init -q -b main; printf 'a\r\nb\r\n' >dos.txt; echo c >unix.txt; git add .; git commit -qm start`,
    );
    sh(source, "echo '*.txt text' >.gitattributes; git add .gitattributes; git commit -qm attributes");
    const prepared = await prepareSource(source, path("out"));
    expect(prepared.converted).toEqual({ count: 1, first: [{ path: "dos.txt", attributes: "text" }] });
    expect(readFileSync(path("out", "dos.txt"), "latin1")).toBe("a\r\nb\r\n");
    expect(prepared.treeId).toBe(treeOf(source));
  });

  it("is git's, whether objects lie loose, in packs, or elsewhere, and its checkout holds their bytes", async () => {
    const source = repository(path("s"));
    sh(path(), "git clone -q --shared s relative; echo ../../../s/.git/objects >relative/.git/objects/info/alternates");
    sh(path(), String.raw`git clone -q s 'b\ck'; git clone -q --shared 'b\ck' lent`);
    sh(path(), "git clone -q --shared s shared; git clone -q --depth 1 file://$PWD/s shallow; git clone -q s packed");
    sh(path("packed"), "git gc -q --aggressive; git pack-refs --all; git checkout -q --detach");
    const sparse = "git sparse-checkout init --cone; git sparse-checkout set lib";
    sh(path(), `git clone -q s sparse; cd sparse; ${sparse}`);
    for (const name of ["s", "shared", "shallow", "packed", "sparse", "relative", String.raw`b\ck`, "lent"]) {
      const before = traces(path(name));
      const tree = await openSourceTree(path(name));
      expect(tree.treeId).toBe(treeOf(source));
      expect(tree.headTreeId).toBe(tree.treeId);
      const out = path(`out-${name}`);
      const prepared = await prepareSource(path(name), out);
      expect(prepared.tree.entries).toEqual(tree.entries);
      expect(prepared.entries).toEqual(tree.entries);
      expect([prepared.refusals, prepared.limitHits, tree.refusals, prepared.converted!.count]).toEqual([
        [],
        [],
        [],
        0,
      ]);
      expect((await walk(out)).treeId).toBe(tree.treeId);
      expect((await walk(out, { baseline: tree.entries })).entries).toEqual(tree.entries);
      expect(git(out, "status", "--porcelain")).toBe("");
      expect(git(out, "rev-parse", "HEAD^{tree}").trim()).toBe(tree.treeId);
      expect(readFileSync(join(out, "crlf.txt"), "latin1")).toBe("a\r\nb\r\n");
      // The same again, written here and not by git.
      const again = path(`again-${name}`);
      const { commit } = await prepareSourceAgain(tree, again);
      expect(commit).toBe(prepared.commit);
      expect((await walk(again, { baseline: tree.entries })).entries).toEqual(tree.entries);
      for (const workspace of [out, again]) {
        expect(git(workspace, "status", "--porcelain")).toBe("");
        expect(git(workspace, "fsck", "--strict", "--full")).toBe("");
        expect(git(workspace, "for-each-ref", "--format=%(refname) %(objectname)").trim()).toBe(
          `refs/heads/main ${commit}`,
        );
        expect(git(workspace, "count-objects", "-v")).toContain("count: 0\n");
      }
      expect(traces(path(name))).toEqual(before);
    }
  });

  it("of SHA-256 objects gets the id that its content has under SHA-1", async () => {
    const source = repository(path("s"), "--object-format=sha256");
    repository(path("same"));
    const tree = await openSourceTree(source);
    expect(tree.headTreeId).toBe(treeOf(source));
    expect(tree.treeId).toBe(treeOf(path("same")));
    const { treeId } = await tree.checkout(path("out"));
    expect((await walk(path("out"))).treeId).toBe(treeId);
    await prepareSource(source, path("copy"));
    expect(git(path("copy"), "rev-parse", "HEAD^{tree}").trim()).toBe(treeId);
    expect(git(path("copy"), "status", "--porcelain")).toBe("");
  });

  it("has submodules as empty folders and pointers as pointers, and lists both", async () => {
    repository(path("inner"));
    const source = repository(path("s"));
    writeFileSync(
      join(source, "big.bin"),
      `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`,
    );
    writeFileSync(join(source, "sub.c"), "");
    sh(source, "git -c protocol.file.allow=always submodule add -q ../inner sub; git add -A; git commit -qm More");
    const tree = await openSourceTree(source);
    expect([tree.submodules, tree.pointers]).toEqual([
      { count: 1, first: ["sub"] },
      { count: 1, first: ["big.bin"] },
    ]);
    expect(tree.headTreeId).toBe(treeOf(source));
    expect(tree.treeId).not.toBe(tree.headTreeId);
    const out = path("out");
    await prepareSource(source, out);
    expect(readdirSync(join(out, "sub"))).toEqual([]);
    const { entries, treeId } = await walk(out, { baseline: tree.entries });
    expect([treeId, entries]).toEqual([tree.treeId, tree.entries]);
  });

  it("is read file by file, and many at once; files of megabytes too", async () => {
    const source = repository(path("s"));
    const large = Buffer.alloc(5_000_001, "large\n");
    writeFileSync(join(source, "large"), large);
    sh(source, "git add -A; git commit -qm Large");
    const tree = await openSourceTree(source);
    const seen: string[] = [];
    await tree.readAll([bytes("large")], (_name, content) => void seen.push(String(content.equals(large))));
    expect(seen.splice(0)).toEqual(["true"]);
    await tree.readAll(
      [bytes("lib-z"), bytes("link"), bytes("a.txt"), bytes("empty")],
      (name, content) => void seen.push(`${name}:${content}`),
    );
    expect(seen).toEqual(["lib-z:z", "link:lib/deep", "a.txt:one\ntwo\n", "empty:"]);
    await expect(tree.readAll([bytes("nothing")], () => {})).rejects.toThrow("found none at nothing");
    const out = await prepareSource(source, path("out"));
    expect(readFileSync(path("out/large")).equals(large)).toBe(true);
    expect(git(path("out"), "fsck", "--strict")).toBe("");
    expect(out.treeId).toBe(treeOf(source));
  });

  it("is written as its bytes are, whatever attributes and settings say", async () => {
    const source = repository(path("s"));
    writeFileSync(
      join(source, ".gitattributes"),
      "*.txt text eol=crlf\n*.id ident\n*.u16 text working-tree-encoding=UTF-16LE-BOM\n*.lfs filter=lfs\n[attr]evil text eol=crlf ident\nempty2 evil\n",
    );
    for (const name of ["b.txt", "x.id", "y.u16", "z.lfs", "empty2"]) writeFileSync(join(source, name), "$Id$\nline\n");
    sh(
      source,
      "git config core.autocrlf true; git config core.eol crlf; git -c core.safecrlf=false add -A; git commit -qm More",
    );
    for (const [at, write] of [
      (to: string) => prepareSource(source, to),
      async (to: string) => (await openSourceTree(source)).checkout(to),
      async (to: string) => (await openSourceTree(source)).checkout(to, { onCopied: () => {} }),
    ].entries()) {
      await write(path(`out${at}`));
      for (const name of ["b.txt", "x.id", "z.lfs", "empty2"])
        expect(readFileSync(path(`out${at}`, name), "latin1"), name).toBe("$Id$\nline\n");
      expect((await walk(path(`out${at}`))).treeId).toBe(treeOf(source));
    }
  });

  it("of HEAD as it is, or of the commit that it was, whoever has moved it since", async () => {
    const source = repository(path("s"));
    const commit = git(source, "rev-parse", "HEAD").trim();
    const was = treeOf(source);
    sh(source, "git rm -q a.txt; git commit -qm Gone");
    expect((await openSourceTree(source, { commit })).treeId).toBe(was);
    expect((await openSourceTree(source)).treeId).toBe(treeOf(source));
  });

  it("gets git's two modes whatever the umask, and old ones are files too", async () => {
    const source = repository(path("s"));
    const blob = git(source, "rev-parse", "HEAD:a.txt").trim();
    const tree = execFileSync("git", ["mktree"], { cwd: source, env: GIT_ENV, input: `100664 blob ${blob}\told\n` });
    sh(source, `git reset -q --hard $(git commit-tree -m Old ${tree.toString().trim()})`);
    const umask = process.umask(0o077);
    try {
      const opened = await openSourceTree(source);
      await opened.checkout(path("out"));
      await prepareSource(source, path("copy"));
      await opened.checkout(path("heard"), { onCopied: () => {} });
      for (const name of ["copy/old", "heard/old"]) expect(statSync(path(name)).mode & 0o777).toBe(0o644);
      expect(statSync(path("out/old")).mode & 0o777).toBe(0o644);
      expect(opened.headTreeId).toBe(tree.toString().trim());
    } finally {
      process.umask(umask);
    }
  });
});

/** Writes a raw tree object, which git would not make, and a commit of it. */
function plantTree(source: string, entries: readonly [mode: string, name: string, oid: string][]): void {
  const raw = Buffer.concat(
    entries.map(([mode, name, oid]) =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`, "latin1"), Buffer.from(oid, "hex")]),
    ),
  );
  const input = { cwd: source, env: GIT_ENV, input: raw };
  const tree = execFileSync("git", ["hash-object", "-t", "tree", "--literally", "-w", "--stdin"], input)
    .toString()
    .trim();
  const commit = git(source, "commit-tree", "-m", "Hostile", tree).trim();
  writeFileSync(join(source, ".git/refs/heads/main"), `${commit}\n`);
}

describe("a tree that git would not write", () => {
  it.each([
    ["a name with a slash", [["100644", "a/b"]], "objects_corrupt"],
    ["a climbing name", [["100644", ".."]], "objects_corrupt"],
    [
      "a name twice",
      [
        ["100644", "a"],
        ["100644", "a"],
      ],
      "objects_corrupt",
    ],
    [
      "names out of order",
      [
        ["100644", "b"],
        ["100644", "a"],
      ],
      "objects_corrupt",
    ],
    ["a file that is a tree", [["40000", "a"]], "objects_corrupt"],
    ["an unknown mode", [["10000", "a"]], "objects_corrupt"],
  ] as const)("%s", async (_, entries, word) => {
    const source = repository(path("s"));
    const blob = git(source, "rev-parse", "HEAD:a.txt").trim();
    plantTree(
      source,
      entries.map(([mode, name]) => [mode, name, blob]),
    );
    expect(await wordOf(openSourceTree(source))).toBe(word);
  });

  it("names that no checkout takes are refused one by one, the rest stands", async () => {
    const source = repository(path("s"));
    const blob = git(source, "rev-parse", "HEAD:a.txt").trim();
    const inner = git(source, "rev-parse", "HEAD:lib").trim();
    plantTree(source, [
      ["40000", ".git", inner],
      ["100644", "a", blob],
      ["100644", "n".repeat(256), blob],
      ["120000", "to nowhere", git(source, "rev-parse", "HEAD:empty").trim()],
    ]);
    const tree = await openSourceTree(source);
    expect(tree.refusals.map(({ kind, path: name }) => [kind, name.slice(0, 10)])).toEqual([
      ["nested-repository", ".git"],
      ["unusable-name", "nnnnnnnnnn"],
      ["unreadable", "to nowhere"],
    ]);
    await tree.checkout(path("out"));
    const copy = await prepareSource(source, path("copy"));
    expect(copy.refusals).toEqual(tree.refusals);
    for (const name of ["out", "copy"])
      expect(readdirSync(path(name)).filter((found) => found !== ".git")).toEqual(["a"]);
  });

  it("limits count before anything is written", async () => {
    const source = repository(path("s"));
    const limitOf = async (limits: Partial<Limits>) =>
      (await openSourceTree(source, { limits: { ...DEFAULT_LIMITS, ...limits } })).limitHits.map(({ limit }) => limit);
    expect(await limitOf({ entries: 3 })).toEqual(["entries"]);
    expect(await limitOf({ depth: 1 })).toEqual(["depth"]);
    expect(await limitOf({ file_bytes: 8 })).toEqual(["file_bytes", "file_bytes"]);
    expect(await limitOf({ tree_bytes: 20 })).toContain("tree_bytes");
    expect(await limitOf({})).toEqual([]);
  });
});

describe("objects", () => {
  const objectOf = (source: string, name: string) => {
    const oid = git(source, "rev-parse", `HEAD:${name}`).trim();
    return join(source, ".git/objects", oid.slice(0, 2), oid.slice(2));
  };

  it.each(["a.txt", "lib"])("that are missing, changed or broken are told: %s", async (name) => {
    const source = repository(path("s"));
    const file = objectOf(source, name);
    const good = readFileSync(file);
    chmodSync(file, 0o644);
    writeFileSync(file, readFileSync(objectOf(source, "lib-z")));
    expect(await wordOf(openSourceTree(source))).toBe("objects_corrupt");
    writeFileSync(file, good.subarray(0, 10));
    expect(await wordOf(openSourceTree(source))).toBe("objects_corrupt");
    rmSync(file);
    expect(await wordOf(openSourceTree(source))).toBe("objects_absent");
    writeFileSync(file, good);
    expect(await wordOf(openSourceTree(source))).toBe("taken");
  });

  it("of a partial clone are never fetched", async () => {
    const source = repository(path("s"));
    sh(source, "git config uploadpack.allowFilter true");
    sh(path(), "git clone -q --no-checkout --filter=blob:none file://$PWD/s partial");
    const partial = path("partial");
    sh(partial, `git config remote.origin.uploadpack 'touch ${path("ran")};git-upload-pack'`);
    await expect(openSourceTree(partial)).rejects.toThrow("partial clone");
    expect(readdirSync(path())).not.toContain("ran");
    // A plain git would fetch, by that very program.
    expect(() => sh(partial, "git cat-file -p HEAD:a.txt")).not.toThrow();
    expect(readdirSync(path())).toContain("ran");
  });

  it("replacements and grafts count for nothing", async () => {
    const source = repository(path("s"));
    const was = treeOf(source);
    sh(
      source,
      "git commit -q --allow-empty -m Two; git rm -q a.txt; git commit -qm Three; git replace HEAD~1 HEAD; git reset -q --hard HEAD~1",
    );
    const tree = await openSourceTree(source);
    expect(tree.headTreeId).toBe(was);
  });
});

/** Git 2.45 and up. */
const knowsTables = Number(/2\.(\d+)/.exec(git(process.cwd(), "--version"))?.[1]) >= 45;

describe("refs in tables (reftable)", () => {
  it("are read by a git that knows them, and told where it does not", async () => {
    const source = repository(path("s"), ...(knowsTables ? ["--ref-format=reftable"] : []));
    if (!knowsTables) {
      appendFileSync(join(source, ".git/config"), "[extensions]\n\trefstorage = reftable\n");
      mkdirSync(join(source, ".git/reftable"));
      return expect(await wordOf(openSourceTree(source))).toBe("unknown_format");
    }
    sh(source, "git tag t; git worktree add -q ../linked -b other; git symbolic-ref refs/heads/sym refs/heads/other");
    for (const name of ["s", "linked"]) {
      const before = traces(path(name));
      const { head, refs } = await observeSource(path(name));
      expect(head.branch).toBe(git(path(name), "symbolic-ref", "HEAD").trim());
      expect([...refs.keys()].join("\n")).toBe(git(path(name), "for-each-ref", "--format=%(refname)").trim());
      expect((await openSourceTree(path(name))).headTreeId).toBe(treeOf(path(name)));
      expect(traces(path(name))).toEqual(before);
    }
  });
});

describe("a reader", () => {
  it("ends with the signal, at any step", async () => {
    const source = repository(path("s"));
    const tree = await openSourceTree(source);
    const reason = new Error("stop");
    const signal = AbortSignal.abort(reason);
    await expect(openSourceTree(source, { signal })).rejects.toBe(reason);
    await expect(tree.checkout(path("one"), { signal })).rejects.toBe(reason);
    await expect(tree.readAll([bytes("a.txt")], () => {}, signal)).rejects.toBe(reason);
    const controller = new AbortController();
    await expect(prepareSource(source, path("three"), { signal })).rejects.toBe(reason);
    const stopped = tree.checkout(path("two"), { signal: controller.signal, onCopied: () => controller.abort(reason) });
    await expect(stopped).rejects.toBe(reason);
  });

  it("leaves nothing behind, and two of them read at once", async () => {
    const source = repository(path("s"));
    process.env["TMPDIR"] = path("tmp");
    mkdirSync(path("tmp"));
    try {
      const trees = await Promise.all([openSourceTree(source), openSourceTree(source)]);
      await Promise.all(trees.map((tree, at) => tree.checkout(path(`out${at}`))));
      await openSourceTree(path("nowhere")).catch(() => {});
      expect(readdirSync(path("tmp"))).toEqual([]);
    } finally {
      delete process.env["TMPDIR"];
    }
  });
});
