/**
 * A run that waits for a person, concluded in CI (LADDER 4). The run is fetched from the forge by the name that the person's word gives it, and it
 * is the one that the word is bound to; the word is used up by an entry of the forge's ledger, before the bundle that says it counts. Nothing
 * of an agent is started here.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CURRENT_DERIVATION, schemaVersion } from "../../core/domain/derivation";
import { sha256 } from "../../core/domain/digest";
import { EXIT_CODE } from "../../core/domain/status";
import { SUMS_FILE } from "../../core/judge/files";
import { outcomeBinding } from "../../core/records/outcome";
import { evidenceName } from "../../core/report/artifact-name";
import { checkName } from "../../core/report/check-run";
import { nameFault } from "../../core/report/trust";
import { fileDigest } from "../../world/evidence/file-digest";
import type { Forge, Outcome, RepositoryArtifact } from "../../world/forge/types";
import { printError, setOutputs } from "../../world/runner/workflow";
import { openWaiting, sealConclusion, type WaitingRun, wordProblem } from "../conclude/conclude";
import type { Io } from "../io";
import { barred, startOfRun } from "./approval";
import { OF_ONE } from "./artifact";
import { type Expected, expectedRun } from "./expected";
import { forgeOf, printFailure } from "./forge";
import { type BranchRun, branchRun, type CountingBranch, refusals, runsThatCount } from "./origin";
import { type ForgeWord, forgeWord } from "./outcome";
import { type ConcludedStep, endWithFaults, handedOn, printBlocker, type StepPlan, tokenOf } from "./plan";
import { sentence } from "./publish";
import { askStanding } from "./trust";
import { STEP_VARIABLES } from "./variables";

/** Tags of the ledger; what a repository protects so that nobody who may push takes one away. */
const TAGS = "harness-outcome/";
/** Artifacts of one name that are looked into, the newest first: those of runs that count. */
const MAX_LOOKED_INTO = 10;

