import type { Blocker } from "../../core/domain/blocker";
import type { BlockerCode } from "../../core/domain/catalogue";
import type { Status } from "../../core/domain/status";
import { EXIT_CODE } from "../../core/domain/status";
import { type Doubt, doubtsOf, type Expectation, type Moved, NOT_THE_RUN } from "../../core/report/acceptance";
import { annotationsOf, firstChangedLines, type Sources } from "../../core/report/annotations";
import type { Conclusion } from "../../core/report/check-run";
import type { EventContext } from "../../core/report/event-context";
import type { StepFault } from "../../core/report/forge-detect";
import { abandonPlan, type CompletePlan, completePlan, type Interface } from "../../core/report/plan";
import { type PublishedReport, type SummaryInput, summaryOf } from "../../core/report/summary";
import { MAX_JOB_SUMMARY_BYTES } from "../../core/report/budget";
import { escapeMarkdown } from "../../core/report/text";
import type { Forge, PublishFailure } from "../../world/forge/types";
import type { VerifiedBundle } from "./bundle";

export interface PublishInput {
  forge: Forge;
  by: Interface;
  context: EventContext;
  /** The commit that the bundle was made for, where its verdict is about another one; absent where they are the same. */
  madeFor?: string;
  /** Name of the check or status: the job's own, never a bundle's. */
  name: string;
  externalId: string;
  /** Whether this very job announced it, and the check that it made, where the forge has checks. */
  announcedHere: boolean;
  checkId: string | null;
  /** The bundle, verified here; or why there is none. */
  bundle: VerifiedBundle | { missing: string; cancelled: boolean };
  expected: Omit<Expectation, "repository" | "headSha">;
  /** What the forge said when it was asked again. */
  moved: Moved;
  artifact: SummaryInput["artifact"];
  /** Why the bundle could not be kept; null where it is, or nobody asked for it. */
  lost: Blocker | null;
  bundlePath: string | null;
  sources: Omit<Sources, "firstChangedLine">;
  now: string;
}

export interface PublishResult {
  /** What this job says about the run: the verdict, or a failure of its own. */
  status: Status | null;
  exitCode: number;
  checkUrl: string | null;
  failure: PublishFailure | null;
  /** Why the verdict does not count. */
  doubts: Doubt[];
  /** Codes of what is against a pass, in order. */
  blockers: BlockerCode[];
  /** Markdown for the job summary. */
  jobSummary: string;
}

/** Derives what to say from the bundle, and says it on the commit. */
export async function publish(input: PublishInput): Promise<PublishResult> {
  const { plan, ...rest } = planOf(input);
  const done = await input.forge.complete(plan);
  if (done.ok) return { ...rest, checkUrl: done.value.url, failure: null };
  const exitCode = rest.exitCode === 0 ? EXIT_CODE.fail : rest.exitCode;
  return { ...rest, exitCode, checkUrl: null, failure: done.failure };
}

type Planned = Omit<PublishResult, "checkUrl" | "failure"> & { plan: CompletePlan };

/** What would be said, without sending anything. */
export function planOf(input: Omit<PublishInput, "forge">): Planned {
  if ("missing" in input.bundle) return noEvidence(input, input.bundle);
  const { bundle, context, moved } = input;
  const { repository, headSha } = context;
  const made = { repository, headSha: input.madeFor ?? headSha };
  const doubts = [...doubtsOf(bundle.facts, { ...input.expected, ...made }), ...moved.doubts];
  if (doubts.some(({ otherRun }) => otherRun)) return otherRun(input, doubts);
  return bundle.facts.faults.length > 0 ? notHeld(input, doubts) : verdictOf(input, bundle, doubts);
}

