/** Characters of which names of programs are made. */
const WORD = /[A-Za-z0-9_][A-Za-z0-9_.+-]*/g;

/** What a script is started with. */
export type ScriptInterpreter =
  /** A path that stands after `#!`. */
  | { path: string }
  /** A name that `env` looks up on PATH. */
  | { name: string };

/**
 * Reads the line after `#!` as the kernel and `env` do.
 * @param line without `#!` and without its newline
 * @returns null where it names nothing
 */
export function interpreterOf(line: string): ScriptInterpreter | null {
  const [program, ...rest] = line.split(/[ \t]+/).filter((word) => word !== "");
  if (program === undefined) return null;
  if (!program.endsWith("/env")) return { path: program };
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!.replace(/^(?:-[iv0]*S|--split-string=)/, "");
    if (word === "-u" || word === "-C" || word === "--unset" || word === "--chdir") i++;
    else if (word !== "" && !word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word))
      return word.startsWith("/") ? { path: word } : { name: word };
  }
  return { path: program };
}

/** The words of a text that could name a program, those of a shell's command lines among them. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
