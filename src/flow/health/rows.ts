import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BlockerCode } from "../../core/domain/catalogue";
import { LADDER } from "../../core/stages/ladder";
import { CASE_ROWS } from "./case-rows";
import { PACKAGE_ROWS } from "./package-rows";
import {
  DIFF,
  editContract,
  FIXED,
  goodApproval,
  type Json,
  pathWithout,
  script,
  SOLVE,
  type Step,
  VERIFIED,
} from "./deeds";
import type { Provocation, Row } from "./row";
import { STAGE_ROWS } from "./stage-rows";
import { TARGET_ROWS } from "./target-rows";

const STAGE_2 = ["--stage", "2"] as const;
const GATE = "backend.gate.blocked";
const COMPLETED = "run.completed";
const CONTRACT = "task.contract.created";

/** A row whose lane does these steps and nothing else. */
function lane(
  name: string,
  by: string,
  code: BlockerCode,
  event: string,
  status: Row["status"],
  steps: readonly Step[],
  contract: Json = {},
): Row {
  return {
    name,
    by,
    code,
    event,
    status,
    provoke(bed) {
      script(bed, steps);
      editContract(bed, contract);
      return {};
    },
  };
}

/** A row whose contract is these bytes, or the shipped one with these fields (undefined takes a field away). */
function contract(name: string, by: string, code: BlockerCode, event: string, change: Json | string): Row {
  return {
    name,
    by,
    code,
    event,
    status: "blocked",
    provoke(bed) {
      if (typeof change === "string") writeFileSync(join(bed.caseDir, "case.json"), change);
      else editContract(bed, change);
      return {};
    },
  };
}

/** A row that is provoked by flags and variables alone. */
function asked(name: string, by: string, code: BlockerCode, provocation: Provocation): Row {
  return { name, by, code, event: GATE, status: "blocked", provoke: () => provocation };
}

/** A row whose contract wants an approval, which is changed so. */
function approval(name: string, by: string, code: BlockerCode, event: string, change: Json, twice?: true): Row {
  return {
    name,
    by,
    code,
    event,
    status: "blocked",
    provoke(bed) {
      editContract(bed, { approval_required: true });
      const file = join(bed.folder, "approval.json");
      writeFileSync(file, JSON.stringify({ ...goodApproval(bed, LADDER[1]), ...change }));
      return { argv: [...STAGE_2, "--approval", file], ...(twice === undefined ? {} : { twice }) };
    },
  };
}

