/**
 * Real projects, as people have them, each run through the built program with the machine's own toolchains: every verdict is
 * to be `pass` at level `sandbox`, and to hold when it is verified and when its commands are run again.
 *
 *   node test/projects/run.mjs [--program dist/index.js] [--as self|ordinary] [NAME]...
 *
 * As root each is run as an ordinary user, too, in a copy that this user can read. Prints what failed, then `N skipped` (left
 * out for both) and `N passed, N failed`.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { availableParallelism, homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const PROJECTS = join(ROOT, "fixtures/projects");
const ORDINARY = 65534;

/** Programs that a project is about; where one of them does not work for a user, its project is left out for that user. */
const NEEDS = {
  cargo: [["cargo", "--version"]],
  go: [["go", "version"]],
  java: [["javac", "-version"]],
  make: [
    ["make", "--version"],
    ["cc", "--version"],
    ["node", "--version"],
  ],
  maven: [["mvn", "--version"]],
  npm: [["npm", "--version"]],
  "pytest-user": [["python3", "-m", "pip", "--version"]],
  "pytest-venv": [["python3", "-c", "import ensurepip"]],
  script: [["cc", "--version"]],
};

/** Settings by which a user's clients reach their registries: the ordinary user gets the same. */
const SETTINGS = [".npmrc", ".config/pip", ".pip", ".config/go", ".cargo/config.toml", ".m2/settings.xml"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { program: { type: "string", default: join(ROOT, "dist/index.js") }, as: { type: "string" } },
});
const place = mkdtempSync(join(tmpdir(), "projects-"));
chmodSync(place, 0o755);
const results = [];
try {
  const names = readdirSync(PROJECTS).filter((name) => positionals.length === 0 || positionals.includes(name));
  const users = [
    values.as === "ordinary" ? null : self(),
    process.getuid() === 0 && values.as !== "self" ? ordinary() : null,
  ];
  const jobs = users.flatMap((user) => (user === null ? [] : names.map((name) => ({ name, user }))));
  const worker = async () => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await one(job);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
} finally {
  rmSync(place, { recursive: true, force: true });
}
finish();

/** Whoever runs this, where everything lies. */
function self() {
  return {
    who: "self",
    run: (argv, env) => start(argv, env),
    program: resolve(values.program),
    projects: PROJECTS,
    home: null,
  };
}

/** Somebody without rights, with a home of their own and a copy of what they need. */
function ordinary() {
  const own = join(place, "ordinary");
  const home = join(own, "home");
  mkdirSync(home, { recursive: true });
  cpSync(PROJECTS, join(own, "projects"), { recursive: true });
  cpSync(dirname(resolve(values.program)), join(own, "dist"), { recursive: true, dereference: true });
  for (const name of SETTINGS)
    if (existsSync(join(homedir(), name))) cpSync(join(homedir(), name), join(home, name), { recursive: true });
  mkdirSync(join(own, "tmp"));
  const node = isOpenToAll(process.execPath) ? process.execPath : join(own, "node");
  if (node !== process.execPath) cpSync(process.execPath, node);
  const before = ["setpriv", `--reuid=${ORDINARY}`, `--regid=${ORDINARY}`, "--clear-groups", "--inh-caps=-all"];
  // setpriv itself still has root's rights as it searches PATH, and would find what this user can't read; a shell has not.
  before.push("sh", "-c", 'exec "$@"', "sh");
  const rust = rustForAll();
  const path = rust === null ? process.env.PATH : `${rust}:${process.env.PATH}`;
  const env = { HOME: home, TMPDIR: join(own, "tmp"), XDG_CACHE_HOME: undefined, PATH: path };
  const owned = start(["chown", "-R", `${ORDINARY}:${ORDINARY}`, own], {});
  return {
    who: "ordinary user",
    run: async ([file, ...argv], more) => {
      await owned;
      return start([...before, file === process.execPath ? node : file, ...argv], { ...env, ...more }, own);
    },
    program: join(own, "dist", "index.js"),
    projects: join(own, "projects"),
    home: own,
  };
}

/**
 * Rust lies in somebody's home, mostly, where nobody else may look: its folder of programs in a place where everybody may, by
 * hard links, so that it takes no room. Null where there is none, or where everybody finds it already.
 */
