import { parseArgs } from "node:util";
import { escapeForPeople } from "../core/domain/bytes";
import { COMMON_FLAGS, commandHelp, generalHelp } from "./help/text";
import type { CommandSpec, FlagSpec, ParsedArgs } from "./io";
import { nearest } from "./nearest";

/** What a command line asks for. */
export type Invocation =
  | { kind: "command"; spec: CommandSpec; args: ParsedArgs }
  | { kind: "help"; text: string }
  | { kind: "version" }
  | { kind: "usage"; message: string };

/**
 * Parses a command line, without running anything.
 * @param argv arguments after the program's name
 * @param specs every command that there is
 * @returns what to do; anything unknown, doubled, empty or missing is `usage` with one line that says what exists
 */
export function parseCommandLine(argv: readonly string[], specs: readonly CommandSpec[]): Invocation {
  const [name, ...rest] = argv;
  if (name === undefined) return usage("no command given", shownNames(specs), undefined, "commands");
  if (name === "--version" || name === "-V") return { kind: "version" };
  if (name === "--help" || name === "-h") return { kind: "help", text: generalHelp(specs) };
  if (name === "help") {
    if (rest[0] === undefined) return { kind: "help", text: generalHelp(specs) };
    const spec = specs.find((s) => s.name === rest[0]);
    return spec === undefined
      ? unknown("command", rest[0], shownNames(specs))
      : { kind: "help", text: commandHelp(spec) };
  }
  const spec = specs.find((s) => s.name === name);
  if (spec === undefined) {
    const known = [...shownNames(specs), ...PROGRAM_FLAGS];
    return name.startsWith("-") && nearest(name, known) === null
      ? usage(`${quote(name)} stands before the command; flags follow it`, shownNames(specs), undefined, "commands")
      : unknown(name.startsWith("-") ? "flag" : "command", name, known);
  }
  return parseFlags(spec, rest);
}

/** What may stand instead of a command. */
const PROGRAM_FLAGS = ["--help", "--version"];

function shownNames(specs: readonly CommandSpec[]): string[] {
  return specs.filter((s) => s.hidden === undefined).map((s) => s.name);
}

/** Parses what follows a command's name. */
function parseFlags(spec: CommandSpec, argv: readonly string[]): Invocation {
  const beforeDashes = argv.includes("--") ? argv.slice(0, argv.indexOf("--")) : argv;
  if (beforeDashes.some((word) => word === "--help" || word === "-h")) return { kind: "help", text: commandHelp(spec) };
  const known = new Map<string, FlagSpec>([...spec.flags, ...COMMON_FLAGS].map((flag) => [flag.name, flag]));
  const flags = new Map<string, string[]>();
  const positionals: string[] = [];
  const fault = (message: string): Invocation => ({ kind: "usage", message: `${spec.name}: ${message}` });
  for (const token of tokensOf(argv, known)) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const flag = token.rawName.startsWith("--") ? known.get(token.name) : undefined;
    if (flag === undefined) {
      const names = [...known.keys()].map((n) => `--${n}`);
      const given = argv[token.index]!.replace(/=.*/s, "");
      return fault(listed(`unknown flag ${quote(given)}`, "flags", given, names));
    }
    if (flags.has(flag.name) && flag.repeatable === undefined) return fault(`--${flag.name} is given twice`);
    if (flag.value === undefined) {
      if (token.value !== undefined) return fault(`--${flag.name} is a switch and takes no value`);
      flags.set(flag.name, []);
      continue;
    }
    const next = token.value;
    // The parser takes whatever stands next for a flag's value; another flag there means that the value was forgotten.
    if (next === undefined || next === "" || (!token.inlineValue && next.startsWith("--"))) {
      const among = flag.choices === undefined ? "" : `: ${flag.choices.join(" or ")}`;
      return fault(`--${flag.name} needs a value (${flag.value})${among}`);
    }
    const value = flag.aliases?.[next] ?? next;
    if (flag.later?.includes(value) === true) {
      return fault(`${flag.name} ${value} is not built yet; ${flag.name}s: ${(flag.choices ?? []).join(", ")}`);
    }
    if (flag.choices !== undefined && !flag.choices.includes(value)) {
      return fault(listed(`unknown --${flag.name} ${quote(next)}`, "choices", next, flag.choices));
    }
    if (flag.number !== undefined && !/^[1-9]\d{0,8}$/.test(value)) {
      return fault(`--${flag.name} needs a whole number from 1 to 999999999, not ${quote(next)}`);
    }
    flags.set(flag.name, [...(flags.get(flag.name) ?? []), value]);
  }
  if (spec.actions !== undefined && (positionals[0] === undefined || !spec.actions.includes(positionals[0]))) {
    if (positionals[0] === undefined) return fault(`say which: ${spec.actions.join(", ")}`);
    return fault(listed(`unknown action ${quote(positionals[0])}`, "actions", positionals[0], spec.actions));
  }
  const { min, max, name } = spec.positionals ?? { min: 0, max: 0, name: "" };
  const offset = spec.actions === undefined ? 0 : 1;
  const count = positionals.length - offset;
  if (count < min) return fault(`${name} is missing: case-harness ${spec.name} ${spec.usage}`);
  if (count > max)
    return fault(
      `${quote(positionals[offset + max]!)} is one argument too many: case-harness ${spec.name} ${spec.usage}`,
    );
  return { kind: "command", spec, args: { command: spec.name, positionals, flags } };
}

/** What each word is, in order: by Node's own parser, which is told our flags and decides nothing, so that the messages are ours. */
function tokensOf(argv: readonly string[], known: ReadonlyMap<string, FlagSpec>) {
  const options = Object.fromEntries(
    [...known.values()].map(({ name, value }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function unknown(what: string, given: string, candidates: readonly string[]): Invocation {
  return usage(`unknown ${what} ${quote(given)}`, candidates, given, "commands");
}

function usage(problem: string, candidates: readonly string[], given: string | undefined, what: string): Invocation {
  return { kind: "usage", message: listed(problem, what, given, candidates) };
}

/** A list longer than this is not shown where the nearest match is. */
const MAX_LISTED = 20;

/**
 * One line for something that does not exist: the problem, the nearest match, and what there is.
 * Commands use it too, for cases and codes that only they know.
 */
export function listed(
  problem: string,
  what: string,
  given: string | undefined,
  candidates: readonly string[],
): string {
  const near = given === undefined ? null : nearest(given, candidates);
  const all = candidates.length === 0 ? `there are no ${what}` : `${what}: ${candidates.join(", ")}`;
  if (near === null) return `${problem}; ${all}`;
  return `${problem}; did you mean ${near}?${candidates.length > MAX_LISTED ? "" : ` ${all}`}`;
}

/** A word of the user in a message: quoted, and unable to move a terminal's cursor. */
export function quote(word: string): string {
  const MAX_SHOWN = 80; // one line must stay one line on a terminal
  const text = word.length > MAX_SHOWN ? `${word.slice(0, MAX_SHOWN)}...` : word;
  return `"${escapeForPeople(text)}"`;
}
