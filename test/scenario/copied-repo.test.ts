import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { CONTRACT, FAKE, type Json, type OwnRepository, ownRepository, SOURCE } from "../support/own-repository";
import { program } from "../support/program";
import { temporaryFolder } from "../support/temporary";

const CASE = ".harness/tasks/fix/case.json";
const STAGE_3 = ["--stage", "3", "--task", CASE];
const PROOF = "stage3-copied-repo-proof.json";

/** A pass of stage 2 is what all of these stand on: made once, by an installation whose state each takes with it. */
let first: OwnRepository;
let prior = "";
beforeAll(async () => {
  first = ownRepository();
  const ran = await first.run(["--stage", "2"]);
  expect(ran.blockers).toEqual([]);
  prior = ran.dir;
});

/** A repository of the same installation. */
function another(): OwnRepository {
  return ownRepository({ home: first.home });
}

/** Every byte that a bundle holds, for what must not be in it. */
function allOf(dir: string): string {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

describe("stage 3: a copy of a repository of one's own", () => {
  it("yields a verified patch, and proves that the source was not touched", async () => {
    const head = first.git("rev-parse", "HEAD").trim();
    const ran = await first.run(STAGE_3);
    expect(ran.blockers).toEqual([]);
    expect(ran.report).toMatchObject({
      status: "pass",
      mutation_mode: "copied-repo",
      source_repository_mutated: false,
      changed_files: ["strings.py"],
    });
    const proof = ran.read(PROOF);
    expect(proof).toMatchObject({
      source_repository_mutated: false,
      source_classification: "owned_local_source",
      source_head_before: head,
      source_head_after: head,
      copy_clean_start: true,
      copy_clean_end: true,
      no_target_repository_inspected: true,
      runtime_default_activation: false,
      core_promotion_status: "not-promoted",
    });
    expect(proof["source_manifest_before"]).toBe(proof["source_manifest_after"]);
    expect(new Set(Object.values(proof["stage2_comparison"] as object))).toEqual(new Set(["equal"]));
    expect(first.git("status", "--porcelain")).toBe("");
    const verified = await program(["verify", ran.dir, "--require", "pass"], { env: first.env });
    expect(verified.code, verified.stderr).toBe(0);
    first.git("apply", "--check", join(ran.dir, "patch.diff"));
    expect(allOf(ran.dir)).not.toContain(first.folder);
  });

  it("takes the repository that is named, from wherever it is started", async () => {
    const elsewhere = temporaryFolder();
    cpSync(join(first.folder, ".harness"), join(elsewhere, ".harness"), { recursive: true });
    writeFileSync(
      join(elsewhere, ".harness/source.json"),
      JSON.stringify({ ...SOURCE, source_repository_path: first.folder }),
    );
    mkdirSync(join(first.folder, "below"), { recursive: true });
    const ran = await first.run([...STAGE_3, "--repo", join(first.folder, "below")], { cwd: elsewhere });
    expect(ran.blockers).toEqual([]);
  });

  it("is told with its gates by preflight, and copies nothing for it", async () => {
    const told = await program(["preflight", ...STAGE_3, "--effects", "--runs-dir", first.runs], {
      cwd: first.folder,
      env: first.env,
    });
    expect(told.code, told.stderr).toBe(0);
    expect(told.stdout).toMatch(/passed +prior-stage[\s\S]*passed +source-record[\s\S]*passed +repository \*/);
  });
});

describe("a source that is refused", () => {
  let own: OwnRepository;
  beforeEach(() => {
    own = another();
  });
  const record = (change: Json) => own.write(".harness/source.json", { ...SOURCE, ...change });

  it.each<[string, () => void, string[]]>([
    ["a tracked file that is changed", () => own.write("strings.py", "# mine\n"), ["dirty_starting_tree strings.py"]],
    ["a new file", () => own.write("notes/todo.txt", "x"), ["dirty_starting_tree notes/"]],
    [
      "what is staged",
      () => {
        own.write("new.py", "x = 1\n");
        own.git("add", "new.py");
      },
      ["dirty_starting_tree new.py"],
    ],
  ])("is not clean: %s", async (_what, dirty, blockers) => {
    dirty();
    const ran = await own.run(STAGE_3);
    expect(ran.code).toBe(2);
    expect(ran.blockers).toEqual(blockers);
    expect(ran.report.lane_process_started).toBe(false);
    expect(ran.facts["copy"]).toBeUndefined();
    expect(ran.facts["workspace"]).toBeUndefined();
  });

  it("is clean with what it ignores", async () => {
    own.write(".gitignore", "*.log\n");
    own.commit();
    own.write("build.log", "x");
    expect((await own.run(STAGE_3)).blockers).toEqual([]);
  });

  it.each<[string, () => void, string]>([
    ["no record", () => rmSync(join(own.folder, ".harness/source.json")), "source_not_owned source.json"],
    ["a record that is no JSON", () => own.write(".harness/source.json", "{"), "source_not_owned source.json"],
    ...["target_repository", "external_developer_source", "unclassified"].map(
      (classification): [string, () => void, string] => [
        `classified as ${classification}`,
        () => record({ classification }),
        "source_not_owned source.json: classification",
      ],
    ),
    [
      "a record of another path",
      () => record({ source_repository_path: "../elsewhere" }),
      "source_not_owned source.json: source_repository_path",
    ],
    [
      "a record of another remote",
      () => record({ source_repository_path: "", remote: "https://forge.example/a/b.git" }),
      "source_not_owned source.json: remote",
    ],
    [
      "a repository that a target record names",
      () => own.write(".harness/target.mine.json", TARGET(own.folder)),
      "source_not_owned source repository",
    ],
  ])("%s", async (_what, change, blocker) => {
    change();
    own.commit();
    const ran = await own.run(STAGE_3);
    expect(ran.code).toBe(2);
    expect(ran.blockers).toEqual([blocker]);
    expect(ran.report.lane_process_started).toBe(false);
  });

  it.each<[string, () => void, RegExp]>([
    ["no repository", () => rmSync(join(own.folder, ".git"), { recursive: true }), /no.*git|git.*none|none/i],
    [
      "no commit",
      () => {
        rmSync(join(own.folder, ".git"), { recursive: true });
        own.git("init", "-q");
      },
      /commit/,
    ],
    ["a rebase in progress", () => mkdirSync(join(own.folder, ".git/rebase-merge")), /rebase/],
  ])("%s", async (_what, change, said) => {
    change();
    const ran = await own.run(STAGE_3);
    expect(ran.code).toBe(2);
    expect(ran.blockers).toEqual(["task_contract_invalid source repository"]);
    expect(ran.report.blockers[0]!.message).toMatch(said);
    expect(allOf(ran.dir)).not.toContain(own.folder);
  });
});

const TARGET = (path: string): Json => ({
  admission_status: "admitted",
  target_repository_path: path,
  repository_owner: "somebody",
  ownership_evidence: "it was made for this",
  risk_classification: "low_risk_noncritical",
  noncritical_rationale: "nothing depends on it",
  allowed_paths: ["strings.py"],
  forbidden_paths: [".git/"],
  forbidden_actions: [
    ...["push", "merge", "deploy", "close", "pr_open", "issue_close"],
    ...["public_publication", "credential_change", "vendor_source_mutation", "cortex_core_mutation"],
  ],
  approval_source: "somebody",
  approval_timestamp: "2026-06-01",
  operator_outcome_required: true,
  review_trigger: "another target",
});

describe("prior evidence", () => {
  it("is wanted: without any, nothing is copied", async () => {
    const own = ownRepository();
    const ran = await own.run(STAGE_3);
    expect(ran.code).toBe(2);
    expect(ran.blockers).toEqual(["prior_stage_not_proven stage 2"]);
    expect(ran.facts["source"]).toBeUndefined();
  });

  it("is not what somebody else made, wherever it lies", async () => {
    const own = ownRepository();
    const ran = await own.run([...STAGE_3, "--prior-evidence", prior]);
    expect(ran.blockers).toEqual(["prior_stage_not_proven prior evidence: trust"]);
    cpSync(prior, join(own.runs, prior.split("/").at(-1)!), { recursive: true });
    expect((await own.run(STAGE_3)).blockers).toEqual(["prior_stage_not_proven prior evidence: trust"]);
  });

  it("is not what was altered after it was made", async () => {
    const forged = join(temporaryFolder(), prior.split("/").at(-1)!);
    cpSync(prior, forged, { recursive: true });
    writeFileSync(join(forged, "test.log"), "all well\n");
    const ran = await first.run([...STAGE_3, "--prior-evidence", forged]);
    expect(ran.blockers).toContain("prior_stage_not_proven prior evidence: verify");
  });

  it("is a bundle that can be read", async () => {
    const ran = await first.run([...STAGE_3, "--prior-evidence", join(first.folder, "nowhere")]);
    expect(ran.blockers).toEqual(["prior_stage_not_proven stage 2"]);
    expect(ran.report.blockers[0]!.message).toContain("nothing there");
  });
});

describe("a source that changes under the run", () => {
  /** Runs a lane that waits until the source was changed by somebody else. */
  async function changedMeanwhile(own: OwnRepository, change: () => void) {
    // Whoever only asks whether somebody listens says nothing.
    const server = createServer((socket) =>
      socket.once("data", () => {
        change();
        socket.end();
      }),
    );
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as { port: number };
    const wait = { exec: ["bash", "-c", `exec 3<>/dev/tcp/127.0.0.1/${port}; echo now >&3; cat <&3`] };
    own.write(".harness/tasks/fix/fake.json", { steps: [wait, ...(FAKE["steps"] as object[])] });
    own.write(CASE, { ...CONTRACT, loopback_ports: [port] });
    own.commit();
    try {
      return await own.run(STAGE_3);
    } finally {
      server.close();
    }
  }

  it.each<[string, (own: OwnRepository) => void, string[]]>([
    [
      "a commit",
      (own) => {
        own.git("commit", "-q", "--allow-empty", "-m", "meanwhile");
      },
      ["HEAD", "refs"],
    ],
    ["a file", (own) => own.write("strings.py", "# meanwhile\n"), ["status", "tracked files"]],
    ["a new file", (own) => own.write("meanwhile.txt", "x"), ["status"]],
    ["a ref", (own) => void own.git("tag", "meanwhile"), ["refs"]],
    ["a hook", (own) => own.write(".git/hooks/post-commit", "#!/bin/sh\n"), ["hooks"]],
    ["the configuration", (own) => void own.git("config", "core.pager", "evil"), ["configuration"]],
    [
      "the branch",
      (own) => {
        own.git("checkout", "-q", "-b", "other");
      },
      ["current branch", "refs"],
    ],
  ])("is found: %s", async (_what, change, aspects) => {
    const own = another();
    const ran = await changedMeanwhile(own, () => change(own));
    expect(ran.code).toBe(1);
    expect(ran.report.source_repository_mutated).toBe(true);
    expect(ran.blockers).toEqual(
      aspects.map((aspect) => `source_repository_mutated source repository: ${aspect}`).toSorted(),
    );
    expect(ran.read(PROOF)).toMatchObject({ source_repository_mutated: true });
    const verified = await program(["verify", ran.dir], { env: own.env });
    expect(verified.stderr).not.toContain("DOES NOT HOLD");
  });
});

describe("what a lane leaves at stage 3", () => {
  const changed = async (contract: Json, steps: object[]) => {
    const own = another();
    own.write(CASE, { ...CONTRACT, ...contract });
    own.write(".harness/tasks/fix/fake.json", { steps });
    own.commit();
    return own.run(STAGE_3);
  };

  it.each<[string, Json, object[], string]>([
    [
      "a disallowed file",
      {},
      [{ write: { path: "other.py", text: "x\n" } }, { exit: 0 }],
      "disallowed_file_change other.py",
    ],
    [
      "tests that fail",
      {},
      [{ write: { path: "strings.py", text: "x = 1\n" } }, { exit: 0 }],
      "verification_failed python3 -B -m unittest -q",
    ],
    ["nothing", {}, [{ exit: 0 }], "no_diff workspace"],
    [
      "an event that is missing",
      { required_events: ["done"] },
      FAKE["steps"] as object[],
      "missing_required_event done",
    ],
    [
      "a setup that changes the tree",
      { setup_commands: [["bash", "-c", "echo >> strings.py"]] },
      FAKE["steps"] as object[],
      "setup_failed strings.py",
    ],
  ])("%s", async (_what, contract, steps, blocker) => {
    const ran = await changed(contract, steps);
    expect(ran.blockers).toContain(blocker);
    expect(ran.report.source_repository_mutated ?? null).not.toBe(true);
  });

  it("warns of allowed paths that are nothing in the tree, and blocks nothing for it", async () => {
    const ran = await changed({ allowed_paths: ["strings.py", "nowhere/"] }, FAKE["steps"] as object[]);
    expect(ran.report.status).toBe("pass");
    expect(ran.report["warnings"]).toEqual([expect.stringContaining("nowhere/ matches nothing")]);
  });
});

describe.skipIf(obstacleTo("sandbox") !== null)("what the agent sees of the source", () => {
  it("is the copy: neither the repository nor its refs, its configuration or its remotes", async () => {
    const own = another();
    own.git("config", "remote.origin.url", "https://user:canary-token-of-the-remote@forge.example/a/b.git");
    own.git("branch", "secret-branch");
    const look = `cat .git/config; git branch -a; git log --format=%s; ls ${JSON.stringify(own.folder)} || true`;
    own.write(".harness/tasks/fix/fake.json", {
      steps: [{ exec: ["bash", "-c", `{ ${look}; } 2>&1`] }, ...(FAKE["steps"] as object[])],
    });
    own.commit();
    const ran = await own.run(STAGE_3);
    expect(ran.blockers).toEqual([]);
    const said = readFileSync(join(ran.dir, "backend/stdout.log"), "utf8");
    expect(said).not.toMatch(/canary-token|secret-branch|as it is/);
    expect(said).toMatch(/No such file or directory/);
    expect(allOf(ran.dir)).not.toContain("canary-token-of-the-remote");
  });
});

it("flags that a stage has no use for are wrong usage", async () => {
  for (const [stage, flag] of [
    ["2", "--repo"],
    ["2", "--prior-evidence"],
    ["3", "--sandbox-record"],
    ["4", "--source-record"],
  ] as const) {
    const ran = await program(["run", "--stage", stage, flag, "x"], { env: first.env });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(`expected no ${flag} at stage ${stage}`);
  }
});
