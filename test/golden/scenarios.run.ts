/**
 * Makes the bundles of `fixtures/bundles/` by real runs of the built program. It is a file of vitest's because the worlds of the scenario
 * tests are; `make.mjs` starts it, in a clean environment, and gives it `GOLDEN_OUT`.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/core/records/report";
import { agentHome, agentWorld, type PackageLane, SHELL } from "../support/agent-world";
import { COMMIT, FIX } from "../support/case-run";
import { caseWorld } from "../support/case-world";
import { completed, envelope, shell } from "../support/scripted-model/case-script";
import { ownRepository, type Ran } from "../support/own-repository";
import { approvalFor, climbedTo4, ownedTarget, SOLVE } from "../support/owned-target";
import { program, ROOT } from "../support/program";
import { makeCase, runHarness } from "../support/runs";
import { temporaryFolder } from "../support/temporary";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

const OUT = process.env["GOLDEN_OUT"]!;
const LONG = 300_000;

/** What a bundle of the set must come to, by its folder: verdict and first blocker; of a matrix, whether all its rows hold. */
const expected: Record<string, { status: Report["status"]; code: string | null } | { ok: boolean }> = {};
afterAll(() => writeFileSync(join(OUT, "expected.json"), `${JSON.stringify(expected, null, 2)}\n`));

/** Keeps a bundle under a name, which says its lane, stage and verdict. */
function expectKept(
  name: string,
  { dir, report }: { dir: string | null; report: Report | Ran["report"] | null },
): void {
  const code = report?.blockers[0]?.code ?? null;
  expect(dir, `${name}: there is no bundle`).not.toBeNull();
  const { status } = report!;
  expect(name, `${status}, ${code}`).toMatch(new RegExp(`^[a-z]+-\\d-${status}(?:-|$)`));
  cpSync(dir!, join(OUT, name), { recursive: true });
  expected[name] = { status, code };
}

const exit = { exit: 0 };
/** A change that leaves the bug. */
const USELESS = [{ append: { path: "strings.py", text: "# looked at\n" } }, exit];

describe("the lane fake", () => {
  const runs: [name: string, contract: object, steps: readonly object[] | null, argv?: string[]][] = [
    ["fake-2-pass", {}, null],
    ["fake-2-fail-verification", {}, USELESS],
    ["fake-2-fail-no-diff", {}, [{ stdout: "all done\n" }, exit]],
    ["fake-2-fail-disallowed", {}, [...SOLVE, { write: { path: "other.py", text: "x = 1\n" } }, exit]],
    ["fake-2-fail-hostile", {}, [...SOLVE, { exec: ["mkfifo", "pipe"] }, exit]],
    ["fake-2-fail-exit", {}, [...SOLVE, { exit: 3 }]],
    ["fake-2-blocked-timeout", {}, [...SOLVE, { hang: true }], ["--timeout", "2"]],
    ["fake-2-blocked-contract", { verification_commands: [] }, null],
    ["fake-2-blocked-setup", { setup_commands: ["false"] }, null],
    [
      "fake-2-pass-setup",
      { setup_commands: ["mkdir -p build && date > build/stamp"], discard_paths: ["build/"] },
      null,
    ],
    [
      "fake-2-blocked-reviewer",
      {},
      [...SOLVE, { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } }, exit],
    ],
  ];
  it.each(runs)("%s", { timeout: LONG }, async (name, contract, steps, argv = []) => {
    const dir = makeCase({ contract: { ...contract }, ...(steps === null ? {} : { steps }) });
    expectKept(name, await runHarness(["--stage", "2", "--case-dir", dir, ...argv]));
  });

  it("a secret in the patch", { timeout: LONG }, async () => {
    const token = ["CANARY", "a8Zk3", "not-a-real-secret-0xQ7"].join("-");
    const steps = [...SOLVE, { append: { path: "strings.py", text: `# ${token}\n` } }, { stdout: `${token}\n` }, exit];
    const env = { CANARY_API_TOKEN: token };
    expectKept("fake-2-fail-secret", await runHarness(["--stage", "2", "--case-dir", makeCase({ steps })], { env }));
  });

  it("stage 1", { timeout: LONG }, async () => {
    expectKept("fake-1-blocked", await runHarness(["--stage", "1", "--case", "r1-string-slugify"]));
  });
});

