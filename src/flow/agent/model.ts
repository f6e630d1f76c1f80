import { join } from "node:path";
import type { ProviderClass } from "../../core/domain/provider";
import { ADMISSION_RECORDS } from "../../core/records/admission-facts";
import { parseModelAdmission } from "../../core/records/model-admission";
import { parseModelDecision, statusOfClass } from "../../core/records/model-decision";
import { networkOfHost } from "../../core/records/network-class";
import { problemText } from "../../core/records/parse";
import { schemaReferenceTo } from "../../core/records/schemas";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { endpointFor } from "../../world/model/endpoint";
import type { Io } from "../io";
import { keepSchema, replaceFile } from "../records/files";
import { mayWrite, type Standing } from "./standing";

/** What `agent model` was told of a model; what is undefined has its usual words. */
export interface ModelAsked {
  provider: string;
  model: string;
  providerClass: ProviderClass;
  network: string | undefined;
  credential: string | undefined;
  approvalSource: string | undefined;
  evidence: readonly string[];
  reviewTrigger: string | undefined;
  expires: string | undefined;
  fallbackProvider: string | undefined;
  fallbackModel: string | undefined;
  /** Whether records that are filled in already are written over. */
  replace: boolean;
}

/** Decision and admission of a model, as they were written. */
export interface ModelWritten extends ReturnType<typeof recordsOf> {
  /** What stood in their places before, by the file's name. */
  before: Record<string, Standing>;
}

/**
 * Writes decision and admission of a model with everything but the decision, so that a person changes one word in each under review.
 * Nothing is admitted.
 * @returns `usage` where the question is at fault, records that are there already among it
 */
export async function writeModel(
  asked: ModelAsked,
  io: Pick<Io, "env" | "cwd">,
): Promise<ModelWritten | { usage: string }> {
  const records = recordsOf(asked, io);
  const { decided } = records;
  // what they will be when a person has changed the one word in each
  const faults = [
    parseModelDecision(bytesOf({ ...records.decision, decision_status: decided })),
    parseModelAdmission(bytesOf({ ...records.admission, status: "admitted" })),
  ].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
  if (faults.length > 0) return { usage: problemText(faults) };

  const files = [
    { name: ADMISSION_RECORDS.decision, schema: "model.decision", text: textOf(records.decision) },
    { name: ADMISSION_RECORDS.admission, schema: "model.admission", text: textOf(records.admission) },
  ] as const;
  const before: Record<string, Standing> = {};
  for (const { name } of files) {
    const replaces = asked.replace ? null : "writes over it, and takes the admission back";
    const path = join(io.cwd, HARNESS_FOLDER, name);
    const found = await mayWrite(path, `${HARNESS_FOLDER}/${name}`, ["provider", "model"], replaces);
    if ("usage" in found) return found;
    before[name] = found.before;
  }
  for (const { name, schema, text } of files) {
    const problem = await replaceFile(io.cwd, join(io.cwd, HARNESS_FOLDER, name), text);
    if (problem !== null) return { usage: `${HARNESS_FOLDER}/${name} can't be written: ${problem}` };
    await keepSchema(io.cwd, schema);
  }
  return { ...records, before };
}

/** Both records, complete but for the decision itself. */
function recordsOf(asked: ModelAsked, { env }: Pick<Io, "env">) {
  const now = new Date().toISOString();
  const { providerClass, evidence, expires } = asked;
  const pair = { provider: asked.provider, model: asked.model };
  const fallback = { fallback_provider: asked.fallbackProvider, fallback_model: asked.fallbackModel };
  const shared = {
    ...pair,
    credential_source_class: asked.credential ?? usualCredential(providerClass),
    allowed_network_class: asked.network ?? usualNetwork(providerClass, env),
    review_trigger: asked.reviewTrigger ?? "Any change of provider, model, endpoint or credential.",
  };
  const decision = {
    $schema: schemaReferenceTo("model.decision"),
    decision_status: "not_decided",
    provider_class: providerClass,
    ...shared,
    ...(fallback.fallback_provider === undefined && fallback.fallback_model === undefined ? {} : fallback),
    approval_source: asked.approvalSource ?? "The reviewed change that sets decision_status in this record.",
    evidence_sources:
      evidence.length > 0
        ? evidence
        : [`Written by case-harness agent model on ${now.slice(0, 10)}; nothing was evaluated by it.`],
    effect: `Agents may use the model ${pair.model} of ${pair.provider}, and its fallback with an admission of its own.`,
  };
  const admission = {
    $schema: schemaReferenceTo("model.admission"),
    status: "not_admitted",
    ...shared,
    approval_source: asked.approvalSource ?? "The reviewed change that sets status in this record.",
    admission_timestamp: now,
    ...(expires === undefined ? {} : { expires_at: expires }),
  };
  return { decision, admission, decided: statusOfClass(providerClass) };
}

function usualCredential(providerClass: ProviderClass): string {
  if (providerClass === "local_case_compatible") return "none";
  const found = endpointFor(providerClass, {}, null);
  const source = found.ok ? found.endpoint.credential : "none";
  return typeof source === "object" && "variable" in source ? `The variable ${source.variable}.` : "none";
}

/** The network of the endpoint as it is set now; this machine, where a local provider has none or a name. */
function usualNetwork(providerClass: ProviderClass, env: Io["env"]): string {
  if (providerClass !== "local_case_compatible") return "internet";
  const found = endpointFor(providerClass, env, null);
  const network = found.ok ? networkOfHost(found.endpoint.base.hostname) : null;
  return network === null || network === "none" ? "loopback" : network;
}

function bytesOf(record: object): Buffer {
  return Buffer.from(textOf(record));
}

function textOf(record: object): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
