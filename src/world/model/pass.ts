import { createHash } from "node:crypto";
import type http from "node:http";
import type { CallOutcome } from "../../core/records/model-calls";
import { documentReader, streamReader, type Violation } from "./answer";
import { type Draft, noteFirstByte, sendWhole } from "./call";
import type { Exchange } from "./exchange";
import type { Route } from "./route";
import { reasonOf } from "./fault";
import type { Answer } from "./upstream";

/** An answer on its way to the agent. */
export interface Passage {
  draft: Draft;
  route: Route;
  order: number;
  request: Buffer;
  response: http.ServerResponse;
  /** The admitted model. */
  model: string;
  /** Values to take out of an endpoint's error text. */
  hidden: readonly string[];
  /** The credential, which no answer may hold. */
  secret: string | null;
  /** Counts answer bytes; returns the bound that they broke, or null. */
  count(bytes: number): string | null;
  /** Called for every chunk of a stream. */
  alive(): void;
  record: ((exchange: Exchange) => void) | undefined;
  /** Ends the call well. */
  end(outcome: CallOutcome, reason: string | null): void;
  /** Ends the call badly: by an error answer, or by breaking off one that has begun. */
  cut(outcome: CallOutcome, reason: string, message: string): void;
}

/** An error answer of an endpoint is text for people; more of it is not needed. */
const MAX_ERROR_BYTES = 1024 * 1024;

