import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { baselineCommit } from "../../src/core/formats/baseline-commit";
import { buildTrees, EMPTY_TREE, gitOid } from "../../src/core/formats/git-trees";
import { type ManifestEntry, parseManifestLine, serializeManifest } from "../../src/core/formats/manifest";
import { sha256 } from "../../src/core/domain/digest";
import type { BytePath } from "../../src/core/domain/bytes";
import { editFacts, editJson, nestedIn, rejudge } from "./forge";

/** How large a tree, and how much of it is new. */
export interface Extent {
  entries: number;
  /** New files among them. */
  added: number;
  /** Bytes of each path. */
  pathBytes: number;
}

const EMPTY = Buffer.alloc(0);
const FILE = { type: "file", mode: 0o100644, size: 0, sha256: sha256(EMPTY), oid: gitOid("blob", EMPTY) } as const;

/**
 * Makes an honest bundle of a small one: one of a run whose tree had as many empty files more, in which nothing is wrong.
 * Contract and facts go along, and whatever follows from them.
 */
export function enlarge(dir: string, { entries, added, pathBytes }: Extent): void {
  for (const bundle of [dir, ...nestedIn(dir)])
    editJson(bundle, "task.contract.json", (contract) => {
      contract.allowed_paths = [...contract.allowed_paths, "zz*"];
      contract.limits = { ...contract.limits, entries, changed_files: added + 10 };
    });
  const before = manifestOf(dir, "manifest.before.jsonl");
  const after = manifestOf(dir, "manifest.after.jsonl");
  const more = entries - after.length;
  const all = Array.from({ length: more }, (_, i): ManifestEntry => {
    const path = `zz${String(i).padStart(pathBytes - 2, "0")}` as BytePath;
    return { path, ...FILE };
  });
  const first = all.slice(0, more - added);
  const trees = [before.concat(first), after.concat(all)].map((list, index) => {
    writePieces(join(dir, index === 0 ? "manifest.before.jsonl" : "manifest.after.jsonl"), serializeManifest(list));
    return { tree: buildTrees(list) || EMPTY_TREE, length: list.length };
  });
  const patch = join(dir, "patch.diff");
  writePieces(patch, patchOf(readFileSync(patch, "utf8"), all.slice(more - added)));
  editFacts(dir, (facts) => {
    facts.workspace.entries = trees[0]!.length;
    facts.workspace.tree = trees[0]!.tree;
    facts.patch = { baseline_tree: trees[0]!.tree, result_tree: trees[1]!.tree };
    const commit = baselineCommit(trees[0]!.tree).oid;
    facts.head = { ...facts.head, commit, baseline_commit: commit };
  });
  rejudge(dir);
}

function manifestOf(dir: string, name: string): ManifestEntry[] {
  return readFileSync(join(dir, name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const parsed = parseManifestLine(line);
      if ("problem" in parsed) throw new Error(parsed.problem);
      return parsed.entry;
    });
}

function* patchOf(start: string, added: readonly ManifestEntry[]): Generator<string> {
  yield start;
  for (const { path, oid } of added)
    yield `diff --git a/${path} b/${path}\nnew file mode 100644\nindex ${"0".repeat(40)}..${oid}\n`;
}

function writePieces(path: string, pieces: Iterable<string>): void {
  writeFileSync(path, "");
  const fd = openSync(path, "w");
  for (const piece of pieces) writeSync(fd, piece);
  closeSync(fd);
}
