/**
 * The evidence of the stage below, brought here by the step that holds the token (SPEC section 5, LADDER 2): an artifact of this repository's
 * own workflow runs on the default branch, and of no pull request's. The step looks at what it finds and starts nothing of it.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { escapeForPeople } from "../../core/domain/bytes";
import { laneName } from "../../core/domain/lane";
import type { PriorEvidence } from "../../core/records/stage-facts";
import { stageNumber, stageOf } from "../../core/stages/ladder";
import { fileDigest } from "../../world/evidence/file-digest";
import type { Forge, Outcome, RepositoryArtifact } from "../../world/forge/types";
import { setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { evidenceOf } from "../run/prior";
import { forgeOf, printFailure } from "./forge";
import { type AskedStep, handedOn, type PriorStep, type StepPlan, tokenOf } from "./plan";
import { STEP_VARIABLES } from "./variables";

/** Word of the input `prior-evidence` for whatever proves the stage below. */
const AUTO = "auto";
/** Beginning of the names that the action gives its artifacts. */
const PREFIX = "harness-evidence-";
/** Artifacts that are looked into, the newest first. */
const MAX_LOOKED_INTO = 10;

/**
 * Hands on where the prior evidence lies, and what the forge says of it. What can't be had is told, and the run's own gate blocks for the
 * want of it.
 */
export async function priorStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { trusted } = handedOn<AskedStep>(io, STEP_VARIABLES.asked);
  const wanted = plan.inputs["prior-evidence"]!;
  const path = resolve(io.cwd, wanted);
  if (wanted !== AUTO && existsSync(path)) {
    await handOn({ path, forge: null });
    return 0;
  }
  if (trusted === null) return tell(io, "there is no forge that could be asked for it");
  const forge = await forgeOf(io, plan, await tokenOf(io));
  if (!forge.ok) return printFailure(forge.failure);
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-prior-"));
  const found = await search(io, plan, forge.value, trusted.defaultBranch, wanted === AUTO ? null : wanted, folder);
  if (!found.ok || typeof found.value === "string") rmSync(folder, { recursive: true, force: true });
  if (!found.ok) return printFailure(found.failure);
  if (typeof found.value === "string") return tell(io, found.value);
  await handOn(found.value);
  return 0;
}

async function handOn(prior: PriorStep): Promise<void> {
  await setOutputs({ prior: JSON.stringify(prior) });
}

function tell(io: Io, problem: string): number {
  io.stderr(`case-harness: no evidence of the stage below: ${escapeForPeople(problem)}\n`);
  return 0;
}

/** @param name of an artifact; null for the newest that proves the stage below */
async function search(
  io: Io,
  plan: StepPlan,
  forge: Forge,
  defaultBranch: string,
  name: string | null,
  folder: string,
): Promise<Outcome<PriorStep | string>> {
  const { repository } = plan.context;
  const list = await forge.recentArtifacts(repository, name);
  if (!list.ok) return list;
  if (list.value === null)
    return said("this forge lists no artifacts of a repository; hand the bundle over, and name its path");
  const fits = list.value.filter((one) => name !== null || one.name.startsWith(PREFIX));
  if (fits.length === 0)
    return said(
      `${repository} has no artifact ${name === null ? `that begins with ${PREFIX}` : name} that has not expired`,
    );
  const refused: string[] = [];
  const refuse = (one: RepositoryArtifact, why: string) => refused.push(`${one.name} of run ${one.runId}: ${why}`);
  for (const one of fits.slice(0, MAX_LOOKED_INTO)) {
    const from = await originOf(forge, repository, defaultBranch, one.runId);
    if (!from.ok) return from;
    if (typeof from.value === "string") {
      refuse(one, from.value);
      continue;
    }
    const file = join(folder, `${one.id}.zip`);
    const saved = await forge.downloadArtifact(repository, one.id, file);
    if (!saved.ok) return saved;
    const digest = await fileDigest(file);
    if (one.sha256 !== null && digest !== one.sha256) refuse(one, `expected SHA-256 ${one.sha256}, found ${digest}`);
    else {
      const why = name === null ? await mismatch(io, plan, file, from.value) : null;
      if (why === null) return { ok: true, value: { path: file, forge: from.value } };
      refuse(one, why);
    }
    rmSync(file, { force: true });
  }
  return said(refused.join("; "));
}

function said(problem: string): Outcome<string> {
  return { ok: true, value: problem };
}

type ForgeFact = NonNullable<PriorEvidence["forge"]>;

/** What the forge says of an artifact's run; a text where nothing that it made proves anything here. */
async function originOf(
  forge: Forge,
  repository: string,
  defaultBranch: string,
  runId: string,
): Promise<Outcome<ForgeFact | string>> {
  const asked = await forge.workflowRun(repository, runId);
  if (!asked.ok) return asked;
  const run = asked.value;
  if (run === null) return said("the forge can't say what it was for");
  const { trigger, branch, headRepository = repository } = run;
  if (trigger === null || branch === null) return said("the forge does not say for which event and branch it ran");
  if (trigger.startsWith("pull_request")) return said(`it ran for ${trigger}`);
  if (headRepository?.toLowerCase() !== repository.toLowerCase()) return said("it ran for another repository");
  if (branch !== defaultBranch) return said(`it ran for ${branch}, and only ${defaultBranch} counts`);
  return {
    ok: true,
    value: { repository, workflow_run: runId, event: trigger, branch, default_branch: defaultBranch },
  };
}

/** Why a bundle is not the newest pass of the stage below by this lane and model; null where it is. The gates look at the rest. */
async function mismatch({ env }: Io, { inputs }: StepPlan, file: string, forge: ForgeFact): Promise<string | null> {
  const { priorStage } = stageOf(stageNumber(Number(inputs.stage))!);
  const lane = laneName(inputs.lane ?? "fake");
  const { bundle, problem } = await evidenceOf(file, "forge", forge, env);
  if (bundle === null) return problem ?? "it is no bundle";
  const [fault] = bundle.faults;
  if (fault !== undefined) return `it does not hold: ${fault}`;
  const model = inputs.model ?? (env["CTO_HARNESS_CASE_MODEL"] || null);
  for (const [aspect, expected, found] of [
    ["stage", priorStage, bundle.stage],
    ["verdict", "pass", bundle.status],
    ["lane", lane, bundle.lane],
    ["model", model, bundle.model],
  ] as const)
    if (expected !== found) return `${aspect} ${found ?? "none"}, expected ${expected ?? "none"}`;
  return null;
}
