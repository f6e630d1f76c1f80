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
