import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseAgentRecord } from "../../src/core/records/agent";
import { parseModelAdmission } from "../../src/core/records/model-admission";
import { parseModelDecision } from "../../src/core/records/model-decision";
import { type Json, leftovers, makeProject, type Project } from "../support/admission";
import { program, type Result } from "../support/program";

let project: Project;
let registry: Server;
let asked: string[];
const INTEGRITY = `sha512-${"A".repeat(86)}==`;

beforeEach(async () => {
  project = makeProject();
  asked = [];
  registry = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(JSON.stringify({ dist: { integrity: INTEGRITY } }));
  });
  await new Promise<void>((ready) => registry.listen(0, "127.0.0.1", ready));
});
afterEach(() => {
  registry.closeAllConnections();
  registry.close();
  project.remove();
});

const registryUrl = () => `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
const agent = (argv: string[], env: Record<string, string> = {}): Promise<Result> =>
  program(["agent", ...argv], { cwd: project.folder, env: project.env(env) });
const record = (argv: string[] = [], env = {}) =>
  agent(["record", "--from", project.source, "--bun-registry", registryUrl(), ...argv], env);
const path = (name: string) => join(project.folder, ".harness", name);
const read = (name: string) => JSON.parse(readFileSync(path(name), "utf8")) as Json;
const inSource = (name: string, text: string) => {
  mkdirSync(join(project.source, name, ".."), { recursive: true });
  writeFileSync(join(project.source, name), text);
};
const json = ({ stdout }: Result) => JSON.parse(stdout) as Json;

describe("agent record", () => {
  it("writes a record of the head of the default branch, complete and not admitted", async () => {
    inSource("LICENSE", "Permission is hereby granted, free of charge, to any person");
    inSource(".bun-version", "1.3.14\n");
    const pin = project.commit();
    const result = await record(["--json"]);
    expect(result.code, result.stderr).toBe(0);
    const written = read("agent.case.json");
    expect(written).toMatchObject({
      source_url: pathToFileURL(project.source).href,
      pinned_commit: pin,
      observed_branch: "main",
      license_note: { status: "unresolved", allowed_mutation_modes: [] },
      bun_version: "1.3.14",
      bun_integrity: { "linux-x64": INTEGRITY, "darwin-arm64": INTEGRITY },
      binaries: {},
      previous: null,
    });
    expect((written["license_note"] as Json)["note"]).toContain("LICENSE, which reads like MIT");
    expect(parseAgentRecord("case", readFileSync(path("agent.case.json"))).ok).toBe(true);
    expect(asked.toSorted()).toEqual(
      ["darwin-aarch64", "darwin-x64", "linux-aarch64", "linux-x64"].map((name) => `/@oven/bun-${name}/1.3.14`),
    );
    expect(json(result)).toMatchObject({ status: "pass", before: "none", missing: [] });
    expect(existsSync(join(project.folder, ".harness", String(written["$schema"])))).toBe(true);
    expect(leftovers(project.store)).toEqual([]);
    // and nothing of it is more than a record: the digest is still to come
    expect(json(await agent(["show", "--json"]))).toMatchObject({
      status: "pass",
      source_admission_status: { "copied-fixture": "not_admitted" },
    });
  });

  it("pins what --commit names, and never a branch", async () => {
    const first = execFileSync("git", ["rev-parse", "HEAD"], { cwd: project.source, encoding: "utf8" }).trim();
    project.commit("second");
    expect((await record(["--commit", first])).code).toBe(0);
    expect(read("agent.case.json")).toMatchObject({ pinned_commit: first });
    expect(read("agent.case.json")).not.toHaveProperty("observed_branch");
    for (const name of ["main", "HEAD", first.slice(0, 12), first.toUpperCase()]) {
      const refused = await record(["--replace", "--commit", name]);
      expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("never a pin")]);
    }
    const none = await record(["--replace", "--json", "--commit", "1".repeat(40)]);
    expect([none.code, json(none)["blockers"]]).toEqual([2, [expect.objectContaining({ code: "agent_pin_mismatch" })]]);
  });

  it.each([
    "https://user:CANARY-word@git.invalid/x",
    "https://CANARY-word@git.invalid/x",
    "https://git.invalid/x?token=CANARY-word",
    "ssh://git@git.invalid/CANARY-word",
    "git@git.invalid:CANARY-word",
    "ext::sh -c CANARY-word",
    "/nowhere/CANARY-word",
  ])("refuses %s, and does not repeat it", async (from) => {
    const result = await agent(["record", "--from", from]);
    expect(result.code).toBe(3);
    expect(result.stdout + result.stderr).not.toContain("CANARY");
    expect(existsSync(path("agent.case.json"))).toBe(false);
  });

  it("executes nothing of the source, and obeys no configuration of it or of this machine", async () => {
    const ran = join(project.folder, "ran");
    const script = join(project.folder, "script");
    writeFileSync(script, `#!/bin/sh\ntouch ${ran}\nexec cat\n`, { mode: 0o755 });
    inSource(".gitattributes", "* filter=x\n");
    inSource("package.json", JSON.stringify({ scripts: { preinstall: script, "build:binary": script } }));
    project.commit();
    const config = (...args: string[]) => execFileSync("git", ["config", ...args], { cwd: project.source });
    for (const key of ["core.fsmonitor", "core.sshCommand", "uploadpack.packObjectsHook", "core.pager", "core.editor"])
      config(key, script);
    config("filter.x.smudge", script);
    for (const hook of ["post-checkout", "post-upload-pack", "reference-transaction"]) {
      writeFileSync(join(project.source, ".git/hooks", hook), `#!/bin/sh\ntouch ${ran}\n`);
      chmodSync(join(project.source, ".git/hooks", hook), 0o755);
    }
    const home = join(project.folder, "home");
    mkdirSync(home);
    writeFileSync(
      join(home, ".gitconfig"),
      `[url "file:///nowhere/"]\n\tinsteadOf = file://\n[core]\n\tfsmonitor = ${script}\n`,
    );
    const result = await record(["--bun-version", "1.3.14"], {
      HOME: home,
      GIT_SSH_COMMAND: script,
      GIT_CONFIG_COUNT: "0",
    });
    expect(result.code, result.stderr).toBe(0);
    expect(existsSync(ran)).toBe(false);
  });

  it("without a network says what is missing, and how to add it", async () => {
    registry.removeAllListeners("request").on("request", (_, response) => response.writeHead(503).end());
    const result = await record(["--bun-version", "1.3.14"]);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toContain("missing");
    const written = read("agent.case.json");
    expect(written).not.toHaveProperty("bun_integrity");
    expect(written["integrity_reference"]).toContain("npm view @oven/bun-linux-aarch64@1.3.14 dist.integrity");
    expect(parseAgentRecord("case", readFileSync(path("agent.case.json"))).ok).toBe(true);
  });

  it("where the source names no Bun leaves it open, which no gate accepts", async () => {
    inSource("package.json", "{}");
    rmSync(join(project.source, "bun.lock"));
    project.commit();
    const result = await record();
    expect([result.code, result.stdout]).toEqual([0, expect.stringContaining("--bun-version")]);
    expect(result.stdout).toContain("no script build:binary");
    expect(asked).toEqual([]);
    expect(json(await agent(["show", "--json"]))).toMatchObject({ status: "blocked" });
  });

  it("writes over the template of init, and over nothing else without being told", async () => {
    await program(["init"], { cwd: project.folder, env: project.env() });
    const first = await record(["--bun-version", "1.3.14"]);
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining("written over the empty template")]);
    const before = read("agent.case.json");
    project.commit("another");
    const refused = await record(["--bun-version", "1.3.14"]);
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("--replace")]);
    expect(read("agent.case.json")).toEqual(before);
    const replaced = await record(["--bun-version", "1.3.14", "--replace"]);
    expect([replaced.code, replaced.stdout]).toEqual([0, expect.stringContaining("written over  .harness")]);
    expect(read("agent.case.json")["previous"]).toEqual({
      source_url: before["source_url"],
      pinned_commit: before["pinned_commit"],
    });
    writeFileSync(path("agent.case.json"), '{"mine": ');
    expect((await record()).code).toBe(3);
    expect(readFileSync(path("agent.case.json"), "utf8")).toBe('{"mine": ');
  });

  it("writes through no link", async () => {
    writeFileSync(join(project.folder, "elsewhere"), "{}");
    symlinkSync(join(project.folder, "elsewhere"), path("agent.case.json"));
    expect((await record(["--replace"])).code).toBe(3);
    expect(readFileSync(join(project.folder, "elsewhere"), "utf8")).toBe("{}");
  });
});

