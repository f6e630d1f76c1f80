/**
 * Requests to a forge's REST interface: retries with backoff where repeating is safe, rate limits as the forge announces
 * them, and every other answer as a sentence with what to do.
 */
import type { RestAnswer, RestSend } from "../runner/github";
import type { Download, HttpFault } from "../runner/http";
import type { ForgeTools, Outcome, PublishFailure } from "./types";

/** Tries of one request; with the pauses below that is about 15 s of outage. */
const MAX_TRIES = 5;
/** First pause; each further one is twice as long. */
const FIRST_PAUSE_MS = 1_000;
/** The longest that is waited at once where the forge says how long; jobs pay for waiting by the minute. */
const MAX_WAIT_MS = 120_000;
/** One exchange; forges answer in less than 10 s, and give up themselves after that. */
const REQUEST_TIMEOUT_MS = 20_000;
/** Largest JSON answer: a page of 100 check runs with full summaries. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export interface ApiOptions {
  baseUrl: string;
  token: string;
  /** Of every request: `accept`, and the version of the interface where there is one. */
  headers: Readonly<Record<string, string>>;
  send: RestSend;
  download: Download;
  tools: ForgeTools;
  /** Says which permission is missing, with the exact words to add. */
  permission(request: ApiRequest, answer: RestAnswer): PublishFailure;
}

export interface ApiRequest {
  /** What is attempted, for errors: `create the check`. */
  purpose: string;
  /** The permission that it takes, as the forge spells it: `checks: write`. */
  needs: string;
  method: "GET" | "POST" | "PATCH";
  path: string;
  body?: unknown;
  /**
   * For a request that is not safe to repeat: looks whether an attempt whose answer was lost took effect after all, and
   * returns its answer if so. Without it only GET is repeated.
   */
  recover?(): Promise<Outcome<Json | null>>;
  /** Answers in a 404 with null instead of a failure. */
  missingIsNull?: true;
}

export type Json = Record<string, unknown> | unknown[];

/** Sends one request until it is answered for good. The value is the parsed answer, or null for a 404 that was expected. */
export async function callApi(options: ApiOptions, request: ApiRequest): Promise<Outcome<Json | null>> {
  const { tools } = options;
  for (let attempt = 1; ; attempt++) {
    const outcome = await options.send({
      method: request.method,
      path: request.path,
      headers: options.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      timeoutMs: REQUEST_TIMEOUT_MS,
      maxBytes: MAX_ANSWER_BYTES,
    });
    const verdict = judge(options, request, outcome, tools.now());
    if (verdict.kind === "done") return verdict.outcome;
    const asked = verdict.waitMs ?? 0;
    if (attempt === MAX_TRIES || asked > MAX_WAIT_MS) return { ok: false, failure: verdict.failure };
    const pause = Math.max(asked, FIRST_PAUSE_MS * 2 ** (attempt - 1));
    tools.log(`${verdict.failure.message}; trying again in ${Math.ceil(pause / 1000)} s`);
    await tools.wait(pause);
    if (request.method === "GET" || verdict.kind === "not-done") continue;
    if (request.recover === undefined) return { ok: false, failure: verdict.failure };
    const found = await request.recover();
    if (!found.ok || found.value !== null) return found;
  }
}

type Verdict =
  | { kind: "done"; outcome: Outcome<Json | null> }
  /** The forge refused before doing anything (a rate limit): repeating is safe. */
  | { kind: "not-done"; failure: PublishFailure; waitMs: number | null }
  /** Nobody knows whether it took effect. */
  | { kind: "unknown"; failure: PublishFailure; waitMs: number | null };

