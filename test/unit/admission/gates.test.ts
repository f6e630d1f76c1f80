import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Blocker, wordsOf } from "../../../src/core/domain/blocker";
import { CATALOGUE } from "../../../src/core/domain/catalogue";
import { agentBinaryBlockers } from "../../../src/core/gates/agent-binary";
import {
  agentRecordBlockers,
  sourceAdmissionFreshness,
  sourceAdmissionStatus,
} from "../../../src/core/gates/agent-record";
import { admittedModel, modelAdmissionStatus, modelBlockers } from "../../../src/core/gates/model";
import { AGENT, DIGEST, fixture, goodWorld, inputOf, type Json, OTHER_DIGEST, type World } from "./support";

const REPORT = "provider-build-report.json";
const DECISION = "model.decision.json";
const ADMISSION = "model.admission.json";

type Break = (world: World) => void;

/** Changes a record's fields; `undefined` removes one. */
function set(name: string, fields: Json): Break {
  return (world) => {
    const record = { ...(world.records[name] as Json) };
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) delete record[key];
      else record[key] = value;
    }
    world.records[name] = record;
  };
}
const remove =
  (name: string): Break =>
  (world) =>
    void (world.records[name] = undefined);
const garbage =
  (name: string): Break =>
  (world) =>
    void (world.records[name] = '{"status":');
const unreadable =
  (name: string): Break =>
  (world) => {
    world.records[name] = undefined;
    world.facts.agent_source = {
      ...world.facts.agent_source!,
      unreadable: { ...world.facts.agent_source!.unreadable, [name]: "permission denied" },
    };
  };
const ask =
  (provider: string | null, model: string | null): Break =>
  (world) =>
    void (world.requested = { provider, model });
const license =
  (fields: Json): Break =>
  (world) => {
    const record = world.records[AGENT] as Json;
    world.records[AGENT] = { ...record, license_note: { ...(record["license_note"] as Json), ...fields } };
  };
const stage5: Break = (world) => {
  world.stage = 5;
  world.mutationMode = "owned-noncritical-repo";
};
const both =
  (...breaks: Break[]): Break =>
  (world) =>
    breaks.forEach((each) => each(world));

/** A machine of another kind, for which the record lists a binary, and the report is about none. */
const elsewhere: Break = (world) => {
  const binaries = (world.records[AGENT] as Json)["binaries"] as Json;
  set(AGENT, { binaries: { ...binaries, "linux-arm64": { sha256: OTHER_DIGEST } } })(world);
  world.facts.agent_source = { ...world.facts.agent_source!, platform: "linux-arm64" };
};

function broken(...breaks: Break[]) {
  const world = goodWorld();
  for (const each of breaks) each(world);
  return inputOf(world);
}

const codes = (blockers: Blocker[]) => [...new Set(blockers.map(({ code }) => code))].toSorted();

