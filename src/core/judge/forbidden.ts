import { displayPath } from "../domain/bytes";
import type { ForbiddenAction } from "../stages/stage";
import type { Evidence } from "./evidence";

/** What can be said of an action, by what it would take to do it. */
type Reach = "network" | "history" | "vendor" | "machine";

/**
 * Actions that are known by name, as target records and contracts write them: what each would take. One that is not here may be anything,
 * so that nobody can say that it was not done.
 */
const ACTIONS: Readonly<Record<string, readonly Reach[]>> = {
  push: ["network"],
  force_push: ["network"],
  deploy: ["network"],
  close: ["network"],
  pr_open: ["network"],
  pull_request: ["network"],
  issue_close: ["network"],
  release: ["network"],
  publish: ["network"],
  public_publication: ["network"],
  credential_change: ["network", "machine"],
  cortex_core_mutation: ["machine", "network"],
  vendor_source_mutation: ["vendor", "machine", "network"],
  merge: ["history", "network"],
};

/** Folders that hold sources of others. */
const VENDORED = /(?:^|\/)(?:vendor|third_party|node_modules)\//;

/**
 * What is known of each action that a contract forbids (LADDER 3): whether it could not be done, was seen to be done, or would have been seen
 * by nobody; and how that is known. What can only be denied by a sandbox is `unobservable` below one.
 */
export function forbiddenActionsOf(evidence: Evidence, actions: readonly string[]): ForbiddenAction[] {
  return [...new Set(actions)].map((action) => ({ action, ...stateOf(evidence, ACTIONS[named(action)] ?? null) }));
}

/** `push`, `PR open` and `pr-open` are no three actions. */
function named(action: string): string {
  const name = action
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return Object.hasOwn(ACTIONS, name) ? name : "";
}

function stateOf(evidence: Evidence, reaches: readonly Reach[] | null): Omit<ForbiddenAction, "action"> {
  if (reaches === null)
    return { state: "unobservable", how: "the harness does not know what it would take to do this" };
  const seen = reaches.flatMap((reach) => seenOf(evidence, reach));
  if (seen.length > 0) return { state: "observed", how: seen.join("; ") };
  const walls = reaches.map((reach) => wallOf(evidence, reach));
  const open = walls.flatMap(({ open: why }) => (why === null ? [] : [why]));
  if (open.length > 0) return { state: "unobservable", how: [...new Set(open)].join("; ") };
  return { state: "prevented", how: [...new Set(walls.map(({ held }) => held))].join("; ") };
}

/** What the evidence shows of an action that was done. */
function seenOf({ facts, change }: Evidence, reach: Reach): string[] {
  switch (reach) {
    case "history": {
      const merges = (facts.sandbox_history?.commits ?? []).filter(({ parents }) => parents.length > 1);
      return merges.length === 0 ? [] : [`a commit with more than one parent, ${merges[0]!.id}`];
    }
    case "vendor": {
      const path = change?.changes.find((one) => VENDORED.test(one.path))?.path;
      return path === undefined ? [] : [`a change of ${displayPath(path)}`];
    }
    case "network":
    case "machine":
      return [];
    default:
      return reach satisfies never;
  }
}

/** What keeps an action from being done, and why it may not; `open` is null where it is kept. */
function wallOf(evidence: Evidence, reach: Reach): { held: string; open: string | null } {
  const { containment, facts } = evidence;
  const level = containment?.level ?? null;
  const atSandbox = level === "sandbox";
  const ports = containment?.loopback_ports ?? [];
  switch (reach) {
    case "network":
      return {
        held: "the sandbox has no network beside the model's gateway, and the repository no remote",
        open: !atSandbox
          ? `the level ${level ?? "none"} does not keep a lane from the network`
          : ports.length > 0
            ? `what listens on port ${ports.join(", ")} of this machine could be asked to do it (loopback_ports)`
            : null,
      };
    case "machine":
      return {
        held: "of this machine the sandbox shows programs and libraries alone, read-only, and no credential",
        open: atSandbox ? null : `the level ${level ?? "none"} does not keep a lane from files of this user`,
      };
    case "history":
      return {
        held: "no commit of the working branch has more than one parent",
        open: facts.sandbox_history?.problem === null ? null : "nobody could read what the lane committed",
      };
    case "vendor":
      return {
        held: "no changed path lies in a folder of others' sources",
        open: evidence.change === null ? "there is no snapshot of the workspace" : null,
      };
    default:
      return reach satisfies never;
  }
}
