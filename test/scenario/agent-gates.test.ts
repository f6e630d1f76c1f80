import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CATALOGUE, type BlockerCode } from "../../src/core/domain/catalogue";
import { LADDER } from "../../src/core/stages/ladder";
import { type Json, PLATFORM, removeTree } from "../support/admission";
import { faultsOfBundle } from "../support/holds";
import { program, ROOT } from "../support/program";

/** A project in which every record gate of the lane `case` is open, and the admitted binary is a tripwire. */
interface World {
  folder: string;
  /** Appears when anybody starts the agent. */
  tripped: string;
  binary: string;
  store: string;
  env: Record<string, string>;
  argv: string[];
  read(name: string): Json;
  write(name: string, content: Json | string | null): void;
}

/** The gates are those of any real lane; the tests of them need one that this program runs. */
const isBuilt = (LADDER[1].lanes as readonly string[]).includes("case");

let world: World;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "agent-gates-test-"));
  const folder = join(root, "project");
  const records = join(folder, ".harness");
  mkdirSync(records, { recursive: true });
  const tripped = join(root, "tripped");
  const binary = join(root, "ca");
  writeFileSync(binary, `#!/bin/sh\ntouch ${tripped}\n`, { mode: 0o755 });
  const write: World["write"] = (name, content) => {
    if (content === null) return rmSync(join(records, name), { recursive: true, force: true });
    writeFileSync(join(records, name), typeof content === "string" ? content : JSON.stringify(content));
  };
  const read: World["read"] = (name) => JSON.parse(readFileSync(join(records, name), "utf8")) as Json;
  for (const name of ["agent.case.json", "model.decision.json", "model.admission.json"])
    cpSync(join(ROOT, "fixtures/records", name), join(records, name));
  const sha256 = createHash("sha256").update(readFileSync(binary)).digest("hex");
  write("agent.case.json", { ...read("agent.case.json"), binaries: { [PLATFORM]: { sha256 } } });
  const contract = JSON.parse(readFileSync(join(ROOT, "fixtures/cases/r1-string-slugify/case.json"), "utf8")) as Json;
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), join(folder, "task"), { recursive: true });
  writeFileSync(join(folder, "task/case.json"), JSON.stringify(contract));
  world = {
    folder,
    tripped,
    binary,
    store: join(root, "store"),
    env: {
      HOME: join(root, "home"),
      // the agent's name on PATH is a tripwire too
      PATH: `${root}:${process.env["PATH"]}`,
      CTO_HARNESS_ALLOW_CASE: "1",
      CTO_HARNESS_CASE_STAGE: "2",
      CTO_HARNESS_CASE_BIN: binary,
      CTO_HARNESS_AGENT_STORE: join(root, "store"),
      CTO_HARNESS_CASE_MODEL_PROVIDER: "qwen-local",
      CTO_HARNESS_CASE_MODEL: "qwen3-coder-30b",
      CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://127.0.0.1:9/v1",
    },
    argv: ["--stage", "2", "--lane", "case", "--case-dir", "task"],
    read,
    write,
  };
});
afterEach(() => removeTree(join(world.folder, "..")));

interface Outcome {
  code: number | null;
  json: {
    status: string;
    artifacts_dir: string;
    failure_reason: string;
    blockers: { code: BlockerCode; subject: string }[];
  };
  bundle: string;
}

async function run(): Promise<Outcome> {
  const runs = join(world.folder, "..", "runs");
  const result = await program(["run", ...world.argv, "--runs-dir", runs, "--json"], {
    cwd: world.folder,
    env: world.env,
  });
  expect(result.stdout, result.stderr).not.toBe("");
  const json = JSON.parse(result.stdout) as Outcome["json"];
  return { code: result.code, json, bundle: json.artifacts_dir };
}

const codesOf = ({ json }: Outcome) => [...new Set(json.blockers.map(({ code }) => code))];
const jsonOf = (bundle: string, name: string) => JSON.parse(readFileSync(join(bundle, name), "utf8")) as Json;
const change = (name: string, fields: Json) => world.write(name, { ...world.read(name), ...fields });

/** Names in `backend/`; a run without a marker and without a lane has no such folder. */
const backendOf = (bundle: string) => (existsSync(join(bundle, "backend")) ? readdirSync(join(bundle, "backend")) : []);

/** What shows, beside the report's own word, that the agent never ran. */
function expectZeroStart({ bundle }: Outcome): void {
  expect(existsSync(world.tripped)).toBe(false);
  const report = jsonOf(bundle, "report.json");
  expect(report).toMatchObject({
    status: "blocked",
    lane_process_started: false,
    case_process_started: false,
    backend_exit_code: null,
    backend_termination: "not_started",
    changed_files: [],
  });
  const facts = jsonOf(bundle, "facts.json")["facts"] as Json;
  expect(facts["lane"]).toBeUndefined();
  expect(readFileSync(join(bundle, "patch.diff"), "utf8")).toBe("");
  expect(backendOf(bundle).filter((name) => /stdout|stderr|lane-state/.test(name))).toEqual([]);
  expect(jsonOf(bundle, "eligibility.json")).toMatchObject({ selected_backend: "none", allowed_mutation_mode: "none" });
}

