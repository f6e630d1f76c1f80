import { blocker, type Blocker, type BlockerDetail } from "../../core/domain/blocker";
import type { BlockerCode } from "../../core/domain/catalogue";

/** What a step of admission came to: its value, or the blocker that ends the command. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; blocker: Blocker };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function blocked(code: BlockerCode, subject: string, detail: BlockerDetail): { ok: false; blocker: Blocker } {
  return { ok: false, blocker: blocker(code, subject, detail) };
}

/** What a cancelled step comes to: nothing was found out about the program, and no report says otherwise. */
export const CANCELLED = blocked("cancelled", "agent", { found: "a signal (SIGINT, SIGTERM or SIGHUP)" });
