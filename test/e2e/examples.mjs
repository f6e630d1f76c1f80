/**
 * The examples for GitHub as they stand, on `act` against the loopback forge: an honest pass of each, and what its kind is attacked
 * with. Nothing of their text is changed: what they name by `uses:` is put in its place by act. Those of Gitea and Forgejo run on a
 * real Gitea (gitea.mjs).
 */
import { chmod, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { onAct, TOKEN } from "./act-world.mjs";
import { CHECKOUT } from "./checkout.mjs";
import { equal, expect, readZip, WORK, write, ROOT } from "./harness.mjs";
import { approvalOf, ownRepository, targetRepository } from "./own-repository.mjs";

const NAME = "harness / stage 2 / fake / r1-string-slugify";
const ARTIFACT = "harness-evidence-r1-string-slugify";
const HEAD = "a".repeat(40);
const APP_TOKEN = "CANARY-app-token-0123456789";
const RUN = 555;
/** The run of the workflow that applies a result. */
const RUN_5 = 556;

/** @param {string} act path of act @param {string} action folder of the staged action */
export async function exampleTests(act, action) {
  const stubs = await standIns();
  const bin = await withoutSudo();
  /** One example, for one event; `edit` changes the event, `attack` the text, as whoever may change that workflow would. */
  const once = async (file, name, { attack = (text) => text, ...setup }, body) => {
    const text = attack(await readFile(join(ROOT, ".github/examples", file), "utf8"));
    const local = { "OWNER/case-harness-action@COMMIT": action };
    for (const [, uses] of text.matchAll(/uses: (\S+@[0-9a-f]{40})/g)) local[uses] = stubs[uses.split("@")[0]];
    const args = [
      ...[
        "--no-skip-checkout",
        "--var",
        "HARNESS_APP_ID=1",
        "-s",
        "HARNESS_APP_KEY=CANARY-key",
        "-s",
        "MODEL_KEY=CANARY-model",
      ],
      ...(setup.args ?? []),
    ];
    const env = [`GITHUB_RUN_ID=${RUN}`];
    return onAct(`${file}: ${name}`, { act, action, text, local, path: [bin], env, ...setup, args }, body);
  };
  /** What stands on the commit in the end. */
  const verdicts = ({ forge }) => forge.checks.map((check) => [check.name, check.conclusion, check.head_sha]);
  const refused = (why) => async (world) => {
    expect((await world.run()) !== 0, "the job to fail");
    equal(verdicts(world), [], "checks");
    expect(world.output.includes(why), `the reason: ${why}`);
  };
  const blockedFor = (why, conclusion) => async (world) => {
    expect((await world.run()) !== 0, "the jobs to fail");
    equal(verdicts(world), [[NAME, conclusion, HEAD]], "checks");
    expect(world.output.includes(why), `the reason: ${why}`);
  };

  const pull = "github-pull-request.yml";
  await once(pull, "an honest pass", { event: "pull_request" }, async (world) => {
    equal(await world.run(), 0, "exit code");
    equal(verdicts(world), [[NAME, "success", HEAD]], "checks");
    await world.holds("pass");
  });
  const group = { event: "merge_group" };
  await once(pull, "an honest pass of a merge group, on its commit", group, async (world) => {
    equal(await world.run(), 0, "exit code");
    equal(verdicts(world), [[NAME, "success", "6".repeat(40)]], "checks");
  });
  const intoLax = {
    event: "pull_request",
    edit: (payload) => (payload.pull_request.base.ref = "lax"),
    forge: { pulls: { 7: { headSha: HEAD, baseRef: "lax" } } },
  };
  await once(
    pull,
    "a second pull request from the commit, into a branch of its author",
    intoLax,
    refused("goes into main"),
  );
  const retargeted = { event: "pull_request", forge: { pulls: { 7: { headSha: HEAD, baseRef: "lax" } } } };
  await once(pull, "a pull request that was given another base", retargeted, refused("which this job was started for"));
  const laxGroup = {
    ...group,
    edit: (payload) => (payload.merge_group.base_ref = "refs/heads/lax"),
  };
  await once(pull, "a merge group into a branch of somebody", laxGroup, refused("goes into main"));
  const byFork = { event: "pull_request-fork", forge: { readOnly: true } };
  await once(pull, "a pull request of a fork: nothing runs, the way out is named", byFork, async (world) => {
    await refused("checks: write")(world);
    expect(world.output.includes("mode: run") && !/- lane/.test(world.output), "the way out, and no lane");
  });

  const fork = "github-fork-run.yml";
  const zips = {};
  await once(fork, "evidence of a fork, which may write nothing", byFork, async (world) => {
    equal(await world.run(), 0, "exit code");
    expect(
      world.forge.journal.every(({ method }) => method === "GET"),
      `no request that writes, found ${world.forge.calls().join(", ")}`,
    );
    await world.holds("pass");
    zips.honest = await readFile(await world.artifact());
  });
  const toEasier = (text) => text.replace("case: r1-string-slugify", "case: r1-src-string-slugify");
  await once(
    fork,
    "its author runs another case under the same name",
    { ...byFork, attack: toEasier },
    async (world) => {
      equal(await world.run(), 0, "exit code");
      zips.retitled = await readFile(await world.artifact());
      equal(basename(await world.artifact()), `${ARTIFACT}.zip`, "name");
    },
  );

  const report = "github-fork-report.yml";
  /** What the run of the fork left, as the forge has it. */
  const ofFork = (list, run = {}) => ({
    event: "workflow_run-fork",
    edit: (payload) => (payload.workflow_run.head_sha = HEAD),
    forge: {
      token: undefined,
      artifacts: list.map((zip, index) => ({ id: 5 + index, runId: RUN, name: ARTIFACT, zip })),
      runs: { [RUN]: { headSha: HEAD, event: "pull_request", headRepository: "mallory/widgets", ...run } },
    },
    env: ["GITHUB_RUN_ID=556"],
  });
  await once(report, "an honest pass, by the app", ofFork([zips.honest]), async (world) => {
    equal(await world.run(), 0, "exit code");
    expect(world.output.includes("run again at level sandbox"), "the verification to be run again");
    equal(verdicts(world), [[NAME, "success", HEAD]], "checks");
    for (const { method, headers } of world.forge.journal)
      expect(
        method === "GET" || headers.authorization.endsWith(APP_TOKEN),
        "the app's token for everything that writes",
      );
    expect(
      world.forge.journal.some(({ headers }) => headers.authorization.endsWith(TOKEN)),
      "the job's token in the job that verifies",
    );
  });
  for (const [name, setup, why, conclusion] of [
    ["a bundle of another case under the name", ofFork([zips.retitled]), "case of the bundle", "action_required"],
    ["two artifacts that fit", ofFork([zips.honest, zips.retitled]), "artifacts that fit", "failure"],
    [
      "a bundle of an earlier attempt",
      ofFork([zips.honest], { attempt: 2 }),
      "attempt of the bundle",
      "action_required",
    ],
    ["bytes that were changed", ofFork([broken(zips.honest)]), "not verified", "action_required"],
  ])
    await once(report, name, setup, blockedFor(why, conclusion));

  const three = "github-three-jobs.yml";
  const REAL = NAME.replace("fake", "case");
  /** The forge has what act's artifact service has; `more` is what somebody else does there. */
  const ownRun = (more = (list) => list) => ({
    event: "pull_request_target",
    forge: (uploaded) => ({
      runs: { [RUN]: { headSha: HEAD, event: "pull_request_target" } },
      pulls: { 7: { headSha: HEAD, headRepository: "mallory/widgets" } },
      artifacts: () => more(uploaded().map((one) => ({ ...one, runId: RUN }))),
    }),
  });
  const scripted = (text) => text.replaceAll("lane: case\n", "lane: fake\n");
  await once(three, "as it stands: a lane that nobody has admitted is blocked", ownRun(), async (world) => {
    expect((await world.run()) !== 0, "the jobs to fail");
    equal(verdicts(world), [[REAL, "action_required", HEAD]], "checks");
    await world.holds("blocked");
    expect(!world.output.includes("CANARY-model"), "no credential in the log");
  });
  await once(three, "an honest pass of the scripted lane", { ...ownRun(), attack: scripted }, async (world) => {
    equal(await world.run(), 0, "exit code");
    equal(verdicts(world), [[NAME, "success", HEAD]], "checks");
  });
  const beside = ownRun((list) => [...list, ...list.map((one) => ({ ...one, id: 6, zip: zips.retitled }))]);
  await once(three, "a second artifact of the name blocks nobody", { ...beside, attack: scripted }, async (world) => {
    equal(await world.run(), 0, "exit code");
    equal(verdicts(world), [[NAME, "success", HEAD]], "checks");
  });
  const replaced = ownRun((list) => list.map((one) => ({ ...one, zip: zips.honest })));
  const why = "not the one that the job that ran has uploaded";
  await once(
    three,
    "an artifact in the place of the run's",
    { ...replaced, attack: scripted },
    blockedFor(why, "failure"),
  );

  const climb = "github-climb.yml";
  const target = join(WORK, "target");
  const inTarget = await targetRepository(action, target);
  const files = await ownRepository(action, target);
  const owned = ".github/workflows/owned.yml";
  // The workflow of stage 5 stands beside the one that climbs.
  files[owned] = await readFile(join(ROOT, ".github/examples/github-owned.yml"), "utf8");
  /** Each run of the workflow that climbs is one of its own; what was uploaded since is of the run of stage 5. */
  let climbed = null;
  const climbing = {
    event: "workflow_dispatch",
    workspace: files,
    forge: (uploaded) => ({
      token: undefined,
      artifacts: () =>
        uploaded().map((one) => ({ ...one, runId: climbed === null || climbed.has(one.id) ? RUN : RUN_5 })),
    }),
  };
  const climbs = (world) => world.forge.checks.map((check) => [check.name, check.conclusion]);
  await once(
    climb,
    "stage 2, 3 and 4, each on the evidence of the one below, and stage 5 to a person's word",
    climbing,
    async (world) => {
      const stage = (number) => `harness / stage ${number} / fake / example`;
      const names = [NAME, stage(3), stage(4)];
      world.forge.setRun(RUN, { headSha: world.sha, event: "workflow_dispatch" });
      expect((await world.run()) !== 0, "the last job to ask for its approval");
      equal(
        climbs(world),
        [
          [names[0], "success"],
          [names[1], "success"],
          [names[2], "action_required"],
        ],
        "checks",
      );
      const approve = async (number, path) => {
        const packet = JSON.parse(await readZip(await bundleOf(world, number), "approval-packet.json"));
        await world.commit(path, JSON.stringify(approvalOf(packet)));
      };
      await approve("4", ".harness/approval.json");
      world.forge.setRun(RUN, { headSha: world.sha, event: "workflow_dispatch" });
      equal(await world.run(), 0, "exit code");
      equal(
        climbs(world).slice(3),
        names.map((name) => [name, "success"]),
        "checks",
      );
      equal([...world.forge.refs.keys()].length, 1, "entries of the ledger");
      expect((await world.run()) !== 0, "the approval to be used up");
      expect(world.output.includes("approval_consumed"), "the reason: approval_consumed");

      climbed = new Set(world.uploaded().map(({ id }) => id));
      const before = world.forge.checks.length;
      const apply = async () => {
        world.forge.setRun(RUN_5, { headSha: world.sha, event: "workflow_dispatch" });
        return world.run({ workflow: owned, more: [`GITHUB_RUN_ID=${RUN_5}`] });
      };
      expect((await apply()) !== 0, "stage 5 to ask for its approval");
      await approve("5", ".harness/approval-owned.json");
      // Who approves the environment copies a line from the check that says what there is to decide.
      world.forge.setApprovals(RUN_5, () => {
        const said = /^I accept the result of run .*$/m.exec(world.forge.checks.at(-1).output.summary);
        return said === null ? [] : [{ environment: "outcome", login: "boss", comment: said[0] }];
      });
      expect((await apply()) !== 0, "the job that ran to stay blocked");
      equal(
        climbs(world).slice(before),
        [
          [stage(5), "action_required"],
          [stage(5), "action_required"],
          [`${stage(5)} / conclude`, "success"],
        ],
        "checks",
      );
      equal(await inTarget("log", "--format=%s"), "stage5 fake result\nas it is", "commits of the target");
      equal([...world.forge.refs.keys()].filter((name) => name.includes("harness-outcome/")).length, 1, "outcomes");
      const report = JSON.parse(await readZip(await bundleOf(world, "5"), "report.json"));
      equal([report.status, report.operator.actor], ["pass", "boss"], "the conclusion");
    },
  );

  const nightly = "github-nightly.yml";
  // One of its three columns: the others are the same jobs once more.
  const column = { event: "workflow_dispatch", args: ["--matrix", "attempt:1"] };
  await once(nightly, "every case once, and nothing is published", column, async (world) => {
    equal(await world.run(), 0, "exit code");
    expect(
      world.forge.journal.every(({ method }) => method === "GET"),
      `no request that writes, found ${world.forge.calls().join(", ")}`,
    );
    equal(
      (await world.artifacts()).map((path) => basename(path)),
      [
        "harness-evidence-r1-slugify-punctuation-1.zip",
        "harness-evidence-r1-src-string-slugify-1.zip",
        "harness-evidence-r1-string-slugify-1.zip",
      ],
      "artifacts",
    );
  });
}

/** What act has in the place of other people's actions, by their names. */
async function standIns() {
  const checkout = join(WORK, "stand-in-checkout");
  await write(join(checkout, "action.yml"), CHECKOUT);
  const app = join(WORK, "stand-in-app-token");
  await write(join(app, "action.yml"), APP);
  return { "actions/checkout": checkout, "actions/create-github-app-token": app };
}

const APP = `name: token of an app
description: stands in for the real one
inputs:
  app-id:
    description: ""
    required: true
  private-key:
    description: ""
    required: true
outputs:
  token:
    description: ""
    value: \${{ steps.token.outputs.token }}
runs:
  using: composite
  steps:
    - id: token
      shell: bash
      env:
        KEY: \${{ inputs.private-key }}
      run: test -n "$KEY" && echo "token=${APP_TOKEN}" >> "$GITHUB_OUTPUT"
`;

/** A folder with a `sudo` that changes nothing of this machine: the sandbox that the examples install is here, or nothing passes. */
async function withoutSudo() {
  const folder = join(WORK, "bin");
  await write(join(folder, "sudo"), '#!/bin/sh\n[ "$1" != tee ] || cat > /dev/null\n');
  await chmod(join(folder, "sudo"), 0o755);
  return folder;
}

/** The newest bundle of a stage that was uploaded. */
async function bundleOf(world, stage) {
  for (const zip of world.artifacts().toReversed())
    if (String(JSON.parse(await readZip(zip, "report.json")).stage) === stage) return zip;
  throw new Error(`no bundle of stage ${stage} was uploaded`);
}

/** The same archive with one byte of its first file changed, wherever that file begins: behind a header, a name and what is extra. */
function broken(zip) {
  const copy = Buffer.from(zip);
  const LOCAL_HEADER_BYTES = 30;
  copy[LOCAL_HEADER_BYTES + copy.readUInt16LE(26) + copy.readUInt16LE(28)] ^= 0x55;
  return copy;
}
