import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { sha256 } from "../../../src/core/domain/digest";
import { admitBinary, npmPackageOf } from "../../../src/world/agent/admit";
import { hashedCopy, openSource, SourceFault } from "../../../src/world/agent/hashed-copy";
import {
  type AgentStore,
  checkEntry,
  copyOut,
  discard,
  listStore,
  openStore,
  pruneStore,
  putProgram,
  reportPath,
  storeRoot,
  workFolder,
  writeReport,
} from "../../../src/world/agent/store";
import { REPORT_FILES } from "../../../src/core/records/build-report";
import { leftovers } from "../../support/admission";
import type { AgentRecord } from "../../../src/core/records/agent";
import { bytesOf, fixture } from "./support";
import { parseAgentRecord } from "../../../src/core/records/agent";

const made: string[] = [];
let folder: string;
let store: AgentStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "store-test-"));
  made.push(folder);
  store = await openStore(join(folder, "store"));
});
afterAll(async () => {
  for (const each of made) await discard(each);
});

/** A program that is an ELF file of this machine by its head, and larger than one chunk. */
function program(name: string, salt = ""): { path: string; digest: string } {
  const head = Buffer.alloc(64);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(head);
  head.writeUInt16LE(62, 18);
  const content = Buffer.concat([head, Buffer.alloc(3 * 1024 * 1024 + 17, `content ${salt}`)]);
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, digest: sha256(content) };
}

const put = async (path: string, expected: string | null = null) => putProgram(store, await openSource(path), expected);
const entry = (digest: string) => join(store.root, digest, "ca");
const tamper = (digest: string) => {
  chmodSync(join(store.root, digest), 0o755);
  chmodSync(entry(digest), 0o755);
  const bytes = readFileSync(entry(digest));
  bytes[100]! ^= 1;
  writeFileSync(entry(digest), bytes);
  chmodSync(entry(digest), 0o555);
};

