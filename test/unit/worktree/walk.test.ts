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
import { diffManifests } from "../../../src/core/formats/manifest-diff";
import type { ManifestEntry } from "../../../src/core/formats/manifest";
import { readIgnoreFiles } from "../../../src/core/formats/gitignore";
import type { BytePath } from "../../../src/core/domain/bytes";
import { setAsides } from "../../../src/core/judge/set-aside";
import type { RefusalKind } from "../../../src/core/formats/tree-rules";
import { prepareWorkspace, type PreparedWorkspace } from "../../../src/world/worktree/baseline-git";
import { rootIdentity, walk, type WalkResult } from "../../../src/world/worktree/walk";
import type { TreeLimits, WalkOptions } from "../../../src/world/worktree/walk-state";
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
    ["two names of one symlink, one of them outside", "ln link ../l2", ["hard-link link"]],
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

const limits = (over: Partial<TreeLimits>): TreeLimits => ({ ...DEFAULT_LIMITS, ...over });

describe("limits", () => {
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
    // 3,000 bytes a path, and more of them than 24 MiB hold
    sh(
      "for i in $(seq 11); do n=$(printf 'd%.0s' $(seq 250)); mkdir $n; cd $n; done; seq -f %0240g 9000 | xargs touch",
    );
    const result = await look();
    expect(result).toMatchObject({ complete: false, refusals: [{ kind: "unusable-name" }] });
    expect(result.refusals[0]!.detail).toContain("25165824 bytes together");
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
  /** What discards of a contract, ignore files of the baseline and the lane's folders set aside. */
  const aside = (discard: string[], ignored = "", forbidden: string[] = []) =>
    setAsides({
      contract: { discard_paths: discard, forbidden_paths: forbidden },
      lane: "case",
      before: prepared.entries,
      ignored: ignored === "" ? null : readIgnoreFiles([{ path: ".gitignore" as BytePath, content: ignored }]),
    });
  const listed = ({ entries }: WalkResult) =>
    entries.flatMap(({ path, setAside }) => (setAside === undefined ? [] : [`${setAside} ${path}`]));

  it("is listed as a whole and counted, and is not the result", async () => {
    sh(
      "mkdir -p .case/x cache/d; echo s > .case/x/state; echo c > cache/new; echo x > cache/d/e; echo x > new; echo l > a.log",
    );
    const result = await look({ asides: aside(["cache/", "*.log"]) });
    expect(listed(result)).toEqual(["lane .case", "discarded a.log", "discarded cache"]);
    expect(result).toMatchObject({
      refusals: [],
      setAside: { listed: 3, unlisted: 0, entries: 8, counted: true },
    });
    rmSync(at(".case"), { recursive: true });
    rmSync(at("cache"), { recursive: true });
    rmSync(at("a.log"));
    expect((await look()).treeId).toBe(result.treeId);
  });

  it.each<[string, string]>([
    ["FIFOs and sockets", "mkfifo p; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"s\")'"],
    ["links that escape", "ln -s / root; ln -s ../../.. up; ln -s ../.git/config git; ln -s loop loop"],
    ["hard links, to outside too", "ln ../../source/a.txt h; echo x > y; ln y z"],
    ["setuid and setgid", "echo x > u; chmod 6755 u; mkdir d; chmod 2755 d"],
    ["repositories", "git init -q .; git init -q --bare b; echo 'gitdir: /x' > .gitx; mkdir e; echo x > e/.git"],
    [
      "twins and odd names",
      "echo x > A; echo x > a; mkdir .GIT; echo x > .GIT/config; echo x > git~1; echo x > $'\\xff'",
    ],
    ["unreadable ones", "echo x > f; chmod 0 f; mkdir g; chmod 0 g"],
    ["deep folders", 'python3 -c \'import os\nfor i in range(300):\n  os.mkdir("d"); os.chdir("d")\''],
    ["long names", "python3 -c 'import os\nfor i in range(40):\n  n=\"n\"*250; os.mkdir(n); os.chdir(n)'"],
    ["large files", "truncate -s 3G big"],
    ["many files", "seq 3000 | xargs touch"],
  ])("is nobody's danger: %s", async (_what, script) => {
    for (const [rule, ignored] of [
      [["cache/"], ""],
      [["**/cache/"], ""],
      [[], "cache/\n"],
    ] as const) {
      sh(`mkdir cache; cd cache; ${script}`);
      const bounds = limits({ entries: 1000 });
      const result = await look({ asides: aside([...rule], ignored), limits: bounds });
      expect(result).toMatchObject({ refusals: [], limitHits: [], complete: true });
      expect(result.entries.filter(({ setAside }) => setAside === undefined)).toEqual(prepared.entries);
      expect(listed(result)).toEqual([`${ignored === "" ? "discarded" : "ignored"} cache`]);
      const again = await look({ asides: aside([...rule], ignored), baseline: result.entries, limits: bounds });
      expect(again.entries).toEqual(result.entries);
      sh("chmod -R u+rwX cache; rm -rf cache");
    }
  });

  it("is each of very many files beside the tree's own, too, and not all of them are listed", async () => {
    sh("seq -f '%g.log' 12000 | xargs touch; mkfifo p.log; echo x > new");
    const result = await look({ asides: aside(["*.log"]), limits: limits({ entries: 100 }) });
    expect(result).toMatchObject({
      refusals: [],
      limitHits: [],
      setAside: { listed: 10_000, unlisted: 2001, entries: 12_001, counted: true },
    });
    expect(changesOf(result.entries.filter(({ setAside }) => setAside === undefined))).toEqual(["added new"]);
  });

  it("is never what was in the baseline, whatever a rule says", async () => {
    sh("echo changed > a.txt; rm lib/b.txt; echo n > lib/new; chmod u+s run.sh");
    const result = await look({ asides: aside(["**"], "*\n") });
    expect(changesOf(result.entries.filter(({ setAside }) => setAside === undefined))).toEqual([
      "modified a.txt",
      "deleted lib/b.txt",
    ]);
    expect(listed(result)).toEqual(["discarded lib/new"]);
    expect(result.refusals).toMatchObject([{ kind: "setid", path: "run.sh" }]);
  });

  it("is no folder, nor a file, that takes the place of what was there", async () => {
    sh("rm -r lib; echo x > lib; rm a.txt; mkdir a.txt; echo x > a.txt/y");
    const result = await look({ asides: aside(["lib", "a.txt/"]) });
    expect(changesOf(result.entries.filter(({ setAside }) => setAside === undefined))).toEqual([
      "deleted a.txt",
      "added lib",
      "deleted lib/b.txt",
    ]);
    expect(listed(result)).toEqual(["discarded a.txt/y"]);
  });

  it("is not what is ignored and forbidden, not even within an ignored folder", async () => {
    sh("mkdir -p out/deep/Keys; echo x > out/a; echo x > out/deep/Keys/k; echo x > out/deep/k.pem; mkfifo out/p");
    const result = await look({ asides: aside([], "out/\n", ["out/deep/keys/", "**/*.pem"]) });
    expect(changesOf(result.entries.filter(({ setAside }) => setAside === undefined))).toEqual([
      "added out/deep/Keys/k",
      "added out/deep/k.pem",
    ]);
    expect(listed(result)).toEqual(["ignored out"]);
    expect(result.refusals).toEqual([]);
  });

  it("is what the contract discards even where it is forbidden", async () => {
    sh("mkdir -p tests/__pycache__; echo x > tests/__pycache__/a.pyc");
    const result = await look({ asides: aside(["**/__pycache__/"], "", ["tests/"]) });
    expect(listed(result)).toEqual(["discarded tests/__pycache__"]);
  });

  it("is of a lane's own folders only the one at the top", async () => {
    sh("mkdir lib/.case; echo x > lib/.case/f");
    expect(listed(await look({ asides: aside([]) }))).toEqual([]);
  });

  it("does not make a link outside of it dangerous, nor a twin of what is judged", async () => {
    sh("mkdir cache; echo x > cache/X; ln -s cache/X l; echo x > x.LOG; echo y > x.log");
    const result = await look({ asides: aside(["cache/", "*.log"]) });
    expect(result.refusals).toEqual([]);
  });
});

