import { blocker, type Blocker, entryOf, sortBlockers, statusOf } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import { rowsOf } from "../domain/derivation";
import { evaluateGates, gateBlockers, type GateResults, type Observer, unobserved } from "../gates";
import { gateInput, type GateInput, type GateResult } from "../gates/gate";
import { laneOf } from "../lanes/lanes";
import { nests, REFUSAL } from "../stages/ladder";
import { applicationBlockers, judgedDigest, outcomeBlockers } from "./application";
import { isApplied } from "./applied";
import { baselineBlockers } from "./baseline";
import type { EndpointFinding } from "./case-lane";
import { type Check, CHECKS, endpointOf, isInterrupted } from "./checks";
import type { CheckResult, Decision, Judged } from "./decision";
import { eligibilityOf } from "./eligibility";
import { eventsOf } from "./events";
import type { Evidence } from "./evidence";
import { type Held, missingEvidence } from "./expectations";
import { APPROVAL_PACKET_FILE } from "./files";
import { approvalPacket } from "./packet";
import { proofOf } from "./proof";
import { verdictOf } from "./verdict";
import { missingWitnesses } from "./witnesses";

/** The gates' results for this evidence. */
function judgeGates(evidence: Evidence, observe: Observer = unobserved): { input: GateInput; gates: GateResults } {
  const input = gateInput({
    derivation: evidence.derivation,
    facts: evidence.facts,
    contractBytes: evidence.contract,
    records: evidence.records,
    containment: evidence.containment,
  });
  return { input, gates: evaluateGates(input, observe) };
}

/**
 * The one place that decides. Pure: the same evidence always gives the same decision.
 * @param observe may measure each gate and check
 * @throws TypeError only on a stage outside the ladder, which the schema of `facts.json` excludes
 */
export function judge(evidence: Evidence, observe: Observer = unobserved): Decision {
  const result = judgeResult(evidence, observe);
  const { input, blockers } = result;
  const first = applied(result, observe);
  if (first !== null) return first;
  const decision = derive(result);
  if (!needsBaseline(evidence) || blockers.length > 0) return decision;
  // A lane that is acceptable in itself is compared with the fake run of the same contract; the comparison needs its verdict.
  const compared = { verdict: decision.verdict, events: decision.events.map(({ event }) => event) };
  const differences = sortBlockers(baselineBlockers(compared, evidence.nested.get("fake-baseline")));
  if (differences.length === 0) return decision;
  return derive({ ...result, input, blockers: differences, status: statusOf(differences) });
}

/** Everything that is for and against a run's result, whatever becomes of it afterwards. */
export function judgeResult(evidence: Evidence, observe: Observer = unobserved): Judged {
  const { input, gates } = judgeGates(evidence, observe);
  const endpoint = endpointOf(evidence);
  const made = evaluateChecks(evidence, input, endpoint, observe);
  const others = [
    ...gateBlockers(gates),
    ...harnessFaults(evidence, gates, made),
    ...(input.contract.ok ? missingWitnesses(evidence, input.contract.value, input.stage) : []),
    ...cancelledBeforeStart(evidence),
  ];
  const all = (list: readonly CheckResult[]) => sortBlockers([...others, ...list.flatMap((check) => check.blockers)]);
  // What the evidence must hold is asked of all that the run came to, which is known without the answer.
  const held = () =>
    heldBy(derive({ evidence, input, gates, checks: made, blockers: all(made), status: statusOf(all(made)) }));
  const checks = [...made, ...expectedEvidence(evidence, input, endpoint, held, observe)];
  const blockers = all(checks);
  return { evidence, input, gates, checks, blockers, status: statusOf(blockers) };
}

/** The decision on a run whose result goes into a target; null of any other. */
function applied(result: Judged, observe: Observer): Decision | null {
  const { evidence, input, checks, blockers: against } = result;
  const { stage, contract } = input;
  const { lane, application, target_after } = evidence.facts;
  if (!stage.applies || !contract.ok || (lane ?? application ?? target_after) === undefined) return null;
  const judged = application === undefined ? null : judgedDigest(result, application.at);
  const about = { evidence, stage, contract: contract.value, against, judged };
  // Before there was a lane there was no result, and only the target is looked at.
  const found = observe("check", APPLICATION.check, () =>
    lane === undefined ? applicationBlockers({ ...about, against: [NO_RESULT] }) : applicationBlockers(about),
  );
  const inTarget = resultOf(APPLICATION, found, null, () =>
    isApplied(evidence) ? null : "nothing was applied: something is against the result",
  );
  const waiting = observe("check", OUTCOME.check, () => outcomeBlockers(evidence, [...against, ...found]));
  const outcome = resultOf(OUTCOME, waiting, null, () => "there is no result that a person could decide on");
  const all = sortBlockers([...against, ...found, ...waiting]);
  return derive({ ...result, checks: [...checks, inTarget, outcome], blockers: all, status: statusOf(all) });
}

