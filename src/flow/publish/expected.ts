import { dirname, isAbsolute, join, resolve } from "node:path";
import { sha256 } from "../../core/domain/digest";
import { laneName, type LaneName } from "../../core/domain/lane";
import { CASE_ID } from "../../core/domain/run-id";
import { laneOf } from "../../core/lanes/lanes";
import { ADMISSION_RECORDS, agentRecordFile } from "../../core/records/admission-facts";
import { isAgentLane } from "../../core/records/agent";
import { type Contract, limitsOf, parseContract } from "../../core/records/contract";
import { acceptanceDigest, type RunPlan } from "../../core/report/acceptance";
import { checkName } from "../../core/report/check-run";
import type { StepFault } from "../../core/report/forge-detect";
import { nameFault, type Trusted } from "../../core/report/trust";
import { APPROVAL_RECORD } from "../../core/gates/approval";
import { startingTreeOf } from "../../core/gates/starting-tree";
import { approvalSource } from "../../core/records/forge-approval";
import { HARNESS_FOLDER, STAGE_RECORDS, type StageRecord } from "../../core/records/stage-records";
import { stageNumber, stageOf } from "../../core/stages/ladder";
import { OUTSIDE, recordSource, type RecordSource } from "../../world/agent/records";
import { knownSearch } from "../../world/evidence/known";
import { caseFolder, readUserFile } from "../../world/facts/case";
import { MAX_FAKE_SCRIPT_BYTES } from "../../core/records/fake-script";
import type { ActionInputs } from "../../world/runner/inputs";
import { walk } from "../../world/worktree/walk";
import type { Io } from "../io";
import { readAcceptance } from "../run/case";
import { readContract } from "../run/records";
import type { RunRequest } from "../run/request";
import { type TrustedCase, trustedCase } from "../run/trusted-case";
import { contractPath, isShipped } from "./place";

/** What a job is about, and where that was read. */
export interface Expected {
  plan: RunPlan;
  /** Files of the trusted commit that judge, as paths of the job; empty where all of it comes with this program. */
  paths: string[];
  source: RecordSource | null;
  place: Pick<RunRequest, "folder" | "taskSource">;
  /** Folder of the repository whose HEAD is the tree at the start; null where that is the case's. */
  repository: string | null;
}

/**
 * What the job is about, from its inputs and the trusted commit: before, and whatever, a bundle says.
 * @param trusted null where there is no forge: then the working folder, as on the command line
 * @returns a fault where the checkout does not have what judges
 */
export async function expectedRun(
  inputs: ActionInputs,
  trusted: Trusted | null,
  io: Io,
): Promise<Expected | { fault: StepFault }> {
  const stage = stageNumber(Number(inputs.stage ?? "2"))!;
  const lane = laneName(inputs.lane ?? "fake") ?? "fake";
  const contract = contractPath(inputs, io);
  const shipped = isShipped(inputs, io);
  const place: Expected["place"] = {
    folder: caseFolder(dirname(contract), contract),
    taskSource: shipped ? "shipped" : inputs.task === undefined ? "case-dir" : "task",
  };
  const files = recordPaths(inputs, lane, stage, io);
  const paths = [...(shipped ? [] : casePaths(place)), ...files.values()];
  const source = trusted === null || paths.length === 0 ? null : await recordSource(io.env, io.cwd, trusted);
  if (trusted !== null && source !== null && source.files === null)
    return { fault: missingCommit(trusted, inputs.into) };
  for (const path of source === null ? [] : paths)
    if ((await source!.insideOf(path)) === null) return { fault: outside(path) };

  const read = await readContract(place, knownSearch([]), source);
  const parsed = read.ok ? parseContract(read.bytes) : null;
  const records = new Map<string, Uint8Array>();
  for (const [name, path] of source === null ? [] : files) {
    const found = await source!.read((await source!.insideOf(path))!);
    if (found.state === "read") records.set(name, found.bytes);
  }
  const row = stageOf(stage);
  const repository =
    !row.applies && startingTreeOf({ stage: row, records }) === "repository"
      ? resolve(io.cwd, inputs.repo ?? dirname(contract))
      : null;
  const known = {
    ...{ stage, lane, caseId: read.ok ? caseIdOf(read.bytes) : "unknown", into: trusted?.into ?? null },
  };
  const fault = nameFault(known);
  if (fault !== null) return { fault };
  return {
    plan: {
      ...known,
      name: checkName(known),
      contractSha256: read.ok ? sha256(read.bytes) : null,
      ...(parsed?.ok === true
        ? await treesOf(place, source, repository, parsed.value)
        : { baseline: null, acceptance: null, script: null }),
      ...(row.applies ? { baseline: undefined } : {}),
      modelProvider: inputs["model-provider"] ?? (io.env["CTO_HARNESS_CASE_MODEL_PROVIDER"] || null),
      model: inputs.model ?? (io.env["CTO_HARNESS_CASE_MODEL"] || null),
      records: Object.fromEntries([...records].map(([name, bytes]) => [name, sha256(bytes)])),
    },
    ...{ paths, source, place, repository },
  };
}

