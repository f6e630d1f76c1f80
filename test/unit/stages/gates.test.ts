import { CURRENT_DERIVATION } from "../../../src/core/domain/derivation";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../src/core/domain/catalogue";
import { wordsOf } from "../../../src/core/domain/blocker";
import { type Admitted, admit, evaluateGates, gateBlockers, gatesOf } from "../../../src/core/gates";
import { approvalState, approvalUse } from "../../../src/core/gates/approval";
import type { PriorBundle, PriorEvidence, SandboxFact, SourceFact } from "../../../src/core/records/stage-facts";
import { LADDER, stageOf } from "../../../src/core/stages/ladder";
import {
  approve,
  BASELINE,
  cloned,
  copied,
  disposable,
  found,
  inputOf,
  type Json,
  REMOTE,
  SOURCE,
  WORKING,
  type World,
} from "./world";

const gatesFind = (world: World) => gateBlockers(evaluateGates(inputOf(world)));
/** Every blocker says what was expected and what was found. */
function expectWords(world: World): void {
  for (const one of gatesFind(world)) {
    expect(one.expected ?? one.found, one.subject).not.toBeNull();
    expect(wordsOf(one).fix).not.toBe("");
  }
}

describe("the gates of stages 3 and 4", () => {
  it.each([
    ["a copied source", copied],
    ["a sandbox of a case", disposable],
    ["a sandbox of a clone", cloned],
  ])("let %s pass", (_name, make) => {
    const results = evaluateGates(inputOf(make()));
    expect(found(gateBlockers(results))).toEqual([]);
    expect(results.filter(({ state }) => state === "not_evaluated")).toEqual([]);
    expect(admit(results)).not.toBeNull();
  });

  it("stand in the order of the specification, and at the stages that demand them alone", () => {
    const names = (number: 1 | 2 | 3 | 4 | 5) => gatesOf(stageOf(number), CURRENT_DERIVATION).map(({ name }) => name);
    const own = (number: 1 | 2 | 3 | 4 | 5) => names(number).filter((name) => !names(2).includes(name));
    expect(names(1)).toEqual(names(2));
    expect(own(3)).toEqual(["prior-stage", "source-record", "repository", "copy"]);
    expect(own(4)).toEqual(["prior-stage", "sandbox-record", "repository", "copy", "branch-policy"]);
    expect(own(5)).toEqual(["prior-stage", "target-record", "target", "repository", "copy", "branch-policy"]);
    expect(names(4)).toEqual([
      ...["enabled", "contract", "agent-record", "model", "prior-stage", "sandbox-record", "approval"],
      ...["agent-binary", "tools", "repository", "workspace", "copy", "branch-policy", "containment", "model-endpoint"],
    ]);
  });

  it("keep the effects back while a record blocks", () => {
    const world = copied();
    world.records["source.json"] = undefined;
    world.facts.source!.owner = "other";
    const results = evaluateGates(inputOf(world));
    expect(found(gateBlockers(results))).toEqual(["source_not_owned source.json"]);
    expect(results.find(({ gate }) => gate === "repository")!.state).toBe("not_evaluated");
  });

  it("admit nobody by the results of only some of them", () => {
    const results = evaluateGates(inputOf(copied()));
    for (const { gate } of results) expect(admit(results.filter((one) => one.gate !== gate)), gate).toBeNull();
  });

  it("are the only ones who admit: nothing else is of that type", () => {
    // @ts-expect-error A literal is no admission, whatever it holds.
    const literal: Admitted = { proof: true };
    // @ts-expect-error Nor is what gates came to.
    const results: Admitted = evaluateGates(inputOf(copied()));
    const admitted = admit(evaluateGates(inputOf(copied())))!.constructor;
    for (const forged of [literal, results]) expect(forged.constructor).not.toBe(admitted);
  });

  it.each(["sandbox", "pid", "none"] as const)(
    "block a lane that would be root of the machine at the level %s",
    (level) => {
      const world = copied();
      const containment = world.containment;
      Object.assign(containment, { level, as: { uid: 0, how: "own" } });
      const blockers = gateBlockers(evaluateGates(inputOf(world)));
      expect(blockers.filter(({ code }) => code === "containment_unavailable")).toHaveLength(1);
      Object.assign(containment, { as: { uid: 2_013_265_921, how: "lent" } });
      expect(gateBlockers(evaluateGates(inputOf(world)))).toEqual([]);
    },
  );

  it("block where a collector has not looked", () => {
    for (const name of ["source", "copy"] as const) {
      const world = copied();
      delete world.facts[name];
      expect(admit(evaluateGates(inputOf(world))), name).toBeNull();
    }
    const world = disposable();
    delete world.facts.sandbox;
    expect(admit(evaluateGates(inputOf(world)))).toBeNull();
  });
});

