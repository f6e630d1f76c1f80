import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/domain/limits";
import { diffManifests, type ManifestEntry } from "../../../src/core/formats/manifest";
import { parsePathRule, type PathRule } from "../../../src/core/formats/paths";
import { prepareWorkspace, type PreparedWorkspace } from "../../../src/world/worktree/baseline-git";
import {
  rootIdentity,
  walk,
  type RefusalKind,
  type TreeLimits,
  type WalkOptions,
  type WalkResult,
} from "../../../src/world/worktree/walk";
import { git, scratch } from "./trees";

let place: ReturnType<typeof scratch>;
let workspace: string;
let prepared: PreparedWorkspace;

/** What an agent does, from its workspace. */
const sh = (script: string) =>
  execFileSync("bash", ["-c", script], { cwd: workspace, stdio: ["ignore", "pipe", "pipe"] });
const at = (name: string) => Buffer.from(`${workspace}/${name}`, "latin1");

beforeEach(async () => {
  place = scratch();
  mkdirSync(place.path("source/lib"), { recursive: true });
  writeFileSync(place.path("source/a.txt"), "one\n");
  writeFileSync(place.path("source/lib/b.txt"), "two\n");
  writeFileSync(place.path("source/run.sh"), "#!/bin/sh\n", { mode: 0o755 });
  symlinkSync("lib/b.txt", place.path("source/link"));
  workspace = place.path("workspace");
  prepared = await prepareWorkspace(place.path("source"), workspace);
});
afterEach(() => place.clear());

function look(options: Partial<WalkOptions> = {}): Promise<WalkResult> {
  return walk(workspace, { baseline: prepared.entries, rootIdentity: prepared.rootIdentity, ...options });
}

async function refused(options?: Partial<WalkOptions>): Promise<string[]> {
  return (await look(options)).refusals.map(({ kind, path }) => `${kind} ${path}`);
}

const changesOf = (after: readonly ManifestEntry[]) =>
  diffManifests(prepared.entries, after).map(({ kind, path }) => `${kind} ${path}`);

function rules(...texts: string[]): PathRule[] {
  return texts.map((text) => {
    const parsed = parsePathRule(text);
    if ("problem" in parsed) throw new Error(parsed.problem);
    return parsed.rule;
  });
}

describe("an untouched workspace", () => {
  it("is the baseline, entry by entry, and nothing is refused", async () => {
    const result = await look();
    expect(result.entries).toEqual(prepared.entries);
    expect(result).toMatchObject({ refusals: [], limitHits: [], complete: true, treeId: prepared.treeId });
  });

  it("is so after a commit that was reverted, whatever stands in .git", async () => {
    sh("git -c user.name=a -c user.email=a@invalid commit -q --allow-empty -m x; echo y > a.txt; git add -A");
    sh(
      "git -c user.name=a -c user.email=a@invalid commit -q -m y; git reset -q --hard HEAD~2 || git checkout -q HEAD~2 -- .; printf 'one\\n' > a.txt",
    );
    const result = await look();
    expect(changesOf(result.entries)).toEqual([]);
    expect(result.treeId).toBe(prepared.treeId);
  });
});

