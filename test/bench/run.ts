import { cp } from "node:fs/promises";
import { join } from "node:path";
import { execute, ratio, type BenchContext, type Row } from "../support/bench";

const CASE = "r1-string-slugify";

/** A whole run of the scripted lane, against the least that anyone must do: start Node, and run the tests once. */
export async function rows({ root, program, scratch }: BenchContext): Promise<Row[]> {
  const python = (await execute("python3", ["-c", "import sys; print(sys.executable)"])).trim();
  const fixed = join(scratch, "fixed");
  for (const part of ["workspace", "acceptance"])
    await cp(join(root, "fixtures/cases", CASE, part), fixed, { recursive: true });
  const runs = join(scratch, "runs");
  const env = { ...process.env, CTO_HARNESS_RUNS_DIR: runs };
  return [
    await ratio({
      what: "`run --stage 2` on a shipped case",
      against: "`node -e 0`, and the case's tests once",
      limit: 2.5,
      rounds: 15,
      subject: async () =>
        void (await execute(process.execPath, [program, "run", "--stage", "2", "--case", CASE, "--quiet"], { env })),
      baseline: async () => {
        await execute(process.execPath, ["-e", "0"]);
        // The bug is still there, so that the tests fail; they take as long as when they pass.
        await execute(python, ["-B", "-m", "unittest", "-q"], { cwd: fixed, expect: 1 });
      },
    }),
  ];
}
