/** Blockers as annotations on the lines that caused them. */
import { type Blocker, wordsOf } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import { cutText, MAX_ANNOTATION_MESSAGE_BYTES, MAX_ANNOTATIONS, MAX_CHECK_TITLE_BYTES } from "./budget";
import { plainText } from "./text";

/** As GitHub's check run API takes it; columns only where both lines are the same. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: "failure";
  title: string;
  message: string;
}

/** Where files of the run lie in the repository that takes the annotations; null or absent: not in there. */
export interface Sources {
  /** The contract, for example `.harness/tasks/slugify/case.json`. */
  contract: string | null;
  /** Folder that the changed files are relative to: `""` for the repository itself. */
  workspace: string | null;
  /** Record files by the blocker codes that speak of them. */
  records: Partial<Record<BlockerCode, string>>;
  /** First changed line of a file in the new text, by its path; files without one are annotated at line 1. */
  firstChangedLine: ReadonlyMap<string, number>;
}

/** Codes whose subject is a path of the workspace. */
const PATH_CODES: ReadonlySet<string> = new Set<BlockerCode>([
  "disallowed_file_change",
  "forbidden_path_change",
  "hostile_workspace",
  "limit_exceeded",
  "dirty_ending_tree",
  "secret_leak",
]);

/** `allowed_paths[0] (line 3, column 7)`, as records name their faults; what stands before it may be a name of any kind. */
const POSITION = /(?:^|\()line ([1-9]\d{0,6})(?:, column ([1-9]\d{0,6}))?\)?$/;

/** The annotations of a list of blockers, in its order; those that belong to no file of the repository give none. */
export function annotationsOf(blockers: readonly Blocker[], sources: Sources): Annotation[] {
  const seen = new Set<string>();
  const annotations: Annotation[] = [];
  for (const blocker of blockers) {
    if (annotations.length === MAX_ANNOTATIONS) break;
    const place = placeOf(blocker, sources);
    if (place === null) continue;
    const key = JSON.stringify([blocker.code, place]);
    if (seen.has(key)) continue;
    seen.add(key);
    const { path, line, column } = place;
    annotations.push({
      path,
      start_line: line,
      end_line: line,
      ...(column === null ? {} : { start_column: column, end_column: column }),
      annotation_level: "failure",
      title: cutText(blocker.code, MAX_CHECK_TITLE_BYTES),
      message: messageOf(blocker),
    });
  }
  return annotations;
}

function messageOf(blocker: Blocker): string {
  const { message, fix } = wordsOf(blocker);
  return cutText(plainText(`${blocker.subject}: ${message} ${fix}`), MAX_ANNOTATION_MESSAGE_BYTES);
}

interface SourceLine {
  path: string;
  line: number;
  column: number | null;
}

function placeOf({ code, subject }: Blocker, sources: Sources): SourceLine | null {
  if (PATH_CODES.has(code)) {
    if (sources.workspace === null || !isPlainPath(subject)) return null;
    return { path: sources.workspace + subject, line: sources.firstChangedLine.get(subject) ?? 1, column: null };
  }
  const path = fileOf(code, sources);
  if (path === null) return null;
  const found = POSITION.exec(subject);
  return { path, line: Number(found?.[1] ?? 1), column: found?.[2] === undefined ? null : Number(found[2]) };
}

function fileOf(code: BlockerCode, sources: Sources): string | null {
  switch (code) {
    case "task_contract_invalid":
    case "task_exposes_target_path":
    case "missing_test_command":
    case "missing_required_event":
      return sources.contract;
    default:
      return sources.records[code] ?? null;
  }
}

/** A path below the workspace that a forge can show: no escapes of ours for odd bytes, no digest instead of a name, no way out. */
function isPlainPath(subject: string): boolean {
  const climbs = subject.split("/").some((part) => part === "" || part === "." || part === "..");
  return !climbs && !/^(b64|sha256):/.test(subject) && !subject.includes("\\u{") && plainText(subject) === subject;
}

/**
 * First changed line of every text file of a patch, counted in the new text. Lines of a hunk are counted off by its header,
 * so that content that looks like a header is not taken for one. Files with quoted names or without text hunks have no entry.
 */
export function firstChangedLines(patch: string): Map<string, number> {
  const found = new Map<string, number>();
  let path: string | null = null;
  let [oldLeft, newLeft, newLine] = [0, 0, 0];
  for (const line of patch.split("\n")) {
    if (oldLeft > 0 || newLeft > 0) {
      const kind = line[0];
      if (kind !== " " && kind !== "\\" && path !== null && !found.has(path)) found.set(path, Math.max(1, newLine));
      if (kind === " " || kind === "-") oldLeft--;
      if (kind === " " || kind === "+") {
        newLeft--;
        newLine++;
      }
      continue;
    }
    if (line.startsWith("diff --git ")) path = null;
    else if (line.startsWith("--- a/")) path ??= line.slice(6);
    else if (line.startsWith("+++ b/")) path = line.slice(6);
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    [oldLeft, newLine, newLeft] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
  }
  return found;
}
