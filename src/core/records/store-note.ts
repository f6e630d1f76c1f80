import { z } from "zod";
import { type Parsed, parseRecord } from "./parse";

/** A note of the agent store: where a project's agent record lies, and what that named in the store when it was last read. */
const storeNoteSchema = z.strictObject({
  record: z.string(),
  /** Binaries by SHA-256, Bun's packages by SHA-512. */
  keep: z.array(z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{128})$/)).max(100),
});
export type StoreNote = z.infer<typeof storeNoteSchema>;

/** Reads a note; never throws on bad input. */
export function parseStoreNote(bytes: Uint8Array): Parsed<StoreNote> {
  return parseRecord(bytes, storeNoteSchema, { maxBytes: 64 * 1024, maxDepth: 3 });
}