describe("hard links", () => {
  const asides = () =>
    setAsides({
      contract: { discard_paths: ["store/", "*.o"], forbidden_paths: [] },
      lane: "fake",
      before: prepared.entries,
      ignored: null,
    });

  it.each<[string, string]>([
    ["all in the tree", "ln a.txt h; ln a.txt lib/h2"],
    ["some in what is discarded", "mkdir -p store/v; ln a.txt store/v/h; ln a.txt h"],
    ["one that is discarded by itself", "ln a.txt x.o"],
    ["one in the workspace's .git", "ln a.txt .git/x"],
    ["of a link", "ln link store_l; mkdir store; ln link store/l"],
  ])("are no danger with names %s", async (_what, script) => {
    sh(script);
    const result = await look({ asides: asides() });
    expect(result.refusals).toEqual([]);
    expect(result.entries.find(({ path }) => path === "a.txt")).toEqual(
      prepared.entries.find(({ path }) => path === "a.txt"),
    );
  });

  it("are refused, without content, when one name is outside, however many are within", async () => {
    sh("mkdir store; echo z > h; ln h i; ln h store/j; ln h ../outside; rm a.txt; ln ../source/a.txt a.txt");
    const result = await look({ asides: asides() });
    expect(result.refusals.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "hard-link a.txt",
      "hard-link h",
      "hard-link i",
    ]);
    for (const path of ["a.txt", "h", "i"])
      expect(result.entries.find((entry) => entry.path === path)).toMatchObject({ oid: null, sha256: null });
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
      objects: { add: (type, oid, bytes) => void stored.push(`${type} ${oid} ${bytes.length}`) },
    });
    expect(changesOf(result.entries)).toEqual(["modified large"]);
    const oid = git(workspace, "hash-object", "--no-filters", "large").trim();
    expect(stored).toEqual([`blob ${oid} ${LARGE}`]);
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
        objects: { add: (_type, oid, bytes) => void stored.set(oid, Buffer.from(bytes)) },
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
