import { closeSync, constants, openSync } from "node:fs";
import { type BytePath, bytePathOf, type JsonPath, pathBytes } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { diffManifests } from "../../core/formats/manifest-diff";
import { hidePaths, isContent, type ManifestEntry, serializeManifest } from "../../core/formats/manifest";
import { AFTER_FILE, BEFORE_FILE, PATCH_FILE, WITHHELD_NOTE } from "../../core/judge/files";
import { bytesOf } from "../../core/judge/set-aside";
import { TRANSCRIPT_FILE, transcriptSource } from "../../core/judge/transcript";
import type { Facts } from "../../core/records/facts";
import type { KnownValue } from "../../world/evidence/known";
import {
  type ScanFinding,
  scanFiles,
  type ScanInput,
  type ScanOptions,
  secretPaths,
  standingIn,
} from "../../world/evidence/scan";
import { GATEWAY_KEY, MODEL_ENDPOINT } from "../../world/model/names";
import { pieces } from "../../world/worktree/folder";
import type { Leak } from "./leaks";
import type { FactsCollector } from "./facts";
import type { Session } from "./session";

const SCANNER =
  "known values in every usual encoding; secretlint's recommended preset without comment filters, and own shapes";
const MANIFESTS: readonly string[] = [BEFORE_FILE, AFTER_FILE];
const PIECE_BYTES = 256 * 1024;
const GONE = ["ENOENT", "ELOOP", "ENOTDIR", "EACCES"];

/**
 * Scans everything that holds bytes of the lane: raw output, patch, manifests, and the changed files themselves, in which a
 * value is whole that a patch may tear apart. A file with a secret is replaced by a note; a path with one becomes its digest.
 * @returns what was found, never the secret itself
 * @throws ArtifactWriteFailure
 */
export async function scanBundle(session: Session): Promise<NonNullable<Facts["secrets"]>> {
  const { writer, secrets, leaks, snapshot, identity } = session;
  const withheld: Record<string, string> = {};
  const options = {
    known: secrets,
    baseline: () => baselineContents(snapshot),
    told: [{ name: "", content: identity.contractBytes }],
  };
  const own = writer.files().map(({ name }) => name);
  const output = own.filter((name) => /^(backend\/|test\.log$|patch\.diff$)/.test(name));
  const inFiles = await scanFiles(
    output.map((name) => ({ name, content: piecesOf(Buffer.from(writer.pathOf(name))) })),
    options,
  );
  // What is set aside reaches no artifact but the redacted archive of the lane's state.
  const changed =
    snapshot === null
      ? []
      : changedEntries(snapshot.before, snapshot.after).filter(({ setAside }) => setAside === undefined);
  const inWorkspace = await scanFiles(snapshot === null ? [] : contents(snapshot.workspace, changed), options);
  const withhold = (file: string, rule: string) => {
    if (withheld[file] !== undefined || !own.includes(file)) return;
    withheld[file] = rule;
    writer.replace(file, `${WITHHELD_NOTE}${rule}\n`);
  };
  for (const { file, what } of inFiles) withhold(file, what);
  const source = transcriptSource(session.request.lane);
  if (source !== null && withheld[source] !== undefined)
    withhold(TRANSCRIPT_FILE, `made of ${source}, which is withheld`);
  if (inWorkspace.length > 0) withhold(PATCH_FILE, inWorkspace[0]!.what);

  const secretNames = await secretPaths(agentTexts(session), options);
  if (snapshot !== null && secretNames.size > 0) hideInManifests(session, secretNames);
  if (secretNames.size > 0) {
    withhold(PATCH_FILE, "a path holds a secret");
    hideInFacts(session.facts, (text) => secretNames.has(bytePathOf(text)));
  }
  const taken = leaks.all();
  const told = leaks.shown().map((leak) => ({ ...leak, places: 1 }));
  const judged = await excused([...taken, ...told], session.known, options);
  const redacted = judged.slice(0, taken.length);
  const toldModel = judged
    .slice(taken.length)
    .filter(({ excuse }) => excuse === null)
    .map(({ file, rule }) => ({ file, rule: `${rule}, in what the agent told its model` }));
  return {
    scanner: SCANNER,
    findings: [...[...inFiles, ...inWorkspace].map(findingFact), ...toldModel],
    redactions: redacted.reduce((sum, { places }) => sum + places, 0),
    redacted,
    withheld,
  };
}

type Redacted = NonNullable<NonNullable<Facts["secrets"]>["redacted"]>;

