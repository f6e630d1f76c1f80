import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startingTreeOf, sourceRecordOf, sandboxRecordOf } from "../../core/gates/starting-tree";
import { repositoryBlockers } from "../../core/gates/repository";
import { type Contract, limitsOf } from "../../core/records/contract";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { remoteDigest } from "../../core/records/source-repository";
import type { SourceFact } from "../../core/records/stage-facts";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { parseTarget } from "../../core/records/target";
import { readUserFile } from "../../world/facts/case";
import { folderTree, type StartingTree } from "../../world/worktree/starting-tree";
import type { Look } from "../../world/source/look";
import { homeOf, leadsTo, placeOf } from "./record-place";
import type { Place } from "./session";

/** What a run begins with, as far as its gates let it be opened. */
export interface Beginning {
  /** Null where a gate is closed by what was seen of it: then nothing of it is copied. */
  tree: StartingTree | null;
  /** The repository that it is the HEAD of, looked at; null for the folder of a case. */
  repository: { fact: SourceFact; look: Look | null } | null;
}

/**
 * Opens the tree that a run begins with: the folder of its case, or the HEAD of the repository that its records name. A repository is
 * looked at first, and copied only where its own gate is open.
 */
export async function beginWith(place: Place, contract: Contract): Promise<Beginning> {
  const input = place.gateInput();
  if (startingTreeOf(input) !== "repository")
    return { tree: folderTree(place.request.folder.workspace), repository: null };
  const { lookAtSource } = await import(/* webpackChunkName: "run" */ "../../world/source/look");
  const { sourceTree } = await import(/* webpackChunkName: "run" */ "../../world/source/starting-tree");
  const { clock, cancel, request } = place;
  const seen = await lookAtSource(request.repo, { signal: cancel.signal, now: () => clock.now() });
  const fact: SourceFact = { ...seen.fact, ...comparedWithRecords(place, seen.look) };
  const repository = { fact, look: seen.look };
  const closed = repositoryBlockers({ ...input, facts: { ...input.facts, source: fact } }).length > 0;
  if (closed || seen.look === null) return { tree: null, repository };
  const tree = sourceTree(seen.look, { limits: limitsOf(contract), scratch: place.work.path("start") });
  return { tree, repository };
}

/** What the records of the run say of the repository, held against what it is. */
function comparedWithRecords(
  { request, io, gateInput }: Place,
  look: Look | null,
): Pick<SourceFact, "path_agrees" | "origin_sha256" | "is_target"> {
  const input = gateInput();
  const kind = input.stage.records.includes("source") ? "source" : "sandbox";
  const record = sourceRecordOf(input) ?? sandboxRecordOf(input);
  const path = record?.source_repository_path ?? "";
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
function targetsOf(homes: readonly string[], { env, cwd }: Place["io"]): string[] {
  const named = env["CTO_HARNESS_CASE_STAGE5_TARGET_ADMISSION_FILE"] ?? "";
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
