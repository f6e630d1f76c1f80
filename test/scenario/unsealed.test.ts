import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenProgram } from "../support/broken-program";
import { ROOT } from "../support/program";
import { temporaryFolder } from "../support/runs";

describe("a harness that fails where it judges or seals", () => {
  it.each(["sealBundle", "judge", "scanBundle", "sealReport"])(
    "%s: fails, and the folder says so by itself",
    (name) => {
      const runs = temporaryFolder();
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          brokenProgram(name),
          "run",
          "--stage",
          "2",
          "--json",
          "--runs-dir",
          runs,
          "--case-dir",
          join(ROOT, "fixtures/cases/r1-string-slugify"),
        ],
        { encoding: "utf8" },
      );
      expect(status, stderr).toBe(1);
      const said = JSON.parse(stdout) as { status: string; artifacts_dir: string; blockers: { code: string }[] };
      expect(said).toMatchObject({ status: "fail", partial_report: true, failure_reason: "harness error" });
      expect(said.blockers.map(({ code }) => code)).toEqual(["harness_error"]);
      expect(stderr).toContain("broken for a test");
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(existsSync(join(said.artifacts_dir, "report.json"))).toBe(false);
      const partial = JSON.parse(readFileSync(join(said.artifacts_dir, "report.partial.json"), "utf8")) as object;
      expect(partial).toMatchObject({
        status: "fail",
        blockers: [{ code: "harness_error", found: "broken for a test" }],
      });
    },
  );
});
