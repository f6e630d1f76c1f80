/** Rows of the stages that start from a repository, or work in one that is thrown away (LADDER 2 and 3). */
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { BlockerCode } from "../../core/domain/catalogue";
import { LADDER } from "../../core/stages/ladder";
import { RECORDS, text } from "./climb";
import { DIFF, editContract, goodApproval, type Json, pathWithout, script, SOLVE, type Step, VERIFIED } from "./deeds";
import type { Bed, Provocation, Row } from "./row";

const CONTRACT = "task.contract.created";
const GATE = "backend.gate.blocked";
const COMPLETED = "run.completed";

export type Deed = (bed: Bed) => Provocation | Promise<Provocation>;
export type Kind = Pick<Row, "code" | "event" | "status">;

export const blockedBy = (code: BlockerCode, event: string = GATE): Kind => ({ code, event, status: "blocked" });
export const failedBy = (code: BlockerCode, event: string | null = COMPLETED): Kind => ({
  code,
  event,
  status: "fail",
});

function copied(name: string, by: string, kind: Kind, provoke: Deed): Row {
  return { name, by, ...kind, stage: 3, provoke };
}

/** A row of stage 4; with an approval that grants it, unless the deed hands one over itself. */
function disposable(name: string, by: string, kind: Kind, provoke: Deed): Row {
  return {
    name,
    by,
    ...kind,
    stage: 4,
    async provoke(bed) {
      const { approve = {}, ...provocation } = await provoke(bed);
      return { ...provocation, ...(approve === null ? {} : { argv: ["--approval", approval(bed, approve)] }) };
    },
  };
}

export const lane =
  (steps: readonly Step[], contract: Json = {}): Deed =>
  (bed) => {
    script(bed, steps);
    editContract(bed, contract);
    return {};
  };

const record =
  (name: keyof typeof RECORDS, change: Json): Deed =>
  (bed) => {
    writeFileSync(join(bed.project, ".harness", name), text({ ...RECORDS[name], ...change }));
    return {};
  };

/** What a lane of stage 4 does to its repository, once it has solved its task. */
const inGit = (command: string): Deed => lane([SOLVE, { exec: ["bash", "-c", command] }]);

export const HALF_COMMITTED: readonly Step[] = [
  { write: { path: "strings.py", text: "" } },
  { commit: "half of it" },
  SOLVE,
];
export const EXTRA: readonly Step[] = [SOLVE, { write: { path: "extra.py", text: "" } }];
export const HANGS = lane([SOLVE, { hang: true }], { limits: { lane_seconds: 1 } });
const REJECTED = lane([SOLVE, { envelope: { agent: "reviewer", status: "completed", findings: { critical: 1 } } }]);
const UNHEARD = lane([SOLVE, { event: "another.event" }], { required_events: ["analysis.completed"] });
const NO_ROOM: Deed = (bed) => {
  script(bed, [SOLVE, { stdout: { text: "x".repeat(1024), repeat: 4096 } }]);
  return { tinyDisk: 64 * 1024 };
};