const APPLICATION = { check: "application", event: "run.completed", asked: "LADDER 4" } as const;
const OUTCOME = { check: "operator outcome", event: "run.completed", asked: "LADDER 4" } as const;
const NO_RESULT = blocker("no_diff", "workspace");

/** Where a stage nests one, an agent is compared with a run of the scripted lane on the same contract. */
function needsBaseline({ facts }: Evidence): boolean {
  return nests(facts.request.stage, "fake-baseline") && laneOf(facts.request.lane).isAgent && facts.lane !== undefined;
}

function derive(base: Judged): Decision {
  const { evidence, input, gates, checks, blockers, status } = base;
  const verdict = verdictOf(base);
  const events = eventsOf(base, verdict);
  return {
    gates,
    checks,
    blockers,
    status,
    verdict,
    events,
    eligibility: eligibilityOf(input, gates),
    proof: proofOf(base, { verdict, events: events.map(({ event }) => event) }),
    packet: packetOf(base),
    markers: markersOf(evidence, blockers),
  };
}

function evaluateChecks(
  evidence: Evidence,
  { contract, stage, derivation }: GateInput,
  endpoint: EndpointFinding | null,
  observe: Observer,
): CheckResult[] {
  if (!contract.ok) return [];
  const interrupted = isInterrupted(evidence);
  const checks = rowsOf(CHECKS, derivation).filter((check) => check.applies(evidence, contract.value, stage));
  return checks.map((check): CheckResult => {
    const { name, event } = check;
    if (interrupted && check.kind === "result")
      return { check: name, event, state: "not_applicable", blockers: [], reason: null };
    const input = { evidence, stage, contract: contract.value, interrupted, endpoint };
    const found = observe("check", name, () => check.evaluate(input));
    return resultOf({ check: name, event }, found, endpoint, () => check.missing?.(input) ?? null);
  });
}

/**
 * What a check came to by what it found.
 * @param missing says why what it looks at never came, or null
 */
function resultOf(
  { check, event }: Pick<CheckResult, "check" | "event">,
  found: readonly Blocker[],
  endpoint: EndpointFinding | null,
  missing: () => string | null,
): CheckResult {
  const blockers = found.filter((one) => endpoint?.excuses(one) !== true);
  if (blockers.length > 0) return { check, event, state: "blocked", blockers, reason: null };
  const reason = found.length > 0 ? UNANSWERED : missing();
  return { check, event, state: reason === null ? "passed" : "not_evaluated", blockers, reason };
}

/** Of a check whose findings say only that nothing came of a model that did not answer. */
const UNANSWERED = "the model's endpoint failed before there was a result";

const EXPECTED_EVIDENCE = { check: "expected evidence", event: "run.completed", asked: "SPEC 4" } as const;

/** Checks that are made of what the others came to, and so are no rows of {@link CHECKS}. */
export const LAST_CHECKS: readonly (Pick<CheckResult, "check" | "event"> & Pick<Check, "asked">)[] = [
  EXPECTED_EVIDENCE,
  APPLICATION,
  OUTCOME,
];

/**
 * The check of what the contract's `evidence_expectations` name; none where it names nothing, or no lane ran. The fake baseline
 * of another lane has neither a reviewer nor model calls, and need not: what is expected is expected of that lane.
 */
function expectedEvidence(
  evidence: Evidence,
  { contract }: GateInput,
  endpoint: EndpointFinding | null,
  held: () => Held,
  observe: Observer,
): CheckResult[] {
  const expected = contract.ok ? (contract.value.evidence_expectations ?? []) : [];
  const { lane, run } = evidence.facts;
  if (expected.length === 0 || lane === undefined || run.role === "fake-baseline") return [];
  const { check, event } = EXPECTED_EVIDENCE;
  if (isInterrupted(evidence)) return [{ check, event, state: "not_applicable", blockers: [], reason: null }];
  const found = observe("check", EXPECTED_EVIDENCE.check, () => missingEvidence(evidence, expected, held()));
  return [resultOf(EXPECTED_EVIDENCE, found, endpoint, () => null)];
}

