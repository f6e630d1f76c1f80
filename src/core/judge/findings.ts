import type { Evidence } from "./evidence";

/** A workspace that was refused has no patch; its manifests may be incomplete. */
export function hasFindings({ facts }: Pick<Evidence, "facts">): boolean {
  return (facts.walk?.refusals.length ?? 0) > 0 || (facts.walk?.limit_hits.length ?? 0) > 0;
}