/** Each way in which one input of a gate is missing or wrong, with the code that must come of it. */
const ROWS: Record<string, { break: () => void; code: BlockerCode }> = {
  "the lane is not enabled": { break: () => delete world.env["CTO_HARNESS_ALLOW_CASE"], code: "gate_missing" },
  "the lane is enabled by another word": {
    break: () => (world.env["CTO_HARNESS_ALLOW_CASE"] = "true"),
    code: "gate_missing",
  },
  "no stage is enabled": { break: () => delete world.env["CTO_HARNESS_CASE_STAGE"], code: "stage_gate_missing" },
  "another stage is enabled": { break: () => (world.env["CTO_HARNESS_CASE_STAGE"] = "3"), code: "stage_gate_missing" },
  "the enabled stage is no number": {
    break: () => (world.env["CTO_HARNESS_CASE_STAGE"] = "2nd"),
    code: "stage_gate_missing",
  },
  "the contract is malformed": {
    break: () => writeFileSync(join(world.folder, "task/case.json"), "{"),
    code: "task_contract_invalid",
  },
  "no agent record": { break: () => world.write("agent.case.json", null), code: "agent_record_invalid" },
  "a malformed agent record": { break: () => world.write("agent.case.json", "{"), code: "agent_record_invalid" },
  "a malformed report": { break: () => world.write("provider-build-report.json", "{"), code: "agent_record_invalid" },
  "a report of another pin": {
    break: () =>
      cpSync(
        join(ROOT, "fixtures/records/provider-build-report.json"),
        join(world.folder, ".harness/provider-build-report.json"),
      ),
    code: "agent_record_invalid",
  },
  "a changed pin": {
    break: () => {
      cpSync(
        join(ROOT, "fixtures/records/provider-build-report.json"),
        join(world.folder, ".harness/provider-build-report.json"),
      );
      change("agent.case.json", { pinned_commit: "6".repeat(40) });
    },
    code: "agent_pin_changed_without_previous",
  },
  "no decision": { break: () => world.write("model.decision.json", null), code: "model_not_admitted" },
  "a malformed decision": { break: () => world.write("model.decision.json", "[]"), code: "model_admission_invalid" },
  "no admission": { break: () => world.write("model.admission.json", null), code: "model_not_admitted" },
  "an expired admission": {
    break: () => change("model.admission.json", { expires_at: "2026-06-04" }),
    code: "model_admission_invalid",
  },
  "an admission with a secret": {
    break: () => change("model.admission.json", { approval_source: ["ghp_", "CANARYaaaabbbbccccdddd0123"].join("") }),
    code: "model_admission_invalid",
  },
  "no request": { break: () => delete world.env["CTO_HARNESS_CASE_MODEL"], code: "model_not_admitted" },
  "another request": {
    break: () => (world.env["CTO_HARNESS_CASE_MODEL"] = "qwen3-coder-30B"),
    code: "model_admission_mismatch",
  },
  "no endpoint": {
    break: () => delete world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"],
    code: "local_provider_config_missing",
  },
  "an endpoint that is no URL": {
    break: () => (world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "127.0.0.1:9"),
    code: "local_provider_config_missing",
  },
  "an endpoint of another network than was admitted": {
    break: () => (world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "http://10.0.0.1:9/v1"),
    code: "model_admission_mismatch",
  },
  "a named credential that is not set": {
    break: () => world.argv.push("--credential-variable", "MODEL_KEY"),
    code: "provider_auth_unavailable",
  },
  "a named credential's file that is not there": {
    break: () => world.argv.push("--credential-file", "no-such-file"),
    code: "provider_auth_unavailable",
  },
  "the usual credential of an external provider, not set": {
    break: () => {
      change("model.decision.json", {
        decision_status: "external_provider_approved",
        provider_class: "external_anthropic",
        provider: "anthropic",
        fallback_provider: "",
        fallback_model: "",
      });
      change("model.admission.json", { provider: "anthropic", allowed_network_class: "internet" });
      world.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] = "anthropic";
    },
    code: "provider_auth_unavailable",
  },
  "an expired agent record": {
    break: () => change("agent.case.json", { expires_at: "2026-06-04" }),
    code: "agent_record_invalid",
  },
  "the agent's own state in the starting tree": {
    break: () => mkdirSync(join(world.folder, "task/workspace/.case")),
    code: "task_contract_invalid",
  },
  "no auth bridge": {
    break: () => {
      change("model.decision.json", {
        decision_status: "external_provider_approved",
        provider_class: "external_openai_codex",
        provider: "openai-codex",
        fallback_provider: "",
        fallback_model: "",
      });
      change("model.admission.json", { provider: "openai-codex" });
      world.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] = "openai-codex";
    },
    code: "provider_auth_unavailable",
  },
};

