import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bytePathOf } from "../../../src/core/domain/bytes";
import { CURRENT_DERIVATION } from "../../../src/core/domain/derivation";
import { canonicalJson } from "../../../src/core/formats/canonical-json";
import { factsFile, parseFacts } from "../../../src/core/records/facts";
import { verdictSchema } from "../../../src/core/records/report";
import type { Evidence } from "../../../src/core/judge/evidence";
import { comparedFiles } from "../../../src/core/judge/baseline";
import { comparedOf, DIMENSIONS, priorBundleOf } from "../../../src/core/judge/comparison";
import { contradictions } from "../../../src/core/judge/consistency";
import { filesOf } from "../../../src/core/judge/bundle-names";
import { forbiddenActionsOf } from "../../../src/core/judge/forbidden";
import { derivedFiles } from "../../../src/core/judge/seal";
import { priorBundleFact } from "../../../src/core/records/stage-facts";
import { LADDER, stageOf } from "../../../src/core/stages/ladder";
import { aSealedReport } from "../../support/sealed-report";
import {
  approve,
  at,
  BASELINE,
  cloned,
  copied,
  disposable,
  evidenceOf,
  found,
  judged,
  type Json,
  PRIOR_RUN,
  RUN,
  SANDBOX,
  state,
  WORKING,
  type World,
} from "./world";

const other = "9".repeat(40);
const codesOf = (world: World) => found(judged(world).blockers);
const proofOf = (world: World) => judged(world).proof!.value;

describe("a run of stage 3 or 4", () => {
  it.each([
    ["that copies a source", copied],
    ["in a sandbox of a case", disposable],
    ["in a sandbox of a clone", cloned],
  ])("%s passes, with facts and a verdict of their schemas", (_name, make) => {
    const world = make();
    const decision = judged(world);
    expect(found(decision.blockers)).toEqual([]);
    expect(decision.status).toBe("pass");
    expect(verdictSchema.safeParse(decision.verdict).error).toBeUndefined();
    expect(parseFacts(factsFile(world.facts, CURRENT_DERIVATION))).toMatchObject({ ok: true });
  });

  it.each([
    [copied, ["stage_records", "prior_evidence", "source", "copy", "source_after"]],
    [disposable, ["stage_records", "prior_evidence", "sandbox", "sandbox_history", "disposal"]],
    [
      cloned,
      ["stage_records", "prior_evidence", "sandbox", "sandbox_history", "disposal", "source", "copy", "source_after"],
    ],
  ] as const)("proves nothing without any fact that it demands (%#)", (make, facts) => {
    for (const name of facts) {
      const world = make();
      delete world.facts[name];
      const decision = judged(world);
      expect(decision.status, name).toBe("fail");
      expect(found(decision.blockers), name).toContain(`harness_error ${name}`);
    }
  });

  it("is as far as this version runs", () => {
    expect(LADDER.map(({ lanes }) => lanes.length > 0)).toEqual([true, true, true, true, true, false]);
  });
});

describe("the source after the run", () => {
  it.each([
    ["HEAD", { head: other }],
    ["current branch", { branch: null }],
    ["refs", { refs: "9".repeat(64) }],
    ["index", { index: null }],
    ["status", { status: { sha256: "9".repeat(64), clean: false } }],
    ["configuration", { config: "9".repeat(64) }],
    ["hooks", { hooks: "9".repeat(64) }],
    ["tracked files", { manifest: "9".repeat(64) }],
    ["tracked files", { entries: 4 }],
  ])("with another %s is source_repository_mutated", (aspect, change) => {
    for (const make of [copied, cloned]) {
      const world = make();
      world.facts.source_after!.state = { ...state(12), ...change };
      world.facts.source_after!.changed = { refs: ["refs/heads/x"], paths: ["a/b"], more: 1 };
      const decision = judged(world);
      expect(found(decision.blockers)).toEqual([`source_repository_mutated source repository: ${aspect}`]);
      expect(decision.status).toBe("fail");
      const [blocker] = decision.blockers;
      expect(blocker!.expected).toMatch(/, as before$/);
      expect(blocker!.found).not.toBeNull();
      if (aspect === "refs") expect(blocker!.found).toContain(": refs/heads/x and 1 more");
      if (aspect === "tracked files") expect(blocker!.found).toContain(": a/b and 1 more");
    }
  });

  it("that can't be read is mutated, and the report says so", () => {
    const world = copied();
    Object.assign(world.facts.source_after!, { state: null, problem: "no such folder" });
    const decision = judged(world);
    expect(found(decision.blockers)).toEqual(["source_repository_mutated source repository: state"]);
    expect(decision.verdict.source_repository_mutated).toBe(true);
  });

  it("is compared whatever ended the lane", () => {
    const world = copied();
    Object.assign(world.facts.lane!, { termination: "timeout", exit_code: null, signal: "SIGKILL" });
    world.facts.source_after!.state = { ...state(12), head: other };
    expect(codesOf(world)).toEqual(["source_repository_mutated source repository: HEAD", "timeout lane"]);
  });
});

