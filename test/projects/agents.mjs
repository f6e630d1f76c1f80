/**
 * The agents that are packages of npm's, as anybody gets them: a record with its lock by this machine's own npm, the packages by the
 * registry that this npm is set to, a start contained, and then once more with no registry at all. Then each goes through the scenarios of
 * its lane (`test/scenario/lane-<lane>.test.ts`), in the place of the stand-in: the real one in the real sandbox, with a scripted model. Codex
 * goes through those with a person's own ChatGPT login, too (`test/scenario/login.test.ts`).
 *
 *   node test/projects/agents.mjs [--program dist/index.js] [--fetch-only] [codex|pi]...
 *
 * Prints what failed, then `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The versions that the lanes were tried with. */
const AGENTS = JSON.parse(readFileSync(join(ROOT, "test/support/agent-versions.json"), "utf8"));

/** Scenarios of one lane alone. */
const MORE = { codex: ["test/scenario/login.test.ts"] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: "string", default: join(ROOT, "dist/index.js") },
    "fetch-only": { type: "boolean", default: false },
  },
});
const place = mkdtempSync(join(tmpdir(), "agents-"));
let failed = 0;
let passed = 0;
try {
  for (const [lane, name] of Object.entries(AGENTS)) {
    if (positionals.length > 0 && !positionals.includes(lane)) continue;
    const started = performance.now();
    const fault = faultOf(lane, name) ?? (values["fetch-only"] ? null : faultOfLane(lane));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${fault === null ? "passed" : "failed"}  ${lane}, ${name}: ${fault ?? `${seconds} s`}`);
    if (fault === null) passed++;
    else failed++;
  }
} finally {
  unlock(place);
  rmSync(place, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** What is wrong, or null. */
function faultOf(lane, name) {
  const project = join(place, lane);
  mkdirSync(project);
  const agent = (argv, env = {}) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(values.program), "agent", ...argv, "--lane", lane, "--json"],
      {
        cwd: project,
        encoding: "utf8",
        maxBuffer: 2 ** 26,
        // As on somebody's own machine: in CI the records would be those of a trusted commit, and there is none here.
        env: { ...process.env, CI: "", GITHUB_ACTIONS: "", CTO_HARNESS_AGENT_STORE: join(place, "store"), ...env },
      },
    );
    try {
      return JSON.parse(stdout);
    } catch {
      return { status: "no answer", blockers: [{ message: `${stdout}${stderr}` }] };
    }
  };
  const told = (step, answer) => `${step}: ${answer.status}, ${JSON.stringify(answer.blockers ?? answer)}`;
  const recorded = agent(["record", "--package", name]);
  if (recorded.status !== "pass") return told("record", recorded);
  const fetched = agent(["fetch", "--write"]);
  if (fetched.status !== "pass" || fetched.state !== "added") return told("fetch", fetched);
  const { identity, containment, tree_sha256: digest } = fetched.report;
  for (const check of ["version", "help"])
    if (identity[check].state !== "matched") return `identity ${check}: ${identity[check].detail}`;
  if (containment !== "sandbox") return `level ${containment}, expected sandbox`;
  const listed = JSON.parse(readFileSync(join(project, `.harness/agent.${lane}.json`), "utf8")).trees;
  if (!JSON.stringify(listed).includes(digest)) return `the record does not list ${digest}`;
  const nowhere = { npm_config_registry: "http://127.0.0.1:1" };
  const warm = agent(["fetch"], nowhere);
  if (warm.state !== "warm") return told("fetch without a registry", warm);
  const cold = agent(["fetch", "--store", join(place, `${lane}-cold`)], nowhere);
  return cold.status === "blocked" && cold.blockers[0].code === "provider_unavailable"
    ? null
    : told("fetch without a registry into an empty store", cold);
}

/** What is wrong with the lane of an agent that was fetched, or null. */
function faultOfLane(lane) {
  const tests = [`test/scenario/lane-${lane}.test.ts`, ...(MORE[lane] ?? [])];
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["vitest", "run", "--config", "test/vitest.config.ts", "--maxWorkers=1", ...tests],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 26, env: { ...process.env, CASE_HARNESS_TEST_AGENTS: place } },
  );
  return status === 0 ? null : `${tests.join(", ")}:\n${stdout}${stderr}`;
}

/** The store's entries are read-only. */
function unlock(folder) {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) unlock(join(folder, entry.name));
}
