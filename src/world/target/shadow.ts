import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "../worktree/git";
import { look, makeShared } from "./files";
import type { Target } from "./layout";
import { asItself } from "./owner";

/**
 * A git directory of the harness's own that looks at a target: it sees the target's objects and has its words on how bytes are
 * stored, and nothing else of it: no configuration, hooks, filters, replacements, grafts, remotes, refs. What git writes
 * stays in it.
 */
export interface Shadow {
  folder: string;
  /** Its index; nobody else's. */
  index: string;
  /** Objects that git has written through it. */
  objects: string;
  /**
   * Runs git in it.
   * @param workTree the tree to look at, where there is one
   * @returns what git wrote
   * @throws Error when git fails
   */
  git(args: readonly string[], options?: { input?: Uint8Array; workTree?: string }): Promise<Buffer>;
}

/** Nothing here runs a program, and whatever is written is on the disk when git says so. */
const CONFIG = `	bare = false
	fsync = all
	bigFileThreshold = 2047m
	hooksPath = /dev/null
	attributesFile = /dev/null
	excludesFile = /dev/null
	fsmonitor = false
	untrackedCache = false
	safecrlf = false
	logAllRefUpdates = false
[gc]
	auto = 0
[maintenance]
	auto = false
[pack]
	threads = 1
[submodule]
	recurse = false
`;

/**
 * Makes one.
 * @param folder a folder that does not exist yet
 * @param head commit that its HEAD names, detached
 */
export function createShadow(target: Target, folder: string, head: string): Shadow {
  for (const sub of ["objects/info", "objects/pack", "refs/heads", "info"])
    makeShared(join(folder, sub), target.sharing, 0o700);
  const settings = target.settings.map(([name, value]) => `\t${name.slice("core.".length)} = ${value}\n`).join("");
  const version =
    target.format === "sha256"
      ? "\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n[core]\n"
      : "\trepositoryformatversion = 0\n";
  writeFileSync(join(folder, "config"), `[core]\n${version}${settings}${CONFIG}`);
  writeFileSync(join(folder, "HEAD"), `${head}\n`);
  writeFileSync(join(folder, "objects/info/alternates"), `${quotedAlternate(target.objects)}\n`);
  for (const name of ["attributes", "exclude", "sparse-checkout"]) {
    const path = join(target.commonDir, "info", name);
    if (look(path)?.isFile() === true) copyFileSync(path, join(folder, "info", name));
  }
  const shallow = join(target.commonDir, "shallow");
  if (look(shallow)?.isFile() === true) copyFileSync(shallow, join(folder, "shallow"));
  return {
    folder,
    index: join(folder, "index"),
    objects: join(folder, "objects"),
    async git(args, { input = Buffer.alloc(0), workTree } = {}) {
      const { code, stdout, stderr } = await asItself((owner) =>
        runGit(args, {
          ...{ gitDir: folder, cwd: workTree ?? folder, input, owner },
          ...(workTree === undefined ? {} : { workTree }),
        }),
      );
      if (code !== 0)
        throw new Error(
          `git ${args.find((word) => !word.startsWith("-"))} ended with ${code ?? "a signal"}: ${stderr}`,
        );
      return stdout;
    },
  };
}

/** A path that begins with a quote, or holds a newline, would be read otherwise. */
function quotedAlternate(path: string): string {
  return /^["#]|[\n\\"]/.test(path)
    ? `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`
    : path;
}
