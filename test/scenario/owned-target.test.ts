import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { lockTarget } from "../../src/world/target/lock";
import { openTarget } from "../../src/world/target/layout";
import { brokenProgram } from "../support/broken-program";
import type { Json, OwnRepository, Ran } from "../support/own-repository";
import { approvalFor, climbedTo4, ownedTarget, type OwnedTarget, SOLVE, TARGET } from "../support/owned-target";
import { program } from "../support/program";
import { contentOf, GIT_ENV, put, script, stateOf } from "../support/target/repository";
import { NO_STRACE } from "../support/target/sweep";
import { temporaryFolder } from "../support/temporary";
import { readWatched, watching } from "../support/watched";

const PROOF = "stage5-owned-repo-proof.json";
const WHO = ["--actor", "Ada Lovelace"];

/** Passes of stages 2 to 4 of an installation, on which all of these stand. */
let climbed: OwnRepository;
beforeAll(async () => {
  climbed = await climbedTo4();
}, 120_000);

const holds = async (dir: string) => {
  const verified = await program(["verify", dir], { env: climbed.env });
  expect(verified.stderr).not.toContain("DOES NOT HOLD");
  expect(verified.code).toBe(0);
};

/** A first run that waits for a person. */
async function applied(target: OwnedTarget): Promise<Ran> {
  const ran = await target.run();
  expect(ran.blockers).toEqual(["missing_operator_outcome operator"]);
  expect(ran.code).toBe(2);
  await holds(ran.dir);
  return ran;
}

describe("stage 5: an owned repository that gets the result", () => {
  it("is asked for first, and nothing of it is looked at", async () => {
    const target = ownedTarget(climbed);
    const before = stateOf(target.root);
    const asked = await target.run({ approve: false });
    expect(asked.blockers).toEqual(["approval_missing approval"]);
    expect(asked.facts["target"]).toBeUndefined();
    expect(stateOf(target.root)).toBe(before);
    expect(JSON.stringify(asked.report)).not.toContain(target.root);
    expect(asked.read("approval-packet.json")).toMatchObject({ target: target.root, stage: 5 });
    await holds(asked.dir);
  });

  it("gets the verified change as one commit, which counts when a person has accepted it", async () => {
    const target = ownedTarget(climbed);
    const before = target.git("rev-parse", "HEAD").trim();
    const first = await applied(target);
    const commit = target.git("rev-parse", "HEAD").trim();
    expect(target.git("rev-parse", "HEAD^").trim()).toBe(before);
    expect(target.git("status", "--porcelain")).toBe("");
    expect(target.git("log", "-1", "--format=%s")).toBe("stage5 fake result\n");
    expect(first.report).toMatchObject({
      target_repository_admission_status: "admitted",
      target_repository_start_clean: true,
      target_repository_ending_clean: true,
      target_commit_before: before,
      target_commit: commit,
      approval_source: TARGET["approval_source"],
      operator_outcome: "missing",
      approval_state: "consumed_without_pass",
      source_repository_mutated: false,
      public_publication_attempted: false,
      rollback: `git revert --no-edit ${commit}`,
    });
    expect(JSON.stringify(first.report)).not.toContain(target.root);
    const page = readFileSync(join(first.dir, "report.md"), "utf8").split("\n");
    expect(page[2]).toBe("## To be decided");
    expect(page.join("\n")).toContain("--outcome accepted --actor WHO");
    const clone = join(temporaryFolder(), "clone");
    execFileSync("git", ["clone", "-q", target.root, clone], { env: GIT_ENV });
    execFileSync("git", ["-C", clone, "bundle", "verify", "-q", join(first.dir, "backend/result.bundle")], {
      env: GIT_ENV,
    });

    const second = (await target.conclude(first.dir, "--outcome", "accepted", ...WHO)) as Ran;
    expect(second.code).toBe(0);
    expect(second.report).toMatchObject({
      status: "pass",
      stage: 5,
      operator_outcome: "accepted",
      operator: { actor: "Ada Lovelace", reason: null, first_run: { run_id: first.report.run_id } },
      target_commit: commit,
      approval_state: "consumed_by_pass_evidence",
    });
    expect(second.read(PROOF)).toMatchObject({ status: "pass", operator_outcome: "accepted", target_commit: commit });
    await holds(second.dir);
    await holds(join(second.dir, "first-run"));
    const required = await program(["verify", second.dir, "--require", "pass"], { env: climbed.env });
    expect(required.code).toBe(0);
    expect(target.git("rev-parse", "HEAD").trim()).toBe(commit);

    const again = await target.conclude(first.dir, "--outcome", "rejected", ...WHO);
    expect(again).toMatchObject({ code: 2 });
    expect(again.stderr).toContain("an outcome is given once");
  });
});

