import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TAR_END, TarFault, tarHeader, tarPadding, TarReader, type TarRules } from "../../../src/core/formats/tar";
import { pax, rawTar, type RawEntry } from "../../support/npm-registry";

const RULES: TarRules = { strip: 0, maxBytes: 1024 * 1024, maxFiles: 100 };

/** Reads an archive in pieces of one size. */
function read(archive: Buffer, rules: Partial<TarRules> = {}, piece = archive.length) {
  const files: { path: string; content: string; executable: boolean }[] = [];
  const sink = {
    file: ({ path, executable }: { path: string; executable: boolean }) =>
      void files.push({ path, content: "", executable }),
    data: (bytes: Buffer) => void (files.at(-1)!.content += bytes.toString("latin1")),
  };
  const reader = new TarReader(sink, { ...RULES, ...rules });
  for (let at = 0; at < archive.length; at += piece) reader.push(archive.subarray(at, at + piece));
  reader.end();
  return files;
}

const long = `${"folder/".repeat(30)}file`;

describe("tar", () => {
  it.each([1, 7, 511, 512, 513, 4096])("reads what it wrote, in pieces of %i bytes", (piece) => {
    const files = [
      { path: "a", content: "", executable: false },
      { path: "b/c", content: "x".repeat(512), executable: true },
      { path: long, content: "y".repeat(513), executable: false },
      { path: "täst/ü", content: "z", executable: false },
    ];
    const archive = Buffer.concat([
      ...files.flatMap(({ content, ...file }) => [
        tarHeader({ ...file, size: content.length }),
        Buffer.from(content),
        tarPadding(content.length),
      ]),
      TAR_END,
    ]);
    expect(read(archive, {}, piece)).toEqual(files);
  });

  it("writes what the system's tar reads, and reads what that writes", () => {
    const place = mkdtempSync(join(tmpdir(), "tar-test-"));
    try {
      const file = { path: long, size: 3, executable: true };
      writeFileSync(join(place, "a.tar"), Buffer.concat([tarHeader(file), Buffer.from("abc"), tarPadding(3), TAR_END]));
      execFileSync("tar", ["xf", "a.tar"], { cwd: place });
      expect(readFileSync(join(place, long), "utf8")).toBe("abc");
      execFileSync("tar", ["--format=pax", "-cf", "b.tar", "folder"], { cwd: place });
      expect(read(readFileSync(join(place, "b.tar")))).toEqual([{ path: long, content: "abc", executable: true }]);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  it.each<[string, RawEntry[], string, Partial<TarRules>?]>([
    ["a link", [{ path: "p/a", type: "2", link: "/etc/passwd" }], "a link"],
    ["a hard link", [{ path: "p/a", type: "1", link: "p/b" }], "a hard link"],
    ["a device", [{ path: "p/a", type: "3" }], "a device"],
    ["a pipe", [{ path: "p/a", type: "6" }], "a pipe"],
    ["a long name of GNU's", [{ path: "././@LongLink", type: "L", content: "x" }], "an entry of type"],
    ["an absolute path", [{ path: "/p/a" }], "an absolute one"],
    ["a path that climbs", [{ path: "p/../../a" }], "without `.` and `..`"],
    ["a path that climbs, by pax", [{ path: "h", type: "x", content: pax("path=p/../a") }, { path: "p/a" }], "`..`"],
    ["a backslash", [{ path: "p\\..\\a" }], "backslashes"],
    ["a control character", [{ path: "p/a\u0001" }], "control characters"],
    ["an empty name", [{ path: "p//a" }], "one slash"],
    [
      "a path that is too long",
      [{ path: "h", type: "x", content: pax(`path=${"a/".repeat(600)}b`) }, { path: "p" }],
      "1024",
    ],
    [
      "a name that is too long",
      [{ path: "h", type: "x", content: pax(`path=${"a".repeat(256)}`) }, { path: "p" }],
      "255",
    ],
    ["nothing below what is left out", [{ path: "a" }], "within a folder", { strip: 1 }],
    [
      "another size by pax",
      [
        { path: "h", type: "x", content: pax("size=7") },
        { path: "p", content: "x" },
      ],
      "one size",
    ],
    ["two paths by pax", [{ path: "h", type: "x", content: pax("path=a") + pax("path=b") }, { path: "p" }], "one path"],
    ["a path for all", [{ path: "h", type: "g", content: pax("path=a") }, { path: "p" }], "one for all"],
    [
      "two pax headers",
      [
        { path: "h", type: "x", content: pax("path=a") },
        { path: "h", type: "x", content: pax("path=b") },
      ],
      "found two",
    ],
    ["a pax header alone", [{ path: "h", type: "x", content: pax("path=a") }], "found the end"],
    ["a pax header without end", [{ path: "h", type: "x", content: "99 path=a\n" }, { path: "p" }], "records of pax"],
    ["a large pax header", [{ path: "h", type: "x", content: "x".repeat(20_000) }], "at most"],
    ["a sparse file", [{ path: "h", type: "x", content: pax("GNU.sparse.size=9") }, { path: "p" }], "sparse"],
    ["another checksum", [{ path: "p/a", spoil: (block) => block.write("q") }], "checksum"],
    ["a size that is no number", [{ path: "p/a", header: (block) => block.write("x", 124) }], "octal"],
    ["a size in GNU's form", [{ path: "p/a", header: (block) => (block[124] = 0x80) }], "octal"],
    ["a path that is no UTF-8", [{ path: "p/a", header: (block) => (block[0] = 0xff) }], "UTF-8"],
    ["too many files", [{ path: "a" }, { path: "b" }], "at most 1 files", { maxFiles: 1 }],
    ["too many bytes", [{ path: "a", content: "x".repeat(10_000) }], "at most 5000 bytes", { maxBytes: 5000 }],
    ["a folder with content", [{ path: "a/", type: "5", content: "x" }], "without content"],
  ])("refuses %s", (_name, entries, words, rules = {}) => {
    const archive = rawTar(entries);
    for (const piece of [archive.length, 100]) {
      const fault = faultOf(() => read(archive, rules, piece));
      expect(fault).toBeInstanceOf(TarFault);
      expect(fault?.message).toContain(words);
    }
  });

  it("refuses what is cut off, and what follows the end", () => {
    const archive = rawTar([{ path: "a", content: "x".repeat(600) }]);
    for (const length of [100, 600, 1100, 1500, 1600])
      expect(faultOf(() => read(archive.subarray(0, length)))?.message, String(length)).toMatch(/cut off/);
    expect(faultOf(() => read(Buffer.concat([archive, Buffer.from("x")])))?.message).toContain(
      "after the archive's end",
    );
    const between = Buffer.concat([rawTar([{ path: "a" }], Buffer.alloc(512)), rawTar([{ path: "b" }])]);
    expect(faultOf(() => read(between))?.message).toContain("after a block of zeros");
  });

  it("takes the end of a block for the end, and folders and comments for nothing", () => {
    const entries = [
      { path: "h", type: "g", content: pax("comment=0123") },
      { path: "p/", type: "5" },
      { path: "p/./a", content: "x" },
    ];
    expect(read(rawTar(entries, Buffer.alloc(0)), { strip: 1 })).toEqual([
      { path: "a", content: "x", executable: false },
    ]);
  });
});

function faultOf(action: () => unknown): Error | null {
  try {
    action();
    return null;
  } catch (error) {
    return error as Error;
  }
}
