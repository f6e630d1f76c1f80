import { CURRENT_DERIVATION } from "../../../src/core/domain/derivation";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/core/domain/blocker";
import { sha256 } from "../../../src/core/domain/digest";
import { approvalBinding } from "../../../src/core/records/approval";
import { approvalSubject } from "../../../src/core/gates/approval";
import { evaluateGates, gateBlockers } from "../../../src/core/gates";
import { conclude, notAwaiting } from "../../../src/core/judge/conclusion";
import { judge } from "../../../src/core/judge/judge";
import type { Decision } from "../../../src/core/judge/decision";
import type { Facts } from "../../../src/core/records/facts";
import { TARGET_REFUSALS } from "../../../src/core/records/stage-facts";
import {
  applyTo,
  approve,
  at,
  blockedBefore,
  bytesOf,
  evidenceOf,
  found,
  inputOf,
  owned,
  RUN,
  TARGET,
  type World,
} from "./world";

const decide = (world: World) => judge(evidenceOf(world));
const blockersOf = (world: World) => found(decide(world).blockers);
const WAITING = ["missing_operator_outcome operator"];

describe("a run of stage 5", () => {
  it("waits for a person, and for nothing else", () => {
    const { blockers, status, verdict, proof } = decide(owned());
    expect(found(blockers)).toEqual(WAITING);
    expect(status).toBe("blocked");
    expect(verdict).toMatchObject({
      ...{ operator_outcome: "missing", operator: null, approval_source: "the owner" },
      ...{ target_repository_start_clean: true, target_repository_ending_clean: true },
      rollback: `git revert --no-edit ${verdict.target_commit}`,
    });
    expect(verdict.forbidden_actions!.map(({ action }) => action)).toEqual(
      expect.arrayContaining(TARGET["forbidden_actions"] as string[]),
    );
    expect(proof).toMatchObject({ file: "stage5-owned-repo-proof.json", value: { operator_outcome: "missing" } });
    expect(JSON.stringify(verdict)).not.toContain(TARGET["target_repository_path"]);
  });

  it.each<[string, (facts: Facts) => void, string]>([
    [
      "a commit of somebody else's",
      (f) => (f.application!.target_commit = "9".repeat(40)),
      "harness_error target_commit",
    ],
    ["the time of another commit", (f) => (f.application!.at = at(22)), "harness_error target_commit"],
    ["another tree", (f) => (f.application!.tree = "9".repeat(40)), "harness_error tree of the target"],
    [
      "another verdict",
      (f) => (f.application!.judged_sha256 = "9".repeat(64)),
      "harness_error report digest of the commit",
    ],
    [
      "another commit before",
      (f) => (f.application!.target_commit_before = "9".repeat(40)),
      "harness_error target_commit_before",
    ],
    ["another branch", (f) => (f.application!.branch = "refs/heads/x"), "harness_error target branch"],
    ["no git bundle", (f) => (f.application!.bundle_sha256 = null), "harness_error backend/result.bundle"],
    [
      "a file more",
      (f) => f.application!.changed_files.push("test_strings.py"),
      "harness_error changed files of the target",
    ],
    ["a file that is not allowed", (f) => f.application!.changed_files.push("x.py"), "disallowed_file_change x.py"],
    ["a forbidden file", (f) => f.application!.changed_files.push("deploy/a"), "forbidden_path_change deploy/a"],
    ["git's own", (f) => f.application!.changed_files.push(".GIT/config"), "forbidden_path_change .GIT/config"],
    ["no commit at all", (f) => (f.application!.target_commit = null), "harness_error application"],
    ["a dirty end", (f) => f.target_after!.differing.push("x"), "dirty_ending_tree target repository"],
    ["a dirty end that is not named", (f) => (f.target_after!.more = 1), "dirty_ending_tree target repository"],
    ["an end that nobody saw", (f) => (f.target_after!.problem = "gone"), "dirty_ending_tree target repository"],
    ["no word on the end", (f) => delete f.target_after, "harness_error target repository at the end"],
    [
      "a HEAD that moved on",
      (f) => (f.target_after!.commit = "9".repeat(40)),
      "source_repository_mutated target repository: HEAD",
    ],
    [
      "another branch at the end",
      (f) => (f.target_after!.branch = "refs/heads/x"),
      "source_repository_mutated target repository: HEAD",
    ],
    ["nothing applied", (f) => delete f.application, "harness_error application"],
    ["no word on the target", (f) => delete f.target, "harness_error target"],
    ["no word on its copy", (f) => delete f.copy, "harness_error copy"],
    ["no word on what the lane committed", (f) => delete f.sandbox_history, "harness_error sandbox_history"],
  ])("does not wait for a person with %s", (_what, change, wanted) => {
    const world = owned();
    change(world.facts);
    const blockers = blockersOf(world);
    expect(blockers).toContain(wanted);
    expect(blockers).not.toContain(WAITING[0]);
  });

  it("never applies what something is against", () => {
    const world = owned();
    world.facts.verification!.status = "failed";
    world.facts.verification!.commands[0]!.exit_code = 1;
    const blockers = blockersOf(world);
    expect(blockers).toContain("harness_error application");
    expect(blockers.some((one) => one.startsWith("verification_failed"))).toBe(true);
    delete world.facts.application;
    world.facts.target_after = { ...world.facts.target_after!, commit: world.facts.target!.commit };
    expect(blockersOf(world).map((one) => one.split(" ")[0])).toEqual(["verification_failed"]);
  });

  it.each(TARGET_REFUSALS)("tells what the target refused by its kind: %s", (refusal) => {
    const world = owned();
    const { application, target_after, target } = world.facts;
    Object.assign(application!, {
      ...{ outcome: "refused", refusal, problem: "why", branch: null, target_commit: null, tree: null },
      ...{ changed_files: [], bundle_sha256: null },
    });
    target_after!.commit = target!.commit;
    const [blocker, ...others] = decide(world).blockers;
    expect(others).toEqual([]);
    expect(blocker).toMatchObject({ subject: "target repository", found: "why" });
    expect(wordsOf(blocker!).fix).toMatch(/target|path|repository/i);
  });

  it("allows only what contract and record allow, and forbids what either forbids", () => {
    for (const change of [{ allowed_paths: ["other.py"] }, { forbidden_paths: ["strings.py"] }]) {
      const world = owned();
      world.records["target.json"] = { ...TARGET, ...change };
      approve(world);
      delete world.facts.application;
      world.facts.target_after = { ...world.facts.target_after!, commit: world.facts.target!.commit };
      expect(blockersOf(world)).toEqual([
        `${"allowed_paths" in change ? "disallowed_file_change" : "forbidden_path_change"} strings.py`,
      ]);
    }
  });

  it("is approved for the record that was reviewed, and for no other", () => {
    const world = owned();
    const binding = approvalBinding(approvalSubject(inputOf(world))!);
    world.records["target.json"] = { ...TARGET, allowed_paths: ["strings.py", "x/"] };
    expect(approvalBinding(approvalSubject(inputOf(world))!)).not.toBe(binding);
    expect(found(gateBlockers(evaluateGates(inputOf(world))))).toEqual(["approval_mismatch approval.binding"]);
  });

  it.each<[string, (world: World) => void, string]>([
    ["busy", (w) => Object.assign(w.facts.target!, { refusal: "target_busy" }), "target_busy target repository"],
    [
      "dirty",
      (w) => Object.assign(w.facts.target!, { refusal: "target_dirty" }),
      "dirty_starting_tree target repository",
    ],
    ["none", (w) => (w.facts.target!.problem = "no repository"), "target_admission_invalid target repository"],
    ["another user's", (w) => (w.facts.source!.owner = "other"), "target_not_owned target repository"],
    ["none of git's", (w) => (w.facts.source!.problem = "no"), "target_admission_invalid target repository"],
    [
      "another folder",
      (w) => (w.facts.source!.path_agrees = false),
      "target_admission_invalid target.json: target_repository_path",
    ],
    [
      "with a changed file",
      (w) => {
        w.facts.source!.before!.status.clean = false;
        w.facts.source!.dirty.tracked.push("a.py");
      },
      "dirty_starting_tree a.py",
    ],
  ])("does not begin in a target that is %s", (_what, change, wanted) => {
    const world = owned();
    change(world);
    expect(found(gateBlockers(evaluateGates(inputOf(world))))).toEqual([wanted]);
  });

  it("that was blocked says of the target what was seen of it", () => {
    const world = blockedBefore(owned());
    delete world.facts.application;
    world.facts.tools = [
      { ...owned().facts.tools![0]!, found: false, version: null, expected: "git", problem: "gone" },
    ];
    world.facts.target_after!.commit = world.facts.target!.commit;
    const { verdict } = decide(world);
    expect(verdict.blockers.map(({ code }) => code)).toEqual(["provider_unavailable"]);
    expect(verdict).toMatchObject({
      ...{ status: "blocked", target_repository_admission_status: "admitted", changed_files: [] },
      ...{ target_repository_start_clean: true, target_repository_ending_clean: true, operator_outcome: null },
    });
  });
});

