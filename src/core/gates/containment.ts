import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import { canaryNames } from "../records/canary-names";
import type { ContainmentRecord } from "../records/containment";
import type { Gate, GateInput } from "./gate";

/** The number of root. */
const ROOT = 0;

/** The sandbox holds: at the level that the lane needs, no canary got through, and nobody is root. */
export const containmentGate = {
  name: "containment",
  asked: "SPEC 9",
  kind: "effect",
  collected: ({ containment }) => containment !== null && containment.level !== null,
  applies: ({ stage }) => stage.executes,
  evaluate: (input) => blockersOf(input, [levelBlockers, rootBlockers, wallBlockers]),
  former: [{ until: 3, evaluate: (input) => blockersOf(input, [levelBlockers, wallBlockers]) }],
} satisfies Gate;

/** What is asked of a machine whose level is known. */
type Asked = (containment: ContainmentRecord, input: GateInput) => Blocker[];

function blockersOf(input: GateInput, asked: readonly Asked[]): Blocker[] {
  const { containment } = input;
  if (containment?.level == null)
    return [blocker("containment_unavailable", "containment", { found: "no level was determined" })];
  return asked.flatMap((ask) => ask(containment, input));
}

/** The lane's own demand. */
function levelBlockers({ level, levels }: ContainmentRecord, { facts }: GateInput): Blocker[] {
  if (laneOf(facts.request.lane).containment !== "sandbox" || level === "sandbox") return [];
  const sandbox = levels.find((one) => one.level === "sandbox");
  const found = `level ${level}: ${sandbox?.why ?? "sandbox was not tried"}`;
  return [blocker("containment_unavailable", facts.request.lane, { expected: "level sandbox", found })];
}

/** Nobody is root. */
function rootBlockers({ as, levels }: ContainmentRecord, { facts }: GateInput): Blocker[] {
  if (as?.uid !== ROOT) return [];
  const own = levels.find(({ why }) => why.startsWith("the harness is root"));
  return [
    blocker("containment_unavailable", facts.request.lane, {
      expected: "a lane that is not root of this machine",
      found: own?.why ?? "the harness is root, and so would be the lane",
    }),
  ];
}

/** No canary got through. */
function wallBlockers({ level, canary }: ContainmentRecord, { derivation }: GateInput): Blocker[] {
  if (level !== "sandbox") return [];
  if (!canary.ran)
    return [
      blocker("containment_canary_failed", "canary", { found: canary.reason ?? "it did not run" }),
      ...canaryBlockers(canary.results),
    ];
  const untried = canaryNames(derivation).filter((name) => !canary.results.some((result) => result.name === name));
  return [
    ...canaryBlockers(canary.results),
    ...untried.map((name) =>
      blocker("containment_canary_failed", name, { expected: "denied", found: "no word on it" }),
    ),
  ];
}

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
