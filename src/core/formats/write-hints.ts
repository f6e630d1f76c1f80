import { escapeForPeople } from "../domain/bytes";

/**
 * `read-only`: a path of the tree that a command could not write; `file`: the same, of a new file at the top of the tree, which no
 * rule makes writable; `guarded`: in a tree that can be written but for what judges; `exists`: a folder that was made for it, and that it would
 * have made itself; `gone`: something that an earlier command left, and that was cleared away before this one; `emptied`: the same,
 * where the command's own output names nothing.
 */
export const HINT_KINDS = ["read-only", "file", "guarded", "exists", "gone", "emptied"] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Hints of one command, and how long each of their texts may be. */
export const MAX_HINTS = 3;
export const MAX_HINT_LENGTH = 300;

/** What people may do about a command that failed; its own words, or nearly. */
export interface WriteHint {
  kind: HintKind;
  path: string;
  rule: string | null;
}

/** How what a command names lies in its tree. */
export interface TreeLook {
  /** Where the tree is, for commands. */
  root: string;
  /** What stands at a path of the tree, links not followed. */
  at(path: string): "folder" | "other" | null;
  /** Whether commands could write there. */
  canWrite(path: string): boolean;
  /** Whether what they could not write is kept so by what judges them, and nothing else is: no rule of discarding helps then. */
  isGuarded: boolean;
  /** Folders that were made for the commands. */
  made: ReadonlySet<string>;
  /** Those that an earlier command had filled, and that were emptied before this one. */
  emptied: ReadonlySet<string>;
}

