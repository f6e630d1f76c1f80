import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import type { Duplex } from "node:stream";
import tls from "node:tls";

type Env = Readonly<Record<string, string | undefined>>;

/** How requests travel to one base URL: plain, or through the user's proxy; always with verified TLS. */
export interface Transport {
  request(options: http.RequestOptions): http.ClientRequest;
  /** Closes idle connections. */
  close(): void;
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
 * @param sockets connections at a time
 * @throws Error when a proxy's URL or a file of authorities can't be used
 */
export function transportFor(base: URL, env: Env, sockets: number): Transport {
  const proxy = proxyFor(base, env);
  const pool = { keepAlive: true, maxSockets: sockets, scheduling: "lifo" as const };
  if (base.protocol === "https:") {
    const trust = { rejectUnauthorized: true, ...authorities(env) };
    const agent =
      proxy === null ? new https.Agent({ ...pool, ...trust }) : new TunnelAgent(proxy, { ...pool, ...trust });
    return {
      request: (options) => https.request({ ...target(base), ...options, agent }),
      close: () => agent.destroy(),
    };
  }
  const agent = new http.Agent(pool);
  const close = () => agent.destroy();
  if (proxy === null) return { request: (options) => http.request({ ...target(base), ...options, agent }), close };
  return { request: (options) => http.request(viaPlainProxy(base, proxy, options, agent)), close };
}

function target(base: URL): http.RequestOptions {
  // `hostname` of an IPv6 URL keeps its brackets, which a socket does not want.
  return { protocol: base.protocol, hostname: base.hostname.replace(/^\[|\]$/g, ""), port: base.port };
}

function viaPlainProxy(base: URL, proxy: URL, options: http.RequestOptions, agent: http.Agent): http.RequestOptions {
  return {
    ...options,
    ...target(proxy),
    protocol: "http:",
    port: portOf(proxy),
    agent,
    path: `${base.origin}${options.path ?? "/"}`,
    headers: { ...(options.headers as http.OutgoingHttpHeaders), host: base.host, ...proxyAuthorization(proxy) },
  };
}

/** An agent whose connections are TLS inside a `CONNECT` tunnel. */
class TunnelAgent extends https.Agent {
  readonly #proxy: URL;

  constructor(proxy: URL, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  /** Called by the base class, which does not declare it. */
  createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const host = String(options.host ?? options.hostname);
    tunnel(this.#proxy, host, Number(options.port ?? 443), options).then(
      (socket) =>
        callback?.(null, tls.connect({ ...(options as tls.ConnectionOptions), socket, servername: sni(host) })),
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  }
}

function sni(host: string): string {
  return net.isIP(host) === 0 ? host : "";
}

async function tunnel(
  proxy: URL,
  host: string,
  port: number,
  trust: { ca?: tls.SecureContextOptions["ca"] },
): Promise<net.Socket> {
  const authority = `${net.isIPv6(host) ? `[${host}]` : host}:${port}`;
  const proxyHost = target(proxy).hostname!;
  const socket =
    proxy.protocol === "https:"
      ? tls.connect({
          host: proxyHost,
          port: portOf(proxy),
          servername: sni(proxyHost),
          ...(trust.ca === undefined ? {} : { ca: trust.ca }),
          rejectUnauthorized: true,
        })
      : net.connect({ host: proxyHost, port: portOf(proxy) });
  const authorization = Object.entries(proxyAuthorization(proxy)).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const fail = (why: string, cause?: unknown) => {
      socket.destroy();
      reject(Object.assign(new Error(`the proxy ${why}`, { cause }), { code: "EPROXY" }));
    };
    const timer = setTimeout(
      () => fail(`did not answer CONNECT within ${PROXY_CONNECT_MS / 1000} s`),
      PROXY_CONNECT_MS,
    );
    const settle = () => {
      clearTimeout(timer);
      socket.removeAllListeners("data").removeAllListeners("error").removeAllListeners("close");
    };
    socket.on("error", (error) => {
      settle();
      fail("can't be reached", error);
    });
    socket.on("close", () => {
      settle();
      fail("closed the connection");
    });
    socket.on("data", (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf("\r\n\r\n");
      if (end === -1 && head.length <= MAX_PROXY_HEAD_BYTES) return;
      settle();
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(head.toString("latin1", 0, 64))?.[1];
      if (end === -1 || status !== "200")
        return fail(`answered CONNECT with ${status ?? "something that is not HTTP"}`);
      socket.pause();
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4));
      resolve(socket);
    });
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${authorization.join("")}\r\n`);
  });
}

function proxyAuthorization(proxy: URL): Record<string, string> {
  if (proxy.username === "") return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
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

/** `ca` for TLS where the user has authorities of their own; empty where Node's own default is right. */
function authorities(env: Env): { ca?: string[] } {
  const files = [env.SSL_CERT_FILE, env.NODE_EXTRA_CA_CERTS].map((file) => file?.trim() ?? "").filter((f) => f !== "");
  return files.length === 0 ? {} : { ca: [...tls.rootCertificates, ...files.map(readAuthorities)] };
}

function readAuthorities(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error("A file of certificate authorities (SSL_CERT_FILE, NODE_EXTRA_CA_CERTS) can't be read.", { cause });
  }
}
