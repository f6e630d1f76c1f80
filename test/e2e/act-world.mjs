/** A repository, a loopback forge and `act` in host mode with its artifact server: what one test of the action needs. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { loopbackForge } from "../support/loopback-forge.mjs";
import { equal, freePort, readZip, ROOT, start, test, WORK, write } from "./harness.mjs";

export const TOKEN = "CANARY-forge-token-0123456789";

/** What every job asks first. */
export const TRUST = ["GET /repos/acme/widgets", "GET /repos/acme/widgets/branches/main"];

/** Everything that any of these tests exchanged with the forge. */
export const exchanges = [];

/** One test in a world of its own; what act printed stands beside its failure. */
export function onAct(name, setup, body) {
  return test(name, async () => {
    const world = await makeWorld(setup);
    try {
      return await body(world);
    } catch (error) {
      throw new Error(`${error.message}\n${world.output.slice(-12_000)}`, { cause: error });
    } finally {
      await world.forge.close();
    }
  });
}

let count = 0;

/**
 * @param setup `act`, `action`: their paths; `text` of the workflow; `event`: a fixture's name; `edit` changes its payload; `local`:
 *   folders that stand for actions, by `owner/name@ref`; `args`, `env` and `path` of act
 */
async function makeWorld(setup) {
  const folder = join(WORK, `act-${++count}`);
  const workspace = join(folder, "workspace");
  const fixture = setup.event ?? "push";
  const event = fixture.split("-")[0];
  await write(join(workspace, ".github/workflows/e2e.yml"), setup.text);
  await cp(join(ROOT, "fixtures/forge/cases"), join(workspace, "cases"), { recursive: true });
  for (const [name, text] of Object.entries(setup.workspace ?? {})) await write(join(workspace, name), text);
  const git = async (...argv) => {
    const who = ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid"];
    const { code, output } = await start("git", [...who, ...argv], { cwd: workspace });
    equal(code, 0, `git ${argv.join(" ")}: ${output}`);
    return output.trim();
  };
  await git("init", "-q", "-b", "main");
  // Checkouts ask for a commit by its id, as they do of a real forge.
  await git("config", "uploadpack.allowAnySHA1InWant", "true");
  await git("remote", "add", "origin", "https://github.com/acme/widgets");
  await git("add", "-A", "-f");
  await git("commit", "-q", "-m", "e2e");
  // A branch that judges nobody.
  await git("branch", "lax");
  const sha = await git("rev-parse", "HEAD");
  const payload = JSON.parse(await readFile(join(ROOT, `fixtures/forge/events/${fixture}.json`), "utf8"));
  if (payload.pull_request !== undefined) payload.pull_request.base.sha = sha;
  setup.edit?.(payload);
  await write(join(folder, "event.json"), JSON.stringify(payload));
  const artifacts = join(folder, "artifacts");
  const options = typeof setup.forge === "function" ? setup.forge(() => uploadedTo(artifacts)) : setup.forge;
  const forge = await loopbackForge({ token: TOKEN, pulls: { 7: { headSha: "a".repeat(40) } }, ...options });
  for (const branch of ["main", "lax"]) forge.setBranch(branch, sha);
  const local = { "harness/action@v1": setup.action, ...setup.local };
  const world = {
    forge,
    sha,
    output: "",
    /** One more commit on main, with a file. */
    async commit(name, text) {
      await write(join(workspace, name), text);
      await git("add", "-A", "-f");
      await git("commit", "-q", "-m", name);
      world.sha = await git("rev-parse", "HEAD");
      forge.setBranch("main", world.sha);
    },
    /** @param workflow path of the one to run, where there are more; @param more what goes behind the environment of the world */
    async run({ watch, workflow = ".github/workflows/e2e.yml", more = [] } = {}) {
      const argv = [
        event,
        ...["-W", workflow, "-P", "ubuntu-latest=-self-hosted", "-P", "self-hosted=-self-hosted", "--no-cache-server"],
        ...["--artifact-server-addr", "127.0.0.1", "--artifact-server-port", String(await freePort())],
        ...["--artifact-server-path", artifacts],
        ...Object.entries(local).flatMap(([name, place]) => ["--local-repository", `${name}=${place}`]),
        ...["--env", `GITHUB_API_URL=${forge.apiUrl}`, "-s", `GITHUB_TOKEN=${TOKEN}`],
        ...["-e", join(folder, "event.json")],
        ...[...(setup.env ?? []), `E2E_ORIGIN=file://${workspace}`, ...more].flatMap((pair) => ["--env", pair]),
        ...(setup.args ?? []),
      ];
      const PATH = [...(setup.path ?? []), process.env.PATH].join(":");
      const env = { PATH, XDG_CACHE_HOME: join(folder, "cache"), NO_COLOR: "1" };
      const result = await start(setup.act, argv, { cwd: workspace, env, ...(watch === undefined ? {} : { watch }) });
      world.output = result.output;
      exchanges.push(...forge.journal);
      return result.code;
    },
    /** What was uploaded, as a forge hands it out. */
    uploaded: () => uploadedTo(artifacts),
    /** Paths of what was uploaded. */
    artifacts: () => zipsBelow(artifacts),
    /** Path of the one artifact that was uploaded. */
    async artifact() {
      const files = world.artifacts();
      equal(files.length, 1, "artifacts");
      return files[0];
    },
    /** A file of the uploaded bundle. */
    async evidence(name) {
      return readZip(await world.artifact(), name);
    },
    /** The artifact, as it was downloaded, verifies, and its report says this status. */
    async holds(status) {
      const program = join(setup.action, "dist/index.js");
      const { code, output } = await start("node", [program, "verify", await world.artifact()]);
      equal(code, 0, `verify of the artifact: ${output}`);
      equal(JSON.parse(await world.evidence("report.json")).status, status, "status of the uploaded bundle");
    },
    /** Seconds of each step of the action, as act measured them. */
    seconds() {
      const steps = [
        ...world.output.matchAll(/Success - Main (place|announce|run|hand over|upload|clean up|report) \[([^\]]+)\]/g),
      ];
      const parts = steps.map(([, name, time]) => [name, secondsOf(time)]);
      const around = parts.filter(([name]) => name !== "run").reduce((sum, [, s]) => sum + s, 0);
      return `${parts.map(([name, s]) => `${name} ${s.toFixed(2)} s`).join(", ")}; around the run ${around.toFixed(2)} s`;
    },
  };
  return world;
}

function zipsBelow(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".zip"));
  return names.sort().map((name) => join(folder, name));
}

/** What act's artifact service has, as a forge would hand it out: act makes an id of the name (FNV-1a). */
function uploadedTo(folder) {
  return zipsBelow(folder).map((path) => {
    const name = basename(path, ".zip");
    const id = [...Buffer.from(name)].reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
    return { id, name, zip: readFileSync(path) };
  });
}

/** Go's way of writing a duration, in seconds. */
function secondsOf(text) {
  const units = { µs: 1e-6, ms: 1e-3, s: 1, m: 60 };
  return [...text.matchAll(/([0-9.]+)(µs|ms|s|m)/g)].reduce(
    (sum, [, value, unit]) => sum + Number(value) * units[unit],
    0,
  );
}
