import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeOwned } from "../contain/owned";
import { type GitCall, type GitResult, runGit, startGit } from "../worktree/git";
import { removeOwned } from "../worktree/remove";
import { type SourceRepository } from "./repository";
import { small } from "./small";

/*
 * Git is never given the source's own git directory: it would read a configuration that names programs, shallow and graft
 * files, and a remote to fetch from. It gets one of ours, with a configuration of ours, which reads the source's objects and
 * index where they lie, and writes nothing there.
 */

/** A git directory of the harness's own that looks into a source. */
export interface ClosedGit {
  gitDir: string;
  repository: SourceRepository;
  /** Runs a command on the source's objects, with its work tree where that is asked for. */
  run(args: readonly string[], options?: ClosedCall): Promise<GitResult>;
  start(args: readonly string[], options?: ClosedCall): ReturnType<typeof startGit>;
}

export type ClosedCall = Pick<GitCall, "input" | "signal" | "index"> & { withWorkTree?: boolean };

/** Does something with a git directory of our own that looks into a source, and removes it. */
export async function withClosedGit<T>(
  repository: SourceRepository,
  excludesFile: string | null,
  work: (git: ClosedGit) => Promise<T>,
): Promise<T> {
  const gitDir = makeOwned(tmpdir(), "source-");
  try {
    for (const folder of ["objects", "refs", "info"]) mkdirSync(join(gitDir, folder));
    writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
    writeFileSync(join(gitDir, "config"), configOf(repository));
    const { commonDir } = repository;
    copySmall(join(commonDir, "info/attributes"), join(gitDir, "info/attributes"));
    // What the repository excludes counts more than what its user does.
    const excludes = [excludesFile, join(commonDir, "info/exclude")].map((path) =>
      path === null ? null : small(path),
    );
    writeFileSync(
      join(gitDir, "info/exclude"),
      Buffer.concat(excludes.flatMap((text) => (text ? [text, NEWLINE] : []))),
    );
    const callOf = ({ withWorkTree, ...rest }: ClosedCall = {}): GitCall => ({
      gitDir,
      cwd: withWorkTree === true ? repository.workTree : gitDir,
      objects: join(commonDir, "objects"),
      ...(withWorkTree === true ? { workTree: repository.workTree } : {}),
      ...rest,
    });
    return await work({
      gitDir,
      repository,
      run: (args, options) => runGit(args, callOf(options)),
      start: (args, options) => startGit(args, callOf(options)),
    });
  } finally {
    await removeOwned(gitDir);
  }
}

const NEWLINE = Buffer.from("\n");

/** Files of 16 MiB and more are streamed out of a pack, where they are no delta. */
function configOf({ objectFormat, settings }: SourceRepository): string {
  const core: [string, string | null][] = [
    ["repositoryformatversion", objectFormat === "sha1" ? "0" : "1"],
    ["bare", "false"],
    ["filemode", String(settings.fileMode)],
    ["symlinks", String(settings.symlinks)],
    ["ignorecase", String(settings.ignoreCase)],
    ["autocrlf", settings.autocrlf],
    ["eol", settings.eol],
    ["safecrlf", "false"],
    ["fsmonitor", "false"],
    ["untrackedCache", "false"],
    ["bigFileThreshold", "16m"],
  ];
  const lines = core.flatMap(([key, value]) => (value === null ? [] : [`\t${key} = ${value}\n`]));
  const extensions = objectFormat === "sha1" ? "" : `[extensions]\n\tobjectformat = ${objectFormat}\n`;
  return `[core]\n${lines.join("")}${extensions}`;
}

function copySmall(from: string, to: string): void {
  const bytes = small(from);
  if (bytes !== null) writeFileSync(to, bytes);
}