describe("prior evidence", () => {
  type Change = (bundle: PriorBundle, prior: PriorEvidence, world: World) => void;
  const worlds = { 3: copied, 4: disposable };
  const MADE_FOR = { repository: "owner/repo", head_sha: "b".repeat(40), event: "push", workflow_run: "7" };

  it.each<[string, Change, string]>([
    ["nobody looked for any", (_b, _p, { facts }) => delete facts.prior_evidence, "stage"],
    ["none was named or found", (_b, prior) => Object.assign(prior, { bundle: null, origin: null }), "stage"],
    ["it can't be read", (_b, prior) => Object.assign(prior, { bundle: null, problem: "no such folder" }), "stage"],
    ["it was altered", (bundle) => bundle.faults.push("report.json: its SHA-256 is another"), "verify"],
    ["it is of another stage", (bundle) => (bundle.stage += 1), "stage"],
    ["it is of an earlier stage", (bundle) => (bundle.stage -= 1), "stage"],
    ["it failed", (bundle) => (bundle.status = "fail"), "status"],
    ["it was blocked", (bundle) => (bundle.status = "blocked"), "status"],
    ["it is of another lane", (bundle) => (bundle.lane = "case"), "lane"],
    ["it ran a binary", (bundle) => (bundle.binary_sha256 = "9".repeat(64)), "binary"],
    ["it is a replay", (bundle) => (bundle.replay = true), "replay"],
    ["its lane was not contained", (bundle) => (bundle.level = "none"), "containment"],
    ["nobody says how its lane was contained", (bundle) => (bundle.level = null), "containment"],
    [
      "its verification was not contained",
      (bundle) => (bundle.verification_level = "none"),
      "containment of verification",
    ],
    ["nothing makes it trusted", (_b, prior) => (prior.trusted_by = null), "trust"],
    ["it says that a forge gave it, and none did", (_b, prior) => (prior.trusted_by = "forge"), "trust"],
    ...[
      ...["pull_request", "pull_request_target", "merge_group", "workflow_run", "issue_comment", "release"],
      "an_event_of_tomorrow",
    ].map((event): [string, Change, string] => [
      `it was made for ${event}`,
      (bundle) => (bundle.made_for = { ...MADE_FOR, event }),
      "event",
    ]),
    ["nobody says for which event it was made", (bundle) => (bundle.made_for = { ...MADE_FOR, event: null }), "event"],
  ])("is refused where %s", (_name, change, aspect) => {
    for (const stage of [3, 4] as const) {
      const world = worlds[stage]();
      const prior = world.facts.prior_evidence!;
      change(prior.bundle!, prior, world);
      const blockers = gatesFind(world);
      const missing = world.facts.prior_evidence?.bundle == null;
      const subject = missing ? `stage ${stage - 1}` : `prior evidence: ${aspect}`;
      expect(found(blockers)).toEqual([`prior_stage_not_proven ${subject}`]);
      expect([blockers[0]!.expected, blockers[0]!.found]).not.toContain(null);
    }
  });

  it.each<[string, Partial<NonNullable<PriorEvidence["forge"]>>, Partial<typeof MADE_FOR> | null, string[]]>([
    ["of this repository's default branch is taken", {}, {}, []],
    ["of this repository, written in another case, is taken", { repository: "Owner/Repo" }, {}, []],
    [
      "of another repository is refused",
      { repository: "other/repo" },
      {},
      ["repository", "repository it was made for"],
    ],
    ["of another branch is refused", { branch: "feature" }, {}, ["branch"]],
    ["of a pull request is refused", { event: "pull_request" }, {}, ["event"]],
    ["of what acts on pull requests is refused", { event: "workflow_run" }, {}, ["event"]],
    [
      "of a fork's pull request is refused in all that is wrong",
      { event: "pull_request_target", branch: "x" },
      {},
      ["branch", "event"],
    ],
    ["and that another repository made is refused", {}, { repository: "o/r" }, ["repository it was made for"]],
    ["and that another run made is refused", {}, { workflow_run: "8" }, ["run it was made by"]],
    ["and that was made for another commit is refused", {}, { head_sha: "c".repeat(40) }, ["commit it was made for"]],
    [
      "and that says nothing of a forge is refused",
      {},
      null,
      ["repository it was made for", "run it was made by", "commit it was made for"],
    ],
  ])("that the forge gave %s", (_name, change, made, aspects) => {
    const world = copied();
    world.facts.ci = { repository: "owner/repo", head_sha: "a".repeat(40) };
    const forge = {
      repository: "owner/repo",
      artifact: "5",
      artifact_sha256: "d".repeat(64),
      workflow_run: "7",
      head_sha: MADE_FOR.head_sha,
      event: "push",
      branch: "main",
      default_branch: "main",
    };
    Object.assign(world.facts.prior_evidence!, {
      origin: "forge",
      trusted_by: "forge",
      forge: { ...forge, ...change },
    });
    world.facts.prior_evidence!.bundle!.made_for = made === null ? null : { ...MADE_FOR, ...made };
    expect(found(gatesFind(world))).toEqual(aspects.map((one) => `prior_stage_not_proven prior evidence: ${one}`));
    delete world.facts.ci;
    expect(found(gatesFind(world))).toContain("prior_stage_not_proven prior evidence: repository");
  });

  it("of another task is taken, and one that a key of the policy signed is", () => {
    const world = copied();
    Object.assign(world.facts.prior_evidence!.bundle!, { case_id: "elsewhere" });
    world.facts.prior_evidence!.trusted_by = "signature";
    expect(gatesFind(world)).toEqual([]);
  });

  it("of an agent is of exactly its model, which the scripted lane has not", () => {
    const prior = (lane: "fake" | "case", change: Json) => {
      const world = copied();
      Object.assign(world.facts.request, { lane, model_provider: "p", model: "m" });
      Object.assign(world.facts.prior_evidence!.bundle!, { lane, model_provider: "p", model: "m", ...change });
      return found(gatesFind(world)).filter((one) => one.startsWith("prior_stage_not_proven"));
    };
    expect(prior("case", {})).toEqual([]);
    expect(prior("case", { model: "n" })).toEqual(["prior_stage_not_proven prior evidence: model"]);
    expect(prior("case", { model_provider: null })).toEqual(["prior_stage_not_proven prior evidence: model provider"]);
    expect(prior("fake", { model: "n" })).toEqual([]);
  });

  it("has a fix of its own for each kind of refusal", () => {
    const world = copied();
    Object.assign(world.facts.prior_evidence!.bundle!, { replay: true, level: "none", faults: ["a: b"], lane: "case" });
    world.facts.prior_evidence!.trusted_by = null;
    const fixes = gatesFind(world).map((one) => wordsOf(one).fix);
    expect(new Set(fixes).size).toBe(fixes.length);
    expect(fixes).not.toContain(CATALOGUE.prior_stage_not_proven.fix);
  });
});

