import { readFileSync } from "node:fs";
import { noVerificationLine } from "../../core/formats/test-log";
import { TEST_LOG_FILE } from "../../core/judge/files";
import { type CommandLog, commandLog } from "./command-log";
import { type KeptFile, openKept } from "./output";
import type { Session } from "./session";

/** `test.log`, while it is written. */
export interface TestLog extends CommandLog {
  /** @throws ArtifactWriteFailure */
  close(): void;
}

/** Opens `test.log`, which begins with what setup commands said. */
export function openTestLog(session: Session): TestLog {
  const file = openFile(session);
  const log = commandLog(file, session.secrets);
  return {
    ...log,
    close() {
      session.leaks.add(TEST_LOG_FILE, log.hits());
      file.close();
    },
  };
}

/** Writes a `test.log` of a run that verified nothing. */
export function noVerification(session: Session, reason: string): void {
  const file = openFile(session);
  file.write(session.leaks.redact(session.secrets, TEST_LOG_FILE, Buffer.from(noVerificationLine(reason))));
  file.close();
}

function openFile({ writer, cancel, setupLog }: Session): KeptFile {
  const file = openKept(writer, TEST_LOG_FILE, () => cancel.abort());
  // Redacted, and counted, when it was written.
  if (setupLog !== null) file.write(readFileSync(setupLog));
  return file;
}
