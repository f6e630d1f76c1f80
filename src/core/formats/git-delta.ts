/** Largest content that a delta may make, in bytes: the bound of any file (SPEC section 4). */
const MAX_DELTA_RESULT = 1024 * 1024 * 1024;

/**
 * Applies a git delta (gitformat-pack, deltified representation).
 * @returns the new content, or null where the delta is malformed or made for other content
 */
export function applyDelta(delta: Buffer, before: Buffer): Buffer | null {
  let at = 0;
  const readSize = (): number => {
    let size = 0;
    let scale = 1;
    for (;;) {
      const byte = delta[at++];
      if (byte === undefined || scale > 2 ** 42) return -1;
      size += (byte & 0x7f) * scale;
      if ((byte & 0x80) === 0) return size;
      scale *= 128;
    }
  };
  const oldSize = readSize();
  const newSize = readSize();
  if (oldSize !== before.length || newSize < 0 || newSize > MAX_DELTA_RESULT) return null;
  const result = Buffer.alloc(newSize);
  let filled = 0;
  while (at < delta.length) {
    const code = delta[at++]!;
    if (code === 0) return null;
    if ((code & 0x80) === 0) {
      if (at + code > delta.length || filled + code > newSize) return null;
      delta.copy(result, filled, at, at + code);
      at += code;
      filled += code;
      continue;
    }
    let offset = 0;
    let size = 0;
    for (let bit = 0; bit < 4; bit++) if (code & (1 << bit)) offset += (delta[at++] ?? 0) * 2 ** (8 * bit);
    for (let bit = 0; bit < 3; bit++) if (code & (0x10 << bit)) size += (delta[at++] ?? 0) * 2 ** (8 * bit);
    if (size === 0) size = 0x10000;
    if (offset + size > before.length || filled + size > newSize) return null;
    before.copy(result, filled, offset, offset + size);
    filled += size;
  }
  return filled === newSize ? result : null;
}
