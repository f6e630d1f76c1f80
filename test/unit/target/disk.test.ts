import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { bundle } from "../../support/bundle.mjs";
import type { Seen } from "../../support/target/small-disk";
import { temporaryFolder } from "../../support/temporary";

/** Starts a program where it may mount. */
const UNSHARE = ["unshare", ...(process.getuid?.() === 0 ? ["-m"] : ["-rm"])];

const NO_MOUNT = (() => {
  const { status, error } = spawnSync(UNSHARE[0]!, [...UNSHARE.slice(1), "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
  if (error !== undefined) return "unshare is not installed";
  return status === 0 ? null : "nothing may be mounted here";
})();

const ALL = Array.from({ length: 120 }, (_none, at) => at * 8);
/** Kilobytes that are left: none for a lock; some for a part, and those where only the reserve saves it; more than all. */
const ROOMS =
  process.env["CASE_HARNESS_KILL_SWEEP"] === "all" ? ALL : [0, 64, 128, 136, 144, 152, 392, 400, 408, 416, 480, 4096];

test("a disk that is full, or read-only, leaves a target as it was", async ({ skip }) => {
  skip(NO_MOUNT !== null, NO_MOUNT ?? "");
  const program = await bundle("test/support/target/small-disk.ts");
  const words = [...UNSHARE.slice(1), process.execPath, program, temporaryFolder(), ROOMS.join()];
  const { status, stdout, stderr } = spawnSync(UNSHARE[0]!, words, { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const seen = JSON.parse(stdout) as Seen[];
  // Nothing waits for a person, and nothing is left for the next run but what a full disk kept from being removed.
  const wrong = seen.filter(
    ({ kind, left, state }) =>
      left !== state || (kind === "applied" ? left !== "after" : kind !== "failed" || left !== "before"),
  );
  expect(wrong).toEqual([]);
  expect(seen.map(({ kind }) => kind)).toContain("applied");
  expect(seen.at(-1)).toMatchObject({ room: "read-only", kind: "failed" });
});
