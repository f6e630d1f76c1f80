/** A runner of end-to-end tests: one line each, and a count at the end. */
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../build.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Folder of everything that one run of these tests makes. */
export const WORK = await mkdtemp(join(tmpdir(), "harness-e2e-"));

const results = { passed: 0, failed: 0, skipped: 0 };

/** Parts of the names of the only tests to run, with `|` between them, for work on one of them and what it needs. */
const ONLY = (process.env.CASE_HARNESS_E2E_ONLY ?? "").split("|");

/** Runs one test; what it throws is its failure. The returned text is printed beside its name. */
export async function test(name, body) {
  if (!ONLY.some((part) => name.includes(part))) return;
  const started = performance.now();
  try {
    const note = await body();
    results.passed++;
    print("ok", name, started, note);
  } catch (error) {
    results.failed++;
    print("FAILED", name, started, "");
    console.log(`  ${(error instanceof Error ? error.message : String(error)).replaceAll("\n", "\n  ")}`);
  }
}

/** Says that tests could not be run here, and why. */
export function skip(name, why) {
  results.skipped++;
  console.log(`skipped  ${name}: ${why}`);
}

/** Prints the count, removes the work folder, and returns the exit code. */
export async function finish() {
  if (process.env.CASE_HARNESS_E2E_KEEP === "1") console.log(`kept: ${WORK}`);
  else await rm(WORK, { recursive: true, force: true });
  if (results.skipped > 0) console.log(`${results.skipped} skipped`);
  console.log(`${results.passed} passed, ${results.failed} failed`);
  return results.failed === 0 ? 0 : 1;
}

function print(word, name, started, note) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${word.padEnd(8)} ${name} (${seconds} s)${note ? `  ${note}` : ""}`);
}

export function expect(condition, message) {
  if (!condition) throw new Error(`expected: ${message}`);
}

export function equal(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: expected ${b}, found ${a}`);
}

/** The action as a release ships it: action.yml, dist, the shipped cases. */
export async function stageAction() {
  const folder = join(WORK, "action");
  await mkdir(folder, { recursive: true });
  await build(join(folder, "dist"));
  for (const name of ["action.yml", "package.json", "fixtures/cases"])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  return folder;
}

/** Starts a program with a known environment and collects what it says; `watch` hears all output so far. */
export function start(file, argv, { cwd = WORK, env = {}, watch, timeoutMs = 300_000, uid } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, argv, {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "C.UTF-8", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let output = "";
    const take = (chunk) => {
      output += chunk;
      watch?.(output, child);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, output });
    });
  });
}

export async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const PRINT_FROM_ZIP = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";

/** A file of a zip, as text. @param {string} zip @param {string} name */
export async function readZip(zip, name) {
  const { code, output } = await start("python3", ["-c", PRINT_FROM_ZIP, zip, name]);
  if (code !== 0) throw new Error(`${zip} has no ${name}`);
  return output;
}

/** A port of loopback that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
