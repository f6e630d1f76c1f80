import { lstat, mkdir, realpath, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { closedBelow } from "../contain/handover";
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
  let outermost: string | undefined;
  const leave = async () => {
    if (outermost !== undefined) await removeEmpty(parent, outermost);
  };
  try {
    outermost = await mkdir(parent, { recursive: true, mode: 0o755 });
    const problem = await take(path, parent);
    if (problem === null)
      return done({
        path,
        async release() {
          await discard(path);
          await leave();
        },
      });
    await leave();
    return refused(problem);
  } catch (error) {
    await leave();
    return refused((error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** Makes a build root in a folder that is there. @returns why not, where everything is as it was; or null */
async function take(path: string, parent: string): Promise<string | null> {
  const problem = await parentProblem(parent);
  if (problem !== null) return problem;
  const closed = closedBelow(path);
  if (closed !== null) return `${closed} on the way, and no build runs as root: chmod o+x it, or install bubblewrap`;
  const there = await lstat(path).catch(() => null);
  if (there !== null) {
    const whose = await occupantProblem(path, there);
    if (whose !== null) return whose;
    // of two builds one gets the folder; what lies in it by now keeps rmdir from removing it
    await rmdir(path);
  }
  await mkdir(path, { mode: 0o700 });
  return null;
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