/** Rows of SPEC section 7 that the stages of this version can provoke, then one for each other code and kind of fault. */
export const ROWS: readonly Row[] = [
  lane("no-diff", "lane changes nothing, says success", "no_diff", DIFF, "fail", [{ stdout: "all done\n" }]),
  lane("disallowed-file", "lane writes outside allowed_paths", "disallowed_file_change", DIFF, "fail", [
    SOLVE,
    { write: { path: "extra.py", text: "" } },
  ]),
  lane("failed-tests", "lane leaves the bug", "verification_failed", VERIFIED, "fail", [
    { append: { path: "strings.py", text: "\n# looked at\n" } },
  ]),
  contract("missing-test-command", "contract without a command", "missing_test_command", VERIFIED, {
    verification_commands: undefined,
  }),
  lane(
    "missing-event",
    "lane leaves out an event that the contract requires",
    "missing_required_event",
    COMPLETED,
    "fail",
    [SOLVE, { event: "another.event" }],
    { required_events: ["analysis.completed"] },
  ),
  lane("reviewer-reject", "lane's reviewer rejects", "reviewer_rejected", VERIFIED, "blocked", [
    SOLVE,
    { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } },
  ]),
  approval("approval-denied", "approval record that denies", "approval_denied", "approval.denied", {
    decision: "denied",
  }),
  lane("timeout", "lane sleeps past its bound", "timeout", COMPLETED, "blocked", [SOLVE, { hang: true }], {
    limits: { lane_seconds: 1 },
  }),
  {
    name: "verification-timeout",
    by: "tests that hang",
    code: "timeout",
    event: VERIFIED,
    status: "blocked",
    provoke(bed) {
      editContract(bed, { verification_commands: [["sleep", "600"]], limits: { verification_seconds: 1 } });
      return {};
    },
  },
  {
    name: "setup-failed",
    by: "a setup command that fails",
    code: "setup_failed",
    event: VERIFIED,
    status: "blocked",
    provoke(bed) {
      editContract(bed, { setup_commands: ["exit 1"] });
      return {};
    },
  },
  lane("dirty-ending-tree", "a lane that commits leaves untracked files", "dirty_ending_tree", COMPLETED, "fail", [
    { write: { path: "strings.py", text: "" } },
    { commit: "half of it" },
    SOLVE,
  ]),
  {
    name: "artifact-write-failure",
    by: "runs folder on a full file system",
    code: "artifact_write_failure",
    event: null,
    status: "fail",
    provoke(bed) {
      // Less than the first files of a run take, whatever else it would come to.
      const ROOM = 64 * 1024;
      script(bed, [SOLVE, { stdout: { text: "x".repeat(1024), repeat: 4096 } }]);
      return { tinyDisk: ROOM };
    },
  },
  {
    name: "provider-unavailable",
    by: "the interpreter of the tests is not on PATH",
    code: "provider_unavailable",
    event: COMPLETED,
    status: "blocked",
    provoke: (bed) => ({ env: { PATH: pathWithout("python3", bed) } }),
  },

  asked("lane-not-enabled", "a real lane that nobody enabled", "gate_missing", {
    argv: ["--stage", "1", "--lane", "case"],
  }),
  asked("stage-not-enabled", "a real lane without an enabled stage", "stage_gate_missing", {
    argv: ["--stage", "1", "--lane", "case"],
    env: { CTO_HARNESS_ALLOW_CASE: "1" },
  }),
  asked("another-stage-enabled", "a real lane enabled for another stage", "stage_gate_missing", {
    argv: ["--stage", "1", "--lane", "case"],
    env: { CTO_HARNESS_ALLOW_CASE: "1", CTO_HARNESS_CASE_STAGE: "2" },
  }),
  asked("allowed-by-another-word", "CTO_HARNESS_ALLOW_CASE=true", "gate_missing", {
    argv: ["--stage", "1", "--lane", "case"],
    env: { CTO_HARNESS_ALLOW_CASE: "true", CTO_HARNESS_CASE_STAGE: "1" },
  }),
  asked("stage-1", "stage 1 with everything enabled", "stage_executes_nothing", { argv: ["--stage", "1"] }),
  contract("contract-not-json", "contract that is no JSON", "task_contract_invalid", CONTRACT, '{"task_id": "T-1",'),
  contract("contract-empty", "contract without a byte", "task_contract_invalid", CONTRACT, ""),
  contract("contract-nul", "contract with a NUL", "task_contract_invalid", CONTRACT, '{"task_id": "T\\u0000"}\0'),
  contract("contract-unknown-field", "contract with an unknown field", "task_contract_invalid", CONTRACT, {
    allow: [],
  }),
  contract("contract-climbs", "allowed path that climbs", "task_contract_invalid", CONTRACT, {
    allowed_paths: ["../x"],
  }),
  contract("contract-absolute", "allowed path that is absolute", "task_contract_invalid", CONTRACT, {
    allowed_paths: ["/etc/passwd"],
  }),
  contract("contract-allows-nothing", "empty allowed_paths", "task_contract_invalid", CONTRACT, { allowed_paths: [] }),
  contract("contract-without-allowed-paths", "no allowed_paths", "task_contract_invalid", CONTRACT, {
    allowed_paths: undefined,
  }),
  contract("contract-without-forbidden-actions", "no forbidden_actions", "task_contract_invalid", CONTRACT, {
    forbidden_actions: undefined,
  }),
  contract("contract-mode-unknown", "unknown mutation_mode", "task_contract_invalid", CONTRACT, {
    mutation_mode: "all",
  }),
  contract("contract-mode-too-low", "mutation_mode below the stage's", "task_contract_invalid", CONTRACT, {
    mutation_mode: "none",
  }),
  contract("contract-names-target", "contract that names a target repository", "task_exposes_target_path", CONTRACT, {
    target_repository: "some/where",
  }),
  {
    name: "approval-missing",
    by: "contract that requires an approval, and there is none",
    code: "approval_missing",
    event: "approval.requested",
    status: "blocked",
    provoke(bed) {
      editContract(bed, { approval_required: true });
      return {};
    },
  },
  approval("approval-expired", "approval past its time", "approval_expired", "approval.denied", {
    timestamp: "2020-01-01T00:00:00Z",
    expires_at: "2020-01-02T00:00:00Z",
  }),
  approval("approval-of-another-task", "approval bound to something else", "approval_mismatch", "approval.denied", {
    binding: "0".repeat(64),
  }),
  approval("approval-with-other-words", "approval with another sentence", "approval_mismatch", "approval.denied", {
    statement: "ok",
  }),
  approval("approval-malformed", "approval record without an actor", "approval_mismatch", "approval.denied", {
    actor: undefined,
  }),
  approval(
    "approval-used-before",
    "approval that an earlier run used",
    "approval_consumed",
    "approval.denied",
    {},
    true,
  ),
  lane(
    "forbidden-path",
    "lane changes a forbidden path",
    "forbidden_path_change",
    DIFF,
    "fail",
    [SOLVE, { append: { path: "test_strings.py", text: "\n" } }],
    { allowed_paths: ["strings.py", "test_strings.py"] },
  ),
  lane(
    "hostile-workspace",
    "lane leaves a link that escapes",
    "hostile_workspace",
    DIFF,
    "fail",
    [SOLVE, { symlink: { path: "out", target: "/etc/passwd" } }],
    { allowed_paths: ["strings.py", "out"] },
  ),
  lane(
    "too-large",
    "lane leaves a file above the limit",
    "limit_exceeded",
    DIFF,
    "fail",
    [{ write: { path: "strings.py", text: "#".repeat(4096) } }],
    { limits: { changed_file_bytes: 1024 } },
  ),
  lane("lane-fails", "lane ends with exit 7", "backend_failed", COMPLETED, "fail", [SOLVE, { exit: 7 }]),
  lane("lane-step-fails", "a command of the lane fails", "backend_failed", COMPLETED, "fail", [
    SOLVE,
    { exec: ["sh", "-c", "exit 3"] },
  ]),
  lane("secret-in-patch", "lane writes something shaped like a token", "secret_leak", COMPLETED, "fail", [
    // Put together here, so that no scanner of this repository takes it for one.
    { write: { path: "strings.py", text: `${FIXED}\nTOKEN = "${["gh", "p_"].join("")}${"Ab1".repeat(12)}"\n` } },
  ]),
  {
    name: "cancelled",
    by: "SIGINT in the middle of the run",
    code: "cancelled",
    event: COMPLETED,
    status: "blocked",
    provoke(bed) {
      script(bed, [SOLVE, { hang: true }]);
      return { interrupt: true };
    },
  },
  ...STAGE_ROWS,
  ...TARGET_ROWS,
  ...CASE_ROWS,
  ...PACKAGE_ROWS,
];

