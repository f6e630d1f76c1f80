import { blocker, type Blocker } from "../domain/blocker";
import { escapeForPeople } from "../domain/bytes";
import type { BlockerCode } from "../domain/catalogue";
import {
  caseActivity,
  type CaseEvent,
  type CaseEventLog,
  caseOutcome,
  type CaseOutcome,
  completedResults,
  parseCaseEvents,
  parseCaseLog,
  type CaseLog,
  phaseSpan,
  type PhaseVerdict,
} from "../formats/case-events";
import { laneOf } from "../lanes/lanes";
import { activityWords, duration } from "../lanes/status";
import {
  type EndpointFailure,
  endpointFailure,
  endpointTrouble,
  type ModelCall,
  type Waiting,
} from "../records/model-calls";

/** The provider name that Case is configured with, whatever the admitted one is called (SPEC section 10). */
export const CASE_RUNTIME_PROVIDER = laneOf("case").runtimeProvider!;

/** What the judge knows of a run of the lane `case`. */
export interface CaseRun {
  /** Text of `CASE_EVENTS_FILE`; null where Case left none. */
  events: string | null;
  /** Why there is a log that could not be kept; null where there was none, or a good one. */
  eventsProblem?: string | null;
  /** The lane's standard error, as kept. */
  stderr: string;
  exitCode: number | null;
  /** The harness stopped it after a committed result. */
  harnessCompleted: boolean;
  calls: readonly ModelCall[];
  /** The admitted model. */
  model: string;
}

/** Text of an agent in a message: enough to understand it. */
const MAX_QUOTE_CHARS = 200;

/**
 * What Case's own records deny. The exit code of a pipeline that ended means nothing, and its closer can only fail where
 * there is no forge: both are looked past. Everything else that is not plainly a delivered, unopposed result is a blocker.
 */
export function caseBlockers(run: CaseRun): Blocker[] {
  const log = parseCaseLog(run.stderr);
  const parsed = parseCaseEvents(run.events ?? "", !run.harnessCompleted);
  return [...protocolBlockers(run, parsed, log), ...modelBlockers(run, parsed.events, log)];
}

function protocolBlockers(run: CaseRun, { events, faults }: CaseEventLog, log: CaseLog): Blocker[] {
  const protocol = (subject: string, found: string) => blocker("agent_protocol_failed", subject, { found });
  if (run.eventsProblem != null) return [protocol("event log", quoted(run.eventsProblem))];
  if (run.events === null || run.events === "") {
    // An exit other than 0 before any event is a start that failed, which the check of the exit names.
    return run.exitCode !== null && run.exitCode !== 0 ? [] : [protocol("event log", `none${explained(run)}`)];
  }
  const outcome = caseOutcome(events);
  const blockers = faults.map((fault) => protocol("event log", fault));
  const { implementer } = outcome;
  if (implementer.kind === "failed")
    blockers.push(blocker("backend_failed", "implementer", { found: quoted(implementer.why) }));
  else if (implementer.kind !== "completed")
    blockers.push(
      protocol(
        "implementer",
        `${implementer.kind === "no_result" ? quoted(implementer.why) : "it was not reached"}${explained(run)}`,
      ),
    );
  for (const [agent, verdict] of [
    ["verifier", outcome.verifier],
    ["reviewer", outcome.reviewer],
  ] as const)
    blockers.push(...judgeBlockers(agent, verdict, run));
  if (!run.harnessCompleted && blockers.length === 0)
    blockers.push(...endBlockers(outcome.pipeline, outcome.failedAgent, log));
  return blockers;
}

function judgeBlockers(agent: string, verdict: PhaseVerdict, run: CaseRun): Blocker[] {
  switch (verdict.kind) {
    case "completed":
    case "not_reached":
      return [];
    case "rejected":
    case "failed":
      return [blocker("reviewer_rejected", agent, { found: quoted(verdict.why) })];
    case "no_result":
      return isCutShort(verdict, run)
        ? []
        : [blocker("agent_protocol_failed", agent, { found: `${quoted(verdict.why)}${explained(run)}` })];
  }
}

/** What the endpoint did to a run, and which findings about the agent it explains. */
export interface EndpointFinding {
  blocker: Blocker;
  /** Whether a finding says only that nothing was delivered, which is the endpoint's doing then. */
  excuses(found: Blocker): boolean;
}

