/** The target of a stage that applies its result (LADDER 4): looked at, applied to when nothing is against the result, looked at again. */
import { createHash } from "node:crypto";
import { constants, closeSync, createReadStream, openSync, readFileSync, realpathSync } from "node:fs";
import { type BytePath, jsonPath, pathBytes } from "../../core/domain/bytes";
import { diffManifests } from "../../core/formats/manifest-diff";
import { gitMode, isContent, type ManifestEntry } from "../../core/formats/manifest";
import { gitOid } from "../../core/formats/git-trees";
import { pathNamed } from "../../core/gates/starting-tree";
import { beforeApplication, commitWords, hasSubmodules, judgedDigest } from "../../core/judge/application";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { FACTS_FILE, RESULT_BUNDLE } from "../../core/judge/files";
import { judgeResult } from "../../core/judge/judge";
import { loadEvidence } from "../../core/judge/load";
import type { ApplicationFact, TargetAfterFact, TargetFact } from "../../core/records/stage-facts";
import { MAX_NAMED } from "../../core/records/stage-facts";
import { applyResult, type ApplyOutcome, type ResultChange } from "../../world/target/apply";
import { resultBundle } from "../../world/target/bundle";
import { lookAtEnd, lookAtTarget, pathsOf } from "../../world/target/start";
import { factsText, ownFiles } from "./sealing";
import type { Place, Session } from "./session";

/** Where the target lies, by its record; null where no record says so. */
export function targetPath(place: Place): string | null {
  return pathNamed(place.gateInput());
}

/** A target, looked at before anything of it is copied. */
export interface TargetStart {
  fact: TargetFact;
  /** As whom it is read: root reads one of somebody else's as theirs. */
  uid: number | null;
}

/** Looks at the target, and mends what an earlier run left there, but where only the gates are asked. */
export async function lookAtStart(place: Place, path: string): Promise<TargetStart> {
  const self = process.geteuid?.() ?? null;
  try {
    const found = await lookAtTarget(path, { mend: place.looksOnly !== true });
    const { uid, branch, commit, refused, recovered } = found;
    const isOwn = uid !== null && uid === self;
    if (recovered !== null && recovered.state !== "as it was found") place.told?.(`the target: ${recovered.said}`);
    return {
      uid: self === 0 && !isOwn ? uid : null,
      fact: {
        refusal: refused?.code ?? null,
        problem: refused === null ? null : withoutPath(refused.message, path),
        owner: uid === null ? "unknown" : isOwn ? "own" : "other",
        branch,
        commit,
        start: commit === null ? null : { at: place.clock.now(), clean: refused === null },
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
 * @param nested bundles within this one
 * @throws ArtifactWriteFailure
 */
export async function applyVerified(session: Session, nested: ReadonlyMap<NestedName, NestedEvidence>): Promise<void> {
  const { facts, trace, clock } = session;
  const target = facts.get("target");
  const path = targetPath(session);
  if (target === undefined || path === null) return;
  let end: TargetAfterFact | null = null;
  const at = clock.now();
  const judged = facts.get("lane") === undefined ? null : judgedSoFar(session, nested, at);
  if (judged !== null && !session.cancel.signal.aborted) {
    const outcome = await trace.step("apply", () => applyResult(applyInput(session, path, target, at, judged)));
    if (outcome.recovered !== null) session.progress(`the target: ${outcome.recovered.said}`);
    const application = applicationOf(path, target, { at, judged_sha256: judged }, outcome);
    let bundle: string | null = null;
    try {
      if (outcome.kind === "applied") bundle = await keepCommit(session, path, target, outcome);
    } finally {
      // Whatever becomes of the evidence, what stands in the target is told.
      facts.set("application", { ...application, bundle_sha256: bundle });
    }
    if (outcome.kind === "applied") {
      const { commit, ref: branch, endingDifferences } = outcome;
      end = endFact(clock.now(), { commit, branch, differing: pathsOf(endingDifferences) });
    }
  }
  if (target.commit !== null) facts.set("target_after", end ?? (await endOf(session, path)));
}

/** SHA-256 of the verdict by which the result is applied; null where something is against it. */
function judgedSoFar(
  { facts, writer }: Session,
  nested: ReadonlyMap<NestedName, NestedEvidence>,
  at: string,
): string | null {
  const own = new Map(ownFiles(writer).map(({ name, size }) => [name, size]));
  const text = Buffer.from(factsText(facts.file()));
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

function applyInput(
  session: Session,
  path: string,
  { commit }: TargetFact,
  at: string,
  judged: string,
): Parameters<typeof applyResult>[0] {
  const { facts, identity, snapshot } = session;
  const { before, after, workspace } = snapshot!;
  const tree = facts.get("patch")?.result_tree;
  return {
    repository: path,
    baseline: commit!,
    changes: resultChanges(before, after, workspace),
    ...(hasSubmodules(facts.get("source")) || tree === undefined ? {} : { tree }),
    run: identity.runId,
    ...commitWords({ run: facts.get("run")!, request: facts.get("request")! }, { at, judged_sha256: judged }),
  };
}

/** What differs, file by file, with the bytes that were judged. */
function resultChanges(
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
  workspace: string,
): ResultChange[] {
  const result = after.filter(({ setAside }) => setAside === undefined);
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
  { commit: before }: TargetFact,
  begun: Pick<ApplicationFact, "at" | "judged_sha256">,
  outcome: ApplyOutcome,
): Omit<ApplicationFact, "bundle_sha256"> {
  const known = { ...begun, target_commit_before: before! };
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
  { work, writer, progress }: Session,
  repository: string,
  { commit: baseline }: TargetFact,
  { commit, ref }: Extract<ApplyOutcome, { kind: "applied" }>,
): Promise<string | null> {
  const file = work.path("result.bundle");
  try {
    await resultBundle({ repository, baseline: baseline!, commit, ref, file });
  } catch (error) {
    progress(`the commit could not be kept as a git bundle: ${(error as Error).message}`);
    return null;
  }
  const hash = createHash("sha256");
  const stream = writer.stream(RESULT_BUNDLE);
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(piece);
    stream.write(piece);
  }
  stream.close();
  return hash.digest("hex");
}

async function endOf({ clock, trace }: Session, path: string): Promise<TargetAfterFact> {
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
