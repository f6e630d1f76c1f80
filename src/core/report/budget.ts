/**
 * Byte budgets of the forges, and cutting text to them without breaking what is left. Bytes, not characters: the
 * forges count UTF-8.
 */
import { wellFormed } from "./text";

/** `output.summary` and `output.text` of a check run: 65,535 (GitHub REST, "Create a check run"); longer text is cut silently or refused. */
export const MAX_CHECK_TEXT_BYTES = 65_535;

/** `output.title` of a check run: GitHub cuts at 255. */
export const MAX_CHECK_TITLE_BYTES = 255;

/** A step's job summary: 1 MiB, and one byte more drops the whole of it (GitHub, "Job summary limits"). A line stays in reserve. */
export const MAX_JOB_SUMMARY_BYTES = 1024 * 1024 - 256;

/** Annotations in one request (GitHub REST, "Update a check run"); 51 are refused with 422. */
export const MAX_ANNOTATIONS_PER_REQUEST = 50;

/** All annotations of one check: more than a person reads, and each batch is a request (80 content writes a minute). */
export const MAX_ANNOTATIONS = 500;

/** Message of one annotation: 64 KiB by GitHub's description; a person reads the first lines. */
export const MAX_ANNOTATION_MESSAGE_BYTES = 4096;

/** Description of a commit status: 140 is what every forge takes and shows. */
export const MAX_STATUS_DESCRIPTION_BYTES = 140;

/** Context of a commit status: 255 is what every forge's database takes. */
export const MAX_STATUS_CONTEXT_BYTES = 255;

/** Length of a text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** The text, cut to at most `max` bytes between two characters, with `mark` in place of what is missing. */
export function cutText(text: string, max: number, mark = "…"): string {
  const whole = wellFormed(text);
  if (byteLength(whole) <= max) return whole;
  const room = max - byteLength(mark);
  if (room <= 0) return prefixOf(mark, max);
  return prefixOf(whole, room) + mark;
}

/** The longest beginning of a text that fits into `max` bytes and does not split a character. */
function prefixOf(text: string, max: number): string {
  const bytes = Buffer.from(text, "utf8").subarray(0, Math.max(0, max));
  let end = bytes.length;
  // A UTF-8 sequence is at most 4 bytes, so its lead byte is one of the last four.
  for (let back = 1; back <= Math.min(4, end); back++) {
    const byte = bytes[end - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (length > back) end -= back;
    break;
  }
  return bytes.subarray(0, end).toString("utf8");
}

interface Open {
  kind: "fence" | "details";
  close: string;
}

/**
 * Markdown, cut to at most `max` bytes at the end of a line. Code fences and `<details>` that are open there are closed, so
 * that what follows is not swallowed. A first line that is too long by itself is cut within.
 * @param note a line that says what is missing and where it is; it counts into `max`
 */
export function cutMarkdown(markdown: string, max: number, note: string): string {
  const whole = wellFormed(markdown);
  if (byteLength(whole) <= max) return whole;
  const ending = `\n\n${note}\n`;
  const lines = whole.split("\n");
  const open: Open[] = [];
  let kept = "";
  let best = "";
  let used = 0;
  for (const line of lines) {
    const piece = `${line}\n`;
    used += byteLength(piece);
    track(line, open);
    kept += piece;
    const closing = closers(open);
    if (used + byteLength(closing) + byteLength(ending) > max) break;
    best = kept.trimEnd() === "" ? "" : kept.trimEnd() + (closing === "" ? "" : `\n${closing.trimEnd()}`);
  }
  if (best === "")
    return cutText(`${cutText(lines[0] ?? "", Math.max(0, max - byteLength(ending)))}${ending}`, max, "");
  return best + ending;
}

function track(line: string, open: Open[]): void {
  const top = open.at(-1);
  if (top?.kind === "fence") {
    const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (run !== undefined && run[0] === top.close[0] && run.length >= top.close.length) open.pop();
    return;
  }
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) {
    open.push({ kind: "fence", close: fence });
    return;
  }
  if (/^<details\b/.test(line)) open.push({ kind: "details", close: "</details>" });
  if (/<\/details>\s*$/.test(line) && top?.kind === "details") open.pop();
}

function closers(open: readonly Open[]): string {
  return [...open]
    .reverse()
    .map(({ kind, close }) => (kind === "fence" ? `${close}\n` : `\n${close}\n`))
    .join("");
}

export interface Section {
  markdown: string;
  /** Stays whole as long as all the whole ones fit together; the others share what is left, first come first served. */
  whole: boolean;
}

/** Joins sections into at most `max` bytes: verdict and blockers stay whole, what is long and less urgent is cut. */
export function fitSections(sections: readonly Section[], max: number, note: string): string {
  const join = (parts: readonly string[]) => parts.filter((part) => part !== "").join("\n\n");
  const all = join(sections.map((section) => section.markdown.trim()));
  if (byteLength(all) <= max) return wellFormed(all);
  const gaps = 2 * sections.length;
  const wholes = sections.filter((section) => section.whole).reduce((sum, s) => sum + byteLength(s.markdown.trim()), 0);
  // Not even what must stay whole fits: the first sections win, which are verdict and first blockers.
  if (wholes + gaps + byteLength(note) > max) return cutMarkdown(all, max, note);
  let room = max - wholes - gaps;
  const parts: string[] = [];
  for (const section of sections) {
    const text = section.markdown.trim();
    if (section.whole) {
      parts.push(text);
      continue;
    }
    const part =
      byteLength(text) <= room ? text : room > byteLength(note) + 2 ? cutMarkdown(text, room, note).trimEnd() : "";
    parts.push(part);
    room -= byteLength(part);
  }
  return join(parts);
}