describe("a result that a person rejects", () => {
  it("is taken back by the command that is printed, to exactly the old tree", async () => {
    const target = ownedTarget(climbed, {
      name: "a target's folder",
      contract: { allowed_paths: ["strings.py", "a/", "link", "run.sh", "gone.txt", "image.bin", "sub dir/"] },
      record: { allowed_paths: ["strings.py", "a/", "link", "run.sh", "gone.txt", "image.bin", "sub dir/"] },
      prepare(root) {
        put(root, "gone.txt", "goes\n");
        put(root, "run.sh", "#!/bin/sh\n");
        put(root, "image.bin", Buffer.from([0, 1, 2, 255]));
        symlinkSync("strings.py", join(root, "link"));
      },
      steps: [
        ...SOLVE,
        { write: { path: "a/new.txt", text: "new\n" } },
        { write: { path: "sub dir/with space.txt", text: "x\n" } },
        {
          exec: [
            "bash",
            "-c",
            "rm gone.txt link; ln -s run.sh link; chmod +x run.sh; printf '\\0\\377\\1' > image.bin",
          ],
        },
        { exit: 0 },
      ],
    });
    const [tree, files] = [target.git("rev-parse", "HEAD^{tree}"), contentOf(target.root)];
    const first = await applied(target);
    expect(target.git("show", "--format=", "--name-status", "--no-renames", "HEAD").trim().split("\n")).toEqual([
      "A\ta/new.txt",
      "D\tgone.txt",
      "M\timage.bin",
      "M\tlink",
      "M\trun.sh",
      "M\tstrings.py",
      "A\tsub dir/with space.txt",
    ]);
    const ran = (await target.conclude(first.dir, "--outcome", "rejected", ...WHO, "--reason", "not wanted")) as Ran;
    expect(ran.code).toBe(1);
    expect(ran.blockers).toEqual(["operator_rejected operator"]);
    await holds(ran.dir);
    const [, command = ""] = /to take the result back, run: (.*)/.exec(ran.stderr) ?? [];
    expect(target.git("log", "--format=%s").split("\n")[0]).toBe("stage5 fake result");
    execFileSync("bash", ["-c", command], { env: GIT_ENV, stdio: "pipe" });
    expect(target.git("rev-parse", "HEAD^{tree}")).toBe(tree);
    expect(contentOf(target.root)).toEqual(files);
    expect(target.git("status", "--porcelain")).toBe("");
  });
});

