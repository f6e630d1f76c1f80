import { type Activity, toolName } from "./activity";

/**
 * What WorkOS Case writes about a run of its own: the event log `<repo>/.case/<id>/events/run-<uuid>.jsonl` and the JSON
 * lines on standard error (`facts` measured on its source of 2026-05-16). Both come from where the agent could write, so
 * that they can deny a pass and never grant one.
 */

/** One event of Case's log, as far as it is looked at. Everything else in it stays unread. */
export interface CaseEvent {
  event: string;
  sequence: number;
  runId: string;
  phase: string | null;
  agent: string | null;
  outcome: string | null;
  failedAgent: string | null;
  result: Record<string, unknown> | null;
  /** When Case wrote it, in milliseconds since 1970 by the clock inside; null where it says no time. */
  at: number | null;
  /** Of `tool_start` and `tool_end`: which tool, and which call of it. */
  tool: string | null;
  toolCallId: string | null;
}

export interface CaseEventLog {
  /** Sorted by `sequence`: the order of the lines is not the order of the events. */
  events: CaseEvent[];
  /** What is wrong with the log; empty for a whole one. */
  faults: string[];
}

/** A long run has some thousands of tool events. */
const MAX_EVENTS = 100_000;
const MAX_FAULTS = 20;

/**
 * Reads an event log.
 * @param ended whether Case ended by itself; where it was stopped, the last line may be incomplete
 * @returns events and faults; never throws on bad input
 */
export function parseCaseEvents(text: string, ended: boolean): CaseEventLog {
  const faults: string[] = [];
  const fault = (problem: string) => {
    if (faults.length < MAX_FAULTS) faults.push(problem);
  };
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  if (last !== "" && ended) fault("the last line has no end");
  if (lines.length > MAX_EVENTS) fault(`more than ${MAX_EVENTS} events`);
  const events: CaseEvent[] = [];
  for (const [index, line] of lines.slice(0, MAX_EVENTS).entries()) {
    const event = eventOf(parseObject(line));
    if (event === null) fault(`line ${index + 1} is no event`);
    else events.push(event);
  }
  events.sort((a, b) => a.sequence - b.sequence);
  const wrong = events.findIndex((event, index) => event.sequence !== index + 1);
  if (wrong !== -1) fault(`expected sequence ${wrong + 1}, found ${events[wrong]!.sequence}`);
  if (new Set(events.map(({ runId }) => runId)).size > 1) fault("events of several runs");
  if (events.length > 0 && events[0]!.event !== "pipeline_start") fault("the first event is not pipeline_start");
  if (events.filter(({ event }) => event === "pipeline_start").length > 1) fault("pipeline_start stands twice");
  return { events, faults };
}

function eventOf(value: Record<string, unknown> | null): CaseEvent | null {
  if (value === null) return null;
  const { event, sequence, runId } = value;
  if (typeof event !== "string" || typeof runId !== "string") return null;
  if (typeof sequence !== "number" || !Number.isSafeInteger(sequence) || sequence < 1) return null;
  return {
    event,
    sequence,
    runId,
    phase: textOf(value.phase),
    agent: textOf(value.agent),
    outcome: textOf(value.outcome),
    failedAgent: textOf(value.failedAgent),
    result: objectOf(value.result),
    at: timeOf(value.ts),
    tool: textOf(value.tool),
    toolCallId: textOf(value.toolCallId),
  };
}

/** What standard error says: which model each agent was started with, and how the pipeline ended. */
export interface CaseLog {
  /** One entry for every start of an agent, in order. */
  spawned: { agent: string; provider: string; model: string }[];
  /** From `pipeline finished`; null where it did not come. */
  finished: { outcome: string; failedAgent: string | null } | null;
}

