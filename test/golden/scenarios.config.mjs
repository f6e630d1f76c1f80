import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The runs of `make.mjs`: no build, no cache in the repository, one file. */
export default defineConfig({
  cacheDir: process.env.HOME,
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/golden/scenarios.run.ts"],
    pool: "forks",
    hookTimeout: 300_000,
  },
});
