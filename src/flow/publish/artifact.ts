import { existsSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import type { Origin } from "../../core/report/acceptance";
import { EVIDENCE_PREFIX } from "../../core/report/artifact-name";
import { escapeForPeople } from "../../core/domain/bytes";
import { laneName } from "../../core/domain/lane";
import { laneOf } from "../../core/lanes/lanes";
import { fileDigest } from "../../world/evidence/file-digest";
import type { ArtifactRef, Forge, Outcome, PublishFailure, PullState } from "../../world/forge/types";
import type { ActionInputs } from "../../world/runner/inputs";
import type { Io } from "../io";
import { judgedWorkflow } from "./origin";
import type { StepPlan } from "./plan";

/** Failures that are about one artifact alone: it expired or was deleted meanwhile, or is larger than evidence can be. */
export const OF_ONE: readonly PublishFailure["kind"][] = ["not-found", "refused"];
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
  const handed = handedOver(plan.inputs);
  if (typeof handed === "string") return missing(handed);
  if (dir !== undefined) return fromFolder(io, plan, dir, origin, handed);
  const list = await forge.artifacts(plan.context.repository, runId);
  if (!list.ok) return { ok: false, problem: list.failure.message, failure: list.failure };
  if (list.value === null)
    return missing(
      "This forge hands out no artifacts of earlier runs. Hand the bundle over and set the input evidence-dir.",
    );
  const chosen = onlyOne(list.value, { name: plan.inputs["artifact-name"], runId, startedAt, handed });
  if (typeof chosen === "string") return missing(chosen);
  const file = join(folder, "evidence.zip");
  const saved = await forge.downloadArtifact(plan.context.repository, chosen.id, file);
  if (!saved.ok) return { ok: false, problem: saved.failure.message, failure: saved.failure };
  const digest = await fileDigest(file);
  if (chosen.sha256 !== null && digest !== chosen.sha256)
    return missing(
      `The artifact ${chosen.id} is not what the forge has: expected SHA-256 ${chosen.sha256}, found ${digest}. Run the job again.`,
    );
  if (handed.sha256 !== null && digest !== handed.sha256) return missing(otherBytes(handed.sha256, digest));
  return { ok: true, location: file, origin: ofJob(plan, origin, handed) };
}

/** What the job that ran has handed on by its outputs, which the forge keeps and no other job can write. */
interface Handed {
  id: string | null;
  sha256: string | null;
}

/** A text where that job says that it uploaded nothing. */
function handedOver({ "artifact-id": id, "artifact-digest": digest }: ActionInputs): Handed | string {
  if (digest === "none")
    return "The job that ran uploaded nothing (its output artifact-digest is none), so nothing that lies there is its evidence. Its log says why.";
  // `unknown`: the forge makes the zip itself, and its bytes are nobody's.
  return { id: id ?? null, sha256: digest === undefined || digest === "unknown" ? null : digest };
}

/** A bundle that was handed over by other means. Only a zip has bytes that could be compared. */
async function fromFolder(io: Io, plan: StepPlan, dir: string, origin: Origin, handed: Handed): Promise<FetchedBundle> {
  const { id, sha256 } = handed;
  const location = isAbsolute(dir) ? dir : resolve(io.cwd, dir);
  if (!existsSync(location)) return missing(`There is nothing at ${dir}, which the input evidence-dir names.`);
  if (id === null && sha256 === null) return { ok: true, location, origin };
  if (sha256 === null || statSync(location).isDirectory())
    return missing(
      `What lies at ${dir} can't be compared with the artifact of the job that ran. Give evidence-dir the artifact's zip, or leave artifact-id and artifact-digest out.`,
    );
  const found = await fileDigest(location);
  return found === sha256
    ? { ok: true, location, origin: ofJob(plan, origin, handed) }
    : missing(otherBytes(sha256, found));
}

function otherBytes(expected: string, found: string): string {
  return `The artifact is not the one that the job that ran has uploaded: expected SHA-256 ${expected}, its output artifact-digest, found ${found}. Something else uploads there, under its name.`;
}

/**
 * What the forge says of a run is about its newest attempt. An output of a job of this very run is that of the job as it stands in this
 * attempt, whichever attempt it ran in; so the bytes that it names are this attempt's evidence, too, where it was not run again.
 */
function ofJob({ context }: StepPlan, origin: Origin, { sha256 }: Handed): Origin {
  return sha256 !== null && origin.run.id === context.runId ? { ...origin, carriedOver: true } : origin;
}

interface From {
  origin: Origin;
  startedAt: string | null;
}

/** What the forge says of the run that made the bundle; a text where it can't be one that this job is about. */
async function originOf(
  { context, inputs }: StepPlan,
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
  // The job of the same run that this one is a part of has this one's workflow, whosever that is.
  const isForeignJob = !own && laneOf(laneName(inputs.lane ?? "fake") ?? "fake").isAgent;
  const judged = isForeignJob ? await judgedWorkflow(forge, repository, run) : { ok: true as const, value: null };
  if (!judged.ok) return judged;
  const origin: Origin = {
    ...{ run: { id: runId, attempt }, event, fork: forked || ofPull || told },
    ...(judged.value === null ? {} : { judgedWorkflow: judged.value }),
  };
  return { ok: true, value: { origin, startedAt } };
}

interface Wanted {
  name: string | undefined;
  runId: string;
  /** When the run's last attempt began, as the forge says. */
  startedAt: string | null;
  handed: Handed;
}

/**
 * The artifact that fits: the one that was handed on, else by its name, not expired, made since the run's last attempt began. A job's
 * own token uploads whatever a test wants, so of two that fit none is taken.
 */
function onlyOne(all: readonly ArtifactRef[], { name, runId, startedAt, handed }: Wanted): ArtifactRef | string {
  const began = startedAt === null ? Number.NaN : Date.parse(startedAt);
  const isHanded = ({ id, sha256 }: ArtifactRef) =>
    (handed.id === null || id === handed.id) && (handed.sha256 === null || sha256 === null || sha256 === handed.sha256);
  const byName = all.filter((one) => (name === undefined ? one.name.startsWith(EVIDENCE_PREFIX) : one.name === name));
  const named = byName.filter(isHanded);
  const isCurrent = ({ createdAt }: ArtifactRef) => handed.sha256 !== null || !(Date.parse(createdAt ?? "") < began);
  const current = named.filter(isCurrent);
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
    return `Run ${runId} has ${shown(named)}, of an attempt before its last one. Choose "Re-run all jobs". A job that runs again alone needs the output artifact-digest of the job that ran, as its input of that name.`;
  if (byName.length > 0)
    return `Run ${runId} has ${shown(byName)}, and none of them is what the job that ran has uploaded: expected ${[
      handed.id === null ? "" : `id ${handed.id}`,
      handed.sha256 === null ? "" : `SHA-256 ${handed.sha256}`,
    ]
      .filter((part) => part !== "")
      .join(", ")}. Something else uploads there, under its name.`;
  return `Run ${runId} has no artifact ${name === undefined ? `that begins with ${EVIDENCE_PREFIX}` : name}; it has ${all.length === 0 ? "none" : shown(all)}.`;
}

function missing(problem: string): FetchedBundle {
  return { ok: false, problem, failure: null };
}
