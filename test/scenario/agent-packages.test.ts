import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entries, type Json, leftovers, PLATFORM, removeTree } from "../support/admission";
import { makeCertificates } from "../support/certificates";
import {
  filePath,
  integrityOf,
  makePackage,
  makeRegistry,
  type MadePackage,
  rawTar,
  type Registry,
} from "../support/npm-registry";
import { program, type Result } from "../support/program";

/** A program that answers as the lane's own would; at its installation it would leave a mark. */
const AGENT = `#!/usr/bin/env node
const helper = require("helper");
if (process.argv[2] === "--version") console.log("codex-cli " + helper.version);
if (process.argv[2] === "--help") console.log("Usage: codex [OPTIONS]\\n  exec");
`;
const MARK = join(tmpdir(), `agent-packages-mark-${process.pid}`);
const SCRIPTS = { scripts: { preinstall: `touch ${MARK}`, postinstall: "node -e 'process.exit(1)'" } };
const manifest = {
  name: "@x/agent",
  version: "1.2.3",
  license: "MIT",
  bin: { codex: "bin/codex.js" },
  dependencies: { helper: "^2.0.0" },
  optionalDependencies: { "@x/agent-mine": "npm:@x/agent@1.2.3-mine", "@x/agent-other": "npm:@x/agent@1.2.3-other" },
  ...SCRIPTS,
};

let place: string;
let store: string;
let registry: Registry;
let agent: MadePackage;
let helper: MadePackage;
let mine: MadePackage;
let other: MadePackage;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), "agent-packages-test-"));
  store = join(place, "store");
  mkdirSync(join(place, "project/.harness"), { recursive: true });
  registry = await makeRegistry();
  agent = makePackage(manifest, [{ path: "package/bin/codex.js", content: AGENT, mode: 0o755 }]);
  const index = { path: "package/index.js", content: 'exports.version = "1.2.3";\n' };
  helper = makePackage({ name: "helper", version: "2.0.5", ...SCRIPTS }, [index]);
  const own = { os: [process.platform], cpu: [process.arch] };
  mine = makePackage({ name: "@x/agent", version: "1.2.3-mine", ...own });
  other = makePackage({ name: "@x/agent", version: "1.2.3-other", os: ["darwin"], cpu: ["arm64"] });
  registry.publish(agent, helper, mine, other);
});
afterEach(() => {
  registry.close();
  removeTree(place);
});

const env = (more: Record<string, string> = {}) => ({
  HOME: join(place, "home"),
  CTO_HARNESS_AGENT_STORE: store,
  npm_config_registry: registry.url,
  ...more,
});
const run = (argv: string[], more: Record<string, string> = {}): Promise<Result> =>
  program(["agent", ...argv], { cwd: join(place, "project"), env: env(more) });
const json = ({ stdout, stderr }: Result) => {
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Json & { blockers: { code: string; subject: string; message: string; fix: string }[] };
};
const path = () => join(place, "project/.harness/agent.codex.json");
const read = () => JSON.parse(readFileSync(path(), "utf8")) as Json;

const locked = (made: MadePackage, more: object = {}) => ({
  version: made.version,
  integrity: made.integrity,
  ...more,
});
/** The record as `agent record` writes it, with these fields changed. */
function record(change: Json = {}, packages: Json = {}): void {
  const { fields } = { fields: { package: "@x/agent", version: "1.2.3", integrity: agent.integrity } };
  const text = {
    ...fields,
    license_note: { status: "unresolved", note: "MIT, it says.", allowed_mutation_modes: [] },
    retrieval_date: "2026-06-01",
    retrieval_command: "case-harness agent record",
    protected_source_boundary: "Used as published.",
    packages: {
      "node_modules/@x/agent": locked(agent, { dependencies: ["@x/agent-mine", "@x/agent-other", "helper"] }),
      "node_modules/@x/agent-mine": locked(mine, {
        name: "@x/agent",
        optional: true,
        os: [process.platform],
        cpu: [process.arch],
      }),
      "node_modules/@x/agent-other": locked(other, {
        name: "@x/agent",
        optional: true,
        os: ["darwin"],
        cpu: ["arm64"],
      }),
      "node_modules/helper": locked(helper),
      ...packages,
    },
    ...change,
  };
  writeFileSync(path(), JSON.stringify(text, null, 2));
}
const fetch = async (argv: string[] = [], more: Record<string, string> = {}) =>
  json(await run(["fetch", "--lane", "codex", "--json", ...argv], more));
