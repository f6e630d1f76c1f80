import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import { canaryNames } from "../records/canary-names";
import type { ContainmentRecord } from "../records/containment";
import type { Gate } from "./gate";

/** The sandbox holds: at the level that the lane needs, and no canary got through. */
export const containmentGate = {
  name: "containment",
  asked: "SPEC 9",
  kind: "effect",
  collected: ({ containment }) => containment !== null && containment.level !== null,
  applies: ({ stage }) => stage.executes,
  evaluate({ containment, facts, derivation }): Blocker[] {
    if (containment?.level == null)
      return [blocker("containment_unavailable", "containment", { found: "no level was determined" })];
    const blockers: Blocker[] = [];
    if (laneOf(facts.request.lane).containment === "sandbox" && containment.level !== "sandbox") {
      const sandbox = containment.levels.find((level) => level.level === "sandbox");
      blockers.push(
        blocker("containment_unavailable", facts.request.lane, {
          expected: "level sandbox",
          found: `level ${containment.level}: ${sandbox?.why ?? "sandbox was not tried"}`,
        }),
      );
    }
    if (containment.level === "sandbox") {
      if (!containment.canary.ran)
        blockers.push(
          blocker("containment_canary_failed", "canary", { found: containment.canary.reason ?? "it did not run" }),
        );
      blockers.push(...canaryBlockers(containment.canary.results));
      const untried = canaryNames(derivation).filter(
        (name) => !containment.canary.results.some((result) => result.name === name),
      );
      if (containment.canary.ran)
        for (const name of untried)
          blockers.push(blocker("containment_canary_failed", name, { expected: "denied", found: "no word on it" }));
    }
    return blockers;
  },
} satisfies Gate;

/** A blocker for each wall that did not hold; one for all where the canary itself gave no answer. */
function canaryBlockers(results: ContainmentRecord["canary"]["results"]): Blocker[] {
  const open = results.filter(({ outcome }) => outcome !== "denied");
  const [first] = open;
  if (first === undefined) return [];
  if (open.length > 1 && open.length === results.length && open.every(({ detail }) => detail === first.detail))
    return [
      blocker("containment_canary_failed", "canary", {
        expected: "every wall denied",
        found: `${first.detail}, which counts as no wall at all`,
      }),
    ];
  return open.map(({ name, outcome, detail }) =>
    blocker("containment_canary_failed", name, { expected: "denied", found: `${outcome}: ${detail}` }),
  );
}
