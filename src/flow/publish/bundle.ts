import { sha256 } from "../../core/domain/digest";
import type { Audit } from "../../core/judge/audited";
import { CONTRACT_FILE, PATCH_FILE, RECORDS_FOLDER, REPORT_FILE, SUMS_FILE } from "../../core/judge/files";
import { notAwaiting } from "../../core/judge/conclusion";
import type { DecidedResult } from "../../core/records/outcome";
import { acceptanceDigest, type BundleFacts } from "../../core/report/acceptance";
import type { GateLine } from "../../core/report/summary";
import { type BundleFiles, BundleReadFault, openBundle } from "../../world/evidence/reader";
import { auditBundle } from "../../world/evidence/audit";

/** A bundle that was read and verified here. */
export interface VerifiedBundle {
  audit: Audit;
  facts: BundleFacts;
  gates: GateLine[];
  patchBytes: number | null;
  /** What a person decides on, where the run waits for one alone. */
  decided: DecidedResult | null;
  /** Text of `patch.diff`, where it is small enough to be looked through for lines. */
  patch: string | null;
}

/** Patches beyond this are not looked through for the lines of annotations. */
const MAX_PATCH_READ = 8 * 1024 * 1024;
/** A record is a page that a person wrote. */
const MAX_RECORD_READ = 16 * 1024 * 1024;
const MAX_SUMS_BYTES = 64 * 1024 * 1024;

export type VerifyResult = { ok: true; value: VerifiedBundle } | { ok: false; problem: string };

/** Opens a folder or zip and verifies it. Not ok: there is no report to speak of. */
export async function verifyHere(location: string): Promise<VerifyResult> {
  const { files, problems } = await openBundle(location);
  if (files === null) return { ok: false, problem: problems.map(({ problem }) => problem).join(" ") };
  try {
    const audit = await auditBundle(files);
    audit.faults.unshift(...problems);
    if (audit.report === null)
      return {
        ok: false,
        problem: audit.faults
          .map(({ file, problem }) => `${file}: ${problem}`)
          .slice(0, 3)
          .join("; "),
      };
    return { ok: true, value: await describe(files, audit) };
  } finally {
    files.close();
  }
}

async function describe(files: BundleFiles, audit: Audit): Promise<VerifiedBundle> {
  const report = audit.report!;
  const size = files.sizeOf(PATCH_FILE);
  const patch = size !== null && size <= MAX_PATCH_READ ? await bytesOf(files, PATCH_FILE, MAX_PATCH_READ) : null;
  const digestOf = async (name: string): Promise<string> => {
    const bytes = await bytesOf(files, name, MAX_RECORD_READ);
    return bytes === null ? "unreadable" : sha256(bytes);
  };
  const names = files.list().map(({ name }) => name);
  const records = new Map<string, string>();
  for (const name of names.filter((n) => n.startsWith(RECORDS_FOLDER)))
    records.set(name.slice(RECORDS_FOLDER.length), await digestOf(name));
  const sums = await bytesOf(files, SUMS_FILE, MAX_SUMS_BYTES);
  const facts = audit.evidence?.facts;
  const ci = facts?.ci ?? null;
  return {
    audit,
    patchBytes: size,
    patch: patch?.toString("utf8") ?? null,
    decided: await decidedOf(files, audit),
    gates: (audit.decision?.gates ?? []).map(({ gate, state }) => ({ gate, state: state.replaceAll("_", " ") })),
    facts: {
      faults: audit.faults,
      schemaVersion: report.schema_version,
      nonce: report.nonce,
      stage: report.stage,
      lane: report.backend,
      caseId: report.case_id,
      modelProvider: facts?.request.model_provider ?? null,
      model: facts?.request.model ?? null,
      baseline: facts?.workspace?.tree ?? null,
      replay: report.replay !== undefined,
      contractSha256: await digestOf(CONTRACT_FILE),
      acceptance: facts?.case === undefined ? null : acceptanceDigest(facts.case.acceptance),
      script: facts?.case?.fake_script_sha256,
      madeFor:
        ci === null
          ? null
          : {
              ...{ repository: ci.repository, headSha: ci.head_sha, event: ci.event ?? null },
              run: ci.workflow_run ?? null,
            },
      records,
      digest: sums === null ? "" : sha256(sums),
    },
  };
}

async function decidedOf(files: BundleFiles, { decision, report }: Audit): Promise<DecidedResult | null> {
  if (decision === null || report === null || notAwaiting(decision) !== null) return null;
  const [{ sha256: report_sha256 }, { sha256: patch_sha256 }] = [
    await files.digest(REPORT_FILE),
    await files.digest(PATCH_FILE),
  ];
  return { run_id: report.run_id, report_sha256, patch_sha256 };
}

async function bytesOf(files: BundleFiles, name: string, max: number): Promise<Buffer | null> {
  try {
    return await files.read(name, max);
  } catch (error) {
    if (error instanceof BundleReadFault) return null;
    throw error;
  }
}
