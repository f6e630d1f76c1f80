/**
 * What to tell the forge, as data. Making a plan is pure; `world/forge` carries it out. There are two moments: the
 * announcement before the agent starts, and exactly one completion.
 */
import type { Annotation } from "./annotations";
import { cutMarkdown, MAX_CHECK_TEXT_BYTES } from "./budget";
import {
  type CheckResult,
  completingUpdates,
  conclusionOf,
  type Conclusion,
  type CreateCheckRun,
  cutTitle,
  type UpdateCheckRun,
} from "./check-run";
import { type CommitStatus, commitStatus, statusState } from "./commit-status";
import type { EventContext } from "./event-context";
import type { ForgeName } from "../domain/forge";
import { type SummaryInput, summaryOf, titleOf } from "./summary";
import { plainText } from "./text";

/** How a forge takes a verdict. */
export type Interface = "check-run" | "commit-status" | "print";

/** Beginnings of tokens that belong to a person; those may not write checks (GitHub, "Types of tokens"). */
const PERSONAL_TOKEN = /^(ghp_|github_pat_|gho_)/;

/** Check runs where the forge and the kind of token allow it, else commit statuses. */
export function interfaceOf(forge: ForgeName, token: string): Interface {
  switch (forge) {
    case "github":
    case "ghes":
      return PERSONAL_TOKEN.test(token) ? "commit-status" : "check-run";
    case "gitea":
    case "forgejo":
      return "commit-status";
    case "local":
      return "print";
  }
}

/** The commit that everything of one run is published on. */
export interface Target {
  repository: string;
  headSha: string;
}

export type AnnouncePlan = Target &
  (
    | { kind: "check-run"; create: CreateCheckRun }
    | { kind: "commit-status"; status: CommitStatus }
    | { kind: "print"; title: string; body: string }
  );

export type CompletePlan = Target &
  (
    | {
        kind: "check-run";
        /** The check that was announced, or null where this job announces nothing itself. */
        checkId: string | null;
        /** Used when there is no announced check: created in progress where updates follow, else completed at once. */
        create: CreateCheckRun;
        updates: UpdateCheckRun[];
      }
    | {
        kind: "commit-status";
        status: CommitStatus;
        /** This job announced it, so no other can have completed it. */
        announcedHere: boolean;
        /** Description of that announcement: a success follows nothing else, or it would hide another job's verdict. */
        follows: string | null;
      }
    | { kind: "print"; title: string; body: string }
  );

export interface Announcement {
  name: string;
  nonce: string;
  startedAt: string;
}

/** `external_id` of a check: by it a request whose answer was lost is found again instead of being repeated. */
export function externalId(nonce: string): string {
  return `case-harness:${nonce}`;
}

/** What says on the commit, before the agent starts, that a run begins, and with which nonce. */
export function announcePlan(by: Interface, context: EventContext, announcement: Announcement): AnnouncePlan {
  const { name, nonce, startedAt } = announcement;
  const target = targetOf(context);
  const title = inProgress(nonce);
  const body = `A run of the case harness began. Its evidence must carry the nonce \`${nonce}\`.`;
  switch (by) {
    case "check-run":
      return {
        ...target,
        kind: "check-run",
        create: {
          name,
          head_sha: context.headSha,
          external_id: externalId(nonce),
          ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
          status: "in_progress",
          started_at: startedAt,
          output: { title: cutTitle(title), summary: body },
        },
      };
    case "commit-status":
      return { ...target, kind: "commit-status", status: commitStatus("pending", name, title, context.runUrl) };
    case "print":
      return { ...target, kind: "print", title: plainText(`${name}: ${title}`), body };
  }
}

function inProgress(nonce: string): string {
  return `in progress (nonce ${nonce})`;
}

