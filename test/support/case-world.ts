import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/core/records/report";
import { type Options, program, type Result, ROOT } from "./program";
import { reportOf } from "./report";
import { type CaseScript, caseModel } from "./scripted-model/case-script";
import { type ScriptedModel, type Script, startScriptedModel } from "./scripted-model/server";

type Json = Record<string, unknown>;

/** What the records of `fixtures/records` admit. */
export const ADMITTED = { provider: "qwen-local", model: "qwen3-coder-30b" };

/** A credential that must be found nowhere, and the host name by which the endpoint is called. */
export const CANARY_KEY = ["CANARY", "credential", "7f3a91c2d4"].join("-");

export interface CaseWorld {
  /** Project folder with `.harness/` in it. */
  folder: string;
  runs: string;
  /** The temporary folder of the program; empty after every run. */
  temporary: string;
  server: ScriptedModel;
  env: Record<string, string>;
  /** What the model does from now on. */
  play(script: CaseScript | Script): void;
  /** Writes a record with these fields changed. */
  record(name: string, fields: Json): void;
  /** Writes the task's contract with these fields changed. */
  contract(fields: Json): void;
  run(argv?: readonly string[], options?: Options): Promise<CaseOutcome>;
  close(): Promise<void>;
}

export interface CaseOutcome extends Result {
  dir: string;
  report: Report;
  /** `code subject`, one a blocker. */
  blockers: string[];
  /** Milliseconds that the program took. */
  ms: number;
}

/**
 * A project in which every gate of the lane `case` is open for one binary, with a scripted model behind its endpoint.
 * @param repository root of this repository; what is bundled elsewhere has to say it
 */
export async function caseWorld(binary: string, repository = ROOT): Promise<CaseWorld> {
  const root = mkdtempSync(join(tmpdir(), "case-world-"));
  const folder = join(root, "project");
  const records = join(folder, ".harness");
  mkdirSync(records, { recursive: true });
  const record = (name: string, fields: Json) => {
    const from = JSON.parse(readFileSync(join(repository, "fixtures/records", name), "utf8")) as Json;
    writeFileSync(join(records, name), JSON.stringify({ ...from, ...fields }));
  };
  const sha256 = createHash("sha256").update(readFileSync(binary)).digest("hex");
  record("agent.case.json", { binaries: { [`${process.platform}-${process.arch}`]: { sha256 } } });
  record("model.decision.json", {});
  record("model.admission.json", {});
  cpSync(join(repository, "fixtures/cases/r1-string-slugify"), join(folder, "task"), { recursive: true });
  let script: Script = caseModel({});
  const server = await startScriptedModel((request, index) => script(request, index));
  const runs = join(root, "runs");
  const env: Record<string, string> = {
    HOME: join(root, "home"),
    CTO_HARNESS_ALLOW_CASE: "1",
    CTO_HARNESS_CASE_STAGE: "2",
    CTO_HARNESS_CASE_BIN: binary,
    CTO_HARNESS_AGENT_STORE: join(root, "store"),
    CTO_HARNESS_CASE_MODEL_PROVIDER: ADMITTED.provider,
    CTO_HARNESS_CASE_MODEL: ADMITTED.model,
    CTO_HARNESS_CASE_LOCAL_BASE_URL: server.baseUrl,
    TMPDIR: join(root, "tmp"),
  };
  mkdirSync(join(root, "tmp"));
  return {
    folder,
    runs,
    temporary: env["TMPDIR"]!,
    server,
    env,
    play: (next) => (script = typeof next === "function" ? next : caseModel(next)),
    record,
    contract(fields) {
      const from = JSON.parse(
        readFileSync(join(repository, "fixtures/cases/r1-string-slugify/case.json"), "utf8"),
      ) as Json;
      writeFileSync(join(folder, "task/case.json"), JSON.stringify({ ...from, ...fields }));
    },
    async run(argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"], options = {}) {
      const begin = performance.now();
      const result = await program(["run", ...argv, "--runs-dir", runs, "--json"], { cwd: folder, env, ...options });
      const ms = performance.now() - begin;
      if (result.stdout === "") throw new Error(`no bundle: ${result.stderr}`);
      const dir = (JSON.parse(result.stdout) as { artifacts_dir: string }).artifacts_dir;
      const report = reportOf(dir);
      if (report === null) throw new Error(`not sealed: ${result.stderr}`);
      return { ...result, dir, report, blockers: report.blockers.map(({ code, subject }) => `${code} ${subject}`), ms };
    },
    async close() {
      await server.close();
      // The agent store has read-only folders.
      execFileSync("chmod", ["-R", "u+rwX", root]);
      rmSync(root, { recursive: true, force: true });
    },
  };
}
