import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { noVerificationLine } from "../../core/formats/test-log";
import { TEST_LOG_FILE } from "../../core/judge/files";
import { type CommandLog, commandLog } from "./command-log";
import { type KeptFile, openKept } from "./output";
import type { Inputs, WorkFolder } from "./inputs";
import type { Recorder } from "./recorder";

/** `test.log`, while it is written. */
export interface TestLog extends CommandLog {
  /** @throws ArtifactWriteFailure */
  close(): void;
}

type Needs = Pick<Inputs, "work" | "cancel" | "secrets">;
type Kept = Pick<Recorder, "writer" | "leaks">;

/** Name in the work folder of what setup commands said, as they said it; nothing lies there where none ran. */
export const SETUP_LOG = "setup.log";

/** Opens `test.log`, which begins with what setup commands said. */
export function openTestLog(inputs: Needs, { writer, leaks }: Kept): TestLog {
  const file = openFile(inputs, writer);
  const log = commandLog(file, inputs.secrets.search);
  return {
    ...log,
    close() {
      leaks.add(TEST_LOG_FILE, log.hits());
      file.close();
    },
  };
}

/** Writes a `test.log` of a run that verified nothing. */
export function noVerification(inputs: Needs, { writer, leaks }: Kept, reason: string): void {
  const file = openFile(inputs, writer);
  file.write(leaks.redact(inputs.secrets.search, TEST_LOG_FILE, Buffer.from(noVerificationLine(reason))));
  file.close();
}

function openFile({ work, cancel }: Needs, writer: Kept["writer"]): KeptFile {
  const file = openKept(writer, TEST_LOG_FILE, () => cancel.abort());
  // Redacted, and counted, when it was written.
  const said = setupLogOf(work);
  if (said !== null) file.write(readFileSync(said));
  return file;
}

function setupLogOf({ root }: WorkFolder): string | null {
  const log = root === null ? null : join(root, SETUP_LOG);
  return log !== null && existsSync(log) ? log : null;
}
