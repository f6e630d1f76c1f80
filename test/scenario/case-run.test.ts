import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { obstacleTo } from "../../src/world/contain/probe";
import { COMMIT, FIX } from "../support/case-run";
import { ADMITTED, CANARY_KEY, type CaseOutcome, type CaseWorld, caseWorld } from "../support/case-world";
import { program, ROOT } from "../support/program";
import { bundleFiles, reseal } from "../support/reseal";
import { eventsOf } from "../support/runs";
import { longFolder } from "../support/temporary";
import { type CaseScript, caseModel, completed, envelope, shell } from "../support/scripted-model/case-script";
import type { Turn } from "../support/scripted-model/server";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

/** The lane `case` through the built program: records, binary, gateway, sandbox, judge, bundle; the model is scripted. */
const contained = obstacleTo("sandbox") === null;
const solved = [shell(`${FIX}\n${COMMIT}`), completed()];
const noForge = [{ text: envelope({ status: "failed", error: "no forge" }) }];
const good: CaseScript = { implementer: solved, closer: noForge };

let binaries = "";
let world: CaseWorld;
beforeAll(() => {
  binaries = mkdtempSync(join(tmpdir(), "standin-"));
  buildStandin(join(binaries, "ca"), readFileSync(join(ROOT, STANDIN_SOURCE)));
  // Whoever starts this one, contained or not, leaves a trace: a file, or a call of the model.
  const trace = `open(${JSON.stringify(join(binaries, "tripped"))}, "a").close()\n`;
  const tripwire = `try:\n    ${trace}except OSError:\n    pass\n${readFileSync(join(ROOT, STANDIN_SOURCE), "utf8")}`;
  buildStandin(join(binaries, "tripwire"), Buffer.from(tripwire));
});
afterAll(() => rmSync(binaries, { recursive: true, force: true }));

const factsOf = (dir: string) =>
  JSON.parse(readFileSync(join(dir, "facts.json"), "utf8")).facts as Record<string, { value: Record<string, any> }>;
const callsOf = (dir: string) =>
  readFileSync(join(dir, "backend/model-calls.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map(
      (line) => JSON.parse(line) as { probe: boolean; replayed: boolean; outcome: string; answered_models: string[] },
    );
const traceOf = (dir: string) =>
  readFileSync(join(dir, "trace.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { kind: string; name: string; result: string });
const backendOf = (dir: string) => (existsSync(join(dir, "backend")) ? readdirSync(join(dir, "backend")).sort() : []);

/** What must be true of every bundle, whatever the run came to. */
async function expectSound({ dir, code, report }: CaseOutcome): Promise<void> {
  expect(code).toBe({ pass: 0, fail: 1, blocked: 2 }[report.status]);
  const checked = await program(["verify", dir], { env: world.env });
  expect(checked.code, checked.stdout + checked.stderr).toBe(0);
  execFileSync("sha256sum", ["--quiet", "-c", "SHA256SUMS"], { cwd: dir });
  expect(report.runtime_default_activation).toBe(false);
  // Neither a socket nor anything else stays behind.
  expect(readdirSync(world.temporary)).toEqual([]);
}

/** None of these bytes stands in any file of the bundle. */
function expectAbsent(dir: string, ...secrets: string[]): void {
  for (const name of bundleFiles(dir)) {
    const bytes = readFileSync(join(dir, name));
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8);
      expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false);
      expect(bytes.includes(Buffer.from(secret).toString("base64").slice(0, -4)), `base64 in ${name}`).toBe(false);
    }
  }
}

