import { join } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import { ADMISSION_RECORDS } from "../../core/records/admission-facts";
import { parseModelAdmission } from "../../core/records/model-admission";
import type { ProviderClass } from "../../core/domain/provider";
import { parseModelDecision, statusOfClass } from "../../core/records/model-decision";
import { networkOfHost } from "../../core/records/network-class";
import { problemText } from "../../core/records/parse";
import { schemaReferenceTo } from "../../core/records/schemas";
import { HARNESS_FOLDER } from "../../world/agent/records";
import { endpointFor } from "../../world/model/endpoint";
import { has, type Io, type ParsedArgs, value, values } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { keepSchema, replaceFile } from "../record-file";
import { type Standing, standing, TOLD } from "./standing";

/**
 * `agent model`: writes decision and admission of a model with everything but the decision, so that a person changes one word in each under
 * review: 0 written, 3 wrong usage, records that are there among it. Nothing is admitted.
 */
export async function model(args: ParsedArgs, io: Io): Promise<number> {
  const usage = (problem: string) => wrongUsage(io, `agent model: ${problem}`);
  const missing = ["provider", "model", "class"].filter((flag) => value(args, flag) === undefined);
  if (missing.length > 0) return usage(`${missing.map((flag) => `--${flag}`).join(", ")} missing`);
  const records = recordsOf(args, io, value(args, "class") as ProviderClass);
  const { decided } = records;
  // what they will be when a person has changed the one word in each
  const faults = [
    parseModelDecision(bytesOf({ ...records.decision, decision_status: decided })),
    parseModelAdmission(bytesOf({ ...records.admission, status: "admitted" })),
  ].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
  if (faults.length > 0) return usage(problemText(faults));

  const files = [
    { name: ADMISSION_RECORDS.decision, schema: "model.decision", text: textOf(records.decision) },
    { name: ADMISSION_RECORDS.admission, schema: "model.admission", text: textOf(records.admission) },
  ] as const;
  const before: Record<string, Standing> = {};
  for (const { name } of files) {
    const found = await standing(join(io.cwd, HARNESS_FOLDER, name), ["provider", "model"]);
    if ("problem" in found) return usage(`${HARNESS_FOLDER}/${name} is no file that can be read`);
    if (found.state === "filled in" && !has(args, "replace"))
      return usage(
        `${HARNESS_FOLDER}/${name} is filled in already; --replace writes over it, and takes the admission back`,
      );
    before[name] = found.state;
  }
  for (const { name, schema, text } of files) {
    const problem = await replaceFile(io.cwd, join(io.cwd, HARNESS_FOLDER, name), text);
    if (problem !== null) return usage(`${HARNESS_FOLDER}/${name} can't be written: ${problem}`);
    await keepSchema(io.cwd, schema);
  }
  const next = [
    `in ${HARNESS_FOLDER}/${ADMISSION_RECORDS.decision}, whoever decides changes decision_status from not_decided to ${decided}`,
    `in ${HARNESS_FOLDER}/${ADMISSION_RECORDS.admission}, whoever admits changes status from not_admitted to admitted`,
    `runs ask for exactly this pair: --model-provider ${records.decision.provider} --model ${records.decision.model}`,
    decided === "local_provider_required"
      ? "CTO_HARNESS_CASE_LOCAL_BASE_URL says where it answers, up to and with /v1: http://127.0.0.1:8080/v1"
      : `the credential: ${records.decision.credential_source_class}`,
    ...(value(args, "class") === "external_openai_codex"
      ? [
          "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE=1 says that it is set up; lane codex may have a person's own ChatGPT login in place of an API key: --credential-file ~/.codex/auth.json",
        ]
      : []),
  ];
  if (has(args, "json")) {
    printJson(io, {
      status: "pass",
      blockers: [],
      before,
      decision: records.decision,
      admission: records.admission,
      next,
    });
    return EXIT_CODE.pass;
  }
  for (const { name } of files) io.stdout(`${TOLD[before[name]!]}  ${HARNESS_FOLDER}/${name}, not admitted\n`);
  io.stdout(`  network  ${records.admission.allowed_network_class} (--network)\n`);
  for (const each of next) say(io, args, `  next: ${each}`);
  return EXIT_CODE.pass;
}

/** Both records, complete but for the decision itself. */
function recordsOf(args: ParsedArgs, io: Io, providerClass: ProviderClass) {
  const now = new Date().toISOString();
  const text = (flag: string, otherwise: string) => value(args, flag) ?? otherwise;
  const pair = { provider: value(args, "provider")!, model: value(args, "model")! };
  const evidence = values(args, "evidence");
  const fallback = {
    fallback_provider: value(args, "fallback-provider"),
    fallback_model: value(args, "fallback-model"),
  };
  const shared = {
    ...pair,
    credential_source_class: text("credential", usualCredential(providerClass)),
    allowed_network_class: text("network", usualNetwork(providerClass, io.env)),
    review_trigger: text("review-trigger", "Any change of provider, model, endpoint or credential."),
  };
  const decision = {
    $schema: schemaReferenceTo("model.decision"),
    decision_status: "not_decided",
    provider_class: providerClass,
    ...shared,
    ...(fallback.fallback_provider === undefined && fallback.fallback_model === undefined ? {} : fallback),
    approval_source: text("approval-source", "The reviewed change that sets decision_status in this record."),
    evidence_sources:
      evidence.length > 0
        ? evidence
        : [`Written by case-harness agent model on ${now.slice(0, 10)}; nothing was evaluated by it.`],
    effect: `Agents may use the model ${pair.model} of ${pair.provider}, and its fallback with an admission of its own.`,
  };
  const expires = value(args, "expires");
  const admission = {
    $schema: schemaReferenceTo("model.admission"),
    status: "not_admitted",
    ...shared,
    approval_source: text("approval-source", "The reviewed change that sets status in this record."),
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
