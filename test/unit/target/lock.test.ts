import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bytePathOf } from "../../../src/core/domain/bytes";
import { type Journal, serializeJournal } from "../../../src/core/target/journal";
import { machineId, processEntry } from "../../../src/world/contain/processes";
import { openTarget } from "../../../src/world/target/layout";
import { lockTarget } from "../../../src/world/target/lock";
import { recoverTarget } from "../../../src/world/target/recover";
import { git, makeRepository } from "../../support/target/repository";
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

// A repository that was unpacked from a stranger's archive.
test.each<[string, (journal: Journal, state: string, folder: string) => Journal]>([
  [
    "a path out of the tree",
    (journal) => ({ ...journal, paths: [{ ...journal.paths[0]!, path: bytePathOf("../planted") }] }),
  ],
  [
    "a path of git's",
    (journal) => ({ ...journal, paths: [{ ...journal.paths[0]!, path: bytePathOf(".git/hooks/planted") }] }),
  ],
  ["a folder out of the tree", (journal) => ({ ...journal, newFolders: [bytePathOf("../empty")] })],
  ["a branch out of its folder", (journal) => ({ ...journal, ref: "refs/heads/../../../planted" })],
  ["lines for a reflog", (journal) => ({ ...journal, reflog: `${journal.reflog}ssh-rsa AAAA\n` })],
  [
    "a work folder that is a link",
    (journal, state, folder) => {
      symlinkSync(folder, join(state, "work-0123456789abcdee"));
      return { ...journal, work: "work-0123456789abcdee" };
    },
  ],
])("by a journal with %s nothing is done", async (_name, change) => {
  const found = await target();
  const folder = join(found.root, "..");
  for (const name of ["empty", "new", "old"]) mkdirSync(join(folder, name));
  const work = join(found.state, "work-0123456789abcdef");
  for (const name of ["new", "old"]) mkdirSync(join(work, name), { recursive: true });
  writeFileSync(join(work, "old/0"), "planted");
  const head = git(found.root, "rev-parse", "HEAD").trim();
  const side = { mode: "100644", oid: head, file: { ino: "1", size: "1", mtimeNs: "1", mode: "100644" } };
  const journal: Journal = {
    ...{ work: "work-0123456789abcdef", run: "run-1", gitDir: "", root: found.root, ref: "refs/heads/main" },
    ...{
      before: head,
      after: "0".repeat(40),
      reflog: `${head} ${"0".repeat(40)} x\n`,
      logs: [{ of: "HEAD", isNew: true }],
    },
    ...{
      paths: [{ number: 0, path: bytePathOf("planted"), before: side, after: null }],
      newFolders: [],
      oldFolders: [],
    },
  };
  writeFileSync(join(found.state, "journal.json"), serializeJournal(change(journal, found.state, folder)));
  const log = readFileSync(join(found.gitDir, "logs/HEAD"), "utf8");
  expect(await recoverTarget(found.root)).toMatchObject({ did: "nothing", state: "unfinished" });
  for (const name of ["planted", "target/.git/hooks/planted"]) expect(existsSync(join(folder, name))).toBe(false);
  for (const name of ["empty", "new", "old"]) expect(existsSync(join(folder, name))).toBe(true);
  expect(readFileSync(join(found.gitDir, "logs/HEAD"), "utf8")).toBe(log);
});

test("a line goes to no reflog behind a link", async () => {
  const found = await target();
  const outside = join(found.root, "../outside");
  mkdirSync(outside);
  rmSync(join(found.gitDir, "logs"), { recursive: true });
  symlinkSync(outside, join(found.gitDir, "logs"));
  const head = git(found.root, "rev-parse", "HEAD").trim();
  const none = "0".repeat(40);
  const journal: Journal = {
    ...{ work: "work-0123456789abcdef", run: "run-1", gitDir: "", root: found.root, ref: "refs/heads/main" },
    ...{ before: none, after: head, reflog: `${none} ${head} x\n`, logs: [{ of: "branch", isNew: true }] },
    ...{ paths: [], newFolders: [], oldFolders: [] },
  };
  writeFileSync(join(found.state, "journal.json"), serializeJournal(journal));
  await expect(recoverTarget(found.root)).rejects.toThrow(expect.objectContaining({ code: "target_unsupported" }));
  expect(readdirSync(outside)).toEqual([]);
  expect(existsSync(join(found.gitDir, "index.lock"))).toBe(false);
});
