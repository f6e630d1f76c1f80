import type { Survivors } from "../records/containment";
import type { Facts } from "../records/facts";

type Processes = { [K in "setup" | "lane" | "verification"]?: Facts[K] | undefined };

/** What was started contained and was not seen dead afterwards, in words. */
export function unseenEnds({ setup, lane, verification }: Processes): string[] {
  const unseen = (kind: string, commands: readonly { command: unknown; survivors: string }[] = []) =>
    commands
      .filter(({ survivors }) => survivors !== "none")
      .map(({ command }) => `the ${kind} command ${JSON.stringify(command)}`);
  return [
    ...unseen("setup", setup?.commands),
    ...(lane === undefined || lane.survivors === "none" ? [] : ["the lane"]),
    ...unseen("verification", verification?.commands),
  ];
}

/** The same in one word, for `containment.json`; null where nothing that was started is on record. */
export function survivorsOf(processes: Processes): Survivors | null {
  if (processes.lane === undefined && processes.setup === undefined) return null;
  return unseenEnds(processes).length === 0 ? "none" : "unknown";
}