describe("the proof of stage 3", () => {
  it("has the fields of its page and says what each of them was", () => {
    const world = copied();
    const report = aSealedReport({ stage: 2 });
    const files = comparedFiles(report);
    const freshness = Object.fromEntries(files.map((file) => [file, { written_at: at(0), size: 1 }]));
    const digests = Object.fromEntries(files.map((file) => [file, "1".repeat(64)]));
    const events = judged(world).events.map(({ event }) => event);
    world.facts.prior_evidence!.bundle!.compared = comparedOf(
      { ...report, freshness, artifact_digests: digests },
      events,
    );
    const proof = proofOf(world);
    expect(judged(world).proof!.file).toBe("stage3-copied-repo-proof.json");
    expect(proof).toEqual({
      schema_version: "1",
      run_id: RUN,
      case_id: "fix",
      stage: 3,
      backend: "fake",
      status: "pass",
      runtime_default_activation: false,
      core_promotion_status: "not-promoted",
      source_repository_mutated: false,
      source_classification: "owned_local_source",
      source_head_before: state(2).head,
      source_head_after: state(2).head,
      source_status_before: state(2).status,
      source_status_after: state(2).status,
      source_manifest_before: state(2).manifest,
      source_manifest_after: state(2).manifest,
      copy_clean_start: true,
      copy_clean_end: true,
      no_target_repository_inspected: true,
      prior_stage: { run_id: PRIOR_RUN, report_sha256: world.facts.prior_evidence!.bundle!.report_sha256 },
      stage2_comparison: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, "equal"])),
    });
  });

  it("says of the comparison what differs, each dimension by itself", () => {
    const world = copied();
    const { bundle } = world.facts.prior_evidence!;
    const events = judged(world).events.map(({ event }) => event);
    const good = {
      ...comparedOf(aSealedReport(), events),
      ...{ without_digest: [] as string[], without_freshness: [] as string[] },
    };
    const dimensions = (change: Partial<typeof good>) => {
      bundle!.compared = { ...good, ...change };
      return Object.entries(proofOf(world)["stage2_comparison"] as Json).filter(([, said]) => said !== "equal");
    };
    expect(dimensions({})).toEqual([]);
    expect(dimensions({ events: ["approval.requested", "approval.granted", ...events] })).toEqual([]);
    expect(dimensions({ report_fields: [...good.report_fields, "older"] })).toEqual([
      ["report_shape", "there alone: older"],
    ]);
    expect(dimensions({ report_fields: good.report_fields.slice(1) })[0]![1]).toMatch(/^here alone: /);
    expect(dimensions({ events: ["run.started"] })[0]![0]).toBe("event_order");
    expect(dimensions({ allowed_writes_passed: null })[0]![0]).toBe("allowed_writes");
    expect(dimensions({ forbidden_paths_passed: false })[0]![0]).toBe("allowed_writes");
    expect(dimensions({ verification: "failed" })).toEqual([["tests", "expected failed; found passed"]]);
    expect(dimensions({ blockers: ["no_diff"] })).toEqual([["blockers", "expected no_diff; found none"]]);
    expect(dimensions({ without_digest: ["test.log"] })).toEqual([["digests", "there is none of test.log"]]);
    expect(dimensions({ without_freshness: ["test.log"] })).toEqual([["freshness", "there is none of test.log"]]);
  });

  it("of a run that failed says what failed", () => {
    const world = copied();
    world.facts.walk!.late_changes.push("strings.py");
    expect(proofOf(world)["copy_clean_end"]).toBe(false);
    expect(proofOf(world)["status"]).toBe("fail");
    world.facts.copy!.clean_end_at = null;
    expect(proofOf(world)["copy_clean_end"]).toBeNull();
    world.facts.copy!.dirty.push("x");
    expect(proofOf(world)["copy_clean_start"]).toBe(false);
    world.facts.source!.is_target = true;
    expect(proofOf(world)["no_target_repository_inspected"]).toBe(false);
  });

  it("of a run that was blocked at once knows nothing, and claims nothing", () => {
    const world = copied();
    for (const name of ["lane", "source", "copy", "source_after", "walk", "head", "patch", "verification"] as const)
      delete world.facts[name];
    world.records["source.json"] = undefined;
    const decision = judged(world);
    expect(decision.verdict.source_repository_mutated).toBeNull();
    expect(decision.verdict.not_applicable["source_repository_mutated"]).toBe("no lane process was started");
    expect(decision.proof!.value).toMatchObject({
      source_head_before: null,
      copy_clean_start: null,
      status: "blocked",
    });
  });
});

