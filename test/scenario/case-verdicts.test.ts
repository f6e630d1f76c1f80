import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COMMIT, FIX } from "../support/case-run";
import {
  agents,
  backendOf,
  callsOf,
  contained,
  expectSoundIn,
  factsOf,
  good,
  noForge,
  solved,
  traceOf,
} from "../support/case-scenarios";
import { ADMITTED, type CaseOutcome, type CaseWorld, caseWorld } from "../support/case-world";
import { eventsOf } from "../support/runs";
import { type CaseScript, caseModel, completed, shell } from "../support/scripted-model/case-script";
import type { Turn } from "../support/scripted-model/server";

/** What the lane `case` comes to by what its agent, its endpoint or its cassette did, through the built program. */
const binaries = agents();
let world: CaseWorld;
const expectSound = (one: CaseOutcome) => expectSoundIn(world, one);

describe.skipIf(!contained)("run --lane case, by what agent and endpoint do", () => {
  beforeEach(async () => {
    world = await caseWorld(join(binaries.folder, "ca"));
    world.play(good);
  });
  afterEach(() => world.close());

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
});
