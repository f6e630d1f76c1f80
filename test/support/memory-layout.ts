import { posix } from "node:path";
import type { Layout, LayoutNode } from "../../src/core/mounts/types";

/** `program` is a binary; text that begins with `#!` a script that may be executed; `-> x` a link; other text a plain file. */
export type Tree = Readonly<Record<string, string>>;

/** A machine in memory; every folder on the way to a path is there. Asked for what only a look at a real disk could say, it throws. */
export function memoryLayout(tree: Tree): Layout {
  const nodes = new Map<string, LayoutNode>([["/", { kind: "folder" }]]);
  const texts = new Map<string, string>();
  for (const [path, content] of Object.entries(tree)) {
    for (let at = posix.dirname(path); at !== "/"; at = posix.dirname(at)) nodes.set(at, { kind: "folder" });
    nodes.set(path, nodeOf(content));
    if (!content.startsWith("-> ")) texts.set(path, content);
  }
  const real = (path: string, left = 40): string | null => {
    if (path === "/") return "/";
    const folder = real(posix.dirname(path), left);
    if (folder === null || left === 0) return null;
    const at = posix.join(folder, posix.basename(path));
    const node = nodes.get(at);
    return node?.kind === "link" ? real(posix.resolve(folder, node.target), left - 1) : at;
  };
  const list = (path: string) => {
    if (nodes.get(path)?.kind !== "folder") return null;
    return [...nodes.keys()]
      .filter((one) => one !== "/" && posix.dirname(one) === path)
      .map((one) => posix.basename(one))
      .sort();
  };
  return {
    look: (path) => nodes.get(path) ?? null,
    list,
    folders: (path) => (list(path) ?? []).filter((name) => nodes.get(posix.join(path, name))?.kind === "folder"),
    read: (path) => texts.get(real(path) ?? "") ?? null,
  };
}

function nodeOf(content: string): LayoutNode {
  if (content.startsWith("-> ")) return { kind: "link", target: content.slice("-> ".length) };
  if (content === "folder") return { kind: "folder" };
  if (content === "socket") return { kind: "other" };
  if (content === "program") return { kind: "file", executable: true, script: null };
  if (content.startsWith("#!")) return { kind: "file", executable: true, script: content.slice(2).split("\n", 1)[0]! };
  return { kind: "file", executable: false, script: null };
}