function verdictOf(input: Omit<PublishInput, "forge">, bundle: VerifiedBundle, doubts: Doubt[]): Planned {
  const { moved, context } = input;
  const report = withLost(bundle.audit.report!, input.lost);
  const [first] = doubts;
  const summary: SummaryInput = {
    report,
    gates: bundle.gates,
    artifact: input.artifact,
    bundlePath: input.bundlePath,
    patchBytes: first === undefined ? bundle.patchBytes : null,
    decided: first === undefined ? bundle.decided : null,
    runUrl: context.runUrl,
    isAccepted: first === undefined,
    notes: [...doubts.map((doubt) => `This verdict does not count. ${sentence(doubt)}`), ...moved.notes],
  };
  const override =
    first === undefined
      ? null
      : {
          // A moved head alone is nobody's failure, and still no success.
          conclusion: moved.headMoved && doubts.length === 1 ? ("cancelled" as const) : ("failure" as const),
          title: `not accepted: ${first.subject}`,
        };
  const firstChangedLine = bundle.patch === null ? new Map<string, number>() : firstChangedLines(bundle.patch);
  const plan = completePlan(input.by, input.context, {
    ...{ name: input.name, externalId: input.externalId, summary, override },
    // Of a bundle that does not count, nothing is said on a line.
    annotations:
      first === undefined ? annotationsOf(bundle.audit.report!.blockers, { ...input.sources, firstChangedLine }) : [],
    completedAt: input.now,
    ...{ announcedHere: input.announcedHere, checkId: input.checkId },
  });
  const status = first === undefined ? report.status : "fail";
  return {
    ...{ status, exitCode: EXIT_CODE[status], doubts, plan, jobSummary: summaryOf(summary, MAX_JOB_SUMMARY_BYTES) },
    // Of a bundle that does not count, nothing is said on.
    blockers: first === undefined ? report.blockers.map(({ code }) => code) : [],
  };
}

/** The verdict as it is published: evidence that is gone turns a pass into a failure, and stands last beside what blocked already. */
function withLost(report: PublishedReport, lost: Blocker | null): PublishedReport {
  if (lost === null) return report;
  const blockers = [...report.blockers, lost];
  return report.status === "pass"
    ? { ...report, blockers, status: "fail", failure_reason: lost.subject }
    : { ...report, blockers };
}

/** Evidence of something else is blocked under the name of what was asked for; nothing that it says is repeated but what differs. */
function otherRun(input: Omit<PublishInput, "forge">, doubts: Doubt[]): Planned {
  const body = [
    `## ⛔ blocked: ${NOT_THE_RUN}`,
    "",
    ...doubts.map((doubt) => `- ${escapeMarkdown(sentence(doubt))}`),
    ...input.moved.notes.map((note) => `\n${escapeMarkdown(note)}`),
  ].join("\n");
  const plan = endPlan(input, "action_required", `blocked: ${NOT_THE_RUN}`, body);
  return { status: "blocked", exitCode: EXIT_CODE.blocked, doubts, blockers: [], plan, jobSummary: body };
}

/** What a bundle that does not hold says is whatever somebody wrote there: nothing of it is repeated but which files do not hold. */
function notHeld(input: Omit<PublishInput, "forge">, doubts: Doubt[]): Planned {
  const body = [
    "## ❌ not accepted: the bundle does not hold",
    "",
    ...doubts.map((doubt) => `- ${escapeMarkdown(sentence(doubt))}`),
    ...input.moved.notes.map((note) => `\n${escapeMarkdown(note)}`),
  ].join("\n");
  const plan = endPlan(input, "failure", `not accepted: ${doubts[0]!.subject}`, body);
  return { status: "fail", exitCode: EXIT_CODE.fail, doubts, blockers: [], plan, jobSummary: body };
}

function noEvidence(
  input: Omit<PublishInput, "forge">,
  { missing, cancelled }: { missing: string; cancelled: boolean },
): Planned {
  const body = `## ❌ no evidence\n\n${escapeMarkdown(missing)}`;
  const title = cancelled ? "cancelled: no bundle" : "no bundle";
  const plan = endPlan(input, cancelled ? "cancelled" : "failure", title, body);
  return { status: null, exitCode: EXIT_CODE.fail, doubts: [], blockers: [], plan, jobSummary: body };
}

function endPlan(
  input: Omit<PublishInput, "forge">,
  conclusion: Exclude<Conclusion, "success">,
  title: string,
  body: string,
): CompletePlan {
  return abandonPlan(input.by, input.context, {
    ...{ name: input.name, externalId: input.externalId, conclusion, title, body },
    ...{ announcedHere: input.announcedHere, checkId: input.checkId },
    completedAt: input.now,
  });
}

/** A fault in one sentence. */
export function sentence({ subject, expected, found, fix }: StepFault): string {
  return `${subject}: expected ${expected}, found ${found}. ${fix}`;
}