describe("the store", () => {
  it("keeps a program under its digest, read-only, and gives out copies with exactly its bytes", async () => {
    const { path, digest } = program("ca");
    expect(await put(path)).toMatchObject({ ok: true, sha256: digest, state: "added" });
    expect(statSync(entry(digest)).mode & 0o777).toBe(0o555);
    expect(statSync(join(store.root, digest)).mode & 0o777).toBe(0o555);
    const copy = join(folder, "copy");
    expect(await copyOut(store, digest, copy)).toMatchObject({ state: "copied", sha256: digest });
    expect(readFileSync(copy).equals(readFileSync(path))).toBe(true);
    expect(statSync(copy).mode & 0o777).toBe(0o500);
    expect(readdirSync(store.root)).toEqual([digest]);
  });

  it("takes nothing that has another digest than the expected one, and leaves nothing behind", async () => {
    const { path, digest } = program("ca");
    expect(await put(path, "0".repeat(64))).toMatchObject({ ok: false, expected: "0".repeat(64), found: digest });
    expect(readdirSync(store.root)).toEqual([]);
  });

  it("an empty or missing entry is no entry", async () => {
    expect(await copyOut(store, "1".repeat(64), join(folder, "copy"))).toEqual({ state: "missing" });
    mkdirSync(join(store.root, "1".repeat(64)));
    expect(await copyOut(store, "1".repeat(64), join(folder, "copy"))).toMatchObject({ state: "corrupt" });
    expect(await copyOut(store, "1".repeat(64), join(folder, "copy"))).toEqual({ state: "missing" });
  });

  it("a tampered entry is found when it is copied out, never handed out, and removed", async () => {
    const { path, digest } = program("ca");
    await put(path);
    tamper(digest);
    const copy = join(folder, "copy");
    expect(await copyOut(store, digest, copy)).toMatchObject({ state: "corrupt" });
    expect(existsSync(copy)).toBe(false);
    expect(readdirSync(store.root)).toEqual([]);
  });

  it("putting the program again heals a tampered entry, a link, and a file in its place", async () => {
    const { path, digest } = program("ca");
    await put(path);
    tamper(digest);
    expect(await put(path)).toMatchObject({ ok: true, state: "healed" });
    expect(await checkEntry(store, digest)).toBe("whole");

    await discard(join(store.root, digest));
    symlinkSync("/usr/bin", join(store.root, digest));
    expect(await put(path)).toMatchObject({ ok: true, state: "healed" });
    expect(existsSync("/usr/bin")).toBe(true);
    expect(await checkEntry(store, digest)).toBe("whole");

    await discard(join(store.root, digest));
    writeFileSync(join(store.root, digest), "a file");
    expect(await put(path)).toMatchObject({ ok: true, state: "healed" });
    expect(await put(path)).toMatchObject({ ok: true, state: "present" });
  });

  it("is used by many at once: puts, copies and a corruption in between", async () => {
    const { path, digest } = program("ca");
    await put(path);
    tamper(digest);
    const copies = Array.from({ length: 8 }, (_, i) => join(folder, `copy-${i}`));
    const results = await Promise.all([
      ...Array.from({ length: 6 }, () => put(path)),
      ...copies.map((copy) => copyOut(store, digest, copy)),
    ]);
    expect(results.filter((r) => "ok" in r && !r.ok)).toEqual([]);
    for (const copy of copies) if (existsSync(copy)) expect(sha256(readFileSync(copy))).toBe(digest);
    expect((await put(path)).ok).toBe(true);
    expect(await checkEntry(store, digest)).toBe("whole");
    expect(readdirSync(store.root)).toEqual([digest]);
  });

  it("refuses a folder that is a link or that others can write to", async () => {
    const link = join(folder, "link");
    symlinkSync(store.root, link);
    await expect(openStore(link)).rejects.toThrow(/found a link/);
    const open = join(folder, "open");
    mkdirSync(open);
    chmodSync(open, 0o777);
    await expect(openStore(open)).rejects.toThrow(/chmod go-w/);
  });

  it.skipIf(process.getuid?.() !== 0)("refuses somebody else's folder", async () => {
    const foreign = join(folder, "foreign");
    mkdirSync(foreign);
    execFileSync("chown", ["65534", foreign]);
    await expect(openStore(foreign)).rejects.toThrow(/user 65534/);
  });

  it("prunes what nobody names, and what dead processes left; not what living ones work in", async () => {
    const one = program("one", "1");
    const two = program("two", "2");
    await put(one.path);
    await put(two.path);
    const own = await workFolder(store);
    const [, machine] = basename(own).split("-");
    const dead = [`.incoming-${machine}-999999999-abc`, `.work-${machine}-999999999-abc`];
    // what another machine works in can't be seen to be dead, only to be old
    const theirs = [".work-00000000000000ff-999999999-abc", ".work-00000000000000ff-999999999-old"];
    for (const name of [...dead, ...theirs]) mkdirSync(join(store.root, name));
    utimesSync(join(store.root, theirs[1]!), 0, 0);
    writeFileSync(join(store.root, "notes.txt"), "not ours");
    mkdirSync(join(store.root, "downloads"));
    for (const hex of ["a", "b"]) writeFileSync(join(store.root, "downloads", `${hex.repeat(128)}.tgz`), "x");
    const removed = await pruneStore(store, new Set([one.digest, "a".repeat(128)]));
    const download = `downloads/${"b".repeat(128)}.tgz`;
    expect(removed).toEqual([...[...dead, theirs[1]!].toSorted(), two.digest, download]);
    expect(existsSync(own)).toBe(true);
    expect(existsSync(join(store.root, theirs[0]!))).toBe(true);
    expect(await checkEntry(store, one.digest)).toBe("whole");
    expect(existsSync(join(store.root, "notes.txt"))).toBe(true);
  });

  it("keeps the last report with its entry, and lists both", async () => {
    const { path, digest } = program("ca");
    await put(path);
    await writeReport(store, digest, "provider-build-report.json", "{}\n");
    await writeReport(store, digest, "provider-fetch-report.json", '{"later":true}\n');
    expect(readFileSync(reportPath(store, digest, "provider-fetch-report.json"), "utf8")).toBe('{"later":true}\n');
    expect(await listStore(store)).toEqual([
      { sha256: digest, bytes: statSync(path).size, state: "whole", reports: ["provider-fetch-report.json"] },
    ]);
    expect(statSync(join(store.root, digest)).mode & 0o777).toBe(0o555);
    // a folder in the report's place is none, and gives way
    chmodSync(join(store.root, digest), 0o700);
    mkdirSync(join(store.root, digest, "provider-build-report.json", "below"), { recursive: true });
    await writeReport(store, digest, "provider-build-report.json", "{}\n");
    expect((await listStore(store))[0]?.reports).toEqual(["provider-build-report.json"]);
    await expect(writeReport(store, "0".repeat(64), "provider-build-report.json", "{}\n")).rejects.toThrow(SourceFault);
    expect(leftovers(store.root)).toEqual([]);
  });

  it("keeps the reports of many at once", async () => {
    const { path, digest } = program("ca");
    await put(path);
    const write = (i: number) =>
      writeReport(store, digest, REPORT_FILES[i % 2]!, `{"number":${i}}\n`).then(() =>
        writeReport(store, digest, REPORT_FILES[0], "{}\n"),
      );
    await Promise.all(Array.from({ length: 40 }, (_, i) => write(i)));
    expect((await listStore(store))[0]).toMatchObject({ state: "whole", reports: ["provider-build-report.json"] });
  });

  it("stands below XDG_CACHE_HOME, HOME, or where it is told", () => {
    expect(storeRoot("/x", { HOME: "/h" })).toBe("/x");
    expect(storeRoot(undefined, { HOME: "/h", CTO_HARNESS_AGENT_STORE: "/s" })).toBe("/s");
    expect(storeRoot(undefined, { HOME: "/h", XDG_CACHE_HOME: "/c" })).toBe("/c/case-harness/agents");
    expect(storeRoot(undefined, { HOME: "/h", XDG_CACHE_HOME: "relative" })).toBe("/h/.cache/case-harness/agents");
  });
});

