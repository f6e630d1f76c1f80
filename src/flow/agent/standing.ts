import { strictJsonParse } from "../../core/formats/strict-json";
import { readRecordFile } from "../../world/agent/records";

/** What stands in a record's place: nothing, the template of `init` as it was written, or something of a person's. */
export type Standing = "none" | "template" | "filled in";

/** What stood where a record may be written. */
export interface Before {
  before: Standing;
  /** Its bytes; null where nothing did. */
  bytes: Uint8Array | null;
}

/**
 * Looks whether a record may be written in its place: over what a person has filled in only where that is asked for.
 * @param shown its place, for people
 * @param empty fields of the record that only its template leaves empty
 * @param replaces what `--replace` does, in words; null where it was given
 * @returns `usage` where it may not be written
 */
export async function mayWrite(
  path: string,
  shown: string,
  empty: readonly string[],
  replaces: string | null,
): Promise<Before | { usage: string }> {
  const found = await standing(path, empty);
  if ("problem" in found) return { usage: `${shown}: ${found.problem}` };
  if (found.before === "filled in" && replaces !== null)
    return { usage: `${shown} is filled in already; --replace ${replaces}` };
  return found;
}

async function standing(path: string, empty: readonly string[]): Promise<Before | { problem: string }> {
  const found = await readRecordFile(path);
  if (found.state === "missing") return { before: "none", bytes: null };
  if (found.state === "unreadable") return { problem: found.reason };
  const json = strictJsonParse(found.bytes);
  const fields = "problem" in json ? null : (json.value as Record<string, unknown> | null);
  const isTemplate = fields !== null && empty.every((field) => fields[field] === "");
  return { before: isTemplate ? "template" : "filled in", bytes: found.bytes };
}
