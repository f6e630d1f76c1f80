import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodedSearch } from "../../../src/world/evidence/decoded";
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
  "hexadecimal of base64 after a word": () => `data${hex(b64(SECRET))}`,
  "hexadecimal of base64 after a path": () => `out/run-1/${hex(b64(SECRET))}`,
  "base64 three times after a path of any length": () => `${"srcMain/java1/".repeat(40)}${b64(b64(b64(SECRET)))}`,
  "base64 three times, again and again": () => `${b64(b64(b64(SECRET)))}\n`.repeat(50),
  "base64 three times in lines": () => wrapped(b64(b64(b64(long))), 64),
  "base64 three times in lines of Windows": () => wrapped(b64(b64(b64(long))), 76).replaceAll("\n", "\r\n"),
  "deflate in base64, after a hundred integrity values": () =>
    `${Array.from({ length: 100 }, (_, n) => `sha512-${b64(createHash("sha512").update(String(n)).digest())}`).join("\n")}\n${b64(deflateRawSync(long))}`,
  "hexadecimal with colons": () => hex(SECRET).replace(/(..)(?=.)/g, "$1:"),
  "a dump of od": () => wrapped(hex(SECRET).replace(/(..)/g, " $1"), 48),
  "a list of numbers in JSON": () => JSON.stringify([...Buffer.from(SECRET)]),
  "characters of JSON in \\u": () => Array.from(SECRET, (c) => `\\u${hex(c).padStart(4, "0")}`).join(""),
  "base64 URL-safe without padding": () => Buffer.from(SECRET).toString("base64url"),
  "base64 with dots between": () => b64(SECRET).split("").join("."),
  "a URL's form of a URL's form": () => encodeURIComponent(encodeURIComponent(SECRET)),
  "HTML's numbers": () => Array.from(SECRET, (c) => `&#${c.charCodeAt(0)};`).join(""),
  rot13: () =>
    SECRET.replace(/[a-z]/gi, (c) =>
      String.fromCharCode((c <= "Z" ? 90 : 122) >= c.charCodeAt(0) + 13 ? c.charCodeAt(0) + 13 : c.charCodeAt(0) - 13),
    ),
  capitals: () => SECRET.toUpperCase(),
  "a letter a line": () => SECRET.split("").join("\n"),
  "colours between": () => Array.from(SECRET, (c) => `\u001b[3${c.charCodeAt(0) % 8}m${c}`).join(""),
  "base64 of JSON of it": () => b64(b64(JSON.stringify({ token: SECRET }))),
  "the payload of a web token": () =>
    `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ a: b64(SECRET) })).toString("base64url")}.`,
  "punycode of numbers in base 16 with 0x": () => Array.from(SECRET, (c) => `0x${hex(c)}`).join(", "),
  "octal of od": () => Array.from(SECRET, (c) => c.charCodeAt(0).toString(8).padStart(3, "0")).join(" "),
  "binary digits": () => Array.from(SECRET, (c) => c.charCodeAt(0).toString(2).padStart(8, "0")).join(" "),
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

it("what a log repeats is decoded once", () => {
  const seen: string[] = [];
  const search = decodedSearch((text) => seen.push(text.toString()));
  const line = Buffer.from(`token ${b64("Some text, of which nobody needs more than one.")}\n`);
  for (let n = 0; n < 1000; n++) search(line);
  search(null);
  expect(seen.filter((text) => text.startsWith("Some text"))).toHaveLength(1);
});

it("what was met deep down is looked at again where more of it would be seen", async () => {
  const inner = b64(gzipSync(`x=${b64(b64(b64(SECRET)))}`));
  expect(await found(`${b64(b64(b64(inner)))}\n${inner}\n`)).toEqual(["CANARY_API_TOKEN"]);
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
