import { describe, expect, it } from "vitest";
import { buildRootProblem, parseAgentRecord, pinOf, previousPinOf } from "../../../src/core/records/agent";
import { disagreements, parseProviderReport } from "../../../src/core/records/provider-report";
import { expiryOf, instantOf } from "../../../src/core/records/fields";
import { parseModelAdmission } from "../../../src/core/records/model-admission";
import { parseModelDecision } from "../../../src/core/records/model-decision";
import { bytesOf, fixture, type Json } from "./support";

type Reader = (
  bytes: Uint8Array,
) => { ok: true; value: unknown } | { ok: false; problems: { at: string; problem: string }[] };

const READERS: Record<string, Reader> = {
  "agent.case.json": (bytes) => parseAgentRecord("case", bytes),
  "agent.codex.json": (bytes) => parseAgentRecord("codex", bytes),
  "model.decision.json": parseModelDecision,
  "model.admission.json": parseModelAdmission,
  "provider-build-report.json": (bytes) => parseProviderReport("provider-build-report.json", bytes),
};

/** Sets a field by its dotted path; `undefined` removes it. */
function changed(record: Json, path: string, value: unknown): Json {
  const copy = structuredClone(record);
  const keys = path.split(".");
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as Json, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function problems(name: string, record: unknown): { at: string; problem: string }[] {
  const parsed = READERS[name]!(bytesOf(record));
  return parsed.ok ? [] : parsed.problems;
}

const pieces = (...parts: string[]) => parts.join("");

describe.each(Object.keys(READERS))("%s", (name) => {
  const good = fixture(name);

  it("is valid as shipped", () => {
    expect(problems(name, good)).toEqual([]);
  });

  it.each(
    Object.keys(good).filter(
      (key) => !["$schema", "previous", "expires_at", "fallback_provider", "fallback_model"].includes(key),
    ),
  )("without %s it is invalid, and the fault names the field", (field) => {
    expect(problems(name, changed(good, field, undefined)).some(({ at }) => at.startsWith(field))).toBe(true);
  });

  it.each(Object.keys(good).filter((key) => key !== "$schema"))(
    "%s of another type is refused at its place",
    (field) => {
      const found = problems(name, changed(good, field, 7.5));
      if (typeof good[field] === "number" && field === "build_seconds") return expect(found).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ at }) => at.startsWith(field))).toBe(true);
    },
  );

  it.each(Object.keys(good).filter((key) => key !== "$schema"))(
    "%s with a secret is refused and not repeated",
    (field) => {
      const secret = pieces("sk-", "CANARY", "0123456789abcdef", "0123456789");
      const found = problems(name, changed(good, field, secret));
      expect(found.some(({ at, problem }) => at === field && problem.includes("looks like a secret"))).toBe(true);
      expect(JSON.stringify(found)).not.toContain(secret);
    },
  );

  it("refuses an unknown field, a duplicate one, a BOM, trailing data, an array, nothing at all", () => {
    const text = JSON.stringify(good);
    expect(problems(name, { ...good, extra: 1 })[0]).toMatchObject({ problem: "unknown field" });
    expect(problems(name, text.replace("{", '{"$schema":"x",'))).toHaveLength(1);
    expect(problems(name, `\ufeff${text}`)).toHaveLength(1);
    expect(problems(name, `${text}{}`)).toHaveLength(1);
    expect(problems(name, [good])).not.toEqual([]);
    expect(problems(name, "")).toHaveLength(1);
    expect(problems(name, "null")).not.toEqual([]);
  });

  it("refuses 10 MB of nesting and a record that is too large", () => {
    expect(problems(name, "[".repeat(10 * 1024 * 1024))).toHaveLength(1);
    expect(problems(name, { ...good, note: "x".repeat(300_000) })).toHaveLength(1);
  });

  it("does not repeat the name of a field that is shaped like a secret", () => {
    const secret = pieces("ghp_", "CANARY", "A1b2C3d4E5f6G7h8I9j0");
    const found = problems(name, { ...good, [secret]: "x" });
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

describe("agent record", () => {
  const good = fixture("agent.case.json");
  it.each([
    ["pinned_commit", "main", /branch or tag name is never a pin/],
    ["pinned_commit", "v1.2.3", /never a pin/],
    ["pinned_commit", "7959ac9", /40 lower-case/],
    ["pinned_commit", "A".repeat(40), /lower-case/],
    ["pinned_commit", "0".repeat(40), /no commit/],
    ["source_url", "http://git.example/x", /https:/],
    ["source_url", "git@git.example:x", /https:/],
    ["source_url", "https://user@git.example/x", /secret|user/],
    ["source_url", "https://git.example/x?a=b", /query/],
    ["build_root", "build", /absolute/],
    ["build_root", "/", /names/],
    ["build_root", "/usr/case", /system/],
    ["build_root", "/build/../etc", /names|without/],
    ["build_root", "/build/", /without/],
    ["build_root", "/build", /two levels/],
    ["build_command", "make", /bun run/],
    ["build_command", "bun run build; curl x", /bun run/],
    ["build_command", "bun run a && b", /bun run/],
    ["bun_version", "latest", /exact version/],
    ["bun_version", "^1.3.0", /exact version/],
    ["bun_version", "1.3", /exact version/],
    ["commit_date", "2026-02-30", /date/],
    ["commit_date", "yesterday", /date/],
    ["retrieval_date", "2026-13-01", /date/],
    ["license_note.status", "maybe", /resolved/],
    ["license_note.note", "  ", /not empty/],
    ["license_note.allowed_mutation_modes", ["everything"], /copied-fixture/],
    ["license_note.allowed_mutation_modes", ["none", "none"], /twice/],
    ["binaries", { "linux-x64": { sha256: "abc" } }, /64 lower-case/],
    ["binaries", { "linux-x64": { sha256: "2".repeat(64), url: "http://x.example/ca" } }, /https/],
    ["binaries", { windows: { sha256: "2".repeat(64) } }, /unknown field/],
    ["bun_integrity", { "linux-x64": "sha1-AAAA" }, /sha512/],
    ["previous", { source_url: good["source_url"], pinned_commit: good["pinned_commit"] }, /pin itself/],
    ["previous", { pinned_commit: "4".repeat(40) }, /./],
    ["protected_source_boundary", [], /./],
    ["retrieval_command", "x\u202ey", /invisible/],
  ])("%s = %j is refused", (path, value, reason) => {
    const found = problems("agent.case.json", changed(good, path, value));
    expect(found).not.toEqual([]);
    expect(found.map(({ problem }) => problem).join("\n")).toMatch(reason);
    expect(found.every(({ at }) => at.startsWith(path.split(".")[0]!))).toBe(true);
  });

  it("may list the install in the build command, a pin before, and no binary yet", () => {
    const record = {
      ...good,
      build_command: "bun install --frozen-lockfile && bun run build:binary",
      previous: { source_url: "https://git.example/agents/case", pinned_commit: "4".repeat(40) },
      binaries: {},
    };
    const parsed = parseAgentRecord("case", bytesOf(record));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(pinOf(parsed.value)).toBe(`https://git.example/agents/case@${"1".repeat(40)}`);
    expect(previousPinOf(parsed.value)).toBe(`https://git.example/agents/case@${"4".repeat(40)}`);
  });

  it("is not the record of another lane", () => {
    expect(parseAgentRecord("codex", bytesOf(good)).ok).toBe(false);
    expect(parseAgentRecord("case", bytesOf(fixture("agent.codex.json"))).ok).toBe(false);
  });

  it("says where in the file the fault is", () => {
    const text = JSON.stringify({ ...good, bun_version: "latest" }, null, 2);
    const line = text.split("\n").findIndex((l) => l.includes("bun_version")) + 1;
    expect(problems("agent.case.json", text)[0]!.at).toContain(`line ${line}`);
  });

  it.each(["/build/case", "/opt/harness/case-1.2"])("takes %s for a build root", (path) => {
    expect(buildRootProblem(path)).toBeNull();
  });
  it.each(["/proc/self/x", "/dev/shm", "/etc/case", "/a b/c", "/a/.ssh", `/${"a".repeat(50)}/${"b".repeat(50)}`])(
    "refuses %s for a build root",
    (path) => {
      expect(buildRootProblem(path)).not.toBeNull();
    },
  );
});

describe("model decision", () => {
  const good = fixture("model.decision.json");
  const classes = ["external_anthropic", "external_openai_codex", "local_case_compatible"];
  const statuses = ["external_provider_approved", "local_provider_required"];
  const provider: Record<string, string> = {
    external_anthropic: "anthropic",
    external_openai_codex: "openai-codex",
    local_case_compatible: "qwen-local",
  };
  for (const provider_class of classes)
    for (const decision_status of statuses) {
      const agrees = provider_class.startsWith("external") === decision_status.startsWith("external");
      it(`${provider_class} with ${decision_status} is ${agrees ? "valid" : "a contradiction"}`, () => {
        const record = { ...good, provider_class, decision_status, provider: provider[provider_class] };
        expect(problems("model.decision.json", record).length === 0).toBe(agrees);
      });
      it(`${provider_class} with ${decision_status} and another class's provider is a contradiction`, () => {
        const wrong = provider_class === "local_case_compatible" ? "anthropic" : "qwen-local";
        expect(
          problems("model.decision.json", { ...good, provider_class, decision_status, provider: wrong }),
        ).not.toEqual([]);
      });
    }

  it.each(["approval_source", "credential_source_class", "allowed_network_class", "review_trigger", "provider"])(
    "an empty %s is refused once a decision was taken, and fine before",
    (field) => {
      expect(problems("model.decision.json", { ...good, [field]: "" })).not.toEqual([]);
      expect(problems("model.decision.json", { ...good, decision_status: "not_decided", [field]: "" })).toEqual([]);
    },
  );
  it("an empty effect is refused once a decision was taken, and fine before", () => {
    expect(problems("model.decision.json", { ...good, effect: "" })).not.toEqual([]);
    expect(problems("model.decision.json", { ...good, decision_status: "not_decided", effect: "" })).toEqual([]);
  });
  it("refuses half a fallback, no evidence, no class", () => {
    expect(problems("model.decision.json", { ...good, fallback_model: "" })).not.toEqual([]);
    expect(problems("model.decision.json", { ...good, evidence_sources: [] })).not.toEqual([]);
    for (const provider_class of [null, ""])
      expect(problems("model.decision.json", { ...good, provider_class })).not.toEqual([]);
  });
  it.each(["qwen3 coder", "qwen3-coder ", "qwen3\u2010coder", "\u0430nthropic", "a\tb", "a\u0000b"])(
    "refuses the model name %j, which reads like another",
    (model) => {
      expect(problems("model.decision.json", { ...good, model })).not.toEqual([]);
      expect(problems("model.admission.json", { ...fixture("model.admission.json"), model })).not.toEqual([]);
    },
  );
  it.each([[["qwen3"]], [7], [null], [{}]])("says what it expects where a name that may be empty is %j", (model) => {
    const found = problems("model.decision.json", { ...good, model });
    expect(found).toEqual([{ at: expect.stringMatching(/^model/), problem: "expected text" }]);
  });
  it("says which one is missing", () => {
    const { model: _, ...rest } = good;
    expect(problems("model.decision.json", rest)).toEqual([{ at: "model", problem: "it is missing" }]);
  });
  it("may leave the model empty: then nothing runs", () => {
    expect(problems("model.decision.json", { ...good, model: "" })).toEqual([]);
  });
});

describe("model admission", () => {
  const good = fixture("model.admission.json");
  it.each([
    "provider",
    "credential_source_class",
    "allowed_network_class",
    "approval_source",
    "admission_timestamp",
    "review_trigger",
  ])("an empty %s is refused once admitted, and fine before", (field) => {
    expect(problems("model.admission.json", { ...good, [field]: "" })).not.toEqual([]);
    expect(problems("model.admission.json", { ...good, status: "not_admitted", [field]: "" })).toEqual([]);
  });
  it("refuses a blank trigger, an expiry before the admission, another status", () => {
    expect(problems("model.admission.json", { ...good, review_trigger: "  " })).not.toEqual([]);
    expect(problems("model.admission.json", { ...good, expires_at: "2026-06-03T08:00:00Z" })).not.toEqual([]);
    expect(problems("model.admission.json", { ...good, status: "ADMITTED" })).not.toEqual([]);
    expect(problems("model.admission.json", { ...good, expires_at: "" })).not.toEqual([]);
  });
});

describe("dates", () => {
  it("knows days that exist", () => {
    expect(instantOf("2028-02-29")).not.toBeNull();
    expect(instantOf("2026-02-29")).toBeNull();
    expect(instantOf("2026-04-31T10:00:00Z")).toBeNull();
    expect(instantOf("2026-04-30T10:00:00")).toBeNull();
    expect(instantOf("2026-04-30T10:00:00+02:00")).toBe(Date.UTC(2026, 3, 30, 8));
    expect(instantOf("20260430")).toBeNull();
  });
  it("lets a date count to its end", () => {
    expect(expiryOf("2026-06-03")).toBe(Date.UTC(2026, 5, 4));
    expect(expiryOf("2026-06-03T00:00:00Z")).toBe(Date.UTC(2026, 5, 3));
    expect(expiryOf("soon")).toBeNull();
  });
});

describe("build report", () => {
  const record = parseAgentRecord("case", bytesOf(fixture("agent.case.json")));
  const good = fixture("provider-build-report.json");
  if (!record.ok || record.value.kind !== "source") throw new Error("fixture");
  const source = record.value;

  it("agrees with its record", () => {
    const parsed = parseProviderReport("provider-build-report.json", bytesOf(good));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(disagreements(source, parsed.value)).toEqual([]);
  });
  it.each([
    ["source_url", "https://git.example/agents/other"],
    ["pinned_commit", "5".repeat(40)],
    ["build_command", "bun run other"],
    ["build_root", "/build/other"],
    ["bun_version", "1.3.13"],
    ["binary_sha256", "5".repeat(64)],
  ])("%s of another build is named", (field, value) => {
    const parsed = parseProviderReport("provider-build-report.json", bytesOf({ ...good, [field]: value }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(disagreements(source, parsed.value).map((d) => d.field)).toEqual([field]);
  });
});
