import { createRedactor } from "../../world/evidence/redact";
import type { Session } from "./session";

/** A file of the bundle that takes raw output: redacted while it streams, closed once. */
export interface OutputFile {
  write(chunk: Buffer): void;
  /** @throws ArtifactWriteFailure, the first one if there were more */
  close(): { bytes: number };
}

/**
 * Opens a file for raw output of a contained program; what is redacted in it counts as a leak of the run. A write that fails is kept for `close` and ends the program through
 * `onFailure`: nothing may throw into the supervision.
 */
export function openOutput(
  { writer, secrets, leaks }: Pick<Session, "writer" | "secrets" | "leaks">,
  name: string,
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
      leaks.add(name, redactor.hits());
      return { bytes: stream.size };
    },
  };
}