const REAL_BINARY =
  "needs the admitted binary of a real agent and its model, which a machine may not have; provoked in test/scenario/case-lane.test.ts";
const FETCH = "is of `agent fetch`, which no run starts; provoked in test/scenario/agent-packages.test.ts";
const BUILD = "is of `agent build`, which no run starts; provoked in test/scenario/agent-build.test.ts";

/** Codes that no row provokes, and the record that says why. One of SPEC section 7 keeps the name of its row. */
export const NOT_COVERED: readonly { row: string; code: BlockerCode; reason: string }[] = [
  gap("containment_unavailable", REAL_BINARY),
  gap("containment_canary_failed", "needs a machine whose sandbox leaks; test/unit/judge holds the gate to such facts"),
  gap("provider_response_shape_unavailable", REAL_BINARY),
  gap("provider_endpoint_failed", REAL_BINARY),
  gap("agent_protocol_failed", REAL_BINARY),
  gap("fallback_model_used", REAL_BINARY),
  gap("fake_baseline_missing", REAL_BINARY),
  gap("fake_baseline_mismatch", REAL_BINARY),
  gap("harness_error", "is a fault of the harness itself, which no input and no environment is known to provoke"),
  gap("bun_missing", BUILD),
  gap("bun_version_mismatch", BUILD),
  gap("agent_pin_mismatch", BUILD),
  gap("agent_build_failed", BUILD),
  gap("agent_package_refused", FETCH),
];

function gap(code: BlockerCode, reason: string, row: string = code.replaceAll("_", "-")) {
  return { row, code, reason };
}
