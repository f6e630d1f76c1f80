/**
 * Markdown for text that someone else wrote: file names, messages, commands. Nothing of it may become a link, a mention, a
 * heading or HTML, and nothing may leave its line.
 */
import { escapeForPeople } from "../domain/bytes";

/** Characters that mean something to GitHub Flavored Markdown or to HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-!|<>~&$]/g;

/** The text with lone surrogates replaced: what can't be UTF-8 can't be sent. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Text as it is, for Markdown: one line, without any effect. Mentions, references and addresses are cut by a word joiner, which has no width: a forge looks for them after the Markdown, where an escape is gone. */
export function escapeMarkdown(text: string): string {
  return escapeForPeople(wellFormed(text))
    .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
    .replace(/@(?=[\w])/g, "@\u2060")
    .replace(/#(?=\d)/g, "#\u2060")
    .replace(/\bGH(?=\\-\d)/gi, "$&\u2060")
    .replace(/:(?=\/\/)/g, ":\u2060")
    .replace(/\bwww(?=\.)/gi, "$&\u2060");
}

/** Text in a code span that no backtick in it can end; one line. `inTable` also escapes the pipe, which ends a cell even in code. */
export function codeSpan(text: string, place: "text" | "table" = "text"): string {
  const clean = escapeForPeople(wellFormed(text));
  if (clean === "") return "(empty)";
  const runs = clean.match(/`+/g) ?? [];
  const ticks = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padded = /^[` ]|[` ]$/.test(clean) ? ` ${clean} ` : clean;
  const span = `${ticks}${padded}${ticks}`;
  return place === "table" ? span.replace(/\|/g, "\\|") : span;
}

/** A fenced block that nothing in the text can end. */
export function fencedBlock(text: string, language = ""): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const ticks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${ticks}${language}\n${wellFormed(text)}\n${ticks}`;
}
