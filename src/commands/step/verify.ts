import { rmSync } from "node:fs";
import { join } from "node:path";
import { escapeForPeople } from "../../core/domain/bytes";
import { parseContract } from "../../core/records/contract";
import { EXIT_CODE } from "../../core/domain/status";
import { doubtsOf, NOT_THE_RUN } from "../../core/report/acceptance";
import { withoutTokens } from "../../flow/publish/environment";
import { printError, setOutputs } from "../../world/runner/workflow";
import { parseCommandLine } from "../cli";
import { verifySpec } from "../help/verify";
import type { Io } from "../io";
import { verifyHere } from "../../flow/publish/bundle";
import { caseOf, expectedRun } from "../../flow/publish/expected";
import { sentence } from "../../flow/publish/publish";
import { run as verifyCommand } from "../verify";
import { endWithFaults, type FetchedStep, handedOn, type StepPlan } from "../../flow/publish/plan";
import { sandboxFault } from "../../flow/verify/sandbox";
import { STEP_VARIABLES } from "../../flow/publish/variables";

const WHERE_TO_READ = "; `case-harness verify --rerun` on a machine of your own keeps their output";

/** What `verify --json` prints, as far as this step reads it. */
interface VerifyOutput {
  claims: { claim: string; basis: string }[];
  faults: { file: string; problem: string }[];
  missed: string[];
}

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
    return unable === null ? await verifyBundle(location, io, plan, fetched) : await endWithFaults([unable]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function verifyBundle(location: string, io: Io, plan: StepPlan, fetched: FetchedStep): Promise<number> {
  const { trusted, origin } = fetched;
  // What this job is about is known before the bundle is looked at.
  const asked = await expectedRun(plan.inputs, trusted, io);
  if ("fault" in asked) return endWithFaults([asked.fault]);
  const bundle = await verifyHere(location);
  if (!bundle.ok) return failed([bundle.problem]);
  const { facts } = bundle.value;
  // Before anything of it is started: what will not be published in the end needs no run.
  const { repository, headSha } = plan.context;
  const allowReplay = plan.inputs["allow-replay"] === "true";
  const doubts = doubtsOf(facts, { ...{ repository, headSha, origin, nonce: null, plan: asked.plan, allowReplay } });
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
    problems = await rerun(io, location, ofCase.folder.dir, consentTo(contract, plan));
  } finally {
    await ofCase.remove();
  }
  if (problems.length > 0) return failed(problems);
  await setOutputs({ "bundle-digest": facts.digest });
  return EXIT_CODE.pass;
}

/** Flags that consent to what a contract of the trusted commit asks for; the network for its setup is the caller's to give. */
function consentTo(bytes: Uint8Array, { inputs }: StepPlan): string[] {
  const contract = parseContract(bytes);
  const limits = contract.ok ? Object.entries(contract.value.limits ?? {}) : [];
  return [
    ...limits.flatMap(([name, bound]) => ["--limit", `${name}=${bound}`]),
    ...["--rerun-loopback", "--rerun-caches"],
    ...(inputs["setup-network"] === "true" ? ["--rerun-setup-network"] : []),
  ];
}

/**
 * What a second verification finds wrong; empty where all of it holds. Test output stays out of the log: it is the agent's, and a
 * log obeys `::commands`.
 */
async function rerun(io: Io, location: string, caseDir: string, consent: readonly string[]): Promise<string[]> {
  const baseline = ["--baseline", join(caseDir, "workspace"), "--rerun", "--case-dir", caseDir];
  const argv = ["verify", location, ...baseline, ...consent];
  const parsed = parseCommandLine([...argv, "--json", "--quiet"], [verifySpec]);
  if (parsed.kind !== "command") return ["the bundle can't be verified again"];
  let json = "";
  const quiet = { stdout: (text: string) => void (json += text), stderr: () => {} };
  const code = await verifyCommand(parsed.args, {
    ...io,
    ...quiet,
    env: { ...withoutTokens(io.env), RUNNER_TEMP: io.env[STEP_VARIABLES.folder] },
  });
  const { claims, faults, missed } = JSON.parse(json) as VerifyOutput;
  for (const { claim, basis } of claims) io.stderr(`case-harness: ${basis}: ${escapeForPeople(claim)}\n`);
  // What the tests said is gone with this step's folder: it is a stranger's.
  const problems = [...faults.map(({ file, problem }) => `${file}: ${problem}`), ...missed].map((problem) =>
    problem
      .replace(/; their output: .*/s, WHERE_TO_READ)
      .replace("give --rerun-setup-network", "set the input `setup-network`"),
  );
  return code === EXIT_CODE.pass || problems.length > 0 ? problems : ["the bundle does not hold"];
}

async function failed(problems: readonly string[], code: number = EXIT_CODE.fail): Promise<number> {
  for (const problem of problems) await printError("case-harness: not verified", problem);
  return code;
}