export const STAGE_ROWS: readonly Row[] = [
  copied("dirty-starting-tree", "source or target dirty", blockedBy("dirty_starting_tree", CONTRACT), () => ({
    afterCommit: (repository) => writeFileSync(join(repository, "strings.py"), "# not committed\n"),
  })),
  copied(
    "source-unclassified",
    "unclassified source",
    blockedBy("source_not_owned"),
    record("source.json", { classification: "unclassified" }),
  ),
  copied("prior-stage-missing", "no pass of the stage below", blockedBy("prior_stage_not_proven"), () => ({
    prior: false,
  })),
  copied(
    "source-changes",
    "source that changes under the run",
    failedBy("source_repository_mutated"),
    changesMeanwhile,
  ),
  copied("copied-setup-dirties", "setup command that changes the tree", blockedBy("setup_failed", VERIFIED), (bed) => {
    editContract(bed, { setup_commands: [["bash", "-c", "echo >> strings.py"]] });
    return {};
  }),
  copied("copied-dirty-end", "copy that is dirty at the end", failedBy("dirty_ending_tree"), lane(HALF_COMMITTED)),
  copied("copied-timeout", "lane sleeps past its bound", blockedBy("timeout", COMPLETED), HANGS),
  copied(
    "copied-disallowed-file",
    "lane writes outside allowed_paths",
    failedBy("disallowed_file_change", DIFF),
    lane(EXTRA),
  ),
  copied(
    "copied-failed-tests",
    "lane leaves the bug",
    failedBy("verification_failed", VERIFIED),
    lane([{ append: { path: "strings.py", text: "\n# looked at\n" } }]),
  ),
  copied("copied-missing-event", "lane leaves out an event", failedBy("missing_required_event"), UNHEARD),
  copied(
    "copied-artifact-write-failure",
    "runs folder on a full file system",
    failedBy("artifact_write_failure", null),
    NO_ROOM,
  ),

  disposable("sandbox-approval-missing", "no approval", blockedBy("approval_missing", "approval.requested"), () => ({
    approve: null,
  })),
  disposable(
    "sandbox-approval-denied",
    "approval that denies",
    blockedBy("approval_denied", "approval.denied"),
    () => ({ approve: { decision: "denied" } }),
  ),
  disposable(
    "sandbox-approval-expired",
    "approval past its time",
    blockedBy("approval_expired", "approval.denied"),
    () => ({
      approve: { timestamp: "2020-01-01T00:00:00Z", expires_at: "2020-01-02T00:00:00Z" },
    }),
  ),
  disposable(
    "sandbox-approval-of-another-task",
    "approval bound to something else",
    blockedBy("approval_mismatch", "approval.denied"),
    () => ({ approve: { binding: "0".repeat(64) } }),
  ),
  disposable(
    "sandbox-not-admitted",
    "sandbox that is not admitted",
    blockedBy("target_not_admitted"),
    record("sandbox.json", { admission_status: "not_admitted" }),
  ),
  disposable(
    "sandbox-record-invalid",
    "sandbox record without a disposal policy",
    blockedBy("target_admission_invalid"),
    record("sandbox.json", { disposal_policy: "" }),
  ),
  disposable(
    "sandbox-not-owned",
    "sandbox record without an owner",
    blockedBy("target_not_owned"),
    record("sandbox.json", { repository_owner: "" }),
  ),
  disposable("sandbox-reviewer-reject", "lane's reviewer rejects", blockedBy("reviewer_rejected", VERIFIED), REJECTED),
  disposable("sandbox-timeout", "lane sleeps past its bound", blockedBy("timeout", COMPLETED), HANGS),
  disposable(
    "sandbox-provider-unavailable",
    "the interpreter of the tests is not on PATH",
    blockedBy("provider_unavailable", COMPLETED),
    (bed) => ({ env: { PATH: pathWithout("python3", bed) } }),
  ),
  disposable(
    "sandbox-dirty-end",
    "lane that commits leaves untracked files",
    failedBy("dirty_ending_tree"),
    lane(HALF_COMMITTED),
  ),
  disposable(
    "sandbox-disallowed-file",
    "lane writes outside allowed_paths",
    failedBy("disallowed_file_change", DIFF),
    lane(EXTRA),
  ),
  disposable(
    "sandbox-ref-created",
    "lane creates a branch",
    failedBy("branch_or_ref_created", DIFF),
    inGit("git branch another"),
  ),
  disposable(
    "sandbox-remote-added",
    "lane adds a remote",
    failedBy("remote_added", DIFF),
    inGit("git remote add origin https://forge.example/a/b.git"),
  ),
  disposable(
    "sandbox-merge",
    "lane makes a merge, which its contract forbids",
    failedBy("forbidden_action_attempted"),
    inGit(
      "t=$(git write-tree); b=$(git rev-parse HEAD); o=$(git commit-tree $t -p $b -m one); git update-ref HEAD $(git commit-tree $t -p $b -p $o -m merge)",
    ),
  ),
];

/** Somebody else changes the source while the lane waits for it. */
function changesMeanwhile(bed: Bed): Promise<Provocation> {
  return meanwhile(bed, (repository) => writeFileSync(join(repository, "strings.py"), "# meanwhile\n"));
}

/** Something is done to the repository while the lane waits for it. */
export async function meanwhile(bed: Bed, act: (repository: string) => void): Promise<Provocation> {
  let repository = "";
  // Whoever only asks whether somebody listens says nothing.
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      act(repository);
      socket.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  const wait: Step = { exec: ["bash", "-c", `exec 3<>/dev/tcp/127.0.0.1/${port}; echo now >&3; cat <&3`] };
  script(bed, [wait, SOLVE]);
  editContract(bed, { loopback_ports: [port] });
  return {
    afterCommit: (made) => void (repository = made),
    close: () => void server.close(),
  };
}

function approval(bed: Bed, change: Json): string {
  const file = join(bed.folder, "approval.json");
  writeFileSync(file, JSON.stringify({ ...goodApproval(bed, LADDER[3]), ...change }));
  return file;
}
