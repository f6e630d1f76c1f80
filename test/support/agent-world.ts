import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/core/records/report";
import { ADMITTED, CANARY_KEY } from "./case-world";
import { makePackage, makeRegistry } from "./npm-registry";
import { type Options, program, type Result, ROOT } from "./program";
import { reportOf } from "./report";
import { type ScriptedModel, type SeenRequest, startScriptedModel, type Turn } from "./scripted-model/server";

type Json = Record<string, unknown>;

/** Lanes whose agents are packages of npm's. */
export type PackageLane = "codex" | "pi";

/** The shell tool of each, so that one script plays both. */
export const SHELL: Readonly<Record<PackageLane, (command: string) => Turn>> = {
  codex: (cmd) => ({ tools: [{ name: "exec_command", arguments: { cmd } }] }),
  pi: (command) => ({ tools: [{ name: "bash", arguments: { command } }] }),
};

export interface AgentOutcome extends Result {
  dir: string;
  report: Report;
  /** `code subject`, one a blocker. */
  blockers: string[];
  /** The files of the bundle, as text. */
  file(name: string): string;
}

export interface AgentWorld {
  folder: string;
  runs: string;
  server: ScriptedModel;
  env: Record<string, string>;
  /** What the model says, turn by turn; the last is repeated. */
  play(...turns: Turn[]): void;
  record(name: string, fields: Json): void;
  contract(fields: Json): void;
  run(argv?: readonly string[], options?: Options): Promise<AgentOutcome>;
  close(): Promise<void>;
}

/** Where an agent comes from: its record, and the store that `agent fetch` brought it into. */
export interface AgentHome {
  record: string;
  store: string;
  /** Whether it is the real one. */
  real: boolean;
  remove(): void;
}

/**
 * The agent of a lane, fetched: a stand-in, from a registry on loopback. Where CASE_HARNESS_TEST_AGENTS names a folder with the real ones
 * (`<lane>/.harness/agent.<lane>.json`, `store`), as `test/projects/agents.mjs` leaves it, the real one.
 */