/** Reads Case's standard error. Lines that are not its own JSON are skipped: tools print there too. Never throws. */
export function parseCaseLog(stderr: string): CaseLog {
  const log: CaseLog = { spawned: [], finished: null };
  for (const line of stderr.split("\n")) {
    if (!line.startsWith("{")) continue;
    const entry = parseObject(line);
    if (entry?.msg === "spawning agent" && log.spawned.length < MAX_EVENTS)
      log.spawned.push({
        agent: textOf(entry.agent) ?? "",
        provider: textOf(entry.provider) ?? "",
        model: textOf(entry.model) ?? "",
      });
    if (entry?.msg === "pipeline finished" && typeof entry.outcome === "string")
      log.finished = { outcome: entry.outcome, failedAgent: textOf(entry.failedAgent) };
  }
  return log;
}

/** What became of one of Case's agents, by its last turn in the log. */
export type PhaseVerdict =
  /** It delivered a result that says completed (and, for those who judge, without an objection). */
  | { kind: "completed" }
  /** It judged, and against the result. */
  | { kind: "rejected"; why: string }
  /** It delivered a result that says failed or blocked. */
  | { kind: "failed"; why: string }
  /** It delivered no result that can be read. */
  | { kind: "no_result"; why: string }
  | { kind: "not_reached" };

/** What Case's run came to, derived from its event log alone. */
export interface CaseOutcome {
  pipeline: "completed" | "failed" | "unfinished" | "not_started";
  failedAgent: string | null;
  implementer: PhaseVerdict;
  verifier: PhaseVerdict;
  reviewer: PhaseVerdict;
  closer: PhaseVerdict;
}

/** Judges a log. The exit code has no part in it: Case exits with 0 whenever its pipeline ended. */
export function caseOutcome(events: readonly CaseEvent[]): CaseOutcome {
  const end = events.findLast(({ event }) => event === "pipeline_end");
  return {
    pipeline: events.length === 0 ? "not_started" : end === undefined ? "unfinished" : pipelineOf(end),
    failedAgent: end?.failedAgent ?? null,
    implementer: phaseVerdict(events, "implement", false),
    verifier: phaseVerdict(events, "verify", true),
    reviewer: phaseVerdict(events, "review", true),
    closer: phaseVerdict(events, "close", false),
  };
}

/** Phases whose result a run is judged by. */
const JUDGED_PHASES = ["implement", "verify", "review"];

/** How many results that count say completed: each of them takes at least one answer of the model. */
export function completedResults(events: readonly CaseEvent[]): number {
  return events.filter(
    ({ event, phase, outcome, result }) =>
      event === "phase_end" &&
      JUDGED_PHASES.includes(phase ?? "") &&
      outcome === "completed" &&
      result?.status === "completed",
  ).length;
}

function pipelineOf(end: CaseEvent): "completed" | "failed" {
  return end.outcome === "completed" && end.failedAgent === null ? "completed" : "failed";
}

/** When one of Case's agents was last at work, by the log's own times: from its last start to its last end. */
export interface PhaseSpan {
  /** Milliseconds since 1970. */
  from: number;
  /** Infinity where it did not end. */
  to: number;
}

/** The last turn of a phase; null where it was not reached, or where the log says no time of it. */
export function phaseSpan(events: readonly CaseEvent[], phase: string): PhaseSpan | null {
  const start = events.findLast((event) => event.event === "phase_start" && event.phase === phase);
  if (start === undefined || start.at === null) return null;
  const end = events.find(
    (event) =>
      event.event === "phase_end" &&
      event.phase === phase &&
      event.outcome !== "skipped" &&
      event.sequence > start.sequence,
  );
  if (end === undefined) return { from: start.at, to: Infinity };
  return end.at === null ? null : { from: start.at, to: end.at };
}

/** Case's phases by name, so that nothing that an agent wrote is ever shown in the place of one. */
export const CASE_PHASES: readonly string[] = ["implement", "verify", "review", "close", "retrospective"];

/** Tool calls that are open at a time; Case makes them one after the other. */
const MAX_OPEN_TOOLS = 8;

