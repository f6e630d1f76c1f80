import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { admitBinary } from "../../../src/world/agent/admit";
import type { NpmAgentRecord } from "../../../src/core/records/agent";
import { copyTree } from "../../../src/world/agent/npm/copy";
import { SourceFault } from "../../../src/world/agent/hashed-copy";
import { readSettings, readRegistries } from "../../../src/world/agent/npm/registry";
import { makeTree, PackageFault } from "../../../src/world/agent/npm/tree";
import { type AgentStore, checkEntry, openStore, putTree, TREE } from "../../../src/world/agent/store";
import { removeTree } from "../../support/admission";
import { integrityOf, makePackage, rawTar, type RawEntry } from "../../support/npm-registry";

let place: string;
let store: AgentStore;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), "npm-tree-test-"));
  store = await openStore(join(place, "store"));
});
afterEach(() => removeTree(place));

const MAX = 4 * 1024 * 1024;
const of = (at: string, tarball: Buffer, version = "1.0.0", dependencies: string[] = []) => ({
  place: `node_modules/${at}`,
  locked: { version, integrity: integrityOf(tarball), ...(dependencies.length === 0 ? {} : { dependencies }) },
  tarball,
});
const FILES: RawEntry[] = [
  { path: "package/bin/agent.js", content: "#!/usr/bin/env node\n", mode: 0o755 },
  { path: "package/lib/deep/index.js", content: "x".repeat(700_000) },
  { path: "package/lib/empty" },
  { path: "package/lib/index.d.ts", content: "declare const a: 1;" },
  { path: "package/lib/index.js.map", content: "{}" },
];
const good = () => [
  of("agent", makePackage({ name: "agent", version: "1.0.0", dependencies: { a: "*" } }, FILES).tarball, "1.0.0", [
    "a",
  ]),
  of("agent/node_modules/a", makePackage({ name: "a", version: "1.0.0" }, [{ path: "package/i.js" }]).tarball),
];
const put = async () => (await putTree(store, (path) => makeTree(good(), path, MAX), null)).made;
const record = (sha256: string) =>
  ({ kind: "npm", trees: { "linux-x64": { sha256, bytes: 1, files: 1 } } }) as unknown as NpmAgentRecord & {
    kind: "npm";
  };

