import { claim } from "../../src/world/contain/claimed";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { wordsOf } from "../../src/core/domain/blocker";
import { CASE_RUNTIME_PROVIDER, caseBlockers } from "../../src/core/judge/case-lane";
import { type Contract, limitsOf, parseContract } from "../../src/core/records/contract";
import type { ModelCall } from "../../src/core/records/model-calls";
import { setAsides } from "../../src/core/judge/set-aside";
import type { Io } from "../../src/commands/io";
import { lookAround } from "../../src/flow/run/surroundings";
import { DEFAULT_LIMITS } from "../../src/world/contain/limits";
import { type ContainedResult, runContained } from "../../src/world/contain/run";
import type { Programs } from "../../src/world/contain/types";
import { readEventLog } from "../../src/world/lanes/case/event-log";
import { prepareCase, type PreparedCase } from "../../src/world/lanes/case/lane";
import { watchCase } from "../../src/world/lanes/case/watch";
import { processorTime } from "../../src/world/contain/processes";
import { lastChange } from "../../src/world/worktree/last-change";
import type { Activity } from "../../src/world/model/account";
import { openModel } from "../../src/world/model/open";
import { readAgentGit } from "../../src/world/worktree/agent-git";
import { uncommittedPaths } from "../../src/world/worktree/uncommitted";
import { prepareWorkspace } from "../../src/world/worktree/baseline-git";
import { walk } from "../../src/world/worktree/walk";
import { type CaseScript, caseModel } from "./scripted-model/case-script";
import { startScriptedModel, type Script, type SeenRequest } from "./scripted-model/server";

export const MODEL = "model-1";
const CASE = join(process.cwd(), "fixtures/cases/r1-string-slugify");

/** A command that solves the shipped case and commits, as an agent would in its shell. */
export const FIX = [
  "cat > strings.py <<'X'",
  "import re",
  "",
  "",
  "def slugify(text):",
  '    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")',
  "X",
].join("\n");
export const COMMIT = "git add -A -- ':!.case/' && git commit -qm 'fix: slugify'";

export interface CaseRunOptions {
  script: CaseScript | Script;
  deadlineMs?: number;
  lingerMs?: number;
  /** Instead of the scripted endpoint. */
  baseUrl?: string;
  /** Another program than the stand-in. */
  program: string;
  spec?: (prepared: PreparedCase) => void;
}

export interface CaseRunResult {
  result: ContainedResult;
  stdout: string;
  stderr: string;
  events: Buffer | null | { problem: string };
  calls: ModelCall[];
  requests: SeenRequest[];
  phases: string[];
  blockers: string[];
  prepared: PreparedCase;
  workspace: string;
  token: string;
  /** Changed and committed against the baseline, by git in the test. */
  headMoved: boolean;
}