/** What was redacted or told, with the excuse where there is one; the credentials themselves have none. */
async function excused(
  leaks: readonly Leak[],
  known: readonly KnownValue[],
  { baseline, told }: Required<Pick<ScanOptions, "baseline" | "told">>,
): Promise<Redacted> {
  const addresses = known.filter(({ name }) => ADDRESSES.includes(name) && leaks.some((leak) => leak.name === name));
  const named = addresses.length === 0 ? new Set<string>() : await standingIn(addresses, [told, baseline()]);
  return leaks.map(({ file, name, places }) => {
    const excuse = name === GATEWAY_KEY ? "gateway key" : named.has(name) ? "public address" : null;
    return { file, rule: name, places, excuse };
  });
}

/** Values that are addresses: they are written nowhere, and a tree that names them gives nothing away. */
const ADDRESSES: readonly string[] = [MODEL_ENDPOINT, "CTO_HARNESS_CASE_LOCAL_BASE_URL"];

/** A finding for the evidence; a name that holds the secret is shown by its digest. */
function findingFact({ file, where, what }: ScanFinding): NonNullable<Facts["secrets"]>["findings"][number] {
  if (where === "name")
    return { file: `path_sha256:${sha256(pathBytes(file as BytePath))}`, rule: `${what} in a name` };
  const text = pathBytes(file as BytePath).toString("utf8");
  return { file: text.isWellFormed() ? text : `path_sha256:${sha256(pathBytes(file as BytePath))}`, rule: what };
}

/** Every text of facts and manifests that the lane chose. */
function agentTexts({ facts, snapshot }: Session): string[] {
  const head = facts.get("head");
  const walk = facts.get("walk");
  const shown = [...(walk?.refusals ?? []), ...(walk?.limit_hits ?? [])].map(({ path }) => path);
  const repository = textsOfRepositories(facts);
  const paths = [...shown, ...(walk?.late_changes ?? []), ...(head?.uncommitted ?? []), ...repository.paths].map(
    bytesOf,
  );
  const texts = [
    ...repository.texts,
    ...(facts.get("lane")?.events ?? []),
    ...(head?.refs_created ?? []),
    ...(head?.remotes ?? []),
    head?.branch ?? "",
  ];
  const entries = [...(snapshot?.before ?? []), ...(snapshot?.after ?? [])];
  return [
    ...new Set([...entries.flatMap(({ path, target }) => [path, target ?? ""]), ...paths, ...texts.map(bytePathOf)]),
  ];
}

/** What a lane wrote into a repository of its own, and what stands in the one that it began with: names, subjects, people. */
function textsOfRepositories(facts: FactsCollector): { paths: JsonPath[]; texts: string[] } {
  const { refs = [], remotes = [], commits = [], branch = null } = facts.get("sandbox_history") ?? {};
  const people = commits.flatMap(({ author, committer }) => [author, committer]);
  const { source, source_after: after } = { source: facts.get("source"), source_after: facts.get("source_after") };
  const { dirty, submodules = [], lfs_pointers = [] } = source ?? {};
  const { converted } = facts.get("copy") ?? {};
  const target = facts.get("target");
  return {
    paths: [
      ...(dirty?.tracked ?? []),
      ...(dirty?.untracked ?? []),
      ...submodules,
      ...lfs_pointers,
      ...(converted?.paths ?? []),
      ...(after?.changed.paths ?? []),
    ],
    texts: [
      ...refs.map(({ ref }) => ref),
      ...remotes.map(({ name }) => name),
      ...commits.map(({ subject }) => subject),
      ...people.flatMap(({ name, email }) => [name, email]),
      ...(after?.changed.refs ?? []),
      ...[branch, source?.before?.branch, after?.state?.branch, target?.branch, target?.problem].map(
        (name) => name ?? "",
      ),
    ],
  };
}

function hideInManifests({ writer, snapshot }: Session, secretNames: ReadonlySet<string>): void {
  const written = new Set(writer.files().map(({ name }) => name));
  for (const name of MANIFESTS.filter((file) => written.has(file))) {
    const entries = (name === BEFORE_FILE ? snapshot?.before : snapshot?.after) ?? [];
    writer.replace(name, [...serializeManifest(hidePaths(entries, (path) => secretNames.has(path)))].join(""));
  }
}

