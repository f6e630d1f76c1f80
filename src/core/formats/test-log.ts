import { escapeForPeople, escapeJsonForPeople } from "../domain/bytes";

/**
 * `test.log`: what commands of a contract said, each between two lines of the harness's own. A line of the harness begins with
 * `$ ` or `# `, every line of output with `| `: whatever a command writes, it writes no line of the harness's. The line behind
 * the output says how long it is, so that nothing can be taken out or put in between.
 */

/** What every line of output begins with. */
const OUTPUT = "| ";

/** What stands of a command's output in the log: lines, and bytes with what each line begins with. */
export interface LoggedOutput {
  lines: number;
  bytes: number;
  /** Whether there was more than was kept. */
  cut: boolean;
}

/** How a command ended, as its last line says. */
export interface LoggedEnd {
  termination: string;
  exit_code: number | null;
  signal: string | null;
}

/** Takes a command's output as it comes and gives the lines of the log. */
export interface OutputFramer {
  push(chunk: Uint8Array): Buffer;
  /** The end of the last line, where the output has none. */
  end(): Buffer;
  /** What was given so far. */
  logged(): LoggedOutput;
}

/** The line before the output of a command. */
export function beginLine(argv: readonly string[]): string {
  return `$ ${escapeJsonForPeople(JSON.stringify(argv))}\n`;
}

/** The line behind the output of a command: how it ended, as far as the system knows, and how much it said. */
export function endLine({ termination, exit_code, signal }: LoggedEnd, { lines, bytes, cut }: LoggedOutput): string {
  const end = exit_code === null ? `signal ${signal ?? "unknown"}` : `exit code ${exit_code}`;
  const amount = `${lines} ${lines === 1 ? "line" : "lines"} of output, ${bytes} bytes`;
  return `# ${termination}, ${end}; ${amount}${cut ? ", cut" : ""}\n`;
}

/** A line of the harness's own, about what no command said. */
export function noteLine(text: string): string {
  return `# ${inOneLine(text)}\n`;
}

/** The one line of a log where nothing was verified. */
export function noVerificationLine(reason: string): string {
  return `no verification: ${inOneLine(reason)}\n`;
}

function inOneLine(text: string): string {
  return escapeForPeople(text.replace(/[\r\n]+/g, " "));
}

const NEWLINE = 0x0a;
const DELETE = 0x7f;

/**
 * Characters beyond ASCII that a terminal obeys, or that change how what is beside them looks, by their UTF-8 (as latin1): controls
 * (C1), soft hyphens, marks of direction, what has no width, separators of lines and paragraphs, tags.
 */
const UNSEEN =
  "\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe1\xa0\x8e|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xb9-\xbb]|\xf3\xa0[\x80-\x81][\x80-\xbf]";
/** Any of them, or a control of ASCII. */
const HIDDEN = new RegExp(`[\\x00-\\x08\\x0b-\\x1f\\x7f]|${UNSEEN}`, "g");
/** The beginning of one at the end of a piece. */
const BEGUN = /(?:[\xc2\xd8]|\xe1\xa0?|\xe2[\x80\x81]?|\xef[\xbb\xbf]?|\xf3(?:\xa0[\x80\x81]?)?)$/;

/**
 * Makes the lines of one command. Control characters but tab and newline become their pictures (U+2400 and on), others
 * that nobody sees U+FFFD: a terminal obeys them, and one that goes back in its line would write over what the line begins with.
 * @param mostBytes of lines that are kept; what would make them longer is dropped, and the rest with it
 */
