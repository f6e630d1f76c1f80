import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests of one area again, as a user who may write nowhere in the repository: no build, no cache. */
export default defineConfig({
  cacheDir: process.env.HOME,
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    testTimeout: 120_000,
    pool: "forks",
  },
});
