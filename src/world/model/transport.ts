import { readFileSync } from "node:fs";
import net, { type LookupFunction } from "node:net";
import tls from "node:tls";

type Env = Readonly<Record<string, string | undefined>>;

/** How requests travel to one base URL: plain, or through the user's proxy; always with verified TLS. */
export interface Transport {
  /**
   * Opens a connection that requests can be written to.
   * @throws (rejects with) what the network said, or the signal's reason
   */
  connect(signal: AbortSignal): Promise<net.Socket>;
  /** The target of a request on such a connection, for a path of the endpoint. */
  targetOf(path: string): string;
  /** Headers that every request on such a connection needs. */
  headers: Readonly<Record<string, string>>;
}

/** A proxy that does not answer `CONNECT` within this time is down. */
const PROXY_CONNECT_MS = 30_000;
/** Answer head of a proxy; more than this is not one. */
const MAX_PROXY_HEAD_BYTES = 16 * 1024;

/**
 * The transport for a base URL, as the user's environment has it: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`
 * (either case), and own authorities by `NODE_EXTRA_CA_CERTS` or `SSL_CERT_FILE`. Certificates are verified whatever
 * `NODE_TLS_REJECT_UNAUTHORIZED` says. Loopback is never sent through a proxy: it could not reach this machine.
 *
 * @param lookup resolves the endpoint's name in place of the system's own resolver; a proxy resolves for itself
 * @throws Error when a proxy's URL or a file of authorities can't be used
 */
export function transportFor(base: URL, env: Env, lookup?: LookupFunction): Transport {
  const proxy = proxyFor(base, env);
  const resolving = lookup === undefined ? {} : { lookup };
  const headers = { host: base.host };
  if (base.protocol === "https:") {
    const trust = authorities(env);
    return {
      async connect(signal) {
        if (proxy === null) return plainOrTls(base, trust, resolving, signal);
        const through = await tunnel(proxy, base, trust, signal);
        return opened(verifiedTls(base, trust, through), "secureConnect", signal);
      },
      targetOf: (path) => path,
      headers,
    };
  }
  if (proxy === null)
    return { connect: (signal) => plainOrTls(base, {}, resolving, signal), targetOf: (path) => path, headers };
  const trust = proxy.protocol === "https:" ? authorities(env) : {};
  return {
    connect: (signal) => plainOrTls(proxy, trust, {}, signal),
    targetOf: (path) => `${base.origin}${path}`,
    headers: { ...headers, ...proxyAuthorization(proxy) },
  };
}

function plainOrTls(url: URL, trust: Trust, resolving: Resolving, signal: AbortSignal): Promise<net.Socket> {
  return url.protocol === "https:"
    ? opened(verifiedTls(url, { ...trust, ...resolving }, null), "secureConnect", signal)
    : opened(net.connect({ ...addressOf(url), ...LIVELY, ...resolving }), "connect", signal);
}

/** Small writes go out at once; a peer that vanished is noticed. */
const LIVELY = { noDelay: true, keepAlive: true };

function addressOf(url: URL): { host: string; port: number } {
  // `hostname` of an IPv6 URL keeps its brackets, which a socket does not want.
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: portOf(url) };
}

function verifiedTls(url: URL, trust: Trust & Resolving, through: net.Socket | null): tls.TLSSocket {
  const { host, port } = addressOf(url);
  return tls.connect({
    host,
    port,
    ...LIVELY,
    ...(through === null ? {} : { socket: through }),
    ...trust,
    servername: net.isIP(host) === 0 ? host : "",
    ALPNProtocols: ["http/1.1"],
    rejectUnauthorized: true,
  });
}

/** Waits until a socket is connected; one that is not, or not any more wanted, is destroyed. */
function opened<T extends net.Socket>(socket: T, event: "connect" | "secureConnect", signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      signal.removeEventListener("abort", abort);
      socket.off(event, ready).off("error", fail).off("close", closed);
    };
    const ready = () => {
      settle();
      resolve(socket);
    };
    const fail = (error: Error) => {
      settle();
      socket.destroy();
      reject(error);
    };
    const closed = () => fail(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
    const abort = () => fail(signal.reason as Error);
    // While nobody waits for it, an error only means that the socket is closed.
    socket.on("error", () => {});
    socket.on(event, ready).on("error", fail).on("close", closed);
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
  });
}

