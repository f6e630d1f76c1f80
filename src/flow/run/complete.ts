import { pathNamed, sandboxRecordOf } from "../../core/gates/starting-tree";
import { canonicalJson } from "../../core/formats/canonical-json";
import type { NestedEvidence, NestedName } from "../../core/judge/evidence";
import { CONTAINMENT_FILE, PATCH_FILE, TEST_LOG_FILE } from "../../core/judge/files";
import { survivorsOf } from "../../core/judge/survivors";
import { laneOf } from "../../core/lanes/lanes";
import { environmentFact, runFact } from "./facts-of-run";
import type { Gated } from "./gates";
import { isStopped } from "./guard";
import type { Inputs } from "./inputs";
import { containmentNotReached } from "./not-reached";
import type { Recorder } from "./recorder";
import type { Left } from "./scan";
import { noVerification } from "./test-log";

/**
 * Completes the evidence, however far the run came: files that no step wrote, the search for secrets, what becomes of repository and
 * target, who and when. Only the judge follows.
 * @throws ArtifactWriteFailure
 */
export async function completeEvidence(
  inputs: Inputs,
  recorder: Recorder,
  { containment, tools }: Pick<Gated, "containment" | "tools">,
  left: Left | null,
  nested: ReadonlyMap<NestedName, NestedEvidence>,
): Promise<void> {
  const { request, identity, io } = inputs;
  const { facts, writer, trace, times } = recorder;
  const records = { stage: request.stage, records: identity.records };
  const present = new Set(writer.files().map(({ name }) => name));
  const reason = facts.get("lane") === undefined ? "no lane was started" : "the run ended before it";
  if (!present.has(PATCH_FILE)) writer.write(PATCH_FILE, "");
  if (!present.has(TEST_LOG_FILE)) noVerification(inputs, recorder, reason);
  if (facts.get("lane") !== undefined) isStopped(inputs, facts, "after the lane");
  const ends = { setup: facts.get("setup"), lane: facts.get("lane"), verification: facts.get("verification") };
  const held = containment ?? containmentNotReached(laneOf(request.lane).containment);
  writer.write(CONTAINMENT_FILE, `${canonicalJson({ ...held, survivors: survivorsOf(ends) })}\n`);
  const { scanBundle } = await import(/* webpackChunkName: "judge" */ "./scan");
  const scanned = await trace.step("secret scan", () => scanBundle(inputs, recorder, left));
  facts.set("secrets", scanned);
  const [record, made] = [sandboxRecordOf(records), facts.get("sandbox")];
  if (record !== null && made !== undefined) {
    const { disposeOf } = await import(/* webpackChunkName: "judge" */ "./sandbox");
    await trace.step("disposal", () => disposeOf(inputs, recorder, record, made, left, scanned));
  }
  facts.set("environment", environmentFact(io, tools));
  facts.set("clock", times);
  const run = runFact(inputs, writer);
  facts.set("run", run);
  const [path, target] = [pathNamed(records), facts.get("target")];
  if (path === null || target === undefined) return;
  const { applyVerified } = await import(/* webpackChunkName: "judge" */ "./target");
  await applyVerified(inputs, recorder, { path, target, run }, nested, left);
  facts.replace("run", runFact(inputs, writer));
}
