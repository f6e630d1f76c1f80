import { rmSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../core/formats/canonical-json";
import type { Doubt } from "../../core/report/acceptance";
import { fileDigest } from "../../world/evidence/file-digest";
import type { Forge, Outcome } from "../../world/forge/types";
import type { Io } from "../io";
import { evidenceOf } from "../run/prior";
import type { VerifiedBundle } from "./bundle";
import { branchRun } from "./origin";
import type { StepPlan } from "./plan";

interface Asked {
  forge: Forge;
  /** Where the artifact is saved for as long as it is looked at. */
  folder: string;
  defaultBranch: string;
}

/**
 * What another job says of the evidence of the stage below that it found, asked of the forge again: the artifact that it names must be there,
 * of a run that counts, and come to what the bundle says of it. Whoever made the bundle wrote that, and who wrote it ran an agent.
 */
export async function priorAgain(
  io: Io,
  { context: { repository } }: StepPlan,
  { forge, folder, defaultBranch }: Asked,
  bundle: Pick<VerifiedBundle, "audit">,
): Promise<Outcome<Doubt[]>> {
  const prior = bundle.audit.evidence?.facts.prior_evidence;
  // Where none is trusted, the bundle is blocked for it.
  if (prior?.bundle == null || prior.trusted_by === null) return { ok: true, value: [] };
  const said = prior.forge;
  if (prior.trusted_by !== "forge" || said === null) return doubt(`one that is trusted by ${prior.trusted_by}`);
  const list = await forge.artifacts(repository, said.workflow_run);
  if (!list.ok) return list;
  const named = list.value?.find(({ id }) => id === said.artifact);
  if (named === undefined || named.expired)
    return doubt(`no artifact ${said.artifact} of run ${said.workflow_run} that has not expired`);
  const head = await forge.branchHead(repository, defaultBranch);
  if (!head.ok) return head;
  const run = await branchRun(forge, repository, { name: defaultBranch, head: head.value }, said.workflow_run);
  if (!run.ok) return run;
  if (typeof run.value === "string") return doubt(`run ${said.workflow_run}: ${run.value}`);
  const file = join(folder, "prior.zip");
  try {
    const saved = await forge.downloadArtifact(repository, said.artifact, file);
    if (!saved.ok) return saved;
    const fact = { ...run.value, artifact: said.artifact, artifact_sha256: await fileDigest(file) };
    const found = await evidenceOf(file, "forge", fact, io.env);
    if (canonicalJson(found) !== canonicalJson(prior))
      return doubt(`artifact ${said.artifact}, which comes to something else`);
    return { ok: true, value: [] };
  } finally {
    rmSync(file, { force: true });
  }
}

function doubt(found: string): Outcome<Doubt[]> {
  return {
    ok: true,
    value: [
      {
        subject: "prior evidence of the bundle",
        expected: "an artifact of a run of the default branch that the forge has, as the bundle says of it",
        found,
        fix: "Run the stage below on the default branch, give the job that runs `prior-evidence: auto`, and run it again. What another job says that it found counts only where the forge says so too.",
        otherRun: false,
      },
    ],
  };
}
