import { bytePath, type BytePath, bytePathOf, type JsonPath } from "../domain/bytes";
import type { LaneName } from "../domain/lane";
import { type Ignored, readIgnoreFiles } from "../formats/gitignore";
import type { ManifestEntry, SetAside } from "../formats/manifest";
import { matchesAny, nearlyMatches } from "../formats/paths";
import { laneOf } from "../lanes/lanes";
import { type Contract, rulesOf } from "../records/contract";
import type { Facts } from "../records/facts";

/**
 * Says what of a workspace is set aside: counted and listed as a whole, never judged, never followed or kept (SPEC section 4).
 * Contract, lane and the tree at the start decide, nothing that an agent could write.
 */
export interface SetAsides {
  /** Why an entry is set aside by itself, or null. It is not asked of what lies below one that is. */
  of(path: BytePath, isFolder: boolean): SetAside | null;
  /** Whether an entry below one that is set aside is judged all the same. */
  isKept(path: BytePath, isFolder: boolean, above: SetAside): boolean;
  /** Whether a file of this path is set aside, by itself or with a folder above it. */
  covers(path: BytePath): boolean;
}

/** Sets nothing aside. */
export const NOTHING_ASIDE: SetAsides = { of: () => null, isKept: () => false, covers: () => false };

/** What decides about the paths of one run. */
export interface AsideInput {
  contract: Pick<Contract, "discard_paths" | "discard_ignored" | "forbidden_paths">;
  lane: LaneName;
  /** Manifest of the tree at the start: what is in it can't be discarded away. */
  before: Iterable<{ readonly path: BytePath }>;
  /** What git ignores by the tree's own `.gitignore` files. */
  ignored: Ignored | null;
}

/** Paths of a tree as {@link AsideInput.before} takes them; nothing is made of them before somebody asks. */
export function entriesOf(paths: Iterable<BytePath>): Iterable<{ readonly path: BytePath }> {
  return {
    *[Symbol.iterator]() {
      for (const path of paths) yield { path };
    },
  };
}

/**
 * Makes the answerer of one run. The lane's own folders and `discard_paths` set aside whatever they cover; what the tree at the
 * start ignores is set aside unless `forbidden_paths` covers it, or would on some system.
 */
export function setAsides({ contract, lane, before, ignored }: AsideInput): SetAsides {
  const own = rulesOf(laneOf(lane).state);
  const discarded = rulesOf(contract.discard_paths ?? []);
  const asks = contract.discard_ignored === false ? null : ignored;
  if (own.length + discarded.length === 0 && asks === null) return NOTHING_ASIDE;
  const forbidden = rulesOf(contract.forbidden_paths);
  const isForbidden = (path: BytePath, isFolder: boolean) =>
    matchesAny(forbidden, path, isFolder) || forbidden.some((rule) => nearlyMatches(rule, path, isFolder));
  let known: Set<string> | null = null;
  const isKnown = (path: BytePath): boolean => (known ??= pathsOf(before)).has(path);

  const of = (path: BytePath, isFolder: boolean): SetAside | null => {
    if (matchesAny(own, path, isFolder)) return isKnown(path) ? null : "lane";
    if (matchesAny(discarded, path, isFolder)) return isKnown(path) ? null : "discarded";
    if (asks === null || !asks.covers(path, isFolder)) return null;
    return isKnown(path) || isForbidden(path, isFolder) ? null : "ignored";
  };
  const isKept = (path: BytePath, isFolder: boolean, above: SetAside) =>
    above === "ignored" &&
    !matchesAny(own, path, isFolder) &&
    !matchesAny(discarded, path, isFolder) &&
    isForbidden(path, isFolder);
  return {
    of,
    isKept,
    covers(path) {
      for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1)) {
        const above = of(path.slice(0, cut) as BytePath, true);
        if (above !== null) return !isKept(path, false, above);
      }
      return of(path, false) !== null;
    },
  };
}

/** Every path of a tree, folders that hold something but are not listed too. */
function pathsOf(entries: Iterable<{ readonly path: BytePath }>): Set<string> {
  const paths = new Set<string>();
  for (const { path } of entries) {
    paths.add(path);
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
      const folder = path.slice(0, cut);
      if (paths.has(folder)) break;
      paths.add(folder);
    }
  }
  return paths;
}

/** Whether an entry of a tree is a file that git reads its patterns from; it follows no link to one. */
export function isIgnoreFile({ path, type, hidden }: ManifestEntry): boolean {
  return type === "file" && hidden !== true && (path === IGNORE_FILE || path.endsWith(`/${IGNORE_FILE}`));
}

export const IGNORE_FILE = ".gitignore";

/** What the facts say of the baseline's `.gitignore` files, as something that answers; null where they do not count. */
export function ignoredBy(fact: Facts["gitignore"]): Ignored | null {
  if (fact === undefined || fact.problem !== null || fact.files.length === 0) return null;
  return readIgnoreFiles(
    fact.files.map(({ path, content_b64 }) => ({
      path: bytesOf(path),
      content: Buffer.from(content_b64, "base64").toString("latin1"),
    })),
  );
}

/** A path of the facts, as bytes; one that is shown by its digest is that. */
export function bytesOf(path: JsonPath): BytePath {
  if (typeof path === "string") return bytePathOf(path);
  return "path_b64" in path ? bytePath(Buffer.from(path.path_b64, "base64")) : bytePathOf(path.path_sha256);
}

/** What contract and starting tree say of an entry of a manifest; the mark that it carries decides nothing. */
export interface Parted {
  isAside: boolean;
  /** Lies in what is set aside, and is judged all the same. */
  isKept: boolean;
  /** It carries another mark than it should, or lies where all is one. */
  isMisplaced: boolean;
}

/** Parts a manifest of the result, entry by entry, in manifest order. What is set aside is listed as a whole. */
export function createParting(asides: SetAsides): (entry: ManifestEntry) => Parted {
  let above: { folder: string; why: SetAside } | null = null;
  return (entry) => {
    const { path, type, hidden, setAside } = entry;
    const isFolder = type === "dir";
    const inside: { why: SetAside } | null = above !== null && path.startsWith(above.folder) ? above : null;
    // A path that is shown by its digest can't be compared; a secret in a name denies the pass by itself.
    const why: SetAside | null = hidden ? (setAside ?? null) : inside === null ? asides.of(path, isFolder) : null;
    const isLost = !hidden && inside !== null && !asides.isKept(path, isFolder, inside.why);
    if (why !== null && isFolder && !hidden) above = { folder: `${path}/`, why };
    return {
      isAside: why !== null || isLost,
      isKept: inside !== null && why === null && !isLost,
      isMisplaced: isLost || why !== (setAside ?? null),
    };
  };
}
