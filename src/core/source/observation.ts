import { createHash } from "node:crypto";
import { type BytePath, displayPath } from "../domain/bytes";
import { sha256 } from "../domain/digest";
import { MAX_NAMED } from "../records/stage-facts";

/** Untracked paths that are kept to tell which of them are new; of more than that the digest alone says that they differ. */
export const MAX_UNTRACKED = 10_000;

/** Some of many: how many there are, and the first of them. */
export interface Some<T> {
  count: number;
  first: readonly T[];
}

/** The first of a list, and its length. */
export function someOf<T>(all: readonly T[], most = MAX_NAMED): Some<T> {
  return { count: all.length, first: all.slice(0, most) };
}

/** Why a tracked path is not as HEAD has it. */
export type ChangeReason =
  /** Its entry of the index is another than HEAD's, or one of the two is missing. */
  | "staged"
  /** A merge has left it open. */
  | "unmerged"
  | "deleted"
  | "type"
  | "mode"
  | "content"
  /** Its bytes differ, and a filter of the configuration, which is never run, may be why. */
  | "filtered"
  /** A submodule that has another commit checked out. */
  | "submodule"
  /** It can't be read, or changed while it was read. */
  | "unreadable";

/** A tracked path that is not as HEAD has it. */
export interface TrackedChange {
  path: BytePath;
  reason: ChangeReason;
}

/** What `git status` would say, found out without running anything that the source names. */
export interface SourceStatus {
  changes: Some<TrackedChange>;
  /** Neither tracked nor ignored; a folder of which nothing is tracked ends in a slash. */
  untracked: Some<BytePath>;
  /** Files whose bytes are not HEAD's, and which git holds unchanged: line endings, `ident`, an encoding, a filter. */
  converted: Some<BytePath>;
  /** Entries that are not checked out (sparse checkout), and are not there. */
  absent: number;
  /** Entries that git was told not to look at; here they are looked at as any other. */
  assumedUnchanged: Some<BytePath>;
  /** Of all changes and untracked paths. */
  digest: string;
}

/** A tracked path as it stands in the index and on disk. */
export interface TrackedFile {
  path: BytePath;
  /** Mode, object id and flags of its entry. Stat data are no part of it: `git status` writes them anew, and changes nothing. */
  index: string;
  /** Mode and object id of the bytes on disk, or `absent`, or what else is there. */
  disk: string;
  /** Git holds it unchanged, though its bytes are not those of its entry. */
  isConverted: boolean;
}

/** A source at one moment. */
export interface SourceObservation {
  /** Which repository it is: its work tree, its git directory, and the one that it shares with others. */
  place: string;
  /** The ref that HEAD names (null when detached), and the commit that it comes to (null for a branch without one). */
  head: { branch: BytePath | null; commit: string | null };
  /** What has been begun and not been ended (`rebase`, `merge`, ...), or null. */
  operation: string | null;
  /** All refs but HEAD, by name; a symbolic one has `ref: ...` as value. */
  refs: ReadonlyMap<BytePath, string>;
  /** There is an index; without one nothing is tracked. */
  hasIndex: boolean;
  /** In the order of the index. */
  tracked: readonly TrackedFile[];
  /** Neither tracked nor ignored, sorted: the first {@link MAX_UNTRACKED} of them. */
  untracked: readonly BytePath[];
  status: SourceStatus;
  /** Files that configure the repository, and hooks, by a name of ours or their path: digest, with the mode where it counts. */
  configuration: ReadonlyMap<string, string>;
  hooks: ReadonlyMap<string, string>;
}

/** What differs between two looks at one source. */
export interface SourceChanges {
  /** Names of refs; of HEAD, where it names another one, or is detached and another commit. */
  refs: string[];
  /** Of files, tracked or not, in the order of bytes. */
  files: BytePath[];
  /** What configures the repository, by what it is called here, and its hooks. */
  configuration: string[];
  hooks: string[];
}

