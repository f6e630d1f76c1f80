import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
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
  writeFileSync(join(work, "new/0"), "new");
  writeFileSync(join(work, "new/2"), "new");
  const side = (path: string) => ({ mode: "100644", oid: "", file: identityOf(look(path)!) });
  return {
    root,
    work,
    newFolders: [bytePathOf("b")],
    paths: [
      {
        number: 0,
        path: bytePathOf("a/changed"),
        before: side(join(root, "a/changed")),
        after: side(join(work, "new/0")),
      },
      { number: 1, path: bytePathOf("deleted"), before: side(join(root, "deleted")), after: null },
      { number: 2, path: bytePathOf("b/added"), before: null, after: side(join(work, "new/2")) },
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
  expect(existsSync(join(them.root, "deleted"))).toBe(false);
  takeBack(them);
  takeBack(them);
  expect(treeOf(them.root)).toEqual(before);
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
