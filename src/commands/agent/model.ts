import type { ProviderClass } from "../../core/domain/provider";
import { EXIT_CODE } from "../../core/domain/status";
import { ADMISSION_RECORDS } from "../../core/records/admission-facts";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { writeModel } from "../../flow/agent/model";
import { has, type Io, type ParsedArgs, value, values } from "../io";
import { printJson, say, wrongUsage } from "../output";
import { TOLD } from "./told";

/** `agent model`: 0 decision and admission of a model were written, 3 wrong usage, records that are there among it. */
export async function model(args: ParsedArgs, io: Io): Promise<number> {
  const missing = ["provider", "model", "class"].filter((flag) => value(args, flag) === undefined);
  if (missing.length > 0)
    return wrongUsage(io, `agent model: ${missing.map((flag) => `--${flag}`).join(", ")} missing`);
  const written = await writeModel(
    {
      provider: value(args, "provider")!,
      model: value(args, "model")!,
      providerClass: value(args, "class") as ProviderClass,
      network: value(args, "network"),
      credential: value(args, "credential"),
      approvalSource: value(args, "approval-source"),
      evidence: values(args, "evidence"),
      reviewTrigger: value(args, "review-trigger"),
      expires: value(args, "expires"),
      fallbackProvider: value(args, "fallback-provider"),
      fallbackModel: value(args, "fallback-model"),
      replace: has(args, "replace"),
    },
    io,
  );
  if ("usage" in written) return wrongUsage(io, `agent model: ${written.usage}`);
  const { decision, admission, decided, before } = written;
  const next = [
    `in ${HARNESS_FOLDER}/${ADMISSION_RECORDS.decision}, whoever decides changes decision_status from not_decided to ${decided}`,
    `in ${HARNESS_FOLDER}/${ADMISSION_RECORDS.admission}, whoever admits changes status from not_admitted to admitted`,
    `runs ask for exactly this pair: --model-provider ${decision.provider} --model ${decision.model}`,
    decided === "local_provider_required"
      ? "CTO_HARNESS_CASE_LOCAL_BASE_URL says where it answers, up to and with /v1: http://127.0.0.1:8080/v1"
      : `the credential: ${decision.credential_source_class}`,
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
      decision,
      admission,
      next,
    });
    return EXIT_CODE.pass;
  }
  for (const name of [ADMISSION_RECORDS.decision, ADMISSION_RECORDS.admission])
    io.stdout(`${TOLD[before[name]!]}  ${HARNESS_FOLDER}/${name}, not admitted\n`);
  io.stdout(`  network  ${admission.allowed_network_class} (--network)\n`);
  for (const each of next) say(io, args, `  next: ${each}`);
  return EXIT_CODE.pass;
}
