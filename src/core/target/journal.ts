import { type BytePath, bytePath, pathBytes } from "../domain/bytes";

/** What tells a file from every other: a later one, too, that got its number. */
export interface Identity {
  /** Of the same file system only. */
  ino: string;
  size: string;
  mtimeNs: string;
  /** `st_mode`, octal. */
  mode: string;
}

/** One side of a path. */
export interface Side {
  /** Mode as git writes it. */
  mode: string;
  oid: string;
  file: Identity;
}

/** A path that is changed; `number` is its name in the work folder. */
export interface JournalPath {
  number: number;
  path: BytePath;
  before: Side | null;
  after: Side | null;
}

/** What an application that was begun is about to do; written before the first visible change, removed after the last. */
export interface Journal {
  /** Name of the work folder beside it. */
  work: string;
  /** Whose it is, for people: a run's id. */
  run: string;
  /** Git directory of the work tree, seen from the common one: empty, or that of a linked work tree. */
  gitDir: string;
  /** Root of the work tree when it was begun. */
  root: string;
  ref: string;
  before: string;
  after: string;
  reflog: string;
  /** Reflogs that get the line, and whether there was none before. */
  logs: readonly JournalLog[];
  paths: readonly JournalPath[];
  /** Folders that were not there before, parents first. */
  newFolders: readonly BytePath[];
  /** Folders that may be left empty, and go, with their modes; parents first. */
  oldFolders: readonly { path: BytePath; mode: number }[];
}

/** A reflog: that of HEAD, or of the branch. */
export interface JournalLog {
  of: "HEAD" | "branch";
  isNew: boolean;
}

const VERSION = 1;

/** The journal as it stands in its file. */
export function serializeJournal({ paths, newFolders, oldFolders, ...rest }: Journal): string {
  const encode = (path: BytePath) => pathBytes(path).toString("base64");
  return `${JSON.stringify({
    version: VERSION,
    ...rest,
    paths: paths.map((entry) => ({ ...entry, path: encode(entry.path) })),
    newFolders: newFolders.map(encode),
    oldFolders: oldFolders.map(({ path, mode }) => ({ path: encode(path), mode })),
  })}\n`;
}

/** Reads a journal; null where it is none of this version, so that nothing is done by half-understood words. */
export function parseJournal(text: string): Journal | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value["version"] !== VERSION) return null;
  const { work, run, gitDir, root, ref, before, after, reflog, logs, paths, newFolders, oldFolders } = value;
  if (![work, run, gitDir, root, ref, before, after, reflog].every((word) => typeof word === "string")) return null;
  if (!WORK_NAME.test(work as string) || !(ref as string).startsWith("refs/heads/")) return null;
  if (!OID.test(before as string) || !OID.test(after as string)) return null;
  if (!Array.isArray(paths) || !paths.every(isPath) || !Array.isArray(newFolders) || !newFolders.every(isText))
    return null;
  if (!Array.isArray(logs) || !logs.every(isLog) || !Array.isArray(oldFolders) || !oldFolders.every(isFolder))
    return null;
  const decode = (path: string) => bytePath(Buffer.from(path, "base64"));
  return {
    ...({ work, run, gitDir, root, ref, before, after, reflog } as Pick<
      Journal,
      "work" | "run" | "gitDir" | "root" | "ref" | "before" | "after" | "reflog"
    >),
    logs,
    paths: paths.map((entry) => ({ ...entry, path: decode(entry.path) })),
    newFolders: newFolders.map(decode),
    oldFolders: oldFolders.map(({ path, mode }) => ({ path: decode(path), mode })),
  };
}

/** How work folders are called. */
export const WORK_NAME = /^work-[0-9a-f]{16}$/;
const OID = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isLog(value: unknown): value is JournalLog {
  return isRecord(value) && (value["of"] === "HEAD" || value["of"] === "branch") && typeof value["isNew"] === "boolean";
}

function isFolder(value: unknown): value is { path: string; mode: number } {
  return isRecord(value) && isText(value["path"]) && Number.isSafeInteger(value["mode"]);
}

function isPath(value: unknown): value is Omit<JournalPath, "path"> & { path: string } {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value["number"]) &&
    isText(value["path"]) &&
    [value["before"], value["after"]].every((side) => side === null || isSide(side))
  );
}

function isSide(value: unknown): value is Side {
  if (!isRecord(value) || !isText(value["mode"]) || !isText(value["oid"]) || !OID.test(value["oid"])) return false;
  const { file } = value;
  return isRecord(file) && ["ino", "size", "mtimeNs", "mode"].every((key) => isText(file[key]));
}
