import { describe, expect, it } from "vitest";
import { blocker, wordsOf } from "../../../src/core/domain/blocker";
import { parseContract } from "../../../src/core/records/contract";
import { parseFakeScript } from "../../../src/core/records/fake-script";

const CONTRACT = {
  task_id: "T-1",
  case_id: "fix",
  title: "t",
  brief: "b",
  authority_basis: "a",
  risk_class: "low",
  allowed_paths: ["a"],
  forbidden_paths: [],
  forbidden_actions: ["push"],
  mutation_mode: "copied-fixture",
  approval_required: false,
  verification_commands: [["true"]],
};

function faultsOf(parsed: ReturnType<typeof parseContract> | ReturnType<typeof parseFakeScript>): string[] {
  return parsed.ok ? [] : parsed.problems.map(({ at, problem }) => `${at.replace(/ \(.*/, "")}: ${problem}`);
}
const contract = (change: object) => faultsOf(parseContract(Buffer.from(JSON.stringify({ ...CONTRACT, ...change }))));
const script = (...steps: unknown[]) => faultsOf(parseFakeScript(Buffer.from(JSON.stringify({ steps }))));

describe("a fault of a record says what was expected and found, in words of people", () => {
  it.each([
    [{ title: undefined }, "title: it is missing"],
    [{ title: 1 }, "title: expected text, found a number"],
    [{ title: "" }, "title: expected text that is not empty"],
    [{ approval_required: "no" }, "approval_required: expected true or false, found text"],
    [{ allowed_paths: null }, "allowed_paths: expected a list, found null"],
    [{ forbidden_paths: {} }, "forbidden_paths: expected a list, found an object"],
    [{ limits: { lane_seconds: 0 } }, "limits.lane_seconds: expected more than 0"],
    [{ limits: { lane_seconds: 0.5 } }, "limits.lane_seconds: expected a whole number, found a number"],
    [{ limits: { patch_bytes: 2 ** 30 } }, "limits.patch_bytes: expected at most 536870912"],
    [{ limits: { lane_output_bytes: 2 ** 29 } }, "limits.lane_output_bytes: expected at most 268435456"],
    [{ verification_commands: [[]] }, "verification_commands[0]: expected at least 1 item"],
    [
      { verification_commands: [1] },
      "verification_commands[0]: expected text, found a number, or expected a list, found a number",
    ],
    [{ verification_commands: [["a", 1]] }, "verification_commands[0][1]: expected text, found a number"],
    [{ discard_pathss: [] }, "discard_pathss: unknown field"],
    [{ risk_class: "x".repeat(201) }, "risk_class: expected at most 200 characters"],
  ])("%j", (change, fault) => {
    expect(contract(change)).toEqual([fault]);
  });

  it("lists what there is to choose from", () => {
    const [fault] = contract({ mutation_mode: "copied" });
    expect(fault).toMatch(/^mutation_mode: expected one of none, copied-fixture, copied-repo, /);
    expect(script({ wirte: {} })).toEqual([
      expect.stringMatching(/^steps\[0\]: expected one of write, append, delete, /),
    ]);
    expect(script("write")).toEqual(["steps[0]: expected an object, found text"]);
  });

  it("goes into the step that was meant", () => {
    expect(script({ write: { path: "a" } })).toEqual(["steps[0].write: expected text or base64"]);
    expect(script({ exit: 0 }, { exec: "ls" })).toEqual(["steps[1].exec: expected a list, found text"]);
    expect(script({ stdout: "a", sleep: 1 })).toEqual([expect.stringMatching(/^steps\[0\]: /)]);
  });
});

describe("a blocker's message", () => {
  const message = (detail: object) => wordsOf(blocker("no_diff", "workspace", detail)).message;
  it("ends each sentence once", () => {
    expect(message({})).toBe("The lane ended without changing anything.");
    expect(message({ expected: "a", found: "b." })).toMatch(/ Expected: a\. Found: b\.$/);
  });
});
