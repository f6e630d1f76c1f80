import { beginRun, endRun, type RunBegun } from "../../flow/publish/run";
import { printError, withCommandsOff } from "../../world/runner/workflow";
import { parseCommandLine } from "../cli";
import { runSpec } from "../help/run";
import type { Io } from "../io";
import { run as runCommand } from "../run";
import { runEnvironment, runFlags } from "./run-flags";

/** Runs the lane: no token of the forge or of the runner is in reach of this step. */
export async function runStep(io: Io): Promise<number> {
  const begun = await beginRun(io);
  try {
    return await runInProcess(io, begun);
  } finally {
    begun.remove();
  }
}

async function runInProcess(io: Io, { plan, ci, prior }: RunBegun): Promise<number> {
  const env = runEnvironment(io, plan.inputs);
  const argv = ["run", ...runFlags(plan.inputs, env, prior), "--ci", ci, "--json"];
  const parsed = parseCommandLine(argv, [runSpec]);
  if (parsed.kind !== "command") {
    await printError("case-harness", parsed.kind === "usage" ? parsed.message : "the inputs are no run");
    return 3;
  }
  let json = "";
  const stdout = (text: string) => void (json += text);
  const code = await withCommandsOff(() => runCommand(parsed.args, { ...io, env, stdout }));
  return endRun(plan, json, code);
}
