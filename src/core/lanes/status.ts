import { dollarText } from "../domain/money";
import { grouped } from "../domain/numbers";
import type { Activity } from "../formats/activity";

/** Where a lane is, as people who follow it are told. All of it was seen from outside or is a word of a known list. */
export interface LaneStatus {
  /** Null where it has just been told. */
  activity: Activity | null;
  /** Ended model calls. */
  calls: number;
  /** Milliseconds for which at least one call has been open; null where none is. */
  openMs: number | null;
  tokens: { input: number; output: number };
  /** US dollars that all calls so far have cost, with the bound of them where there is one; null where nobody knows. */
  cost: { spent: number; bound: number | null } | null;
  /** Milliseconds until the lane's deadline; null where that is over or of no interest. */
  leftMs: number | null;
  /** Now, in milliseconds since 1970, by the clock of the lane's log. */
  now: number;
}

/** One line, for example `verify: bash for 12 s; 14 model calls, one open for 8 s; 12,345 tokens in, 678 out; 9 min left`. */
export function statusLine({ activity, calls, openMs, tokens, cost, leftMs, now }: LaneStatus): string {
  const open = openMs === null ? "" : `, one open for ${duration(openMs)}`;
  const parts = [
    ...(activity === null ? [] : activityWords(activity, now)),
    `${calls === 1 ? "1 model call" : `${grouped(calls)} model calls`}${open}`,
    `${grouped(tokens.input)} tokens in, ${grouped(tokens.output)} out`,
    ...(cost === null
      ? []
      : [`${dollarText(cost.spent)}${cost.bound === null ? "" : ` of ${dollarText(cost.bound)}`}`]),
    ...(leftMs === null ? [] : [`${duration(Math.max(0, leftMs))} left`]),
  ];
  return parts.join("; ");
}

/** The phase, and the tools that are at work in it. */
export function activityWords({ phase, tools }: Activity, now: number): string[] {
  const [first, ...rest] = tools;
  if (phase === null) return ["between phases"];
  if (first === undefined) return [phase];
  const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
  const since = first.since === null ? "" : ` for ${duration(Math.max(0, now - first.since))}`;
  return [`${phase}: ${first.tool}${since}${more}`];
}

/** Whole seconds below two minutes, whole minutes above. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}