describe.skipIf(!contained)("run --lane case", () => {
  beforeEach(async () => {
    world = await caseWorld(join(binaries, "ca"));
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

  it.each([
    ["no envelope after a good commit", [solved[0]!, { text: "all done" }], ["agent_protocol_failed implementer"]],
    [
      "reasoning alone",
      [{ reasoning: "I think" }],
      ["agent_protocol_failed implementer", "no_diff workspace", "verification_failed"],
    ],
    ["talked only", [completed()], ["no_diff workspace", "verification_failed"]],
    ["did not commit", [shell(FIX), completed()], ["dirty_ending_tree HEAD"]],
    [
      "left a file uncommitted",
      [shell(`${FIX}\n${COMMIT}; echo '# more' >> strings.py`), completed()],
      ["dirty_ending_tree strings.py"],
    ],
    [
      "lies about its tests",
      [shell(`echo '# x' >> strings.py; ${COMMIT}`), completed({ artifacts: { testsPassed: true } })],
      ["verification_failed"],
    ],
    [
      "writes elsewhere",
      [shell(`${FIX}\necho x > notes.txt\n${COMMIT}`), completed()],
      ["disallowed_file_change notes.txt"],
    ],
  ] as [string, CaseScript["implementer"], string[]][])("%s", async (_name, implementer, expected) => {
    world.play({ implementer: implementer!, closer: noForge });
    const one = await world.run();
    expect(one.report).toMatchObject({ status: "fail", case_process_started: true });
    const found = one.blockers.map((text) => expected.find((start) => text.startsWith(start)) ?? text).sort();
    expect([...new Set(found)]).toEqual([...expected].sort());
    const marked = expected.some((text) => text.startsWith("agent_protocol_failed"));
    expect(backendOf(one.dir).includes("provider-agent-protocol.txt")).toBe(marked);
    await expectSound(one);
  });

  it("a reviewer's rejection blocks", async () => {
    const findings = { critical: 1, warnings: 0, info: 0, details: [] };
    world.play({ ...good, reviewer: [completed({ findings })] });
    const one = await world.run();
    expect(one.blockers).toEqual(["reviewer_rejected reviewer"]);
    expect(one.report.status).toBe("blocked");
    const carried = eventsOf(one.dir).filter(({ data }) => data.blockers.includes("reviewer_rejected"));
    expect(carried.map(({ event }) => event)).toContain("verification.completed");
    await expectSound(one);
  });

  it.each([
    ["standard error", "/proc/$PPID/fd/2", ["stderr.log"]],
    ["the event log", ".case/*/events/*.jsonl", ["case-events.jsonl", "lane-state.tar"]],
  ])("a secret in %s is the reason, and no other is made up for what it hides", async (_name, place, files) => {
    const leak = shell(`key=gh; key=$key"p_a8Jk3lM9nB2vC5xZ7qW1eR4tY6uI0oP3sD5f"; echo "$key" >> ${place}`);
    world.play({ ...good, implementer: [leak, ...solved] });
    const one = await world.run();
    expect(one.blockers).toEqual(files.map((file) => `secret_leak backend/${file}`));
    await expectSound(one);
  });

  it("an agent that takes its reviewer's word back in the event log is no pass", async () => {
    const findings = { critical: 1, warnings: 0, info: 0, details: [] };
    const rewrite = shell(`sed -i 's/"critical": 1/"critical": 0/' .case/*/events/*.jsonl`);
    world.play({ ...good, reviewer: [completed({ findings })], retrospective: [rewrite, completed()] });
    const one = await world.run();
    expect(one.blockers).toEqual(["agent_protocol_failed event log"]);
    expect(one.report.blockers[0]!.message).toContain("it was rewritten");
    await expectSound(one);
  });

  // The lane's own folder is set aside: what stands in it makes no workspace hostile, and is no event log either.
  it.each([
    ["a pipe", "rm $f && mkfifo $f && (while :; do cat $f; done > /dev/null 2>&1 &)", "not a plain file"],
    ["a link", "mv $f kept && ln -s kept $f", "can't be opened (ELOOP)"],
    ["one of two", "echo > run-y.jsonl", "2 event logs of one run"],
  ])("an event log that is %s is named for what it is", async (_name, replace, problem) => {
    world.play({ ...good, retrospective: [shell(`cd .case/*/events; f=$(ls); ${replace}`), completed()] });
    const one = await world.run();
    // Whether the agent itself can still write to what stands there now is its own affair.
    expect(one.blockers.filter((text) => !text.startsWith("backend_failed"))).toEqual([
      "agent_protocol_failed event log",
    ]);
    expect(one.report.status).not.toBe("pass");
    expect(one.report.blockers.at(-1)!.message).toContain(problem);
    expect(factsOf(one.dir)["lane"]!.value["event_log_problem"]).toContain(problem);
    await expectSound(one);
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

  it("a closer that failed is told, and a reviewer that was heard is evidence", async () => {
    world.contract({
      evidence_expectations: ["review", "backend/model-calls.jsonl", "stage2-no-target-inspection.json"],
    });
    const one = await world.run();
    expect(one.blockers).toEqual([]);
    expect(one.report).toMatchObject({ status: "pass", lane_phases: { closer: { state: "failed", why: "no forge" } } });
    expect(one.stderr).toContain("the lane's closer: failed: no forge");
    expect(readFileSync(join(one.dir, "report.md"), "utf8")).toContain("- closer: failed: `no forge`");
    const [gate] = traceOf(one.dir).filter(({ name }) => name === "model-endpoint");
    expect(gate).toMatchObject({ model_provider: ADMITTED.provider, model: ADMITTED.model });
    await expectSound(one);
  });

  /** Answers by the script until so many calls were made, and then always this way. */
  const failingAfter = (calls: number, turn: Turn, script: CaseScript = good): void => {
    const played = caseModel(script);
    world.play((request, index) => (index < calls ? played(request, index) : turn));
  };
  it.each([
    ["401", 1, { status: 401 }, /^\d of \d calls failed, status 401$/],
    ["500", 1, { status: 500 }, /^\d of \d calls failed, status 500$/],
    [
      "a page",
      1,
      { raw: { contentType: "text/html", bytes: "<html>" } },
      /^\d of \d calls failed, an answer that is neither/,
    ],
    ["a quota that ends in the midst of the work", 2, { status: 429 }, /^\d of \d calls failed, status 429$/],
    ["an account without money", 2, { status: 402 }, /^\d of \d calls failed, status 402$/],
  ] as [string, number, Turn, RegExp][])(
    "an endpoint that fails after the probe (%s) is not booked on the agent",
    async (_name, calls, turn, found) => {
      failingAfter(calls, turn);
      const one = await world.run();
      expect(one.blockers).toEqual(["provider_endpoint_failed implementer"]);
      expect(one.report.blockers[0]!.found).toMatch(found);
      expect(one.report).toMatchObject({ status: "blocked", backend_termination: "exited" });
      expect(traceOf(one.dir)).toContainEqual(
        expect.objectContaining({ name: "agent protocol", result: "not_evaluated" }),
      );
      await expectSound(one);
    },
  );

  it("what the agent did wrong before its endpoint failed still fails", async () => {
    failingAfter(2, { status: 500 }, { implementer: [shell(`${FIX}\necho x > notes.txt`)] });
    const one = await world.run();
    expect(one.blockers).toEqual(["disallowed_file_change notes.txt", "provider_endpoint_failed implementer"]);
    expect(one.report.status).toBe("fail");
    await expectSound(one);
  });

  it("an agent that has its requests refused escapes no fail", async () => {
    failingAfter(2, { status: 400 }, { implementer: [shell("echo '# x' >> strings.py")] });
    const one = await world.run();
    expect(one.report.status).toBe("fail");
    expect(one.blockers).toContain("agent_protocol_failed implementer");
    expect(one.blockers.join()).not.toContain("provider_endpoint_failed");
    await expectSound(one);
  });

  it("an endpoint that fails while the reviewer asks is why nobody was heard", async () => {
    const played = caseModel(good);
    world.play((request, index) =>
      JSON.stringify(request.json?.messages ?? []).includes("# Reviewer ") ? { status: 503 } : played(request, index),
    );
    const one = await world.run();
    expect(one.blockers).toEqual(["provider_endpoint_failed reviewer"]);
    expect(one.report.status).toBe("blocked");
    await expectSound(one);
  });

  it("a tree that holds what the lane keeps for itself is refused before the start", async () => {
    mkdirSync(join(world.folder, "task/workspace/.case"));
    writeFileSync(join(world.folder, "task/workspace/.case/active"), "mine\n");
    const one = await world.run();
    expect(one.blockers).toEqual(["task_contract_invalid case folder"]);
    expect(one.report.blockers[0]!.found).toContain(".case/ is the state of the lane case");
    expect(one.report.case_process_started).toBe(false);
    await expectSound(one);
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

  it("an answer of another model than the admitted one ends it", async () => {
    const played = caseModel(good);
    world.play((request, index) => {
      const turn = played(request, index);
      return index === 0 ? turn : { ...turn, model: "another-model" };
    });
    const one = await world.run();
    expect(one.report.status).toBe("fail");
    // The agent is not told that it did nothing, nor that it broke its protocol: that is what the endpoint did.
    expect(one.blockers).toEqual(["fallback_model_used model call 2", "provider_endpoint_failed implementer"]);
    expect(one.report.changed_files).toEqual([]);
    await expectSound(one);
  });

  it.each([
    ["half of a character", `'{"model":"\\\\ud800"}'`, "\ufffd"],
    ["shaped like a secret", `'{"model":"gh'+'p_'+'a8Jk3lM9nB2vC5xZ7qW1eR4tY6uI0oP3sD5f"}'`, "sha256:"],
    ["the run's own key", `'{"model":"'+os.environ["OPENAI_API_KEY"]+'"}'`, "sha256:"],
  ])("a request for a model that is %s is on record, and sealed", async (_name, body, shown) => {
    const ask = [
      "import http.client, os",
      'c = http.client.HTTPConnection("127.0.0.1", 4010)',
      'key = {"authorization": "Bearer " + os.environ["OPENAI_API_KEY"]}',
      `c.request("POST", "/v1/chat/completions", ${body}, key)`,
      "print(c.getresponse().status)",
    ].join("\n");
    world.play({ ...good, implementer: [shell(`python3 - <<'P'\n${ask}\nP`), ...solved] });
    const one = await world.run();
    expect(one.blockers).toEqual(["fallback_model_used model call 3"]);
    expect(one.report.blockers[0]!.message).toContain(`a request for "${shown}`);
    expect(callsOf(one.dir)[2]).toMatchObject({ outcome: "refused" });
    await expectSound(one);
  });

  it("a cassette of another contract, tree or agent is refused before anything starts", async () => {
    const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
    const cassette = join(world.folder, "cassette.jsonl");
    expect((await world.run([...argv, "--record-model", cassette])).blockers).toEqual([]);
    const asked = world.server.requests.length;
    const refused = async (subject: string, change: () => void) => {
      change();
      const one = await world.run([...argv, "--replay", cassette]);
      expect(one.blockers).toEqual([`cassette_mismatch ${subject}`]);
      expect(one.report).toMatchObject({ status: "blocked", lane_process_started: false });
      expect(world.server.requests).toHaveLength(asked);
      await expectSound(one);
    };
    const contract = join(world.folder, "task/case.json");
    const before = readFileSync(contract);
    await refused("contract", () => writeFileSync(contract, Buffer.concat([before, Buffer.from("\n")])));
    writeFileSync(contract, before);
    const lines = readFileSync(cassette, "utf8").split("\n");
    const end = JSON.parse(lines.at(-2)!) as { bound: object };
    const bind = (to: object) =>
      writeFileSync(
        cassette,
        [...lines.slice(0, -2), JSON.stringify({ ...end, bound: { ...end.bound, ...to } }), ""].join("\n"),
      );
    await refused("agent", () => bind({ agent_sha256: "0".repeat(64) }));
    await refused("baseline", () => bind({ baseline_tree: "0".repeat(40) }));
    const old = JSON.stringify({ ...(JSON.parse(lines[0]!) as object), version: 1 });
    await refused("cassette", () => writeFileSync(cassette, [old, ...lines.slice(1)].join("\n")));
  });

  it("a replay in which the agent asks something else ends there, and nothing of it is booked on the agent", async () => {
    const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
    const cassette = join(world.folder, "cassette.jsonl");
    await world.run([...argv, "--record-model", cassette]);
    const lines = readFileSync(cassette, "utf8").split("\n");
    const second = JSON.parse(lines[3]!) as { order: number; request: string };
    const request = JSON.parse(second.request) as { messages: { content: unknown }[] };
    request.messages.at(-1)!.content = "something else";
    lines[3] = JSON.stringify({ ...second, request: JSON.stringify(request) });
    writeFileSync(cassette, lines.join("\n"));
    const one = await world.run([...argv, "--replay", cassette]);
    expect(one.blockers).toEqual([`cassette_mismatch request ${second.order}`]);
    expect(one.report.blockers[0]!.found).toMatch(/^messages\[\d+\]/);
    expect(one.report).toMatchObject({ status: "blocked", replay: { served: expect.any(Number) } });
    await expectSound(one);
  });

  it("a cassette that ends too soon leaves a replay that says so", async () => {
    const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
    const cassette = join(world.folder, "cassette.jsonl");
    await world.run([...argv, "--record-model", cassette]);
    const [header, probe, first] = readFileSync(cassette, "utf8").split("\n");
    const last = JSON.parse(readFileSync(cassette, "utf8").trimEnd().split("\n").at(-1)!) as object;
    const end = JSON.stringify({ ...last, exchanges: 2 });
    writeFileSync(cassette, [header, probe, first, end, ""].join("\n"));
    const one = await world.run([...argv, "--replay", cassette]);
    expect(one.blockers).toEqual(["cassette_mismatch request 3"]);
    expect(one.report.status).toBe("blocked");
    expect(one.report.not_applicable["proof for a later stage"]).toContain("replayed");
    expect(callsOf(one.dir).every(({ replayed }) => replayed)).toBe(true);
    await expectSound(one);
  });

  it("a fake baseline that does not solve the task is a mismatch", async () => {
    writeFileSync(join(world.folder, "task/fake.json"), JSON.stringify({ steps: [{ stdout: "nothing" }] }));
    const one = await world.run();
    expect(one.report.status).toBe("fail");
    expect(one.blockers.every((text) => text.startsWith("fake_baseline_mismatch"))).toBe(true);
    expect(one.blockers).toContain("fake_baseline_mismatch verification outcome");
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
    world = await caseWorld(join(binaries, "ca"));
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
  });
});

describe.skipIf(!contained)("run --lane case, with a tripwire in the agent's place", () => {
  beforeEach(async () => {
    world = await caseWorld(join(binaries, "tripwire"));
    world.play(good);
  });
  afterEach(() => world.close());

  interface Row {
    /** Makes it so. */
    given(): void | Promise<void>;
    argv?: string[];
    blocker: string | RegExp;
    marker?: string;
    /** Whether the endpoint was asked, by the probe. */
    asked: boolean;
  }
  const rows: Record<string, Row> = {
    "no admission": {
      given: () => rmSync(join(world.folder, ".harness/model.admission.json")),
      blocker: /^model_not_admitted/,
      marker: "provider-model-not-admitted.txt",
      asked: false,
    },
    "a binary with another digest": {
      given: () =>
        world.record("agent.case.json", {
          binaries: { [`${process.platform}-${process.arch}`]: { sha256: "7".repeat(64) } },
        }),
      blocker: "agent_digest_mismatch agent binary",
      marker: "provider-unavailable.txt",
      asked: false,
    },
    "a model that only reasons": {
      given: () => world.play(() => ({ reasoning: "I think" })),
      blocker: "provider_response_shape_unavailable probe of chat/completions",
      marker: "provider-reasoning-only.txt",
      asked: true,
    },
    "a model that says nothing": {
      given: () => world.play(() => ({ text: "" })),
      blocker: "provider_response_shape_unavailable probe of chat/completions",
      marker: "provider-reasoning-only.txt",
      asked: true,
    },
    "an endpoint that refuses": {
      given: () => world.play(() => ({ status: 401 })),
      blocker: "provider_endpoint_failed probe of chat/completions",
      asked: true,
    },
    "an endpoint that is dead": {
      given: () => void (world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "http://127.0.0.1:1/v1"),
      blocker: "provider_endpoint_failed probe of chat/completions",
      asked: false,
    },
    "an endpoint that is no URL": {
      given: () => void (world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] = "127.0.0.1 port 80"),
      blocker: "local_provider_config_missing CTO_HARNESS_CASE_LOCAL_BASE_URL",
      marker: "provider-local-config-unavailable.txt",
      asked: false,
    },
    "another model at the probe": {
      given: () => world.play(() => ({ text: "ready", model: "another-model" })),
      blocker: "provider_endpoint_failed probe of chat/completions",
      asked: true,
    },
    "a page of HTML at the probe": {
      given: () => world.play(() => ({ raw: { contentType: "text/html", bytes: "<html>log in</html>" } })),
      blocker: "provider_endpoint_failed probe of chat/completions",
      asked: true,
    },
    "a credential that is not there": {
      given: () => {},
      argv: ["--credential-variable", "NOT_SET_ANYWHERE"],
      blocker: "provider_auth_unavailable credential",
      marker: "provider-auth-unavailable.txt",
      asked: false,
    },
    "a cassette that is not there": {
      given: () => {},
      argv: ["--replay", "none.jsonl"],
      blocker: "cassette_mismatch cassette",
      asked: false,
    },
    "no fake.json to compare with": {
      given: () => rmSync(join(world.folder, "task/fake.json")),
      blocker: /fake\.json|^task_contract_invalid|^fake_baseline_missing/,
      asked: false,
    },
  };

  it.each(Object.entries(rows))("%s: it is never started", async (_name, row) => {
    await row.given();
    const one = await world.run(["--stage", "2", "--lane", "case", "--case-dir", "task", ...(row.argv ?? [])]);
    expect(one.blockers).toEqual([
      expect.stringMatching(typeof row.blocker === "string" ? RegExp(`^${row.blocker}$`) : row.blocker),
    ]);
    expect(one.report).toMatchObject({
      lane_process_started: false,
      case_process_started: false,
      backend_exit_code: null,
      backend_termination: "not_started",
      changed_files: [],
    });
    expect(existsSync(join(binaries, "tripped"))).toBe(false);
    expect(world.server.requests.length > 0).toBe(row.asked);
    expect(world.server.requests.every(({ json }) => json.messages[0].content.includes("single word"))).toBe(true);
    if (row.asked) expect(callsOf(one.dir).every(({ probe }) => probe)).toBe(true);
    const backend = backendOf(one.dir).filter((name) => name !== "model-calls.jsonl");
    expect(backend).toEqual(row.marker === undefined ? [] : [row.marker]);
    expect(existsSync(join(one.dir, "fake-baseline"))).toBe(false);
    expectAbsent(one.dir, world.env["CTO_HARNESS_CASE_LOCAL_BASE_URL"]!);
    await expectSound(one);
  });

  it("preflight asks the model and lets it pass, without starting anything", async () => {
    const argv = ["preflight", "--stage", "2", "--lane", "case", "--case-dir", "task", "--effects"];
    const result = await program(argv, { cwd: world.folder, env: world.env });
    expect(result.code, result.stderr).toBe(0);
    expect(world.server.requests).toHaveLength(1);
    expect(existsSync(join(binaries, "tripped"))).toBe(false);
    expect(readdirSync(world.temporary)).toEqual([]);
    expect(existsSync(world.runs)).toBe(false);
  });
});

it("has a sandbox to be run in", () => {
  // Counted as skipped above where there is none; the reason is here.
  expect(contained || obstacleTo("sandbox") !== null).toBe(true);
});
