import { createHash } from "node:crypto";
import { type BytePath, displayPath, jsonPath } from "../domain/bytes";
import { sha256 } from "../domain/digest";

/** Entries of one kind that are named; more of them are counted. */
export const MAX_NAMED = 100;

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
  submodules: Some<BytePath>;
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
  /** In the order of the index. */
  tracked: readonly TrackedFile[];
  /** Neither tracked nor ignored, sorted: the first {@link MAX_UNTRACKED} of them. */
  untracked: readonly BytePath[];
  status: SourceStatus;
  /** Files that configure the repository, and hooks, by a name of ours or their path: digest, with the mode where it counts. */
  configuration: ReadonlyMap<string, string>;
  hooks: ReadonlyMap<string, string>;
}

/** A source that could not be looked at again. */
export interface UnreadableSource {
  problem: string;
}

/** One thing of a source that is not what it was. */
export interface SourceDifference {
  what:
    | "repository"
    | "head"
    | "commit"
    | "operation"
    | "ref"
    | "index"
    | "file"
    | "untracked"
    | "configuration"
    | "hook"
    | "status";
  /** Which ref, file, hook; empty where there is only one of it. */
  name: BytePath;
  before: string | null;
  after: string | null;
}

/** Names that are not text of one, as they are compared and shown. */
const NO_NAME = "" as BytePath;

/**
 * What differs between two looks at one source, each thing by its name. A refreshed stat cache of the index is no difference.
 * @param most differences that are named; the others are counted
 */
export function sourceDifferences(
  before: SourceObservation,
  after: SourceObservation | UnreadableSource,
  most = MAX_NAMED,
): Some<SourceDifference> {
  const first: SourceDifference[] = [];
  let count = 0;
  const compare = (
    what: SourceDifference["what"],
    name: BytePath,
    was: string | null | undefined,
    is: string | null | undefined,
  ) => {
    if ((was ?? null) === (is ?? null)) return;
    if (count++ < most) first.push({ what, name, before: was ?? null, after: is ?? null });
  };
  if ("problem" in after) {
    compare("repository", NO_NAME, before.place, after.problem);
    return { count, first };
  }
  compare("repository", NO_NAME, before.place, after.place);
  compare("head", NO_NAME, before.head.branch, after.head.branch);
  compare("commit", NO_NAME, before.head.commit, after.head.commit);
  compare("operation", NO_NAME, before.operation, after.operation);
  compareMaps(before.configuration, after.configuration, (name, was, is) => compare("configuration", name, was, is));
  compareMaps(before.hooks, after.hooks, (name, was, is) => compare("hook", name, was, is));
  compareMaps(before.refs, after.refs, (name, was, is) => compare("ref", name, was, is));
  compareTracked(before.tracked, after.tracked, (path, was, is) => {
    compare("index", path, was?.index, is?.index);
    // What is not tracked any more is no tracked file; what lies there is said among the untracked.
    if (was !== undefined && is !== undefined) compare("file", path, was.disk, is.disk);
  });
  const known = new Set<BytePath>(before.untracked);
  const found = new Set<BytePath>(after.untracked);
  for (const path of before.untracked) if (!found.has(path)) compare("untracked", path, "untracked", null);
  for (const path of after.untracked) if (!known.has(path)) compare("untracked", path, null, "untracked");
  if (count === 0) compare("status", NO_NAME, before.status.digest, after.status.digest);
  return { count, first };
}

/** Tells each name of two maps, in the order of the names. */
function compareMaps(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  tell: (name: BytePath, was: string | undefined, is: string | undefined) => void,
): void {
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort())
    tell(name as BytePath, before.get(name), after.get(name));
}

/** Tells each path of two lists that are in order, with what each has of it. */
function compareTracked(
  before: readonly TrackedFile[],
  after: readonly TrackedFile[],
  tell: (path: BytePath, was: TrackedFile | undefined, is: TrackedFile | undefined) => void,
): void {
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const was = before[a];
    const is = after[b];
    if (is === undefined || (was !== undefined && was.path < is.path)) {
      tell(was!.path, was, undefined);
      a++;
    } else if (was === undefined || is.path < was.path) {
      tell(is.path, undefined, is);
      b++;
    } else {
      tell(was.path, was, is);
      a++;
      b++;
    }
  }
}

/** A difference for people. */
export function differenceText({ what, name, before, after }: SourceDifference): string {
  const shown = name === "" ? WHAT[what] : `${WHAT[what]} ${displayPath(name)}`;
  return `${shown}: ${before ?? "not there"} before, ${after ?? "not there"} after`;
}

const WHAT: Readonly<Record<SourceDifference["what"], string>> = {
  repository: "the repository",
  head: "the branch of HEAD",
  commit: "the commit of HEAD",
  operation: "an operation in progress",
  ref: "ref",
  index: "entry of the index",
  file: "file",
  untracked: "untracked path",
  configuration: "configuration",
  hook: "hook",
  status: "the status",
};

/** An observation as evidence holds it: what stands for itself, and digests of the rest. */
export interface ObservationSummary {
  head: string | null;
  branch: string | { path_b64: string } | null;
  operation: string | null;
  refs: { count: number; digest: string };
  /** Of modes, object ids, paths and flags. */
  index: { count: number; digest: string };
  status: { clean: boolean; changes: number; untracked: number; digest: string };
  /** Of all tracked files as they lie on disk. */
  manifest: { count: number; digest: string };
  configuration: { count: number; digest: string };
  hooks: { count: number; digest: string };
}

/** Sums an observation up; two are equal as a whole exactly when {@link sourceDifferences} finds nothing but another place. */
export function summaryOf(observation: SourceObservation): ObservationSummary {
  const { head, operation, refs, tracked, status, configuration, hooks } = observation;
  const ofMap = (map: ReadonlyMap<string, string>) => ({
    count: map.size,
    digest: digestOf([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${value}\t${name}`)),
  });
  return {
    head: head.commit,
    branch: head.branch === null ? null : jsonPath(head.branch),
    operation,
    refs: ofMap(refs),
    index: { count: tracked.length, digest: digestOf(tracked.map(({ index, path }) => `${index}\t${path}`)) },
    status: {
      clean: isClean(status),
      changes: status.changes.count,
      untracked: status.untracked.count,
      digest: status.digest,
    },
    manifest: { count: tracked.length, digest: digestOf(tracked.map(({ disk, path }) => `${disk}\t${path}`)) },
    configuration: ofMap(configuration),
    hooks: ofMap(hooks),
  };
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
