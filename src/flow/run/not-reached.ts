import type { ContainmentRecord } from "../../core/records/containment";

/** `containment.json` of a run that came to no effect gate. */
export function containmentNotReached(required: ContainmentRecord["required"]): ContainmentRecord {
  return {
    schema_version: "1",
    level: null,
    required,
    levels: [],
    denied: [],
    canary: { ran: false, reason: "no lane was to be started", profile_sha256: null, results: [] },
    survivors: null,
    not_promised: [],
  };
}
