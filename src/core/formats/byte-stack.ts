/** Bytes that most stacks do with. */
const FIRST = 16 * 1024;

/** Bytes that are set aside for any other to grow in; none of them takes memory before it is used. */
const RESERVED = 128 * 1024 * 1024;

/** A stack grows by at least this many bytes, and by an eighth of what it has. */
const LEAST_GROWTH = 64 * 1024;

/**
 * Bytes that come one after the other and go from the end, in one piece of memory: it grows where it lies, and what is released
 * is the system's again at once, not when a collection of garbage comes to it.
 */
export interface ByteStack {
  readonly length: number;
  /** Adds characters up to U+00FF as one byte each. */
  latin1(text: string): void;
  /** Adds the bytes that hexadecimal digits stand for. */
  hex(digits: string): void;
  /** Adds zeros; returns where they start. */
  zeros(count: number): number;
  /** What the bytes lie in, with room after them: good until something is added. */
  readonly bytes: Buffer;
  /** Drops the bytes from there to the end. */
  cut(start: number): void;
  /** Gives all memory back; the stack is empty then. */
  release(): void;
}

/** An empty stack. Where more is added than there is memory, adding throws a RangeError. */
export function createByteStack(): ByteStack {
  let buffer = new ArrayBuffer(FIRST);
  let bytes = Buffer.from(buffer);
  let length = 0;
  const ensure = (more: number) => {
    const needed = length + more;
    if (needed <= bytes.length) return;
    const wanted = needed + Math.max(LEAST_GROWTH, needed >> 3);
    if (wanted <= buffer.maxByteLength) buffer.resize(wanted);
    else {
      const larger = new ArrayBuffer(wanted, { maxByteLength: Math.max(RESERVED, 4 * wanted) });
      new Uint8Array(larger).set(bytes.subarray(0, length));
      if (buffer.resizable) buffer.resize(0);
      buffer = larger;
    }
    // Of fixed length: one that follows its buffer is slower to write to.
    bytes = Buffer.from(buffer, 0, wanted);
  };
  return {
    get length() {
      return length;
    },
    get bytes() {
      return bytes;
    },
    latin1(text) {
      ensure(text.length);
      length += bytes.write(text, length, "latin1");
    },
    hex(digits) {
      ensure(digits.length >> 1);
      length += bytes.write(digits, length, "hex");
    },
    zeros(count) {
      ensure(count);
      const start = length;
      // What was cut may have left something here.
      bytes.fill(0, start, (length += count));
      return start;
    },
    cut(start) {
      length = start;
    },
    release() {
      length = 0;
      if (buffer.resizable) buffer.resize(0);
      bytes = Buffer.from(buffer);
    },
  };
}