describe("what conclude refuses", () => {
  it("is whatever waits for nobody, or was made elsewhere, and it writes nothing then", async () => {
    const target = ownedTarget(climbed);
    const asked = await target.run({ approve: false });
    const other = await target.conclude(asked.dir, "--outcome", "accepted", ...WHO);
    expect(other).toMatchObject({ code: 2 });
    expect(other.stderr).toContain("approval_missing");
    const first = await applied(target);
    const stranger = temporaryFolder();
    const elsewhere = await program(
      ["conclude", "--bundle", first.dir, "--outcome", "accepted", ...WHO, "--runs-dir", join(stranger, "runs")],
      { env: { HOME: stranger } },
    );
    expect(elsewhere.code).toBe(2);
    expect(elsewhere.stderr).toContain("of unknown origin");
    expect(existsSync(join(stranger, "runs"))).toBe(false);
    for (const [args, said] of [
      [["--outcome", "accepted"], "--actor is missing"],
      [["--outcome", "accepted", "--actor", " "], "found none"],
      [["--outcome", "accepted", "--actor", "Ada\nLovelace"], "one line"],
      [["--outcome", "accepted", "--actor", "Ada", "--reason", `ghp_${"a1B2".repeat(9)}`], "looks like a secret"],
      [["--actor", "Ada"], "--outcome is missing"],
    ] as const) {
      const refused = await target.conclude(first.dir, ...args);
      expect(refused.code, said).toBe(3);
      expect(refused.stderr).toContain(said);
    }
    const second = (await target.conclude(first.dir, "--outcome", "accepted", ...WHO)) as Ran;
    const third = await target.conclude(second.dir, "--outcome", "accepted", ...WHO);
    expect(third).toMatchObject({ code: 2 });

    // As one that was killed when the word was used up, and the bundle had not got its name yet.
    renameSync(join(second.dir, "report.json"), join(second.dir, "report.json.tmp"));
    for (const args of [
      ["--outcome", "rejected", ...WHO],
      ["--outcome", "accepted", "--actor", "Eve"],
      ["--outcome", "accepted", ...WHO, "--reason", "another one"],
    ]) {
      const other = await target.conclude(first.dir, ...args);
      expect(other).toMatchObject({ code: 2 });
      expect(other.stderr).toContain("accepted by Ada Lovelace");
    }
    expect(existsSync(join(second.dir, "report.json"))).toBe(false);
    const finished = await target.conclude(first.dir, "--outcome", "accepted", ...WHO, "--json");
    expect(finished).toMatchObject({ code: 0 });
    expect(JSON.parse(finished.stdout)).toMatchObject({ status: "pass", artifacts_dir: second.dir });
    await holds(second.dir);
    const again = await target.conclude(first.dir, "--outcome", "accepted", ...WHO);
    expect(again.stderr).toContain("an outcome is given once");
  });

  it("is nothing that could not be sealed; what was left names the commit that stands in the target", async () => {
    const target = ownedTarget(climbed);
    const asked = await target.run({ approve: false });
    const argv = ["run", "--stage", "5", "--task", ".harness/tasks/fix/case.json", "--json"];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [brokenProgram("keepCommit"), ...argv, "--approval", approvalFor(asked), "--runs-dir", target.home.runs],
      { cwd: target.home.folder, env: { PATH: process.env["PATH"], ...target.home.env }, encoding: "utf8" },
    );
    expect(status, stderr).toBe(1);
    const { artifacts_dir: dir } = JSON.parse(stdout) as { artifacts_dir: string };
    const commit = target.git("rev-parse", "HEAD").trim();
    expect(target.git("log", "--format=%s").trim().split("\n")).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(dir, "report.partial.json"), "utf8"))).toMatchObject({
      ...{ status: "fail", target_commit: commit, target_commit_before: target.git("rev-parse", "HEAD^").trim() },
      rollback: `git revert --no-edit ${commit}`,
    });
    expect(stderr).toContain(`stands in the target as commit ${commit}`);
  });

  it("is an outcome that was set before anything was verified", async () => {
    const target = ownedTarget(climbed);
    const env = { ...target.home.env, CTO_HARNESS_CASE_STAGE5_OPERATOR_OUTCOME: "accepted" };
    const ran = await program(["run", "--stage", "5", "--task", ".harness/tasks/fix/case.json"], {
      cwd: target.home.folder,
      env,
    });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("before anything was verified");
  });
});

