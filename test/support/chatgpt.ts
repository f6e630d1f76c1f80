import http from "node:http";
import net, { type AddressInfo } from "node:net";
import type { Certificates } from "./certificates";
import {
  type ScriptedModel,
  type Script,
  type SeenRequest,
  startScriptedModel,
  type Turn,
} from "./scripted-model/server";

/** Values of a login that must be found nowhere. */
export const LOGIN = {
  account: "0f0f0f0f-CANARY-acco-unt0-000000000001",
  refresh: "CANARY-refresh-token-000000000000000000000",
  signature: "CANARY-signature-00000000000000000000",
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as the vendor's are, but for its signature. @param claims over those of a good one */
export function accessToken(claims: object = {}): string {
  const own = {
    exp: Math.floor(Date.now() / 1000) + 3600,
    "https://api.openai.com/auth": { chatgpt_account_id: LOGIN.account },
  };
  return [part({ alg: "RS256" }), part({ ...own, ...claims }), LOGIN.signature].join(".");
}

/** An `auth.json` as the Codex CLI writes it. @param tokens over those of a good one */
export function authJson(tokens: object = {}): string {
  const own = {
    id_token: [part({ alg: "RS256" }), part({ email: "somebody@example.invalid" }), "CANARY-identity-0000000000"].join(
      ".",
    ),
    ...{ access_token: accessToken(), refresh_token: LOGIN.refresh, account_id: LOGIN.account },
  };
  const login = { auth_mode: "chatgpt", OPENAI_API_KEY: null, tokens: { ...own, ...tokens } };
  return JSON.stringify({ ...login, last_refresh: "2026-11-01T00:00:00Z" }, null, 2);
}

/** What the endpoint of ChatGPT logins refuses, in its own words; null for a request that it answers. */
export function refusalOf({ headers, json, path }: SeenRequest): Turn | null {
  const detail = (status: number, text: string): Turn => ({ status, body: JSON.stringify({ detail: text }) });
  if (path !== "/backend-api/codex/responses") return detail(404, "Not Found");
  if (!(headers.authorization ?? "").startsWith("Bearer ey")) return detail(401, "Unauthorized");
  if (headers["chatgpt-account-id"] !== LOGIN.account) return detail(400, "Account is required");
  if (json.store !== false) return detail(400, "Store must be set to false");
  if (json.stream !== true) return detail(400, "Stream must be set to true");
  if (!Array.isArray(json.input)) return detail(400, "Input must be a list");
  const unknown = ["max_output_tokens", "temperature", "metadata"].find((field) => field in json);
  return unknown === undefined ? null : detail(400, `Unsupported parameter: ${unknown}`);
}

/** The endpoint by a script, which sees only what it would answer; like the real one it does not say what its streams are. */
export function loginScript(script: Script): Script {
  return (request, index) => refusalOf(request) ?? { untyped: true, ...script(request, index) };
}

export interface ChatGpt {
  server: ScriptedModel;
  /** What a run needs in its environment to find it where the vendor's is: a proxy, and the authority of its certificate. */
  env: Record<string, string>;
  /** Hosts that the proxy was asked for. */
  hosts: string[];
  close(): Promise<void>;
}

/** A stand-in for `https://chatgpt.com`, behind a proxy that knows no other host: the harness has no way to be sent elsewhere with a login. */
export async function startChatGpt(script: Script, { authority, key, cert }: Certificates): Promise<ChatGpt> {
  const server = await startScriptedModel(loginScript(script), { tls: { key, cert } });
  const hosts: string[] = [];
  const sockets = new Set<net.Socket>();
  const proxy = http.createServer((_request, response) => response.writeHead(403).end());
  proxy.on("connect", (request, client: net.Socket) => {
    hosts.push(request.url ?? "");
    if (request.url !== "chatgpt.com:443") return void client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const upstream = net.connect(server.port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) sockets.add(socket.on("error", () => {}));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    server,
    hosts,
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: authority,
      CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE: "1",
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      });
      await server.close();
    },
  };
}
