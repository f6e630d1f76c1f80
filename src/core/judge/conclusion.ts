/** What a person's word makes of a run that waits for it (LADDER 4): a bundle of its own, which has that run in it. */
import { entryOf, blocker, type Blocker, sortBlockers, statusOf, wordedAs } from "../domain/blocker";
import { schemaVersion } from "../domain/derivation";
import { sha256 } from "../domain/digest";
import type { EventFields } from "../formats/event-chain";
import { approvalUse } from "../gates/approval";
import { parseContract } from "../records/contract";
import type { Facts } from "../records/facts";
import type { Verdict } from "../records/report";
import type { ConclusionFact } from "../records/stage-facts";
import type { CheckResult, Decision } from "./decision";
import type { Evidence } from "./evidence";

/** Folder of the run that was concluded. */
export const FIRST_RUN = "first-run";

/** The run that is concluded, as its audit has found it. */
export interface FirstRun {
  decision: Decision;
  /** Of the bytes of its report, and of its patch. */
  reportSha256: string;
  patchSha256: string;
  /** What it was made for; null where it knew of no forge. */
  ci: NonNullable<Facts["ci"]> | null;
}

/** Why a run is none that a person could conclude; null where it is one. */
export function notAwaiting({ blockers, verdict }: Decision): string | null {
  const codes = blockers.map(({ code }) => code);
  if (codes.length === 1 && codes[0] === AWAITING && verdict.operator_outcome === "missing") return null;
  return `expected a run that is blocked by ${AWAITING} alone, found ${codes.join(", ") || `one that is ${verdict.status}`}`;
}

const AWAITING = "missing_operator_outcome";

/**
 * The one place that decides on a conclusion. Pure, as the judge is. It is judged as the run that it concludes: a word that is given under a
 * later version of this program says nothing more of the run.
 */
export function conclude(
  facts: Facts,
  { contract, derivation }: Pick<Evidence, "contract" | "derivation">,
  first: FirstRun,
): Decision {
  const { run, clock } = facts;
  const conclusion = facts.conclusion!;
  const { decision } = first;
  const bound = checkOf("first run", [...boundBlockers(facts, conclusion, first), ...forgeBlockers(facts, first)]);
  const said = checkOf(
    "operator outcome",
    conclusion.outcome === "rejected"
      ? [
          blocker("operator_rejected", "operator", {
            expected: "a person who accepts the result",
            found: `${conclusion.actor} rejected it${conclusion.reason === null ? "" : `: ${conclusion.reason}`}`,
          }),
        ]
      : [],
  );
  const blockers = sortBlockers([...bound.blockers, ...said.blockers]);
  const status = statusOf(blockers);
  const [head] = blockers;
  const { outcome, ...operator } = conclusion;
  const verdict: Verdict = {
    ...decision.verdict,
    schema_version: schemaVersion(derivation),
    harness_version: run.harness_version,
    run_id: run.run_id,
    nonce: run.nonce,
    status,
    failure_reason: head === undefined ? null : entryOf(head.code, derivation).phrase,
    run_started_at: run.started_at,
    run_finished_at: run.finished_at,
    artifacts_dir: run.artifacts_dir,
    run_artifact_dir: run.artifacts_dir,
    environment: facts.environment,
    blockers: blockers.map((one) => wordedAs(one, derivation)),
    approval_state: approvalUse(status),
    operator_outcome: outcome,
    operator,
  };
  const codes = [...new Set(blockers.map(({ code }) => code))];
  const parsed = parseContract(contract);
  const event = (name: string, at: string, data: EventFields["data"]): EventFields => ({
    ...{ event: name, at, run_id: run.run_id, case_id: run.case_id, backend: facts.request.lane, data },
  });
  return {
    gates: [],
    checks: [bound, said],
    blockers,
    status,
    verdict,
    events: [
      event("run.started", run.started_at, {
        ...{ nonce: run.nonce, stage: facts.request.stage, harness_version: run.harness_version, blockers: [] },
      }),
      event("task.contract.created", clock.contract_read, {
        contract_sha256: sha256(contract),
        task_id: parsed.ok ? parsed.value.task_id : null,
        blockers: [],
      }),
      event("verification.completed", clock.gates_evaluated, {
        status: verdict.verification.status,
        blockers: [],
      }),
      event("run.completed", run.finished_at, { status, failure_reason: verdict.failure_reason, blockers: codes }),
    ],
    eligibility: decision.eligibility,
    proof:
      decision.proof === null ? null : { file: decision.proof.file, value: proofOf(decision.proof.value, verdict) },
    packet: null,
    markers: new Map(),
  };
}

/** What the proof of the first run says, with the person's word. */
function proofOf(first: Record<string, unknown>, verdict: Verdict): Record<string, unknown> {
  const { run_id, status, approval_state, operator_outcome, operator } = verdict;
  return { ...first, run_id, status, approval_state, operator_outcome, operator };
}

function boundBlockers({ run, request }: Facts, { at, first_run }: ConclusionFact, first: FirstRun): Blocker[] {
  const { verdict } = first.decision;
  const blockers: Blocker[] = [];
  const refuse = (subject: string, expected: string, found: string) =>
    blockers.push(blocker("harness_error", subject, { expected, found }));
  const waiting = notAwaiting(first.decision);
  if (waiting !== null) refuse(FIRST_RUN, "a run that waits for a person", waiting);
  const same: readonly (readonly [string, string, string])[] = [
    ["run id", verdict.run_id, first_run.run_id],
    ["digest of its report", first.reportSha256, first_run.report_sha256],
    ["digest of its patch", first.patchSha256, first_run.patch_sha256],
    ["case", verdict.case_id, run.case_id],
    ["stage", String(verdict.stage), String(request.stage)],
    ["lane", verdict.backend, request.lane],
  ];
  for (const [what, expected, found] of same) if (expected !== found) refuse(`${FIRST_RUN}: ${what}`, expected, found);
  if (Date.parse(at) < Date.parse(verdict.run_finished_at))
    refuse(`${FIRST_RUN}: time`, `a word after its end, ${verdict.run_finished_at}`, at);
  return blockers;
}

/** What a conclusion in CI says of the forge has to agree with what it was made for, and with what the run says it was made for. */
function forgeBlockers({ ci, conclusion }: Facts, first: FirstRun): Blocker[] {
  const forge = conclusion!.forge;
  if (forge === undefined && ci === undefined) return [];
  const said = forge?.first_run;
  const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ["repository of the forge", ci?.repository.toLowerCase(), forge?.repository.toLowerCase()],
    ["repository that it was made for", forge?.repository.toLowerCase(), first.ci?.repository.toLowerCase()],
    ["run that it was made by", said?.workflow_run, first.ci?.workflow_run?.id],
    ["commit that it was made for", said?.head_sha, first.ci?.head_sha],
    ["branch that it ran for", said?.default_branch, said?.branch],
  ];
  return pairs.flatMap(([what, expected, found]) =>
    expected !== undefined && expected === found
      ? []
      : [
          blocker("harness_error", `${FIRST_RUN}: ${what}`, {
            expected: expected ?? "what the forge says",
            found: found ?? "none",
          }),
        ],
  );
}

function checkOf(check: string, blockers: Blocker[]): CheckResult {
  return { check, event: "run.completed", state: blockers.length > 0 ? "blocked" : "passed", blockers, reason: null };
}
