import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import { printError, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { fetchBundle } from "../publish/artifact";
import { forgeOf, printFailure } from "../publish/forge";
import { recordsFault } from "../publish/records";
import { endWithFaults, handedOn, type StepPlan, tokenOf } from "./plan";
import { sandboxFault } from "./sandbox";
import { STEP_VARIABLES } from "./variables";

/** Brings the foreign bundle here, and starts nothing of it: the step that does so, the next one, has no token. */
export async function fetchStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const unable = await sandboxFault(io);
  if (unable !== null) return endWithFaults([unable]);
  const forge = await forgeOf(io, plan, await tokenOf(io));
  if (!forge.ok) return printFailure(forge.failure);
  const records = await recordsFault(forge.value, plan);
  if (!records.ok) return printFailure(records.failure);
  if (records.value !== null) return endWithFaults([records.value]);
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-fetch-"));
  // Handed on before anything lies in it, so that whatever happens here the last step takes it away.
  await setOutputs({ folder });
  const found = await fetchBundle(io, plan, forge.value, folder);
  if (found.ok) {
    await setOutputs({ bundle: found.location });
    return EXIT_CODE.pass;
  }
  rmSync(folder, { recursive: true, force: true });
  if (found.failure !== null) return printFailure(found.failure);
  await printError("case-harness: not verified", found.problem);
  return EXIT_CODE.fail;
}
