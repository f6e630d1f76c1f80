const LF = 0x0a;
const BEL = 0x07;
const BACKSLASH = 0x5c;
/** Begins every sequence. */
export const ESC = 0x1b;

/** A sequence that is longer than this is none: a title or a link at most. */
export const MAX_SEQUENCE_BYTES = 4096;

/**
 * Where a terminal's escape sequence (ECMA-48) ends: the index after its last byte. One that is still open reaches to the
 * end of the bytes; an open string (a title, say) only to the end of its line.
 *
 * @param from index after the escape character
 */
export function sequenceEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + MAX_SEQUENCE_BYTES);
  const kind = bytes[from];
  let i = from + 1;
  switch (kind) {
    case 0x5b:
      while (i < limit && bytes[i]! >= 0x20 && bytes[i]! < 0x40) i++;
      return Math.min(i + 1, bytes.length);
    case 0x5d:
    case 0x50:
    case 0x58:
    case 0x5e:
    case 0x5f:
      while (i < limit && bytes[i] !== BEL && bytes[i] !== LF && bytes[i] !== ESC) i++;
      return Math.min(
        i + (bytes[i] === ESC && bytes[i + 1] === BACKSLASH ? 2 : bytes[i] === BEL ? 1 : 0),
        bytes.length,
      );
    default:
      i = from;
      while (i < limit && bytes[i]! >= 0x20 && bytes[i]! < 0x30) i++;
      return Math.min(i + 1, bytes.length);
  }
}

/** The bytes as a terminal shows them, without escape sequences, and where each of them stood. */
export function withoutSequences(bytes: Uint8Array): { bytes: Uint8Array; places: Uint32Array } {
  const kept = new Uint8Array(bytes.length);
  const places = new Uint32Array(bytes.length);
  let count = 0;
  for (let i = 0; i < bytes.length;) {
    if (bytes[i] === ESC) {
      i = sequenceEnd(bytes, i + 1);
      continue;
    }
    places[count] = i;
    kept[count++] = bytes[i++]!;
  }
  return { bytes: kept.subarray(0, count), places: places.subarray(0, count) };
}
