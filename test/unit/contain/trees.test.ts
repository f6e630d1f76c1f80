import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Outgrown, watchTrees } from "../../../src/world/contain/trees";
import { temporaryFolder } from "../../support/temporary";

const MIB = 1024 * 1024;

/** The first hit of a tree that `grow` makes grow, or null where there is none until it is looked at again. */
async function watched(bytes: number, grow: (folder: string) => void): Promise<Outgrown | null> {
  const folder = join(temporaryFolder(), "tree");
  mkdirSync(folder);
  const hits: Outgrown[] = [];
  const stop = watchTrees([{ limit: "tree_bytes", folder, bytes }], (found) => void hits.push(found));
  grow(folder);
  // Looked at every half a second, and counted at once where the file system has taken half of the bound.
  for (let waited = 0; waited < 30_000 && hits.length === 0; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (bytes > 64 * MIB && waited > 3_000) break;
  }
  stop();
  return hits[0] ?? null;
}

it("a tree that outgrows its bound is told, with what it holds", async () => {
  const hit = await watched(4 * MIB, (folder) => {
    mkdirSync(join(folder, "deep/er"), { recursive: true });
    for (let n = 0; n < 8; n++) writeFileSync(join(folder, "deep/er", String(n)), Buffer.alloc(MIB, 1));
  });
  expect(hit).toMatchObject({ limit: "tree_bytes", bound: 4 * MIB });
  expect(hit!.found).toBeGreaterThan(4 * MIB);
});

it("links, and what they lead to, are not counted", async () => {
  const outside = temporaryFolder();
  writeFileSync(join(outside, "big"), Buffer.alloc(100 * MIB, 1));
  const hit = await watched(80 * MIB, (folder) => {
    symlinkSync(outside, join(folder, "out"));
    writeFileSync(join(folder, "one"), Buffer.alloc(40 * MIB, 1));
    for (let n = 0; n < 5; n++) linkSync(join(folder, "one"), join(folder, `again-${n}`));
  });
  expect(hit).toBe(null);
});
