import { tmpdir } from "node:os";
import { escapeForPeople } from "../../core/domain/bytes";

/** Programs of the machine that a run may use, for who reads the log afterwards. */
const TOOLS = ["git", "python3", "bwrap", "bun"] as const;
/** A version is a few words. */
const MAX_SHOWN = 120;

/**
 * The version of each program, a line each. They are asked from a folder that nobody's files lie in, so that no version file or
 * configuration of the workspace steers them.
 * @param env all that they get
 */
export async function toolVersions(env: Readonly<Record<string, string>>): Promise<string[]> {
  const { getExecOutput } = await import(/* webpackChunkName: "actions" */ "@actions/exec");
  const ask = async (tool: string): Promise<string> => {
    try {
      const options = { env: { ...env }, cwd: tmpdir(), silent: true, ignoreReturnCode: true };
      const { exitCode, stdout, stderr } = await getExecOutput(tool, ["--version"], options);
      const line = escapeForPeople((stdout + stderr).trim().split("\n", 1)[0] ?? "").slice(0, MAX_SHOWN);
      return `${tool}: ${exitCode === 0 ? line : `ends with ${exitCode}: ${line}`}`;
    } catch {
      return `${tool}: not found`;
    }
  };
  return [`node: ${process.version} (${process.execPath})`, ...(await Promise.all(TOOLS.map(ask)))];
}
