import type { Status } from "../../core/domain/status";
import { EXIT_CODE } from "../../core/domain/status";
import { type AnnouncedRun, doubtsOf, type Expectation } from "../../core/report/acceptance";
import { annotationsOf, firstChangedLines, type Sources } from "../../core/report/annotations";
import { checkName, type Conclusion } from "../../core/report/check-run";
import type { EventContext } from "../../core/report/event-context";
import type { Fault } from "../../core/report/forge-detect";
import { abandonPlan, type CompletePlan, completePlan, type Interface } from "../../core/report/plan";
import { type SummaryInput, summaryOf } from "../../core/report/summary";
import { MAX_JOB_SUMMARY_BYTES } from "../../core/report/budget";
import { escapeMarkdown } from "../../core/report/text";
import type { Forge, PublishFailure } from "../../world/forge/types";
import type { VerifiedBundle } from "./bundle";

export interface PublishInput {
  forge: Forge;
  by: Interface;
  context: EventContext;
  /** The bundle, verified here; or why there is none. */
  bundle: VerifiedBundle | { missing: string; cancelled: boolean };
  expected: Omit<Expectation, "repository" | "headSha">;
  announced: (AnnouncedRun & { checkId: number | null }) | null;
  artifact: SummaryInput["artifact"];
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
  doubts: Fault[];
  /** Markdown for the job summary. */
  jobSummary: string;
}

/** Derives what to say from the bundle, and says it on the commit. */
export async function publish(input: PublishInput): Promise<PublishResult> {
  // Nothing was announced and nothing was run: there is nothing to say, and nothing to ask.
  if ("missing" in input.bundle && input.announced === null) return nothing(input);
  const moved = await movedHead(input);
  if (moved.failure !== null) return { ...nothing(input), failure: moved.failure };
  if ("missing" in input.bundle) return abandon(input, input.bundle);
  const { bundle, context } = input;
  const report = bundle.audit.report!;
  const doubts = doubtsOf(bundle.facts, {
    ...input.expected,
    repository: context.repository,
    headSha: context.headSha,
  });
  if (moved.doubt !== null) doubts.push(moved.doubt);
  const first = doubts[0];
  const summary: SummaryInput = {
    report,
    gates: bundle.gates,
    artifact: input.artifact,
    bundlePath: input.bundlePath,
    patchBytes: doubts.length === 0 ? bundle.patchBytes : null,
    isAccepted: doubts.length === 0,
    notes: [...doubts.map((doubt) => `This verdict does not count. ${sentence(doubt)}`), ...moved.notes],
  };
  const override =
    first === undefined
      ? null
      : {
          conclusion: overrideOf(moved.doubt !== null && doubts.length === 1),
          title: `not accepted: ${first.subject}`,
        };
  const firstChangedLine = bundle.patch === null ? new Map<string, number>() : firstChangedLines(bundle.patch);
  const plan = completePlan(input.by, context, {
    name: input.announced?.name ?? checkName({ stage: report.stage, lane: report.backend, caseId: report.case_id }),
    summary,
    annotations: annotationsOf(report.blockers, { ...input.sources, firstChangedLine }),
    completedAt: input.now,
    announcedHere: input.announced !== null,
    checkId: input.announced?.checkId ?? null,
    override,
  });
  const jobSummary = summaryOf(summary, MAX_JOB_SUMMARY_BYTES);
  const done = await input.forge.complete(plan);
  const status = first === undefined ? report.status : "fail";
  const exitCode = EXIT_CODE[status];
  if (done.ok) return { status, exitCode, checkUrl: done.value.url, failure: null, doubts, jobSummary };
  return {
    status,
    exitCode: exitCode === 0 ? EXIT_CODE.fail : exitCode,
    checkUrl: null,
    failure: done.failure,
    doubts,
    jobSummary,
  };
}

