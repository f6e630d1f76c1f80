import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonPath } from "../../../src/core/domain/bytes";
import { applicationFact, targetAfterFact, targetFact } from "../../../src/core/records/stage-facts";
import { applyResult } from "../../../src/world/target/apply";
import { lookAtEnd, lookAtTarget } from "../../../src/world/target/start";
import { applyInput, git, makeRepository, put, stateOf } from "../../support/target/repository";
import { temporaryFolder } from "../../support/temporary";

const AT = "2026-01-02T03:04:05.678Z";

test("what became of an application are facts, and none of them tells where the target is", async () => {
  const root = join(temporaryFolder(), "target");
  const baseline = makeRepository(root);
  const start = await lookAtTarget(root, { mend: true });
  expect(start).toMatchObject({ branch: "refs/heads/main", commit: baseline, refused: null, recovered: null });
  const outcome = await applyResult(applyInput(root, baseline));
  if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
  const { commit, ref, changed, tree } = outcome;
  const end = await lookAtEnd(root);
  const facts = {
    target: targetFact.parse({
      ...{ refusal: null, problem: null, owner: "own", branch: ref, commit: baseline, start: { at: AT, clean: true } },
      recovered: outcome.recovered,
    }),
    application: applicationFact.parse({
      ...{ at: AT, judged_sha256: "a".repeat(64), outcome: outcome.kind, refusal: null, problem: null, branch: ref },
      ...{ target_commit_before: baseline, target_commit: commit, tree },
      ...{ changed_files: changed.map(jsonPath), bundle_sha256: null },
    }),
    after: targetAfterFact.parse({ at: AT, problem: null, ...end, more: 0 }),
  };
  expect(facts.after).toMatchObject({ commit, branch: ref, differing: [] });
  expect(facts.application.changed_files).toContain("with space/ünïcode.txt");
  expect(JSON.stringify(facts)).not.toContain(root);
});

test.each([true, false])("a look (mending: %j) leaves a target as it was, and no folder of its own", async (mend) => {
  const root = join(temporaryFolder(), "target");
  makeRepository(root);
  const before = stateOf(root);
  put(root, "README.md", "changed\n");
  expect((await lookAtTarget(root, { mend })).refused).toMatchObject({ code: "target_dirty" });
  expect((await lookAtEnd(root)).differing).toEqual(["README.md"]);
  git(root, "checkout", "-q", "README.md");
  expect(stateOf(root)).toBe(before);
  git(root, "checkout", "-q", "--detach");
  expect((await lookAtTarget(root, { mend })).refused).toMatchObject({ code: "target_moved" });
});

test("a journal that a killed run left is a refusal to who may not mend it", async () => {
  const root = join(temporaryFolder(), "target");
  makeRepository(root);
  put(root, ".git/case-harness/journal.json", "{}");
  expect((await lookAtTarget(root, { mend: false })).refused).toMatchObject({ code: "target_unfinished" });
});
