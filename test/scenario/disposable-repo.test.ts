import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  approvalOf,
  CONTRACT,
  FAKE,
  type Json,
  type OwnRepository,
  ownRepository,
  type Ran,
  SANDBOX,
} from "../support/own-repository";
import { program } from "../support/program";
import { temporaryFolder } from "../support/temporary";

const CASE = ".harness/tasks/fix/case.json";
const PROOF = "stage4-disposable-sandbox-proof.json";
const FIX = FAKE["steps"] as object[];

/** Stages 2 and 3 of an installation, on which all of these stand. */
let climbed: OwnRepository;
beforeAll(async () => {
  climbed = ownRepository();
  for (const stage of ["2", "3"]) {
    const ran = await climbed.run(["--stage", stage, ...(stage === "2" ? [] : ["--task", CASE])]);
    expect(ran.blockers).toEqual([]);
  }
});

interface Task {
  sandbox?: Json;
  contract?: Json;
  steps?: object[];
}

/** A case of one's own, which lies beside its repository, and a record of what is thrown away. */
function task({ sandbox = {}, contract = {}, steps = FIX }: Task = {}): OwnRepository {
  const own = ownRepository({ home: climbed.home });
  own.write(".harness/sandbox.json", { ...SANDBOX, ...sandbox });
  own.write(CASE, { ...CONTRACT, ...contract });
  own.write(".harness/tasks/fix/fake.json", { steps });
  execFileSync("cp", ["-r", join(climbed.folder, "strings.py"), join(climbed.folder, "test_strings.py"), own.folder]);
  own.write(".harness/tasks/fix/workspace/strings.py", readFileSync(join(climbed.folder, "strings.py"), "utf8"));
  own.write(
    ".harness/tasks/fix/workspace/test_strings.py",
    readFileSync(join(climbed.folder, "test_strings.py"), "utf8"),
  );
  own.commit();
  return own;
}

const STAGE_4 = ["--stage", "4", "--task", CASE];

/** Says what the packet of a blocked run asks for. */
const approve = (ran: Ran, change: Json = {}) => approvalOf(ran.read("approval-packet.json"), change);

/** Asks, approves, and runs. */
async function approved(own: OwnRepository): Promise<Ran> {
  const asked = await own.run(STAGE_4);
  expect(asked.blockers).toEqual(["approval_missing approval"]);
  return own.run([...STAGE_4, "--approval", approve(asked)]);
}

const holds = async (ran: Ran) => {
  const verified = await program(["verify", ran.dir], { env: climbed.env });
  expect(verified.stderr).not.toContain("DOES NOT HOLD");
};