describe("repositories", () => {
  const stage = (number: number) => ["--stage", String(number), "--task", ".harness/tasks/fix/case.json"];

  it("stages 3 and 4", { timeout: LONG }, async () => {
    const own = ownRepository();
    for (const file of ["strings.py", "test_strings.py"])
      own.write(`.harness/tasks/fix/workspace/${file}`, readFileSync(join(own.folder, file), "utf8"));
    own.commit();
    expectKept("fake-3-blocked-prior", await own.run(stage(3)));
    expect((await own.run(["--stage", "2"])).code).toBe(0);
    expectKept("fake-3-pass", await own.run(stage(3)));
    own.write("notes.txt", "not committed\n");
    expectKept("fake-3-blocked-dirty", await own.run(stage(3)));
    own.commit();
    const asked = await own.run(stage(4));
    expectKept("fake-4-blocked-asked", asked);
    expectKept("fake-4-pass", await own.run([...stage(4), "--approval", approvalFor(asked)]));
    const again = await own.run(stage(4));
    expectKept(
      "fake-4-blocked-denied",
      await own.run([...stage(4), "--approval", approvalFor(again, { decision: "denied" })]),
    );
    own.write(".harness/tasks/fix/fake.json", { steps: USELESS });
    own.write(".harness/sandbox.json", {
      ...(JSON.parse(readFileSync(join(own.folder, ".harness/sandbox.json"), "utf8")) as object),
      disposal_policy: "retain",
    });
    own.commit();
    expectKept("fake-3-fail-verification", await own.run(stage(3)));
    expectKept(
      "fake-4-fail-retained",
      await own.run([...stage(4), "--approval", approvalFor(await own.run(stage(4)))]),
    );
  });

  it("stage 5", { timeout: LONG }, async () => {
    const climbed = await climbedTo4();
    const first = ownedTarget(climbed);
    const asked = await first.run({ approve: false });
    expectKept("fake-5-blocked-asked", asked);
    const ran = await first.run();
    expectKept("fake-5-blocked-waits", ran);
    const who = ["--actor", "Ada Lovelace"];
    expectKept("fake-5-pass-accepted", concluded(await first.conclude(ran.dir, "--outcome", "accepted", ...who)));
    const second = ownedTarget(climbed, { name: "other" });
    const other = await second.run();
    const words = ["--reason", "it can be put better"];
    expectKept(
      "fake-5-fail-rejected",
      concluded(await second.conclude(other.dir, "--outcome", "rejected", ...who, ...words)),
    );
    const third = ownedTarget(climbed, { name: "third", steps: USELESS });
    expectKept("fake-5-fail-verification", await third.run());
  });

  /** What concluding made. */
  function concluded(made: Awaited<ReturnType<ReturnType<typeof ownedTarget>["conclude"]>>): Ran {
    if (!("report" in made)) throw new Error(made.stderr);
    return made;
  }
});

describe.each<PackageLane>(["codex", "pi"])("the lane %s", (lane) => {
  it("stage 2", { timeout: LONG }, async () => {
    const home = await agentHome(lane);
    const world = await agentWorld(lane, home);
    try {
      const cassette = join(world.folder, "cassette.json");
      const argv = ["--stage", "2", "--lane", lane, "--case-dir", "task"];
      world.play(SHELL[lane](FIX), { text: "all done" });
      expectKept(`${lane}-2-pass`, await world.run([...argv, "--record-model", cassette]));
      expectKept(`${lane}-2-pass-replay`, await world.run([...argv, "--replay", cassette]));
      world.play({ text: "there is nothing to do" });
      expectKept(`${lane}-2-fail-no-diff`, await world.run());
      world.record("model.admission.json", { status: "not_admitted" });
      expectKept(`${lane}-2-blocked-model`, await world.run());
    } finally {
      await world.close();
      home.remove();
    }
  });
});

describe("the lane case", () => {
  it("stage 2", { timeout: LONG }, async () => {
    const binary = join(temporaryFolder("standin-"), "ca");
    buildStandin(binary, readFileSync(join(ROOT, STANDIN_SOURCE)));
    const world = await caseWorld(binary);
    try {
      const cassette = join(world.folder, "cassette.json");
      const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
      const closer = [{ text: envelope({ status: "failed", error: "no forge" }) }];
      world.play({ implementer: [shell(`${FIX}\n${COMMIT}`), completed()], closer });
      expectKept("case-2-pass", await world.run([...argv, "--record-model", cassette]));
      expectKept("case-2-pass-replay", await world.run([...argv, "--replay", cassette]));
      world.play({ implementer: [shell(FIX), completed()], closer });
      expectKept("case-2-fail-uncommitted", await world.run());
      world.record("model.admission.json", { model: "another-model" });
      expectKept("case-2-blocked-model", await world.run());
    } finally {
      await world.close();
    }
  });
});

it("a failure matrix", { timeout: LONG }, async () => {
  const [home, runs] = [temporaryFolder(), join(temporaryFolder("matrix-"), "runs")];
  mkdirSync(runs);
  const rows = ["no-diff", "missing-test-command", "approval-denied"].flatMap((row) => ["--row", row]);
  const { code, stdout, stderr } = await program(["health", ...rows, "--runs-dir", runs, "--json"], {
    env: { HOME: home },
  });
  expect(code, stderr).toBe(0);
  cpSync((JSON.parse(stdout) as { matrix: string }).matrix, join(OUT, "matrix"), {
    recursive: true,
  });
  expected["matrix"] = { ok: true };
});
