/** A verdict as a GitHub check run. */
import type { Blocker } from "../domain/blocker";
import type { Status } from "../domain/status";
import type { Annotation } from "./annotations";
import { cutText, MAX_ANNOTATIONS_PER_REQUEST, MAX_CHECK_TITLE_BYTES } from "./budget";

/** Never `neutral`, `skipped` or `stale`: they satisfy a required check. */
export type Conclusion = "success" | "failure" | "timed_out" | "cancelled" | "action_required";

/** The part of a report that decides how it is published. */
export interface Outcome {
  status: Status;
  blockers: readonly Pick<Blocker, "code">[];
}

/** SPEC section 13: the first blocker decides. A pass that lists blockers contradicts itself, so it is a failure. */
export function conclusionOf({ status, blockers }: Outcome): Conclusion {
  const first = blockers[0]?.code;
  if (first === undefined) return status === "pass" ? "success" : status === "fail" ? "failure" : "action_required";
  if (first === "timeout") return "timed_out";
  if (first === "cancelled") return "cancelled";
  switch (status) {
    case "pass":
    case "fail":
      return "failure";
    case "blocked":
      return "action_required";
  }
}

export interface CheckName {
  stage: number;
  lane: string;
  caseId: string;
  /** `conclude` publishes a check of its own. */
  part?: "conclude";
  /** The branch that the change goes into, where that is not the default branch: its rules judged, and no other's. */
  into?: string | null;
}

/** `harness / stage N / <lane> / <case>`, which is what branch protection names, and ` / into <branch>` beside the default branch. */
export function checkName({ stage, lane, caseId, part, into = null }: CheckName): string {
  const rest = `${part === undefined ? "" : ` / ${part}`}${into === null ? "" : ` / into ${into}`}`;
  return `harness / stage ${stage} / ${lane} / ${caseId}${rest}`;
}

export interface CheckOutput {
  title: string;
  summary: string;
  annotations?: Annotation[];
}

/** Body of `POST /repos/{owner}/{repo}/check-runs`. */
export interface CreateCheckRun {
  name: string;
  head_sha: string;
  external_id: string;
  details_url?: string;
  status: "in_progress" | "completed";
  started_at?: string;
  completed_at?: string;
  conclusion?: Conclusion;
  output: CheckOutput;
}

/** Body of `PATCH /repos/{owner}/{repo}/check-runs/{id}`. */
export interface UpdateCheckRun {
  status?: "completed";
  conclusion?: Conclusion;
  completed_at?: string;
  details_url?: string;
  output: CheckOutput;
}

export interface CheckResult {
  title: string;
  summary: string;
  conclusion: Conclusion;
  completedAt: string;
  annotations: readonly Annotation[];
  detailsUrl: string | null;
}

/**
 * The requests that bring a check that is `in_progress` to its end: annotations are appended 50 at a time, and the last
 * request completes it, because a completed check can't go back. Each repeats title and summary, because a PATCH replaces the
 * whole output.
 */
export function completingUpdates(result: CheckResult): UpdateCheckRun[] {
  const { title, summary } = result;
  const batches = batchesOf(result.annotations);
  const last = batches.pop() ?? [];
  const before = batches.map((annotations) => ({ output: { title: cutTitle(title), summary, annotations } }));
  return [
    ...before,
    {
      status: "completed",
      conclusion: result.conclusion,
      completed_at: result.completedAt,
      ...(result.detailsUrl === null ? {} : { details_url: result.detailsUrl }),
      output: { title: cutTitle(title), summary, ...(last.length === 0 ? {} : { annotations: last }) },
    },
  ];
}

/** Annotations in batches that one request takes. */
export function batchesOf(annotations: readonly Annotation[]): Annotation[][] {
  const batches: Annotation[][] = [];
  for (let i = 0; i < annotations.length; i += MAX_ANNOTATIONS_PER_REQUEST)
    batches.push(annotations.slice(i, i + MAX_ANNOTATIONS_PER_REQUEST));
  return batches;
}

/** A title within GitHub's bound. */
export function cutTitle(title: string): string {
  return cutText(title, MAX_CHECK_TITLE_BYTES);
}
