import type { BytePath } from "../../core/domain/bytes";
import {
  digestOf,
  type SourceObservation,
  type SourceStatus,
  someOf,
  type TrackedFile,
} from "../../core/source/observation";
import { type ClosedGit, withClosedGit } from "./closed";
import { ALL, readHeadTree } from "./head-tree";
import { readSourceIndex } from "./index-of";
import { readRefs, type SourceRefs } from "./refs";
import { orReason } from "./refused";
import { findRepository, type FindOptions, userExcludes } from "./repository";
import { readConfiguration, readHooks } from "./surroundings";
import { readUntracked, type Untracked } from "./untracked";
import { readWorkFiles, type WorkFiles } from "./work-files";

export interface ObserveOptions extends FindOptions {
  /** The look before: what git held converted then is not judged anew because somebody touched it. */
  before?: SourceObservation;
}

/**
 * Looks at a source: HEAD, refs, index, status, configuration, hooks, and the bytes of every tracked file. All bytes are read each
 * time: whoever maps a file into memory, or sets a clock, can change it under the same times. Nothing of the source is run, and
 * nothing is written there, so that two may look at once, and at one that is read-only.
 * @param path a folder of the source
 * @throws SourceRefused where it can't be looked at; the signal's reason when it has fired
 */
export async function observeSource(path: string, options: ObserveOptions = {}): Promise<SourceObservation> {
  const { signal } = options;
  return orReason(signal, () => observe(path, options));
}

async function observe(path: string, options: ObserveOptions): Promise<SourceObservation> {
  const { signal } = options;
  const repository = await findRepository(path, options);
  const excludesFile = await userExcludes(repository, signal);
  return withClosedGit(repository, { excludesFile }, async (git) => {
    const refs = await readRefs(git, signal);
    const [untracked, files] = await both(git, refs, options);
    const { workTree, gitDir, commonDir, operation } = repository;
    return {
      place: [workTree, gitDir, commonDir].join(" "),
      head: { branch: refs.branch, commit: refs.commit },
      operation,
      refs: refs.refs,
      tracked: files.tracked,
      untracked: untracked.first,
      status: statusOf(files, untracked),
      configuration: readConfiguration(repository),
      hooks: readHooks(repository),
    };
  });
}

/** Git lists what is untracked while we read what is tracked; neither outlives the other. */
async function both(git: ClosedGit, refs: SourceRefs, options: ObserveOptions): Promise<[Untracked, WorkFiles]> {
  const { signal, before } = options;
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const index = await readSourceIndex(git, either);
  const listing = readUntracked(git, index.path, either);
  listing.catch(() => {});
  try {
    const files = await (async () => {
      const head =
        refs.commit === null ? [] : (await readHeadTree(git, refs.commit, { signal: either, limits: ALL })).entries;
      return readWorkFiles({
        git,
        index,
        head,
        known: before === undefined ? null : convertedOf(before),
        signal: either,
      });
    })();
    return [await listing, files];
  } catch (error) {
    failed.abort();
    await listing.catch(() => {});
    throw error;
  }
}

function convertedOf({ tracked }: SourceObservation): Map<BytePath, TrackedFile> {
  const found = new Map<BytePath, TrackedFile>();
  for (const file of tracked) if (file.isConverted) found.set(file.path, file);
  return found;
}

function statusOf(files: WorkFiles, untracked: Untracked): SourceStatus {
  const { changes, converted, absent, assumedUnchanged, submodules } = files;
  return {
    changes: someOf(changes),
    untracked: { count: untracked.count, first: someOf(untracked.first).first },
    converted: someOf(converted),
    absent,
    assumedUnchanged: someOf(assumedUnchanged),
    submodules: someOf(submodules),
    digest: digestOf([untracked.digest, ...changes.map(({ path, reason }) => `${reason} ${path}`)]),
  };
}
