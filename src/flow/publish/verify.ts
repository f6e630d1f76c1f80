import { rmSync } from "node:fs";
import { join } from "node:path";
import { escapeForPeople } from "../../core/domain/bytes";
import { EXIT_CODE } from "../../core/domain/status";
import { doubtsOf, NOT_THE_RUN } from "../../core/report/acceptance";
import { printError, setOutputs } from "../../world/runner/workflow";
import type { Io } from "../io";
import type { Asked } from "../verify/baseline";
import { consentToAll } from "../verify/consent";
import { keepMemorySmall } from "../verify/memory";
import { sandboxFault } from "../verify/sandbox";
import { NO_DEMANDS, verifyBundle } from "../verify/verify";
import { verifyHere } from "./bundle";
import { withoutTokens } from "./environment";
import { baselineOf, caseOf, expectedRun, withApproval } from "./expected";
import { endWithFaults, type FetchedStep, handedOn, type StepPlan } from "./plan";
import { sentence } from "./publish";
import { STEP_VARIABLES } from "./variables";

const WHERE_TO_READ = "; `case-harness verify --rerun` on a machine of your own keeps their output";

/**
 * Runs the verification commands of a foreign bundle again, with the case of the trusted branch. They are a stranger's code on
 * this machine, so this step has no token, and nothing less than the sandbox will do.
 */
export async function verifyStep(io: Io): Promise<number> {
  const plan = handedOn<StepPlan>(io, STEP_VARIABLES.plan);
  const fetched = handedOn<FetchedStep>(io, STEP_VARIABLES.fetched);
  const { [STEP_VARIABLES.bundle]: location, [STEP_VARIABLES.folder]: folder } = io.env;
  if (!location || !folder) throw new Error("there is no bundle: this step is called by action.yml, after step fetch");
  try {
    const unable = await sandboxFault(io);
    return unable === null ? await verifyFetched(location, io, plan, fetched) : await endWithFaults([unable]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function verifyFetched(location: string, io: Io, plan: StepPlan, fetched: FetchedStep): Promise<number> {
  const { trusted, origin, approvalSha256 } = fetched;
  // What this job is about is known before the bundle is looked at.
  const asked = await expectedRun(plan.inputs, trusted, io);
  if ("fault" in asked) return endWithFaults([asked.fault]);
  const bundle = await verifyHere(location);
  if (!bundle.ok) return failed([bundle.problem]);
  const { facts } = bundle.value;
  // Before anything of it is started: what will not be published in the end needs no run.
  const { repository, headSha } = plan.context;
  const allowReplay = plan.inputs["allow-replay"] === "true";
  const doubts = doubtsOf(facts, {
    ...{ repository, headSha, origin, nonce: null, plan: withApproval(asked.plan, approvalSha256), allowReplay },
  });
  if (doubts.some(({ otherRun }) => otherRun))
    return failed([`The bundle is ${NOT_THE_RUN}.`, ...doubts.map(sentence)], EXIT_CODE.blocked);
  if (doubts.length > 0) return failed(doubts.map(sentence));
  const { report } = bundle.value.audit;
  const repeatable = ["passed", "failed"].includes(report!.verification.status);
  if (!repeatable && report!.status !== "pass") {
    io.stderr(`case-harness: the run verified nothing that could be repeated, and its verdict is ${report!.status}\n`);
    await setOutputs({ "bundle-digest": facts.digest });
    return EXIT_CODE.pass;
  }
  const ofCase = await caseOf(asked);
  let problems: string[];
  try {
    // The contract is, byte for byte, the trusted commit's: what it asks for is what whoever called this step asks for.
    const { contract } = bundle.value.audit.evidence!;
    const baseline = await baselineOf(asked, ofCase, join(io.env[STEP_VARIABLES.folder]!, "baseline"));
    problems = await rerun(io, location, {
      baseline,
      caseDir: ofCase.folder.dir,
      rerun: consentToAll(contract, plan.inputs["setup-network"] === "true"),
    });
  } finally {
    await ofCase.remove();
  }
  if (problems.length > 0) return failed(problems);
  await setOutputs({ "bundle-digest": facts.digest });
  return EXIT_CODE.pass;
}

/**
 * What a second verification finds wrong; empty where all of it holds. Test output stays out of the log: it is the agent's, and a
 * log obeys `::commands`.
 */
async function rerun(io: Io, location: string, asked: Asked): Promise<string[]> {
  keepMemorySmall();
  const quiet = {
    ...io,
    ...{ stdout: () => {}, stderr: () => {} },
    env: { ...withoutTokens(io.env), RUNNER_TEMP: io.env[STEP_VARIABLES.folder] },
  };
  const { audit, faults, tried, missed } = await verifyBundle(location, { asked, io: quiet }, NO_DEMANDS);
  for (const { claim, basis } of faults.length === 0 ? [...(audit?.claims ?? []), ...tried] : [])
    io.stderr(`case-harness: ${basis}: ${escapeForPeople(claim)}\n`);
  // What the tests said is gone with this step's folder: it is a stranger's.
  return [...faults.map(({ file, problem }) => `${file}: ${problem}`), ...missed].map((problem) =>
    problem
      .replace(/; their output: .*/s, WHERE_TO_READ)
      .replace("give --rerun-setup-network", "set the input `setup-network`"),
  );
}

async function failed(problems: readonly string[], code: number = EXIT_CODE.fail): Promise<number> {
  for (const problem of problems) await printError("case-harness: not verified", problem);
  return code;
}
