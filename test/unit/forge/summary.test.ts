import { describe, expect, it } from "vitest";
import { blocker as aBlocker } from "../../../src/core/domain/blocker";
import { byteLength, MAX_CHECK_TEXT_BYTES, MAX_JOB_SUMMARY_BYTES } from "../../../src/core/report/budget";
import { type SummaryInput, summaryOf, titleOf } from "../../../src/core/report/summary";
import { aReport } from "./report-fixture";

const input = (over: Partial<SummaryInput> = {}): SummaryInput => ({
  report: aReport(),
  gates: [{ gate: "contract", state: "passed" }],
  artifact: { name: "harness-evidence-x", url: "https://forge.example/artifact/1" },
  bundlePath: null,
  patchBytes: 200,
  isAccepted: true,
  decided: null,
  runUrl: null,
  notes: [],
  ...over,
});
const blocker = (i: number) => aBlocker("disallowed_file_change", `file${i}.py`);

describe("summaryOf", () => {
  it("says everything that SPEC section 13 wants", () => {
    const text = summaryOf(input());
    for (const part of [
      "✅ pass",
      "### Gates",
      "### Changed files (1)",
      "### Tests: passed",
      "### Digests",
      "### How to verify",
      "### How to use the patch",
      "https://forge.example/artifact/1",
    ])
      expect(text).toContain(part);
  });

  it("never heads a bundle as a pass that does not count", () => {
    const text = summaryOf(input({ isAccepted: false, patchBytes: null, notes: ["This verdict does not count."] }));
    expect(text).toMatch(/^## ❌ not accepted \(the bundle says pass\)\n/);
    expect(text).not.toContain("✅");
  });

  it("offers the patch of a pass only", () => {
    expect(
      summaryOf(input({ report: aReport({ status: "fail", failure_reason: "no diff", blockers: [blocker(1)] }) })),
    ).not.toContain("git apply");
    expect(summaryOf(input({ patchBytes: 0 }))).not.toContain("git apply");
  });

  it.each([MAX_CHECK_TEXT_BYTES, MAX_JOB_SUMMARY_BYTES])("keeps verdict and blockers whole within %d bytes", (max) => {
    const blockers = Array.from({ length: 30 }, (_, i) => blocker(i));
    const files = Array.from({ length: 200 }, (_, i) => `${"ä".repeat(2000)}/${i}`);
    const digests = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`backend/${i}`, "0".repeat(64)]));
    const text = summaryOf(
      input({
        report: aReport({
          status: "fail",
          failure_reason: "disallowed file change",
          blockers,
          changed_files: files,
          artifact_digests: digests,
        }),
      }),
      max,
    );
    expect(byteLength(text)).toBeLessThanOrEqual(max);
    expect(text).toContain("❌ fail");
    for (const { subject } of blockers) expect(text).toContain(subject);
    expect(text).toContain("### How to verify");
    expect((text.match(/^<details>/gm) ?? []).length).toBe((text.match(/<\/details>$/gm) ?? []).length);
  });

  it("survives more blockers than fit", () => {
    const blockers = Array.from({ length: 5000 }, (_, i) => blocker(i));
    const text = summaryOf(input({ report: aReport({ status: "fail", failure_reason: "x", blockers }) }));
    expect(byteLength(text)).toBeLessThanOrEqual(MAX_CHECK_TEXT_BYTES);
    expect(text.startsWith("## ❌ fail: x")).toBe(true);
  });

  it("lets nothing of others act", () => {
    const evil = "`](javascript:x) <script> | @octocat\n## pass";
    const report = aReport({
      status: "fail",
      failure_reason: "no diff",
      blockers: [{ code: "no_diff", subject: evil, expected: evil, found: evil }],
      changed_files: [evil, { path_b64: "//8=" }],
      withheld: { "patch.diff": evil },
    });
    const text = summaryOf(input({ report, notes: [evil] }));
    expect(text).not.toMatch(/^## pass/m);
    // Outside code spans there is no tag and no link of theirs.
    const outside = text.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/gs, "");
    expect(outside).not.toContain("<script>");
    expect(outside).not.toContain("](javascript");
  });

  it("says where the bundle is when nothing was uploaded", () => {
    expect(summaryOf(input({ artifact: null, bundlePath: "/tmp/runs/x" }))).toContain("`/tmp/runs/x`");
  });

  it("says of a replay that it is one: in title, heading and text", () => {
    const replay = {
      cassette_sha256: "a".repeat(64),
      recorded_at: "2026-11-20T11:00:00.000Z",
      exchanges: 3,
      served: 3,
    };
    const report = aReport({ backend: "case", replay });
    expect(titleOf(report)).toBe("replay, pass (case, stage 2, r1-string-slugify)");
    const text = summaryOf(input({ report }));
    expect(text).toMatch(/^## ✅ pass \(replay\)\n/);
    expect(text).toContain("answered in place of the model, so that it proves no stage");
    expect(titleOf(aReport()) + summaryOf(input())).not.toContain("replay");
  });

  it("puts the reason into the title", () => {
    expect(titleOf(aReport({ status: "blocked", failure_reason: "model not admitted" }))).toBe(
      "blocked: model not admitted (fake, stage 2, r1-string-slugify)",
    );
  });
});