describe("a source", () => {
  it.each([
    ["nothing", () => join(folder, "none"), /found nothing/],
    ["a folder", () => folder, /found a folder/],
    ["a device", () => "/dev/zero", /special file/],
    [
      "a link",
      () => {
        symlinkSync(program("ca").path, join(folder, "link"));
        return join(folder, "link");
      },
      /found a link/,
    ],
    [
      "a pipe",
      () => {
        execFileSync("mkfifo", [join(folder, "pipe")]);
        return join(folder, "pipe");
      },
      /special file/,
    ],
    ["one that is too large", () => program("ca").path, /at most 1000 bytes/],
  ])("%s is refused by name, without waiting", async (_name, path, reason) => {
    const fault = await openSource(path(), 1000).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SourceFault);
    expect((fault as SourceFault).message).toMatch(reason);
  });

  it("that grows beyond the bound while it is read leaves no copy", async () => {
    const endless = { read: async (b: Buffer) => b.fill(1).length, close: async () => {} };
    await expect(hashedCopy(endless, join(folder, "copy"), 0o500, 5_000_000)).rejects.toThrow(/at most 5000000/);
    expect(existsSync(join(folder, "copy"))).toBe(false);
  });

  it("that fails in the middle leaves no copy", async () => {
    let reads = 0;
    const failing = {
      read: async (b: Buffer) => {
        if (++reads > 3) throw new SourceFault("broke off");
        return b.fill(1).length;
      },
      close: async () => {},
    };
    await expect(hashedCopy(failing, join(folder, "copy"), 0o500)).rejects.toThrow("broke off");
    expect(existsSync(join(folder, "copy"))).toBe(false);
  });

  it("never writes over or through what stands at the copy's place", async () => {
    const { path } = program("ca");
    symlinkSync(join(folder, "victim"), join(folder, "copy"));
    await expect(openSource(path).then((s) => hashedCopy(s, join(folder, "copy"), 0o500))).rejects.toMatchObject({
      code: "EEXIST",
    });
    expect(existsSync(join(folder, "victim"))).toBe(false);
  });
});