/** A target that is left as it was by a run that was blocked, or came to something that is not acceptable. */
async function untouched(target: OwnedTarget, ran: () => Promise<Ran>): Promise<Ran> {
  const before = stateOf(target.root);
  const result = await ran();
  expect(stateOf(target.root)).toBe(before);
  expect(result.report["target_commit"] ?? null).toBeNull();
  expect(result.report["operator_outcome"] ?? null).toBeNull();
  expect(JSON.stringify(result.report)).not.toContain(target.root);
  await holds(result.dir);
  return result;
}

describe("a target is left as it was", () => {
  it.each<[string, Parameters<typeof ownedTarget>[1], string]>([
    ["has no result", { steps: [{ exit: 0 }] }, "no_diff workspace"],
    [
      "changes what the contract does not allow",
      { steps: [...SOLVE, { write: { path: "x.py", text: "" } }, { exit: 0 }] },
      "disallowed_file_change x.py",
    ],
    [
      "changes what the record does not allow",
      { record: { allowed_paths: ["test_strings.py"] } },
      "disallowed_file_change strings.py",
    ],
    ["changes what the record forbids", { record: { forbidden_paths: ["*.py"] } }, "forbidden_path_change strings.py"],
    [
      "leaves the bug",
      { steps: [{ append: { path: "strings.py", text: "\n# seen\n" } }, { exit: 0 }] },
      "verification_failed python3 -B -m unittest -q",
    ],
    ["fails", { steps: [...SOLVE, { exit: 3 }] }, "backend_failed lane"],
    ["never ends", { steps: [...SOLVE, { hang: true }], contract: { limits: { lane_seconds: 1 } } }, "timeout lane"],
    [
      "is rejected by its reviewer",
      {
        steps: [
          ...SOLVE,
          { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } },
          { exit: 0 },
        ],
      },
      "reviewer_rejected reviewer",
    ],
    [
      "creates a branch",
      { steps: [...SOLVE, { exec: ["git", "branch", "other"] }, { exit: 0 }] },
      "branch_or_ref_created refs/heads/other",
    ],
  ])("by a lane that %s", async (_what, parts, blocker) => {
    const target = ownedTarget(climbed, parts);
    const ran = await untouched(target, () => target.run());
    expect(ran.blockers).toContain(blocker);
    expect(ran.report).toMatchObject({ target_repository_start_clean: true, target_repository_ending_clean: true });
  });

  it.each<[string, Parameters<typeof ownedTarget>[1], string]>([
    [
      "admits nothing",
      { record: { admission_status: "not_admitted" } },
      "target_not_admitted target.json: admission_status",
    ],
    ["names no owner", { record: { repository_owner: "" } }, "target_not_owned target.json: repository_owner"],
    [
      "is about something critical",
      { record: { risk_classification: "production" } },
      "target_critical target.json: risk_classification",
    ],
    ["allows nothing", { record: { allowed_paths: [] } }, "target_admission_invalid target.json"],
  ])("by a record that %s", async (_what, parts, blocker) => {
    const target = ownedTarget(climbed, parts);
    const ran = await untouched(target, () => target.run());
    expect(ran.blockers).toContain(blocker);
    expect(ran.facts["target"]).toBeUndefined();
  });

  it("by a program that is not there, and says of it what was seen", async () => {
    const target = ownedTarget(climbed, { contract: { verification_commands: [["no-such-program-here"]] } });
    const ran = await untouched(target, () => target.run());
    expect(ran.blockers[0]).toContain("provider_unavailable");
    expect(ran.report).toMatchObject({
      ...{ target_repository_admission_status: "admitted", changed_files: [] },
      ...{ target_repository_start_clean: true, target_repository_ending_clean: true },
    });
  });

  it.each<[string, (root: string) => void, string]>([
    ["a changed file", (root) => put(root, "strings.py", "# mine\n"), "dirty_starting_tree strings.py"],
    ["a file that git does not know", (root) => put(root, "mine.txt", "mine\n"), "dirty_starting_tree mine.txt"],
    [
      "a merge that nobody has ended",
      (root) => put(root, ".git/MERGE_HEAD", `${"1".repeat(40)}\n`),
      "dirty_starting_tree target repository",
    ],
    [
      "a HEAD on no branch",
      (root) => void execFileSync("git", ["checkout", "-q", "--detach"], { cwd: root, env: GIT_ENV }),
      "source_repository_mutated target repository",
    ],
    ["git at work", (root) => put(root, ".git/index.lock", ""), "target_busy target repository"],
  ])("where it has %s", async (_what, dirty, blocker) => {
    const target = ownedTarget(climbed);
    dirty(target.root);
    const ran = await untouched(target, () => target.run());
    expect(ran.blockers).toEqual([blocker]);
    expect(ran.report.lane_process_started).toBe(false);
  });

  it("where another harness holds its lock, and not when it is free again, by the same approval", async () => {
    const target = ownedTarget(climbed);
    const asked = await target.run({ approve: false });
    const argv = ["--stage", "5", "--task", ".harness/tasks/fix/case.json", "--approval", approvalFor(asked)];
    const lock = lockTarget(await openTarget(target.root), { run: "another", before: "", ref: "" });
    const ran = await untouched(target, () => target.home.run(argv)).finally(() => lock.release());
    expect(ran.blockers).toEqual(["target_busy target repository"]);
    expect((await target.home.run(argv)).blockers).toEqual(["missing_operator_outcome operator"]);
  });
});

