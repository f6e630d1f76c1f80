import { blocker, type Blocker, entryOf, worded } from "../../core/domain/blocker";
import type { Report } from "../../core/records/report";
import type { ApplicationFact } from "../../core/records/stage-facts";
import { rollbackCommand } from "../../core/target/commit";
import { ArtifactWriteFailure } from "../../world/evidence/write-failure";
import { faultOf } from "./guard";
import type { Secrets } from "./secrets";
import type { Follower, Recorder } from "./recorder";

/** What a run came to: a sealed report, or why none could be sealed. */
export type Outcome =
  | { kind: "sealed"; report: Report }
  | { kind: "unsealed"; runId: string; dir: string | null; partial: boolean; why: Blocker };

interface Named {
  runId: string;
  caseId: string;
  secrets: Secrets;
}

/**
 * Stands around all of a run that writes evidence: whatever it throws, judge and sealing too, its folder says by itself that nothing of it
 * counts, and why.
 * @param open makes the bundle
 * @throws Error when not even the failure could be put on record
 */
export async function sealedOrPartial(
  named: Named,
  follower: Follower,
  open: () => Recorder,
  seal: (recorder: Recorder) => Promise<Report>,
): Promise<Outcome> {
  const { runId } = named;
  let recorder: Recorder;
  try {
    recorder = open();
  } catch (error) {
    if (!(error instanceof ArtifactWriteFailure)) throw error;
    return { kind: "unsealed", runId, dir: null, partial: false, why: unwritten(error) };
  }
  try {
    return { kind: "sealed", report: await seal(recorder) };
  } catch (error) {
    const why =
      error instanceof ArtifactWriteFailure
        ? unwritten(error)
        : blocker("harness_error", "evidence", {
            expected: "evidence that is judged and sealed",
            found: faultOf(named, error),
          });
    const stands = commitOf(recorder.facts.get("application"));
    if (stands !== null)
      follower.warning(
        `the result stands in the target as commit ${stands.target_commit}, and its evidence could not be sealed; in the target: ${stands.rollback}`,
      );
    const partial = recorder.writer.writePartial(partialReport(named, why, stands));
    return { kind: "unsealed", runId, dir: recorder.writer.dir, partial, why };
  }
}

function unwritten({ subject, message }: ArtifactWriteFailure): Blocker {
  return blocker("artifact_write_failure", subject, { found: message });
}

/** What stands in the target stands there, whatever became of the evidence; null where nothing was applied. */
function commitOf(application: ApplicationFact | undefined) {
  if (application?.target_commit == null) return null;
  const { target_commit_before, target_commit } = application;
  return { target_commit_before, target_commit, rollback: rollbackCommand(null, target_commit) };
}

/** The last word where nothing could be sealed. */
function partialReport({ runId, caseId }: Named, why: Blocker, stands: ReturnType<typeof commitOf>): object {
  return {
    run_id: runId,
    case_id: caseId,
    status: "fail",
    failure_reason: entryOf(why.code).phrase,
    blockers: [worded(why)],
    ...stands,
  };
}
