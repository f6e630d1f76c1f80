import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hasBubblewrap } from "../support/contain";
import { PROGRAM, ROOT } from "../support/program";
import { makeCase, reportOf, temporaryFolder } from "../support/runs";

/** A command that gets a mount namespace of its own. */
const ownMounts =
  process.getuid?.() === 0 ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
const canMount = spawnSync(ownMounts[0]!, [...ownMounts.slice(1), "true"]).status === 0;

it.skipIf(!canMount || !hasBubblewrap)("a lane that makes files until none can be made is ended before that", () => {
  const folder = temporaryFolder();
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  const dir = makeCase({
    // in steps, so that the harness looks in between even on a busy machine
    steps: [
      { exec: ["bash", "-c", "while :; do for i in $(seq 300); do : > f$((n++)) || exit 1; done; sleep 0.1; done"] },
    ],
    contract: { limits: { lane_seconds: 60 } },
  });
  const ran = spawnSync(
    ownMounts[0]!,
    [
      ...ownMounts.slice(1),
      ...["sh", "-ec", `mount -t tmpfs -o nr_inodes=12000 tmpfs "$0"; exec "$@"`, temporary],
      ...[
        process.execPath,
        PROGRAM,
        "run",
        "--stage",
        "2",
        "--case-dir",
        dir,
        "--runs-dir",
        join(folder, "runs"),
        "--json",
      ],
    ],
    { cwd: ROOT, env: { PATH: process.env["PATH"] ?? "", HOME: folder, TMPDIR: temporary }, encoding: "utf8" },
  );
  const { artifacts_dir: bundle } = JSON.parse(ran.stdout) as { artifacts_dir: string };
  const report = reportOf(bundle)!;
  expect(report.blockers.map(({ code }) => code)).toContain("limit_exceeded");
  const { facts } = JSON.parse(readFileSync(join(bundle, "facts.json"), "utf8")) as {
    facts: { walk: { value: { limit_hits: { limit: string }[] } } };
  };
  expect(facts.walk.value.limit_hits.map(({ limit }) => limit)).toEqual(["disk"]);
});