describe("the admission of a binary", () => {
  function record(digest: string): AgentRecord {
    const parsed = parseAgentRecord(
      "case",
      bytesOf({ ...fixture("agent.case.json"), binaries: { "linux-x64": { sha256: digest } } }),
    );
    if (!parsed.ok) throw new Error("fixture");
    return parsed.value;
  }
  const admit = (digest: string, candidate: string | null, name = "run") =>
    admitBinary({ record: record(digest), platform: "linux-x64", candidate, store, to: join(folder, name) });

  it("copies the admitted one out of the store, ready to run", async () => {
    const { path, digest } = program("ca");
    await put(path);
    expect(await admit(digest, null)).toEqual({
      source: "store",
      problem: null,
      sha256: digest,
      bytes: statSync(path).size,
      format: "elf-x64",
      npm_package: null,
      not_executable: null,
      store_corrupt: false,
    });
    expect(sha256(readFileSync(join(folder, "run")))).toBe(digest);
  });

  it("takes an admitted candidate into the store and runs a copy from there", async () => {
    const { path, digest } = program("ca");
    expect(await admit(digest, path)).toMatchObject({ source: "candidate", sha256: digest, problem: null });
    expect(await checkEntry(store, digest)).toBe("whole");
    expect(existsSync(join(folder, "run"))).toBe(true);
  });

  it("a candidate that is not admitted is hashed, not copied, not run", async () => {
    const { path, digest } = program("ca");
    expect(await admit("4".repeat(64), path)).toMatchObject({ source: "candidate", sha256: digest });
    expect(existsSync(join(folder, "run"))).toBe(false);
    expect(readdirSync(store.root)).toEqual([]);
  });

  it("says what is missing: no candidate, no entry, no digest for this platform", async () => {
    expect((await admit("4".repeat(64), join(folder, "none"))).problem).toMatch(/no file at/);
    expect((await admit("4".repeat(64), null)).problem).toMatch(/the store has no 4444/);
    const other = await admitBinary({
      record: record("4".repeat(64)),
      platform: "darwin-x64",
      candidate: null,
      store,
      to: join(folder, "run"),
    });
    expect(other.problem).toMatch(/no binary for darwin-x64/);
    expect(existsSync(join(folder, "run"))).toBe(false);
  });

  it("a tampered entry never runs: it is removed, and healed by an admitted candidate", async () => {
    const { path, digest } = program("ca");
    await put(path);
    tamper(digest);
    const fact = await admit(digest, null);
    expect(fact).toMatchObject({ source: null, store_corrupt: true });
    expect(existsSync(join(folder, "run"))).toBe(false);
    await put(path);
    tamper(digest);
    expect(await admit(digest, path)).toMatchObject({ source: "candidate", sha256: digest, store_corrupt: true });
    expect(await checkEntry(store, digest)).toBe("whole");
  });

  it("a file swapped between check and start does not run: what runs is the copy that was hashed", async () => {
    const good = join(folder, "good");
    writeFileSync(good, "#!/bin/sh\necho good\n", { mode: 0o755 });
    const digest = sha256(readFileSync(good));
    await put(good);
    const fact = await admit(digest, good);
    expect(fact.sha256).toBe(digest);
    writeFileSync(good, "#!/bin/sh\necho swapped\n");
    tamperWith(entry(digest), "#!/bin/sh\necho swapped\n");
    expect(execFileSync(join(folder, "run"), { encoding: "utf8" })).toBe("good\n");
    expect((await admit(digest, null, "again")).source).toBeNull();
  });

  it("tells formats, and what can't be executed", async () => {
    const script = join(folder, "script");
    writeFileSync(script, "#!/usr/bin/env node\n");
    await put(script);
    expect((await admit(sha256(readFileSync(script)), null)).format).toBe("script");
  });

  it("knows the npm packages case and ca, and does not take the agent's own source for one", async () => {
    const at = (path: string, manifest: object) => {
      const file = join(folder, path);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, "x");
      return { file, manifest: (name: string) => writeFileSync(join(folder, name), JSON.stringify(manifest)) };
    };
    const ca = at("node_modules/ca/bin/ca", { name: "ca", version: "0.1.9" });
    ca.manifest("node_modules/ca/package.json");
    expect(await npmPackageOf(ca.file)).toBe("ca@0.1.9");
    const unpacked = at("package/dist/case", { name: "case", version: "1.6.3" });
    unpacked.manifest("package/package.json");
    expect(await npmPackageOf(unpacked.file)).toBe("case@1.6.3");
    const source = at("clone/dist/ca", { name: "case", version: "0.1.0", private: true });
    source.manifest("clone/package.json");
    expect(await npmPackageOf(source.file)).toBeNull();
    const other = at("app/bin/ca", { name: "app", version: "1.0.0" });
    other.manifest("app/package.json");
    expect(await npmPackageOf(other.file)).toBeNull();
    // Anybody can put a pipe beside a candidate in a shared folder: it holds nothing up.
    const piped = at("shared/ca", {});
    execFileSync("mkfifo", [join(folder, "shared/package.json")]);
    expect(await npmPackageOf(piped.file)).toBeNull();
    const digest = sha256(readFileSync(ca.file));
    expect(await admit(digest, ca.file)).toMatchObject({ npm_package: "ca@0.1.9" });
    expect(existsSync(join(folder, "run"))).toBe(false);
    rmSync(join(folder, "node_modules"), { recursive: true });
  });
});

function tamperWith(path: string, text: string): void {
  chmodSync(path, 0o755);
  writeFileSync(path, text);
}
