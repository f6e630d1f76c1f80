/** What a pointer of Git LFS stands for. */
export interface Pointer {
  sha256: string;
  size: number;
}

/** How the files begin that stand for large ones (Git LFS, and its first name). */
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;

/** No pointer is longer; Git LFS itself looks no further. */
export const MAX_POINTER_BYTES = 1024;

/** Whether a file's bytes are a pointer to a large one. */
export function isPointer(content: Buffer): boolean {
  return content.length < MAX_POINTER_BYTES && VERSION.test(content.toString("latin1"));
}

/** What a pointer stands for; null where the bytes are none, or none that says it. */
export function readPointer(content: Buffer): Pointer | null {
  if (!isPointer(content)) return null;
  const text = content.toString("latin1");
  const oid = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
  const size = /^size (\d{1,15})\r?$/m.exec(text)?.[1];
  return oid === undefined || size === undefined ? null : { sha256: oid, size: Number(size) };
}