/** What systems and languages print where a file system is read-only: glibc, Node, Python, Rust, Go, Java, SQLite. */
const READ_ONLY = /read-only file ?system|\bEROFS\b|\bos error 30\b|\bErrno 30\b|unable to open database file/i;
/** The same, where a program says only that it could not make something. */
const NOT_MADE = /(?:cannot|can't|could not|couldn't|failed to|unable to) (?:create|make|write|open|delete|remove)/i;
/** What keeps from writing for another reason. */
const OTHERWISE = /no such file|not found|permission denied|is a directory|not a directory|no space/i;
const MISSING =
  /no such file|ENOENT|not found|(?:cannot|can't|could not|couldn't) (?:find|access|open|stat)|(?:does not|doesn't) exist/i;
const EXISTS = /file exists|\bEEXIST\b|\bErrno 17\b|already exists/i;

/** How long the lines are that are looked at, and how many of those that say why are. */
const MAX_LINE = 1_000;
const MAX_TELLING = 100;
/** Lines above one that says why, in which its path may stand (Cargo's chain of causes). */
const LINES_ABOVE = 4;

/**
 * Looks in the output of a command that failed for paths of the tree that it could not write. The output is whoever's code ran:
 * what is found is a hint in words, and decides nothing. Where it says nothing of them, the folders that an earlier command had
 * filled are named: many a program only says that something is not there (`could not load cache`).
 * @param said beginning and end of its output
 */
export function writeHints(said: string, look: TreeLook): WriteHint[] {
  const lines = said.split("\n").map((line) => line.slice(0, MAX_LINE));
  let telling = 0;
  const found = new Map<string, WriteHint>();
  const note = (hint: WriteHint | null) => {
    if (hint !== null && !found.has(hint.path)) found.set(hint.path, hint);
  };
  for (const [index, line] of lines.entries()) {
    if (found.size >= MAX_HINTS || telling >= MAX_TELLING) break;
    const [exists, isReadOnly] = [EXISTS.test(line), READ_ONLY.test(line)];
    const gone =
      look.emptied.size > 0 && MISSING.test(line)
        ? [...look.emptied].find((folder) => line.includes(folder))
        : undefined;
    if (gone !== undefined) {
      note({ kind: "gone", path: shown(gone), rule: null });
      continue;
    }
    if (!exists && !isReadOnly && (!NOT_MADE.test(line) || OTHERWISE.test(line))) continue;
    telling++;
    if (exists) {
      for (const path of pathsIn(line)) {
        const inside = within(path, look.root);
        if (inside !== null && look.made.has(inside)) note({ kind: "exists", path: shown(inside), rule: null });
      }
      continue;
    }
    if (isReadOnly) {
      const above = lines.slice(Math.max(0, index - LINES_ABOVE), index).reverse();
      // A traceback of Python's has the call in the line before.
      const call = MAKES_FOLDER.test(above[0] ?? "") ? above[0]! : "";
      const hints = [line, ...above].map((one) => firstHint(pathsIn(one), one + call, look));
      note(hints.find((hint) => hint !== null) ?? null);
    } else note(firstHint(pathsIn(line), line, look, true));
  }
  if (found.size > 0) return [...found.values()];
  return [...look.emptied].slice(0, MAX_HINTS).map((path) => ({ kind: "emptied", path: shown(path), rule: null }));
}

/** What is said of a folder that can't be made; of anything else it is a file. */
const OF_FOLDER = /mkdir|director/i;
const MAKES_FOLDER = /\b(?:mkdir|makedirs)\(/;

/** The first path that could not be written; one that a rule would help before one of which none does (pytest names both). */
function firstHint(paths: readonly string[], line: string, look: TreeLook, absolute = false): WriteHint | null {
  let first: WriteHint | null = null;
  for (const path of paths) {
    const inside = absolute && !path.startsWith("/") ? null : within(path, look.root);
    if (inside === null || inside === "" || look.canWrite(inside)) continue;
    if (look.isGuarded) return { kind: "guarded", path: shown(inside), rule: null };
    const rule = ruleFor(inside, OF_FOLDER.test(line), look);
    const isFile = rule === null && !inside.includes("/") && look.at(inside) === null;
    const hint: WriteHint = { kind: isFile ? "file" : "read-only", path: shown(inside), rule };
    if (rule !== null) return hint;
    first ??= hint;
  }
  return first;
}

/** Quotation marks of C locales, of Unicode locales, and of Rust. */
const QUOTED =
  /(?<![\p{L}\p{N}])'([^'\n]{1,1000})'|"([^"\n]{1,1000})"|`([^`'\n]{1,1000})[`']|‘([^’\n]{1,1000})’|“([^”\n]{1,1000})”/gu;
/** Ruby: `Read-only file system @ rb_sysopen - log/test.log (Errno::EROFS)`. */
const RUBY = / @ \w+ - (.{1,1000}?)(?: \(|$)/;
/** PHP: `file_put_contents(out/x): Failed to open stream: Read-only file system`. */
const PHP = /\w\(([^()]{1,1000})\): /;
/** `sh: 1: cannot create build/out: Read-only file system`, `open /x: read-only file system`, `/x (Read-only file system)`. */
const BEFORE = /([^\s:'"`()‘’“”]{1,1000})(?:: | \()(?:read-only file system|file exists|Errno)/i;
/** What stands by itself and is a path of the inside. */
const ABSOLUTE = /(?:^|[\s:=(])(\/[^\s:'"`()]{1,1000})/g;

/** What in a line may be a path, the likeliest first. */
function pathsIn(line: string): string[] {
  const quoted = [...line.matchAll(QUOTED)].map((match) => match.slice(1).find((part) => part !== undefined)!);
  const absolute = [...line.matchAll(ABSOLUTE)].map((match) => match[1]!);
  const others = [RUBY, PHP, BEFORE].flatMap((pattern) => pattern.exec(line)?.[1] ?? []);
  return [...others, ...quoted.reverse(), ...absolute.reverse()].filter(isPath);
}

function isPath(text: string): boolean {
  return !READ_ONLY.test(text) && !EXISTS.test(text) && !/^\w+:\/\//.test(text) && /[\p{L}\p{N}]/u.test(text);
}

/** A path from the root of the tree, or null for one that is elsewhere. A relative one is taken to begin there. */
function within(path: string, root: string): string | null {
  if (path.startsWith("/") && path !== root && !path.startsWith(`${root}/`)) return null;
  const names: string[] = [];
  for (const name of (path.startsWith("/") ? path.slice(root.length) : path).split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.pop() === undefined) return null;
  }
  return names.join("/");
}

/** The folder that would have to be discarded: the topmost on the way that is not there; null where that would be a file. */
function ruleFor(path: string, isFolder: boolean, look: TreeLook): string | null {
  if (path === ".git" || path.startsWith(".git/")) return null;
  const names = path.split("/");
  for (let count = 1; count < names.length; count++) {
    const folder = names.slice(0, count).join("/");
    if (look.at(folder) === null) return asRule(folder);
  }
  if (isFolder && look.at(path) === null) return asRule(path);
  // Beside files of the tree: these stay read-only in a folder that is discarded.
  return names.length > 1 && look.at(path) === null ? asRule(names.slice(0, -1).join("/")) : null;
}

function asRule(folder: string): string | null {
  const rule = `${folder}/`;
  return rule.length <= MAX_HINT_LENGTH && escapeForPeople(rule) === rule ? rule : null;
}

function shown(path: string): string {
  const text = escapeForPeople(path);
  return text.length <= MAX_HINT_LENGTH ? text : `${text.slice(0, MAX_HINT_LENGTH - 3)}...`;
}
