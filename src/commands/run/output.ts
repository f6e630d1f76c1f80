import { createRedactor, type Redactor } from "../../world/evidence/redact";
import type { KnownSearch } from "../../world/evidence/known";
import type { BundleWriter } from "../../world/evidence/writer";

/** A file of the bundle that takes raw output: redacted while it streams, closed once. */
export interface OutputFile {
  write(chunk: Buffer): void;
  /** @throws ArtifactWriteFailure, the first one if there were more */
  close(): { bytes: number; redactions: number };
}

/** A file of the bundle that takes bytes as they are; a fault is kept for its end. */
export interface KeptFile {
  write(chunk: Uint8Array): void;
  /** @returns its size @throws ArtifactWriteFailure, the first one if there were more */
  close(): number;
}

/**
 * Opens a file for what a contained program gives piece by piece. A write that fails is kept for `close` and ends the program
 * through `onFailure`: nothing may throw into the supervision.
 */
export function openKept(writer: BundleWriter, name: string, onFailure: () => void): KeptFile {
  const stream = writer.stream(name);
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
    write: (chunk) => attempt(() => stream.write(chunk)),
    close() {
      attempt(() => stream.close());
      if (failure !== null)
        throw failure.cause instanceof Error ? failure.cause : new Error(`${name} could not be written`, failure);
      return stream.size;
    },
  };
}

/** Opens a file for raw output of a contained program. */
export function openOutput(
  writer: BundleWriter,
  name: string,
  secrets: KnownSearch,
  onFailure: () => void,
): OutputFile {
  const file = openKept(writer, name, onFailure);
  const redactor = createRedactor(secrets);
  return {
    write: (chunk) => file.write(redactor.push(chunk)),
    close() {
      file.write(redactor.end());
      return { bytes: file.close(), redactions: redactionsOf(redactor) };
    },
  };
}

/** How many known values were replaced. */
export function redactionsOf(redactor: Redactor): number {
  return [...redactor.hits().values()].reduce((sum, hits) => sum + hits, 0);
}
