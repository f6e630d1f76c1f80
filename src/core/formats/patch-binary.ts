import { inflateSync } from "node:zlib";
import { sha256 } from "../domain/digest";
import { gitOid } from "./git-trees";
import type { PatchContent } from "./patch-hunk";
import { type Input, offsetOf, PatchFault, type Reading, readLine } from "./patch-input";

const BASE85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const BASE85_VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < BASE85.length; value++) BASE85_VALUES[BASE85.charCodeAt(value)] = value;

/** Bytes that one line of binary data holds at most (A..Z are 1..26, a..z are 27..52). */
const MAX_BINARY_LINE = 52;

/**
 * Reads one content that is given as binary data: deflated, in base 85.
 * @returns the content where it is given in full, null for a delta
 * @throws PatchFault
 */
export function* readBinary(input: Input): Reading<PatchContent | null> {
  const at = offsetOf(input);
  const match = /^(literal|delta) (\d{1,10})$/.exec(yield* readLine(input));
  if (match === null) throw new PatchFault("expected `literal` or `delta` with a size", at);
  const size = Number(match[2]);
  if (size > input.maxBinaryBytes)
    throw new PatchFault(`expected at most ${input.maxBinaryBytes} bytes of binary content`, at);
  // Deflate makes what it can't shorten a little longer: more data than that is not of this content.
  const deflated = createPile(size + (size >> 3) + 1024);
  for (;;) {
    const lineAt = offsetOf(input);
    const line = yield* readLine(input);
    if (line === "") break;
    if (!deflated.add(decodeLine(line, lineAt))) throw new PatchFault(`expected ${size} bytes of deflated data`, at);
  }
  const content = inflated(deflated.all(), size);
  if (content === null) throw new PatchFault(`expected ${size} bytes of deflated data`, at);
  return match[1] === "literal" ? { size, sha256: sha256(content), oid: gitOid("blob", content) } : null;
}

/** Gathers many small pieces; says false to the one that is too much. */
function createPile(maxBytes: number): { add(piece: Buffer): boolean; all(): Buffer } {
  let pile = Buffer.allocUnsafe(Math.min(maxBytes, 64 * 1024));
  let used = 0;
  return {
    add(piece) {
      if (used + piece.length > maxBytes) return false;
      if (used + piece.length > pile.length) {
        const next = Buffer.allocUnsafe(Math.min(maxBytes, pile.length * 2));
        pile.copy(next, 0, 0, used);
        pile = next;
      }
      used += piece.copy(pile, used);
      return true;
    },
    all: () => pile.subarray(0, used),
  };
}

function decodeLine(line: string, offset: number): Buffer {
  const code = line.charCodeAt(0);
  const length = code >= 65 && code <= 90 ? code - 64 : code >= 97 && code <= 122 ? code - 70 : 0;
  const groups = Math.ceil(length / 4);
  if (length === 0 || length > MAX_BINARY_LINE || line.length !== 1 + groups * 5) {
    throw new PatchFault("expected a line of base85 data", offset);
  }
  const bytes = Buffer.alloc(groups * 4);
  for (let group = 0; group < groups; group++) {
    let value = 0;
    for (let digit = 0; digit < 5; digit++) {
      const next = BASE85_VALUES[line.charCodeAt(1 + group * 5 + digit)] ?? -1;
      if (next < 0) throw new PatchFault("expected base85 digits", offset);
      value = value * 85 + next;
    }
    if (value > 0xffffffff) throw new PatchFault("expected base85 digits of at most four bytes", offset);
    bytes.writeUInt32BE(value, group * 4);
  }
  if (bytes.subarray(length).some((byte) => byte !== 0))
    throw new PatchFault("expected zeros after the last byte of a line", offset);
  return bytes.subarray(0, length);
}

/** The content or delta of a binary hunk, or null where its data is not what it says. */
function inflated(deflated: Buffer, size: number): Buffer | null {
  try {
    // Bounded by the declared size, so that a small patch can't fill the memory.
    const result = inflateSync(deflated, { maxOutputLength: Math.max(size, 1), info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return result.buffer.length === size && result.engine.bytesWritten === deflated.length ? result.buffer : null;
  } catch {
    return null;
  }
}
