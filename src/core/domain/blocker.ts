import { BLOCKER_CODES, CATALOGUE, type BlockerCode, type CatalogueEntry } from "./catalogue";
import type { Status } from "./status";

/** Why a run is not a pass. `code` and `subject` are the contract; `message` and `fix` are for people. */
export interface Blocker {
  code: BlockerCode;
  /** What it is about: a file, a field, a command, a gate. Never a secret, never a target repository's path. */
  subject: string;
  message: string;
  fix: string;
}

export interface BlockerDetail {
  expected?: string;
  found?: string;
  /** What is wrong, as a sentence of its own, where it does not come in two parts. */
  problem?: string;
  /** A fix for this very case, instead of the catalogue's. */
  fix?: string;
}

/** Builds a blocker with the catalogue's words, plus what was expected and found here. */
export function blocker(code: BlockerCode, subject: string, detail: BlockerDetail = {}): Blocker {
  const { message, fix } = CATALOGUE[code];
  const problem = detail.problem === undefined ? "" : ` ${sentence(detail.problem)}`;
  const expected = detail.expected === undefined ? "" : ` Expected: ${ended(detail.expected)}`;
  const found = detail.found === undefined ? "" : ` Found: ${ended(detail.found)}`;
  return { code, subject, message: `${message}${problem}${expected}${found}`, fix: detail.fix ?? fix };
}

/** A text as a sentence; a word with a dot or a colon in it is a name, and keeps its first letter. */
function sentence(text: string): string {
  const isWord = /^[a-z]+(?: |$)/.test(text);
  return ended(isWord ? text[0]!.toUpperCase() + text.slice(1) : text);
}

function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

const ORDER = new Map<string, number>(BLOCKER_CODES.map((code, index) => [code, index]));

/** Catalogue entry of a code. */
export function entryOf(code: BlockerCode): CatalogueEntry {
  return CATALOGUE[code];
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
