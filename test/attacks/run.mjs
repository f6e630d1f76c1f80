/**
 * Runs every misbehaving agent of fixtures/agents and prints the table attack x outcome.
 *
 *   node test/attacks/run.mjs [--dist DIR] [--only NAME]... [--keep] [--markdown]
 *
 * `--markdown` prints the threat model from the fixtures alone, for the README. Exit code 1 where an attack came to anything
 * but what must happen. An attack that needs a level which this machine can't provide is a counted skip.
 */
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const AGENTS = join(ROOT, "fixtures/agents");

/** Runs side by side; each is a few processes. */
const SIDE_BY_SIDE = 2;

/** What stands for the secrets of a CI job. No agent may ever see it, so it may stand in no bundle. */
const CANARY = ["CANARY", "of", "the", "attacks", "runner", process.pid].join("-");

/** Every attack: its folder's name and its attack.json. */
export function attacks() {
  return readdirSync(AGENTS)
    .sort()
    .filter((name) => existsSync(join(AGENTS, name, "attack.json")))
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(AGENTS, name, "attack.json"), "utf8")) }));
}

/** The threat model as a Markdown table. */
export function threatModel() {
  const cell = (text) => text.replaceAll("|", "\\|").replaceAll("`", "'");
  const rows = attacks().map(
    ({ name, tries, expect, outcome }) =>
      `| ${name} | ${cell(tries)} | ${cell(expected(expect))}${outcome ? `: ${cell(outcome)}` : ""} |`,
  );
  return ["| attack | what it tries | what must happen |", "| --- | --- | --- |", ...rows].join("\n");
}

function expected({ status, code }) {
  if (code !== null) return `${status}, \`${code}\``.replaceAll("`", "");
  return status === "pass" ? "no effect, pass" : status;
}

/** Runs one attack; returns what is wrong with its outcome. */
async function run(attack, dist, base) {
  const folder = mkdtempSync(join(base, `${attack.name}-`));
  const home = join(folder, "home");
  mkdirSync(join(home, ".ssh"), { recursive: true });
  writeFileSync(join(home, ".ssh/id_rsa"), CANARY);
  const commandFile = join(folder, "command-file");
  writeFileSync(commandFile, "");
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GITHUB_ENV: commandFile,
    GITHUB_PATH: commandFile,
    ATTACKS_TOKEN: CANARY,
  };
  const program = (argv) => output(process.execPath, [join(dist, "index.js"), ...argv], env, folder);
  const started = performance.now();
  const ran = await program([
    "run",
    "--stage",
    "2",
    "--case-dir",
    join(AGENTS, attack.name),
    "--runs-dir",
    join(folder, "runs"),
    "--json",
  ]);
  const took = Math.round(performance.now() - started);
  const faults = [];
  let result;
  try {
    result = JSON.parse(ran.stdout);
  } catch {
    return {
      took,
      outcome: "no result",
      level: "?",
      faults: [`no JSON: ${ran.stdout.slice(-300)}${ran.stderr.slice(-300)}`],
    };
  }
  const codes = (result.blockers ?? []).map(({ code }) => code);
  const outcome = [result.status, ...new Set(codes)].join(" ");
  if (result.status !== attack.expect.status) faults.push(`status ${result.status}, expected ${attack.expect.status}`);
  if (attack.expect.code !== null && !codes.includes(attack.expect.code))
    faults.push(`codes ${codes.join(", ")}, expected ${attack.expect.code}`);
  if (attack.expect.status === "pass" && codes.length > 0) faults.push(`blockers in a pass: ${codes.join(", ")}`);
  if (ran.code !== { pass: 0, fail: 1, blocked: 2 }[result.status]) faults.push(`exit code ${ran.code}`);
  const verified = await program(["verify", result.artifacts_dir, "--json"]);
  if (verified.code !== 0) faults.push(`verify: ${(verified.stdout + verified.stderr).slice(-300)}`);
  const told = ran.stdout + ran.stderr;
  // an escape character, or a workflow command at the start of a line
  if (/\x1b|^(?:::|##\[)/m.test(told)) faults.push("the agent's words reached the log of the step");
  const shown = readFileSync(join(result.artifacts_dir, "report.md"), "utf8");
  if (/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(shown + ran.stderr))
    faults.push("a character that nobody sees is shown");
  if (readFileSync(commandFile).length > 0) faults.push("the command file was written");
  for (const path of attack.absent ?? []) {
    if (existsSync(path)) faults.push(`${path} is there`);
  }
  if (holds(result.artifacts_dir, CANARY)) faults.push("the bundle holds a secret of the job");
  const alive = processesWith(folder);
  if (alive.length > 0) faults.push(`processes live on: ${alive.join(", ")}`);
  return { took, outcome, level: result.containment ?? "?", faults };
}

/** Whether any file below a folder holds a text. */
function holds(folder, text) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath ?? entry.path, entry.name)).includes(text),
  );
}

