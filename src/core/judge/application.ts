/** The application of a verified result to its target (LADDER 4): whether it may be, and what the evidence says came of it. */
import { sha256 } from "../domain/digest";
import { blocker, type Blocker } from "../domain/blocker";
import { displayJsonPath, displayPath, type JsonPath } from "../domain/bytes";
import { canonicalJson } from "../formats/canonical-json";
import { isContent } from "../formats/manifest";
import { refusalBlocker, TARGET } from "../gates/target";
import type { Contract } from "../records/contract";
import type { Facts } from "../records/facts";
import type { ApplicationFact } from "../records/stage-facts";
import type { Stage } from "../stages/stage";
import { type CommitInput, commitContent, commitId, objectFormatOf } from "../target/commit";
import { isApplied } from "./applied";
import type { Judged } from "./decision";
import type { Evidence, TreeChange } from "./evidence";
import { RESULT_BUNDLE } from "./files";
import { disallowedChanges, forbiddenChanges } from "./path-changes";
import { rulesOfRun } from "./rules-of-run";
import { bytesOf } from "./set-aside";
import { verdictOf } from "./verdict";

/** Who makes the commit of a result. */
const COMMITTER = { name: "Case Harness", email: "harness@invalid" } as const;

type CommitWords = Omit<CommitInput, "tree" | "parent">;

/** What a result's commit says; all of it follows from the run. */
export function commitWords(
  { run, request }: Pick<Facts, "run" | "request">,
  { at, judged_sha256 }: Pick<ApplicationFact, "at" | "judged_sha256">,
): CommitWords {
  return {
    subject: `stage${request.stage} ${request.lane} result`,
    committer: { ...COMMITTER, seconds: Math.floor(Date.parse(at) / 1000) },
    trailers: [
      ["Harness-Run", run.run_id],
      ["Harness-Report-Digest", `sha256:${judged_sha256}`],
    ],
  };
}

/**
 * The evidence as it was before there was an application: the same, but for what follows from that.
 * @param at when the application was begun, or is about to be
 */
export function beforeApplication(evidence: Evidence, at: string): Evidence {
  const { application: _, target_after: _after, ...facts } = evidence.facts;
  return {
    ...evidence,
    facts: { ...facts, run: { ...facts.run, finished_at: at } },
    files: new Set([...evidence.files, RESULT_BUNDLE]),
  };
}

/**
 * SHA-256 of the verdict on a result before it is applied: a pass, as nothing is against it. The final report can't be in the commit that it
 * names.
 */
export function judgedDigest(
  { evidence, input, gates, checks }: Omit<Judged, "blockers" | "status">,
  at: string,
): string {
  const before = beforeApplication(evidence, at);
  return sha256(
    canonicalJson(
      verdictOf({
        ...{ gates, checks, blockers: [], status: "pass" },
        evidence: before,
        input: { ...input, facts: before.facts },
      }),
    ),
  );
}

/** What an application is judged by. */
export interface ApplicationInput {
  evidence: Evidence;
  stage: Stage;
  contract: Contract;
  /** Everything that is against the result itself; with any of it, nothing may have been applied. */
  against: readonly Blocker[];
  /** `judgedDigest` of this run, where there is an application. */
  judged: string | null;
}

/** What is against a run because of what became of its result in the target, and how that was when all was done. */
export function applicationBlockers(input: ApplicationInput): Blocker[] {
  return [...resultBlockers(input), ...endBlockers(input.evidence.facts)];
}

function resultBlockers(input: ApplicationInput): Blocker[] {
  const { evidence, against } = input;
  const { application } = evidence.facts;
  const fault = (found: string, expected?: string) =>
    blocker("harness_error", "application", { found, ...(expected === undefined ? {} : { expected }) });
  if (application === undefined)
    return against.length === 0 ? [fault("there is no word on it", "the verified result, applied")] : [];
  if (against.length > 0) return [fault("a result was applied although something was against it")];
  const { outcome, refusal, problem } = application;
  if (outcome === "applied") return appliedBlockers(input, application);
  if (outcome !== "refused") return [fault(problem ?? "no reason given", "the verified result, applied")];
  return [refusal === null ? fault(problem ?? "no reason given") : refusalBlocker(refusal, problem)];
}

