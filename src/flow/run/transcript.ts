import { closeSync, constants, openSync } from "node:fs";
import type { LaneName } from "../../core/domain/lane";
import { STDOUT_FILE, TRANSCRIPT_FILE } from "../../core/judge/files";
import { pipelineTranscript, streamTranscript, transcriptSource } from "../../core/judge/transcript";
import { adapterOf } from "../../core/lanes/adapters";
import { createStreamReader } from "../../core/lanes/stream";
import type { BundleWriter } from "../../world/evidence/writer";
import { pieces } from "../../world/worktree/folder";

/** Writes what was said, out of the agent's own record as it is kept: redacted, and scanned with it afterwards. */
export function keepTranscript(writer: BundleWriter, lane: LaneName, hasLog: boolean): void {
  const source = transcriptSource(lane);
  if (source === null || (source !== STDOUT_FILE && !hasLog)) return;
  const file = writer.stream(TRANSCRIPT_FILE);
  const write = (line: string) => file.write(line);
  const adapter = adapterOf(lane);
  if (adapter === null) pipelineTranscript(writer.read(source).toString("utf8"), write);
  else {
    const transcript = streamTranscript(lane, write);
    const reader = createStreamReader(adapter, transcript);
    const kept = openSync(writer.pathOf(source), constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      for (const piece of pieces(kept)) reader.push(piece);
    } finally {
      closeSync(kept);
    }
    reader.end();
    transcript.end();
  }
  file.close();
}
