import { strictJsonParse } from "../../core/formats/strict-json";
import type { Route } from "./route";

/*
 * A person's own ChatGPT login, as the Codex CLI keeps it (`~/.codex/auth.json`: github.com/openai/codex, codex-rs/login/src/auth/storage.rs and
 * token_data.rs). It is asked at an endpoint of its own, which nothing documents; what is known of it is what the Codex CLI and Pi send
 * (badlogic/pi-mono, packages/ai/src/providers/openai-codex-responses.ts) and what the endpoint was seen to answer: `stream` must be true, `store`
 * false, and a bound on an answer (`max_output_tokens`) is 400 "Unsupported parameter".
 */

/** What is sent of a login, and what must be found nowhere. */
export interface Login {
  /** The bearer token. */
  token: string;
  /** Whose account is asked, for the header `chatgpt-account-id`. */
  account: string;
  /** Values of it that are never sent: the refresh token, the identity token. */
  unsent: readonly string[];
}

/** Where logins are asked; the route is appended. */
export const LOGIN_BASE = "https://chatgpt.com/backend-api/codex";

/** The only route that it answers. */
export const LOGIN_ROUTE: Route = "responses";

/** A run of the default bounds takes some ten minutes of its model: a token that ends sooner would end in the midst of it. */
const LEAST_LEFT_S = 15 * 60;
/** The claims of an access token that name the account (the same source as above). */
const CLAIMS = "https://api.openai.com/auth";
/** Three parts of base64url (RFC 7519): nothing that a header could not hold. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** A UUID, as far as anybody has seen. */
const ACCOUNT = /^[\w-]{6,128}$/;
const JSON_LIMITS = { maxBytes: 16 * 1024, maxDepth: 8 };

const SIGN_IN = "Sign in again with `codex login`, or let Codex itself renew it; the harness never renews a login.";

export type ReadLogin = { ok: true; login: Login } | { ok: false; problem: string; fix: string };

/**
 * Reads a ChatGPT login: an `auth.json`, or its access token alone.
 *
 * @param text the credential as it was named, without blanks around it
 * @param now milliseconds since 1970
 * @returns the login, or what is wrong with it, without any of its values; null for what is none (an API key)
 */
export function readLogin(text: string, now: number): ReadLogin | null {
  if (!text.startsWith("{")) {
    const claims = claimsOf(text);
    return claims?.[CLAIMS] === undefined ? null : checked({ access_token: text }, now);
  }
  const parsed = strictJsonParse(text, JSON_LIMITS);
  if ("problem" in parsed) return refused(`holds JSON that can't be read (${parsed.position})`, SIGN_IN);
  const { tokens } = objectOf(parsed.value);
  if (Object.keys(objectOf(tokens)).length > 0) return checked(objectOf(tokens), now);
  const fix = "Name the auth.json of a ChatGPT login (`codex login`), or an API key by itself.";
  return refused("holds JSON without the tokens of a ChatGPT login", fix);
}

function checked(tokens: Readonly<Record<string, unknown>>, now: number): ReadLogin {
  const token = textOf(tokens["access_token"]);
  const claims = claimsOf(token);
  if (claims === null) return refused("holds a ChatGPT login without an access token that can be read", SIGN_IN);
  const { exp } = claims;
  if (typeof exp !== "number") return refused("holds an access token that does not say when it ends", SIGN_IN);
  const left = exp - now / 1000;
  if (!(left >= LEAST_LEFT_S)) return refused(`holds an access token that ${endText(left)}`, SIGN_IN);
  const named = [textOf(tokens["account_id"]), textOf(objectOf(claims[CLAIMS])["chatgpt_account_id"])];
  const [account, other] = named.filter((name) => name !== "");
  if (account === undefined || !ACCOUNT.test(account)) return refused("holds a login that names no account", SIGN_IN);
  if (other !== undefined && other !== account)
    return refused("holds a login that names one account, and an access token of another", SIGN_IN);
  const unsent = [tokens["refresh_token"], tokens["id_token"]].map(textOf).filter((value) => value !== "");
  return { ok: true, login: { token, account, unsent } };
}

function endText(leftSeconds: number): string {
  const minutes = Math.floor(Math.abs(leftSeconds) / 60);
  return leftSeconds <= 0
    ? `expired ${minutes} min ago`
    : `expires in ${minutes} min, and a run may take ${LEAST_LEFT_S / 60}`;
}

function refused(problem: string, fix: string): ReadLogin {
  return { ok: false, problem, fix };
}

/** What a token says of itself; its signature is the endpoint's to check. Null for what is no token. */
function claimsOf(token: string): Readonly<Record<string, unknown>> | null {
  if (!TOKEN.test(token)) return null;
  const parsed = strictJsonParse(Buffer.from(token.split(".")[1]!, "base64url"), JSON_LIMITS);
  return "problem" in parsed ? null : objectOf(parsed.value);
}

/**
 * What the endpoint of logins refuses of a request and the harness's own bounds rest on, or null: named here, where the record of the call says so.
 * @param value the request, parsed
 */
export function loginFault(value: Readonly<Record<string, unknown>>): { field: string; problem: string } | null {
  if (value["stream"] !== true)
    return { field: "stream", problem: "must be true: a ChatGPT login is answered in no other way" };
  if ((value["max_output_tokens"] ?? null) !== null)
    return { field: "max_output_tokens", problem: "is not allowed: a ChatGPT login takes no bound on an answer" };
  return null;
}

/** Headers that go with every request of a login. */
export function loginHeaders({ account }: Pick<Login, "account">): Record<string, string> {
  return { "chatgpt-account-id": account, originator: "case-harness" };
}

/** What a login holds beside its access token, none of which may be found anywhere. */
export function loginValues(login: Login | null): string[] {
  return login === null ? [] : [login.account, ...login.unsent];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