describe("prior evidence as a fact", () => {
  it("is what an audit derived, and what does not hold of it, cut to what somebody reads", () => {
    const decision = judged(copied());
    const report = aSealedReport({ stage: 2, status: "fail", run_id: PRIOR_RUN });
    const faults = Array.from({ length: 30 }, (_, n) => ({ file: `f${n}`, problem: "x".repeat(1000) }));
    const fact = priorBundleOf({ report, decision, evidence: evidenceOf(copied()), faults }, "5".repeat(64));
    // The verdict, not the report: what a bundle says of itself counts for nothing.
    expect(fact).toMatchObject({
      run_id: RUN,
      stage: 3,
      status: "pass",
      report_sha256: "5".repeat(64),
      level: "sandbox",
    });
    expect(fact.faults).toHaveLength(20);
    expect(fact.faults[0]!.length).toBe(500);
    expect(priorBundleFact.safeParse(fact).error).toBeUndefined();
    expect(fact.compared.without_digest).toContain("test.log");
  });
});

describe("the files of a bundle", () => {
  it("are those of its stage: a record or a repository of another one is put there by somebody else", () => {
    const own = (number: 2 | 3 | 4 | 5) => {
      const [common, all] = [filesOf("fake", stageOf(1)), filesOf("fake", stageOf(number))];
      return [...all].filter((name) => !common.has(name));
    };
    expect([2, 3, 4, 5].map((number) => own(number as 2))).toEqual([
      [],
      ["records/source.json"],
      ["records/sandbox.json", "backend/sandbox.bundle"],
      ["records/target.json", "backend/result.bundle"],
    ]);
  });
});

describe("warnings of a report", () => {
  it("name allowed paths that are nothing, in a submodule, or a pointer, and block nothing", () => {
    const world = copied();
    world.contract = {
      ...world.contract,
      allowed_paths: ["strings.py", "gone/", "lib/mod/", "img/*.png", "docs/", "dos.bat"],
    };
    world.facts.copy!.converted.paths = ["dos.bat", "other.bat"];
    world.facts.source!.submodules = ["lib/mod", "elsewhere"];
    world.facts.source!.lfs_pointers = ["img/a.png", "big.bin"];
    world.change = {
      ...world.change!,
      known: [bytePathOf("docs/a.md"), bytePathOf("dos.bat"), bytePathOf("img/a.png"), bytePathOf("strings.py")],
    };
    const { status, verdict } = judged(world);
    expect(status).toBe("pass");
    expect(verdict.warnings).toEqual([
      "allowed_paths: gone/ matches nothing in the tree at the start",
      "allowed_paths: lib/mod/ matches nothing in the tree at the start",
      "allowed_paths: lib/mod/ reaches into lib/mod, which is a submodule: an empty folder in the copy",
      "allowed_paths: img/*.png reaches into img/a.png, which is an LFS pointer: the copy has the pointer, not the content",
      "allowed_paths: dos.bat reaches into dos.bat, which is stored in another form than .gitattributes asks for: git takes a patch of it to no checkout before `git add --renormalize .` is committed",
    ]);
  });
});

