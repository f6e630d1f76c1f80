import type { Evidence } from "./evidence";

/** Whether the result stands in the target, so that a person can decide on it. */
export function isApplied({ facts: { application } }: Pick<Evidence, "facts">): boolean {
  return application?.outcome === "applied";
}
