import type { BytePath } from "../../core/domain/bytes";
import {
  digestOf,
  type SourceObservation,
  type SourceStatus,
  someOf,
  type TrackedFile,
} from "../../core/source/observation";
import { isPointer, MAX_POINTER_BYTES } from "../../core/source/pointer";
import type { TreeLimits } from "../worktree/walk-state";
import { type ClosedGit, withClosedGit } from "./closed";
import { ALL, type HeadEntry, readHeadTree } from "./head-tree";
import { readSourceIndex, type SourceIndex } from "./index-of";
import { readObjects, readSizes } from "./objects";
import { readRefs } from "./refs";
import { orReason, orUnreadable, SourceRefused } from "./refused";
import {
  demandRest,
  findRepository,
  type FindOptions,
  type SourceRepository,
  unborn,
  userExcludes,
} from "./repository";
import { readConfiguration, readHooks } from "./surroundings";
import { readUntracked, type Untracked } from "./untracked";
import { readWorkFiles, type WorkFiles } from "./work-files";

export interface ObserveOptions extends FindOptions {
  /** Most entries and folders below each other of HEAD's tree; of what has more nothing else is looked at. */
  limits?: Pick<TreeLimits, "entries" | "depth">;
  /** The built program `look.cjs`, by which other threads help with many files. */
  helper?: string | null;
}

/** The first look at a source. */
export interface FirstLook {
  repository: SourceRepository;
  commit: string;
  observation: SourceObservation;
  /** Of HEAD's tree, in its order: submodules, and files that are pointers to large ones. */
  submodules: BytePath[];
  pointers: BytePath[];
}

/**
 * Looks at a source before anything of it is copied: HEAD, refs, index, status, configuration, hooks, the bytes of every tracked file,
 * and whether every object of HEAD's tree is there. Nothing of the source is run, and nothing is written there, so that two may look at
 * once, and at one that is read-only.
 * @param path a folder of the source
 * @throws SourceRefused where it can't be looked at, or can't be copied; the signal's reason when it has fired
 */
export async function observeFirst(path: string, options: ObserveOptions = {}): Promise<FirstLook> {
  const { signal } = options;
  const limits = { entries: options.limits?.entries ?? ALL.entries, depth: options.limits?.depth ?? ALL.depth };
  return orReason(signal, async () => {
    const repository = await findRepository(path, options);
    demandRest(repository);
    return withGit(repository, signal, async (git) => {
      const refs = await readRefs(git, signal);
      if (refs.commit === null) throw unborn(repository, refs.branch);
      const { entries, tooMany } = await readHeadTree(git, refs.commit, { limits, ...(signal && { signal }) });
      if (tooMany !== null) throw tooLarge(repository, tooMany.limit, limits[tooMany.limit]);
      const blobs = entries.filter(({ type }) => type === "file" || type === "link");
      const index = await readSourceIndex(git, signal);
      const [untracked, sizes, files] = await together(signal, [
        (either) => readUntracked(git, index.path, either),
        (either) => sizesOf(git, blobs, either),
        (either) =>
          readWorkFiles({ git, index, head: entries, known: null, helper: options.helper ?? null, signal: either }),
      ]);
      return {
        repository,
        commit: refs.commit,
        observation: observationOf(repository, refs, index, files, untracked),
        submodules: entries.filter(({ type }) => type === "submodule").map((entry) => entry.path),
        pointers: await pointersOf(git, blobs, sizes, files, signal),
      };
    });
  });
}

export interface AgainOptions extends FindOptions, Pick<ObserveOptions, "helper"> {
  /** The look before: what git held converted then is not judged anew because somebody touched it. */
  before: SourceObservation;
}

/**
 * Looks at a source again. All bytes are read anew: whoever maps a file into memory, or sets a clock, can change it under the same times.
 * @throws SourceRefused where it can't be looked at; the signal's reason when it has fired
 */
export async function observeAgain(path: string, { before, ...options }: AgainOptions): Promise<SourceObservation> {
  const { signal } = options;
  return orReason(signal, async () => {
    const repository = await findRepository(path, options);
    return withGit(repository, signal, async (git) => {
      const refs = await readRefs(git, signal);
      const index = await readSourceIndex(git, signal);
      const known = convertedOf(before);
      const [untracked, files] = await together(signal, [
        (either) => readUntracked(git, index.path, either),
        async (either) => {
          const head =
            refs.commit === null ? [] : (await readHeadTree(git, refs.commit, { limits: ALL, signal: either })).entries;
          return readWorkFiles({ git, index, head, known, helper: options.helper ?? null, signal: either });
        },
      ]);
      return observationOf(repository, refs, index, files, untracked);
    });
  });
}

