import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runSpec } from "../../../src/commands/help/run";
import {
  ACTION_INPUTS,
  ACTION_OUTPUTS,
  type ActionInput,
  inputVariable,
  PLAIN_INPUTS,
} from "../../../src/world/runner/action-table";
import { readInputs } from "../../../src/world/runner/inputs";
import { ROOT } from "../../support/program";

interface Step {
  name: string;
  if?: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}
interface Action {
  inputs: Record<string, { description: string; required: boolean; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

const TEXT = readFileSync(`${ROOT}/action.yml`, "utf8");
const ACTION = parse(TEXT) as Action;
const step = (name: string) => ACTION.runs.steps.find((s) => s.name === name)!;

/** What runners set for every step, and no step of ours takes from there. */
const EMPTIED = [
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "GITEA_TOKEN",
  "FORGEJO_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "INPUT_GITHUB-TOKEN",
  "INPUT_STATUS-TOKEN",
  "INPUT_LOCAL-BASE-URL",
  "INPUT_MODEL-CREDENTIAL",
];

describe("action.yml and its table", () => {
  it("have the same inputs", () => {
    const table = ACTION_INPUTS.map((i) => [i.name, { description: i.about, required: false, default: i.default }]);
    expect(Object.entries(ACTION.inputs)).toEqual(table);
  });

  it("have the same outputs", () => {
    expect(Object.entries(ACTION.outputs)).toEqual(
      ACTION_OUTPUTS.map((o) => [o.name, { description: o.about, value: o.value }]),
    );
  });

  it("hand every plain input to the first step, and no secret", () => {
    const wanted = Object.fromEntries(PLAIN_INPUTS.map(({ name }) => [inputVariable(name), `\${{ inputs.${name} }}`]));
    expect(step("place").env).toEqual({ ...wanted, ...Object.fromEntries(EMPTIED.map((name) => [name, ""])) });
  });

  it("name flags that `run` knows", () => {
    const known = new Set(runSpec.flags.map(({ name }) => name));
    const flags = (ACTION_INPUTS as readonly ActionInput[]).flatMap(({ use }) =>
      use.kind === "flag" ? [use.flag] : [],
    );
    expect(flags.filter((flag) => !known.has(flag))).toEqual([]);
  });

  it("read like the flow", () => {
    expect(ACTION.runs.steps.map((s) => s.name)).toEqual([
      "place",
      "announce",
      "prior",
      "approval",
      "agent",
      "preflight",
      "approve",
      "run",
      "conclude",
      "note cancellation",
      "hand over",
      "upload",
      "clean up",
      "result",
      "fetch",
      "verify",
      "report",
      "clean up fetched",
      "clean up prior",
    ]);
  });

  it("have no expression in a script, and no third-party action", () => {
    for (const { run, uses } of ACTION.runs.steps) {
      expect(run ?? "").not.toContain("${{");
      if (uses !== undefined) expect(uses).toBe("./.harness-evidence");
    }
  });

  it("give the forge's token to the steps that speak to the forge, and to no other", () => {
    const holders = ACTION.runs.steps
      .filter((s) => JSON.stringify(s.env ?? {}).includes("inputs.github-token"))
      .map((s) => s.name);
    expect(holders).toEqual(["announce", "prior", "approval", "approve", "conclude", "fetch", "report"]);
    expect(TEXT).not.toContain("github.token }} ");
  });

  it("let no variable of the job say the token for statuses: each step that takes a token sets both", () => {
    const ofSteps = ACTION.runs.steps.filter((s) => s.env?.["HARNESS_TOKEN"] !== undefined).map((s) => s.env!);
    expect(ofSteps.map((env) => env["HARNESS_STATUS_TOKEN"])).toEqual([
      "${{ inputs.status-token }}",
      "",
      "",
      "${{ inputs.status-token }}",
      "${{ inputs.status-token }}",
      "",
      "${{ inputs.status-token }}",
    ]);
  });

  it.each(["local-base-url", "model-credential"])(
    "give the model's %s to the steps that ask the model alone",
    (name) => {
      const holders = ACTION.runs.steps.filter((s) => JSON.stringify(s).includes(`inputs.${name}`)).map((s) => s.name);
      // The gates are asked before an approval is used, in a step that starts no agent.
      expect(holders).toEqual(["preflight", "run"]);
    },
  );

  it.each(ACTION.runs.steps.map(({ name }) => name))(
    "empty in the step %s every token that it does not need",
    (name) => {
      const env = step(name).env!;
      const needed = name === "upload" ? ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"] : [];
      for (const variable of EMPTIED) expect(env[variable], variable).toBe(needed.includes(variable) ? undefined : "");
    },
  );

  it.each(["hand over", "upload", "clean up", "result", "report"])("run the step %s always", (name) => {
    expect(step(name).if).toMatch(/^always\(\) && /);
  });
});

describe("readInputs", () => {
  const env = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [inputVariable(name), value]));

  it("takes the defaults of action.yml", () => {
    expect(readInputs({})).toMatchObject({
      ok: true,
      value: { mode: "both", stage: "2", lane: "fake", forge: "auto", upload: "true" },
    });
  });

  it("takes an empty input for one that was not given, and drops the newline of a YAML block", () => {
    const read = readInputs(env({ case: "", model: "  gpt-x\n" }));
    expect(read).toMatchObject({ ok: true, value: { model: "gpt-x" } });
    if (read.ok) expect(read.value).not.toHaveProperty("case");
  });

  const evil = ["a\nb", "`id`", "$(id)", 'a"b', "two words", "\u0000", "-1", "x".repeat(2000)];
  const strict = (ACTION_INPUTS as readonly ActionInput[]).filter(
    (i) =>
      i.choices !== undefined ||
      [
        "stage",
        "case",
        "timeout",
        "retention-days",
        "artifact-run-id",
        "verified-digest",
        "artifact-id",
        "artifact-digest",
        "into",
      ].includes(i.name),
  );
  it.each(strict.map((i) => i.name))("refuses nonsense in %s and says what is expected", (name) => {
    for (const value of evil) {
      const read = readInputs(env({ [name]: value }));
      expect(read.ok, JSON.stringify(value)).toBe(false);
      if (!read.ok) expect(read.faults).toMatchObject([{ subject: `input ${name}` }]);
    }
  });

  it("refuses lines and control characters in paths, and keeps what only a shell would read", () => {
    expect(readInputs(env({ "case-dir": "a\nb" })).ok).toBe(false);
    expect(readInputs(env({ "case-dir": '$(id) `x` "q"' }))).toMatchObject({
      ok: true,
      value: { "case-dir": '$(id) `x` "q"' },
    });
  });

  it.each(["mode", "stage", "lane", "forge", "upload"])("refuses an empty %s instead of taking its default", (name) => {
    for (const value of ["", " ", "\n"])
      expect(readInputs(env({ [name]: value }))).toMatchObject({
        ok: false,
        faults: [{ subject: `input ${name}`, found: "an empty text" }],
      });
  });

  it.each([
    [{ stage: "5", mode: "run" }, "input mode", /^run$/],
    [{ stage: "5", mode: "report" }, "input mode", /^report$/],
    [{ stage: "5", mode: "verify" }, "input mode", /^verify$/],
    [{ stage: "4", mode: "conclude", outcome: "o.json" }, "input stage", /^4$/],
    [{ mode: "conclude", outcome: "o.json" }, "input stage", /^2$/],
    [{ stage: "5", mode: "conclude" }, "input outcome", /^none$/],
    [{ stage: "5", outcome: "accepted" }, "input outcome", /^a value$/],
    [{ stage: "5", actor: "ada" }, "input actor", /^a value$/],
    [{ stage: "5", mode: "conclude", outcome: "o.json", actor: "ada; bob" }, "input actor", /ada; bob/],
    [{ stage: "6", lane: "case" }, "input stage", /not built/],
    [{ stage: "03" }, "input stage", /"03"/],
    [{ stage: "2.0" }, "input stage", /"2\.0"/],
    [{ stage: "+2" }, "input stage", /"\+2"/],
    [{ stage: "7" }, "input stage", /"7"/],
    [{ lane: "Fake" }, "input lane", /"Fake"/],
    [{ lane: "fake,case" }, "input lane", /"fake,case"/],
  ])("refuses what is not built: %j", (given, subject, found) => {
    const read = readInputs(env(given));
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.faults).toEqual([
        expect.objectContaining({ subject, found: expect.stringMatching(found) as string }),
      ]);
  });

  it("takes what a conclusion needs", () => {
    const given = { stage: "5", mode: "conclude", outcome: "environment:owned", actor: "ada, bob" };
    expect(readInputs(env(given))).toMatchObject({ ok: true, value: given });
    expect(readInputs(env({ stage: "5" })).ok).toBe(true);
  });

  it("says every fault at once", () => {
    const read = readInputs(env({ stage: "9", lane: "fakee", case: "a", task: "b" }));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults).toHaveLength(3);
  });
});
