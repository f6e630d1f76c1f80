import { chmodSync, existsSync, lstatSync, mkdirSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { placeInMemory } from "../../../src/world/agent/npm/place";
import { memoryFolder, removeFromMemory } from "../../../src/world/contain/memory";
import { temporaryFolder } from "../../support/temporary";

const TMPFS = 0x01021994;

it("a tree that is too large for what memory has to spare is copied to the disk", () => {
  expect(placeInMemory(Number.MAX_SAFE_INTEGER)).toBeNull();
});

it("a tree lies in the harness's own folder in memory, each in one of its own, or on the disk where there is no memory", () => {
  const [one, two] = [placeInMemory(1), placeInMemory(1)];
  const isMemory = statfsSync(memoryFolder()).type === TMPFS;
  if (!isMemory) return expect([one, two]).toEqual([null, null]);
  // Where programs can't be executed in memory, the disk is the place, too.
  if (one === null || two === null) return expect([one, two]).toEqual([null, null]);
  expect(one).not.toBe(two);
  for (const path of [one, two]) {
    expect(path.startsWith(`${memoryFolder()}/`)).toBe(true);
    expect(existsSync(path)).toBe(false);
    expect(lstatSync(dirname(path)).mode & 0o777).toBe(0o700);
  }
});

it("what lies there is removed though its folders are read-only, and nothing that lies elsewhere", () => {
  const elsewhere = temporaryFolder("elsewhere-");
  for (const place of [join(memoryFolder(), "a tree"), elsewhere]) {
    mkdirSync(join(place, "below"), { recursive: true });
    writeFileSync(join(place, "below/file"), "x");
    chmodSync(join(place, "below"), 0o555);
    removeFromMemory(place);
  }
  expect(existsSync(join(memoryFolder(), "a tree"))).toBe(false);
  chmodSync(join(elsewhere, "below"), 0o755);
  expect(existsSync(join(elsewhere, "below/file"))).toBe(true);
});