/** The only blocker of a fetch, which has kept nothing. */
async function refused(argv: string[] = [], more: Record<string, string> = {}) {
  const { blockers, status } = await fetch(argv, more);
  expect([status, blockers.length]).toEqual(["blocked", 1]);
  expect(entries(store)).toEqual([]);
  expect(leftovers(store)).toEqual([]);
  return blockers[0]!;
}
const files = () => registry.requests.map(({ url }) => url).filter((url) => url.endsWith(".tgz"));
const NOWHERE = { npm_config_registry: "http://127.0.0.1:1" };

describe("agent fetch of packages", () => {
  it("brings exactly the lock's packages for this platform, as one tree, and starts it contained", async () => {
    record();
    const answer = await fetch(["--write"]);
    expect(answer).toMatchObject({ status: "pass", blockers: [], state: "added", listed: false });
    expect(answer["report"]).toMatchObject({
      package: "@x/agent",
      version: "1.2.3",
      platform: PLATFORM,
      packages: 3,
      tree_files: 5,
      identity: { version: { state: "matched" }, help: { state: "matched" } },
    });
    expect(files().toSorted()).toEqual([filePath(mine), filePath(agent), filePath(helper)].toSorted());
    const digest = (answer["report"] as Json)["tree_sha256"];
    expect(entries(store)).toEqual([digest]);
    expect(leftovers(store)).toEqual([]);
    expect(existsSync(MARK)).toBe(false);
    expect(read()["trees"]).toMatchObject({ [PLATFORM]: { sha256: digest, files: 5 } });
    const kept = join(place, "project/.harness/provider-package-report.codex.json");
    expect(JSON.parse(readFileSync(kept, "utf8"))).toEqual(answer["report"]);

    // and from now on no network is needed, nor asked
    const warm = await fetch([], NOWHERE);
    expect(warm).toMatchObject({ status: "pass", state: "warm", listed: true, report: answer["report"] });
    // A report that agrees with the record may be under review, whoever's it is; any other is written over.
    const colleague = `${JSON.stringify({ ...(answer["report"] as Json), fetch_seconds: 77 })}\n`;
    for (const [found, left] of [
      [colleague, colleague],
      [colleague.replace(String(digest), "9".repeat(64)), null],
      ["{}", null],
    ] as const) {
      writeFileSync(kept, found);
      await fetch([], NOWHERE);
      expect(readFileSync(kept, "utf8")).toBe(left ?? `${JSON.stringify(answer["report"], null, 2)}\n`);
    }
    const shown = json(await run(["show", "--lane", "codex", "--json"]));
    expect(shown).toMatchObject({ status: "pass", entries: [{ sha256: digest, state: "whole" }] });
    expect(json(await run(["prune", "--lane", "codex", "--json"]))).toMatchObject({ removed: [] });
    record();
    expect(json(await run(["prune", "--lane", "codex", "--json"]))).toMatchObject({ removed: [digest] });
  });

  it("a warm store that was cut short is fetched again; one with other bytes is, once a copy has shown it", async () => {
    record();
    await fetch(["--write"]);
    const [digest] = entries(store);
    const tree = join(store, digest!, "tree.tar");
    chmodSync(tree, 0o600);
    appendFileSync(tree, "x");
    expect(await fetch()).toMatchObject({ status: "pass", state: "healed" });
    expect(entries(store)).toEqual([digest]);
  });

  it("a package with another integrity is refused before a byte of it is unpacked", async () => {
    record();
    const evil = gzipSync(rawTar([{ path: "package/package.json", content: '{"name":"helper","version":"2.0.5"}' }]));
    registry.answer(filePath(helper), (_, response) => response.end(evil));
    const blocker = await refused();
    expect(blocker).toMatchObject({ code: "agent_digest_mismatch", subject: "node_modules/helper" });
    expect(blocker.message).toContain(integrityOf(evil));
    expect(blocker.message).toContain(helper.integrity);
    expect(blocker.fix).toContain("who changed it");
  });

  it("a version that was taken back is told from a registry that is not there", async () => {
    record();
    registry.answer(filePath(helper), (_, response) => response.writeHead(404).end("{}"));
    const yanked = await refused();
    expect(yanked).toMatchObject({ code: "provider_unavailable", subject: "node_modules/helper" });
    expect(yanked.message).toContain("taken back, or was never there");
    const away = await refused([], NOWHERE);
    expect(away.code).toBe("provider_unavailable");
    expect(away.message).toContain("can't be fetched");
    expect(away.fix).toContain("npm_config_registry");
  });

  it("a registry that keeps its files elsewhere says where", async () => {
    record();
    const elsewhere = "/files/0123";
    registry.answer(filePath(helper), (_, response) => response.writeHead(404).end());
    registry.answer("/helper/2.0.5", (_, response) =>
      response.end(JSON.stringify({ dist: { tarball: `${registry.url}${elsewhere}` } })),
    );
    registry.answer(elsewhere, (_, response) => response.end(helper.tarball));
    expect(await fetch()).toMatchObject({ status: "pass" });
  });

  it("a dependency more, or less, than the lock is refused: in the record, and in what the package says", async () => {
    record({}, { "node_modules/stranger": locked(helper) });
    const more = await refused();
    expect(more.code).toBe("agent_record_invalid");
    expect(more.message).toContain("nothing in the lock leads to it");
    record({}, { "node_modules/helper": undefined });
    expect((await refused()).message).toContain("needs helper, which the lock does not list");
    const liar = makePackage({ name: "helper", version: "2.0.5", dependencies: { stranger: "*" } });
    registry.answer(filePath(helper), (_, response) => response.end(liar.tarball));
    record({}, { "node_modules/helper": locked(liar) });
    const refusal = await refused();
    expect(refusal).toMatchObject({ code: "agent_package_refused", subject: "node_modules/helper" });
    expect(refusal.message).toContain("found stranger");
  });

  it.each<[string, () => Buffer, string[], string]>([
    ["a link", () => gzipSync(rawTar([{ path: "package/a", type: "2", link: "/etc" }])), [], "a link"],
    [
      "a bomb",
      () => gzipSync(rawTar([{ path: "package/a", content: Buffer.alloc(3_000_000) }])),
      ["--max-bytes", "1000000"],
      "1000000|9[0-9]{5}",
    ],
  ])("%s in a package is refused, and nothing is kept", async (_name, hostile, argv, words) => {
    const bytes = hostile();
    registry.answer(filePath(helper), (_, response) => response.end(bytes));
    record({}, { "node_modules/helper": { version: "2.0.5", integrity: integrityOf(bytes) } });
    const blocker = await refused(argv);
    expect(blocker).toMatchObject({ code: "agent_package_refused", subject: "node_modules/helper" });
    expect(blocker.message).toMatch(new RegExp(words));
  });

  it("a package that is for another platform is refused where it is needed", async () => {
    record({}, { "node_modules/helper": locked(helper, { os: ["aix"] }) });
    const blocker = await refused();
    expect(blocker).toMatchObject({ code: "agent_not_executable", subject: "node_modules/helper" });
    expect(files()).toEqual([]);
  });

  it.runIf(process.platform === "linux")("packages of another C library are refused", async () => {
    const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
    const libc = header.glibcVersionRuntime === undefined ? "glibc" : "musl";
    record({ libc }, { "node_modules/helper": locked(helper, { libc: [libc] }) });
    const blocker = await refused();
    expect(blocker).toMatchObject({ code: "agent_not_executable", subject: "node_modules/helper" });
    expect(blocker.message).toContain(`a machine with ${libc}`);
    expect(files()).toEqual([]);
  });

  it("another tree than the record lists is refused, and nothing is kept", async () => {
    record({ trees: { [PLATFORM]: { sha256: "0".repeat(64), bytes: 1, files: 1 } } });
    const blocker = await refused();
    expect(blocker).toMatchObject({ code: "agent_digest_mismatch", subject: "agent tree" });
    expect(blocker.fix).toContain("trees");
  });

  it("a lock that was changed under its tree is seen, with a warm store too", async () => {
    record();
    await fetch(["--write"]);
    const { trees } = read();
    const changed = makePackage({ name: "helper", version: "2.0.6" });
    registry.publish(changed);
    record({ trees }, { "node_modules/helper": locked(changed) });
    const { blockers } = await fetch();
    expect(blockers).toMatchObject([{ code: "agent_digest_mismatch", subject: "agent tree" }]);
  });

  it("another program than the lane's is refused by what it answers", async () => {
    const wrong = makePackage(manifest, [{ path: "package/bin/codex.js", content: 'console.log("9.9.9")' }]);
    registry.answer(filePath(agent), (_, response) => response.end(wrong.tarball));
    agent = wrong;
    record();
    const { blockers } = await fetch();
    expect(new Set(blockers.map(({ code }) => code))).toEqual(new Set(["agent_identity_mismatch"]));
  });

  it("a record without a lock, and one with a place twice, say so", async () => {
    record({ packages: undefined });
    expect(await refused()).toMatchObject({ code: "agent_record_invalid", subject: "packages" });
    record();
    writeFileSync(path(), readFileSync(path(), "utf8").replace('"node_modules/helper"', '"node_modules/@x/agent"'));
    expect((await refused()).message).toContain("each key once");
  });

  it("the user's token goes to the user's registry alone, and is repeated nowhere", async () => {
    record();
    const elsewhere = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end(helper.tarball);
    });
    const seen: (string | undefined)[] = [];
    await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
    const { port } = elsewhere.address() as AddressInfo;
    registry.answer(filePath(helper), (_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/helper.tgz` }).end(),
    );
    mkdirSync(join(place, "home"));
    const host = registry.url.slice("http:".length);
    writeFileSync(join(place, "home/.npmrc"), `registry=${registry.url}/\n${host}/:_authToken=\${NPM_TOKEN}\n`);
    // a project may not say where its user's requests go
    writeFileSync(join(place, "project/.npmrc"), "registry=http://127.0.0.1:1\n");
    const result = await run(["fetch", "--lane", "codex", "--json"], {
      npm_config_registry: "",
      NPM_TOKEN: "CANARY-token",
    });
    elsewhere.close();
    expect(json(result)).toMatchObject({ status: "pass" });
    expect(new Set(registry.requests.map(({ authorization }) => authorization))).toEqual(
      new Set(["Bearer CANARY-token"]),
    );
    expect(seen).toEqual([undefined]);
    expect(result.stdout + result.stderr).not.toContain("CANARY");
  });

  it("the proxy and the authorities of the user's npm lead to the registry, and the proxy's password is repeated nowhere", async () => {
    const certificates = makeCertificates()!;
    const secure = await makeRegistry({ ...certificates, host: "model.invalid" });
    secure.publish(agent, helper, mine, other);
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      asked.push(`${request.url} ${request.headers["proxy-authorization"]}`);
      const onward = connect(Number(new URL(secure.url).port), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.pipe(onward).pipe(socket);
      });
      for (const end of [socket, onward]) end.on("error", () => end.destroy());
    });
    await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
    const { port } = proxy.address() as AddressInfo;
    mkdirSync(join(place, "home"));
    const settings = [`registry=${secure.url}/`, `https-proxy=http://user:CANARY@127.0.0.1:${port}`];
    const npmrc = (...more: string[]) =>
      writeFileSync(join(place, "home/.npmrc"), `${[...settings, ...more].join("\n")}\n`);
    const asNpm = () => run(["fetch", "--lane", "codex", "--json"], { npm_config_registry: "" });
    record();
    // without its authority nothing is taken, whatever the settings say of certificates
    npmrc("strict-ssl=false");
    const untrusted = await asNpm();
    expect(json(untrusted)).toMatchObject({ status: "blocked", blockers: [{ code: "provider_unavailable" }] });
    npmrc(`cafile=${certificates.authority}`);
    const result = await asNpm();
    proxy.closeAllConnections();
    proxy.close();
    secure.close();
    expect(json(result), result.stderr).toMatchObject({ status: "pass", state: "added" });
    const basic = Buffer.from("user:CANARY").toString("base64");
    expect(new Set(asked)).toEqual(new Set([`${new URL(secure.url).host} Basic ${basic}`]));
    for (const { stdout, stderr } of [untrusted, result])
      for (const form of ["CANARY", basic]) expect(stdout + stderr).not.toContain(form);
    expect(registry.requests).toEqual([]);
  });

  it("four at once share one tree", async () => {
    record();
    const answers = await Promise.all(Array.from({ length: 4 }, () => fetch()));
    expect(answers.map(({ status }) => status)).toEqual(["pass", "pass", "pass", "pass"]);
    expect(entries(store).length).toBe(1);
    expect(leftovers(store)).toEqual([]);
  });
});

