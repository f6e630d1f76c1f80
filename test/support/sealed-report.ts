import { CURRENT_DERIVATION, schemaVersion } from "../../src/core/domain/derivation";
import { type Report, reportSchema } from "../../src/core/records/report";

const AT = "2026-11-20T10:00:00.000Z";

/** A whole `report.json` of a pass, as a value; nothing stands behind it. */
export function aSealedReport(over: Partial<Report> = {}): Report {
  const report: Report = {
    schema_version: schemaVersion(CURRENT_DERIVATION),
    harness_version: "0.0.0",
    case_id: "r1-string-slugify",
    run_id: "20261120T100000Z-r1-string-slugify-abc123",
    nonce: "0".repeat(32),
    stage: 2,
    status: "pass",
    failure_reason: null,
    backend: "fake",
    run_started_at: AT,
    run_finished_at: AT,
    backend_exit_code: 0,
    backend_termination: "exited",
    artifacts_dir: "/runs/x",
    run_artifact_dir: "/runs/x",
    runtime_workspace_root: null,
    changed_files: ["strings.py"],
    allowed_writes_passed: true,
    forbidden_paths_passed: true,
    approval_status: "not-required",
    verification: {
      tree: "read-only",
      not_shown: [],
      status: "passed",
      commands: [
        { kind: "verification", command: ["python3", "-B", "-m", "unittest", "-q"], exit_code: 0, duration_ms: 120 },
      ],
    },
    required_events_passed: true,
    blockers: [],
    not_applicable: {},
    not_evaluated: {},
    lane_phases: null,
    withheld: {},
    mutation_mode: "copied-fixture",
    allowed_mutation_scope: "copied artificial case only",
    lane_process_started: true,
    case_process_started: false,
    source_admission_status: "not_admitted",
    source_admission_freshness: null,
    model_provider: null,
    model: null,
    runtime_model_provider: null,
    model_admission_status: null,
    case_model_provider: null,
    model_usage: null,
    case_model: null,
    case_runtime_model_provider: null,
    case_model_admission_status: null,
    baseline: "2".repeat(40),
    result: "3".repeat(40),
    containment: { level: "sandbox", canary: "held", verification_level: "sandbox" },
    environment: { os: "linux", arch: "x64", node: "v20", git: "2", python: "3", forge: "local" },
    runtime_default_activation: false,
    core_promotion_status: "not-promoted",
    artifact_paths: ["patch.diff", "report.json"],
    artifact_digests: { "patch.diff": "1".repeat(64), "report.json": "4".repeat(64) },
    freshness: { "patch.diff": { written_at: AT, size: 10 } },
  };
  return reportSchema.parse({ ...report, ...over });
}
