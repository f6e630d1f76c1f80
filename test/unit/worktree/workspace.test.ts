import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/domain/limits";
import { composeResult } from "../../../src/core/formats/manifest-diff";
import { prepareWorkspace } from "../../../src/world/worktree/baseline-git";
import { applyPatch, cleanCheckout, overlay } from "../../../src/world/worktree/checkout";
import { copyTree } from "../../../src/world/worktree/copy";
import { createPackWriter, slowCrc32 } from "../../../src/world/worktree/pack";
import { removeTree } from "../../../src/world/worktree/remove";
import { createStore, PatchTooLarge, writePatch } from "../../../src/world/worktree/store";
import { walk } from "../../../src/world/worktree/walk";
import { git, scratch } from "./trees";

let place: ReturnType<typeof scratch>;
let source: string;
beforeEach(() => {
  place = scratch();
  source = place.path("source");
  mkdirSync(`${source}/lib`, { recursive: true });
  writeFileSync(`${source}/a.txt`, "one\n");
  writeFileSync(`${source}/lib/b.txt`, "two\n");
});
afterEach(() => place.clear());

const sh = (script: string, cwd = source) =>
  execFileSync("bash", ["-c", script], { cwd, stdio: ["ignore", "pipe", "pipe"] });
const mode = (path: string) => (lstatSync(path).mode & 0o7777).toString(8);

describe("copyTree", () => {
  it("copies content, links as links, and the two modes that git knows, whatever source and umask say", async () => {
    sh(
      "chmod 4777 a.txt; chmod 600 lib/b.txt; chmod g+s lib; chmod 700 lib; ln -s /etc/passwd l; printf x > $'\\xff\\n'; mkdir empty",
    );
    const before = process.umask(0o077);
    const copied = await copyTree(source, place.path("copy")).finally(() => process.umask(before));
    expect(copied.refusals).toEqual([]);
    expect(mode(place.path("copy/a.txt"))).toBe("755");
    expect(mode(place.path("copy/lib/b.txt"))).toBe("644");
    expect(mode(place.path("copy/lib"))).toBe("755");
    expect(mode(place.path("copy"))).toBe("755");
    expect(readlinkSync(place.path("copy/l"))).toBe("/etc/passwd");
    expect(readdirSync(place.path("copy"))).toHaveLength(5);
    expect((await walk(place.path("copy"))).entries).toEqual(copied.entries);
  });

  it("takes hard links apart, and never copies a .git", async () => {
    sh("ln a.txt h; git init -q; mkdir sub; git init -q sub; echo 'gitdir: x' > lib/.git");
    const copied = await copyTree(source, place.path("copy"));
    expect(copied.skipped).toEqual([".git", "lib/.git", "sub/.git"]);
    expect(lstatSync(place.path("copy/h")).nlink).toBe(1);
    expect(readdirSync(place.path("copy"))).toEqual(["a.txt", "h", "lib", "sub"]);
  });

  it("refuses by name what is no content, and copies the rest", async () => {
    sh("mkfifo p");
    const copied = await copyTree(source, place.path("copy"));
    expect(copied.refusals).toEqual([{ kind: "special-file", path: "p", detail: "a fifo" }]);
    expect(readdirSync(place.path("copy"))).toEqual(["a.txt", "lib"]);
  });

  it("keeps to the limits", async () => {
    const limits = (over: object) => ({ limits: { ...DEFAULT_LIMITS, ...over } });
    sh("truncate -s 1T sparse");
    expect((await copyTree(source, place.path("c1"))).limitHits).toMatchObject([
      { limit: "file_bytes", path: "sparse" },
    ]);
    expect((await copyTree(source, place.path("c2"), limits({ depth: 1 }))).limitHits).toContainEqual({
      limit: "depth",
      path: "lib",
      found: 2,
      bound: 1,
    });
    expect((await copyTree(source, place.path("c3"), limits({ entries: 2 }))).limitHits).toMatchObject([
      { limit: "entries" },
    ]);
    expect(
      (await copyTree(source, place.path("c4"), limits({ tree_bytes: 5 }))).limitHits.map(({ limit }) => limit),
    ).toContain("tree_bytes");
  });

  it("goes into an empty folder only, and never through a link", async () => {
    mkdirSync(place.path("full"));
    writeFileSync(place.path("full/x"), "");
    await expect(copyTree(source, place.path("full"))).rejects.toThrow("expected an empty folder");
    mkdirSync(place.path("elsewhere"));
    symlinkSync(place.path("elsewhere"), place.path("link"));
    await expect(copyTree(source, place.path("link"))).rejects.toThrow(/ENOTDIR|ELOOP/);
    await expect(copyTree(place.path("nowhere"), place.path("copy"))).rejects.toThrow("ENOENT");
  });

  it("copies large files in pieces", async () => {
    writeFileSync(`${source}/large`, Buffer.alloc(3_000_001, "xyz"));
    const { entries, treeId } = await prepareWorkspace(source, place.path("copy"));
    expect((await walk(place.path("copy"))).treeId).toBe(treeId);
    expect(entries.find(({ path }) => path === "large")?.oid).toBe(
      git(source, "hash-object", "--no-filters", "large").trim(),
    );
    git(place.path("copy"), "fsck", "--full", "--strict");
  });
});

