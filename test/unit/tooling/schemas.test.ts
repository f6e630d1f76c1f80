import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { caseAgentSchema, npmAgentSchema } from "../../../src/core/records/agent";
import { approvalSchema } from "../../../src/core/records/approval";
import { contractSchema } from "../../../src/core/records/contract";
import { fakeScript } from "../../../src/core/records/fake-script";
import { modelAdmissionSchema } from "../../../src/core/records/model-admission";
import { modelDecisionSchema } from "../../../src/core/records/model-decision";
import { policySchema } from "../../../src/core/records/policy";
import { pricesSchema } from "../../../src/core/records/prices";
import { schemaFileName, schemaFiles } from "../../../src/core/records/schemas";
import { ROOT } from "../../support/program";

const schemas = new Map(schemaFiles().map(([name, text]) => [name, JSON.parse(text) as object]));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
const CASES = join(ROOT, "fixtures/cases");
const read = (...path: string[]) => JSON.parse(readFileSync(join(CASES, ...path), "utf8")) as Record<string, unknown>;

const RECORDS = join(ROOT, "fixtures/records");
const record = (name: string) => JSON.parse(readFileSync(join(RECORDS, name), "utf8")) as Json;
const CONTRACT = read("r1-string-slugify", "case.json");
const EXAMPLES: readonly [Parameters<typeof schemaFileName>[0], z.ZodType, Json][] = [
  ["task.contract", contractSchema, CONTRACT],
  [
    "task.contract",
    contractSchema,
    {
      ...CONTRACT,
      target_repository: "a",
      setup_commands: ["true", ["a", "b"]],
      discard_paths: ["a/", "*.b"],
      evidence_expectations: ["x"],
      rollback_expectation: "y",
      limits: { lane_seconds: 1, patch_bytes: 1, model_requests: 3, model_cost_usd: 0.5 },
    },
  ],
  ["fake", fakeScript, read("r1-string-slugify", "fake.json")],
  ["agent.case", caseAgentSchema, record("agent.case.json")],
  [
    "agent.npm",
    npmAgentSchema,
    {
      ...record("agent.codex.json"),
      libc: "musl",
      packages: {
        "node_modules/@example/codex": {
          version: "0.1.0",
          integrity: record("agent.codex.json")["integrity"],
          dependencies: ["a"],
        },
        "node_modules/a": {
          name: "b",
          version: "1.0.0-linux",
          integrity: record("agent.codex.json")["integrity"],
          optional: true,
          os: ["linux"],
          cpu: ["!ia32"],
          libc: ["glibc"],
        },
      },
      trees: { "linux-x64": { sha256: "0".repeat(64), bytes: 1024, files: 1 } },
    },
  ],
  ["model.admission", modelAdmissionSchema, record("model.admission.json")],
  ["model.decision", modelDecisionSchema, record("model.decision.json")],
  [
    "prices",
    pricesSchema,
    {
      prices: [
        {
          ...{ provider: "p", model: "m", input_usd_per_million: 3, cached_input_usd_per_million: 0.3 },
          ...{ cache_write_usd_per_million: 3.75, output_usd_per_million: 15, source: "page", date: "2026-06-02" },
        },
      ],
    },
  ],
  [
    "policy",
    policySchema,
    {
      lanes: ["fake"],
      stages: [2],
      statuses: ["pass"],
      case_ids: ["a"],
      containment: ["sandbox"],
      digests: { "task.contract.json": ["0".repeat(64)] },
      max_age_days: 7,
      signers: ["key"],
    },
  ],
  [
    "approval",
    approvalSchema,
    {
      approval_id: "a-1",
      decision: "granted",
      actor: "somebody",
      scope: "copied artificial case only",
      mutation_mode: "copied-fixture",
      statement: "I approve",
      timestamp: "2026-01-31T12:00:00Z",
      expires_at: "2026-02-01T12:00:00.000Z",
      binding: "0".repeat(64),
    },
  ],
];

type Json = Record<string, unknown>;

