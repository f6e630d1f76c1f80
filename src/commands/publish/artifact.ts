import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Origin } from "../../core/report/acceptance";
import { escapeForPeople } from "../../core/domain/bytes";
import type { ArtifactRef, Forge, Outcome, PublishFailure, PullState } from "../../world/forge/types";
import type { Io } from "../io";
import type { StepPlan } from "../step/plan";

/** Beginning of the names that the action gives its artifacts. */
const PREFIX = "harness-evidence-";
/** Names that are told in an error. */
const MAX_NAMED = 10;

export type FetchedBundle =
  | { ok: true; location: string; origin: Origin }
  | { ok: false; problem: string; failure: PublishFailure | null };

/**
 * The bundle of another job, and where it comes from as the forge says: a folder or zip that was handed over, or the only artifact of
 * the run that fits.
 * @param pull the pull request as the forge has it, or null
 * @param folder where a downloaded artifact goes
 */
export async function fetchBundle(
  io: Io,
  plan: StepPlan,
  forge: Forge,
  pull: PullState | null,
  folder: string,
): Promise<FetchedBundle> {
  const { "evidence-dir": dir, "artifact-run-id": given } = plan.inputs;
  const runId = given ?? plan.context.workflowRun?.id ?? plan.context.runId;
  if (runId === null)
    return missing(
      "Nobody said which run made the bundle. Start this job by `workflow_run`, or set the input artifact-run-id.",
    );
  const from = await originOf(plan, forge, pull, runId);
  if (!from.ok) return { ok: false, problem: from.failure.message, failure: from.failure };
  if (typeof from.value === "string") return missing(from.value);
  const { origin, startedAt } = from.value;
  if (dir !== undefined) {
    const location = isAbsolute(dir) ? dir : resolve(io.cwd, dir);
    return existsSync(location)
      ? { ok: true, location, origin }
      : missing(`There is nothing at ${dir}, which the input evidence-dir names.`);
  }
  const list = await forge.artifacts(plan.context.repository, runId);
  if (!list.ok) return { ok: false, problem: list.failure.message, failure: list.failure };
  if (list.value === null)
    return missing(
      "This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.",
    );
  const chosen = onlyOne(list.value, plan.inputs["artifact-name"], runId, startedAt);
  if (typeof chosen === "string") return missing(chosen);
  const file = join(folder, "evidence.zip");
  const saved = await forge.downloadArtifact(plan.context.repository, chosen.id, file);
  if (!saved.ok) return { ok: false, problem: saved.failure.message, failure: saved.failure };
  const digest = chosen.sha256 === null ? null : await digestOf(file);
  if (digest !== chosen.sha256)
    return missing(
      `The artifact ${chosen.id} is not what the forge has: expected SHA-256 ${chosen.sha256}, found ${digest}. Run the job again.`,
    );
  return { ok: true, location: file, origin };
}

interface From {
  origin: Origin;
  startedAt: string | null;
}

/** What the forge says of the run that made the bundle; a text where it can't be one that this job is about. */
async function originOf(
  { context }: StepPlan,
  forge: Forge,
  pull: PullState | null,
  runId: string,
): Promise<Outcome<From | string>> {
  const { repository, headSha } = context;
  const asked = await forge.workflowRun(repository, runId);
  if (!asked.ok) return asked;
  const isForeign = (name: string | null) => name === null || name.toLowerCase() !== repository.toLowerCase();
  const forked = context.workflowRun?.fork === true || context.pullRequest?.fork === true;
  const ofPull = pull !== null && isForeign(pull.headRepository);
  const own = runId === context.runId;
  const run = asked.value;
  if (run === null) {
    if (!own)
      return {
        ok: true,
        value: `This forge can't say what run ${runId} was for, so nothing of it is taken. Let the jobs that run, verify and report be jobs of one workflow.`,
      };
    const origin = { run: { id: runId, attempt: null }, event: context.event, fork: forked || ofPull };
    return { ok: true, value: { origin, startedAt: null } };
  }
  // A run for `pull_request_target` stands at the base; its jobs are those of the base, too.
  if (!own && run.event !== "pull_request_target" && run.headSha !== headSha)
    return {
      ok: true,
      value: `Run ${runId} is not the run that was asked for: expected one of commit ${headSha}, found ${escapeForPeople(run.headSha)}. Correct the input artifact-run-id, or run that workflow again.`,
    };
  const { attempt, event, startedAt } = run;
  // A forge that does not tell is taken at its word on the pull request, which is this run's own; of other runs nobody knows.
  const told = "headRepository" in run ? isForeign(run.headRepository ?? null) : !own;
  const origin = { run: { id: runId, attempt }, event, fork: forked || ofPull || told };
  return { ok: true, value: { origin, startedAt } };
}

/**
 * The artifact that fits: by its name, not expired, made since the run's last attempt began. A job's own token uploads whatever a test
 * wants, so of two that fit none is taken.
 */
function onlyOne(
  all: readonly ArtifactRef[],
  name: string | undefined,
  runId: string,
  startedAt: string | null,
): ArtifactRef | string {
  const began = startedAt === null ? Number.NaN : Date.parse(startedAt);
  const named = all.filter((one) => (name === undefined ? one.name.startsWith(PREFIX) : one.name === name));
  const current = named.filter(({ createdAt }) => !(Date.parse(createdAt ?? "") < began));
  const fits = current.filter(({ expired }) => !expired);
  const [first, second] = fits;
  const shown = (list: readonly ArtifactRef[]) =>
    list
      .slice(0, MAX_NAMED)
      .map((one) => `${escapeForPeople(one.name)} (${one.id})`)
      .join(", ");
  if (second !== undefined)
    return `Run ${runId} has ${fits.length} artifacts that fit, and only one can be the run's: ${shown(fits)}. None is taken. Something else uploads there: give the input artifact-name, and run the job again.`;
  if (first !== undefined) return first;
  if (current.length > 0)
    return `The artifact ${shown(current.slice(0, 1))} of run ${runId} has expired. Run that job again.`;
  if (named.length > 0)
    return `Run ${runId} has ${shown(named)}, of an attempt before its last one. Run all of its jobs again.`;
  return `Run ${runId} has no artifact ${name === undefined ? `that begins with ${PREFIX}` : name}; it has ${all.length === 0 ? "none" : shown(all)}.`;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function missing(problem: string): FetchedBundle {
  return { ok: false, problem, failure: null };
}