describe("stage 4: a repository that is thrown away", () => {
  it("asks for an approval before anything is copied, and says in its packet what it is for", async () => {
    const asked = await task().run(STAGE_4);
    expect(asked.code).toBe(2);
    expect(asked.facts["sandbox"]).toBeUndefined();
    expect(asked.facts["workspace"]).toBeUndefined();
    expect(asked.read("approval-packet.json")).toMatchObject({
      executable: false,
      scope: "one approved Harness run only",
      stage: 4,
      approval_command_text:
        "I approve FIX-1 against a disposable repository for the slugify keeps blanks at the ends and doubles hyphens task.",
    });
    await holds(asked);
  });

  it("of a case: works on a branch of its own, and is gone afterwards", async () => {
    const ran = await approved(task());
    expect(ran.blockers).toEqual([]);
    const working = `refs/heads/harness/${ran.report.run_id}`;
    expect(ran.report).toMatchObject({
      status: "pass",
      mutation_mode: "sandbox-repo",
      approval_state: "consumed_by_pass_evidence",
      branch_policy: {
        working_branch: working.slice("refs/heads/".length),
        may_create_refs: false,
        remotes_allowed: [],
      },
      disposition: { state: "disposed", bundle: null },
    });
    expect(existsSync(String(ran.report["disposable_repository_dir"]))).toBe(false);
    const proof = ran.read(PROOF);
    expect(proof).toMatchObject({ creation_source: "case", commits: [], remotes_before: [], remotes_after: [] });
    expect((proof["refs_before"] as Json[]).map(({ ref }) => ref)).toEqual([working]);
    expect(proof["refs_after"]).toEqual(proof["refs_before"]);
    await holds(ran);
  });

  it("of a clone: leaves its repository as it was, and keeps what the lane committed", async () => {
    const commit = "git add -A && git -c user.name=agent -c user.email=agent@example.org commit -qm 'slugify'";
    const own = task({
      sandbox: { creation_source: "clone", source_repository_path: ".", disposal_policy: "retain" },
      steps: [...FIX.filter((step) => !("exit" in step)), { exec: ["bash", "-c", commit] }, { exit: 0 }],
    });
    const ran = await approved(own);
    expect(ran.blockers).toEqual([]);
    expect(ran.report).toMatchObject({ disposition: { state: "retained", bundle: "backend/sandbox.bundle" } });
    expect(ran.read(PROOF)).toMatchObject({
      creation_source: "clone",
      commits: [{ subject: "slugify", author: { name: "agent" }, committer: { name: "agent" } }],
    });
    expect(own.git("status", "--porcelain")).toBe("");
    await holds(ran);
    const clone = join(temporaryFolder(), "kept");
    const branch = `harness/${ran.report.run_id}`;
    own.git("clone", "-q", "-b", branch, join(ran.dir, "backend/sandbox.bundle"), clone);
    own.git("-C", clone, "fsck", "--strict");
    expect(own.git("-C", clone, "log", "--format=%s").split("\n")[0]).toBe("slugify");
  });

  it.each<[string, string, string]>([
    ["creates a branch", "git branch other", "branch_or_ref_created refs/heads/other"],
    ["creates a tag", "git tag v1", "branch_or_ref_created refs/tags/v1"],
    ["leaves its branch", "git checkout -q --detach", "branch_or_ref_created HEAD"],
    ["adds a remote", "git remote add origin https://forge.example/a/b.git", "remote_added origin"],
    [
      "commits beside the baseline",
      "b=$(git symbolic-ref HEAD); git checkout -q --orphan x && git commit -qm x && git update-ref $b HEAD && git checkout -q ${b#refs/heads/}",
      "branch_or_ref_created refs/heads/harness/",
    ],
    ["breaks its repository", "rm .git/HEAD", "dirty_ending_tree .git"],
  ])("fails a lane that %s", async (_what, command, blocker) => {
    const ran = await approved(
      task({ steps: [...FIX.filter((step) => !("exit" in step)), { exec: ["bash", "-c", command] }, { exit: 0 }] }),
    );
    expect(ran.code).toBe(1);
    expect(ran.blockers.join("\n")).toContain(blocker);
    expect(ran.report).toMatchObject({ disposition: { state: "disposed" }, approval_state: "consumed_without_pass" });
    await holds(ran);
  });

  const [SECRET, HALF] = ["canary-that-only-a-commit-holds-4711", 10];
  it.each([
    [
      "a file",
      `printf %s ${SECRET.slice(0, HALF)} > strings.txt; printf %s ${SECRET.slice(HALF)} >> strings.txt; git add -A; git commit -qm a; rm strings.txt; git commit -qam b`,
    ],
    [
      "the name of a file",
      `n=${SECRET.slice(0, HALF)}; n=$n''${SECRET.slice(HALF)}; echo x > $n; git add -A; git commit -qm a; rm $n; git commit -qam b`,
    ],
    [
      "a subject",
      `n=${SECRET.slice(0, HALF)}; n=$n''${SECRET.slice(HALF)}; git add -A; git commit -qm $n; git commit -q --allow-empty -m b`,
    ],
  ])("keeps no repository with a secret in %s of its history", async (_what, commits) => {
    const own = task({
      sandbox: { disposal_policy: "retain" },
      steps: [...FIX.filter((step) => !("exit" in step)), { exec: ["bash", "-c", commits] }, { exit: 0 }],
    });
    own.env["DEPLOY_TOKEN"] = SECRET;
    const ran = await approved(own);
    expect(ran.code).toBe(1);
    expect(ran.blockers).toContain("secret_leak backend/sandbox.bundle");
    expect(existsSync(join(ran.dir, "backend/sandbox.bundle"))).toBe(false);
    await holds(ran);
  });
});

describe("an approval of stage 4", () => {
  it.each<[string, Json, string]>([
    ["denies", { decision: "denied" }, "approval_denied"],
    [
      "is past its time",
      { expires_at: "2026-01-01T00:00:00.000Z", timestamp: "2025-12-31T00:00:00.000Z" },
      "approval_expired",
    ],
    ["is another task's", { binding: "0".repeat(64) }, "approval_mismatch"],
    ["says another sentence", { statement: "I approve it." }, "approval_mismatch"],
  ])("lets nothing be copied where it %s", async (_what, change, code) => {
    const own = task();
    const asked = await own.run(STAGE_4);
    const ran = await own.run([...STAGE_4, "--approval", approve(asked, change)]);
    expect(ran.code).toBe(2);
    expect(ran.report.blockers[0]!.code).toBe(code);
    expect(ran.facts["sandbox"]).toBeUndefined();
    expect(ran.report.lane_process_started).toBe(false);
  });

  it("of a clone of one repository is none for another", async () => {
    const record = { creation_source: "clone", source_repository_path: "." };
    const [one, other] = [task({ sandbox: record }), task({ sandbox: record })];
    const ran = await other.run([...STAGE_4, "--approval", approve(await one.run(STAGE_4))]);
    expect(ran.blockers).toEqual(["approval_mismatch approval.binding"]);
    expect(ran.facts["source"]).toBeUndefined();
  });

  it("is used up by one run", async () => {
    const own = task();
    const file = approve(await own.run(STAGE_4));
    expect((await own.run([...STAGE_4, "--approval", file])).blockers).toEqual([]);
    const again = await own.run([...STAGE_4, "--approval", file]);
    expect(again.report.blockers[0]!.code).toBe("approval_consumed");
  });

  it.each<[string, Json, string]>([
    ["is not admitted", { admission_status: "not_admitted" }, "target_not_admitted sandbox.json: admission_status"],
    ["names no owner", { repository_owner: "" }, "target_not_owned sandbox.json: repository_owner"],
    ["does not say what becomes of it", { disposal_policy: "" }, "target_admission_invalid sandbox.json"],
  ])("is not even looked at where the record %s", async (_what, sandbox, blocker) => {
    const ran = await task({ sandbox }).run(STAGE_4);
    expect(ran.blockers).toContain(blocker);
    expect(ran.facts["sandbox"]).toBeUndefined();
  });
});