/** What may stand in any place of a record, by mistake or on purpose. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  1,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  "",
  " ",
  "x",
  "x\u0000",
  "a\nb",
  "\u202e",
  "\ud83d\ude00".repeat(300),
  "x".repeat(70_000),
  "2026-02-30",
  "2026-11-20",
  "../x",
  "/x",
  [],
  [[]],
  [""],
  ["x"],
  {},
  { x: 1 },
];

/** A record with one place changed, for each place and value; the place stands in the name. */
function* variants(value: unknown, place = ""): Generator<[place: string, variant: unknown]> {
  for (const other of VALUES) yield [place, other];
  if (Array.isArray(value)) {
    yield [`${place}[]`, [...(value as unknown[]), ...(value as unknown[])]];
    for (const [index, item] of value.entries())
      for (const [at, other] of variants(item, `${place}[${index}]`)) yield [at, value.with(index, other)];
  } else if (typeof value === "object" && value !== null) {
    yield [`${place}.unknown`, { ...value, unknown: 1 }];
    for (const [key, item] of Object.entries(value))
      for (const [at, other] of variants(item, `${place}.${key}`)) {
        const { [key]: _, ...rest } = value as Json;
        yield [at, other === undefined ? rest : { ...value, [key]: other }];
      }
  }
}

/** Whether what zod found is nothing that a schema for editors could say: a rule of our own, or text counted in UTF-16. */
function isBeyondSchemas(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some(
    (issue) =>
      issue.code === "custom" ||
      (issue.code === "too_big" && issue.origin === "string") ||
      (issue.code === "invalid_union" && issue.errors.some(isBeyondSchemas)),
  );
}

/** Every field of a schema, wherever it stands, with its description. */
function* fieldsOf(node: Json, path = ""): Generator<[path: string, description: unknown]> {
  for (const kind of ["anyOf", "oneOf", "allOf"])
    for (const choice of (node[kind] ?? []) as Json[]) yield* fieldsOf(choice, path);
  for (const [name, field] of Object.entries((node["properties"] ?? {}) as Record<string, Json>)) {
    yield [`${path}.${name}`, field["description"]];
    yield* fieldsOf(field, `${path}.${name}`);
  }
  for (const below of ["items", "additionalProperties"])
    if (typeof node[below] === "object") yield* fieldsOf(node[below] as Json, `${path}[]`);
}

describe("JSON Schemas", () => {
  it.each([...schemas.keys()])("%s says of each field in a sentence what it means", (name) => {
    const without = [...fieldsOf(schemas.get(name) as Json)].filter(
      ([, said]) => typeof said !== "string" || !/^\S.*[.:;]$/s.test(said),
    );
    expect(
      without.map(([path]) => path),
      "add a sentence in src/core/records/descriptions.ts (or descriptions-evidence.ts)",
    ).toEqual([]);
  });

  it.each(EXAMPLES)("say of %s what its reader says, wherever a value is changed", (name, schema, example) => {
    const validate = ajv.compile(schemas.get(schemaFileName(name))!);
    expect([schema.safeParse(example).success, validate(example)]).toEqual([true, true]);
    const wrong = new Set<string>();
    for (const [place, variant] of variants(example)) {
      const read = schema.safeParse(variant);
      const isValid = validate(variant);
      if (read.success && !isValid) wrong.add(`${place}: refused, and read: ${ajv.errorsText(validate.errors)}`);
      if (!read.success && isValid && !isBeyondSchemas(read.error.issues))
        wrong.add(`${place}: taken, and not read: ${read.error.message}`);
    }
    expect([...wrong]).toEqual([]);
  });

  it.each([...schemas.keys()])("%s is one that editors can use", (name) => {
    expect(() => ajv.compile(schemas.get(name)!)).not.toThrow();
  });

  it("take the shipped contracts and scripts, and refuse an unknown field", () => {
    const contract = ajv.compile(schemas.get(schemaFileName("task.contract"))!);
    const script = ajv.compile(schemas.get(schemaFileName("fake"))!);
    for (const id of readdirSync(CASES)) {
      expect(contract(read(id, "case.json")), JSON.stringify(contract.errors)).toBe(true);
      expect(script(read(id, "fake.json")), JSON.stringify(script.errors)).toBe(true);
      expect(contract({ ...read(id, "case.json"), extra: 1 })).toBe(false);
      expect(script({ steps: [{ dance: true }] })).toBe(false);
    }
  });
});
