/**
 * File names are bytes, not text. Inside the program a path is a string in which every character stands for one byte
 * (latin1), so that comparing, sorting and splitting work on raw bytes; it becomes text only at the edges.
 */
export type BytePath = string & { readonly __bytePath: unique symbol };

/** A path as it stands in JSON: text where it is valid UTF-8, base64 otherwise, a digest where it holds a secret. */
export type JsonPath = string | { path_b64: string } | { path_sha256: string };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes of a path, as `BytePath`. */
export function bytePath(bytes: Uint8Array): BytePath {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1") as BytePath;
}

/** A text path (from a contract, say), as `BytePath` of its UTF-8 bytes. */
export function bytePathOf(text: string): BytePath {
  if (ASCII.test(text)) return text as BytePath;
  return Buffer.from(text, "utf8").toString("latin1") as BytePath;
}

/** The raw bytes of a path, as `fs` functions take them. */
export function pathBytes(path: BytePath): Buffer {
  return Buffer.from(path, "latin1");
}

const ASCII = /^[\x00-\x7f]*$/;

/** The text of a path, or null where its bytes are not valid UTF-8. */
export function pathText(path: BytePath): string | null {
  // Most paths are their own text: then a tree of many needs no second one of each.
  if (ASCII.test(path)) return path;
  try {
    return utf8.decode(pathBytes(path));
  } catch {
    return null;
  }
}

/** A path for JSON: its text, or `{path_b64}` where it is not valid UTF-8. */
export function jsonPath(path: BytePath): string | { path_b64: string } {
  return pathText(path) ?? { path_b64: pathBytes(path).toString("base64") };
}

/** A path for people: control characters and invalid bytes escaped, so that it can't move a terminal's cursor or break a line. */
export function displayPath(path: BytePath): string {
  const text = pathText(path);
  if (text === null) return `b64:${pathBytes(path).toString("base64")}`;
  return escapeForPeople(text);
}

/** A path as it stands in JSON, for people. */
export function displayJsonPath(path: JsonPath): string {
  if (typeof path === "string") return escapeForPeople(path);
  return "path_b64" in path ? `b64:${path.path_b64}` : `sha256:${path.path_sha256}`;
}

/** Text with control, bidirectional, line-breaking and invisible characters, and halves of a pair, written as `\u{..}`. */
export function escapeForPeople(text: string): string {
  return text.replace(UNSEEN, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
}

/** The same for a text of several lines, which stay lines: newlines and tabs are left as they are. */
export function escapeLines(text: string): string {
  return text.replace(UNSEEN, (c) => (c === "\n" || c === "\t" ? c : escapeForPeople(c)));
}

/** JSON, whose meaning stays, with the same characters written as JSON's own escapes. */
export function escapeJsonForPeople(json: string): string {
  return json.replace(UNSEEN, (c) =>
    [...Array(c.length).keys()].map((at) => `\\u${c.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );
}

/**
 * What Unicode calls control (C0, DEL, C1), format (bidirectional marks, zero width, tags), surrogate and separator of lines, and
 * whatever else a reader shows nothing for: fillers, which it calls letters, joiners and variation selectors.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
