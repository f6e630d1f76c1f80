import { constants } from "node:fs";
import { access, lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaFiles } from "../../core/records/schemas";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { templates } from "../../core/records/templates";
import type { Io } from "../io";
import { createFile, type FileWritten } from "./files";

const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";

/** What happened to one file. */
export interface Written {
  path: string;
  state: FileWritten["state"];
  /** Why it failed, or what a person has to fill in. */
  todo: string | null;
}

/**
 * Writes templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists.
 * @returns why nothing can be written, where the folder of records is closed
 */
export async function writeTemplates({ cwd, root }: Pick<Io, "cwd" | "root">): Promise<Written[] | { closed: string }> {
  const closed = await folderProblem(cwd);
  if (closed !== null) return { closed };
  const schemas = schemaFiles().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null as string | null }));
  const written: Written[] = [];
  for (const { path, text, todo } of [...templates(), ...schemas]) {
    const name = `${HARNESS_FOLDER}/${path}`;
    const { state, problem } = await createFile(cwd, name, text);
    written.push({ path: name, state, todo: state === "failed" ? problem : todo });
  }
  const workflow = await createFile(cwd, WORKFLOW, await readFile(join(root, WORKFLOW_EXAMPLE), "utf8"));
  const todo = "Replace the action's name and version by the ones that you admit; enable no real lane yet.";
  return [...written, { path: WORKFLOW, state: workflow.state, todo: workflow.problem ?? todo }];
}

/** Why no file can be created in the folder of records, or null: said once, not for each file. */
async function folderProblem(cwd: string): Promise<string | null> {
  const path = join(cwd, HARNESS_FOLDER);
  const stat = await lstat(path).catch(() => null);
  if (stat !== null && !stat.isDirectory())
    return `expected a folder, found a ${stat.isSymbolicLink() ? "link" : "file"}`;
  try {
    await access(stat === null ? cwd : path, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EROFS" ? "its file system is read-only" : `this user may not write there (${code})`;
  }
}