/** What the endpoint's failure is judged by, beside the run. */
export interface EndpointInput extends Waiting {
  /** It left the tree as it was. */
  unchanged: boolean;
  /** It ended by itself, by whatever exit code. */
  exited: boolean;
}

/** Findings that say nothing but that a result is not there. */
const OF_ABSENCE: readonly BlockerCode[] = [
  "agent_protocol_failed",
  "backend_failed",
  "no_diff",
  "missing_required_event",
];
/** Findings about what half of the work comes to. */
const OF_HALF_A_RESULT: readonly BlockerCode[] = ["verification_failed", "dirty_ending_tree"];

const JUDGED = [
  { phase: "implement", agent: "implementer" },
  { phase: "verify", agent: "verifier" },
  { phase: "review", agent: "reviewer" },
] as const;

/**
 * Whether the model's endpoint is why one of the agents that count has no result: the last call of its phase failed by what
 * the endpoint did. It denies a pass like any other finding; what it explains are absences alone, so that whatever the agent
 * did (paths, secrets, limits, another model, a result that it delivered) stands.
 * @returns null where every agent that was asked came to its answer, or where the endpoint is not to blame
 */
export function endpointFinding(run: CaseRun, input: EndpointInput): EndpointFinding | null {
  if (run.eventsProblem != null) return null;
  const { events } = parseCaseEvents(run.events ?? "", false);
  const outcome = caseOutcome(events);
  const failed = JUDGED.find(({ phase, agent }) => {
    const verdict = outcome[agent];
    if (events.length === 0) return agent === "implementer";
    return verdict.kind === "no_result" && !isCutShort(verdict, run) && endpointOf(phase) !== null;
  });
  function endpointOf(phase: string) {
    return endpointFailure(run.calls, input, phaseSpan(events, phase));
  }
  if (failed === undefined) return null;
  const failure = endpointOf(failed.phase);
  if (failure === null) return null;
  const delivered = failed.agent !== "implementer";
  return {
    blocker: blocker("provider_endpoint_failed", failed.agent, { found: failure.found }),
    excuses(found) {
      const { code, subject } = found;
      if (delivered)
        return (
          (code === "agent_protocol_failed" && (subject === "verifier" || subject === "reviewer")) ||
          (code === "missing_required_event" && subject === REVIEW)
        );
      if (code === "agent_protocol_failed") return subject !== "event log" || run.events === null || run.events === "";
      return excusedByEndpoint(found, failure, input);
    },
  };
}

/** Whether a finding says only that a result is not there, or not whole, where the endpoint failed before there was one. */
export function excusedByEndpoint(
  { code, subject, found }: Blocker,
  { never }: EndpointFailure,
  { unchanged, exited }: EndpointInput,
): boolean {
  if (code === "backend_failed") return subject !== "lane" || exited;
  if (OF_ABSENCE.includes(code)) return true;
  // Without a single answer, whatever changed the tree was no model.
  const halfIsExplained = !never || unchanged;
  return OF_HALF_A_RESULT.includes(code) && halfIsExplained && subject !== ".git" && found !== LATE_CHANGE;
}

/** `dirty_ending_tree` of what changed behind the harness's back, which no endpoint explains. */
export const LATE_CHANGE = "changed after the snapshot was taken";

/** What a contract's `evidence_expectations` calls the lane's own reviewer. */
export const REVIEW = "review";

/** The harness stopped it while it was lingering in this agent's turn. */
function isCutShort(verdict: PhaseVerdict, run: CaseRun): boolean {
  return run.harnessCompleted && verdict.kind === "no_result" && verdict.why.endsWith("did not end");
}

/** Whether the lane's own reviewer came to a verdict that was heard. */
export function reviewerWasHeard(run: Pick<CaseRun, "events">): boolean {
  const { reviewer } = outcomeOf(run);
  return reviewer.kind === "completed" || reviewer.kind === "rejected" || reviewer.kind === "failed";
}

/** What became of each of Case's agents, for the report: never more than its own log says. */
export function lanePhases(
  run: Pick<CaseRun, "events">,
): Record<string, { state: PhaseVerdict["kind"]; why: string | null }> {
  const { implementer, verifier, reviewer, closer } = outcomeOf(run);
  return Object.fromEntries(
    Object.entries({ implementer, verifier, reviewer, closer }).map(([agent, verdict]) => [
      agent,
      { state: verdict.kind, why: "why" in verdict ? quoted(verdict.why) : null },
    ]),
  );
}

