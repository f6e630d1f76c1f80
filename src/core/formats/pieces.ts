/** Takes a file piece by piece; a piece is valid until the call returns. */
export interface PieceReader {
  push(piece: Uint8Array): void;
  end(): void;
}

const NEWLINE = 0x0a;

/** What is shown of the beginning of a line that is too long. */
const HEAD_BYTES = 256;

/** What a reader of lines is told. */
export interface LineTaker {
  /** Longest line, in bytes, without its newline. */
  maxBytes: number;
  /** @returns false to be told of no other */
  line(bytes: Buffer): boolean;
  /** A line is longer than that; its beginning is all that is known of it. Without this, such lines are left out. */
  tooLong?(): void;
  /**
   * The same, for who wants the beginning of such a line, and the lines behind it; it goes before `tooLong`.
   * @returns false to be told of no other
   */
  long?(head: Buffer): boolean;
  /** The last line has no newline. */
  cut?(bytes: Buffer): void;
}

/** Cuts what comes in pieces into lines; it holds no more than one of them. */
export function createLineReader(taker: LineTaker): PieceReader {
  let rest: Buffer[] = [];
  let held = 0;
  let skipping = false;
  let done = false;
  const hold = (bytes: Buffer) => {
    if (skipping || bytes.length === 0) return;
    held += bytes.length;
    if (held <= taker.maxBytes) {
      rest.push(Buffer.from(bytes));
      return;
    }
    skipping = true;
    if (taker.long !== undefined) {
      const head = Buffer.concat([...rest, bytes.subarray(0, HEAD_BYTES)]);
      rest = [];
      done = !taker.long(head.subarray(0, HEAD_BYTES));
      return;
    }
    rest = [];
    if (taker.tooLong === undefined) return;
    taker.tooLong();
    done = true;
  };
  const whole = (bytes: Buffer): Buffer => {
    const line = rest.length === 0 ? bytes : Buffer.concat([...rest, bytes]);
    rest = [];
    held = 0;
    return line;
  };
  return {
    push(piece) {
      if (done) return;
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      let from = 0;
      for (;;) {
        const end = bytes.indexOf(NEWLINE, from);
        if (end < 0) break;
        const part = bytes.subarray(from, end);
        from = end + 1;
        if (held + part.length > taker.maxBytes) hold(part);
        if (done) return;
        if (skipping) {
          skipping = false;
          held = 0;
        } else if (!taker.line(whole(part))) {
          done = true;
          return;
        }
      }
      hold(bytes.subarray(from));
    },
    end() {
      if (done || (held === 0 && !skipping)) return;
      done = true;
      if (!skipping) taker.cut?.(whole(Buffer.alloc(0)));
    },
  };
}
