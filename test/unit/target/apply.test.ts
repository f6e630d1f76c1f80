import { execSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bytePathOf } from "../../../src/core/domain/bytes";
import { rollbackCommand } from "../../../src/core/target/commit";
import { applyResult, type ResultChange } from "../../../src/world/target/apply";
import { resultBundle } from "../../../src/world/target/bundle";
import { recoverTarget } from "../../../src/world/target/recover";
import { drive } from "../../support/target/drive";
import {
  applyInput,
  CHANGES,
  driverInput,
  git,
  GIT_ENV,
  makeRepository,
  put,
  script,
  stateOf,
  treeOf,
  tryGit,
} from "../../support/target/repository";
import { temporaryFolder } from "../../support/temporary";

function change(name: string, content: string): ResultChange {
  return { path: bytePathOf(name), mode: "100644", content: () => Buffer.from(content) };
}

async function applied(input: Parameters<typeof applyResult>[0]) {
  const outcome = await applyResult(input);
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("a result that is applied", () => {
  test.each(["sha1", "sha256"] as const)("is one commit, and exactly the changed paths (%s)", async (format) => {
    const root = join(temporaryFolder(), "target");
    const baseline = makeRepository(root, { format });
    git(root, "tag", "v1");
    put(root, "debug.log", "ignored\n");
    const before = treeOf(root);
    const refs = git(root, "for-each-ref");
    const { commit, ref, changed, endingDifferences, recovered } = await applied(applyInput(root, baseline));
    expect({ ref, endingDifferences, recovered }).toEqual({
      ref: "refs/heads/main",
      endingDifferences: [],
      recovered: null,
    });
    expect(git(root, "rev-parse", "HEAD", "HEAD~1").trim().split("\n")).toEqual([commit, baseline]);
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(tryGit(root, "diff-files", "--exit-code")).toEqual({ code: 0, output: "" });
    expect(tryGit(root, "fsck", "--strict")).toMatchObject({ code: 0 });
    expect(git(root, "reflog", "-1", "--format=%H %gs").trim()).toBe(`${commit} commit: stage5 case result`);
    expect(git(root, "reflog", "-1", "--format=%H", "main").trim()).toBe(commit);
    expect(git(root, "log", "-1", "--format=%an <%ae> %ct|%cn|%B").trim()).toBe(
      `case-harness <harness@localhost> 1700000000|case-harness|stage5 case result\n\nHarness-Run: run-1\nHarness-Report-Digest: sha256:${"ab".repeat(32)}`,
    );
    expect(git(root, "for-each-ref").replaceAll(commit, baseline)).toBe(refs);
    const names = git(root, "diff-tree", "-r", "--no-renames", "--name-only", "-z", baseline, commit)
      .split("\0")
      .filter(Boolean);
    expect(names.sort()).toEqual(changed.map((path) => Buffer.from(path, "latin1").toString()).sort());
    const after = treeOf(root);
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => before.get(name) !== after.get(name),
    );
    expect(differing.sort()).toEqual(names.sort());
    expect(readFileSync(join(root, "flat/now/deep.txt"), "utf8")).toBe("is a folder\n");
    expect(existsSync(join(root, "src/gone"))).toBe(false);
    expect(existsSync(join(root, ".git/case-harness/journal.json"))).toBe(false);
    expect(await recoverTarget(root)).toMatchObject({ found: "nothing", did: "nothing" });
  });

  test("runs nothing of the target's, and obeys none of its configuration", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    const baseline = makeRepository(root);
    put(root, ".gitattributes", "*.txt text ident merge=evil diff=evil\n");
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "attributes");
    const head = git(root, "rev-parse", "HEAD").trim();
    const ran = join(folder, "ran");
    const evil = script(join(folder, "evil"), `echo "$0 $*" >> "${ran}"; cat`);
    for (const hook of [
      "reference-transaction",
      "pre-commit",
      "commit-msg",
      "post-commit",
      "post-checkout",
      "post-index-change",
      "post-update",
    ])
      script(join(root, ".git/hooks", hook), `echo ${hook} >> "${ran}"`);
    for (const [name, value] of [
      ["core.fsmonitor", evil],
      ["core.sshCommand", evil],
      ["core.editor", evil],
      ["core.pager", evil],
      ["core.hooksPath", join(root, ".git/hooks")],
      ["core.alternateRefsCommand", evil],
      ["commit.gpgSign", "true"],
      ["gpg.program", evil],
      ["filter.evil.clean", evil],
      ["filter.evil.smudge", evil],
      ["filter.evil.required", "true"],
      ["diff.evil.textconv", evil],
      ["merge.evil.driver", evil],
      ["alias.status", `!${evil}`],
      ["receive.denyCurrentBranch", "refuse"],
      ["gc.auto", "1"],
      ["include.path", join(folder, "included")],
    ] as const)
      git(root, "config", name, value);
    writeFileSync(join(folder, "included"), `[core]\n\tfsmonitor = ${evil}\n`);
    // A replacement of the baseline by something else; git would show, and build on, that.
    mkdirSync(join(root, ".git/refs/replace"), { recursive: true });
    writeFileSync(join(root, ".git/refs/replace", head), `${baseline}\n`);
    rmSync(ran, { force: true });
    const { commit } = await applied(applyInput(root, head));
    expect(existsSync(ran)).toBe(false);
    git(root, "config", "--unset", "core.fsmonitor");
    git(root, "config", "--unset", "include.path");
    rmSync(join(root, ".git/refs/replace"), { recursive: true });
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(git(root, "cat-file", "commit", commit)).not.toContain("gpgsig");
    expect(git(root, "rev-parse", "HEAD~1").trim()).toBe(head);
  });

  test("has the line endings that git would give it", async () => {
    const root = join(temporaryFolder(), "target");
    makeRepository(root);
    put(root, ".gitattributes", "*.bat text eol=crlf\n*.txt text=auto\n*.bin -text\n");
    put(root, "run.bat", "a\r\n");
    git(root, "config", "core.autocrlf", "true");
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "endings");
    const head = git(root, "rev-parse", "HEAD").trim();
    await applied(applyInput(root, head, [change("run.bat", "b\n"), change("n.txt", "n\n"), change("x.bin", "x\n")]));
    expect(["run.bat", "n.txt", "x.bin"].map((name) => readFileSync(join(root, name), "latin1"))).toEqual([
      "b\r\n",
      "n\r\n",
      "x\n",
    ]);
    expect(git(root, "cat-file", "blob", "HEAD:run.bat")).toBe("b\n");
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  test("finds a branch among the packed ones, in a linked work tree, and leaves that of the others", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    makeRepository(root);
    const linked = join(folder, "linked");
    git(root, "worktree", "add", "-q", "-b", "team/work", linked);
    git(root, "pack-refs", "--all");
    git(root, "gc", "-q");
    const main = stateOf(root);
    const head = git(linked, "rev-parse", "HEAD").trim();
    const { commit, ref } = await applied(applyInput(linked, head));
    expect(ref).toBe("refs/heads/team/work");
    expect(git(linked, "rev-parse", "team/work").trim()).toBe(commit);
    expect(git(linked, "status", "--porcelain")).toBe("");
    expect(git(linked, "reflog", "-1", "--format=%H").trim()).toBe(commit);
    git(root, "update-ref", "refs/heads/team/work", head);
    expect(stateOf(root)).toBe(main);
  });

  test("is made in a linked work tree of a bare repository, on the branch that its HEAD names", async () => {
    const folder = temporaryFolder();
    makeRepository(join(folder, "first"));
    git(folder, "clone", "-q", "--bare", "first", "bare.git");
    const root = join(folder, "linked");
    git(join(folder, "bare.git"), "worktree", "add", "-q", root, "main");
    const { commit } = await applied(applyInput(root, git(root, "rev-parse", "HEAD").trim()));
    expect(git(root, "rev-parse", "main").trim()).toBe(commit);
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  test("is made in a submodule, in a partial clone, and where a folder is left in the branch's place", async () => {
    const folder = temporaryFolder();
    const first = join(folder, "first");
    makeRepository(first);
    git(first, "config", "uploadpack.allowFilter", "true");
    makeRepository(join(folder, "outer"));
    git(
      join(folder, "outer"),
      "-c",
      "protocol.file.allow=always",
      "submodule",
      "add",
      "-q",
      "-b",
      "main",
      first,
      "sub",
    );
    git(folder, "clone", "-q", "--filter=blob:none", `file://${first}`, "partial");
    git(first, "pack-refs", "--all");
    mkdirSync(join(first, ".git/refs/heads/main/old"), { recursive: true });
    const sparse = join(folder, "sparse");
    git(folder, "clone", "-q", "--filter=blob:none", "--no-checkout", `file://${first}`, sparse);
    git(sparse, "sparse-checkout", "set", "--no-cone", "/README.md");
    git(sparse, "checkout", "-q", "main");
    await applied(applyInput(sparse, git(sparse, "rev-parse", "HEAD").trim(), [change("README.md", "read\n")]));
    expect(git(sparse, "status", "--porcelain")).toBe("");
    for (const name of ["outer/sub", "partial", "first"]) {
      const root = join(folder, name);
      const { commit } = await applied(applyInput(root, git(root, "rev-parse", "HEAD").trim()));
      expect(git(root, "rev-parse", "main").trim()).toBe(commit);
      expect(git(root, "status", "--porcelain")).toBe("");
    }
  });

  test("is made where a link to the repository is named", async () => {
    const folder = temporaryFolder();
    const baseline = makeRepository(join(folder, "target"));
    symlinkSync("target", join(folder, "named"));
    await applied(applyInput(join(folder, "named"), baseline));
    expect(git(join(folder, "target"), "status", "--porcelain")).toBe("");
  });

  test("begins no reflog where the configuration says so, and goes on with one that is there", async () => {
    const root = join(temporaryFolder(), "target");
    const baseline = makeRepository(root);
    git(root, "config", "core.logAllRefUpdates", "false");
    rmSync(join(root, ".git/logs/refs"), { recursive: true });
    writeFileSync(join(root, ".git/logs/HEAD"), "");
    await applied(applyInput(root, baseline));
    expect(existsSync(join(root, ".git/logs/refs"))).toBe(false);
    expect(readFileSync(join(root, ".git/logs/HEAD"), "utf8")).toContain("stage5 case result");
  });

  test("is shared as the configuration says", async () => {
    const root = join(temporaryFolder(), "target");
    const baseline = makeRepository(root);
    git(root, "config", "core.sharedRepository", "group");
    rmSync(join(root, ".git/logs"), { recursive: true });
    const there = new Set(readdirSync(join(root, ".git"), { recursive: true }).map(String));
    const umask = process.umask(0o077);
    try {
      await applied(applyInput(root, baseline));
    } finally {
      process.umask(umask);
    }
    const made = readdirSync(join(root, ".git"), { recursive: true })
      .map(String)
      .filter((name) => !there.has(name) || name === "refs/heads/main");
    expect(made).toContain("logs/refs/heads/main");
    const wrong = made.filter((name) => {
      const { mode } = lstatSync(join(root, ".git", name));
      if (name.startsWith("objects/") && name.length > 20) return (mode & 0o777) !== 0o440;
      return lstatSync(join(root, ".git", name)).isDirectory() ? (mode & 0o2070) !== 0o2070 : (mode & 0o060) !== 0o060;
    });
    expect(wrong).toEqual([]);
  });

  test("becomes a bundle, and is taken back by the command", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "it's a target");
    const baseline = makeRepository(root);
    git(folder, "clone", "-q", root, "clone");
    const { commit, ref } = await applied(applyInput(root, baseline));
    const file = join(folder, "result.bundle");
    await resultBundle({ repository: root, baseline, commit, ref, file });
    const first = readFileSync(file);
    await resultBundle({ repository: root, baseline, commit, ref, file });
    expect(readFileSync(file).equals(first)).toBe(true);
    const clone = join(folder, "clone");
    git(clone, "bundle", "verify", file);
    git(clone, "fetch", "-q", file, ref);
    expect(git(clone, "rev-parse", "FETCH_HEAD").trim()).toBe(commit);
    const command = rollbackCommand(root, commit);
    execSync(command, { cwd: "/", env: GIT_ENV, stdio: "pipe" });
    expect(git(root, "rev-parse", "HEAD^{tree}")).toBe(git(root, "rev-parse", `${baseline}^{tree}`));
    expect(git(root, "status", "--porcelain")).toBe("");
  });
});

