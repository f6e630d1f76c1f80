import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { disown, isLeftOver, makeOwned, OWNED_PREFIX, removeSmallOwned } from "../../../src/world/contain/owned";
import { findLeftovers, sizeOf } from "../../../src/world/leftovers/sweep";
import { removeOwned } from "../../../src/world/worktree/remove";
import { temporaryFolder } from "../../support/temporary";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const owner = (work: string) => join(work, ".owner");
const made = (kind = "") => {
  const work = makeOwned(folder, kind);
  writeFileSync(join(work, "x"), "x");
  return work;
};

/** What a process that is gone by now had made. */
async function left(kind = ""): Promise<string> {
  const work = made(kind);
  const child = spawn("true");
  const pid = child.pid!;
  await new Promise((done) => child.on("exit", done));
  const [machine] = readFileSync(owner(work), "latin1").split(" ");
  writeFileSync(owner(work), `${machine} ${pid} 1\n`);
  return work;
}

async function sweep(): Promise<void> {
  for (const one of await findLeftovers({ temporary: [folder], store: join(folder, "store") }))
    if (one.path.startsWith(folder)) await one.remove();
}

it("what killed processes left goes, all of it and of every kind, and what a living one has stays", async () => {
  const dead = await Promise.all(["", "", "probe-", "verify-", "case-", "", ""].map(left));
  const own = made();
  await sweep();
  expect([...dead, own].map((path) => existsSync(path))).toEqual([...dead.map(() => false), true]);
});

it("a number that belongs to a later process is no owner", async () => {
  const work = await left();
  const [machine] = readFileSync(owner(work), "latin1").split(" ");
  writeFileSync(owner(work), `${machine} ${process.pid} 1\n`);
  await sweep();
  expect(existsSync(work)).toBe(false);
});

it.each<[string, (work: string) => void]>([
  ["of another machine or process namespace", (work) => writeFileSync(owner(work), "0123456789abcdef 1 1\n")],
  ["that is kept", disown],
  ["that is open to others", (work) => chmodSync(work, 0o755)],
  ["whose owner file says nothing", (work) => writeFileSync(owner(work), "")],
  ["whose owner file was cut", (work) => writeFileSync(owner(work), readFileSync(owner(work)).subarray(0, -1))],
  [
    "whose owner file is a link",
    (work) => {
      writeFileSync(join(folder, "owner"), readFileSync(owner(work)));
      unlinkSync(owner(work));
      symlinkSync(join(folder, "owner"), owner(work));
    },
  ],
])("a folder %s stays", async (_what, change) => {
  const work = await left();
  change(work);
  const long = new Date(Date.now() - 3_600_000);
  if ((lstatSync(work).mode & 0o777) === 0o700) utimesSync(work, long, long);
  await sweep();
  expect(existsSync(join(work, "x"))).toBe(true);
});

it.skipIf(process.getuid?.() !== 0)("a folder of another user stays, whatever its owner file says", async () => {
  const { chownSync } = await import("node:fs");
  const work = await left();
  chownSync(work, 65534, 65534);
  await sweep();
  expect(existsSync(work)).toBe(true);
});

it("one that was killed before it could sign its folder leaves an empty one, which goes after a while", async () => {
  const [young, old, begun] = ["aaaaaa", "bbbbbb", "cccccc"].map((name) =>
    join(folder, `${OWNED_PREFIX}unsigned-${name}`),
  );
  for (const work of [young, old, begun]) mkdirSync(work!, { mode: 0o700 });
  writeFileSync(owner(begun!), "abc 1");
  const long = new Date(Date.now() - 3_600_000);
  for (const work of [old, begun]) utimesSync(work!, long, long);
  await sweep();
  expect([young, old, begun].map((work) => existsSync(work!))).toEqual([true, false, false]);
});

it("an empty folder that is nobody's stays, however old: another step may need it", async () => {
  const handedOn = ["fetch-aaaaaa", "shown-0-1-2-bbbbbb", "rerun-cccccc", "dddddd"].map((name) =>
    join(folder, `${OWNED_PREFIX}${name}`),
  );
  const long = new Date(Date.now() - 3_600_000);
  for (const one of handedOn) {
    mkdirSync(one, { mode: 0o700 });
    utimesSync(one, long, long);
  }
  await sweep();
  expect(handedOn.map((one) => existsSync(one))).toEqual([true, true, true, true]);
});

it("no link is followed", async () => {
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "kept"), "");
  const work = await left();
  symlinkSync(elsewhere, join(work, "out"));
  const outside = await left();
  const linked = join(folder, "other");
  mkdirSync(linked);
  symlinkSync(outside, join(linked, `${OWNED_PREFIX}linked`));
  for (const one of await findLeftovers({ temporary: [linked], store: join(folder, "store") }))
    if (one.path.startsWith(folder)) await one.remove();
  expect(existsSync(outside)).toBe(true);
  await sweep();
  expect([existsSync(work), readdirSync(elsewhere)]).toEqual([false, ["kept"]]);
});

it("a removal that ends half-way leaves what the next one finds", async () => {
  const work = await left();
  for (let n = 0; n < 3000; n++) writeFileSync(join(work, `a${n}`), "");
  await expect(removeOwned(work, AbortSignal.abort())).rejects.toThrow("aborted");
  expect([existsSync(work), isLeftOver(work)]).toEqual([true, true]);
  await sweep();
  expect(existsSync(work)).toBe(false);
});

it("a small folder goes with its owner last, and a second time without complaint", () => {
  const work = made("probe-");
  removeSmallOwned(work);
  removeSmallOwned(work);
  expect(existsSync(work)).toBe(false);
});

it("its size is told", async () => {
  const work = await left();
  writeFileSync(join(work, "big"), Buffer.alloc(1024 * 1024, 1));
  expect(sizeOf(work)).toBeGreaterThanOrEqual(1024 * 1024);
  expect(sizeOf(join(folder, "nowhere"))).toBe(0);
});
