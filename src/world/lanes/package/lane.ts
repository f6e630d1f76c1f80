import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODEL_PORT } from "../../../core/domain/model-port";
import type { Adapter, AgentPlace } from "../../../core/lanes/adapter";
import { LEAVE_UNCOMMITTED } from "../../../core/lanes/adapter";
import { briefOf } from "../../../core/lanes/brief";
import { INSIDE_HARNESS, INSIDE_HOME, INSIDE_WORKSPACE } from "../../contain/types";
import type { AgentAccess, PreparedAgent } from "../agent";
import { type LaneContext, specOfRun } from "../lane";
import { createSieve } from "./sieve";
import { watchStream } from "./watch";

/** Where the sandbox shows what an agent needs. */
const INSIDE_TREE = `${INSIDE_HARNESS}/agent`;
const INSIDE_TASK = `${INSIDE_HARNESS}/task.md`;
/** Below the private home, so that it is as large and lives as long as that; by a name that nothing which setup leaves has. */
const INSIDE_CONFIG = `${INSIDE_HOME}/.case-harness-agent`;

/**
 * Lays out a run of an agent that is a package of npm's: the harness's own node with the package's program, its configuration
 * read-only in a folder of its own, the task on standard input.
 * @throws Error when a file can't be written
 */
export function preparePackage(adapter: Adapter, context: LaneContext, access: AgentAccess): PreparedAgent {
  const { contract, scratch } = context;
  if (access.entry === null) throw new TypeError("expected the program of a package");
  const root = join(scratch, "agent");
  mkdirSync(root, { mode: 0o700 });
  const write = (name: string, text: string): string => {
    const path = join(root, name);
    writeFileSync(path, text, { mode: 0o600, flag: "wx" });
    return path;
  };
  const place: AgentPlace = {
    workspace: INSIDE_WORKSPACE,
    home: INSIDE_CONFIG,
    baseUrl: `http://127.0.0.1:${MODEL_PORT}/v1`,
    model: access.model.model,
    token: access.model.token,
  };
  const task = write("task.md", `# ${contract.title}\n\n${briefOf(contract, LEAVE_UNCOMMITTED)}\n`);
  const files = Object.entries(adapter.files(place)).map(([name, text]) => ({
    host: write(name, text),
    inside: `${INSIDE_CONFIG}/${name}`,
  }));
  return {
    program: access.program,
    programSha256: access.sha256,
    follow: (options) => watchStream(adapter, options),
    ownLog: () => null,
    state: [],
    ...(adapter.repetition === null ? {} : { sieve: createSieve(adapter.repetition) }),
    spec: {
      argv: [process.execPath, `${INSIDE_TREE}/${access.entry}`, ...adapter.argv(place)],
      env: {
        ...context.environment,
        ...adapter.env(place),
        GIT_TERMINAL_PROMPT: "0",
        NO_COLOR: "1",
      },
      input: INSIDE_TASK,
      readOnly: [{ host: access.program, inside: INSIDE_TREE }, { host: task, inside: INSIDE_TASK }, ...files],
      ...specOfRun(context),
      model: { socket: access.model.socketPath, port: MODEL_PORT },
    },
  };
}
