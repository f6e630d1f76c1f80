import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import type { PriorBundle, PriorEvidence } from "../records/stage-facts";
import { admittedBinary } from "./approval";
import type { Gate, GateInput } from "./gate";

/**
 * Events of a forge that run what a branch has, and nothing that somebody proposes. Everything else counts for nothing: changes under
 * review, what acts on them from the default branch (`workflow_run`, comments), queues, tags, and what nobody has heard of.
 */
export const OF_A_BRANCH: readonly string[] = ["push", "schedule", "workflow_dispatch", "repository_dispatch"];

/** Whether what was made for an event can prove a stage, where the branch that it ran on does. */
export function isOfBranch(event: string): boolean {
  return OF_A_BRANCH.includes(event);
}

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
    ...trustBlockers(prior, bundle, facts.ci?.repository ?? null),
    ...(bundle.made_for === null || isOfBranch(bundle.made_for.event ?? "") ? [] : [ofEvent(bundle.made_for.event)]),
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
function trustBlockers(
  { trusted_by, forge, origin }: PriorEvidence,
  { made_for: madeFor }: PriorBundle,
  repository: string | null,
): Blocker[] {
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
  if (!isOfBranch(forge.event)) blockers.push(ofEvent(forge.event));
  // Any job uploads what it likes. A bundle that is not of the run that has it was brought there from elsewhere.
  for (const [aspect, expected, found] of [
    ["repository it was made for", forge.repository.toLowerCase(), madeFor?.repository.toLowerCase()],
    ["run it was made by", forge.workflow_run, madeFor?.workflow_run],
    ["commit it was made for", forge.head_sha, madeFor?.head_sha],
  ] as const)
    if (expected !== found)
      blockers.push(not(aspect, `${expected}, as the forge says of the artifact`, found ?? "none"));
  return blockers;
}

function ofEvent(event: string | null): Blocker {
  return not("event", `a run of a branch, for ${OF_A_BRANCH.join(", ")}`, event ?? "none on record");
}

/** The stage below, proven for this lane, binary and model. */
export const priorStageGate = {
  name: "prior-stage",
  asked: "SPEC 5",
  kind: "record",
  ofStage: (stage) => stage.priorStage !== null,
  applies: ({ stage }) => stage.priorStage !== null,
  evaluate: priorStageBlockers,
} satisfies Gate;
