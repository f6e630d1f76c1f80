import { strictJsonParse } from "../../core/formats/strict-json";
import type { Platform } from "../../core/records/agent";
import { readRecordFile } from "../../world/agent/records";
import { replaceFile } from "../records/files";

/**
 * Writes a digest into the `binaries` or `trees` of an agent record that lists none for this platform; everything else stays as it is. The
 * change is there to be reviewed: it admits nothing that the review of the record does not.
 * @param cwd the working folder, below which no link is followed
 * @param path absolute path of the record
 * @returns why it was not written, or null
 */
export async function writeDigest(
  cwd: string,
  path: string,
  field: "binaries" | "trees",
  platform: Platform,
  digest: { sha256: string; [more: string]: unknown },
): Promise<string | null> {
  const found = await readRecordFile(path);
  const json = found.state === "read" ? strictJsonParse(found.bytes) : null;
  if (json === null || "problem" in json) return "the record can't be read any more";
  const record = json.value as Record<string, unknown>;
  const before = (record[field] ?? {}) as Record<string, unknown>;
  if (Object.hasOwn(before, platform)) return `the record lists a digest for ${platform} by now`;
  const changed = { ...record, [field]: { ...before, [platform]: digest } };
  return replaceFile(cwd, path, `${JSON.stringify(changed, null, 2)}\n`);
}
