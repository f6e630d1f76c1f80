import { describe, expect, it } from "vitest";
import { checkName } from "../../../src/core/report/check-run";
import type { EventContext } from "../../../src/core/report/event-context";
import { branchNames, nameFault, trustedBranch } from "../../../src/core/report/trust";

const CONTEXT: EventContext = {
  ...{ event: "push", repository: "acme/widgets", headSha: "a".repeat(40), pullRequest: null, workflowRun: null },
  ...{ records: { branch: "default", ref: "main" }, runUrl: null, runId: null, attempt: null },
};
const pull = (baseRef: string): EventContext => ({
  ...CONTEXT,
  event: "pull_request",
  pullRequest: { number: 7, baseSha: "b".repeat(40), baseRef, fork: false },
  records: { branch: "base", ref: baseRef },
});

describe("the branch that judges", () => {
  it.each(["push", "schedule", "workflow_dispatch", "repository_dispatch", "release", "workflow_run"])(
    "of a %s is the default branch, whatever it is for and whatever the event calls it",
    (event) => {
      const context = { ...CONTEXT, event, records: { branch: "default" as const, ref: "what-the-event-says" } };
      expect(trustedBranch(context, { defaultBranch: "trunk", pull: null }, ["release-1"])).toEqual({
        branch: "trunk",
        into: null,
      });
    },
  );

  it("of a workflow_run is what the workflow says, where that is the default branch or trusted by name", () => {
    const context = { ...CONTEXT, event: "workflow_run" };
    const said = { defaultBranch: "main", pull: null };
    expect(trustedBranch(context, said, ["release-1"], "release-1")).toEqual({
      branch: "release-1",
      into: "release-1",
    });
    expect(trustedBranch(context, said, ["release-1"], "main")).toEqual({ branch: "main", into: null });
    expect(trustedBranch(context, said, ["release-1"], "lax")).toMatchObject({ found: "lax" });
    expect(trustedBranch(context, said, [], "release-1")).toMatchObject({ found: "release-1" });
  });

  it("of a pull request is its base, where that is the default branch or trusted by name", () => {
    const said = (baseRef: string) => ({ defaultBranch: "main", pull: { baseRef } });
    expect(trustedBranch(pull("main"), said("main"), [])).toEqual({ branch: "main", into: null });
    expect(trustedBranch(pull("release-1"), said("release-1"), ["release-1"])).toEqual({
      branch: "release-1",
      into: "release-1",
    });
    for (const also of [[], ["release-10"], ["release"], ["release-*"]])
      expect(trustedBranch(pull("release-1"), said("release-1"), also)).toMatchObject({ found: "release-1" });
  });

  it("of a pull request that was retargeted is none", () => {
    const said = { defaultBranch: "main", pull: { baseRef: "lax" } };
    expect(trustedBranch(pull("main"), said, ["lax"])).toMatchObject({ subject: "base of pull request #7" });
  });

  it("of a merge group is what it goes into; one that does not say is judged by nobody", () => {
    const group = (ref: string | null): EventContext => ({
      ...{ ...CONTEXT, event: "merge_group", records: { branch: "base", ref } },
    });
    const said = { defaultBranch: "main", pull: null };
    expect(trustedBranch(group("main"), said, [])).toEqual({ branch: "main", into: null });
    expect(trustedBranch(group("lax"), said, [])).toMatchObject({ found: "lax" });
    expect(trustedBranch(group(null), said, [])).toMatchObject({ subject: "base of merge_group" });
  });

  it("stands in the context where it is not the default branch, so that none stands for the other", () => {
    const name = { stage: 2, lane: "fake", caseId: "x" };
    expect(checkName({ ...name, into: "release-1" })).toBe("harness / stage 2 / fake / x / into release-1");
    expect(checkName({ ...name, into: null })).toBe("harness / stage 2 / fake / x");
    expect(nameFault({ ...name, into: "r".repeat(200) })).toBeNull();
    expect(nameFault({ ...name, caseId: "x".repeat(64), into: "r".repeat(200) })).toMatchObject({
      found: expect.stringContaining("bytes"),
    });
  });

  it("is named in a list", () => {
    expect(branchNames("release-1, release/2\n v3")).toEqual(["release-1", "release/2", "v3"]);
    expect(branchNames(undefined)).toEqual([]);
  });
});
