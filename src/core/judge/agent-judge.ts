import type { Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import type { LaneName } from "../domain/lane";
import {
  caseBlockers,
  type CaseRun,
  type EndpointFinding,
  type EndpointInput,
  endpointFinding,
  lanePhases,
  openAtTheEnd,
  reviewerWasHeard,
} from "./case-lane";
import { CASE_EVENTS_FILE, MODEL_CALLS_FILE, STDERR_FILE, STDOUT_FILE } from "./files";
import type { Evidence } from "./evidence";
import { openInStream, streamBlockers, streamEndpoint, streamPhases, type StreamRun } from "./stream-lane";

/** What is asked of a real agent's own word on its run, whatever form that has. None of it can grant a pass. */
export interface AgentJudge {
  /** What it denies. */
  blockers(): Blocker[];
  /** What the model's endpoint did to it, and what that explains; null where nothing. */
  endpoint(input: EndpointInput): EndpointFinding | null;
  /** What became of each of its phases, for the report; null where it says nothing. */
  phases(): ReturnType<typeof lanePhases> | null;
  /** What it was in the middle of when it was ended, in milliseconds since 1970. */
  openAtTheEnd(endedAt: number): string;
  /** Whether a reviewer of its own came to a verdict. */
  isReviewHeard(): boolean;
}

/** Files in which a lane gives its word. */
function agentFiles(lane: LaneName): readonly string[] {
  switch (laneOf(lane).log) {
    case "pipeline":
      return [CASE_EVENTS_FILE, MODEL_CALLS_FILE, STDERR_FILE];
    case "stream":
      return [STDOUT_FILE, MODEL_CALLS_FILE];
    case null:
      return [STDERR_FILE];
  }
}

/** The file of an agent's word that is withheld, because a secret stood in it; null where none is. */
export function withheldOfAgent({ facts }: Evidence): string | null {
  return agentFiles(facts.request.lane).find((name) => facts.secrets?.withheld[name] !== undefined) ?? null;
}

/** Who judges the word of a run's agent; null where there is none, or where a secret hides it. */
export function agentJudge(evidence: Evidence): AgentJudge | null {
  const { facts, agent } = evidence;
  const { lane } = facts;
  if (agent === null || lane === undefined) return null;
  // A note in the place of what an agent said accuses it of nothing; the secret in it denies the pass.
  if (withheldOfAgent(evidence) !== null) return null;
  const common = { calls: agent.calls, exitCode: lane.exit_code, model: facts.request.model ?? "" };
  if (agent.stream !== null)
    return ofStream({
      ...common,
      stream: agent.stream,
      provider: laneOf(facts.request.lane).runtimeProvider ?? "",
      cut: lane.output_truncated,
    });
  return ofPipeline({
    ...common,
    events: agent.events,
    stderr: agent.stderr,
    eventsProblem: lane.event_log_problem ?? null,
    harnessCompleted: lane.termination === "harness_completed",
  });
}

function ofPipeline(run: CaseRun): AgentJudge {
  return {
    blockers: () => caseBlockers(run),
    endpoint: (input) => endpointFinding(run, input),
    phases: () => (run.events === null ? null : lanePhases(run)),
    openAtTheEnd: (endedAt) => openAtTheEnd(run, endedAt),
    isReviewHeard: () => reviewerWasHeard(run),
  };
}

function ofStream(run: StreamRun): AgentJudge {
  return {
    blockers: () => streamBlockers(run),
    endpoint: (input) => streamEndpoint(run, input),
    phases: () => streamPhases(run),
    openAtTheEnd: (endedAt) => openInStream(run, endedAt),
    isReviewHeard: () => false,
  };
}
