/**
 * Root walks a tree in which somebody else may be at work: whatever name is turned elsewhere, before whichever look, nothing but what was in
 * the tree is given away. Each turn is tried before each call of the walk.
 */
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { handBack, handOver, handOverBelow, requireOwnOf } from "../../../src/world/contain/handover";
import { makePlace } from "../../support/contain";
import { temporaryFolder } from "../../support/temporary";

const { calls } = vi.hoisted(() => ({ calls: { left: Infinity, turn: () => {} } }));

vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  const counted = <F extends (...given: never[]) => unknown>(call: F) =>
    ((...given: Parameters<F>) => {
      if (calls.left-- === 0) calls.turn();
      return call(...given);
    }) as F;
  const names = ["readdirSync", "lstatSync", "statSync", "openSync", "fstatSync", "chownSync", "lchownSync"] as const;
  return { ...real, ...Object.fromEntries(names.map((name) => [name, counted(real[name] as never)])) };
});

const isRoot = process.getuid?.() === 0;
const LENT = { uid: 0x7800_0001, gid: 0x7800_0001 };
const THEIRS = { uid: 65_534, gid: 65_534 };

/** A tree, and beside it what is aimed at. */
function world(owner: { uid: number; gid: number }, theirs: { uid: number; gid: number }) {
  const place = makePlace();
  const aim = temporaryFolder("case-harness-race-");
  const tree = place.workspace;
  mkdirSync(join(tree, "sub"));
  for (const path of [join(tree, "sub", "file"), join(tree, "file"), join(aim, "file")]) writeFileSync(path, "");
  linkSync(join(aim, "file"), join(aim, "other-name"));
  for (const path of ["", "sub", "sub/file", "file"].map((name) => join(tree, name)))
    chownSync(path, owner.uid, owner.gid);
  for (const path of [aim, join(aim, "file")]) chownSync(path, theirs.uid, theirs.gid);
  chmodSync(aim, 0o777);
  return { spec: place.spec(["true"]), tree, aim };
}

const TURNS: Record<string, (tree: string, aim: string) => void> = {
  "a folder into a link": (tree, aim) => {
    renameSync(join(tree, "sub"), join(tree, "was"));
    symlinkSync(aim, join(tree, "sub"));
  },
  "a file into a link": (tree, aim) => {
    rmSync(join(tree, "file"));
    symlinkSync(join(aim, "file"), join(tree, "file"));
  },
  "a file into another name": (tree, aim) => {
    rmSync(join(tree, "file"));
    linkSync(join(aim, "file"), join(tree, "file"));
  },
};

/** Before how many calls of a walk a turn gives away what it aims at. */
async function givenAway(
  turn: (tree: string, aim: string) => void,
  [owner, theirs]: readonly [typeof LENT, typeof LENT],
  walk: (at: ReturnType<typeof world>) => Promise<void>,
): Promise<number> {
  let found = 0;
  for (let before = 0, ended = false; !ended; before++) {
    const at = world(owner, theirs);
    calls.turn = () => turn(at.tree, at.aim);
    calls.left = before;
    // What was turned may be refused.
    await walk(at).catch(() => {});
    ended = calls.left >= 0;
    calls.left = Infinity;
    if ([at.aim, join(at.aim, "file")].some((path) => lstatSync(path).uid !== theirs.uid)) found++;
    for (const path of [at.tree, at.aim]) rmSync(path, { recursive: true });
  }
  return found;
}

const ROOT = { uid: 0, gid: 0 };

describe.skipIf(!isRoot).each(Object.keys(TURNS))("turning %s", (name) => {
  it("gives nothing away at a hand-over", async () => {
    expect(await givenAway(TURNS[name]!, [ROOT, ROOT], ({ spec }) => handOverBelow(spec, LENT))).toBe(0);
  });

  it("gives root nothing at the hand-back", async () => {
    expect(await givenAway(TURNS[name]!, [LENT, THEIRS], ({ tree }) => handBack(tree))).toBe(0);
  });
});

it.skipIf(!isRoot)("a walk by paths alone would give it away", async () => {
  for (const name of ["a folder into a link", "a file into another name"])
    expect(await givenAway(TURNS[name]!, [ROOT, ROOT], ({ spec }) => handOver(spec, LENT)), name).toBeGreaterThan(0);
});

it.skipIf(!isRoot)("what is not the id's in its folders is named", () => {
  const { spec, tree } = world(LENT, THEIRS);
  expect(() => requireOwnOf(spec, LENT)).not.toThrow();
  chownSync(join(tree, "sub", "file"), 0, 0);
  expect(() => requireOwnOf(spec, LENT)).toThrow("sub/file of user 0");
});
