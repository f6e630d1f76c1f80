import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, constants, fstatSync, ftruncateSync, openSync, statfsSync, unlinkSync, write } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Room on a file system that is taken, so that nobody else fills it, until it is needed. */
export interface Reserve {
  /** Gives it back; a second call does nothing. */
  release(): void;
}

/** Why there is no such room. */
export interface NoRoom {
  /** Bytes that can still be written there, as the system says. */
  free: number;
  code: string;
}

/** Files that can be made on a file system; with more than this, none are taken: nothing makes so many within a moment. */
const MANY_FILES = 1_000_000;

/** How much is written at once where blocks can't be asked for. */
const PIECE_BYTES = 4 * 1024 * 1024;

const NEW = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Takes room in a folder: blocks of the disk, not only a length, and files. They have no names, so that nothing is left of
 * them however the process ends.
 * @param bytes how many
 * @param files how many files must still be possible, where the file system counts them and has not very many
 */
export async function takeReserve(folder: string, bytes: number, files: number): Promise<Reserve | NoRoom> {
  // Asked first: what is tried in vain fills the disk for others for that moment.
  const free = freeBytes(folder);
  if (free !== null && free < bytes) return { free, code: "ENOSPC" };
  const held: number[] = [];
  const release = () => held.splice(0).forEach((fd) => closeSync(fd));
  try {
    held.push(nameless(folder));
    await allocate(held[0]!, bytes);
    const { ffree } = statfsSync(folder);
    // the first file is one of them
    if (ffree > 0 && ffree < MANY_FILES) while (held.length < files) held.push(nameless(folder));
    return { release };
  } catch (error) {
    release();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    return { free: freeBytes(folder) ?? 0, code };
  }
}

function nameless(folder: string): number {
  const path = join(folder, `.reserve-${randomBytes(8).toString("hex")}`);
  const fd = openSync(path, NEW, 0o600);
  unlinkSync(path);
  return fd;
}

/** @throws Error what the system says (`ENOSPC`, ...) */
async function allocate(fd: number, bytes: number): Promise<void> {
  if ((await allocated(fd, bytes)) && fstatSync(fd).blocks * 512 >= bytes) return;
  // A part of what was asked for stands in the way of the rest.
  ftruncateSync(fd, 0);
  const piece = Buffer.alloc(Math.min(PIECE_BYTES, bytes));
  for (let at = 0; at < bytes;) {
    const { bytesWritten } = await promisify(write)(fd, piece, 0, Math.min(piece.length, bytes - at), at);
    at += bytesWritten;
  }
}

/** Asks for blocks without writing them, which takes a moment; false where nobody here can. */
function allocated(fd: number, bytes: number): Promise<boolean> {
  const child = spawn("fallocate", ["-l", String(bytes), "/proc/self/fd/3"], {
    env: { PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
    stdio: ["ignore", "ignore", "ignore", fd],
  });
  return new Promise((done) => {
    child.on("error", () => done(false));
    child.on("exit", (code) => done(code === 0));
  });
}

/** What this user can still write there; null where the system does not say. */
function freeBytes(folder: string): number | null {
  try {
    const { bavail, bfree, bsize } = statfsSync(folder);
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize;
  } catch {
    return null;
  }
}
