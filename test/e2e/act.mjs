/** The action on `act` in host mode, with its artifact server, against the loopback forge. */
import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loopbackForge } from "../support/loopback-forge.mjs";
import { openApi } from "../support/openapi.mjs";
import { equal, expect, freePort, readZip, ROOT, start, test, WORK, write } from "./harness.mjs";

const TOKEN = "CANARY-forge-token-0123456789";

/** Everything that any of these tests exchanged with the forge. */
const exchanges = [];

/** @param {string} act path of act @param {string} action folder of the staged action */
export async function actTests(act, action) {
  const once = (name, setup, body) =>
    test(`act: ${name}`, async () => {
      const world = await makeWorld(act, action, setup);
      try {
        return await body(world);
      } catch (error) {
        throw new Error(`${error.message}\n${world.output.slice(-12_000)}`, { cause: error });
      } finally {
        await world.forge.close();
      }
    });

  await once("pass: announced, run, uploaded, completed once", {}, async (world) => {
    equal(await world.run(), 0, "exit code");
    const [check] = world.forge.checks;
    const patch = `PATCH /repos/acme/widgets/check-runs/${check?.id}`;
    equal(world.forge.calls(), [...TRUST, "POST /repos/acme/widgets/check-runs", ...TRUST, patch], "requests");
    equal(
      [check.name, check.conclusion, check.completions, check.head_sha],
      ["harness / stage 2 / fake / r1-string-slugify", "success", 1, world.sha],
      "check",
    );
    await world.holds("pass");
    const requests = world.forge.journal.length;
    expect(requests <= 6, `at most 6 API requests, found ${requests}`);
    return `${requests} API requests; ${world.seconds()}`;
  });

  await once("the step that runs the agent holds no token", { caseDir: "spy" }, async (world) => {
    await world.run();
    expect(!world.output.includes("SPY["), "no output of the agent in the step log");
    const stdout = await world.evidence("backend/stdout.log");
    expect(stdout.includes("SPY["), "the agent's own output in the bundle");
    expect(!stdout.includes(TOKEN) && !/ACTIONS_RUNTIME_TOKEN=./.test(stdout), "no token in reach of the agent");
    expect(!world.output.includes(TOKEN), "no token in the log");
  });

  await once("fail: the verdict and its blocker", { caseDir: "lazy" }, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    const [check] = world.forge.checks;
    equal([check.conclusion, check.completions], ["failure", 1], "check");
    expect(check.output.summary.includes("no_diff"), "the blocker in the summary");
    expect(world.output.includes("no_diff"), "the blocker in the log");
    await world.holds("fail");
  });

  await once("fail: a file that is not allowed is annotated on its line", { caseDir: "outside" }, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    const [check] = world.forge.checks;
    equal(
      check.annotations.map((a) => [a.path, a.start_line, a.annotation_level]),
      [["cases/outside/workspace/test_strings.py", 8, "failure"]],
      "annotations",
    );
  });

  await once("blocked: stage 1 starts nothing", { inputs: { stage: "1" } }, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    const [check] = world.forge.checks;
    equal(
      [check.name, check.conclusion, check.completions],
      ["harness / stage 1 / fake / r1-string-slugify", "action_required", 1],
      "check",
    );
    await world.holds("blocked");
  });

  await once(
    "cancelled: the check ends once, as cancelled",
    { caseDir: "hangs", condition: "success() || cancelled()" },
    async (world) => {
      let sent = false;
      await world.run({
        watch: (text, child) => {
          if (sent || !/- lane/.test(text)) return;
          sent = true;
          setTimeout(() => child.kill("SIGINT"), 500);
        },
      });
      expect(sent, "the lane to be started");
      const [check] = world.forge.checks;
      equal([check.conclusion, check.completions], ["cancelled", 1], "check");
    },
  );

  let zip;
  let head;
  const asRun555 = { inputs: { mode: "run" }, env: ["GITHUB_RUN_ID=555"] };
  await once("mode run: the evidence of a fork, which only asks", asRun555, async (world) => {
    equal(await world.run(), 0, "exit code");
    equal(world.forge.calls(), TRUST, "requests");
    [zip, head] = [await readFile(await world.artifact()), world.sha];
  });

  const artifacts = [{ id: 5, runId: 555, name: "harness-evidence-1", zip }];
  const runs = { 555: { headSha: head, event: "push", headRepository: "mallory/widgets" } };
  const second = { event: "workflow_run-fork", head, jobs: verifyAndReport, forge: { artifacts, runs } };
  await once("mode verify, then mode report: a fork's verdict, run again and published", second, async (world) => {
    equal(await world.run(), 0, "exit code");
    expect(world.output.includes("run again at level sandbox"), "the verification to be run again");
    const fetched = [
      ...TRUST,
      "GET /repos/acme/widgets/actions/runs/555",
      "GET /repos/acme/widgets/actions/runs/555/artifacts",
      "GET /repos/acme/widgets/actions/artifacts/5/zip",
    ];
    const search = `GET /repos/acme/widgets/commits/${head}/check-runs`;
    const published = [...TRUST, search, "POST /repos/acme/widgets/check-runs"];
    equal(world.forge.calls(), [...fetched, ...fetched, ...published], "requests");
    equal(
      world.forge.checks.map((c) => [c.conclusion, c.completions, c.head_sha]),
      [["success", 1, head]],
      "checks",
    );
  });

  const two = [...artifacts, { ...artifacts[0], id: 6, name: "harness-evidence-2" }];
  const other = { case: "r1-src-string-slugify" };
  const attacks = [
    {
      by: "an artifact that a test has uploaded beside the run's",
      all: two,
      word: "artifacts that fit",
      ends: "failure",
    },
    { by: "a bundle of an earlier attempt", attempt: 2, word: "attempt of the bundle", ends: "action_required" },
    { by: "a bundle about another case", inputs: other, word: "case of the bundle", ends: "action_required" },
  ];
  for (const { by, all = artifacts, attempt = 1, inputs, word, ends } of attacks) {
    const jobs = (event) => verifyAndReport(event, inputs);
    const forge = { artifacts: all, runs: { 555: { ...runs[555], attempt } } };
    const setup = { event: "workflow_run-fork", head, jobs, forge };
    await once(`mode verify and report refuse ${by}`, setup, async (world) => {
      expect((await world.run()) !== 0, "the jobs to fail");
      expect(world.output.includes(word), `the reason: ${word}`);
      equal(
        world.forge.checks.map((c) => [c.name, c.conclusion]),
        [[`harness / stage 2 / fake / ${inputs?.case ?? "r1-string-slugify"}`, ends]],
        "checks",
      );
    });
  }

  const base = { 7: { headSha: "a".repeat(40), baseRef: "lax" } };
  const lax = { event: "pull_request", forge: { pulls: base }, base: "lax" };
  await once("a pull request into a branch that judges nobody", lax, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    equal(world.forge.checks, [], "checks");
    expect(world.output.includes("trusted branch"), "the reason");
  });

  const readOnly = { forge: { readOnly: true } };
  await once(
    "a fork's token: nothing runs, the way out is named",
    { ...readOnly, event: "pull_request-fork" },
    async (world) => {
      expect((await world.run()) !== 0, "the job to fail");
      equal(world.forge.checks, [], "checks");
      expect(world.output.includes("checks: write") && world.output.includes("mode: run"), "permission and way out");
      expect(!/- lane/.test(world.output), "no lane");
    },
  );

  await once("a missing permission is named", readOnly, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    expect(world.output.includes("Add `checks: write` to `permissions:`"), "the exact permission");
  });

  const broken = {
    faults: [
      { method: "POST", status: 502, effect: true },
      { method: "PATCH", status: 503 },
    ],
  };
  await once("5xx in the middle: still one check, completed once", { forge: broken }, async (world) => {
    equal(await world.run(), 0, "exit code");
    equal(
      world.forge.checks.map((c) => [c.conclusion, c.completions]),
      [["success", 1]],
      "checks",
    );
  });

  const closing = {
    faults: [{ method: "PATCH", status: 403, times: 99, body: { message: "Resource not accessible by integration" } }],
  };
  await once("not published in the end: the step fails, the evidence is kept", { forge: closing }, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    equal(world.forge.checks[0].completions, 0, "completions");
    await world.holds("pass");
  });

  const moved = { pulls: { 7: { headSha: "f".repeat(40) } } };
  await once(
    "a moved head is refused before the agent starts",
    { event: "pull_request", forge: moved },
    async (world) => {
      expect((await world.run()) !== 0, "the job to fail");
      equal(world.forge.calls(), ["GET /repos/acme/widgets/pulls/7", TRUST[1]], "requests");
    },
  );

  await once(
    "bad inputs are named, and nothing of them is executed",
    { inputs: { stage: "two", case: "$(id)`id`" } },
    async (world) => {
      expect((await world.run()) !== 0, "the job to fail");
      equal(world.forge.journal.length, 0, "requests");
      expect(world.output.includes("input stage") && world.output.includes("input case"), "both inputs named");
      expect(!world.output.includes("uid="), "nothing executed");
    },
  );

  const leftover = { workspace: { ".harness-evidence/action.yml": "name: evil\n" } };
  await once("a folder that a killed job left is not used", leftover, async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    expect(world.output.includes("Remove .harness-evidence"), "what to do");
  });

  await test("act: every exchange is as GitHub's OpenAPI description has it", async () => {
    const github = openApi("api.github.com");
    const checked = exchanges.filter((entry) => entry.status < 300);
    equal(
      checked.flatMap((entry) => github.check(entry)),
      [],
      "faults",
    );
    return `${checked.length} exchanges, ${github.version}`;
  });
}

