import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { GateInput } from "../../core/gates/gate";
import { pathNamed, startingTreeOf } from "../../core/gates/starting-tree";
import { repositoryBlockers } from "../../core/gates/repository";
import { targetBlockers } from "../../core/gates/target";
import { type Contract, limitsOf } from "../../core/records/contract";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { remoteDigest } from "../../core/records/source-repository";
import type { SourceFact, TargetFact } from "../../core/records/stage-facts";
import { HARNESS_FOLDER, TARGET_RECORD_VARIABLE } from "../../core/records/stage-records";
import { parseTarget } from "../../core/records/target";
import type { Clock } from "../../world/facts/clock";
import { readUserFile } from "../../world/facts/case";
import { folderTree, type StartingTree } from "../../world/worktree/starting-tree";
import type { Look } from "../../world/source/look";
import type { Io } from "../io";
import type { RunRequest } from "./request";
import { homeOf, leadsTo, placeOf } from "./record-place";
import type { Inputs } from "./inputs";

/** What a run begins with, as far as its gates let it be opened. */
export interface Beginning {
  /** Null where a gate is closed by what was seen of it: then nothing of it is copied. */
  tree: StartingTree | null;
  /** The repository that it is the HEAD of, looked at; null for the folder of a case. */
  repository: { fact: SourceFact; look: Look | null } | null;
  /** The same repository as an application will look at it, at stages that apply their result. */
  target: TargetFact | null;
}

/**
 * Opens the tree that a run begins with: the folder of its case, or the HEAD of the repository that its records name. A repository is
 * looked at first, and copied only where its own gate is open.
 * @param input of the gates, which have let the records pass
 * @param mended as in `lookAtStart`
 */
export async function beginWith(
  inputs: Pick<Inputs, "request" | "io" | "clock" | "cancel" | "programs" | "work">,
  contract: Contract,
  input: GateInput,
  mended: ((text: string) => void) | null,
): Promise<Beginning> {
  const { request, io, clock, cancel, programs, work } = inputs;
  if (startingTreeOf(input) !== "repository")
    return { tree: folderTree(request.folder.workspace), repository: null, target: null };
  const { lookAtSource } = await import(/* webpackChunkName: "run" */ "../../world/source/look");
  const { sourceTree } = await import(/* webpackChunkName: "run" */ "../../world/source/starting-tree");
  const start = input.stage.applies ? await targetOf(pathNamed(input) ?? "", clock, mended) : null;
  // What is dirty is named by the look at the repository.
  if (start !== null && start.fact.refusal !== null && start.fact.refusal !== "target_dirty")
    return { tree: null, repository: null, target: start.fact };
  const seen = await lookAtSource(start?.path ?? request.repo, {
    signal: cancel.signal,
    now: () => clock.now(),
    helper: programs.look,
    ...(start?.uid == null ? {} : { uid: start.uid }),
  });
  // In the middle of a merge, say, both looks would tell the same: the target's tells it.
  if (start !== null && start.fact.refusal !== null && seen.look === null)
    return { tree: null, repository: null, target: start.fact };
  const fact: SourceFact = { ...seen.fact, ...comparedWithRecords(input, request, io, seen.look) };
  const repository = { fact, look: seen.look };
  const target = start === null ? null : agreeing(start.fact, fact);
  const found = { ...input, facts: { ...input.facts, source: fact, ...(target === null ? {} : { target }) } };
  const closed = [...repositoryBlockers(found), ...(target === null ? [] : targetBlockers(found))].length > 0;
  if (closed || seen.look === null) return { tree: null, repository, target };
  const tree = sourceTree(seen.look, { limits: limitsOf(contract), scratch: work.path("start") });
  return { tree, repository, target };
}

/** The target by its record, looked at. */
async function targetOf(path: string, clock: Clock, mended: ((text: string) => void) | null) {
  const { lookAtStart } = await import(/* webpackChunkName: "judge" */ "./target");
  return { path, ...(await lookAtStart(path, { clock }, mended)) };
}

/** Both looks at one repository: what one has named, the other needs not say, and a HEAD that moved between them is none to begin with. */
function agreeing(target: TargetFact, { dirty, before }: SourceFact): TargetFact {
  const isNamed = target.refusal === "target_dirty" && dirty.tracked.length + dirty.untracked.length + dirty.more > 0;
  if (isNamed) return { ...target, refusal: null, problem: null };
  if (target.refusal !== null || before === null || before.head === target.commit) return target;
  return { ...target, refusal: "target_moved", problem: `HEAD at ${before.head} a moment later` };
}

/** What the records of the run say of the repository, held against what it is. */
function comparedWithRecords(
  input: GateInput,
  request: Pick<RunRequest, "stageRecords">,
  io: Io,
  look: Look | null,
): Pick<SourceFact, "path_agrees" | "origin_sha256" | "is_target"> {
  const [kind = "source"] = input.stage.records;
  const path = pathNamed(input) ?? "";
  const { root = null, origin = null } = look ?? {};
  const at = placeOf(kind, request, io.cwd);
  return {
    path_agrees: path === "" ? null : root !== null && leadsTo(at, path) === root,
    origin_sha256: origin === null ? null : remoteDigest(origin),
    is_target: root !== null && targetsOf([homeOf(at), io.cwd, root], io).includes(root),
  };
}

/** As many as somebody would keep. */
const MAX_RECORDS = 50;

/** The repositories that target records here name, whatever these say else. */
function targetsOf(homes: readonly string[], { env, cwd }: Io): string[] {
  const named = env[TARGET_RECORD_VARIABLE] ?? "";
  const files = [...new Set(homes)].flatMap((home) => {
    const folder = join(home, HARNESS_FOLDER);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => /^target.*\.json$/i.test(name));
    return names.slice(0, MAX_RECORDS).map((name) => join(folder, name));
  });
  if (named !== "") files.push(resolve(cwd, named));
  return files.flatMap((file) => {
    const read = readUserFile(file, MAX_RECORD_BYTES);
    const record = read.ok ? parseTarget(read.bytes) : null;
    if (record?.ok !== true || record.value.target_repository_path === "") return [];
    return leadsTo(file, record.value.target_repository_path) ?? [];
  });
}