describe("agent model", () => {
  const change = (name: string, from: string, to: string) => {
    const text = readFileSync(path(name), "utf8");
    expect(text.split(`"${from}"`).length).toBe(2);
    writeFileSync(path(name), text.replace(`"${from}"`, `"${to}"`));
  };

  it.each([
    ["qwen-local", "local_case_compatible", "local_provider_required", "loopback", {}],
    ["anthropic", "external_anthropic", "external_provider_approved", "internet", {}],
    ["openai-codex", "external_openai_codex", "external_provider_approved", "internet", {}],
    [
      "lan",
      "local_case_compatible",
      "local_provider_required",
      "private",
      { CTO_HARNESS_CASE_LOCAL_BASE_URL: "http://10.1.2.3/v1" },
    ],
  ])("%s: a person changes one word in each record", async (provider, cls, decided, network, env) => {
    const result = await agent(["model", "--provider", provider, "--model", "m-1", "--class", cls], env);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stderr).toContain(`from not_decided to ${decided}`);
    expect(result.stdout + result.stderr + JSON.stringify(read("model.decision.json"))).not.toContain("10.1.2.3");
    const parse = (name: string, parser: typeof parseModelDecision | typeof parseModelAdmission) => {
      const parsed = parser(readFileSync(path(name)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      return parsed.value as unknown as Json;
    };
    expect(parse("model.decision.json", parseModelDecision)).toMatchObject({ decision_status: "not_decided" });
    expect(parse("model.admission.json", parseModelAdmission)).toMatchObject({ status: "not_admitted" });
    change("model.decision.json", "not_decided", decided);
    change("model.admission.json", "not_admitted", "admitted");
    expect(parse("model.decision.json", parseModelDecision)).toMatchObject({ provider, model: "m-1" });
    expect(parse("model.admission.json", parseModelAdmission)).toMatchObject({ allowed_network_class: network });
    const again = await agent(["model", "--provider", provider, "--model", "m-2", "--class", cls]);
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining("--replace")]);
    expect(read("model.admission.json")).toMatchObject({ status: "admitted", model: "m-1" });
  });

  it.each([
    [["--model", "m", "--class", "external_anthropic"], "--provider missing"],
    [["--provider", "qwen", "--model", "m", "--class", "external_anthropic"], "whose provider is anthropic"],
    [["--provider", "anthropic", "--model", "m", "--class", "local_case_compatible"], "an external one"],
    [["--provider", "q", "--model", "a b", "--class", "local_case_compatible"], "without blanks"],
    [["--provider", "q", "--model", "m", "--class", "local_case_compatible", "--expires", "soon"], "expires_at"],
    [["--provider", "q", "--model", "m", "--class", "local_case_compatible", "--fallback-model", "n"], "together"],
    [["--provider", "q", "--model", "m", "--class", "other"], "--class"],
  ])("%j is wrong usage, and writes nothing", async (argv, reason) => {
    const result = await agent(["model", ...argv]);
    expect([result.code, result.stderr]).toEqual([3, expect.stringContaining(reason)]);
    expect(existsSync(path("model.decision.json"))).toBe(false);
  });

  it("takes no credential for a word about one", async () => {
    const secret = ["sk-", "CANARY", "0123456789abcdef", "0123456789"].join("");
    const result = await agent([
      ...["model", "--provider", "q", "--model", "m", "--class", "local_case_compatible", "--credential", secret],
    ]);
    expect([result.code, result.stderr]).toEqual([3, expect.stringContaining("looks like a secret")]);
    expect(result.stdout + result.stderr).not.toContain(secret);
  });
});

