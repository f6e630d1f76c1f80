import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  BUN,
  BUN_VERSION,
  entries,
  type Json,
  leftovers,
  makeProject,
  PLATFORM,
  type Project,
  removeTree,
} from "../support/admission";
import { hasBubblewrap } from "../support/contain";
import { type Options, program, PROGRAM } from "../support/program";
import { NOBODY, whyOutOfReach } from "../support/reach";
import { temporaryFolder } from "../support/temporary";

const root = process.getuid?.() === 0;
/** A command that gets a mount namespace of its own, where a test may lay things over the system's programs. */
const ownMounts = root ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
const canMount = spawnSync(ownMounts[0]!, [...ownMounts.slice(1), "true"]).status === 0;
let project: Project;

beforeEach(() => {
  project = makeProject();
});
afterEach(() => {
  project.remove();
});

interface Answer {
  code: number | null;
  json: {
    status: string;
    blockers: { code: string; subject: string; message: string; fix: string }[];
    report: Json;
    listed: boolean;
    state: string;
  };
  stderr: string;
}

async function build(
  argv: string[] = [],
  env: Record<string, string> = {},
  started?: Parameters<typeof program>[1],
): Promise<Answer> {
  const result = await program(["agent", "build", "--json", ...argv], {
    cwd: project.folder,
    env: project.env(env),
    ...started,
  });
  return {
    code: result.code,
    json: result.stdout === "" ? (null as never) : (JSON.parse(result.stdout) as Answer["json"]),
    stderr: result.stderr,
  };
}

/** Sends a signal as soon as the program says that it begins a step. */
const signalAt = (step: string, signal: NodeJS.Signals): Required<Pick<Options, "started">> => ({
  started: (child) => child.stderr?.on("data", (chunk: Buffer) => chunk.includes(`  ${step}`) && child.kill(signal)),
});

const codes = (answer: Answer) => answer.json.blockers.map(({ code }) => code);
const sourceState = () =>
  execFileSync("git", ["status", "--porcelain", "--ignored"], { cwd: project.source, encoding: "utf8" });
const digestOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

