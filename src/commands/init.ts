import { constants } from "node:fs";
import { access, lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaFiles } from "../core/records/schemas";
import { templates } from "../core/records/templates";
import { HARNESS_FOLDER } from "../world/agent/records";
import { has, type Io, type ParsedArgs } from "./io";
import { printJson, say } from "./output";
import { createFile, type FileWritten } from "./record-file";

const WORKFLOW = ".github/workflows/case-harness.yml";
/** The example that a new repository begins with, below the root of this package. */
const WORKFLOW_EXAMPLE = ".github/examples/github-pull-request.yml";

/** What happened to one file. */
interface Written {
  path: string;
  state: FileWritten["state"];
  /** Why it failed, or what a person has to fill in. */
  todo: string | null;
}

/** `init`: templates that admit nothing, schemas for the editor, and a workflow; never over a file that exists. */
export async function run(args: ParsedArgs, io: Io): Promise<number> {
  const schemas = schemaFiles().map(([name, text]) => ({ path: `schemas/${name}`, text, todo: null as string | null }));
  const wanted = [...templates(), ...schemas];
  const written: Written[] = [];
  const closed = await folderProblem(io.cwd);
  if (closed !== null) {
    const todo = `${closed}; move it away, or run init where you may write`;
    if (has(args, "json")) printJson(io, { ok: false, files: [{ path: HARNESS_FOLDER, state: "failed", todo }] });
    else io.stderr(`failed   ${HARNESS_FOLDER}: ${todo}\n`);
    return 1;
  }
  for (const { path, text, todo } of wanted) {
    const name = `${HARNESS_FOLDER}/${path}`;
    const { state, problem } = await createFile(io.cwd, name, text);
    written.push({ path: name, state, todo: state === "failed" ? problem : todo });
  }
  const workflow = await createFile(io.cwd, WORKFLOW, await readFile(join(io.root, WORKFLOW_EXAMPLE), "utf8"));
  written.push({
    path: WORKFLOW,
    state: workflow.state,
    todo:
      workflow.problem ?? "Replace the action's name and version by the ones that you admit; enable no real lane yet.",
  });
  const failed = written.filter(({ state }) => state === "failed");
  if (has(args, "json")) printJson(io, { ok: failed.length === 0, files: written });
  else for (const file of written) report(io, args, file);
  return failed.length === 0 ? 0 : 1;
}

function report(io: Io, args: ParsedArgs, { path, state, todo }: Written): void {
  if (state === "failed") return io.stderr(`failed   ${path}: ${todo}\n`);
  if (path.startsWith(`${HARNESS_FOLDER}/schemas/`)) return;
  say(io, args, `${state.padEnd(8)} ${path}${state === "created" && todo !== null ? `\n         ${todo}` : ""}`);
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
