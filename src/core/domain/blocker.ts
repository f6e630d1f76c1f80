import { BLOCKER_CODES, CATALOGUE, type BlockerCode, type CatalogueEntry } from "./catalogue";
import { asOf, CURRENT_DERIVATION, type Derivation, rowsOf } from "./derivation";
import type { Status } from "./status";

/**
 * Why a run is not a pass, as data. Words for people are not part of it: every reader derives them by {@link wordsOf}, so that
 * whoever makes a bundle can't word what is published in our name.
 */
export interface Blocker {
  code: BlockerCode;
  /** What it is about: a file, a field, a command, a gate. Never a secret, never a target repository's path. */
  subject: string;
  /** What should have been there; null where the code says it all. */
  expected: string | null;
  /** What was there instead. It may quote what an agent or a record says, so it is escaped wherever it is shown. */
  found: string | null;
}

/** The words of a blocker. Both follow from the four fields alone. */
export interface BlockerWords {
  /** The code's sentence; then what was expected and what was found. */
  message: string;
  /** What to do about it; never a word of the evidence. */
  fix: string;
}

/** A blocker as it stands in `report.json` and in what commands print as JSON (SPEC section 2). */
export type WordedBlocker = Blocker & BlockerWords;

export interface BlockerDetail {
  expected?: string;
  found?: string;
}

/** Builds a blocker. */
export function blocker(code: BlockerCode, subject: string, { expected, found }: BlockerDetail = {}): Blocker {
  return { code, subject, expected: expected ?? null, found: found ?? null };
}

/** The words of a blocker as people are told them today. */
export function wordsOf(blocker: Blocker): BlockerWords {
  return wordsAs(blocker, CURRENT_DERIVATION);
}

/** The one place where a blocker gets its words: a derivation's sentence and fix for it, and its own data between them. */
function wordsAs({ code, subject, expected, found }: Blocker, derivation: Derivation): BlockerWords {
  const { message, fix, fixes = [] } = entryOf(code, derivation);
  const parts = [
    message,
    ...(expected === null ? [] : [`Expected: ${ended(expected)}`]),
    ...(found === null ? [] : [`Found: ${ended(found)}`]),
  ];
  const own = fixes.find(
    ({ when }) =>
      (when.subject?.test(subject) ?? true) &&
      (when.expected?.test(expected ?? "") ?? true) &&
      (when.found?.test(found ?? "") ?? true),
  );
  return { message: parts.join(" "), fix: own?.fix ?? fix };
}

/** The blocker with its words, for a file or for JSON; words that came with it are left behind. */
export function worded(blocker: Blocker): WordedBlocker {
  return wordedAs(blocker, CURRENT_DERIVATION);
}

/** The same in the words of a derivation, as its bundles have it. */
export function wordedAs({ code, subject, expected, found }: Blocker, derivation: Derivation): WordedBlocker {
  const own: Blocker = { code, subject, expected, found };
  return { ...own, ...wordsAs(own, derivation) };
}

function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

const ORDER = new Map<string, number>(BLOCKER_CODES.map((code, index) => [code, index]));

/** Catalogue entry of a code, as it read in a derivation. */
export function entryOf(code: BlockerCode, derivation: Derivation = CURRENT_DERIVATION): CatalogueEntry {
  const entry = asOf<CatalogueEntry>(CATALOGUE[code], derivation);
  if (entry.fixes === undefined) return entry;
  return { ...entry, fixes: rowsOf(entry.fixes, derivation).map(({ about, when, fix }) => ({ about, when, fix })) };
}

/** Blockers in the order of SPEC section 6: fail codes first, then blocked ones, each in catalogue order; ties by subject. */
export function sortBlockers(blockers: readonly Blocker[]): Blocker[] {
  const rank = (b: Blocker) => (CATALOGUE[b.code].status === "fail" ? 0 : 1000) + (ORDER.get(b.code) ?? 0);
  return [...blockers].sort(
    (a, b) => rank(a) - rank(b) || (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0),
  );
}

/** The status that a list of blockers gives: any fail code fails, else any blocks, else it is a pass. */
export function statusOf(blockers: readonly Blocker[]): Status {
  if (blockers.some((b) => CATALOGUE[b.code].status === "fail")) return "fail";
  return blockers.length > 0 ? "blocked" : "pass";
}
