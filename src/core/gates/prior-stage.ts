import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import type { PriorBundle, PriorEvidence } from "../records/stage-facts";
import { admittedBinary } from "./approval";
import type { Gate, GateInput } from "./gate";

/** Events of a forge in which a change under review runs: what it made proves nothing about anybody else's. */
const OF_PULL_REQUESTS = /^pull_request/;

/** Faults of a bundle that are quoted; the first ones say enough. */
const MAX_QUOTED = 3;

/**
 * Why the prior evidence of a run does not prove the stage below (SPEC section 5): a whole, verified and trusted pass of that stage, by the
 * same lane, binary and model pair, contained, and of no replay and no pull request. The task may be another one.
 */
export function priorStageBlockers(input: GateInput): Blocker[] {
  const { stage, facts } = input;
  const prior = facts.prior_evidence;
  if (stage.priorStage === null) return [];
  if (prior?.bundle == null) return [missing(input, prior)];
  const { bundle } = prior;
  return [
    ...bundleBlockers(input, stage.priorStage, bundle),
    ...trustBlockers(prior, facts.ci?.repository ?? null),
    ...(OF_PULL_REQUESTS.test(bundle.event ?? "") ? [ofPullRequest(bundle.event!)] : []),
  ];
}

function not(aspect: string, expected: string, found: string): Blocker {
  return blocker("prior_stage_not_proven", `prior evidence: ${aspect}`, { expected, found });
}

function missing({ stage, facts }: GateInput, prior: PriorEvidence | undefined): Blocker {
  const { lane } = facts.request;
  return blocker("prior_stage_not_proven", `stage ${stage.priorStage}`, {
    expected: `a verified pass of stage ${stage.priorStage} by the lane ${lane}: named by --prior-evidence, in the runs folder, or of this repository's own CI`,
    found: prior?.problem ?? (prior === undefined ? "nobody looked for one" : "none was named, and none found"),
  });
}

/** What the bundle itself must be. */
function bundleBlockers(input: GateInput, stage: number, bundle: PriorBundle): Blocker[] {
  const { request } = input.facts;
  const blockers: Blocker[] = [];
  const must = (aspect: string, expected: string | number | null, found: string | number | null) => {
    if (expected !== found) blockers.push(not(aspect, String(expected ?? "none"), String(found ?? "none")));
  };
  if (bundle.faults.length > 0) {
    const quoted = bundle.faults.slice(0, MAX_QUOTED).join("; ");
    const more = bundle.faults.length - MAX_QUOTED;
    blockers.push(not("verify", "a bundle that holds", more > 0 ? `${quoted}; and ${more} more` : quoted));
  }
  must("stage", stage, bundle.stage);
  must("status", "pass", bundle.status);
  must("lane", request.lane, bundle.lane);
  must("binary", admittedBinary(input), bundle.binary_sha256);
  if (laneOf(request.lane).isAgent) {
    must("model provider", request.model_provider, bundle.model_provider);
    must("model", request.model, bundle.model);
  }
  if (bundle.replay)
    blockers.push(not("replay", "a run that asked its model", "a cassette that answered in its place"));
  for (const [aspect, level] of [
    ["containment", bundle.level],
    ["containment of verification", bundle.verification_level],
  ] as const)
    if (level === null || level === "none") blockers.push(not(aspect, "sandbox or pid", level ?? "none on record"));
  return blockers;
}

/** By what the bundle is trusted, and whether that holds for it. */
function trustBlockers({ trusted_by, forge, origin }: PriorEvidence, repository: string | null): Blocker[] {
  const expected = "made by this installation, signed by a key of the policy, or fetched from this repository's forge";
  if (trusted_by === null) return [not("trust", expected, "a bundle of unknown origin")];
  if (trusted_by !== "forge") return [];
  if (forge === null || origin !== "forge")
    return [not("trust", expected, "a bundle that no forge has given, though it says so")];
  const blockers: Blocker[] = [];
  if (repository === null || forge.repository.toLowerCase() !== repository.toLowerCase())
    blockers.push(
      not("repository", repository ?? "a run in the CI of the repository", `a workflow run of ${forge.repository}`),
    );
  if (forge.branch !== forge.default_branch)
    blockers.push(not("branch", `the default branch, ${forge.default_branch}`, forge.branch));
  if (OF_PULL_REQUESTS.test(forge.event)) blockers.push(ofPullRequest(forge.event));
  return blockers;
}

function ofPullRequest(event: string): Blocker {
  return not("event", "a run of no pull request", event);
}

/** The stage below, proven for this lane, binary and model. */
export const priorStageGate = {
  name: "prior-stage",
  kind: "record",
  ofStage: (stage) => stage.priorStage !== null,
  applies: ({ stage }) => stage.priorStage !== null,
  evaluate: priorStageBlockers,
} satisfies Gate;
