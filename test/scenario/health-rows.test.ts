import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROWS } from "../../src/flow/health/rows";
import type { Health } from "../support/health";
import { temporaryFolder } from "../support/temporary";
import { program } from "../support/program";

const folder = temporaryFolder("health-");
const env = { HOME: join(folder, "home"), TMPDIR: folder };

/** A file of its own: a run for each of the rows, one row of which `health.test.ts` tries again in other surroundings. */
describe("health", () => {
  it("holds on every row, each with its bundle, and leaves nothing else behind", async () => {
    const { code, stdout, stderr } = await program(
      ["health", "--json", "--quiet", "--runs-dir", join(folder, "runs")],
      { env },
    );
    const health = JSON.parse(stdout) as Health;
    expect(health.errors).toEqual([]);
    expect({ code, stderr, ok: health.ok, checked: health.checked }).toEqual({
      code: 0,
      stderr: "",
      ok: true,
      checked: ROWS.map(({ name }) => name),
    });
    for (const row of health.rows) expect(existsSync(row.bundle!), row.row).toBe(true);
    expect(readdirSync(folder)).toEqual(["runs"]);
    execFileSync("sha256sum", ["--check", "--quiet", "--strict", "SHA256SUMS"], { cwd: health.matrix });
    const sealed = await program(["verify", health.matrix, "--require", "pass", "--json"], { env });
    expect(sealed.code, sealed.stderr).toBe(0);
    expect(JSON.parse(sealed.stdout)).toMatchObject({ holds: true, ok: true, checked: health.checked, faults: [] });
    // Some forty runs, one after the other: a machine that is busy takes its time.
  }, 600_000);
});