describe("the agent's repository", () => {
  it("is one fixed commit on main, clean, without remotes or hooks, and git finds nothing wrong with it", async () => {
    sh("ln -s a.txt l; mkdir -p d/e; echo x > d/e/f; printf x > $'\\xff\"'; chmod +x a.txt");
    const first = await prepareWorkspace(source, place.path("w1"));
    const second = await prepareWorkspace(source, place.path("w2"));
    expect(first.commit).toBe(second.commit);
    const w = place.path("w1");
    expect(git(w, "rev-parse", "HEAD", "HEAD^{tree}").trim().split("\n")).toEqual([first.commit, first.treeId]);
    expect(git(w, "status", "--porcelain", "--ignored")).toBe("");
    expect(git(w, "diff-files")).toBe("");
    expect(git(w, "branch", "-a").trim()).toBe("* main");
    expect(git(w, "remote")).toBe("");
    expect(git(w, "fsck", "--full", "--strict")).toBe("");
    expect(
      git(
        w,
        "verify-pack",
        "-v",
        ...readdirSync(`${w}/.git/objects/pack`)
          .filter((n) => n.endsWith(".idx"))
          .map((n) => `.git/objects/pack/${n}`),
      ),
    ).toContain("ok");
    expect(() => readdirSync(`${w}/.git/hooks`)).toThrow("ENOENT");
  });

  it("can be worked with: commit, reset, stash, gc", async () => {
    const w = place.path("w");
    const { commit } = await prepareWorkspace(source, w);
    writeFileSync(`${w}/a.txt`, "changed\n");
    git(w, "stash");
    git(w, "stash", "pop");
    git(w, "commit", "-aqm", "x");
    expect(git(w, "rev-parse", "HEAD~1").trim()).toBe(commit);
    git(w, "gc", "-q", "--prune=now");
    git(w, "reset", "-q", "--hard", commit);
    expect(readFileSync(`${w}/a.txt`, "utf8")).toBe("one\n");
  });

  it("of an empty tree is there, too", async () => {
    mkdirSync(place.path("nothing"));
    const { commit, entries } = await prepareWorkspace(place.path("nothing"), place.path("w"));
    expect(entries).toEqual([]);
    expect(git(place.path("w"), "rev-parse", "HEAD").trim()).toBe(commit);
    expect(git(place.path("w"), "status", "--porcelain")).toBe("");
    git(place.path("w"), "fsck", "--full");
  });
});

