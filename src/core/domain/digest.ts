import { createHash } from "node:crypto";

/** A lower-case hexadecimal SHA-256. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** A lower-case hexadecimal SHA-1 (a git object id). */
export const SHA1 = /^[0-9a-f]{40}$/;

/** 64 zeros: `prev` of the first event, and the place holder of the report's own digest. */
export const ZERO_SHA256 = "0".repeat(64);

/** SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
