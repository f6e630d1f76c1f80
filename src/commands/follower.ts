import { escapeForPeople } from "../core/domain/bytes";
import { has, type Io, type ParsedArgs } from "./io";
import { say, style } from "./output";
import type { Follower } from "../flow/run/recorder";

/** How often a log that nobody watches live says where a long run is. */
const STATUS_EVERY_MS = 60_000;
/** Back to the start of the line, and clear it (ECMA-48 EL). */
const CLEAR_LINE = "\r\u001b[K";

/**
 * Tells people how a run goes: lines on standard error, and on a terminal one more below them that always says where the
 * run is.
 */
export function followerFor(args: ParsedArgs, io: Io): Follower & { end(): void } {
  const isLive = io.isTTY && io.env.TERM !== "dumb" && !has(args, "quiet");
  let drawn = false;
  let lastStatus = performance.now();
  const clear = () => {
    if (drawn) io.stderr(CLEAR_LINE);
    drawn = false;
  };
  const line = (text: string) => {
    clear();
    say(io, args, style(io, "dim", `- ${text}`));
  };
  return {
    step: line,
    progress: line,
    status(text) {
      if (isLive) {
        io.stderr(`${CLEAR_LINE}${style(io, "dim", `- ${text}`)}`);
        drawn = true;
      } else if (performance.now() - lastStatus >= STATUS_EVERY_MS) {
        lastStatus = performance.now();
        line(text);
      }
    },
    warning(text) {
      clear();
      io.stderr(`${style(io, "yellow", "warning")}: ${escapeForPeople(text)}\n`);
    },
    end: clear,
  };
}
