import { MIXED_FOLDERS } from "./folders";
import { below, isWithin, nameOf, parentOf } from "./paths";
import { type Resolved, resolvePath } from "./resolve";
import type { Layout, LayoutNode } from "./types";

/** Folders of programs and libraries, which are shown anyway; on merged systems all but the first are links into it. */
export const SYSTEM_ROOTS = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

/** Folders where people's homes lie, whoever runs the harness. */
const HOME_FOLDERS = ["/home", "/root"];

/** Folders that hold all kinds of things: never an installation themselves, whatever stands in them. */
const SHARED_FOLDERS = [
  "/",
  "/data",
  "/dev",
  "/etc",
  "/media",
  "/mnt",
  "/opt",
  "/proc",
  "/run",
  "/srv",
  "/sys",
  "/tmp",
  "/usr",
  "/usr/local",
  "/var",
];

/** An absolute path without empty parts, `.` and `..`; null for any other. */
export function normalize(path: string): string | null {
  if (!path.startsWith("/")) return null;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** What a path leads to. */
export interface Followed {
  /** The path without any link in it. */
  real: string;
  node: Exclude<LayoutNode, { kind: "link" }>;
  /** The path itself, and each path that a link in its last part led to. */
  hops: readonly string[];
}

/** A layout gives the same answer each time, so what follows from its answers is kept with it. */
const followed = new WeakMap<Layout, Map<string, Followed | null>>();

/** Follows every link on the way to a path; null where nothing is, where it can't be seen, and for loops. */
export function follow(layout: Layout, path: string): Followed | null {
  let known = followed.get(layout);
  if (known === undefined) followed.set(layout, (known = new Map()));
  const before = known.get(path);
  if (before !== undefined) return before;
  const answer = followOnce(layout, path);
  known.set(path, answer);
  return answer;
}

/** Most paths differ in their last name only from one that was followed before, and end in no link. */
function followOnce(layout: Layout, path: string): Followed | null {
  const folder = parentOf(path);
  if (folder !== "/" && normalize(path) === path) {
    const parent = follow(layout, folder);
    if (parent?.node.kind !== "folder") return null;
    const real = below(parent.real, nameOf(path));
    const node = layout.look(real);
    if (node === null) return null;
    if (node.kind !== "link") return { real, node, hops: real === path ? [path] : [path, real] };
  }
  const found = resolvePath(layout, path);
  return "problem" in found ? null : withHops(path, found);
}

function withHops(path: string, { real, node, links }: Exclude<Resolved, { problem: string }>): Followed {
  const last = links.filter(({ rest }) => rest.length === 0).map((link) => link.path);
  return { real, node, hops: [...new Set([normalize(path)!, ...last, real])] };
}

/** Whether an absolute path without links lies in the folders of programs and libraries that are shown anyway. */
export function isSystem(real: string): boolean {
  return SYSTEM_ROOTS.some((folder) => isWithin(real, folder));
}

/** Homes, as far as a plan knows of them. */
export interface Homes {
  /** Whether a path without links lies in somebody's home. */
  holds(real: string): boolean;
  /** Whether a folder without links may be taken for the root of an installation: no home, none above one, none for all kinds. */
  mayBeRoot(real: string): boolean;
}

/** @param home of whoever runs the harness; null where there is none */
export function homesOf(layout: Layout, home: string | null): Homes {
  const own = home === null ? [] : [home, follow(layout, home)?.real ?? home].filter((path) => path !== "/");
  const all = [...HOME_FOLDERS, ...own];
  return {
    holds: (real) => all.some((folder) => isWithin(real, folder)),
    mayBeRoot(real) {
      if (SHARED_FOLDERS.includes(real) || all.some((folder) => isWithin(folder, real))) return false;
      const homes = [...own, "/root", ...(/^\/home\/[^/]+/.exec(real) ?? [])];
      return !homes.some((one) => one === real || MIXED_FOLDERS.has(restBelow(real, one) ?? ""));
    },
  };
}

/** The paths below a folder that a pattern names and that are there; `*` stands for any part of a name, not for a leading dot. */
export function expand(layout: Layout, folder: string, pattern: string): string[] {
  let found = [folder];
  for (const part of pattern.split("/").filter((one) => one !== "")) {
    found = found.flatMap((path) => {
      if (!part.includes("*")) return [below(path, part)];
      const at = follow(layout, path);
      const names = at === null ? null : layout.list(at.real);
      return (names ?? []).filter((name) => matches(part, name)).map((name) => below(path, name));
    });
  }
  return found.filter((path) => follow(layout, path) !== null);
}

/** Whether a path below a root is what a pattern names: itself, or with `below` something in it. */
export function matchesPattern(pattern: string, rest: string, below: boolean): boolean {
  const wanted = pattern.split("/").filter((one) => one !== "");
  const parts = rest.split("/").filter((one) => one !== "");
  if (below ? parts.length < wanted.length : parts.length !== wanted.length) return false;
  return wanted.every((part, i) => matches(part, parts[i]!));
}

const patterns = new Map<string, RegExp>();

function matches(part: string, name: string): boolean {
  if (!part.includes("*")) return part === name;
  if (name.startsWith(".") && !part.startsWith(".")) return false;
  let pattern = patterns.get(part);
  if (pattern === undefined) {
    const pieces = part.split("*").map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    patterns.set(part, (pattern = new RegExp(`^${pieces.join(".*")}$`)));
  }
  return pattern.test(name);
}

/** What is left of a path below a folder, `""` for the folder itself; null where it lies elsewhere. */
export function restBelow(path: string, folder: string): string | null {
  if (!isWithin(path, folder)) return null;
  return path.slice(folder === "/" ? 1 : folder.length + 1);
}
