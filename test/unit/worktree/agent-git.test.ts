import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAgentGit, type AgentGit } from "../../../src/world/worktree/agent-git";
import { uncommittedPaths } from "../../../src/world/worktree/uncommitted";
import { prepareWorkspace, type PreparedWorkspace } from "../../../src/world/worktree/baseline-git";
import { walk } from "../../../src/world/worktree/walk";
import { GIT_ENV, git, scratch } from "./trees";

let place: ReturnType<typeof scratch>;
let w: string;
let prepared: PreparedWorkspace;
beforeEach(async () => {
  place = scratch();
  w = place.path("w");
  mkdirSync(place.path("source/lib/deep"), { recursive: true });
  for (const name of ["a", "b", "lib/c", "lib/deep/d"]) writeFileSync(place.path("source", name), `${name}\n`);
  prepared = await prepareWorkspace(place.path("source"), w);
});
afterEach(() => place.clear());

const sh = (script: string) =>
  execFileSync("bash", ["-c", script], { cwd: w, env: GIT_ENV, stdio: ["ignore", "pipe", "pipe"] });

function read(): AgentGit {
  const found = readAgentGit(w);
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

async function left(ignored?: (path: string) => boolean): Promise<unknown> {
  const { entries } = await walk(w, { baseline: prepared.entries });
  return uncommittedPaths(w, git(w, "rev-parse", "HEAD").trim(), entries, ignored);
}

/** A pack of one index entry, for an object that starts at an offset. */
function plantPack(oid: string, offset: Buffer, pack: Buffer): void {
  const fanout = Buffer.alloc(256 * 4);
  for (let i = Number.parseInt(oid.slice(0, 2), 16); i < 256; i++) fanout.writeUInt32BE(1, i * 4);
  const head = Buffer.from("ff744f6300000002", "hex");
  const index = Buffer.concat([head, fanout, Buffer.from(oid, "hex"), Buffer.alloc(4), offset, Buffer.alloc(40)]);
  const name = `${w}/.git/objects/pack/pack-${"1".repeat(40)}`;
  writeFileSync(`${name}.idx`, index);
  writeFileSync(`${name}.pack`, Buffer.concat([Buffer.from("PACK\0\0\0\x02\0\0\0\x01", "latin1"), pack]));
}

describe("an agent's repository that is made to keep the harness busy", () => {
  it("a configuration of a million empty lines is read once", () => {
    writeFileSync(`${w}/.git/config`, "\n".repeat(1024 * 1024 - 1));
    expect(read().commit).toBe(prepared.commit);
  });

  it("an object beyond every file is missing", () => {
    const oid = "aa".repeat(20);
    plantPack(oid, Buffer.from("80000000fffffffffffffff0", "hex"), Buffer.alloc(0));
    expect(uncommittedPaths(w, oid, prepared.entries)).toEqual({ problem: `object ${oid} is missing` });
  });

  it("a delta that is its own base ends", () => {
    const oid = "aa".repeat(20);
    const delta = Buffer.concat([
      Buffer.from([0x74]),
      Buffer.from(oid, "hex"),
      deflateSync(Buffer.from("\x01\x01\x01x")),
    ]);
    plantPack(oid, Buffer.from("0000000c", "hex"), delta);
    expect(uncommittedPaths(w, oid, prepared.entries)).toEqual({ problem: expect.stringContaining("too many deltas") });
  });

  it("thousands of packs are not all looked into for thousands of objects", () => {
    sh(`for i in $(seq 0 299); do mkdir m$i; echo $i > m$i/f; done; git add -A; git commit -qm x; git repack -adq`);
    const commit = git(w, "rev-parse", "HEAD").trim();
    const empty = Buffer.concat([Buffer.from("ff744f6300000002", "hex"), Buffer.alloc(256 * 4 + 40)]);
    for (let i = 0; i < 1000; i++)
      writeFileSync(`${w}/.git/objects/pack/pack-${String(i).padStart(40, "0")}.idx`, empty);
    expect(uncommittedPaths(w, commit, prepared.entries)).toEqual({
      problem: expect.stringContaining("in too many packs"),
    });
  });
});

describe("readAgentGit", () => {
  it("finds the baseline as it was made", () => {
    expect(read()).toEqual({
      branch: "refs/heads/main",
      commit: prepared.commit,
      refs: new Map([["refs/heads/main", prepared.commit]]),
      remotes: new Map(),
    });
  });

  it.each<[string, string]>([
    ["a commit", "echo x > a; git commit -qam x"],
    ["a detached HEAD", "git commit -q --allow-empty -m x; git checkout -q --detach"],
    ["another branch", "git checkout -qb other/one; git commit -q --allow-empty -m y"],
    ["packed refs", "git commit -q --allow-empty -m x; git tag t; git tag -a -m m u; git pack-refs --all"],
    ["a packed ref that a loose one overrides", "git pack-refs --all; git commit -q --allow-empty -m x"],
    ["an orphan branch that has a commit", "git checkout -q --orphan o; git commit -qm x"],
    ["gc", "git commit -q --allow-empty -m x; git gc -q"],
    ["a symbolic ref", "git symbolic-ref refs/heads/sym refs/heads/main; git symbolic-ref HEAD refs/heads/sym"],
  ])("says what git says after %s", (_what, script) => {
    sh(script);
    const found = read();
    expect(found.commit).toBe(git(w, "rev-parse", "HEAD").trim());
    const refs = git(w, "for-each-ref", "--format=%(refname) %(objectname)").trim().split("\n");
    for (const line of refs) {
      const [name = "", oid] = line.split(" ");
      const value = found.refs.get(name);
      expect(value?.startsWith("ref:") ? found.refs.get(value.slice(5)) : value).toBe(oid);
    }
    expect(found.refs.size).toBe(refs.length);
  });

  it("knows a branch without commit", () => {
    sh("git checkout -q --orphan o");
    expect(read()).toMatchObject({ branch: "refs/heads/o", commit: null });
  });

  it.each<[string, string, string[]]>([
    ["a remote", "git remote add origin https://invalid.example/x", ["origin"]],
    ["a remote by hand", "printf '[remote.evil]\\n\\turl = x\\n' >> .git/config", ["evil"]],
    ["a remote with an odd name", "printf '  [ReMoTe \"a b\"]\\nurl = x\\n' >> .git/config", ["a b"]],
    [
      "the old folders",
      "mkdir .git/remotes .git/branches; echo x > .git/remotes/r; echo x > .git/branches/b",
      ["b", "r"],
    ],
    ["an included file", "printf '[include]\\npath = x\\n' >> .git/config", ["(whatever the config includes)"]],
    [
      "a conditional one",
      "printf '[includeIf \"gitdir:/\"]\\npath = x\\n' >> .git/config",
      ["(whatever the config includes)"],
    ],
  ])("sees %s", (_what, script, remotes) => {
    sh(script);
    expect([...read().remotes.keys()]).toEqual(remotes);
  });

  it.each<[string, string, string]>([
    ["no .git", "rm -rf .git", "ENOENT"],
    ["a gitfile", "mv .git ../g; echo 'gitdir: ../g' > .git", "ENOTDIR"],
    ["a .git that is a link", "mv .git ../g; ln -s ../g .git", "E"],
    ["a commondir", "echo ../x > .git/commondir", "another repository"],
    ["no HEAD", "rm .git/HEAD", "no HEAD"],
    ["a HEAD that is a link", "ln -sf refs/heads/main .git/HEAD", "ELOOP"],
    ["a HEAD that is a FIFO", "rm .git/HEAD; mkfifo .git/HEAD", "no file"],
    ["a HEAD that is a folder", "rm .git/HEAD; mkdir .git/HEAD", "no file"],
    ["a huge HEAD", "truncate -s 1T .git/HEAD", "larger"],
    ["a HEAD that is no commit", "echo hello > .git/HEAD", "no commit"],
    [
      "a circle of refs",
      "git symbolic-ref refs/heads/a refs/heads/b; git symbolic-ref refs/heads/b refs/heads/a; git symbolic-ref HEAD refs/heads/a",
      "circles",
    ],
    ["a ref that is a link", "ln -sf /etc/passwd .git/refs/heads/x", "ELOOP"],
    ["refs that are a link", "mv .git/refs ../refs; ln -s ../refs .git/refs", "E"],
    ["huge packed refs", "truncate -s 1T .git/packed-refs", "larger"],
    ["refs in another format", "printf '[extensions]\\n\\trefStorage = reftable\\n' >> .git/config", "format"],
    ["refs without end", "cd .git/refs; for i in $(seq 40); do mkdir x; cd x; done", "deep"],
  ])("says of %s that it can't be read", (_what, script, word) => {
    sh(script);
    expect(readAgentGit(w)).toEqual({ problem: expect.stringContaining(word) as string });
  });
});

describe("uncommittedPaths", () => {
  it("is nothing for the baseline, and for a clean commit", async () => {
    expect(await left()).toEqual([]);
    sh("echo x > a; git rm -q b; mkdir n; echo y > n/z; chmod +x lib/c; ln -s a l; git add -A; git commit -qm x");
    expect(await left()).toEqual([]);
  });

  it("names what is changed, untracked, ignored, missing or not committed", async () => {
    sh(
      "echo x > a; echo '*.o' > .gitignore; git add -A; git commit -qm x; echo y >> a; rm b; echo o > lib/x.o; echo n > new; chmod +x lib/deep/d; git add new",
    );
    expect(await left()).toEqual(["a", "b", "lib/deep/d", "lib/x.o", "new"]);
    expect(await left((path) => path.endsWith(".o"))).toEqual(["a", "b", "lib/deep/d", "new"]);
  });

  it("reads packs with deltas of both kinds", async () => {
    sh(
      "seq 3000 > a; git add -A; git commit -qm 1; seq 2 3001 > a; git commit -qam 2; for i in $(seq 30); do echo $i > lib/f$i; done; git add -A; git commit -qm 3; for i in $(seq 5); do echo x$i > lib/f$i; git commit -qam m$i; done; git repack -qadf --depth=50 --window=50",
    );
    expect(await left()).toEqual([]);
    sh("git -c repack.useDeltaBaseOffset=false repack -qadf --depth=50 --window=50");
    expect(await left()).toEqual([]);
    writeFileSync(`${w}/lib/f9`, "late");
    expect(await left()).toEqual(["lib/f9"]);
  });

  it.each<[string, string]>([
    [
      "many files",
      "b=$(echo x | git hash-object -w --stdin); t=$(for i in $(seq 100); do printf '100644 blob %s\\tf%s\\n' $b $i; done | git mktree)",
    ],
    ["few files", "t=$(git mktree </dev/null)"],
  ])("does not follow a commit that holds itself many times over (%s)", async (_what, script) => {
    sh(
      `${script}; for d in 1 2 3 4 5 6; do t=$(for i in $(seq 30); do printf '040000 tree %s\\td%s\\n' $t $i; done | git mktree); done; c=$(git commit-tree -m x $t); git update-ref HEAD $c`,
    );
    expect(await left()).toEqual({ problem: expect.stringContaining("too many") as string });
  });

  it.each<[string, string, string]>([
    ["a commit that is missing", "rm -rf .git/objects/*", "missing"],
    [
      "an object that was tampered with",
      "git commit -q --allow-empty -m x; o=$(git rev-parse HEAD); f=.git/objects/${o:0:2}/${o:2}; p=$(git rev-parse HEAD~1); rm -f $f; git cat-file commit $p > ../c; python3 - $f <<'P'\nimport sys,zlib\nd=open('../c','rb').read(); open(sys.argv[1],'wb').write(zlib.compress(b'commit %d\\0'%len(d)+d))\nP",
      "not what its id says",
    ],
    [
      "an object that explodes",
      "git commit -q --allow-empty -m x; o=$(git rev-parse HEAD); f=.git/objects/${o:0:2}/${o:2}; rm -f $f; python3 - $f <<'P'\nimport sys,zlib\nc=zlib.compressobj(9); f=open(sys.argv[1],'wb'); f.write(c.compress(b'commit 9\\0'))\nfor i in range(200): f.write(c.compress(bytes(1<<20)))\nf.write(c.flush())\nP",
      "inflated",
    ],
    ["objects that are a link", "mv .git/objects ../o; ln -s ../o .git/objects", "E"],
  ])("says of %s that it can't be read", async (_what, script, word) => {
    const commit = () => git(w, "rev-parse", "HEAD").trim();
    const before = commit();
    sh(script);
    let head = before;
    try {
      head = commit();
    } catch {
      // The repository is broken beyond git's reading: the baseline's commit will do.
    }
    expect(
      uncommittedPaths(
        w,
        head,
        prepared.entries.map((entry) => ({ ...entry })),
      ),
    ).toEqual({ problem: expect.stringContaining(word) as string });
  });

  it("takes no tree for a commit", () => {
    expect(uncommittedPaths(w, prepared.treeId, prepared.entries)).toEqual({
      problem: expect.stringContaining("no commit") as string,
    });
  });
});
