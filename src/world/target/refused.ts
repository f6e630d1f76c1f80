/** Why nothing was applied. */
export type RefusalCode =
  /** Somebody else works on the target: another harness, or git. */
  | "target_busy"
  /** An earlier application stopped half-way, and a person has to look. */
  | "target_unfinished"
  /** It has changes of its own, or git is in the middle of something. */
  | "target_dirty"
  /** HEAD is another commit than the run began with, or no branch. */
  | "target_moved"
  /** A repository of a kind that the harness does not write to. */
  | "target_unsupported"
  /** A changed path can't be written there. */
  | "path_refused";

/** The target was looked at and is as it was. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
