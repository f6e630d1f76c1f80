import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findOnPath } from "../../../src/world/contain/find";
import { makePlace } from "../../support/contain";

it("takes no relative folder of PATH, and no folder or plain file for a program", () => {
  const { folder } = makePlace();
  mkdirSync(join(folder, "a/tool"), { recursive: true });
  for (const name of ["b", "c"]) mkdirSync(join(folder, name));
  for (const name of ["b/tool", "c/tool"]) writeFileSync(join(folder, name), "");
  const path = join(folder, "c/tool");
  chmodSync(path, 0o755);
  expect(findOnPath("tool", `.:bin::${folder}/a:${folder}/b:${folder}/c`)).toBe(path);
  expect(findOnPath("tool", `${folder}/a`)).toBeNull();
  expect(findOnPath(path, "")).toBe(path);
});
