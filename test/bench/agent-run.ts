import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { adapterOf } from "../../src/core/lanes/adapters";
import { briefOf } from "../../src/core/lanes/brief";
import { LEAVE_UNCOMMITTED } from "../../src/core/lanes/adapter";
import { parseContract } from "../../src/core/records/contract";
import { agentWorld, type PackageLane, SHELL } from "../support/agent-world";
import { type BenchContext, difference, execute, median, milliseconds, type Row, timed } from "../support/bench";
import { FIX } from "../support/case-run";
import { ADMITTED } from "../support/case-world";
import { makePackage, makeRegistry } from "../support/npm-registry";

const CASE = "fixtures/cases/r1-string-slugify";
const ROUNDS = 9;
/** Milliseconds that everything around an agent may cost, and that `agent fetch` may take where it has nothing to do (issue 16). */
const [RUN_LIMIT, FETCH_LIMIT] = [1000, 300];

/** Whole runs of the lanes whose agents are packages of npm's, against the same programs alone in a folder and the case's tests. */
export async function rows(context: BenchContext): Promise<Row[]> {
  const all: Row[] = [];
  for (const lane of ["codex", "pi"] as const) {
    const home = await fetched(lane, context);
    all.push(await wholeRun(lane, home, context), await warmFetch(lane, home, context));
  }
  return all;
}

interface Home {
  /** What it is called in the table. */
  name: string;
  /** Folder of the record, in which `agent fetch` is called. */
  project: string;
  record: string;
  store: string;
  env: NodeJS.ProcessEnv;
}

/** The real agent by the registry that this machine's npm is set to; where there is none, a stand-in from one on loopback. */
async function fetched(lane: PackageLane, { root, program, scratch }: BenchContext): Promise<Home> {
  const project = join(scratch, lane);
  mkdirSync(project);
  const record = join(project, `.harness/agent.${lane}.json`);
  const versions = JSON.parse(readFileSync(join(root, "test/support/agent-versions.json"), "utf8"));
  const env = { ...process.env, CI: "", GITHUB_ACTIONS: "", CTO_HARNESS_AGENT_STORE: join(project, "store") };
  const bring = async (name: string, more: NodeJS.ProcessEnv) => {
    for (const argv of [
      ["record", "--package", name, "--replace"],
      ["fetch", "--write"],
    ])
      await execute(process.execPath, [program, "agent", ...argv, "--lane", lane, "--quiet"], {
        cwd: project,
        env: { ...env, ...more },
      });
    return { name, project, record, store: env.CTO_HARNESS_AGENT_STORE, env };
  };
  try {
    return await bring(versions[lane], {});
  } catch {
    const registry = await makeRegistry();
    const content = readFileSync(join(root, `test/support/standin-agents/${lane}.js`));
    const about = {
      name: `@example/${lane}`,
      version: "1.2.3",
      license: "MIT",
      type: "module",
      bin: { [lane]: "agent.js" },
    };
    registry.publish(makePackage(about, [{ path: "package/agent.js", content }]));
    try {
      return {
        ...(await bring("@example/" + lane + "@1.2.3", { npm_config_registry: registry.url })),
        name: "a stand-in",
      };
    } finally {
      registry.close();
    }
  }
}

async function wholeRun(lane: PackageLane, home: Home, { root, program, scratch }: BenchContext): Promise<Row> {
  const world = await agentWorld(lane, home, root);
  world.play(SHELL[lane](FIX), { text: "all done" });
  const python = (await execute("python3", ["-c", "import sys; print(sys.executable)"])).trim();
  const env = { ...world.env, PATH: process.env["PATH"] ?? "" };
  const tree = join(scratch, `${lane}-tree`);
  mkdirSync(tree);
  const listed = Object.values(
    JSON.parse(readFileSync(home.record, "utf8")).trees as Record<string, { sha256: string }>,
  );
  execFileSync("tar", ["-xf", join(home.store, listed[0]!.sha256, "tree.tar"), "-C", tree]);
  const asked = ["run", "--stage", "2", "--lane", lane, "--case-dir", "task", "--runs-dir", world.runs, "--quiet"];
  let folders = 0;
  try {
    return await difference({
      what: `\`run --stage 2 --lane ${lane}\` (${home.name}), warm store`,
      against: "the same program alone, and the case's tests",
      limit: RUN_LIMIT,
      rounds: ROUNDS,
      subject: async () => void (await execute(process.execPath, [program, ...asked], { cwd: world.folder, env })),
      baseline: async () => {
        const place = join(scratch, `${lane}-bare-${folders++}`);
        const bare = bareRun(lane, place, { root, tree, home }, world.server.baseUrl);
        return timed(async () => {
          await execute("sh", ["-c", 'exec "$0" "$@" <"$TASK"', ...bare.argv], {
            cwd: bare.workspace,
            env: { ...env, ...bare.env },
          });
          await execute(python, ["-B", "-m", "unittest", "-q"], { cwd: bare.workspace });
        });
      },
    });
  } finally {
    await world.close();
  }
}

/** Lays out what an agent needs to work on the case in a folder of its own, with nothing between it and the model. */
function bareRun(
  lane: PackageLane,
  folder: string,
  { root, tree, home }: { root: string; tree: string; home: Home },
  baseUrl: string,
) {
  const workspace = join(folder, "workspace");
  for (const part of ["workspace", "acceptance"]) cpSync(join(root, CASE, part), workspace, { recursive: true });
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...argv], { cwd: workspace });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "baseline");
  const own = join(folder, "home");
  mkdirSync(own);
  const adapter = adapterOf(lane)!;
  const place = { workspace, home: own, baseUrl, model: ADMITTED.model, token: "unused" };
  for (const [name, text] of Object.entries<string>(adapter.files(place))) writeFileSync(join(own, name), text);
  const contract = parseContract(readFileSync(join(root, CASE, "case.json")));
  if (!contract.ok) throw new Error("the case has no contract");
  writeFileSync(join(folder, "task.md"), briefOf(contract.value, LEAVE_UNCOMMITTED));
  const installed = join(
    tree,
    "node_modules",
    (JSON.parse(readFileSync(home.record, "utf8")) as { package: string }).package,
  );
  const { bin } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { bin: Record<string, string> };
  return {
    workspace,
    argv: [process.execPath, join(installed, bin[lane]!), ...adapter.argv(place)],
    env: { HOME: folder, TASK: join(folder, "task.md"), ...adapter.env(place) },
  };
}

async function warmFetch(lane: PackageLane, { name, project, env }: Home, { program }: BenchContext): Promise<Row> {
  const times: number[] = [];
  const starts: number[] = [];
  // Without a registry: a warm store needs none.
  const nowhere = { ...env, npm_config_registry: "http://127.0.0.1:1" };
  for (let round = -1; round < 2 * ROUNDS; round++) {
    const start = await timed(async () => void (await execute(process.execPath, ["-e", "0"], { cwd: project, env })));
    const argv = [program, "agent", "fetch", "--lane", lane, "--quiet"];
    const time = await timed(async () => void (await execute(process.execPath, argv, { cwd: project, env: nowhere })));
    if (round < 0) continue;
    starts.push(start);
    times.push(time);
  }
  const time = median(times);
  return {
    what: `\`agent fetch --lane ${lane}\` (${name}) with a warm store`,
    against: "`node -e 0`, to tell how busy the machine was",
    target: `at most ${FETCH_LIMIT} ms`,
    result: `${milliseconds(time)} / ${milliseconds(median(starts))}`,
    met: time <= FETCH_LIMIT,
  };
}