/** What would be sent, without looking at pull requests or sending anything. */
export function planOf(input: Omit<PublishInput, "forge"> & { bundle: VerifiedBundle }): CompletePlan {
  const report = input.bundle.audit.report!;
  const doubts = doubtsOf(input.bundle.facts, {
    ...input.expected,
    repository: input.context.repository,
    headSha: input.context.headSha,
  });
  const first = doubts[0];
  return completePlan(input.by, input.context, {
    name: checkName({ stage: report.stage, lane: report.backend, caseId: report.case_id }),
    summary: {
      report,
      gates: input.bundle.gates,
      artifact: input.artifact,
      bundlePath: input.bundlePath,
      patchBytes: doubts.length === 0 ? input.bundle.patchBytes : null,
      isAccepted: doubts.length === 0,
      notes: doubts.map((doubt) => `This verdict does not count. ${sentence(doubt)}`),
    },
    annotations: annotationsOf(report.blockers, {
      ...input.sources,
      firstChangedLine: firstChangedLines(input.bundle.patch ?? ""),
    }),
    completedAt: input.now,
    announcedHere: false,
    checkId: null,
    override: first === undefined ? null : { conclusion: "failure", title: `not accepted: ${first.subject}` },
  });
}

interface Moved {
  doubt: Fault | null;
  notes: string[];
  failure: PublishFailure | null;
}

/** For pull requests: the head must still be the commit that was tested. */
async function movedHead({ forge, context }: PublishInput): Promise<Moved> {
  const { pullRequest } = context;
  if (pullRequest === null) return { doubt: null, notes: [], failure: null };
  const answer = await forge.pull(context.repository, pullRequest.number);
  if (!answer.ok) return { doubt: null, notes: [], failure: answer.failure };
  if (answer.value === null) return { doubt: null, notes: [], failure: null };
  const { headSha, state } = answer.value;
  const notes = state === "closed" ? [`Pull request #${pullRequest.number} is closed.`] : [];
  if (headSha === context.headSha) return { doubt: null, notes, failure: null };
  return { doubt: movedFault(pullRequest.number, context.headSha, headSha), notes, failure: null };
}

/** The head of a pull request is not the commit that this job is about. */
export function movedFault(number: number, tested: string, found: string): Fault {
  return {
    subject: `head of pull request #${number}`,
    expected: `${tested}, the commit that this run is about`,
    found,
    fix: "New commits were pushed meanwhile. Nothing to do: the run for the new head decides.",
  };
}

async function abandon(
  input: PublishInput,
  { missing, cancelled }: { missing: string; cancelled: boolean },
): Promise<PublishResult> {
  const base = nothing(input);
  const { announced } = input;
  // Nothing was announced by this job, so nothing waits for an end.
  if (announced === null) return base;
  const plan = abandonPlan(input.by, input.context, {
    name: announced.name,
    nonce: announced.nonce,
    announcedHere: true,
    checkId: announced.checkId,
    completedAt: input.now,
    conclusion: cancelled ? "cancelled" : "failure",
    title: cancelled ? "cancelled: no bundle" : "no bundle",
    body: `## ❌ no evidence\n\n${escapeMarkdown(missing)}`,
  });
  const done = await input.forge.complete(plan);
  return done.ok ? { ...base, checkUrl: done.value.url } : { ...base, failure: done.failure };
}

function nothing({ bundle }: PublishInput): PublishResult {
  const why = "missing" in bundle ? bundle.missing : "The bundle was not published.";
  return {
    status: null,
    exitCode: EXIT_CODE.fail,
    checkUrl: null,
    failure: null,
    doubts: [],
    jobSummary: `## ❌ no evidence\n\n${escapeMarkdown(why)}`,
  };
}

/** A moved head alone is nobody's failure, and still no success. */
function overrideOf(onlyMoved: boolean): Exclude<Conclusion, "success"> {
  return onlyMoved ? "cancelled" : "failure";
}

/** A fault in one sentence. */
export function sentence({ subject, expected, found, fix }: Fault): string {
  return `${subject}: expected ${expected}, found ${found}. ${fix}`;
}