/** What a decision adds to the files that the judge has read. */
function heldBy({ events, markers, proof, packet }: Decision): Held {
  return {
    events: new Set(events.map(({ event }) => event)),
    files: new Set([
      ...[...markers.keys()].map((name) => `backend/${name}`),
      ...(proof === null ? [] : [proof.file]),
      ...(packet === null ? [] : [APPROVAL_PACKET_FILE]),
    ]),
  };
}

function cancelledBeforeStart({ facts }: Evidence): Blocker[] {
  if (facts.cancelled === undefined || facts.lane !== undefined) return [];
  return [blocker("cancelled", facts.cancelled.step)];
}

/** What only a broken harness, or a forged bundle, can show. Each of these makes the status fail. */
function harnessFaults(evidence: Evidence, gates: readonly GateResult[], checks: readonly CheckResult[]): Blocker[] {
  const { facts, nested } = evidence;
  const setupFailed = checks.some(({ blockers }) => blockers.some(({ code }) => code === "setup_failed"));
  const faults: Blocker[] = [];
  const fault = (subject: string, found: string) => faults.push(blocker("harness_error", subject, { found }));
  if (facts.harness_error !== undefined) fault(facts.harness_error.step, facts.harness_error.message);
  const stopped = facts.harness_error !== undefined || facts.cancelled !== undefined;
  const open = gates.every(({ state }) => state === "passed" || state === "not_applicable");
  if (facts.lane !== undefined && !open) fault("zero-start proof", "a lane process started although a gate was closed");
  if (facts.setup !== undefined && !open) fault("zero-start proof", "setup commands ran although a gate was closed");
  if (facts.lane !== undefined && setupFailed)
    fault("zero-start proof", "a lane process started although setup failed");
  if (facts.lane === undefined && (evidence.change !== null || evidence.laneOutput?.isEmpty === false))
    fault("zero-start proof", "a result without a lane that started");
  const blocked = gates.some(({ state }) => state === "blocked");
  if (facts.lane === undefined && !blocked && !stopped && !setupFailed)
    fault(
      "lane",
      open ? "every gate was open, and no lane started" : "no gate was closed, and not every one was evaluated",
    );
  if (evidence.change !== null && facts.patch !== undefined) {
    const { baselineTree, resultTree } = evidence.change;
    if (baselineTree !== null && facts.patch.baseline_tree !== baselineTree)
      fault("baseline", `tree ${facts.patch.baseline_tree} was given, the manifest makes ${baselineTree}`);
    if (resultTree !== null && facts.patch.result_tree !== resultTree)
      fault("result", `tree ${facts.patch.result_tree} was given, the manifest makes ${resultTree}`);
  }
  if (facts.run.role === "run" && nests(facts.request.stage, "stage1-refusal")) {
    const refusal = nested.get("stage1-refusal");
    if (refusal === undefined) fault("stage1-refusal", "the bundle is not there");
    else if (
      refusal.report.stage !== REFUSAL.number ||
      refusal.report.status !== "blocked" ||
      refusal.report.lane_process_started ||
      refusal.report.backend !== facts.request.lane ||
      refusal.report.case_id !== facts.run.case_id
    )
      fault("stage1-refusal", "it is not the refusal of this lane and case");
  }
  return faults;
}

/** The packet of a run of its own that waits for an approval. */
function packetOf({ evidence, input, blockers }: Judged): Record<string, unknown> | null {
  const isAsked = blockers.some(({ code }) => code === "approval_missing");
  return isAsked && evidence.facts.run.role === "run" ? approvalPacket(input) : null;
}

/** Marker of a lane that the harness stopped after a committed result; it belongs to no blocker. */
const LINGERED = "provider-lifecycle-harness-completed.txt";

function markersOf({ facts, derivation }: Evidence, blockers: readonly Blocker[]): Map<string, string> {
  const codes = new Map<string, Set<BlockerCode>>();
  for (const { code } of blockers) {
    const { marker } = entryOf(code, derivation);
    if (marker === undefined) continue;
    codes.set(marker, (codes.get(marker) ?? new Set()).add(code));
  }
  const lingered: [string, string][] =
    facts.lane?.termination === "harness_completed"
      ? [[LINGERED, "stopped by the harness after a committed result\n"]]
      : [];
  return new Map([
    ...lingered,
    ...[...codes].map(
      ([file, found]) =>
        [file, [...found].map((code) => `${entryOf(code, derivation).phrase}: ${code}\n`).join("")] as [string, string],
    ),
  ]);
}
