import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readGitBundle } from "../../../src/core/formats/git-bundle";
import { gitBundleFaults } from "../../../src/core/judge/git-bundles";
import { SANDBOX_BUNDLE } from "../../../src/core/judge/files";
import type { Facts } from "../../../src/core/records/facts";
import { commitId } from "../../../src/core/target/commit";
import { GIT_ENV, git, makeRepository, put } from "../../support/target/repository";
import { temporaryFolder } from "../../support/temporary";

/** A bundle of one commit over its parent, by git itself. */
function bundleOf(format: "sha1" | "sha256", branch = "main"): { bytes: Buffer; before: string; after: string } {
  const root = join(temporaryFolder(), "repository");
  const before = makeRepository(root, { format });
  if (branch !== "main") git(root, "branch", "-m", branch);
  for (let i = 0; i < 50; i++) put(root, `more/${i}.txt`, `${"text ".repeat(i)}\n`);
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "a result");
  const file = join(root, "../bundle");
  execFileSync("git", ["-C", root, "bundle", "create", "-q", file, `^${before}`, `refs/heads/${branch}`], {
    env: GIT_ENV,
  });
  return { bytes: readFileSync(file), before, after: git(root, "rev-parse", "HEAD").trim() };
}

const ID = "1".repeat(40);
const commit = (size: number, content: string | Buffer, type = 1) =>
  Buffer.concat([
    Buffer.from([(type << 4) | (size & 15) | (size > 15 ? 0x80 : 0), ...(size > 15 ? [size >> 4] : [])]),
    deflateSync(content),
  ]);
const pack = (objects: Buffer, { version = 2, count = 1 } = {}) => {
  const head = Buffer.from("PACK\0\0\0\0\0\0\0\0", "latin1");
  head.writeUInt32BE(version, 4);
  head.writeUInt32BE(count, 8);
  return Buffer.concat([head, objects]);
};
const made = (header: string, body: Buffer) => Buffer.concat([Buffer.from(header), body]);
const PLAIN = `# v2 git bundle\n-${ID} before\n${ID} refs/heads/main\n\n`;

describe("a git bundle", () => {
  it.each(["sha1", "sha256"] as const)("of git's own shows its commit, what it needs and its refs (%s)", (format) => {
    const { bytes, before, after } = bundleOf(format, "ünïcode");
    const found = readGitBundle(bytes);
    if ("problem" in found) throw new Error(found.problem);
    expect(found).toMatchObject({
      format,
      prerequisites: [before],
      refs: [{ ref: "refs/heads/ünïcode", id: after }],
    });
    expect(found.objects).toBeGreaterThan(50);
    expect(commitId(found.commit!, format)).toBe(after);
    expect(found.commit!.toString()).toContain("a result");
    // cut anywhere, it is a bundle of less, or none, and never an exception
    for (let length = 0; length < 400; length++) readGitBundle(bytes.subarray(0, length));
  });

  it("may need nothing, and holds as many refs as it likes", () => {
    const refs = Array.from({ length: 1000 }, (_, i) => `${ID} refs/heads/${i}\n`).join("");
    expect(readGitBundle(made(`# v2 git bundle\n${refs}\n`, pack(commit(3, "abc"))))).toMatchObject({
      prerequisites: [],
      objects: 1,
      commit: Buffer.from("abc"),
    });
  });

  it.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["no header", Buffer.from("x".repeat(100))],
    ["a header that does not end", Buffer.from(PLAIN.trimEnd())],
    ["another version", made(PLAIN.replace("v2", "v4"), pack(commit(3, "abc")))],
    ["a capability in version 2", made(PLAIN.replace("\n", "\n@object-format=sha1\n"), pack(commit(3, "abc")))],
    ["no object format in version 3", made(PLAIN.replace("v2", "v3"), pack(commit(3, "abc")))],
    [
      "a capability more",
      made(
        PLAIN.replace("v2 git bundle", "v3 git bundle\n@object-format=sha1\n@filter=blob:none"),
        pack(commit(3, "abc")),
      ),
    ],
    ["ids of another format", made(PLAIN.replaceAll(ID, "1".repeat(64)), pack(commit(3, "abc")))],
    ["an id that is none", made(PLAIN.replaceAll(ID, "x".repeat(40)), pack(commit(3, "abc")))],
    ["a need behind its refs", made(`# v2 git bundle\n${ID} refs/heads/main\n-${ID}\n\n`, pack(commit(3, "abc")))],
    ["no pack", made(PLAIN, Buffer.alloc(0))],
    ["something else in place of its pack", made(PLAIN, Buffer.from("PUCK\0\0\0\x02\0\0\0\x01"))],
    ["a pack of another version", made(PLAIN, pack(commit(3, "abc"), { version: 4 }))],
  ])("is refused with %s", (_what, bytes) => {
    expect(readGitBundle(bytes)).toEqual({ problem: expect.stringMatching(/^expected /) });
  });

  it.each<[string, Buffer]>([
    ["none", Buffer.alloc(0)],
    ["a tree", commit(3, "abc", 2)],
    ["a delta", commit(3, "abc", 7)],
    ["one that is longer than it says", commit(2, "abc")],
    ["one that is shorter than it says", commit(4, "abc")],
    ["one that is cut", commit(300, "x".repeat(300)).subarray(0, 8)],
    ["a size that has no end", Buffer.alloc(30, 0x90)],
    ["a bomb", Buffer.concat([Buffer.from([0x9f, 0xff, 0xff, 0x7f]), deflateSync(Buffer.alloc(5_000_000))])],
    ["more than it says, of a bomb", commit(3, Buffer.alloc(5_000_000))],
  ])("has no commit where its first object is %s", (_what, objects) => {
    expect(readGitBundle(made(PLAIN, pack(objects)))).toMatchObject({ commit: null });
  });
});

describe("a retained repository's git bundle", () => {
  const refs = [
    { ref: "refs/heads/harness/run", id: ID },
    { ref: "refs/heads/main", id: "2".repeat(40) },
  ];
  const facts = { disposal: { bundle_sha256: "3".repeat(64) }, sandbox_history: { refs } } as unknown as Facts;
  const text = (list: typeof refs) => list.map(({ id, ref }) => `${id} ${ref}\n`).join("");
  const faults = (header: string) =>
    gitBundleFaults(SANDBOX_BUNDLE, made(`# v2 git bundle\n${header}\n`, pack(commit(3, "abc"))), facts);

  it("has the refs that the lane left, in whatever order, and needs nothing", () => {
    expect(faults(text(refs))).toEqual([]);
    expect(faults(text(refs.toReversed()))).toEqual([]);
    expect(faults(text(refs.slice(1)))).toEqual([expect.stringMatching(/^refs: /)]);
    expect(faults(text([...refs, { ref: "refs/heads/more", id: ID }]))).toEqual([expect.stringMatching(/^refs: /)]);
    expect(faults(text(refs.map(({ ref }) => ({ ref, id: "9".repeat(40) }))))).toEqual([
      expect.stringMatching(/^refs: /),
    ]);
    expect(faults(`-${ID}\n${text(refs)}`)).toEqual([expect.stringMatching(/^commits that it needs: /)]);
    expect(faults("x\n")).toEqual([expect.stringMatching(/^expected /)]);
  });
});
