/**
 * Requests to a forge's REST interface by the Octokit of @actions/github: address, token, headers, proxy variables and parsing are
 * its work; Gitea and Forgejo speak the same dialect. One request, one outcome; retries belong to the caller, who knows what may be
 * repeated.
 */
import { exactIntegers } from "../../core/formats/exact-json";
import { faultOf, type HttpFault, readBounded } from "./http";

export interface RestRequest {
  method: "GET" | "POST" | "PATCH";
  /** Below the base address, with its query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number;
  /** Bytes of the answer that are read; a longer answer is a fault. */
  maxBytes: number;
}

export interface RestAnswer {
  kind: "answer";
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** An object or a list where the answer is JSON, with long integers as strings of their digits; else its text. */
  data: unknown;
}

/** Sends one request. Never follows a redirect and never throws on what a server or network does. */
export type RestSend = (request: RestRequest) => Promise<RestAnswer | HttpFault>;

/**
 * What Octokit asks of an answer to `fetch`. Not a `Response`: touching that name makes Node load its own copy of the client that
 * is loaded already, 80 ms.
 */
interface ReadAnswer {
  url: string;
  status: number;
  headers: Headers;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Makes a sender; the client is loaded here and not before, because it costs 130 ms.
 * @param token not empty
 */
export async function restClient(baseUrl: string, token: string, userAgent: string): Promise<RestSend> {
  const { getOctokit, defaults } = await load();
  const octokit = getOctokit(token, { baseUrl, userAgent, log: SILENT });
  return async ({ method, path, headers, body, timeoutMs, maxBytes }) => {
    // Octokit reads an answer to its end, whatever its size, and takes one that was cut off for an empty one.
    const fetch = async (url: string, options: RequestInit): Promise<ReadAnswer> => {
      const answer = await defaults.request.fetch(url, options);
      const bytes = await readBounded(answer.body ?? [], maxBytes);
      const { status, headers: received } = answer;
      return {
        url,
        status,
        headers: received,
        text: async () => exactIntegers(bytes.toString("utf8")),
        arrayBuffer: async () => new Uint8Array(bytes).buffer,
      };
    };
    try {
      const answer = await octokit.request(`${method} ${path}`, {
        headers,
        ...(body === undefined ? {} : { data: body }),
        request: { fetch, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) },
      });
      return answered(answer);
    } catch (error) {
      const { response } = error as { response?: Parameters<typeof answered>[0] };
      return response === undefined
        ? faultOf(error, `${method} ${baseUrl}${path.replace(/\?.*$/s, "")}`)
        : answered(response);
    }
  };
}

function answered(answer: { status: number; headers: object; data: unknown }): RestAnswer {
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
  return { kind: "answer", status: answer.status, headers: Object.fromEntries(headers), data: answer.data };
}

/** What Octokit would say on the console: nothing of it is for the log of a step. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * The package reads the event's payload as soon as it is loaded, and throws where that is cut off; what the event says is this
 * program's own business (`core/report/event-context`), with an error for people.
 */
async function load() {
  const { GITHUB_EVENT_PATH: path } = process.env;
  delete process.env.GITHUB_EVENT_PATH;
  try {
    const [{ getOctokit }, { defaults }] = await Promise.all([
      import(/* webpackChunkName: "actions" */ "@actions/github"),
      import(/* webpackChunkName: "actions" */ "@actions/github/lib/utils"),
    ]);
    return { getOctokit, defaults: defaults as { request: { fetch: typeof fetch } } };
  } finally {
    if (path !== undefined) process.env.GITHUB_EVENT_PATH = path;
  }
}
