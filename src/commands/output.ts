import { type Blocker, wordsOf } from "../core/domain/blocker";
import { escapeForPeople } from "../core/domain/bytes";
import { EXIT_USAGE } from "../core/domain/status";
import { has, type Io, type ParsedArgs } from "./io";

/** Writes the one JSON object of `--json` to standard output. */
export function printJson(io: Io, object: unknown): void {
  io.stdout(`${JSON.stringify(object, null, 2)}\n`);
}

/** Writes a line for people to standard error, unless `--quiet`. */
export function say(io: Io, args: ParsedArgs, line: string): void {
  if (!has(args, "quiet")) io.stderr(`${line}\n`);
}

/** Ends a command that was used wrongly: one line on standard error, with `--json` an object that says the same, exit code 3. */
export function wrongUsage(io: Io, message: string): number {
  io.stderr(`case-harness: ${message}\n`);
  if (io.json) printJson(io, { error: message, exit_code: EXIT_USAGE });
  return EXIT_USAGE;
}

/** Says a blocker to people: its words as the catalogue derives them, and what it quotes without effect on a terminal. */
export function sayBlocker(io: Io, found: Blocker): void {
  const { message, fix } = wordsOf(found);
  io.stderr(`${found.code} ${escapeForPeople(found.subject)}: ${escapeForPeople(message)}\n  fix: ${fix}\n`);
}

const STYLES = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" } as const;

/**
 * Colours text for a terminal: never where `NO_COLOR` is set and not empty (https://no-color.org), where `TERM` is `dumb`,
 * or where standard error is no terminal.
 */
export function style(io: Io, kind: keyof typeof STYLES, text: string): string {
  const plain = !io.isTTY || (io.env.NO_COLOR ?? "") !== "" || io.env.TERM === "dumb";
  return plain ? text : `\u001b[${STYLES[kind]}m${text}\u001b[0m`;
}
