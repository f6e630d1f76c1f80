import { constants, existsSync } from "node:fs";
import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { SchemaName } from "../../core/records/schemas";
import { HARNESS_FOLDER } from "../../core/records/stage-records";

/** Only a file that does not exist yet, and through no link. */
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/** What became of a file that was to be written. */
export interface FileWritten {
  state: "created" | "kept" | "failed";
  /** Why it failed; null otherwise. */
  problem: string | null;
}

/**
 * Creates a file below a folder, through no link: what stands there already is somebody's, and stays.
 * @param name path relative to `cwd`, with slashes
 */
export async function createFile(cwd: string, name: string, text: string): Promise<FileWritten> {
  const path = join(cwd, name);
  try {
    const linked = await firstLink(cwd, dirname(name));
    if (linked !== null) return { state: "failed", problem: `${linked} is a link` };
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: NEW_FILE, mode: 0o644 });
    return { state: "created", problem: null };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "EEXIST" ? { state: "kept", problem: null } : { state: "failed", problem: message };
  }
}

/** The schema that a record names, where nobody has written it yet: `init` may never have been called. */
export async function keepSchema(cwd: string, record: SchemaName): Promise<void> {
  const { schemaFileName, schemaText } = await import(/* webpackChunkName: "tools" */ "../../core/records/schemas");
  await createFile(cwd, `${HARNESS_FOLDER}/schemas/${schemaFileName(record)}`, schemaText(record));
}

/**
 * Writes over a record, or creates it: by rename, so that a link in its place is replaced and not followed, and nobody reads half of it.
 * @param path absolute; links in the folders above it that lie in `cwd` are refused
 * @returns why it could not be written, or null
 */
export async function replaceFile(cwd: string, path: string, text: string): Promise<string | null> {
  const inside = relative(cwd, dirname(path));
  const draft = join(dirname(path), `.case-harness-${process.pid}`);
  try {
    const linked = inside.startsWith("..") ? null : await firstLink(cwd, inside.split(sep).join("/"));
    if (linked !== null) return `${linked} is a link`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text, { flag: NEW_FILE, mode: 0o644 });
    await rename(draft, path);
    return null;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    return (error as Error).message;
  }
}

/** Whether there is something at a path that this user can see. */
export function isThere(path: string): boolean {
  return existsSync(path);
}

/** A path for people: from the working folder, where it lies in there. */
export function shownPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}

async function firstLink(cwd: string, folder: string): Promise<string | null> {
  const parts = folder === "" ? [] : folder.split("/");
  for (let i = 1; i <= parts.length; i++) {
    const part = parts.slice(0, i).join("/");
    const stat = await lstat(join(cwd, part)).catch(() => null);
    if (stat?.isSymbolicLink() === true) return part;
  }
  return null;
}
