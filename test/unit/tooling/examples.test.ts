import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { inputVariable, PLAIN_INPUTS } from "../../../src/world/runner/action-table";
import { readInputs } from "../../../src/world/runner/inputs";
import { ROOT } from "../../support/program";

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Job {
  needs?: string | string[];
  if?: string;
  environment?: string;
  outputs?: Record<string, string>;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  name: string;
  on: unknown;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const FOLDER = join(ROOT, ".github/examples");
const PAGE = readFileSync(join(ROOT, ".github/docs/action.md"), "utf8");
const OURS = /(?:^|\/)OWNER\/case-harness-action@COMMIT$/;

const examples = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return { name, text, workflow: parse(text) as Workflow };
});
const oursIn = (job: Job) => job.steps.find(({ uses }) => OURS.test(uses ?? ""))?.with ?? null;
/** What a job after the one that ran takes from its outputs. */
const HANDED_ON = ["artifact-id", "artifact-digest"];
const modeOf = (job: Job) => oursIn(job)?.["mode"] ?? (oursIn(job) === null ? null : "both");

describe.each(examples)("$name", ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it("pins every action by its full commit id", () => {
    const unpinned = steps.map(({ uses }) => uses ?? "").filter((uses) => uses !== "" && !OURS.test(uses));
    expect(unpinned.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  });

  it("gives the action inputs that it knows, with values that it takes", () => {
    const plain = new Set<string>(PLAIN_INPUTS.map(({ name }) => name));
    for (const given of jobs.map(oursIn)) {
      if (given === null) continue;
      for (const [name, value] of Object.entries(given)) {
        expect(typeof value, name).toBe("string");
        const secret = ["model-credential", "status-token", "github-token", "local-base-url"].includes(name);
        expect(plain.has(name) || secret, name).toBe(true);
      }
      const fixed = Object.entries(given).filter(([name, value]) => plain.has(name) && !value.includes("${{"));
      expect(readInputs(Object.fromEntries(fixed.map(([name, value]) => [inputVariable(name), value])))).toMatchObject({
        ok: true,
      });
    }
  });

  it("checks out what judges, never what is judged, and keeps no token there", () => {
    for (const { uses, with: given } of steps) {
      if (!/actions\/checkout@/.test(uses ?? "")) continue;
      expect(given?.["persist-credentials"]).toBe(false);
      expect(given?.["ref"]).toMatch(/base\.ref|default_branch/);
    }
    const code = text.replace(/^\s*#.*$/gm, "");
    expect(code).not.toMatch(/head_ref|head_sha|head\.(?:ref|sha)|pull_request\.head/);
  });

  it("can be cancelled by no other workflow, and makes no context that looks like a verdict", () => {
    expect(workflow.concurrency).toBeUndefined();
    expect(workflow.name).not.toMatch(/^harness/);
    for (const name of Object.keys(workflow.jobs)) expect(name).not.toMatch(/^harness/);
  });

  it("has permissions that say all, and none to write where an agent runs apart or is run again", () => {
    const faults = jobs.filter((job) => {
      const given = job.permissions ?? workflow.permissions ?? {};
      const mode = modeOf(job) ?? "";
      const writes = ["run", "verify"].includes(mode) && Object.values(given).includes("write");
      return writes || (["verify", "report"].includes(mode) && given["actions"] !== "read");
    });
    expect(faults).toEqual([]);
  });

  it("publishes a bundle of another job only as it was verified, and asks for the same run everywhere", () => {
    for (const job of jobs) {
      if (modeOf(job) !== "report") continue;
      const verify = [job.needs ?? []]
        .flat()
        .map((name) => workflow.jobs[name]!)
        .find((one) => modeOf(one) === "verify");
      expect(verify && modeOf(verify)).toBe("verify");
      expect(JSON.stringify(verify)).not.toContain("secrets.");
      expect(oursIn(job)!["verified-digest"]).toBe("${{ needs.verify.outputs.digest }}");
      for (const name of [
        "stage",
        "lane",
        "case",
        "model",
        "model-provider",
        "model-admission-file",
        "artifact-name",
      ]) {
        expect(oursIn(verify!)![name], name).toBe(oursIn(job)![name]);
        const run = jobs.find((one) => modeOf(one) === "run");
        if (run !== undefined) expect(oursIn(run)![name], name).toBe(oursIn(job)![name]);
      }
      expect(oursIn(job)!["stage"] && oursIn(job)!["lane"] && oursIn(job)!["case"]).toBeTruthy();
    }
  });

  it("takes of a job of the same run what that one has uploaded, and nothing else", () => {
    for (const job of jobs) {
      if (modeOf(job) !== "report" && modeOf(job) !== "verify") continue;
      const ran = Object.entries(workflow.jobs).find(([, other]) => modeOf(other) === "run");
      if (ran === undefined) continue;
      const [name, { outputs, steps: of }] = ran;
      const id = of.find(({ uses }) => OURS.test(uses ?? ""))!.id;
      expect([job.needs ?? []].flat()).toContain(name);
      for (const what of HANDED_ON) {
        expect(outputs![what]).toBe(`\${{ steps.${id}.outputs.${what} }}`);
        // A job that was cut off has no outputs, and an empty input would be none: then whatever has the name would be taken.
        const none = what === "artifact-digest" ? " || 'none'" : "";
        expect(oursIn(job)![what]).toBe(`\${{ needs.${name}.outputs.${what}${none} }}`);
      }
    }
  });

  it("takes a person's word where nobody proposes anything, and from the environment that the job waits for", () => {
    for (const [name, job] of Object.entries(workflow.jobs)) {
      if (modeOf(job) !== "conclude") continue;
      expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request|workflow_run|comment/);
      const waits = /^environment:(.+)$/.exec(oursIn(job)!["outcome"]!)?.[1];
      expect(job.environment).toBe(waits);
      const run = Object.values(workflow.jobs).find((one) => modeOf(one) === "both")!;
      for (const input of ["stage", "lane", "task", "case"])
        expect(oursIn(job)![input], input).toBe(oursIn(run)![input]);
      // Whoever is asked for an environment is asked only where there is something to decide.
      if (waits !== undefined) expect(job.if, name).toContain(`== '["missing_operator_outcome"]'`);
    }
  });

  it("gives secrets to an event that takes its workflow from a trusted branch", () => {
    const event = JSON.stringify(workflow.on);
    const safe = /pull_request_target|workflow_run/.test(event) || !/secrets\.(?!HARNESS_STATUS_TOKEN)/.test(text);
    expect(safe).toBe(true);
  });
});

describe("the action's page", () => {
  it("names every example", () => {
    const shown = examples.filter(({ name }) => PAGE.includes(`examples/${name}`)).map(({ name }) => name);
    expect(shown).toEqual(
      expect.arrayContaining(examples.map(({ name }) => name).filter((name) => /^github-(?!nightly)/.test(name))),
    );
  });

  it("pins what it shows, and advises no glob", () => {
    for (const [, uses] of PAGE.matchAll(/^\s*- uses: (\S+)/gm)) expect(uses).toMatch(/@(?:[0-9a-f]{40}|COMMIT)$/);
    expect(PAGE).not.toMatch(/`harness \/ \*` covers/);
    expect(PAGE).toMatch(/Never a glob/);
  });
});
