import { STEP_VARIABLES } from "../../flow/publish/variables";
import { type AskedStep, type PriorStep, type StepPlan } from "../../flow/publish/plan";
import { readRecordGates, type RecordGates } from "../../flow/run/record-gates";
import { judgingSource } from "../../flow/run/records";
import type { RunRequest } from "../../flow/run/request";
import { trustedCase } from "../../flow/run/trusted-case";
import { parseCommandLine } from "../cli";
import { runSpec } from "../help/run";
import type { Io } from "../io";
import { readRequest, withFlags } from "../request";
import { runEnvironment, runFlags } from "./run-flags";

/** What the record gates of the run look at that a later step starts, and what takes the case's files away again. */
export interface GatesOfRun {
  read: RecordGates;
  request: RunRequest;
  surroundings: Io;
  remove(): Promise<void>;
}

/** Reads that as the run will; null where the inputs are no run, which says so itself. */
export async function gatesOfRun(
  io: Io,
  { inputs, context }: StepPlan,
  { trusted }: AskedStep,
  prior: PriorStep | null,
): Promise<GatesOfRun | null> {
  const env = runEnvironment(io, inputs);
  const parsed = parseCommandLine(["run", ...runFlags(inputs, env, prior)], [runSpec]);
  if (parsed.kind !== "command") return null;
  const surroundings = withFlags(parsed.args, { ...io, env });
  const { repository, headSha, event } = context;
  const asked = readRequest(parsed.args, surroundings, {
    nonce: null,
    fact: {
      ...{ repository, head_sha: headSha, event },
      trusted: trusted === null ? null : { branch: trusted.branch, sha: trusted.sha },
    },
    ...{ approval: null, approvalRecord: io.env[STEP_VARIABLES.approvalRecord] || null },
    prior: prior?.forge ?? null,
  });
  if ("usage" in asked) return null;
  const source = await judgingSource(asked, surroundings);
  const { folder, remove } = await trustedCase(asked, source);
  try {
    // The cassette is the run's; what asks before has none.
    const request = { ...asked, folder, recordModel: null };
    return { read: await readRecordGates(asked, request, source, surroundings), request, surroundings, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
