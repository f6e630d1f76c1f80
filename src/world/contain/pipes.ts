import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, constants, mkdirSync, openSync, unlinkSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { findOnPath } from "./interpreters";
import { SYSTEM_PATH } from "./limits";

/** Named pipes made at one time: making one costs a process, using one does not. Enough for a canary, a lane and a few commands. */
const MADE_AT_ONCE = 12;

/** Unused named pipes, by the folder that they lie in. */
const stock = new Map<string, string[]>();
/** Those that are being made. */
const stocking = new Map<string, Promise<void>>();

/** A pipe from a contained program to the harness. */
export interface OutputPipe {
  /** The end for the program; the caller closes it once the program has it. */
  writer: number;
  /** Starts reading; ends with the last program that holds the other end. */
  reader(): Socket;
  /** Closes the harness's end of a pipe that nobody reads. */
  discard(): void;
}

/**
 * Makes a real pipe. Node's own are sockets, which can't be opened again as `/dev/stdout` or `/dev/stderr`: scripts that
 * write there would fail in the harness only.
 * @param folder private folder of the run
 * @param unbroken its writer may also read, so that no write of it ever fails, not even when the harness was killed
 * @returns null where the system can't make named pipes; then node's own must do
 */
export function outputPipe(folder: string, unbroken = false): OutputPipe | null {
  const path = takeNamedPipe(folder);
  if (path === null) return null;
  let read: number;
  try {
    read = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    // the folder was cleared away meanwhile
    return null;
  }
  // blocking, as programs expect it; it does not block here, for there is a reader
  const writer = openSync(path, unbroken ? constants.O_RDWR : constants.O_WRONLY);
  unlinkSync(path);
  return {
    writer,
    reader: () => new Socket({ fd: read, readable: true, writable: false }),
    discard: () => closeSync(read),
  };
}

/**
 * Makes the named pipes of a folder ahead, beside whatever else is prepared; without it the first one that is needed waits
 * for all of them. Where it fails, they are tried again when they are needed.
 */
export function stockPipes(folder: string): Promise<void> {
  const known = stocking.get(folder);
  if (known !== undefined || stock.has(folder)) return known ?? Promise.resolve();
  const made = makeAhead(folder).finally(() => stocking.delete(folder));
  stocking.set(folder, made);
  return made;
}

async function makeAhead(folder: string): Promise<void> {
  const making = layOut(folder);
  if (making === null) return;
  const child = spawn(making.file, making.argv, { stdio: "ignore", env: {} });
  const status = await new Promise((done) => {
    child.on("error", () => done(null));
    child.on("exit", done);
  });
  if (status === 0) stock.set(folder, making.paths);
}

function takeNamedPipe(folder: string): string | null {
  const left = stock.get(folder) ?? makeNamedPipes(folder);
  stock.set(folder, left);
  const path = left.pop();
  if (left.length === 0) stock.delete(folder);
  return path ?? null;
}

function makeNamedPipes(folder: string): string[] {
  const making = layOut(folder);
  return making !== null && spawnSync(making.file, making.argv, { stdio: "ignore", env: {} }).status === 0
    ? making.paths
    : [];
}

/** How named pipes are made, or null where the system can't. */
function layOut(folder: string): { file: string; argv: string[]; paths: string[] } | null {
  const mkfifo = findOnPath("mkfifo", SYSTEM_PATH);
  if (mkfifo === null) return null;
  const within = join(folder, "pipes");
  mkdirSync(within, { recursive: true, mode: 0o700 });
  const paths = Array.from({ length: MADE_AT_ONCE }, () => join(within, randomBytes(8).toString("hex")));
  return { file: mkfifo, argv: ["-m", "600", ...paths], paths };
}
