import { existsSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { laneName } from "../../core/domain/lane";
import { laneOf } from "../../core/lanes/lanes";
import { eventContext, MAX_PAYLOAD_BYTES } from "../../core/report/event-context";
import { isOfBranch, OF_A_BRANCH } from "../../core/gates/prior-stage";
import { detectForge, type StepFault } from "../../core/report/forge-detect";
import { stageNumber, stageOf } from "../../core/stages/ladder";
import { DEFAULT_CASE, OWN_TASKS, shippedCases } from "../../world/facts/case";
import { handoverFault, handoverOf } from "../../world/runner/handover";
import { type ActionInputs, readInputs } from "../../world/runner/inputs";
import { approvalSource } from "../../core/records/forge-approval";
import { toolVersions } from "../../world/runner/tools";
import { forPrograms } from "./environment";
import { printGroup, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { isUploaded } from "./kept";
import { endWithFaults, type StepPlan } from "./plan";

/**
 * The first step: reads inputs, event and forge once, to a plan or to every fault, before anything is announced, run or copied.
 */
export async function place(io: Io): Promise<number> {
  const inputs = readInputs(io.env);
  const faults: StepFault[] = inputs.ok ? [] : [...inputs.faults];
  const value: ActionInputs = inputs.ok ? inputs.value : {};
  const detected = detectForge(io.env, value.forge);
  if (!detected.ok) faults.push(detected.fault);
  const context = eventContext(io.env, readPayload(io.env.GITHUB_EVENT_PATH));
  if (!context.ok) faults.push(context.fault);
  if (context.ok && value.into !== undefined && context.value.event !== "workflow_run")
    faults.push({
      subject: "input into",
      expected: "none with this event, which says itself what it goes into",
      found: `${value.into}, with ${context.value.event}`,
      fix: "Leave `into` out; it is for jobs that `workflow_run` starts.",
    });
  if (context.ok) faults.push(...eventFaults(value, context.value.event));
  const taken = handoverFault(io.cwd);
  if (taken !== null) faults.push(taken);
  if (faults.length > 0 || !detected.ok || !context.ok) return endWithFaults(faults);

  const mode = (value.mode ?? "both") as StepPlan["mode"];
  const plan: StepPlan = {
    inputs: value,
    mode,
    detected: detected.value,
    context: context.value,
    handoverDigest: handoverOf(io.programs).digest,
  };
  const flag = (yes: boolean) => (yes ? "true" : "false");
  const runs = mode === "both" || mode === "run";
  await setOutputs({
    plan: JSON.stringify(plan),
    runs: flag(runs),
    agent: flag(
      runs && laneOf(laneName(value.lane ?? "fake") ?? "fake").program !== null && value["agent-source"] !== undefined,
    ),
    prior: flag(
      runs && value["prior-evidence"] !== undefined && stageOf(stageNumber(Number(value.stage))!).priorStage !== null,
    ),
    // Without a forge nothing remembers an approval, so there is nothing to ask.
    asks: flag(runs && approvalSource(value.approval) !== null && detected.value.forge !== "local"),
    approves: flag(runs && value.approval !== undefined && detected.value.forge !== "local"),
    concludes: flag(mode === "conclude"),
    uploads: flag((runs || mode === "conclude") && isUploaded(value)),
    last: flag(mode === "run"),
    reports: flag(mode === "both" || mode === "report" || mode === "conclude"),
    verifies: flag(mode === "verify"),
  });
  await printGroup("case-harness: programs of this machine", toolVersions(forPrograms(io.env)));
  const { forge, why } = detected.value;
  io.stderr(
    `case-harness: ${context.value.event} at ${context.value.headSha}; forge ${forge} (${why}); mode ${mode}\n`,
  );
  return 0;
}

/** Whoever proposes a change chooses what it says: no result of one is applied to a target, and nobody concludes for it. */
function eventFaults({ stage, mode }: ActionInputs, event: string): StepFault[] {
  const number = stageNumber(Number(stage));
  const applies = number !== null && stageOf(number).applies;
  if ((!applies && mode !== "conclude") || isOfBranch(event)) return [];
  return [
    {
      subject: `event of a job at stage ${stage}`,
      expected: `one of a branch: ${OF_A_BRANCH.join(", ")}`,
      found: event,
      fix: "Start the workflow of the default branch by one of those; no pull request changes a target, or decides on what was changed.",
    },
  ];
}

function readPayload(file: string | undefined): Buffer | null {
  if (!file || !existsSync(file)) return null;
  if (statSync(file).size > MAX_PAYLOAD_BYTES) return Buffer.alloc(MAX_PAYLOAD_BYTES + 1);
  return readFileSync(file);
}

/** The contract's file, by the rules of `run`. */
export function contractPath(inputs: ActionInputs, io: Io): string {
  const { task, "case-dir": dir, case: id = DEFAULT_CASE } = inputs;
  const below = (path: string) => (isAbsolute(path) ? path : resolve(io.cwd, path));
  if (task !== undefined) return below(task);
  if (dir !== undefined) return join(below(dir), "case.json");
  return isShipped(inputs, io)
    ? join(shippedCases(io.root), id, "case.json")
    : join(io.cwd, OWN_TASKS, id, "case.json");
}

/** Whether the case comes with this program. */
export function isShipped({ task, "case-dir": dir, case: id = DEFAULT_CASE }: ActionInputs, io: Io): boolean {
  return task === undefined && dir === undefined && existsSync(join(shippedCases(io.root), id));
}