describe("the sandbox after the lane", () => {
  type History = NonNullable<World["facts"]["sandbox_history"]>;
  const commit = (id: string, ...parents: string[]) => {
    const person = { name: "a", email: "a@example.invalid" };
    return { id, parents, subject: "s", author: person, committer: person };
  };

  it.each<[string, (history: History) => void, string[]]>([
    ["a new branch", (h) => h.refs.push({ ref: "refs/heads/x", id: BASELINE }), ["branch_or_ref_created refs/heads/x"]],
    [
      "a tag that hides something",
      (h) => h.refs.push({ ref: "refs/tags/\u202E", id: other }),
      ["branch_or_ref_created refs/tags/\\u{202e}"],
    ],
    ["no working branch", (h) => (h.refs = []), [`branch_or_ref_created ${WORKING}`]],
    ["HEAD elsewhere", (h) => (h.branch = "refs/heads/x"), ["branch_or_ref_created HEAD"]],
    ["a detached HEAD", (h) => (h.branch = null), ["branch_or_ref_created HEAD"]],
    ["more refs than are listed", (h) => (h.more.refs = 2), ["branch_or_ref_created refs"]],
    ["a remote", (h) => h.remotes.push({ name: "origin", url_sha256: "0".repeat(64) }), ["remote_added origin"]],
    ["more remotes than are listed", (h) => (h.more.remotes = 2), ["remote_added remotes"]],
    ["a history of its own", (h) => (h.commits = [commit(h.refs[0]!.id)]), [`branch_or_ref_created ${WORKING}`]],
    ["a history that is not there", (h) => (h.commits = []), [`branch_or_ref_created ${WORKING}`]],
    [
      "a merge with another history",
      (h) => (h.commits = [commit(h.refs[0]!.id, BASELINE, other), commit(other)]),
      [`branch_or_ref_created ${WORKING}`, "forbidden_action_attempted merge"],
    ],
    ["commits in a circle", (h) => (h.commits = [commit(h.refs[0]!.id, h.refs[0]!.id)]), []],
    ["too many commits", (h) => (h.more.commits = 1), [`limit_exceeded commits: ${WORKING}`]],
    ["an unreadable repository", (h) => (h.problem = "no HEAD"), ["dirty_ending_tree .git"]],
    ["the baseline alone", (h) => Object.assign(h, { refs: [{ ref: WORKING, id: BASELINE }], commits: [] }), []],
    [
      "two commits in a row",
      (h) => {
        h.commits = [commit(other, BASELINE), commit("8".repeat(40), other)];
        h.refs = [{ ref: WORKING, id: "8".repeat(40) }];
      },
      [],
    ],
  ])("with %s", (_name, change, expected) => {
    const world = disposable();
    change(world.facts.sandbox_history!);
    const decision = judged(world);
    expect(found(decision.blockers).toSorted()).toEqual([...expected].toSorted());
    for (const one of decision.blockers) expect([one.expected, one.found]).not.toContain(null);
  });

  it("a ref that was there and is gone, or moved, is told", () => {
    const world = disposable();
    const { sandbox, sandbox_history: history } = world.facts;
    // The gate refuses such a start; the check does not rest on that.
    sandbox!.refs.push({ ref: "refs/heads/main", id: BASELINE });
    expect(codesOf(world)).toContain("branch_or_ref_created refs/heads/main");
    history!.refs.push({ ref: "refs/heads/main", id: other });
    expect(codesOf(world)).toContain("branch_or_ref_created refs/heads/main");
    history!.refs[1]!.id = BASELINE;
    expect(codesOf(world)).not.toContain("branch_or_ref_created refs/heads/main");
  });

  it.each([
    ["dispose", { state: "left", problem: "it is busy" }],
    ["dispose", { state: "retained", bundle_sha256: "1".repeat(64) }],
    ["dispose", { state: "disposed", bundle_sha256: "1".repeat(64) }],
    ["retain", { state: "disposed" }],
    ["retain", { state: "retained", bundle_sha256: null }],
  ])("policy %s does not go with what became of it (%#)", (policy, change) => {
    const world = disposable();
    world.records["sandbox.json"] = { ...SANDBOX, disposal_policy: policy };
    approve(world);
    Object.assign(world.facts.disposal!, change);
    expect(codesOf(world)).toEqual(["harness_error disposable repository"]);
  });

  it("retained is named in the report by its file", () => {
    const world = disposable();
    world.records["sandbox.json"] = { ...SANDBOX, disposal_policy: "retain" };
    Object.assign(world.facts.disposal!, { state: "retained", bundle_sha256: "1".repeat(64) });
    const { verdict, blockers } = judged(world);
    expect(found(blockers)).toEqual([]);
    expect(verdict.disposition).toEqual({ state: "retained", at: at(12), bundle: "backend/sandbox.bundle" });
  });
});

