import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { scanFiles } from "../../../src/world/evidence/scan";

const SECRET = "CANARY/a8Zk3=not+a_real.secret-0xQ7";
const KNOWN = [{ name: "CANARY_API_TOKEN", value: SECRET }];

const b64 = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64");
const hex = (bytes: Buffer | string) => Buffer.from(bytes).toString("hex");
const python = (code: string) =>
  execFileSync("python3", ["-c", `import sys,base64,quopri,zlib\nS=${JSON.stringify(SECRET)}.encode()\n${code}`]);
const deltas = (text: string, size: number, line: (piece: string) => string) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => line(text.slice(i * size, (i + 1) * size))).join("");
const sse = (piece: string) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: piece } }] })}\n\n`;
const wrapped = (text: string, width: number) => text.replace(new RegExp(`(.{${width}})`, "g"), "$1\n");
const long = `${"some words before it, ".repeat(20)}${SECRET} ${"and after ".repeat(20)}`;

/** A secret as programs write it: each found, wherever it stands. */
const ENCODINGS: Record<string, () => Buffer | string> = {
  raw: () => SECRET,
  reversed: () => SECRET.split("").reverse().join(""),
  base64: () => b64(SECRET),
  "base64 twice": () => b64(b64(SECRET)),
  "base64 three times": () => b64(b64(b64(SECRET))),
  "base64 four times": () => b64(b64(b64(b64(SECRET)))),
  "base64 three times, URL-safe": () => Buffer.from(b64(b64(SECRET))).toString("base64url"),
  "base64 of a longer text three times": () => b64(b64(b64(long))),
  "base64 of hexadecimal": () => b64(hex(SECRET)),
  "hexadecimal of base64": () => hex(b64(SECRET)),
  "hexadecimal twice": () => hex(hex(SECRET)),
  "base64 of a URL's form": () => b64(encodeURIComponent(encodeURIComponent(SECRET))),
  "base64 of the reversed": () => b64(SECRET.split("").reverse().join("")),
  gzip: () => gzipSync(long),
  "gzip in base64": () => b64(gzipSync(long)),
  "gzip in base64, broken into lines": () =>
    wrapped(b64(gzipSync(Buffer.concat([randomBytes(200), Buffer.from(SECRET)]))), 76),
  "gzip in base64, after a path": () => `out/${b64(gzipSync(long))}`,
  "gzip in hexadecimal": () => hex(gzipSync(long)),
  "gzip of gzip in base64": () => b64(gzipSync(gzipSync(long))),
  zlib: () => deflateSync(long),
  "zlib in base64": () => b64(deflateSync(SECRET)),
  "deflate in base64": () => b64(deflateRawSync(SECRET)),
  "deflate in base64, twice": () => b64(b64(deflateRawSync(long))),
  "base64 within gzip in base64": () => b64(gzipSync(`x=${b64(SECRET)}`)),
  ascii85: () => python("sys.stdout.buffer.write(base64.a85encode(b'key='+S))"),
  "ascii85 of Adobe, in lines": () => python("sys.stdout.buffer.write(base64.a85encode(S, adobe=True, wrapcol=20))"),
  "base85 of git": () => python("sys.stdout.buffer.write(base64.b85encode(b'ab'+S))"),
  base32: () => python("sys.stdout.buffer.write(base64.b32encode(S))"),
  "quoted-printable": () => python("sys.stdout.buffer.write(quopri.encodestring(b'x'*60+S+b'='*9))"),
  "quoted-printable of every character": () => Array.from(SECRET, (c) => `=${hex(c).toUpperCase()}`).join(""),
  "UTF-16": () => Buffer.from(SECRET, "utf16le"),
  "UTF-16, the other way round": () => Buffer.from(SECRET, "utf16le").swap16(),
  "UTF-16 in base64": () => b64(Buffer.from(SECRET, "utf16le")),
  "JSON deltas of one character": () => deltas(SECRET, 1, sse),
  "JSON deltas of three characters": () => deltas(long, 3, sse),
  "JSON deltas in one list": () => `[${deltas(SECRET, 2, (piece) => `${JSON.stringify({ delta: piece })},`)}null]`,
  "JSON deltas of base64": () => deltas(b64(SECRET), 5, sse),
  "JSON lines within JSON": () => JSON.stringify({ log: JSON.stringify({ out: JSON.stringify(SECRET) }) }),
};

async function found(content: Buffer | string): Promise<string[]> {
  const findings = await scanFiles([{ name: "backend/stdout.log", content: Buffer.from(content) }], { known: KNOWN });
  return findings.map(({ what }) => what);
}

describe("a secret is found", () => {
  it.each(Object.entries(ENCODINGS))("as %s: alone, among text, and in pieces", async (_name, encode) => {
    const bytes = Buffer.from(encode());
    expect(await found(bytes), "alone").toEqual(["CANARY_API_TOKEN"]);
    const text = Buffer.concat([Buffer.from("before it\n"), bytes, Buffer.from("\nafter it\n")]);
    if (!/^zlib$/.test(_name)) expect(await found(text), "among text").toEqual(["CANARY_API_TOKEN"]);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7));
    const findings = await scanFiles([{ name: "x", content: pieces }], { known: KNOWN });
    expect(
      findings.map(({ what }) => what),
      "in pieces",
    ).toEqual(["CANARY_API_TOKEN"]);
  });

  it("in a zip", async () => {
    const zip = python(
      "import zipfile,io\nb=io.BytesIO()\nz=zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED)\nz.writestr('a.txt',b'x'*99)\nz.writestr('b.txt',S*3)\nz.close()\nsys.stdout.buffer.write(b.getvalue())",
    );
    expect(await found(zip)).toEqual(["CANARY_API_TOKEN"]);
  });

  it("across the windows that a file is looked at in", async () => {
    const filler = Buffer.from(`${"filler ".repeat(9)}\n`.repeat(65_000));
    for (const shift of [0, 10, 40]) {
      const head = filler.subarray(0, 4 * 1024 * 1024 - shift);
      expect(await found(Buffer.concat([head, Buffer.from(b64(b64(b64(SECRET))))]))).toEqual(["CANARY_API_TOKEN"]);
    }
  });
});

describe("what is no secret", () => {
  const digest = (n: number) => createHash("sha256").update(String(n)).digest();
  it.each<[string, () => Buffer | string]>([
    ["digests", () => Array.from({ length: 2000 }, (_, n) => digest(n).toString("hex")).join("\n")],
    [
      "integrity values of a lock file",
      () => Array.from({ length: 2000 }, (_, n) => `"sha512-${b64(digest(n))}",`).join("\n"),
    ],
    ["random bytes", () => randomBytes(1024 * 1024)],
    ["random bytes in base64", () => b64(randomBytes(1024 * 1024))],
    ["half of it", () => SECRET.slice(0, SECRET.length / 2)],
    ["the other half, in base64", () => b64(SECRET.slice(SECRET.length / 2))],
    ["its name", () => "CANARY_API_TOKEN"],
  ])("is not found: %s", async (_name, content) => {
    expect(await found(content())).toEqual([]);
  });
});

describe("the work on a file is bounded", () => {
  it.each<[string, () => Buffer | string]>([
    ["a bomb", () => gzipSync(Buffer.alloc(256 * 1024 * 1024))],
    ["a bomb in base64", () => b64(gzipSync(Buffer.alloc(256 * 1024 * 1024)))],
    ["bombs", () => Buffer.concat(Array.from({ length: 200 }, () => gzipSync(Buffer.alloc(4 * 1024 * 1024))))],
    [
      "a thousand beginnings of gzip",
      () => Buffer.concat(Array.from({ length: 100_000 }, () => Buffer.from([0x1f, 0x8b, 8]))),
    ],
    ["one run", () => "Ab1".repeat(3 * 1024 * 1024)],
    ["many layers", () => Array.from({ length: 30 }).reduce<string>((text) => b64(text), SECRET)],
  ])("%s", async (_name, content) => {
    const bytes = Buffer.from(content());
    const begun = process.cpuUsage();
    await found(bytes);
    const { user, system } = process.cpuUsage(begun);
    // A bound for a machine of any speed; here each takes well under two seconds.
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});
