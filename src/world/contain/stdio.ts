import type { ChildProcess } from "node:child_process";
import { closeSync, fchmodSync, fchownSync } from "node:fs";
import type { Readable } from "node:stream";
import { checkCoverable, inheritableDescriptors } from "./descriptors";
import { anonymousFile, type Launch } from "./launch";
import { outputPipe } from "./pipes";

type StdioEntry = "ignore" | "pipe" | number;

/** A way for output: a real pipe, or node's own socket where there is none. */
interface Channel {
  entry: StdioEntry;
  stream(child: ChildProcess, index: number): Readable;
  abandon(): void;
}

/** @param files takes descriptors that are to be closed when the child has its copies */
function openChannel({ scratch, lent }: Launch, files: number[], unbroken = false): Channel {
  const pipe = outputPipe(scratch, unbroken);
  if (pipe === null) {
    return { entry: "pipe", stream: (child, index) => child.stdio[index] as Readable, abandon: () => undefined };
  }
  files.push(pipe.writer);
  // who writes to it may open it again, as /dev/stdout
  if (lent !== null) fchownSync(pipe.writer, lent.uid, lent.gid);
  return { entry: pipe.writer, stream: () => pipe.reader(), abandon: () => pipe.discard() };
}

/** The descriptors that a start is given. */
export interface Stdio {
  entries: StdioEntry[];
  /** Standard output, standard error, and the event channel where there is one. */
  channels: Channel[];
  /** What bubblewrap tells about itself; null below `sandbox`. */
  status: Channel | null;
  /** Closes the copies that only the child was to have. */
  handedOver(): void;
}

/** Opens what a start needs, in the order of its descriptors. @throws Error where the scratch folder can't be written */
export function openStdio(launch: Launch): Stdio {
  const files: number[] = [];
  const channels: Channel[] = [];
  let status: Channel | null = null;
  const handedOver = () => files.forEach((fd) => closeSync(fd));
  try {
    // Of the machine's own /dev/null nothing is given, not even to read: its times could be set by it.
    const nothing = anonymousFile(launch.scratch, new Uint8Array());
    // who reads it may open it again, as /dev/stdin
    fchmodSync(nothing, 0o444);
    files.push(nothing);
    for (let i = 0; i < (launch.events ? 3 : 2); i++) channels.push(openChannel(launch, files));
    const [stdout, stderr, events] = channels.map(({ entry }) => entry);
    const entries: StdioEntry[] = [nothing, stdout!, stderr!, events ?? nothing, lifeLine(launch, nothing)];
    if (launch.seccomp !== null && launch.options !== null) {
      for (const bytes of [launch.seccomp, nulSeparated(launch.options)]) {
        const file = anonymousFile(launch.scratch, bytes);
        files.push(file);
        entries.push(file);
      }
      // A broken pipe would end bubblewrap half-way when the harness is killed, and its other half would wait for it for ever.
      status = openChannel(launch, files, true);
      entries.push(status.entry);
    }
    return { entries: covered(entries, nothing), channels, status, handedOver };
  } catch (error) {
    handedOver();
    for (const { abandon } of channels) abandon();
    status?.abandon();
    throw error;
  }
}

/** What is not in a process namespace is not waited for. */
function lifeLine(launch: Launch, nothing: number): StdioEntry {
  return launch.level === "none" ? nothing : "pipe";
}

/**
 * Lays nothing over every other descriptor that a child would inherit: what started the harness may have left it some, and to
 * the kernel an open descriptor is a right.
 */
function covered(own: readonly StdioEntry[], nothing: number): StdioEntry[] {
  const all = [...own];
  for (const fd of inheritableDescriptors()) {
    if (fd < own.length) continue;
    checkCoverable(fd);
    while (all.length < fd) all.push("ignore");
    all[fd] = nothing;
  }
  return all;
}

function nulSeparated(words: readonly string[]): Buffer {
  return Buffer.from(words.map((word) => `${word}\0`).join(""), "utf8");
}