function rustForAll() {
  const { stdout } = spawnSync("rustc", ["--print", "sysroot"], { encoding: "utf8" });
  const root = (stdout ?? "").trim();
  if (root === "" || isOpenToAll(join(root, "bin/rustc"))) return null;
  const copy = join(place, "rust");
  mkdirSync(copy);
  for (const name of ["bin", "lib", "libexec"].filter((one) => existsSync(join(root, one))))
    for (const how of ["-al", "-a"])
      if (spawnSync("cp", [how, join(root, name), copy]).status === 0) break;
      else rmSync(join(copy, name), { recursive: true, force: true });
  return join(copy, "bin");
}

function isOpenToAll(path) {
  try {
    accessSync(path, constants.X_OK);
    return !path.startsWith(`${homedir()}/`);
  } catch {
    return false;
  }
}

async function one({ name, user }) {
  const title = `${name}, as ${user.who}`;
  for (const command of NEEDS[name] ?? []) {
    const { code } = await user.run(command, {});
    if (code !== 0) return record(title, name, "skipped", `${command.join(" ")} does not work here`);
  }
  const started = performance.now();
  const faults = await faultsOf(name, user);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  record(title, name, faults.length === 0 ? "passed" : "failed", faults.join("\n") || `${seconds} s`);
}

async function faultsOf(name, user) {
  const caseDir = join(user.projects, name);
  const runs = join(user.home ?? place, `runs-${name}`);
  const program = (...argv) => user.run([process.execPath, user.program, ...argv], {});
  const run = await program("run", "--stage", "2", "--json", "--case-dir", caseDir, "--runs-dir", runs);
  let report;
  try {
    report = JSON.parse(run.stdout);
  } catch {
    return [`no report: exit ${run.code}\n${run.stderr}`];
  }
  const bundle = report.artifacts_dir;
  const read = (file) => readFileSync(join(bundle, file), "utf8");
  if (report.status !== "pass")
    return [`${report.status}, expected pass\n${run.stderr}\n${tail(orEmpty(() => read("test.log")))}`];
  const level = JSON.parse(read("containment.json")).level;
  const changed = JSON.parse(read("report.json")).changed_files;
  const wanted = JSON.parse(readFileSync(join(caseDir, "fake.json"), "utf8")).steps.flatMap(
    ({ write }) => write?.path ?? [],
  );
  const verified = await program("verify", bundle, "--require", "pass");
  const baseline = join(caseDir, "workspace");
  const again = await program(
    "verify",
    bundle,
    "--rerun",
    "--rerun-setup-network",
    "--require",
    "pass",
    "--baseline",
    baseline,
    "--case-dir",
    caseDir,
  );
  return [
    ...(level === "sandbox" ? [] : [`level ${level}, expected sandbox`]),
    ...(JSON.stringify(changed) === JSON.stringify(wanted)
      ? []
      : [`changed ${JSON.stringify(changed)}, expected ${JSON.stringify(wanted)}`]),
    ...(verified.code === 0 ? [] : [`verify: exit ${verified.code}\n${verified.stdout}${verified.stderr}`]),
    ...(again.code === 0 ? [] : [`verify --rerun: exit ${again.code}\n${again.stdout}${again.stderr}`]),
  ];
}

function record(title, name, result, detail) {
  results.push({ name, result });
  console.log(`${result.padEnd(7)} ${title}${detail === "" ? "" : `: ${detail}`}`);
}

function finish() {
  const count = (result) => results.filter((one) => one.result === result).length;
  const names = new Set(results.map(({ name }) => name));
  const nowhere = [...names].filter((name) => results.every((one) => one.name !== name || one.result === "skipped"));
  for (const name of nowhere) console.log(`skipped everywhere: ${name}`);
  console.log(`${nowhere.length} skipped`);
  console.log(`${count("passed")} passed, ${count("failed")} failed`);
  process.exitCode = count("failed") + nowhere.length === 0 && results.length > 0 ? 0 : 1;
}

function tail(text) {
  return text.split("\n").slice(-60).join("\n");
}

function orEmpty(ask) {
  try {
    return ask();
  } catch {
    return "";
  }
}

function start([file, ...argv], env, cwd = ROOT) {
  const child = spawn(file, argv, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const out = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => (out[name] += text));
  return new Promise((done) => {
    child.on("error", (error) => done({ ...out, code: -1, stderr: error.message }));
    child.on("close", (code) => done({ ...out, code }));
  });
}
