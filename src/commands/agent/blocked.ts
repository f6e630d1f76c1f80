import { worded } from "../../core/domain/blocker";
import { EXIT_CODE } from "../../core/domain/status";
import type { Blocked } from "../../flow/agent/store";
import { has, type Io, type ParsedArgs } from "../io";
import { printJson, sayBlocker } from "../output";

/** Ends an action of `agent` that is blocked: its blockers for people, and with `--json` one object that says the same. */
export function blockedEnd(args: ParsedArgs, io: Io, { blockers, ...more }: Blocked): number {
  if (has(args, "json")) printJson(io, { status: "blocked", blockers: blockers.map(worded), ...more });
  for (const found of blockers) sayBlocker(io, found);
  return EXIT_CODE.blocked;
}
