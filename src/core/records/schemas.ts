import { z } from "zod";
import { caseAgentSchema, npmAgentSchema, PLATFORMS } from "./agent";
import { approvalSchema } from "./approval";
import { buildReportSchema, fetchReportSchema } from "./build-report";
import { containmentSchema } from "./containment";
import { contractSchema } from "./contract";
import { DESCRIPTIONS, SHARED } from "./descriptions";
import type { Descriptions } from "./descriptions-evidence";
import { factsSchema } from "./facts";
import { fakeScript } from "./fake-script";
import { matrixSchema } from "./matrix";
import { modelAdmissionSchema } from "./model-admission";
import { modelCallSchema } from "./model-calls";
import { modelDecisionSchema } from "./model-decision";
import { outcomeSchema } from "./outcome";
import { packageReportSchema } from "./package-report";
import { policySchema } from "./policy";
import { pricesSchema } from "./prices";
import { reportSchema } from "./report";
import { sandboxSchema } from "./sandbox";
import { sourceRepositorySchema } from "./source-repository";
import { targetSchema } from "./target";
import { traceLineSchema } from "./trace";
import { transcriptLineSchema } from "./transcript";

/** Every record that a person or the harness writes, by the name of its schema file. A new record is one line here. */
const SCHEMAS = {
  "agent.case": caseAgentSchema,
  "agent.npm": npmAgentSchema,
  approval: approvalSchema,
  "build-report": buildReportSchema,
  containment: containmentSchema,
  facts: factsSchema,
  fake: fakeScript,
  "fetch-report": fetchReportSchema,
  matrix: matrixSchema,
  "model.admission": modelAdmissionSchema,
  "model-call": modelCallSchema,
  "model.decision": modelDecisionSchema,
  outcome: outcomeSchema,
  "package-report": packageReportSchema,
  policy: policySchema,
  prices: pricesSchema,
  report: reportSchema,
  sandbox: sandboxSchema,
  source: sourceRepositorySchema,
  target: targetSchema,
  "task.contract": contractSchema,
  "trace-line": traceLineSchema,
  "transcript-line": transcriptLineSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The name of a record that has a schema. */
export type SchemaName = keyof typeof SCHEMAS;

/** Name of the file in `dist/schemas` of a record. */
export function schemaFileName(record: SchemaName): string {
  return `${record}.schema.json`;
}

/** What the field `$schema` of a record says that lies in `.harness/`. */
export function schemaReferenceTo(record: SchemaName): string {
  return `./schemas/${schemaFileName(record)}`;
}

/**
 * The JSON Schema of a record, for editors.
 * What JSON Schema can't say (a rule about two fields) is left out; reading a record checks it all the same.
 */
export function schemaText(record: SchemaName): string {
  const schema: z.ZodType = SCHEMAS[record];
  const document = z.toJSONSchema(schema, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
  describeFields(document, "", DESCRIPTIONS[record] ?? {});
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The JSON Schemas of all records: file name and content. */
export function schemaFiles(): [name: string, text: string][] {
  return (Object.keys(SCHEMAS) as SchemaName[]).map((record) => [schemaFileName(record), schemaText(record)]);
}

type Node = z.core.JSONSchema.JSONSchema;

/** Gives each field of a schema its sentence, wherever it stands: in objects, lists and choices. */
function describeFields(node: Node, path: string, words: Descriptions): void {
  for (const choice of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])])
    describeFields(choice, path, words);
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    if (typeof field === "boolean") continue;
    const at = path === "" ? name : `${path}.${name}`;
    const sentence = descriptionOf(at, words);
    if (sentence !== null) field.description = sentence;
    describeFields(field, at, words);
  }
  const items = Array.isArray(node.items) ? node.items : node.items === undefined ? [] : [node.items];
  for (const item of items) if (typeof item === "object") describeFields(item, `${path}[]`, words);
  if (typeof node.additionalProperties === "object") {
    const at = `${path}.*`;
    const sentence = descriptionOf(at, words);
    if (sentence !== null && node.additionalProperties.$ref === undefined)
      node.additionalProperties.description = sentence;
    describeFields(node.additionalProperties, at, words);
  }
}

/** By its whole path, by its path for any platform, by its last name at any depth, by its path with any name at its end. */
function descriptionOf(at: string, words: Descriptions): string | null {
  const last = at.slice(at.lastIndexOf(".") + 1);
  const wild = PLATFORMS.reduce((path, platform) => path.replace(`.${platform}`, ".*"), at);
  const under = at.includes(".") ? `${at.slice(0, at.lastIndexOf("."))}.*` : at;
  return words[at] ?? words[wild] ?? words[`**.${last}`] ?? SHARED[last] ?? words[under] ?? null;
}