/** A lane that waits until somebody has done something. */
async function meanwhile(act: () => void): Promise<{ steps: Json[]; contract: Json; close(): void }> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      act();
      socket.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  const wait = { exec: ["bash", "-c", `exec 3<>/dev/tcp/127.0.0.1/${port}; echo now >&3; cat <&3`] };
  return {
    steps: [wait, ...SOLVE, { exit: 0 }],
    contract: { loopback_ports: [port] },
    close: () => void server.close(),
  };
}

describe("somebody else at the same time", () => {
  it("whose commit moves HEAD keeps it, and nothing is applied", async () => {
    let root = "";
    const lane = await meanwhile(() => {
      put(root, "mine.txt", "mine\n");
      execFileSync("git", ["add", "mine.txt"], { cwd: root, env: GIT_ENV });
      execFileSync("git", ["commit", "-qm", "mine"], { cwd: root, env: GIT_ENV });
    });
    try {
      const target = ownedTarget(climbed, lane);
      ({ root } = target);
      const ran = await target.run();
      expect(ran.code).toBe(1);
      expect(ran.blockers).toContain("source_repository_mutated source repository: HEAD");
      expect(ran.report["target_commit"]).toBeNull();
      expect(target.git("log", "-1", "--format=%s")).toBe("mine\n");
      expect(target.git("status", "--porcelain")).toBe("");
      await holds(ran.dir);
    } finally {
      lane.close();
    }
  });

  it("who runs on the same target: one of both gets its result in, and the other says why not", async () => {
    const target = ownedTarget(climbed);
    const asked = [await target.run({ approve: false }), await target.run({ approve: false })];
    const argv = ["--stage", "5", "--task", ".harness/tasks/fix/case.json", "--approval"];
    const ended = await Promise.all(
      asked.map((one) =>
        program(["run", ...argv, approvalFor(one), "--runs-dir", target.home.runs, "--json"], {
          cwd: target.home.folder,
          env: target.home.env,
        }),
      ),
    );
    const said = ended.map(
      ({ stdout }) => JSON.parse(stdout) as { blockers: { code: string }[]; artifacts_dir: string },
    );
    const codes = said.map(({ blockers }) => blockers[0]?.code);
    expect(codes.filter((code) => code === "missing_operator_outcome")).toHaveLength(1);
    expect(codes.find((code) => code !== "missing_operator_outcome")).toMatch(
      /^(?:target_busy|source_repository_mutated|dirty_starting_tree)$/,
    );
    expect(target.git("rev-list", "--count", "HEAD").trim()).toBe("2");
    expect(target.git("status", "--porcelain")).toBe("");
    for (const { artifacts_dir } of said) await holds(artifacts_dir);
  });
});

