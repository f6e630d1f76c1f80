import { MAX_RECORD_BYTES } from "../records/fields";
import { howRead, largestRead, RECORDS_FOLDER } from "./files";

const RECORD = new RegExp(`^${RECORDS_FOLDER}[^/]+$`);

/** The largest size of a file that is read at all, so that a larger one is refused before a byte of it is read. */
export function largestOf(name: string): number {
  return RECORD.test(name) ? MAX_RECORD_BYTES : largestRead(name);
}

/** How a file of a bundle is read ({@link howRead}); records are read whole. */
export function readingOf(name: string, size: number): "whole" | "streamed" | "hashed" {
  return RECORD.test(name) ? "whole" : howRead(name, size);
}
