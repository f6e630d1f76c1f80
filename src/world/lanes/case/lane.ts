import { lchownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MODEL_PORT } from "../../../core/domain/model-port";
import { INSIDE_HOME } from "../../contain/types";
import type { AgentAccess, PreparedAgent } from "../agent";
import { type LaneContext, specOfRun } from "../lane";
import { readEventLog } from "./event-log";
import {
  CASE_PATHS,
  configFile,
  GIT_CONFIG,
  modelsFile,
  PI_PACKAGE_FILE,
  projectsFile,
  taskFile,
  taskId,
  taskText,
} from "./files";
import { watchCase } from "./watch";

export interface PreparedCase extends PreparedAgent {
  taskId: string;
}

/**
 * Lays out a run of WorkOS Case: `ca run --task <file> --mode unattended`, from an empty folder, with a configuration that
 * knows one repository and one model.
 * @throws Error when a file can't be written
 */
export function prepareCase(
  context: LaneContext,
  access: Pick<AgentAccess, "program" | "model" | "now">,
): PreparedCase {
  const { contract, scratch } = context;
  const { model } = access.model;
  const id = taskId(contract.case_id, context.runId);
  const root = join(scratch, "case");
  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  const [empty, data, writable] = [folder("empty"), folder("data"), folder("writable")];
  write(folder("data/pi-package"), "package.json", PI_PACKAGE_FILE);
  write(data, "config.json", configFile(model));
  write(data, "projects.json", projectsFile(contract));
  write(folder("writable/pi"), "models.json", modelsFile(model));
  const tasks = folder("writable/tasks");
  write(tasks, `${id}.task.json`, taskFile(contract, id, access.now));
  write(tasks, `${id}.md`, taskText(contract));
  write(root, "gitconfig", GIT_CONFIG);
  // `ca snapshot` keeps versions of its prompts beside the configuration, which nobody may change.
  folder("writable/agent-versions");
  symlinkSync(CASE_PATHS.versions, join(data, "agent-versions"));
  return {
    taskId: id,
    program: access.program,
    settle: () => settle(context.workspace, id),
    follow: (options) => watchCase({ ...options, taskId: id }),
    ownLog: (seen) => readEventLog(context.workspace, id, seen),
    state: [
      { name: "case", folder: join(context.workspace, ".case") },
      { name: "tasks", folder: tasks },
    ],
    spec: {
      argv: [CASE_PATHS.program, "run", "--task", `${CASE_PATHS.tasks}/${id}.task.json`, "--mode", "unattended"],
      env: {
        ...context.environment,
        CASE_DATA_DIR: CASE_PATHS.data,
        PI_CODING_AGENT_DIR: CASE_PATHS.pi,
        OPENAI_API_KEY: access.model.token,
        // Case tells its agents to call `ca` in their shell.
        PATH: [dirname(CASE_PATHS.program), ...context.surroundings.path].join(":"),
        // Nothing here can be answered: there is no terminal, and no network to look for a newer version in.
        GIT_TERMINAL_PROMPT: "0",
        PI_OFFLINE: "1",
        NO_COLOR: "1",
      },
      cwd: CASE_PATHS.cwd,
      readOnly: [
        { host: access.program, inside: CASE_PATHS.program },
        { host: empty, inside: CASE_PATHS.cwd },
        { host: data, inside: CASE_PATHS.data },
        { host: join(root, "gitconfig"), inside: `${INSIDE_HOME}/.gitconfig` },
      ],
      writable: [{ host: writable, inside: "/case" }],
      ...specOfRun(context),
      model: { socket: access.model.socketPath, port: MODEL_PORT },
    },
  };
}

/**
 * The repository's side of a task, as Case's own `ca` lays it out when it makes one: which task is the active one, and where
 * its file is. Its commands (`ca mark-tested`, `ca mark-reviewed`, ...) find the task by these two alone.
 */
function settle(workspace: string, id: string): void {
  const state = join(workspace, ".case");
  mkdirSync(state, { mode: 0o755 });
  mkdirSync(join(state, "tasks"), { mode: 0o755 });
  symlinkSync(CASE_PATHS.tasks, join(state, "tasks", "active"));
  write(state, "active", `${id}\n`);
  // Whoever owns the workspace is who works in it.
  const { uid, gid } = statSync(workspace);
  for (const path of [state, join(state, "tasks"), join(state, "tasks", "active"), join(state, "active")])
    lchownSync(path, uid, gid);
}

function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text, { mode: 0o600, flag: "wx" });
}