describe("every way to hide a change from git", () => {
  it.each<[string, string]>([
    ["assume-unchanged", "git update-index --assume-unchanged a.txt"],
    ["skip-worktree", "git update-index --skip-worktree a.txt"],
    ["an exclude", "echo '*' > .git/info/exclude || { mkdir -p .git/info; echo '*' > .git/info/exclude; }"],
    ["core.fileMode", "git config core.fileMode false"],
    ["core.ignoreCase", "git config core.ignoreCase true"],
    ["core.worktree", "git config core.worktree /tmp"],
    [
      "sparse checkout",
      "git config core.sparseCheckout true; mkdir -p .git/info; echo none > .git/info/sparse-checkout",
    ],
    ["a corrupt index", "echo junk > .git/index"],
    ["a corrupt config", "echo '[' > .git/config"],
    ["a missing index", "rm .git/index"],
    ["no .git at all", "rm -rf .git"],
    ["fsmonitor", "git config core.fsmonitor 'touch ../PWNED; true'; git config core.hooksPath hooks"],
    [
      "a filter",
      "git config filter.x.clean 'cat ../source/a.txt'; mkdir -p .git/info; echo '* filter=x' > .git/info/attributes",
    ],
    [
      "a replace ref",
      "git -c user.name=a -c user.email=a@invalid commit -q --allow-empty -m x; git replace HEAD HEAD~1",
    ],
    [
      "a commit of the change",
      "echo changed > a.txt; git add -A; git -c user.name=a -c user.email=a@invalid commit -q -m x",
    ],
  ])("%s", async (_what, script) => {
    sh(script);
    writeFileSync(at("a.txt"), "changed\n");
    chmodSync(at("run.sh"), 0o644);
    const result = await look();
    expect(changesOf(result.entries)).toEqual(["modified a.txt", "mode run.sh"]);
    expect(() => readFileSync(place.path("PWNED"))).toThrow("ENOENT");
  });

  it("the same size and the same times", async () => {
    const { mtime, atime } = { mtime: new Date(0), atime: new Date(0) };
    writeFileSync(at("a.txt"), "ONE\n");
    utimesSync(at("a.txt"), atime, mtime);
    writeFileSync(at("lib/b.txt"), "2wo\n");
    utimesSync(at("lib/b.txt"), new Date("2100-01-01"), new Date("2100-01-01"));
    expect(changesOf((await look()).entries)).toEqual(["modified a.txt", "modified lib/b.txt"]);
  });

  it("ignored names, and attributes that convert", async () => {
    sh(
      "echo '*' > .gitignore; echo '* text eol=crlf ident' > .gitattributes; printf 'one\\r\\n' > a.txt; echo x > hidden",
    );
    expect(changesOf((await look()).entries)).toEqual([
      "added .gitattributes",
      "added .gitignore",
      "modified a.txt",
      "added hidden",
    ]);
  });
});