describe.skipIf(!hasBubblewrap || BUN === null)("agent build, with the real Bun in the sandbox", () => {
  it("builds the pin, keeps it under its digest, and says which program it is", async () => {
    project.record();
    const answer = await build(["--rebuild"]);
    expect(answer.json.blockers).toEqual([]);
    const { report } = answer.json;
    const digest = report["binary_sha256"] as string;
    expect(digestOf(join(project.store, digest, "ca"))).toBe(digest);
    expect(report).toMatchObject({
      binary_path: "dist/ca",
      binary_bytes: statSync(join(project.store, digest, "ca")).size,
      bun_version: BUN_VERSION,
      bun_revision: expect.stringMatching(new RegExp(`^${BUN_VERSION.replaceAll(".", "\\.")}\\+[0-9a-f]+$`)),
      build_root: "/build/stand-in",
      build_touched_files: ["dist/", "node_modules/", "src/generated/assets.js"],
      containment: "sandbox",
      node_version: expect.stringMatching(/^v\d+/),
    });
    for (const check of ["help", "strings", "dry_run", "rebuild"])
      expect((report["identity"] as Json)[check]).toMatchObject({ state: "matched" });
    expect(answer).toMatchObject({ code: 0, json: { listed: false, state: "added" } });
    expect(sourceState()).toBe("");
    expect(leftovers(project.store)).toEqual([]);
    expect(JSON.parse(readFileSync(join(project.folder, ".harness/provider-build-report.json"), "utf8"))).toEqual(
      report,
    );
    expect(existsSync("/build/stand-in")).toBe(false);

    // the digest is reviewed into the record: the second build agrees with it, and finds the entry
    project.record({ binaries: { [PLATFORM]: { sha256: digest } } });
    expect(await build()).toMatchObject({ code: 0, json: { listed: true, state: "present" } });

    // a damaged entry is healed by building again
    chmodSync(join(project.store, digest), 0o700);
    chmodSync(join(project.store, digest, "ca"), 0o700);
    writeFileSync(join(project.store, digest, "ca"), "tampered");
    expect(await build()).toMatchObject({ code: 0, json: { state: "healed" } });
    expect(digestOf(join(project.store, digest, "ca"))).toBe(digest);

    const shown = await program(["agent", "show", "--json"], { cwd: project.folder, env: project.env() });
    expect(JSON.parse(shown.stdout)).toMatchObject({
      status: "pass",
      entries: [{ sha256: digest, state: "whole", reports: ["provider-build-report.json"] }],
    });

    // a record that lists another digest blocks, and nothing more gets into the store
    project.record({ binaries: { [PLATFORM]: { sha256: "1".repeat(64) } } });
    const other = await build();
    expect(other.code).toBe(2);
    expect(codes(other)).toEqual(["agent_digest_mismatch"]);
    expect(entries(project.store)).toEqual([digest]);
  });

  it("lists what the build touched: not what the checkout did to line ends, nor what a link leads to", async () => {
    writeFileSync(join(project.source, ".gitattributes"), "*.bat text eol=crlf\n");
    writeFileSync(join(project.source, "x.bat"), "echo\n");
    mkdirSync(join(project.source, "extra"));
    writeFileSync(join(project.source, "extra/note.txt"), "a note\n");
    writeFileSync(join(project.folder, "private-name"), "");
    edit(project, "scripts/build-binary.js", (text) =>
      text.replace(
        "process.exit(built.exitCode);",
        `rmSync(resolve(root, "extra"), { recursive: true });
Bun.spawnSync(["ln", "-s", ${JSON.stringify(project.folder)}, resolve(root, "extra")]);
$&`,
      ),
    );
    project.commit();
    project.record();
    const answer = await build();
    expect(answer.json.blockers).toEqual([]);
    expect(answer.json.report["build_touched_files"]).toEqual([
      "dist/",
      "extra/note.txt",
      "node_modules/",
      "src/generated/assets.js",
    ]);
  });

  it("a few objects that name millions of files are refused before anything is written", async () => {
    const git = (args: string[], input = "") =>
      execFileSync("git", args, { cwd: project.source, input, encoding: "utf8" }).trim();
    const twelve = (line: (i: number) => string) =>
      git(["mktree"], Array.from({ length: 12 }, (_, i) => `${line(i)}\n`).join(""));
    let tree = twelve((i) => `100644 blob ${git(["hash-object", "-w", "package.json"])}\tf${i}`);
    for (let depth = 0; depth < 6; depth++) tree = twelve((i) => `040000 tree ${tree}\td${i}`);
    const author = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"];
    const pin = git([...author, "commit-tree", "-m", "many", tree]);
    git(["update-ref", "refs/heads/many", pin]);
    project.record({ pinned_commit: pin });
    const answer = await build();
    expect(codes(answer)).toEqual(["agent_build_failed"]);
    expect(answer.json.blockers[0]!.message).toContain("bytes of names");
    expect(answer.json.blockers[0]!.fix).toContain("source_url");
  });

  it("twice in parallel: both succeed with the same digest", async () => {
    project.record();
    const [a, b] = await Promise.all([build(), build()]);
    expect([a.code, b.code]).toEqual([0, 0]);
    expect(a.json.report["binary_sha256"]).toBe(b.json.report["binary_sha256"]);
    expect(entries(project.store)).toHaveLength(1);
    expect(leftovers(project.store)).toEqual([]);
  });

  it("ignored files that lie about in the source are not in the binary, and a dirty source is not what is built", async () => {
    project.record();
    const clean = await build();
    mkdirSync(join(project.source, "secret-notes"));
    writeFileSync(join(project.source, "secret-notes", "baked-in.txt"), "CANARY");
    writeFileSync(join(project.source, "src", "index.js"), "process.exit(7)");
    const dirty = await build();
    expect(dirty.json.report["binary_sha256"]).toBe(clean.json.report["binary_sha256"]);
  });

  it("what the build writes elsewhere does not arrive there, and it sees no variable of ours", async () => {
    const victim = join(project.folder, "victim");
    writeFileSync(
      join(project.source, "scripts", "build-binary.js"),
      `import { writeFileSync } from "node:fs";
for (const path of [${JSON.stringify(victim)}, "/etc/victim", "/usr/victim", "/victim", "../victim", ${JSON.stringify(join(project.source, "victim"))}])
  try { writeFileSync(path, "x"); console.log("WROTE", path); } catch {}
console.log(JSON.stringify(process.env));
try { await fetch("http://127.0.0.1:9/"); } catch (error) { console.log("NETWORK", error.code); }
process.exit(3);`,
    );
    project.commit();
    project.record();
    const canary = "CANARY-of-the-environment";
    const answer = await build([], {
      MY_TOKEN: canary,
      GITHUB_TOKEN: canary,
      HTTPS_PROXY: `http://user:${canary}@127.0.0.1:1`,
    });
    expect(codes(answer)).toEqual(["agent_build_failed"]);
    const log = readFileSync(join(project.store, "last-failed-build.log"), "utf8");
    expect(answer.json.blockers[0]!.message).toContain("last-failed-build.log");
    expect(log).toContain("[exit code 3]");
    expect(log).not.toContain(canary);
    expect(log).not.toContain("WROTE");
    for (const path of [victim, "/etc/victim", "/usr/victim", "/victim", join(project.source, "victim")])
      expect(existsSync(path)).toBe(false);
    expect(answer.stderr).not.toContain("NETWORK");
    expect(entries(project.store)).toEqual([]);
    expect(leftovers(project.store)).toEqual([]);
  });

  it("another program under the name of the agent is refused", async () => {
    writeFileSync(join(project.source, "src", "index.js"), 'console.log("Usage: ca <command>\\n  run  x");\n');
    project.commit();
    project.record();
    const answer = await build();
    expect(answer.code).toBe(2);
    expect(new Set(codes(answer))).toEqual(new Set(["agent_identity_mismatch"]));
    expect(answer.json.blockers.map(({ subject }) => subject)).toEqual([
      "identity.help",
      "identity.strings",
      "identity.dry_run",
    ]);
  });

  it.each<[string, (p: Project) => void, string, RegExp]>([
    [
      "a lockfile that disagrees",
      (p) => edit(p, "package.json", (text) => text.replace('"greeting":', '"other": "1.0.0", "greeting":')),
      "agent_build_failed",
      /install/,
    ],
    [
      "a build script that is not there",
      (p) => edit(p, "package.json", (text) => text.replace("build:binary", "build:other")),
      "agent_build_failed",
      /build:binary/,
    ],
    [
      "a build that makes nothing",
      (p) => edit(p, "scripts/build-binary.js", () => "process.exit(0)"),
      "agent_build_failed",
      /dist/,
    ],
    [
      "a build that leaves a link to another file",
      (p) =>
        edit(
          p,
          "scripts/build-binary.js",
          () => 'import{mkdirSync,symlinkSync}from"node:fs";mkdirSync("dist");symlinkSync("/usr/bin/env","dist/ca")',
        ),
      "agent_build_failed",
      /found a link/,
    ],
    [
      "a build that makes dist a link",
      (p) =>
        edit(p, "scripts/build-binary.js", () => 'import{symlinkSync}from"node:fs";symlinkSync("/usr/bin","dist")'),
      "agent_build_failed",
      /no folder dist/,
    ],
  ])("%s fails", async (_name, change, code, reason) => {
    change(project);
    project.commit();
    project.record();
    const answer = await build();
    expect(answer.code).toBe(2);
    expect(codes(answer)).toEqual([code]);
    expect(answer.json.blockers[0]!.message).toMatch(reason);
    expect(entries(project.store)).toEqual([]);
    expect(leftovers(project.store)).toEqual([]);
  });

  it("a build that hangs is ended after its time, with everything that it started", async () => {
    // Told apart from what a test run beside this one starts.
    const seconds = String(10_000_000 + process.pid);
    edit(project, "scripts/build-binary.js", () => `Bun.spawn(["sleep", "${seconds}"]); setInterval(() => {}, 1000);`);
    project.commit();
    project.record();
    const answer = await build(["--timeout", "2"]);
    expect(codes(answer)).toEqual(["agent_build_failed"]);
    expect(answer.json.blockers[0]!.message).toContain("no end within 2 s");
    expect(spawnSync("pgrep", ["-f", `sleep ${seconds}`]).status).toBe(1);
  });

  it.each(["Bun", "clone of", "bun install", "bun run", "identity"])(
    "SIGTERM at the step `%s` ends it as cancelled and leaves nothing behind",
    async (step) => {
      project.record();
      const answer = await build([], {}, signalAt(step, "SIGTERM"));
      expect(answer.code).toBe(2);
      expect(codes(answer)).toEqual(["cancelled"]);
      expect(leftovers(project.store)).toEqual([]);
      // a program that was not looked at to the end is not said to be another one
      for (const entry of entries(project.store)) expect(readdirSync(join(project.store, entry))).toEqual(["ca"]);
    },
  );

  it("SIGKILL in the middle leaves nothing that counts; the next build works, and clears up", async () => {
    project.record();
    const killed = await program(["agent", "build"], {
      cwd: project.folder,
      env: project.env(),
      ...signalAt("bun install", "SIGKILL"),
    });
    expect(killed.signal).toBe("SIGKILL");
    expect(entries(project.store)).toEqual([]);
    expect(leftovers(project.store)).toHaveLength(1);
    const answer = await build();
    expect(answer.code).toBe(0);
    expect(leftovers(project.store)).toEqual([]);
    expect(entries(project.store)).toEqual([answer.json.report["binary_sha256"]]);
  });

  // In a namespace of an ordinary user the folders above belong to somebody that it can't name, and a build root is refused there.
  it.skipIf(!canMount || process.getuid?.() !== 0)(
    "SIGKILL of one without a sandbox leaves its root to people, by name; what still ran of it, and its folder, are cleared away",
    async () => {
      const folder = temporaryFolder("case-harness-no-sandbox-");
      chmodSync(folder, 0o755);
      project.record({ build_root: join(folder, "root") });
      // what the build starts outlives it
      const seconds = String(100_000 + process.pid);
      edit(
        project,
        "scripts/build-binary.js",
        (text) => `Bun.spawn(["sleep", "${seconds}"]);\nawait Bun.sleep(600_000);\n${text}`,
      );
      project.commit("hangs");
      project.record({ build_root: join(folder, "root") });
      const hidden = ["bwrap", "unshare"].map((name) => `mount --bind /dev/null /usr/bin/${name}`).join("; ");
      const harness = (...argv: string[]) => [
        ...ownMounts.slice(1),
        ...["sh", "-ec", `${hidden}; exec "$@"`, "sh", process.execPath, PROGRAM, ...argv],
      ];
      const env = { ...project.env(), TMPDIR: folder };
      const child = spawn(ownMounts[0]!, harness("agent", "build"), { cwd: project.folder, env, stdio: "pipe" });
      let told = "";
      const sleeping = () =>
        spawnSync("pgrep", ["-f", `^sleep ${seconds}$`], { encoding: "utf8" })
          .stdout.split("\n")
          .filter(Boolean);
      child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
      const ended = once(child, "exit");
      const over = ended.then(() => true);
      while (sleeping().length === 0) if (await Promise.race([over, sleep(20, false)])) throw new Error(told);
      child.kill("SIGKILL");
      expect((await ended)[1]).toBe("SIGKILL");
      expect(readdirSync(folder)).not.toEqual(["root"]);

      const cleaned = spawnSync(process.execPath, [PROGRAM, "doctor", "--clean"], { cwd: project.folder, env });
      expect(cleaned.stderr.toString()).not.toContain("internal");
      expect(readdirSync(folder)).toEqual(["root"]);
      // Only what was lent an id of its own can be told from what else a user runs.
      if (root) expect(sleeping()).toEqual([]);
      for (const pid of sleeping()) process.kill(Number(pid));
      const next = spawnSync(ownMounts[0]!, harness("agent", "build", "--json"), {
        cwd: project.folder,
        env,
        encoding: "utf8",
      });
      expect((JSON.parse(next.stdout) as Answer["json"]).blockers).toMatchObject([
        { code: "agent_build_failed", subject: "build_root", message: expect.stringContaining(join(folder, "root")) },
      ]);
      expect(entries(project.store)).toEqual([]);
    },
  );

  it("a changed pin needs `previous`; the build of the pin before is kept until it is pruned", async () => {
    const first = project.record();
    const before = await build();
    edit(project, "greeting/index.js", () => 'export const greeting = "the next one";\n');
    project.commit("next");
    project.record();
    const unsaid = await build();
    expect(codes(unsaid)).toEqual(["agent_pin_changed_without_previous"]);
    project.record({ previous: { source_url: first["source_url"], pinned_commit: first["pinned_commit"] } });
    const after = await build();
    expect(after.code).toBe(0);
    expect(after.json.report["binary_sha256"]).not.toBe(before.json.report["binary_sha256"]);
    expect(entries(project.store)).toHaveLength(2);
  });

  it("a pin that the remote does not have, and a remote that is not there", async () => {
    project.record({ pinned_commit: "1234567890123456789012345678901234567890" });
    const missing = await build();
    expect(codes(missing)).toEqual(["agent_pin_mismatch"]);
    project.record({ source_url: `file://${project.source}-gone` });
    const gone = await build();
    expect(codes(gone)).toEqual(["agent_build_failed"]);
    expect(gone.json.blockers[0]!.subject).toBe("source");
  });

  it("a remote that serves another commit under the pin's name is caught", async () => {
    const pin = project.record()["pinned_commit"] as string;
    edit(project, "greeting/index.js", () => 'export const greeting = "another";\n');
    const other = project.commit("another");
    // the object that is named by the pin holds another commit, as far as this remote says
    const objects = join(project.source, ".git/objects");
    const at = (id: string) => join(objects, id.slice(0, 2), id.slice(2));
    chmodSync(at(pin), 0o600);
    cpSync(at(other), at(pin));
    const answer = await program(["agent", "build", "--json"], { cwd: project.folder, env: project.env() });
    expect(answer.code).toBe(2);
    expect(entries(project.store)).toEqual([]);
  });

  it.skipIf(!root)("as an ordinary user", async ({ skip }) => {
    const why = whyOutOfReach();
    if (why !== null) skip(why);
    project.record();
    const home = dirname(project.folder);
    execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, home]);
    const result = spawnSync(process.execPath, [PROGRAM, "agent", "build", "--json"], {
      cwd: project.folder,
      env: project.env(),
      uid: NOBODY,
      gid: NOBODY,
      encoding: "utf8",
    });
    expect(result.stderr).toContain("bun run build:binary");
    const json = JSON.parse(result.stdout) as Answer["json"];
    expect(json.blockers).toEqual([]);
    expect(entries(project.store)).toEqual([json.report["binary_sha256"]]);
    expect(leftovers(project.store)).toEqual([]);
  });

  // too small for a copy of Bun, for what it makes, for a copy of that which is looked at
  it.skipIf(!root).each([12, 260, 330])(
    "a disk that is full at %s MB fails by name and leaves nothing behind",
    (megabytes) => {
      project.record();
      mkdirSync(project.store);
      chmodSync(project.store, 0o700);
      // a file system of its own in a mount namespace of its own
      const script = `mount -t tmpfs -o size=${megabytes}m,mode=0700 tmpfs "$0" && "$@"; code=$?; ls -A "$0"; exit $code`;
      const argv = ["-m", "sh", "-c", script, project.store, process.execPath, PROGRAM, "agent", "build", "--quiet"];
      const result = spawnSync("unshare", argv, { cwd: project.folder, env: project.env(), encoding: "utf8" });
      expect(result.stderr).toMatch(/^agent_build_failed [^\n]* Found: [^\n]*(disk[^\n]* is full|ENOSPC)/);
      expect(result.status).toBe(2);
      expect(result.stdout.split("\n").filter((name) => name.startsWith("."))).toEqual([]);
    },
  );
});

