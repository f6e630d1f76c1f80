import { MAX_CONTRACT_BYTES, MAX_JUDGED_BYTES, MAX_REPORT_BYTES } from "../domain/limits";
import { MAX_RECORD_BYTES } from "../records/fields";
import { MAX_TRANSCRIPT_BYTES } from "../records/transcript";
import { CASE_EVENTS_FILE, MODEL_CALLS_FILE } from "./case-lane";
import {
  COMMON_FILES,
  CONTAINMENT_FILE,
  CONTRACT_FILE,
  FACTS_FILE,
  isDerivedFile,
  RECORDS_FOLDER,
  TEST_LOG_FILE,
  TRACE_FILE,
} from "./files";
import { MAX_FACTS_BYTES, MAX_NOTE_BYTES, STREAMED } from "./load";
import { REPORT_FILE, SUMS_FILE } from "./seal";
import { TRANSCRIPT_FILE } from "./transcript";

const MIB = 1024 * 1024;

/** Unpacked size of a bundle: above any that the default limits allow, below what takes an hour to hash. */
export const MAX_BUNDLE_BYTES = 8 * 1024 * MIB;

/** Files that are read whole, with the largest size that their readers take, in bytes. */
const WHOLE: Readonly<Record<string, number>> = {
  [REPORT_FILE]: MAX_REPORT_BYTES,
  [FACTS_FILE]: MAX_FACTS_BYTES,
  [CONTRACT_FILE]: MAX_CONTRACT_BYTES,
  [CONTAINMENT_FILE]: 4 * MIB,
  [TRACE_FILE]: 4 * MIB,
  // A line for each name that a bundle can have.
  [SUMS_FILE]: 8 * MIB,
  [TEST_LOG_FILE]: 64 * MIB,
  [CASE_EVENTS_FILE]: 16 * MIB,
  [MODEL_CALLS_FILE]: 16 * MIB,
  [TRANSCRIPT_FILE]: MAX_TRANSCRIPT_BYTES,
};

const RECORD = new RegExp(`^${RECORDS_FOLDER}[^/]+$`);

/** Files that follow from the others: a larger one differs, and by its digest that is seen without reading it again. */
const MAX_DERIVED_BYTES = 4 * MIB;

/** The largest size of a file that is read at all, so that a larger one is refused before a byte of it is read. */
export function largestOf(name: string): number {
  if (RECORD.test(name)) return MAX_RECORD_BYTES;
  return WHOLE[name] ?? (STREAMED.includes(name) ? MAX_JUDGED_BYTES : MAX_BUNDLE_BYTES);
}

/**
 * How a file of a bundle is read: `whole` into memory, piece by piece by what derives something of it (`streamed`), or only
 * `hashed`, as raw output is and what no bundle has, whose name is its fault.
 */
export function readingOf(name: string, size: number): "whole" | "streamed" | "hashed" {
  if (WHOLE[name] !== undefined || RECORD.test(name)) return "whole";
  // Raw output is only hashed; what is smaller than any archive may be the note in its place.
  if (size <= MAX_NOTE_BYTES) return "whole";
  if (STREAMED.includes(name)) return "streamed";
  const isDerived = isDerivedFile(name) || (COMMON_FILES as readonly string[]).includes(name);
  return isDerived && size <= MAX_DERIVED_BYTES ? "whole" : "hashed";
}
