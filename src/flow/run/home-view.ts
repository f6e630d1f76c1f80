import { lstatSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../core/mounts/paths";
import { INSIDE_HOME, type TreeView } from "../../world/contain/types";

/** How a verification command looks for programs, and what of its home it can't write. */
export interface HomeView {
  path: readonly string[];
  mounts: TreeView["mounts"];
}

/**
 * Folders of `PATH` that lie in a home which commands can write: those that setup filled stay where they stand, read-only, and no
 * folder on the way to them can be renamed. All others come last, so that what changed code puts there has the name of nothing
 * that is found elsewhere.
 * @param home folder of the host that is the home inside; null for one that is empty
 */
export function homeView(home: string | null, path: readonly string[]): HomeView {
  const isOwn = (folder: string) => isWithin(folder, INSIDE_HOME);
  const filled = new Set(path.filter((folder) => isOwn(folder) && home !== null && isFolder(home, restOf(folder))));
  const mounts = new Map<string, boolean>();
  for (const folder of filled) {
    const names = restOf(folder).split("/");
    for (let count = 1; count < names.length; count++) {
      const way = names.slice(0, count).join("/");
      if (!mounts.has(way)) mounts.set(way, false);
    }
    mounts.set(names.join("/"), true);
  }
  const isLast = (folder: string) => isOwn(folder) && !filled.has(folder);
  return {
    path: [...path.filter((folder) => !isLast(folder)), ...path.filter(isLast)],
    mounts: [...mounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, readOnly]) => ({ path: at, readOnly })),
  };
}

function restOf(folder: string): string {
  return folder.slice(INSIDE_HOME.length + 1);
}

/** Whether a folder lies there, and no link on the way: one could be replaced. */
function isFolder(home: string, rest: string): boolean {
  const names = rest.split("/");
  return (
    rest !== "" &&
    names.every(
      (_, index) =>
        lstatSync(join(home, ...names.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory() === true,
    )
  );
}
