import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Tests that compute over values: they leave nothing changed in their process that another file could meet, so that files share processes, and
 * what these have loaded. All others have a process for each file.
 */
export const SHARED = [
  "test/unit/{admission,case,cli,evidence,formats,forge,judge,lanes,model,mounts,records,stages}/**/*.test.ts",
];

/** Files that take longest, before all others: what begins last with one of these waits for it alone. */
export const LONGEST = [
  "test/scenario/verify-memory.test.ts",
  "test/scenario/health-rows.test.ts",
  "test/scenario/case-verdicts.test.ts",
  "test/scenario/forge-climb.test.ts",
  "test/scenario/owned-target.test.ts",
  "test/scenario/forge-two-jobs.test.ts",
  "test/scenario/case-run.test.ts",
  "test/scenario/agent-build.test.ts",
  "test/scenario/contain-ordinary-user.test.ts",
  "test/scenario/lane-codex.test.ts",
  "test/scenario/lane-pi.test.ts",
  "test/scenario/setup.test.ts",
  "test/unit/target/killed.test.ts",
  "test/unit/contain/supervise.test.ts",
] as const;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/**
 * The suite.
 * @param without patterns of files that are left out
 */
export function suite(without: readonly string[]) {
  return defineConfig({
    test: {
      root: fileURLToPath(new URL("..", import.meta.url)),
      globalSetup: ["test/setup.ts"],
      // A test that hangs must end some day; no test asserts how long something takes.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // Processes, not threads: tests change the umask and send signals.
      pool: "forks",
      // Tests wait for processes and disks for two thirds of their time.
      maxWorkers: 3 * availableParallelism(),
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          test: {
            name: "alone",
            include: ["test/{unit,scenario,contract}/**/*.test.ts"],
            exclude: [...SHARED, ...without],
          },
        },
        {
          extends: true,
          test: {
            name: "shared",
            include: [...SHARED],
            exclude: [...without],
            isolate: false,
            setupFiles: ["test/support/tidy.ts"],
          },
        },
      ],
    },
  });
}

export default suite([]);
