import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { PROGRAMS, ROOT } from "./program";

interface Step {
  name: string;
  id?: string;
  if?: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}

interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
}

export interface StepResult {
  outcome: "success" | "failure" | "skipped";
  output: string;
  outputs: Record<string, string>;
  seconds: number;
}

export interface JobResult {
  conclusion: "success" | "failure";
  steps: Record<string, StepResult>;
  outputs: Record<string, string>;
  /** Everything that any step printed. */
  log: string;
  summary: string;
  folder: string;
}

export interface Job {
  inputs?: Record<string, string>;
  /** What the runner sets for every step. */
  env: Record<string, string>;
  /** What the runner sets for JavaScript steps only: the artifact service and its token. */
  stepEnv?: Record<string, string>;
  /** Content of the event's file, a function is called when the workspace is there; undefined: there is none. */
  payload?: string | Buffer | (() => string);
  /** Prepares the workspace. */
  workspace?: (folder: string) => void;
  /** Called before a step, with its name. */
  before?: (step: string) => void;
  /** A command line that every `run:` step is started by. */
  wrapper?: readonly string[];
}

/**
 * Runs action.yml as GitHub's runner would: step by step, with its own evaluation of the few expressions that the file uses, and the
 * built program. There is an artifact service only where the job brings one.
 */
export async function runAction(job: Job): Promise<JobResult> {
  const folder = mkdtempSync(join(tmpdir(), "composite-"));
  const workspace = join(folder, "workspace");
  const actionPath = join(folder, "action");
  for (const path of [workspace, actionPath, join(folder, "temp"), join(folder, "home")]) mkdirSync(path);
  symlinkSync(PROGRAMS, join(actionPath, "dist"));
  mkdirSync(join(actionPath, "fixtures"));
  cpSync(join(ROOT, "fixtures/cases"), join(actionPath, "fixtures/cases"), { recursive: true });
  job.workspace?.(workspace);
  const event = join(folder, "event.json");
  if (job.payload !== undefined) writeFileSync(event, typeof job.payload === "function" ? job.payload() : job.payload);

  const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as Action;
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [
      name,
      name === "github-token" ? "CANARY-token" : value,
    ]),
  );
  Object.assign(inputs, job.inputs);
  const results: Record<string, StepResult> = {};
  const masks: string[] = [];
  let failed = false;
  let log = "";
  const lookup = (expression: string): string => {
    const literal = /^\s*'(.*)'\s*$/.exec(expression)?.[1];
    if (literal !== undefined) return literal;
    const [root, ...path] = expression.trim().split(".");
    if (root === "inputs") return inputs[path.join(".")] ?? "";
    const step = results[path[0] ?? ""];
    return (path[1] === "outputs" ? step?.outputs[path.slice(2).join(".")] : step?.outcome) ?? "";
  };
  const fill = (text: string) =>
    text.replace(
      /\$\{\{(.*?)\}\}/g,
      (_all, inner: string) =>
        inner
          .split("||")
          .map(lookup)
          .find((value) => value !== "") ?? "",
    );
  const holds = (condition: string | undefined) => {
    const terms = (condition ?? "success()").split("&&").map((term) => term.trim());
    const always = terms.includes("always()");
    if (terms.includes("cancelled()") || (failed && !always)) return false;
    return terms.every((term) =>
      term
        .replace(/^\((.*)\)$/, "$1")
        .split(" || ")
        .some((part) => {
          const match = /^(\S+) (==|!=) '(.*)'$/.exec(part);
          return match === null || (lookup(match[1]!) === match[3]) === (match[2] === "==");
        }),
    );
  };
  const base: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(folder, "home"),
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: actionPath,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(folder, "temp"),
    ...(job.payload === undefined ? {} : { GITHUB_EVENT_PATH: event }),
    ...job.env,
  };
  for (const step of action.runs.steps) {
    const id = step.id ?? step.name;
    if (!holds(step.if)) {
      results[id] = { outcome: "skipped", output: "", outputs: {}, seconds: 0 };
      continue;
    }
    job.before?.(step.name);
    const file = join(folder, `output-${id.replaceAll(" ", "-")}`);
    writeFileSync(file, "");
    const summary = join(folder, "summary.md");
    writeFileSync(summary, "", { flag: "a" });
    const env = { ...base, GITHUB_OUTPUT: file, GITHUB_STEP_SUMMARY: summary };
    for (const [name, value] of Object.entries(step.env ?? {})) env[name as keyof typeof env] = fill(value);
    if (step.uses !== undefined) Object.assign(env, job.stepEnv);
    for (const [name, value] of Object.entries(step.with ?? {}))
      Object.assign(env, { [`INPUT_${name.toUpperCase()}`]: fill(value) });
    const argv =
      step.uses === undefined
        ? [...(job.wrapper ?? []), "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step.run ?? ""]
        : [process.execPath, join(workspace, ".harness-evidence/upload.mjs")];
    const started = performance.now();
    const { code, output: printed } = await execute(argv, env, workspace);
    const output = maskedBy(masks, printed);
    results[id] = {
      outcome: code === 0 ? "success" : "failure",
      output,
      outputs: readOutputs(file),
      seconds: (performance.now() - started) / 1000,
    };
    failed ||= code !== 0;
    log += output;
  }
  const summaryFile = join(folder, "summary.md");
  return {
    conclusion: failed ? "failure" : "success",
    steps: results,
    outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value)])),
    log,
    summary: existsSync(summaryFile) ? readFileSync(summaryFile, "utf8") : "",
    folder,
  };
}

/** Removes what a job left. */
export function removeJob({ folder }: JobResult): void {
  rmSync(folder, { recursive: true, force: true });
}

function execute(
  argv: string[],
  env: Record<string, string>,
  cwd: string,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(argv[0]!, argv.slice(1), { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** What a runner shows of what a step printed: it takes `::add-mask::` for itself, and obeys it from there on. */
function maskedBy(masks: string[], printed: string): string {
  const shown = printed.split("\n").filter((line) => {
    const mask = /^::add-mask::(.+)$/.exec(line)?.[1];
    if (mask !== undefined) masks.push(mask);
    return mask === undefined;
  });
  return masks.reduce((text, mask) => text.replaceAll(mask, "***"), shown.join("\n"));
}

/** GITHUB_OUTPUT as the runner reads it: `name=value`, or `name<<mark`, lines, `mark`. */
function readOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = readFileSync(file, "utf8").split("\n");
  for (let i = 0; i < lines.length; i++) {
    const block = /^([\w-]+)<<(.+)$/.exec(lines[i]!);
    if (block === null) {
      const plain = /^([\w-]+)=(.*)$/.exec(lines[i]!);
      if (plain !== null) outputs[plain[1]!] = plain[2]!;
      continue;
    }
    const end = lines.indexOf(block[2]!, i + 1);
    outputs[block[1]!] = lines.slice(i + 1, end).join("\n");
    i = end;
  }
  return outputs;
}
