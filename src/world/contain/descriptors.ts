import { readdirSync, readFileSync } from "node:fs";

/** O_CLOEXEC as `/proc/self/fdinfo` shows it, in octal, on x64 and arm64. */
const CLOSE_ON_EXEC = 0o2000000;

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

/** A descriptor that is gone by now (the one of the listing itself) needs no covering. */
function isClosedOnExec(fd: number): boolean {
  try {
    const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "latin1"))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & CLOSE_ON_EXEC) !== 0;
  } catch {
    return true;
  }
}