describe("packs", () => {
  it("have the checksum that zlib computes, with and without its help", () => {
    const bytes = Buffer.from("123456789");
    expect(slowCrc32(bytes, 0)).toBe(0xcbf43926);
    expect(slowCrc32(bytes.subarray(4), slowCrc32(bytes.subarray(0, 4), 0))).toBe(0xcbf43926);
  });

  it("take objects of all sizes around the borders of blocks and buffers, each once", () => {
    const bare = place.path("bare");
    git(source, "init", "-q", "--bare", bare);
    const pack = createPackWriter(`${bare}/objects`);
    const sizes = [0, 1, 15, 16, 2047, 2048, 65535, 65536, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000];
    for (const size of sizes) {
      const content = Buffer.alloc(size, size % 251);
      const oid = execFileSync("git", ["hash-object", "--stdin"], { input: content }).toString().trim();
      pack.add("blob", oid, content);
      pack.add("blob", oid, Buffer.from("ignored"));
    }
    pack.finish();
    expect(git(bare, "fsck", "--full", "--strict")).not.toContain("error");
    expect(git(bare, "count-objects", "-v")).toContain(`in-pack: ${sizes.length}`);
  });

  it("leave nothing behind when they are empty", () => {
    mkdirSync(place.path("objects"));
    createPackWriter(place.path("objects")).finish();
    expect(readdirSync(place.path("objects/pack"))).toEqual([]);
  });
});

