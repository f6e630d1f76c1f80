import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { bytePathOf, type BytePath } from "../../core/domain/bytes";
import { buildTrees, gitOid } from "../../core/formats/git-trees";
import { diffManifests, type Change } from "../../core/formats/manifest-diff";
import type { ManifestEntry } from "../../core/formats/manifest";
import { createReader, fsPath, OPEN_FILE } from "./folder";
import { runGit } from "./git";
import { createPackWriter, type ObjectType, type PackWriter } from "./pack";
import { giveTurn, isTurnOver, newTurn, noteLongStep } from "./turns";

/** Git store of the harness's own, outside of every workspace. It holds what changed, nothing else. */
export interface ObjectStore {
  /** Its git directory. */
  folder: string;
  has(oid: string): boolean;
  add(type: ObjectType, oid: string, content: Uint8Array): void;
  /** Makes what was added since the last time visible to git. */
  flush(): void;
}

/**
 * Attributes of the store come before any `.gitattributes` of a tree: no conversion, no filter, no driver, nothing but git's own
 * look at the bytes.
 */
export const RAW_ATTRIBUTES =
  "* !text !eol !crlf -ident -filter !working-tree-encoding !diff !merge !whitespace !conflict-marker-size\n";

/**
 * Files of 16 MiB and more are given as binary data: no person reads such a diff, and an agent could make one that takes hours
 * to find.
 */
const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tsymlinks = true
\tignorecase = false
\tprecomposeunicode = false
\tautocrlf = false
\tbigFileThreshold = 16m
\tlogallrefupdates = false
`;

/**
 * Makes an empty store.
 * @param folder a folder that does not exist yet, out of the agent's reach
 */
export function createStore(folder: string): ObjectStore {
  for (const sub of ["objects/pack", "refs", "info"]) mkdirSync(join(folder, sub), { recursive: true });
  writeFileSync(join(folder, "HEAD"), "ref: refs/heads/none\n");
  writeFileSync(join(folder, "config"), CONFIG);
  writeFileSync(join(folder, "info/attributes"), RAW_ATTRIBUTES);
  const stored = new Set<string>();
  let pack: PackWriter | null = null;
  return {
    folder,
    has: (oid) => stored.has(oid),
    add(type, oid, content) {
      if (stored.has(oid)) return;
      stored.add(oid);
      pack ??= createPackWriter(join(folder, "objects"));
      pack.add(type, oid, content);
    },
    flush() {
      pack?.finish();
      pack = null;
    },
  };
}

export interface PatchInput {
  store: ObjectStore;
  /** The tree that `before` describes, unchanged since: the trusted source, never the workspace. */
  baseline: string;
  before: readonly ManifestEntry[];
  /** Manifest of the result, as `walk` or `composeResult` gives it; the store already has its changed blobs (`WalkOptions.objects`). */
  after: readonly ManifestEntry[];
  /** What differs between the two, where that is known already. */
  changes?: Change[];
  /** Takes the patch; created here, exclusively. */
  patchFile: string;
  /** Bound of its size. */
  maxBytes?: number;
  /** Ends it, with an AbortError; the patch file is no patch then. */
  signal?: AbortSignal;
}

/** The change is larger than its bound; what the patch file holds is no patch. */
export class PatchTooLarge extends Error {
  constructor(
    readonly found: number,
    readonly bound: number,
  ) {
    super(`expected a patch of at most ${bound} bytes, found ${found} or more`);
  }
}

export interface PatchResult {
  changes: Change[];
  baselineTree: string;
  resultTree: string;
}

/**
 * Writes the exact change from one manifest to the other as a patch that `git apply` takes to the same tree. Without change
 * the file is empty and git is not started.
 * @throws PatchTooLarge; Error when the baseline is not what `before` says, or git fails
 */
export async function writePatch({
  store,
  baseline,
  before,
  after,
  changes = diffManifests(before, after),
  patchFile,
  maxBytes,
  signal,
}: PatchInput): Promise<PatchResult> {
  const fd = openSync(patchFile, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600);
  try {
    await addOldBlobs(store, baseline, changes, signal);
    const folders = foldersOf(changes);
    const baselineTree = addTrees(store, before, folders);
    const resultTree = addTrees(store, after, folders);
    if (baselineTree !== resultTree) {
      store.flush();
      const { code, stderr } = await runGit([...DIFF, baselineTree, resultTree], {
        gitDir: store.folder,
        cwd: store.folder,
        stdout: fd,
        maxStdoutBytes: maxBytes,
        signal,
      });
      const { size } = fstatSync(fd);
      if (maxBytes !== undefined && size > maxBytes) throw new PatchTooLarge(size, maxBytes);
      if (code !== 0)
        throw new Error(`git diff-tree ended with ${code ?? "a signal"} on the harness's own store: ${stderr}`);
      quoteHeaders(fd, changes);
    }
    return { changes, baselineTree, resultTree };
  } finally {
    closeSync(fd);
  }
}