/** What every job asks first. */
const TRUST = ["GET /repos/acme/widgets", "GET /repos/acme/widgets/branches/main"];

let count = 0;

async function makeWorld(act, action, setup) {
  const folder = join(WORK, `act-${++count}`);
  const workspace = join(folder, "workspace");
  const event = (setup.event ?? "push").split("-")[0];
  const inputs = { ...(setup.caseDir === undefined ? {} : { "case-dir": `cases/${setup.caseDir}` }), ...setup.inputs };
  const text = setup.jobs?.(event) ?? workflow(event, inputs, setup.condition);
  await write(join(workspace, ".github/workflows/e2e.yml"), text);
  await cp(join(ROOT, "fixtures/forge/cases"), join(workspace, "cases"), { recursive: true });
  for (const [name, text] of Object.entries(setup.workspace ?? {})) await write(join(workspace, name), text);
  const git = (...argv) =>
    start("git", ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid", ...argv], { cwd: workspace });
  await git("init", "-q", "-b", "main");
  await git("remote", "add", "origin", "https://github.com/acme/widgets");
  await git("add", "-A", "-f");
  await git("commit", "-q", "-m", "e2e");
  const sha = (await git("rev-parse", "HEAD")).output.trim();
  const payload = JSON.parse(await readFile(join(ROOT, `fixtures/forge/events/${setup.event ?? "push"}.json`), "utf8"));
  if (payload.pull_request !== undefined) payload.pull_request.base.sha = sha;
  if (setup.base !== undefined) payload.pull_request.base.ref = setup.base;
  if (setup.head !== undefined) payload.workflow_run.head_sha = setup.head;
  await write(join(folder, "event.json"), JSON.stringify(payload));
  const forge = await loopbackForge({ token: TOKEN, pulls: { 7: { headSha: "a".repeat(40) } }, ...setup.forge });
  forge.setBranch("main", sha);
  const artifacts = join(folder, "artifacts");
  const world = {
    forge,
    sha,
    output: "",
    async run({ watch } = {}) {
      const argv = [
        event,
        ...["-P", "ubuntu-latest=-self-hosted", "--no-cache-server"],
        ...["--artifact-server-addr", "127.0.0.1", "--artifact-server-port", String(await freePort())],
        ...["--artifact-server-path", artifacts],
        ...["--local-repository", `harness/action@v1=${action}`],
        ...["--env", `GITHUB_API_URL=${forge.apiUrl}`, "-s", `GITHUB_TOKEN=${TOKEN}`],
        ...["-e", join(folder, "event.json")],
        ...(setup.env ?? []).flatMap((pair) => ["--env", pair]),
      ];
      const env = { XDG_CACHE_HOME: join(folder, "cache"), NO_COLOR: "1" };
      const result = await start(act, argv, { cwd: workspace, env, ...(watch === undefined ? {} : { watch }) });
      world.output = result.output;
      exchanges.push(...forge.journal);
      return result.code;
    },
    /** Path of the one artifact that was uploaded. */
    async artifact() {
      const names = (await readdir(artifacts, { recursive: true })).filter((name) => name.endsWith(".zip"));
      equal(names.length, 1, "artifacts");
      return join(artifacts, names[0]);
    },
    /** A file of the uploaded bundle. */
    async evidence(name) {
      return readZip(await world.artifact(), name);
    },
    /** The artifact, as it was downloaded, verifies, and its report says this status. */
    async holds(status) {
      const { code, output } = await start("node", [join(action, "dist/index.js"), "verify", await world.artifact()]);
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

/** Go's way of writing a duration, in seconds. */
function secondsOf(text) {
  const units = { µs: 1e-6, ms: 1e-3, s: 1, m: 60 };
  return [...text.matchAll(/([0-9.]+)(µs|ms|s|m)/g)].reduce(
    (sum, [, value, unit]) => sum + Number(value) * units[unit],
    0,
  );
}

/** The second workflow of pull requests from forks. */
function verifyAndReport(event, inputs = {}) {
  const more = Object.entries(inputs)
    .map(([name, value]) => `\n          ${name}: ${JSON.stringify(value)}`)
    .join("");
  return `on: ${event}
jobs:
  verify:
    runs-on: ubuntu-latest
    outputs:
      digest: \${{ steps.verify.outputs.bundle-digest }}
    steps:
      - id: verify
        uses: harness/action@v1
        with:
          mode: verify${more}
  report:
    needs: verify
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: harness/action@v1
        with:
          mode: report${more}
          verified-digest: \${{ needs.verify.outputs.digest }}
`;
}

/** @param condition act runs nothing more of an action once the job is cancelled, unless the step's condition still holds */
function workflow(event, inputs, condition = "success()") {
  const lines = Object.entries(inputs).map(([name, value]) => `          ${name}: ${JSON.stringify(value)}`);
  return `on: ${event}
jobs:
  harness:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: harness/action@v1
        if: ${condition}
        with:
          artifact-name: evidence
${lines.join("\n")}
`;
}
