import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { collectFacts } from "../../../src/commands/run/facts";
import { DEFAULT_LIMITS } from "../../../src/core/domain/limits";
import { baselineCommit } from "../../../src/core/formats/baseline-commit";
import { CANARY_NAMES } from "../../../src/core/records/canary-names";
import { FACT_ORIGINS, type FactName } from "../../../src/core/records/fact-origins";
import { CANARY_NAMES as TRIED } from "../../../src/world/contain/canary-contract";
import { prepareWorkspace } from "../../../src/world/worktree/baseline-git";

/** What `verify` expects of every bundle is what a run writes. */
it("each fact is written with the origin that verify expects", () => {
  const facts = collectFacts();
  for (const name of Object.keys(FACT_ORIGINS) as FactName[]) facts.set(name, null as never);
  const written = Object.entries(facts.file().facts).map(([name, fact]) => [name, [fact!.source, fact!.basis]]);
  expect(Object.fromEntries(written)).toEqual(FACT_ORIGINS);
});

it("the canary tries everything that the gate asks for", () => expect(TRIED).toEqual(CANARY_NAMES));

it("the workspace begins with the commit that verify computes", async () => {
  const root = mkdtempSync(join(tmpdir(), "baseline-"));
  try {
    mkdirSync(join(root, "source"));
    writeFileSync(join(root, "source/a.txt"), "a\n");
    const made = await prepareWorkspace(join(root, "source"), join(root, "copy"), { limits: DEFAULT_LIMITS });
    expect(made.commit).toBe(baselineCommit(made.treeId).oid);
  } finally {
    rmSync(root, { recursive: true });
  }
});
