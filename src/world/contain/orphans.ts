import { readdirSync, readFileSync, statSync } from "node:fs";
import { isLent } from "./identity";
import { HANDSHAKE } from "./launch";
import { processEntry, send } from "./processes";

/** The name of both halves of bubblewrap, until PID 1 of the sandbox has become the program. */
const BUBBLEWRAP = "bwrap";

/**
 * Ends what a killed harness can leave behind. Bubblewrap 0.8 asks for its parent's death a moment before it lets PID 1 of
 * the sandbox go on; killed in that moment, it leaves a PID 1 that waits for it for ever, with nothing begun in it. Only such
 * a process is ended: this user's, with our own handshake, PID 1 of a namespace, and without the other half.
 * @returns how many
 */
export function endOrphans(): number {
  const orphans = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOrphan(name));
  return orphans.filter((pid) => send(Number(pid), "SIGKILL")).length;
}

function isOrphan(pid: string): boolean {
  return (
    about(pid, "comm") === BUBBLEWRAP &&
    isOurs(statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid) &&
    /^NSpid:\t\d+\t(?:\d+\t)*1$/m.test(about(pid, "status")) &&
    about(pid, "cmdline").includes(HANDSHAKE) &&
    about(String(processEntry(Number(pid))?.parent), "comm") !== BUBBLEWRAP
  );
}

/** Whether an id is this user's; to root, those that a harness lends are, too. */
function isOurs(uid: number | undefined): boolean {
  const own = process.getuid?.();
  return uid === own || (own === 0 && uid !== undefined && isLent(uid));
}

/** What `/proc` says of a process; nothing when it is gone or hidden. */
function about(pid: string, what: "comm" | "status" | "cmdline"): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "latin1").trimEnd();
  } catch {
    return "";
  }
}