describe("agent prune", () => {
  const DIGESTS = ["a", "b", "c"].map((digit) => digit.repeat(64));
  const inStore = () => DIGESTS.filter((digest) => existsSync(join(project.store, digest)));

  it("spares what another project's record names, until that record is gone", async () => {
    const other = makeProject();
    const env = project.env();
    const inOther = () => program(["agent", "show", "--json"], { cwd: other.folder, env });
    const prune = async () => {
      const result = await agent(["prune", "--json"]);
      expect(result.code, result.stderr).toBe(0);
    };
    mkdirSync(project.store, { mode: 0o700 });
    for (const digest of DIGESTS) mkdirSync(join(project.store, digest));
    try {
      other.record({ binaries: { "linux-x64": { sha256: DIGESTS[1] } } });
      project.record({ binaries: { "linux-x64": { sha256: DIGESTS[0] } } });
      await inOther();
      await prune();
      expect(inStore()).toEqual([DIGESTS[0], DIGESTS[1]]);
      writeFileSync(join(other.folder, ".harness/agent.case.json"), "{");
      await prune();
      expect(inStore(), "what it named last, while it can't be read").toEqual([DIGESTS[0], DIGESTS[1]]);
      rmSync(join(other.folder, ".harness/agent.case.json"));
      await prune();
      expect(inStore()).toEqual([DIGESTS[0]]);
    } finally {
      other.remove();
    }
  });
});
