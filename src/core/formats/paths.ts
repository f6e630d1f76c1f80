import { bytePathOf, pathText, type BytePath } from "../domain/bytes";

/**
 * A path rule of a contract or a target record (SPEC section 4): relative, POSIX, compared by raw bytes.
 * `*` stands for any bytes within one segment; a trailing `/` means the folder and everything below it.
 */
export interface PathRule {
  /** The rule as it was written, for messages. */
  text: string;
  /** Segments as raw bytes (latin1), without the empty one after a trailing slash. */
  segments: readonly string[];
  /** True for `folder/`. */
  folder: boolean;
}

/** Longest rule that is read: as long as the longest path that Linux takes. */
const MAX_RULE_BYTES = 4096;

/**
 * Reads one path rule.
 * @param text the rule as it stands in the contract
 * @returns the rule, or a sentence that says what is wrong with it
 */
export function parsePathRule(text: string): { rule: PathRule } | { problem: string } {
  if (text === "") return { problem: "expected a path, found an empty string" };
  if (text.includes("\0")) return { problem: "expected a path, found a NUL character in it" };
  if (!text.isWellFormed()) return { problem: "expected Unicode text, found half of a surrogate pair" };
  if (text.startsWith("/")) return { problem: "expected a path relative to the workspace, found an absolute one" };
  const bytes = bytePathOf(text);
  if (bytes.length > MAX_RULE_BYTES)
    return { problem: `expected at most ${MAX_RULE_BYTES} bytes, found ${bytes.length}` };
  const folder = bytes.endsWith("/");
  const segments = (folder ? bytes.slice(0, -1) : bytes).split("/");
  for (const segment of segments) {
    if (segment === "") return { problem: "expected one slash between names, found an empty name" };
    if (segment === "..") return { problem: "expected a path without `..`, found a climbing one" };
    if (segment === ".") return { problem: "expected a path without `.`; leave that segment out" };
    if (segment.includes("**")) {
      return { problem: "expected `*` within one name; for a folder and all below it write `folder/`, not `**`" };
    }
  }
  return { rule: { text, segments, folder } };
}

/**
 * Whether a rule covers a path.
 * @param isFolder true when the path is itself a folder: `src/` covers the folder `src`, but not a file of that name
 */
export function matches(rule: PathRule, path: BytePath, isFolder = false): boolean {
  return matchesSegments(rule, path.split("/"), isFolder, (pattern, name) => matchesName(pattern, name));
}

/** Whether any of the rules covers the path. */
export function matchesAny(rules: readonly PathRule[], path: BytePath, isFolder = false): boolean {
  return rules.some((rule) => matches(rule, path, isFolder));
}

/**
 * Whether a rule covers a path only when case and Unicode form are left out of account. Such a path is neither allowed nor
 * clearly free: on a system that folds names it is the file that the rule means.
 */
export function nearlyMatches(rule: PathRule, path: BytePath, isFolder = false): boolean {
  if (matches(rule, path, isFolder)) return false;
  const folded = (pattern: string, name: string) => matchesName(foldPattern(pattern), foldName(name));
  return matchesSegments(rule, path.split("/"), isFolder, folded);
}

function matchesSegments(
  rule: PathRule,
  names: readonly string[],
  isFolder: boolean,
  same: (pattern: string, name: string) => boolean,
): boolean {
  const { segments, folder } = rule;
  const deepEnough = folder ? names.length > segments.length || (isFolder && names.length === segments.length) : false;
  if (folder ? !deepEnough : names.length !== segments.length) return false;
  return segments.every((pattern, index) => same(pattern, names[index] ?? ""));
}

