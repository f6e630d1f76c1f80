import type { Report } from "../records/report";
import { plainText } from "./text";

/** What is said of a replay wherever a verdict is read, so that nobody takes it for a run; null for a run. */
export function replayNote({ replay }: Pick<Report, "replay">): string | null {
  if (replay === undefined) return null;
  const when = replay.recorded_at === null ? "" : ` of ${plainText(replay.recorded_at)}`;
  return `a replay: a cassette${when} answered in place of the model, so that it proves no stage`;
}