describe("a tree of packages", () => {
  it("is the same bytes for the same packages, whoever packs them into it", async () => {
    const first = await makeTree(good(), join(place, "a"), MAX);
    const second = await makeTree(good(), join(place, "b"), MAX);
    expect(second).toEqual(first);
    // a record lists this digest: another form of the archive is another digest, and every record would have to be reviewed again
    expect(first.sha256).toBe("b14cfe0882ff2452762a935b82ca8740feb1154ef67870cc2dcbac4ba70e126a");
    expect(first.files).toBe(6);
  });

  it("is copied for one run: every byte hashed, read-only, executable where it was", async () => {
    const made = await put();
    const to = join(place, "copy");
    expect(await copyTree(store, made.sha256, to)).toEqual({ state: "copied", ...made });
    expect(readFileSync(join(to, "node_modules/agent/lib/deep/index.js"), "utf8")).toBe("x".repeat(700_000));
    expect(existsSync(join(to, "node_modules/agent/node_modules/a/package.json"))).toBe(true);
    expect(readdirSync(join(to, "node_modules/agent/lib")).toSorted()).toEqual(["deep", "empty"]);
    const mode = (path: string) => statSync(join(to, path)).mode & 0o777;
    expect(mode("node_modules/agent/bin/agent.js")).toBe(0o555);
    expect(mode("node_modules/agent/package.json")).toBe(0o444);
    expect(mode("node_modules/agent/lib")).toBe(0o555);
    expect(mode("")).toBe(0o555);
  });

  it.each<[string, (path: string) => void]>([
    ["a byte of a file", (path) => flip(path, readFileSync(path).indexOf("#!/usr"))],
    ["a mode", (path) => flip(path, readFileSync(path).indexOf("node_modules/agent/bin/agent.js") + 104)],
    ["a name", (path) => flip(path, readFileSync(path).indexOf("node_modules/agent/bin/agent.js") + 20)],
    ["a file more", (path) => append(path, rawTar([{ path: "node_modules/more.js" }]))],
    ["a link out", (path) => replace(path, rawTar([{ path: "node_modules/agent", type: "2", link: "/etc" }]))],
    ["the same file twice", (path) => replace(path, rawTar([{ path: "a" }, { path: "a" }]))],
    ["a file in the place of a folder", (path) => replace(path, rawTar([{ path: "a" }, { path: "a/b" }]))],
    ["half of it", (path) => replace(path, readFileSync(path).subarray(0, 5000))],
    ["nothing", (path) => replace(path, Buffer.alloc(0))],
  ])("with %s changed in the store is refused and gone, and nothing of it is left", async (_name, spoil) => {
    const { sha256 } = await put();
    spoil(join(store.root, sha256, TREE));
    const to = join(place, "copy");
    expect((await copyTree(store, sha256, to)).state).toBe("corrupt");
    expect(existsSync(to)).toBe(false);
    expect(readdirSync(store.root)).toEqual([]);
    expect((await copyTree(store, sha256, to)).state).toBe("missing");
  });

  it("is admitted by the digest of the record alone, in words where it is not", async () => {
    const { sha256, bytes } = await put();
    const admit = (digest: string, platform = "linux-x64", to = join(place, "run")) =>
      admitBinary({ record: record(digest), platform, candidate: null, store, to });
    expect(await admit(sha256)).toMatchObject({ source: "store", sha256, bytes, format: "tree", problem: null });
    expect((await admit("0".repeat(64), "linux-x64", join(place, "other"))).problem).toContain("fetch it");
    expect((await admit(sha256, "darwin-arm64", join(place, "other"))).problem).toContain("no tree for darwin-arm64");
    flip(join(store.root, sha256, TREE), 3000);
    const spoilt = await admit(sha256, "linux-x64", join(place, "other"));
    expect([spoilt.problem, spoilt.store_corrupt]).toEqual([expect.stringContaining("other bytes"), true]);
    expect(existsSync(join(place, "other"))).toBe(false);
  });

  it("is healed in the store by the next that is put there", async () => {
    const { sha256 } = await put();
    flip(join(store.root, sha256, TREE), 3000);
    expect(await checkEntry(store, sha256)).toBe("corrupt");
    expect((await putTree(store, (path) => makeTree(good(), path, MAX), null)).state).toBe("healed");
    expect((await putTree(store, (path) => makeTree(good(), path, MAX), null)).state).toBe("present");
    expect((await putTree(store, (path) => makeTree(good(), path, MAX), "0".repeat(64))).state).toBe("refused");
    expect(readdirSync(store.root)).toEqual([sha256]);
  });

  it("does not follow a link in the place of an archive", async () => {
    const { sha256 } = await put();
    const path = join(store.root, sha256, TREE);
    const bytes = readFileSync(path);
    writeFileSync(join(place, "elsewhere"), bytes);
    chmodSync(join(path, ".."), 0o755);
    rmSync(path);
    symlinkSync(join(place, "elsewhere"), path);
    expect((await copyTree(store, sha256, join(place, "copy"))).state).not.toBe("copied");
    expect(lstatSync(join(place, "elsewhere")).isFile()).toBe(true);
  });
});

