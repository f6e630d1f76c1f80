import type { BytePath } from "../domain/bytes";
import { parentOf } from "./paths";

/** As many links as Linux follows in one path (`MAXSYMLINKS`). */
const MAX_LINKS = 40;

/** Characters of paths that may still be looked at; thousands of long links that lead through each other would take hours. */
export interface LinkBudget {
  left: number;
}

/**
 * Where a symlink leads, judged by names alone: through the other symlinks of the tree, one name after the other.
 * @param links the targets of all symlinks of the tree, by path
 * @param budget shared by all links of a tree; nothing is followed once it is used up
 * @returns `inside` (dangling or looping links included), `outside`, `git` for the root `.git`, `unknown` without budget
 */
export function linkLeads(
  path: BytePath,
  links: ReadonlyMap<string, BytePath>,
  budget: LinkBudget = { left: Number.POSITIVE_INFINITY },
): "inside" | "outside" | "git" | "unknown" {
  const target = links.get(path);
  if (target === undefined) return "inside";
  if (target.startsWith("/")) return "outside";
  let at: string = parentOf(path);
  const rest = target.split("/").reverse();
  let followed = 1;
  while (rest.length > 0) {
    const name = rest.pop()!;
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (at === "") return "outside";
      at = parentOf(at);
      continue;
    }
    const parent = at;
    at = at === "" ? name : `${at}/${name}`;
    if (at === ".git") return "git";
    budget.left -= at.length;
    if (budget.left < 0) return "unknown";
    const next = links.get(at);
    if (next === undefined) continue;
    if (++followed > MAX_LINKS) return "inside";
    if (next.startsWith("/")) return "outside";
    at = parent;
    rest.push(...next.split("/").reverse());
  }
  return "inside";
}

/** A link that leaves its tree, or can't be followed. */
export interface LeavingLink {
  path: BytePath;
  target: BytePath;
  leads: "outside" | "git" | "unknown";
}

/**
 * Links that lead out of their tree or into its `.git`, or can't be followed for want of budget; those that led there before are taken.
 * @param links the targets of all symlinks of the tree, by path
 * @param old those of the tree at the start, asked for when it comes to them
 * @param budget characters of paths that are looked at
 */
export function* leavingLinks(
  links: ReadonlyMap<BytePath, BytePath>,
  old: () => ReadonlyMap<BytePath, BytePath>,
  budget: number,
): Generator<LeavingLink> {
  const left = { left: budget };
  let before: ReadonlyMap<BytePath, BytePath> | null = null;
  for (const [path, target] of links) {
    const leads = linkLeads(path, links, left);
    if (leads === "inside") continue;
    before ??= old();
    if (leads !== "unknown" && before.get(path) === target && linkLeads(path, before, left) === leads) continue;
    yield { path, target, leads };
  }
}