/** Whether a source has submodules: folders in a copy of it, and commits in its own tree. */
export function hasSubmodules(source: Facts["source"]): boolean {
  return source !== undefined && source.submodules.length + source.more.submodules > 0;
}

/** A target to which the result was applied: exactly the change that was verified, in allowed paths, as the commit that the harness makes. */
function appliedBlockers(
  { evidence, stage, contract, judged }: ApplicationInput,
  application: ApplicationFact,
): Blocker[] {
  const { facts, change } = evidence;
  const fault = (subject: string, found: string, expected: string) =>
    blocker("harness_error", subject, { found, expected });
  const { target_commit, target_commit_before, tree, branch } = application;
  if (target_commit === null || tree === null || branch === null)
    return [fault("application", "none of all that is told", "commit, tree and branch of what was applied")];
  const blockers: Blocker[] = [];
  const same = (subject: string, expected: string | null, found: string | null) => {
    if (expected !== found) blockers.push(fault(subject, found ?? "none", expected ?? "none"));
  };
  same("target_commit_before", facts.target?.commit ?? null, target_commit_before);
  same("target branch", facts.target?.branch ?? null, branch);
  same("report digest of the commit", judged, application.judged_sha256);
  const format = objectFormatOf(target_commit_before);
  const content = commitContent({ ...commitWords(facts, application), tree, parent: target_commit_before });
  same("target_commit", commitId(content, format), target_commit);
  // The manifests give trees under SHA-1; of another format the commit alone follows, from the tree that is told.
  if (format === "sha1" && !hasSubmodules(facts.source))
    same("tree of the target", facts.patch?.result_tree ?? null, tree);
  if (application.bundle_sha256 === null) blockers.push(fault(RESULT_BUNDLE, "none", "the commit as a git bundle"));
  same(
    "changed files of the target",
    namesOf(change),
    application.changed_files.map(displayJsonPath).toSorted().join("\n"),
  );
  const rules = rulesOfRun({ stage, records: evidence.records }, contract);
  const real = application.changed_files.map((path) => ({ path: bytesOf(path), kind: "changed in the target" }));
  return [...blockers, ...disallowedChanges(real, rules), ...forbiddenChanges(real, rules)];
}

/** Every file and link that the manifests change, as they are shown. */
function namesOf(change: TreeChange | null): string {
  const changed = (change?.changes ?? []).filter(
    ({ before, after }) => (before !== undefined && isContent(before)) || (after !== undefined && isContent(after)),
  );
  return changed
    .map(({ path }) => displayPath(path))
    .toSorted()
    .join("\n");
}

/** The target when all was done: at the commit that it has to be at, and clean. */
function endBlockers({ target, target_after: after, application, lane }: Facts): Blocker[] {
  // Before a lane nothing was done to it: how it was stands in the report, and what was wrong with it a gate has told.
  if (lane === undefined) return [];
  if (after === undefined || target === undefined)
    return [blocker("harness_error", `${TARGET} at the end`, { found: "there is no word on it" })];
  const unclean = (expected: string, found: string) => blocker("dirty_ending_tree", TARGET, { expected, found });
  if (after.problem !== null) return [unclean("a target that can be looked at", after.problem)];
  const wanted = application?.target_commit ?? target.commit;
  const blockers: Blocker[] = [];
  if (after.commit !== wanted || after.branch !== target.branch)
    blockers.push(
      blocker("source_repository_mutated", `${TARGET}: HEAD`, {
        expected: `${target.branch ?? "no branch"} at ${wanted ?? "no commit"}`,
        found: `${after.branch ?? "no branch"} at ${after.commit ?? "no commit"}`,
      }),
    );
  if (after.differing.length + after.more > 0)
    blockers.push(unclean("a target as its HEAD is", named(after.differing, after.more)));
  return blockers;
}

function named(paths: readonly JsonPath[], more: number): string {
  return `${paths.map(displayJsonPath).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** What a first run waits for; it stands alone, where nothing else is against the run. */
export function outcomeBlockers(evidence: Evidence, against: readonly Blocker[]): Blocker[] {
  if (!isApplied(evidence) || against.length > 0) return [];
  return [
    blocker("missing_operator_outcome", "operator", {
      expected: "a person who accepts or rejects the result",
      found: "nobody has",
    }),
  ];
}
