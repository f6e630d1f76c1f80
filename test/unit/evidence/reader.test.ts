import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BundleFiles, BundleReadFault, openBundle, type OpenedBundle } from "../../../src/world/evidence/reader";
import { makeZip, unix, type ZipEntry, type ZipLies } from "./zips";

let root: string;
let folder: string;
let opened: OpenedBundle[];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "reader-"));
  folder = path.join(root, "bundle");
  fs.mkdirSync(folder);
  opened = [];
});

afterEach(() => {
  for (const { files } of opened) files?.close();
  fs.rmSync(root, { recursive: true, force: true });
});

const sha = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");

function put(name: string, content: string | Buffer): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
}

async function open(location = folder): Promise<OpenedBundle> {
  const result = await openBundle(location);
  opened.push(result);
  return result;
}

async function openGood(location = folder): Promise<BundleFiles> {
  const { files, problems } = await open(location);
  expect(problems).toEqual([]);
  return files!;
}

async function faultOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
  } catch (error) {
    if (error instanceof BundleReadFault) return error.message;
    throw error;
  }
  return "no fault";
}

async function zip(entries: readonly ZipEntry[], lies: ZipLies = {}): Promise<OpenedBundle> {
  const file = path.join(root, "bundle.zip");
  fs.writeFileSync(file, makeZip(entries, lies));
  return open(file);
}

/** SHA-256 and size of every file; of what can't be read its problem instead. */
async function digestAll(files: BundleFiles) {
  const digests = new Map<string, Awaited<ReturnType<BundleFiles["digest"]>> | { problem: string }>();
  for (const { name } of files.list())
    digests.set(
      name,
      await files.digest(name).catch((error: unknown) => {
        if (error instanceof BundleReadFault) return { problem: error.problem };
        throw error;
      }),
    );
  return digests;
}

const CONTENT: readonly [string, string][] = [
  ["report.json", "{}"],
  ["facts.json", '{"a":"é"}'],
  ["backend/stdout.log", "x".repeat(300_000)],
  ["fake-baseline/report.json", '{"inner":true}'],
  ["fake-baseline/backend/a/b.log", ""],
  ["first-run/stage1-refusal/report.md", "# refusal\n"],
];

describe.each(["folder", "zip", "zip with a top folder", "zip by Info-ZIP's layout, stored", "streamed zip"])(
  "a bundle from a %s",
  (kind) => {
    beforeEach(() => {
      if (kind === "folder") for (const [name, content] of CONTENT) put(name, content);
      else {
        const wrap = kind === "zip with a top folder" ? "20261120T110000Z-x-abcdef/" : "";
        const stored = kind.endsWith("stored") ? { method: 0 } : {};
        const streamed = kind === "streamed zip" ? { descriptor: true } : {};
        const folders: ZipEntry[] =
          wrap === ""
            ? []
            : [
                { name: wrap, method: 0 },
                { name: `${wrap}backend/`, method: 0 },
              ];
        const entries = [
          ...folders,
          ...CONTENT.map(([name, data]) => ({ name: wrap + name, data, ...stored, ...streamed })),
        ];
        folder = path.join(root, "bundle.zip");
        fs.writeFileSync(folder, makeZip(entries));
      }
    });

    it("lists every file with its size", async () => {
      const files = await openGood();
      expect(files.kind).toBe(kind === "folder" ? "folder" : "zip");
      expect(files.list()).toEqual(
        [...CONTENT]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, content]) => ({ name, size: Buffer.byteLength(content) })),
      );
      expect(files.has("report.json")).toBe(true);
      expect(files.has("report.md")).toBe(false);
      expect(files.sizeOf("facts.json")).toBe(10);
      expect(files.sizeOf("none")).toBeNull();
    });

    it("gives every file's bytes and digest, as often as wanted", async () => {
      const files = await openGood();
      const digests = await digestAll(files);
      for (const [name, content] of CONTENT) {
        expect(digests.get(name), name).toEqual({ sha256: sha(content), size: Buffer.byteLength(content) });
        expect((await files.read(name, 1_000_000)).toString(), name).toBe(content);
        expect(await files.digest(name), name).toEqual(digests.get(name));
      }
    });

    it("gives a nested bundle as one of its own", async () => {
      const files = await openGood();
      const inner = files.nested("fake-baseline")!;
      expect(inner.list().map(({ name }) => name)).toEqual(["backend/a/b.log", "report.json"]);
      expect((await inner.read("report.json", 100)).toString()).toBe('{"inner":true}');
      expect((await digestAll(inner)).get("report.json")).toEqual(await files.digest("fake-baseline/report.json"));
      expect(files.nested("first-run")!.nested("stage1-refusal")!.has("report.md")).toBe(true);
      expect(files.nested("stage1-refusal")).toBeNull();
      expect(await faultOf(inner.read("facts.json", 100))).toContain(
        "fake-baseline/facts.json: Expected this file, found none",
      );
    });

    it("reads no more than it is asked to", async () => {
      const files = await openGood();
      expect(await faultOf(files.read("backend/stdout.log", 299_999))).toContain(
        "Expected at most 299999 bytes, found 300000",
      );
    });
  },
);

