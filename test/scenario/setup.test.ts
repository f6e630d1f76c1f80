import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { eventsOf, makeCase, type RunResult, runHarness, solution, temporaryFolder } from "../support/runs";
import { program } from "../support/program";

const TESTS = ["python3", "-B", "-m", "unittest", "-q"];
const sandboxed = obstacleTo("sandbox") === null;

interface Parts {
  setup: (string | string[])[];
  verification?: (string | string[])[];
  /** Steps of the lane beside those that solve the case. */
  steps?: unknown[];
  contract?: Record<string, unknown>;
  files?: Record<string, string>;
  env?: Record<string, string>;
}

function caseOf({ setup, verification = [TESTS], steps = [], contract, files }: Parts): string {
  return makeCase({
    contract: {
      setup_commands: setup,
      verification_commands: verification,
      discard_paths: ["build/", "node_modules/"],
      ...contract,
    },
    steps: [...solution(), ...steps],
    ...(files === undefined ? {} : { files }),
  });
}

const run = (parts: Parts): Promise<RunResult> =>
  runHarness(["--stage", "2", "--case-dir", caseOf(parts)], parts.env === undefined ? {} : { env: parts.env });

const found = ({ report }: RunResult) =>
  report?.blockers.map(({ code, subject, message, fix }) => `${code} ${subject}: ${message} ${fix}`);
/** `test.log`, without what each line of output begins with. */
const log = ({ dir }: RunResult) => readFileSync(join(dir!, "test.log"), "utf8").replace(/^\| /gm, "");
const setupFact = ({ dir }: RunResult) => {
  const { facts } = JSON.parse(readFileSync(join(dir!, "facts.json"), "utf8")) as {
    facts: { setup?: { value: Record<string, any> }; lane?: unknown };
  };
  return { setup: facts.setup?.value, lane: facts.lane };
};

/** Nothing was started but setup, nothing is booked on the agent, and the bundle holds. */
async function expectBlocked(ran: RunResult, ...texts: string[]): Promise<void> {
  expect(ran.code, ran.stderr).toBe(2);
  expect(ran.report).toMatchObject({ status: "blocked", failure_reason: "setup failed", lane_process_started: false });
  expect(new Set(ran.report!.blockers.map(({ code }) => code))).toEqual(new Set(["setup_failed"]));
  for (const text of texts) expect(found(ran)!.join("\n")).toContain(text);
  expect(setupFact(ran).lane).toBeUndefined();
  expect(ran.report!.verification.status).toBe("not_run");
  expect(eventsOf(ran.dir!).find(({ event }) => event === "verification.completed")!.data.blockers).toEqual([
    "setup_failed",
  ]);
  const verified = await program(["verify", ran.dir!]);
  expect(verified.code, verified.stdout + verified.stderr).toBe(0);
}