/** Nothing here is left to configuration; renames would make the patch depend on a heuristic. */
const DIFF = [
  "diff-tree",
  "-r",
  "-p",
  "--binary",
  "--full-index",
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-indent-heuristic",
  "--diff-algorithm=myers",
  "--unified=3",
  "--inter-hunk-context=0",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

/**
 * `git apply` can't find the name in the header of a file without text hunks when a folder's name ends in a space, although
 * `git diff` wrote it so (2.39 to 2.54). Quoted names it can.
 */
function quoteHeaders(fd: number, changes: readonly Change[]): void {
  const quoted = new Map<string, string>();
  for (const { path } of changes)
    // Paths that git has quoted already are not found, and need nothing.
    if (path.includes(" /")) quoted.set(`a/${path} b/${path}`, `"a/${path}" "b/${path}"`);
  if (quoted.size === 0) return;
  const patch = Buffer.alloc(fstatSync(fd).size);
  for (let at = 0; at < patch.length;) at += readSync(fd, patch, at, patch.length - at, at);
  const parts: Buffer[] = [];
  let done = 0;
  // No line of a hunk or of binary data begins like this; a newline in a name is quoted.
  for (let at = 0; at >= 0; at = patch.indexOf(NEXT_HEADER, at) + 1 || -1) {
    const from = at + HEADER.length;
    const end = patch.indexOf(NEWLINE, from);
    const names = quoted.get(patch.toString("latin1", from, end));
    if (names === undefined) continue;
    parts.push(patch.subarray(done, from), Buffer.from(names, "latin1"));
    done = end;
  }
  parts.push(patch.subarray(done));
  const whole = Buffer.concat(parts);
  ftruncateSync(fd, 0);
  for (let at = 0; at < whole.length;) at += writeSync(fd, whole, at, whole.length - at, at);
}

const NEWLINE = 0x0a;
const HEADER = "diff --git ";
const NEXT_HEADER = `\n${HEADER}`;

async function addOldBlobs(
  store: ObjectStore,
  baseline: string,
  changes: readonly Change[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const reader = createReader();
  const turn = newTurn();
  for (const { before } of changes) {
    if (isTurnOver(turn)) await giveTurn(turn, signal);
    if (before === undefined || before.oid === null || store.has(before.oid)) continue;
    const content =
      before.type === "symlink" ? Buffer.from(before.target ?? "", "latin1") : readBaseline(baseline, before, reader);
    if (content === null || gitOid("blob", content) !== before.oid) {
      throw new Error("the baseline was changed while the run was under way; run again and leave it alone");
    }
    store.add("blob", before.oid, content);
    noteLongStep(turn);
  }
}

function readBaseline(
  baseline: string,
  { path, size }: ManifestEntry,
  reader: ReturnType<typeof createReader>,
): Buffer | null {
  const fd = openSync(fsPath(`${bytePathOf(baseline)}/${path}`), OPEN_FILE);
  try {
    return reader.read(fd, size);
  } finally {
    closeSync(fd);
  }
}

function foldersOf(changes: readonly Change[]): Set<string> {
  const folders = new Set<string>([""]);
  for (const { path } of changes) {
    for (
      let cut = path.lastIndexOf("/");
      cut > 0 && !folders.has(path.slice(0, cut));
      cut = path.lastIndexOf("/", cut - 1)
    ) {
      folders.add(path.slice(0, cut));
    }
  }
  return folders;
}

function addTrees(store: ObjectStore, entries: readonly ManifestEntry[], folders: ReadonlySet<string>): string {
  const visit = (path: BytePath, oid: string, content: () => Buffer) => {
    if (folders.has(path)) store.add("tree", oid, content());
  };
  return buildTrees(entries, visit, ({ path }) => !folders.has(path));
}
