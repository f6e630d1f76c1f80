/** What is published of bundles that must not count: nothing of their own words, and never more than a forge takes. */
import { describe, expect, it } from "vitest";
import { blocker, worded } from "../../../src/core/domain/blocker";
import { CURRENT_DERIVATION, schemaVersion } from "../../../src/core/domain/derivation";
import type { EventContext } from "../../../src/core/report/event-context";
import { MAX_CHECK_TEXT_BYTES } from "../../../src/core/report/budget";
import type { Interface } from "../../../src/core/report/plan";
import type { VerifiedBundle } from "../../../src/flow/publish/bundle";
import { planOf } from "../../../src/flow/publish/publish";
import { aReport } from "./report-fixture";

const HEAD = "c".repeat(40);
const CONTEXT: EventContext = {
  ...{ event: "push", repository: "acme/widgets", headSha: HEAD, pullRequest: null, workflowRun: null },
  ...{ records: { branch: "default", ref: "main" }, runUrl: null, runId: "1", attempt: "1" },
};
const EVIL = "CANARY-of-a-forger";
const REPORT = aReport({
  ...{ status: "fail", failure_reason: EVIL, changed_files: [EVIL], withheld: { [EVIL]: EVIL }, model: EVIL },
  blockers: [worded({ ...blocker("disallowed_file_change", `src/${EVIL}.py`, { expected: EVIL, found: EVIL }) })],
});

const INPUT = {
  ...{ context: CONTEXT, name: "harness / stage 2 / fake / x", externalId: "e", announcedHere: true, checkId: "7" },
  ...{ moved: { doubts: [], headMoved: false, notes: [] }, artifact: null, lost: null, bundlePath: null },
  sources: { contract: "t/case.json", workspace: "t/workspace/", records: {} },
  now: "2026-11-21T08:00:00.000Z",
};

function planned(by: Interface, facts: Partial<VerifiedBundle["facts"]>, isExchanged = false) {
  const bundle = {
    audit: { report: REPORT },
    facts: {
      ...{ faults: [], nonce: "0".repeat(32), stage: 2, lane: "fake", caseId: "x", modelProvider: null, model: null },
      ...{
        baseline: null,
        contractSha256: "1".repeat(64),
        acceptance: null,
        script: null,
        replay: false,
        digest: "d".repeat(64),
        schemaVersion: schemaVersion(CURRENT_DERIVATION),
      },
      ...{ madeFor: { repository: "acme/widgets", headSha: HEAD, event: "push", run: null }, records: new Map() },
      ...facts,
    },
    ...{ gates: [{ gate: EVIL, state: EVIL }], patchBytes: 9, decided: null, patch: null },
  } as unknown as VerifiedBundle;
  const expected = { plan: null, nonce: null, origin: null, ...(isExchanged ? { sealedDigest: "e".repeat(64) } : {}) };
  const { plan, jobSummary, status, doubts } = planOf({ ...INPUT, by, bundle, expected });
  return { said: JSON.stringify({ plan, jobSummary }), plan, status, doubts };
}

function bodyOf(plan: ReturnType<typeof planOf>["plan"]): string {
  return plan.kind === "check-run" ? plan.updates[0]!.output.summary : plan.kind === "print" ? plan.body : "";
}

describe.each(["check-run", "commit-status", "print"] as const)("as a %s, a bundle that does not hold", (by) => {
  it("has nothing of its own words published, but which files do not hold", () => {
    const { said, status } = planned(by, { faults: [{ file: "report.json", problem: "status: is another" }] });
    expect(status).toBe("fail");
    expect(said).not.toContain(EVIL);
    expect(said).toContain("report.json");
    expect(said).not.toMatch(/"success"|"annotations"/);
  });

  it("or is about something else takes no more room than a forge has", () => {
    const long = "`|<@".repeat(1_000_000);
    const faults = Array.from({ length: 999 }, (_, at) => ({ file: `${at}${long}`, problem: long }));
    const records = new Map(Array.from({ length: 999 }, (_, at) => [`${at}${long.slice(0, 99)}`, long]));
    for (const madeFor of [null, { repository: `mallory/${long}`, headSha: long, event: long, run: null }]) {
      const { plan } = planned(by, { faults, records, madeFor });
      expect(Buffer.byteLength(bodyOf(plan))).toBeLessThanOrEqual(MAX_CHECK_TEXT_BYTES);
    }
  });
});

it.each(["check-run", "print"] as const)("why there is no bundle is told within what a %s takes", (by) => {
  const expected = { plan: null, nonce: null, origin: null };
  const bundle = { missing: `${"*".repeat(200_000)}\n`.repeat(5), cancelled: false };
  const { plan, status } = planOf({ ...INPUT, by, bundle, expected });
  expect(status).toBeNull();
  expect(bodyOf(plan)).toMatch(/^## ❌ no evidence\n/);
  expect(Buffer.byteLength(bodyOf(plan))).toBeLessThanOrEqual(MAX_CHECK_TEXT_BYTES);
});

it("a verdict that does not count says nothing on a line", () => {
  const annotated = (isExchanged: boolean) => {
    const { plan } = planned("check-run", {}, isExchanged);
    return plan.kind === "check-run" ? plan.updates.flatMap(({ output }) => output.annotations ?? []) : null;
  };
  expect(annotated(false)).toHaveLength(1);
  expect(annotated(true)).toEqual([]);
});