function edit(p: Project, name: string, change: (text: string) => string): void {
  const path = join(p.source, name);
  writeFileSync(path, change(existsSync(path) ? readFileSync(path, "utf8") : ""));
}

describe.skipIf(BUN === null)("Bun of exactly the recorded version", () => {
  const withoutBun = () => ({
    PATH: process.env["PATH"]!.split(":")
      .filter((folder) => !existsSync(join(folder, "bun")))
      .join(":"),
  });
  let registry: Server;
  let tarball: Buffer;
  let requests: string[];

  beforeAll(async () => {
    const folder = makeProject();
    mkdirSync(join(folder.folder, "package/bin"), { recursive: true });
    cpSync(BUN!, join(folder.folder, "package/bin/bun"));
    writeFileSync(join(folder.folder, "package/package.json"), "{}");
    execFileSync("tar", ["czf", "bun.tgz", "package"], { cwd: folder.folder });
    tarball = readFileSync(join(folder.folder, "bun.tgz"));
    folder.remove();
    requests = [];
    registry = createServer((request, response) => {
      requests.push(request.url ?? "");
      response.end(tarball);
    });
    await new Promise<void>((listening) => registry.listen(0, "127.0.0.1", listening));
  });
  afterAll(() => {
    registry.close();
  });
  const url = () => `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const integrity = () => `sha512-${createHash("sha512").update(tarball).digest("base64")}`;

  it("missing blocks before anything is fetched", async () => {
    project.record({ source_url: `file://${project.source}-must-not-be-asked` });
    const answer = await build([], withoutBun());
    expect(answer.code).toBe(2);
    expect(codes(answer)).toEqual(["bun_missing"]);
  });

  it("another version blocks, on PATH and where it was named", async () => {
    project.record({ bun_version: "1.0.1" });
    expect(codes(await build())).toEqual(["bun_version_mismatch"]);
    expect(codes(await build(["--bun", BUN!]))).toEqual(["bun_version_mismatch"]);
  });

  it("a script of that name is not Bun, neither is another program, nothing, or a folder", async () => {
    project.record();
    const script = join(project.folder, "bun");
    writeFileSync(script, `#!/bin/sh\necho ${BUN_VERSION}\n`, { mode: 0o755 });
    for (const path of [script, "/usr/bin/env", join(project.folder, "none"), project.folder])
      expect(codes(await build(["--bun", path]))).toEqual(["bun_missing"]);
    // on PATH it is passed over
    expect(codes(await build([], { PATH: `${project.folder}:${withoutBun().PATH}` }))).toEqual(["bun_missing"]);
  });

  it.skipIf(!hasBubblewrap)("comes from the registry where its recorded integrity holds, once", async () => {
    project.record({ bun_integrity: { [PLATFORM]: integrity() } });
    requests.length = 0;
    const answer = await build(["--bun-registry", url()], withoutBun());
    expect(answer.json.blockers).toEqual([]);
    expect(requests).toEqual([
      expect.stringMatching(/^\/@oven\/bun-[a-z0-9-]+\/-\/bun-[a-z0-9-]+-\d+\.\d+\.\d+\.tgz$/),
    ]);
    expect((await build(["--bun-registry", url()], withoutBun())).code).toBe(0);
    expect(requests).toHaveLength(1);
    // what was kept is checked again each time
    const kept = join(project.store, "downloads", readdirSync(join(project.store, "downloads"))[0]!);
    writeFileSync(kept, "tampered");
    expect((await build(["--bun-registry", url()], withoutBun())).code).toBe(0);
    expect(requests).toHaveLength(2);
  });

  it("with another integrity is not used, and not kept", async () => {
    project.record({ bun_integrity: { [PLATFORM]: `sha512-${"A".repeat(86)}==` } });
    const answer = await build(["--bun-registry", url()], withoutBun());
    expect(codes(answer)).toEqual(["bun_missing"]);
    expect(answer.json.blockers[0]!.message).toContain("another integrity");
    expect(existsSync(join(project.store, "downloads"))).toBe(false);
  });

  it("a registry that is not https, not here, or asks for a password is refused", async () => {
    project.record({ bun_integrity: { [PLATFORM]: integrity() } });
    for (const base of ["http://registry.example", "http://127.0.0.1:1", "https://registry.invalid"])
      expect(codes(await build(["--bun-registry", base], withoutBun()))).toEqual(["bun_missing"]);
  });
});