describe("the proof of stage 4", () => {
  it("has the fields of its page and says what each of them was", () => {
    const world = disposable();
    const { sandbox, sandbox_history: history } = world.facts;
    const { proof, verdict } = judged(world);
    expect(proof!.file).toBe("stage4-disposable-sandbox-proof.json");
    const policy = { working_branch: `harness/${RUN}`, may_create_refs: false, remotes_allowed: [] };
    const disposition = { state: "disposed", at: at(12), bundle: null };
    const { parents: _, ...commit } = history!.commits[0]!;
    expect(proof!.value).toEqual({
      schema_version: "1",
      run_id: RUN,
      case_id: "fix",
      stage: 4,
      backend: "fake",
      status: "pass",
      runtime_default_activation: false,
      core_promotion_status: "not-promoted",
      approval_status: "granted",
      approval_state: "consumed_by_pass_evidence",
      branch_policy: policy,
      disposable_repository_dir: "/tmp/harness/sandbox",
      disposition,
      creation_source: "case",
      ownership: { repository_owner: "owner", ownership_evidence: "it is made by the harness" },
      refs_before: sandbox!.refs,
      refs_after: history!.refs,
      remotes_before: [],
      remotes_after: [],
      commits: [commit],
      forbidden_actions: ["push", "merge", "deploy"].map((action) => ({
        action,
        state: "prevented",
        how: expect.any(String),
      })),
    });
    expect(verdict).toMatchObject({ branch_policy: policy, disposition, approval_status: "granted" });
  });
});

describe("forbidden actions", () => {
  const of = (actions: string[], change: (world: World) => void = () => undefined) => {
    const world = disposable();
    change(world);
    return forbiddenActionsOf(evidenceOf(world), actions).map(({ action, state: known }) => `${action} ${known}`);
  };

  it("are prevented by walls, or nobody would have seen them", () => {
    const all = ["push", "pr-open", "PR open", "credential_change", "vendor_source_mutation", "merge"];
    expect(of(all)).toEqual(all.map((action) => `${action} prevented`));
    expect(of(["write poetry", "constructor"])).toEqual(["write poetry unobservable", "constructor unobservable"]);
    const below = of(all, ({ containment }) => (containment.level = "pid"));
    expect(below).toEqual(all.map((action) => `${action} unobservable`));
    expect(of(["push"], ({ containment }) => (containment.loopback_ports = [5432]))).toEqual(["push unobservable"]);
    expect(of(["merge"], ({ facts }) => (facts.sandbox_history!.problem = "?"))).toEqual(["merge unobservable"]);
    expect(of(["vendor_source_mutation"], (world) => (world.change = null))).toEqual([
      "vendor_source_mutation unobservable",
    ]);
  });

  it("are observed where the evidence shows them, whatever wall there is", () => {
    const change = (world: World) => {
      const [first] = world.change!.changes;
      world.change = {
        ...world.change!,
        changes: [{ ...first!, path: bytePathOf("vendor/x/a.c") }],
      } as Evidence["change"];
      world.contract = { ...world.contract, allowed_paths: ["vendor/"] };
    };
    expect(of(["vendor_source_mutation", "push"], change)).toEqual([
      "vendor_source_mutation observed",
      "push prevented",
    ]);
    const world = disposable();
    change(world);
    world.contract = { ...world.contract, forbidden_actions: ["vendor_source_mutation"] };
    approve(world);
    expect(codesOf(world)).toEqual(["forbidden_action_attempted vendor_source_mutation"]);
  });
});

