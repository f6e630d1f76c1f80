import net, { type AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { connectionsOf } from "../../../src/world/model/connections";
import { reasonOf, UpstreamFault } from "../../../src/world/model/fault";
import { transportFor } from "../../../src/world/model/transport";
import { until } from "../../support/gateway";

const H = "HTTP/1.1 200 OK\r\n";
const CHUNKED = `${H}Transfer-Encoding: chunked\r\n\r\n`;

const OK = `${H}Content-Length: 2\r\n\r\nok`;

let open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open) one.close();
  open = [];
});

/** An endpoint that gets every request's bytes, with its connection's number, and writes what it likes. */
async function endpoint(answer: (socket: net.Socket, connection: number, request: string) => void) {
  let connections = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    const number = ++connections;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (chunk) => answer(socket, number, chunk.toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.address() as AddressInfo).port;
  const pool = connectionsOf(transportFor(new URL(`http://127.0.0.1:${port}`), {}), 2_000);
  open.push(pool, { close: () => (sockets.forEach((socket) => socket.destroy()), server.close()) });
  const post = (signal: AbortSignal) =>
    pool.post({ path: "/v1/x", headers: { a: "b" }, body: Buffer.from("{}") }, signal);
  const ask = async (signal = new AbortController().signal): Promise<string> => {
    const { body } = await post(signal);
    let text = "";
    for await (const part of body) text += String(part);
    return text;
  };
  return { ask, post: () => post(new AbortController().signal), pool, connections: () => connections, sockets };
}

const reason = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof UpstreamFault ? error.reason : error),
  );

/** Waits for a body's end, good or bad. */
const closed = (body: Readable): Promise<void> => new Promise((resolve) => body.on("close", resolve));

/** Writes an answer block by block. */
async function write(socket: net.Socket, blocks: readonly Buffer[]): Promise<void> {
  for (const block of blocks) {
    socket.write(block);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** An answer in one block, and where it is short byte by byte. */
function cuts(text: string): Buffer[][] {
  const bytes = Buffer.from(text, "latin1");
  const whole = [[bytes]];
  return bytes.length > 1000 ? whole : [...whole, Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))];
}

