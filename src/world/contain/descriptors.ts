import { readdirSync, readFileSync } from "node:fs";

/** O_CLOEXEC as `/proc/self/fdinfo` shows it, in octal, on x64 and arm64. */
const CLOSE_ON_EXEC = 0o2000000;

/** What helps against a low limit on open files. */
export const RAISE_OPEN_FILES = "raise the limit on open files (`ulimit -n 1024`, say)";

/**
 * Descriptors of this process beyond the standard ones that a child would inherit: those without close-on-exec. Node marks
 * its own; these came from whoever started it. Empty where there is no `/proc`.
 */
export function inheritableDescriptors(): number[] {
  let names: string[];
  try {
    names = readdirSync("/proc/self/fdinfo");
  } catch {
    return [];
  }
  return names
    .map(Number)
    .filter((fd) => fd > 2 && !isClosedOnExec(fd))
    .sort((a, b) => a - b);
}

/**
 * Says no to a descriptor that can't be covered for a child, because its number is beyond the limit on open files as that
 * is now.
 * @throws Error
 */
export function checkCoverable(fd: number): void {
  const limit = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "latin1"))?.[1];
  // the copy that covers it is made at the number after it
  if (limit === undefined || fd + 1 < Number(limit)) return;
  throw new Error(
    `descriptor ${fd}, which the harness was started with, can't be kept from what it starts: the limit on open files is ${limit}; ` +
      `${RAISE_OPEN_FILES}, or start the harness without that descriptor (${fd}>&- in bash)`,
  );
}

/** A descriptor that is gone by now (the one of the listing itself) needs no covering. */
function isClosedOnExec(fd: number): boolean {
  try {
    const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "latin1"))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) !== 0;
  } catch {
    return true;
  }
}