describe("hostile entries", () => {
  it.each<[string, string, `${RefusalKind} ${string}`[]]>([
    ["a FIFO", "mkfifo p", ["special-file p"]],
    ["a FIFO in place of a file", "rm a.txt; mkfifo a.txt", ["special-file a.txt"]],
    ["a hard link to a file outside", "ln ../source/a.txt h", ["hard-link h"]],
    ["a hard link in place of a file", "rm a.txt; ln ../source/a.txt a.txt", ["hard-link a.txt"]],
    ["two names of one file", "ln a.txt h", ["hard-link a.txt", "hard-link h"]],
    ["two names of one symlink", "ln link l2", ["hard-link l2", "hard-link link"]],
    ["setuid", "chmod u+s run.sh", ["setid run.sh"]],
    ["setgid on a folder", "chmod g+s lib", ["setid lib"]],
    ["setuid on an otherwise unchanged file", "chmod 4644 a.txt", ["setid a.txt"]],
    ["a nested repository", "git init -q lib", ["nested-repository lib/.git"]],
    ["a gitfile", "echo 'gitdir: ../x' > lib/.git", ["nested-repository lib/.git"]],
    [
      "a .git that is a symlink",
      "ln -s ../.git lib/.git",
      ["nested-repository lib/.git", "escaping-link lib/.git"].slice(0, 1) as never,
    ],
    ["a bare repository", "git init -q --bare lib/x", ["nested-repository lib/x"]],
    ["a bare repository at the root", "mkdir objects refs; echo 'ref: refs/heads/main' > HEAD", ["nested-repository "]],
    [
      "a folder that git takes for one by commondir",
      "mkdir w; echo x > w/HEAD; echo ../.git > w/commondir",
      ["nested-repository w"],
    ],
    ["the workspace's .git as a symlink", "mv .git ../moved; ln -s ../moved .git", ["nested-repository .git"]],
    [
      "the workspace's .git as a gitfile",
      "mv .git ../moved; echo 'gitdir: ../moved' > .git",
      ["nested-repository .git"],
    ],
    ["an absolute link", "ln -s /etc/passwd l", ["escaping-link l"]],
    ["an absolute link to the workspace itself", 'ln -s "$PWD/a.txt" l', ["escaping-link l"]],
    ["a link upwards", "ln -s ../source l", ["escaping-link l"]],
    ["a link into .git", "ln -s .git/config l", ["escaping-link l"]],
    ["a link by way of another", "ln -s ../.. lib/up; ln -s lib/up/x l", ["escaping-link l", "escaping-link lib/up"]],
    ["a link in place of a folder", "rm -r lib; ln -s ../source/lib lib", ["escaping-link lib", "escaping-link link"]],
    [
      "a link whose folder was swapped for a link",
      "mkdir -p p/q; ln -s q/../../a.txt p/l; rmdir p/q; ln -s .. p/q",
      ["escaping-link p/l"],
    ],
    ["twins by case", "echo x > A.txt", ["colliding-name a.txt"]],
    [
      "twins by Unicode form",
      "printf x > $'caf\\xc3\\xa9'; printf x > $'cafe\\xcc\\x81'",
      ["colliding-name caf\xc3\xa9"],
    ],
    ["twins of folders", "mkdir LIB; echo x > LIB/c", ["colliding-name lib"]],
    ["a twin by a trailing dot", "echo x > a.txt.", ["colliding-name a.txt."]],
    ["a look-alike of .git", "mkdir .GIT; echo x > .GIT/config", ["unusable-name .GIT"]],
    ["an NTFS short name of .git", "echo x > git~1", ["unusable-name git~1"]],
    ["an HFS look-alike of .git", "echo x > $'.g\\xe2\\x80\\x8cit'", ["unusable-name .g\xe2\x80\x8cit"]],
    ["a Windows path to .git", "echo x > 'x\\.git'", ["unusable-name x\\.git"]],
    ["a symlink called .gitmodules", "ln -s a.txt .gitmodules", ["unusable-name .gitmodules"]],
    ["an unreadable file", "chmod 000 a.txt", ["unreadable a.txt"]],
    ["a file that only others may read", "chmod 044 a.txt", ["unreadable a.txt"]],
    ["an unreadable folder", "chmod 300 lib", ["unreadable lib"]],
    ["a folder that can't be entered", "chmod 600 lib", ["unreadable lib"]],
  ])("%s", async (_what, script, expected) => {
    sh(script);
    const result = await look();
    expect(result.refusals.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([...expected].sort());
    for (const { detail } of result.refusals) expect(detail).not.toBe("");
    chmodSync(at("a.txt"), 0o644);
    chmodSync(at("lib"), 0o755);
  });

  it("a socket", async () => {
    const server = createServer().listen(place.path("workspace/s"));
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await refused()).toEqual(["special-file s"]);
    await new Promise((resolve) => server.close(resolve));
  });

  it.skipIf(process.getuid?.() !== 0)("a device", async () => {
    sh("mknod d c 1 3; mknod b b 7 99");
    expect(await refused()).toEqual(["special-file b", "special-file d"]);
  });

  it.skipIf(process.getuid?.() !== 0)("what is mounted into it", async () => {
    sh("mkdir m");
    try {
      sh("mount -t tmpfs none m");
    } catch {
      return;
    }
    try {
      expect(await refused()).toEqual(["mount-point m"]);
    } finally {
      sh("umount m");
    }
  });

  it("a workspace that was swapped for another", async () => {
    renameSync(workspace, place.path("old"));
    execFileSync("cp", ["-a", place.path("old"), workspace]);
    expect(await refused()).toEqual(["swapped-root "]);
  });

  it("a workspace that was removed and made again", async () => {
    const before = rootIdentity(workspace);
    rmSync(workspace, { recursive: true });
    mkdirSync(workspace);
    expect(rootIdentity(workspace)).not.toBe(before);
    expect(await refused()).toContain("swapped-root ");
  });

  it.each<[string, () => void, string]>([
    [
      "became a link",
      () => (renameSync(workspace, place.path("old")), symlinkSync(place.path("old"), workspace)),
      "swapped-root ",
    ],
    ["became a file", () => (rmSync(workspace, { recursive: true }), writeFileSync(workspace, "")), "swapped-root "],
    ["is gone", () => rmSync(workspace, { recursive: true }), "swapped-root "],
    ["is closed to its owner", () => chmodSync(workspace, 0), "unreadable "],
    ["can be entered but not listed", () => chmodSync(workspace, 0o311), "unreadable "],
  ])("a workspace that %s", async (_what, attack, expected) => {
    attack();
    expect(await refused()).toEqual([expected]);
    await expect(walk(place.path("nowhere"))).rejects.toThrow("ENOENT");
  });

  it("thousands of links that lead through each other", async () => {
    sh(`t=$(printf 'd/%.0s' $(seq 100)); mkdir -p $t; python3 - <<'P'
import os
deep = "d/" * 100
for n in range(3000): os.symlink((deep + "../" * 100) * 8 + "l%d" % (n + 1), "l%d" % n)
P`);
    const found = await refused();
    expect(new Set(found.map((line) => line.split(" ")[0]))).toEqual(new Set(["escaping-link"]));
  });

  it("is listed without object id, and is not part of the result", async () => {
    sh("mkfifo p; ln ../source/a.txt h; ln -s /etc l; mkdir .GIT; echo secret > .GIT/x; chmod 0 run.sh");
    const { entries, treeId } = await look();
    const by = new Map<string, ManifestEntry>(entries.map((entry) => [entry.path, entry]));
    expect(by.get("p")).toMatchObject({ type: "fifo", oid: null, sha256: null });
    expect(by.get("h")).toMatchObject({ type: "file", oid: null, sha256: null });
    expect(by.get("run.sh")).toMatchObject({ type: "file", oid: null, sha256: null });
    expect(by.has(".GIT")).toBe(true);
    expect(by.has(".GIT/x")).toBe(false);
    expect(changesOf(entries)).toEqual(["added h", "added l", "added p", "modified run.sh"]);
    expect(treeId).not.toBe(prepared.treeId);
    chmodSync(at("run.sh"), 0o755);
  });
});

