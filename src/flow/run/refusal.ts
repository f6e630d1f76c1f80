import { runId } from "../../core/domain/run-id";
import { canonicalJson } from "../../core/formats/canonical-json";
import { CONTAINMENT_FILE, CONTRACT_FILE, PATCH_FILE, RECORDS_FOLDER, TEST_LOG_FILE } from "../../core/judge/files";
import { filesOf } from "../../core/judge/bundle-names";
import { laneOf } from "../../core/lanes/lanes";
import { REFUSAL } from "../../core/stages/ladder";
import { containmentNotReached } from "./not-reached";
import { collectFacts } from "./facts";
import { environmentFact, requestFact, runFact } from "./facts-of-run";
import { type Sealed, sealBundle } from "./sealing";
import { type Inputs, newNonce, randomSuffix } from "./inputs";
import type { Recorder } from "./recorder";
import { startTrace } from "./trace";

/**
 * Makes the refusal that every bundle from stage 2 on nests: the same lane and task at stage 1, with stage 1 counted as
 * the enabled one, sealed as a bundle of its own.
 */
export function refuseStage1(
  { clock, request, identity, io }: Pick<Inputs, "clock" | "request" | "identity" | "io">,
  outer: Pick<Recorder, "writer" | "times">,
): Sealed {
  const id = runId(clock.startedAt, identity.caseId, randomSuffix());
  const writer = outer.writer.nested("stage1-refusal", id);
  const facts = collectFacts();
  facts.replaceAll({
    contract: identity.contractFact,
    request: { ...requestFact(request), stage: REFUSAL.number, enabled_stage: REFUSAL.number },
    environment: environmentFact(io, null),
    // The gates of the run around it are still to be evaluated, and nothing has come after them.
    clock: { ...outer.times, gates_evaluated: clock.now() },
  });
  writer.write(CONTRACT_FILE, identity.contractBytes);
  // Records of the stage that was asked for are nothing that stage 1 knows of.
  const own = filesOf(request.lane, REFUSAL);
  for (const [name, bytes] of identity.records) {
    const file = `${RECORDS_FOLDER}${name}`;
    if (own.has(file)) writer.write(file, bytes);
  }
  writer.write(CONTAINMENT_FILE, `${canonicalJson(containmentNotReached(laneOf(request.lane).containment))}\n`);
  writer.write(PATCH_FILE, "");
  writer.write(TEST_LOG_FILE, "no verification: no lane was started\n");
  const named = { ...identity, runId: id, nonce: newNonce(), role: "stage1-refusal" as const };
  facts.set("run", runFact({ identity: named, clock, work: { workspace: null } }, writer));
  return sealBundle(writer, facts.values(), new Map(), startTrace(clock));
}