describe("agent record gate", () => {
  it("lets a whole record through, at stage 2 and at stage 5", () => {
    expect(agentRecordBlockers(broken())).toEqual([]);
    expect(agentRecordBlockers(broken(stage5))).toEqual([]);
    expect(sourceAdmissionStatus(broken(stage5))).toBe("admitted");
  });

  const OTHER_PIN = { source_url: "https://git.example/agents/case", pinned_commit: "7".repeat(40) };
  it.each<[string, Break, string[], "admitted" | "not_admitted"]>([
    ["no record", remove(AGENT), ["agent_record_invalid"], "not_admitted"],
    ["a record that is no JSON", garbage(AGENT), ["agent_record_invalid"], "not_admitted"],
    ["an empty file", (w) => void (w.records[AGENT] = ""), ["agent_record_invalid"], "not_admitted"],
    ["a record that can't be read", unreadable(AGENT), ["agent_record_invalid"], "not_admitted"],
    ["a branch as pin", set(AGENT, { pinned_commit: "main" }), ["agent_record_invalid"], "not_admitted"],
    ["a report that is no JSON", garbage(REPORT), ["agent_record_invalid"], "not_admitted"],
    ["a report that can't be read", unreadable(REPORT), ["agent_record_invalid"], "not_admitted"],
    [
      "a report of another digest",
      set(REPORT, { binary_sha256: OTHER_DIGEST }),
      ["agent_record_invalid"],
      "not_admitted",
    ],
    ["a report of another Bun", set(REPORT, { bun_version: "1.3.13" }), ["agent_record_invalid"], "not_admitted"],
    ["no report at stage 2", remove(REPORT), [], "not_admitted"],
    ["a report of another platform at stage 2", elsewhere, [], "not_admitted"],
    ["a report of another platform at stage 5", both(stage5, elsewhere), ["agent_record_invalid"], "not_admitted"],
    ["no report at stage 5", both(stage5, remove(REPORT)), ["agent_record_invalid"], "not_admitted"],
    ["a changed pin", set(AGENT, OTHER_PIN), ["agent_pin_changed_without_previous"], "not_admitted"],
    [
      "a changed pin that names another one before it",
      set(AGENT, { ...OTHER_PIN, previous: { ...OTHER_PIN, pinned_commit: "8".repeat(40) } }),
      ["agent_pin_changed_without_previous"],
      "not_admitted",
    ],
    [
      "a changed pin that names the one before it",
      set(AGENT, { ...OTHER_PIN, previous: { ...OTHER_PIN, pinned_commit: "1".repeat(40) } }),
      [],
      "not_admitted",
    ],
    [
      "the same at stage 5, before the new pin is built",
      both(stage5, set(AGENT, { ...OTHER_PIN, previous: { ...OTHER_PIN, pinned_commit: "1".repeat(40) } })),
      ["agent_record_invalid"],
      "not_admitted",
    ],
    ["an unresolved license at stage 2", license({ status: "unresolved" }), [], "not_admitted"],
    [
      "an unresolved license at stage 5",
      both(stage5, license({ status: "unresolved" })),
      ["license_unresolved"],
      "not_admitted",
    ],
    [
      "a license for other modes at stage 5",
      both(stage5, license({ allowed_mutation_modes: ["copied-fixture"] })),
      ["license_unresolved"],
      "not_admitted",
    ],
    [
      "a license for no mode at stage 5",
      both(stage5, license({ allowed_mutation_modes: [] })),
      ["license_unresolved"],
      "not_admitted",
    ],
  ])("%s", (_name, breaks, expected, status) => {
    expect(codes(agentRecordBlockers(broken(breaks)))).toEqual(expected);
    expect(sourceAdmissionStatus(broken(breaks))).toBe(status);
  });

  it.each<[string, Break, string, string[]]>([
    ["a whole record", () => {}, "current", []],
    ["its last day", set(AGENT, { expires_at: "2026-11-20" }), "current", []],
    ["a record that expired", set(AGENT, { expires_at: "2026-11-19" }), "stale", ["agent_record_invalid"]],
    ["a report of another Bun", set(REPORT, { bun_version: "1.3.13" }), "stale", ["agent_record_invalid"]],
    ["a report of another digest", set(REPORT, { binary_sha256: OTHER_DIGEST }), "stale", ["agent_record_invalid"]],
    ["no report", remove(REPORT), "current", []],
    ["no record", remove(AGENT), "stale", ["agent_record_invalid"]],
    [
      "a report that saw another command shape",
      (w) => {
        const report = w.records[REPORT] as { identity: Json };
        report.identity = { ...report.identity, help: { state: "differs", detail: "another usage" } };
      },
      "stale",
      [],
    ],
  ])("freshness of %s", (_name, breaks, freshness, expected) => {
    expect(sourceAdmissionFreshness(broken(breaks))).toBe(freshness);
    expect(codes(agentRecordBlockers(broken(breaks)))).toEqual(expected);
    if (expected.length > 0) expect(sourceAdmissionStatus(broken(breaks))).toBe("not_admitted");
  });
});

/** A record of an npm lane: two packages for each system, and one more on macOS. */
function codex(): Json {
  const integrity = (letter: string) => `sha512-${letter.repeat(86)}==`;
  return {
    package: "@example/codex",
    version: "0.1.0",
    integrity: integrity("A"),
    license_note: { status: "resolved", note: "Apache-2.0", allowed_mutation_modes: ["owned-noncritical-repo"] },
    retrieval_date: "2026-06-01",
    retrieval_command: "npm pack",
    protected_source_boundary: "none",
    trees: {
      "linux-x64": { sha256: DIGEST, bytes: 20, files: 3 },
      "darwin-x64": { sha256: "4".repeat(64), bytes: 30, files: 5 },
    },
    packages: {
      "node_modules/@example/codex": { version: "0.1.0", integrity: integrity("A"), dependencies: ["mac", "tool"] },
      "node_modules/mac": { version: "3.0.0", integrity: integrity("C"), optional: true, os: ["darwin"] },
      "node_modules/tool": { version: "2.0.0", integrity: integrity("B") },
    },
  };
}