describe("names that are only odd", () => {
  it("are taken as they are", async () => {
    const names = [
      "new\nline",
      "tab\t",
      'quote"',
      "back\\slash",
      "\xff\xfe",
      "-dash",
      "dot.",
      " ",
      "...",
      "caf\xc3\xa9",
      "\x01",
      "::set-output::",
      "%s",
    ];
    for (const name of names) writeFileSync(at(name), name);
    const { entries, refusals } = await look();
    expect(refusals).toEqual([]);
    expect(changesOf(entries).sort()).toEqual(names.map((name) => `added ${name}`).sort());
  });

  it("and paths too long for any system call", async () => {
    sh('d=$(printf "%0200d" 0); for i in $(seq 25); do mkdir $d; cd $d; done; echo x > deep');
    const result = await look();
    expect(result.refusals.map(({ kind }) => kind)).toEqual(["unusable-name"]);
    expect(result.refusals[0]!.path.length).toBeGreaterThan(3000);
  });
});

describe("what is unchanged since the baseline", () => {
  async function again(script: string): Promise<void> {
    execFileSync("bash", ["-c", script], { cwd: place.path("source") });
    workspace = place.path("again");
    prepared = await prepareWorkspace(place.path("source"), workspace);
    expect(prepared.refusals).toEqual([]);
  }
  const ODD =
    "echo x > A.txt; ln -s /etc/passwd abs; ln -s ../../up lib/up; echo x > GIT~1; mkdir .Git; echo x > .Git/y; git init -q --bare lib/bare; ln -s a.txt .gitmodules";

  it("is not refused, however odd", async () => {
    await again(ODD);
    expect(await refused()).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ["a link that now leads elsewhere", "ln -sfn /etc/shadow abs", ["escaping-link abs"]],
    ["a look-alike that changed", "echo y > GIT~1", ["unusable-name GIT~1"]],
    ["a look-alike's mode", "chmod +x GIT~1", ["unusable-name GIT~1"]],
    ["a look-alike that was deleted", "rm GIT~1", ["unusable-name GIT~1"]],
    ["something below a look-alike", "echo y > .Git/y", ["unusable-name .Git/y"]],
    ["something new below a look-alike", "echo y > .Git/z", ["unusable-name .Git/z"]],
    ["something deleted below a look-alike", "rm .Git/y", ["unusable-name .Git/y"]],
    ["the config of a bare repository", "echo '[core] fsmonitor=x' >> lib/bare/config", ["nested-repository lib/bare"]],
    ["a new hook of a bare repository", "echo x > lib/bare/hooks/post-index-change", ["nested-repository lib/bare"]],
    ["a third twin", "echo x > A.TXT", ["colliding-name A.txt", "colliding-name a.txt"]],
    ["the symlink .gitmodules", "ln -sfn lib .gitmodules", ["unusable-name .gitmodules"]],
  ])("but is refused when it changed: %s", async (_what, script, expected) => {
    await again(ODD);
    sh(script);
    expect((await refused()).sort()).toEqual(expected.sort());
  });

  it("is refused when the folder on a link's way was swapped, so that the link leads out", async () => {
    await again("mkdir -p d/e; ln -s d/e/../../a.txt in");
    sh("rm -r d/e; ln -s .. d/e");
    expect(await refused()).toEqual(["escaping-link in"]);
  });
});

