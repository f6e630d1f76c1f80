import { spawnSync } from "node:child_process";
import { lstatSync } from "node:fs";
import { ancestorsOf } from "../../src/core/mounts/paths";
import { ROOT } from "./program";

/** The user `nobody` of Debian and most others: it owns nothing, and is in no group. */
export const NOBODY = 65_534;

/**
 * Why an ordinary user can't start what lies in this clone, where root runs the tests; null where it can, or nobody has to ask. A test
 * that needs it is skipped with these words, and `.ci/run` counts a test that is skipped everywhere as failed.
 */
export function whyOutOfReach(): string | null {
  if (process.getuid?.() !== 0) return null;
  if (spawnSync("ls", [ROOT], { uid: NOBODY, gid: NOBODY, stdio: "ignore" }).status === 0) return null;
  const closed = ancestorsOf(ROOT).find((folder) => (lstatSync(folder).mode & 0o001) === 0) ?? ROOT;
  return `SKIPPED, NOT PASSED: expected this clone within reach of user ${NOBODY}, found ${closed} closed to others; clone it below folders that everybody may enter, or chmod o+x ${closed}`;
}
