import { readFileSync } from "node:fs";
import { TEST_LOG_FILE } from "../../core/judge/files";
import { openOutput, type OutputFile } from "./output";
import type { Session } from "./session";

/** Opens `test.log`, which begins with what setup commands said. */
export function openTestLog(session: Session): OutputFile {
  const log = openOutput(session, TEST_LOG_FILE, () => session.cancel.abort());
  if (session.setupLog !== null) log.write(readFileSync(session.setupLog));
  return log;
}

/** Writes a `test.log` of a run that verified nothing. */
export function noVerification(session: Session, reason: string): void {
  const log = openTestLog(session);
  log.write(Buffer.from(`no verification: ${reason}\n`));
  log.close();
}