describe("limits", () => {
  const limits = (over: Partial<TreeLimits>): TreeLimits => ({ ...DEFAULT_LIMITS, ...over });

  it("stop a sparse file of a terabyte by its size alone", async () => {
    writeFileSync(at("sparse"), "");
    truncateSync(at("sparse"), 2 ** 40);
    const result = await look();
    expect(result.limitHits).toEqual([
      { limit: "file_bytes", path: "sparse", found: 2 ** 40, bound: DEFAULT_LIMITS.file_bytes },
    ]);
    expect(result.entries.find(({ path }) => path === "sparse")).toMatchObject({
      size: 2 ** 40,
      sha256: null,
      oid: null,
    });
  });

  it("are smaller for what is new or has another size than for what is not", async () => {
    writeFileSync(at("new"), "x".repeat(11));
    writeFileSync(at("a.txt"), "y".repeat(11));
    const result = await look({ limits: limits({ changed_file_bytes: 10 }) });
    expect(result.limitHits.map(({ limit, path, found }) => `${limit} ${path} ${found}`)).toEqual([
      "changed_file_bytes a.txt 11",
      "changed_file_bytes new 11",
    ]);
    expect(result.entries.find(({ path }) => path === "new")).toMatchObject({ sha256: null });
  });

  it("are the same at a second look, which reads nothing of what was not read at the first", async () => {
    writeFileSync(at("new"), "x".repeat(11));
    const first = await look({ limits: limits({ changed_file_bytes: 10 }) });
    const second = await look({ limits: limits({ changed_file_bytes: 10 }), baseline: first.entries });
    expect(second.limitHits).toEqual(first.limitHits);
    expect(second.entries).toEqual(first.entries);
  });

  it("of all paths together end the walk", async () => {
    // 3,000 bytes a path, and more of them than 32 MiB hold
    sh(
      "for i in $(seq 11); do n=$(printf 'd%.0s' $(seq 250)); mkdir $n; cd $n; done; seq -f %0240g 12000 | xargs touch",
    );
    const result = await look();
    expect(result).toMatchObject({ complete: false, refusals: [{ kind: "unusable-name" }] });
    expect(result.refusals[0]!.detail).toContain("33554432 bytes together");
  });

  it("hold for a change that kept the size, too", async () => {
    writeFileSync(at("a.txt"), "ONE\n");
    const result = await look({ limits: limits({ changed_file_bytes: 3 }) });
    expect(result.limitHits).toMatchObject([{ limit: "changed_file_bytes", path: "a.txt" }]);
    expect(
      (await look({ limits: limits({ changed_file_bytes: 3 }) })).entries.find(({ path }) => path === "lib/b.txt")?.oid,
    ).not.toBeNull();
  });

  it("of entries, bytes and depth end the walk by name", async () => {
    expect((await look({ limits: limits({ entries: 3 }) })).limitHits).toMatchObject([{ limit: "entries", bound: 3 }]);
    expect(await look({ limits: limits({ entries: 3 }) })).toMatchObject({ complete: false });
    expect((await look({ limits: limits({ entries: 5 }) })).limitHits).toEqual([]);
    expect((await look({ limits: limits({ tree_bytes: 5 }) })).limitHits).toMatchObject([
      { limit: "tree_bytes", found: 8, bound: 5 },
    ]);
    sh("mkdir -p x/y/z; echo x > x/y/z/f");
    expect((await look({ limits: limits({ depth: 3 }) })).limitHits).toEqual([
      { limit: "depth", path: "x/y/z", found: 4, bound: 3 },
    ]);
  });

  it("of entries hold within one huge folder, without reading all of its names", async () => {
    sh("mkdir many; cd many; seq 3000 | xargs touch");
    const result = await look({ limits: limits({ entries: 1000 }) });
    expect(result.limitHits).toMatchObject([{ limit: "entries", path: "many", bound: 1000 }]);
    expect(result.entries.length).toBeLessThan(10);
  });
});

