import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { schemaFileName, schemaFiles } from "../../../src/core/records/schemas";
import { ROOT } from "../../support/program";

const schemas = new Map(schemaFiles().map(([name, text]) => [name, JSON.parse(text) as object]));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
const CASES = join(ROOT, "fixtures/cases");
const read = (...path: string[]) => JSON.parse(readFileSync(join(CASES, ...path), "utf8")) as Record<string, unknown>;

describe("JSON Schemas", () => {
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