export interface Completion {
  name: string;
  /** `external_id` of a check that this job did not announce: never what a bundle says, or one could end another job's check. */
  externalId: string;
  /** What was derived from the bundle here, not what someone said about it. */
  summary: SummaryInput;
  annotations: readonly Annotation[];
  completedAt: string;
  /** Whether this very job announced the run, and the check that it made, where the forge has checks. */
  announcedHere: boolean;
  checkId: string | null;
  /** Replaces the verdict where it must not count, for example because the head moved. Never a success. */
  override: { conclusion: Exclude<Conclusion, "success">; title: string } | null;
}

/** What brings the announcement to its end. */
export function completePlan(by: Interface, context: EventContext, completion: Completion): CompletePlan {
  const { name, summary, override } = completion;
  const target = targetOf(context);
  const title = override?.title ?? titleOf(summary.report);
  const body = summaryOf(summary);
  switch (by) {
    case "check-run": {
      const result: CheckResult = {
        title,
        summary: body,
        conclusion: override?.conclusion ?? conclusionOf(summary.report),
        completedAt: completion.completedAt,
        annotations: completion.annotations,
        detailsUrl: context.runUrl,
      };
      const updates = completingUpdates(result);
      const create: CreateCheckRun = {
        name,
        head_sha: context.headSha,
        external_id: completion.externalId,
        ...(context.runUrl === null ? {} : { details_url: context.runUrl }),
        status: "in_progress",
        started_at: summary.report.run_started_at,
        output: { title: cutTitle(title), summary: body },
      };
      const only = updates.length === 1 ? updates[0] : undefined;
      if (completion.checkId === null && only !== undefined)
        return {
          ...target,
          kind: "check-run",
          checkId: null,
          create: { ...create, ...only, status: "completed" },
          updates: [],
        };
      return { ...target, kind: "check-run", checkId: completion.checkId, create, updates };
    }
    case "commit-status": {
      const state =
        override === null
          ? statusState(summary.report)
          : override.conclusion === "action_required"
            ? "error"
            : "failure";
      return {
        ...target,
        kind: "commit-status",
        status: commitStatus(state, name, title, context.runUrl),
        announcedHere: completion.announcedHere,
        follows:
          completion.announcedHere && state === "success"
            ? commitStatus("pending", name, inProgress(summary.report.nonce), null).description
            : null,
      };
    }
    case "print":
      return { ...target, kind: "print", title: plainText(`${name}: ${title}`), body };
  }
}

/** What says that nothing counts: the run died before it could seal anything, or the bundle is about something else. */
export interface Abandonment {
  name: string;
  externalId: string;
  announcedHere: boolean;
  checkId: string | null;
  completedAt: string;
  conclusion: Exclude<Conclusion, "success">;
  title: string;
  body: string;
}

/** Ends an announcement without a report; it can never end in a success. */
export function abandonPlan(by: Interface, context: EventContext, end: Abandonment): CompletePlan {
  const target = targetOf(context);
  const body = cutMarkdown(end.body, MAX_CHECK_TEXT_BYTES, "_Cut here; the log of the step has the rest._");
  switch (by) {
    case "check-run": {
      const output = { title: cutTitle(end.title), summary: body };
      const ended = { status: "completed", conclusion: end.conclusion, completed_at: end.completedAt, output } as const;
      const create: CreateCheckRun = {
        name: end.name,
        head_sha: context.headSha,
        external_id: end.externalId,
        ...ended,
      };
      return end.checkId === null
        ? { ...target, kind: "check-run", checkId: null, create, updates: [] }
        : { ...target, kind: "check-run", checkId: end.checkId, create, updates: [ended] };
    }
    case "commit-status": {
      const state = end.conclusion === "action_required" ? "error" : "failure";
      return {
        ...target,
        kind: "commit-status",
        status: commitStatus(state, end.name, end.title, context.runUrl),
        announcedHere: end.announcedHere,
        follows: null,
      };
    }
    case "print":
      return { ...target, kind: "print", title: plainText(`${end.name}: ${end.title}`), body };
  }
}

function targetOf(context: EventContext): Target {
  return { repository: context.repository, headSha: context.headSha };
}
