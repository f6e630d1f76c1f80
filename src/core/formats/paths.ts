import { bytePathOf, pathText, type BytePath } from "../domain/bytes";

/**
 * A path rule of a contract or a target record (SPEC section 4): relative, POSIX, compared by raw bytes.
 * `*` stands for any bytes within one name, a name `**` for names at any depth; a trailing `/` means the folder and
 * everything below it. Nothing else is special.
 */
export interface PathRule {
  /** The rule as it was written, for messages. */
  text: string;
  /** Names as raw bytes (latin1), without the empty one after a trailing slash. */
  segments: readonly string[];
  /** True for `folder/`. */
  folder: boolean;
}

/** Longest rule that is read: as long as the longest path that Linux takes. */
const MAX_RULE_BYTES = 4096;

/** The name that stands for names at any depth. */
const ANY_DEPTH = "**";

/**
 * Reads one path rule. What looks like a pattern of another program (braces, classes, `?`, `!`) would match nothing here, and
 * so is refused rather than taken for a name; a file that has such a name is reached by `*`.
 * @param text the rule as it stands in the contract
 * @returns the rule, or a sentence that says what is wrong with it and what to write instead
 */
export function parsePathRule(text: string): { rule: PathRule } | { problem: string } {
  if (text === "") return { problem: "expected a path, found an empty string" };
  if (text.includes("\0")) return { problem: "expected a path, found a NUL character in it" };
  if (!text.isWellFormed()) return { problem: "expected Unicode text, found half of a surrogate pair" };
  const bytes = bytePathOf(text);
  if (bytes.length > MAX_RULE_BYTES)
    return { problem: `expected at most ${MAX_RULE_BYTES} bytes, found ${bytes.length}` };
  const folder = bytes.endsWith("/");
  const segments = (folder ? bytes.slice(0, -1) : bytes).split("/");
  const problem = wholeProblem(text) ?? segments.map(nameProblem).find((found) => found !== null);
  return problem == null ? { rule: { text, segments, folder } } : { problem };
}

function wholeProblem(text: string): string | null {
  if (text.startsWith("/"))
    return "expected a path relative to the workspace, found an absolute one; leave out what stands before the workspace";
  if (text.startsWith("~/")) return "expected a path relative to the workspace, found one of a home folder";
  if (text.startsWith("!"))
    return "expected a path, found a negation, which would match nothing; write the path into forbidden_paths";
  if (/^\s|\s$/.test(text))
    return "expected a path, found white space around it, which would match nothing; leave it out";
  if (text.includes("\\"))
    return "expected `/` between names, found a backslash, which would match nothing; for one in a name write `*`";
  return null;
}

/** `{a,b}` and `{1..3}`; a template's `{{name}}` is a name. */
const BRACES = /\{[^{}]*(?:,|\.\.)[^{}]*\}/;

/** Names of frameworks that route by files: `[slug].tsx`, `[...all].vue`, `[[lang]]`. */
const ROUTE =
  /^(?!\[(?:[A-Za-z0-9]-[A-Za-z0-9]_?)+\])(?:\[(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]+\]|\[\[(?:\.\.\.)?[A-Za-z_][A-Za-z0-9_-]+\]\])(?:\.[A-Za-z0-9_.-]+)?$/;

function nameProblem(name: string): string | null {
  if (name === "") return "expected one slash between names, found an empty name, which matches nothing; write one `/`";
  if (name === "..") return "expected a path without `..`, found a climbing one";
  if (name === ".")
    return "expected a path without `.`, which matches nothing; leave that name out (`**` is everything)";
  if (name.includes(ANY_DEPTH) && name !== ANY_DEPTH)
    return "expected `**` as a name of its own; write `**/` before the name, and `*` within it";
  if (name.includes("?")) return "expected a name, found `?`, which is not special here; write `*`";
  if (BRACES.test(name))
    return "expected a name, found a choice in braces, which would match nothing; write a path for each, or `*`";
  if (name.includes("[") && name.includes("]") && !ROUTE.test(name))
    return "expected a name, found a class in brackets, which would match nothing; write a path for each, or `*`";
  return null;
}

/**
 * Whether a rule covers a path.
 * @param isFolder true when the path is itself a folder: `src/` covers the folder `src`, but not a file of that name
 */
export function matches(rule: PathRule, path: BytePath, isFolder = false): boolean {
  return matchesNames(rule, path.split("/"), isFolder, matchesName);
}

