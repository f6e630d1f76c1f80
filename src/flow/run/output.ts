import { createRedactor } from "../../world/evidence/redact";
import type { KnownSearch } from "../../world/evidence/known";
import type { BundleWriter } from "../../world/evidence/writer";
import type { Recorder } from "./recorder";

/** A file of the bundle that is written piece by piece and closed once; a fault is kept for its end. */
export interface KeptFile {
  write(chunk: Uint8Array): void;
  /** @returns its size @throws ArtifactWriteFailure, the first one if there were more */
  close(): number;
}

/**
 * Opens a file for what a contained program gives piece by piece, as it is. A write that fails is kept for `close` and ends the program
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

/** Opens a file for raw output of a contained program, redacted while it streams; what is redacted counts as a leak of the run. */
export function openOutput(
  { writer, leaks }: Pick<Recorder, "writer" | "leaks">,
  secrets: KnownSearch,
  name: string,
  onFailure: () => void,
): KeptFile {
  const file = openKept(writer, name, onFailure);
  const redactor = createRedactor(secrets);
  return {
    write: (chunk) => file.write(redactor.push(chunk)),
    close() {
      file.write(redactor.end());
      leaks.add(name, redactor.hits());
      return file.close();
    },
  };
}
