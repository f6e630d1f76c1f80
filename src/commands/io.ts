import type { Io } from "../flow/io";

export type { Io };

/** One flag of a command, as data: parser, `--help` and the page of commands are made of it. */
export interface FlagSpec {
  /** Without the dashes, for example `runs-dir`. */
  name: string;
  /** Name of the value in the help; a flag without one is a switch. */
  value?: string;
  about: string;
  /** The only values there are; the parser refuses others and names the nearest. */
  choices?: readonly string[];
  /** Choices that the specification has and this version does not: refused with that reason. */
  later?: readonly string[];
  /** Other spellings of a choice, for example `ca` of `case`. */
  aliases?: Readonly<Record<string, string>>;
  /** May be given more than once. */
  repeatable?: true;
  /** A whole number from 1 on; the parser refuses anything else. */
  number?: true;
  /** The variable that says the same where the flag is not given. */
  variable?: string;
}

/** A command as data, without its code: `help/<name>.ts` holds nothing else, so that help costs no start-up time. */
export interface CommandSpec {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What follows the command's name, for example `BUNDLE [--json]`. */
  usage: string;
  /** Called by a machine only: it answers, but no list shows it. */
  hidden?: true;
  /** Names of the positional arguments, for messages. */
  positionals?: { readonly min: number; readonly max: number; readonly name: string };
  /** Words that may stand as the first positional, for example `build`, `fetch`, `show`. */
  actions?: readonly string[];
  flags: readonly FlagSpec[];
  /** Lines below the flags: what it writes, what the exit codes mean here. */
  notes?: readonly string[];
  /** Complete command lines, each with a word on what it does. */
  examples: readonly { line: string; about: string }[];
  /** SIGINT, SIGTERM and SIGHUP abort `io.signal` instead of killing the process; the command seals what there is. */
  cancellable?: true;
}

/** A command line after the parser: every flag is known, every choice exists, every number is one. */
export interface ParsedArgs {
  command: string;
  positionals: readonly string[];
  /** Values by flag name, in the order given; a flag that is not repeatable has one. Switches are in here with no value. */
  flags: ReadonlyMap<string, readonly string[]>;
}

/** What `src/commands/<name>.ts` exports. */
export interface CommandModule {
  /** Runs the command and returns the exit code of the process. */
  run(args: ParsedArgs, io: Io): Promise<number>;
}

/** Whether a switch, or any flag, was given. */
export function has(args: ParsedArgs, name: string): boolean {
  return args.flags.has(name);
}

/** The value of a flag, or undefined where it was not given. */
export function value(args: ParsedArgs, name: string): string | undefined {
  return args.flags.get(name)?.[0];
}

/** All values of a repeatable flag, in the order given. */
export function values(args: ParsedArgs, name: string): readonly string[] {
  return args.flags.get(name) ?? [];
}

/** The value of a flag that the parser checked to be a whole number, or undefined where it was not given. */
export function numberValue(args: ParsedArgs, name: string): number | undefined {
  const text = value(args, name);
  return text === undefined ? undefined : Number(text);
}
