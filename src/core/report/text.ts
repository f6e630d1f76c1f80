/**
 * Markdown for text that someone else wrote: file names, messages, commands. Nothing of it may become a link, a mention, a
 * heading or HTML, and nothing may leave its line.
 */
import { type Blocker, entryOf, wordedAs } from "../domain/blocker";
import type { Derivation } from "../domain/derivation";
import { escapeForPeople } from "../domain/bytes";
import { CASE_ID } from "../domain/run-id";

/** Characters that mean something to GitHub Flavored Markdown or to HTML. */
const SPECIAL = /[\\`*_{}[\]()#+\-!|<>~&$]/g;

/** The text with lone surrogates replaced: what can't be UTF-8 can't be sent. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Text for a field that a forge shows as it stands (title, description, annotation): one line, nothing invisible, nothing that turns it round. */
export function plainText(text: string): string {
  return escapeForPeople(wellFormed(text));
}

/** Text as it is, for Markdown: one line, without any effect. Mentions, references and addresses are cut by a word joiner, which has no width: a forge looks for them after the Markdown, where an escape is gone. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(SPECIAL, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : `\\${c}`))
    .replace(/@(?=[\w])/g, "@\u2060")
    .replace(/[#!](?=\d)/g, "$&\u2060")
    .replace(/:(?=(?:\w|\\[+\-_])+:)/g, ":\u2060")
    .replace(/\bGH(?=\\-\d)/gi, "$&\u2060")
    .replace(/:(?=\/\/)/g, ":\u2060")
    .replace(/\bwww(?=\.)/gi, "$&\u2060");
}

/** Text in a code span that no backtick in it can end; one line. `inTable` also escapes the pipe, which ends a cell even in code. */
export function codeSpan(text: string, place: "text" | "table" = "text"): string {
  // A backslash before the pipe is read in two ways by the forges' own table readers.
  const clean = place === "table" ? plainText(text).replace(/(?<=\\)\|/g, "\\u{7c}") : plainText(text);
  if (clean === "") return "(empty)";
  const runs = clean.match(/`+/g) ?? [];
  const ticks = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padded = /^[` ]|[` ]$/.test(clean) ? ` ${clean} ` : clean;
  const span = `${ticks}${padded}${ticks}`;
  return place === "table" ? span.replace(/\|/g, "\\|") : span;
}

/** A case's id as it stands; as code where it is none, which only a report that nobody verified can hold. */
export function idText(id: string): string {
  return CASE_ID.test(id) ? id : codeSpan(id);
}

/** A link to a page of the forge; the text alone where the address is none. */
export function link(text: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return codeSpan(text);
  const target = url.href.replace(/[^\w/:.?=&%@~+;,-]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeMarkdown(text)}](${target})`;
}

/** A fenced block that nothing in the text can end. */
export function fencedBlock(text: string, language = ""): string {
  const runs = text.match(/`{3,}/g) ?? [];
  const ticks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${ticks}${language}\n${text.split("\n").map(plainText).join("\n")}\n${ticks}`;
}

/** A blocker in Markdown, in a derivation's words: what the catalogue says as text, and every word that came with the evidence as code. */
export function blockerMarkdown(blocker: Blocker, derivation: Derivation): { what: string; fix: string } {
  const { code, subject, expected, found } = blocker;
  const parts = [
    `${codeSpan(subject)}: ${escapeMarkdown(entryOf(code, derivation).message)}`,
    ...(expected === null ? [] : [`Expected: ${codeSpan(expected)}.`]),
    ...(found === null ? [] : [`Found: ${codeSpan(found)}.`]),
  ];
  return { what: parts.join(" "), fix: escapeMarkdown(wordedAs(blocker, derivation).fix) };
}