/** Replaces every text of the lane's that holds a secret by its digest, wherever it stands in the facts. */
function hideInFacts(facts: FactsCollector, holdsSecret: (text: string) => boolean): void {
  const hideText = (text: string) => (holdsSecret(text) ? `sha256:${sha256(text)}` : text);
  const hidePath = (path: JsonPath): JsonPath =>
    holdsSecret(bytesOf(path)) || (typeof path === "string" && holdsSecret(path))
      ? { path_sha256: sha256(pathBytes(bytesOf(path))) }
      : path;
  const { lane, head, walk } = { lane: facts.get("lane"), head: facts.get("head"), walk: facts.get("walk") };
  if (lane !== undefined) facts.replace("lane", { ...lane, events: lane.events.map(hideText) });
  if (head !== undefined)
    facts.replace("head", {
      ...head,
      branch: head.branch === null ? null : hideText(head.branch),
      refs_created: head.refs_created.map(hideText),
      remotes: head.remotes.map(hideText),
      uncommitted: head.uncommitted.map(hidePath),
    });
  if (walk !== undefined)
    facts.replace("walk", {
      ...walk,
      refusals: walk.refusals.map((refusal) => ({ ...refusal, path: hidePath(refusal.path) })),
      limit_hits: walk.limit_hits.map((hit) => ({ ...hit, path: hidePath(hit.path) })),
      late_changes: walk.late_changes.map(hidePath),
    });
  hideInRepositories(facts, hideText, hidePath);
}

/** The same of the facts of {@link textsOfRepositories}. */
function hideInRepositories(
  facts: FactsCollector,
  hideText: (text: string) => string,
  hidePath: (path: JsonPath) => JsonPath,
): void {
  const history = facts.get("sandbox_history");
  const person = ({ name, email }: { name: string; email: string }) => ({
    name: hideText(name),
    email: hideText(email),
  });
  const branchOf = (name: string | null) => (name === null ? null : hideText(name));
  if (history !== undefined)
    facts.replace("sandbox_history", {
      ...history,
      branch: branchOf(history.branch),
      refs: history.refs.map(({ ref, id }) => ({ ref: hideText(ref), id })),
      remotes: history.remotes.map((remote) => ({ ...remote, name: hideText(remote.name) })),
      commits: history.commits.map((commit) => ({
        ...commit,
        subject: hideText(commit.subject),
        author: person(commit.author),
        committer: person(commit.committer),
      })),
    });
  const target = facts.get("target");
  if (target !== undefined)
    facts.replace("target", { ...target, branch: branchOf(target.branch), problem: branchOf(target.problem) });
  const source = facts.get("source");
  if (source !== undefined)
    facts.replace("source", {
      ...source,
      dirty: {
        ...source.dirty,
        tracked: source.dirty.tracked.map(hidePath),
        untracked: source.dirty.untracked.map(hidePath),
      },
      submodules: source.submodules.map(hidePath),
      lfs_pointers: source.lfs_pointers.map(hidePath),
      before: source.before === null ? null : { ...source.before, branch: branchOf(source.before.branch) },
    });
  const copy = facts.get("copy");
  if (copy !== undefined)
    facts.replace("copy", { ...copy, converted: { ...copy.converted, paths: copy.converted.paths.map(hidePath) } });
  const after = facts.get("source_after");
  if (after !== undefined)
    facts.replace("source_after", {
      ...after,
      state: after.state === null ? null : { ...after.state, branch: branchOf(after.state.branch) },
      changed: { ...after.changed, refs: after.changed.refs.map(hideText), paths: after.changed.paths.map(hidePath) },
    });
}

function changedEntries(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): ManifestEntry[] {
  return diffManifests(before, after).flatMap((change) => change.after ?? []);
}

/** All that the tree at the start holds. */
export async function* baselineContents(snapshot: Session["snapshot"]): AsyncGenerator<ScanInput> {
  if (snapshot === null) return;
  const { before, tree } = snapshot;
  yield* contents(await tree.folderWith(before.filter(isContent).map(({ path }) => path)), before);
}

/** Files and links of a tree for the scanner; what can't be read any more was refused before, or is no content. */
function* contents(root: string, entries: readonly ManifestEntry[]): Generator<ScanInput> {
  for (const { path, type, target, sha256: digest } of entries) {
    if (type === "symlink") yield { name: path, content: Buffer.from(target ?? "", "latin1") };
    else if (type === "file" && digest !== null)
      yield { name: path, content: piecesOf(Buffer.concat([Buffer.from(`${root}/`), pathBytes(path)])) };
    else yield { name: path, content: new Uint8Array(0) };
  }
}

function* piecesOf(path: Buffer): Generator<Buffer> {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    // Gone since it was judged: the second look at the workspace says so, and nothing of it is in an artifact but the patch.
    if (GONE.includes((error as NodeJS.ErrnoException).code ?? "")) return;
    throw error;
  }
  try {
    yield* pieces(fd, PIECE_BYTES);
  } finally {
    closeSync(fd);
  }
}