function outcomeOf({ events }: Pick<CaseRun, "events">): CaseOutcome {
  return caseOutcome(parseCaseEvents(events ?? "", false).events);
}

/** From the signal that ends a lane to where nothing of it is left. */
const LAST_MOMENTS_MS = 4_000;

/**
 * What a lane that was ended was in the middle of, for its message: phase, tools, and model calls that were open.
 * @param endedAt when it ended, in milliseconds since 1970
 */
export function openAtTheEnd({ events, calls }: Pick<CaseRun, "events" | "calls">, endedAt: number): string {
  const parsed: readonly CaseEvent[] = events === null ? [] : parseCaseEvents(events, false).events;
  return [
    ...(parsed.length === 0 ? ["before its first phase"] : activityWords(caseActivity(parsed), endedAt)),
    openCalls(calls, endedAt),
  ].join(", ");
}

/** Model calls that were open when a lane was ended, in words. */
export function openCalls(calls: readonly ModelCall[], endedAt: number): string {
  // A lane that is told to end closes its connections itself, or is cut off with them.
  const open = calls.filter(
    ({ outcome, probe, at, duration_ms }) =>
      !probe &&
      (outcome === "aborted" ||
        (outcome === "client_closed" && Date.parse(at) + duration_ms >= endedAt - LAST_MOMENTS_MS)),
  );
  const longest = Math.max(0, ...open.map(({ duration_ms }) => duration_ms));
  const many = open.length === 1 ? "a model call" : `${open.length} model calls`;
  return open.length === 0 ? "no model call open" : `${many} open for ${duration(longest)}`;
}

/** How the pipeline ended: completed, or failed by its closer alone. */
function endBlockers(pipeline: string, failedAgent: string | null, log: CaseLog): Blocker[] {
  if (pipeline === "unfinished") return [blocker("agent_protocol_failed", "event log", { found: "no pipeline_end" })];
  const last = log.finished;
  const same =
    last !== null && (last.outcome === "completed") === (pipeline === "completed") && last.failedAgent === failedAgent;
  if (!same)
    return [blocker("agent_protocol_failed", "event log", { found: "another end than the one on standard error" })];
  if (pipeline === "completed" || failedAgent === "closer") return [];
  return [
    blocker("backend_failed", quoted(failedAgent ?? "pipeline"), { found: "Case says that the pipeline failed there" }),
  ];
}

/** The model that each agent was started with, by Case's own word, and that the gateway saw. */
function modelBlockers(run: CaseRun, events: readonly CaseEvent[], log: CaseLog): Blocker[] {
  const expected = `${CASE_RUNTIME_PROVIDER} with the admitted model`;
  const other = log.spawned.find(({ provider, model }) => provider !== CASE_RUNTIME_PROVIDER || model !== run.model);
  if (other !== undefined)
    return [
      blocker("fallback_model_used", quoted(other.agent), {
        expected,
        found: `${quoted(other.provider)} with ${quoted(other.model)}`,
      }),
    ];
  const started = startedAgents(events);
  const silent = started.find((agent) => !log.spawned.some((spawn) => spawn.agent === agent));
  if (silent !== undefined)
    return [
      blocker("fallback_model_used", quoted(silent), { expected, found: "nothing in Case's log that says which" }),
    ];
  const answers = run.calls.filter((call) => !call.probe && call.outcome === "completed").length;
  const results = completedResults(events);
  if (answers >= results) return [];
  return [
    blocker("fallback_model_used", "agents", {
      expected: `an answer through the gateway for each of ${results} results`,
      found: answers === 0 ? "none" : `${answers} in all`,
    }),
  ];
}

function startedAgents(events: readonly CaseEvent[]): string[] {
  return [...new Set(events.filter(({ event }) => event === "phase_start").map(({ agent }) => agent ?? ""))];
}

/** An agent may report every failure of its model as a missing result; the gateway knows better. */
export function explained(run: Pick<CaseRun, "calls">): string {
  const trouble = endpointTrouble(run.calls);
  return trouble === null ? "" : `; ${trouble}`;
}

/** Text of an agent, short and harmless, for a message. */
export function quoted(text: string): string {
  const short = text.length > MAX_QUOTE_CHARS ? `${text.slice(0, MAX_QUOTE_CHARS)}...` : text;
  return escapeForPeople(short);
}