/** What differs between two looks at one source, by name. A refreshed stat cache of the index is no difference. */
export function changesBetween(before: SourceObservation, after: SourceObservation): SourceChanges {
  const files = new Set<BytePath>();
  compareTracked(before.tracked, after.tracked, (path) => files.add(path));
  const known = new Set<BytePath>(before.untracked);
  const found = new Set<BytePath>(after.untracked);
  for (const path of before.untracked) if (!found.has(path)) files.add(path);
  for (const path of after.untracked) if (!known.has(path)) files.add(path);
  return {
    refs: [...(headText(before) === headText(after) ? [] : ["HEAD"]), ...changedNames(before.refs, after.refs)],
    files: [...files].sort(),
    configuration: changedNames(before.configuration, after.configuration),
    hooks: changedNames(before.hooks, after.hooks),
  };
}

/** HEAD as its file says it: the ref that it names, or the commit. */
export function headText({ head: { branch, commit } }: Pick<SourceObservation, "head">): string {
  return branch === null ? (commit ?? "") : `ref: ${branch}`;
}

/** Names whose values differ in two maps, sorted. */
function changedNames(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** Tells each path of two lists that are in order, that is not the same in both. */
function compareTracked(
  before: readonly TrackedFile[],
  after: readonly TrackedFile[],
  tell: (path: BytePath) => void,
): void {
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const was = before[a];
    const is = after[b];
    if (is === undefined || (was !== undefined && was.path < is.path)) {
      tell(was!.path);
      a++;
    } else if (was === undefined || is.path < was.path) {
      tell(is.path);
      b++;
    } else {
      if (was.index !== is.index || was.disk !== is.disk) tell(was.path);
      a++;
      b++;
    }
  }
}

/** Lines that are hashed at a time. */
const DIGEST_LINES = 1000;

/** SHA-256 of lines of bytes, each ended by a NUL. */
export function digestOf(lines: readonly string[]): string {
  if (lines.length === 0) return sha256("");
  const hash = createHash("sha256");
  for (let at = 0; at < lines.length; at += DIGEST_LINES)
    hash.update(`${lines.slice(at, at + DIGEST_LINES).join("\0")}\0`, "latin1");
  return hash.digest("hex");
}

/** Whether everything tracked is as HEAD has it, and nothing else lies there that is not ignored. */
export function isClean({ changes, untracked }: Pick<SourceStatus, "changes" | "untracked">): boolean {
  return changes.count === 0 && untracked.count === 0;
}

/** What keeps a source from being clean, a line each, and what to do about it. */
export function dirtLines({ changes, untracked }: Pick<SourceStatus, "changes" | "untracked">): string[] {
  const lines = [
    ...changes.first.map(({ path, reason }) => `${displayPath(path)}: ${REASONS[reason]}`),
    ...untracked.first.map(
      (path) => `${displayPath(path)}: untracked, and not ignored; commit it, remove it, or name it in .gitignore`,
    ),
  ];
  const more = changes.count + untracked.count - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

const REASONS: Readonly<Record<ChangeReason, string>> = {
  staged: "staged, and not committed; commit it, or `git restore --staged` it",
  unmerged: "a merge has left it open; resolve it and commit",
  deleted: "deleted; commit that, or `git restore` it",
  type: "something else than HEAD has there; commit it, or `git restore` it",
  mode: "with another mode than HEAD has; commit it, or `git restore` it",
  content: "with other content than HEAD has; commit it, or `git restore` it",
  filtered:
    "its bytes are not those that HEAD has, and a filter that .gitattributes names may be why, which the harness does not run; `touch` it and run `git status`, which notes in the index that it is unchanged, or commit it",
  submodule: "another commit is checked out than HEAD names; commit that, or `git submodule update` it",
  unreadable: "can't be read, or changed while it was read; make it readable for this user, and leave it alone",
};
