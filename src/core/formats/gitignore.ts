import type { BytePath } from "../domain/bytes";
import { parentOf } from "./paths";

/** A `.gitignore` of the tree at the start. */
export interface IgnoreFile {
  path: BytePath;
  /** One character a byte. */
  content: string;
}

/** Says what git would ignore, of a tree of which nothing is tracked. */
export interface Ignored {
  /**
   * Whether git ignores a path: because a pattern says so, or because a folder above it is ignored. Names of the root's `.git`
   * are not asked for.
   */
  covers(path: BytePath, isFolder: boolean): boolean;
}

/** Lines of all files together that are patterns; a tree with more of them has none that count. */
export const MAX_IGNORE_PATTERNS = 10_000;

/**
 * Steps of one answerer, about a nanosecond each; a forged bundle could ask for 10,000 patterns on a million paths. What is
 * asked beyond is not ignored, and so is judged.
 */
const MAX_STEPS = 2_000_000_000;

interface Pattern {
  negated: boolean;
  /** For folders alone. */
  folder: boolean;
  /** Matched against the last name alone, else against the path from the file's folder. */
  anyDepth: boolean;
  tokens: readonly Token[];
  /** The whole pattern, where nothing in it is special. */
  literal: string | null;
  /** What must stand at the end, where the pattern is that behind a `*`. */
  ending: string | null;
}

/**
 * A character (one byte), a class of them, or a wildcard. `many` stays within a name, `all` does not; `folders` and the `tail`
 * that always follows it are any number of whole names, each with its slash, or none.
 */
type Token = string | ReadonlySet<string> | Wildcard;
type Wildcard = typeof ONE | typeof MANY | typeof ALL | typeof FOLDERS | typeof TAIL;
const ONE = { any: "one" } as const;
const MANY = { any: "many" } as const;
const ALL = { any: "all" } as const;
const FOLDERS = { any: "folders" } as const;
const TAIL = { any: "tail" } as const;

/**
 * Reads `.gitignore` files as git does (gitignore(5), `dir.c` and `wildmatch.c`). A test holds it against git itself.
 * @param files of one tree, in any order; folders that are ignored themselves are not looked into
 */
export function readIgnoreFiles(files: readonly IgnoreFile[]): Ignored {
  const byFolder = new Map<string, readonly Pattern[]>();
  let count = 0;
  for (const { path, content } of files) {
    const patterns = parse(content);
    count += patterns.length;
    if (patterns.length > 0) byFolder.set(parentOf(path), patterns);
  }
  if (count === 0 || count > MAX_IGNORE_PATTERNS) return { covers: () => false };
  const folders = new Map<string, boolean>([["", false]]);
  let left = MAX_STEPS;
  const fits = ({ anyDepth, tokens, literal, ending }: Pattern, name: string, below: string): boolean => {
    const text = anyDepth ? name : below;
    left -= literal === null && ending === null ? tokens.length * (text.length + 1) : 1;
    if (left < 0) return false;
    if (literal !== null) return literal === text;
    return ending === null ? wildmatch(tokens, text) : text.endsWith(ending);
  };
  /** Of the file that lies deepest the last pattern that fits decides. */
  const byPattern = (path: string, isFolder: boolean): boolean => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const below = folder === "" ? path : path.slice(folder.length + 1);
      const last = byFolder
        .get(folder)
        ?.findLast((pattern) => (isFolder || !pattern.folder) && fits(pattern, name, below));
      if (last !== undefined) return !last.negated && left >= 0;
      if (folder === "") return false;
    }
  };
  const isIgnored = (path: string): boolean => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const found = isIgnored(parentOf(path)) || byPattern(path, true);
    folders.set(path, found);
    return found;
  };
  return {
    covers: (path, isFolder) => (isFolder ? isIgnored(path) : isIgnored(parentOf(path)) || byPattern(path, false)),
  };
}

function parse(content: string): Pattern[] {
  const text = content.startsWith("\xef\xbb\xbf") ? content.slice(3) : content;
  return text.split("\n").flatMap((raw) => {
    const bare = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    // For git a line is a C string.
    const line = withoutTrailingSpaces(bare.split("\0", 1)[0]!);
    return line === "" || line.startsWith("#") ? [] : (parseLine(line) ?? []);
  });
}

/** Spaces at the end don't count, unless a backslash stands before them. */
function withoutTrailingSpaces(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") end = Math.min(++at + 1, line.length);
    else if (line[at] !== " ") end = at + 1;
  }
  return line.slice(0, end);
}

