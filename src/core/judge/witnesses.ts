import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import type { Contract } from "../records/contract";
import { factRows } from "../records/facts";
import type { Stage } from "../stages/ladder";
import { isInterrupted } from "./checks";
import type { Evidence } from "./evidence";
import { hasFindings } from "./findings";
import { demandedFacts } from "./stage-checks";
import { unseenEnds } from "./survivors";

/** Clock readings that a lane which came to its end leaves behind. */
const READINGS = ["lane_started", "lane_ended", "diff_checked", "verification_completed"] as const;

/**
 * What a lane that started must have left on record. Whatever nobody looked at denies a pass: a check that finds nothing in
 * a fact that is not there has found nothing out.
 */
export function missingWitnesses(evidence: Evidence, contract: Contract, stage: Stage): Blocker[] {
  const { facts, change, containment } = evidence;
  const { lane, request } = facts;
  if (lane === undefined) return [];
  const faults: Blocker[] = [];
  const fault = (subject: string, found: string, expected?: string) =>
    faults.push(blocker("harness_error", subject, { found, ...(expected === undefined ? {} : { expected }) }));

  if (!stage.lanes.some((name) => name === request.lane))
    fault(
      "zero-start proof",
      `a process of the lane ${request.lane}, which this version does not run at stage ${stage.number}`,
    );
  if (facts.run.role === "stage1-refusal" || (facts.run.role === "fake-baseline" && laneOf(request.lane).isAgent))
    fault("zero-start proof", `a process of the lane ${request.lane} in the ${facts.run.role} of a run`);
  if (lane.termination === "not_started") fault("lane", "it has an end, and was not started");
  if (lane.termination === "harness_completed" && !laneOf(request.lane).lingers)
    fault("lane", `the lane ${request.lane} is never stopped as completed`);
  const admitted = facts.agent_binary?.sha256 ?? null;
  if (laneOf(request.lane).isAgent && lane.program_sha256 !== admitted)
    fault("agent binary", `a program with SHA-256 ${lane.program_sha256}`, `the admitted copy, ${admitted ?? "none"}`);
  if (containment?.level !== "none")
    for (const what of unseenEnds(facts))
      faults.push(
        blocker("harness_error", "survivors", {
          expected: `everything of ${what} to be seen dead`,
          found: "something that could not be killed, or not be seen",
        }),
      );
  // Whatever ended the lane, its stage is proven only by what somebody looked at.
  if (facts.harness_error === undefined && facts.cancelled === undefined)
    for (const name of demandedFacts(stage, evidence))
      if (facts[name] === undefined)
        fault(name, "there is no word on it", `the fact ${name}, which stage ${stage.number} demands`);
  if (facts.harness_error !== undefined || isInterrupted(evidence)) return faults;
  if (facts.copy?.clean_end_at === null) fault("copy", "nobody compared it at the end");

  faults.push(...setupFaults(evidence, contract));
  faults.push(...unseen(evidence, "lane"));
  if (change === null) fault("workspace", "there are no manifests of it");
  for (const reading of READINGS) if (facts.clock[reading] === null) fault("clock", `no reading for ${reading}`);
  if (hasFindings(evidence)) return faults;

  faults.push(...unseen(evidence, "result"));
  const { verification } = facts;
  if (verification === undefined) return faults;
  if (verification.status !== "passed" && verification.status !== "failed")
    fault(
      "verification",
      `status ${verification.status}: ${verification.reason ?? "no reason"}`,
      "the commands of the contract, run",
    );
  if (verification.level !== (containment?.level ?? null))
    fault("verification", `level ${verification.level}`, `the level of the run, ${containment?.level ?? "none"}`);
  if (verification.status === "passed" && !ranEveryCommand(verification.commands, contract.verification_commands))
    fault("verification", "passed by other commands", "every verification command of the contract, once, in its order");
  return faults;
}

/** What must be on record of a lane that came to its end, or of its result, and is not. */
function unseen({ facts, derivation }: Evidence, of: "lane" | "result"): Blocker[] {
  return factRows(derivation).flatMap(({ name, witness }) =>
    witness?.of === of && facts[name] === undefined
      ? [blocker("harness_error", witness.subject, { found: witness.unseen })]
      : [],
  );
}

function ranEveryCommand(ran: readonly { command: unknown }[], wanted: readonly unknown[] = []): boolean {
  return JSON.stringify(ran.map(({ command }) => command)) === JSON.stringify(wanted);
}

/** Where setup commands must have run: in the checkout, and where the lane sees other paths in its own copy, too. */
const SETUP_PLACES = {
  sandbox: ["checkout"],
  pid: ["checkout", "workspace"],
  none: ["checkout", "workspace"],
} as const;

/** Setup that passed ran every command of the contract, at the level of the run, wherever it had to. */
function setupFaults({ facts, containment }: Evidence, contract: Contract): Blocker[] {
  const { setup } = facts;
  const wanted = contract.setup_commands ?? [];
  const fault = (found: string, expected: string) => [blocker("harness_error", "setup", { found, expected })];
  if (setup === undefined)
    return wanted.length === 0 ? [] : fault("no word on it", "the setup commands of the contract, run");
  if (wanted.length === 0) return fault("setup commands", "none, as in the contract");
  if (setup.level !== (containment?.level ?? null))
    return fault(`level ${setup.level}`, `the level of the run, ${containment?.level ?? "none"}`);
  if (setup.left === null) return fault("nothing that it left", "what lane and verification were given of it");
  const expected = SETUP_PLACES[setup.level].map((place) => setup.commands.filter((one) => one.place === place));
  const all = expected.reduce((sum, { length }) => sum + length, 0);
  if (all !== setup.commands.length || !expected.every((ran) => ranEveryCommand(ran, wanted)))
    return fault("other commands", "every setup command of the contract, once in each place, in its order");
  return [];
}
