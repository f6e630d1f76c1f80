import { NESTED } from "../../core/judge/evidence";
import { TOP_NAMES } from "../../core/judge/files";
import { LADDER } from "../../core/stages/ladder";

/**
 * The closed list of names in a bundle (SPEC section 2). The writer creates no other file, the reader accepts no other.
 */
const TOP_FILES: readonly string[] = [
  ...TOP_NAMES,
  "report.partial.json",
  ...LADDER.flatMap(({ proof }) => proof ?? []),
  "stage6-real-governed-refresh-comparison.json",
];

/** Folders with files of their own names: raw output of the lane, and the records as they were read. */
const OPEN_FOLDERS = ["backend", "records"] as const;

/** A first run holds the baseline and the refusal of its own, and those hold nothing. */
const MAX_NESTING = 2;

/** Folders below `backend/` or `records/`. */
const MAX_OPEN_DEPTH = 4;
/** Of one part of a name; short enough for every file system and archive format. */
const MAX_PART_BYTES = 120;

/** Letters, digits, `.`, `_`, `-`, not starting with `.` or `-`: safe in every shell, URL, archive and SHA256SUMS line. */
const PART = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * Why a name can't stand in a bundle, or null when it can.
 * @param name relative to the bundle, `/` between its parts, one character for each byte or UTF-16 unit
 * @param nesting how many bundles this one lies within
 */
export function artifactNameProblem(name: string, nesting = 0): string | null {
  if (name === "") return "the name is empty";
  if (name.includes("\\")) return "the name holds a backslash, which some systems read as a folder";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "the name is absolute";
  const parts = name.split("/");
  if (parts.includes("..") || parts.includes(".") || parts.includes("")) return "the name climbs or has an empty part";
  const [first, ...rest] = parts as [string, ...string[]];
  if (rest.length === 0) {
    return TOP_FILES.includes(first) ? null : "no such file belongs into a bundle";
  }
  if ((NESTED as readonly string[]).includes(first)) {
    const deeper = nesting + 1;
    if (deeper > MAX_NESTING) return `bundles lie within each other more than ${MAX_NESTING} deep`;
    if (nesting > 0 && first === "first-run") return "a first run lies only in the outermost bundle";
    return artifactNameProblem(rest.join("/"), deeper);
  }
  if (!(OPEN_FOLDERS as readonly string[]).includes(first)) return "no such folder belongs into a bundle";
  if (rest.length > MAX_OPEN_DEPTH) return `the name is more than ${MAX_OPEN_DEPTH} folders deep`;
  const bad = rest.find((part) => part.length > MAX_PART_BYTES || !PART.test(part));
  return bad === undefined
    ? null
    : `a part of the name is longer than ${MAX_PART_BYTES} or has other characters than A-Z a-z 0-9 . _ -`;
}

/** Order of names in SHA256SUMS and everywhere else: by UTF-16 units, which for these names are bytes. */
export function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