describe("a package that is not unpacked", () => {
  const own = { path: "package/package.json", content: '{"name":"agent","version":"1.0.0"}' };
  const packed = (entries: RawEntry[]) => gzipSync(rawTar(entries));
  it.each<[string, () => Buffer, string]>([
    ["a link out", () => packed([own, { path: "package/a", type: "2", link: "/etc" }]), "a link"],
    ["a hard link", () => packed([own, { path: "package/a", type: "1", link: "package/package.json" }]), "a hard link"],
    ["a path that climbs", () => packed([own, { path: "package/../../a" }]), "`..`"],
    ["an absolute path", () => packed([own, { path: "/etc/a" }]), "absolute"],
    ["a device", () => packed([own, { path: "package/a", type: "4" }]), "a device"],
    ["twins in case", () => packed([own, { path: "package/a" }, { path: "package/A" }]), "tell apart"],
    ["twins in form", () => packed([own, { path: "package/\u00e9" }, { path: "package/e\u0301" }]), "tell apart"],
    ["folders that are twins", () => packed([own, { path: "package/a/x" }, { path: "package/A/y" }]), "tell apart"],
    ["a file that is a folder too", () => packed([own, { path: "package/a/x" }, { path: "package/a" }]), "tell apart"],
    [
      "the same path twice",
      () => packed([own, { path: "package/a" }, { path: "package/./a", content: "x" }]),
      "two files",
    ],
    ["a manifest twice", () => packed([own, { ...own, content: '{"name":"other","version":"1.0.0"}' }]), "two files"],
    ["packages of its own", () => packed([own, { path: "package/node_modules/evil/index.js" }]), "no packages within"],
    ["a bomb of zeros", () => packed([own, { path: "package/a", content: Buffer.alloc(2 * MAX) }]), `at most ${MAX}`],
    [
      "a bomb of files",
      () => packed([own, ...Array.from({ length: 9000 }, (_, i) => ({ path: `package/${i}` }))]),
      "at most",
    ],
    ["no manifest", () => packed([{ path: "package/a" }]), "expected a package.json"],
    ["another name", () => packed([{ ...own, content: '{"name":"evil","version":"1.0.0"}' }]), "found evil@1.0.0"],
    [
      "a dependency more",
      () => packed([{ ...own, content: '{"name":"agent","version":"1.0.0","dependencies":{"evil":"*"}}' }]),
      "found evil",
    ],
    ["something that gzip did not make", () => Buffer.from("<html>"), "gzip"],
    ["half of it", () => packed([own, { path: "package/a", content: "x".repeat(9000) }]).subarray(0, 150), "gzip"],
  ])("%s", async (_name, tarball, words) => {
    const making = makeTree([of("agent", tarball())], join(place, "tree"), MAX);
    await expect(making).rejects.toThrow(PackageFault);
    await expect(making).rejects.toThrow(words);
  });

  it("takes the same file twice once", async () => {
    const twice = packed([own, { path: "package/a", content: "x" }, { path: "package/./a", content: "x" }]);
    expect((await makeTree([of("agent", twice)], join(place, "tree"), MAX)).files).toBe(2);
  });
});

