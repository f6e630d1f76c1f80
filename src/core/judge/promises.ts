import { asOf, CURRENT_DERIVATION, type Dated, type Derivation } from "../domain/derivation";
import type { ContainmentRecord } from "../records/containment";

type Level = NonNullable<ContainmentRecord["level"]>;

/** What the levels are said to deny and not to promise, in words. */
interface Promises {
  /** What a level keeps from a lane. */
  denied: Readonly<Record<Level, readonly string[]>>;
  notPromised: Readonly<Record<Level, readonly string[]>>;
  marks: string;
  ownCounters: string;
  /**
   * What a level without a sandbox does not promise where the harness is root: of files, in the place of what is said of its user,
   * and of what is left. Without it such a level lends no id.
   */
  lent?: { files: string; leavings: string } | undefined;
  asRoot: string;
  reached(port: number): string;
}

const OWN_FILES = "that the lane can't read or write files of this user, the bundle's folder among them";

export const PROMISES: Promises & Dated<Promises> = {
  denied: {
    sandbox: [
      "files of the machine, beside read-only programs and libraries",
      "writes outside of the workspace and private folders in memory",
      "the network, beside the model's gateway where the lane has one",
      "processes and environments outside of the sandbox",
      "privileged sockets and the CI's command files",
      "capabilities, new privileges, nested namespaces, key rings and rare system calls",
    ],
    pid: ["processes that outlive the run"],
    none: [],
  },
  notPromised: {
    sandbox: [
      "anything that a fault in the kernel, or in bubblewrap, lets through",
      "that nothing of the lane, while it runs, locks (flock) or watches (inotify) files of the machine that it can read",
      "that it leaves others what the machine has for all together: pseudo-terminals (kernel.pty.max), open files, processor time, and memory below its bound",
    ],
    pid: [OWN_FILES, "that the lane has no network"],
    none: [
      "that every process of the lane is gone after the run",
      "that nothing writes to the workspace after the snapshot",
      OWN_FILES,
      "that the lane has no network",
    ],
  },
  marks:
    "that lane and verification leave each other no mark in the times of device nodes that everybody may write (/dev/null): this machine lets nobody but root mount them read-only",
  ownCounters:
    "that what the kernel counts for each user (inotify watches, key quotas, message queues) is left for this user's other programs while the lane runs",
  lent: {
    files:
      "that the lane can't read, write or mark (the times of /dev/null) what every user of this machine can, what is readable of the bundle's folder among it; it runs as a user of its own, never as root",
    leavings:
      "that the lane leaves nothing in folders that every user may write, other than /tmp, /var/tmp, TMPDIR, /dev/shm, /dev/mqueue and /run/lock",
  },
  asRoot: "that the lane is not root of this machine: root can lend it no other id here, so that no lane may begin",
  reached: (port) =>
    `that the lane does nothing to what listens on port ${port} of this machine (loopback_ports of the contract)`,
  former: [
    {
      until: 3,
      lent: undefined,
      asRoot: "that the lane is not root of this machine: it runs as whoever runs the harness, who is root",
    },
  ],
};

/** What a level keeps from a lane, in words. */
export const DENIED = PROMISES.denied;

/** What of a machine and a contract it depends on what a level does not promise. */
export interface Held {
  level: Level;
  as: NonNullable<ContainmentRecord["as"]>;
  /** Whether sandboxes are started from mounts of the harness's own, where devices are read-only. */
  apart: boolean;
  /** Ports of the machine's loopback that are reached. */
  ports: readonly number[];
}

/** What a level does not promise on a machine. */
export function notPromised({ level, as, apart, ports }: Held, derivation: Derivation = CURRENT_DERIVATION): string[] {
  const said = asOf(PROMISES, derivation);
  const lent = level === "sandbox" || as.how === "own" ? null : (said.lent ?? null);
  const open =
    level === "sandbox"
      ? [...(apart ? [] : [said.marks]), ...(as.how === "own" ? [said.ownCounters] : [])]
      : as.uid === 0
        ? [said.asRoot]
        : lent === null
          ? []
          : [lent.leavings];
  const ofLevel = said.notPromised[level].map((one) => (lent !== null && one === OWN_FILES ? lent.files : one));
  return [...ofLevel, ...open, ...ports.map((port) => said.reached(port))];
}

/** What a record says that its level denies, or does not promise, and the harness would not have said. */
export function promiseFaults(
  { level, as, denied, not_promised, loopback_ports = [] }: ContainmentRecord,
  derivation: Derivation,
): string[] {
  const same = (found: readonly string[], expected: readonly string[]) =>
    found.length === expected.length && found.every((one, index) => one === expected[index]);
  if (level === null)
    return denied.length + not_promised.length === 0 ? [] : ["denied, not_promised: expected nothing without a level"];
  const faults: string[] = [];
  const said = asOf(PROMISES, derivation);
  if (!same(denied, said.denied[level]))
    faults.push(`denied: expected what the level ${level} denies, found something else`);
  if (as === undefined) return [...faults, "as: expected as whom the lane ran, found nothing"];
  const ports = level === "sandbox" ? loopback_ports : [];
  // Only an ordinary user may be on a machine where nobody but root mounts anything.
  const possible = (as.how === "own" && level === "sandbox" ? [true, false] : [true]).map((apart) =>
    notPromised({ level, as, apart, ports }, derivation),
  );
  if (!possible.some((expected) => same(not_promised, expected)))
    faults.push(`not_promised: expected what the level ${level} does not promise, found something else`);
  const lends = said.lent !== undefined;
  const below = lends ? ["own", "lent"] : ["own"];
  if (level !== "sandbox" && !below.includes(as.how))
    faults.push(`as: expected ${below.join(" or ")} at the level ${level}, found ${as.how}`);
  if (lends && as.uid === 0 && as.how !== "own")
    faults.push(`as: expected an id that is not root's to be ${as.how}, found 0`);
  return faults;
}
