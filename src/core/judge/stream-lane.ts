import { blocker, type Blocker } from "../domain/blocker";
import { activityWords } from "../lanes/status";
import type { AgentStream } from "../lanes/stream";
import { endpointFailure, type ModelCall } from "../records/model-calls";
import {
  type EndpointFinding,
  type EndpointInput,
  excusedByEndpoint,
  explained,
  type lanePhases,
  openCalls,
  quoted,
} from "./case-lane";

/** What the judge knows of a run of an agent that gives its word as a stream of events. */
export interface StreamRun {
  stream: AgentStream;
  exitCode: number | null;
  /** More came than is kept, so that the end of the stream is missing. */
  cut: boolean;
  calls: readonly ModelCall[];
  /** What the agent was to call the provider, and the admitted model. */
  provider: string;
  model: string;
}

/** The subject of what is wrong with the stream itself. */
const EVENTS = "events";
const TURN = "turn";

/**
 * What an agent's stream of events denies. The exit code is not asked: it is 0 of one agent whatever its endpoint did. Everything
 * that is not plainly a turn that came to its end, with the admitted model, is a blocker.
 */
export function streamBlockers(run: StreamRun): Blocker[] {
  return [...turnBlockers(run), ...modelBlockers(run)];
}

function turnBlockers(run: StreamRun): Blocker[] {
  const { stream, cut } = run;
  const protocol = (subject: string, found: string) => blocker("agent_protocol_failed", subject, { found });
  // An exit other than 0 before any event is a start that failed, which the check of the exit names.
  if (isEmpty(stream)) return (run.exitCode ?? 0) !== 0 ? [] : [protocol(EVENTS, `none${explained(run)}`)];
  const faults = stream.faults.map((fault) => protocol(EVENTS, quoted(fault)));
  if (cut) faults.push(protocol(EVENTS, "more output than lane_output_bytes lets be kept: its end is not known"));
  if (stream.end === null) return [...faults, protocol(TURN, `it did not end${explained(run)}`)];
  if (stream.end.state === "completed") return faults;
  return [...faults, blocker("backend_failed", TURN, { found: `${quoted(stream.end.why)}${explained(run)}` })];
}

function isEmpty({ events, faults }: AgentStream): boolean {
  return events === 0 && faults.length === 0;
}

/** The model that the agent names, and that the gateway saw. */
function modelBlockers({ stream, calls, provider, model }: StreamRun): Blocker[] {
  const expected = `${provider} with the admitted model`;
  const other = stream.models.find((named) => named.provider !== provider || named.model !== model);
  if (other !== undefined)
    return [
      blocker("fallback_model_used", TURN, {
        expected,
        found: `${quoted(other.provider)} with ${quoted(other.model)}`,
      }),
    ];
  const answered = calls.filter(({ probe, outcome }) => !probe && outcome === "completed").length;
  if (answered >= stream.answers) return [];
  return [
    blocker("fallback_model_used", TURN, {
      expected: `an answer through the gateway for each of ${stream.answers} that it had`,
      found: answered === 0 ? "none" : `${answered} in all`,
    }),
  ];
}

/**
 * Whether the model's endpoint is why the turn has no result: the last call failed by what the endpoint did. That is asked of turns, too,
 * that the agent calls completed: half an answer is none, whatever it took it for.
 */
export function streamEndpoint(run: StreamRun, input: EndpointInput): EndpointFinding | null {
  const failure = endpointFailure(run.calls, input);
  if (failure === null) return null;
  return {
    blocker: blocker("provider_endpoint_failed", TURN, { found: failure.found }),
    excuses: (found) =>
      found.code === "agent_protocol_failed"
        ? found.subject !== EVENTS || isEmpty(run.stream)
        : excusedByEndpoint(found, failure, input),
  };
}

/** What became of the one phase that there is. */
export function streamPhases({ stream }: StreamRun): ReturnType<typeof lanePhases> | null {
  if (isEmpty(stream)) return null;
  const { end } = stream;
  if (end === null) return { [TURN]: { state: "no_result", why: "it did not end" } };
  return { [TURN]: { state: end.state, why: end.state === "failed" ? quoted(end.why) : null } };
}

/** What a lane that was ended was in the middle of, for its message. */
export function openInStream({ stream, calls }: StreamRun, endedAt: number): string {
  const where = stream.activity.phase === null ? ["outside of a turn"] : activityWords(stream.activity, endedAt);
  return [...where, openCalls(calls, endedAt)].join(", ");
}
