import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/core/domain/blocker";
import { approvalPacket } from "../../../src/core/judge/packet";
import { derivedFiles } from "../../../src/core/judge/seal";
import { reportMarkdown } from "../../../src/core/report/markdown";
import { artifactNameProblem } from "../../../src/world/evidence/names";
import {
  approve,
  blockedBefore,
  cloned,
  copied,
  disposable,
  found,
  inputOf,
  judged,
  type Json,
  SANDBOX,
  TARGET,
  type World,
} from "./world";

const PATH = "/srv/repositories/canary-target";

/** A run that waits for an approval. */
function waiting(make: () => World = disposable): World {
  const world = blockedBefore(make());
  world.records["approval.json"] = undefined;
  Object.assign(world.facts.approval!, { record: null, ledger: null });
  return world;
}

describe("the packet of an approval", () => {
  it("says everything that a person has to know who is to approve", () => {
    const world = waiting();
    world.contract = { ...world.contract, target_repository: PATH, rollback_expectation: "git revert" };
    const packet = approvalPacket(inputOf(world))!;
    expect(packet).toMatchObject({
      packet: "approval",
      executable: false,
      stage: 4,
      mutation_mode: "sandbox-repo",
      scope: "one approved Harness run only",
      backend: "fake",
      target: PATH,
      admission: {
        record: "sandbox.json",
        status: "admitted",
        approval_source: "the owner, in the review of this record",
        repository_owner: "owner",
      },
      observed_state: null,
      task: { task_id: "FIX-1", title: "slugify", brief: "Mend slugify.", risk_class: "low" },
      allowed_paths: ["strings.py"],
      forbidden_paths: ["deploy/"],
      blocked_actions: ["push", "merge", "deploy"],
      validation_command: [["python3", "-B", "-m", "unittest", "-q"]],
      rollback_expectation: "git revert",
      required_variables: {},
      approval_command_text: `I approve FIX-1 against ${PATH} for the slugify task.`,
      runtime_default_activation: false,
      core_promotion_status: "not-promoted",
    });
    expect(packet["evidence_afterwards"]).toContain("stage4-disposable-sandbox-proof.json");
  });

  it("has sentence and binding that the gate takes, and one of another run does not", () => {
    const world = waiting(cloned);
    const packet = approvalPacket(inputOf(world)) as Record<string, string>;
    const fresh = cloned();
    const said = { statement: packet["approval_command_text"]!, binding: packet["binding"]! };
    approve(fresh, said);
    expect(found(judged(fresh).blockers)).toEqual([]);
    fresh.contract = { ...fresh.contract, brief: "Something else." };
    expect(judged(fresh).blockers.map(({ code }) => code)).toContain("approval_mismatch");
  });

  it("names the variables without which the run of an agent stays blocked", () => {
    const world = waiting();
    Object.assign(world.facts.request, { lane: "case", model_provider: "p", model: "m" });
    expect(approvalPacket(inputOf(world))!["required_variables"]).toEqual({
      CTO_HARNESS_ALLOW_CASE: "1",
      CTO_HARNESS_CASE_STAGE: "4",
      CTO_HARNESS_CASE_MODEL_PROVIDER: "p",
      CTO_HARNESS_CASE_MODEL: "m",
    });
  });

  it("shows the state of a repository that was looked at, and the record of a target", () => {
    const world = cloned();
    expect(approvalPacket(inputOf(world))!["observed_state"]).toEqual({ branch: "refs/heads/main", clean: true });
    world.facts.request.stage = 5;
    world.contract = { ...world.contract, mutation_mode: "owned-noncritical-repo" };
    world.records["target.json"] = TARGET;
    expect(approvalPacket(inputOf(world))).toMatchObject({
      target: TARGET["target_repository_path"],
      admission: { record: "target.json", risk_classification: "low_risk_noncritical" },
    });
  });

  it("is made by a run that waits for an approval, and by no other", () => {
    expect(derivedFiles(judged(waiting())).has("approval-packet.json")).toBe(true);
    expect(derivedFiles(judged(disposable())).has("approval-packet.json")).toBe(false);
    const denied = blockedBefore(disposable());
    approve(denied, { decision: "denied" });
    expect(derivedFiles(judged(denied)).has("approval-packet.json")).toBe(false);
    const nested = waiting();
    nested.facts.run.role = "fake-baseline";
    expect(judged(nested).packet).toBeNull();
    // Whoever writes and whoever reads a bundle must know every name that the judge gives.
    for (const make of [waiting, disposable, copied])
      for (const name of derivedFiles(judged(make())).keys()) expect(artifactNameProblem(name), name).toBeNull();
    const unreadable = waiting();
    unreadable.contract = {};
    expect(judged(unreadable).packet).toBeNull();
  });
});

describe("a blocked run", () => {
  /** What of the evidence would show the path, were it not kept out. */
  const NAMING: readonly [string, () => World, (world: World) => void][] = [
    ["the contract", () => waiting(), (w) => (w.contract = { ...w.contract, target_repository: PATH })],
    [
      "the sandbox record",
      () => waiting(cloned),
      (w) => (w.records["sandbox.json"] = { ...SANDBOX, creation_source: "clone", source_repository_path: PATH }),
    ],
    [
      "an approval that names another one",
      () => blockedBefore(cloned()),
      (w) => {
        w.records["sandbox.json"] = { ...SANDBOX, creation_source: "clone", source_repository_path: PATH };
      },
    ],
    [
      "a source record that is not admitted",
      () => blockedBefore(copied()),
      (w) => {
        const record = w.records["source.json"] as Json;
        w.records["source.json"] = { ...record, classification: "unclassified", source_repository_path: PATH };
      },
    ],
    [
      "a record that does not name this repository",
      copied,
      (w) => {
        w.records["source.json"] = { ...(w.records["source.json"] as Json), source_repository_path: PATH };
        w.facts.source!.path_agrees = false;
        for (const name of ["lane", "walk", "head", "patch", "verification", "source_after"] as const)
          delete w.facts[name];
      },
    ],
    [
      "a record that is malformed",
      () => waiting(cloned),
      (w) => (w.records["sandbox.json"] = { ...SANDBOX, creation_source: PATH, extra: PATH, remote: PATH }),
    ],
  ];

  it.each(NAMING)("shows a repository's path in the packet alone: %s", (_name, make, name) => {
    const world = make();
    name(world);
    const decision = judged(world);
    expect(decision.status).toBe("blocked");
    const files = new Map([
      ...derivedFiles(decision),
      ["report.json", JSON.stringify(decision.verdict)],
      ["report.md", reportMarkdown(decision.verdict, new Map())],
      ["facts.json", JSON.stringify(world.facts)],
      ["words", JSON.stringify(decision.blockers.map(wordsOf))],
      ["trace", JSON.stringify(decision.gates)],
    ]);
    const showing = [...files].filter(([, text]) => text.includes(PATH)).map(([file]) => file);
    expect(showing.filter((file) => file !== "approval-packet.json")).toEqual([]);
  });

  it("quotes the sentence where it names no repository, and points at the packet where it does", () => {
    const world = waiting();
    expect(judged(world).blockers[0]!.expected).toContain('"I approve FIX-1 against a disposable repository for the');
    world.contract = { ...world.contract, target_repository: PATH };
    expect(judged(world).blockers[0]!.expected).toContain("approval-packet.json (approval_command_text)");
  });
});
