import { strictJsonParse } from "../../core/formats/strict-json";
import { readRecordFile } from "../../world/agent/records";

/** What stands in a record's place: nothing, the template of `init` as it was written, or something of a person's. */
export type Standing = "none" | "template" | "filled in";

/**
 * Looks at what stands in a record's place.
 * @param empty fields of the record that only its template leaves empty
 */
export async function standing(
  path: string,
  empty: readonly string[],
): Promise<{ state: Standing; bytes: Uint8Array | null } | { problem: string }> {
  const found = await readRecordFile(path);
  if (found.state === "missing") return { state: "none", bytes: null };
  if (found.state === "unreadable") return { problem: found.reason };
  const json = strictJsonParse(found.bytes);
  const fields = "problem" in json ? null : (json.value as Record<string, unknown> | null);
  const isTemplate = fields !== null && empty.every((field) => fields[field] === "");
  return { state: isTemplate ? "template" : "filled in", bytes: found.bytes };
}