function judge(options: ApiOptions, request: ApiRequest, outcome: RestAnswer | HttpFault, now: number): Verdict {
  if (outcome.kind === "fault") return judgeFault(request, outcome);
  const { status } = outcome;
  const failed = (kind: PublishFailure["kind"], message: string, fix: string): PublishFailure => ({
    kind,
    message: `Could not ${request.purpose}: ${message}`,
    fix,
  });
  const done = (failure: PublishFailure): Verdict => ({ kind: "done", outcome: { ok: false, failure } });

  if (status >= 200 && status < 300) {
    const { data } = outcome;
    if (isJson(data)) return { kind: "done", outcome: { ok: true, value: data } };
    return done(
      failed(
        "protocol",
        `${options.baseUrl} answered ${status} with ${kindOfBody(outcome)} instead of JSON`,
        "Look at GITHUB_API_URL and at proxies in between: something else answers there.",
      ),
    );
  }
  const limit = rateLimitWait(outcome, now);
  if (limit !== null) {
    const failure = failed(
      "rate-limit",
      `the rate limit is used up (HTTP ${status}), and it ends in ${Math.ceil(limit / 1000)} s`,
      "Wait for that and run the job again, or start fewer jobs at once. GitHub allows 1,000 requests an hour for a repository.",
    );
    return { kind: "not-done", failure, waitMs: limit };
  }
  if (status >= 500 || status === 408)
    return {
      kind: "unknown",
      failure: failed(
        "server",
        `the forge answered HTTP ${status}${messageOf(outcome)}`,
        "Look at the forge's status page, then run the job again.",
      ),
      waitMs: retryAfter(outcome, now),
    };
  if (status === 404 && request.missingIsNull === true) return { kind: "done", outcome: { ok: true, value: null } };
  if (status === 401 || status === 403 || status === 404) return done(options.permission(request, outcome));
  if (status >= 300 && status < 400)
    return done(
      failed(
        "protocol",
        `the forge sends us elsewhere (HTTP ${status})`,
        "Set GITHUB_API_URL to the address that the forge has now; a renamed repository needs a new run.",
      ),
    );
  const said = messageOf(outcome);
  const refusal = failed(
    "refused",
    `the forge refused it (HTTP ${status})${said}`,
    /no commit found/i.test(said)
      ? "Push the commit to this repository first; where it was there, its branch was deleted or overwritten meanwhile."
      : "Report this with the message: the request was not as the forge wants it.",
  );
  return done({ ...refusal, status });
}

function judgeFault(request: ApiRequest, fault: HttpFault): Verdict {
  const failure = (kind: PublishFailure["kind"], fix: string): PublishFailure => ({
    kind,
    message: `Could not ${request.purpose}: ${fault.message}`,
    fix,
  });
  switch (fault.cause) {
    case "certificate":
      return {
        kind: "done",
        outcome: {
          ok: false,
          failure: failure(
            "certificate",
            "Set NODE_EXTRA_CA_CERTS to the file of the CA that signed the forge's certificate.",
          ),
        },
      };
    case "too-large":
      return {
        kind: "done",
        outcome: { ok: false, failure: failure("protocol", "Look at GITHUB_API_URL: this is no answer of a forge.") },
      };
    case "timeout":
    case "network":
      return {
        kind: "unknown",
        failure: failure(
          "network",
          "Look at the network of the runner, at HTTPS_PROXY and NO_PROXY, then run the job again.",
        ),
        waitMs: null,
      };
  }
}

/**
 * How long a rate limit lasts, or null where it is none: 429, or 403 with a used-up budget or a secondary limit (GitHub,
 * "Rate limits for the REST API").
 */
function rateLimitWait(answer: RestAnswer, now: number): number | null {
  const { status, headers } = answer;
  if (status !== 429 && status !== 403) return null;
  const after = retryAfter(answer, now);
  if (after !== null) return after;
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"]);
    return Number.isFinite(reset) ? Math.max(1_000, reset * 1000 - now) : 60_000;
  }
  const secondary = status === 429 || /secondary rate limit|abuse detection/i.test(messageOf(answer));
  return secondary ? 60_000 : null;
}

/** `Retry-After` in seconds or as a date, in milliseconds. */
function retryAfter({ headers }: RestAnswer, now: number): number | null {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^[0-9]{1,6}$/.test(value)) return Number(value) * 1000;
  // A date of HTTP begins with the day's name; `Date.parse` alone would take half of everything for a date.
  const at = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function isJson(data: unknown): data is Json {
  return typeof data === "object" && data !== null && !(data instanceof ArrayBuffer);
}

function kindOfBody({ headers, data }: RestAnswer): string {
  if (data === "" || data === undefined) return "nothing";
  const html = /html/i.test(headers["content-type"] ?? "") || (typeof data === "string" && /^\s*</.test(data));
  return html ? "HTML" : "something";
}

/** The forge's own sentence, short and printable, in front of which the caller puts its own. */
export function messageOf(answer: RestAnswer): string {
  const { data } = answer;
  const text = isJson(data) && !Array.isArray(data) && typeof data.message === "string" ? data.message : "";
  const clean = text
    .replace(/[^\x20-\x7e]/g, "?")
    .slice(0, 300)
    .trim();
  return clean === "" ? "" : `: ${clean}`;
}

/** What is said of an answer that is not what its address promises. @param what was asked for, in words */
export function unreadAnswer<T>(what: string): Outcome<T> {
  return {
    ok: false,
    failure: {
      kind: "protocol",
      message: `Could not read ${what}`,
      fix: "Look at GITHUB_API_URL: something else answers there.",
    },
  };
}
