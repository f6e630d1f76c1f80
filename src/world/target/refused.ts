import type { TargetRefusal } from "../../core/records/stage-facts";

/** Why nothing was applied. */
export type RefusalCode = TargetRefusal;

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
