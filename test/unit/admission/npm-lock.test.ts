import { describe, expect, it } from "vitest";
import { parseAgentRecord } from "../../../src/core/records/agent";
import {
  findFrom,
  isFor,
  type LockedPackage,
  lockFaults,
  manifestProblem,
  parseManifest,
  readNpmLock,
  selectFor,
} from "../../../src/core/records/npm-lock";
import { AGENT_SYSTEMS, recordOfPackage } from "../../../src/core/records/package-record";

const HASH = `sha512-${"A".repeat(86)}==`;
const LINUX = { os: "linux", cpu: "x64", libc: "glibc" } as const;
const own = (more: Partial<LockedPackage> = {}): LockedPackage => ({ version: "1.0.0", integrity: HASH, ...more });

const npm = (packages: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  Buffer.from(JSON.stringify({ lockfileVersion: 3, ...more, packages: { "": {}, ...packages } }));
const entry = (more: Record<string, unknown> = {}) => ({ version: "1.0.0", integrity: HASH, ...more });
const read = (packages: Record<string, unknown>, more = {}) =>
  readNpmLock(npm(packages, more), { name: "agent", version: "1.0.0" }, AGENT_SYSTEMS);

describe("npm's lock", () => {
  it("gives what the agent leads to, by the places where Node finds it, and nothing else", () => {
    const lock = read({
      "node_modules/agent": entry({ dependencies: { a: "^1", b: "*" }, hasInstallScript: true }),
      "node_modules/a": entry({ dependencies: { b: "^2" } }),
      "node_modules/b": entry(),
      "node_modules/a/node_modules/b": entry({ version: "2.0.0", peerDependencies: { missing: "*" } }),
      "node_modules/other": entry(),
    });
    expect(lock).toEqual({
      packages: {
        "node_modules/a": own({ dependencies: ["b"] }),
        "node_modules/a/node_modules/b": own({ version: "2.0.0" }),
        "node_modules/agent": own({ dependencies: ["a", "b"] }),
        "node_modules/b": own(),
      },
      scripts: ["node_modules/agent"],
      left: 1,
    });
  });

  it("keeps optional packages of every platform that agents run on, with their aliases", () => {
    const lock = read({
      "node_modules/agent": entry({
        optionalDependencies: { "agent-linux": "npm:agent@1.0.0-linux", "agent-win": "npm:agent@1.0.0-win" },
      }),
      "node_modules/agent-linux": entry({ name: "agent", version: "1.0.0-linux", optional: true, os: ["linux"] }),
      "node_modules/agent-win": entry({ name: "agent", version: "1.0.0-win", optional: true, os: ["win32"] }),
    });
    expect(lock).toMatchObject({
      packages: {
        "node_modules/agent": { dependencies: ["agent-linux"] },
        "node_modules/agent-linux": { name: "agent", version: "1.0.0-linux", optional: true, os: ["linux"] },
      },
      left: 1,
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["another version", { "node_modules/agent": entry({ version: "2.0.0" }) }, "found 2.0.0"],
    ["no such package", {}, "found nothing"],
    ["a dependency less", { "node_modules/agent": entry({ dependencies: { a: "*" } }) }, "needs a, which"],
    [
      "git",
      { "node_modules/agent": entry({ resolved: "git+ssh://git@host.invalid/a.git#0123" }) },
      "resolved elsewhere",
    ],
    [
      "a file of its own",
      { "node_modules/agent": entry({ resolved: "https://host.invalid/agent.tgz" }) },
      "resolved elsewhere",
    ],
    [
      "a file of another package",
      { "node_modules/agent": entry({ resolved: "https://host.invalid/other/-/other-1.0.0.tgz" }) },
      "resolved elsewhere",
    ],
    ["a folder", { "node_modules/agent": { resolved: "agent", link: true, version: "1.0.0" } }, "a link to a folder"],
    ["a bundled package", { "node_modules/agent": entry({ inBundle: true }) }, "bundled"],
    ["no integrity", { "node_modules/agent": entry({ integrity: undefined }) }, "SHA-512, found none"],
    ["SHA-1", { "node_modules/agent": entry({ integrity: `sha1-${"A".repeat(27)}=` }) }, "SHA-512, found none"],
    [
      "a range",
      { "node_modules/agent": entry({ dependencies: { a: "*" } }), "node_modules/a": entry({ version: "^1" }) },
      "exact version",
    ],
  ])("refuses %s", (_name, packages, words) => {
    expect(read(packages)).toEqual({ problem: expect.stringContaining(words) as unknown });
  });

  it("refuses the same place twice, other kinds of locks, and what is none", () => {
    const twice = `{"packages":{"node_modules/agent":{},"node_modules/agent":{}}}`;
    for (const text of [twice, "{}", '{"lockfileVersion":1,"dependencies":{}}', "[]", "null", "x"])
      expect(readNpmLock(Buffer.from(text), { name: "agent", version: "1.0.0" }, AGENT_SYSTEMS), text).toHaveProperty(
        "problem",
      );
  });

  it.each([
    "https://mirror.invalid/npm/@x/agent/-/agent-1.0.0.tgz",
    "https://host.invalid/download/@x/agent/1.0.0/0123",
  ])("takes a package of another registry (%s), and keeps no address", (resolved) => {
    const lock = readNpmLock(
      npm({ "node_modules/@x/agent": entry({ resolved }) }),
      { name: "@x/agent", version: "1.0.0" },
      AGENT_SYSTEMS,
    );
    expect(lock).toHaveProperty("packages");
    expect(JSON.stringify(lock)).not.toContain("invalid");
  });

  it("of several integrities takes the SHA-512", () => {
    expect(read({ "node_modules/agent": entry({ integrity: `sha1-${"B".repeat(27)}= ${HASH}` }) })).toMatchObject({
      packages: { "node_modules/agent": { integrity: HASH } },
    });
  });
});

describe("a record's lock", () => {
  it.each<[string, Record<string, LockedPackage>, string]>([
    ["a dependency less", { "node_modules/agent": own({ dependencies: ["a"] }) }, "needs a, which"],
    ["a dependency more", { "node_modules/agent": own(), "node_modules/a": own() }, "nothing in the lock leads"],
    ["no agent", { "node_modules/a": own() }, "own package is missing"],
    [
      "twins in case",
      { "node_modules/agent": own({ dependencies: ["a", "A"] }), "node_modules/a": own(), "node_modules/A": own() },
      "where case does not count",
    ],
  ])("with %s is none", (_name, packages, words) => {
    expect(
      lockFaults(packages, "agent")
        .map(({ problem }) => problem)
        .join("; "),
    ).toContain(words);
    const record = { ...written(), packages };
    const parsed = parseAgentRecord("codex", Buffer.from(JSON.stringify(record)));
    expect(parsed).toMatchObject({ ok: false });
  });

  it("is of the version and integrity that the record is about", () => {
    const parsed = (change: object) =>
      parseAgentRecord("pi", Buffer.from(JSON.stringify({ ...written(), ...change }))).ok;
    expect(parsed({})).toBe(true);
    expect(parsed({ version: "1.0.1" })).toBe(false);
    expect(parsed({ integrity: `sha512-${"B".repeat(86)}==` })).toBe(false);
    expect(parsed({ packages: { "../x": own() } })).toBe(false);
    expect(parsed({ packages: { "node_modules/agent/../x": own() } })).toBe(false);
  });

  it("is chosen from for a system, without what is for others", () => {
    const packages = {
      "node_modules/agent": own({ dependencies: ["gnu", "mac", "musl", "base"] }),
      "node_modules/base": own(),
      "node_modules/gnu": own({ optional: true, os: ["linux"], libc: ["glibc"] }),
      "node_modules/mac": own({ optional: true, os: ["darwin"], dependencies: ["only"] }),
      "node_modules/musl": own({ optional: true, os: ["linux"], libc: ["musl"] }),
      "node_modules/only": own({ optional: true }),
    };
    const places = (system: Parameters<typeof selectFor>[2]) => {
      const selected = selectFor(packages, "agent", system);
      return selected.ok ? selected.places.map((place) => place.slice("node_modules/".length)) : selected;
    };
    expect(places(LINUX)).toEqual(["agent", "base", "gnu"]);
    expect(places({ ...LINUX, libc: "musl" })).toEqual(["agent", "base", "musl"]);
    expect(places({ os: "darwin", cpu: "arm64", libc: null })).toEqual(["agent", "base", "mac", "only"]);
  });

  it("has nothing for a system that a needed package is not for", () => {
    const packages = {
      "node_modules/agent": own({ dependencies: ["a"] }),
      "node_modules/a": own({ os: ["darwin"] }),
    };
    expect(selectFor(packages, "agent", LINUX)).toEqual({
      ok: false,
      place: "node_modules/a",
      problem: "is not for linux-x64 (glibc)",
    });
  });

  it("follows npm's rules of systems", () => {
    expect(isFor({ os: ["!win32"] }, LINUX)).toBe(true);
    expect(isFor({ os: ["!linux"] }, LINUX)).toBe(false);
    expect(isFor({ os: ["any"] }, LINUX)).toBe(true);
    expect(isFor({ cpu: ["arm64", "x64"] }, LINUX)).toBe(true);
    expect(isFor({ libc: ["glibc"] }, { os: "darwin", cpu: "x64", libc: null })).toBe(false);
  });

  it("finds a package as Node does", () => {
    const places = new Set(["node_modules/b", "node_modules/@s/a/node_modules/b", "node_modules/@s/a"]);
    const find = (from: string, name: string) => findFrom((place) => places.has(place), from, name);
    expect(find("node_modules/@s/a", "b")).toBe("node_modules/@s/a/node_modules/b");
    expect(find("node_modules/@s/a/node_modules/b", "@s/a")).toBe("node_modules/@s/a");
    expect(find("node_modules/b", "b")).toBe("node_modules/b");
    expect(find("node_modules/b", "c")).toBeNull();
  });

  it("is held against what a package says of itself", () => {
    const locked = own({ name: "agent", dependencies: ["a", "b"] });
    const problem = (manifest: object) =>
      manifestProblem("node_modules/x", locked, parseManifest(Buffer.from(JSON.stringify(manifest))));
    const same = { name: "agent", version: "1.0.0", dependencies: { a: "*" }, peerDependencies: { b: "*" } };
    expect(problem(same)).toBeNull();
    expect(problem({ ...same, optionalDependencies: { c: "*" }, dependencies: { a: "*", c: "*" } })).toBeNull();
    expect(problem({ ...same, dependencies: { a: "*", evil: "*" } })).toContain("found evil");
    expect(problem({ ...same, dependencies: {} })).toContain("the dependency a as in the lock");
    expect(problem({ ...same, name: "other" })).toContain("expected agent@1.0.0, found other@1.0.0");
    expect(problem({ ...same, version: "1.0.1" })).toContain("found agent@1.0.1");
    expect(problem([])).toContain("found none");
  });
});

function written() {
  const lock = read({ "node_modules/agent": entry() });
  if ("problem" in lock) throw new Error(lock.problem);
  return recordOfPackage({
    lane: "pi",
    name: "agent",
    version: "1.0.0",
    lock,
    license: "MIT",
    now: "2026-06-01T00:00:00Z",
    before: null,
  });
}
