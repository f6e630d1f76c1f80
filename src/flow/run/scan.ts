import { closeSync, constants, openSync } from "node:fs";
import { type BytePath, bytePathOf, type JsonPath, pathBytes } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { diffManifests } from "../../core/formats/manifest-diff";
import { hidePaths, isContent, type ManifestEntry, serializeManifest } from "../../core/formats/manifest";
import { AFTER_FILE, BEFORE_FILE, PATCH_FILE, TRANSCRIPT_FILE, WITHHELD_NOTE } from "../../core/judge/files";
import { bytesOf } from "../../core/judge/set-aside";
import { transcriptSource } from "../../core/judge/transcript";
import type { Facts, FactValues } from "../../core/records/facts";
import type { KnownValue } from "../../world/evidence/known";
import {
  type ScanFinding,
  scanFiles,
  type ScanInput,
  type ScanOptions,
  secretPaths,
  standingIn,
} from "../../world/evidence/scan";
import type { BundleWriter } from "../../world/evidence/writer";
import { GATEWAY_KEY, MODEL_ENDPOINT } from "../../world/model/names";
import { pieces } from "../../world/worktree/folder";
import type { StartingTree } from "../../world/worktree/starting-tree";
import type { Leak } from "./leaks";
import type { FactsCollector } from "./facts";
import type { Inputs } from "./inputs";
import type { Recorder } from "./recorder";

/** What the lane left, for whoever searches or applies it. */
export interface Left {
  before: readonly ManifestEntry[];
  walked: { entries: readonly ManifestEntry[] };
  workspace: string;
  /** What `before` is the manifest of. */
  tree: StartingTree;
}

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
export async function scanBundle(
  { secrets, identity, request }: Pick<Inputs, "secrets" | "identity" | "request">,
  { writer, facts, leaks }: Pick<Recorder, "writer" | "facts" | "leaks">,
  left: Left | null,
): Promise<NonNullable<Facts["secrets"]>> {
  const withheld: Record<string, string> = {};
  const options = {
    known: secrets.search,
    baseline: () => baselineContents(left),
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
    left === null
      ? []
      : changedEntries(left.before, left.walked.entries).filter(({ setAside }) => setAside === undefined);
  const inWorkspace = await scanFiles(left === null ? [] : contents(left.workspace, changed), options);
  const withhold = (file: string, rule: string) => {
    if (withheld[file] !== undefined || !own.includes(file)) return;
    withheld[file] = rule;
    writer.replace(file, `${WITHHELD_NOTE}${rule}\n`);
  };
  for (const { file, what } of inFiles) withhold(file, what);
  const source = transcriptSource(request.lane);
  if (source !== null && withheld[source] !== undefined)
    withhold(TRANSCRIPT_FILE, `made of ${source}, which is withheld`);
  const [first] = inWorkspace;
  if (first !== undefined) withhold(PATCH_FILE, first.what);

  const secretNames = await secretPaths(agentTexts(facts, left), options);
  if (left !== null && secretNames.size > 0) hideInManifests(writer, left, secretNames);
  if (secretNames.size > 0) {
    withhold(PATCH_FILE, "a path holds a secret");
    hideInFacts(facts, (text) => secretNames.has(bytePathOf(text)));
  }
  const taken = leaks.all();
  const told = leaks.shown().map((leak) => ({ ...leak, places: 1 }));
  const judged = await excused([...taken, ...told], secrets.values, options);
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

/** Every text of facts and manifests that the lane chose, or that stands in what it began with. */
function agentTexts(facts: FactsCollector, left: Left | null): string[] {
  const texts = new Set<string>();
  mapTexts(
    facts,
    (text) => (texts.add(bytePathOf(text)), text),
    (path) => (texts.add(bytesOf(path)), path),
  );
  for (const { path, target } of [...(left?.before ?? []), ...(left?.walked.entries ?? [])])
    texts.add(path).add(target ?? "");
  return [...texts];
}

function hideInManifests(writer: BundleWriter, { before, walked }: Left, secretNames: ReadonlySet<string>): void {
  const written = new Set(writer.files().map(({ name }) => name));
  for (const name of MANIFESTS.filter((file) => written.has(file))) {
    const entries = name === BEFORE_FILE ? before : walked.entries;
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
  mapTexts(facts, hideText, hidePath);
}

/** Puts another text in the place of each that a lane chose, or that stands in a repository: names, subjects, people. */
function mapTexts(facts: FactsCollector, text: (text: string) => string, path: (path: JsonPath) => JsonPath): void {
  const change = <K extends TextFact>(
    name: K,
    to: (fact: NonNullable<FactValues[K]>) => NonNullable<FactValues[K]>,
  ) => {
    const fact = facts.get(name);
    if (fact != null) facts.replace(name, to(fact));
  };
  const branchOf = (name: string | null) => (name === null ? null : text(name));
  const person = ({ name, email }: { name: string; email: string }) => ({ name: text(name), email: text(email) });
  change("lane", (lane) => ({ ...lane, events: lane.events.map(text) }));
  change("head", (head) => ({
    ...head,
    branch: branchOf(head.branch),
    refs_created: head.refs_created.map(text),
    remotes: head.remotes.map(text),
    uncommitted: head.uncommitted.map(path),
  }));
  change("walk", (walk) => ({
    ...walk,
    refusals: walk.refusals.map((refusal) => ({ ...refusal, path: path(refusal.path) })),
    limit_hits: walk.limit_hits.map((hit) => ({ ...hit, path: path(hit.path) })),
    late_changes: walk.late_changes.map(path),
  }));
  change("sandbox_history", (history) => ({
    ...history,
    branch: branchOf(history.branch),
    refs: history.refs.map(({ ref, id }) => ({ ref: text(ref), id })),
    remotes: history.remotes.map((remote) => ({ ...remote, name: text(remote.name) })),
    commits: history.commits.map((commit) => ({
      ...commit,
      subject: text(commit.subject),
      author: person(commit.author),
      committer: person(commit.committer),
    })),
  }));
  change("target", (target) => ({ ...target, branch: branchOf(target.branch), problem: branchOf(target.problem) }));
  change("source", (source) => ({
    ...source,
    dirty: {
      ...source.dirty,
      tracked: source.dirty.tracked.map(path),
      untracked: source.dirty.untracked.map(path),
    },
    submodules: source.submodules.map(path),
    lfs_pointers: source.lfs_pointers.map(path),
    before: source.before === null ? null : { ...source.before, branch: branchOf(source.before.branch) },
  }));
  change("copy", (copy) => ({
    ...copy,
    converted: { ...copy.converted, paths: copy.converted.paths.map(path) },
  }));
  change("source_after", (after) => ({
    ...after,
    state: after.state === null ? null : { ...after.state, branch: branchOf(after.state.branch) },
    changed: { ...after.changed, refs: after.changed.refs.map(text), paths: after.changed.paths.map(path) },
  }));
}

type TextFact = "lane" | "head" | "walk" | "sandbox_history" | "target" | "source" | "copy" | "source_after";

function changedEntries(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): ManifestEntry[] {
  return diffManifests(before, after).flatMap((change) => change.after ?? []);
}

/** All that the tree at the start holds. */
export async function* baselineContents(left: Left | null): AsyncGenerator<ScanInput> {
  if (left === null) return;
  const { before, tree } = left;
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