const SPECIAL = /[*?[\\]/;

function parseLine(line: string): Pattern | null {
  const negated = line.startsWith("!");
  let text = negated ? line.slice(1) : line;
  const folder = text.endsWith("/");
  if (folder) text = text.slice(0, -1);
  const anyDepth = !text.includes("/");
  if (text.startsWith("/")) text = text.slice(1);
  // `/` and `!` alone: git's patterns of no length match nothing.
  if (text === "") return null;
  const tokens = tokenize(text);
  if (tokens === null) return null;
  const literal = SPECIAL.test(text) ? null : text;
  const ending = anyDepth && text.startsWith("*") && !SPECIAL.test(text.slice(1)) ? text.slice(1) : null;
  return { negated, folder, anyDepth, tokens, literal, ending };
}

/** The pattern's parts, or null for one that can match nothing (a class or an escape without its end). */
function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  // Git compares what stands before the first special character by itself: `a**/b` is `a` and then `**/b`.
  const start = text.search(SPECIAL);
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c === "\\") {
      if (++at === text.length) return null;
      tokens.push(text[at]!);
    } else if (c === "?") tokens.push(ONE);
    else if (c === "[") {
      const found = readClass(text, at + 1);
      if (found === null) return null;
      tokens.push(found.set);
      at = found.end;
    } else if (c === "*") {
      const from = at;
      while (text[at + 1] === "*") at++;
      const next = text.slice(at + 1, at + 3);
      const isAlone =
        at > from && (from === start || text[from - 1] === "/") && (/^\/|^$/.test(next) || next === "\\/");
      if (!isAlone) tokens.push(MANY);
      else if (next.startsWith("/")) {
        tokens.push(FOLDERS, TAIL);
        at++;
      } else tokens.push(ALL);
    } else tokens.push(c);
  }
  return tokens;
}

/** Members of the named classes, as git's own character types have them. */
const NAMED: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\x00-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[\x21-\x7e]/,
  lower: /[a-z]/,
  print: /[\x20-\x7e]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\n\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

const BYTES = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

/** The class that begins after a `[`, and the index of its `]`; null for one without end or of an unknown name. */
function readClass(text: string, from: number): { set: ReadonlySet<string>; end: number } | null {
  const members = new Set<string>();
  let at = from;
  const negated = text[at] === "!" || text[at] === "^";
  if (negated) at++;
  let previous: string | null = null;
  // The first character is a member even if it is `]`.
  for (let isFirst = true; ; isFirst = false, at++) {
    let c = text[at];
    if (c === undefined) return null;
    if (c === "]" && !isFirst) break;
    if (c === "\\") {
      c = text[++at];
      if (c === undefined) return null;
      members.add((previous = c));
    } else if (c === "-" && previous !== null && text[at + 1] !== undefined && text[at + 1] !== "]") {
      let last = text[++at];
      if (last === "\\") last = text[++at];
      if (last === undefined) return null;
      for (const byte of BYTES) if (byte >= previous && byte <= last) members.add(byte);
      previous = null;
    } else if (c === "[" && text[at + 1] === ":") {
      const end = text.indexOf("]", at + 2);
      if (end < 0) return null;
      const name = text[end - 1] === ":" && end - 1 >= at + 2 ? text.slice(at + 2, end - 1) : null;
      if (name === null) {
        members.add((previous = "["));
        continue;
      }
      const named = NAMED[name];
      if (named === undefined) return null;
      for (const byte of BYTES) if (named.test(byte)) members.add(byte);
      previous = null;
      at = end;
    } else members.add((previous = c));
  }
  const set = negated ? new Set(BYTES.filter((byte) => !members.has(byte))) : members;
  set.delete("/");
  return { set, end: at };
}

/** All ways through the pattern at once, so that the time is bounded by the product of both lengths. */
function wildmatch(tokens: readonly Token[], text: string): boolean {
  const states = tokens.length + 1;
  let now = new Uint8Array(states);
  let next = new Uint8Array(states);
  enter(tokens, now, 0);
  for (const c of text) {
    next.fill(0);
    for (let at = 0; at < tokens.length; at++) {
      if (now[at] === 0) continue;
      const token = tokens[at]!;
      if (token === MANY ? c !== "/" : token === ALL || token === TAIL) enter(tokens, next, at);
      if (token === ONE ? c !== "/" : token === TAIL ? c === "/" : takes(token, c)) enter(tokens, next, at + 1);
    }
    [now, next] = [next, now];
  }
  return now[tokens.length] === 1;
}

function takes(token: Token, c: string): boolean {
  return typeof token === "string" ? token === c : token instanceof Set && token.has(c);
}

/** Notes a state, and those that it leads to without a character. */
function enter(tokens: readonly Token[], states: Uint8Array, from: number): void {
  for (let at = from; states[at] === 0; at++) {
    states[at] = 1;
    const token = tokens[at];
    if (token === FOLDERS) enter(tokens, states, at + 2);
    if (token !== MANY && token !== ALL && token !== FOLDERS) return;
  }
}
