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
  | "unreadable";

/** The source can't be read, or may not be; the message says what was expected, what was found, and what to do. */
export class SourceRefused extends Error {
  constructor(
    readonly word: RefusalWord,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whether this is what the system says, and not a fault of ours. */
export function systemCode(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" && !code.startsWith("ERR_") && code !== "ABORT_ERR" ? code : null;
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
