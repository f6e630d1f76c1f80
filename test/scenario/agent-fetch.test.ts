import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  BUN,
  entries,
  type Json,
  leftovers,
  makeProject,
  PLATFORM,
  type Project,
  removeTree,
} from "../support/admission";
import { program } from "../support/program";

interface Answer {
  code: number | null;
  status: string;
  blockers: { code: string; message: string }[];
  report: Json;
  state: string;
}

let project: Project;
/** A program that answers like the agent, built once by the real Bun. */
let binary: string;
let bytes: Buffer;
let digest: string;
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "agent-fetch-test-"));
  const built = makeProject();
  if (BUN !== null) {
    const env = { PATH: `${join(BUN, "..")}:${process.env["PATH"]}` };
    execFileSync(BUN, ["install", "--frozen-lockfile"], { cwd: built.source, env, stdio: "ignore" });
    execFileSync(BUN, ["run", "build:binary"], { cwd: built.source, env, stdio: "ignore" });
    binary = join(place, "agent");
    copyFileSync(join(built.source, "dist/ca"), binary);
    bytes = readFileSync(binary);
    digest = createHash("sha256").update(bytes).digest("hex");
  }
  built.remove();
});
afterAll(() => removeTree(place));
beforeEach(() => {
  project = makeProject();
  project.record({ binaries: { [PLATFORM]: { sha256: digest ?? "0".repeat(64) } } });
});
afterEach(() => project.remove());

async function fetchAgent(argv: string[], env: Record<string, string> = {}): Promise<Answer> {
  const result = await program(["agent", "fetch", "--json", ...argv], { cwd: project.folder, env: project.env(env) });
  return { code: result.code, ...(JSON.parse(result.stdout) as Omit<Answer, "code">) };
}

const codes = (answer: Answer) => answer.blockers.map(({ code }) => code);
const nothingKept = () => {
  expect(entries(project.store)).toEqual([]);
  expect(leftovers(project.store)).toEqual([]);
};

describe.skipIf(BUN === null)("agent fetch", () => {
  it("takes a file whose digest the record lists, and looks at what it is", async () => {
    const answer = await fetchAgent(["--from", binary]);
    expect(answer.blockers).toEqual([]);
    expect(answer).toMatchObject({ code: 0, state: "added" });
    expect(answer.report).toMatchObject({
      binary_sha256: digest,
      binary_bytes: bytes.length,
      fetched_from: "path",
      fetch_url: null,
    });
    for (const check of ["help", "strings", "dry_run"])
      expect((answer.report["identity"] as Json)[check]).toMatchObject({ state: "matched" });
    expect((answer.report["identity"] as Json)["rebuild"]).toMatchObject({ state: "not_run" });
    expect(entries(project.store)).toEqual([digest]);
    expect(existsSync(join(project.folder, ".harness/provider-fetch-report.json"))).toBe(true);
    expect(leftovers(project.store)).toEqual([]);
  });

  it("takes the folder of an earlier artifact, and a link to a file", async () => {
    mkdirSync(join(project.folder, "artifact"));
    copyFileSync(binary, join(project.folder, "artifact", "ca"));
    expect((await fetchAgent(["--from", "artifact"])).report).toMatchObject({ fetched_from: "artifact" });
    symlinkSync(binary, join(project.folder, "link"));
    expect(await fetchAgent(["--from", join(project.folder, "link")])).toMatchObject({ code: 0, state: "present" });
  });

  it("refuses another digest, and keeps nothing", async () => {
    const other = join(project.folder, "other");
    writeFileSync(other, Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]));
    const answer = await fetchAgent(["--from", other]);
    expect(answer.code).toBe(2);
    expect(codes(answer)).toEqual(["agent_digest_mismatch"]);
    nothingKept();
  });

  it.each([
    ["nothing there", () => join(place, "none"), "provider_unavailable"],
    ["a folder without ca", () => project.source, "provider_unavailable"],
    ["a device", () => "/dev/zero", "provider_unavailable"],
    ["plain http", () => "http://127.0.0.1:1/ca", "provider_unavailable"],
    ["another protocol", () => "ftp://127.0.0.1/ca", "provider_unavailable"],
    ["a URL with a password", () => "https://user:word@127.0.0.1/ca", "provider_unavailable"],
  ])("%s is refused", async (_name, from, code) => {
    expect(codes(await fetchAgent(["--from", from()]))).toEqual([code]);
    nothingKept();
  });

  it("the npm packages case and ca are other programs, whatever their bytes are", async () => {
    for (const [name, version] of [
      ["case", "1.6.3"],
      ["ca", "0.1.9"],
    ]) {
      const folder = join(project.folder, "node_modules", name!);
      mkdirSync(join(folder, "bin"), { recursive: true });
      writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version }));
      copyFileSync(binary, join(folder, "bin", "ca"));
      const answer = await fetchAgent(["--from", join(folder, "bin", "ca")]);
      expect(codes(answer)).toEqual(["agent_identity_mismatch"]);
      expect(answer.blockers[0]!.message).toContain(`${name}@${version}`);
    }
    nothingKept();
  });

  it("an admitted digest of another program is refused by what it answers", async () => {
    const script = join(project.folder, "script");
    writeFileSync(script, "#!/bin/sh\necho hello\n", { mode: 0o755 });
    project.record({
      binaries: { [PLATFORM]: { sha256: createHash("sha256").update(readFileSync(script)).digest("hex") } },
    });
    const answer = await fetchAgent(["--from", script]);
    expect(answer.code).toBe(2);
    expect(new Set(codes(answer))).toEqual(new Set(["agent_identity_mismatch"]));
  });

  it("needs a digest to check against, and a source", async () => {
    expect(codes(await fetchAgent([]))).toEqual(["provider_unavailable"]);
    project.record({ binaries: {} });
    expect(codes(await fetchAgent(["--from", binary]))).toEqual(["agent_digest_mismatch"]);
  });

  it("is bounded by --max-bytes", async () => {
    const answer = await fetchAgent(["--from", binary, "--max-bytes", "1000000"]);
    expect(codes(answer)).toEqual(["provider_unavailable"]);
    expect(answer.blockers[0]!.message).toContain("at most 1000000");
    nothingKept();
  });

  it("four at once share one entry", async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => fetchAgent(["--from", binary])));
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(entries(project.store)).toEqual([digest]);
    expect(leftovers(project.store)).toEqual([]);
  });
});

