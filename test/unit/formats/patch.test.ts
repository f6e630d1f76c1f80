import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../../src/core/domain/digest";
import { gitOid } from "../../../src/core/formats/git-trees";
import { applyDelta } from "../../../src/core/formats/git-delta";
import { createPatchReader, type PatchFile } from "../../../src/core/formats/patch";
import { parsePatch } from "../../support/whole";

const ENV = { PATH: process.env["PATH"], HOME: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
const DIFF = ["diff-tree", "-r", "-p", "--binary", "--full-index", "--no-renames"];

let repository: string;
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), "patch-"));
  git(["init", "-q"]);
});
afterAll(() => rmSync(repository, { recursive: true }));

function git(args: string[], input: string | Buffer = ""): Buffer {
  return execFileSync("git", args, { cwd: repository, env: ENV, input, maxBuffer: 1 << 28 });
}

type Files = Record<string, { content: string | Buffer; mode?: "100644" | "100755" | "120000" }>;

/** Tree id of flat names (latin1), made by git. */
function tree(files: Files): string {
  const lines = Object.entries(files).map(([name, { content, mode = "100644" }]) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    const oid = git(["hash-object", "-w", "--stdin"], bytes).toString().trim();
    return Buffer.from(`${mode} blob ${oid}\t${name}\0`, "latin1");
  });
  return git(["mktree", "-z"], Buffer.concat(lines)).toString().trim();
}

function patchOf(before: Files, after: Files): Buffer {
  return git([...DIFF, tree(before), tree(after)]);
}

function parse(patch: Buffer | string): readonly PatchFile[] {
  const parsed = parsePatch(Buffer.from(patch));
  if (!parsed.ok) throw new Error(`${parsed.problem} at ${parsed.offset}`);
  return parsed.files;
}

/** The files of a patch that comes in pieces of some bytes; its texts have no object ids, as nobody says their sizes. */
function inPieces(patch: Buffer, size: number): PatchFile[] {
  const sizes = new Map(
    parse(patch).map(({ path, old, now }) => [path, { old: old?.size ?? null, now: now?.size ?? null }]),
  );
  const files: PatchFile[] = [];
  const reader = createPatchReader({ take: (file) => files.push(file), sizesOf: (path) => sizes.get(path)! });
  const piece = Buffer.alloc(size);
  for (let at = 0; at < patch.length; at += size)
    // One buffer for all of them, as a reader of files has it.
    reader.push(piece.subarray(0, patch.copy(piece, 0, at, at + size)));
  expect(reader.end()).toBeNull();
  return files;
}

const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index * 31 + (index >> 3)) & 255));

