import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openModel } from "../../../src/world/model/open";
import { proxyFor } from "../../../src/world/model/transport";
import { makeCertificates } from "../../support/certificates";
import { gatewayTo, post } from "../../support/gateway";
import { temporaryFolder } from "../../support/temporary";
import { startScriptedModel } from "../../support/scripted-model/server";

const certificates = makeCertificates();
const ask = { model: "model-1", stream: true, messages: [] };

let open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});
const kept = <T extends { close(): Promise<unknown> }>(one: T): T => (open.push(one), one);

/** A proxy that tunnels everything to one port and forwards absolute requests to it; notes what it was asked. */
async function startProxy(port: number, answer = "HTTP/1.1 200 OK\r\n\r\n") {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const server = http.createServer((req, res) => {
    asked.push(req.url ?? "");
    authorizations.push(req.headers["proxy-authorization"]);
    const onward = http.request(
      { host: "127.0.0.1", port, method: req.method, path: new URL(req.url!).pathname, headers: req.headers },
      (up) => {
        res.writeHead(up.statusCode!, up.headers);
        up.pipe(res);
      },
    );
    req.pipe(onward);
  });
  server.on("connect", (req, socket: net.Socket) => {
    asked.push(`CONNECT ${req.url}`);
    authorizations.push(req.headers["proxy-authorization"]);
    socket.on("error", () => {});
    const onward = net.connect(port, "127.0.0.1", () => {
      socket.write(answer);
      socket.pipe(onward).pipe(socket);
    });
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return kept({
    url: `http://us%20er:p%40ss@127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    authorizations,
    close: async () => (server.closeAllConnections(), server.close()),
  });
}

describe.skipIf(certificates === null)("TLS", () => {
  const { authority, key, cert } = certificates ?? { authority: "", key: "", cert: "" };

  it.each(["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"])("trusts an authority of the user's own by %s", async (name) => {
    const model = kept(await startScriptedModel(() => ({ text: "x" }), { tls: { key, cert } }));
    const one = kept(await gatewayTo(model.baseUrl, { env: { [name]: authority } }));
    expect((await post(one.socketPath, one.token, ask)).status).toBe(200);
  });

  it("refuses a certificate that nobody vouches for, whatever the environment says", async () => {
    const model = kept(await startScriptedModel(() => ({ text: "x" }), { tls: { key, cert } }));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      const one = kept(await gatewayTo(model.baseUrl, { env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } }));
      const reply = await post(one.socketPath, one.token, ask);
      expect(reply.status).toBe(502);
      expect(reply.body).toContain("NODE_EXTRA_CA_CERTS");
      expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "tls" });
      expect(model.requests).toHaveLength(0);
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  it("refuses a certificate of another name", async () => {
    const model = kept(await startScriptedModel(() => ({ text: "x" }), { tls: { key, cert } }));
    const one = kept(
      await gatewayTo(model.baseUrl.replace("127.0.0.1", "localhost"), { env: { SSL_CERT_FILE: authority } }),
    );
    await post(one.socketPath, one.token, ask);
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "tls" });
  });

  it("goes through a proxy's tunnel, still verified end to end", async () => {
    const model = kept(await startScriptedModel(() => ({ text: "x" }), { tls: { key, cert } }));
    const proxy = await startProxy(model.port);
    const env = { https_proxy: proxy.url, SSL_CERT_FILE: authority };
    const one = kept(await gatewayTo("https://model.invalid:8443/v1", { env }));
    expect((await post(one.socketPath, one.token, ask)).status).toBe(200);
    expect((await post(one.socketPath, one.token, ask)).status).toBe(200);
    expect(proxy.asked).toEqual(["CONNECT model.invalid:8443"]);
    expect(proxy.authorizations[0]).toBe(`Basic ${Buffer.from("us er:p@ss").toString("base64")}`);
    expect(model.requests[0]!.headers["proxy-authorization"]).toBeUndefined();
    const other = kept(await gatewayTo("https://wrong.invalid:8443/v1", { env }));
    await post(other.socketPath, other.token, ask);
    expect(other.calls[0]).toMatchObject({ reason: "tls" });
  });

  it("is refused a second time by the certificate that it was refused by, whatever connection it comes over", async () => {
    const model = kept(await startScriptedModel(() => ({ text: "x" }), { tls: { key, cert } }));
    const one = kept(await gatewayTo(model.baseUrl));
    for (let i = 0; i < 2; i++) expect((await post(one.socketPath, one.token, ask)).status).toBe(502);
    expect(one.calls.map(({ reason }) => reason)).toEqual(["tls", "tls"]);
  });

  it("says that a proxy refuses", async () => {
    const proxy = await startProxy(1, "");
    const one = kept(
      await gatewayTo("https://model.invalid/v1", { env: { HTTPS_PROXY: proxy.url, SSL_CERT_FILE: authority } }),
    );
    const reply = await post(one.socketPath, one.token, ask);
    expect(reply.status).toBe(502);
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "proxy" });
  });

  it("refuses a file of authorities that can't be read", async () => {
    await expect(gatewayTo("https://model.invalid/v1", { env: { SSL_CERT_FILE: "/nowhere.pem" } })).rejects.toThrow(
      /can't be read/,
    );
  });
});

describe("proxies", () => {
  it("carries a plain request in the proxy's form", async () => {
    const model = kept(await startScriptedModel(() => ({ text: "x" })));
    const proxy = await startProxy(model.port);
    const one = kept(await gatewayTo("http://model.invalid:81/v1", { env: { http_proxy: proxy.url } }));
    expect((await post(one.socketPath, one.token, ask)).status).toBe(200);
    expect(proxy.asked).toEqual(["http://model.invalid:81/v1/chat/completions"]);
  });

  it("keeps a proxy's own refusal from the agent", async () => {
    const server = http.createServer((_req, res) => res.writeHead(407).end("squid.example.invalid wants a password"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    kept({ close: async () => (server.closeAllConnections(), server.close()) });
    const env = { http_proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    const one = kept(await gatewayTo("http://model.invalid/v1", { env }));
    const reply = await post(one.socketPath, one.token, ask);
    expect(reply.status).toBe(502);
    expect(reply.body).not.toContain("squid");
    expect(one.calls[0]).toMatchObject({ outcome: "upstream_unreachable", reason: "proxy" });
  });

  it.each(["CANARY-50%off", "CANARY-p%40ss"])(
    "keeps its own name and password, %s, from the agent",
    async (password) => {
      const server = http.createServer((req, res) => {
        const [, pair = ""] = (req.headers["proxy-authorization"] ?? "").split(" ");
        const said = [pair, Buffer.from(pair, "base64").toString(), password, `127.0.0.1:${port}`];
        res.writeHead(503).end(`no way for ${said.join(" ")}`);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      kept({ close: async () => (server.closeAllConnections(), server.close()) });
      const { port } = server.address() as AddressInfo;
      const opened = await openModel({
        runId: "20261120T110000Z-x-abcdef12",
        provider: "local",
        model: "model-1",
        providerClass: "local_case_compatible",
        network: null,
        env: {
          CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://model.invalid/v1",
          HTTP_PROXY: `http://user:${password}@127.0.0.1:${port}`,
        },
        credential: null,
        socketPath: join(temporaryFolder("gateway-"), "model.sock"),
        timeOf: (reading) => new Date(performance.timeOrigin + reading).toISOString(),
        onCall: () => {},
      });
      if (!opened.ok) throw new Error(opened.fault.problem);
      const { gateway, secrets } = kept(opened.model);
      const reply = await post(gateway.socketPath, gateway.token, ask);
      expect(reply.status).toBe(503);
      expect(reply.body).toBe("no way for [hidden] user:[hidden] [hidden] [hidden]");
      expect(secrets.map(({ value }) => value)).toEqual(expect.arrayContaining([password]));
    },
  );

  it("is never asked for this machine itself", async () => {
    const model = kept(await startScriptedModel(() => ({ text: "x" })));
    const one = kept(
      await gatewayTo(model.baseUrl, { env: { HTTP_PROXY: "http://127.0.0.1:1", http_proxy: "http://127.0.0.1:1" } }),
    );
    expect((await post(one.socketPath, one.token, ask)).status).toBe(200);
  });

  const P = "http://proxy.invalid:3128";
  it.each([
    ["https://api.example/v1", { HTTPS_PROXY: P }, true],
    ["https://api.example/v1", { https_proxy: P }, true],
    ["https://api.example/v1", { ALL_PROXY: P }, true],
    ["https://api.example/v1", { HTTP_PROXY: P }, false],
    ["http://api.example/v1", { HTTP_PROXY: P }, true],
    ["https://api.example/v1", { HTTPS_PROXY: P, NO_PROXY: "*" }, false],
    ["https://api.example/v1", { HTTPS_PROXY: P, NO_PROXY: "api.example" }, false],
    ["https://api.example/v1", { HTTPS_PROXY: P, NO_PROXY: ".example" }, false],
    ["https://api.example/v1", { HTTPS_PROXY: P, NO_PROXY: "other, example" }, false],
    ["https://api.example/v1", { HTTPS_PROXY: P, NO_PROXY: "ample" }, true],
    ["https://api.example:8443/v1", { HTTPS_PROXY: P, NO_PROXY: "api.example:443" }, true],
    ["https://api.example:8443/v1", { HTTPS_PROXY: P, no_proxy: "api.example:8443" }, false],
    ["http://[::1]:80/v1", { HTTP_PROXY: P }, false],
    ["http://127.1.2.3/v1", { HTTP_PROXY: P }, false],
    ["http://a.localhost/v1", { HTTP_PROXY: P }, false],
    ["https://api.example/v1", { HTTPS_PROXY: "proxy.invalid:3128" }, true],
    ["https://api.example/v1", { HTTPS_PROXY: "" }, false],
  ] as [string, Record<string, string>, boolean][])("%s with %j", (url, env, used) => {
    expect(proxyFor(new URL(url), env)?.host ?? null).toBe(used ? "proxy.invalid:3128" : null);
  });

  it("is refused when it is no URL, instead of going around it", () => {
    expect(() => proxyFor(new URL("https://api.example"), { HTTPS_PROXY: "socks5://x" })).toThrow(/NO_PROXY/);
  });
});