async function withGit<T>(
  repository: SourceRepository,
  signal: AbortSignal | undefined,
  work: (git: ClosedGit) => Promise<T>,
): Promise<T> {
  const { workTree, gitDir, commonDir } = repository;
  const excludesFile = await userExcludes(repository, signal);
  return orUnreadable([workTree, gitDir, commonDir], () => withClosedGit(repository, { excludesFile }, work));
}

type Steps = readonly ((signal: AbortSignal) => Promise<unknown>)[];

/** Does several things at once; when one fails the others are ended, and none outlives the call. */
async function together<const All extends Steps>(
  signal: AbortSignal | undefined,
  steps: All,
): Promise<{ [At in keyof All]: Awaited<ReturnType<All[At]>> }> {
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  let first: unknown;
  const begun = steps.map((step) =>
    step(either).catch((error: unknown) => {
      if (!failed.signal.aborted) first = error;
      failed.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(begun);
  if (failed.signal.aborted) throw first;
  return ended.map((one) => (one as PromiseFulfilledResult<unknown>).value) as never;
}

function tooLarge({ workTree }: SourceRepository, limit: "entries" | "depth", bound: number): SourceRefused {
  const most = limit === "entries" ? "files, folders and links" : "folders below each other";
  return new SourceRefused(
    "too_large",
    `expected at most ${bound} ${most} in HEAD's tree, found more; raise limits.${limit} of the contract`,
    { at: workTree },
  );
}

async function sizesOf(git: ClosedGit, blobs: readonly HeadEntry[], signal: AbortSignal): Promise<number[]> {
  return readSizes(
    git,
    blobs.map(({ oid }) => oid),
    signal,
  );
}

/** Of what lies on disk as HEAD has it, it was seen when it was read; the rest is small, and read from its objects. */
async function pointersOf(
  git: ClosedGit,
  blobs: readonly HeadEntry[],
  sizes: readonly number[],
  { pointers, unseen }: WorkFiles,
  signal: AbortSignal | undefined,
): Promise<BytePath[]> {
  const found = new Set<BytePath>(pointers);
  const unread = blobs.filter(
    ({ path, type }, at) => type === "file" && sizes[at]! < MAX_POINTER_BYTES && unseen.has(path),
  );
  await readObjects(
    git,
    unread.map(({ oid }) => oid),
    {
      whole: (index, _, content) => void (isPointer(content) && found.add(unread[index]!.path)),
      large: () => ({ piece: () => {}, end: () => {} }),
    },
    signal,
  );
  return blobs.filter(({ path }) => found.has(path)).map(({ path }) => path);
}

function convertedOf({ tracked }: SourceObservation): Map<BytePath, TrackedFile> {
  const found = new Map<BytePath, TrackedFile>();
  for (const file of tracked) if (file.isConverted) found.set(file.path, file);
  return found;
}

function observationOf(
  repository: SourceRepository,
  refs: Awaited<ReturnType<typeof readRefs>>,
  index: SourceIndex,
  files: WorkFiles,
  untracked: Untracked,
): SourceObservation {
  const { workTree, gitDir, commonDir, operation } = repository;
  return {
    place: [workTree, gitDir, commonDir].join(" "),
    head: { branch: refs.branch, commit: refs.commit },
    operation,
    refs: refs.refs,
    hasIndex: index.bytes.length > 0,
    tracked: files.tracked,
    untracked: untracked.first,
    status: statusOf(files, untracked),
    configuration: readConfiguration(repository),
    hooks: readHooks(repository),
  };
}

function statusOf(files: WorkFiles, untracked: Untracked): SourceStatus {
  const { changes, converted, absent, assumedUnchanged } = files;
  return {
    changes: someOf(changes),
    untracked: { count: untracked.count, first: someOf(untracked.first).first },
    converted: someOf(converted),
    absent,
    assumedUnchanged: someOf(assumedUnchanged),
    digest: digestOf([untracked.digest, ...changes.map(({ path, reason }) => `${reason} ${path}`)]),
  };
}
