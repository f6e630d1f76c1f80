import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { keepWork, removeStaleWork, signWork, WORK_PREFIX } from "../../../src/commands/run/stale";
import { temporaryFolder } from "../../support/temporary";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const made = () => {
  const work = mkdtempSync(join(folder, WORK_PREFIX));
  signWork(work);
  writeFileSync(join(work, "x"), "x");
  return work;
};

/** What a process that is gone by now had signed. */
async function left(): Promise<string> {
  const work = made();
  const child = spawn("true");
  const pid = child.pid!;
  await new Promise((done) => child.on("exit", done));
  const [machine] = readFileSync(join(work, ".owner"), "latin1").split(" ");
  writeFileSync(join(work, ".owner"), `${machine} ${pid} 1\n`);
  return work;
}

it("what a killed run left goes, and what a living one has stays", async () => {
  const [stale, own] = [await left(), made()];
  await removeStaleWork(folder, 10);
  expect([stale, own].map((path) => existsSync(path))).toEqual([false, true]);
});

it("a number that belongs to a later process is no owner", async () => {
  const work = await left();
  const [machine] = readFileSync(join(work, ".owner"), "latin1").split(" ");
  writeFileSync(join(work, ".owner"), `${machine} ${process.pid} 1\n`);
  await removeStaleWork(folder, 10);
  expect(existsSync(work)).toBe(false);
});

it.each<[string, (work: string) => void]>([
  ["of another machine or process namespace", (work) => writeFileSync(join(work, ".owner"), "0123456789abcdef 1 1\n")],
  ["that is kept", keepWork],
  ["that is open to others", (work) => chmodSync(work, 0o755)],
  ["whose owner file says nothing", (work) => writeFileSync(join(work, ".owner"), "")],
])("a folder %s stays", async (_what, change) => {
  const work = await left();
  change(work);
  await removeStaleWork(folder, 10);
  expect(existsSync(work)).toBe(true);
});

it("no link is followed, and only so many go at once", async () => {
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  const outside = await left();
  symlinkSync(outside, join(folder, `${WORK_PREFIX}linked`));
  const others = [await left(), await left()];
  expect(await removeStaleWork(folder, 2)).toHaveLength(2);
  expect([outside, ...others].filter((path) => existsSync(path))).toHaveLength(1);
  expect(existsSync(elsewhere)).toBe(true);
});
