import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonPath } from "../../../src/core/domain/bytes";
import { applicationFact, targetFact } from "../../../src/core/records/stage-facts";
import { rollbackCommand } from "../../../src/core/target/commit";
import { applyResult } from "../../../src/world/target/apply";
import { applyInput, git, makeRepository } from "../../support/target/repository";
import { temporaryFolder } from "../../support/temporary";

const AT = "2026-01-02T03:04:05.678Z";
const CLEAN = { at: AT, clean: true, differing: [], more: 0 };

test("what became of an application are facts, and none of them tells where the target is", async () => {
  const root = join(temporaryFolder(), "target");
  const baseline = makeRepository(root);
  const outcome = await applyResult(applyInput(root, baseline));
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  const { commit, ref, changed, tree, endingDifferences } = outcome;
  const facts = {
    target: targetFact.parse({
      ...{ problem: null, owner: "own", branch: ref, commit: baseline, start: CLEAN },
      recovered: outcome.recovered,
    }),
    application: applicationFact.parse({
      ...{ at: AT, outcome: outcome.kind, refusal: null, branch: ref },
      ...{ target_commit_before: baseline, target_commit: commit, tree: { applied: tree, verified: tree } },
      ...{ changed_files: changed.map(jsonPath), outside_allowed: [], forbidden: [] },
      ...{ more: { outside_allowed: 0, forbidden: 0 }, end: { ...CLEAN, clean: endingDifferences.length === 0 } },
      ...{ head: { commit: git(root, "rev-parse", "HEAD").trim(), branch: ref }, bundle_sha256: null },
      rollback: rollbackCommand(null, commit),
    }),
  };
  expect(facts.application).toMatchObject({ rollback: `git revert --no-edit ${commit}`, end: { clean: true } });
  expect(facts.application.changed_files).toContain("with space/ünïcode.txt");
  expect(JSON.stringify(facts)).not.toContain(root);
});
