import { describe, expect, it } from "vitest";
import { targetRecordBlockers } from "../../../src/core/gates/target-record";
import { bytesOf, fixture } from "./support";

const good = fixture("inherited/target.admitted.json");
const codes = (record: unknown) => [
  ...new Set(targetRecordBlockers(record === null ? null : bytesOf(record)).map(({ code }) => code)),
];

describe("target record", () => {
  it.each<[string, unknown, string[]]>([
    ["as users have it", good, []],
    ["not admitted", fixture("inherited/target.not-admitted.json"), ["target_not_admitted"]],
    ["none", null, ["target_not_admitted"]],
    ["no JSON", "{", ["target_admission_invalid"]],
    ["a field too many", { ...good, extra: 1 }, ["target_admission_invalid"]],
    ["a relative path", { ...good, target_repository_path: "srv/x" }, ["target_admission_invalid"]],
    ["a path that climbs", { ...good, allowed_paths: ["../x"] }, ["target_admission_invalid"]],
    ["nothing allowed", { ...good, allowed_paths: [] }, ["target_admission_invalid"]],
    ["an action not forbidden", { ...good, forbidden_actions: ["push"] }, ["target_admission_invalid"]],
    ["no outcome wanted", { ...good, operator_outcome_required: false }, ["target_admission_invalid"]],
    ["no approval", { ...good, approval_source: "" }, ["target_admission_invalid"]],
    ["nobody's", { ...good, repository_owner: "" }, ["target_not_owned"]],
    ["nothing that shows whose", { ...good, ownership_evidence: "" }, ["target_not_owned"]],
    ["critical", { ...good, risk_classification: "production" }, ["target_critical"]],
    [
      "two things at once",
      { ...good, repository_owner: "", risk_classification: "" },
      ["target_not_owned", "target_critical"],
    ],
  ])("%s", (_name, record, expected) => {
    expect(codes(record)).toEqual(expected);
  });

  it.each(Object.keys(good))("without %s it admits nothing", (field) => {
    const { [field]: _, ...rest } = good;
    expect(codes(rest)).toEqual(["target_admission_invalid"]);
  });
});