/** Whether any of the rules covers the path. */
export function matchesAny(rules: readonly PathRule[], path: BytePath, isFolder = false): boolean {
  if (rules.length === 0) return false;
  const names = path.split("/");
  return rules.some((rule) => matchesNames(rule, names, isFolder, matchesName));
}

/**
 * Whether a rule covers a path only when case, Unicode form and what else some system leaves out of a name are left out of
 * account. Such a path is neither allowed nor clearly free: on such a system it is the file that the rule means.
 */
export function nearlyMatches(rule: PathRule, path: BytePath, isFolder = false): boolean {
  // Most names are their own folded form: then nothing is nearly what it is not.
  if (!MAYBE_OTHER.test(path) && !rule.segments.some((name) => MAYBE_OTHER.test(name))) return false;
  if (matches(rule, path, isFolder)) return false;
  const same = (pattern: string, name: string) =>
    matchesName(foldPattern(pattern), foldName(name)) || isShortNameOf(name, pattern);
  return matchesNames(rule, path.split("/"), isFolder, same);
}

function matchesNames(
  { segments, folder }: PathRule,
  names: readonly string[],
  isFolder: boolean,
  same: (pattern: string, name: string) => boolean,
): boolean {
  // As the last name `**` is one at least: a folder does not lie below itself.
  const whole = segments.at(-1) === ANY_DEPTH ? [...segments.slice(0, -1), ...BELOW] : segments;
  if (!folder || isFolder) {
    if (matchesDepths(whole, names, same)) return true;
  }
  return folder && matchesDepths([...whole, ...BELOW], names, same);
}

const BELOW = ["*", ANY_DEPTH];

/**
 * Names against a pattern in which `**` takes any number of them. Only the last `**` is ever gone back to, as for `*` within
 * a name, so that the time is bounded by the product of both lengths.
 */
function matchesDepths(
  pattern: readonly string[],
  names: readonly string[],
  same: (pattern: string, name: string) => boolean,
): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < names.length) {
    const segment = pattern[p];
    if (segment === ANY_DEPTH) {
      star = p++;
      mark = n;
    } else if (segment !== undefined && same(segment, names[n]!)) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++mark;
    } else {
      return false;
    }
  }
  while (pattern[p] === ANY_DEPTH) p++;
  return p === pattern.length;
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
  if (!pattern.includes("*")) return foldName(pattern);
  return pattern.split("*").map(foldLoosely).join("*");
}

/**
 * Code points that show as nothing: those that Unicode says may be left out (zero-width spaces and joiners, marks of
 * direction, variation selectors, fillers), among them all that HFS+ leaves out when it compares names (git's `next_hfs_char`).
 */
const IGNORED = /[\p{Default_Ignorable_Code_Point}\u202a-\u202e\u206a-\u206f\ufeff]/gu;

/** Lower-case ASCII names that don't end in a dot or space are their own folded form: nearly all names are. */
const SELF_FOLDED = /^[\x00-\x40\x5b-\x7f]*[\x00-\x1f\x21-\x2d\x2f-\x40\x5b-\x7f]$/;

/** Some name of a path may not be its own folded form. */
const MAYBE_FOLDED = /[A-Z\x80-\xff]|[. ](?:\/|$)/;

/** Some name of a path may not be its own folded form, or be the short form of another one. */
const MAYBE_OTHER = /[A-Z\x80-\xff~]|[. ](?:\/|$)/;

/**
 * The form of one name under which it would be taken for another on a system, or by a reader of names, that folds case,
 * Unicode form (NFKC too: Python's import does), ignorable characters or trailing dots and spaces (HFS+, APFS, NTFS). Names
 * that are not UTF-8 fold their ASCII letters only.
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
  const bare = text.normalize("NFKD").replace(IGNORED, "");
  return bytePathOf(bare.toUpperCase().toLowerCase().normalize("NFKC"));
}

/** Folded form of a whole path, name by name. */
export function foldPath(path: BytePath): string {
  return MAYBE_FOLDED.test(path) ? path.split("/").map(foldName).join("/") : path;
}

/** A name as NTFS shortens it: up to six characters, `~`, a number, up to three characters of the ending. */
const SHORT_NAME = /^([^.~]{1,6})~[1-9](?:\.([^.]{0,3}))?$/;

/** Names that NTFS does not shorten: eight characters and three. */
const SHORT_ENOUGH = /^[^. ]{1,8}(?:\.[^. ]{1,3})?$/;

