import type { Sieve } from "../../contain/streams";

const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

/**
 * Leaves out the lines that begin with a text.
 * @param beginning as the program writes it, byte for byte; of a line no more than this is held back
 */
export function createSieve(beginning: string): Sieve {
  const wanted = Buffer.from(beginning);
  let held = NOTHING;
  /** What is known of the line that is coming. */
  let line: "beginning" | "kept" | "left out" = "beginning";
  return {
    push(chunk) {
      const kept: Buffer[] = [];
      let rest = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      held = NOTHING;
      while (rest.length > 0) {
        if (line === "beginning") {
          const length = Math.min(rest.length, wanted.length);
          const isSame = rest.subarray(0, length).equals(wanted.subarray(0, length));
          if (isSame && length < wanted.length) {
            held = Buffer.from(rest);
            break;
          }
          line = isSame ? "left out" : "kept";
        }
        const end = rest.indexOf(NEWLINE);
        const part = end === -1 ? rest : rest.subarray(0, end + 1);
        if (line === "kept") kept.push(part);
        if (end !== -1) line = "beginning";
        rest = rest.subarray(part.length);
      }
      return kept.length === 1 ? kept[0]! : Buffer.concat(kept);
    },
    end() {
      const last = held;
      held = NOTHING;
      return last;
    },
  };
}
