/** Rows of the stage that gives its result to an admitted repository (LADDER 4); each is asked for, approved and run as a person does. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shellWord } from "../../core/domain/shell";
import { findOnPath } from "../../world/contain/find";
import { lockTarget } from "../../world/target/lock";
import { TARGET, text } from "./climb";
import { DIFF, type Json, pathWithout, type Step, VERIFIED } from "./deeds";
import type { Bed, Row } from "./row";
import { blockedBy, type Deed, EXTRA, failedBy, HALF_COMMITTED, HANGS, type Kind, lane, meanwhile } from "./stage-rows";

const CONTRACT = "task.contract.created";

function owned(name: string, by: string, kind: Kind, provoke: Deed = () => ({})): Row {
  return {
    name: `target-${name}`,
    by,
    ...kind,
    stage: 5,
    provoke: async (bed) => ({ asks: {}, moves: false, ...(await provoke(bed)) }),
  };
}

const record =
  (change: Json): Deed =>
  ({ target, repository }) => {
    writeFileSync(target, text({ ...TARGET, target_repository_path: repository, ...change }));
    return {};
  };

const BUG: readonly Step[] = [{ append: { path: "strings.py", text: "\n# looked at\n" } }];

export const TARGET_ROWS: readonly Row[] = [
  owned("denied", "approval that denies", blockedBy("approval_denied", "approval.denied"), () => ({
    asks: { decision: "denied" },
  })),
  owned(
    "not-admitted",
    "target that is not admitted",
    blockedBy("target_not_admitted"),
    record({ admission_status: "not_admitted" }),
  ),
  owned(
    "record-invalid",
    "target record that does not forbid everything",
    blockedBy("target_admission_invalid"),
    record({ forbidden_actions: ["push"] }),
  ),
  owned("unowned", "target record without an owner", blockedBy("target_not_owned"), record({ repository_owner: "" })),
  owned(
    "critical",
    "target that is critical",
    blockedBy("target_critical"),
    record({ risk_classification: "production" }),
  ),
  owned("disallowed-file", "lane writes outside allowed_paths", failedBy("disallowed_file_change", DIFF), lane(EXTRA)),
  owned("dirty-start", "target with a change of its own", blockedBy("dirty_starting_tree", CONTRACT), () => ({
    afterCommit: (repository) => writeFileSync(join(repository, "strings.py"), "# not committed\n"),
  })),
  owned("dirty-end", "lane that commits leaves untracked files", failedBy("dirty_ending_tree"), lane(HALF_COMMITTED)),
  owned("failed-tests", "lane leaves the bug", failedBy("verification_failed", VERIFIED), lane(BUG)),
  owned("timeout", "lane sleeps past its bound", blockedBy("timeout", "run.completed"), HANGS),
  owned(
    "provider-unavailable",
    "the interpreter of the tests is not on PATH",
    blockedBy("provider_unavailable", "run.completed"),
    (bed) => ({ env: { PATH: pathWithout("python3", bed) } }),
  ),
  owned("busy", "another harness holds the target", blockedBy("target_busy"), busy),
  owned("head-moves", "HEAD that moves during the run", failedBy("source_repository_mutated"), (bed) =>
    meanwhile(bed, (repository) => {
      cpSync(join(repository, ".git/refs/heads/main"), join(repository, ".git/refs/heads/another"));
      writeFileSync(join(repository, ".git/HEAD"), "ref: refs/heads/another\n");
    }),
  ),
  owned("missing-outcome", "nobody has decided", blockedBy("missing_operator_outcome", "run.completed"), () => ({
    moves: true,
  })),
  owned("rejected", "a person rejects the result", failedBy("operator_rejected"), () => ({
    moves: true,
    concludes: "rejected",
  })),
  owned(
    "killed",
    "run before it that was killed between commit and checkout; its result is whole, so that nothing is left to do",
    failedBy("no_diff", DIFF),
    (bed) => ({
      moves: true,
      killedFirst: { PATH: dyingGit(bed) },
      afterCommit: (repository) => cpSync(join(repository, ".git/refs/heads/main"), join(bed.folder, "before")),
    }),
  ),
];

/** Another harness: this one. */
function busy(): ReturnType<Deed> {
  let release = () => {};
  return {
    afterCommit(repository) {
      const state = join(repository, ".git/case-harness");
      ({ release } = lockTarget({ state, sharing: null }, { run: "another", before: "", ref: "" }));
    },
    close: () => release(),
  };
}

/** A PATH whose git, asked to write an index when the branch has moved already, ends whoever asked. */
function dyingGit(bed: Bed): string {
  const bin = join(bed.folder, "bin");
  mkdirSync(bin);
  const branch = shellWord(join(bed.repository, ".git/refs/heads/main"));
  const before = shellWord(join(bed.folder, "before"));
  const git = shellWord(findOnPath("git", bed.path) ?? "git");
  writeFileSync(
    join(bin, "git"),
    `#!/bin/sh
case " $* " in *" update-index "*) if [ "$(cat ${branch})" != "$(cat ${before})" ]; then kill -9 $PPID; exit 1; fi;; esac
exec ${git} "$@"
`,
    { mode: 0o755 },
  );
  return `${bin}:${bed.path}`;
}
