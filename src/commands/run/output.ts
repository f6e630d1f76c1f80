import { createRedactor } from "../../world/evidence/redact";
import type { KnownSearch } from "../../world/evidence/known";
import type { BundleWriter } from "../../world/evidence/writer";

/** A file of the bundle that takes raw output: redacted while it streams, closed once. */
export interface OutputFile {
  write(chunk: Buffer): void;
  /** @throws ArtifactWriteFailure, the first one if there were more */
  close(): { bytes: number; redactions: number };
}

/**
 * Opens a file for raw output of a contained program. A write that fails is kept for `close` and ends the program through
 * `onFailure`: nothing may throw into the supervision.
 */
export function openOutput(
  writer: BundleWriter,
  name: string,
  secrets: KnownSearch,
  onFailure: () => void,
): OutputFile {
  const stream = writer.stream(name);
  const redactor = createRedactor(secrets);
  let failure: { cause: unknown } | null = null;
  const attempt = (action: () => void) => {
    if (failure !== null) return;
    try {
      action();
    } catch (error) {
      failure = { cause: error };
      onFailure();
    }
  };
  return {
    write: (chunk) => attempt(() => stream.write(redactor.push(chunk))),
    close() {
      attempt(() => {
        stream.write(redactor.end());
        stream.close();
      });
      if (failure !== null)
        throw failure.cause instanceof Error ? failure.cause : new Error(`${name} could not be written`, failure);
      return { bytes: stream.size, redactions: [...redactor.hits().values()].reduce((sum, hits) => sum + hits, 0) };
    },
  };
}
