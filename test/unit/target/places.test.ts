import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bytePathOf } from "../../../src/core/domain/bytes";
import { identityOf, look } from "../../../src/world/target/files";
import { type Places, putAll, takeBack, Theirs } from "../../../src/world/target/places";
import { treeOf } from "../../support/target/repository";
import { temporaryFolder } from "../../support/temporary";

function places(): Places {
  const folder = temporaryFolder();
  const [root, work] = [join(folder, "root"), join(folder, "work")];
  for (const sub of ["root/a", "work/new", "work/old"]) mkdirSync(join(folder, sub), { recursive: true });
  writeFileSync(join(root, "a/changed"), "old");
  writeFileSync(join(root, "deleted"), "old");
  mkdirSync(join(root, "c"));
  chmodSync(join(root, "c"), 0o2710);
  writeFileSync(join(root, "c/only"), "old");
  writeFileSync(join(work, "new/0"), "new");
  writeFileSync(join(work, "new/2"), "new");
  const side = (path: string) => ({ mode: "100644", oid: "", file: identityOf(look(path)!) });
  return {
    root,
    work,
    newFolders: [bytePathOf("b")],
    oldFolders: [{ path: bytePathOf("c"), mode: 0o2710 }],
    paths: [
      {
        number: 0,
        path: bytePathOf("a/changed"),
        before: side(join(root, "a/changed")),
        after: side(join(work, "new/0")),
      },
      { number: 1, path: bytePathOf("deleted"), before: side(join(root, "deleted")), after: null },
      { number: 2, path: bytePathOf("b/added"), before: null, after: side(join(work, "new/2")) },
      { number: 3, path: bytePathOf("c/only"), before: side(join(root, "c/only")), after: null },
    ],
  };
}

test("all is put, and taken back as the very files that were there", () => {
  const them = places();
  const before = treeOf(them.root);
  putAll(them);
  putAll(them);
  expect([
    readFileSync(join(them.root, "a/changed"), "utf8"),
    readFileSync(join(them.root, "b/added"), "utf8"),
  ]).toEqual(["new", "new"]);
  for (const gone of ["deleted", "c"]) expect(existsSync(join(them.root, gone))).toBe(false);
  takeBack(them);
  takeBack(them);
  expect(treeOf(them.root)).toEqual(before);
  expect(lstatSync(join(them.root, "c")).mode & 0o7777).toBe(0o2710);
  expect(existsSync(join(them.root, "b"))).toBe(false);
});

test.each<[string, (root: string) => void]>([
  ["edited", (root) => appendFileSync(join(root, "a/changed"), " and mine")],
  ["removed", (root) => rmSync(join(root, "deleted"))],
  [
    "taken",
    (root) => {
      mkdirSync(join(root, "b"));
      writeFileSync(join(root, "b/added"), "mine");
    },
  ],
  [
    "made a folder",
    (root) => {
      rmSync(join(root, "deleted"));
      mkdirSync(join(root, "deleted"));
      writeFileSync(join(root, "deleted/mine"), "mine");
    },
  ],
])("a path that somebody has %s meanwhile stays theirs", (_name, change) => {
  const them = places();
  change(them.root);
  const before = treeOf(them.root);
  expect(() => putAll(them)).toThrow(Theirs);
  takeBack(them);
  expect(treeOf(them.root)).toEqual(before);
});

test("a folder that somebody made a link meanwhile is not followed", () => {
  const them = places();
  const outside = join(them.root, "../outside");
  mkdirSync(outside);
  symlinkSync(outside, join(them.root, "b"));
  expect(() => putAll(them)).toThrow("ENOENT");
  expect(existsSync(join(outside, "added"))).toBe(false);
  takeBack(them);
  expect(lstatSync(join(them.root, "b")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(them.root, "a/changed"), "utf8")).toBe("old");
});

test("who wrote to a file after it was moved away gets it back", () => {
  const them = places();
  const fd = openSync(join(them.root, "a/changed"), "a");
  putAll(them);
  writeSync(fd, " and mine");
  expect(() => putAll(them)).toThrow(Theirs);
  takeBack(them);
  expect(readFileSync(join(them.root, "a/changed"), "utf8")).toBe("old and mine");
});

test("a folder that a killed process had made again gets its mode", () => {
  const them = places();
  putAll(them);
  mkdirSync(join(them.root, "c"), { mode: 0o700 });
  takeBack(them);
  expect(lstatSync(join(them.root, "c")).mode & 0o7777).toBe(0o2710);
});

// Only root can be somebody else.
test.skipIf(process.getuid?.() !== 0)("a file of another user's that shares the folder is given back", () => {
  const them = places();
  putAll(them);
  // Whose file can neither be read nor written by who takes it back, Linux gives it no second name.
  const old = join(them.work, "old/1");
  chownSync(old, 65533, 65533);
  chmodSync(old, 0o600);
  for (const folder of [them.root, them.work, join(them.work, "old"), join(them.work, ".."), join(them.root, "a")])
    chmodSync(folder, 0o777);
  process.seteuid!(65534);
  try {
    takeBack({ ...them, paths: them.paths.filter(({ number }) => number === 1) });
  } finally {
    process.seteuid!(0);
  }
  expect(readFileSync(join(them.root, "deleted"), "utf8")).toBe("old");
  expect(existsSync(old)).toBe(false);
});

test("what somebody saved where a file was moved away stays, and the rest is taken back", () => {
  const them = places();
  const before = treeOf(them.root);
  putAll(them);
  for (const name of ["a/changed", "deleted"]) {
    rmSync(join(them.root, name), { force: true });
    writeFileSync(join(them.root, name), "mine");
  }
  takeBack(them);
  for (const name of ["a/changed", "deleted"]) expect(readFileSync(join(them.root, name), "utf8")).toBe("mine");
  expect([...treeOf(them.root).keys()].sort()).toEqual([...before.keys()].sort());
  expect(readdirSync(join(them.work, "old"))).toEqual([]);
});

test("what somebody saved where a file was moved away, that was written to, too, waits for them", () => {
  const them = places();
  putAll(them);
  writeFileSync(join(them.root, "deleted"), "mine");
  appendFileSync(join(them.work, "old/1"), " and mine");
  expect(() => takeBack(them)).toThrow(Theirs);
  expect(readFileSync(join(them.root, "deleted"), "utf8")).toBe("mine");
  expect(readFileSync(join(them.work, "old/1"), "utf8")).toBe("old and mine");
});
