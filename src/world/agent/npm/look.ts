import { lstat, mkdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { NpmAgentRecord } from "../../../core/records/agent";
import { parseManifest, placeOf } from "../../../core/records/npm-lock";
import type { PackageIdentity } from "../../../core/records/package-report";
import { type Containing, endOf, runTool, scratchOf } from "../contained";
import { SourceFault } from "../hashed-copy";

/** Where the sandbox shows the tree. */
export const INSIDE_TREE = "/harness/agent";
const INSIDE_WORK = "/workspace";

/** Both agents answer within a second; a cold disk and a busy machine need some more. */
const LOOK_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;

/** What an agent's package is recognised by: its program's name in `bin`, and words of its help. */
export interface PackageProgram {
  bin: string;
  help: readonly string[];
}

/**
 * The program of an agent in the copy of its tree.
 * @returns its path relative to the tree, as `package.json` of the agent's own package says it, or null where that names no such file
 */
export async function programOf(tree: string, name: string, bin: string): Promise<string | null> {
  const folder = placeOf(name);
  const bytes = await readFile(join(tree, folder, "package.json")).catch(() => null);
  const named = bytes === null ? undefined : parseManifest(bytes)?.bin[bin];
  if (named === undefined) return null;
  const path = posix.normalize(posix.join(folder, named));
  if (!path.startsWith(`${folder}/`)) return null;
  const stat = await lstat(join(tree, path)).catch(() => null);
  return stat?.isFile() === true ? path : null;
}

/**
 * Starts the program of a private copy of a tree to see what it is, contained, without network and without a word to do.
 * @param work a private folder; what the program leaves there is thrown away with it
 */
export async function lookAtPackage(
  tree: string,
  record: Pick<NpmAgentRecord, "package" | "version">,
  program: PackageProgram,
  work: string,
  containing: Containing,
): Promise<PackageIdentity> {
  const path = await programOf(tree, record.package, program.bin);
  if (path === null) {
    const differs = { state: "differs" as const, detail: `the package has no program ${program.bin}` };
    return { version: differs, help: differs };
  }
  const ask = (flag: string) => start([process.execPath, `${INSIDE_TREE}/${path}`, flag], tree, work, containing);
  const version = await ask("--version");
  const said = new RegExp(`(?:^|[^0-9A-Za-z.-])${record.version.replaceAll(".", "\\.")}(?:$|[^0-9A-Za-z.-])`, "m");
  const help = await ask("--help");
  const missing = program.help.filter((words) => !help.text.includes(words));
  return {
    version:
      version.problem !== null
        ? { state: "differs", detail: `--version: ${version.problem}` }
        : said.test(version.text)
          ? { state: "matched", detail: `--version says ${record.version}` }
          : { state: "differs", detail: `--version does not say ${record.version}` },
    help:
      help.problem !== null
        ? { state: "differs", detail: `--help: ${help.problem}` }
        : missing.length === 0
          ? { state: "matched", detail: `--help has ${program.help.length} of ${program.help.length} words` }
          : { state: "differs", detail: `--help is without ${missing.map((words) => `"${words}"`).join(", ")}` },
  };
}

/** @throws SourceFault where it could not be started at all, which says nothing about which program it is */
async function start(
  argv: [string, ...string[]],
  tree: string,
  work: string,
  containing: Containing,
): Promise<{ text: string; problem: string | null }> {
  const place = join(work, "look");
  await mkdir(place, { recursive: true, mode: 0o700 });
  const result = await runTool(containing, {
    argv,
    env: {
      CODEX_HOME: `${INSIDE_WORK}/codex`,
      PI_CODING_AGENT_DIR: `${INSIDE_WORK}/pi`,
      PI_OFFLINE: "1",
      PI_TELEMETRY: "0",
    },
    workspace: { host: place, inside: INSIDE_WORK },
    readOnly: [{ host: tree, inside: INSIDE_TREE }],
    network: "none",
    underOwnNode: true,
    scratch: scratchOf(work, "look"),
    deadlineMs: LOOK_MS,
    outputBytes: OUTPUT_BYTES,
  });
  if (result.termination === "not_started" && containing.cancel?.aborted !== true)
    throw new SourceFault(`the agent could not be started to see what it is: ${endOf(result, LOOK_MS)}`);
  const isEnded = result.termination === "exited" && result.exitCode === 0;
  const text = Buffer.concat([result.stdout, Buffer.from("\n"), result.stderr]).toString("utf8");
  return { text, problem: isEnded ? null : endOf(result, LOOK_MS) };
}
