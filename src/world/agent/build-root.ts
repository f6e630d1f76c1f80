import { lstat, mkdir, realpath, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { blocked, done, type Outcome } from "./outcome";
import { discard } from "./store";

/** A build root on the host, held by this build alone until it is released. */
export interface HeldRoot {
  path: string;
  release(): Promise<void>;
}

/**
 * Takes the build root for this build where no sandbox can show a private folder at its place: made by us, exclusively,
 * in a folder that nobody else could redirect. An own, empty folder that stands there is taken over; everything else is
 * somebody's and stays untouched.
 * @returns the folder, or `agent_build_failed`
 */
export async function holdBuildRoot(path: string): Promise<Outcome<HeldRoot>> {
  const refused = (found: string) =>
    blocked("agent_build_failed", "build_root", {
      expected: `${path} to be absent, or an empty folder of this user, in a folder that only this user or root can write to`,
      found,
    });
  const parent = dirname(path);
  try {
    const outermost = await mkdir(parent, { recursive: true, mode: 0o755 });
    const problem = await parentProblem(parent);
    if (problem !== null) return refused(problem);
    const there = await lstat(path).catch(() => null);
    if (there !== null) {
      const whose = await occupantProblem(path, there);
      if (whose !== null) return refused(whose);
    }
    // of two builds one gets the folder; what lies in it by now keeps rmdir from removing it
    if (there !== null) await rmdir(path);
    await mkdir(path, { mode: 0o700 });
    return done({
      path,
      async release() {
        await discard(path);
        if (outermost !== undefined) await removeEmpty(parent, outermost);
      },
    });
  } catch (error) {
    return refused((error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** Removes the folders that were made for the build root, as far as nobody else has put anything into them. */
async function removeEmpty(from: string, upTo: string): Promise<void> {
  for (let folder = from; folder.length >= upTo.length; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}

async function parentProblem(parent: string): Promise<string | null> {
  if ((await realpath(parent)) !== parent) return `a link in ${parent}`;
  for (let folder = parent; ; folder = dirname(folder)) {
    const stat = await lstat(folder);
    const uid = process.getuid?.() ?? stat.uid;
    const sticky = (stat.mode & 0o1000) !== 0;
    if (stat.uid !== uid && stat.uid !== 0) return `${folder} belongs to user ${stat.uid}`;
    if ((stat.mode & 0o022) !== 0 && !sticky) return `${folder} can be written to by others`;
    if (folder === "/") return null;
  }
}

async function occupantProblem(path: string, stat: Awaited<ReturnType<typeof lstat>>): Promise<string | null> {
  if (stat.isSymbolicLink()) return "a link";
  if (!stat.isDirectory()) return "a file";
  const uid = process.getuid?.();
  if (uid !== undefined && stat.uid !== uid) return `a folder of user ${stat.uid}`;
  try {
    await rmdir(path);
    await mkdir(path, { mode: 0o700 });
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOTEMPTY" || code === "EEXIST"
      ? "a folder that is not empty"
      : `a folder that can't be taken (${code})`;
  }
}
