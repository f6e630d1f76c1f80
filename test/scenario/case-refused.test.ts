import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agents, backendOf, callsOf, contained, expectAbsent, expectSoundIn, good } from "../support/case-scenarios";
import { type CaseOutcome, type CaseWorld, caseWorld } from "../support/case-world";
import { program } from "../support/program";

/** What keeps the lane `case` from being started, through the built program. */
const binaries = agents();
let world: CaseWorld;
const expectSound = (one: CaseOutcome) => expectSoundIn(world, one);

describe.skipIf(!contained)("run --lane case, with a tripwire in the agent's place", () => {
  beforeEach(async () => {
    world = await caseWorld(join(binaries.folder, "tripwire"));
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
    expect(existsSync(join(binaries.folder, "tripped"))).toBe(false);
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
    expect(existsSync(join(binaries.folder, "tripped"))).toBe(false);
    expect(readdirSync(world.temporary)).toEqual([]);
    expect(existsSync(world.runs)).toBe(false);
  });
});