describe("an answer on the wire", () => {
  it.each([
    ["a length", `${H}Content-Length: 5\r\n\r\nhello`, "hello", true],
    ["a length of nothing", `${H}Content-Length: 0\r\n\r\n`, "", true],
    ["chunks", `${CHUNKED}5\r\nhello\r\n1\r\n \r\n05\r\nworld\r\n0\r\n\r\n`, "hello world", true],
    ["chunks in capitals", `${CHUNKED}A\r\n0123456789\r\n0\r\n\r\n`, "0123456789", true],
    ["an extension and a trailer", `${CHUNKED}5;a="b"\r\nhello\r\n000\r\nX: y\r\nZ: \r\n\r\n`, "hello", true],
    ["interim answers", `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nA: b\r\n\r\n${CHUNKED}0\r\n\r\n`, "", true],
    ["no reason", "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\nx", "x", true],
    ["no content", "HTTP/1.1 204 No Content\r\n\r\n", "", true],
    ["no end but the connection's", `${H}\r\nhello`, "hello", true],
    ["an older version", "HTTP/1.0 200 OK\r\n\r\nhello", "hello", true],
    ["a length that is longer", `${H}Content-Length: 9\r\n\r\nhello`, "hello", false],
    ["a chunk that is longer", `${CHUNKED}9\r\nhello`, "hello", false],
    ["chunks without the last one", `${CHUNKED}5\r\nhello\r\n`, "hello", false],
    ["chunks without the end of trailers", `${CHUNKED}5\r\nhello\r\n0\r\n`, "hello", false],
  ])("with %s", async (_name, text, body, done) => {
    for (const blocks of cuts(text)) {
      const one = await endpoint((socket) => void write(socket, blocks).then(() => socket.end()));
      const got: unknown[] = [];
      const answer = await one.post();
      answer.body.on("data", (part: Buffer) => got.push(part)).on("error", (error) => got.push(error));
      await closed(answer.body);
      const end = got.at(-1);
      expect(Buffer.concat(got.filter((part) => Buffer.isBuffer(part))).toString()).toBe(body);
      if (done) expect(end).not.toBeInstanceOf(Error);
      else expect(reasonOf(end as Error)).toBe("reset");
    }
  });

  it.each([
    ["HTTP/0.9", "<html>hello"],
    ["another protocol", "SSH-2.0-x\r\n\r\n"],
    ["HTTP/2", "HTTP/2 200\r\n\r\n"],
    ["no status", "HTTP/1.1 OK\r\n\r\n"],
    ["a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n"],
    ["a switch of protocols", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n"],
    ["bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 1\n\nx\r\n\r\n"],
    ["one bare line feed", `${H}A: b\nContent-Length: 1\r\n\r\nx`],
    ["a bare carriage return", `${H}A: b\rContent-Length: 1\r\n\r\nx`],
    ["a folded line", `${H}A: b\r\n c\r\n\r\n`],
    ["a blank before the colon", `${H}Content-Length : 1\r\n\r\nx`],
    ["a line without a colon", `${H}hello\r\n\r\n`],
    ["a NUL", `${H}A: b\0\r\n\r\n`],
    ["a name with a blank", `${H}A B: c\r\n\r\n`],
    ["a length and chunks", `${H}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["two lengths", `${H}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`],
    ["a list of lengths", `${H}Content-Length: 5, 5\r\n\r\nhello`],
    ["a negative length", `${H}Content-Length: -1\r\n\r\n`],
    ["a length in words", `${H}Content-Length: 0x5\r\n\r\nhello`],
    ["an empty length", `${H}Content-Length:\r\n\r\n`],
    ["a length beyond everything", `${H}Content-Length: 99999999999999999999\r\n\r\n`],
    ["chunks twice", `${H}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ["another coding", `${H}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
    ["chunks of an older version", "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    ["a size that is none", `${CHUNKED}xyz\r\n`],
    ["no size", `${CHUNKED}\r\n\r\n`],
    ["a negative size", `${CHUNKED}-1\r\n`],
    ["a size with a prefix", `${CHUNKED}0x5\r\nhello\r\n`],
    ["a size beyond everything", `${CHUNKED}fffffffffffffffff\r\n`],
    ["a size and a bare line feed", `${CHUNKED}5\nhello\r\n`],
    ["an extension and a bare line feed", `${CHUNKED}5;a\nhello\r\n`],
    ["a chunk without its line's end", `${CHUNKED}5\r\nhelloworld`],
    ["a chunk and a bare line feed", `${CHUNKED}5\r\nhello\n0\r\n\r\n`],
    ["a trailer and a bare line feed", `${CHUNKED}0\r\nA: b\n\r\n`],
    ["an endless head", `${H}A: ${"b".repeat(40_000)}`],
    ["a large head", `${H}A: ${"b".repeat(40_000)}\r\n\r\n`],
    ["endless interim answers", "HTTP/1.1 100 Continue\r\n\r\n".repeat(20)],
    ["an endless extension", `${CHUNKED}5;${"x".repeat(20_000)}`],
    ["endless trailers", `${CHUNKED}0\r\n${"A: b\r\n".repeat(40_000)}`],
  ])("is refused with %s", async (_name, text) => {
    for (const blocks of cuts(text)) {
      const one = await endpoint((socket) => void write(socket, blocks));
      expect(await reason(one.ask())).toBe("not_http");
      await until(() => [...one.sockets].every((socket) => socket.destroyed || socket.readyState !== "open"));
    }
  });

  it.each([
    [`${H}Content-Length: 0\r\n\r\n`, true],
    [`${H}Connection: Close\r\nContent-Length: 0\r\n\r\n`, false],
    [`${H}Connection: x\r\nConnection: y , close\r\nContent-Length: 0\r\n\r\n`, false],
    ["HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n", false],
    [`${H}Content-Length: 1\r\n\r\nxy`, false],
    [`${CHUNKED}1\r\nx\r\n0\r\n\r\ny`, false],
  ])("%j: the connection can be used again: %s", async (text, again) => {
    const one = await endpoint((socket) => socket.write(text));
    for (let i = 0; i < 2; i++) await one.ask();
    expect(one.connections()).toBe(again ? 1 : 2);
  });

  it("takes of a header that stands twice the first, and of lists all, however many there are", async () => {
    const many = "A: b\r\n".repeat(2500);
    const one = await endpoint((socket) =>
      socket.end(
        `${H}Content-Type: a\r\nCONTENT-TYPE: b\r\nContent-Encoding: gzip\r\n${many}content-encoding: br\r\n\r\n`,
      ),
    );
    const { headers, body } = await one.post();
    expect(headers["content-type"]).toBe("a");
    expect(headers["content-encoding"]).toBe("gzip, br");
    body.destroy();
  });

  it("is the same, however its chunks are made and wherever its blocks are cut", async () => {
    let state = 7;
    const random = (below: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
    for (let round = 0; round < 20; round++) {
      const pieces = Array.from({ length: random(30) }, () => `${random(1000)}\r\n`.repeat(1 + random(40)));
      const bytes = Buffer.from(
        `${CHUNKED}${pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join("")}0\r\n\r\n`,
      );
      const blocks: Buffer[] = [];
      for (let at = 0; at < bytes.length;) {
        const end = at + 1 + random([20, 100, 5000][random(3)]!);
        blocks.push(bytes.subarray(at, end));
        at = end;
      }
      const one = await endpoint((socket) => void write(socket, blocks));
      expect(await one.ask()).toBe(pieces.join(""));
    }
  });

  it("that nobody reads may be broken off: it ends with an error, and nothing else does", async () => {
    for (const head of [
      `${H}Connection: close\r\n\r\n`,
      `${H}Connection: close\r\nContent-Length: 9999999\r\n\r\n`,
      `${CHUNKED}30d40\r\n`,
    ]) {
      const one = await endpoint((socket) => socket.write(head + "x".repeat(200_000)));
      const { body } = await one.post();
      const broken = closed(body);
      for (const socket of one.sockets) socket.resetAndDestroy();
      body.resume();
      await broken;
      expect(body.destroyed && !body.readableEnded).toBe(true);
    }
  });
});

describe("connections", () => {
  it("carry one request after the other, written in one form", async () => {
    const requests: string[] = [];
    const one = await endpoint((socket, _n, request) => {
      requests.push(request);
      socket.write(OK);
    });
    for (let i = 0; i < 3; i++) expect(await one.ask()).toBe("ok");
    expect(one.connections()).toBe(1);
    expect(requests[2]).toMatch(
      /^POST \/v1\/x HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\na: b\r\ncontent-length: 2\r\nconnection: keep-alive\r\n\r\n\{\}$/,
    );
  });

  it.each([
    ["said that it closes", `${H}Connection: close\r\nContent-Length: 2\r\n\r\nok`],
    ["sent more than its answer", `${OK}${OK}`],
    ["ended its answer with the connection", null],
  ])("are not used again when the endpoint %s", async (_name, text) => {
    const one = await endpoint((socket) => (text === null ? socket.end(`${H}\r\nok`) : socket.write(text)));
    expect(await one.ask()).toBe("ok");
    expect(await one.ask()).toBe("ok");
    expect(one.connections()).toBe(2);
  });

  it("are dropped when an answer comes that nobody asked for", async () => {
    const one = await endpoint((socket, number) => {
      socket.write(OK);
      if (number === 1) setTimeout(() => socket.write(OK.replace("ok", "no")), 20);
    });
    expect(await one.ask()).toBe("ok");
    await until(() => [...one.sockets].every((socket) => socket.destroyed || socket.readyState !== "open"));
    expect(await one.ask()).toBe("ok");
    expect(one.connections()).toBe(2);
  });

  it("ask again only where a kept one was closed before any byte of an answer", async () => {
    let asked = 0;
    const silent = await endpoint((socket, number) => {
      if (number === 1 && ++asked === 2) socket.destroy();
      else socket.write(OK);
    });
    expect(await silent.ask()).toBe("ok");
    expect(await silent.ask()).toBe("ok");
    expect(silent.connections()).toBe(2);

    let count = 0;
    const broken = await endpoint((socket) => {
      if (++count === 1) socket.write(OK);
      else socket.end("HTTP/1.1 200");
    });
    expect(await broken.ask()).toBe("ok");
    expect(await reason(broken.ask())).toBe("not_http");
    expect(broken.connections()).toBe(1);

    const never = await endpoint((socket) => socket.destroy());
    expect(await reason(never.ask())).toBe("reset");
    expect(never.connections()).toBe(1);
  });

  it.each([
    ["garbage", "hello\r\n", "not_http"],
    ["garbage after the head", `${CHUNKED}zz\r\n`, "not_http"],
    ["garbage after a chunk", `${CHUNKED}1\r\nx\r\nzz`, "not_http"],
  ])("fail with %s", async (_name, text, why) => {
    const one = await endpoint((socket) => socket.write(text));
    expect(await reason(one.ask())).toBe(why);
    await until(() => [...one.sockets].every((socket) => socket.destroyed || socket.readyState !== "open"));
  });

  it.each([
    ["its length", `${H}Content-Length: 9\r\n\r\nx`],
    ["its last chunk", `${CHUNKED}1\r\nx\r\n`],
  ])("fail when an answer ends before %s", async (_name, text) => {
    const one = await endpoint((socket) => socket.end(text));
    expect(await reason(one.ask())).toBe("reset");
  });

  it("end with their call, and by their close", async () => {
    const one = await endpoint((socket) => socket.write(`${CHUNKED}1\r\nx\r\n`));
    const stop = new AbortController();
    const asked = reason(one.ask(stop.signal));
    await until(() => one.connections() === 1);
    stop.abort();
    expect(await asked).toBe("reset");
    expect(await reason(one.ask(stop.signal))).toBe("reset");
    expect(one.connections()).toBe(1);
    const second = reason(one.ask());
    await until(() => one.connections() === 2);
    one.pool.close();
    expect(await second).toBe("reset");
    await until(() => [...one.sockets].every((socket) => socket.destroyed || socket.readyState !== "open"));
  });

  it("refuse a header that could end its line", async () => {
    const one = await endpoint((socket) => socket.write(OK));
    const post = one.pool.post(
      { path: "/", headers: { a: "b\r\nc: d" }, body: Buffer.alloc(0) },
      new AbortController().signal,
    );
    await expect(post).rejects.toThrow(/visible ASCII/);
    expect(one.connections()).toBe(0);
  });
});
