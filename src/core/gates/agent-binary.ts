import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import type { ProgramFormat } from "../records/admission-facts";
import { admittedDigest } from "../records/agent";
import { identityFaults, reportedDigest } from "../records/provider-report";
import { type AdmissionInput, admissionInput, agentRecordOf, providerReportOf } from "./agent-record";
import type { Gate } from "./gate";

/** The format that a platform executes. */
const FORMAT_OF_PLATFORM: Readonly<Record<string, ProgramFormat>> = {
  "linux-x64": "elf-x64",
  "linux-arm64": "elf-arm64",
  "darwin-x64": "mach-o-x64",
  "darwin-arm64": "mach-o-arm64",
};

/** The agent's binary: there, with the admitted bytes, the right program, and executable here. */
export function agentBinaryBlockers(input: AdmissionInput): Blocker[] {
  const record = agentRecordOf(input);
  const fact = input.facts.agent_binary;
  const platform = input.facts.agent_source?.platform ?? "unknown";
  if (record?.ok !== true || fact === undefined)
    return [blocker("provider_unavailable", "agent binary", { found: "nobody looked for it" })];
  if (fact.source === null || fact.sha256 === null)
    return [blocker("provider_unavailable", "agent binary", { found: fact.problem ?? "none" })];

  const blockers: Blocker[] = [];
  const isTree = record.value.kind === "npm";
  const admitted = admittedDigest(record.value, platform);
  if (admitted !== fact.sha256)
    blockers.push(
      blocker("agent_digest_mismatch", "agent binary", {
        expected: admitted ?? `a digest for ${platform} in the record's ${isTree ? "trees" : "binaries"}`,
        found: fact.sha256,
      }),
    );
  if (fact.npm_package !== null)
    blockers.push(
      blocker("agent_identity_mismatch", "agent binary", {
        expected: "a binary built from the pinned source",
        found: `the npm package ${fact.npm_package}`,
      }),
    );
  blockers.push(...identityBlockers(input, fact.sha256));
  const format: ProgramFormat | undefined = isTree ? "tree" : FORMAT_OF_PLATFORM[platform];
  if (fact.format !== format)
    blockers.push(
      blocker("agent_not_executable", "agent binary", {
        expected: format === undefined ? "a platform that agents are built for" : `${format} for ${platform}`,
        found: fact.format ?? "an unknown format",
      }),
    );
  if (fact.not_executable !== null)
    blockers.push(blocker("agent_not_executable", "agent binary", { found: fact.not_executable }));
  return blockers;
}

/** What the report of these very bytes says of their identity; a missing report is the record gate's business. */
function identityBlockers(input: AdmissionInput, sha256: string): Blocker[] {
  const report = providerReportOf(input);
  if (report?.parsed.ok !== true || reportedDigest(report.parsed.value) !== sha256) return [];
  return identityFaults(report.parsed.value).map(({ check, detail }) =>
    blocker("agent_identity_mismatch", `${report.file}: identity.${check}`, { found: detail }),
  );
}

/** The binary of a real lane; looked at only when every record gate has passed. */
export const agentBinaryGate = {
  name: "agent-binary",
  asked: "SPEC 8",
  kind: "effect",
  collected: ({ facts }) => facts.agent_binary !== undefined,
  applies: ({ facts, stage }) => laneOf(facts.request.lane).isAgent && stage.executes,
  evaluate(input): Blocker[] {
    const own = admissionInput(input);
    return own === null ? [] : agentBinaryBlockers(own);
  },
} satisfies Gate;