/** A connection through a proxy's `CONNECT`, ready for TLS. */
async function tunnel(proxy: URL, base: URL, trust: Trust, signal: AbortSignal): Promise<net.Socket> {
  const { host, port } = addressOf(base);
  const authority = `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  const proxyFault = (why: string, cause?: unknown) =>
    Object.assign(new Error(`the proxy ${why}`, { cause }), { code: "EPROXY" });
  const socket = await plainOrTls(proxy, trust, {}, signal).catch((cause: unknown) => {
    throw signal.aborted ? cause : proxyFault("can't be reached", cause);
  });
  const authorization = Object.entries(proxyAuthorization(proxy)).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      socket.off("data", read).off("error", broken).off("close", closed);
    };
    const fail = (error: Error) => {
      settle();
      socket.destroy();
      reject(error);
    };
    const abort = () => fail(signal.reason as Error);
    const broken = (error: Error) => fail(proxyFault("broke off", error));
    const closed = () => fail(proxyFault("closed the connection"));
    const timer = setTimeout(
      () => fail(proxyFault(`did not answer CONNECT within ${PROXY_CONNECT_MS / 1000} s`)),
      PROXY_CONNECT_MS,
    );
    const read = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end === -1 && head.length <= MAX_PROXY_HEAD_BYTES) return;
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(head.toString("latin1", 0, 64))?.[1];
      if (end === -1 || status !== "200")
        return fail(proxyFault(`answered CONNECT with ${status ?? "something that is not HTTP"}`));
      settle();
      socket.pause();
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4));
      resolve(socket);
    };
    socket.on("data", read).on("error", broken).on("close", closed);
    signal.addEventListener("abort", abort);
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${authorization.join("")}\r\n`);
  });
}

function proxyAuthorization(proxy: URL): Record<string, string> {
  return proxy.username === "" ? {} : { "proxy-authorization": `Basic ${basicPair(proxy)}` };
}

function basicPair({ username, password }: URL): string {
  return Buffer.from(`${unescaped(username)}:${unescaped(password)}`).toString("base64");
}

/** A part of a URL; a percent sign that begins no escape (`50%off`) is one. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The password of a proxy in the forms that it is sent and shown in; empty where it has none. */
export function proxySecrets(proxy: URL | null): string[] {
  if (proxy === null || proxy.password === "") return [];
  return [proxy.password, unescaped(proxy.password), basicPair(proxy)];
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/**
 * The proxy that the environment names for a URL, or null. The upper-case `HTTP_PROXY` counts too: this is no CGI
 * program, where a request header could set it.
 */
export function proxyFor(base: URL, env: Env): URL | null {
  if (isLoopback(base.hostname) || exempt(base, setting(env, "NO_PROXY"))) return null;
  const named = setting(env, base.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY") || setting(env, "ALL_PROXY");
  if (named === "") return null;
  const text = named.includes("://") ? named : `http://${named}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new Error(
      "The proxy variable of this environment is not an http:// or https:// URL. Correct it, or list the host in NO_PROXY.",
    );
  return url;
}

function setting(env: Env, name: string): string {
  return (env[name.toLowerCase()] ?? env[name] ?? "").trim();
}

/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || /^127\.\d+\.\d+\.\d+$/.test(bare);
}

function exempt(base: URL, list: string): boolean {
  const host = base.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const [, name = "", port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
      if (port !== undefined && port !== String(portOf(base))) return false;
      const bare = name.replace(/^\*?\./, "");
      return bare !== "" && (host === bare || host.endsWith(`.${bare}`));
    });
}

interface Trust {
  secureContext?: tls.SecureContext;
}

interface Resolving {
  lookup?: LookupFunction;
}

/** What reading the authorities of a machine came to: it takes a tenth of a second, and fetching packages opens hundreds of connections. */
let known: { files: string; secureContext: tls.SecureContext } | null = null;

/** The authorities of TLS where the user has some of their own; empty where Node's own default is right. */
function authorities(env: Env): Trust {
  const names = [env.SSL_CERT_FILE, env.NODE_EXTRA_CA_CERTS].map((file) => file?.trim() ?? "").filter((f) => f !== "");
  if (names.length === 0) return {};
  const own = names.map(readAuthorities);
  const files = own.join("\0");
  if (known?.files !== files)
    known = { files, secureContext: tls.createSecureContext({ ca: [...tls.rootCertificates, ...own] }) };
  return { secureContext: known.secureContext };
}

function readAuthorities(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error("A file of certificate authorities (SSL_CERT_FILE, NODE_EXTRA_CA_CERTS) can't be read.", { cause });
  }
}
