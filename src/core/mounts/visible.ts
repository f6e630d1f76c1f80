import { ancestorsOf, isWithin, nameOf, parentOf } from "./paths";
import type { MountPlan } from "./types";

/** What must be seen inside, and nothing beside it. */
export interface Visible {
  /** Folders that are not the machine's, with every name that may be in them. */
  folders: Record<string, string[]>;
  /** Files and folders of the machine that the plan shows because something asked for them. */
  bound: string[];
  /** Paths of secrets in them that must say nothing. */
  masked: string[];
}

/**
 * What a plan makes visible, for a canary that looks from inside.
 * @param more paths that a start shows beside its plan: programs, its own state, its workspace; what lies in them is theirs
 */
export function visibleBy({ mounts }: MountPlan, more: readonly string[]): Visible {
  const opaque = [
    ...mounts.flatMap(({ kind, inside }) =>
      kind === "bind" || kind === "kernel" || inside === "/etc" ? [inside] : [],
    ),
    ...more,
  ];
  const isOpaque = (path: string) => opaque.some((folder) => isWithin(path, folder));
  const folders: Record<string, string[]> = {};
  const add = (folder: string, name: string) => {
    const names = (folders[folder] ??= []);
    if (!names.includes(name)) names.push(name);
  };
  for (const { kind, inside } of mounts)
    if ((kind === "scratch" || kind === "folder") && !isOpaque(inside)) folders[inside] ??= [];
  for (const path of [...mounts.map(({ inside }) => inside), ...more])
    for (const step of [...ancestorsOf(path).slice(1), path])
      if (!isOpaque(parentOf(step))) add(parentOf(step), nameOf(step));
  return {
    folders,
    bound: mounts.flatMap(({ kind, inside }) => (kind === "bind" ? [inside] : [])),
    masked: mounts.flatMap(({ kind, inside }) => (kind === "mask" ? [inside] : [])),
  };
}