describe("the user's npm", () => {
  it("says its registries by variables, then by its .npmrc, then there is npm's", async () => {
    const home = join(place, "home");
    const npmrc = join(place, "npmrc");
    writeFileSync(
      npmrc,
      `; a comment\nregistry = "https://mirror.invalid/npm/"\n@own:registry=https://own.invalid\n//own.invalid/:_authToken=\${TOKEN}\n//mirror.invalid/npm/:_auth=dXNlcjpw\n`,
    );
    const env = { HOME: home, TOKEN: "CANARY", npm_config_userconfig: npmrc };
    const file = await readRegistries(env);
    expect([file.of("a"), file.of("@own/a"), file.of("@else/a")]).toEqual([
      "https://mirror.invalid/npm",
      "https://own.invalid",
      "https://mirror.invalid/npm",
    ]);
    const at = (url: string) => file.authorizationFor(new URL(url));
    expect(at("https://own.invalid/@own/a/-/a-1.0.0.tgz")).toBe("Bearer CANARY");
    expect(at("https://mirror.invalid/npm/a/-/a-1.0.0.tgz")).toBe("Basic dXNlcjpw");
    for (const other of ["https://mirror.invalid/a", "https://own.invalid.evil/a", "https://own.invalid:8443/a"])
      expect(at(other), other).toBeNull();
    for (const name of ["npm_config_registry", "NPM_CONFIG_REGISTRY"])
      expect((await readRegistries({ ...env, [name]: "http://127.0.0.1:1/" })).of("a")).toBe("http://127.0.0.1:1");
    expect((await readRegistries({ HOME: home })).of("a")).toMatch(/^https:\/\//);
  });

  it("says by what its registries are reached, npm's settings before the environment's variables", async () => {
    const npmrc = join(place, "npmrc");
    const authorities = join(place, "ca.pem");
    writeFileSync(authorities, "");
    const of = async (text: string, env: Record<string, string> = {}) => {
      writeFileSync(npmrc, text);
      const all = { HOME: place, npm_config_userconfig: npmrc, ...env };
      const { env: found } = await readRegistries(all);
      const changed = Object.entries(found).filter(([name, value]) => value !== (all as typeof found)[name]);
      return Object.fromEntries(changed);
    };
    const through = (url: string) => ({ https_proxy: url, http_proxy: url });
    const ENV = { HTTPS_PROXY: "http://env.invalid:1", https_proxy: "http://env.invalid:2", NO_PROXY: "a" };
    expect(await of("", ENV)).toEqual({});
    expect(await of("proxy=null\nhttps-proxy=\ncafile=null\nnoproxy=\n", ENV)).toEqual({});
    expect(await of("proxy=http://one.invalid:3\n", ENV)).toEqual(through("http://one.invalid:3"));
    expect(await of("proxy=http://one.invalid:3\nhttps-proxy=http://u:p@two.invalid:4\n")).toEqual(
      through("http://u:p@two.invalid:4"),
    );
    expect(await of("https-proxy=null\nproxy=http://one.invalid:3\n")).toEqual(through("http://one.invalid:3"));
    for (const name of ["npm_config_https_proxy", "NPM_CONFIG_HTTPS_PROXY", "npm_config_https-proxy"])
      expect(await of("https-proxy=http://one.invalid:3\n", { [name]: "http://var.invalid:5" })).toEqual(
        through("http://var.invalid:5"),
      );
    expect(await of("noproxy=own.invalid,.else.invalid\n", ENV)).toEqual({ no_proxy: "own.invalid,.else.invalid" });
    for (const path of [authorities, "~/ca.pem", "${HOME}/ca.pem"])
      expect(await of(`cafile=${path}\n`)).toEqual({ NODE_EXTRA_CA_CERTS: authorities });
    // nothing of a project's, and no certificate is taken unchecked
    expect(await of("strict-ssl=false\n")).toEqual({});
    for (const [text, said] of [
      ["proxy=socks5://one.invalid:3", /npm's setting proxy/],
      ["https-proxy=one.invalid:3", /npm's setting https-proxy/],
      ["https-proxy=CANARY nonsense", /npm's setting https-proxy/],
      ["cafile=ca.pem", /absolute path/],
      ["cafile=/no/such/ca.pem", /cafile .*ENOENT/],
    ] as const) {
      const failed = await of(`${text}\n`).then(String, (error: Error) => error);
      expect(failed).toBeInstanceOf(SourceFault);
      expect((failed as Error).message).toMatch(said);
      expect((failed as Error).message).not.toContain("CANARY");
    }
  });

  it("reads settings as npm does", () => {
    const text = "a=1\nb = 'two words'\n#c=3\n;d=4\ne=${X}${Y}${Z?}\n=5\nnothing\n";
    expect(Object.fromEntries(readSettings(text, { X: "x" }))).toEqual({ a: "1", b: "two words", e: "x${Y}" });
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at]! ^= 1;
  replace(path, bytes);
}

function replace(path: string, bytes: Buffer): void {
  chmodSync(path, 0o600);
  writeFileSync(path, bytes);
}

function append(path: string, bytes: Buffer): void {
  chmodSync(path, 0o600);
  appendFileSync(path, bytes);
}