export function createFramer(mostBytes: number): OutputFramer {
  const logged: LoggedOutput = { lines: 0, bytes: 0, cut: false };
  const prefix = Buffer.from(OUTPUT);
  let atStart = true;
  let held = Buffer.alloc(0);
  const give = (pieces: Buffer[], piece: Buffer) => {
    pieces.push(piece);
    logged.bytes += piece.length;
  };
  /** Writes what stands in one line, or a part of it; false where there is no more room. */
  const inLine = (pieces: Buffer[], text: Buffer): boolean => {
    const start = atStart ? prefix.length : 0;
    // One byte is kept for the end of the line.
    const room = mostBytes - logged.bytes - start - 1;
    if (room < text.length) {
      logged.cut = true;
      if (room < 0 || (room === 0 && atStart)) return false;
    }
    if (atStart) {
      give(pieces, prefix);
      logged.lines++;
      atStart = false;
    }
    give(pieces, text.subarray(0, Math.max(0, room)));
    return !logged.cut;
  };
  return {
    push(chunk) {
      const pieces: Buffer[] = [];
      if (logged.cut) return Buffer.alloc(0);
      const all = Buffer.concat([held, chunk]);
      // The last character may go on in the next piece.
      const begun = BEGUN.exec(all.toString("latin1", Math.max(0, all.length - MOST_HELD)))?.[0].length ?? 0;
      held = all.subarray(all.length - begun);
      const text = visible(all.subarray(0, all.length - begun));
      for (let from = 0; from < text.length;) {
        const newline = text.indexOf(NEWLINE, from);
        const to = newline < 0 ? text.length : newline;
        if (!inLine(pieces, text.subarray(from, to))) break;
        if (newline < 0) break;
        give(pieces, Buffer.of(NEWLINE));
        atStart = true;
        from = newline + 1;
      }
      return Buffer.concat(pieces);
    },
    end() {
      const pieces: Buffer[] = [];
      if (held.length > 0 && !logged.cut) inLine(pieces, held);
      held = Buffer.alloc(0);
      if (!atStart) give(pieces, Buffer.of(NEWLINE));
      atStart = true;
      return Buffer.concat(pieces);
    },
    logged: () => ({ ...logged }),
  };
}

/** Bytes of a character that is not whole yet, at most. */
const MOST_HELD = 3;

/** Bytes without what nobody sees. */
function visible(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const { 0: found, index } of bytes.toString("latin1").matchAll(HIDDEN)) {
    pieces.push(bytes.subarray(from, index), found.length > 1 ? REPLACEMENT : pictureOf(found.charCodeAt(0)));
    from = index + found.length;
  }
  return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}

const REPLACEMENT = Buffer.from("\ufffd");

function pictureOf(control: number): Buffer {
  return Buffer.from(String.fromCodePoint(control === DELETE ? 0x2421 : 0x2400 + control));
}

/** A command, as the log must tell it. */
export interface LoggedCommand extends LoggedEnd {
  argv: readonly string[];
  output: LoggedOutput;
}

/** What a log must hold, in order. */
export interface ExpectedLog {
  commands: readonly LoggedCommand[];
  /**
   * The line behind the commands: `null` for none, `"any"` where somebody was interrupted, and the log ends wherever it was
   * then.
   */
  last: { line: string } | { problemOf: RegExp; expected: string } | "any" | null;
}

/**
 * Reads a log strictly: every command with its line before, its lines of output, as many and as long as the line behind them
 * and the facts say, and nothing else.
 * @returns what is wrong, in one sentence, or null
 */
export function testLogFault(bytes: Uint8Array, { commands, last }: ExpectedLog): string | null {
  const log = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const takes = (line: string): boolean => {
    const wanted = Buffer.from(line);
    if (!log.subarray(at, at + wanted.length).equals(wanted)) return false;
    at += wanted.length;
    return true;
  };
  const quoted = (line: string) => JSON.stringify(line.trimEnd());
  for (const [index, { argv, output, ...end }] of commands.entries()) {
    const which = `command ${index + 1}`;
    const begin = beginLine(argv);
    if (!takes(begin)) return `${which}: expected the line ${quoted(begin)} in its place, found another`;
    const stop = at + output.bytes;
    let lines = 0;
    for (; at < stop; lines++) {
      if (log.toString("latin1", at, at + OUTPUT.length) !== OUTPUT)
        return `${which}: expected ${output.bytes} bytes of output, found a line of the harness's own after ${output.bytes - (stop - at)}`;
      const newline = log.indexOf(NEWLINE, at);
      if (newline < 0 || newline >= stop)
        return `${which}: expected its output to end with a line, found ${output.bytes} bytes in the middle of one`;
      at = newline + 1;
    }
    if (lines !== output.lines) return `${which}: expected ${output.lines} lines of output, found ${lines}`;
    const behind = endLine(end, output);
    if (!takes(behind)) return `${which}: expected the line ${quoted(behind)} behind its output, found another`;
  }
  if (last === "any") return null;
  const rest = log.toString("utf8", at);
  if (last === null) return rest === "" ? null : "expected nothing behind the last command, found more";
  if ("problemOf" in last) return last.problemOf.test(rest) ? null : last.expected;
  return rest === last.line ? null : `expected the line ${quoted(last.line)} at its end, found another`;
}
