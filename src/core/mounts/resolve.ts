import { below, isWithin, parentOf } from "./paths";
import type { Layout, LayoutNode } from "./types";

/** Links in a row before a path counts as a loop, as the kernel counts (`MAXSYMLINKS`). */
const MAX_LINKS = 40;

/** What the kernel makes up: a path through it leads each process somewhere else. */
const KERNEL_FOLDERS = ["/proc", "/sys", "/dev"];

/** A link that was met: where it lies (in a real folder), what it says, and what of the path was still to come. */
export interface MetLink {
  path: string;
  target: string;
  rest: readonly string[];
}

/** Where a path leads, or why nowhere. */
export type Resolved =
  | { real: string; node: Exclude<LayoutNode, { kind: "link" }>; links: readonly MetLink[] }
  | { problem: string };

/** Follows a path as the kernel does (`namei`): name by name, with `..` and links, relative and absolute. */
export function resolvePath(layout: Layout, path: string): Resolved {
  if (!path.startsWith("/") || path.includes("\0")) return { problem: "it is no absolute path" };
  const links: MetLink[] = [];
  let names = namesOf(path);
  let at = "/";
  let node: Exclude<LayoutNode, { kind: "link" }> = { kind: "folder" };
  while (names.length > 0) {
    const [name, ...rest] = names as [string, ...string[]];
    names = rest;
    if (node.kind !== "folder") return { problem: `${at} is no folder` };
    if (name === ".") continue;
    if (name === "..") {
      at = parentOf(at);
      continue;
    }
    const next = below(at, name);
    if (KERNEL_FOLDERS.some((folder) => isWithin(next, folder)))
      return { problem: `it leads through ${next}, which is another thing for each process` };
    const found = layout.look(next);
    if (found === null) return { problem: `there is no ${next}, or this user may not look at it` };
    if (found.kind !== "link") {
      at = next;
      node = found;
      continue;
    }
    if (links.length === MAX_LINKS)
      return { problem: `it leads through more than ${MAX_LINKS} links (a loop, at ${next})` };
    links.push({ path: next, target: found.target, rest });
    names = [...namesOf(found.target), ...rest];
    if (found.target.startsWith("/")) at = "/";
    if (found.target === "") return { problem: `${next} is a link to nothing` };
  }
  return { real: at, node, links };
}

/** A slash at the end asks for a folder, as `/.` does. */
function namesOf(path: string): string[] {
  const names = path.split("/").filter((name) => name !== "");
  return path.endsWith("/") ? [...names, "."] : names;
}