/** Headers of an answer that an agent needs, in the only forms that they have. */
const RETURNED: Readonly<Record<string, RegExp>> = {
  // Seconds, or a date.
  "retry-after": /^(?:\d{1,9}|[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)$/,
  "retry-after-ms": /^\d{1,9}(?:\.\d{1,9})?$/,
  "x-should-retry": /^(?:true|false)$/,
};
const MEDIA_TYPES = new Set(["text/event-stream", "application/json", "application/problem+json", "text/html"]);
/** An answer in another encoding than the one in which it is searched would say something else to the agent. */
const CHARSET = /;\s*charset\s*=\s*(?!"?utf-?8"?\s*(?:;|$))/;

/** Passes an answer on by what it is: an error, a stream of events, or a document. */
export function pass(passage: Passage, answer: Answer): void {
  if (answer.body.destroyed) return passage.cut("truncated", "reset", "The endpoint's answer broke off.");
  const given = (answer.headers["content-type"] ?? "").toLowerCase();
  const type = given.split(";")[0]!.trim();
  const plain = { ...answer, headers: returnedHeaders(type, answer.headers) };
  if (answer.status < 200 || answer.status > 299) return passError(passage, plain);
  if (!CHARSET.test(given) && type === "text/event-stream") return passStream(passage, plain);
  if (!CHARSET.test(given) && type === "application/json") return passDocument(passage, plain);
  answer.body.destroy();
  passage.cut("unreadable_answer", "content_type", "The endpoint's answer is neither a stream of events nor JSON.");
}

function returnedHeaders(type: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(RETURNED).flatMap(([name, form]): [string, string][] => {
    const value = headers[name];
    return value !== undefined && form.test(value) ? [[name, value]] : [];
  });
  return { "content-type": MEDIA_TYPES.has(type) ? type : "text/plain", ...Object.fromEntries(kept) };
}

/** Each block goes on as it comes, once what it says of the model has been read. */
function passStream(passage: Passage, { status, headers, body: source }: Answer): void {
  const { draft, response, route } = passage;
  const reader = streamReader(route, passage.model);
  const holdsSecret = secretSearch(passage.secret);
  const hash = createHash("sha256");
  // Bounded by the bound of one answer.
  const kept: Buffer[] | null = passage.record === undefined ? null : [];
  draft.reader = reader;
  draft.answerHash = hash;
  draft.status = status;
  response.writeHead(status, { ...headers, "cache-control": "no-store" });
  response.flushHeaders();
  const stop = (outcome: CallOutcome, reason: string) => {
    source.destroy();
    passage.cut(outcome, reason, "");
  };
  response.on("drain", () => source.resume());
  source.on("data", (chunk: Buffer) => {
    // A destroyed response is a call that has ended: by a cut, or because the agent left.
    if (response.destroyed) return;
    const bound = passage.count(chunk.length);
    if (bound !== null) return stop("limit", bound);
    const violation = reader.push(chunk);
    if (violation !== null) return stop(outcomeOf(violation), reasonText(violation));
    if (holdsSecret(chunk)) return stop("unreadable_answer", SECRET_IN_ANSWER);
    noteFirstByte(draft);
    hash.update(chunk);
    kept?.push(chunk);
    if (!response.write(chunk)) source.pause();
    passage.alive();
  });
  source.on("end", () => {
    if (response.destroyed) return;
    const violation = reader.end();
    if (violation !== null) return stop(outcomeOf(violation), reasonText(violation));
    if (kept !== null) keep(passage, status, headers, Buffer.concat(kept));
    response.end(() => {
      if (reader.facts.failed) passage.end("upstream_error", "error_event");
      else if (reader.facts.finished) passage.end("completed", null);
      else passage.end("truncated", "no_end_mark");
    });
  });
  // What was cut short upstream must not look complete to the agent.
  source.on("error", (error) => passage.cut("truncated", reasonOf(error), ""));
  source.on("close", () => {
    if (!source.readableEnded) passage.cut("truncated", "reset", "");
  });
}

/** A document is held until it is whole, so that its model is known before the agent sees any of it. */
function passDocument(passage: Passage, { status, headers, body: source }: Answer): void {
  const reader = documentReader(passage.route, passage.model);
  passage.draft.reader = reader;
  source.on("data", (chunk: Buffer) => {
    const bound = passage.count(chunk.length);
    const violation = bound === null ? reader.push(chunk) : null;
    if (bound === null && violation === null) return;
    source.destroy();
    if (bound !== null) passage.cut("limit", bound, "The answer is larger than this run's bound.");
    else passage.cut("unreadable_answer", reasonText(violation!), "The endpoint's answer is too large.");
  });
  source.on("end", () => {
    const violation = reader.end();
    if (violation !== null)
      return passage.cut(outcomeOf(violation), reasonText(violation), "The endpoint's answer can't be passed on.");
    const whole = reader.whole();
    if (secretSearch(passage.secret)(whole))
      return passage.cut("unreadable_answer", SECRET_IN_ANSWER, "The endpoint's answer can't be passed on.");
    sendWhole(passage.draft, passage.response, status, headers, whole);
    keep(passage, status, headers, whole);
    passage.end("completed", null);
  });
  source.on("error", (error) => passage.cut("truncated", reasonOf(error), "The endpoint's answer broke off."));
  source.on("close", () => {
    if (!source.readableEnded) passage.cut("truncated", "reset", "The endpoint's answer broke off.");
  });
}

/** An endpoint's error goes on to the agent without what the agent must not learn from it. */
function passError(passage: Passage, { status, headers, body: source }: Answer): void {
  const parts: Buffer[] = [];
  let bytes = 0;
  source.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_ERROR_BYTES) parts.push(chunk);
    else source.destroy();
  });
  source.on("error", () => {});
  // Whole or broken off: the status is what counts, and the text is passed on as far as it came.
  source.on("close", () => {
    const text = passage.hidden.reduce(
      // Names of hosts have no case.
      (all, value) => all.replaceAll(new RegExp(value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "gi"), "[hidden]"),
      Buffer.concat(parts).toString("utf8"),
    );
    const whole = Buffer.from(text);
    passage.count(whole.length);
    sendWhole(passage.draft, passage.response, status, headers, whole);
    keep(passage, status, headers, whole);
    passage.end("upstream_error", `status_${status}`);
  });
}

const SECRET_IN_ANSWER = "credential_in_answer";
/** Keys of providers are longer; what local servers are given for one may be a word that a model uses. */
const MIN_SEARCHED_CHARS = 20;

/** A search for a value in the blocks of a stream, over their borders too. */
function secretSearch(secret: string | null): (block: Buffer) => boolean {
  if (secret === null || secret.length < MIN_SEARCHED_CHARS) return () => false;
  const value = Buffer.from(secret);
  let before: Buffer = Buffer.alloc(0);
  return (block) => {
    const border = Buffer.concat([before, block.subarray(0, value.length - 1)]);
    before = Buffer.from((block.length >= value.length ? block : border).subarray(1 - value.length));
    return border.includes(value) || block.includes(value);
  };
}

function keep(passage: Passage, status: number, headers: Readonly<Record<string, string>>, answer: Buffer): void {
  passage.record?.({
    order: passage.order,
    probe: passage.draft.probe,
    route: passage.route,
    stream: passage.draft.stream,
    request: passage.request,
    status,
    contentType: headers["content-type"] ?? "text/plain",
    answer,
  });
}

function outcomeOf(violation: Violation): CallOutcome {
  return violation.kind === "other_model" ? "other_model" : "unreadable_answer";
}

function reasonText(violation: Violation): string {
  return violation.kind === "other_model" ? "fallback_model_used" : violation.found;
}
