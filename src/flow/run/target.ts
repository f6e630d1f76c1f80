/** The target of a stage that applies its result (LADDER 4): looked at, applied to when nothing is against the result, looked at again. */
import { constants, closeSync, createReadStream, openSync, readFileSync, realpathSync } from "node:fs";
import { type BytePath, jsonPath, pathBytes } from "../../core/domain/bytes";
import { diffManifests } from "../../core/formats/manifest-diff";
import { gitMode, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { gitOid } from "../../core/formats/git-trees";
import { beforeApplication, commitWords, hasSubmodules, judgedDigest } from "../../core/judge/application";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { FACTS_FILE, RESULT_BUNDLE } from "../../core/judge/files";
import { judgeResult } from "../../core/judge/judge";
import { loadEvidence } from "../../core/judge/load";
import type { Facts } from "../../core/records/facts";
import type { ApplicationFact, TargetAfterFact, TargetFact } from "../../core/records/stage-facts";
import { MAX_NAMED } from "../../core/records/stage-facts";
import { applyResult, type ApplyOutcome, type ResultChange } from "../../world/target/apply";
import { resultBundle } from "../../world/target/bundle";
import { lookAtEnd, lookAtTarget, pathsOf } from "../../world/target/start";
import type { FactsCollector } from "./facts";
import { requestFact } from "./facts-of-run";
import type { Inputs } from "./inputs";
import type { Recorder } from "./recorder";
import { factsText, ownFiles } from "./sealing";
import type { Left } from "./scan";
import type { Trace } from "./trace";

/** A target, looked at before anything of it is copied. */
export interface TargetStart {
  fact: TargetFact;
  /** As whom it is read: root reads one of somebody else's as theirs. */
  uid: number | null;
}

/**
 * Looks at the target, and mends what an earlier run left there.
 * @param mended hears of that; null where only the gates are asked, so that nothing is mended
 */
export async function lookAtStart(
  path: string,
  { clock }: Pick<Inputs, "clock">,
  mended: ((text: string) => void) | null,
): Promise<TargetStart> {
  const self = process.geteuid?.() ?? null;
  try {
    const found = await lookAtTarget(path, { mend: mended !== null });
    const { uid, branch, commit, refused, recovered } = found;
    const isOwn = uid !== null && uid === self;
    if (recovered !== null && recovered.state !== "as it was found") mended?.(`the target: ${recovered.said}`);
    return {
      uid: self === 0 && !isOwn ? uid : null,
      fact: {
        refusal: refused?.code ?? null,
        problem: refused === null ? null : withoutPath(refused.message, path),
        owner: uid === null ? "unknown" : isOwn ? "own" : "other",
        branch,
        commit,
        start: commit === null ? null : { at: clock.now(), clean: refused === null },
        recovered: recoveredFact(recovered),
      },
    };
  } catch (error) {
    const problem = withoutPath(error instanceof Error ? error.message : String(error), path);
    return {
      uid: null,
      fact: {
        ...{ refusal: null, problem, owner: "unknown", branch: null, commit: null, start: null, recovered: null },
      },
    };
  }
}

function recoveredFact(recovered: Awaited<ReturnType<typeof lookAtTarget>>["recovered"]): TargetFact["recovered"] {
  if (recovered === null || recovered.found === "nothing" || recovered.state === "as it was found") return null;
  const { found, did, state, run } = recovered;
  return { found, did, state, run };
}

/** What is said of a target, without where it lies. */
function withoutPath(text: string, path: string): string {
  let shown = text;
  for (const place of new Set([realOf(path), path])) shown = shown.replaceAll(place, "TARGET");
  return shown;
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Applies the result to the target where nothing is against it, and takes down what became of it, and how the target is then. What is applied is
 * judged by the files of the bundle as a stranger will read them.
 * @param path where the target lies, by its record
 * @param run who this run is, as the facts have it
 * @param nested bundles within this one
 * @param left what the lane left; null where nothing can be applied
 * @throws ArtifactWriteFailure
 */
export async function applyVerified(
  inputs: Pick<Inputs, "clock" | "cancel" | "request" | "work">,
  recorder: Pick<Recorder, "facts" | "trace" | "writer" | "follower">,
  { path, target, run }: { path: string; target: TargetFact; run: Facts["run"] },
  nested: ReadonlyMap<NestedName, NestedEvidence>,
  left: Left | null,
): Promise<void> {
  const { facts, trace, follower } = recorder;
  const { clock, cancel } = inputs;
  const { commit: baseline } = target;
  let end: TargetAfterFact | null = null;
  const at = clock.now();
  const judged = facts.get("lane") === undefined ? null : judgedSoFar(recorder, nested, at);
  if (judged !== null && left !== null && baseline !== null && !cancel.signal.aborted) {
    const verdict = { at, judged_sha256: judged };
    const result: Parameters<typeof applyResult>[0] = {
      repository: path,
      baseline,
      changes: resultChanges(left),
      ...treeOf(facts),
      run: run.run_id,
      ...commitWords({ run, request: requestFact(inputs.request) }, verdict),
    };
    const outcome = await trace.step("apply", () => applyResult(result));
    if (outcome.recovered !== null) follower.progress(`the target: ${outcome.recovered.said}`);
    const application = applicationOf(path, baseline, verdict, outcome);
    let bundle: string | null = null;
    try {
      if (outcome.kind === "applied") bundle = await keepCommit(inputs, recorder, path, baseline, outcome);
    } finally {
      // Whatever becomes of the evidence, what stands in the target is told.
      facts.set("application", { ...application, bundle_sha256: bundle });
    }
    if (outcome.kind === "applied") {
      const { commit, ref: branch, endingDifferences } = outcome;
      end = endFact(clock.now(), { commit, branch, differing: pathsOf(endingDifferences) });
    }
  }
  if (baseline !== null) facts.set("target_after", end ?? (await endOf(inputs, trace, path)));
}

/** SHA-256 of the verdict by which the result is applied; null where something is against it. */
function judgedSoFar(
  { facts, writer }: Pick<Recorder, "facts" | "writer">,
  nested: ReadonlyMap<NestedName, NestedEvidence>,
  at: string,
): string | null {
  const own = new Map(ownFiles(writer).map(({ name, size }) => [name, size]));
  const text = Buffer.from(factsText(facts.values()));
  own.set(FACTS_FILE, text.length);
  const loaded = loadEvidence(
    {
      names: new Set(own.keys()),
      read: (name) => (name === FACTS_FILE ? text : writer.read(name)),
      sizeOf: (name) => own.get(name) ?? 0,
    },
    nested,
  );
  // Sealing meets the same fault, and tells it.
  if ("faults" in loaded) return null;
  const result = judgeResult(beforeApplication(loaded.evidence, at));
  return result.blockers.length > 0 ? null : judgedDigest(result, at);
}

/** The tree that the result makes of the target's, where it is known before. */
function treeOf(facts: FactsCollector): { tree?: string } {
  const tree = facts.get("patch")?.result_tree;
  return hasSubmodules(facts.get("source")) || tree === undefined ? {} : { tree };
}

/** What differs, file by file, with the bytes that were judged. */
function resultChanges({ before, walked, workspace }: Left): ResultChange[] {
  const result = walked.entries.filter(({ setAside }) => setAside === undefined);
  return diffManifests(before, result).flatMap(({ path, before: old, after: now }): ResultChange[] => {
    if (now !== undefined && isContent(now)) {
      const mode = gitMode(now);
      if (mode === null || mode === "40000") return [];
      return [{ path, mode, content: () => contentOf(workspace, now) }];
    }
    return old !== undefined && isContent(old) ? [{ path, deleted: true }] : [];
  });
}

/** @throws Error where it is not what was judged */
function contentOf(workspace: string, { path, type, target, oid }: ManifestEntry): Buffer {
  const bytes = type === "symlink" ? pathBytes((target ?? "") as BytePath) : readOnce(workspace, path);
  if (gitOid("blob", bytes) !== oid) throw new Error("a file of the result is not any more what was judged; run again");
  return bytes;
}

function readOnce(workspace: string, path: BytePath): Buffer {
  const place = Buffer.concat([Buffer.from(`${workspace}/`), pathBytes(path)]);
  const fd = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

function applicationOf(
  path: string,
  before: string,
  begun: Pick<ApplicationFact, "at" | "judged_sha256">,
  outcome: ApplyOutcome,
): Omit<ApplicationFact, "bundle_sha256"> {
  const known = { ...begun, target_commit_before: before };
  if (outcome.kind === "applied")
    return {
      ...known,
      outcome: "applied",
      refusal: null,
      problem: null,
      branch: outcome.ref,
      target_commit: outcome.commit,
      tree: outcome.tree,
      changed_files: outcome.changed.map(jsonPath),
    };
  return {
    ...known,
    outcome: outcome.kind,
    refusal: outcome.kind === "refused" ? outcome.code : null,
    problem: withoutPath(outcome.message, path),
    ...{ branch: null, target_commit: null, tree: null, changed_files: [] },
  };
}

/** Keeps the commit as a git bundle. @returns its SHA-256, or null where that could not be done @throws ArtifactWriteFailure */
async function keepCommit(
  { work }: Pick<Inputs, "work">,
  { writer, follower }: Pick<Recorder, "writer" | "follower">,
  repository: string,
  baseline: string,
  { commit, ref }: Extract<ApplyOutcome, { kind: "applied" }>,
): Promise<string | null> {
  const file = work.path("result.bundle");
  try {
    await resultBundle({ repository, baseline, commit, ref, file });
  } catch (error) {
    follower.progress(`the commit could not be kept as a git bundle: ${(error as Error).message}`);
    return null;
  }
  const stream = writer.stream(RESULT_BUNDLE);
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) stream.write(piece);
  return stream.close().sha256;
}

async function endOf({ clock }: Pick<Inputs, "clock">, trace: Trace, path: string): Promise<TargetAfterFact> {
  try {
    const found = await trace.step("target after", () => lookAtEnd(path));
    return endFact(clock.now(), found);
  } catch (error) {
    const problem = withoutPath(error instanceof Error ? error.message : String(error), path);
    return { at: clock.now(), problem, branch: null, commit: null, differing: [], more: 0 };
  }
}

function endFact(at: string, { branch, commit, differing }: Awaited<ReturnType<typeof lookAtEnd>>): TargetAfterFact {
  return {
    at,
    problem: null,
    branch,
    commit,
    differing: differing.slice(0, MAX_NAMED).map(jsonPath),
    more: Math.max(0, differing.length - MAX_NAMED),
  };
}
