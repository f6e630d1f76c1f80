import { chmodSync, lstatSync } from "node:fs";

/** What `core.sharedRepository` makes of modes in a git directory: bits that are added, or that are all there is. */
export interface Sharing {
  bits: number;
  isExact: boolean;
}

const NAMED: Readonly<Record<string, number>> = {
  ...{ umask: 0, false: 0, no: 0, off: 0, 0: 0 },
  ...{ group: 0o660, true: 0o660, yes: 0o660, on: 0o660, 1: 0o660 },
  ...{ all: 0o664, world: 0o664, everybody: 0o664, 2: 0o664 },
};

/** The setting as git reads it; null where modes are as the umask says. */
export function sharingOf(value: string): Sharing | null {
  const bits = NAMED[value.toLowerCase()];
  if (bits !== undefined) return bits === 0 ? null : { bits, isExact: false };
  return /^[0-7]{3,4}$/.test(value) ? { bits: Number.parseInt(value, 8) & 0o666, isExact: true } : null;
}

/** The mode that git gives a file or a folder in a git directory that is shared so. */
function sharedMode(mode: number, isFolder: boolean, { bits, isExact }: Sharing): number {
  let added = (mode & 0o200) === 0 ? bits & ~0o222 : bits;
  if ((mode & 0o100) !== 0) added |= (added & 0o444) >> 2;
  const shared = isExact ? (mode & ~0o777) | added : mode | added;
  // What others create in a shared folder is the group's, too.
  return isFolder && (shared & 0o060) !== 0 ? shared | 0o2000 : shared;
}

/** Shares what was just made in a git directory. */
export function share(path: string, sharing: Sharing | null): void {
  if (sharing === null) return;
  const stats = lstatSync(path);
  const mode = stats.mode & 0o7777;
  const shared = sharedMode(mode, stats.isDirectory(), sharing);
  if (shared !== mode) chmodSync(path, shared);
}