/** The digest of a lock's packages, by its description alone: their places and what the lock says of each, keys in order. */
function lockOf(record: Json, ...places: string[]): string {
  const packages = record["packages"] as Record<string, Json>;
  const inOrder = (entry: Json) => Object.fromEntries(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const chosen = Object.fromEntries(places.map((place) => [place, inOrder(packages[place]!)]));
  return createHash("sha256").update(JSON.stringify(chosen)).digest("hex");
}

describe("package report gate", () => {
  const FILE = "provider-package-report.codex.json";
  const RECORD = "agent.codex.json";
  const LINUX = ["node_modules/@example/codex", "node_modules/tool"];
  const look = { state: "matched", detail: "as it should be" };
  const report = {
    package: "@example/codex",
    version: "0.1.0",
    integrity: codex()["integrity"],
    platform: "linux-x64",
    packages: 2,
    lock_sha256: lockOf(codex(), ...LINUX),
    tree_sha256: DIGEST,
    tree_bytes: 20,
    tree_files: 3,
    node_version: "v24.0.0",
    identity: { version: look, help: look },
    containment: "sandbox",
    fetch_timestamp: "2026-06-01T08:00:00.000Z",
    fetch_seconds: 1.5,
  };
  const worldOf = (stage: number, ...breaks: Break[]) => {
    const world = goodWorld();
    world.lane = "codex";
    world.stage = stage;
    world.mutationMode = "owned-noncritical-repo";
    world.records = { [RECORD]: codex(), [FILE]: report };
    world.facts.agent_binary = { ...world.facts.agent_binary!, format: "tree" };
    for (const each of breaks) each(world);
    return inputOf(world);
  };
  const lock = (change: (packages: Record<string, Json>) => void): Break => {
    const record = codex();
    change(record["packages"] as Record<string, Json>);
    return set(RECORD, { packages: record["packages"] });
  };
  const mac = {
    ...report,
    platform: "darwin-x64",
    packages: 3,
    lock_sha256: lockOf(codex(), LINUX[0]!, "node_modules/mac", LINUX[1]!),
    ...{ tree_sha256: "4".repeat(64), tree_bytes: 30, tree_files: 5 },
  };

  it("lets a report through that agrees, whatever it says of other platforms", () => {
    for (const stage of [2, 5]) expect(agentRecordBlockers(worldOf(stage))).toEqual([]);
    expect(sourceAdmissionStatus(worldOf(5))).toBe("admitted");
    expect(sourceAdmissionFreshness(worldOf(5))).toBe("current");
    expect(agentBinaryBlockers(worldOf(5))).toEqual([]);
    const other = lock((packages) => (packages["node_modules/mac"]!["version"] = "3.0.1"));
    expect(agentRecordBlockers(worldOf(5, other))).toEqual([]);
  });

  // What a missing report is, is tolerated below the stage that demands one; what is there and wrong is not, at any.
  const missing = "a package report of the pin for linux-x64, which stage 5 needs";
  it.each<[string, Break, string]>([
    ["none", remove(FILE), "no report"],
    ["one of another platform", set(FILE, mac), `${FILE} is about darwin-x64`],
    [
      "one of the version before",
      set(RECORD, { previous: { package: "@example/codex", version: "0.0.9" } }),
      `${FILE} is about the pin before, @example/codex@0.0.9`,
    ],
  ])("blocks at stage 5 with %s, and below it nothing is admitted by it", (name, change, found) => {
    const breaks = name.includes("before") ? [change, set(FILE, { version: "0.0.9" })] : [change];
    expect(agentRecordBlockers(worldOf(5, ...breaks))).toEqual([
      { code: "agent_record_invalid", subject: FILE, expected: missing, found },
    ]);
    expect(agentRecordBlockers(worldOf(4, ...breaks))).toEqual([]);
    for (const stage of [4, 5]) expect(sourceAdmissionStatus(worldOf(stage, ...breaks))).toBe("not_admitted");
    const [blocked] = agentRecordBlockers(worldOf(5, ...breaks));
    expect(wordsOf(blocked!).fix).toContain("agent fetch --lane LANE");
  });

  const OTHER = `sha512-${"D".repeat(86)}==`;
  it.each<[string, Break, string]>([
    ["another integrity", set(FILE, { integrity: OTHER }), `${FILE}: integrity`],
    ["other packages", set(FILE, { packages: 3 }), `${FILE}: packages`],
    ["another lock", set(FILE, { lock_sha256: OTHER_DIGEST }), `${FILE}: lock_sha256`],
    ["another tree", set(FILE, { tree_sha256: OTHER_DIGEST }), `${FILE}: tree_sha256`],
    ["a larger tree", set(FILE, { tree_bytes: 21 }), `${FILE}: tree_bytes`],
    ["a tree with a file more", set(FILE, { tree_files: 4 }), `${FILE}: tree_files`],
    ["a tree that the record does not list", set(RECORD, { trees: {} }), `${FILE}: tree_sha256`],
    ["a record of no lock", set(RECORD, { packages: undefined }), `${FILE}: lock_sha256`],
    [
      "a dependency of another integrity in the lock",
      lock((packages) => (packages["node_modules/tool"]!["integrity"] = OTHER)),
      `${FILE}: lock_sha256`,
    ],
    [
      "a dependency of another version in the lock",
      lock((packages) => (packages["node_modules/tool"]!["version"] = "2.0.1")),
      `${FILE}: lock_sha256`,
    ],
    [
      "a dependency that is for another system in the lock",
      lock((packages) => Object.assign(packages["node_modules/tool"]!, { os: ["darwin"] })),
      `${FILE}: lock_sha256`,
    ],
    ["another platform's tree that differs", set(FILE, { ...mac, tree_files: 6 }), `${FILE}: tree_files`],
    ["a field that is not known", set(FILE, { trusted: true }), FILE],
    ["a field less", set(FILE, { lock_sha256: undefined }), FILE],
    ["no JSON", garbage(FILE), FILE],
    ["nothing in it", (w) => void (w.records[FILE] = ""), FILE],
    ["one that can't be read", unreadable(FILE), FILE],
  ])("blocks at every stage with %s", (_name, change, subject) => {
    for (const stage of [2, 5]) {
      const blockers = agentRecordBlockers(worldOf(stage, change));
      expect(blockers.map((found) => `${found.code} ${found.subject}`)).toContain(`agent_record_invalid ${subject}`);
      expect(codes(blockers)).toEqual(["agent_record_invalid"]);
      expect(sourceAdmissionStatus(worldOf(stage, change))).toBe("not_admitted");
      for (const found of blockers) {
        expect(found.found).not.toBeNull();
        if (found.subject !== FILE) expect(wordsOf(found).fix).toContain("agent fetch --lane LANE --write");
      }
    }
  });

  it("blocks with one of another package or version, of which the record does not say that it was before", () => {
    for (const change of [set(FILE, { version: "0.0.9" }), set(FILE, { package: "@example/other" })])
      expect(codes(agentRecordBlockers(worldOf(5, change)))).toEqual(["agent_pin_changed_without_previous"]);
  });

  it("is stale where it saw another program, which denies exactly its own tree", () => {
    const saw = (check: string): Break =>
      set(FILE, { identity: { ...report.identity, [check]: { state: "differs", detail: "another" } } });
    expect(sourceAdmissionFreshness(worldOf(5, saw("help")))).toBe("stale");
    for (const check of ["help", "version"])
      expect(agentBinaryBlockers(worldOf(5, saw(check)))).toMatchObject([
        { code: "agent_identity_mismatch", subject: `${FILE}: identity.${check}`, found: "another" },
      ]);
  });
});

describe("model gate", () => {
  it("lets the admitted pair through, and says so", () => {
    expect(modelBlockers(broken())).toEqual([]);
    expect(modelAdmissionStatus(broken())).toBe("admitted");
    expect(admittedModel(broken())).toEqual({
      provider: "qwen-local",
      model: "qwen3-coder-30b",
      providerClass: "local_case_compatible",
      network: "loopback",
    });
    expect(modelAdmissionStatus(null)).toBeNull();
  });

  const codexPair = both(
    set(DECISION, {
      decision_status: "external_provider_approved",
      provider_class: "external_openai_codex",
      provider: "openai-codex",
      fallback_provider: undefined,
      fallback_model: undefined,
    }),
    set(ADMISSION, { provider: "openai-codex" }),
    ask("openai-codex", "qwen3-coder-30b"),
    (w) => void (w.facts.model_access = { ...w.facts.model_access!, local_base_url: false }),
  );
  const bridge: Break = (w) =>
    void (w.facts.model_access = { ...w.facts.model_access!, openai_codex_auth_bridge: true });

  const login: Break = (w) =>
    void (w.facts.model_access = { ...w.facts.model_access!, credential: true, chatgpt_login: true });

  const networks = (...found: ("loopback" | "private" | "internet" | "none")[]): Break => {
    return (w) => void (w.facts.model_access = { ...w.facts.model_access!, endpoint_networks: found });
  };
  const EMPTY_DECISION = {
    provider_class: "",
    provider: "",
    model: "",
    fallback_provider: undefined,
    fallback_model: undefined,
    approval_source: "",
    credential_source_class: "",
    allowed_network_class: "",
    review_trigger: "",
    evidence_sources: [],
  };
  const openLocal = set(DECISION, { ...EMPTY_DECISION, decision_status: "local_provider_required" });

  it.each<[string, Break, string[], string]>([
    ["no decision", remove(DECISION), ["model_not_admitted"], "not_admitted"],
    ["a broken decision", garbage(DECISION), ["model_admission_invalid"], "invalid_admission"],
    ["an unreadable decision", unreadable(DECISION), ["model_admission_invalid"], "invalid_admission"],
    ["nothing decided", set(DECISION, { decision_status: "not_decided" }), ["model_not_admitted"], "not_admitted"],
    ["no model decided", set(DECISION, { model: "" }), ["model_not_admitted"], "not_admitted"],
    [
      "class against decision",
      set(DECISION, { decision_status: "external_provider_approved" }),
      ["model_admission_invalid"],
      "invalid_admission",
    ],
    ["no admission", remove(ADMISSION), ["model_not_admitted"], "missing_admission"],
    ["a broken admission", garbage(ADMISSION), ["model_admission_invalid"], "invalid_admission"],
    ["an unreadable admission", unreadable(ADMISSION), ["model_admission_invalid"], "invalid_admission"],
    ["not admitted", set(ADMISSION, { status: "not_admitted" }), ["model_not_admitted"], "not_admitted"],
    ["no model admitted", set(ADMISSION, { model: "" }), ["model_not_admitted"], "not_admitted"],
    [
      "expired by a date",
      set(ADMISSION, { expires_at: "2026-11-19" }),
      ["model_admission_invalid"],
      "invalid_admission",
    ],
    ["the last day", set(ADMISSION, { expires_at: "2026-11-20" }), [], "admitted"],
    [
      "expired this moment",
      set(ADMISSION, { expires_at: "2026-11-20T10:00:00Z" }),
      ["model_admission_invalid"],
      "invalid_admission",
    ],
    ["no expiry", set(ADMISSION, { expires_at: undefined }), [], "admitted"],
    [
      "admitted tomorrow",
      set(ADMISSION, { admission_timestamp: "2026-11-21" }),
      ["model_admission_invalid"],
      "invalid_admission",
    ],
    [
      "an admission of another pair",
      both(set(ADMISSION, { model: "other" }), ask("qwen-local", "other")),
      ["model_admission_invalid"],
      "invalid_admission",
    ],
    [
      "the fallback with its own admission",
      both(set(ADMISSION, { model: "qwen3-8b" }), ask("qwen-local", "qwen3-8b")),
      [],
      "admitted",
    ],
    ["the fallback without one", ask("qwen-local", "qwen3-8b"), ["model_admission_mismatch"], "mismatch"],
    ["another word for the credential", set(ADMISSION, { credential_source_class: "env" }), [], "admitted"],
    ["another word for the network", set(ADMISSION, { allowed_network_class: "internet" }), [], "admitted"],
    ["the endpoint's network", networks("loopback"), [], "admitted"],
    ["a name not resolved yet", networks(), [], "admitted"],
    ["an endpoint elsewhere", networks("private"), ["model_admission_mismatch"], "mismatch"],
    ["one address elsewhere", networks("loopback", "internet"), ["model_admission_mismatch"], "mismatch"],
    ["an address of no network", networks("none"), ["model_admission_mismatch"], "mismatch"],
    [
      "loopback where the internet was admitted",
      both(set(ADMISSION, { allowed_network_class: "internet-https" }), networks("loopback")),
      ["model_admission_mismatch"],
      "mismatch",
    ],
    [
      "words that name no network",
      both(set(ADMISSION, { allowed_network_class: "local-vllm" }), networks("internet")),
      [],
      "admitted",
    ],
    ["a local provider yet to be found", openLocal, ["model_not_admitted"], "not_admitted"],
    [
      "nothing decided, and nothing else written",
      set(DECISION, { ...EMPTY_DECISION, decision_status: "not_decided", effect: "" }),
      ["model_not_admitted"],
      "not_admitted",
    ],
    [
      "an open decision of the other kind of class",
      both(openLocal, set(DECISION, { provider_class: "external_anthropic" })),
      ["model_admission_invalid"],
      "invalid_admission",
    ],
    ["nothing requested", ask(null, null), ["model_not_admitted"], "not_admitted"],
    ["an empty request", ask("", ""), ["model_not_admitted"], "not_admitted"],
    ["half a request", ask("qwen-local", null), ["model_not_admitted"], "not_admitted"],
    ["another case", ask("qwen-local", "Qwen3-Coder-30B"), ["model_admission_mismatch"], "mismatch"],
    ["a trailing blank", ask("qwen-local", "qwen3-coder-30b "), ["model_admission_mismatch"], "mismatch"],
    ["a leading blank", ask(" qwen-local", "qwen3-coder-30b"), ["model_admission_mismatch"], "mismatch"],
    ["a Unicode twin", ask("qwen-local", "qwen3\u2010coder-30b"), ["model_admission_mismatch"], "mismatch"],
    ["full-width letters", ask("\uff51wen-local", "qwen3-coder-30b"), ["model_admission_mismatch"], "mismatch"],
    ["a Cyrillic letter", ask("qwen-l\u043ecal", "qwen3-coder-30b"), ["model_admission_mismatch"], "mismatch"],
    ["a NUL", ask("qwen-local", "qwen3-coder-30b\0"), ["model_admission_mismatch"], "mismatch"],
    [
      "no endpoint of a local provider",
      (w) => void (w.facts.model_access = { ...w.facts.model_access!, local_base_url: false }),
      ["local_provider_config_missing"],
      "admitted",
    ],
    ["no facts about access", (w) => void delete w.facts.model_access, ["local_provider_config_missing"], "admitted"],
    ["openai-codex without its bridge", codexPair, ["provider_auth_unavailable"], "admitted"],
    ["openai-codex with its bridge", both(codexPair, bridge), [], "admitted"],
    [
      "a ChatGPT login, which this lane can't use",
      both(codexPair, bridge, login),
      ["provider_auth_unavailable"],
      "admitted",
    ],
    ["a ChatGPT login", both(codexPair, bridge, login, (w) => void (w.lane = "codex")), [], "admitted"],
    [
      "a ChatGPT login without the bridge",
      both(codexPair, login, (w) => void (w.lane = "codex")),
      ["provider_auth_unavailable"],
      "admitted",
    ],
    [
      "no credential",
      (w) => void (w.facts.model_access = { ...w.facts.model_access!, credential: false }),
      ["provider_auth_unavailable"],
      "admitted",
    ],
  ])("%s", (_name, breaks, expected, status) => {
    const input = broken(breaks);
    expect(codes(modelBlockers(input))).toEqual(expected);
    expect(modelAdmissionStatus(input)).toBe(status);
    expect(admittedModel(input) === null).toBe(expected.length > 0);
  });

  describe("records of an earlier harness", () => {
    const world = (decision: string, admission: string | null, access: Json = {}): World => {
      const good = goodWorld();
      const pair = admission === null ? null : fixture(`inherited/${admission}`);
      good.records = {
        ...good.records,
        [DECISION]: fixture(`inherited/${decision}`),
        [ADMISSION]: pair ?? undefined,
      };
      good.requested = { provider: (pair?.["provider"] ?? null) as string, model: (pair?.["model"] ?? null) as string };
      good.facts.model_access = { ...good.facts.model_access!, local_base_url: false, ...access };
      return good;
    };
    it.each<[string, string | null, Json, string[], string]>([
      ["decision.qwen.json", "admission.qwen-local.json", { local_base_url: true }, [], "admitted"],
      ["decision.qwen.json", "admission.qwen-local.json", {}, ["local_provider_config_missing"], "admitted"],
      ["decision.qwen.json", "admission.openai-codex.json", {}, ["provider_auth_unavailable"], "admitted"],
      ["decision.qwen.json", "admission.openai-codex.json", { openai_codex_auth_bridge: true }, [], "admitted"],
      ["decision.not-decided.json", null, {}, ["model_not_admitted"], "missing_admission"],
      ["decision.not-decided.json", "admission.qwen-local.json", {}, ["model_not_admitted"], "not_admitted"],
      ["decision.local-open.json", null, {}, ["model_not_admitted"], "missing_admission"],
      ["decision.local-open.json", "admission.qwen-local.json", {}, ["model_not_admitted"], "not_admitted"],
    ])("%s with %s", (decision, admission, access, expected, status) => {
      const input = inputOf(world(decision, admission, access));
      expect(codes(modelBlockers(input))).toEqual(expected);
      expect(modelAdmissionStatus(input)).toBe(status);
    });
    it("take the fallback by its own class", () => {
      const input = inputOf(
        world("decision.qwen.json", "admission.openai-codex.json", { openai_codex_auth_bridge: true }),
      );
      expect(admittedModel(input)).toEqual({
        provider: "openai-codex",
        model: "gpt-5.5",
        providerClass: "external_openai_codex",
        network: null,
      });
    });
  });

  it("does not repeat what was requested", () => {
    const canary = ["CANARY", "value"].join("-");
    expect(JSON.stringify(modelBlockers(broken(ask(canary, canary))))).not.toContain(canary);
  });
});

describe("agent binary gate", () => {
  const binary =
    (fields: Json): Break =>
    (world) => {
      world.facts.agent_binary = { ...world.facts.agent_binary!, ...fields };
    };
  const differs: Break = (world) => {
    const report = world.records[REPORT] as { identity: Json };
    report.identity = { ...report.identity, dry_run: { state: "differs", detail: "no event log" } };
  };
  it.each<[string, Break, string[]]>([
    ["the admitted binary", () => {}, []],
    ["nobody looked", (w) => void delete w.facts.agent_binary, ["provider_unavailable"]],
    ["none found", binary({ source: null, sha256: null, problem: "the store has none" }), ["provider_unavailable"]],
    ["one that could not be read", binary({ sha256: null, problem: "permission denied" }), ["provider_unavailable"]],
    ["other bytes", binary({ sha256: OTHER_DIGEST }), ["agent_digest_mismatch"]],
    [
      "no digest for this platform",
      (w) => void (w.facts.agent_source = { platform: "darwin-x64", records_from: "working folder", unreadable: {} }),
      ["agent_digest_mismatch", "agent_not_executable"],
    ],
    ["the npm package", binary({ npm_package: "case@1.6.3" }), ["agent_identity_mismatch"]],
    ["an identity that differs", differs, ["agent_identity_mismatch"]],
    ["a script", binary({ format: "script" }), ["agent_not_executable"]],
    ["another processor's", binary({ format: "elf-arm64" }), ["agent_not_executable"]],
    ["a mount without exec", binary({ not_executable: "mounted noexec" }), ["agent_not_executable"]],
    [
      "several at once",
      both(binary({ sha256: OTHER_DIGEST, npm_package: "ca@0.1.9", format: "script" })),
      ["agent_digest_mismatch", "agent_identity_mismatch", "agent_not_executable"],
    ],
    ["no record", remove(AGENT), ["provider_unavailable"]],
  ])("%s", (_name, breaks, expected) => {
    expect(codes(agentBinaryBlockers(broken(breaks)))).toEqual(expected);
  });
});

describe("the matrix: each input of the record gates removed and malformed, alone and in pairs", () => {
  const BREAKS: Record<string, Record<string, { break: Break; code: string }>> = {
    [AGENT]: {
      removed: { break: remove(AGENT), code: "agent_record_invalid" },
      malformed: { break: garbage(AGENT), code: "agent_record_invalid" },
      unreadable: { break: unreadable(AGENT), code: "agent_record_invalid" },
    },
    [REPORT]: {
      malformed: { break: garbage(REPORT), code: "agent_record_invalid" },
      unreadable: { break: unreadable(REPORT), code: "agent_record_invalid" },
    },
    [DECISION]: {
      removed: { break: remove(DECISION), code: "model_not_admitted" },
      malformed: { break: garbage(DECISION), code: "model_admission_invalid" },
      unreadable: { break: unreadable(DECISION), code: "model_admission_invalid" },
    },
    [ADMISSION]: {
      removed: { break: remove(ADMISSION), code: "model_not_admitted" },
      malformed: { break: garbage(ADMISSION), code: "model_admission_invalid" },
      unreadable: { break: unreadable(ADMISSION), code: "model_admission_invalid" },
    },
    request: {
      removed: { break: ask(null, null), code: "model_not_admitted" },
      malformed: { break: ask("qwen-local", "\ufffd"), code: "model_admission_mismatch" },
    },
    endpoint: {
      removed: { break: (w) => void delete w.facts.model_access, code: "local_provider_config_missing" },
    },
  };
  /** Where an input is broken, what depends on it can't be compared any more and is not reported on top. */
  const HIDES: Record<string, string[]> = {
    [AGENT]: [REPORT],
    [ADMISSION]: ["request"],
    [DECISION]: ["endpoint"],
  };
  const single = Object.entries(BREAKS).flatMap(([input, ways]) =>
    Object.entries(ways).map(([way, entry]) => ({ name: `${input} ${way}`, input, ...entry })),
  );
  const blockersOf = (breaks: Break[]) => {
    const input = broken(...breaks);
    return [...agentRecordBlockers(input), ...modelBlockers(input)];
  };

  it.each(single)("$name", ({ break: one, code }) => {
    const found = blockersOf([one]);
    expect(codes(found)).toContain(code);
    expect(found.every((b) => CATALOGUE[b.code].phase === "record-gate" && wordsOf(b).fix !== "")).toBe(true);
  });

  const pairs = single.flatMap((a, i) =>
    single
      .slice(i + 1)
      .filter((b) => b.input !== a.input)
      .map((b) => ({ a, b })),
  );
  it.each(pairs.map(({ a, b }) => ({ name: `${a.name} and ${b.name}`, a, b })))("$name", ({ a, b }) => {
    const found = codes(blockersOf([a.break, b.break]));
    if (!HIDES[b.input]?.includes(a.input)) expect(found).toContain(a.code);
    if (!HIDES[a.input]?.includes(b.input)) expect(found).toContain(b.code);
    expect(found).not.toEqual([]);
  });
});

describe("words for whoever is woken up by them", () => {
  const messages = (blockers: readonly Blocker[]) =>
    blockers
      .map(wordsOf)
      .map(({ message, fix }) => `${message} ${fix}`)
      .join("\n");
  const broken = (...breaks: Break[]) => {
    const world = goodWorld();
    for (const each of breaks) each(world);
    return inputOf(world);
  };

  it("name the file of this lane, not a pattern", () => {
    for (const change of [garbage(AGENT), unreadable(AGENT)]) {
      const said = messages(agentRecordBlockers(broken(change)));
      expect(said).toContain(".harness/agent.case.json");
      expect(said).not.toContain("<lane>");
    }
  });

  it("tell a look-alike by its character", () => {
    const world = goodWorld();
    world.requested.model = world.requested.model!.replace("-", "\u2010");
    expect(messages(modelBlockers(inputOf(world)))).toContain("U+2010");
  });

  it("name the variable where it named the wrong program", () => {
    const fact = goodWorld().facts.agent_binary!;
    const world = goodWorld();
    world.facts.agent_binary = { ...fact, source: null, sha256: null, problem: "no file at /x (CTO_HARNESS_CASE_BIN)" };
    expect(messages(agentBinaryBlockers(inputOf(world)))).toContain("unset it");
  });
});
