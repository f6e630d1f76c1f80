import type { ProviderClass } from "../../core/domain/provider";
import type { CredentialSource } from "./credential";
import { type Login, LOGIN_BASE, loginValues } from "./login";
import { isLoopback, proxySecrets } from "./transport";

type Env = Readonly<Record<string, string | undefined>>;

/** Where an admitted provider answers, and by which credential. The URL is a secret of the run: it is written nowhere. */
export interface Endpoint {
  base: URL;
  credential: CredentialSource;
  /** Whether its credential may be a person's ChatGPT login, which is asked elsewhere ({@link baseFor}). */
  takesLogins: boolean;
}

/** Endpoints of the external classes, and the variable in which their users keep the key. */
const EXTERNAL = {
  external_anthropic: { base: "https://api.anthropic.com/v1", variable: "ANTHROPIC_API_KEY" },
  external_openai_codex: { base: "https://api.openai.com/v1", variable: "OPENAI_API_KEY" },
} as const satisfies Record<Exclude<ProviderClass, "local_case_compatible">, { base: string; variable: string }>;

/**
 * The endpoint of an admitted provider class.
 *
 * @param named the credential's variable or file as the user named it; null takes the class's usual one, for a local
 *   provider none
 * @returns the endpoint, or what is wrong and what to do; the text never holds the URL
 */
export function endpointFor(
  providerClass: ProviderClass,
  env: Env,
  named: CredentialSource | null,
): { ok: true; endpoint: Endpoint } | { ok: false; problem: string; fix: string } {
  if (providerClass !== "local_case_compatible") {
    const { base, variable } = EXTERNAL[providerClass];
    const takesLogins = providerClass === "external_openai_codex";
    return { ok: true, endpoint: { base: new URL(base), credential: named ?? { variable }, takesLogins } };
  }
  const text = (env.CTO_HARNESS_CASE_LOCAL_BASE_URL ?? "").trim();
  const url = URL.canParse(text) ? new URL(text) : null;
  const problem =
    text === ""
      ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not set"
      : url === null || !["http:", "https:"].includes(url.protocol)
        ? "CTO_HARNESS_CASE_LOCAL_BASE_URL is not an http:// or https:// URL"
        : url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== ""
          ? "CTO_HARNESS_CASE_LOCAL_BASE_URL holds a user, a query or a fragment"
          : null;
  if (problem !== null || url === null)
    return {
      ok: false,
      problem: problem ?? "",
      fix: "Set it to the base of an OpenAI-compatible API, for example http://127.0.0.1:8080/v1; a credential belongs into a variable or file of its own.",
    };
  return { ok: true, endpoint: { base: url, credential: named ?? "none", takesLogins: false } };
}

/** Where requests go with the credential that was found: a login to the endpoint of logins, and an API key never there. */
export function baseFor({ base }: Pick<Endpoint, "base">, login: Login | null): URL {
  return login === null ? base : new URL(LOGIN_BASE);
}

/**
 * Every text by which an endpoint, or the proxy before it, could be found, longest first: taken out of error texts that go
 * on to the agent.
 */
export function endpointTexts(
  base: URL,
  credential: string | null,
  proxy: URL | null,
  login: Login | null = null,
): string[] {
  const hosts = [base, ...(proxy === null ? [] : [proxy])].flatMap(({ host, hostname }) => [host, bare(hostname)]);
  return longestFirst([
    ...[credential ?? "", ...loginValues(login)].flatMap(formsOf),
    ...proxySecrets(proxy),
    ...addresses(base),
    base.origin,
    ...hosts,
  ]);
}

/**
 * The values that must not appear in any artifact. A vendor's public address is no secret, and of an address of this
 * machine only the whole URL is one: `localhost:8080` alone stands in half of all repositories.
 */
export function endpointSecrets(
  base: URL,
  credential: string | null,
  proxy: URL | null,
  isLocal: boolean,
  login: Login | null = null,
): string[] {
  const { hostname } = base;
  const keys = [credential ?? "", ...loginValues(login), ...proxySecrets(proxy)];
  if (!isLocal) return longestFirst(keys);
  const host = isLoopback(hostname) ? [] : [base.origin, base.host, bare(hostname)];
  return longestFirst([...keys, ...addresses(base), ...host]);
}

/** The host of an IPv6 URL without its brackets. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/** A value as errors repeat it: as it is, in a URL, and as basic authorization has it, alone, as user or as password. */
function formsOf(value: string): string[] {
  const encoded = [value, `${value}:`, `:${value}`].map((text) => Buffer.from(text).toString("base64"));
  return value === "" ? [] : [value, encodeURIComponent(value), ...encoded];
}

function addresses(base: URL): string[] {
  return [base.href, base.href.replace(/\/+$/, "")];
}

function longestFirst(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value.length >= MIN_SECRET_CHARS).sort((a, b) => b.length - a.length);
}

/** Shorter values (a host called `ai`) would be found in every text. */
const MIN_SECRET_CHARS = 6;
