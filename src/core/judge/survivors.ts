import type { Survivors } from "../records/containment";
import type { Facts } from "../records/facts";

type Processes = { [K in "lane" | "verification"]?: Facts[K] | undefined };

/** What was started contained and was not seen dead afterwards, in words. */
export function unseenEnds({ lane, verification }: Processes): string[] {
  const commands = (verification?.commands ?? []).filter(({ survivors }) => survivors !== "none");
  return [
    ...(lane === undefined || lane.survivors === "none" ? [] : ["the lane"]),
    ...commands.map(({ kind, command }) => `the ${kind} command ${JSON.stringify(command)}`),
  ];
}

/** The same in one word, for `containment.json`; null where nothing that was started is on record. */
export function survivorsOf(processes: Processes): Survivors | null {
  if (processes.lane === undefined) return null;
  return unseenEnds(processes).length === 0 ? "none" : "unknown";
}
