import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Bytes of one piece: large enough that system calls don't count. */
const PIECE_BYTES = 1024 * 1024;

/** SHA-256 of a file, in hexadecimal, read in pieces. @throws Error what the system says of a file that can't be read */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) hash.update(piece as Buffer);
  return hash.digest("hex");
}