/** Whether a name can be the short name that NTFS gives to another one (`SETUP~1.CFG` for `setup.config`). */
function isShortNameOf(name: string, other: string): boolean {
  const key = shortNameKey(name);
  return key !== null && key === longNameKey(other);
}

/** What a short name keeps of the long one, or null for a name that is none. */
function shortNameKey(name: string): string | null {
  const short = SHORT_NAME.exec(name);
  return short === null ? null : `${short[1]!}.${short[2] ?? ""}`.toLowerCase();
}

/** The same of a long name: no dots at its beginning or within, no spaces, six characters and three of the ending. */
function longNameKey(name: string): string | null {
  if (SHORT_ENOUGH.test(name)) return null;
  const long = foldName(name).replace(/^\.+/, "").replace(/ /g, "");
  const dot = long.lastIndexOf(".");
  const [stem, ending] = dot < 0 ? [long, ""] : [long.slice(0, dot), long.slice(dot + 1)];
  return `${stem.replace(/\./g, "").slice(0, 6)}.${ending.slice(0, 3)}`;
}

/**
 * Paths of a tree that some system would take for another: of a new path each name on the way (`.GitHub` beside `.github`,
 * too) against those that were there, and against those of other new ones.
 * @param known every path of the tree at the start
 * @param added paths that are new
 * @returns each new path once, with the path that it would be taken for, in the order of `added`
 */
export function twins(known: Iterable<BytePath>, added: readonly BytePath[]): { path: BytePath; twin: BytePath }[] {
  if (added.length === 0) return [];
  // Of a tree of many paths only those are kept that one of the new paths, or a folder of it, may be taken for.
  const there = new Set<string>();
  const byFold = new Map<string, BytePath | null>();
  const byShort = new Map<string, BytePath | null>();
  const fresh = new Set<string>();
  for (const part of newParts(added)) {
    fresh.add(part);
    byFold.set(foldPath(part), null);
    const short = shortKey(part);
    if (short !== null) byShort.set(short, null);
  }
  const note = (part: BytePath) => {
    if (fresh.has(part)) there.add(part);
    const fold = foldPath(part);
    if (byFold.get(fold) === null) byFold.set(fold, part);
  };
  const noteShort = (part: BytePath) => {
    const long = byShort.size === 0 ? null : longKey(part);
    if (long !== null && byShort.has(long)) byShort.set(long, part);
  };
  for (const part of newParts(known)) {
    note(part);
    noteShort(part);
  }
  for (const part of newParts(added)) noteShort(part);
  const found: { path: BytePath; twin: BytePath }[] = [];
  for (const path of added) {
    const twin = parts(path)
      .filter((part) => !there.has(part))
      .map((part) => byFold.get(foldPath(part)) ?? byShort.get(shortKey(part) ?? "") ?? undefined)
      .find((other) => other !== undefined);
    for (const part of parts(path).reverse()) note(part);
    if (twin !== undefined) found.push({ path, twin });
  }
  return found;
}

/** Paths and the folders above them, each path before its folders; what the path before lies in, too, is not told again. */
function* newParts(paths: Iterable<BytePath>): Generator<BytePath> {
  let last = "";
  for (const path of paths) {
    yield path;
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
      if (last.startsWith(path.slice(0, cut)) && (last.length === cut || last[cut] === "/")) break;
      yield path.slice(0, cut) as BytePath;
    }
    last = path;
  }
}

/** What a path that may end in a short name is the same by as {@link longKey} of what that name stands for; else null. */
function shortKey(path: string): string | null {
  if (!path.includes("~")) return null;
  const [folder, name] = split(path);
  const key = shortNameKey(name);
  return key === null ? null : `${folder}/${key}`;
}

/** What a path is the same by as its short form: its folder, and what a short name keeps of its name. */
function longKey(path: string): string | null {
  const [folder, name] = split(path);
  const key = longNameKey(name);
  return key === null ? null : `${folder}/${key}`;
}

function split(path: string): [folder: string, name: string] {
  return [parentOf(path), path.slice(path.lastIndexOf("/") + 1)];
}

/** The folder that a path lies in; the empty path for what lies in the root. */
export function parentOf(path: string): BytePath {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0)) as BytePath;
}

/** Folders above a path, the highest first. */
export function foldersOf(path: string): BytePath[] {
  const found: BytePath[] = [];
  for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1))
    found.push(path.slice(0, cut) as BytePath);
  return found;
}

/** A path and every folder above it, the highest first. */
function parts(path: BytePath): BytePath[] {
  return [...foldersOf(path), path];
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
