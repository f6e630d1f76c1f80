import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EXIT_CODE } from "../../core/domain/status";
import { probeContainment } from "../../world/contain/probe";
import { errorCommand, setOutputs, stopCommands } from "../../world/runner/workflow";
import { parseCommandLine } from "../cli";
import { verifySpec } from "../help/verify";
import type { Io } from "../io";
import { fetchBundle } from "../publish/artifact";
import { verifyHere } from "../publish/bundle";
import { forgeOf, printFailure } from "../publish/forge";
import { programsIn } from "../run/session";
import { run as verifyCommand } from "../verify";
import { withoutTokens } from "./environment";
import { contractPath } from "./place";
import { endWithFaults, handedOn, STEP_VARIABLES, type StepPlan, tokenOf } from "./plan";

/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so nothing less than the sandbox will do.
 */
export async function verifyStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const { best, levels } = await probeContainment(tmpdir(), programsIn(io.programs));
  if (best !== "sandbox") {
    const level = levels.find((entry) => entry.level === "sandbox");
    return endWithFaults(io, [
      {
        subject: "containment",
        expected: "the level sandbox",
        found: level?.why ?? best,
        fix: level?.whatToDo ?? "`case-harness doctor` says what is missing.",
      },
    ]);
  }
  const forge = await forgeOf(io, plan, tokenOf(io));
  if (!forge.ok) return printFailure(io, forge.failure);
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "case-harness-verify-"));
  try {
    const found = await fetchBundle(io, plan, forge.value, folder);
    if (!found.ok && found.failure !== null) return printFailure(io, found.failure);
    if (!found.ok) return failed(io, found.problem);
    const bundle = await verifyHere(found.location);
    if (!bundle.ok) return failed(io, bundle.problem);
    const caseDir = dirname(contractPath({ case: bundle.value.facts.caseId, ...plan.inputs }, io));
    const code = await rerun(io, found.location, caseDir);
    if (code === EXIT_CODE.pass) setOutputs(io.env, { "bundle-digest": bundle.value.facts.digest });
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rerun(io: Io, location: string, caseDir: string): Promise<number> {
  const argv = ["verify", location, "--baseline", join(caseDir, "workspace"), "--rerun", "--case-dir", caseDir];
  const parsed = parseCommandLine(argv, [verifySpec]);
  if (parsed.kind !== "command") return failed(io, "the bundle can't be verified again");
  const commands = stopCommands();
  io.stdout(commands.off);
  try {
    return await verifyCommand(parsed.args, { ...io, env: withoutTokens(io.env) });
  } finally {
    io.stdout(commands.on);
  }
}

function failed(io: Io, problem: string): number {
  io.stdout(errorCommand("case-harness: no evidence", problem));
  return EXIT_CODE.fail;
}
