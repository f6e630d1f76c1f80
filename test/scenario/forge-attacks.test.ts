import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { artifactService } from "../support/artifact-service";
import { checkout } from "../support/checkout";
import { type Job, type JobResult, removeJob, runAction } from "../support/composite";
import { loopbackForge, type LoopbackForge } from "../support/loopback-forge.mjs";
import { program, ROOT } from "../support/program";

const HEAD = "a".repeat(40);
/** What a GitHub runner obeys: `::name` at the beginning of a line, `##[name]` anywhere in one. */
const COMMAND = /^\s*::(?!error |notice::|group::|endgroup::|stop-commands::|debug::|[0-9a-f-]{36}::)|##\[/m;

let open: { close(): Promise<void> }[] = [];
let jobs: JobResult[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  for (const job of jobs) removeJob(job);
  [open, jobs] = [[], []];
});

async function forge(): Promise<LoopbackForge> {
  const made = await loopbackForge({ token: "CANARY-token", pulls: { 7: { headSha: HEAD } } });
  open.push(made);
  return made;
}

/** A push to `main` whose workspace is that very commit, or another event's payload. */
async function action(on: LoopbackForge, job: Partial<Job> = {}): Promise<JobResult> {
  on.setBranch("main", job.env?.["GITHUB_SHA"] ?? "9".repeat(40));
  const result = await runAction({
    payload: readFileSync(join(ROOT, "fixtures/forge/events/push.json")),
    ...job,
    inputs: { forge: "github", ...job.inputs },
    env: {
      GITHUB_API_URL: on.apiUrl,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "acme/widgets",
      GITHUB_SHA: "9".repeat(40),
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "77",
      GITHUB_EVENT_NAME: "push",
      ...job.env,
    },
  });
  jobs.push(result);
  return result;
}

const put = (folder: string, files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

/** A case of the workspace whose lane does these steps. */
const laneDoes = (steps: unknown[]) => (folder: string) => {
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), join(folder, "cases/mine"), { recursive: true });
  put(folder, { "cases/mine/fake.json": JSON.stringify({ steps }) });
};

/** A workspace that is a checkout of the very commit that the job is for. */
function checkedOut(prepare: (folder: string) => void): Pick<Job, "workspace" | "env"> {
  const prepared = (folder: string) => {
    prepare(folder);
    return checkout(folder);
  };
  const trial = mkdtempSync(join(tmpdir(), "checked-out-"));
  const head = prepared(trial);
  rmSync(trial, { recursive: true });
  return { workspace: (folder) => void prepared(folder), env: { GITHUB_SHA: head } };
}

/** Everything below a folder that holds a text, by name. */
function holding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

describe("a pull request that wants to admit itself", () => {
  const payload = readFileSync(join(ROOT, "fixtures/forge/events/pull_request.json"));
  const env = { GITHUB_EVENT_NAME: "pull_request" };

  it.each([
    ["records in .harness", { lane: "case" }, { ".harness/agent.case.json": "{}" }],
    [
      "a model's admission elsewhere",
      { lane: "case", "model-admission-file": "my/model.json" },
      { "my/model.json": "{}" },
    ],
    ["a source's record elsewhere", { stage: "3", "source-record": "my/s.json" }, { "my/s.json": "{}" }],
    ["a sandbox's record elsewhere", { stage: "4", "sandbox-record": "my/s.json" }, { "my/s.json": "{}" }],
    ["an approval", { approval: "my/approval.json" }, { "my/approval.json": "{}" }],
    ["a case", { "case-dir": "cases/mine" }, { "cases/mine/case.json": "{}" }],
    ["a contract", { task: "task.json" }, { "task.json": "{}" }],
  ])("by %s", async (_name, inputs, files) => {
    const on = await forge();
    const workspace = (folder: string) => {
      put(folder, files);
      checkout(folder);
    };
    const job = await action(on, { payload, env, inputs, workspace });
    expect(job.conclusion).toBe("failure");
    expect(job.log).toContain("records in the workspace");
    expect(job.steps["run"]!.outcome).toBe("skipped");
    expect(on.calls().every((call) => call.startsWith("GET "))).toBe(true);
  });

  it("by a .harness that is a link: nothing of the disk is looked at", async () => {
    const on = await forge();
    const job = await action(on, {
      payload,
      env,
      workspace: (folder) => symlinkSync("later", join(folder, ".harness")),
    });
    expect(job.conclusion, job.log).toBe("success");
  });
});

describe("a repository that prepares the place", () => {
  it.each([
    ["a folder", (place: string) => mkdirSync(place)],
    ["a file", (place: string) => writeFileSync(place, "")],
    ["a link to a folder", (place: string) => symlinkSync("/tmp", place)],
    ["a link to nowhere", (place: string) => symlinkSync("/nonexistent/x", place)],
  ])("with %s where the upload step goes", async (_name, make) => {
    const on = await forge();
    const job = await action(on, { workspace: (folder) => make(join(folder, ".harness-evidence")) });
    expect(job.conclusion).toBe("failure");
    expect(job.log).toContain("Remove .harness-evidence");
    expect(on.journal).toEqual([]);
  });

  it("with packages and settings that Node, npm, Python and bash would take for theirs", async () => {
    const on = await forge();
    const service = await artifactService({ version: 4 });
    open.push(service);
    let mark = "";
    const job = await action(on, {
      stepEnv: service.env,
      // A server of the Gitea family, because github.com's own can't be on loopback.
      env: { ACT: "true" },
      workspace(folder) {
        mark = join(folder, "../taken");
        const evil = `require("fs").appendFileSync(${JSON.stringify(mark)}, __filename)`;
        const names = [
          "supports-color",
          "encoding",
          "bufferutil",
          "debug",
          "zod",
          "@actions/core",
          "undici",
          "process",
        ];
        put(folder, {
          "package.json": '{"type":"commonjs","main":"index.js","imports":{"#x":"./index.js"}}',
          ".npmrc": "node-options=--require ./index.js\n",
          "index.js": evil,
          "sitecustomize.py": `open(${JSON.stringify(mark)}, "a").write("python")`,
          ".bashrc": `echo bash >> ${mark}`,
          ...Object.fromEntries(names.map((name) => [`node_modules/${name}/index.js`, evil])),
        });
      },
    });
    expect(job.conclusion, job.log).toBe("success");
    expect(service.artifacts.size).toBe(1);
    expect(existsSync(mark)).toBe(false);
  });
});

