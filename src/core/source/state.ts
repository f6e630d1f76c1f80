import { type BytePath, displayPath, jsonPath, type JsonPath, pathBytes } from "../domain/bytes";
import { sha256 } from "../domain/digest";
import { MAX_NAMED, type RepositoryState, type SourceAfterFact, type SourceFact } from "../records/stage-facts";
import { changesBetween, digestOf, headText, isClean, type SourceObservation, type SourceStatus } from "./observation";

/*
 * What evidence holds of a source: digests, and names within bounds. No path of the repository itself is among it.
 */

/** A look as evidence holds it. Two are equal exactly when {@link changesBetween} finds nothing, and HEAD's commit is the same. */
export function stateOf(observation: SourceObservation, commit: string, at: string): RepositoryState {
  const { head, refs, tracked, status, configuration, hooks, hasIndex } = observation;
  return {
    at,
    head: commit,
    branch: head.branch === null ? null : displayPath(head.branch),
    refs: digestOf([`${headText(observation)}\tHEAD`, ...linesOf(refs)]),
    index: hasIndex ? digestOf(tracked.map(({ index, path }) => `${index}\t${path}`)) : null,
    status: { sha256: status.digest, clean: isClean(status) },
    config: digestOf(linesOf(configuration)),
    hooks: digestOf(linesOf(hooks)),
    manifest: digestOf(tracked.map(({ disk, path }) => `${disk}\t${path}`)),
    entries: tracked.length,
  };
}

function linesOf(map: ReadonlyMap<string, string>): string[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${value}\t${name}`);
}

/** What keeps a source from being clean. */
export function dirtyOf({ changes, untracked }: Pick<SourceStatus, "changes" | "untracked">): SourceFact["dirty"] {
  const tracked = changes.first.slice(0, MAX_NAMED).map(({ path }) => jsonPath(path));
  const others = untracked.first.slice(0, MAX_NAMED).map(jsonPath);
  return { tracked, untracked: others, more: changes.count + untracked.count - tracked.length - others.length };
}

/**
 * What differs between two looks. What configures the repository, and its hooks, are named as they are called below `.git/`, wherever
 * they lie; a file elsewhere that is included, by the digest of its path.
 */
export function changedOf(before: SourceObservation, after: SourceObservation): SourceAfterFact["changed"] {
  const { refs, files, configuration, hooks } = changesBetween(before, after);
  const paths: JsonPath[] = [...configuration.map(nameOfFile), ...hooks.map((name) => inGit(`hooks/${name}`))];
  const count = paths.length + files.length;
  // Those of the repository first: they are few, and nobody would look for them.
  for (const path of files.slice(0, Math.max(0, MAX_NAMED - paths.length))) paths.push(jsonPath(path));
  const named = { refs: refs.slice(0, MAX_NAMED).map(nameOfRef), paths: paths.slice(0, MAX_NAMED) };
  return { ...named, more: refs.length - named.refs.length + count - named.paths.length };
}

const nameOfRef = (name: string) => displayPath(name as BytePath);

function inGit(name: string): JsonPath {
  return jsonPath(`.git/${name}` as BytePath);
}

/** What a file is called that lies outside of the repository, and whose path is not told. */
export const INCLUDED = "include:";
/** The file `.git` of a linked work tree, or of a submodule. */
export const GIT_FILE = ".git";

function nameOfFile(name: string): JsonPath {
  if (name === GIT_FILE) return name;
  if (!name.startsWith(INCLUDED)) return inGit(name);
  return { path_sha256: sha256(pathBytes(name.slice(INCLUDED.length) as BytePath)) };
}

/** Nothing differs that has a name. */
export const NOTHING_CHANGED: SourceAfterFact["changed"] = { refs: [], paths: [], more: 0 };