/** Wildcard match without backtracking over more than the last star, so that no rule can be made slow. */
function matchesName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < name.length) {
    if (pattern[p] === "*") {
      star = p++;
      mark = n;
    } else if (p < pattern.length && pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++mark;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

function foldPattern(pattern: string): string {
  return pattern.split("*").map(foldLoosely).join("*");
}

/** Code points that HFS+ leaves out when it compares names (git's `next_hfs_char`). */
const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu;

/** Lower-case ASCII names that don't end in a dot or space are their own folded form: nearly all names are. */
const SELF_FOLDED = /^[\x00-\x40\x5b-\x7f]*[\x00-\x1f\x21-\x2d\x2f-\x40\x5b-\x7f]$/;

/**
 * The form of one name under which it would be taken for another on a system that folds case, Unicode form, ignorable
 * characters or trailing dots and spaces (HFS+, APFS, NTFS). Names that are not UTF-8 fold their ASCII letters only.
 */
export function foldName(name: string): string {
  if (SELF_FOLDED.test(name)) return name;
  const folded = foldLoosely(name);
  const trimmed = folded.replace(/[. ]+$/, "");
  return trimmed === "" ? folded : trimmed;
}

function foldLoosely(name: string): string {
  const text = /^[\x00-\x7f]*$/.test(name) ? name : pathText(name as BytePath);
  if (text === null) return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  // Upper before lower case: `ß` and `SS`, both sigmas and the long s meet only on the way up.
  const bare = text.normalize("NFD").replace(HFS_IGNORED, "");
  return bytePathOf(bare.toUpperCase().toLowerCase().normalize("NFC"));
}

/** Folded form of a whole path, name by name. */
export function foldPath(path: BytePath): string {
  return path.split("/").map(foldName).join("/");
}

/**
 * Paths, or folders above them, that differ only in case, Unicode form or what else a system may fold.
 * @returns each pair once, in the order in which the second one was met
 */
export function collisions(paths: Iterable<BytePath>): [BytePath, BytePath][] {
  const firstByFold = new Map<string, string>();
  const seen = new Set<string>();
  const pairs: [BytePath, BytePath][] = [];
  for (const path of paths) {
    const names = path.split("/");
    let raw = "";
    let fold = "";
    for (const name of names) {
      raw = raw === "" ? name : `${raw}/${name}`;
      fold = fold === "" ? foldName(name) : `${fold}/${foldName(name)}`;
      if (seen.has(raw)) continue;
      seen.add(raw);
      const first = firstByFold.get(fold);
      if (first === undefined) firstByFold.set(fold, raw);
      else pairs.push([first as BytePath, raw as BytePath]);
    }
  }
  return pairs;
}

/** Cheap test, false for nearly all names: only what has `git` in any case, or something beyond ASCII, can be a look-alike. */
const MAYBE_GIT = /gi[t7]|[\x80-\xff]/i;

/** `.git`, its NTFS short names, and what NTFS takes for it: trailing dots and spaces, streams (git's `is_ntfs_dotgit`). */
const GIT_NAME = /^(?:\.git|git~[0-9]+)[. ]*(?:$|:)/;

/** `.gitmodules` and the short names that NTFS gives it (git's `is_ntfs_dotgitmodules`). */
const GITMODULES_NAME = /^(?:\.gitmodules|gitmod~[0-9]+|gi7eba~[0-9]+|gi7eb[0-9a-f]*~[0-9]+)[. ]*(?:$|:)/;

/** Whether some system would take one name for `.git`; git itself refuses such paths. The name `.git` itself counts. */
export function isGitLookalike(name: string): boolean {
  if (!MAYBE_GIT.test(name)) return false;
  // A backslash separates names on Windows, so that `x\.git` is a `.git` there.
  return name.split("\\").some((part) => GIT_NAME.test(foldLoosely(part)));
}

/** Whether some system would take one name for `.gitmodules`, which git refuses as a symlink. */
export function isGitmodulesLookalike(name: string): boolean {
  if (!MAYBE_GIT.test(name)) return false;
  return name.split("\\").some((part) => GITMODULES_NAME.test(foldLoosely(part)));
}