describe("a target that is refused is left as it was", () => {
  const cases: Record<
    string,
    { code: string; prepare: (root: string, folder: string) => void; changes?: readonly ResultChange[] }
  > = {
    "tracked change": { code: "target_dirty", prepare: (root) => put(root, "README.md", "mine\n") },
    "untracked file": { code: "target_dirty", prepare: (root) => put(root, "mine.txt", "mine\n") },
    "staged change": {
      code: "target_dirty",
      prepare(root) {
        put(root, "README.md", "mine\n");
        git(root, "add", "-A");
      },
    },
    "merge in progress": {
      code: "target_dirty",
      prepare: (root) => put(root, ".git/MERGE_HEAD", `${"0".repeat(40)}\n`),
    },
    "HEAD moved": { code: "target_moved", prepare: (root) => git(root, "commit", "-q", "--allow-empty", "-m", "mine") },
    "HEAD detached": { code: "target_moved", prepare: (root) => git(root, "checkout", "-q", "--detach") },
    "git at work": { code: "target_busy", prepare: (root) => put(root, ".git/index.lock", "") },
    "branch locked": { code: "target_busy", prepare: (root) => put(root, ".git/refs/heads/main.lock", "") },
    "branch in another work tree": {
      code: "target_unsupported",
      prepare: (root, folder) => git(root, "worktree", "add", "-q", "--force", join(folder, "linked"), "main"),
    },
    "ignored file in the place": {
      code: "path_refused",
      prepare: (root) => put(root, "x.log", "mine\n"),
      changes: [change("x.log", "theirs\n")],
    },
    "ignored file in a folder that is to be a file": {
      code: "path_refused",
      prepare: (root) => put(root, "src/swap/x.log", "mine\n"),
    },
    "ignored folder in the place": {
      code: "path_refused",
      prepare: (root) => put(root, "x.log/mine", "mine\n"),
      changes: [change("x.log", "theirs\n")],
    },
    "ignored link on the way": {
      code: "path_refused",
      prepare: (root, folder) => symlinkSync(folder, join(root, "way.log")),
      changes: [change("way.log/file", "escaped\n")],
    },
    "path of git's own": { code: "path_refused", prepare: () => {}, changes: [change(".git/hooks/pre-commit", "x")] },
    "path out of the tree": { code: "path_refused", prepare: () => {}, changes: [change("../escaped", "x")] },
    "deletion of what is not there": {
      code: "path_refused",
      prepare: () => {},
      changes: [{ path: bytePathOf("nothing"), deleted: true }],
    },
    "no change": { code: "path_refused", prepare: () => {}, changes: [change("README.md", "read me\n")] },
    nothing: { code: "path_refused", prepare: () => {}, changes: [] },
    filter: {
      code: "path_refused",
      prepare: () => {},
      changes: [change(".gitattributes", "*.dat filter=lfs\n"), change("a.dat", "x")],
    },
    "assumed unchanged": {
      code: "path_refused",
      prepare(root) {
        git(root, "update-index", "--assume-unchanged", "src/app.txt");
        put(root, "src/app.txt", "mine\n");
      },
    },
    "left out by a sparse checkout": {
      code: "path_refused",
      prepare: (root) => git(root, "sparse-checkout", "set", "other"),
    },
    "core.worktree elsewhere": {
      code: "target_unsupported",
      prepare: (root, folder) => git(root, "config", "core.worktree", folder),
    },
    "bare by its configuration": {
      code: "target_unsupported",
      prepare: (root) => git(root, "config", "core.bare", "true"),
    },
    "names that differ in case": {
      code: "path_refused",
      prepare: (root) => git(root, "config", "core.ignoreCase", "true"),
      changes: [change("SRC/new.txt", "x\n")],
    },
    "a link among the branches": {
      code: "target_unsupported",
      prepare(root, folder) {
        renameSync(join(root, ".git/refs/heads"), join(folder, "heads"));
        symlinkSync(join(folder, "heads"), join(root, ".git/refs/heads"));
      },
    },
    "a link in the place of a reflog": {
      code: "target_unsupported",
      prepare(root, folder) {
        renameSync(join(root, ".git/logs/HEAD"), join(folder, "log"));
        symlinkSync(join(folder, "log"), join(root, ".git/logs/HEAD"));
      },
    },
    "a link in the place of the harness's folder": {
      code: "target_unsupported",
      prepare: (root, folder) => symlinkSync(folder, join(root, ".git/case-harness")),
    },
    // Written in the very moment in which the index was, so that sizes and times tell nothing.
    "changed as its index was written": {
      code: "target_dirty",
      prepare(root) {
        const then = new Date(1_700_000_000_000);
        git(root, "config", "core.trustctime", "false");
        utimesSync(join(root, "src/app.txt"), then, then);
        git(root, "add", "-A");
        put(root, "src/app.txt", "one\nTWO\n");
        utimesSync(join(root, "src/app.txt"), then, then);
        utimesSync(join(root, ".git/index"), then, then);
        if (git(root, "--no-optional-locks", "status", "--porcelain") === "") throw new Error("not even git sees it");
      },
    },
    "split index": { code: "target_unsupported", prepare: (root) => git(root, "update-index", "--split-index") },
    "unknown extension": {
      code: "target_unsupported",
      prepare(root) {
        git(root, "config", "core.repositoryFormatVersion", "1");
        git(root, "config", "extensions.refStorage", "reftable");
      },
    },
  };
  test.each(Object.entries(cases))("%s", async (_name, { code, prepare, changes = CHANGES }) => {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    const baseline = makeRepository(root);
    prepare(root, folder);
    const look = () => [
      [...treeOf(root)],
      readFileSync(join(root, ".git/index"), "latin1"),
      readFileSync(join(root, ".git/refs/heads/main"), "latin1"),
    ];
    const before = look();
    expect(await applyResult(applyInput(root, baseline, changes))).toMatchObject({ kind: "refused", code });
    expect(look()).toEqual(before);
    expect(existsSync(join(folder, "escaped"))).toBe(false);
    expect(existsSync(join(root, ".git/case-harness/journal.json"))).toBe(false);
  });

  test("submodule", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    makeRepository(root);
    makeRepository(join(folder, "sub"));
    git(root, "-c", "protocol.file.allow=always", "submodule", "add", "-q", join(folder, "sub"), "sub");
    git(root, "commit", "-q", "-m", "submodule");
    const head = git(root, "rev-parse", "HEAD").trim();
    for (const path of ["sub", "sub/README.md"])
      expect(await applyResult(applyInput(root, head, [change(path, "x\n")]))).toMatchObject({
        kind: "refused",
        code: "path_refused",
      });
    await applied(applyInput(root, head));
    expect(git(root, "status", "--porcelain")).toBe("");
  });
});