describe("parsePatch on what git writes", () => {
  it.each<[string, Files, Files, Partial<PatchFile>[]]>([
    ["nothing", { a: { content: "x" } }, { a: { content: "x" } }, []],
    [
      "a change",
      { a: { content: "x\n" } },
      { a: { content: "y\n" } },
      [{ path: "a" as never, kind: "modified", oldMode: "100644", newMode: "100644", binary: false }],
    ],
    ["a new file", {}, { a: { content: "x\n" } }, [{ kind: "added", oldMode: null, newMode: "100644", oldOid: null }]],
    [
      "a new empty file",
      {},
      { a: { content: "" } },
      [{ kind: "added", now: { size: 0, oid: gitOid("blob", Buffer.alloc(0)), sha256: sha256("") } }],
    ],
    [
      "a deleted empty program",
      { a: { content: "", mode: "100755" } },
      {},
      [{ kind: "deleted", oldMode: "100755", newOid: null }],
    ],
    [
      "a mode",
      { a: { content: "x" } },
      { a: { content: "x", mode: "100755" } },
      [{ kind: "mode", oldMode: "100644", newMode: "100755", oldOid: null, newOid: null }],
    ],
    [
      "mode and content",
      { a: { content: "x" } },
      { a: { content: "y", mode: "100755" } },
      [{ kind: "modified", oldMode: "100644", newMode: "100755" }],
    ],
    [
      "a symlink's target",
      { a: { content: "x", mode: "120000" } },
      { a: { content: "y", mode: "120000" } },
      [{ kind: "modified", newMode: "120000" }],
    ],
    [
      "file to symlink",
      { a: { content: "x" } },
      { a: { content: "y", mode: "120000" } },
      [{ kind: "type", oldMode: "100644", newMode: "120000" }],
    ],
    [
      "symlink to program",
      { a: { content: "x", mode: "120000" } },
      { a: { content: "y", mode: "100755" } },
      [{ kind: "type", oldMode: "120000", newMode: "100755" }],
    ],
    ["binary", { a: { content: "\0" } }, { a: { content: "\0\x01" } }, [{ kind: "modified", binary: true }]],
    [
      "binary delta",
      { a: { content: noise } },
      { a: { content: Buffer.concat([noise, noise.subarray(7)]) } },
      [{ kind: "modified", binary: true }],
    ],
    [
      "odd names",
      {},
      { 'q"': { content: "1" }, "n\nl": { content: "\0" }, "\xff": { content: "" }, "s p ": { content: "2" } },
      [{}, {}, {}, {}],
    ],
  ])("takes %s", (_what, before, after, expected) => {
    const files = parse(patchOf(before, after));
    expect(files).toHaveLength(expected.length);
    expected.forEach((part, index) => expect(files[index]).toMatchObject(part));
    for (const file of files) {
      // What the patch alone gives of a content is that content.
      for (const [content, side] of [
        [file.old, before],
        [file.now, after],
      ] as const) {
        if (content === null) continue;
        const bytes = Buffer.from(side[file.path]!.content as string, "latin1");
        expect(content).toEqual({ size: bytes.length, sha256: sha256(bytes), oid: gitOid("blob", bytes) });
      }
    }
    expect(inPieces(patchOf(before, after), 1)).toEqual(files);
    expect(inPieces(patchOf(before, after), 7)).toEqual(files);
  });

  it.each([
    ["", "a"],
    ["a\nb\nc\n", "a\nc\n"],
    ["a\n", "a"],
    ["a", "a\n"],
    ["a", "b"],
    ["a\r\nb\r\n", "a\r\nb\n"],
    ["x\n".repeat(100), `${"x\n".repeat(50)}y\n${"x\n".repeat(49)}z`],
    [
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n",
      "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n",
    ],
    ["a\n", ""],
    ["--- a\n+++ b\n", "-- a\n++ b\n"],
    ["\\ No newline at end of file", "\\ No newline at end of file\n"],
  ])("gives both contents of what comes and goes, whatever its last line: %j, %j", (before, after) => {
    const of = (text: string) => ({ size: text.length, sha256: sha256(text), oid: gitOid("blob", Buffer.from(text)) });
    expect(parse(patchOf({}, { f: { content: before } }))).toMatchObject([{ old: null, now: of(before) }]);
    expect(parse(patchOf({ f: { content: after } }, {}))).toMatchObject([{ old: of(after), now: null }]);
    const patch = patchOf({ f: { content: before } }, { f: { content: after } });
    for (const size of [1, 2, 3, 5, 64]) expect(inPieces(patch, size)).toEqual(parse(patch));
  });

  it("gives the content where the patch alone has it", () => {
    const [added, binary, gone, text] = parse(
      patchOf(
        { m: { content: "\0" }, n: { content: "x" }, o: { content: "1\n2\n" } },
        { a: { content: "new" }, m: { content: "\0\0" }, o: { content: "1\n" } },
      ),
    );
    expect(added!.now).toMatchObject({ size: 3, sha256: sha256("new") });
    expect(binary!.now).toMatchObject({ size: 2, sha256: sha256(Buffer.from([0, 0])) });
    expect(gone!.now).toBeNull();
    expect(text!.now).toBeNull();
  });
});

const oid = (content: string) => gitOid("blob", Buffer.from(content));
const zeros = "0".repeat(40);
const added = `diff --git a/f b/f\nnew file mode 100644\nindex ${zeros}..${oid("x\n")}\n--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+x\n`;

