/** Why a repository can't be a source, a word for each kind. */
export type RefusalWord =
  | "not_a_folder"
  | "no_repository"
  | "bare"
  | "other_owner"
  | "other_worktree"
  | "unknown_format"
  | "unborn_head"
  | "in_progress"
  | "objects_absent"
  | "objects_corrupt"
  | "too_large"
  | "unreadable";

/** What goes with a refusal, and may stand only where paths may be shown. */
export interface RefusedOptions extends ErrorOptions {
  /** Where: a path of the source. */
  at?: string;
  /** What git, the system or the source itself says: it may hold paths. */
  said?: string;
}

/**
 * The source can't be read, or may not be. The message says what was expected, what was found, and what to do, and where; `problem` says
 * the same without a path, for evidence.
 */
export class SourceRefused extends Error {
  constructor(
    readonly word: RefusalWord,
    readonly problem: string,
    { at, said, cause }: RefusedOptions = {},
  ) {
    const words = said === undefined || said === "" ? problem : `${problem}: ${said}`;
    super(at === undefined ? words : `${words} (${at})`, cause === undefined ? {} : { cause });
  }
}

/** Whether this is what the system says, and not a fault of ours. */
export function systemCode(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" && !code.startsWith("ERR_") && code !== "ABORT_ERR" ? code : null;
}

/** Does something with a source that was found; what the system refuses of its folders is refused by a word. */
export async function orUnreadable<T>(folders: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof SourceRefused ? null : systemCode(error);
    const { path } = error as NodeJS.ErrnoException;
    if (
      code === null ||
      path === undefined ||
      !folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
    )
      throw error;
    throw unreadable(code, path, error);
  }
}

/** @param code what the system says */
export function unreadable(code: string, at: string, cause: unknown): SourceRefused {
  return new SourceRefused(
    "unreadable",
    `expected a repository that this user can read, found ${code}; make it readable for this user`,
    { at, cause },
  );
}

/** Does something that a signal may end; whatever it fails by then, the reason is what is thrown. */
export async function orReason<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
