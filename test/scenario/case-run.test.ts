import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { obstacleTo } from "../../src/world/contain/probe";
import { FIX } from "../support/case-run";
import {
  agents,
  backendOf,
  callsOf,
  contained,
  expectAbsent,
  expectSoundIn,
  factsOf,
  good,
  solved,
  traceOf,
} from "../support/case-scenarios";
import { ADMITTED, CANARY_KEY, type CaseOutcome, type CaseWorld, caseWorld } from "../support/case-world";
import { faultsOfBundle } from "../support/holds";
import { program } from "../support/program";
import { reseal } from "../support/reseal";
import { longFolder } from "../support/temporary";
import { type CaseScript, shell } from "../support/scripted-model/case-script";

/** The lane `case` through the built program: records, binary, gateway, sandbox, judge, bundle; the model is scripted. */
const binaries = agents();
let world: CaseWorld;
async function expectSound(one: CaseOutcome): Promise<void> {
  await expectSoundIn(world, one);
  const checked = await program(["verify", one.dir], { env: world.env });
  expect(checked.code, checked.stdout + checked.stderr).toBe(0);
}

describe.skipIf(!contained)("run --lane case", () => {
  beforeEach(async () => {
    world = await caseWorld(join(binaries.folder, "ca"));
    world.play(good);
  });
  afterEach(() => world.close());

  it("stage 1 refuses, asks no model, and needs no record", async () => {
    world.env["CTO_HARNESS_CASE_STAGE"] = "1";
    rmSync(join(world.folder, ".harness"), { recursive: true });
    const one = await world.run(["--stage", "1", "--lane", "case", "--case-dir", "task"]);
    expect(one.blockers).toEqual(["stage_executes_nothing stage 1"]);
    expect(one.report).toMatchObject({ status: "blocked", case_process_started: false, mutation_mode: "none" });
    expect(backendOf(one.dir)).toEqual(["case-gate.log"]);
    expect(world.server.requests).toEqual([]);
    await expectSound(one);
  });

  it("stage 2 passes from a temporary folder of any length, and leaves nothing in it", async () => {
    const TMPDIR = longFolder(world.temporary);
    const one = await world.run(undefined, { env: { ...world.env, TMPDIR } });
    expect(one.blockers).toEqual([]);
    expect(one.report.containment).toMatchObject({ level: "sandbox", canary: "held" });
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  it("stage 2 passes beside its fake baseline, and keeps what proves it", async () => {
    const one = await world.run();
    expect(one.blockers).toEqual([]);
    expect(one.report).toMatchObject({
      status: "pass",
      backend: "case",
      case_process_started: true,
      backend_exit_code: 0,
      backend_termination: "exited",
      changed_files: ["strings.py"],
      model_provider: ADMITTED.provider,
      model: ADMITTED.model,
      case_runtime_model_provider: "openai",
      case_model_admission_status: "admitted",
      containment: { level: "sandbox", canary: "held" },
    });
    expect(backendOf(one.dir)).toEqual([
      "case-events.jsonl",
      "lane-state.tar",
      "model-calls.jsonl",
      "stderr.log",
      "stdout.log",
      "transcript.jsonl",
    ]);
    const calls = callsOf(one.dir);
    expect(calls.filter(({ probe }) => probe)).toHaveLength(1);
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.every((call) => call.answered_models.join() === ADMITTED.model && !call.replayed)).toBe(true);
    const baseline = JSON.parse(readFileSync(join(one.dir, "fake-baseline/report.json"), "utf8"));
    expect(baseline).toMatchObject({ backend: "fake", status: "pass", stage: 2, case_process_started: false });
    const proof = JSON.parse(readFileSync(join(one.dir, "stage2-no-target-inspection.json"), "utf8"));
    expect(proof.fake_baseline.dimensions.every(({ agrees }: { agrees: boolean }) => agrees)).toBe(true);
    expect(proof.lane.model_replayed).toBe(false);
    const lane = factsOf(one.dir)["lane"]!.value;
    expect(lane["argv"].slice(0, 2)).toEqual(["/harness/bin/ca", "run"]);
    expect(lane["argv"].slice(-2)).toEqual(["--mode", "unattended"]);
    expect(lane["event_log_problem"]).toBe(null);
    await expectSound(one);
  });

  it("neither endpoint nor credential nor token reaches the bundle, whatever the agent does with what it knows", async () => {
    const leak = [
      "env",
      'echo "$OPENAI_API_KEY" > /proc/$PPID/fd/2',
      'echo "$OPENAI_API_KEY" > /proc/$PPID/fd/1',
      'echo "$OPENAI_API_KEY" | base64 -w0 > /proc/$PPID/fd/1; echo > /proc/$PPID/fd/1',
      'echo "$OPENAI_API_KEY" > .case/kept',
    ].join("; ");
    world.play({ ...good, implementer: [shell(leak), ...solved] });
    world.env["MODEL_LOGIN"] = CANARY_KEY;
    const cassette = join(world.folder, "cassette.jsonl");
    const one = await world.run([
      ...["--stage", "2", "--lane", "case", "--case-dir", "task"],
      ...["--credential-variable", "MODEL_LOGIN", "--record-model", cassette],
    ]);
    const seen = world.server.requests;
    expect(seen.every(({ headers }) => headers.authorization === `Bearer ${CANARY_KEY}`)).toBe(true);
    const token = /OPENAI_API_KEY=(harness-[\w-]+)/.exec(seen.map(({ body }) => body).join("\n"))?.[1] ?? "";
    expect(seen.some(({ body }) => body.includes(CANARY_KEY))).toBe(false);
    expect(one.blockers).toEqual([]);
    expectAbsent(one.dir, CANARY_KEY, token, world.server.baseUrl, `127.0.0.1:${world.server.port}`);
    const recorded = readFileSync(cassette, "utf8");
    for (const secret of [CANARY_KEY, token, world.server.baseUrl]) expect(recorded).not.toContain(secret);
    expect(one.stderr).not.toContain("OPENAI");
    await expectSound(one);
  });

  it("a recorded run is replayed to the same patch without any endpoint, and says that it is a replay", async () => {
    const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
    const cassette = join(world.folder, "cassette.jsonl");
    const first = await world.run([...argv, "--record-model", cassette]);
    expect(first.blockers).toEqual([]);
    const asked = world.server.requests.length;
    delete world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"];
    const again = await world.run([...argv, "--replay", cassette]);
    expect(again.blockers).toEqual([]);
    expect(world.server.requests).toHaveLength(asked);
    expect(again.report.result).toBe(first.report.result);
    expect(readFileSync(join(again.dir, "patch.diff"))).toEqual(readFileSync(join(first.dir, "patch.diff")));
    expect(callsOf(again.dir).every(({ replayed }) => replayed)).toBe(true);
    expect(again.report.not_applicable["proof for a later stage"]).toContain("replayed");
    const page = readFileSync(join(again.dir, "report.md"), "utf8");
    expect(page).toContain("replayed from a cassette");
    expect(page).toMatch(/^# PASS \(replay\): /);
    expect(again.stderr).toMatch(/PASS \[a replay: a cassette of [^\]]*no stage\]/);
    expect(again.report.replay).toMatchObject({ exchanges: asked, served: asked });
    expect(first.report.replay).toBeUndefined();
    const policy = join(world.folder, "policy.json");
    const verified = async (...more: string[]) => {
      const { code, stdout } = await program(["verify", again.dir, "--json", ...more], { cwd: world.folder });
      return [code, (JSON.parse(stdout) as { missed: string[] }).missed.length];
    };
    expect(await verified()).toEqual([0, 0]);
    const [short, claims] = [await program(["verify", again.dir]), await program(["verify", again.dir, "--claims"])];
    expect(short.stderr).toMatch(/^verdict pass, of a replay: /);
    expect(short.stderr.trimEnd().split("\n")).toHaveLength(5);
    expect(claims.stderr).toMatch(/^recomputed: a replay: cassette [0-9a-f]{64} answered in place of the model/m);
    expect(await verified("--require", "pass")).toEqual([2, 1]);
    expect(await verified("--require", "pass", "--allow-replay")).toEqual([0, 0]);
    for (const [given, expected] of [
      [{}, [2, 1]],
      [{ allow_replay: false }, [2, 1]],
      [{ allow_replay: true }, [0, 0]],
    ]) {
      writeFileSync(policy, JSON.stringify(given));
      expect(await verified("--policy", policy)).toEqual(expected);
    }
    expect(first.report.not_applicable["proof for a later stage"]).toBeUndefined();
    await expectSound(again);
    const third = await program(["run", ...argv, "--record-model", cassette], { cwd: world.folder, env: world.env });
    expect(third.code).toBe(3);
    expect(third.stderr).toContain("never overwritten");
  });

  it("a run that hangs before its result times out, with its marker, and only its safety is judged", async () => {
    world.play({ implementer: [shell(FIX), { hang: true }] });
    const one = await world.run(["--stage", "2", "--lane", "case", "--case-dir", "task", "--timeout", "3"]);
    expect(one.blockers).toEqual(["provider_endpoint_failed implementer", "timeout lane"]);
    expect(one.report.blockers[0]!.found).toMatch(/^1 of 2 calls failed, no byte for \d s$/);
    expect(one.report.blockers[1]!.found).toMatch(/ ms: implement, a model call open for \d s$/);
    expect(one.report).toMatchObject({ status: "blocked", backend_termination: "timeout" });
    expect(backendOf(one.dir)).toContain("provider-timeout.txt");
    expect(callsOf(one.dir).at(-1)!.outcome).not.toBe("completed");
    await expectSound(one);
  });

  it("a timeout says in which tool it was", async () => {
    world.play({ implementer: [shell("sleep 60")] });
    const one = await world.run(["--stage", "2", "--lane", "case", "--case-dir", "task", "--timeout", "4"]);
    expect(one.blockers).toEqual(["timeout lane"]);
    expect(one.report.blockers[0]!.found).toMatch(/ ms: implement: bash for \d s, no model call open$/);
    await expectSound(one);
  });

  describe("one that lingers after its result", () => {
    const linger = { linger_seconds: 2 };
    const sleeps: CaseScript = { implementer: solved, verifier: [shell("sleep 300")] };

    it("is completed by the harness, which says so, and that the reviewer was not heard", async () => {
      world.contract({ limits: linger });
      world.play(sleeps);
      const one = await world.run();
      expect(one.blockers).toEqual([]);
      expect(one.report).toMatchObject({
        status: "pass",
        backend_termination: "harness_completed",
        not_evaluated: { reviewer: "the lane's own reviewer was not heard" },
        lane_phases: {
          implementer: { state: "completed" },
          verifier: { state: "no_result" },
          reviewer: { state: "not_reached" },
        },
      });
      expect(backendOf(one.dir)).toContain("provider-lifecycle-harness-completed.txt");
      expect(one.stderr).toContain("case implement completed");
      expect(one.stderr).toContain("no sign of life for 2 s after a committed result (verify: bash for");
      expect(one.stderr).toContain("not evaluated: reviewer");
      expect(traceOf(one.dir)).toContainEqual(expect.objectContaining({ name: "reviewer", result: "not_evaluated" }));
      expect(readFileSync(join(one.dir, "report.md"), "utf8")).toContain("not evaluated: reviewer.");
      await expectSound(one);
    });

    it("is no pass where the contract wants its review", async () => {
      world.contract({
        limits: linger,
        evidence_expectations: ["review", "verification", "patch.diff", "run.completed"],
      });
      world.play(sleeps);
      const one = await world.run();
      expect(one.blockers).toEqual(["missing_required_event review"]);
      expect(one.report).toMatchObject({ status: "fail", failure_reason: "expected evidence missing" });
      await expectSound(one);
    });
  });

  it("a run that is cancelled while its agent works is sealed, and nothing of it is left", async () => {
    world.play({ implementer: [shell(FIX), { hang: true }] });
    const one = await world.run(undefined, {
      cwd: world.folder,
      env: world.env,
      started(child) {
        const begun = Date.now();
        let hung = 0;
        const timer = setInterval(() => {
          if (world.server.requests.length < 3) return;
          hung ||= Date.now();
          // The call hangs for more than half of the lane's time: by that a deadline, and nobody's word, tells a dead endpoint.
          if (Date.now() - hung <= hung - begun) return;
          clearInterval(timer);
          child.kill("SIGINT");
        }, 50);
      },
    });
    expect(one.blockers.map((text) => text.split(" ")[0])).toEqual(["cancelled"]);
    expect(one.report).toMatchObject({ status: "blocked", backend_termination: "cancelled" });
    expect(callsOf(one.dir).length).toBeGreaterThan(1);
    await expectSound(one);
  });

  it("flags win over the variables of the same meaning", async () => {
    Object.assign(world.env, { CTO_HARNESS_CASE_MODEL: "other", CTO_HARNESS_CASE_MODEL_PROVIDER: "other" });
    const binary = world.env["CTO_HARNESS_CASE_BIN"]!;
    world.env["CTO_HARNESS_CASE_BIN"] = "/nonexistent";
    const one = await world.run([
      ...["--stage", "2", "--lane", "case", "--case-dir", "task", "--agent-binary", binary],
      ...["--model-provider", ADMITTED.provider, "--model", ADMITTED.model],
      ...["--model-admission", ".harness/model.admission.json"],
    ]);
    expect(one.blockers).toEqual([]);
  });
});

describe.skipIf(!contained)("run --lane case with an approval", () => {
  beforeEach(async () => {
    world = await caseWorld(join(binaries.folder, "ca"));
    world.play(good);
    world.contract({ approval_required: true });
  });
  afterEach(() => world.close());

  const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
  /** Grants what the blocked run asks for. */
  const grant = (asked: CaseOutcome): string => {
    const [, binding, statement] = /binding ([0-9a-f]{64}) and the statement "([^"]+)"/.exec(
      asked.report.blockers[0]!.message,
    )!;
    const file = join(world.folder, "approval.json");
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const [mutation_mode, scope] = ["copied-fixture", "the shipped case"];
    const times = { timestamp: at(-1), expires_at: at(1) };
    const words = { approval_id: "a-1", decision: "granted", actor: "somebody", scope, mutation_mode, statement };
    writeFileSync(file, JSON.stringify({ ...words, ...times, binding }));
    return file;
  };

  it("passes once: the fake baseline goes by the approval of the run around it", async () => {
    const asked = await world.run(argv);
    expect(asked.blockers).toEqual(["approval_missing approval"]);
    const file = grant(asked);
    const outcome = await world.run([...argv, "--approval", file]);
    await expectSound(outcome);
    expect(outcome.blockers).toEqual([]);
    expect(outcome.report).toMatchObject({ status: "pass", approval_status: "granted" });
    const inner = join(outcome.dir, "fake-baseline");
    expect(factsOf(outcome.dir)["approval"]!.value).toMatchObject({ record: "approval.json", ledger: "unused" });
    expect(factsOf(inner)["approval"]!.value).toMatchObject({ record: "approval.json", ledger: "outer-run" });
    const again = await world.run([...argv, "--approval", file]);
    await expectSound(again);
    expect(again.blockers).toEqual(["approval_consumed a-1"]);
  });

  it("takes no approval of an outer run where there is none", async () => {
    const file = grant(await world.run(argv));
    const { dir } = await world.run([...argv, "--approval", file]);
    const facts = JSON.parse(readFileSync(join(dir, "facts.json"), "utf8"));
    facts.facts.approval.value.ledger = "outer-run";
    writeFileSync(join(dir, "facts.json"), `${canonicalJson(facts)}\n`);
    reseal(dir);
    const checked = await program(["verify", dir], { env: world.env });
    expect(checked.code).toBe(1);
    expect(checked.stdout + checked.stderr).toContain("report.json");
    expect(await faultsOfBundle(dir)).toContainEqual(expect.stringMatching(/^report\.json: /));
  });
});

it("has a sandbox to be run in", () => {
  // Counted as skipped above where there is none; the reason is here.
  expect(contained || obstacleTo("sandbox") !== null).toBe(true);
});
