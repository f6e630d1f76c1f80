import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeOwned } from "../contain/owned";
import { type GitCall, type GitResult, runGit, startGit } from "../worktree/git";
import { removeOwned } from "../worktree/remove";
import { RAW_ATTRIBUTES } from "../worktree/store";
import type { SourceRepository, SourceSettings } from "./repository";
import { small, smallIfReadable } from "./small";

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

export type ClosedCall = Pick<GitCall, "input" | "signal" | "index" | "workTree"> & { withWorkTree?: boolean };

/** How a git of ours takes files: as raw bytes; or as the source's own settings say, with what its user ignores. */
export type FileForm = "raw" | { excludesFile: string | null };

/** Does something with a git directory of our own that looks into a source, and removes it. */
export async function withClosedGit<T>(
  repository: SourceRepository,
  form: FileForm,
  work: (git: ClosedGit) => Promise<T>,
): Promise<T> {
  const gitDir = makeOwned(tmpdir(), "source-");
  try {
    for (const folder of ["refs", "info"]) mkdirSync(join(gitDir, folder));
    writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/none\n");
    lendObjects(gitDir, repository);
    writeFileSync(join(gitDir, "config"), configOf(repository, form === "raw" ? RAW : repository.settings));
    const { commonDir } = repository;
    if (form === "raw") writeFileSync(join(gitDir, "info/attributes"), RAW_ATTRIBUTES);
    else {
      copySmall(join(commonDir, "info/attributes"), join(gitDir, "info/attributes"));
      // What the repository excludes counts more than what its user does.
      const users = form.excludesFile === null ? null : smallIfReadable(form.excludesFile);
      const excludes = [users, small(join(commonDir, "info/exclude"))];
      writeFileSync(
        join(gitDir, "info/exclude"),
        Buffer.concat(excludes.flatMap((text) => (text instanceof Buffer ? [text, NEWLINE] : []))),
      );
    }
    const callOf = ({ withWorkTree, ...rest }: ClosedCall = {}): GitCall => ({
      gitDir,
      cwd: withWorkTree === true ? repository.workTree : gitDir,
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

/**
 * Lets a git directory of ours read the objects of a source. Its own folder of objects is where git writes, for even one that
 * only packs them for somewhere else makes a temporary file.
 */
export function lendObjects(gitDir: string, { commonDir, alternates }: SourceRepository): void {
  const objects = join(commonDir, "objects");
  // Git takes a relative path from the first list alone.
  const folders = [objects, ...alternates.map((path) => resolve(objects, path))];
  mkdirSync(join(gitDir, "objects/info"), { recursive: true });
  writeFileSync(join(gitDir, "objects/info/alternates"), folders.map((path) => `${quoted(path)}\n`).join(""));
}

function quoted(path: string): string {
  if (!/^["#]|[\n\\]/.test(path)) return path;
  return `"${path.replace(/["\\]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`)}"`;
}

const NEWLINE = Buffer.from("\n");

/** What leaves all bytes, modes and links as they are. */
const RAW: SourceSettings = {
  fileMode: true,
  symlinks: true,
  ignoreCase: false,
  autocrlf: "false",
  eol: null,
  excludesFile: null,
};

/** Git makes many files by several processes: nearly all of the time goes into the system's making of names, which is shared. */
const WORKERS = 4;
/** Below so many the processes cost more than they save. */
const MANY_FILES = 1000;

/** Files of 16 MiB and more are streamed out of a pack, where they are no delta. */
function configOf({ objectFormat }: SourceRepository, settings: SourceSettings): string {
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
    // Names that another system would take for .git are refused by rules of ours, where they are.
    ["protectNTFS", "false"],
    ["protectHFS", "false"],
    ["bigFileThreshold", "16m"],
  ];
  const lines = core.flatMap(([key, value]) => (value === null ? [] : [`\t${key} = ${value}\n`]));
  const extensions = objectFormat === "sha1" ? "" : `[extensions]\n\tobjectformat = ${objectFormat}\n`;
  return `[core]\n${lines.join("")}[checkout]\n\tworkers = ${WORKERS}\n\tthresholdForParallelism = ${MANY_FILES}\n${extensions}`;
}

function copySmall(from: string, to: string): void {
  const bytes = small(from);
  if (bytes !== null) writeFileSync(to, bytes);
}
