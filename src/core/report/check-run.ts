/** A verdict as a GitHub check run. */
import type { Blocker } from "../domain/blocker";
import type { Status } from "../domain/status";
import type { Annotation } from "./annotations";
import {
  byteLength,
  cutMarkdown,
  cutText,
  MAX_ANNOTATIONS_PER_REQUEST,
  MAX_CHECK_TEXT_BYTES,
  MAX_CHECK_TITLE_BYTES,
} from "./budget";
import { codeSpan, plainText } from "./text";

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
  return plainText(`harness / stage ${stage} / ${lane} / ${caseId}${rest}`);
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

/** Refused annotations that the summary names. */
const MAX_NAMED = 10;

/**
 * The update of a check some of whose annotations the forge refused: its summary says so. Blockers stand in the summary, so nothing
 * but the marks on the lines is lost.
 * @param keep `none` leaves out the update's own annotations, which were sent already
 */
export function withRefused(
  update: UpdateCheckRun,
  refused: readonly Annotation[],
  keep: "all" | "none" = "all",
): UpdateCheckRun {
  const { annotations, ...output } = update.output;
  const kept = keep === "all" && annotations !== undefined ? { annotations } : {};
  if (refused.length === 0) return { ...update, output: { ...output, ...kept } };
  const named = refused.slice(0, MAX_NAMED).map(({ path, start_line: line }) => codeSpan(`${path}:${line}`));
  const more = refused.length - named.length;
  const note = `> **Note:** the forge refused ${refused.length} of the annotations of this check, so it stands here without them: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
  const room = MAX_CHECK_TEXT_BYTES - byteLength(note) - 2;
  const summary = `${cutMarkdown(output.summary, room, "_Cut here; the whole is in the bundle._").trimEnd()}\n\n${note}`;
  return { ...update, output: { ...output, ...kept, summary } };
}

/** Annotations in batches that one request takes. */
export function batchesOf(annotations: readonly Annotation[]): Annotation[][] {
  const batches: Annotation[][] = [];
  for (let i = 0; i < annotations.length; i += MAX_ANNOTATIONS_PER_REQUEST)
    batches.push(annotations.slice(i, i + MAX_ANNOTATIONS_PER_REQUEST));
  return batches;
}

/** A title on one line, within GitHub's bound. */
export function cutTitle(title: string): string {
  return cutText(plainText(title), MAX_CHECK_TITLE_BYTES);
}
