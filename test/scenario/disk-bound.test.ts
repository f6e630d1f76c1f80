import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Report } from "../../src/core/records/report";
import { program, ROOT } from "../support/program";
import { temporaryFolder } from "../support/temporary";

const MIB = 1024 * 1024;

it("a lane that fills the disk is stopped while it runs, and not only judged when its time is over", async () => {
  const root = temporaryFolder();
  const [folder, temporary] = [join(root, "case"), join(root, "tmp")];
  cpSync(join(ROOT, "fixtures/cases/r1-string-slugify"), folder, { recursive: true });
  mkdirSync(temporary);
  const contract = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as object;
  writeFileSync(
    join(folder, "case.json"),
    JSON.stringify({ ...contract, limits: { tree_bytes: 4 * MIB, lane_seconds: 300 } }),
  );
  // What nobody stops ends at its deadline, and would be a timeout.
  const fill = `for n in 1 2 3 4 5 6 7 8; do head -c ${2 * MIB} /dev/zero >> filled; done; sleep 100000`;
  writeFileSync(join(folder, "fake.json"), JSON.stringify({ steps: [{ exec: ["sh", "-c", fill] }] }));
  const env = { HOME: join(root, "home"), TMPDIR: temporary };
  const argv = ["run", "--stage", "2", "--case-dir", folder, "--runs-dir", join(root, "runs"), "--json"];
  const { code, stdout, stderr } = await program(argv, { cwd: root, env });
  const { blockers, artifacts_dir } = JSON.parse(stdout) as Pick<Report, "blockers"> & { artifacts_dir: string };
  expect(blockers.map(({ code: found }) => found)).toContain("limit_exceeded");
  expect(blockers.map(({ code: found }) => found)).not.toContain("timeout");
  expect(blockers.find(({ code: found }) => found === "limit_exceeded")!.subject).toContain("tree_bytes");
  expect(code, stderr).not.toBe(0);
  expect((await program(["verify", artifacts_dir], { cwd: root, env })).code).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
}, 400_000);
