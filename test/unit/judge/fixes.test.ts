import { expect, it } from "vitest";
import { wordsOf } from "../../../src/core/domain/blocker";
import { type CheckInput, CHECKS } from "../../../src/core/judge/checks";
import type { Evidence } from "../../../src/core/judge/evidence";
import { missingEvidence } from "../../../src/core/judge/expectations";

const evidenceOf = (facts: object) => ({ facts, agent: null, laneOutput: null, change: null }) as unknown as Evidence;

/** The fixes of what a check finds. */
function fixesOf(name: string, facts: object, contract: object = {}): string[] {
  const check = CHECKS.find((one) => one.name === name)!;
  return check.evaluate({ evidence: evidenceOf(facts), contract } as CheckInput).map((found) => wordsOf(found).fix);
}

it("an event of the lane that is named `review` is no reviewer", () => {
  expect(fixesOf("lane events", { lane: { events: [] } }, { required_events: ["review"] })).toEqual([
    expect.stringContaining("out of required_events"),
  ]);
  const [reviewer] = missingEvidence(evidenceOf({}), ["review"], { events: new Set(), files: new Set() });
  expect(wordsOf(reviewer!).fix).toContain("lane_phases");
});

it("a credential that was taken out has its own fix, also where more of them are not listed", () => {
  const redacted = (count: number, places: number) =>
    Array.from({ length: count }, (_, n) => ({ file: `backend/${n}.log`, rule: "x", places, excuse: null }));
  const own = expect.stringContaining("find out how what wrote this file");
  expect(fixesOf("secrets", { secrets: { redacted: redacted(1, 1) } })).toEqual([own]);
  const many = fixesOf("secrets", { secrets: { redacted: redacted(103, 2) } });
  expect(many).toEqual(Array.from({ length: 100 }, () => own));
  const findings = [{ file: "backend/0.log", rule: "x" }];
  const [left] = fixesOf("secrets", { secrets: { findings, redacted: redacted(1, 1) } });
  expect(left).toContain("The file is withheld");
});
