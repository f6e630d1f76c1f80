import http from "node:http";
import net from "node:net";
import { join } from "node:path";
import type { ModelCall } from "../../src/core/records/model-calls";
import type { GatewayOptions } from "../../src/world/model/account";
import { type Gateway, startGateway } from "../../src/world/model/gateway";
import { connectionsOf } from "../../src/world/model/connections";
import { transportFor } from "../../src/world/model/transport";
import { httpAnswerer } from "../../src/world/model/upstream";
import { temporaryFolder } from "./temporary";

export interface TestGateway extends Gateway {
  calls: ModelCall[];
}

/** A gateway before an endpoint, in a fresh folder. */
export async function gatewayTo(
  baseUrl: string,
  options: Partial<GatewayOptions> & {
    credential?: string | null;
    env?: Record<string, string>;
    silenceMs?: number;
    /** Of a ChatGPT login. */
    account?: string;
  } = {},
): Promise<TestGateway> {
  const { credential = "CANARY-upstream-key", env = {}, silenceMs = 10_000, account, ...rest } = options;
  const base = new URL(baseUrl);
  const calls: ModelCall[] = [];
  const gateway = await startGateway({
    socketPath: join(temporaryFolder("gateway-"), "model.sock"),
    model: "model-1",
    answerer: httpAnswerer(
      base,
      credential,
      connectionsOf(transportFor(base, env), silenceMs),
      account === undefined ? null : { account },
    ),
    timeOf: (reading) => new Date(performance.timeOrigin + reading).toISOString(),
    onCall: (call) => calls.push(call),
    ...rest,
  });
  return Object.assign(gateway, { calls });
}

/** A small request of a route, as an agent would send it. */
export function requestTo(path: string, extra: object = {}): object {
  const said = [{ role: "user", content: "hi" }];
  if (path.includes("responses")) return { model: "model-1", stream: true, store: false, input: said, ...extra };
  const most = path.includes("messages") ? { max_tokens: 100 } : {};
  return { model: "model-1", stream: true, ...most, messages: said, ...extra };
}

export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  complete: boolean;
}

/** One request to a unix socket. A broken connection gives status 0. */
export function post(
  socketPath: string,
  token: string | null,
  body: unknown,
  options: { path?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const bytes =
    typeof body === "string" || Buffer.isBuffer(body) ? Buffer.from(body) : Buffer.from(JSON.stringify(body));
  return new Promise((resolve) => {
    const request = http.request({
      socketPath,
      agent: false,
      method: options.method ?? "POST",
      path: options.path ?? "/v1/chat/completions",
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(options.headers?.["transfer-encoding"] === undefined ? { "content-length": bytes.length } : {}),
        ...options.headers,
      },
    });
    request.on("error", () => resolve({ status: 0, headers: {}, body: "", complete: false }));
    request.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("error", () => {});
      response.on("close", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: text,
          complete: response.complete,
        }),
      );
    });
    request.end(bytes);
  });
}

/** Raw bytes to a unix socket; resolves with everything that came back once the other side closes, or `ms` after they were written. */
export function raw(
  socketPath: string,
  bytes: string | Buffer,
  options: { end?: boolean; ms?: number } = {},
): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath);
    let text = "";
    let timer: NodeJS.Timeout | undefined;
    socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(text);
    });
    // Counted from when the other side has them, however busy this machine is.
    socket.write(bytes, () => (timer = setTimeout(() => socket.destroy(), options.ms ?? 5_000)));
    if (options.end === true) socket.end();
  });
}

/** Waits until a condition holds that must come; the bound is only for a test that has failed, on whatever machine. */
export async function until(condition: () => boolean, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error("the condition did not come true in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
