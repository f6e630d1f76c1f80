import { blocker, type Blocker } from "../domain/blocker";
import { escapeForPeople } from "../domain/bytes";
import {
  caseOutcome,
  completedResults,
  parseCaseEvents,
  parseCaseLog,
  type CaseLog,
  type PhaseVerdict,
} from "../formats/case-events";
import { endpointTrouble, type ModelCall } from "../records/model-calls";

/** Where the harness keeps Case's event log, copied out of the workspace after everything of the lane was dead. */
export const CASE_EVENTS_FILE = "backend/case-events.jsonl";
export const MODEL_CALLS_FILE = "backend/model-calls.jsonl";

/** The provider name that Case is configured with, whatever the admitted one is called (SPEC section 10). */
export const CASE_RUNTIME_PROVIDER = "openai";

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
  return [...protocolBlockers(run, log), ...modelBlockers(run, log)];
}

function protocolBlockers(run: CaseRun, log: CaseLog): Blocker[] {
  const protocol = (subject: string, found: string) => blocker("agent_protocol_failed", subject, { found });
  if (run.eventsProblem != null) return [protocol("event log", quoted(run.eventsProblem))];
  if (run.events === null || run.events === "") {
    // An exit other than 0 before any event is a start that failed, which the check of the exit names.
    return run.exitCode !== null && run.exitCode !== 0 ? [] : [protocol("event log", `none${explained(run)}`)];
  }
  const { events, faults } = parseCaseEvents(run.events, !run.harnessCompleted);
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
      // Stopped by the harness while it was lingering in this agent's turn.
      return run.harnessCompleted && verdict.why.endsWith("did not end")
        ? []
        : [blocker("agent_protocol_failed", agent, { found: `${quoted(verdict.why)}${explained(run)}` })];
  }
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
function modelBlockers(run: CaseRun, log: CaseLog): Blocker[] {
  const expected = `${CASE_RUNTIME_PROVIDER} with the admitted model`;
  const other = log.spawned.find(({ provider, model }) => provider !== CASE_RUNTIME_PROVIDER || model !== run.model);
  if (other !== undefined)
    return [
      blocker("fallback_model_used", quoted(other.agent), {
        expected,
        found: `${quoted(other.provider)} with ${quoted(other.model)}`,
      }),
    ];
  const started = run.events === null ? [] : startedAgents(run.events);
  const silent = started.find((agent) => !log.spawned.some((spawn) => spawn.agent === agent));
  if (silent !== undefined)
    return [
      blocker("fallback_model_used", quoted(silent), { expected, found: "nothing in Case's log that says which" }),
    ];
  const answers = run.calls.filter((call) => !call.probe && call.outcome === "completed").length;
  const results = run.events === null ? 0 : completedResults(parseCaseEvents(run.events, false).events);
  if (answers >= results) return [];
  return [
    blocker("fallback_model_used", "agents", {
      expected: `an answer through the gateway for each of ${results} results`,
      found: answers === 0 ? "none" : `${answers} in all`,
    }),
  ];
}

function startedAgents(text: string): string[] {
  const { events } = parseCaseEvents(text, false);
  return [...new Set(events.filter(({ event }) => event === "phase_start").map(({ agent }) => agent ?? ""))];
}

/** Case reports every failure of its model as a missing result; the gateway knows better. */
function explained(run: CaseRun): string {
  const trouble = endpointTrouble(run.calls);
  return trouble === null ? "" : `; ${trouble}`;
}

function quoted(text: string): string {
  const short = text.length > MAX_QUOTE_CHARS ? `${text.slice(0, MAX_QUOTE_CHARS)}...` : text;
  return escapeForPeople(short);
}
