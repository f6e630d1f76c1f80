import type { Facts } from "../../core/records/facts";
import type { BundleWriter } from "../../world/evidence/writer";
import { collectFacts, type FactsCollector } from "./facts";
import type { Given } from "./inputs";
import { collectLeaks, type Leaks } from "./leaks";
import { startTrace, type Trace } from "./trace";

/** Clock readings that the events take their times from. */
export type Times = Facts["clock"];

/** Who follows a run: hears each step as it begins, and what a lane is at, in the harness's own words. */
export interface Follower {
  step(name: string): void;
  /** Says something to whoever follows the run; never an agent's words. */
  progress(text: string): void;
  /** Where a long step is at the moment, which replaces what was said before; called every second. */
  status(text: string): void;
  /** What is left for a person to do, whatever the verdict. */
  warning(text: string): void;
}

/** What the steps of a run write to. None of them learns from it what another one found, but by the facts that are evidence. */
export interface Recorder {
  readonly writer: BundleWriter;
  readonly facts: FactsCollector;
  readonly trace: Trace;
  /** Known values that showed in what is kept of the lane, and were taken out. */
  readonly leaks: Leaks;
  readonly follower: Follower;
  readonly times: Readonly<Times>;
  /** Takes the time of an event: now. */
  mark(event: keyof Times): void;
}

/**
 * A recorder of nothing yet.
 * @param contractRead when the contract was read
 * @param onStep hears each step as it begins
 */
export function openRecorder(
  writer: BundleWriter,
  follower: Follower,
  { clock, contractRead }: Pick<Given, "clock" | "contractRead">,
  onStep?: (name: string) => void,
): Recorder {
  const times: { -readonly [K in keyof Times]: Times[K] } = {
    contract_read: contractRead,
    gates_evaluated: contractRead,
    lane_started: null,
    lane_ended: null,
    diff_checked: null,
    verification_completed: null,
  };
  return {
    ...{ writer, follower, times },
    facts: collectFacts(),
    trace: startTrace(clock, onStep),
    leaks: collectLeaks(),
    mark: (event) => void (times[event] = clock.now()),
  };
}
