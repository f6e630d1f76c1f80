import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { machineId, processEntry } from "../../../src/world/contain/processes";
import { openTarget } from "../../../src/world/target/layout";
import { lockTarget } from "../../../src/world/target/lock";
import { recoverTarget } from "../../../src/world/target/recover";
import { makeRepository } from "../../support/target/repository";
import { temporaryFolder } from "../../support/temporary";

const WHO = { run: "run-2", before: "", ref: "" };
const GONE = { machine: machineId(), pid: 2 ** 22 - 1, start: "1", run: "run-1", before: "", ref: "", nonce: "n" };

async function target() {
  const root = join(temporaryFolder(), "target");
  makeRepository(root);
  const found = await openTarget(root);
  mkdirSync(found.state);
  return found;
}

test("the lock of a process that is gone is taken over, whoever died over it before", async () => {
  const found = await target();
  writeFileSync(join(found.state, "lock"), JSON.stringify(GONE));
  const first = lockTarget(found, WHO);
  expect(first.left).toEqual(GONE);
  expect(() => lockTarget(found, WHO)).toThrow(expect.objectContaining({ code: "target_busy" }));
  first.release();
  expect(readdirSync(found.state)).toEqual([]);
  // One that died while it took over from another that had.
  writeFileSync(join(found.state, "lock"), JSON.stringify(GONE));
  const digest = createHash("sha256").update(JSON.stringify(GONE)).digest("hex").slice(0, 16);
  writeFileSync(join(found.state, `takeover-${digest}`), JSON.stringify({ ...GONE, nonce: "m" }));
  lockTarget(found, WHO).release();
  expect(readdirSync(found.state)).toEqual([]);
});

test("a lock that is somebody else's by now is not given back", async () => {
  const found = await target();
  const mine = lockTarget(found, WHO);
  writeFileSync(join(found.state, "lock"), JSON.stringify(GONE));
  mine.release();
  expect(readFileSync(join(found.state, "lock"), "utf8")).toBe(JSON.stringify(GONE));
});

test.each([
  ["a process that lives", { ...GONE, pid: process.pid, start: processEntry(process.pid)!.start }],
  ["another machine", { ...GONE, machine: "elsewhere" }],
  ["a process that can't be told", { ...GONE, start: "" }],
  ["nobody who can be read", "half a li"],
])("the lock of %s is left alone", async (_name, owner) => {
  const found = await target();
  const text = JSON.stringify(owner);
  writeFileSync(join(found.state, "lock"), text);
  await expect(recoverTarget(found.root)).rejects.toThrow(expect.objectContaining({ code: "target_busy" }));
  expect(readFileSync(join(found.state, "lock"), "utf8")).toBe(text);
});

test("a journal that can't be read is never taken for none", async () => {
  const found = await target();
  writeFileSync(join(found.state, "journal.json"), '{"version":2}\n');
  expect(await recoverTarget(found.root)).toMatchObject({ found: "between", did: "nothing", state: "unfinished" });
});
