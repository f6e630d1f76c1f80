import { strictJsonParse } from "../formats/strict-json";
import { MAX_RECORD_BYTES } from "../records/fields";

/**
 * The fields of a record's object as they stand there, whatever else is wrong with it, so that one fault does not hide another. Null where
 * the bytes are no JSON object.
 */
export function rawFields(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  const json = strictJsonParse(bytes, { maxBytes: MAX_RECORD_BYTES, maxDepth: 12 });
  if ("problem" in json || typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return null;
  return json.value as Readonly<Record<string, unknown>>;
}

/** Which of some fields of text are there and say nothing. */
export function emptyFields<F extends string>(bytes: Uint8Array, fields: readonly F[]): F[] {
  const raw = rawFields(bytes);
  return raw === null ? [] : fields.filter((field) => typeof raw[field] === "string" && raw[field].trim() === "");
}