describe("the store", () => {
  it("gives up a patch when it is told to, while git is at work", async () => {
    const prepared = await prepareWorkspace(source, place.path("w"));
    // some seconds of diff
    sh("for i in $(seq 8); do seq $i 9 12000000 | head -c 15000000 > big$i; done", place.path("w"));
    const store = createStore(place.path("store"));
    const { entries } = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    const before = prepared.entries;
    const input = { store, baseline: source, before, after: entries, patchFile: place.path("patch") };
    await expect(writePatch({ ...input, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    const controller = new AbortController();
    const half = writePatch({ ...input, patchFile: place.path("half"), signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(half).rejects.toMatchObject({ name: "AbortError" });
  });

  it("gives up a patch over its bound, while git is at work too", async () => {
    const prepared = await prepareWorkspace(source, place.path("w"));
    sh("for i in $(seq 8); do seq $i 9 12000000 | head -c 15000000 > big$i; done", place.path("w"));
    const store = createStore(place.path("store"));
    const { entries } = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    const input = { store, baseline: source, before: prepared.entries, after: entries };
    const fault = await writePatch({ ...input, patchFile: place.path("patch"), maxBytes: 1_000_000 }).catch((e) => e);
    expect(fault).toBeInstanceOf(PatchTooLarge);
    expect(fault.found).toBeGreaterThan(1_000_000);
    const small = entries.filter(({ path }) => !path.startsWith("big") || path === "big1");
    const exact = { ...input, after: small };
    await writePatch({ ...exact, patchFile: place.path("fits"), maxBytes: 100_000_000 });
    const { size } = statSync(place.path("fits"));
    await writePatch({ ...exact, patchFile: place.path("exact"), maxBytes: size });
    await expect(writePatch({ ...exact, patchFile: place.path("over"), maxBytes: size - 1 })).rejects.toMatchObject({
      found: size,
      bound: size - 1,
    });
  });

  it("holds what changed and nothing else", async () => {
    sh("mkdir -p many/x; for i in $(seq 50); do echo $i > many/x/$i; done");
    const prepared = await prepareWorkspace(source, place.path("w"));
    writeFileSync(place.path("w/lib/b.txt"), "changed\n");
    const store = createStore(place.path("store"));
    const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    await writePatch({
      store,
      baseline: source,
      before: prepared.entries,
      after: after.entries,
      patchFile: place.path("p"),
    });
    const objects = git(place.path("store"), "cat-file", "--batch-all-objects", "--batch-check=%(objecttype)")
      .trim()
      .split("\n")
      .sort();
    expect(objects).toEqual(["blob", "blob", "tree", "tree", "tree", "tree"]);
  });

  it("starts no git where nothing changed", async () => {
    const prepared = await prepareWorkspace(source, place.path("w"));
    const path = process.env["PATH"];
    process.env["PATH"] = "/nowhere";
    try {
      const store = createStore(place.path("store"));
      const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
      const input = {
        store,
        baseline: source,
        before: prepared.entries,
        after: after.entries,
        patchFile: place.path("p"),
      };
      expect(await writePatch(input)).toMatchObject({
        changes: [],
        baselineTree: prepared.treeId,
        resultTree: prepared.treeId,
      });
      expect(readFileSync(place.path("p"), "utf8")).toBe("");
      expect(await applyPatch(store, place.path("w"), place.path("p"))).toBeNull();
    } finally {
      process.env["PATH"] = path;
    }
  });

  it("notices a baseline that changed during the run, and an existing patch file", async () => {
    const prepared = await prepareWorkspace(source, place.path("w"));
    writeFileSync(place.path("w/a.txt"), "changed\n");
    writeFileSync(`${source}/a.txt`, "two\n");
    const store = createStore(place.path("store"));
    const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    const input = {
      store,
      baseline: source,
      before: prepared.entries,
      after: after.entries,
      patchFile: place.path("p"),
    };
    await expect(writePatch(input)).rejects.toThrow("baseline was changed");
    await expect(writePatch(input)).rejects.toThrow("EEXIST");
    await expect(cleanCheckout(source, place.path("c"), prepared.treeId)).rejects.toThrow("the source was changed");
  });

  it("runs git with nothing from outside: environment, configuration, PATH entries below the workspace", async () => {
    sh(
      "printf 'a b\\n' > 'x y'; mkdir home; printf '[diff]\\nexternal = touch PWNED\\nnoprefix = true\\n[core]\\npager = touch PWNED\\n' > home/.gitconfig",
    );
    const prepared = await prepareWorkspace(source, place.path("w"));
    writeFileSync(place.path("w/a.txt"), "changed\n");
    writeFileSync(place.path("w/git"), "#!/bin/sh\ntouch PWNED\n", { mode: 0o755 });
    const saved = { ...process.env };
    Object.assign(process.env, {
      PATH: `.:${place.path("w").split("/").pop()}::${saved["PATH"]}`,
      HOME: `${source}/home`,
      GIT_EXTERNAL_DIFF: "touch PWNED",
      GIT_DIFF_OPTS: "-u0",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "diff.noprefix",
      GIT_CONFIG_VALUE_0: "true",
      GIT_DIR: "/nowhere",
      GIT_WORK_TREE: "/nowhere",
      GIT_INDEX_FILE: "/nowhere",
      GIT_TRACE: place.path("trace"),
    });
    try {
      const store = createStore(place.path("store"));
      const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
      await writePatch({
        store,
        baseline: source,
        before: prepared.entries,
        after: after.entries,
        patchFile: place.path("p"),
      });
      expect(readFileSync(place.path("p"), "utf8")).toContain("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n");
      await cleanCheckout(source, place.path("c"), prepared.treeId);
      expect(await applyPatch(store, place.path("c"), place.path("p"))).toBeNull();
      expect((await walk(place.path("c"))).treeId).toBe(after.treeId);
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
      Object.assign(process.env, saved);
    }
    expect(sh("find . -name PWNED", place.path()).toString()).toBe("");
    expect(() => readFileSync(place.path("trace"))).toThrow("ENOENT");
  });

  it("applies within another repository's folder, to this folder", async () => {
    sh("git init -q .", place.path());
    const prepared = await prepareWorkspace(source, place.path("w"));
    writeFileSync(place.path("w/new"), "x");
    const store = createStore(place.path("store"));
    const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    await writePatch({
      store,
      baseline: source,
      before: prepared.entries,
      after: after.entries,
      patchFile: place.path("p"),
    });
    await cleanCheckout(source, place.path("c"), prepared.treeId);
    expect(await applyPatch(store, place.path("c"), place.path("p"))).toBeNull();
    expect(readFileSync(place.path("c/new"), "utf8")).toBe("x");
  });

  it("says what is wrong with a patch that does not fit or is none", async () => {
    const store = createStore(place.path("store"));
    writeFileSync(place.path("p"), "hello\n");
    expect(await applyPatch(store, source, place.path("p"))).toContain("expected `diff --git`");
    const { treeId } = await copyTree(source, place.path("c"));
    const prepared = await prepareWorkspace(source, place.path("w"));
    writeFileSync(place.path("w/a.txt"), "changed\n");
    const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    await writePatch({
      store,
      baseline: source,
      before: prepared.entries,
      after: after.entries,
      patchFile: place.path("p2"),
    });
    writeFileSync(place.path("c/a.txt"), "other\n");
    expect(await applyPatch(store, place.path("c"), place.path("p2"))).toContain("patch does not apply");
    expect(treeId).toBe(prepared.treeId);
  });

  it("makes the patch of a part, so that the rest comes from the baseline", async () => {
    const prepared = await prepareWorkspace(source, place.path("w"));
    writeFileSync(place.path("w/a.txt"), "changed\n");
    writeFileSync(place.path("w/unittest.py"), "cheat");
    const store = createStore(place.path("store"));
    const after = await walk(place.path("w"), { baseline: prepared.entries, objects: store });
    const input = { store, baseline: source, before: prepared.entries };
    await writePatch({ ...input, after: after.entries, patchFile: place.path("whole") });
    const allowed = composeResult(prepared.entries, after.entries, (path) => path !== "a.txt");
    await writePatch({ ...input, after: allowed, patchFile: place.path("part") });
    await cleanCheckout(source, place.path("c"), prepared.treeId);
    expect(await applyPatch(store, place.path("c"), place.path("part"))).toBeNull();
    expect(readdirSync(place.path("c"))).toEqual([".git", "a.txt", "lib"]);
    expect(readFileSync(place.path("c/a.txt"), "utf8")).toBe("changed\n");
  });
});

describe("overlay", () => {
  it("wins over whatever stands there, and follows no link", async () => {
    const dest = place.path("dest");
    sh(
      "mkdir -p dest/lib dest/d/x outside; echo o > outside/b.txt; echo old > dest/lib/keep; ln -s ../outside dest/tests; mkdir dest/a.txt; touch dest/a.txt/x; ln -s ../outside/b.txt dest/l; ln dest/lib/keep dest/h",
      place.path(),
    );
    sh("rm -r lib; mkdir lib tests; echo t > tests/b.txt; echo l > l; echo h > h; echo n > lib/new; echo f > d");
    const laid = await overlay(source, dest);
    expect(laid.refusals).toEqual([]);
    expect(readFileSync(place.path("outside/b.txt"), "utf8")).toBe("o\n");
    expect(readFileSync(`${dest}/tests/b.txt`, "utf8")).toBe("t\n");
    expect(readFileSync(`${dest}/lib/keep`, "utf8")).toBe("old\n");
    for (const [name, content] of Object.entries({ "a.txt": "one", l: "l", h: "h", "lib/new": "n", d: "f" })) {
      expect(readFileSync(`${dest}/${name}`, "utf8")).toBe(`${content}\n`);
    }
    expect(lstatSync(`${dest}/tests`).isDirectory()).toBe(true);
  });
});

describe("removeTree", () => {
  it("clears away whatever was left: unreadable folders, over-long and odd paths, links, special files", async () => {
    const bad = place.path("bad");
    mkdirSync(bad);
    sh(
      "mkdir -p x/y; touch x/y/z; ln -s ../source l; mkfifo p; printf x > $'\\xff\\n'; d=$(printf \"%0250d\" 0); (for i in $(seq 150); do mkdir $d; cd $d; done; touch deep); chmod 000 x/y; chmod 000 x",
      bad,
    );
    await removeTree(bad);
    expect(() => lstatSync(bad)).toThrow("ENOENT");
    expect(readdirSync(source)).toEqual(["a.txt", "lib"]);
  });

  it("removes a link, not where it leads, and is content when there is nothing", async () => {
    symlinkSync(source, place.path("l"));
    await removeTree(place.path("l"));
    await removeTree(place.path("l"));
    expect(readdirSync(source)).toEqual(["a.txt", "lib"]);
  });
});