describe("what the target's own configuration says", () => {
  it("is not obeyed: no hook, file system monitor, signing program, filter or template has a part in it", async () => {
    const marks = temporaryFolder();
    const mark = (name: string) => script(join(marks, "programs", name), `touch '${join(marks, name)}'; exit 1`);
    const target = ownedTarget(climbed, {
      prepare(root) {
        const set = (name: string, value: string) =>
          execFileSync("git", ["config", name, value], { cwd: root, env: GIT_ENV });
        mkdirSync(join(root, ".git/hooks"), { recursive: true });
        for (const hook of ["pre-commit", "post-commit", "reference-transaction", "post-checkout", "post-index-change"])
          script(join(root, ".git/hooks", hook), `touch '${join(marks, hook)}'; exit 1`);
        set("core.fsmonitor", mark("fsmonitor"));
        set("commit.gpgSign", "true");
        set("gpg.program", mark("gpg"));
        set("core.pager", mark("pager"));
        set("core.editor", mark("editor"));
        set("diff.external", mark("diff"));
        set("include.path", join(marks, "more"));
        writeFileSync(join(marks, "more"), `[core]\n\tsshCommand = ${mark("ssh")}\n`);
      },
      plain: ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=", "-c", "commit.gpgSign=false"],
    });
    const first = await target.run();
    expect(first.blockers).toEqual(["missing_operator_outcome operator"]);
    expect(readdirSync(marks).toSorted()).toEqual(["more", "programs"]);
    await holds(first.dir);
  });
});

describe("a run that is killed while it applies its result", () => {
  it("is ended by the next one, which says which way, or by doctor --clean", async () => {
    for (const by of ["run", "doctor"] as const) {
      const target = ownedTarget(climbed);
      const before = target.git("rev-parse", "HEAD").trim();
      const real = execFileSync("bash", ["-c", "command -v git"], { encoding: "utf8" }).trim();
      const bin = join(temporaryFolder(), "bin");
      // Git is asked for the index when the branch has moved already: there its harness dies.
      script(
        join(bin, "git"),
        `case " $* " in *" update-index "*) [ "$(cat '${join(target.root, ".git/refs/heads/main")}')" = ${before} ] || { kill -9 $PPID; exit 1; };; esac; exec ${real} "$@"`,
      );
      const asked = await target.run({ approve: false });
      const argv = ["--stage", "5", "--task", ".harness/tasks/fix/case.json", "--approval"];
      const killed = await program(["run", ...argv, approvalFor(asked), "--runs-dir", target.home.runs], {
        cwd: target.home.folder,
        env: { ...target.home.env, PATH: `${bin}:${process.env["PATH"]}` },
      });
      expect(killed.signal).toBe("SIGKILL");
      const commit = readFileSync(join(target.root, ".git/refs/heads/main"), "utf8").trim();
      expect(commit).not.toBe(before);
      expect(existsSync(join(target.root, ".git/case-harness/journal.json"))).toBe(true);
      const check = await program(
        [
          "preflight",
          "--effects",
          ...argv,
          approvalFor(await target.run({ approve: false })),
          "--runs-dir",
          target.home.runs,
        ],
        {
          cwd: target.home.folder,
          env: target.home.env,
        },
      );
      expect(check.stderr).toContain("the next run");
      expect(existsSync(join(target.root, ".git/case-harness/journal.json"))).toBe(true);
      const looked = await program(["doctor"], { cwd: target.home.folder, env: target.home.env });
      expect(looked.stdout).toMatch(/target.*ended while it applied/);
      if (by === "run") {
        const next = await target.run();
        expect(next.stderr).toMatch(/was ended while it applied its result \(found between\): finished/);
        expect(next.facts["target"]!.value["recovered"]).toMatchObject({
          ...{ found: "between", did: "finished", state: "after" },
        });
        await holds(next.dir);
      } else {
        const mended = await program(["doctor", "--clean"], { cwd: target.home.folder, env: target.home.env });
        expect(mended.stdout).toMatch(/was ended while it applied its result \(found between\): finished/);
        expect(mended.code).toBe(0);
      }
      expect(existsSync(join(target.root, ".git/case-harness/journal.json"))).toBe(false);
      expect(target.git("rev-parse", "HEAD").trim()).toBe(commit);
      expect(target.git("status", "--porcelain")).toBe("");
    }
  });
});

