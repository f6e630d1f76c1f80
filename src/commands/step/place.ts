import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { laneName } from "../../core/domain/lane";
import { CASE_ID } from "../../core/domain/run-id";
import { MAX_CONTRACT_BYTES } from "../../core/domain/limits";
import { type EventContext, eventContext, MAX_PAYLOAD_BYTES } from "../../core/report/event-context";
import { detectForge, type Fault } from "../../core/report/forge-detect";
import { readUserFile } from "../../world/facts/case";
import { handoverFault, handoverOf } from "../../world/runner/handover";
import { RECORD_INPUTS } from "../../world/runner/action-table";
import { type ActionInputs, readInputs } from "../../world/runner/inputs";
import { workspaceHead } from "../../world/runner/workspace";
import { toolVersions } from "../../world/runner/tools";
import { forPrograms } from "./environment";
import { printGroup, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import { endWithFaults, type StepPlan } from "./plan";

/** Case that runs where none is named; the same as `run`'s. */
const DEFAULT_CASE = "r1-string-slugify";
const OWN_TASKS = join(".harness", "tasks");

/**
 * The first step: reads inputs, event and forge once, to a plan or to every fault, before anything is announced, run or copied.
 */
export async function place(io: Io): Promise<number> {
  const inputs = readInputs(io.env);
  const faults: Fault[] = inputs.ok ? [] : [...inputs.faults];
  const value: ActionInputs = inputs.ok ? inputs.value : {};
  const detected = detectForge(io.env, value.forge);
  if (!detected.ok) faults.push(detected.fault);
  const context = eventContext(io.env, readPayload(io.env.GITHUB_EVENT_PATH));
  if (!context.ok) faults.push(context.fault);
  const taken = handoverFault(io.cwd);
  if (taken !== null) faults.push(taken);
  if (faults.length > 0 || !detected.ok || !context.ok) return endWithFaults(faults);

  const mode = (value.mode ?? "both") as StepPlan["mode"];
  const head = workspaceHead(io.cwd);
  const records =
    detected.value.forge === "local" ? { ref: null } : recordsSource(context.value, head, usesWorkspace(value, io));
  if ("fault" in records) return endWithFaults([records.fault]);
  const plan: StepPlan = {
    inputs: value,
    mode,
    detected: detected.value,
    context: context.value,
    run: mode === "both" || mode === "run" ? runOf(value, io) : null,
    handoverDigest: handoverOf(io.programs).digest,
    recordsRef: records.ref,
    workspaceHead: head,
  };
  const flag = (yes: boolean) => (yes ? "true" : "false");
  const runs = plan.run !== null;
  await setOutputs({
    plan: JSON.stringify(plan),
    announces: flag(mode === "both"),
    runs: flag(runs),
    agent: flag(runs && plan.run?.lane === "case" && value["agent-source"] !== undefined),
    uploads: flag(runs && (value.upload ?? "true") === "true"),
    reports: flag(mode === "both" || mode === "report"),
    verifies: flag(mode === "verify"),
  });
  await printGroup("case-harness: programs of this machine", toolVersions(forPrograms(io.env)));
  const { forge, why } = detected.value;
  io.stderr(
    `case-harness: ${context.value.event} at ${context.value.headSha}; forge ${forge} (${why}); mode ${mode}\n`,
  );
  return 0;
}

function readPayload(file: string | undefined): Buffer | null {
  if (!file || !existsSync(file)) return null;
  if (statSync(file).size > MAX_PAYLOAD_BYTES) return Buffer.alloc(MAX_PAYLOAD_BYTES + 1);
  return readFileSync(file);
}

/** Whether anything of the workspace judges the agent: records, contracts or cases. */
function usesWorkspace(inputs: ActionInputs, io: Io): boolean {
  const named = ["case-dir", "task", ...RECORD_INPUTS].some((name) => inputs[name] !== undefined);
  return named || lstatSync(join(io.cwd, ".harness"), { throwIfNoEntry: false }) !== undefined;
}

/**
 * Records and contracts come from the base branch or the default branch, never from what is being judged (SPEC section 6).
 * @returns the branch whose commit still has to be asked for, or a fault
 */
function recordsSource(
  context: EventContext,
  head: string | null,
  used: boolean,
): { ref: string | null } | { fault: Fault } {
  const { branch, ref, sha } = context.records;
  if (!used) return { ref: null };
  const what = branch === "base" ? "the base branch" : "the default branch";
  const fix =
    branch === "base"
      ? "Give actions/checkout `ref: ${{ github.event.pull_request.base.sha }}`, so that a pull request can't bring its own records."
      : "Give actions/checkout `ref: ${{ github.event.repository.default_branch }}`.";
  const fault = (found: string): { fault: Fault } => ({
    fault: {
      subject: "records in the workspace",
      expected: `a checkout of ${what}${sha === null ? "" : ` (${sha})`}`,
      found,
      fix,
    },
  });
  if (head === null) return fault("no git checkout");
  if (sha !== null) return head === sha ? { ref: null } : fault(head);
  return ref === null ? fault(`${head}, and an event that does not say what ${what} is`) : { ref };
}

/** Stage, lane and case for the announcement. A contract that can't be read is `unknown`, as in the bundle. */
function runOf(inputs: ActionInputs, io: Io): NonNullable<StepPlan["run"]> {
  const lane = laneName(inputs.lane ?? "fake") ?? "fake";
  return { stage: Number(inputs.stage ?? "2"), lane, caseId: caseIdOf(inputs, io) };
}

function caseIdOf(inputs: ActionInputs, io: Io): string {
  const contract = contractPath(inputs, io);
  const read = readUserFile(contract, MAX_CONTRACT_BYTES);
  if (!read.ok) return "unknown";
  try {
    const value = JSON.parse(read.bytes.toString("utf8")) as { case_id?: unknown } | null;
    return typeof value?.case_id === "string" && CASE_ID.test(value.case_id) ? value.case_id : "unknown";
  } catch {
    return "unknown";
  }
}

/** The contract's file, by the rules of `run`. */
export function contractPath(inputs: ActionInputs, io: Io): string {
  const { task, "case-dir": dir, case: id = DEFAULT_CASE } = inputs;
  const below = (path: string) => (isAbsolute(path) ? path : resolve(io.cwd, path));
  if (task !== undefined) return below(task);
  if (dir !== undefined) return join(below(dir), "case.json");
  const shipped = join(io.root, "fixtures", "cases", id, "case.json");
  return existsSync(shipped) ? shipped : join(io.cwd, OWN_TASKS, id, "case.json");
}
