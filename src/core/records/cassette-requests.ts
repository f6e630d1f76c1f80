import { REDACTION } from "../domain/redaction";
import { RUN_ID } from "../domain/run-id";

/** Where a request differs from the recorded one, and how; no text of either. */
export interface RequestDifference {
  /** `messages[3].content` */
  at: string;
  how: string;
}

/** Places in a request that are named: keys and indexes from its root; deeper ones are told by the beginning of their way. */
const MAX_AT_CHARS = 120;

/**
 * Compares a request with the recorded one. What varies from run to run counts as equal: run ids, times, durations, digests and
 * git ids, names below temporary folders, and what was redacted when it was recorded. Everything else must be the same, keys and
 * numbers too; the order of keys does not matter. What an agent notes for the provider alone (`client_metadata`) does not count.
 *
 * @param then text of the recorded request, redacted, and the id of the run that made it
 * @param now text of the request that was made now, and the id of this run
 * @returns null where they are the same
 */
export function requestDifference(then: AskedBy, now: AskedBy): RequestDifference | null {
  const [recorded, asked] = [withoutRun(then), withoutRun(now)];
  return recorded === asked ? null : differenceOf(recorded, asked);
}

/** A request, and the run that it is of. */
export interface AskedBy {
  text: string;
  runId: string;
}

/** The text without what is the run's alone: its id, and the random part of that, by which its task file is named. */
function withoutRun({ text, runId }: AskedBy): string {
  const random = RUN_ID.exec(runId)?.[2];
  return random === undefined ? text : text.replaceAll(runId, "<run>").replaceAll(random, "<run>");
}

function differenceOf(recorded: string, asked: string): RequestDifference | null {
  const [then, now] = [parsed(recorded), parsed(asked)];
  if (then === undefined || now === undefined) return textDifference(recorded, asked, "the request");
  return valueDifference(withoutNotes(then), withoutNotes(now), "");
}

/** Fields that tell the provider of the agent's turns and nothing to its model: what stands in them depends on when it was looked up. */
const NOTES = ["client_metadata"];

function withoutNotes(request: unknown): unknown {
  if (kindOf(request) !== "object") return request;
  return Object.fromEntries(Object.entries(request as object).filter(([key]) => !NOTES.includes(key)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function valueDifference(then: unknown, now: unknown, at: string): RequestDifference | null {
  const [was, is] = [kindOf(then), kindOf(now)];
  if (was !== is) return found(at, `expected ${was}, found ${is}`);
  if (typeof then === "string") return textDifference(then, now as string, at);
  if (Array.isArray(then)) return listDifference(then, now as unknown[], at);
  if (typeof then === "object" && then !== null)
    return fieldDifference(then as Record<string, unknown>, now as Record<string, unknown>, at);
  return then === now ? null : found(at, `another ${was}`);
}

function listDifference(then: readonly unknown[], now: readonly unknown[], at: string): RequestDifference | null {
  for (let i = 0; i < Math.min(then.length, now.length); i++) {
    const difference = valueDifference(then[i], now[i], `${at}[${i}]`);
    if (difference !== null) return difference;
  }
  return then.length === now.length ? null : found(at, `expected ${then.length} entries, found ${now.length}`);
}

function fieldDifference(
  then: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  at: string,
): RequestDifference | null {
  for (const key of Object.keys(then).sort()) {
    const name = at === "" ? key : `${at}.${key}`;
    if (!Object.hasOwn(now, key)) return found(name, "expected it, found none");
    const difference = valueDifference(then[key], now[key], name);
    if (difference !== null) return difference;
  }
  const added = Object.keys(now)
    .sort()
    .find((key) => !Object.hasOwn(then, key));
  return added === undefined ? null : found(at === "" ? added : `${at}.${added}`, "expected none, found it");
}

function textDifference(then: string, now: string, at: string): RequestDifference | null {
  if (then === now) return null;
  const [wanted, got] = [normalized(then), normalized(now)];
  if (fits(wanted, got)) return null;
  const same = commonPrefix(wanted, got);
  return found(at, `another text from character ${same + 1} on`);
}

/** Whether a text is the recorded one, where that has gaps that were redacted. */
function fits(recorded: string, text: string): boolean {
  if (!recorded.includes(REDACTION)) return recorded === text;
  const parts = recorded.split(REDACTION);
  const last = parts.pop()!;
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const place = text.indexOf(part, from);
    if (place < 0 || (index === 0 && place !== 0)) return false;
    from = place + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

/** What varies from run to run, in the order in which it is looked for: longer forms before those that they hold. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  // Behind a prefix, too, as agents name their messages: `msg_123e4567-...`.
  [/(?<![0-9a-z])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])/gi, "<id>"],
  // What Codex calls a piece of a command's output: six digits of its own.
  [/\bChunk ID: [0-9a-f]{6}\b/g, "<id>"],
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?: ?(?:Z\b|UTC\b|[+-]\d\d:?\d\d\b))?/g, "<time>"],
  // `Friday, November 20, 2026`, `20 Nov 2026`, and what `date` and `ls` print.
  [
    /\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? {1,2})?(?:\d{1,2} )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? {1,2}\d{1,4}\b(?:,? \d{4}\b)?(?: \d\d:\d\d(?::\d\d)?)?(?: [A-Z]{3,4}(?= \d{4}\b))?(?: \d{4}\b)?/g,
    "<time>",
  ],
  [/\b\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AP]M)?\b/g, "<time>"],
  [/(?:\/private)?\/(?:tmp|var\/tmp|var\/folders)\/[^\s"'`<>|;:,)\]}\\]+/g, "<temporary>"],
  [/\b\d+(?:\.\d+)? ?(?:ns|µs|us|ms|s|secs?|seconds?|mins?|minutes?)\b/g, "<duration>"],
  // Seconds, milliseconds or microseconds since 1970, of this century.
  [/\b1\d{9}(?:\d{3}){0,3}(?:\.\d+)?\b/g, "<time>"],
  // Digests and git ids, short ones too: hexadecimal with a digit and a letter in it.
  [/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}\b/g, "<digest>"],
];

function normalized(text: string): string {
  return VARYING.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text);
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

function found(at: string, how: string): RequestDifference {
  const where = at === "" ? "the request" : at;
  return { at: where.length > MAX_AT_CHARS ? `${where.slice(0, MAX_AT_CHARS)}...` : where, how };
}