describe("setup commands", () => {
  it("prepare what lane and verification find, in discarded paths and in HOME", async () => {
    const ran = await run({
      setup: [
        "mkdir build && echo made > build/out",
        "echo kept > ~/.kept && ln -s out build/link && chmod 700 build/out",
      ],
      steps: [{ exec: ["sh", "-c", "cat build/link ~/.kept && test -x build/out && test -L build/link"] }],
      verification: ["cat build/link ~/.kept && test -x build/out && test -L build/link", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("made\nkept\n");
    expect(setupFact(ran).setup).toMatchObject({
      left: { products: { files: 2, bytes: 8 }, home: { files: 1, bytes: 5 } },
    });
    expect(ran.report!.changed_files).toEqual(["strings.py"]);
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });

  it.runIf(sandboxed)("run once, where the tree is seen later", async () => {
    const ran = await run({ setup: ["mkdir build && pwd > build/here"], verification: ["cat build/here", TESTS] });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("\n/workspace\n");
    expect(setupFact(ran).setup!["commands"]).toMatchObject([{ place: "checkout", exit_code: 0 }]);
  });

  it("share a home", async () => {
    const ran = await run({ setup: ["echo one > ~/one", "test -f ~/one"] });
    expect(found(ran)).toEqual([]);
  });

  it("leave verification what no agent could reach", async () => {
    const evil = "for f in node_modules/dep/index.js ~/.dep; do chmod u+w $f; echo evil > $f; done; rm -r build";
    const ran = await run({
      setup: [
        "mkdir -p node_modules/dep build && echo good > node_modules/dep/index.js && echo good > ~/.dep && echo good > build/x",
      ],
      steps: [{ exec: ["sh", "-c", evil] }],
      verification: ["cat node_modules/dep/index.js ~/.dep build/x", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("good\ngood\ngood\n");
    expect(log(ran)).not.toContain("evil\n#");
  });

  it("give each verification command the home and the .git that the first one had", async () => {
    const ran = await run({
      setup: ["echo good > ~/.dep"],
      verification: [
        "cat ~/.dep; echo evil > ~/.dep; touch ~/more; git config core.pager evil; rm .git/HEAD; true",
        "cat ~/.dep; test ! -e ~/more && git status --short && ! git config core.pager",
        TESTS,
      ],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).not.toContain("evil\n#");
  });

  it.each([
    ["changes a file", "echo >> test_strings.py", "test_strings.py"],
    ["removes a file", "rm test_strings.py", "test_strings.py"],
    ["makes a file a program", "chmod +x test_strings.py", "test_strings.py"],
    ["replaces a file by a link", "mv strings.py /tmp && ln -s /tmp/strings.py strings.py", "strings.py"],
    ["replaces a folder by a link", "mv data ~/data && ln -s ~/data data", "data/a.txt"],
  ])("block where one %s of the starting tree", async (_what, setup, path) => {
    const ran = await run({ setup: [setup], files: { "data/a.txt": "one\n" } });
    await expectBlocked(ran, `setup_failed ${path}:`, `changed ${path}`, "npm ci");
  });

  it("block where they leave what is not discarded, and say what to add", async () => {
    const ran = await run({
      setup: ["mkdir -p out/deep data/new && touch out/deep/a out/b data/new/c data/d empty.txt && mkdir empty"],
      files: { "data/a.txt": "" },
    });
    await expectBlocked(
      ran,
      "setup_failed discard_paths:",
      "data/d, data/new/, empty.txt, out/",
      "Add what was found to discard_paths",
    );
  });

  it.each([
    ["fails", "exit 7", "exit code 7"],
    ["is not there", ["./no-such-program"], "./no-such-program"],
    ["names a program that is not there", "no-such-program-of-ours", "exit code 127"],
  ])("block where one %s", async (_what, setup, text) => {
    const ran = await run({ setup: [setup, "touch build"] });
    await expectBlocked(ran, text);
    expect(setupFact(ran).setup!["commands"]).toHaveLength(1);
    expect(log(ran)).toMatch(/\nno verification: [^\n]*\n$/);
  });

  it("block where they take too long, and where they leave too much", async () => {
    await expectBlocked(
      await run({ setup: ["sleep 60"], contract: { limits: { setup_seconds: 1 } } }),
      "limits.setup_seconds",
    );
    const many = await run({
      setup: ["mkdir build && cd build && touch a b c d e f g h i j k l m n o p"],
      contract: { limits: { entries: 12 } },
    });
    await expectBlocked(many, "limits.entries");
    const huge = await run({
      setup: ["head -c 3000000 /dev/zero > ~/huge"],
      contract: { limits: { tree_bytes: 1_000_000 } },
    });
    await expectBlocked(huge, "limits.tree_bytes");
  });

  it.runIf(sandboxed)("leave no daemon, and no link by which anything outside is copied", async () => {
    const outside = temporaryFolder();
    mkdirSync(join(outside, "secret"));
    writeFileSync(join(outside, "secret/file"), "canary-of-the-test");
    const ran = await run({
      setup: [`mkdir build && ln -s ${outside}/secret build/secret && ln -s ${outside} ~/out; (setsid sleep 600 &)`],
      steps: [{ exec: ["sh", "-c", "! cat build/secret/file && ! cat ~/out/secret/file"] }],
      verification: ["! cat build/secret/file ~/out/secret/file", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(ran.report!.containment.level).toBe("sandbox");
    expect(setupFact(ran).setup!["commands"][0].survivors).toBe("none");
    expect(log(ran)).not.toContain("canary-of-the-test");
  });

  it("can't lead the harness out of the checkout by a link", async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, "x"), "kept");
    const ran = await run({
      setup: [`ln -s '${outside}' out`],
      steps: [{ exec: ["rm", "out"] }, { write: { path: "out/x", text: "result\n" } }],
      contract: { allowed_paths: ["strings.py", "out/"], discard_paths: ["out"] },
    });
    // What is discarded is nobody's result, and nothing is written through the link that lies there.
    expect(ran.report!.changed_files).not.toContain("out/x");
    expect(readFileSync(join(outside, "x"), "utf8")).toBe("kept");
  });

  it("leave empty folders, too: lane and verification have the same", async () => {
    const ran = await run({
      setup: ["mkdir -p logs/today build/empty"],
      steps: [{ exec: ["sh", "-c", "test -d logs/today && test -d build/empty"] }],
      verification: ["test -d logs/today && test -d build/empty", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(ran.report!.changed_files).toEqual(["strings.py"]);
  });

  it("fail a result that can't be laid over what they left, and say so", async () => {
    const ran = await run({
      // a file of that name is set aside, a folder is not
      files: { ".gitignore": "gen\n!gen/\n" },
      setup: ["touch gen"],
      steps: [{ delete: { path: "gen" } }, { write: { path: "gen/a", text: "result\n" } }],
      contract: { allowed_paths: ["strings.py", "gen/"] },
    });
    expect(ran.code).toBe(1);
    expect(found(ran)!.join("\n")).toMatch(/verification_failed .*does not apply to what the setup commands left/);
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });

  it.each([
    ["a link", ["sh", "-c", "rm -rf pkg/modules && ln -s lib pkg/modules"], "pkg/modules"],
    ["a file above it", ["sh", "-c", "rm -rf pkg && echo > pkg"], "pkg"],
  ])("are never replaced by %s of the result", async (_what, exec, path) => {
    const ran = await run({
      files: { "lib/check.py": "evil = True\n" },
      setup: ["mkdir -p pkg/modules && echo good > pkg/modules/check.py"],
      steps: [{ exec }],
      contract: { allowed_paths: ["strings.py", "pkg", "pkg/"], discard_paths: ["pkg/modules/"] },
    });
    expect(found(ran)!.join("\n")).toContain(`the result puts ${path} in the place of what setup commands left there`);
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });

  it("give way to a result where they left nothing but folders", async () => {
    const ran = await run({
      setup: ["mkdir -p build/empty"],
      steps: [{ exec: ["rm", "-r", "build"] }, { write: { path: "build", text: "result\n" } }],
      contract: { allowed_paths: ["strings.py", "build"] },
      verification: ["cat build", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain("\nresult\n");
  });

  it("are repeated by verify --rerun", async () => {
    const dir = caseOf({
      setup: ["mkdir build && echo made > build/out && echo kept > ~/.kept"],
      verification: ["cat build/out ~/.kept", TESTS],
    });
    const ran = await runHarness(["--stage", "2", "--case-dir", dir]);
    const again = await program([
      "verify",
      ran.dir!,
      "--baseline",
      join(dir, "workspace"),
      "--rerun",
      "--case-dir",
      dir,
    ]);
    expect(again.code, again.stdout + again.stderr).toBe(0);
  });
});

describe("variables of a contract", () => {
  it("are seen by setup, lane and verification", async () => {
    const ran = await run({
      contract: { environment: { FLAVOUR: "plain", DJANGO_SETTINGS_MODULE: "a.b" } },
      setup: ['test "$FLAVOUR" = plain'],
      steps: [{ exec: ["sh", "-c", 'test "$FLAVOUR" = plain'] }],
      verification: ['test "$FLAVOUR $DJANGO_SETTINGS_MODULE $TZ $LANG" = "plain a.b UTC C.UTF-8"', TESTS],
    });
    expect(found(ran)).toEqual([]);
  });

  it.each([
    ["API_TOKEN", "x", "credential"],
    ["DATABASE_URL", "postgres://app:hunter2hunter2@db/app", "looks like a secret"],
    ["LD_PRELOAD", "/tmp/x.so", "LD_"],
    ["PATH", "/tmp", "sets this variable itself"],
    ["GITHUB_ENV", "/tmp/x", "GITHUB_"],
    ["BASH_ENV", "/tmp/x", "run something else first"],
    ["A B", "x", "a name of letters"],
  ])("are refused where they are no plain ones: %s", async (name, value, text) => {
    const ran = await run({ contract: { environment: { [name]: value } }, setup: ["true"] });
    expect(ran.report!.blockers.map(({ code }) => code)).toContain("task_contract_invalid");
    expect(found(ran)!.join("\n")).not.toContain("hunter2");
    expect(found(ran)!.join("\n")).toContain(text);
  });
});

describe("variables of the runner that a contract names", () => {
  const value = "canary-of-the-runner-4711";
  const env = { REGISTRY_LOGIN: value };
  const contract = { environment: { NODE_AUTH_TOKEN: "${REGISTRY_LOGIN}", FLAVOUR: "plain" } };
  const everything = (ran: RunResult) =>
    readdirSync(ran.dir!, { recursive: true, encoding: "utf8" })
      .map((name) => join(ran.dir!, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, "latin1"))
      .join("\n");

  it("are lent to setup commands alone, and stand in no evidence", async () => {
    const none = 'test -z "$NODE_AUTH_TOKEN$REGISTRY_LOGIN" && test "$FLAVOUR" = plain';
    const ran = await run({
      env,
      contract,
      setup: [`test \${#NODE_AUTH_TOKEN} = ${value.length}`, 'test -z "$REGISTRY_LOGIN"'],
      steps: [{ exec: ["sh", "-c", none] }],
      verification: [none, TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(setupFact(ran).setup!["settings"].join("\n")).toContain("NODE_AUTH_TOKEN: a variable of the runner");
    expect(everything(ran)).not.toContain(value);
  });

  it("block where they are not there", async () =>
    expectBlocked(await run({ contract, setup: ["true"] }), "REGISTRY_LOGIN, which is not set on this runner"));

  it("block where they are no secret that could be kept out of evidence", async () =>
    expectBlocked(await run({ env: { REGISTRY_LOGIN: "abc" }, contract, setup: ["true"] }), "lend a longer value"));

  it.each([
    ["~/.npmrc", 'echo "//registry.example.org/:_authToken=$NODE_AUTH_TOKEN" > ~/.npmrc'],
    ["build/.git/config", 'mkdir -p build/.git && echo "url = $NODE_AUTH_TOKEN" > build/.git/config'],
    ["~/link", 'ln -s "$NODE_AUTH_TOKEN" ~/link'],
    ["~/packed.gz", 'echo "$NODE_AUTH_TOKEN" | gzip > ~/packed.gz'],
    ["~/twice", 'echo "$NODE_AUTH_TOKEN" | gzip | base64 > ~/twice'],
    ["the name of something in ~/", 'mkdir -p "$HOME/.cache/$NODE_AUTH_TOKEN/x"'],
    ["the name of something in the tree", 'mkdir -p build && touch "build/x-$NODE_AUTH_TOKEN"'],
  ])("block where setup leaves them in %s", async (path, command) => {
    const ran = await run({ env, contract, setup: [command] });
    await expectBlocked(ran, `left a secret of the runner in ${path}`);
    expect(everything(ran)).not.toContain(value);
  });

  it("are a leak, and never stand in evidence, where setup says them", async () => {
    const ran = await run({ env, contract, setup: ['echo "it is $NODE_AUTH_TOKEN"'] });
    expect(found(ran)).toEqual([
      expect.stringMatching(/^secret_leak test\.log: .*REGISTRY_LOGIN, redacted in 1 place/),
    ]);
    expect(log(ran)).toContain("it is [REDACTED]");
    expect(everything(ran)).not.toContain(value);
  });

  it("are none of the harness's own", async () => {
    const ran = await run({
      contract: { environment: { A_TOKEN: "${CTO_HARNESS_CASE_LOCAL_BASE_URL}" } },
      setup: ["true"],
    });
    expect(found(ran)!.join("\n")).toContain("lent to nobody");
  });
});

it("limits above what the machine has are told, and are the machine's", async () => {
  const ran = await run({ setup: ["true"], contract: { limits: { memory_bytes: 2 ** 50, scratch_bytes: 2 ** 50 } } });
  expect(found(ran)).toEqual([]);
  for (const name of ["memory_bytes", "scratch_bytes"])
    expect(ran.stderr).toMatch(new RegExp(`limits\\.${name} asks for ${2 ** 50} bytes; this machine has \\d+`));
});

describe.runIf(sandboxed)("room that runs out", () => {
  it("is told of a verification command, with the limit to raise", async () => {
    const ran = await run({
      setup: ["true"],
      contract: { limits: { scratch_bytes: 1024 * 1024 } },
      verification: ["head -c 3000000 /dev/zero > /tmp/large", TESTS],
    });
    expect(ran.code).toBe(1);
    expect(found(ran)!.join("\n")).toMatch(/verification_failed .*no space was left.*limits\.scratch_bytes/);
    expect((await program(["verify", ran.dir!])).code).toBe(0);
  });
});

describe("the checkout that is verified", () => {
  it("is a repository: the baseline as a commit, the result over it", async () => {
    const ran = await run({
      setup: ["git log --format=%H -n 2 > /tmp/log && test $(wc -l < /tmp/log) = 1"],
      verification: ["git status --porcelain && git diff --name-only", TESTS],
    });
    expect(found(ran)).toEqual([]);
    expect(log(ran)).toContain(" M strings.py\n?? test_acceptance_strings.py\nstrings.py\n");
  });
});

it("network settings reach setup, without credentials, and nothing after it", async () => {
  const home = temporaryFolder();
  const token = ["npm", "_"].join("") + "A1b2".repeat(9);
  writeFileSync(join(home, ".npmrc"), `registry=https://mirror.example/\n//mirror.example/:_authToken=${token}\n`);
  mkdirSync(join(home, ".m2"));
  writeFileSync(
    join(home, ".m2/settings.xml"),
    "<settings><servers><server><id>m</id><password>canary-of-the-test</password></server></servers><mirrors><mirror><id>m</id></mirror></mirrors></settings>",
  );
  const ran = await run({
    setup: [
      "cat ~/.npmrc ~/.m2/settings.xml; env | sort | grep -iE 'proxy|index|cert'; mkdir build && cp \"$NODE_EXTRA_CA_CERTS\" build/ca",
    ],
    steps: [{ exec: ["sh", "-c", "test ! -e ~/.npmrc && test ! -e ~/.m2/settings.xml && test -z $HTTPS_PROXY"] }],
    verification: ["test ! -e ~/.npmrc && test ! -e ~/.m2/settings.xml && test -z $HTTPS_PROXY && cat build/ca", TESTS],
    env: {
      HOME: home,
      HTTPS_PROXY: "http://proxy.example:3128",
      http_proxy: "http://user:hunter2hunter2@proxy.example:3128",
      PIP_INDEX_URL: "https://mirror.example/simple",
      NODE_EXTRA_CA_CERTS: authority(),
    },
  });
  expect(found(ran)).toEqual([]);
  const said = log(ran);
  expect(said).toContain("registry=https://mirror.example/");
  expect(said).toContain("<mirror>");
  expect(said).toContain("HTTPS_PROXY=http://proxy.example:3128");
  expect(said).toContain("PIP_INDEX_URL=https://mirror.example/simple");
  expect(said).toContain("authority of the test");
  for (const secret of [token, "canary-of-the-test", "hunter2"]) expect(said).not.toContain(secret);
  const { setup } = setupFact(ran);
  expect(setup!["settings"]).toEqual(expect.arrayContaining(["HTTPS_PROXY", "~/.npmrc", "~/.m2/settings.xml"]));
  expect(setup!["settings_withheld"].join("\n")).toContain("http_proxy: it holds a credential");
});

function authority(): string {
  const path = join(temporaryFolder(), "ca.pem");
  writeFileSync(path, "authority of the test\n");
  return path;
}

describe("folders of the runner that a contract has shown", () => {
  it.runIf(sandboxed)(
    "are read-only, the same in setup, lane and verification, found in HOME, and hold no secret inside",
    async () => {
      const home = temporaryFolder();
      const elsewhere = temporaryFolder();
      mkdirSync(join(home, ".m2/repository/deep"), { recursive: true });
      writeFileSync(join(home, ".m2/repository/jar"), "cached");
      writeFileSync(join(home, ".m2/repository/deep/settings.xml"), "<password>canary-of-the-test</password>");
      writeFileSync(join(elsewhere, "package"), "stored");
      chmodSync(elsewhere, 0o755);
      const look = `test "$(cat ~/.m2/repository/jar "${elsewhere}/package")" = cachedstored && ! grep -r canary-of ~/.m2/repository/ && ! touch ~/.m2/repository/new "${elsewhere}/new"`;
      const ran = await run({
        setup: [`${look} && touch ~/.m2/own`],
        steps: [{ exec: ["sh", "-c", look] }],
        verification: [look, TESTS],
        contract: { cache_paths: ["~/.m2/repository", elsewhere] },
        env: { HOME: home },
      });
      expect(found(ran)).toEqual([]);
      const { plan } = JSON.parse(readFileSync(join(ran.dir!, "containment.json"), "utf8")) as {
        plan: { mounts: { inside: string; reason: string }[] };
      };
      const shown = plan.mounts.filter(({ reason }) => reason.includes("cache_paths")).map(({ inside }) => inside);
      expect(shown).toEqual(expect.arrayContaining(["~/.m2/repository", elsewhere]));
      const bare = await runHarness(
        [
          "--stage",
          "2",
          "--case-dir",
          makeCase({
            contract: { cache_paths: ["~/.m2/repository"], verification_commands: ["cat ~/.m2/repository/jar"] },
          }),
        ],
        { env: { HOME: home } },
      );
      expect(found(bare)).toEqual([]);
    },
  );

  it.runIf(sandboxed && process.getuid?.() === 0)("are named where root alone may read them", async () => {
    const ran = await run({ setup: ["true"], contract: { cache_paths: [temporaryFolder()] } });
    expect(found(ran)?.join("\n")).toContain("it is closed to others than its owner (chmod a+rX)");
  });

  it.runIf(sandboxed).each([
    ["a home", "~/../HOME", null],
    ["settings", "~/.config", "it holds more than programs"],
    ["keys", "~/.ssh", "keys"],
    ["a secret's file", "~/.m2", "settings.xml"],
    ["nothing", "~/missing", "missing"],
    ["the machine's files", "/etc", "/etc"],
  ])("are refused where they are %s", async (_what, path, text) => {
    const home = temporaryFolder();
    for (const folder of [".config", ".ssh", ".m2"]) mkdirSync(join(home, folder));
    writeFileSync(join(home, ".m2/settings.xml"), "<settings><password>canary-of-the-test</password></settings>");
    const ran = await run({ setup: ["true"], contract: { cache_paths: [path] }, env: { HOME: home } });
    expect(ran.report!.status).toBe("blocked");
    expect(ran.report!.lane_process_started).toBe(false);
    if (text === null) expect(ran.report!.blockers[0]!.code).toBe("task_contract_invalid");
    else {
      expect(ran.report!.blockers.map(({ code, subject }) => [code, subject])).toEqual([
        ["provider_unavailable", path],
      ]);
      expect(found(ran)![0]).toContain(text);
    }
  });

  it.runIf(sandboxed)("are refused where they are the home itself, by its own name", async () => {
    const home = temporaryFolder();
    const ran = await run({ setup: ["true"], contract: { cache_paths: [home] }, env: { HOME: home } });
    expect(ran.report!.blockers.map(({ code, subject }) => [code, subject])).toEqual([["provider_unavailable", home]]);
  });
});
