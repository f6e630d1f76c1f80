import type { Adapter } from "../../../core/lanes/adapter";
import { createStreamReader } from "../../../core/lanes/stream";
import type { FollowOptions, Watch } from "../agent";

/** Turns that are told; an agent that sums up a long conversation begins again a few times, a hostile one any number of times. */
const MAX_TOLD = 50;

/** Follows an agent by its stream of events. It is never stopped as completed: it ends by itself when its turn does. */
export function watchStream(adapter: Adapter, { onPhase }: Pick<FollowOptions, "onPhase">): Watch {
  const reader = createStreamReader(adapter);
  let told = 0;
  let phase: string | null = null;
  return {
    alive: () => {},
    output(stream, chunk) {
      if (stream !== "stdout") return;
      reader.push(chunk);
      const { activity, end } = reader.stream();
      if (activity.phase === phase) return;
      const [before, now] = [phase, activity.phase];
      phase = now;
      if (++told > MAX_TOLD) return;
      if (before !== null) onPhase?.(before, end?.state === "completed" ? "completed" : "failed");
      if (now !== null) onPhase?.(now, "started");
    },
    stop: () => {},
    activity: () => reader.stream().activity,
    seen: () => null,
  };
}