describe("a conclusion", () => {
  const NEXT = "20261120T110000Z-fix-def456";
  const REPORT = sha256("report");
  const first = () => ({ decision: decide(owned()), reportSha256: REPORT, patchSha256: sha256("patch"), ci: null });
  const facts = (over: Partial<NonNullable<Facts["conclusion"]>> = {}): Facts => {
    const { run, request, environment, contract, clock } = owned().facts;
    return {
      ...{ request, environment, contract },
      clock: { ...clock, lane_started: null, lane_ended: null, diff_checked: null, verification_completed: null },
      run: { ...run, run_id: NEXT, role: "conclusion" },
      conclusion: {
        ...{ at: "2026-11-20T11:00:01.000Z", outcome: "accepted", actor: "Ada", reason: null },
        first_run: { run_id: RUN, report_sha256: REPORT, patch_sha256: sha256("patch") },
        ...over,
      },
    };
  };
  const evidence = { contract: bytesOf(owned().contract), derivation: CURRENT_DERIVATION };
  const of = (over = {}, run: { decision: Decision } & ReturnType<typeof first> = first()) =>
    conclude(facts(over), evidence, run);

  describe("in CI", () => {
    const CI: NonNullable<Facts["ci"]> = {
      ...{ repository: "acme/widgets", head_sha: "a".repeat(40), event: "push" },
      workflow_run: { id: "901", attempt: "1" },
    };
    const forge: NonNullable<NonNullable<Facts["conclusion"]>["forge"]> = {
      ...({
        repository: "acme/widgets",
        source: "record",
        word: "pull request #4",
        ledger: "harness-outcome/x",
      } as const),
      said_at: "2026-11-20T10:59:00.000Z",
      first_run: {
        ...{ artifact: "5", artifact_sha256: sha256("zip"), workflow_run: "900", head_sha: "b".repeat(40) },
        ...{ event: "push", branch: "main", default_branch: "main" },
      },
    };
    const OF_RUN = { ...CI, head_sha: "b".repeat(40), workflow_run: { id: "900", attempt: "1" } };
    const said = (
      over: Partial<typeof forge> | null = {},
      ci: Facts["ci"] | null = CI,
      of: Facts["ci"] | null = OF_RUN,
    ) =>
      conclude(
        { ...facts(over === null ? {} : { forge: { ...forge, ...over } }), ...(ci == null ? {} : { ci }) },
        evidence,
        {
          ...first(),
          ci: of ?? null,
        },
      ).blockers.map(({ subject }) => subject);

    it("agrees with what it was made for, and with what the run was", () => {
      expect(said()).toEqual([]);
      expect(said({ repository: "Acme/Widgets" })).toEqual([]);
    });

    it.each([
      ["another repository", said({ repository: "eve/widgets" })],
      ["a conclusion of another repository", said({}, { ...CI, repository: "eve/widgets" })],
      ["a conclusion of no forge", said({}, null)],
      ["a forge that said nothing", said(null)],
      ["a run of another repository", said({}, CI, { ...OF_RUN, repository: "eve/widgets" })],
      ["a run of no forge", said({}, CI, null)],
      ["a run of another workflow run", said({ first_run: { ...forge.first_run, workflow_run: "902" } })],
      ["a run for another commit", said({ first_run: { ...forge.first_run, head_sha: "c".repeat(40) } })],
      ["a run for another branch", said({ first_run: { ...forge.first_run, branch: "work" } })],
    ])("is no outcome with %s", (_what, subjects) => {
      expect(subjects).not.toEqual([]);
      for (const subject of subjects) expect(subject).toMatch(/^first-run: /);
    });
  });

  it("that accepts makes a pass of the result", () => {
    const { status, verdict, proof } = of();
    expect(status).toBe("pass");
    expect(verdict).toMatchObject({
      ...{ run_id: NEXT, operator_outcome: "accepted", approval_state: "consumed_by_pass_evidence", blockers: [] },
      operator: { actor: "Ada", reason: null },
    });
    expect(proof!.value).toMatchObject({ run_id: NEXT, status: "pass", operator_outcome: "accepted" });
  });

  it("that rejects makes a failure of it", () => {
    const { status, blockers, events } = of({ outcome: "rejected", reason: "no" });
    expect(status).toBe("fail");
    expect(found(blockers)).toEqual(["operator_rejected operator"]);
    expect(events.at(-1)).toMatchObject({ event: "run.completed", data: { blockers: ["operator_rejected"] } });
  });

  it.each([
    ["another run", { run_id: "20261120T100000Z-fix-zzz999", report_sha256: REPORT, patch_sha256: sha256("patch") }],
    ["another report", { run_id: RUN, report_sha256: sha256("x"), patch_sha256: sha256("patch") }],
    ["another patch", { run_id: RUN, report_sha256: REPORT, patch_sha256: sha256("x") }],
  ])("that was said of %s makes none", (_what, first_run) => {
    expect(of({ first_run }).status).toBe("fail");
  });

  it("that was said before there was a result makes none", () => {
    expect(of({ at: at(1) }).status).toBe("fail");
  });

  it("of a run that does not wait for one makes none", () => {
    const world = owned();
    delete world.facts.application;
    const decision = decide(world);
    expect(notAwaiting(decision)).toContain("harness_error");
    expect(of({}, { ...first(), decision }).status).toBe("fail");
  });
});

describe("an application that was made of what the run came to", () => {
  it("holds whatever the run is about, and with no other", () => {
    const world = owned();
    world.facts.environment.node = "v99";
    expect(blockersOf(world)).toContain("harness_error report digest of the commit");
    applyTo(world);
    expect(blockersOf(world)).toEqual(WAITING);
  });
});
