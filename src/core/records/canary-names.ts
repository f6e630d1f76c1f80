import { type Derivation, isOf } from "../domain/derivation";

/**
 * Everything that the canary tries inside the sandbox, in this order. A name that is missing from its answer, or from the
 * evidence, counts as reached.
 */
export const CANARY_NAMES = [
  "write-outside",
  "unplanned-files",
  "read-secret-file",
  "read-environment",
  "see-processes",
  "reach-port",
  "privileged-socket",
  "command-files",
  "machine-files",
  "writable-mounts",
  "namespaces",
  "nested-namespace",
  "capabilities",
  "system-calls",
  "descriptors",
  "terminal",
  "limits",
  "leave-daemon",
] as const;
export type CanaryName = (typeof CANARY_NAMES)[number];

/** The first derivation of what was not tried from the beginning. */
export const CANARY_SINCE: Partial<Record<CanaryName, Derivation>> = {};

/** What the canary of a derivation tries. */
export function canaryNames(derivation: Derivation): CanaryName[] {
  return CANARY_NAMES.filter((name) => {
    const since = CANARY_SINCE[name];
    return since === undefined || isOf({ since }, derivation);
  });
}
