/**
 * The evidence could not be written. `code` is the system's (`ENOSPC`, `EROFS`, `EACCES`, `EDQUOT`, `EEXIST`, ...).
 * Anything that a disk, a mount, a quota or another process can bring about is this; a wrong name is a plain error.
 */
export class ArtifactWriteFailure extends Error {
  override readonly name = "ArtifactWriteFailure";
  readonly code: string;
  /** The file in the bundle, or the folder, that could not be written. */
  readonly subject: string;
  constructor(subject: string, cause: unknown) {
    const code = errorCode(cause);
    super(`Expected to write ${subject}, found ${code}: ${MEANING[code] ?? "the system refused it"}.`, { cause });
    this.code = code;
    this.subject = subject;
  }
}

const MEANING: Readonly<Record<string, string>> = {
  ENOSPC: "no space or no inode is left on that file system",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is mounted read-only",
  EACCES: "this user may not write there",
  EPERM: "the system does not permit it",
  EEXIST: "something of that name exists already, and the harness did not make it",
  ELOOP: "a symbolic link stands there",
  ENOTDIR: "a part of the path is not a folder",
  ENOENT: "the folder is gone",
  EFBIG: "the file is larger than the system allows",
  EIO: "the disk failed",
  EMFILE: "too many files are open",
  ESTALE: "the folder is no longer the one that the harness made",
};

/**
 * Does something with a file of the bundle.
 * @throws ArtifactWriteFailure of what the system refused
 */
export function attempt<T>(subject: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ArtifactWriteFailure || !isSystemError(error)) throw error;
    throw new ArtifactWriteFailure(subject, error);
  }
}

/** An error as the system would give it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(MEANING[code] ?? code), { code, syscall: "check" });
}

/** Whether a disk, or a quota, is full. */
export function isFull(error: unknown): boolean {
  return isSystemError(error) && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

/** Whether it is the system that refused, and no fault of this program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

/** The system's code of an error, or `UNKNOWN`. */
export function errorCode(error: unknown): string {
  return isSystemError(error) && error.code !== undefined ? error.code : "UNKNOWN";
}