describe("the source repository", () => {
  type Change = (source: SourceFact, world: World) => void;

  it.each<[string, Change, string[]]>([
    [
      "no repository",
      (s) => Object.assign(s, { problem: "no git repository", before: null }),
      ["task_contract_invalid source repository"],
    ],
    ["no state", (s) => (s.before = null), ["task_contract_invalid source repository"]],
    [
      "another user's, which nobody has read",
      (s) => Object.assign(s, { owner: "other", problem: "of another user", before: null }),
      ["source_not_owned source repository"],
    ],
    ["another user's", (s) => (s.owner = "other"), ["source_not_owned source repository"]],
    ["nobody knows whose", (s) => (s.owner = "unknown"), ["source_not_owned source repository"]],
    ["another path", (s) => (s.path_agrees = false), ["source_not_owned source.json: source_repository_path"]],
    [
      "a path that nobody compared",
      (s) => (s.path_agrees = null),
      ["source_not_owned source.json: source_repository_path"],
    ],
    ["a target's", (s) => (s.is_target = true), ["source_not_owned source repository"]],
    ["a changed file", (s) => s.dirty.tracked.push("strings.py"), ["dirty_starting_tree strings.py"]],
    ["a new file", (s) => s.dirty.untracked.push({ path_b64: "/w==" }), ["dirty_starting_tree b64:/w=="]],
    ["changes that are not named", (s) => (s.before!.status.clean = false), ["dirty_starting_tree source repository"]],
    [
      "everything at once",
      (s) => {
        Object.assign(s, { owner: "other", path_agrees: false, is_target: true });
        s.dirty.tracked.push("a\u001B[2J", "b");
      },
      [
        "source_not_owned source repository",
        "source_not_owned source.json: source_repository_path",
        "source_not_owned source repository",
        "dirty_starting_tree a\\u{1b}[2J",
        "dirty_starting_tree b",
      ],
    ],
  ])("that is %s blocks", (_name, change, expected) => {
    const world = copied();
    change(world.facts.source!, world);
    expect(found(gatesFind(world))).toEqual(expected);
    expectWords(world);
  });

  it("is known by its origin where the record names one, and by no path then", () => {
    const world = copied();
    const { source_repository_path: _, ...record } = SOURCE;
    world.records["source.json"] = { ...record, remote: REMOTE };
    world.facts.source!.path_agrees = null;
    expect(found(gatesFind(world))).toEqual([]);
    world.facts.source!.origin_sha256 = "0".repeat(64);
    expect(found(gatesFind(world))).toEqual(["source_not_owned source.json: remote"]);
    world.facts.source!.origin_sha256 = null;
    expect(gatesFind(world)[0]).toMatchObject({ found: "a repository without the remote `origin`" });
  });

  it("names no more files than somebody reads, and says how many there are", () => {
    const world = copied();
    world.facts.source!.dirty = { tracked: Array.from({ length: 60 }, (_, n) => `f${n}`), untracked: [], more: 40 };
    const blockers = gatesFind(world);
    expect(blockers).toHaveLength(50);
    expect(blockers[0]!.found).toContain("50 more");
  });

  it("is not asked for where the sandbox is made of a case, and is where it is a clone", () => {
    const world = disposable();
    delete world.facts.source;
    expect(gatesFind(world)).toEqual([]);
    const clone = cloned();
    clone.facts.source!.path_agrees = false;
    expect(found(gatesFind(clone))).toEqual(["source_not_owned sandbox.json: source_repository_path"]);
  });
});

