import { createLineReader } from "../formats/pieces";

/** What a file is read as that was not read. */
export const NOTHING = new Uint8Array(0);

/** Looks at the lines of a file one by one. @returns what is wrong with the first that does not hold, or null */
export function eachLine(bytes: Uint8Array, look: (line: Buffer, number: number) => string | null): string | null {
  let number = 0;
  let problem: string | null = null;
  const reader = createLineReader({
    maxBytes: bytes.byteLength,
    line(line) {
      const found = look(line, ++number);
      if (found !== null) problem = `line ${number}: ${found}`;
      return found === null;
    },
    cut() {
      problem = "Expected a newline at the end of the last line, found none: the file was cut.";
    },
  });
  reader.push(bytes);
  reader.end();
  return problem;
}