describe.skipIf(process.getuid?.() !== 0)("a target of an ordinary user, where root runs", () => {
  it("gets the result as that user would have made it", async () => {
    const target = ownedTarget(climbed);
    chmodSync(join(target.root, ".."), 0o755);
    execFileSync("chown", ["-R", "4711:4711", target.root]);
    const first = await target.run();
    expect(first.blockers).toEqual(["missing_operator_outcome operator"]);
    expect(first.facts["target"]!.value["owner"]).toBe("other");
    const strangers = execFileSync("find", [target.root, "!", "-uid", "4711"], { encoding: "utf8" });
    expect(strangers).toBe("");
    expect(target.git("-c", `safe.directory=${target.root}`, "status", "--porcelain")).toBe("");
    await holds(first.dir);
    const second = (await target.conclude(first.dir, "--outcome", "accepted", ...WHO)) as Ran;
    expect(second.code).toBe(0);
  });
});

/** Words of git's that read, or write what is the harness's own; none of them knows another repository. */
const GIT_WORDS = [
  ...[
    "--version",
    "add",
    "apply",
    "bundle",
    "cat-file",
    "check-attr",
    "checkout-index",
    "config",
    "diff-tree",
    "hash-object",
  ],
  ...["ls-files", "ls-tree", "pack-objects", "read-tree", "rev-list", "status", "update-index", "write-tree"],
];
/** Programs that bring something elsewhere, or bring something from there. */
const AFAR = /^(?:git-.*|ssh|scp|sftp|rsync|curl|wget|nc|ncat|socat|telnet|gh|hub|ftp|tftp)$/;
const gitWord = (words: readonly string[]) =>
  words.slice(1).find((word) => !word.startsWith("-") && !word.includes("=")) ?? words[1] ?? "";