export async function agentHome(lane: PackageLane): Promise<AgentHome> {
  const real = process.env.CASE_HARNESS_TEST_AGENTS ?? "";
  if (real !== "") {
    const record = join(real, lane, `.harness/agent.${lane}.json`);
    return { record, store: join(real, "store"), real: true, remove: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), "agent-home-"));
  const remove = () => {
    // The agent store has read-only folders.
    execFileSync("chmod", ["-R", "u+rwX", folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  const registry = await makeRegistry();
  try {
    const entry = {
      path: "package/agent.js",
      content: readFileSync(join(ROOT, `test/support/standin-agents/${lane}.js`)),
    };
    const agent = makePackage(
      { name: `@example/${lane}`, version: "1.2.3", license: "MIT", type: "module", bin: { [lane]: "agent.js" } },
      [entry],
    );
    registry.publish(agent);
    mkdirSync(join(folder, ".harness"));
    const record = {
      ...{ package: agent.name, version: agent.version, integrity: agent.integrity },
      license_note: { status: "resolved", note: "MIT.", allowed_mutation_modes: ["copied-fixture"] },
      retrieval_date: "2026-06-01",
      retrieval_command: "case-harness agent record",
      protected_source_boundary: "Used as published.",
      packages: { [`node_modules/${agent.name}`]: { version: agent.version, integrity: agent.integrity } },
    };
    const path = join(folder, `.harness/agent.${lane}.json`);
    writeFileSync(path, JSON.stringify(record));
    const env = {
      HOME: join(folder, "home"),
      CTO_HARNESS_AGENT_STORE: join(folder, "store"),
      npm_config_registry: registry.url,
    };
    const { code, stdout, stderr } = await program(["agent", "fetch", "--lane", lane, "--write", "--json"], {
      cwd: folder,
      env,
    });
    if (code !== 0) throw new Error(`the stand-in can't be fetched: ${stdout}${stderr}`);
    return { record: path, store: join(folder, "store"), real: false, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    registry.close();
  }
}

/**
 * A project in which every gate of a lane is open, with a scripted model behind its endpoint.
 * @param repository root of this repository; what is bundled elsewhere has to say it
 */
export async function agentWorld(
  lane: PackageLane,
  home: Pick<AgentHome, "record" | "store">,
  repository = ROOT,
): Promise<AgentWorld> {
  const root = mkdtempSync(join(tmpdir(), "agent-world-"));
  const folder = join(root, "project");
  const records = join(folder, ".harness");
  mkdirSync(records, { recursive: true });
  const record = (name: string, fields: Json) => {
    const from = JSON.parse(readFileSync(join(repository, "fixtures/records", name), "utf8")) as Json;
    writeFileSync(join(records, name), JSON.stringify({ ...from, ...fields }));
  };
  // What a person does who has read what `agent record` wrote.
  const license = {
    status: "resolved",
    note: "MIT.",
    allowed_mutation_modes: ["copied-fixture", "owned-noncritical-repo"],
  };
  const admitted = { ...(JSON.parse(readFileSync(home.record, "utf8")) as Json), license_note: license };
  writeFileSync(join(records, `agent.${lane}.json`), JSON.stringify(admitted));
  record("model.decision.json", {});
  record("model.admission.json", {});
  cpSync(join(repository, "fixtures/cases/r1-string-slugify"), join(folder, "task"), { recursive: true });
  let script: readonly Turn[] = [{ text: "ready" }];
  const server = await startScriptedModel((request) => {
    if (request.body.includes("the single word: ready")) return { text: "ready" };
    return script[Math.min(turnOf(request), script.length - 1)]!;
  });
  const runs = join(root, "runs");
  const env: Record<string, string> = {
    HOME: join(root, "home"),
    [`CTO_HARNESS_ALLOW_${lane.toUpperCase()}`]: "1",
    CTO_HARNESS_CASE_STAGE: "2",
    CTO_HARNESS_AGENT_STORE: home.store,
    CTO_HARNESS_CASE_MODEL_PROVIDER: ADMITTED.provider,
    CTO_HARNESS_CASE_MODEL: ADMITTED.model,
    CTO_HARNESS_CASE_LOCAL_BASE_URL: server.baseUrl,
    OPENAI_API_KEY: CANARY_KEY,
    TMPDIR: join(root, "tmp"),
  };
  mkdirSync(env["TMPDIR"]!);
  return {
    folder,
    runs,
    server,
    env,
    play: (...turns) => (script = turns),
    record,
    contract(fields) {
      const from = JSON.parse(
        readFileSync(join(repository, "fixtures/cases/r1-string-slugify/case.json"), "utf8"),
      ) as Json;
      writeFileSync(join(folder, "task/case.json"), JSON.stringify({ ...from, ...fields }));
    },
    async run(argv = ["--stage", "2", "--lane", lane, "--case-dir", "task"], options = {}) {
      const result = await program(["run", ...argv, "--runs-dir", runs, "--json"], { cwd: folder, env, ...options });
      if (result.stdout === "") throw new Error(`no bundle: ${result.stderr}`);
      const dir = (JSON.parse(result.stdout) as { artifacts_dir: string }).artifacts_dir;
      const report = reportOf(dir);
      if (report === null) throw new Error(`not sealed: ${result.stderr}`);
      return {
        ...result,
        dir,
        report,
        blockers: report.blockers.map(({ code, subject }) => `${code} ${subject}`),
        file: (name) => readFileSync(join(dir, name), "utf8"),
      };
    },
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** How many answers the agent had before this question, by the conversation that it sends. */
function turnOf({ json }: SeenRequest): number {
  const items: { role?: string; type?: string }[] = json?.messages ?? json?.input ?? [];
  return items.filter(({ role, type }) => role === "tool" || type === "function_call_output").length;
}