/** Runs the lane `case` in the sandbox with everything around it but the harness's command line. */
export async function runCase(options: CaseRunOptions, programs: Programs): Promise<CaseRunResult> {
  const root = claim(mkdtempSync(join(tmpdir(), "case-harness-case-run-")));
  const [workspace, scratch] = [join(root, "workspace"), join(root, "scratch")];
  mkdirSync(scratch);
  const contract = contractOf();
  const script = typeof options.script === "function" ? options.script : caseModel(options.script);
  const server = await startScriptedModel(script);
  const calls: ModelCall[] = [];
  let onActivity: (activity: Activity) => void = () => {};
  const opened = await openModel({
    runId: "20261120T110000Z-x-abcdef12",
    provider: "local",
    model: MODEL,
    providerClass: "local_case_compatible",
    network: null,
    env: { CTO_HARNESS_CASE_LOCAL_BASE_URL: options.baseUrl ?? server.baseUrl },
    credential: null,
    socketPath: join(scratch, "model.sock"),
    timeOf: (reading) => new Date(performance.timeOrigin + reading).toISOString(),
    onCall: (call) => calls.push(call),
    onActivity: (activity) => onActivity(activity),
  });
  if (!opened.ok) throw new Error(opened.fault.problem);
  const { gateway } = opened.model;
  const program = join(root, "ca");
  copyFileSync(options.program, program);
  const baseline = await prepareWorkspace(join(CASE, "workspace"), workspace, { limits: limitsOf(contract) });
  const io = { env: process.env } as Io;
  const { surroundings } = await lookAround(contract, io, programs, { workspace, hidden: [] });
  const prepared = prepareCase(
    {
      runId: "20261120T110000Z-r1-string-slugify-abc123",
      contract,
      contractBytes: readFileSync(join(CASE, "case.json")),
      caseDir: CASE,
      workspace,
      scratch,
      programs,
      surroundings,
      limits: DEFAULT_LIMITS,
      home: null,
      loopback: [],
      environment: {},
    },
    {
      program,
      model: { provider: CASE_RUNTIME_PROVIDER, model: MODEL, socketPath: gateway.socketPath, token: gateway.token },
      now: "2026-11-20T11:00:00.000Z",
    },
  );
  options.spec?.(prepared);
  const phases: string[] = [];
  const complete = new AbortController();
  prepared.settle?.();
  let outermost: number | null = null;
  const watch = watchCase({
    workspace,
    taskId: prepared.taskId,
    isCommitted: () => isCommitted(workspace, baseline.commit),
    processorTime: () => (outermost === null ? null : processorTime(outermost)),
    lastChange: () => lastChange(workspace, { maxEntries: 10_000, maxDepth: 64 }),
    onLinger: () => complete.abort(),
    onPhase: (phase, state) => phases.push(`${phase} ${state}`),
    pollMs: 50,
    lingerMs: options.lingerMs ?? 60_000,
  });
  onActivity = ({ kind, open }) => {
    if (kind !== "ended") watch.alive({ kind });
    watch.alive({ kind: "calls", open });
  };
  let [stdout, stderr] = ["", ""];
  const result = await runContained(
    "sandbox",
    prepared.spec,
    {
      deadlineMs: options.deadlineMs ?? 60_000,
      complete: complete.signal,
      onStart: (pid) => (outermost = pid),
      onStdout(chunk) {
        stdout += chunk.toString();
        watch.alive({ kind: "output" });
      },
      onStderr(chunk) {
        stderr += chunk.toString();
        watch.alive({ kind: "output" });
      },
    },
    programs,
  );
  watch.stop();
  await opened.model.close();
  await server.close();
  const events = readEventLog(workspace, prepared.taskId, watch.seen());
  const blockers = caseBlockers({
    events: Buffer.isBuffer(events) ? events.toString("utf8") : null,
    stderr,
    exitCode: result.exitCode,
    harnessCompleted: result.termination === "harness_completed",
    calls,
    model: MODEL,
  });
  // the workspace is a lent id's, where this is root
  const head = execFileSync("git", ["-c", "safe.directory=*", "rev-parse", "HEAD"], {
    cwd: workspace,
    encoding: "utf8",
  }).trim();
  rmSync(root, { recursive: true, force: true });
  return {
    result,
    stdout,
    stderr,
    events,
    calls,
    requests: server.requests,
    phases,
    blockers: blockers.map((found) => `${found.code} ${found.subject} ${wordsOf(found).message}`),
    prepared,
    workspace,
    token: gateway.token,
    headMoved: head !== baseline.commit,
  };
}

async function isCommitted(workspace: string, baseline: string): Promise<boolean> {
  const git = readAgentGit(workspace);
  if ("problem" in git || git.commit === null || git.commit === baseline) return false;
  const asides = setAsides({ contract: contractOf(), lane: "case", before: [], ignored: null });
  const { entries } = await walk(workspace, { asides });
  const left = uncommittedPaths(workspace, git.commit, entries, asides.covers);
  return Array.isArray(left) && left.length === 0;
}

function contractOf(): Contract {
  const parsed = parseContract(readFileSync(join(CASE, "case.json")));
  if (!parsed.ok) throw new Error("the shipped case can't be read");
  return parsed.value;
}