describe.skipIf(!isBuilt)("each record gate closed in turn, with a tripwire in the agent's place", () => {
  it.each(Object.entries(ROWS).map(([name, row]) => ({ name, ...row })))(
    "$name: $code, and nothing starts",
    async ({ break: one, code }) => {
      one();
      const outcome = await run();
      expect(codesOf(outcome)).toContain(code);
      expect(outcome.code).toBe(2);
      expectZeroStart(outcome);
      const marker = CATALOGUE[code].marker;
      if (marker !== undefined) expect(backendOf(outcome.bundle)).toContain(marker);
      const events = readFileSync(join(outcome.bundle, "events.normalized.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { event: string; data: { case_executed?: boolean; blockers: string[] } });
      expect(
        events.some(
          ({ event, data }) =>
            event === "backend.gate.blocked" && data.blockers.includes(code) && data.case_executed === false,
        ),
      ).toBe(true);
      // the effect gates touched nothing: no copy of the binary was made
      expect(existsSync(world.store) ? readdirSync(world.store) : []).toEqual([]);
      expect(await faultsOfBundle(outcome.bundle)).toEqual([]);
    },
  );

  it("a record that holds a secret is not in the bundle, and neither is the secret", async () => {
    ROWS["an admission with a secret"]!.break();
    const { bundle } = await run();
    expect(existsSync(join(bundle, "records/model.admission.json"))).toBe(false);
    expect(existsSync(join(bundle, "records/agent.case.json"))).toBe(true);
    const secret = ["ghp_", "CANARY"].join("");
    const files = readdirSync(bundle, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const entry of files)
      expect(readFileSync(join(entry.parentPath ?? entry.path, entry.name)).includes(secret), entry.name).toBe(false);
  });

  it("several at once are all named, in the order of the gates", async () => {
    for (const name of ["another request", "no agent record", "no stage is enabled", "no endpoint"])
      ROWS[name]!.break();
    const outcome = await run();
    expect(codesOf(outcome)).toEqual([
      "stage_gate_missing",
      "agent_record_invalid",
      "model_admission_mismatch",
      "local_provider_config_missing",
    ]);
    expect(outcome.json.failure_reason).toBe("case gate closed");
    expectZeroStart(outcome);
  });
});

describe.skipIf(!isBuilt)("the binary's gate, with every record gate open", () => {
  const other = () => {
    const path = join(world.folder, "other");
    writeFileSync(path, `#!/bin/sh\ntouch ${world.tripped}\n# another\n`, { mode: 0o755 });
    return path;
  };
  it.each<[string, () => void, BlockerCode]>([
    ["no binary anywhere", () => delete world.env["CTO_HARNESS_CASE_BIN"], "provider_unavailable"],
    [
      "a candidate that is not there",
      () => (world.env["CTO_HARNESS_CASE_BIN"] = "/nonexistent/ca"),
      "provider_unavailable",
    ],
    ["a candidate with other bytes", () => (world.env["CTO_HARNESS_CASE_BIN"] = other()), "agent_digest_mismatch"],
    ["the admitted digest, of something that is no binary", () => {}, "agent_not_executable"],
    [
      "the npm package ca",
      () => {
        const folder = join(world.folder, "node_modules/ca");
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, "package.json"), '{"name":"ca","version":"0.1.9"}');
        cpSync(world.binary, join(folder, "ca"));
        world.env["CTO_HARNESS_CASE_BIN"] = join(folder, "ca");
      },
      "agent_identity_mismatch",
    ],
    [
      "a tampered entry of the store",
      () => {
        const sha256 = createHash("sha256").update(readFileSync(world.binary)).digest("hex");
        mkdirSync(join(world.store, sha256), { recursive: true });
        chmodSync(world.store, 0o700);
        cpSync(other(), join(world.store, sha256, "ca"));
        delete world.env["CTO_HARNESS_CASE_BIN"];
      },
      "provider_unavailable",
    ],
  ])("%s: %s", async (_name, prepare, code) => {
    prepare();
    const outcome = await run();
    expect(codesOf(outcome)).toContain(code);
    expect(outcome.json.failure_reason).toBe("provider unavailable");
    expectZeroStart(outcome);
    expect(backendOf(outcome.bundle)).toContain("provider-unavailable.txt");
    const checked = await program(["verify", outcome.bundle], { cwd: world.folder, env: world.env });
    expect(checked.code, checked.stdout + checked.stderr).toBe(0);
  });
});