describe("two harnesses", () => {
  test("at once: one wins", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    const baseline = makeRepository(root);
    const runs = ["run-1", "run-2", "run-3"].map((run) =>
      drive(folder, driverInput("apply", applyInput(root, baseline, CHANGES, run))),
    );
    const outcomes = (await Promise.all(runs)).map(({ outcome }) => outcome!);
    expect(outcomes.filter(({ kind }) => kind === "applied")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.kind === "refused") expect(["target_busy", "target_moved"]).toContain(outcome.code);
      else expect(outcome.kind).toBe("applied");
    expect(git(root, "rev-list", "--count", "HEAD").trim()).toBe("2");
    expect(git(root, "status", "--porcelain")).toBe("");
  });
});

// Only root can work in what is somebody else's.
describe.skipIf(process.getuid?.() !== 0)("root in a user's repository", () => {
  const USER = 65533;

  function usersRepository(): { folder: string; root: string; baseline: string } {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    const baseline = makeRepository(root);
    for (const name of [".", ...readdirSync(root, { recursive: true }).map(String)])
      lchownSync(join(root, name), USER, USER);
    for (const path of [folder, join(folder, "..")]) chmodSync(path, lstatSync(path).mode | 0o011);
    return { folder, root, baseline };
  }
  const names = (root: string) => [".", ...readdirSync(root, { recursive: true }).map(String)];
  const notTheirs = (root: string) =>
    names(root).filter((name) => {
      const { uid, gid } = lstatSync(join(root, name));
      return uid !== USER || gid !== USER;
    });

  test("writes nothing that is not the user's", async () => {
    const { folder, root, baseline } = usersRepository();
    // The harness's own files are where the user does not get.
    const secret = join(folder, "secret");
    writeFileSync(secret, "new\n", { mode: 0o600 });
    const changes = [
      ...CHANGES,
      { path: bytePathOf("read"), mode: "100644" as const, content: () => readFileSync(secret) },
    ];
    await applied(applyInput(root, baseline, changes));
    expect(process.geteuid!()).toBe(0);
    expect(process.getgroups!()).toContain(0);
    expect(readFileSync(join(root, "read"), "utf8")).toBe("new\n");
    expect(notTheirs(root)).toEqual([]);
  });

  test("is led nowhere by the user's links", async () => {
    const { folder, root, baseline } = usersRepository();
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    renameSync(join(root, ".git/objects"), join(root, ".git/theirs"));
    symlinkSync(join(root, ".git/theirs"), join(root, ".git/objects"));
    rmSync(join(root, ".git/logs"), { recursive: true });
    symlinkSync(closed, join(root, ".git/logs"));
    for (const name of ["objects", "logs"]) lchownSync(join(root, ".git", name), USER, USER);
    const before = treeOf(root);
    expect(await applyResult(applyInput(root, baseline))).toMatchObject({ kind: "failed" });
    expect(readdirSync(closed)).toEqual([]);
    expect(treeOf(root)).toEqual(before);
    expect(notTheirs(root)).toEqual([]);
    expect(process.geteuid!()).toBe(0);
  });

  test("refuses one of which a part is root's, and one that its owner does not reach", async () => {
    const { folder, root, baseline } = usersRepository();
    lchownSync(join(root, ".git"), 0, 0);
    expect(await applyResult(applyInput(root, baseline))).toMatchObject({
      kind: "refused",
      code: "target_unsupported",
    });
    lchownSync(join(root, ".git"), USER, USER);
    chmodSync(folder, 0o700);
    expect(await applyResult(applyInput(root, baseline))).toMatchObject({
      kind: "refused",
      code: "target_unsupported",
    });
  });

  test("reads nothing that only root may, and says none of it", async () => {
    const { folder, root, baseline } = usersRepository();
    const secret = join(folder, "secret");
    writeFileSync(secret, "sesame", { mode: 0o600 });
    symlinkSync(secret, join(root, ".git/commondir"));
    const outcome = await applyResult(applyInput(root, baseline));
    expect(outcome.kind).not.toBe("applied");
    expect(JSON.stringify(outcome)).not.toContain("sesame");
  });

  test("that may not be another user refuses", async () => {
    const { folder, root, baseline } = usersRepository();
    const wrap = ["setpriv", "--bounding-set=-setgid,-setuid", "--inh-caps=-setgid,-setuid"];
    const { outcome } = await drive(folder, driverInput("apply", applyInput(root, baseline)), { wrap });
    expect(outcome).toMatchObject({ kind: "refused", code: "target_unsupported" });
    expect(notTheirs(root)).toEqual([]);
  });

  test("gives new files to the group of a folder that hands it on", async () => {
    const folder = temporaryFolder();
    const root = join(folder, "target");
    const baseline = makeRepository(root);
    lchownSync(join(root, "src"), 0, USER);
    chmodSync(join(root, "src"), 0o2775);
    await applied(applyInput(root, baseline));
    expect(lstatSync(join(root, "src/app.txt")).gid).toBe(USER);
    expect(lstatSync(join(root, "link")).gid).toBe(0);
  });
});