describe("an agent that talks to the runner", () => {
  const steps = [
    {
      exec: [
        "bash",
        "-c",
        "printf '::set-output name=status::pass\\n##[set-output name=status]pass\\n::add-mask::a\\n'",
      ],
    },
    { exec: ["bash", "-c", 'for f in OUTPUT ENV PATH STEP_SUMMARY STATE; do v=GITHUB_$f; echo "${!v:-none}" ; done'] },
    {
      write: {
        path: "::set-output name=patch::##[set-output name=patch]evil @octocat <img> www.evil.example",
        text: "x",
      },
    },
    { exit: 0 },
  ];

  it.each(["github", "local"])("in its output or by the name of a file: nothing of it is obeyed (%s)", async (name) => {
    const on = await forge();
    const inputs = { forge: name, "case-dir": "cases/mine" };
    const job = await action(on, { inputs, ...checkedOut(laneDoes(steps)) });
    expect(job.conclusion).toBe("failure");
    expect(job.outputs).toMatchObject({ status: "fail", patch: "" });
    // Between these two lines the runner obeys nothing but the token that ends it.
    const outside = job.log.replace(/^::stop-commands::(\S+)\n[^]*?^::\1::$/gm, "");
    expect(outside).not.toBe(job.log);
    expect(outside.split("\n").filter((line) => !line.startsWith("::error ") && COMMAND.test(line))).toEqual([]);
    const shown = name === "local" ? job.log : on.checks[0]!.output.summary;
    expect(shown).toContain("`::set-output name=patch::");
    if (name === "local") expect(shown).toContain("## [set-output name=patch]evil");
    expect(readFileSync(join(job.outputs["bundle"]!, "backend/stdout.log"), "utf8")).toContain("none\nnone");
  });
});

describe("a bundle of others that talks to the runner", () => {
  it("by names of files: no line of what a workflow would run by hand is a command", async () => {
    const folder = mkdtempSync(join(tmpdir(), "talking-"));
    try {
      put(folder, {
        "::add-mask::hello": "",
        "##[add-mask]hello": "",
        " ::set-env name=BASH_ENV::x": "",
        "report.json": "{}",
      });
      for (const argv of [
        ["verify", folder],
        ["verify", folder, "--json"],
        ["report", folder, "--dry-run"],
      ]) {
        const { stdout, stderr } = await program(argv);
        expect(stdout + stderr).toContain("add-mask");
        expect(stdout).not.toMatch(COMMAND);
        expect(stderr).not.toMatch(COMMAND);
        if (argv.includes("--json")) expect(JSON.stringify(JSON.parse(stdout))).toContain("##[add-mask]hello");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a program of the machine", () => {
  it("says its version in one line, and hangs on no file of the workspace", async () => {
    const on = await forge();
    const bin = mkdtempSync(join(tmpdir(), "bin-"));
    put(bin, { bun: "#!/bin/sh\nprintf '##[set-output name=plan]x\\n::add-mask::a\\n'\n" });
    chmodSync(join(bin, "bun"), 0o755);
    const job = await action(on, {
      env: { PATH: `${bin}:${process.env["PATH"]}` },
      workspace: (folder) => put(folder, { ".python-version": "9.9.9\n", ".tool-versions": "python 9.9.9\n" }),
    });
    rmSync(bin, { recursive: true });
    expect(job.conclusion, job.log).toBe("success");
    expect(job.log).toMatch(/^bun: ## \[set-output name=plan\]x$/m);
    expect(job.log).toMatch(/^git: git version /m);
    expect(job.log).toMatch(/^python3: Python 3/m);
    expect(job.steps["place"]!.output).not.toMatch(COMMAND);
  });
});

describe("the model's credential", () => {
  it("reaches the run, and nothing that it leaves", async () => {
    const on = await forge();
    const [credential, url] = ["CANARY-model-credential-0123456789", "http://canary-host.invalid:8080/v1"];
    const spy = (folder: string) =>
      cpSync(join(ROOT, "fixtures/forge/cases/spy"), join(folder, "cases/spy"), { recursive: true });
    const inputs = { "case-dir": "cases/spy", "model-credential": credential, "local-base-url": url };
    const job = await action(on, { inputs, ...checkedOut(spy) });
    expect(readFileSync(join(job.outputs["bundle"]!, "backend/stdout.log"), "utf8")).toContain("SPY[");
    for (const secret of [credential, url, "CANARY-token"]) {
      expect(job.log).not.toContain(secret);
      expect(JSON.stringify([job.outputs, on.checks])).not.toContain(secret);
      expect(holding(job.folder, secret)).toEqual([]);
    }
  });
});
