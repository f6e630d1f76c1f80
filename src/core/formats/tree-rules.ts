import { type BytePath, displayPath } from "../domain/bytes";
import { gitOid } from "./git-trees";
import type { EntryType, ManifestEntry } from "./manifest";
import { sha256 } from "../domain/digest";
import { isGitLookalike, isGitmodulesLookalike } from "./paths";

/*
 * What no entry of a workspace may be, said once: the walk refuses it where it is met, and the audit of a bundle wherever a
 * manifest tells of it although nobody refused it.
 */

/** Why an entry makes a workspace hostile. */
export type RefusalKind =
  | "special-file"
  | "hard-link"
  | "setid"
  | "nested-repository"
  | "escaping-link"
  | "colliding-name"
  | "unusable-name"
  | "unreadable"
  | "mount-point"
  | "swapped-root"
  | "converted"
  | "changed-while-reading";

/** A rule that something breaks, and how, for people. */
export interface RuleFault {
  kind: RefusalKind;
  detail: string;
}

/** Longest relative path: PATH_MAX of Linux, less room for the folder into which a checkout goes. */
export const MAX_PATH_BYTES = 4095 - 1024;

/**
 * Bytes that all paths of a tree, and the targets of its links, may have together: 250,000 entries of 100 each. Every path stands in manifests, facts and
 * report, and seven times in a patch, so that a few names of 3,000 bytes in deep folders would make a patch of gigabytes.
 */
export const MAX_PATHS_BYTES = 24 * 1024 * 1024;

/** Entries that are listed as set aside, and bytes of their paths; more of them are counted. */
export const MAX_ASIDE_LISTED = 10_000;
export const MAX_ASIDE_BYTES = 1024 * 1024;

/** Bytes of all `.gitignore` files of a tree together; with more of them none counts. */
export const MAX_IGNORE_BYTES = 1024 * 1024;
export const MAX_IGNORE_FILES = 1000;

/** Entries that are counted below what is set aside. */
export const MAX_ASIDE_COUNTED = 1_000_000;

const SETID_BITS = 0o6000;
const OWNER_READ = 0o400;
const OWNER_LIST = 0o500;
const PERMISSIONS = 0o7777;

/** Permissions as people write them. */
export function octal(mode: number): string {
  return (mode & PERMISSIONS).toString(8).padStart(4, "0");
}

/** Setuid, setgid: whoever is given the file would be given more than it. */
export function setidFault({ mode }: Pick<ManifestEntry, "mode">): RuleFault | null {
  return (mode & SETID_BITS) === 0 ? null : { kind: "setid", detail: `mode ${octal(mode)}` };
}

/** What its owner can't read by its mode, whoever looks. */
export function accessFault({ type, mode }: Pick<ManifestEntry, "type" | "mode">): RuleFault | null {
  if (type === "file" && (mode & OWNER_READ) === 0)
    return { kind: "unreadable", detail: `a file with mode ${octal(mode)}` };
  if (type === "dir" && (mode & OWNER_LIST) !== OWNER_LIST)
    return { kind: "unreadable", detail: `a folder with mode ${octal(mode)}` };
  return null;
}

/** What is neither file, folder nor symlink. */
export function specialFault({ type }: Pick<ManifestEntry, "type">): RuleFault | null {
  return type === "file" || type === "dir" || type === "symlink"
    ? null
    : { kind: "special-file", detail: `a ${type.replace("-", " ")}` };
}

/**
 * Names that git, another system or a checkout would not take as they are.
 * @param unchanged the baseline has an entry of this name that can stay as it is
 */
