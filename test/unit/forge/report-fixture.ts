import type { PublishedReport } from "../../../src/core/report/summary";

/** A report of a pass, as the judge derives it; fields are replaced by those of `over`. */
export function aReport(over: Partial<PublishedReport> = {}): PublishedReport {
  return {
    status: "pass",
    failure_reason: null,
    blockers: [],
    run_id: "20261120T100000Z-r1-string-slugify-abc123",
    nonce: "0".repeat(32),
    case_id: "r1-string-slugify",
    stage: 2,
    backend: "fake",
    backend_termination: "exited",
    changed_files: ["strings.py"],
    verification: {
      tree: "read-only",
      not_shown: [],
      status: "passed",
      commands: [
        { kind: "verification", command: ["python3", "-B", "-m", "unittest", "-q"], exit_code: 0, duration_ms: 120 },
      ],
    },
    containment: { level: "sandbox", canary: "held", verification_level: "sandbox" },
    artifact_digests: { "patch.diff": "1".repeat(64) },
    baseline: "2".repeat(40),
    result: "3".repeat(40),
    withheld: {},
    not_evaluated: {},
    lane_phases: null,
    model_provider: null,
    model: null,
    model_usage: null,
    run_started_at: "2026-11-20T10:00:00.000Z",
    run_finished_at: "2026-11-20T10:00:30.000Z",
    ...over,
  };
}