describe("the copy", () => {
  it("that is not the commit blocks", () => {
    const world = copied();
    world.facts.copy!.dirty.push("strings.py");
    world.facts.copy!.more = 2;
    expect(gatesFind(world)).toEqual([
      {
        code: "dirty_starting_tree",
        subject: "copy",
        expected: "the tree of the commit that was copied, and nothing else",
        found: "strings.py and 2 more",
      },
    ]);
  });
});

describe("the branch policy", () => {
  it.each<[string, (sandbox: SandboxFact) => void, string]>([
    ["HEAD on another branch", (s) => (s.branch = "refs/heads/main"), "HEAD"],
    ["a detached HEAD", (s) => (s.branch = null), "HEAD"],
    ["another ref", (s) => s.refs.push({ ref: "refs/tags/v1", id: BASELINE }), "refs"],
    ["no working branch", (s) => (s.refs = []), "working branch"],
    ["a working branch elsewhere", (s) => (s.refs = [{ ref: WORKING, id: "9".repeat(40) }]), "working branch"],
    ["a remote", (s) => s.remotes.push({ name: "origin", url_sha256: "0".repeat(64) }), "remotes"],
    ["more than is listed", (s) => (s.more = 1), "refs"],
    ["another source than the record's", (s) => (s.creation_source = "clone"), "creation_source"],
  ])("does not hold with %s", (_name, change, aspect) => {
    const world = disposable();
    change(world.facts.sandbox!);
    expect(found(gatesFind(world))).toEqual([`dirty_starting_tree sandbox: ${aspect}`]);
    expectWords(world);
  });
});

