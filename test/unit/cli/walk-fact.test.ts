import { expect, it } from "vitest";
import { walkFact } from "../../../src/flow/run/snapshot";
import { bytePathOf } from "../../../src/core/domain/bytes";
import { MAX_NAMED_FINDINGS } from "../../../src/core/domain/limits";
import type { LimitHit } from "../../../src/world/worktree/walk-state";

const DISK = { limit: "disk" as const, found: 1, bound: 2 };
const TREE = { limit: "tree_bytes" as const, found: 3, bound: 2 };

const hits = (count: number, limit: LimitHit["limit"] = "file_bytes"): LimitHit[] =>
  Array.from({ length: count }, (_, i) => ({ limit, path: bytePathOf(`f${i}`), found: 9, bound: 8 }));

const factOf = (limitHits: LimitHit[], laneHit: Parameters<typeof walkFact>[2]) =>
  walkFact(
    {
      walked: {
        entries: [],
        treeId: "",
        refusals: [],
        limitHits,
        complete: true,
        setAside: { entries: 0, bytes: 0 },
        rootIdentity: "",
      } as never,
    },
    [],
    laneHit,
  );

it.each([
  ["beside what the walk met", hits(1), DISK, 2, undefined],
  ["alone", [], DISK, 1, undefined],
  ["that the walk met, too", hits(1, "tree_bytes"), TREE, 1, undefined],
  ["in the last place that is named", hits(MAX_NAMED_FINDINGS - 1), DISK, MAX_NAMED_FINDINGS, undefined],
  ["beyond what is named", hits(MAX_NAMED_FINDINGS), DISK, MAX_NAMED_FINDINGS, 1],
  [
    "that the walk met beyond what is named",
    [...hits(MAX_NAMED_FINDINGS), ...hits(1, "tree_bytes")],
    TREE,
    MAX_NAMED_FINDINGS,
    1,
  ],
])("a limit that ended the lane, %s, is named or counted once", (_what, met, laneHit, named, unnamed) => {
  const fact = factOf(met, laneHit);
  expect([fact.limit_hits.length, fact.unnamed?.limit_hits]).toEqual([named, unnamed]);
});

it("what ended the lane stands at its root", () => {
  expect(factOf(hits(1), DISK).limit_hits.at(-1)).toEqual({ ...DISK, path: "." });
  expect(factOf(hits(1), null).limit_hits).toHaveLength(1);
});