describe("agent, used wrongly or without a record", () => {
  it.each([
    [["agent"], 3],
    [["agent", "bild"], 3],
    [["agent", "build", "extra"], 3],
    [["agent", "build", "--from", "x"], 3],
    [["agent", "fetch", "--rebuild"], 3],
    [["agent", "build", "--timeout", "0"], 3],
  ])("%j: exit %i", async (argv, code) => {
    expect((await program(argv, { cwd: project.folder, env: project.env() })).code).toBe(code);
  });

  it.each(["build", "fetch", "show", "prune"])(
    "agent %s without a record is blocked, with what to do",
    async (action) => {
      const result = await program(["agent", action, "--json"], { cwd: project.folder, env: project.env() });
      expect(result.code).toBe(2);
      expect(JSON.parse(result.stdout)).toMatchObject({
        status: "blocked",
        blockers: [{ code: "agent_record_invalid" }],
      });
    },
  );

  it("a store that others can write to is refused", async () => {
    project.record();
    mkdirSync(project.store);
    chmodSync(project.store, 0o777);
    const result = await program(["agent", "show"], { cwd: project.folder, env: project.env() });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("chmod go-w");
    rmSync(project.store, { recursive: true });
  });

  it.each([
    ["goes into a branch that judges", { sha: "1".repeat(40), ref: "main" }, "fetch-depth: 0"],
    ["chose a base of its own", { sha: "1".repeat(40), ref: "mine" }, "goes into mine"],
    ["does not say what it goes into", { sha: "1".repeat(40) }, "pull_request.base.ref"],
  ])("in CI the record of a pull request that %s is not heard", async (_name, base, word) => {
    project.record();
    const event = join(project.folder, "event.json");
    writeFileSync(event, JSON.stringify({ pull_request: { base }, repository: { default_branch: "main" } }));
    const env = project.env({ GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event });
    const result = await program(["agent", "build", "--json"], { cwd: project.folder, env });
    expect(result.code).toBe(2);
    expect(result.stdout).toContain(word);
    expect(entries(project.store)).toEqual([]);
    removeTree(project.store);
  });
});