describe("an approval", () => {
  it.each<[string, (world: World) => void, string[], string]>([
    ["that is granted", () => undefined, [], "granted"],
    ["that is not there", (w) => (w.records["approval.json"] = undefined), ["approval_missing"], "requested"],
    ["that denies", (w) => approve(w, { decision: "denied" }), ["approval_denied"], "denied"],
    [
      "that denies and is expired",
      (w) => approve(w, { decision: "denied", expires_at: "2026-11-20T09:30:00Z" }),
      ["approval_denied"],
      "denied",
    ],
    ["that is expired", (w) => approve(w, { expires_at: "2026-11-20T09:30:00Z" }), ["approval_expired"], "expired"],
    [
      "of another task",
      (w) => (w.contract = { ...w.contract, task_id: "OTHER" }),
      ["approval_mismatch", "approval_mismatch"],
      "requested",
    ],
    [
      "of another contract",
      (w) => (w.contract = { ...w.contract, brief: "Another." }),
      ["approval_mismatch"],
      "requested",
    ],
    ["in other words", (w) => approve(w, { statement: "Yes." }), ["approval_mismatch"], "requested"],
    ["of another mode", (w) => approve(w, { mutation_mode: "copied-repo" }), ["approval_mismatch"], "requested"],
    ["of tomorrow", (w) => approve(w, { timestamp: "2026-11-21T08:00:00Z" }), ["approval_mismatch"], "requested"],
    [
      "that is used",
      (w) => Object.assign(w.facts.approval!, { ledger: "consumed", used_by: "R" }),
      ["approval_consumed"],
      "consumed",
    ],
    ["that nobody remembers", (w) => (w.facts.approval!.ledger = "unavailable"), ["approval_consumed"], "consumed"],
    ["that nobody asked the ledger about", (w) => delete w.facts.approval, ["approval_consumed"], "consumed"],
    ["that is no JSON", (w) => (w.records["approval.json"] = "?"), ["approval_mismatch"], "requested"],
  ])("%s", (_name, change, codes, state) => {
    const world = disposable();
    change(world);
    expect(gatesFind(world).map(({ code }) => code)).toEqual(codes);
    expect(approvalState(inputOf(world))).toBe(state);
    expectWords(world);
  });

  it("names the run that has used it", () => {
    const world = disposable();
    Object.assign(world.facts.approval!, { ledger: "consumed", used_by: "20261101T100000Z-fix-abc123" });
    expect(gatesFind(world)[0]!.found).toBe("it is taken, by the run 20261101T100000Z-fix-abc123");
  });

  it("of one repository is none of another", () => {
    const world = cloned();
    expect(gatesFind(world)).toEqual([]);
    world.records["sandbox.json"] = { ...(world.records["sandbox.json"] as Json), source_repository_path: "../other" };
    expect(gatesFind(world).map(({ code }) => code)).toEqual(["approval_mismatch", "approval_mismatch"]);
  });

  it("is used whatever becomes of the run", () => {
    expect(["pass", "fail", "blocked"].map((status) => approvalUse(status as "pass"))).toEqual([
      "consumed_by_pass_evidence",
      "consumed_without_pass",
      "consumed_without_pass",
    ]);
  });

  it("is asked for by no stage below 4 unless the contract asks", () => {
    expect(LADDER.map(({ approval }) => approval)).toEqual([false, false, false, true, true, true]);
    expect(approvalState(inputOf(copied()))).toBe("not-required");
    const world = copied();
    world.contract = { ...world.contract, approval_required: true };
    expect(approvalState(inputOf(world))).toBe("requested");
  });
});
