import { z } from "zod";
import { caseAgentSchema, npmAgentSchema } from "./agent";
import { approvalSchema } from "./approval";
import { buildReportSchema, fetchReportSchema } from "./build-report";
import { containmentSchema } from "./containment";
import { contractSchema } from "./contract";
import { factsSchema } from "./facts";
import { fakeScript } from "./fake-script";
import { modelAdmissionSchema } from "./model-admission";
import { modelCallSchema } from "./model-calls";
import { modelDecisionSchema } from "./model-decision";
import { policySchema } from "./policy";
import { reportSchema } from "./report";
import { traceLineSchema } from "./trace";

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
  "model.admission": modelAdmissionSchema,
  "model-call": modelCallSchema,
  "model.decision": modelDecisionSchema,
  policy: policySchema,
  report: reportSchema,
  "task.contract": contractSchema,
  "trace-line": traceLineSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** Name of the file in `dist/schemas` of a record, for `$schema` fields. */
export function schemaFileName(record: keyof typeof SCHEMAS): string {
  return `${record}.schema.json`;
}

/**
 * The JSON Schemas of all records, for editors: file name and content.
 * What JSON Schema can't say (a rule about two fields) is left out; reading a record checks it all the same.
 */
export function schemaFiles(): [name: string, text: string][] {
  return Object.entries<z.ZodType>(SCHEMAS).map(([name, schema]) => {
    const document = z.toJSONSchema(schema, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
    return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
  });
}
