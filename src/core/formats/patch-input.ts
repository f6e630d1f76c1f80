import type { BytePath } from "../domain/bytes";

/** Longest line of a header: two quoted paths of 4,096 bytes, four characters a byte, and words. */
const MAX_HEADER_BYTES = 64 * 1024;

/** What is wrong, and where; never leaves the reader of patches. */
export class PatchFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Asks for more of the patch whenever what is there does not suffice. */
export type Reading<T> = Generator<undefined, T, undefined>;

/** The sizes that a file had and has, as somebody else says; null where that is not known. */
export type SizesOf = (path: BytePath) => { old: number | null; now: number | null };

/** A patch that comes in pieces, as far as it is there. */
export interface Input {
  /** What is there and not read yet, from `at` on. */
  bytes: Buffer;
  at: number;
  /** Bytes of the patch before `bytes`. */
  before: number;
  ended: boolean;
  maxBinaryBytes: number;
  sizesOf: SizesOf | undefined;
  /** For one side of one file at a time. */
  scratch: Buffer;
}

/** The byte of the patch that is read next, counted from its beginning. */
export function offsetOf({ before, at }: Input): number {
  return before + at;
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export const NEWLINE = 0x0a;

/** Whether a byte follows; waits for one until the patch has ended. */
export function* hasMore(input: Input): Reading<boolean> {
  while (input.at >= input.bytes.length && !input.ended) yield;
  return input.at < input.bytes.length;
}

/** The place after the next newline; the patch must not end before it, and no line of a header is longer than any of git's. */
function* lineEnd(input: Input, maxBytes: number): Reading<number> {
  for (let looked = 0; ;) {
    const end = input.bytes.indexOf(NEWLINE, input.at + looked);
    if (end >= 0) return end + 1;
    looked = input.bytes.length - input.at;
    if (looked > maxBytes) throw new PatchFault(`expected a line of at most ${maxBytes} bytes`, offsetOf(input));
    if (input.ended) throw new PatchFault("expected a whole line, found the end of the patch", offsetOf(input));
    yield;
  }
}

/** The next line as latin1 without its newline. @throws PatchFault where there is none, or it is longer than any header */
export function* readLine(input: Input): Reading<string> {
  const end = yield* lineEnd(input, MAX_HEADER_BYTES);
  const line = input.bytes.toString("latin1", input.at, end - 1);
  input.at = end;
  return line;
}

/** Whether what follows begins with an ASCII text; nothing is taken. */
export function* startsWith(input: Input, text: string): Reading<boolean> {
  while (input.bytes.length - input.at < text.length && !input.ended) yield;
  return input.bytes.toString("latin1", input.at, input.at + text.length) === text;
}

/** The rest of the next line, which begins with an ASCII text; null, and nothing taken, where it does not. @throws PatchFault */
export function* takeAfter(input: Input, prefix: string): Reading<string | null> {
  return (yield* startsWith(input, prefix)) ? (yield* readLine(input)).slice(prefix.length) : null;
}
