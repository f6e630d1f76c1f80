import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { CASE_ID } from "../../core/domain/run-id";
import { caseFolder, DEFAULT_CASE, OWN_TASKS, shippedCases } from "../../world/facts/case";
import type { Io } from "../io";
import type { RunRequest } from "../run/request";

/** Where the case of a run lies. */
export type CaseFound = Pick<RunRequest, "folder" | "taskSource">;

/** The case of a run as it was named: by its name, its folder or its contract; the usual one where it was not. */
export type CaseNamed = { id: string | undefined } | { dir: string } | { task: string };

/** Why there is no such case: what is there in place of a folder or file, or which cases there are. */
export type CaseAbsent =
  | { absent: "folder" | "file"; instead: "nothing" | "file" | "folder" }
  | { absent: "name"; id: string; known: readonly string[]; own: string };

/**
 * Finds the case of a run.
 * @param onDisk whether its folder is what is used, so that it must be there
 */
export function findCase(
  named: CaseNamed,
  { cwd, root }: Pick<Io, "cwd" | "root">,
  onDisk: boolean,
): CaseFound | CaseAbsent {
  if ("id" in named) return namedCase(named.id ?? DEFAULT_CASE, cwd, root, onDisk);
  const isFolder = "dir" in named;
  const path = resolve(cwd, isFolder ? named.dir : named.task);
  if (onDisk) {
    const absent = isFolder ? "folder" : "file";
    if (!existsSync(path)) return { absent, instead: "nothing" };
    if (statSync(path).isDirectory() !== isFolder) return { absent, instead: isFolder ? "file" : "folder" };
  }
  return isFolder
    ? { folder: caseFolder(path), taskSource: "case-dir" }
    : { folder: caseFolder(dirname(path), path), taskSource: "task" };
}

function namedCase(id: string, cwd: string, root: string, onDisk: boolean): CaseFound | CaseAbsent {
  const shipped = shippedCases(root);
  const own = join(cwd, OWN_TASKS);
  const known = [...foldersOf(shipped), ...foldersOf(own)];
  if (!CASE_ID.test(id) || (onDisk && !known.includes(id)))
    return { absent: "name", id, known: [...new Set(known)].sort(), own: OWN_TASKS };
  if (foldersOf(shipped).includes(id)) return { folder: caseFolder(join(shipped, id)), taskSource: "shipped" };
  return { folder: caseFolder(join(own, id)), taskSource: "case-dir" };
}

function foldersOf(dir: string): string[] {
  if (!isAbsolute(dir) || !existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
