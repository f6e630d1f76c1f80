/**
 * Text for a log that a CI runner reads: runners take `::name ...` at the beginning of a line, and `##[name]` anywhere in one, for
 * commands to them (mask this, set that variable), and file names of a bundle are text of others.
 */

/** Text for people without what a runner obeys. U+0085 is blank to the .NET of GitHub's runner, and not to JavaScript. */
export function unobeyed(text: string): string {
  return text.replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}

/** The same for JSON, whose meaning stays; none of its lines begins with a colon. */
export function unobeyedJson(json: string): string {
  return json.replaceAll("##[", "#\\u0023[");
}
