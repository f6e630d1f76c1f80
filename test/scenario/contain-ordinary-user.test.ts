import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { builtPrograms, hasBubblewrap } from "../support/contain";
import { NOBODY, whyOutOfReach } from "../support/reach";

const root = fileURLToPath(new URL("../..", import.meta.url));
const isRoot = process.getuid?.() === 0;

it.skipIf(!isRoot || !hasBubblewrap)(
  "an ordinary user gets the same walls and the same supervision",
  async ({ skip }) => {
    const why = whyOutOfReach();
    if (why !== null) skip(why);
    const home = mkdtempSync(join(tmpdir(), "ordinary-"));
    chownSync(home, NOBODY, NOBODY);
    chmodSync(home, 0o700);
    try {
      const vitest = [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--config",
        "test/support/ordinary-user.config.mjs",
        "--configLoader",
        "native",
        "test/unit/contain",
      ];
      const { code, output } = await outputOf(
        "setpriv",
        [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", process.execPath, ...vitest],
        {
          PATH: "/usr/local/bin:/usr/bin:/bin",
          HOME: home,
          TMPDIR: home,
          NO_COLOR: "1",
          CASE_HARNESS_DIST: dirname(builtPrograms().canary),
        },
      );
      expect(code, output.slice(-5000)).toBe(0);
      expect(output).toMatch(/Tests\s+\d+ passed/);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
    // a whole folder of tests, on a machine that may be busy
  },
  900_000,
);

function outputOf(
  file: string,
  argv: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(file, argv, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", fail);
    child.on("close", (code) => done({ code, output }));
  });
}
