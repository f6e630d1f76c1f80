import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/core/formats/canonical-json";
import { sha256 } from "../../src/core/domain/digest";
import { auditBundle } from "../../src/world/evidence/audit";
import { openBundle } from "../../src/world/evidence/reader";
import { obstacleTo } from "../../src/world/contain/probe";
import {
  type AgentHome,
  agentHome,
  type AgentOutcome,
  type AgentWorld,
  agentWorld,
  SHELL,
} from "../support/agent-world";
import { FIX } from "../support/case-run";
import { ADMITTED } from "../support/case-world";
import { editFacts, rejudge } from "../support/forge";
import type { Json } from "../support/own-repository";
import { program } from "../support/program";
import { reseal } from "../support/reseal";

const PRICES = {
  prices: [
    {
      ...{ provider: ADMITTED.provider, model: ADMITTED.model },
      ...{ input_usd_per_million: 3, cached_input_usd_per_million: 0.3, output_usd_per_million: 15 },
      ...{ source: "the vendor's page", date: "2026-06-02" },
    },
  ],
};
/** As many as its requests may be. */
const usage = { input: 700, output: 7 };
const CALLS = "backend/model-calls.jsonl";

describe.skipIf(obstacleTo("sandbox") !== null)("what a run costs", () => {
  let home: AgentHome;
  let world: AgentWorld;
  beforeAll(async () => {
    home = await agentHome("pi");
    world = await agentWorld("pi", home);
  });
  afterAll(async () => {
    await world.close();
    home.remove();
  });
  beforeEach(() => {
    world.contract({});
    writeFileSync(join(world.folder, ".harness/prices.json"), JSON.stringify(PRICES));
    world.play({ ...SHELL.pi(FIX), usage }, { text: "all done", usage: { ...usage, cached: 400 } });
  });

  const faultsOf = async (original: string, change: (dir: string) => void): Promise<string> => {
    const root = mkdtempSync(join(tmpdir(), "money-"));
    const dir = join(root, original.split("/").at(-1)!);
    cpSync(original, dir, { recursive: true });
    change(dir);
    const { files, problems } = await openBundle(dir);
    const found = [...problems, ...(files === null ? [] : (await auditBundle(files)).faults)];
    rmSync(root, { recursive: true });
    return found.map(({ file, problem }) => `${file}: ${problem}`).join("\n");
  };
  /** Changes the lines of the gateway's record, and the digest of it in the facts. */
  const editCalls = (dir: string, edit: (calls: Json[]) => void): void => {
    const path = join(dir, CALLS);
    const calls = readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Json);
    edit(calls);
    const text = calls.map((call) => `${canonicalJson(call)}\n`).join("");
    writeFileSync(path, text);
    editFacts(dir, (facts) => (facts.model_calls = { count: calls.length, sha256: sha256(text) }));
  };

  it("stands in the report, by calls and prices, and no other figure does", async () => {
    world.contract({ limits: { model_requests: 10, model_cost_usd: 1 } });
    const one = await world.run();
    expect(one.blockers).toEqual([]);
    // The probe, and two answers.
    expect(one.report.model_usage).toEqual({
      ...{ requests: 3, replayed: 0, uncounted: 0, input_tokens: 1411, cached_tokens: 400, output_tokens: 21 },
      ...{ cost_usd: 0.003468, by_agent: null },
    });
    expect(JSON.parse(one.stdout).model_usage).toEqual(one.report.model_usage);
    expect(one.file("report.md")).toContain(
      "| model usage | 3 requests; 1,411 tokens in (400 cached), 21 out; 0.003468 USD |",
    );
    expect(one.stderr).toMatch(/2 model calls; 1,400 tokens in, 14 out; 0\.003468 USD of 1\.00 USD/);
    expect(JSON.parse(one.file("facts.json")).facts.agent_source.value.prices_sha256).toBe(
      sha256(JSON.stringify(PRICES)),
    );
    expect(JSON.parse(one.file(CALLS).split("\n")[1]!)).toMatchObject({ most: { output: 16_384 }, sent: {} });
    // The agent gave no bound: what was sent has one.
    expect(world.server.requests.at(-1)!.json.max_tokens).toBe(16_384);
    expect(await faultsOf(one.dir, () => {})).toBe("");

    const report = (edit: (usage: Json) => void) => (dir: string) => {
      const path = join(dir, "report.json");
      const value = JSON.parse(readFileSync(path, "utf8"));
      edit(value.model_usage);
      writeFileSync(path, canonicalJson(value));
      reseal(dir);
    };
    const judged = (edit: (dir: string) => void) => (dir: string) => {
      edit(dir);
      rejudge(dir);
    };
    const calls = (edit: (calls: Json[]) => void) => judged((dir) => editCalls(dir, edit));
    const forgeries: [string, (dir: string) => void, RegExp][] = [
      ["a cost", report((usage) => (usage["cost_usd"] = 0)), /report\.json: model_usage/],
      ["a cost that nobody knows", report((usage) => (usage["cost_usd"] = null)), /report\.json: model_usage/],
      ["a number of requests", report((usage) => (usage["requests"] = 1)), /report\.json: model_usage/],
      ["tokens", report((usage) => (usage["output_tokens"] = 1)), /report\.json: model_usage/],
      [
        "a cassette",
        report((usage) => Object.assign(usage, { replayed: 3, cost_usd: 0 })),
        /report\.json: model_usage/,
      ],
      [
        "cheaper prices",
        judged((dir) =>
          writeFileSync(
            join(dir, "records/prices.json"),
            JSON.stringify({ prices: [{ ...PRICES.prices[0], output_usd_per_million: 1 }] }),
          ),
        ),
        /prices_sha256/,
      ],
      ["no prices", judged((dir) => rmSync(join(dir, "records/prices.json"))), /prices_sha256|limits\.model_cost_usd/],
      [
        "calls replayed",
        calls((all) => all.forEach((call) => (call["replayed"] = true))),
        /facts\.json says otherwise/,
      ],
      ["calls that were never held to anything", calls((all) => delete all[1]!["most"]), /held against no bound/],
      ["calls of no size", calls((all) => ((all[1]!["most"] as Json)["input"] = 1)), /at least one byte/],
      ["an answer without a bound", calls((all) => ((all[1]!["most"] as Json)["output"] = null)), /without a bound/],
    ];
    for (const [name, forge, expected] of forgeries) expect(await faultsOf(one.dir, forge), name).toMatch(expected);
  });

  it.each([
    ["model_requests", { model_requests: 3 }, /^3 used, 0 left$/],
    ["model_input_tokens", { model_input_tokens: 4096 }, /^\d+ used, \d+ left, and a request of up to \d+ tokens$/],
  ] as const)("%s: the call that would go over it is never sent, and the run says so", async (limit, limits, found) => {
    world.contract({ limits });
    world.play(SHELL.pi(FIX), SHELL.pi(`head -c 4000 /dev/zero | tr '\\0' x`), { text: "all done" });
    const before = world.server.requests.length;
    const one = await world.run();
    expect(one.report.status).toBe("fail");
    expect(one.report.blockers[0]).toMatchObject({
      code: "limit_exceeded",
      subject: expect.stringMatching(new RegExp(`^${limit}: model call \\d$`)),
      expected: `at most ${Object.values(limits)[0]}`,
      found: expect.stringMatching(found),
      fix: expect.stringContaining("Raise it in `limits` of the contract"),
    });
    expect(world.server.requests.length - before).toBe(one.report.model_usage!.requests);
    expect(one.report.model_usage!.requests).toBeLessThanOrEqual(3);
    expect(await faultsOf(one.dir, () => {})).toBe("");
    // Whoever takes the refusal out of the record has a run that ended otherwise.
    const hidden = await faultsOf(one.dir, (dir) => {
      editCalls(dir, (calls) => delete calls.at(-1)!["limit"]);
      reseal(dir);
    });
    expect(hidden).toMatch(/report\.json: /);
  });

  it.each([
    ["no price of the model", { prices: [] }, { model_cost_usd: 1 }, "task_contract_invalid limits.model_cost_usd"],
    ["less than the probe may cost", PRICES, { model_cost_usd: 0.01 }, "task_contract_invalid limits.model_cost_usd"],
    ["a record of prices that is none", { price: [] }, undefined, "model_admission_invalid prices.json"],
    [
      "a price that holds a key",
      { prices: [{ ...PRICES.prices[0], source: `sk-ant-api03-${"a1B2".repeat(24)}-AA` }] },
      undefined,
      "model_admission_invalid prices.json",
    ],
    [
      "fewer calls than the probe may take",
      PRICES,
      { model_requests: 2 },
      expect.stringMatching(/^task_contract_invalid limits\.model_requests /),
    ],
  ] as const)("nothing starts with %s", async (_name, prices, limits, blocker) => {
    world.contract(limits === undefined ? {} : { limits });
    writeFileSync(join(world.folder, ".harness/prices.json"), JSON.stringify(prices));
    const before = world.server.requests.length;
    const checked = await program(["preflight", "--stage", "2", "--lane", "pi", "--case-dir", "task", "--json"], {
      cwd: world.folder,
      env: world.env,
    });
    expect(checked.code).toBe(2);
    const { blockers } = JSON.parse(checked.stdout) as { blockers: { code: string; subject: string; fix: string }[] };
    expect(blockers.map(({ code, subject }) => `${code} ${subject}`)).toEqual([blocker]);
    expect(checked.stdout).not.toContain("sk-ant-api03");
    expect(world.server.requests.length).toBe(before);
  });

  it("without a price the cost is unknown, and never nothing", async () => {
    rmSync(join(world.folder, ".harness/prices.json"));
    const one: AgentOutcome = await world.run();
    expect(one.blockers).toEqual([]);
    expect(one.report.model_usage).toMatchObject({ requests: 3, output_tokens: 21, cost_usd: null });
    expect(one.file("report.md")).toContain("cost unknown");
    expect(one.stderr).not.toContain("USD");
    // Nothing of a request is changed where nothing is bounded.
    expect(world.server.requests.at(-1)!.json.max_tokens).toBeUndefined();
  });
});
