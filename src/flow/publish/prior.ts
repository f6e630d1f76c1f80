/**
 * The evidence of the stage below, brought here by the step that holds the token (SPEC section 5, LADDER 2): an artifact of this repository's
 * own workflow runs on the default branch, and of no pull request's. The step looks at what it finds and starts nothing of it.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Blocker } from "../../core/domain/blocker";
import { priorStageBlockers } from "../../core/gates/prior-stage";
import { escapeForPeople } from "../../core/domain/bytes";
import type { PriorEvidence } from "../../core/records/stage-facts";
import type { Trusted } from "../../core/report/trust";
import { EVIDENCE_PREFIX } from "../../core/report/artifact-name";
import { fileDigest } from "../../world/evidence/file-digest";
import type { Forge, Outcome, RepositoryArtifact } from "../../world/forge/types";
import { setOutputs, withCommandsOff } from "../../world/runner/workflow";
import type { Io } from "../io";
import { lookingAtGates } from "../run/preflight";
import { evidenceOf } from "../run/prior";
import { withFacts } from "../run/record-gates";
import { OF_ONE } from "./artifact";
import { forgeOf, printFailure } from "./forge";
import { refusals, runsThatCount } from "./origin";
import { type PriorStep, type RunOfJob, type StepPlan, tokenOf } from "./plan";

/** Word of the input `prior-evidence` for whatever proves the stage below. */
const AUTO = "auto";
/** Artifacts that are looked into, the newest first: those of runs that count. */
const MAX_LOOKED_INTO = 10;
/** Why a bundle does not prove the stage below for this job's run; the run's own gate. */
export type PriorGate = (prior: PriorEvidence) => readonly Blocker[];

/**
 * Hands on where the prior evidence lies, and what the forge says of it. What can't be had is told, and the run's own gate blocks for the
 * want of it.
 * @param trusted null where there is no forge to ask
 */
async function findPrior(io: Io, plan: StepPlan, trusted: Trusted | null, gate: PriorGate): Promise<number> {
  const wanted = plan.inputs["prior-evidence"]!;
  const path = resolve(io.cwd, wanted);
  if (wanted !== AUTO && existsSync(path)) {
    await handOn({ path, forge: null });
    return 0;
  }
  if (wanted.includes("/")) return tell(io, `there is nothing at ${wanted}`);
  if (trusted === null) return tell(io, "there is no forge that could be asked for it");
  const forge = await forgeOf(io, plan, await tokenOf(io));
  if (!forge.ok) return printFailure(forge.failure);
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-prior-"));
  // Handed on before anything lies in it, so that whatever happens here the last step takes it away.
  await setOutputs({ folder });
  const found = await search(io, plan, { forge: forge.value, gate, folder }, trusted.defaultBranch);
  if (!found.ok) return printFailure(found.failure);
  if (typeof found.value === "string") return tell(io, found.value);
  await handOn(found.value);
  return 0;
}

/** Looks for what proves the stage below, as the gate of the run that follows will look at it. @param run the one that follows */
export async function findPriorOf(run: RunOfJob, io: Io, plan: StepPlan, trusted: Trusted | null): Promise<number> {
  const input = await withCommandsOff(() =>
    lookingAtGates(run.request, run.surroundings, async (looked) => looked.input),
  );
  return findPrior(io, plan, trusted, (found) => priorStageBlockers(withFacts(input, { prior_evidence: found })));
}

async function handOn(prior: PriorStep): Promise<void> {
  await setOutputs({ prior: JSON.stringify(prior) });
}

function tell(io: Io, problem: string): number {
  io.stderr(`case-harness: no evidence of the stage below: ${escapeForPeople(problem)}\n`);
  return 0;
}

interface Search {
  forge: Forge;
  gate: PriorGate;
  folder: string;
}

/** The newest that proves the stage below; else, of a name, the newest of a run that counts, of which the run's gate says what is wrong. */
async function search(
  io: Io,
  { context: { repository }, inputs }: StepPlan,
  { forge, gate, folder }: Search,
  defaultBranch: string,
): Promise<Outcome<PriorStep | string>> {
  const wanted = inputs["prior-evidence"]!;
  const name = wanted === AUTO ? null : wanted;
  const list = await forge.recentArtifacts(repository, name);
  if (!list.ok) return list;
  if (list.value === null)
    return said(
      "this forge lists no artifacts of a repository, so nothing is trusted by its word. Run both stages on a runner of your own that keeps its home (~/.local/state): what that installation made counts there, named by its path or found in the input runs-dir",
    );
  const fits = list.value.filter((one) => name !== null || one.name.startsWith(EVIDENCE_PREFIX));
  if (fits.length === 0)
    return said(
      `${repository} has no artifact ${name === null ? `that begins with ${EVIDENCE_PREFIX}` : name} that has not expired, among the newest that the forge lists. Where it is older, name it, or run the stage below again`,
    );
  const head = await forge.branchHead(repository, defaultBranch);
  if (!head.ok) return head;
  const runs = runsThatCount(forge, repository, { name: defaultBranch, head: head.value });
  const refused: string[] = [];
  const refuse = (one: RepositoryArtifact, why: string) => refused.push(`${one.name} of run ${one.runId}: ${why}`);
  let lookedInto = 0;
  let first: PriorStep | null = null;
  for (const one of fits) {
    const from = await runs(one);
    if (!from.ok) return from;
    if (typeof from.value === "string") {
      refuse(one, from.value);
      continue;
    }
    if (lookedInto++ === MAX_LOOKED_INTO) break;
    const file = join(folder, `${one.id}.zip`);
    const saved = await forge.downloadArtifact(repository, one.id, file);
    if (!saved.ok) {
      if (!OF_ONE.includes(saved.failure.kind)) return saved;
      refuse(one, saved.failure.message);
      rmSync(file, { force: true });
      continue;
    }
    const digest = await fileDigest(file);
    if (one.sha256 !== null && digest !== one.sha256) refuse(one, `expected SHA-256 ${one.sha256}, found ${digest}`);
    else {
      const fact = { ...from.value, artifact: one.id, artifact_sha256: digest };
      const [blocker] = gate(await evidenceOf(file, "forge", fact, io.env));
      const prior: PriorStep = { path: file, forge: fact };
      if (blocker === undefined) return { ok: true, value: prior };
      refuse(one, `${blocker.subject}: expected ${blocker.expected}, found ${blocker.found}`);
      if (name !== null && first === null) {
        first = prior;
        continue;
      }
    }
    rmSync(file, { force: true });
  }
  return first !== null ? { ok: true, value: first } : said(refusals(refused));
}

function said(problem: string): Outcome<string> {
  return { ok: true, value: problem };
}
