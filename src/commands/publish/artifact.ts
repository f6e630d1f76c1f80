import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import type { Forge, PublishFailure } from "../../world/forge/types";
import type { Io } from "../io";
import type { StepPlan } from "../step/plan";

/** Beginning of the names that the action gives its artifacts. */
const PREFIX = "harness-evidence-";

export type FetchedBundle =
  | { ok: true; location: string }
  | { ok: false; problem: string; failure: PublishFailure | null };

/**
 * The bundle of an earlier job: a folder or zip that was handed over, or an artifact of the run that the event names.
 * @param folder where a downloaded artifact goes
 */
export async function fetchBundle(io: Io, plan: StepPlan, forge: Forge, folder: string): Promise<FetchedBundle> {
  const { "evidence-dir": dir, "artifact-name": name, "artifact-run-id": given } = plan.inputs;
  if (dir !== undefined) {
    const location = isAbsolute(dir) ? dir : resolve(io.cwd, dir);
    return existsSync(location)
      ? { ok: true, location }
      : { ok: false, problem: `There is nothing at ${dir}, which the input evidence-dir names.`, failure: null };
  }
  const runId = given === undefined ? (plan.context.workflowRun?.id ?? null) : Number(given);
  if (runId === null)
    return {
      ok: false,
      problem:
        "Nobody said which run made the bundle. Start this job by `workflow_run`, or set the input artifact-run-id or evidence-dir.",
      failure: null,
    };
  const { repository } = plan.context;
  const list = await forge.artifacts(repository, runId);
  if (!list.ok) return { ok: false, problem: list.failure.message, failure: list.failure };
  if (list.value === null)
    return {
      ok: false,
      problem:
        "This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.",
      failure: null,
    };
  const found = list.value.find((artifact) =>
    name === undefined ? artifact.name.startsWith(PREFIX) : artifact.name === name,
  );
  if (found === undefined) {
    const names = list.value
      .map((artifact) => artifact.name)
      .slice(0, 10)
      .join(", ");
    return {
      ok: false,
      problem: `Run ${runId} has no artifact ${name === undefined ? `that begins with ${PREFIX}` : name}; it has ${names === "" ? "none" : names}.`,
      failure: null,
    };
  }
  if (found.expired)
    return {
      ok: false,
      problem: `The artifact ${found.name} of run ${runId} has expired. Run that job again.`,
      failure: null,
    };
  const file = join(folder, "evidence.zip");
  const saved = await forge.downloadArtifact(repository, found.id, file);
  return saved.ok
    ? { ok: true, location: file }
    : { ok: false, problem: saved.failure.message, failure: saved.failure };
}