describe.skipIf(!isBuilt)("preflight over the same gates", () => {
  it.each(Object.entries(ROWS).map(([name, row]) => ({ name, ...row })))(
    "$name: $code, without touching anything",
    async ({ break: one, code }) => {
      one();
      const result = await program(["preflight", ...world.argv, "--json"], {
        cwd: world.folder,
        env: world.env,
      });
      expect(result.code).toBe(2);
      const { blockers } = JSON.parse(result.stdout) as Outcome["json"];
      expect(blockers.map((b) => b.code)).toContain(code);
      expect(existsSync(world.tripped)).toBe(false);
    },
  );
});

describe.skipIf(!isBuilt).each([
  ["the event named", "event"],
  ["the forge named, whatever the event says", "forge"],
] as const)("a pull request that admits itself, where the trusted commit is what %s,", (_name, by) => {
  /** Commits what stands there as the base, then the change, and runs as CI would for that pull request. */
  async function pullRequest(
    change: () => void,
    argv: readonly string[] = [],
  ): Promise<{ outcome: Outcome; base: string }> {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...args], {
        cwd: world.folder,
        encoding: "utf8",
      }).trim();
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "base");
    const base = git("rev-parse", "HEAD");
    git("checkout", "-q", "-b", "pull");
    change();
    git("add", "-A");
    git("commit", "-q", "-m", "admit myself");
    const event = join(world.folder, "..", "event.json");
    // An event that lies: only a forge that was asked makes it harmless.
    const sha = by === "event" ? base : git("rev-parse", "HEAD");
    writeFileSync(
      event,
      JSON.stringify({ pull_request: { base: { sha, ref: "main" } }, repository: { default_branch: "main" } }),
    );
    if (by === "forge") {
      const ci = join(world.folder, "..", "ci.json");
      const fact = { repository: "acme/widgets", head_sha: git("rev-parse", "HEAD"), event: "pull_request" };
      writeFileSync(ci, JSON.stringify({ ...fact, trusted: { branch: "main", sha: base } }));
      world.argv.push("--ci", ci);
    }
    Object.assign(world.env, { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event });
    world.argv.push(...argv);
    return { outcome: await run(), base };
  }
  const contract = (fields: Json) => {
    const path = join(world.folder, "task/case.json");
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, "utf8")) as Json), ...fields }));
  };

  it("is judged by the records of its base branch", async () => {
    const admitted = world.read("model.admission.json");
    change("model.admission.json", { status: "not_admitted" });
    const { outcome, base } = await pullRequest(() => world.write("model.admission.json", admitted));
    expect(codesOf(outcome)).toEqual(["model_not_admitted"]);
    expectZeroStart(outcome);
    const facts = jsonOf(outcome.bundle, "facts.json")["facts"] as { agent_source: { value: Json } };
    expect(facts.agent_source.value["records_from"]).toBe(by === "event" ? `base ${base}` : `main at ${base}`);
  });

  it("is judged by the contract of its base branch", async () => {
    contract({ approval_required: true, allowed_paths: ["strings.py"] });
    const { outcome } = await pullRequest(() => contract({ approval_required: false, allowed_paths: ["*"] }));
    expect(codesOf(outcome)).toEqual(["approval_missing"]);
    expectZeroStart(outcome);
    expect(jsonOf(outcome.bundle, "task.contract.json")["allowed_paths"]).toEqual(["strings.py"]);
  });

  it("can't bring a contract that its base branch does not have", async () => {
    const other = join(world.folder, "mine.json");
    const { outcome } = await pullRequest(() => copyFileSync(join(world.folder, "task/case.json"), other), []);
    expect(codesOf(outcome)).not.toContain("task_contract_invalid");
    world.argv.splice(world.argv.indexOf("--case-dir"), 2, "--task", "mine.json");
    const brought = await run();
    expect(codesOf(brought)).toContain("task_contract_invalid");
    expect(JSON.stringify(brought.json.blockers)).toContain(
      by === "event" ? "mine.json of base" : "mine.json of main at",
    );
    expectZeroStart(brought);
  });

  it("can't bring its own approval", async () => {
    contract({ approval_required: true });
    const { outcome } = await pullRequest(
      () =>
        writeFileSync(join(world.folder, "approval.json"), JSON.stringify({ approval_id: "a-1", decision: "granted" })),
      ["--approval", "approval.json"],
    );
    // what the base does not have is not there, whatever stands in the checkout
    expect(codesOf(outcome)).toContain("approval_missing");
    expect(existsSync(join(outcome.bundle, "records/approval.json"))).toBe(false);
    expectZeroStart(outcome);
  });
});
