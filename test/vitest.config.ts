import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/{unit,scenario,contract}/**/*.test.ts"],
    globalSetup: ["test/setup.ts"],
    // A test that hangs must end some day; no test asserts how long something takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Processes, not threads: tests change the umask and send signals.
    pool: "forks",
    // Tests wait for processes and disks for a good part of their time.
    maxWorkers: availableParallelism() + 1,
  },
});