describe("agent record of packages", () => {
  const lock = (change: Json = {}, resolved = "https://mirror.invalid/npm") => {
    const at = (made: MadePackage) => ({ resolved: `${resolved}${filePath(made)}` });
    const { dependencies, optionalDependencies } = manifest;
    const packages = {
      "": { dependencies: { "@x/agent": "1.2.3" } },
      "node_modules/@x/agent": locked(agent, {
        ...at(agent),
        dependencies,
        optionalDependencies,
        hasInstallScript: true,
        license: "MIT",
      }),
      "node_modules/@x/agent-mine": locked(mine, {
        name: "@x/agent",
        optional: true,
        os: [process.platform],
        cpu: [process.arch],
      }),
      "node_modules/@x/agent-other": locked(other, {
        name: "@x/agent",
        optional: true,
        os: ["darwin"],
        cpu: ["arm64"],
      }),
      "node_modules/helper": locked(helper, at(helper)),
      ...change,
    };
    const file = join(place, "project/package-lock.json");
    writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
    return file;
  };
  const write = (...argv: string[]) =>
    run(["record", "--lane", "codex", "--package", "@x/agent@1.2.3", "--json", ...argv]);

  it("is written from a lock of another registry, admits nothing, and is what fetch takes", async () => {
    const result = await write("--lock", lock());
    expect(json(result)).toMatchObject({ status: "pass", before: "none", scripts: ["node_modules/@x/agent"], left: 0 });
    expect(read()).toMatchObject({
      package: "@x/agent",
      version: "1.2.3",
      integrity: agent.integrity,
      license_note: { status: "unresolved", note: expect.stringContaining("MIT") as unknown },
      trees: {},
      previous: null,
    });
    expect(readFileSync(path(), "utf8")).not.toContain("mirror.invalid");
    expect(registry.requests).toEqual([]);
    expect(existsSync(join(place, "project/.harness", String(read()["$schema"])))).toBe(true);
    expect(await fetch()).toMatchObject({ status: "pass", listed: false });

    expect((await write("--lock", lock())).code).toBe(3);
    expect((await write("--lock", lock(), "--replace")).code).toBe(0);
  });

  it.each<[string, Json, string]>([
    [
      "git",
      { "node_modules/helper": { version: "2.0.5", resolved: "git+https://host.invalid/x.git#0" } },
      "resolved elsewhere",
    ],
    ["a package less", { "node_modules/helper": undefined }, "needs helper"],
    ["another version", { "node_modules/@x/agent": { version: "1.2.4" } }, "found 1.2.4"],
  ])("a lock with %s is refused, and nothing is written", async (_name, change, words) => {
    const result = await write("--lock", lock(change));
    expect(result.code).toBe(2);
    expect(json(result).blockers[0]).toMatchObject({ code: "agent_record_invalid" });
    expect(result.stdout).toContain(words);
    expect(existsSync(path())).toBe(false);
  });

  it("is wrong usage without an exact version, with flags of sources, and with no file", async () => {
    const usage = async (...argv: string[]) => {
      const result = await run(["record", ...argv]);
      expect(result.code, result.stdout).toBe(3);
      return result.stderr;
    };
    for (const range of ["@x/agent", "@x/agent@latest", "@x/agent@^1.2.3", "@x/agent@1"])
      expect(await usage("--lane", "codex", "--package", range)).toContain("exact version");
    expect(await usage("--lane", "pi", "--from", "https://host.invalid/x")).toContain(
      "belongs to agents that are built",
    );
    expect(await usage("--package", "@x/agent@1.2.3")).toContain("packages of npm's");
    expect(await usage("--lane", "pi", "--package", "@x/agent@1.2.3", "--lock", "none.json")).toContain("none.json");
  });

  it.skipIf(spawnSync("npm", ["--version"]).status !== 0)(
    "is resolved by the user's own npm, and runs no script",
    async () => {
      const result = await write();
      expect(json(result), result.stderr).toMatchObject({ status: "pass" });
      expect(Object.keys(read()["packages"] as Json)).toEqual(
        expect.arrayContaining(["node_modules/@x/agent", "node_modules/helper"]),
      );
      expect(files()).toEqual([]);
      expect(existsSync(MARK)).toBe(false);
      expect(leftovers(store)).toEqual([]);
      expect(await fetch()).toMatchObject({ status: "pass" });

      const away = await run(["record", "--lane", "codex", "--package", "@x/gone@1.2.3", "--json", "--replace"]);
      expect(json(away).blockers[0]).toMatchObject({ code: "provider_unavailable", subject: "npm" });
    },
  );
});