/** Files that judge beside the case, by their names in `records/`: each from its exact place, whatever else is called so. */
function recordPaths(inputs: ActionInputs, lane: LaneName, stage: number, io: Io): Map<string, string> {
  const below = (path: string) => (isAbsolute(path) ? path : resolve(io.cwd, path));
  const inHarness = (name: string) => join(io.cwd, HARNESS_FOLDER, name);
  const files = new Map<string, string>();
  if (isAgentLane(lane) && stageOf(stageNumber(stage)!).executes) {
    const admission = inputs["model-admission-file"] ?? io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
    for (const name of [agentRecordFile(lane), ADMISSION_RECORDS.decision, ...laneOf(lane).reports])
      files.set(name, inHarness(name));
    files.set(ADMISSION_RECORDS.admission, admission ? below(admission) : inHarness(ADMISSION_RECORDS.admission));
  }
  if (inputs.approval !== undefined && approvalSource(inputs.approval) === null)
    files.set(APPROVAL_RECORD, below(inputs.approval));
  for (const record of stageOf(stageNumber(stage)!).records) {
    const named = inputs[RECORD_INPUTS[record]];
    files.set(STAGE_RECORDS[record], named === undefined ? inHarness(STAGE_RECORDS[record]) : below(named));
  }
  return files;
}

/** Inputs that name the records of a stage. */
const RECORD_INPUTS = {
  source: "source-record",
  sandbox: "sandbox-record",
  target: "target-admission-file",
} as const satisfies Readonly<Record<StageRecord, string>>;

function casePaths({ folder }: Expected["place"]): string[] {
  return [folder.contract, folder.workspace, folder.fakeScript, folder.acceptance];
}

/** The tree that a run of the case starts from, null where there is none, the tests that it is verified with, and what the scripted lane does. */
async function treesOf(
  place: Expected["place"],
  source: RecordSource | null,
  repository: string | null,
  contract: Contract,
): Promise<Pick<RunPlan, "baseline" | "acceptance" | "script">> {
  const { folder, remove } = await trustedCase(place, source);
  try {
    const { list } = await readAcceptance(folder.acceptance, knownSearch([]));
    const baseline =
      repository === null ? await treeOf(folder.workspace, contract) : await treeOfRepository(repository, contract);
    const script = readUserFile(folder.fakeScript, MAX_FAKE_SCRIPT_BYTES);
    return { baseline, acceptance: acceptanceDigest(list), script: script.ok ? sha256(script.bytes) : null };
  } finally {
    await remove();
  }
}

async function treeOf(workspace: string, contract: Contract): Promise<string | null> {
  try {
    const { treeId, refusals, complete } = await walk(workspace, { limits: limitsOf(contract) });
    return complete && refusals.length === 0 ? treeId : null;
  } catch {
    return null;
  }
}

/** The tree of a repository's HEAD, in the job that asks: what a run of that job would start from. */
async function treeOfRepository(path: string, contract: Contract): Promise<string | null> {
  const { openSourceTree } = await import(/* webpackChunkName: "run" */ "../../world/source/source-tree");
  try {
    const { treeId, refusals, limitHits } = await openSourceTree(path, { limits: limitsOf(contract) });
    return refusals.length + limitHits.length === 0 ? treeId : null;
  } catch {
    return null;
  }
}

/** The same job, that goes by an approval which the forge keeps. @param digest of the record that it comes to; null where there is none */
export function withApproval(plan: RunPlan, digest: string | null): RunPlan {
  return digest === null ? plan : { ...plan, records: { ...plan.records, [APPROVAL_RECORD]: digest } };
}

/** The case's files as they may be used. */
export function caseOf({ place, source }: Expected): Promise<TrustedCase> {
  return trustedCase(place, source);
}

/**
 * A folder with the tree that a run of this job starts from.
 * @param ofCase of {@link caseOf}
 * @param scratch a folder that does not exist yet, and that the caller takes away
 */
export async function baselineOf(
  { repository }: Expected,
  { folder }: Pick<TrustedCase, "folder">,
  scratch: string,
): Promise<string> {
  if (repository === null) return folder.workspace;
  const { openSourceTree } = await import(/* webpackChunkName: "run" */ "../../world/source/source-tree");
  await (await openSourceTree(repository)).checkout(scratch);
  return scratch;
}

/** The case that a contract names; one that can't be read is `unknown`, as in the bundle. */
function caseIdOf(bytes: Uint8Array): string {
  const parsed = parseContract(bytes);
  return parsed.ok && CASE_ID.test(parsed.value.case_id) ? parsed.value.case_id : "unknown";
}

function missingCommit({ branch, sha, defaultBranch }: Trusted, into: string | undefined): StepFault {
  const base = into ?? "${{ github.event.pull_request.base.ref }}";
  return {
    subject: "records in the workspace",
    expected: `${sha} among the objects of the checkout: that is where ${branch} stands`,
    found: "no such commit",
    fix: `Give actions/checkout \`ref: ${branch === defaultBranch ? "${{ github.event.repository.default_branch }}" : base}\`. Where the branch has moved since the checkout, run the job again.`,
  };
}

function outside(path: string): StepFault {
  return {
    subject: path,
    expected: "a file of the repository",
    found: OUTSIDE,
    fix: "Keep records and cases in the repository, and give their paths relative to its root.",
  };
}
