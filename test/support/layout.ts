import { below, byPath, parentOf } from "../../src/core/mounts/paths";
import type { Layout, LayoutNode } from "../../src/core/mounts/types";

/** A machine that exists in a table alone: `path -> target` makes a link, `path/` a folder, everything else a program. */
export function tableLayout(lines: readonly string[]): Layout {
  const nodes = new Map<string, LayoutNode>([["/", { kind: "folder" }]]);
  const add = (path: string, node: LayoutNode) => {
    for (let at = parentOf(path); !nodes.has(at); at = parentOf(at)) nodes.set(at, { kind: "folder" });
    nodes.set(path, node);
  };
  for (const line of [...USUAL, ...lines]) {
    const [path, target] = line.split(" -> ") as [string, string | undefined];
    if (target !== undefined) add(path, { kind: "link", target });
    else if (path.endsWith("/")) add(path.slice(0, -1), { kind: "folder" });
    else add(path, { kind: "file", executable: true, script: null });
  }
  const list = (path: string) =>
    nodes.get(path)?.kind === "folder"
      ? [...nodes.keys()]
          .filter((one) => one !== "/" && parentOf(one) === path)
          .map((one) => one.slice(below(path, "").length))
          .sort(byPath)
      : null;
  return {
    look: (path) => nodes.get(path) ?? null,
    list,
    folders: (path) => (list(path) ?? []).filter((name) => nodes.get(below(path, name))?.kind === "folder"),
    read: () => null,
  };
}

const USUAL = [
  "/usr/bin/gawk",
  "/usr/bin/awk -> /etc/alternatives/awk",
  "/etc/alternatives/awk -> /usr/bin/gawk",
].concat(["/bin -> usr/bin", "/lib -> usr/lib", "/usr/lib/", "/home/ann/", "/etc/passwd", "/etc/shadow"]);
