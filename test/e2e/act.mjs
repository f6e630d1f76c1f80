/** The action on `act` in host mode, with its artifact server, against the loopback forge. */
import { openApi } from "../support/openapi.mjs";
import { exchanges, onAct, TOKEN, TRUST } from "./act-world.mjs";
import { equal, expect, test } from "./harness.mjs";

/** @param {string} act path of act @param {string} action folder of the staged action */
export async function actTests(act, action) {
  const once = (name, setup, body) => {
    const inputs = {
      ...(setup.caseDir === undefined ? {} : { "case-dir": `cases/${setup.caseDir}` }),
      ...setup.inputs,
    };
    const text = workflow((setup.event ?? "push").split("-")[0], inputs, setup.condition);
    return onAct(`act: ${name}`, { act, action, text, ...setup }, body);
  };

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

  const readOnly = { forge: { readOnly: true } };
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