describe("what a bundle says of its own order", () => {
  const faultsOf = (world: World) =>
    contradictions(
      { ...evidenceOf(world), nested: new Map() },
      { role: "run", names: new Set(), read: () => new Uint8Array() },
    )
      .map(({ problem }) => problem)
      .filter((problem) => !/^(?:verification|containment|canary|expected)/.test(problem));

  it.each([
    ["stage 3", copied],
    ["stage 4", disposable],
    ["a clone", cloned],
  ])("holds for %s", (_name, make) => {
    expect(faultsOf(make()).filter((one) => /before|expected when|nothing of stage|baseline_commit/.test(one))).toEqual(
      [],
    );
  });

  it.each<[string, () => World, (world: World) => void, RegExp]>([
    [
      "a copy before the source was looked at",
      copied,
      (w) => (w.facts.copy!.made_at = at(1)),
      /^copy\.made_at: .* is before source\.before\.at/,
    ],
    ["a clean start before the copy", copied, (w) => (w.facts.copy!.clean_start_at = at(2)), /^copy\.clean_start_at/],
    ["a lane before the clean start", copied, (w) => (w.facts.copy!.clean_start_at = at(8)), /^clock\.lane_started/],
    ["a clean end before the lane's", copied, (w) => (w.facts.copy!.clean_end_at = at(7)), /^copy\.clean_end_at/],
    [
      "a source after, before the clean end",
      copied,
      (w) => (w.facts.source_after!.state!.at = at(10)),
      /^source_after\.state\.at/,
    ],
    ["a sandbox before its approval", disposable, (w) => (w.facts.approval!.at = at(5)), /^sandbox\.created_at/],
    ["an approval of no time", disposable, (w) => delete w.facts.approval!.at, /^approval\.at: expected when/],
    [
      "a look at the history before the lane's end",
      disposable,
      (w) => (w.facts.sandbox_history!.at = at(7)),
      /^sandbox_history\.at/,
    ],
    ["a disposal before that look", disposable, (w) => (w.facts.disposal!.at = at(8)), /^disposal\.at/],
    ["another baseline", disposable, (w) => (w.facts.sandbox!.baseline_commit = other), /^sandbox\.baseline_commit/],
    [
      "a fact of another stage",
      copied,
      (w) => (w.facts.disposal = disposable().facts.disposal!),
      /^disposal: a fact that nothing/,
    ],
    [
      "a source at a case's sandbox",
      disposable,
      (w) => (w.facts.source = copied().facts.source!),
      /^source: a fact that nothing/,
    ],
  ])("betrays %s", (_name, make, change, expected) => {
    const world = make();
    change(world);
    expect(faultsOf(world)).toContainEqual(expect.stringMatching(expected));
  });
});

describe("the stages that stood before", () => {
  it("have the proof of stage 2 to the byte", () => {
    const world = copied();
    world.facts.request.stage = 2;
    for (const name of ["stage_records", "prior_evidence", "source", "copy", "source_after"] as const)
      delete world.facts[name];
    world.facts.lane!.argv = ["fake"];
    const decision = judged(world);
    const text = derivedFiles(decision).get("stage2-no-target-inspection.json")!;
    const golden = readFileSync(new URL("stage2-proof.golden.json", import.meta.url), "utf8");
    // Made by the program that had no rows of proofs; canonical, it is one text and no other.
    expect(text).toBe(`${canonicalJson(JSON.parse(golden))}\n`);
    for (const field of ["warnings", "source_repository_mutated", "branch_policy", "disposition"])
      expect(decision.verdict).not.toHaveProperty(field);
  });
});