describe.skipIf(BUN === null)("agent fetch by https", () => {
  let secure: Server;
  let plain: Server;
  let ca: string;
  let answerWith: (request: IncomingMessage, response: ServerResponse) => void;
  let requests: string[];

  beforeAll(async () => {
    const pem = (name: string) => join(place, name);
    const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: place, stdio: "ignore" });
    openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "ca.key",
      "-out",
      "ca.pem",
      "-subj",
      "/CN=test",
      "-days",
      "2",
    );
    openssl(
      "req",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "key.pem",
      "-out",
      "server.csr",
      "-subj",
      "/CN=localhost",
    );
    writeFileSync(pem("ext"), "subjectAltName=DNS:localhost,DNS:artifacts.invalid");
    openssl(
      "x509",
      "-req",
      "-in",
      "server.csr",
      "-CA",
      "ca.pem",
      "-CAkey",
      "ca.key",
      "-CAcreateserial",
      "-out",
      "cert.pem",
      "-days",
      "2",
      "-extfile",
      "ext",
    );
    ca = pem("ca.pem");
    requests = [];
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      requests.push(request.url ?? "");
      answerWith(request, response);
    };
    secure = createHttpsServer({ key: readFileSync(pem("key.pem")), cert: readFileSync(pem("cert.pem")) }, handle);
    plain = createHttpServer(handle);
    for (const server of [secure, plain]) await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => {
    secure?.close();
    plain?.close();
  });
  beforeEach(() => {
    requests.length = 0;
    answerWith = (_, response) => response.end(bytes);
  });
  const port = (server: Server) => (server.address() as AddressInfo).port;
  const url = (path = "/ca") => `https://localhost:${port(secure)}${path}`;
  const trusted = () => ({ NODE_EXTRA_CA_CERTS: ca });

  it("takes it from the record's own url, and from --from; a query is used and written nowhere", async () => {
    project.record({ binaries: { [PLATFORM]: { sha256: digest, url: url() } } });
    const answer = await fetchAgent([], trusted());
    expect(answer.blockers).toEqual([]);
    expect(answer.report).toMatchObject({ fetched_from: "url", fetch_url: url(), binary_sha256: digest });
    const signed = await fetchAgent(["--from", url("/ca?X-Signature=CANARY")], trusted());
    expect(requests).toEqual(["/ca", "/ca?X-Signature=CANARY"]);
    expect(JSON.stringify(signed)).not.toContain("CANARY");
  });

  it("checks the certificate, also where the environment says not to", async () => {
    for (const env of [{}, { NODE_TLS_REJECT_UNAUTHORIZED: "0" }]) {
      const answer = await fetchAgent(["--from", url()], env);
      expect(codes(answer)).toEqual(["provider_unavailable"]);
      expect(answer.blockers[0]!.message).toMatch(/certificate|self.signed/i);
    }
    const wrongName = await fetchAgent(["--from", url().replace("localhost", "127.0.0.1")], trusted());
    expect(codes(wrongName)).toEqual(["provider_unavailable"]);
    expect(requests).toEqual([]);
    nothingKept();
  });

  it("follows redirects within https, and none that leaves it or never ends", async () => {
    answerWith = (request, response) =>
      request.url === "/ca" ? response.writeHead(302, { location: "/storage/ca" }).end() : response.end(bytes);
    expect((await fetchAgent(["--from", url()], trusted())).code).toBe(0);
    expect(requests).toEqual(["/ca", "/storage/ca"]);

    answerWith = (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${port(plain)}/ca` }).end();
    const away = await fetchAgent(["--from", url()], trusted());
    expect(away.blockers[0]!.message).toContain("redirects away from https");

    answerWith = (_, response) => response.writeHead(302, { location: "/ca" }).end();
    expect((await fetchAgent(["--from", url()], trusted())).blockers[0]!.message).toContain("redirects");
  });

  describe("through the user's proxy", () => {
    const PASSWORD = "CANARY-proxy-p%40ss";
    let proxy: Server;
    let asked: { target: string; authorization: string | undefined }[];
    let connectAnswer: string;
    beforeEach(async () => {
      asked = [];
      connectAnswer = "HTTP/1.1 200 OK\r\n\r\n";
      proxy = createHttpServer();
      proxy.on("connect", (request, socket: Socket) => {
        asked.push({ target: request.url ?? "", authorization: request.headers["proxy-authorization"] });
        socket.on("error", () => {});
        if (!connectAnswer.includes(" 200 ")) return socket.end(connectAnswer);
        const onward = connect(port(secure), "127.0.0.1", () => {
          socket.write(connectAnswer);
          socket.pipe(onward).pipe(socket);
        });
        onward.on("error", () => socket.destroy());
      });
      await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
    });
    afterEach(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    const behind = () => `https://artifacts.invalid:${port(secure)}/ca`;
    const byProxy = () => ({ ...trusted(), HTTPS_PROXY: `http://user:${PASSWORD}@127.0.0.1:${port(proxy)}` });
    const silent = (answer: Answer) => {
      for (const form of ["CANARY", Buffer.from("user:CANARY-proxy-p@ss").toString("base64")])
        expect(JSON.stringify(answer)).not.toContain(form);
    };

    it("asks it for the host alone, and repeats its password nowhere", async () => {
      const answer = await fetchAgent(["--from", behind()], byProxy());
      expect(answer.blockers).toEqual([]);
      expect(asked.map(({ target }) => target)).toEqual([`artifacts.invalid:${port(secure)}`]);
      expect(Buffer.from(asked[0]!.authorization!.slice("Basic ".length), "base64").toString()).toBe(
        "user:CANARY-proxy-p@ss",
      );
      silent(answer);
      const kept = readFileSync(join(project.folder, ".harness/provider-fetch-report.json"), "utf8");
      expect(kept).not.toContain("CANARY");
    });

    it("leaves out what NO_PROXY lists, and this machine", async () => {
      const answer = await fetchAgent(["--from", behind()], { ...byProxy(), NO_PROXY: ".invalid" });
      expect(codes(answer)).toEqual(["provider_unavailable"]);
      expect((await fetchAgent(["--from", url()], byProxy())).code).toBe(0);
      expect(asked).toEqual([]);
      silent(answer);
    });

    it.each([
      ["one that refuses", "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", /proxy answered CONNECT with 407/],
      ["one that speaks no HTTP", "what?\r\n\r\n", /proxy answered CONNECT with something/],
    ])("says so of %s", async (_name, reply, reason) => {
      connectAnswer = reply;
      const answer = await fetchAgent(["--from", behind()], byProxy());
      expect(answer.blockers[0]!.message).toMatch(reason);
      silent(answer);
      nothingKept();
    });

    it("checks the certificate of the host behind it", async () => {
      const { HTTPS_PROXY } = byProxy();
      const answer = await fetchAgent(["--from", behind()], { HTTPS_PROXY });
      expect(answer.blockers[0]!.message).toMatch(/certificate|self.signed/i);
      expect(requests).toEqual([]);
    });

    it("brings Bun the same way", async () => {
      project.record({ bun_integrity: { [PLATFORM]: `sha512-${"A".repeat(86)}==` } });
      const result = await program(
        ["agent", "build", "--json", "--bun-registry", `https://reader:CANARY-word@artifacts.invalid:${port(secure)}`],
        { cwd: project.folder, env: { ...project.env(byProxy()), PATH: "/usr/bin:/bin" } },
      );
      expect(requests.length, result.stderr).toBe(1);
      expect(requests[0]).toContain("/@oven/bun-");
      expect(result.stdout).toContain("another integrity");
      expect(result.stdout + result.stderr).not.toContain("CANARY");
    });
  });

  it.each<[string, (response: ServerResponse) => void, string, RegExp]>([
    ["404", (r) => r.writeHead(404).end("no"), "provider_unavailable", /found 404/],
    ["an empty answer", (r) => r.end(), "agent_digest_mismatch", /0 bytes/],
    ["other bytes", (r) => r.end("other"), "agent_digest_mismatch", /5 bytes/],
    [
      "an announced size above the bound",
      (r) => r.writeHead(200, { "content-length": String(2 ** 40) }).write("x"),
      "provider_unavailable",
      /announces/,
    ],
    ["an endless answer", (r) => endless(r), "provider_unavailable", /found more/],
    [
      "an answer that breaks off",
      (r) => r.writeHead(200, { "content-length": "1000" }).write("x", () => r.destroy()),
      "provider_unavailable",
      /broke off/,
    ],
  ])("%s is refused and leaves nothing", async (_name, reply, code, reason) => {
    answerWith = (_, response) => reply(response);
    const answer = await fetchAgent(["--from", url(), "--max-bytes", "200000000"], trusted());
    expect(codes(answer)).toEqual([code]);
    expect(answer.blockers[0]!.message).toMatch(reason);
    nothingKept();
  });
});

function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(1024 * 1024);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
}