/** Follows what Case is in the middle of, event by event. Bounded whatever the log holds. */
export function activityTracker(): { push(event: CaseEvent): void; now(): Activity } {
  let phase: string | null = null;
  const open = new Map<string, { tool: string; since: number | null }>();
  return {
    push({ event, phase: of, tool, toolCallId, at }) {
      const key = `${of}/${toolCallId}`;
      if (event === "phase_start" || event === "phase_end") {
        open.clear();
        phase = event === "phase_start" && of !== null && CASE_PHASES.includes(of) ? of : null;
      } else if (event === "tool_start" && open.size < MAX_OPEN_TOOLS)
        open.set(key, { tool: toolName(tool), since: at });
      else if (event === "tool_end") open.delete(key);
    },
    now: () => ({ phase, tools: [...open.values()] }),
  };
}

/** What a log that was cut off was in the middle of. */
export function caseActivity(events: readonly CaseEvent[]): Activity {
  const tracker = activityTracker();
  for (const event of events) tracker.push(event);
  return tracker.now();
}

/** Case's own words for a result that it could not read, and for an agent that could not be started. */
const NO_RESULT = /^(AGENT_RESULT |Agent spawn error)/;

function phaseVerdict(events: readonly CaseEvent[], phase: string, judges: boolean): PhaseVerdict {
  const ends = events.filter(
    (event) => event.event === "phase_end" && event.phase === phase && event.outcome !== "skipped",
  );
  const end = ends.at(-1);
  const started = events.findLast((event) => event.event === "phase_start" && event.phase === phase);
  if (end === undefined) {
    if (started === undefined) return { kind: "not_reached" };
    return { kind: "no_result", why: "its phase did not end" };
  }
  const verdict = endVerdict(end, judges);
  // A rejection that was given stands until another verdict takes its place.
  if (started !== undefined && started.sequence > end.sequence && verdict.kind !== "rejected")
    return { kind: "no_result", why: "its last phase did not end" };
  return verdict;
}

function endVerdict({ outcome, result }: CaseEvent, judges: boolean): PhaseVerdict {
  if (outcome !== "completed" || result?.status !== "completed") {
    const why = textOf(result?.error) ?? textOf(result?.summary) ?? "no reason given";
    if (result === null || NO_RESULT.test(why)) return { kind: "no_result", why };
    return { kind: judges ? "rejected" : "failed", why };
  }
  const objection = judges ? objectionOf(result) : null;
  return objection === null ? { kind: "completed" } : { kind: "rejected", why: objection };
}

/**
 * What a completed result of a judging agent says against the work. Case records critical findings in a phase that it
 * calls completed, goes on to close, and can name another agent as the failed one: only the findings themselves tell.
 */
function objectionOf(result: Record<string, unknown>): string | null {
  const findings = objectOf(result.findings);
  if (result.findings !== undefined && result.findings !== null && findings === null)
    return "findings that can't be read";
  const critical = findings?.critical ?? 0;
  if (critical !== 0) return `critical findings: ${JSON.stringify(critical)}`;
  const rubric = objectOf(result.rubric);
  if (result.rubric !== undefined && result.rubric !== null && rubric === null) return "a rubric that can't be read";
  const categories = rubric?.categories;
  if (categories === undefined) return null;
  if (!Array.isArray(categories)) return "a rubric that can't be read";
  const failed = (categories as unknown[])
    .map(objectOf)
    .filter((category) => category?.verdict !== "pass" && category?.verdict !== "na")
    .map((category) => textOf(category?.category) ?? "unnamed");
  return failed.length === 0 ? null : `rubric: ${failed.join(", ")}`;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** RFC 3339 as Case writes it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

function timeOf(value: unknown): number | null {
  if (typeof value !== "string" || !TIME.test(value)) return null;
  const at = Date.parse(value);
  return Number.isFinite(at) ? at : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
