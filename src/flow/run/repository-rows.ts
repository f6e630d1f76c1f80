import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { GateInput } from "../../core/gates/gate";
import { pathNamed, startingTreeOf } from "../../core/gates/starting-tree";
import { repositoryBlockers, repositoryGate } from "../../core/gates/repository";
import { targetBlockers, targetGate } from "../../core/gates/target";
import { limitsOf } from "../../core/records/contract";
import { MAX_RECORD_BYTES } from "../../core/records/fields";
import { remoteDigest } from "../../core/records/source-repository";
import type { SourceFact, TargetFact } from "../../core/records/stage-facts";
import { HARNESS_FOLDER, TARGET_RECORD_VARIABLE } from "../../core/records/stage-records";
import { parseTarget } from "../../core/records/target";
import { readUserFile } from "../../world/facts/case";
import type { Look } from "../../world/source/look";
import type { Io } from "../io";
import type { RunRequest } from "./request";
import { homeOf, leadsTo, placeOf } from "./record-place";
import type { EffectRow } from "./effect-row";
import { withFacts } from "./record-gates";

/** The target by its record, looked at before anything of it is copied; what is dirty in it is named by the look at the repository. */
export const TARGET_ROW: EffectRow = {
  gate: targetGate.name,
  at: "before",
  wanted: ({ input }) => input.stage.applies && startingTreeOf(input) === "repository",
  async collect({ input }, { clock, mended }) {
    const { lookAtStart } = await import(/* webpackChunkName: "judge" */ "./target");
    const path = pathNamed(input) ?? "";
    const start = await lookAtStart(path, { clock }, mended);
    const { refusal } = start.fact;
    return {
      facts: { target: start.fact },
      hands: { target: { ...start, path } },
      ...(refusal === null || refusal === "target_dirty" ? {} : { closed: true }),
    };
  },
};

/** The repository that a run starts from, the HEAD of which is its tree; copied only where its own gate is open. */
export const REPOSITORY_ROW: EffectRow = {
  gate: repositoryGate.name,
  at: "before",
  wanted: ({ input }) => startingTreeOf(input) === "repository",
  async collect({ input, handed: { target: start } }, needs) {
    const { request, io, clock, cancel, programs, work, contract } = needs;
    const { lookAtSource } = await import(/* webpackChunkName: "run" */ "../../world/source/look");
    const { sourceTree } = await import(/* webpackChunkName: "run" */ "../../world/source/starting-tree");
    const seen = await lookAtSource(start?.path ?? request.repo, {
      signal: cancel.signal,
      now: () => clock.now(),
      helper: programs.look,
      ...(start?.uid == null ? {} : { uid: start.uid }),
    });
    // In the middle of a merge, say, both looks would tell the same: the target's tells it.
    if (start !== undefined && start.fact.refusal !== null && seen.look === null) return { closed: true };
    const source: SourceFact = { ...seen.fact, ...comparedWithRecords(input, request, io, seen.look) };
    const facts = { source, ...(start === undefined ? {} : { target: agreeing(start.fact, source) }) };
    const found = withFacts(input, facts);
    const isClosed = [...repositoryBlockers(found), ...(start === undefined ? [] : targetBlockers(found))].length > 0;
    if (isClosed || seen.look === null) return { facts, closed: true };
    const tree = sourceTree(seen.look, { limits: limitsOf(contract), scratch: work.path("start") });
    return { facts, hands: { tree, source: seen.look } };
  },
};

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