describe("parsePatch refuses", () => {
  it("takes the patch that the refusals below are made from", () => {
    expect(parse(added)).toHaveLength(1);
  });

  it.each([
    ["prose before", `hello\n${added}`],
    ["prose after", `${added}hello\n`],
    ["a blank line after", `${added}\n`],
    ["a missing last newline", added.slice(0, -1)],
    ["a commit id", `${"a".repeat(40)}\n${added}`],
    ["the same file twice", added + added],
    ["another prefix", added.replaceAll(" a/", " x/")],
    ["two names", added.replace("b/f\n", "b/g\n")],
    ["another name in +++", added.replace("+++ b/f", "+++ b/g")],
    ["another name in ---", added.replace("--- /dev/null", "--- a/f")],
    ["a climbing path", added.replaceAll("/f", "/../f")],
    ["a path in .git", added.replaceAll("/f", "/.git/f")],
    ["an empty name", added.replaceAll("b/f", "b//f").replaceAll("a/f", "a//f")],
    ["an absolute path", added.replaceAll("a/f", "a//etc/f").replaceAll("b/f", "b//etc/f")],
    ["a NUL in a path", added.replaceAll("/f", "/f\0")],
    ["a submodule", added.replace("100644", "160000")],
    ["an unknown mode", added.replace("100644", "100664")],
    ["a short object id", added.replace(oid("x\n"), oid("x\n").slice(0, 7))],
    ["a wrong object id", added.replace(oid("x\n"), oid("y\n"))],
    ["zeros on the wrong side", added.replace(zeros, oid("y"))],
    ["a mode in the index of a new file", added.replace(`${oid("x\n")}\n`, `${oid("x\n")} 100644\n`)],
    ["a rename", `diff --git a/f b/f\nsimilarity index 100%\nrename from f\nrename to g\n`],
    ["a copy", `diff --git a/f b/f\ncopy from f\ncopy to g\n`],
    ["no change at all", "diff --git a/f b/f\n"],
    ["half a mode change", "diff --git a/f b/f\nold mode 100644\n"],
    ["a mode change to the same", "diff --git a/f b/f\nold mode 100644\nnew mode 100644\n"],
    ["a mode change to a symlink", "diff --git a/f b/f\nold mode 100644\nnew mode 120000\n"],
    ["content without an index line", added.replace(/index .*\n/, "")],
    ["an index line without content", `diff --git a/f b/f\nindex ${oid("a")}..${oid("b")} 100644\n`],
    ["no hunk", added.replace(/@@[^]*/, "")],
    ["a hunk with too few lines", added.replace("+1 @@", "+1,2 @@")],
    ["a hunk with too many lines", added.replace("+x\n", "+x\n+y\n")],
    ["a hunk that removes from nothing", added.replace("+x\n", "-x\n")],
    ["a context line in a new file", added.replace("-0,0 +1", "-1 +1").replace("+x", " x")],
    ["a new file that starts at line 2", added.replace("+1 @@", "+2 @@")],
    ["an empty hunk", added.replace("@@ -0,0 +1 @@\n+x\n", "@@ -0,0 +0,0 @@\n")],
    ["an unknown marker", added.replace("+x", "!x")],
    ["a stray backslash line", added.replace("+x\n", "\\ No newline at end of file\n+x\n")],
    ["another backslash line", `${added}\\ No newline\n`],
    ["two backslash lines", `${added}\\ No newline at end of file\n\\ No newline at end of file\n`],
    ["a missing newline that the object id does not have", `${added}\\ No newline at end of file\n`],
    [
      "a line after the one without newline",
      added.replace("+1 @@\n+x\n", "+1,2 @@\n+x\n\\ No newline at end of file\n+y\n"),
    ],
    ["an unknown escape", added.replaceAll("a/f", '"a/\\q"').replaceAll("b/f", '"b/\\q"')],
    ["an octal escape beyond a byte", added.replace("a/f b/f", '"a/\\777" "b/\\777"')],
    ["an open quote", added.replace("a/f b/f", '"a/f "b/f')],
  ])("%s", (_what, text) => {
    expect(text).not.toBe(added);
    expect(parsePatch(Buffer.from(text, "latin1"))).toMatchObject({
      ok: false,
      problem: expect.stringContaining("expected") as string,
    });
  });

  it("hunks out of order", () => {
    const before = Array.from({ length: 60 }, (_, line) => `${line}\n`).join("");
    const patch = patchOf(
      { f: { content: before } },
      { f: { content: before.replace("3\n", "x\n").replace("50\n", "y\n") } },
    ).toString();
    const at = [patch.indexOf("@@ -"), patch.lastIndexOf("\n@@ -") + 1] as const;
    const swapped = patch.slice(0, at[0]) + patch.slice(at[1]) + patch.slice(at[0], at[1]);
    expect(parse(patch)).toHaveLength(1);
    expect(parsePatch(Buffer.from(swapped))).toMatchObject({ ok: false });
  });

  describe("binary data", () => {
    const binary = () => patchOf({ f: { content: "\0old" } }, { f: { content: noise } }).toString("latin1");

    it.each<[string, (patch: string) => string]>([
      ["without its end", (patch) => patch.slice(0, -1)],
      ["without the way back", (patch) => patch.slice(0, patch.lastIndexOf("literal"))],
      ["with another size", (patch) => patch.replace("literal 4000", "literal 4001")],
      ["with a smaller size", (patch) => patch.replace("literal 4000", "literal 10")],
      ["with a size beyond all bounds", (patch) => patch.replace("literal 4000", "literal 9999999999")],
      ["with a line of another length", (patch) => patch.replace(/\nz([^\n]{5})/, "\nz")],
      ["with another length letter", (patch) => patch.replace(/\nz/, "\ny")],
      ["with a letter that is no digit", (patch) => patch.replace(/\nz./, '\nz"')],
      ["with digits beyond four bytes", (patch) => patch.replace(/\nz.{5}/, "\nz~~~~~")],
      ["with a lost line", (patch) => patch.replace(/\nz[^\n]*/, "")],
      ["with trailing data", (patch) => patch.replace(/\n\n/, "\nDzzzzz\n\n")],
    ])("%s", (_what, change) => {
      const patch = binary();
      expect(parsePatch(Buffer.from(patch, "latin1"))).toMatchObject({ ok: true });
      expect(change(patch)).not.toBe(patch);
      expect(parsePatch(Buffer.from(change(patch), "latin1"))).toMatchObject({ ok: false });
    });
  });

  it("or reads as something else, whatever byte is flipped, and never throws", () => {
    const patch = patchOf(
      { a: { content: "1\n2\n3\n" }, b: { content: noise }, c: { content: "x" }, d: { content: "x" } },
      {
        a: { content: "1\n2\n4\n" },
        b: { content: noise.subarray(1) },
        c: { content: "x", mode: "100755" },
        e: { content: "y" },
      },
    );
    const whole = JSON.stringify(parse(patch));
    const addedAt = patch.indexOf("new file mode");
    const unseen = Array.from({ length: patch.length }, (_, at) => at).filter((at) => {
      const flipped = Buffer.from(patch);
      flipped[at]! ^= 1 << (at % 7);
      const parsed = parsePatch(flipped);
      if (!parsed.ok) return parsed.offset > patch.length;
      // Text after the second `@@` is for people, and what a changed text says only both trees show; everything else must show.
      const isText = /^[-+ ]/.test(lineAt(patch, at)) && !/^(?:---|\+\+\+) /.test(lineAt(patch, at)) && at < addedAt;
      return !isText && !/^@@ .* @@/.test(lineAt(flipped, at)) && JSON.stringify(parsed.files) === whole;
    });
    expect(unseen).toEqual([]);
  });

  it("or reads less, wherever the patch is cut, and never throws", () => {
    const patch = patchOf(
      { a: { content: "1\n" }, b: { content: noise } },
      { a: { content: "2\n" }, c: { content: "\0" } },
    );
    const lengths = Array.from({ length: patch.length - 1 }, (_, index) => index + 1);
    const complete = lengths.filter((length) => {
      const parsed = parsePatch(patch.subarray(0, length));
      return parsed.ok && parsed.files.length === 3;
    });
    expect(complete).toEqual([]);
  });
});

function lineAt(bytes: Buffer, at: number): string {
  const text = bytes.toString("latin1");
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, text.indexOf("\n", at));
}

describe("applyDelta", () => {
  it.each<[string, number[]]>([
    ["another old size", [2, 1, 1, 65]],
    ["an unended size", [0x81]],
    ["nothing", []],
    ["the reserved code", [1, 1, 0]],
    ["an insertion beyond the delta", [1, 5, 5, 65]],
    ["an insertion beyond the new size", [1, 1, 2, 65, 65]],
    ["a copy beyond the old content", [1, 2, 0x90, 2]],
    ["too little", [1, 2, 1, 65]],
    ["a huge new size", [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]],
  ])("refuses %s", (_what, delta) => {
    expect(applyDelta(Buffer.from(delta), Buffer.from("x"))).toBeNull();
  });

  it("copies and inserts", () => {
    expect(applyDelta(Buffer.from([1, 3, 0x90, 1, 2, 65, 66]), Buffer.from("x"))?.toString()).toBe("xAB");
  });
});