it.skipIf(NO_STRACE !== null || obstacleTo("sandbox") !== null)(
  "a whole run, each process of which is watched, never pushes, reaches nobody, and lets nobody in it do so",
  async () => {
    let reached = 0;
    const elsewhere = createServer((socket) => {
      reached++;
      socket.destroy();
    });
    await new Promise<void>((listens) => elsewhere.listen(0, "127.0.0.1", listens));
    const { port } = elsewhere.address() as { port: number };
    const remote = join(temporaryFolder(), "remote.git");
    const urls = [`http://127.0.0.1:${port}/x.git`, `git://127.0.0.1:${port}/x.git`, remote, "origin"];
    const pushes = urls.map((url) => `git push '${url}' HEAD:main`).join("; ");
    execFileSync("git", ["init", "-q", "--bare", "-b", "main", remote], { env: GIT_ENV });
    const target = ownedTarget(climbed, {
      steps: [...SOLVE, { exec: ["bash", "-c", `${pushes}; true`] }, { exit: 0 }],
    });
    target.git("config", "remote.origin.url", remote);
    // Both would hear it from whoever tried from outside.
    const tried = (url: string) =>
      promisify(execFile)("git", ["push", url, "HEAD:refs/heads/before"], { cwd: target.root, env: GIT_ENV });
    await expect(tried(urls[0]!)).rejects.toThrow(/Command failed/);
    expect(reached).toBeGreaterThan(0);
    reached = 0;
    await tried("origin");
    // Whoever obeyed the target's configuration or hooks would push.
    for (const [name, value] of [
      ["remote.origin.push", "HEAD:refs/heads/main"],
      ["push.default", "matching"],
      ["core.fsmonitor", join(target.root, ".git/hooks/post-commit")],
    ] as const)
      target.git("config", name, value);
    for (const hook of ["post-commit", "post-checkout", "post-index-change", "reference-transaction", "post-merge"])
      script(join(target.root, ".git/hooks", hook), `git push origin HEAD:main; git push ${urls[0]} HEAD:main; true`);
    const before = [...contentOf(remote)];

    const trace = join(temporaryFolder(), "trace");
    const ran = await target.run({ options: { wrap: watching(trace) } });
    const concluding = `${trace}.conclude`;
    const argv = ["conclude", "--bundle", ran.dir, "--outcome", "accepted", ...WHO, "--runs-dir", target.home.runs];
    const concluded = await program(argv, {
      ...{ cwd: target.home.folder, env: target.home.env },
      wrap: watching(concluding),
    });
    await new Promise((closed) => elsewhere.close(closed));
    expect(ran.blockers).toEqual(["missing_operator_outcome operator"]);
    expect(target.git("log", "-1", "--format=%s")).toBe("stage5 fake result\n");
    expect(concluded.code, concluded.stderr).toBe(0);
    expect(ran.report["public_publication_attempted"]).toBe(false);
    const forbidden = ran.report["forbidden_actions"] as Json[];
    expect(forbidden.find(({ action }) => action === "push")).toMatchObject({ state: "prevented" });
    expect(reached).toBe(0);
    expect([...contentOf(remote)]).toEqual(before);

    const { calls, started } = readWatched(trace);
    const inside = started.filter(({ outside }) => !outside).map(({ words }) => words);
    const outside = [...started.filter((each) => each.outside), ...readWatched(concluding).started].map(
      ({ words }) => words,
    );
    // The agent did try, and that was seen ...
    expect(inside.filter((words) => gitWord(words) === "push").map((words) => words[2])).toEqual(urls);
    expect(calls.filter(({ name, text }) => name === "connect" && text.includes(`htons(${port})`))).not.toEqual([]);
    // ... and so was what made the commit.
    expect(outside.some((words) => words.includes("pack-objects"))).toBe(true);
    const isGit = (words: readonly string[]) => /(?:^|\/)git$/.test(words[0]!);
    const unknown = outside.filter((words) =>
      isGit(words) ? !GIT_WORDS.includes(gitWord(words)) : AFAR.test(basename(words[0]!)),
    );
    expect(unknown).toEqual([]);
    // Of all that runs in the machine's own network nothing connects to anything but files, nothing sends to an address, and what
    // listens does so on loopback: the bait of the canary.
    const own = [...calls.filter((call) => call.outside), ...readWatched(concluding).calls];
    const network = own.filter(
      ({ name, text }) => /^(?:connect|send)/.test(name) && /sa_family=(?!AF_UNIX|AF_NETLINK)/.test(text),
    );
    expect(network).toEqual([]);
    // Of sockets that are files it gets to its own alone; libc asks the name service's, where there is one.
    const reachedFiles = own.flatMap(({ name, text }) =>
      name === "connect" && text.endsWith(" = 0") ? (/sun_path=@?"([^"]*)"/.exec(text)?.[1] ?? []) : [],
    );
    expect(reachedFiles.filter((path) => !/case-harness|^\/(?:var\/)?run\/nscd\//.test(path))).toEqual([]);
    const bound = own.filter(({ name, text }) => name === "bind" && /sa_family=AF_INET/.test(text));
    expect(bound.filter(({ text }) => !/"127\.0\.0\.1"|"::1"/.test(text))).toEqual([]);
    // Nor does anything get back from a network of its own into the machine's.
    expect(calls.filter(({ name, text }) => name === "setns" && text.includes("CLONE_NEWNET"))).toEqual([]);
  },
);
