import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/core/domain/blocker";
import { sandboxRecordBlockers } from "../../../src/core/gates/sandbox-record";
import { sourceRecordBlockers } from "../../../src/core/gates/source-record";
import { targetRecordBlockers } from "../../../src/core/gates/target-record";
import { parseSandbox } from "../../../src/core/records/sandbox";
import { parseSourceRepository, remoteDigest } from "../../../src/core/records/source-repository";
import { templates } from "../../../src/core/records/templates";
import { bytesOf, found, type Json, SANDBOX, SOURCE, TARGET } from "./world";

const without = (record: Json, field: string): Json => {
  const { [field]: _, ...rest } = record;
  return rest;
};
const source = (record: unknown) => found(sourceRecordBlockers(record === null ? null : bytesOf(record)));
const sandbox = (record: unknown) => found(sandboxRecordBlockers(record === null ? null : bytesOf(record)));
const TEMPLATES = new Map(templates().map(({ path, text }) => [path, text]));

/** What no record may hold, wherever it is written. */
const BAD: readonly [string, unknown][] = [
  ["no JSON", "{"],
  ["nothing", ""],
  ["a list", "[]"],
  ["null", "null"],
  ["a text", '"owned_local_source"'],
  ["a key twice", '{"classification":"owned_local_source","classification":"owned_local_source"}'],
  ["bytes that are no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]).toString("latin1")],
];

describe("the source record", () => {
  it("of an owned local source is taken, named by its path, by its remote, or by both", () => {
    expect(source(SOURCE)).toEqual([]);
    expect(source({ ...without(SOURCE, "source_repository_path"), remote: "git@forge.example:o/r.git" })).toEqual([]);
    expect(source({ ...SOURCE, remote: "https://forge.example/o/r" })).toEqual([]);
    expect(source({ ...SOURCE, source_repository_path: "/srv/repositories/r", remote: "" })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ...BAD,
    ["a field too many", { ...SOURCE, extra: 1 }],
    ["an unknown classification", { ...SOURCE, classification: "mine" }],
    ["no owner", { ...SOURCE, repository_owner: "" }],
    ["a blank owner", { ...SOURCE, repository_owner: "  " }],
    ["an owner that hides something", { ...SOURCE, repository_owner: "ow\u202Ener" }],
    ["no evidence", { ...SOURCE, ownership_evidence: "" }],
    ["no review trigger", { ...SOURCE, review_trigger: "" }],
    ["neither path nor remote", without(SOURCE, "source_repository_path")],
    ["an empty path and no remote", { ...SOURCE, source_repository_path: "" }],
    ["a path with a line break", { ...SOURCE, source_repository_path: "a\nb" }],
    ["a path with NUL", { ...SOURCE, source_repository_path: "a\u0000b" }],
    ["a remote with a password", { ...SOURCE, remote: "https://user:word@forge.example/o/r" }],
    ["a remote with a token", { ...SOURCE, remote: "https://forge.example/o/r?token=x" }],
    ["a remote of no protocol", { ...SOURCE, remote: "forge.example" }],
    ["a remote that runs a program", { ...SOURCE, remote: "ext::sh -c id" }],
    ["a secret", { ...SOURCE, ownership_evidence: `ghp_${"aB3dE5gH7jK9".repeat(3)}` }],
  ])("with %s blocks", (_name, record) => {
    expect(source(record)).toEqual(["source_not_owned source.json"]);
  });

  it.each(["target_repository", "external_developer_source", "unclassified"])("classified as %s blocks", (word) => {
    const [blocker] = sourceRecordBlockers(bytesOf({ ...SOURCE, classification: word }));
    expect(blocker).toMatchObject({ code: "source_not_owned", expected: "owned_local_source", found: word });
    expect(wordsOf(blocker!).fix).toContain("classify it");
  });

  it.each(Object.keys(SOURCE))("without %s admits nothing", (field) => {
    expect(source(without(SOURCE, field))).toEqual(["source_not_owned source.json"]);
  });

  it("that is not there blocks, and its template is valid and admits nothing", () => {
    expect(source(null)).toEqual(["source_not_owned source.json"]);
    const text = TEMPLATES.get("source.json")!;
    expect(parseSourceRepository(bytesOf(text)).ok).toBe(true);
    expect(source(text)).toEqual(["source_not_owned source.json: classification"]);
  });
});

describe("the address of a remote", () => {
  it.each([
    ["https://forge.example/o/r", "https://forge.example/o/r.git"],
    ["https://forge.example/o/r", "https://forge.example/o/r/"],
    ["https://forge.example/o/r", "https://FORGE.example/o/r"],
    ["https://forge.example/o/r", "https://user:token@forge.example/o/r.git"],
    ["git@forge.example:o/r.git", "ssh://git@forge.example/o/r"],
    ["git@forge.example:o/r.git", "other@forge.example:o/r"],
    ["file:///srv/r.git", "file:///srv/r"],
  ])("%s and %s are one", (one, other) => {
    expect(remoteDigest(one)).toBe(remoteDigest(other));
  });

  it.each([
    ["https://forge.example/o/r", "https://forge.example/o/R"],
    ["https://forge.example/o/r", "https://forge.example/other/r"],
    ["https://forge.example/o/r", "https://forge.example.evil/o/r"],
    ["https://forge.example/o/r", "http://forge.example/o/r"],
    ["https://forge.example/o/r", "https://forge.example:8443/o/r"],
    ["https://forge.example/o/r", "git@forge.example:o/r"],
    ["https://forge.example/o/r", ""],
    ["/srv/a", "/srv/b"],
  ])("%s and %s are two", (one, other) => {
    expect(remoteDigest(one)).not.toBe(remoteDigest(other));
  });
});

describe("the sandbox record", () => {
  it("of a case and of a clone is taken", () => {
    expect(sandbox(SANDBOX)).toEqual([]);
    const clone = { ...SANDBOX, creation_source: "clone", disposal_policy: "retain" };
    expect(sandbox({ ...clone, source_repository_path: "../r" })).toEqual([]);
    expect(sandbox({ ...clone, remote: "ssh://git@forge.example/o/r.git" })).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ...BAD.map(([name, record]): [string, unknown, string[]] => [
      name,
      record,
      ["target_admission_invalid sandbox.json"],
    ]),
    ["a field too many", { ...SANDBOX, extra: 1 }, ["target_admission_invalid sandbox.json"]],
    ["no creation source", { ...SANDBOX, creation_source: "" }, ["target_admission_invalid sandbox.json"]],
    ["an unknown creation source", { ...SANDBOX, creation_source: "fork" }, ["target_admission_invalid sandbox.json"]],
    ["a clone of nothing", { ...SANDBOX, creation_source: "clone" }, ["target_admission_invalid sandbox.json"]],
    [
      "a case that names a repository",
      { ...SANDBOX, remote: "https://a.example/b" },
      ["target_admission_invalid sandbox.json"],
    ],
    ["no disposal policy", { ...SANDBOX, disposal_policy: "" }, ["target_admission_invalid sandbox.json"]],
    ["an unknown disposal policy", { ...SANDBOX, disposal_policy: "keep" }, ["target_admission_invalid sandbox.json"]],
    ["no approval", { ...SANDBOX, approval_source: "" }, ["target_admission_invalid sandbox.json"]],
    ["no review trigger", { ...SANDBOX, review_trigger: "" }, ["target_admission_invalid sandbox.json"]],
    ["nobody's", { ...SANDBOX, repository_owner: "" }, ["target_not_owned sandbox.json: repository_owner"]],
    [
      "nothing that shows whose",
      { ...SANDBOX, ownership_evidence: "" },
      ["target_not_owned sandbox.json: ownership_evidence"],
    ],
    [
      "two faults of two kinds",
      { ...SANDBOX, repository_owner: "", disposal_policy: "" },
      ["target_admission_invalid sandbox.json", "target_not_owned sandbox.json: repository_owner"],
    ],
  ])("with %s blocks", (_name, record, expected) => {
    expect(sandbox(record)).toEqual(expected);
  });

  it.each(Object.keys(SANDBOX))("without %s admits nothing", (field) => {
    expect(sandbox(without(SANDBOX, field))).toEqual(["target_admission_invalid sandbox.json"]);
  });

  it("that is not there or not admitted blocks, and its template is valid and admits nothing", () => {
    expect(sandbox(null)).toEqual(["target_not_admitted sandbox.json"]);
    const text = TEMPLATES.get("sandbox.json")!;
    expect(parseSandbox(bytesOf(text)).ok).toBe(true);
    expect(sandbox(text)).toEqual(["target_not_admitted sandbox.json: admission_status"]);
    const [blocker] = sandboxRecordBlockers(bytesOf(text));
    expect(wordsOf(blocker!).fix).toContain(".harness/sandbox.json");
  });
});

describe("the target record of stage 5", () => {
  const target = (record: unknown) =>
    targetRecordBlockers(record === null ? null : bytesOf(record)).map(({ code }) => code);
  const inherited = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../fixtures/records/inherited/${name}`, import.meta.url), "utf8")) as Json;
  const INVALID = "target_admission_invalid";

  /** Each fault of LADDER 4: what of the record it changes, and the code that it must bring. */
  const FAULTS: readonly (readonly [string, Json, string])[] = [
    ["not admitted", { admission_status: "not_admitted" }, "target_not_admitted"],
    ["no path", { target_repository_path: "" }, INVALID],
    ["no owner", { repository_owner: "" }, "target_not_owned"],
    ["no evidence", { ownership_evidence: "" }, "target_not_owned"],
    ["no rationale", { noncritical_rationale: "" }, INVALID],
    ["no approval source", { approval_source: "" }, INVALID],
    ["no review trigger", { review_trigger: "" }, INVALID],
    ["another risk", { risk_classification: "production" }, "target_critical"],
    ["no risk", { risk_classification: "" }, "target_critical"],
    ["nothing allowed", { allowed_paths: [] }, INVALID],
    ["no outcome wanted", { operator_outcome_required: false }, INVALID],
    ...(TARGET["forbidden_actions"] as string[]).map(
      (action, index, all) =>
        [`${action} not forbidden`, { forbidden_actions: all.toSpliced(index, 1) }, INVALID] as const,
    ),
  ];

  it("as users have them are accepted, or blocked as their page says", () => {
    expect(target(inherited("target.admitted.json"))).toEqual([]);
    expect(target(inherited("target.not-admitted.json"))).toEqual(["target_not_admitted"]);
    expect(target(TARGET)).toEqual([]);
    expect(target(null)).toEqual(["target_not_admitted"]);
    expect(target({ ...TARGET, approval_timestamp: "2026-06-01T00:00:00-04:00" })).toEqual([]);
  });

  it.each(FAULTS)("%s blocks alone", (_name, change, code) => {
    expect(target({ ...TARGET, ...change })).toEqual([code]);
  });

  it("blocks with any two of them, and one does not hide the other", () => {
    const hidden: string[] = [];
    for (const [one, first, code] of FAULTS)
      for (const [other, second, with_] of FAULTS) {
        if (Object.keys(first).some((field) => field in second)) continue;
        const codes = target({ ...TARGET, ...first, ...second });
        // What admits nothing is told as that; whatever else it lacks is filled in before it is admitted.
        const wanted = [code, with_].includes("target_not_admitted") ? ["target_not_admitted"] : [code, with_];
        if (!wanted.every((each) => codes.includes(each as (typeof codes)[number])))
          hidden.push(`${one} and ${other}: ${codes.join(", ")}`);
      }
    expect(hidden).toEqual([]);
  });
});