/** Takes a person's word, and says it in a bundle. What can't be concluded is told, and nothing is used then. */
export async function concludeStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const writing = await tokenOf(io);
  // Artifacts, runs and decisions are read by the job's own token, whatever another one may write.
  const forge = await forgeOf(io, plan, io.env[STEP_VARIABLES.token] || writing);
  if (!forge.ok) return printFailure(forge.failure);
  const ledger = await forgeOf(io, plan, writing);
  if (!ledger.ok) return printFailure(ledger.failure);
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-conclude-"));
  try {
    const ended = await conclude(io, plan, { ...forge.value, consume: ledger.value.consume }, folder);
    if (!ended.ok) return await printFailure(ended.failure);
    if (typeof ended.value === "number") return ended.value;
    await printError("case-harness: not concluded", `${ended.value}. This job has concluded nothing.`);
    return EXIT_CODE.blocked;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the exit code, or why there is nothing to conclude */
async function conclude(io: Io, plan: StepPlan, forge: Forge, folder: string): Promise<Outcome<number | string>> {
  const { repository, runId } = plan.context;
  const standing = await askStanding(forge, plan);
  if (!standing.ok) return standing;
  if ("fault" in standing.value)
    return { ok: true, value: await endWithFaults([standing.value.fault], EXIT_CODE.blocked) };
  const { trusted } = standing.value;
  if (trusted === null) return said("there is no forge that could say who concludes");
  const head = await forge.branchHead(repository, trusted.defaultBranch);
  if (!head.ok) return head;
  const branch: CountingBranch = { name: trusted.defaultBranch, head: head.value };
  // What a job of another branch is for, whoever made that branch says.
  const own =
    runId === null ? said("nobody knows which run this is") : await branchRun(forge, repository, branch, runId);
  if (!own.ok) return own;
  if (typeof own.value === "string") return said(`the run of this job does not count: ${own.value}`);
  const asked = await expectedRun(plan.inputs, trusted, io);
  if ("fault" in asked) return { ok: true, value: await endWithFaults([asked.fault]) };
  const named = { ...asked.plan, part: "conclude" as const };
  const fault = nameFault(named);
  if (fault !== null) return { ok: true, value: await endWithFaults([fault]) };

  const word = await forgeWord(io, forge, plan, trusted);
  if (!word.ok) return word;
  if (typeof word.value === "string") return said(`no outcome: ${word.value}`);
  const problem =
    wordProblem(word.value.by.login, io.env) ??
    (word.value.reason === null ? null : wordProblem(word.value.reason, io.env));
  if (problem !== null) return said(`no outcome: its words: ${problem}`);
  const found = await findRun(plan, asked, { forge, folder, branch, word: word.value });
  if (!found.ok) return found;
  if (typeof found.value === "string") return said(`no run ${word.value.run_id}: ${found.value}`);
  const { first, from, artifact } = found.value;
  try {
    const start = await startOfRun(forge, repository, from.workflow_run);
    if (!start.ok) return start;
    const why = typeof start.value === "string" ? start.value : barred(word.value.by, start.value.by);
    if (why !== null) return said(`the word of ${word.value.by.login} does not count: ${why}`);
    return await seal(io, plan, { forge, first, from, artifact, word: word.value }, checkName(named));
  } finally {
    first.files.close();
  }
}

interface Sealing {
  forge: Forge;
  word: ForgeWord;
  first: WaitingRun;
  from: BranchRun;
  artifact: FoundArtifact;
}

async function seal(
  io: Io,
  { context, inputs, detected }: StepPlan,
  { forge, first, from, artifact, word }: Sealing,
  name: string,
): Promise<Outcome<number | string>> {
  const { repository, headSha, event, runId, attempt } = context;
  const tag = `${TAGS}${first.reportSha256}`;
  const { repository: _, ...origin } = from;
  const { outcome, reason, source, said_at, by } = word;
  let failed: Awaited<ReturnType<Forge["consume"]>> | null = null;
  const consume = async (id: string): Promise<string | null> => {
    const message = `${outcome} by ${by.login} (${word.word}): run ${word.run_id}, concluded as ${id} by run ${runId ?? "unknown"}, attempt ${attempt ?? "unknown"}, of case-harness`;
    const used = await forge.consume(repository, { tag, sha: from.head_sha, message });
    if (!used.ok) {
      failed = used;
      return used.failure.message;
    }
    return used.value
      ? null
      : `expected a run that nobody has concluded, found the tag ${tag}, which says by whom: an outcome is given once`;
  };
  const concluded = await sealConclusion(
    {
      ...{ outcome, reason, actor: by.login, runsDirFlag: inputs["runs-dir"] },
      inCi: {
        ci: {
          ...{ repository, head_sha: headSha, event },
          workflow_run: runId === null ? null : { id: runId, attempt },
        },
        forge: { repository, source, word: word.word, said_at, ledger: tag, first_run: { ...origin, ...artifact } },
      },
    },
    io,
    first,
    consume,
  );
  if (failed !== null) return failed;
  if (concluded.kind === "refused") return said(concluded.problem);
  const { report } = concluded;
  const step: ConcludedStep = { name, headSha: from.head_sha };
  await setOutputs({
    concluded: JSON.stringify(step),
    bundle: report.artifacts_dir,
    sealed: sha256(readFileSync(join(report.artifacts_dir, SUMS_FILE))),
    "artifact-name": inputs["artifact-name"] ?? evidenceName(report.run_id),
    "retention-days": inputs["retention-days"] ?? "",
    forge: detected.forge,
  });
  const [blocker] = report.blockers;
  if (blocker !== undefined) await printBlocker(report.status, blocker);
  if (report.status !== "pass" && report.rollback != null)
    io.stderr(`case-harness: to take the result back, in the target: ${report.rollback}\n`);
  return { ok: true, value: EXIT_CODE[report.status] };
}

interface FoundArtifact {
  artifact: string;
  artifact_sha256: string;
}

interface FoundRun {
  first: WaitingRun;
  from: BranchRun;
  artifact: FoundArtifact;
}

/** The artifact that has the run which the word is bound to, of a run of the default branch; whatever else has its name is looked past. */
async function findRun(
  { context: { repository, runId }, inputs }: StepPlan,
  { plan }: Expected,
  { forge, folder, branch, word }: { forge: Forge; folder: string; branch: CountingBranch; word: ForgeWord },
): Promise<Outcome<FoundRun | string>> {
  const list = await candidates(forge, repository, inputs["artifact-run-id"] ?? runId, inputs["artifact-id"], word);
  if (!list.ok) return list;
  if (list.value === null) return said("this forge lists no artifacts, so nothing is taken from it");
  if (list.value.length === 0) return said("the forge has no artifact of it that has not expired");
  const refused: string[] = [];
  const runs = runsThatCount(forge, repository, branch);
  let lookedInto = 0;
  for (const one of list.value) {
    const refuse = (why: string) => refused.push(`artifact ${one.id} of run ${one.runId}: ${why}`);
    const from = await runs(one);
    if (!from.ok) return from;
    if (typeof from.value === "string") {
      refuse(from.value);
      continue;
    }
    if (lookedInto++ === MAX_LOOKED_INTO) break;
    const file = join(folder, `${one.id}.zip`);
    const saved = await forge.downloadArtifact(repository, one.id, file);
    if (!saved.ok && OF_ONE.includes(saved.failure.kind)) {
      refuse(saved.failure.message);
      continue;
    }
    if (!saved.ok) return saved;
    const digest = await fileDigest(file);
    const first = one.sha256 === null || one.sha256 === digest ? await openWaiting(file) : null;
    const problem =
      first === null
        ? `expected SHA-256 ${one.sha256}, found ${digest}`
        : "problem" in first
          ? first.problem
          : otherRun(first, from.value, plan, word);
    if (first !== null && !("problem" in first)) {
      if (problem === null)
        return {
          ok: true,
          value: { first, from: from.value, artifact: { artifact: one.id, artifact_sha256: digest } },
        };
      first.files.close();
    }
    refuse(problem!);
    rmSync(file, { force: true });
  }
  return said(refusals(refused));
}

type Candidate = Pick<RepositoryArtifact, "id" | "sha256" | "runId" | "branch">;

/** The artifact that the job names by its id, else those of the name that the action gives the evidence of a run. */
async function candidates(
  forge: Forge,
  repository: string,
  runId: string | null,
  id: string | undefined,
  word: ForgeWord,
): Promise<Outcome<Candidate[] | null>> {
  if (id === undefined) return forge.recentArtifacts(repository, evidenceName(word.run_id));
  if (runId === null) return { ok: true, value: [] };
  const all = await forge.artifacts(repository, runId);
  if (!all.ok || all.value === null) return all as Outcome<null>;
  const named = all.value.filter((one) => one.id === id && !one.expired);
  return { ok: true, value: named.map((one) => ({ ...one, runId, branch: null })) };
}

/** Why a bundle is not the run that the word is about, and that this job is for; null where it is. */
function otherRun(
  { decision: { verdict }, facts, reportSha256, patchSha256 }: WaitingRun,
  from: BranchRun,
  plan: Expected["plan"],
  word: ForgeWord,
): string | null {
  const result = { run_id: verdict.run_id, report_sha256: reportSha256, patch_sha256: patchSha256 };
  const pairs: readonly (readonly [string, string, string | undefined])[] = [
    ["run id", word.run_id, verdict.run_id],
    ["binding of report and patch", word.binding, outcomeBinding(result)],
    ["repository that it was made for", from.repository.toLowerCase(), facts.ci?.repository.toLowerCase()],
    ["run that it was made by", from.workflow_run, facts.ci?.workflow_run?.id],
    ["commit that it was made for", from.head_sha, facts.ci?.head_sha],
    // A word is published by this version, and so is what it is about.
    ["schema_version", schemaVersion(CURRENT_DERIVATION), verdict.schema_version],
    ["stage", String(plan.stage), String(verdict.stage)],
    ["lane", plan.lane, verdict.backend],
    ["case", plan.caseId, verdict.case_id],
  ];
  const differs = pairs.find(([, expected, found]) => expected !== found);
  if (differs === undefined) return null;
  const [subject, expected, found = "none"] = differs;
  return sentence({ subject, expected, found, fix: "It is evidence of something else." });
}

function said(problem: string): Outcome<string> {
  return { ok: true, value: problem };
}
