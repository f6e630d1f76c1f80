import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { COMMIT, FIX } from "../support/case-run";
import { type CaseOutcome, type CaseWorld, caseWorld } from "../support/case-world";
import { approvalOf, CONTRACT, gitIn, type Json, SANDBOX, SOURCE } from "../support/own-repository";
import { TARGET } from "../support/owned-target";
import { program, ROOT } from "../support/program";
import { type CaseScript, completed, envelope, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

/**
 * The lane `case` above stage 2, on a repository of the user's own, with a scripted model. The agent is the stand-in, or the real
 * `ca` that CASE_HARNESS_TEST_CA names.
 */
const REAL = process.env.CASE_HARNESS_TEST_CA ?? "";
const noForge = [{ text: envelope({ status: "failed", error: "no forge" }) }];
const playing = (commands: string): CaseScript => ({ implementer: [shell(commands), completed()], closer: noForge });
const good = playing(`${FIX}\n${COMMIT}`);

const at = (stage: number, lane: string, ...rest: string[]) => {
  const task = stage === 2 ? ["--case-dir", "task"] : ["--task", TASK];
  // A target is named by its record alone.
  const source = stage === 3 || stage === 4 ? ["--repo", "."] : [];
  return ["--stage", String(stage), "--lane", lane, ...task, ...source, ...rest];
};
const TASK = "../own task/case.json";

let binaries = "";
let world: CaseWorld;
let git: (...args: string[]) => string;
const run = (stage: number, ...rest: string[]) => {
  world.env["CTO_HARNESS_CASE_STAGE"] = String(stage);
  return world.run(at(stage, "case", ...rest));
};
const sha256Of = (file: string) => execFileSync("sha256sum", [file], { encoding: "utf8" }).slice(0, 64);
const fileOf = (one: CaseOutcome, name: string) => JSON.parse(readFileSync(join(one.dir, name), "utf8")) as Json;
const holds = async ({ dir }: CaseOutcome) => {
  const checked = await program(["verify", dir], { env: world.env });
  expect(checked.code, checked.stdout + checked.stderr).toBe(0);
};

describe.skipIf(obstacleTo("sandbox") !== null)("the lane case above stage 2", () => {
  beforeAll(async () => {
    binaries = mkdtempSync(join(tmpdir(), "standin-"));
    buildStandin(join(binaries, "ca"), readFileSync(join(ROOT, STANDIN_SOURCE)));
    world = await caseWorld(REAL === "" ? join(binaries, "ca") : REAL);
    world.play(good);
    git = gitIn(world.folder);
    // The project is the repository itself; the task lies beside it, where the agent does not read its tests.
    cpSync(join(world.folder, "task"), join(world.folder, "../own task"), { recursive: true });
    rmSync(join(world.folder, "../own task/workspace"), { recursive: true });
    writeFileSync(join(world.folder, TASK), JSON.stringify(CONTRACT));
    cpSync(join(world.folder, "task/workspace"), world.folder, { recursive: true });
    for (const [name, record] of Object.entries({ source: SOURCE, sandbox: { ...SANDBOX, creation_source: "clone" } }))
      writeFileSync(
        join(world.folder, `.harness/${name}.json`),
        JSON.stringify({ ...record, source_repository_path: "." }),
      );
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-qm", "as it is");
  });
  afterAll(async () => {
    await world.close();
    rmSync(binaries, { recursive: true, force: true });
  });

  it("stands on no pass of the scripted lane, and starts no agent", async () => {
    const scripted = await world.run(at(2, "fake"));
    expect(scripted.blockers).toEqual([]);
    const before = world.server.requests.length;
    const ran = await run(3, "--prior-evidence", scripted.dir);
    expect(ran.blockers).toEqual([
      "prior_stage_not_proven prior evidence: binary",
      "prior_stage_not_proven prior evidence: lane",
    ]);
    expect(world.server.requests.length).toBe(before);
    await holds(ran);
  });

  it("climbs from a fixture to a copy to a repository that is thrown away", async () => {
    const second = await run(2);
    expect(second.blockers).toEqual([]);

    const third = await run(3);
    expect(third.blockers).toEqual([]);
    expect(third.report).toMatchObject({
      status: "pass",
      mutation_mode: "copied-repo",
      case_process_started: true,
      source_repository_mutated: false,
      changed_files: ["strings.py"],
      containment: { level: "sandbox", canary: "held" },
    });
    expect(fileOf(third, "stage3-copied-repo-proof.json")).toMatchObject({
      prior_stage: { run_id: second.report.run_id },
      copy_clean_end: true,
    });
    expect(git("status", "--porcelain")).toBe("");
    git("apply", "--check", join(third.dir, "patch.diff"));
    await holds(third);

    const asked = await run(4);
    expect(asked.blockers).toEqual(["approval_missing approval"]);
    const fourth = await run(4, "--approval", approvalOf(fileOf(asked, "approval-packet.json")));
    expect(fourth.blockers).toEqual([]);
    expect(fourth.report).toMatchObject({ status: "pass", mutation_mode: "sandbox-repo", case_process_started: true });
    // The agent's commit, and who made it, as it stands in the repository that is gone.
    const proof = fileOf(fourth, "stage4-disposable-sandbox-proof.json");
    expect(proof["commits"]).toMatchObject([{ subject: expect.any(String) }]);
    expect(existsSync(String(fourth.report["disposable_repository_dir"]))).toBe(false);
    await holds(fourth);
  });

  it("is refused what it does beside its branch", async () => {
    world.play(playing(`${FIX}\n${COMMIT}\ngit branch mine\ngit remote add origin https://example.invalid/x.git`));
    const asked = await run(4);
    const ran = await run(4, "--approval", approvalOf(fileOf(asked, "approval-packet.json")));
    world.play(good);
    expect(ran.blockers).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^branch_or_ref_created .*mine/),
        expect.stringMatching(/^remote_added .*origin/),
      ]),
    );
    expect(ran.report.status).toBe("fail");
    await holds(ran);
  });

  it("gives an owned repository one commit of the harness's, which a person then accepts", async () => {
    const target = join(world.folder, "../target");
    cpSync(join(world.folder, "task/workspace"), target, { recursive: true });
    const inTarget = gitIn(target);
    inTarget("init", "-q", "-b", "main");
    inTarget("add", "-A");
    inTarget("commit", "-qm", "as it is");
    writeFileSync(
      join(world.folder, ".harness/target.json"),
      JSON.stringify({ ...TARGET, target_repository_path: target }),
    );
    writeFileSync(join(world.folder, TASK), JSON.stringify({ ...CONTRACT, mutation_mode: "owned-noncritical-repo" }));
    const unbuilt = await run(5);
    expect(unbuilt.blockers).toContain("agent_record_invalid provider-build-report.json");
    const { size } = statSync(world.env["CTO_HARNESS_CASE_BIN"]!);
    const built = { binary_sha256: sha256Of(world.env["CTO_HARNESS_CASE_BIN"]!), binary_bytes: size };
    world.record("provider-build-report.json", { platform: `${process.platform}-${process.arch}`, ...built });
    const asked = await run(5);
    expect(asked.blockers).toEqual(["approval_missing approval"]);
    const applied = await run(5, "--approval", approvalOf(fileOf(asked, "approval-packet.json")));
    expect(applied.blockers).toEqual(["missing_operator_outcome operator"]);
    expect(applied.report).toMatchObject({ case_process_started: true, changed_files: ["strings.py"] });
    // The agent has committed on its own branch, in its copy; here stands one commit, and nobody else's words.
    expect(inTarget("log", "--format=%s").trim().split("\n")).toEqual(["stage5 case result", "as it is"]);
    expect(inTarget("status", "--porcelain")).toBe("");
    await holds(applied);
    const concluded = await program(
      ["conclude", "--bundle", applied.dir, "--outcome", "accepted", "--actor", "somebody", "--json"],
      { cwd: world.folder, env: world.env },
    );
    expect(concluded.code, concluded.stderr).toBe(0);
    const { artifacts_dir: dir } = JSON.parse(concluded.stdout) as { artifacts_dir: string };
    const checked = await program(["verify", dir, "--require", "pass"], { env: world.env });
    expect(checked.code, checked.stderr).toBe(0);
  });

  it("stands on no pass of another binary", async () => {
    const other = join(binaries, "other");
    buildStandin(other, Buffer.concat([readFileSync(join(ROOT, STANDIN_SOURCE)), Buffer.from("\n# another build\n")]));
    const sha256 = sha256Of(other);
    world.record("agent.case.json", { binaries: { [`${process.platform}-${process.arch}`]: { sha256 } } });
    git("commit", "-qam", "another binary is admitted");
    world.env["CTO_HARNESS_CASE_BIN"] = other;
    // The report of the first one's build would be against it as well.
    rmSync(join(world.folder, ".harness/provider-build-report.json"), { force: true });
    const ran = await run(3);
    expect(ran.blockers).toEqual([expect.stringMatching(/^prior_stage_not_proven prior evidence/)]);
    expect(ran.report.case_process_started).toBe(false);
    await holds(ran);
  });
});
