import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];
afterAll(removeTemporaryFolders);

/** Removes every folder that this process has made so. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/**
 * A private folder, removed after the tests of the file, whatever became of them. Modes that a test took away are its own
 * to put back.
 * @param prefix how its name begins; by default with a space in it, as users' folders have
 */
export function temporaryFolder(prefix = "case harness test "): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
}

/** A folder below another one, with a path longer than a unix socket's name can be, as some runners' temporary folders have. */
export function longFolder(below: string): string {
  const folder = join(below, "a".repeat(100), "b".repeat(100));
  mkdirSync(folder, { recursive: true });
  return folder;
}
