import { closeSync, constants, openSync } from "node:fs";
import { type BytePath, bytePathOf, type JsonPath, pathBytes } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import { diffManifests, hidePaths, type ManifestEntry, serializeManifest } from "../../core/formats/manifest";
import { AFTER_FILE, BEFORE_FILE, PATCH_FILE, WITHHELD_NOTE } from "../../core/judge/files";
import { bytesOf } from "../../core/judge/set-aside";
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
  const { writer, secrets, leaks, snapshot, request, identity } = session;
  const withheld: Record<string, string> = {};
  const options = {
    known: secrets,
    baseline: () => contents(request.folder.workspace, snapshot?.before ?? []),
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
  const paths = [...shown, ...(walk?.late_changes ?? []), ...(head?.uncommitted ?? [])].map(bytesOf);
  const texts = [
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
}

function changedEntries(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): ManifestEntry[] {
  return diffManifests(before, after).flatMap((change) => change.after ?? []);
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
