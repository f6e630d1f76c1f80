import { execFileSync } from "node:child_process";
import {
  renameSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { commitFiles } from "../../../src/world/agent/commit";
import { collectAdmission, recordSource } from "../../../src/world/agent/records";
import { openStore, putProgram, reportPath, writeReport, discard } from "../../../src/world/agent/store";
import { openSource } from "../../../src/world/agent/hashed-copy";
import { sha256 } from "../../../src/core/domain/digest";
import { fixture, type Json } from "./support";

const made: string[] = [];
let repo: string;

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), "records-test-"));
  made.push(repo);
});
afterAll(async () => {
  for (const each of made) await discard(each);
});

function git(...args: string[]): string {
  const argv = ["-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "init.defaultBranch=main", ...args];
  return execFileSync("git", argv, { cwd: repo, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

function write(name: string, content: Json | string): void {
  mkdirSync(join(repo, name, ".."), { recursive: true });
  writeFileSync(join(repo, name), typeof content === "string" ? content : JSON.stringify(content));
}

function commit(message: string): string {
  git("add", "-A");
  git("commit", "-q", "-m", message);
  return git("rev-parse", "HEAD");
}

/** The payload of an event; a pull request without a base branch of its own goes into the default branch. */
function event(payload: Json): string {
  const path = join(repo, "..", `${repo.split("/").at(-1)}.event.json`);
  const { pull_request: pull, repository } = payload as { pull_request?: { base?: Json }; repository?: Json };
  const said =
    pull?.base === undefined
      ? payload
      : {
          pull_request: { ...pull, base: { ref: "main", ...pull.base } },
          repository: { default_branch: "main", ...repository },
        };
  writeFileSync(path, JSON.stringify(said));
  made.push(path);
  return path;
}

const text = (read: Awaited<ReturnType<Awaited<ReturnType<typeof recordSource>>["read"]>>) =>
  read.state === "read" ? Buffer.from(read.bytes).toString() : read.state;

describe("where records come from", () => {
  it("on the command line: the working folder, uncommitted changes too", async () => {
    write(".harness/a.json", "working");
    const source = await recordSource({}, repo);
    expect(source).toMatchObject({ name: "working folder", local: true });
    expect(text(await source.read(".harness/a.json"))).toBe("working");
    expect(text(await source.read(".harness/none.json"))).toBe("missing");
  });

  it("a pull request that admits itself is not heard: the base branch decides", async () => {
    git("init", "-q");
    write(".harness/model.admission.json", { ...fixture("model.admission.json"), status: "not_admitted" });
    const base = commit("base");
    git("checkout", "-q", "-b", "pull");
    write(".harness/model.admission.json", fixture("model.admission.json"));
    write(".harness/agent.case.json", fixture("agent.case.json"));
    commit("admit myself");
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event({ pull_request: { base: { sha: base } }, repository: { default_branch: "main" } }),
    };
    const source = await recordSource(env, repo);
    expect(source.name).toBe(`base ${base}`);
    const { records, fact } = await collectAdmission("case", source, undefined, null);
    expect([...records.keys()]).toEqual(["model.admission.json"]);
    expect(Buffer.from(records.get("model.admission.json")!).toString()).toContain("not_admitted");
    expect(fact.records_from).toBe(`base ${base}`);
    // a relative admission file is a file of the repository, and so of its base
    const relative = await collectAdmission("case", source, ".harness/model.admission.json", null);
    expect(Buffer.from(relative.records.get("model.admission.json")!).toString()).toContain("not_admitted");
    for (const name of ["pull_request_target", "pull_request_review"])
      expect((await recordSource({ ...env, GITHUB_EVENT_NAME: name }, repo)).name).toBe(`base ${base}`);
  });

  it("a pull request into another branch than the default one is judged by nobody", async () => {
    git("init", "-q");
    write(".harness/a.json", "lax");
    const lax = commit("lax");
    const read = async (payload: Json) => {
      const env = { CI: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event(payload) };
      return (await recordSource(env, repo)).read(".harness/a.json");
    };
    const found = await read({ pull_request: { base: { sha: lax, ref: "lax" } } });
    expect(found).toMatchObject({ state: "unreadable", reason: expect.stringContaining("goes into lax") });
    expect(text(await read({ pull_request: { base: { sha: lax, ref: "main" } } }))).toBe("lax");
    for (const [payload, name] of [
      [{ pull_request: { base: { sha: lax, ref: null } } }, "pull_request.base.ref"],
      [{ pull_request: { base: { sha: lax } }, repository: { default_branch: null } }, "repository.default_branch"],
    ] as const)
      expect(await read(payload)).toMatchObject({ state: "unreadable", reason: expect.stringContaining(name) });
  });

  it("what the forge named wins over the event, and is that commit or nothing", async () => {
    git("init", "-q");
    write(".harness/a.json", "named");
    const named = commit("named");
    write(".harness/a.json", "lax");
    const lax = commit("lax");
    const env = {
      CI: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event({ pull_request: { base: { sha: lax } } }),
    };
    const source = await recordSource(env, repo, { branch: "main", sha: named });
    expect(text(await source.read(".harness/a.json"))).toBe("named");
    // No ref stands in for it either, which git would take a long id for in a repository of short ones.
    git("update-ref", `refs/heads/${"e".repeat(64)}`, lax);
    expect((await recordSource(env, repo, { branch: "main", sha: "e".repeat(64) })).files).toBeNull();
    const gone = await recordSource(env, repo, { branch: "main", sha: "1".repeat(40) });
    expect((await gone.read(".harness/a.json")).state).toBe("unreadable");
    expect(gone.files).toBeNull();
  });

  it("another event: the default branch, whatever is checked out", async () => {
    git("init", "-q");
    write(".harness/a.json", "default");
    const main = commit("main");
    git("update-ref", "refs/remotes/origin/main", main);
    git("checkout", "-q", "-b", "feature");
    write(".harness/a.json", "feature");
    const feature = commit("feature");
    const env = (name: string, ref: string, sha: string) => ({
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_EVENT_PATH: event({ repository: { default_branch: "main" } }),
    });
    for (const name of ["push", "workflow_dispatch", "workflow_run", "schedule"])
      expect(
        text(await (await recordSource(env(name, "refs/heads/feature", feature), repo)).read(".harness/a.json")),
      ).toBe("default");
    git("update-ref", "-d", "refs/remotes/origin/main");
    expect(text(await (await recordSource(env("push", "refs/heads/main", main), repo)).read(".harness/a.json"))).toBe(
      "default",
    );
    const gone = await (await recordSource(env("push", "refs/heads/feature", feature), repo)).read(".harness/a.json");
    expect(gone).toMatchObject({ state: "unreadable", reason: expect.stringContaining("fetch-depth: 0") });
  });

  it.each(["heads", "tags"])("a branch or tag that is named like the ref of the base is not it (%s)", async (kind) => {
    git("init", "-q");
    write(".harness/a.json", "admits itself");
    const own = commit("own");
    // what a shallow checkout of that branch, or one with tags, leaves behind
    git("update-ref", `refs/${kind}/refs/remotes/origin/main`, own);
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "push",
      GITHUB_REF: `refs/${kind}/refs/remotes/origin/main`,
      GITHUB_SHA: own,
      GITHUB_EVENT_PATH: event({ repository: { default_branch: "main" } }),
    };
    expect((await (await recordSource(env, repo)).read(".harness/a.json")).state).toBe("unreadable");
  });

  it("a schedule runs on the default branch, which its payload does not name; nothing else does", async () => {
    git("init", "-q");
    write(".harness/a.json", "default");
    const sha = commit("main");
    const env = (name: string) => ({
      CI: "true",
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: sha,
      GITHUB_EVENT_PATH: event({ schedule: "0 5 * * *" }),
    });
    const read = async (name: string) => (await recordSource(env(name), repo)).read(".harness/a.json");
    expect(text(await read("schedule"))).toBe("default");
    expect((await read("push")).state).toBe("unreadable");
  });

  it.each([
    ["no payload", {}],
    ["a payload that is not there", { GITHUB_EVENT_PATH: "/nonexistent" }],
  ])("%s: nothing can be read, so everything blocks", async (_name, env) => {
    write(".harness/agent.case.json", fixture("agent.case.json"));
    const source = await recordSource({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", ...env }, repo);
    const { records, fact } = await collectAdmission("case", source, undefined, null);
    expect(records.size).toBe(0);
    expect(Object.keys(fact.unreadable)).toEqual([
      "agent.case.json",
      "model.decision.json",
      "model.admission.json",
      "prices.json",
      "provider-build-report.json",
    ]);
  });

  it.each([
    ["no base", { pull_request: {} }, "pull_request"],
    ["a base that is a branch name", { pull_request: { base: { sha: "main" } } }, "pull_request"],
    ["a base that is an option", { pull_request: { base: { sha: "--upload-pack=x" } } }, "pull_request"],
    ["no default branch", { repository: {} }, "push"],
    ["a default branch that climbs", { repository: { default_branch: "../../x" } }, "push"],
    ["a default branch that is an option", { repository: { default_branch: "-x" } }, "push"],
  ])("a payload with %s is refused", async (_name, payload, name) => {
    git("init", "-q");
    write(".harness/a.json", "x");
    commit("x");
    const source = await recordSource({ CI: "true", GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event(payload) }, repo);
    expect((await source.read(".harness/a.json")).state).toBe("unreadable");
  });

  it("a link in the base branch is not followed, neither is a replaced object", async () => {
    git("init", "-q");
    symlinkSync("../secret", join(repo, "link.json"));
    write("a.json", "true");
    const base = commit("base");
    write("b.json", "replaced");
    git("add", "-A");
    git("replace", git("rev-parse", "HEAD:a.json"), git("rev-parse", ":b.json"));
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event({ pull_request: { base: { sha: base } } }),
    };
    const source = await recordSource(env, repo);
    expect((await source.read("link.json")).state).toBe("unreadable");
    expect(text(await source.read("a.json"))).toBe("true");
  });
});

describe("a checkout that was tampered with", () => {
  /** A repository with a base commit; the environment of a pull request on it. */
  function pullRequest(): { base: string; env: Record<string, string> } {
    git("init", "-q");
    write(".harness/agent.case.json", "base");
    const base = commit("base");
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event({ pull_request: { base: { sha: base } } }),
    };
    return { base, env };
  }
  const looseObject = (oid: string) => join(repo, ".git/objects", oid.slice(0, 2), oid.slice(2));
  const read = async (env: Record<string, string>, path = ".harness/agent.case.json", cwd = repo) =>
    (await recordSource(env, cwd)).read(path);

  it.each(["blob", "tree", "commit"])(
    "an object of other bytes under the name of the base's %s is refused",
    async (kind) => {
      const { base, env } = pullRequest();
      const names = { commit: base, tree: `${base}:.harness`, blob: `${base}:.harness/agent.case.json` };
      const victim = git("rev-parse", names[kind as keyof typeof names]);
      write(".harness/agent.case.json", "admit me");
      const mine = commit("mine");
      const forged = git("rev-parse", names[kind as keyof typeof names].replace(base, mine));
      rmSync(looseObject(victim), { force: true });
      cpSync(looseObject(forged), looseObject(victim));
      // What git shows is the forgery.
      expect(git("cat-file", kind, victim)).toBe(git("cat-file", kind, forged));
      expect(await read(env)).toMatchObject({
        state: "unreadable",
        // git itself looks at the commits that it parses
        reason: expect.stringMatching(kind === "commit" ? /not in this checkout/ : /other bytes/),
      });
    },
  );

  it.each(["blob", "tree"])("a folder of the base is not written where a %s below it has other bytes", async (kind) => {
    git("init", "-q");
    write("case/workspace/a/x.txt", "base");
    const base = commit("base");
    const victim = git("rev-parse", `${base}:case/workspace/a${kind === "blob" ? "/x.txt" : ""}`);
    write("case/workspace/a/x.txt", "mine");
    const mine = commit("mine");
    rmSync(looseObject(victim), { force: true });
    cpSync(
      looseObject(git("rev-parse", `${mine}:case/workspace/a${kind === "blob" ? "/x.txt" : ""}`)),
      looseObject(victim),
    );
    const out = join(repo, "out");
    await expect(commitFiles(repo, base).checkout("case", out)).rejects.toThrow(/other bytes than its name says/);
    expect(existsSync(join(out, "workspace/a/x.txt"))).toBe(false);
  });

  it.each<[string, (folder: string) => void]>([
    [
      "its own configuration",
      (folder) => execFileSync("git", ["config", "core.worktree", dirname(folder)], { cwd: folder }),
    ],
    [
      "a file in place of .git",
      (folder) => {
        renameSync(join(folder, ".git"), join(folder, ".elsewhere"));
        writeFileSync(
          join(folder, ".elsewhere/config"),
          `[core]\n\trepositoryformatversion = 0\n\tworktree = ${dirname(folder)}\n`,
        );
        writeFileSync(join(folder, ".git"), `gitdir: ${join(folder, ".elsewhere")}\n`);
      },
    ],
  ])("a work tree that %s says elsewhere moves nobody to another folder of the commit", async (_what, change) => {
    git("init", "-q");
    // A package with the name of its repository, which is what a runner calls the folder, too.
    write(".harness/agent.case.json", "base");
    write(`${basename(repo)}/.harness/agent.case.json`, "mine");
    const base = commit("base");
    change(repo);
    const source = await recordSource({ GITHUB_ACTIONS: "true" }, repo, { branch: "main", sha: base });
    const path = (await source.insideOf(join(repo, ".harness/agent.case.json")))!;
    const read = await source.read(path);
    expect(read.state === "read" && Buffer.from(read.bytes).toString(), JSON.stringify(read)).toContain("base");
  });

  it("a bare repository in a folder of the change is none", async () => {
    const { base, env } = pullRequest();
    mkdirSync(join(repo, "sub"));
    for (const name of ["HEAD", "config", "objects", "refs"])
      cpSync(join(repo, ".git", name), join(repo, "sub", name), { recursive: true });
    const stolen = git("rev-parse", `${base}:.harness/agent.case.json`);
    rmSync(looseObject(stolen), { force: true });
    expect(text(await read(env, undefined, join(repo, "sub")))).toBe("unreadable");
  });

  it("a remote that promises objects is not asked, and starts nothing", async () => {
    const { base, env } = pullRequest();
    const marker = join(repo, "started");
    const blob = git("rev-parse", `${base}:.harness/agent.case.json`);
    rmSync(looseObject(blob), { force: true });
    git("config", "remote.origin.url", `ext::sh -c touch% ${marker}`);
    git("config", "protocol.ext.allow", "always");
    git("config", "remote.origin.promisor", "true");
    git("config", "extensions.partialClone", "origin");
    git("config", "core.repositoryFormatVersion", "1");
    expect((await read(env)).state).toBe("unreadable");
    expect(existsSync(marker)).toBe(false);
  });

  it("a base without records stays without, also as a link or a submodule", async () => {
    const { env } = pullRequest();
    expect((await read(env, ".harness/model.decision.json")).state).toBe("missing");
    expect((await read(env, "../outside.json")).state).toBe("missing");
    expect((await read(env, ".Harness/agent.case.json")).state).toBe("missing");
    git("rm", "-rq", "--cached", ".harness");
    rmSync(join(repo, ".harness"), { recursive: true });
    symlinkSync("elsewhere", join(repo, ".harness"));
    write("elsewhere/agent.case.json", "linked");
    const linked = commit("link");
    const at = (base: string) => ({ ...env, GITHUB_EVENT_PATH: event({ pull_request: { base: { sha: base } } }) });
    expect((await read(at(linked))).state).toBe("unreadable");
    git("update-index", "--add", "--cacheinfo", `160000,${linked},.harness`);
    git("commit", "-q", "-m", "submodule");
    expect((await read(at(git("rev-parse", "HEAD")))).state).toBe("unreadable");
  });

  it("an absolute admission file in the checkout is read from the base, by any way there", async () => {
    const { env } = pullRequest();
    write(".harness/model.admission.json", fixture("model.admission.json"));
    const link = `${repo}-link`;
    symlinkSync(repo, link);
    made.push(link);
    const source = await recordSource(env, repo);
    for (const root of [repo, link, join(repo, ".git/..")]) {
      const { records } = await collectAdmission("case", source, join(root, ".harness/model.admission.json"), null);
      expect([...records.keys()]).toEqual(["agent.case.json"]);
    }
    const outside = join(repo, "..", `${repo.split("/").at(-1)}.admission.json`);
    writeFileSync(outside, JSON.stringify(fixture("model.admission.json")));
    made.push(outside);
    const { records, fact } = await collectAdmission("case", source, outside, null);
    expect(records.has("model.admission.json"), "never a file of the disk").toBe(false);
    expect(fact.unreadable["model.admission.json"]).toContain("outside of the repository");
  });

  it.each(["1", "TRUE", "yes", "woodpecker"])("CI=%s is CI, too", async (said) => {
    write(".harness/a.json", "x");
    expect((await (await recordSource({ CI: said }, repo)).read(".harness/a.json")).state).toBe("unreadable");
  });
  it.each(["", "0", "false"])("CI=%s is none", async (said) => {
    expect((await recordSource({ CI: said }, repo)).local).toBe(true);
  });
});

describe("the records of a lane", () => {
  const canary = ["ghp_", "CANARYaaaabbbbccccdddd0123"].join("");

  it("that hold a secret are refused and never kept, JSON or not", async () => {
    write(".harness/agent.case.json", {
      ...fixture("agent.case.json"),
      retrieval_command: `git clone https://x:${canary}@git.example/x`,
    });
    write(".harness/model.decision.json", `not JSON, but ${canary}`);
    const { records, fact } = await collectAdmission("case", await recordSource({}, repo), undefined, null);
    expect(records.size).toBe(0);
    expect(JSON.stringify(fact)).not.toContain(canary);
    expect(fact.unreadable["agent.case.json"]).toMatch(/retrieval_command looks like a secret/);
    expect(fact.unreadable["model.decision.json"]).toMatch(/looks like a secret/);
  });

  it("that hold a credential of this run are refused, whatever it looks like", async () => {
    const plain = ["CANARY", "no", "shape", "at", "all"].join(" ");
    write(".harness/agent.case.json", { ...fixture("agent.case.json"), retrieval_command: plain });
    const refusal = (bytes: Uint8Array) =>
      Buffer.from(bytes).includes(plain) ? "it holds a credential of this run" : null;
    const { records, fact } = await collectAdmission("case", await recordSource({}, repo), undefined, null, refusal);
    expect([...records.keys()]).toEqual([]);
    expect(fact.unreadable["agent.case.json"]).toContain("a credential of this run");
  });

  it("that are pipes or devices hold nothing up", async () => {
    mkdirSync(join(repo, ".harness"), { recursive: true });
    execFileSync("mkfifo", [join(repo, ".harness/agent.case.json")]);
    const { fact } = await collectAdmission("case", await recordSource({}, repo), "/dev/zero", null);
    expect(fact.unreadable).toMatchObject({
      "agent.case.json": "expected a regular file",
      "model.admission.json": "expected a regular file",
    });
  });

  it("that are links, folders or too large are unreadable, with the reason", async () => {
    mkdirSync(join(repo, ".harness/model.decision.json"), { recursive: true });
    symlinkSync("/etc/hostname", join(repo, ".harness/agent.case.json"));
    write(".harness/model.admission.json", "x".repeat(300_000));
    const { records, fact } = await collectAdmission("case", await recordSource({}, repo), undefined, null);
    expect(records.size).toBe(0);
    expect(fact.unreadable).toMatchObject({
      "agent.case.json": expect.stringContaining("link"),
      "model.decision.json": expect.stringContaining("regular file"),
      "model.admission.json": expect.stringContaining("at most"),
    });
  });

  it("an absolute admission file is taken as it is", async () => {
    write("elsewhere.json", fixture("model.admission.json"));
    const { records } = await collectAdmission(
      "case",
      await recordSource({}, repo),
      join(repo, "elsewhere.json"),
      null,
    );
    expect([...records.keys()]).toEqual(["model.admission.json"]);
    const { fact } = await collectAdmission("case", await recordSource({}, repo), join(repo, "none.json"), null);
    expect(fact.unreadable).toEqual({});
  });

  it("take the report of this machine where the repository has none, or one of the pin before", async () => {
    const program = join(repo, "ca");
    writeFileSync(program, "program");
    const digest = sha256(readFileSync(program));
    const store = await openStore(join(repo, "store"));
    await putProgram(store, await openSource(program), digest);
    const stored = { ...fixture("provider-build-report.json"), binary_sha256: digest, build_seconds: 77 };
    await writeReport(store, digest, "provider-build-report.json", JSON.stringify(stored));
    const platform = `${process.platform}-${process.arch}`;
    const record = { ...fixture("agent.case.json"), binaries: { [platform]: { sha256: digest } } };
    write(".harness/agent.case.json", record);
    const report = async () => {
      const { records } = await collectAdmission("case", await recordSource({}, repo), undefined, store);
      const bytes = records.get("provider-build-report.json");
      return bytes === undefined ? null : (JSON.parse(Buffer.from(bytes).toString()) as Json);
    };
    expect(await report()).toMatchObject({ build_seconds: 77 });
    const before = { ...fixture("provider-build-report.json"), pinned_commit: "9".repeat(40) };
    write(".harness/provider-build-report.json", before);
    expect(await report()).toMatchObject({ pinned_commit: "9".repeat(40) });
    write(".harness/agent.case.json", {
      ...record,
      previous: { source_url: before["source_url" as never], pinned_commit: "9".repeat(40) },
    });
    expect(await report()).toMatchObject({ build_seconds: 77 });
    rmSync(join(repo, ".harness/provider-build-report.json"));
    expect(await report()).toMatchObject({ build_seconds: 77 });
    // what another machine made, of the same pin, says nothing of this one
    write(".harness/provider-build-report.json", {
      ...fixture("provider-build-report.json"),
      platform: "darwin-arm64",
    });
    expect(await report()).toMatchObject({ build_seconds: 77 });
    rmSync(join(repo, ".harness/provider-build-report.json"));
    // a pipe in its place holds nothing up, and is no report
    const kept = reportPath(store, digest, "provider-build-report.json");
    chmodSync(join(kept, ".."), 0o700);
    rmSync(kept);
    execFileSync("mkfifo", [kept]);
    const { fact } = await collectAdmission("case", await recordSource({}, repo), undefined, store);
    expect(fact.unreadable).toEqual({ "provider-build-report.json": "expected a regular file" });
  });
});