/** Processes that work in a folder or name it. */
function processesWith(folder) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(folder);
      } catch {
        return false;
      }
    });
}

function output(file, argv, env, cwd) {
  return new Promise((done, fail) => {
    const child = spawn(file, argv, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
    const texts = ["", ""];
    child.stdout.on("data", (chunk) => (texts[0] += chunk));
    child.stderr.on("data", (chunk) => (texts[1] += chunk));
    child.on("error", fail);
    child.on("close", (code) => done({ code, stdout: texts[0], stderr: texts[1] }));
  });
}

/** Removes a folder, whatever modes an attack left in it. */
function clear(folder) {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    if ((statSync(path).mode & 0o700) !== 0o700) chmodSync(path, 0o700);
    clear(path);
  }
  rmSync(folder, { recursive: true, force: true });
}

const RANK = { none: 0, pid: 1, sandbox: 2 };

async function main(argv) {
  if (argv.includes("--markdown")) return console.log(threatModel());
  const only = argv.flatMap((word, i) => (argv[i - 1] === "--only" ? [word] : []));
  const dist = argv.includes("--dist") ? resolve(argv[argv.indexOf("--dist") + 1]) : await built();
  const base = mkdtempSync(join(tmpdir(), "attacks-"));
  const probe = await output(process.execPath, [join(dist, "index.js"), "doctor", "--json"], process.env, base);
  const offered = JSON.parse(probe.stdout)
    .checks.filter(({ ok }) => ok)
    .map(({ name }) => name);
  const best = ["sandbox", "pid"].find((level) => offered.includes(`containment ${level}`)) ?? "none";
  const queue = attacks().filter(({ name }) => only.length === 0 || only.includes(name));
  const counts = { held: 0, failed: 0, skipped: 0 };
  const width = Math.max(...queue.map(({ name }) => name.length));
  async function work() {
    for (let attack = queue.shift(); attack !== undefined; attack = queue.shift()) {
      if (RANK[attack.needs ?? "none"] > RANK[best]) {
        counts.skipped++;
        console.log(`${attack.name.padEnd(width)}  skipped: needs ${attack.needs}, this machine has ${best}`);
        continue;
      }
      const { took, outcome, level, faults } = await run(attack, dist, base);
      counts[faults.length === 0 ? "held" : "failed"]++;
      console.log(
        `${attack.name.padEnd(width)}  ${faults.length === 0 ? "ok  " : "FAIL"} ${level.padEnd(7)} ${String(took).padStart(6)} ms  ${outcome}`,
      );
      for (const fault of faults) console.log(`${" ".repeat(width)}       ${fault}`);
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  if (!argv.includes("--keep")) clear(base);
  console.log(`${counts.held} attacks came to what must happen, ${counts.failed} did not, ${counts.skipped} skipped`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

async function built() {
  const { build } = await import("../build.mjs");
  const dist = join(ROOT, ".build/attacks");
  await build(dist);
  return dist;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