export function nameFault({ path, type }: Pick<ManifestEntry, "path" | "type">, unchanged: boolean): RuleFault | null {
  if (path.length > MAX_PATH_BYTES)
    return {
      kind: "unusable-name",
      detail: `a path of ${path.length} bytes; at most ${MAX_PATH_BYTES} can be checked out`,
    };
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === ".git") return { kind: "nested-repository", detail: "a repository within the workspace" };
  if (unchanged) return null;
  if (isGitLookalike(name)) return { kind: "unusable-name", detail: "some systems take this name for .git" };
  if (type === "symlink" && isGitmodulesLookalike(name))
    return { kind: "unusable-name", detail: "git takes no symlink of this name" };
  return null;
}

/** Of all paths of a tree, and what its links lead to, together. */
export function pathsFault(bytes: number): RuleFault | null {
  return bytes <= MAX_PATHS_BYTES
    ? null
    : {
        kind: "unusable-name",
        detail: `the paths and links of this tree have more than ${MAX_PATHS_BYTES} bytes together`,
      };
}

/** Git takes a folder with these names for a repository without asking, and runs what its config says. */
export function isBareRepository(has: (name: string) => boolean): boolean {
  return has("HEAD") && ((has("objects") && has("refs")) || has("commondir"));
}

export const BARE_REPOSITORY: RuleFault = {
  kind: "nested-repository",
  detail: "git takes this folder for a bare repository",
};

/** Below a name that git refuses no patch can change anything, nor delete it. */
export function unpatchableFault(path: BytePath, isDeleted: boolean): RuleFault | null {
  const names = path.split("/");
  if (!(isDeleted ? names : names.slice(0, -1)).some(isGitLookalike)) return null;
  return {
    kind: "unusable-name",
    detail: isDeleted
      ? "deleted; no patch can say so, as git refuses this name"
      : "changed below a folder that some systems take for .git",
  };
}

/** Names of which some system would take the second for the first. */
export function twinFault(twin: BytePath): RuleFault {
  return { kind: "colliding-name", detail: `on some systems it is the same file as ${displayPath(twin)}` };
}

/** `st_mode` without permissions, by type. */
const TYPE_BITS: Readonly<Record<EntryType, number | null>> = {
  file: 0o100000,
  dir: 0o040000,
  symlink: 0o120000,
  fifo: 0o010000,
  socket: 0o140000,
  "block-device": 0o060000,
  "char-device": 0o020000,
  unknown: null,
};
const TYPE_MASK = 0o170000;

/** Modes that the harness gives to what it copies, whatever the source's. */
const COPIED_MODES: Readonly<Partial<Record<EntryType, readonly number[]>>> = {
  file: [0o100644, 0o100755],
  dir: [0o040755],
  symlink: [0o120777],
};

/**
 * What no line of a manifest can say of an entry that was read: its type, mode, size, digests and target go together.
 * @param isCopy of the tree at the start, to which the harness itself gave its modes
 */
export function lineFault(entry: ManifestEntry, isCopy: boolean): string | null {
  const { type, mode, size, sha256: digest, oid, target, hidden } = entry;
  const bits = TYPE_BITS[type];
  if (bits !== null && (mode & TYPE_MASK) !== bits) return `a ${type} with the mode of another type`;
  if (isCopy && !(COPIED_MODES[type]?.includes(mode) ?? false))
    return `a ${type} with mode ${octal(mode)}, which no copy is given`;
  if (type === "dir") {
    if (size !== 0 || digest !== null) return "a folder with content of its own";
    return target === undefined ? null : "a folder that leads somewhere";
  }
  if (type !== "symlink" && target !== undefined) return `a ${type} that leads somewhere`;
  if (type !== "file" && type !== "symlink") return null;
  if (digest === null || oid === null) return `a ${type} that nobody read`;
  if (type === "file" || hidden === true) return null;
  // A target that holds a secret is left out.
  if (target === undefined) return null;
  const content = Buffer.from(target, "latin1");
  if (target === "") return "a symlink without a target";
  if (size !== content.length || digest !== sha256(content) || oid !== gitOid("blob", content))
    return "a symlink whose size and digests are not those of its target";
  return null;
}
