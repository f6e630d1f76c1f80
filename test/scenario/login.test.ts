import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { auditBundle } from "../../src/world/evidence/audit";
import { openBundle } from "../../src/world/evidence/reader";
import {
  type AgentHome,
  agentHome,
  type AgentOutcome,
  type AgentWorld,
  agentWorld,
  SHELL,
} from "../support/agent-world";
import { FIX } from "../support/case-run";
import { makeCertificates } from "../support/certificates";
import { accessToken, authJson, type ChatGpt, LOGIN, startChatGpt } from "../support/chatgpt";
import { editFacts } from "../support/forge";
import { program } from "../support/program";
import { reseal } from "../support/reseal";
import type { SeenRequest, Turn } from "../support/scripted-model/server";

const certificates = makeCertificates();
const PAIR = { provider: "openai-codex", model: "gpt-5.5" };
const WHOLE = 20_000;
const PRICE = {
  ...{ ...PAIR, input_usd_per_million: 1.25, cached_input_usd_per_million: 0.125, output_usd_per_million: 10 },
  ...{ max_output_tokens: WHOLE, source: "the vendor's page", date: "2026-06-02" },
};

/** The lane codex with a person's own ChatGPT login, at a stand-in for the endpoint that such logins have. */
describe.skipIf(obstacleTo("sandbox") !== null || certificates === null)(
  "run --lane codex with a ChatGPT login",
  () => {
    let home: AgentHome;
    let world: AgentWorld;
    let chatgpt: ChatGpt;
    let turns: readonly Turn[];
    let login: string;
    beforeAll(async () => {
      home = await agentHome("codex");
      world = await agentWorld("codex", home);
      chatgpt = await startChatGpt(answer, certificates!);
      login = join(world.folder, "..", "auth.json");
      const external = {
        ...{ decision_status: "external_provider_approved", provider_class: "external_openai_codex" },
        ...{ ...PAIR, fallback_provider: undefined, fallback_model: undefined, allowed_network_class: "ChatGPT" },
      };
      world.record("model.decision.json", external);
      world.record("model.admission.json", { ...PAIR, allowed_network_class: "ChatGPT" });
      const { OPENAI_API_KEY: _key, CTO_HARNESS_CASE_LOCAL_BASE_URL: _url, ...env } = world.env;
      Object.assign(world, {
        env: {
          ...env,
          ...chatgpt.env,
          CTO_HARNESS_CASE_MODEL_PROVIDER: PAIR.provider,
          CTO_HARNESS_CASE_MODEL: PAIR.model,
        },
      });
    });
    afterAll(async () => {
      await chatgpt.close();
      await world.close();
      home.remove();
    });
    beforeEach(() => {
      turns = [SHELL.codex(FIX), { text: "all done" }];
      world.contract({});
      rmSync(join(world.folder, ".harness/prices.json"), { force: true });
      writeFileSync(login, authJson(), { mode: 0o600 });
      chatgpt.server.requests.length = 0;
    });

    function answer({ body, json }: SeenRequest): Turn {
      if (body.includes("the single word: ready")) return { text: "ready" };
      const done = (json.input as { type?: string }[]).filter(({ type }) => type === "function_call_output").length;
      return turns[Math.min(done, turns.length - 1)]!;
    }
    const argv = (...more: string[]) => [
      "--stage",
      "2",
      "--lane",
      "codex",
      "--case-dir",
      "task",
      "--credential-file",
      login,
      ...more,
    ];
    const run = async (...more: string[]): Promise<AgentOutcome> => {
      const one = await world.run(argv(...more), { env: world.env });
      // Of the login nothing stands anywhere, in whatever form, and the bundle is whole.
      const files = readdirSync(one.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const all = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")).join("\n");
      const [token, refresh] = [JSON.parse(readFileSync(login, "utf8")).tokens.access_token, LOGIN.refresh];
      for (const value of [token, refresh, LOGIN.account, LOGIN.signature])
        for (const form of [value, Buffer.from(value).toString("base64"), encodeURIComponent(value)])
          expect(all).not.toContain(form);
      expect(await faultsOf(one.dir)).toBe("");
      return one;
    };
    const faultsOf = async (dir: string): Promise<string> => {
      const { files, problems } = await openBundle(dir);
      const found = [...problems, ...(files === null ? [] : (await auditBundle(files)).faults)];
      return found.map(({ file, problem }) => `${file}: ${problem}`).join("\n");
    };
    const callsOf = (one: AgentOutcome) =>
      one
        .file("backend/model-calls.jsonl")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));

    it("passes: the agent has the key of its run alone, and the endpoint the login", async () => {
      const usage = { input: 900, output: 7 };
      turns = [
        { ...SHELL.codex(`env | grep -v KEY; ls ~/.codex 2>&1; ${FIX}`), usage },
        { text: "all done", usage },
      ];
      const cassette = join(world.folder, "..", "login.cassette");
      const one = await run("--record-model", cassette);
      expect(one.blockers).toEqual([]);
      expect(one.report).toMatchObject({ status: "pass", model_provider: PAIR.provider, model: PAIR.model });
      expect(one.report.model_usage).toMatchObject({ requests: 3, uncounted: 0, output_tokens: 21, cost_usd: null });
      expect(new Set(chatgpt.hosts)).toEqual(new Set(["chatgpt.com:443"]));
      expect(chatgpt.server.requests).toHaveLength(3);
      for (const { headers, json } of chatgpt.server.requests) {
        expect(headers).toMatchObject({ "chatgpt-account-id": LOGIN.account, originator: "case-harness" });
        expect(JSON.stringify(headers)).not.toMatch(/harness-[A-Za-z0-9_-]{32}|CANARY-(?:refresh|identity)/);
        expect(json.max_output_tokens).toBeUndefined();
        expect(JSON.stringify(json)).not.toContain("CANARY");
      }
      expect(callsOf(one).map(({ outcome, most }) => [outcome, most.output])).toEqual(
        [1, 2, 3].map(() => ["completed", null]),
      );
      expect(JSON.parse(one.file("facts.json")).facts.model_access.value).toMatchObject({
        chatgpt_login: true,
        credential: true,
      });

      // Recorded, it can be run again without the login.
      const replayed = await world.run(
        ["--stage", "2", "--lane", "codex", "--case-dir", "task", "--replay", cassette],
        { env: world.env },
      );
      expect(replayed.report.blockers).toEqual([]);
      expect(chatgpt.server.requests).toHaveLength(3);

      // With a bound on what it costs, a record that holds less for a call than a whole answer is none of this gateway's.
      const forged = mkdtempSync(join(tmpdir(), "login-"));
      cpSync(one.dir, forged, { recursive: true });
      editFacts(forged, (facts) => delete (facts["model_access"] as Record<string, unknown>)["chatgpt_login"]);
      reseal(forged);
      expect(await faultsOf(forged)).not.toBe("");
      rmSync(forged, { recursive: true });
    });

    it("bounds money by whole answers, since no request can bound one: the call that would go over is never sent", async () => {
      writeFileSync(join(world.folder, ".harness/prices.json"), JSON.stringify({ prices: [PRICE] }));
      world.contract({ limits: { model_output_tokens: 2 * WHOLE } });
      turns = [{ ...SHELL.codex(FIX), usage: { input: 9000, output: WHOLE } }, { text: "all done" }];
      const one = await run();
      expect(one.report.blockers[0]).toMatchObject({
        code: "limit_exceeded",
        subject: "model_output_tokens: model call 3",
        found: `${WHOLE + 7} used, ${WHOLE - 7} left, and an answer of at least ${WHOLE} tokens`,
      });
      expect(chatgpt.server.requests).toHaveLength(2);
      expect(callsOf(one).map(({ outcome, most }) => [outcome, most.output])).toEqual([
        ["completed", WHOLE],
        ["completed", WHOLE],
        ["refused", WHOLE],
      ]);
    });

    it("an account without tokens is the endpoint's failure, with what was seen", async () => {
      turns = [{ status: 429, body: JSON.stringify({ error: { type: "usage_limit_reached", resets_at: 1 } }) }];
      const one = await run();
      expect(one.blockers).toEqual(["provider_endpoint_failed turn"]);
      expect(one.report.blockers[0]!.found).toContain("1 of 1 call failed, status 429");
    });

    const past = () => authJson({ access_token: accessToken({ exp: Math.floor(Date.now() / 1000) - 300 }) });
    it.each([
      ["a token that has ended", past, {}, null, /^credential$/, /expired \d+ min ago/, /never renews a login/],
      [
        "an API key's file",
        () => '{"OPENAI_API_KEY":"sk-CANARY-000000000000"}',
        {},
        null,
        /^credential$/,
        /without the tokens/,
        /codex login/,
      ],
      [
        "a bound on answers that nobody can hold",
        authJson,
        { model_output_tokens: 90_000 },
        null,
        /output_tokens$/,
        /bound model_requests instead/,
        /max_output_tokens/,
      ],
      [
        "a bound on money that nobody can hold",
        authJson,
        { model_cost_usd: 5 },
        { ...PRICE, max_output_tokens: undefined },
        /cost_usd$/,
        /no such figure/,
        /max_output_tokens/,
      ],
      [
        "a bound that is less than an answer",
        authJson,
        { model_output_tokens: WHOLE },
        PRICE,
        /output_tokens$/,
        /^20000$/,
        /a whole one is reserved/,
      ],
      [
        "less money than an answer costs",
        authJson,
        { model_cost_usd: 0.2 },
        PRICE,
        /cost_usd$/,
        /^0\.20 USD$/,
        /Raise/,
      ],
    ] as const)("nothing starts with %s", async (_name, auth, limits, price, subject, found, fix) => {
      writeFileSync(login, auth());
      world.contract({ limits });
      if (price !== null)
        writeFileSync(join(world.folder, ".harness/prices.json"), JSON.stringify({ prices: [price] }));
      const checked = await program(["preflight", ...argv("--json")], { cwd: world.folder, env: world.env });
      const { blockers } = JSON.parse(checked.stdout) as {
        blockers: { code: string; subject: string; found: string; fix: string }[];
      };
      expect(blockers).toMatchObject([
        {
          subject: expect.stringMatching(subject),
          found: expect.stringMatching(found),
          fix: expect.stringMatching(fix),
        },
      ]);
      expect(checked.stdout + checked.stderr).not.toMatch(/CANARY|eyJ/);
      expect(chatgpt.server.requests).toEqual([]);
    });
  },
);