describe("what is set aside", () => {
  it("is listed and walked, but is not the result", async () => {
    sh("mkdir -p .case/x cache; echo s > .case/x/state; echo c > cache/new; echo x > new; mkfifo cache/p");
    const result = await look({ laneFolders: [".case"], discard: rules("cache/", "*.log") });
    const aside = result.entries
      .filter(({ setAside }) => setAside !== undefined)
      .map(({ path, setAside }) => `${setAside} ${path}`);
    expect(aside).toEqual([
      "lane .case",
      "lane .case/x",
      "lane .case/x/state",
      "discarded cache",
      "discarded cache/new",
      "discarded cache/p",
    ]);
    expect(result.refusals).toMatchObject([{ kind: "special-file", path: "cache/p" }]);
    rmSync(at(".case"), { recursive: true });
    rmSync(at("cache"), { recursive: true });
    expect((await look()).treeId).toBe(result.treeId);
  });

  it("is only a folder of that name at the top", async () => {
    sh("mkdir lib/.case; echo x > lib/.case/f");
    const result = await look({ laneFolders: [".case"] });
    expect(result.entries.filter(({ setAside }) => setAside !== undefined)).toEqual([]);
  });
});

describe("large files", () => {
  const LARGE = 3 * 1024 * 1024;

  beforeEach(async () => {
    writeFileSync(place.path("source/large"), Buffer.alloc(LARGE, "x"));
    workspace = place.path("large");
    prepared = await prepareWorkspace(place.path("source"), workspace);
  });

  it("are hashed in pieces, and stored when they changed without changing their size", async () => {
    expect(changesOf((await look()).entries)).toEqual([]);
    const content = Buffer.alloc(LARGE, "x");
    content[LARGE - 1] = 0;
    writeFileSync(at("large"), content);
    const stored: string[] = [];
    const result = await look({
      objects: { has: () => false, add: (type, oid, bytes) => void stored.push(`${type} ${oid} ${bytes.length}`) },
    });
    expect(changesOf(result.entries)).toEqual(["modified large"]);
    const oid = git(workspace, "hash-object", "--no-filters", "large").trim();
    expect(stored).toEqual([`blob ${oid} ${LARGE}`]);
  });

  it("are read once when their size changed", async () => {
    appendFileSync(at("large"), "y");
    const result = await look();
    expect(result.entries.find(({ path }) => path === "large")).toMatchObject({
      size: LARGE + 1,
      oid: git(workspace, "hash-object", "--no-filters", "large").trim(),
    });
  });
});

describe("a writer that did not stop", () => {
  it("never makes the walk fail or loop, and what was hashed is what was stored", async () => {
    const script =
      "while :; do for f in w1 w2 w3 lib/w4; do echo $RANDOM > $f; done; rm -f w2; mkdir -p w5; rmdir w5; ln -sfn a.txt w6; rm -f w6; done";
    const writer = spawn("bash", ["-c", script], { cwd: workspace, stdio: "ignore" });
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    const stored = new Map<string, Buffer>();
    for (let round = 0; round < 15; round++) {
      const result = await look({
        objects: { has: () => false, add: (_type, oid, bytes) => void stored.set(oid, Buffer.from(bytes)) },
      });
      for (const { kind } of result.refusals) expect(kind).toBe("changed-while-reading");
      for (const { oid, type, path } of diffManifests(prepared.entries, result.entries).flatMap(
        ({ after }) => after ?? [],
      )) {
        if (type === "file" && oid !== null) expect([path, stored.has(oid)]).toEqual([path, true]);
      }
    }
    writer.kill("SIGKILL");
    await ended;
  });

  it("is seen by a second walk", async () => {
    const first = await look();
    writeFileSync(at("lib/b.txt"), "late\n");
    const second = await walk(workspace, { baseline: first.entries });
    expect(diffManifests(first.entries, second.entries)).toMatchObject([{ path: "lib/b.txt", kind: "modified" }]);
    expect(second.treeId).toBe((await walk(workspace)).treeId);
  });
});

describe("a walk that is called off", () => {
  it("ends with the signal's reason", async () => {
    sh("mkdir many; cd many; seq 20000 | xargs touch");
    await expect(look({ signal: AbortSignal.abort(new Error("called off")) })).rejects.toThrow("called off");
  });
});