describe("a hostile folder", () => {
  const problems = async () => (await open()).problems;

  beforeEach(() => put("report.json", "{}"));

  it.each<[string, (at: string) => unknown, string, string]>([
    ["a link to a file", (at) => fs.symlinkSync("/etc/passwd", `${at}/facts.json`), "facts.json", "symbolic link"],
    ["a dangling link", (at) => fs.symlinkSync("nowhere", `${at}/facts.json`), "facts.json", "symbolic link"],
    ["a link to a folder", (at) => fs.symlinkSync("/etc", `${at}/backend`), "backend", "symbolic link"],
    ["a link to itself", (at) => fs.symlinkSync(".", `${at}/first-run`), "first-run", "symbolic link"],
    ["a fifo", (at) => execFileSync("mkfifo", [`${at}/test.log`]), "test.log", "special file"],
    [
      "an unknown file",
      (at) => fs.writeFileSync(`${at}/extra.txt`, ""),
      "extra.txt",
      "no such file belongs into a bundle",
    ],
    ["an unknown folder", (at) => fs.mkdirSync(`${at}/extra`), "extra", "no such folder"],
    ["a hidden file", (at) => fs.writeFileSync(`${at}/.report.json`, ""), ".report.json", "no such file"],
    ["a file in place of a folder", (at) => fs.writeFileSync(`${at}/backend`, ""), "backend", "no such file"],
    ["a folder in place of a file", (at) => fs.mkdirSync(`${at}/test.log`), "test.log", "no such folder"],
    [
      "a left-over of sealing",
      (at) => fs.writeFileSync(`${at}/report.json.tmp`, ""),
      "report.json.tmp",
      "no such file",
    ],
    [
      "a name that breaks lines",
      (at) => (fs.mkdirSync(`${at}/backend`), fs.writeFileSync(`${at}/backend/a\nb`, "")),
      "backend/a\\u{a}b",
      "other characters",
    ],
    [
      "a name that is not UTF-8",
      (at) => fs.writeFileSync(Buffer.concat([Buffer.from(`${at}/`), Buffer.from([0xff])]), ""),
      "b64:/w==",
      "no such file",
    ],
    [
      "too many bundles within each other",
      (at) => fs.mkdirSync(`${at}/first-run/fake-baseline/stage1-refusal`, { recursive: true }),
      "first-run/fake-baseline/stage1-refusal",
      "more than 2 deep",
    ],
    [
      "a first run in a baseline",
      (at) => fs.mkdirSync(`${at}/fake-baseline/first-run`, { recursive: true }),
      "fake-baseline/first-run",
      "outermost",
    ],
  ])("%s is named, and the rest is read", async (_name, make, file, problem) => {
    make(folder);
    const { files, problems } = await open();
    expect(problems.map((p) => p.file)).toEqual([file]);
    expect(problems[0]!.problem).toContain(problem);
    expect(files!.list().map(({ name }) => name)).toEqual(["report.json"]);
    expect((await files!.read("report.json", 10)).toString()).toBe("{}");
  });

  it("a name that differs from another in case alone is named", async () => {
    fs.mkdirSync(path.join(folder, "backend"));
    for (const name of ["Twin.log", "twin.log"]) fs.writeFileSync(path.join(folder, "backend", name), name);
    const found = await problems();
    expect(found).toHaveLength(1);
    expect(found[0]!.problem).toContain("differs in case alone");
  });

  it("a socket is named", async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(path.join(folder, "facts.json"), resolve));
    try {
      expect(await problems()).toEqual([{ file: "facts.json", problem: "Expected a file, found a special file." }]);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("more names than a bundle has are refused as a whole", async () => {
    fs.mkdirSync(path.join(folder, "backend"));
    for (let i = 0; i < 10_000; i++) fs.writeFileSync(path.join(folder, "backend", String(i)), "");
    const { files, problems } = await open();
    expect(files).toBeNull();
    expect(problems.at(-1)!.problem).toContain("at most 10000");
  });

  it.skipIf(process.getuid?.() === 0)("an unreadable file and folder are named", async () => {
    put("test.log", "x");
    fs.chmodSync(path.join(folder, "test.log"), 0);
    fs.mkdirSync(path.join(folder, "backend"), { mode: 0 });
    const { files, problems } = await open();
    expect(problems).toEqual([{ file: "backend", problem: "Expected a readable folder, found EACCES." }]);
    expect((await digestAll(files!)).get("test.log")).toEqual({ problem: "Expected a readable file, found EACCES." });
    fs.chmodSync(path.join(folder, "backend"), 0o700);
  });

  it.each<[string, (at: string) => void]>([
    ["grown", (at) => fs.appendFileSync(at, "x")],
    ["cut", (at) => fs.truncateSync(at, 1)],
    [
      "rewritten with the same size and times",
      (at) => {
        const { atime, mtime } = fs.statSync(at);
        fs.writeFileSync(at, "y".repeat(1000));
        fs.utimesSync(at, atime, mtime);
      },
    ],
    ["replaced by a copy", (at) => (fs.copyFileSync(at, `${at}.new`), fs.renameSync(`${at}.new`, at))],
    [
      "replaced by a link",
      (at) => (fs.renameSync(at, path.join(root, "moved")), fs.symlinkSync(path.join(root, "moved"), at)),
    ],
    ["replaced by a fifo", (at) => (fs.unlinkSync(at), void execFileSync("mkfifo", [at]))],
    ["removed", (at) => fs.unlinkSync(at)],
    [
      "reached through a link in its path",
      (at) => {
        const dir = path.dirname(at);
        fs.renameSync(dir, path.join(root, "dir"));
        fs.cpSync(path.join(root, "dir"), path.join(root, "copy"), { recursive: true });
        fs.symlinkSync(path.join(root, "copy"), dir);
      },
    ],
  ])("a file that is %s after the listing is not read", async (_name, change) => {
    put("backend/stdout.log", "x".repeat(1000));
    const files = await openGood();
    change(path.join(folder, "backend/stdout.log"));
    expect(await faultOf(files.digest("backend/stdout.log"))).toMatch(
      /^backend\/stdout\.log: Expected a (file that stays|readable file)/,
    );
    expect((await digestAll(files)).get("backend/stdout.log")).toHaveProperty("problem");
  });

  it("a large file that changes while it is read is noticed", async () => {
    put("backend/stdout.log", Buffer.alloc(9_000_000));
    const files = await openGood();
    const read = async () => {
      let pieces = 0;
      for await (const _ of files.chunks("backend/stdout.log")) {
        if (pieces++ === 0) fs.appendFileSync(path.join(folder, "backend/stdout.log"), "late");
      }
    };
    expect(await faultOf(read())).toMatch(/stays as it is while it is read|Expected 9000000 bytes, found more/);
  });

  it("a large file that is rewritten in place while it is read is noticed", async () => {
    put("backend/stdout.log", Buffer.alloc(9_000_000));
    const files = await openGood();
    const read = async () => {
      const fd = fs.openSync(path.join(folder, "backend/stdout.log"), "r+");
      for await (const _ of files.chunks("backend/stdout.log")) fs.writeSync(fd, "x", 8_999_999);
      fs.closeSync(fd);
    };
    expect(await faultOf(read())).toContain("stays as it is while it is read");
  });

  it("nothing, a special file, and text are no bundle", async () => {
    expect((await open(path.join(root, "none"))).problems[0]!.problem).toContain("nothing there");
    execFileSync("mkfifo", [path.join(root, "pipe")]);
    expect((await open(path.join(root, "pipe"))).problems[0]!.problem).toContain("special file");
    fs.writeFileSync(path.join(root, "text"), "just text");
    const { files, problems } = await open(path.join(root, "text"));
    expect(files).toBeNull();
    expect(problems[0]!.problem).toContain("Expected a bundle folder or a zip file");
  });

  it("a link of the user's to a bundle is followed", async () => {
    fs.symlinkSync(folder, path.join(root, "latest"));
    expect((await openGood(path.join(root, "latest"))).has("report.json")).toBe(true);
  });
});

/** An extra field of a zip. */
function field(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

describe("a hostile zip", () => {
  const good: ZipEntry = { name: "report.json", data: "{}" };
  const big = "z".repeat(1000);

  it.each<[string, ZipEntry, string]>([
    ["climbs", { name: "../report.md", data: "x" }, "climbs"],
    ["climbs from within", { name: "backend/../../report.md", data: "x" }, "climbs"],
    ["is absolute", { name: "/etc/cron.d/x", data: "x" }, "absolute"],
    ["is absolute on Windows", { name: "C:/x", data: "x" }, "absolute"],
    ["has a backslash", { name: "backend\\stdout.log", data: "x" }, "backslash"],
    ["has an empty part", { name: "backend//x", data: "x" }, "empty part"],
    ["has a dot", { name: "./report.md", data: "x" }, "climbs"],
    ["is unknown", { name: "run.sh", data: "x" }, "no such file"],
    ["is an unknown folder", { name: "bin/", method: 0 }, "no such folder"],
    ["has a NUL", { name: "report.md\0.json", data: "x" }, "no such file"],
    ["is not UTF-8", { name: Buffer.from([0xff, 0xfe]), data: "x", flags: 0 }, "no such file"],
    ["differs in case from another", { name: "backend/A", data: "x" }, "twin"],
    ["is a symbolic link", { name: "facts.json", data: "/etc/passwd", attributes: unix(0o120777) }, "symbolic link"],
    [
      "is a symbolic link, made on DOS as it says",
      { name: "facts.json", data: "x", madeBy: 20, attributes: unix(0o120777) },
      "symbolic link",
    ],
    ["is a device", { name: "facts.json", data: "", attributes: unix(0o20644) }, "another kind"],
    ["is a fifo", { name: "facts.json", data: "", attributes: unix(0o10644) }, "another kind"],
    [
      "is a folder by mode and a file by name",
      { name: "facts.json", data: "", attributes: unix(0o40755) },
      "another kind",
    ],
    ["is a folder with content", { name: "backend/", data: "x" }, "folder without content"],
  ])("an entry that %s is named, and the rest is read", async (_name, entry, problem) => {
    const { files, problems } = await zip([good, { name: "backend/a", data: "1" }, entry]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.problem).toContain(problem);
    expect(files!.list().map(({ name }) => name)).toEqual(["backend/a", "report.json"]);
  });

  it.each<[string, ZipEntry[], ZipLies, string]>([
    ["holds a name twice", [good, { name: "report.json", data: "other" }], {}, "Expected each name once"],
    [
      "holds a file and a folder of one name",
      [
        { name: "backend/a", data: "x" },
        { name: "backend/a/b", data: "x" },
      ],
      {},
      "found both",
    ],
    ["has an encrypted entry", [{ ...good, flags: 0x801 }], {}, "encrypted"],
    ["has a strongly encrypted entry", [{ ...good, flags: 0x841 }], {}, "encrypted"],
    ["has an encrypted directory", [{ ...good, flags: 0x2800 }], {}, "encrypted"],
    ["has a patched entry", [{ ...good, flags: 0x820 }], {}, "flags 0x820"],
    ["uses another method", [{ ...good, method: 12 }], {}, "method 12"],
    [
      "has a second name in an extra field",
      [{ ...good, extra: Buffer.from([0x75, 0x70, 2, 0, 1, 1]) }],
      {},
      "found a second one",
    ],
    ["has another name in the local header", [{ ...good, local: { name: "report.exec" } }], {}, "found a difference"],
    ["has another method in the local header", [{ ...good, local: { method: 0 } }], {}, "found a difference"],
    ["has other flags in the local header", [{ ...good, local: { flags: 0 } }], {}, "found a difference"],
    ["has another size in the local header", [{ ...good, local: { size: 3 } }], {}, "found a difference"],
    [
      "has another packed size in the local header",
      [{ ...good, local: { compressedSize: 3 } }],
      {},
      "found a difference",
    ],
    ["has another checksum in the local header", [{ ...good, local: { crc: 3 } }], {}, "found a difference"],
    [
      "has another size in a streamed local header",
      [{ ...good, descriptor: true, local: { size: 3 } }],
      {},
      "found a difference",
    ],
    [
      "lies behind the data",
      [{ ...good, descriptor: true, descriptorBytes: Buffer.alloc(16) }],
      {},
      "sizes behind its data",
    ],
    [
      "has bytes behind the data",
      [{ ...good, descriptor: true, descriptorBytes: Buffer.alloc(18) }],
      {},
      "sizes behind its data, found 18 bytes",
    ],
    ["has no local header", [{ ...good, local: { signature: 0 } }], {}, "Expected a local header"],
    ["points beyond its end", [{ ...good, offset: 1_000_000 }], {}, "whole zip file"],
    [
      "uses data twice",
      [
        { name: "backend/a", data: big },
        { name: "backend/a", data: big, unbacked: true, offset: 0 },
      ],
      {},
      "another entry uses too",
    ],
    [
      "hides an entry from the directory",
      [good, { name: "test.log", data: "hidden", hidden: true }],
      {},
      "found other bytes",
    ],
    ["hides bytes before the first entry", [{ ...good, gap: Buffer.from("#!/bin/sh\n") }], {}, "belong to no entry"],
    [
      "hides bytes between entries",
      [good, { name: "test.log", data: "", gap: Buffer.from("hidden") }],
      {},
      "belong to no entry",
    ],
    ["hides bytes before the directory", [good], { beforeDirectory: Buffer.from("hidden") }, "found other bytes"],
    ["hides bytes after the directory", [good], { afterDirectory: Buffer.from("hidden") }, "number, size and place"],
    ["has bytes after its end", [good], { afterEnd: Buffer.from("x") }, "ends with its end record"],
    ["has a comment", [good], { comment: "look" }, "no comment"],
    [
      "has an end record in its comment",
      [good],
      { comment: makeZip([{ name: "report.json", data: "forged" }]).toString("latin1") },
      "end record",
    ],
    [
      "tells fewer entries than it has",
      [good, { name: "test.log", data: "x" }],
      { count: 1 },
      "as many entries as it declares",
    ],
    ["tells more entries than it has", [good], { count: 2 }, "as many entries as it declares"],
    ["tells another size of the directory", [good], { directorySize: 1 }, "number, size and place"],
    ["tells another place of the directory", [good], { directoryOffset: 1 }, "number, size and place"],
    ["declares a stored size that is not stored", [{ ...good, method: 0, size: 5 }], {}, "one size of stored data"],
    [
      "holds too many entries",
      Array.from({ length: 10_001 }, (_, i) => ({ name: `backend/${i}`, method: 0 })),
      {},
      "at most 10000",
    ],
    [
      "declares more than fits a disk",
      [
        { ...good, size: 0xfffffffe, local: { size: 0xfffffffe } },
        { name: "test.log", size: 0xfffffffe },
        { name: "patch.diff", size: 0xfffffffe },
      ],
      {},
      "at most 8589934592 bytes unpacked",
    ],
    [
      "has a second name in a local header",
      [{ ...good, local: { extra: field(0x7075, Buffer.from("\x01\0\0\0\0test.log", "latin1")) } }],
      {},
      "one name for each entry",
    ],
    [
      "has other sizes of 64 bits in a local header",
      [{ ...good, local: { size: 0xffffffff, compressedSize: 0xffffffff, extra: field(1, Buffer.alloc(16, 1)) } }],
      {},
      "found",
    ],
    [
      "has no sizes of 64 bits where a local header sends for them",
      [{ ...good, local: { size: 0xffffffff, compressedSize: 0xffffffff } }],
      {},
      "to say the same",
    ],
    ["explodes", [{ name: "test.log", data: Buffer.alloc(300 * 1024 * 1024) }], {}, "zip bomb"],
  ])("that %s is refused as a whole", async (_name, entries, lies, problem) => {
    const { files, problems } = await zip(entries, lies);
    expect(files).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.problem).toContain(problem);
  });

  it("whose directory of 64 bits is another than that of 32 is refused", async () => {
    // The last bytes of the directory look like the locator of another one: programs that search see it, others don't.
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    const { files, problems } = await zip([{ ...good, comment: locator.toString("latin1") }]);
    expect(files).toBeNull();
    expect(problems[0]!.problem).toContain("64 bits");
  });

  it.each<[string, ZipEntry, string]>([
    ["shorter than it declares", { name: "test.log", data: "short", size: 1000 }, "Expected 1000 bytes, found 5"],
    ["longer than it declares", { name: "test.log", data: big, size: 10 }, "Expected 10 bytes, found more"],
    [
      "not deflated",
      { name: "test.log", data: "stored", local: { method: 8 }, method: 8, compressedSize: 1 },
      "Expected",
    ],
    ["followed by other bytes", { name: "test.log", data: big, tail: Buffer.from("#!/bin/sh") }, "others behind them"],
    ["not what the checksum says", { name: "test.log", data: big, crc: 7 }, "checksum"],
  ])("an entry whose data is %s is a fault when it is read", async (_name, entry, problem) => {
    const { files, problems } = await zip([good, entry]);
    if (files === null) expect(problems[0]!.problem).toContain(problem);
    else {
      expect(await faultOf(files.digest("test.log"))).toContain(problem);
      expect((await digestAll(files)).get("report.json")).toEqual({ sha256: sha("{}"), size: 2 });
      expect((await digestAll(files)).get("test.log")).toHaveProperty("problem");
    }
  });

  it.each<[string, ZipEntry, string]>([
    ["is a link", { name: "run/", method: 0, attributes: unix(0o120777) }, "symbolic link"],
    ["has content", { name: "run/", data: "x" }, "folder without content"],
    ["is absolute", { name: "C:/", method: 0 }, "absolute"],
    ["climbs", { name: "../", method: 0 }, "climbs"],
    ["climbs elsewhere", { name: "..\\x/", method: 0 }, "backslash"],
    ["moves a cursor", { name: "\u001b[2J/", method: 0 }, "no such folder"],
  ])("whose one folder around everything %s does not hold", async (_name, wrapper, problem) => {
    const { problems } = await zip([wrapper, { ...good, name: `${String(wrapper.name)}report.json` }]);
    expect(problems[0]!.problem).toContain(problem);
  });

  it("whose folder around everything stands there twice is refused", async () => {
    const wrapper = { name: "run/", method: 0 };
    const { files, problems } = await zip([wrapper, { ...good, name: "run/report.json" }, wrapper]);
    expect(files).toBeNull();
    expect(problems[0]!.problem).toContain("each name once");
  });

  it.skipIf(process.getuid?.() === 0)("that may not be read is named", async () => {
    const file = path.join(root, "closed.zip");
    fs.writeFileSync(file, makeZip([good]), { mode: 0 });
    expect((await open(file)).problems[0]!.problem).toBe("Expected a zip file that can be read, found EACCES.");
  });

  it("that declares a comment and has none is refused", async () => {
    const bytes = makeZip([good]);
    bytes.writeUInt16LE(5, bytes.length - 2);
    const file = path.join(root, "comment.zip");
    fs.writeFileSync(file, bytes);
    expect((await open(file)).files).toBeNull();
  });

  it("is unpacked no further than it declares", async () => {
    const { files } = await zip([good, { name: "test.log", data: Buffer.alloc(100 * 1024 * 1024), size: 10 }]);
    let seen = 0;
    const read = async () => {
      for await (const chunk of files!.chunks("test.log")) seen += chunk.length;
    };
    expect(await faultOf(read())).toContain("Expected 10 bytes, found more");
    expect(seen).toBe(0);
  });

  it("cut at any place is refused, or its files fault", async () => {
    const whole = makeZip([good, { name: "test.log", data: big }]);
    const file = path.join(root, "cut.zip");
    for (let length = 0; length < whole.length; length++) {
      fs.writeFileSync(file, whole.subarray(0, length));
      expect((await open(file)).files, `cut to ${length}`).toBeNull();
    }
  });

  it("with any single bit flipped is refused, faults, or reads the very same", async () => {
    const whole = makeZip([good, { name: "test.log", data: "some text" }]);
    const file = path.join(root, "flipped.zip");
    for (let i = 0; i < whole.length * 8; i++) {
      const flipped = Buffer.from(whole);
      flipped[i >> 3]! ^= 1 << (i & 7);
      fs.writeFileSync(file, flipped);
      const { files, problems } = await openBundle(file);
      if (files === null || problems.length > 0) {
        files?.close();
        continue;
      }
      const digests = await digestAll(files);
      files.close();
      for (const [name, digest] of digests) {
        if ("problem" in digest) continue;
        expect([sha("{}"), sha("some text")], `bit ${i} of ${name}`).toContain(digest.sha256);
      }
    }
  });

  it("may be made by other programs", async () => {
    for (const [name, content] of CONTENT) put(name, content);
    const file = path.join(root, "python.zip");
    execFileSync("python3", [
      "-c",
      "import shutil,sys; shutil.make_archive(sys.argv[1][:-4],'zip',sys.argv[2],'bundle')",
      file,
      root,
    ]);
    const files = await openGood(file);
    expect(files.list().map(({ name }) => name)).toEqual(CONTENT.map(([name]) => name).sort());
    expect(await files.digest("backend/stdout.log")).toEqual({ sha256: sha("x".repeat(300_000)), size: 300_000 });
    const wide = path.join(root, "wide.zip");
    const script =
      "import zipfile,sys\nwith zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED) as z:\n  with z.open('report.json','w',force_zip64=True) as f: f.write(b'{}')";
    execFileSync("python3", ["-c", script, wide]);
    expect((await (await openGood(wide)).read("report.json", 10)).toString()).toBe("{}");
  });
});
