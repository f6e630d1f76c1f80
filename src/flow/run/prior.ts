import { priorStageBlockers } from "../../core/gates/prior-stage";
import type { GateInput } from "../../core/gates/gate";
import { priorBundleOf } from "../../core/judge/comparison";
import { REPORT_FILE } from "../../core/judge/files";
import type { PriorEvidence } from "../../core/records/stage-facts";
import { fileDigest } from "../../world/evidence/file-digest";
import { auditBundle } from "../../world/evidence/audit";
import { openBundle } from "../../world/evidence/reader";
import { listRuns, resolveRunsDir } from "../../world/evidence/runs";
import { isOwnPass } from "../../world/facts/made";
import type { Io } from "../io";
import type { RunRequest } from "./request";

/** Bundles of the runs folder that are verified, the newest first, until one proves the stage below. */
const MAX_TRIED = 5;

const NONE: PriorEvidence = { origin: null, problem: null, bundle: null, trusted_by: null, forge: null };

/**
 * Finds the bundle that is to prove the stage below (SPEC section 5), and verifies it: the one that was named, else the newest pass of the
 * runs folder that proves it. Nothing of it is believed.
 * @param input the gates' input so far, by which a bundle is told to be the right one
 */
export async function priorEvidence(
  input: GateInput,
  { priorEvidence: named, runsDirFlag, ci, lane }: Pick<RunRequest, "priorEvidence" | "runsDirFlag" | "ci" | "lane">,
  io: Io,
): Promise<PriorEvidence> {
  const wanted = input.stage.priorStage;
  if (wanted === null) return NONE;
  const forge = ci?.prior ?? null;
  if (named !== null) return evidenceOf(named, forge === null ? "named" : "forge", forge, io.env);
  let passes;
  try {
    passes = listRuns(resolveRunsDir({ flag: runsDirFlag, env: io.env, cwd: io.cwd })).filter(
      (run) => run.stage === wanted && run.backend === lane && run.status === "pass" && !run.replay,
    );
  } catch {
    return { ...NONE, problem: "the runs folder can't be read; name a bundle by --prior-evidence" };
  }
  let first: PriorEvidence | null = null;
  for (const { dir } of passes.slice(0, MAX_TRIED)) {
    const found = await evidenceOf(dir, "runs-dir", null, io.env);
    if (priorStageBlockers({ ...input, facts: { ...input.facts, prior_evidence: found } }).length === 0) return found;
    first ??= found;
  }
  return first ?? NONE;
}

/** What one bundle comes to, verified here and now. */
export async function evidenceOf(
  path: string,
  origin: NonNullable<PriorEvidence["origin"]>,
  forge: PriorEvidence["forge"],
  env: Io["env"],
): Promise<PriorEvidence> {
  const unusable = ([first]: readonly { file: string; problem: string }[]): PriorEvidence => ({
    ...NONE,
    origin,
    problem: `what is there is no bundle that holds: ${first?.file ?? "."}: ${first?.problem ?? "no report"}`,
    forge,
  });
  if (forge !== null) {
    const found = await fileDigest(path).catch(() => "nothing that can be read");
    if (found !== forge.artifact_sha256)
      return unusable([
        { file: ".", problem: `expected the artifact's bytes (SHA-256 ${forge.artifact_sha256}), found ${found}` },
      ]);
  }
  const { files, problems } = await openBundle(path);
  if (files === null) return unusable(problems);
  try {
    const { report, evidence, decision, faults } = await auditBundle(files);
    const all = [...problems, ...faults];
    if (report === null || evidence === null || decision === null) return unusable(all);
    const { sha256 } = await files.digest(REPORT_FILE);
    return {
      origin,
      problem: null,
      bundle: priorBundleOf({ report, evidence, decision, faults: all }, sha256),
      trusted_by: forge !== null ? "forge" : isOwnPass(env, sha256) ? "installation" : null,
      forge,
    };
  } finally {
    files.close();
  }
}
