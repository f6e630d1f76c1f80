/** The action on a real Gitea server with Gitea's own runner in host mode. */
import { execFile, spawn } from "node:child_process";
import { chmod, copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import { CHECKOUT } from "./checkout.mjs";
import { equal, expect, freePort, readZip, ROOT, start, test, WORK, write } from "./harness.mjs";
import { approvalOf, outcomeOf, ownRepository, targetRepository } from "./own-repository.mjs";
import { sourceOf } from "./tools.mjs";

const run = promisify(execFile);

/** Gitea does not run as root; this is `nobody` on every Linux. */
const NOBODY = 65534;
const PASSWORD = "CANARY-gitea-password-1";
/** From a push to the end of its job, on a small machine that does other things too. */
const JOB_TIMEOUT_MS = 180_000;
const STATUS = "harness / stage 2 / fake / r1-string-slugify";

/** @param {string} gitea @param {string} runner paths of the programs @param {string} action folder of the staged action */
export async function giteaTests(gitea, runner, action) {
  let server;
  await test("gitea: server and runner start, the action is pushed to it", async () => {
    server = await startGitea(gitea, runner);
    await server.createRepository("harness");
    await server.push("harness", action, "v1");
    await server.createRepository("checkout");
    const checkout = join(WORK, "checkout-action");
    await write(join(checkout, "action.yml"), CHECKOUT);
    await server.push("checkout", checkout, "v1");
    return server.version;
  });
  if (server === undefined) return;
  try {
    await test("gitea: pass: pending, then success, and the artifact holds", async () => {
      const sha = await server.run("widgets", workflow({}));
      const statuses = await server.verdict("widgets", sha, STATUS);
      equal(
        statuses.map((entry) => entry.status),
        ["pending", "success"],
        `statuses\n${await server.log("widgets")}`,
      );
      const nonce = /nonce ([0-9a-f]{32})/.exec(statuses[0].description)?.[1];
      const zip = await server.artifact("widgets", join(WORK, "gitea-evidence.zip"));
      const { code, output } = await start("node", [join(action, "dist/index.js"), "verify", zip, "--require", "pass"]);
      equal(code, 0, `verify of the artifact: ${output}`);
      equal(JSON.parse(await readZip(zip, "report.json")).nonce, nonce, "nonce of the bundle and of the announcement");
      return `the server's time on the announcement: ${statuses[0].created_at}`;
    });

    await test("gitea: blocked is error, and the job fails", async () => {
      const sha = await server.run("blocked", workflow({ stage: "1" }));
      const statuses = await server.verdict("blocked", sha, STATUS.replace("stage 2", "stage 1"));
      equal(
        statuses.map((entry) => entry.status),
        ["pending", "error"],
        "statuses",
      );
      const job = (await server.statuses("blocked", sha)).filter((entry) => !entry.context.startsWith("harness /"));
      expect(
        job.some((entry) => entry.status === "failure"),
        "the job's own status to be a failure",
      );
    });

    await test("gitea: three jobs: one runs, one verifies again by running, one publishes", async () => {
      const sha = await server.run("three-jobs", threeJobs());
      const statuses = await server.verdict("three-jobs", sha, STATUS);
      equal(
        statuses.map((entry) => entry.status),
        ["success"],
        `statuses\n${await server.log("three-jobs")}`,
      );
    });

    await test("gitea: three jobs refuse an artifact of other bytes than the job that ran has uploaded", async () => {
      const sha = await server.run("replaced", threeJobs("0".repeat(64)));
      const statuses = await server.verdict("replaced", sha, STATUS);
      const log = await server.log("replaced");
      equal(
        statuses.map((entry) => entry.status),
        ["failure"],
        `statuses\n${log}`,
      );
      expect(log.includes("not the one that the job that ran has uploaded"), `the reason\n${log}`);
    });

    await test("gitea: a pull request by the example; contexts that look like ours are others", async () => {
      const folder = join(WORK, "pulls-files");
      await write(join(folder, ".gitea/workflows/evidence.yml"), await example("gitea.yml"));
      await write(join(folder, ".gitea/workflows/spoof.yml"), SPOOF);
      await server.createRepository("pulls");
      await server.push("pulls", folder);
      await server.branch("pulls", "lax", "lax.txt");
      const sha = await server.branch("pulls", "work", "work.txt");
      await server.openPull("pulls", "work", "main");
      const ours = async () => (await server.statuses("pulls", sha)).filter((entry) => entry.context === STATUS);
      await server.until("the verdict", async () => (await ours()).length === 2, "pulls");
      const words = async () => (await ours()).map((entry) => entry.status);
      equal(await words(), ["pending", "success"], "statuses");
      const all = async () => (await server.statuses("pulls", sha)).map((entry) => entry.context);
      await server.until("the spoof", async () => (await all()).includes(`${STATUS} (pull_request)`), "pulls");
      const others = (await all()).filter((context) => context.startsWith("harness / ") && context !== STATUS);
      expect(
        others.every((context) => context.endsWith(" (pull_request)")),
        `the event behind every job's name: ${others.join(", ")}`,
      );
      await server.openPull("pulls", "work", "lax");
      await server.until(
        "the second pull request to be refused",
        async () => (await server.log("pulls", Infinity)).includes("goes into main, found lax"),
        "pulls",
      );
      equal(await words(), ["pending", "success"], "statuses after a second pull request into a branch of its author");
    });

    await test("gitea: Forgejo's example, and a second pull request into a branch of its author", async () => {
      const folder = join(WORK, "forgejo-files");
      await write(join(folder, ".gitea/workflows/evidence.yml"), await example("forgejo.yml"));
      await server.createRepository("forgejo");
      await server.push("forgejo", folder);
      await server.branch("forgejo", "lax", "lax.txt");
      const sha = await server.branch("forgejo", "work", "work.txt");
      await server.openPull("forgejo", "work", "main");
      await server.openPull("forgejo", "work", "lax");
      const log = () => server.log("forgejo", Infinity);
      const isRefused = async () => (await log()).includes("goes into main, found lax");
      await server.until("the second one to be refused", isRefused, "forgejo");
      const ours = async () => (await server.statuses("forgejo", sha)).filter((entry) => entry.context === STATUS);
      await server.until("the verdict", async () => (await ours()).length >= 2, "forgejo");
      equal(
        (await ours()).map((entry) => entry.status),
        ["pending", "success"],
        `statuses\n${await log()}`,
      );
    });

    await test("gitea: a repository of one's own climbs by the example: each stage on the evidence that the forge has of the one below", async () => {
      const folder = join(WORK, "climb-files");
      const target = join(WORK, "gitea-target");
      const inTarget = await targetRepository(action, target);
      for (const [name, text] of Object.entries(await ownRepository(action, target)))
        await write(join(folder, name), text);
      await write(join(folder, ".gitea/workflows/climb.yml"), await example("gitea-climb.yml"));
      await write(join(folder, ".gitea/workflows/owned.yml"), await example("gitea-owned.yml"));
      const names = [STATUS, "harness / stage 3 / fake / example", "harness / stage 4 / fake / example"];
      await server.createRepository("climb");
      let sha = await server.push("climb", folder);
      const climb = async () => {
        await server.dispatch("climb", "climb.yml");
        const words = async () => {
          const all = await server.statuses("climb", sha);
          return names.map((name) => all.filter(({ context }) => context === name).at(-1)?.status ?? "none");
        };
        const isOver = async () => (await words()).every((word) => !["none", "pending"].includes(word));
        await server.until("the climb", isOver, "climb");
        return words();
      };
      equal(await climb(), ["success", "success", "error"], `statuses\n${await server.log("climb")}`);
      const [blocked] = await server.bundles("climb", 4);
      const packet = JSON.parse(await readZip(blocked, "approval-packet.json"));
      sha = await server.commit("climb", ".harness/approval.json", JSON.stringify(approvalOf(packet)));
      equal(await climb(), ["success", "success", "success"], `statuses\n${await server.log("climb")}`);
      equal((await server.tags("climb")).length, 1, "entries of the ledger");
      const facts = JSON.parse(await readZip((await server.bundles("climb", 4)).at(-1), "facts.json")).facts;
      const { trusted_by, forge } = facts.prior_evidence.value;
      equal([trusted_by, forge.head_sha, forge.branch], ["forge", sha, "main"], "what proves stage 3");

      // Stage 5 stands on that, and its result on the record that somebody else merges.
      await server.createUser("boss", "climb");
      const owned = "harness / stage 5 / fake / example";
      const wordsOf = async (context) =>
        (await server.statuses("climb", sha)).filter((one) => one.context === context).map(({ status }) => status);
      const apply = async () => {
        await server.dispatch("climb", "owned.yml");
        await server.until("stage 5", async () => (await wordsOf(owned)).length === 2, "climb");
        equal(await wordsOf(owned), ["pending", "error"], `statuses\n${await server.log("climb")}`);
        return (await server.bundles("climb", 5)).at(-1);
      };
      const request = JSON.parse(await readZip(await apply(), "approval-packet.json"));
      sha = await server.commit("climb", ".harness/approval-owned.json", JSON.stringify(approvalOf(request)));
      const waiting = await apply();
      equal(await inTarget("log", "--format=%s"), "stage5 fake result\nas it is", "commits of the target");
      await server.branch("climb", "word", ".harness/outcome.json", await outcomeOf(waiting));
      await server.merge("climb", await server.openPull("climb", "word", "main"), "boss");
      const concluded = `${owned} / conclude`;
      await server.until("the conclusion", async () => (await wordsOf(concluded)).length > 0, "climb");
      equal(await wordsOf(concluded), ["success"], `statuses\n${await server.log("climb")}`);
      equal(await wordsOf(owned), ["pending", "error"], "statuses of the run that was concluded");
      const conclusion = JSON.parse(await readZip((await server.bundles("climb", 5)).at(-1), "report.json"));
      equal([conclusion.status, conclusion.operator.actor], ["pass", "boss"], "the conclusion");
      const entries = (await server.tags("climb")).map((tag) => tag.name.split("/")[0]).sort();
      equal(entries, ["harness-approval", "harness-approval", "harness-outcome"], "entries of the ledger");

      // A pull request's run stands on the same evidence, and on the review of somebody else.
      const head = await server.branch("climb", "work", ".gitea/workflows/reviewed.yml", reviewedPull());
      const pull = await server.openPull("climb", "work", "main");
      const ours = async () => (await server.statuses("climb", head)).filter(({ context }) => context === names[2]);
      const words = async () => (await ours()).map(({ status }) => status);
      await server.until("the first run", async () => (await words()).length === 2, "climb");
      const text = `${packet.approval_command_text}\n\n${packet.binding}`;
      await server.review("climb", pull, { as: "acme", event: "COMMENT", body: text, commit_id: head });
      await server.review("climb", pull, { as: "boss", event: "APPROVED", body: text, commit_id: head });
      await server.reopen("climb", pull);
      await server.until("the second run", async () => (await words()).length === 4, "climb");
      equal(await words(), ["pending", "error", "pending", "success"], `statuses\n${await server.log("climb")}`);
      equal((await server.tags("climb")).length, 4, "entries of the ledger");
      await server.reopen("climb", pull);
      await server.until("the third run", async () => (await words()).length === 6, "climb");
      equal((await words()).at(-1), "error", "a review is good for one run");
      return `event of the forge: ${forge.event}`;
    });

    await test("gitea: failed jobs that run again take what the job that ran has named, and nothing where nobody was told", async () => {
      const sha = await server.run("again", again());
      equal(await server.verdict("again", sha, STATUS), [], "statuses before");
      await server.runAgain("again");
      const statuses = await server.verdict("again", sha, STATUS);
      const log = await server.log("again", Infinity);
      equal(
        statuses.map((entry) => entry.status),
        ["success"],
        `statuses\n${log.slice(-12_000)}`,
      );
      expect(
        log.includes("of an attempt before its last one"),
        `the reason of the job that was told nothing\n${log.slice(-12_000)}`,
      );
    });

    await test("gitea: of two jobs that want one approval at once, one gets it", async () => {
      await server.run("approved", twoJobs(), await approvedCase(action));
      const artifacts = await server.artifacts("approved", ["one", "two"]);
      const reports = await Promise.all(artifacts.map(async (zip) => JSON.parse(await readZip(zip, "report.json"))));
      equal(
        reports.map(({ status, blockers }) => [status, ...blockers.map(({ code }) => code)].join(" ")).sort(),
        ["blocked approval_consumed", "pass"],
        `verdicts\n${await server.log("approved")}`,
      );
      const tags = await server.tags("approved");
      equal(tags.length, 1, "entries of the ledger");
      expect(/^harness-approval\/[0-9a-f]{64}$/.test(tags[0].name), `a name of the ledger: ${tags[0].name}`);
      expect(/^Approval used by run \d+/.test(tags[0].message), `whose it is: ${tags[0].message}`);
    });
  } finally {
    await server.stop();
  }
}

function workflow(inputs) {
  const lines = Object.entries(inputs).map(([name, value]) => `          ${name}: ${JSON.stringify(value)}`);
  return `on: push
jobs:
  harness:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/harness@v1
        with:
          artifact-name: evidence
${lines.join("\n")}
`;
}

/** A job whose context is ours but for what Gitea puts behind it. */
const SPOOF = `name: harness / stage 2 / fake
on: pull_request
jobs:
  r1-string-slugify:
    runs-on: ubuntu-latest
    steps:
      - run: "true"
`;

/** An example as it stands, but for what it names by `uses:`. */
async function example(file) {
  const text = await readFile(join(ROOT, ".github/examples", file), "utf8");
  const replaced = text
    .replaceAll(/uses: \S*actions\/checkout@\S+/g, "uses: acme/checkout@v1")
    .replaceAll(/uses: \S*OWNER\/case-harness-action@COMMIT/g, "uses: acme/harness@v1");
  expect(!/uses: (?!acme\/)/.test(replaced), "the example to be as this test knows it");
  return replaced;
}

/** Stage 4 of a pull request, approved by a review of its head. */
function reviewedPull() {
  return `on: pull_request
jobs:
  reviewed:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/checkout@v1
        with:
          ref: \${{ github.event.pull_request.base.ref }}
      - uses: acme/harness@v1
        with:
          stage: "4"
          task: .harness/tasks/example/case.json
          prior-evidence: auto
          approval: review
`;
}

/** Two jobs at once, for one approval; they publish nothing, so that neither ends the other's status. */
function twoJobs() {
  const job = (name) => `  ${name}:
    runs-on: ubuntu-latest
    steps:
      - run: git clone -q "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" .
      - uses: acme/harness@v1
        with:
          mode: run
          case: approved
          approval: .harness/approval.json
          artifact-name: ${name}
`;
  return `on: push\njobs:\n${job("one")}${job("two")}`;
}

/** The shipped case, in need of an approval, and that approval: as the blocker of a run without one says it. */
async function approvedCase(action) {
  const folder = join(WORK, "approved-case");
  const place = join(folder, ".harness/tasks/approved");
  await cp(join(action, "fixtures/cases/r1-string-slugify"), place, { recursive: true });
  const contract = JSON.parse(await readFile(join(place, "case.json"), "utf8"));
  await writeFile(join(place, "case.json"), JSON.stringify({ ...contract, approval_required: true }));
  const argv = [join(action, "dist/index.js"), "preflight", "--stage", "2", "--case", "approved", "--json"];
  const { stdout } = await run("node", argv, { cwd: folder }).catch((error) => error);
  const missing = JSON.parse(stdout).blockers.find(({ code }) => code === "approval_missing");
  const [, binding, statement] = /binding ([0-9a-f]{64}) and the statement "(.*)"$/s.exec(missing.expected);
  await writeFile(
    join(folder, ".harness/approval.json"),
    JSON.stringify({
      ...{ approval_id: "A-1", decision: "granted", actor: "operator", scope: "one approved Harness run only" },
      ...{ mutation_mode: "copied-fixture", timestamp: "2026-01-01T00:00:00Z", expires_at: "2099-01-01T00:00:00Z" },
      ...{ statement, binding },
    }),
  );
  return folder;
}

/** @param replaced the bytes that the job that ran is said to have uploaded, where they are others */
function threeJobs(replaced) {
  const digest = replaced ?? "${{ needs.run.outputs.digest }}";
  return `on: push
jobs:
  run:
    runs-on: ubuntu-latest
    outputs:
      digest: \${{ steps.run.outputs.artifact-digest }}
      id: \${{ steps.run.outputs.artifact-id }}
    steps:
      - id: run
        uses: acme/harness@v1
        with:
          mode: run
  verify:
    needs: run
    runs-on: ubuntu-latest
    outputs:
      digest: \${{ steps.verify.outputs.bundle-digest }}
    steps:
      - id: verify
        uses: acme/harness@v1
        with:
          mode: verify
          artifact-run-id: \${{ github.run_id }}
          artifact-id: \${{ needs.run.outputs.id }}
          artifact-digest: ${digest}
  report:
    needs: [run, verify]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: acme/harness@v1
        with:
          mode: report
          artifact-run-id: \${{ github.run_id }}
          artifact-id: \${{ needs.run.outputs.id }}
          artifact-digest: ${digest}
          verified-digest: \${{ needs.verify.outputs.digest }}
`;
}

/** The three jobs, of which the last one fails the first time, and a fourth one that is not told what the first one has uploaded. */
function again() {
  const once = (name) => `      - run: test -e ${WORK}/again-${name} || { touch ${WORK}/again-${name}; exit 1; }\n`;
  const [before, report] = threeJobs().split("  report:\n");
  return `${before}  report:
${report.replace("    steps:\n", `    steps:\n${once("report")}`)}  untold:
    needs: run
    runs-on: ubuntu-latest
    steps:
${once("untold")}      - uses: acme/harness@v1
        with:
          mode: verify
          artifact-run-id: \${{ github.run_id }}
`;
}

async function startGitea(gitea, runner) {
  const root = process.getuid() === 0;
  const uid = root ? NOBODY : undefined;
  const home = join(WORK, "gitea");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await chmod(WORK, 0o755);
  await mkdir(home, { recursive: true });
  const binary = join(home, "bin", "gitea");
  await mkdir(join(home, "bin"));
  await copyFile(gitea, binary);
  await chmod(binary, 0o755);
  const source = await sourceOf("gitea");
  for (const folder of ["templates", "options", "public"])
    await cp(join(source, folder), join(home, "static", folder), { recursive: true });
  const config = join(home, "app.ini");
  await writeFile(config, appIni(home, port));
  if (root) await start("chown", ["-R", `${NOBODY}:${NOBODY}`, home]);
  const env = { HOME: home, GITEA_WORK_DIR: home, USER: "gitea" };
  const command = async (...argv) => {
    const result = await start(binary, ["--config", config, ...argv], { cwd: home, env, uid });
    if (result.code !== 0) throw new Error(`gitea ${argv.join(" ")}: ${result.output.slice(-1500)}`);
    return result.output;
  };
  await command("migrate");
  await command(
    ...[
      "admin",
      "user",
      "create",
      "--admin",
      "--username",
      "acme",
      "--password",
      PASSWORD,
      "--email",
      "acme@example.invalid",
      "--must-change-password=false",
    ],
  );
  const token = (
    await command("admin", "user", "generate-access-token", "--username", "acme", "--scopes", "all", "--raw")
  )
    .trim()
    .split("\n")
    .at(-1);
  const children = [];
  let log = "";
  const background = (file, argv, options) => {
    const child = spawn(file, argv, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (log = (log + chunk).slice(-200_000)));
    children.push(child);
  };
  const stop = async () => {
    // Each was started as the leader of a group of its own, with everything that it starts in it.
    for (const child of children) if (child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await sleep(200);
  };
  const api = async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `token ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: HTTP ${answer.status} ${(await answer.text()).slice(0, 500)}`);
    return answer;
  };
  try {
    background(binary, ["--config", config, "web"], {
      cwd: home,
      env: { PATH: process.env.PATH, ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    await waitFor(
      "the server",
      async () => (await fetch(`${url}/api/v1/version`).catch(() => null))?.ok === true,
      60_000,
      () => log,
    );
    const registration = (await command("actions", "generate-runner-token")).trim().split("\n").at(-1);
    const place = join(WORK, "gitea-runner");
    await mkdir(place);
    await write(
      join(place, "config.yaml"),
      `runner:\n  file: ${place}/.runner\n  capacity: 2\n  fetch_interval: 1s\nhost:\n  workdir_parent: ${place}/work\ncache:\n  enabled: false\n`,
    );
    const runnerEnv = { PATH: process.env.PATH, HOME: place, LANG: "C.UTF-8" };
    const registered = await start(
      runner,
      [
        "--config",
        join(place, "config.yaml"),
        "register",
        "--no-interactive",
        "--instance",
        url,
        "--token",
        registration,
        "--name",
        "e2e",
        "--labels",
        "ubuntu-latest:host,docker:host",
      ],
      { cwd: place, env: runnerEnv },
    );
    equal(registered.code, 0, `the runner's registration: ${registered.output}`);
    background(runner, ["--config", join(place, "config.yaml"), "daemon"], { cwd: place, env: runnerEnv });
  } catch (error) {
    await stop();
    throw error;
  }
  const statuses = async (name, sha) =>
    (await api("GET", `/repos/acme/${name}/commits/${sha}/statuses?limit=50&sort=oldest`)).json();
  const world = {
    version: (await (await api("GET", "/version")).json()).version,
    stop,
    statuses,
    /** What the jobs of a repository printed; the server's and the runner's own words where it can't be had. */
    async log(name, most = 12_000) {
      try {
        const ofRun = async ({ id }) =>
          (await (await api("GET", `/repos/acme/${name}/actions/runs/${id}/jobs`)).json()).jobs;
        const ofJob = async ({ id }) => (await api("GET", `/repos/acme/${name}/actions/jobs/${id}/logs`)).text();
        const { workflow_runs: runs } = await (await api("GET", `/repos/acme/${name}/actions/runs`)).json();
        const jobs = (await Promise.all(runs.map(ofRun))).flat();
        return (await Promise.all(jobs.map(ofJob))).join("\n").slice(-most);
      } catch (error) {
        return `${error.message}\n${log.slice(-4000)}`;
      }
    },
    async createRepository(name) {
      await api("POST", "/user/repos", { name, private: false, default_branch: "main" });
    },
    /** Pushes a folder as one commit, and a tag on it. */
    async push(name, folder, tag) {
      const copy = join(WORK, `push-${name}`);
      await cp(folder, copy, { recursive: true });
      const git = async (...argv) => {
        const result = await start("git", ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid", ...argv], {
          cwd: copy,
        });
        if (result.code !== 0) throw new Error(`git ${argv[0]}: ${result.output.replaceAll(PASSWORD, "***")}`);
        return result.output;
      };
      await git("init", "-q", "-b", "main");
      await git("add", "-A", "-f");
      await git("commit", "-q", "-m", "e2e");
      if (tag !== undefined) await git("tag", tag);
      await git(
        "push",
        "-q",
        `http://acme:${PASSWORD}@127.0.0.1:${port}/acme/${name}.git`,
        "main",
        ...(tag === undefined ? [] : [tag]),
      );
      return (await git("rev-parse", "HEAD")).trim();
    },
    /** A repository with a workflow, pushed: its job begins. */
    async run(name, text, files) {
      await world.createRepository(name);
      const folder = join(WORK, `repository-${name}`);
      if (files !== undefined) await cp(files, folder, { recursive: true });
      await write(join(folder, ".gitea/workflows/harness.yml"), text);
      return world.push(name, folder);
    },
    /** "Re-run failed jobs" of the one run of a repository. */
    async runAgain(name) {
      const { workflow_runs: runs } = await (await api("GET", `/repos/acme/${name}/actions/runs`)).json();
      equal(runs.length, 1, "runs");
      await api("POST", `/repos/acme/${name}/actions/runs/${runs[0].id}/rerun-failed-jobs`);
    },
    /** Waits until the job is over, then gives the statuses of one context, oldest first. */
    async verdict(name, sha, context) {
      const isOver = async () => {
        const jobs = (await statuses(name, sha)).filter((entry) => !entry.context.startsWith("harness /"));
        const last = new Map(jobs.map((entry) => [entry.context, entry.status]));
        return (
          last.size > 0 &&
          [...last.values()].every((status) => ["success", "failure", "error", "skipped"].includes(status))
        );
      };
      await waitFor("the job", isOver, JOB_TIMEOUT_MS, () => log);
      return (await statuses(name, sha)).filter((entry) => entry.context === context);
    },
    /** A commit on a new branch of a repository that was pushed, with one more file; its id. */
    async branch(name, branch, file, text = `${branch}\n`) {
      const copy = join(WORK, `push-${name}`);
      const git = async (...argv) => {
        const who = ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid"];
        const result = await start("git", [...who, ...argv], { cwd: copy });
        if (result.code !== 0) throw new Error(`git ${argv[0]}: ${result.output.replaceAll(PASSWORD, "***")}`);
        return result.output;
      };
      await git("checkout", "-q", "-b", branch, "main");
      await write(join(copy, file), text);
      await git("add", "-A");
      await git("commit", "-q", "-m", branch);
      await git("push", "-q", `http://acme:${PASSWORD}@127.0.0.1:${port}/acme/${name}.git`, branch);
      return (await git("rev-parse", "HEAD")).trim();
    },
    /** One more commit on main, with a file; its id. */
    async commit(name, file, text) {
      const copy = join(WORK, `push-${name}`);
      const git = async (...argv) => {
        const who = ["-c", "user.name=e2e", "-c", "user.email=e2e@example.invalid"];
        const result = await start("git", [...who, ...argv], { cwd: copy });
        if (result.code !== 0) throw new Error(`git ${argv[0]}: ${result.output.replaceAll(PASSWORD, "***")}`);
        return result.output;
      };
      await write(join(copy, file), text);
      await git("add", "-A", "-f");
      await git("commit", "-q", "-m", file);
      await git("push", "-q", `http://acme:${PASSWORD}@127.0.0.1:${port}/acme/${name}.git`, "main");
      return (await git("rev-parse", "HEAD")).trim();
    },
    /** Starts a workflow by hand, when the server has seen what was pushed. */
    async dispatch(name, workflow) {
      const head = (await start("git", ["rev-parse", "HEAD"], { cwd: join(WORK, `push-${name}`) })).output.trim();
      const isSeen = async () => {
        const branch = await api("GET", `/repos/acme/${name}/branches/main`).catch(() => null);
        return branch !== null && (await branch.json()).commit.id === head;
      };
      await waitFor(`${name} to be seen as pushed`, isSeen, JOB_TIMEOUT_MS, () => log);
      await api("POST", `/repos/acme/${name}/actions/workflows/${workflow}/dispatches`, { ref: "main" });
    },
    /** Saves the artifacts that are bundles of a stage, the oldest first. */
    async bundles(name, stage) {
      const { artifacts: all } = await (await api("GET", `/repos/acme/${name}/actions/artifacts?limit=50`)).json();
      const found = [];
      for (const { id } of all) {
        const file = join(WORK, `${name}-${id}.zip`);
        const answer = await api("GET", `/repos/acme/${name}/actions/artifacts/${id}/zip`);
        await writeFile(file, Buffer.from(await answer.arrayBuffer()));
        if (JSON.parse(await readZip(file, "report.json")).stage === stage) found.push(file);
      }
      return found;
    },
    async openPull(name, head, base) {
      // Gitea looks at what was pushed in a queue of its own, and takes the repository for empty until then: 404 for its pull requests.
      const isSeen = async () => (await (await api("GET", `/repos/acme/${name}`)).json()).empty === false;
      await waitFor(`${name} to be seen as pushed`, isSeen, JOB_TIMEOUT_MS, () => log);
      const answer = await api("POST", `/repos/acme/${name}/pulls`, { head, base, title: `${head} into ${base}` });
      return (await answer.json()).number;
    },
    /** Closes a pull request and opens it again: its workflow runs once more, for the same head. */
    async reopen(name, number) {
      for (const state of ["closed", "open"]) await api("PATCH", `/repos/acme/${name}/pulls/${number}`, { state });
    },
    /** Somebody else, who may write to a repository. */
    async createUser(login, name) {
      await command(
        ...["admin", "user", "create", "--username", login, "--password", PASSWORD],
        ...["--email", `${login}@example.invalid`, "--must-change-password=false"],
      );
      await api("PUT", `/repos/acme/${name}/collaborators/${login}`, { permission: "write" });
    },
    async review(name, number, { as, ...review }) {
      const answer = await fetch(`${url}/api/v1/repos/acme/${name}/pulls/${number}/reviews`, {
        method: "POST",
        headers: {
          authorization: `Basic ${Buffer.from(`${as}:${PASSWORD}`).toString("base64")}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(review),
      });
      equal(answer.status, 200, `review by ${as}: ${await answer.text()}`);
    },
    /** Merges a pull request, when the server has looked whether that can be done. */
    async merge(name, number, as) {
      const isMerged = async () => {
        const answer = await fetch(`${url}/api/v1/repos/acme/${name}/pulls/${number}/merge`, {
          method: "POST",
          headers: {
            authorization: `Basic ${Buffer.from(`${as}:${PASSWORD}`).toString("base64")}`,
            "content-type": "application/json",
          },
          body: JSON.stringify({ Do: "merge" }),
        });
        await answer.text();
        return answer.status === 200;
      };
      await waitFor(`pull request #${number} to be merged`, isMerged, JOB_TIMEOUT_MS, () => log);
    },
    async until(what, isThere, name) {
      try {
        await waitFor(what, isThere, JOB_TIMEOUT_MS, () => "");
      } catch (error) {
        throw new Error(`${error.message}\n${await world.log(name)}`, { cause: error });
      }
    },
    /** Tags of a repository, annotated ones with their words. */
    async tags(name) {
      return (await api("GET", `/repos/acme/${name}/tags`)).json();
    },
    /** Waits until a repository has artifacts of these names, and saves them. */
    async artifacts(name, wanted) {
      let found = [];
      const areThere = async () => {
        ({ artifacts: found } = await (await api("GET", `/repos/acme/${name}/actions/artifacts`)).json());
        return wanted.every((one) => found.some((artifact) => artifact.name === one));
      };
      await waitFor("the artifacts", areThere, JOB_TIMEOUT_MS, () => log);
      const save = async (one) => {
        const { id } = found.find((artifact) => artifact.name === one);
        const file = join(WORK, `${name}-${one}.zip`);
        const answer = await api("GET", `/repos/acme/${name}/actions/artifacts/${id}/zip`);
        await writeFile(file, Buffer.from(await answer.arrayBuffer()));
        return file;
      };
      return Promise.all(wanted.map(save));
    },
    async artifact(name, file) {
      const { artifacts } = await (await api("GET", `/repos/acme/${name}/actions/artifacts`)).json();
      equal(
        artifacts.map((entry) => entry.name),
        ["evidence"],
        "artifacts",
      );
      const answer = await api("GET", `/repos/acme/${name}/actions/artifacts/${artifacts[0].id}/zip`);
      await writeFile(file, Buffer.from(await answer.arrayBuffer()));
      return file;
    },
  };
  return world;
}

async function waitFor(what, isThere, timeoutMs, log) {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    if (await isThere()) return;
    await sleep(500);
  }
  throw new Error(`${what} took more than ${timeoutMs / 1000} s\n${log().slice(-4000)}`);
}

function appIni(home, port) {
  return `APP_NAME = e2e
RUN_MODE = prod
RUN_USER = ${process.getuid() === 0 ? "nobody" : (process.env.USER ?? "")}
WORK_PATH = ${home}

[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = http://127.0.0.1:${port}/
STATIC_ROOT_PATH = ${home}/static
DISABLE_SSH = true
OFFLINE_MODE = true

[database]
DB_TYPE = sqlite3
PATH = ${home}/gitea.db

[repository]
ROOT = ${home}/repositories

[security]
INSTALL_LOCK = true
SECRET_KEY = e2e
INTERNAL_TOKEN = eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJuYmYiOjE3MDAwMDAwMDB9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

[actions]
ENABLED = true
DEFAULT_ACTIONS_URL = self

[log]
LEVEL = warn

[cron.update_checker]
ENABLED = false
`;
}
