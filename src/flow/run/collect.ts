import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { displayPath, jsonPath } from "../../core/domain/bytes";
import { DISK_RESERVE_BYTES } from "../../core/domain/limits";
import type { LaneName } from "../../core/domain/lane";
import { matches } from "../../core/formats/paths";
import type { GateInput } from "../../core/gates/gate";
import { laneOf } from "../../core/lanes/lanes";
import { type Contract, limitsOf, rulesOf } from "../../core/records/contract";
import { plainVariables } from "../../core/records/environment";
import type { Facts } from "../../core/records/facts";
import { MAX_NAMED } from "../../core/records/stage-facts";
import { resolveRunsDir } from "../../world/evidence/runs";
import type { LoopbackRelay } from "../../world/contain/loopback";
import { stockPipes } from "../../world/contain/pipes";
import type { Surroundings } from "../../world/contain/types";
import { prepareFake } from "../../world/lanes/fake/lane";
import type { PreparedLane } from "../../world/lanes/lane";
import type { Look } from "../../world/source/look";
import { alteredEntries } from "../../world/worktree/altered";
import type { PreparedWorkspace } from "../../world/worktree/baseline-git";
import { additionsTo } from "../../world/worktree/products";
import type { StartingTree } from "../../world/worktree/starting-tree";
import type { Agent } from "./agent";
import { beginWith } from "./begin";
import type { Contained } from "./containment";
import { cachePaths, hasSetup, linkCaches, needsHome } from "./caches";
import { containLimits, describeTools, type Tool, type Tools } from "./effects";
import { lookAround, userOf } from "./surroundings";
import type { GateFindings } from "./record-gates";
import { sandboxFact } from "./sandbox";
import { type Inputs, workSubfolder } from "./inputs";

/** What a lane needs to be started and verified. */
export interface Ready {
  contract: Contract;
  containment: Contained;
  surroundings: Surroundings;
  loopback: readonly LoopbackRelay[];
  /** Where the tree at the start is, and the repository that it is of. */
  tree: StartingTree;
  source: Look | null;
  prepared: PreparedWorkspace;
  lane: PreparedLane;
  /** Null for the fake lane. */
  agent: Agent | null;
}

/** Folder of the work folder that is a lane's home, where setup commands leave it one. */
export const LANE_HOME = "home";

/** What touching the world for the effect gates came to. */
interface Effects {
  facts: GateFindings;
  /** Null where a repository was looked at, and nothing else. */
  tools: Tools | null;
  /** Null where something is missing, so that a gate is closed or was not evaluated. */
  ready: Ready | null;
}

/** What was opened of a lane, while the canary tries a sandbox like its own. */
export interface Opened extends Pick<
  Ready,
  "contract" | "surroundings" | "loopback" | "tree" | "source" | "lane" | "agent"
> {
  /** False where there is no sandbox that the canary could try. */
  tried: boolean;
  /** Settles when the canary runs, or none will. */
  running: Promise<void>;
  containment: Promise<Contained>;
  tools: Promise<Tools>;
  /** The lane's copy, where it was made already, and how it compares with what it is a copy of. */
  early: PreparedWorkspace | null;
}

/** What was begun for the effect gates; where no lane could be opened, this is all. */
interface Begun extends Pick<Effects, "facts" | "tools"> {
  opened: Opened | null;
}

/**
 * Touches the world for the effect gates: programs, the agent's binary, the lane's workspace, the sandbox, the model. The
 * canary takes longest and starts first; beside it the workspace is copied, the probe asks, and programs are asked for
 * their versions. None of them sees what the others do.
 * @param input of the gates, which have let the records pass
 * @param mended as in `lookAtStart`
 * @returns what was begun, when the canary is laid out; {@link completeEffects} waits for it
 */
export async function beginEffects(
  inputs: Inputs,
  contract: Contract,
  input: GateInput,
  mended: ((text: string) => void) | null,
): Promise<Begun> {
  const { request, work, io, programs, cancel } = inputs;
  const workspace = workSubfolder(work, "workspace");
  requireSpace(workspace);
  const { tree, repository, target } = await beginWith(inputs, contract, input, mended);
  const begun: GateFindings = {
    ...(repository === null ? {} : { source: repository.fact }),
    ...(target === null ? {} : { target }),
  };
  if (tree === null) return { facts: begun, opened: null, tools: null };
  // What a case's folder holds is known before it is copied; of a repository the copy is what can be looked into.
  const early = repository === null ? null : await prepare(inputs, tree, contract, workspace);
  const copy = early === null ? {} : { copy: await copyFact(inputs, early, workspace) };
  const scratch = workSubfolder(work, "scratch");
  // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
  stockPipes(scratch).catch(() => {});
  const { startContainment } = await import(/* webpackChunkName: "run" */ "./containment");
  const {
    surroundings,
    programs: found,
    missing,
  } = await lookAround(contract, io, programs, {
    workspace: early === null ? request.folder.workspace : workspace,
    hidden: [
      { path: work.path("."), what: "the files of this run" },
      { path: request.folder.dir, what: "the case" },
      { path: resolveRunsDir({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd }), what: "the bundles of runs" },
    ],
  });
  const services = await openServices(inputs, contract);
  const describe = async () => {
    const tools = await describeTools(found, io);
    return { ...tools, tools: [...tools.tools, ...missing, ...services.missing] };
  };
  const context = {
    contract,
    contractBytes: inputs.identity.contractBytes,
    caseDir: request.folder.dir,
    workspace,
    scratch,
    programs,
    surroundings,
    limits: containLimits(limitsOf(contract)),
    home: laneHome(inputs, contract),
    loopback: services.relays,
    environment: plainVariables(contract),
  };
  // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
  const real = !laneOf(request.lane).isAgent ? null : await import(/* webpackChunkName: "lane" */ "./agent");
  const asked = real === null ? null : describe();
  const opened = real === null ? null : await real.openAgent(inputs, input, context);
  const lane =
    opened === null ? prepareFake({ ...context, runId: inputs.identity.runId }) : (opened.agent?.lane ?? null);
  if (lane === null) {
    const tools = await (asked ?? describe());
    return { facts: { ...begun, tools: tools.tools, ...opened?.facts }, opened: null, tools };
  }
  const agent = opened?.agent ?? null;
  const held = await startContainment(lane.spec, agent === null ? "best" : "sandbox", programs, io, cancel.signal);
  return {
    facts: { ...begun, ...opened?.facts, ...copy },
    opened: {
      ...{ contract, surroundings, tree, lane, agent, early },
      ...{ loopback: services.relays, source: repository?.look ?? null },
      ...{
        tried: held.tried,
        running: held.running,
        containment: held.record,
        tools: asked ?? held.running.then(describe),
      },
    },
    tools: null,
  };
}

/** Waits for what was begun, copies the workspace where that is still to be done, and asks the model. */
export async function completeEffects(inputs: Inputs, { facts: begun, opened, tools: only }: Begun): Promise<Effects> {
  if (opened === null) return { facts: begun, tools: only, ready: null };
  const { request, work, identity, cancel } = inputs;
  const { contract, tree, agent, early, surroundings, loopback, source, lane } = opened;
  const workspace = work.path("workspace");
  const [containment, tools, prepared, probe] = await Promise.all([
    opened.containment,
    opened.tools,
    early ?? prepare(inputs, tree, contract, workspace),
    agent === null
      ? null
      : import(/* webpackChunkName: "lane" */ "./agent").then((real) => real.probeAgent(agent, cancel.signal)),
  ]);
  const facts: GateFindings = {
    ...begun,
    tools: tools.tools,
    workspace: workspaceFact(prepared, request.lane),
    ...(request.stage.workingBranch === null
      ? {}
      : { sandbox: sandboxFact({ stage: request.stage, records: identity.records }, inputs, prepared, workspace) }),
    ...(probe === null ? {} : { model_probe: probe }),
  };
  const ready = { contract, containment, surroundings, loopback, tree, source, prepared, lane, agent };
  return { facts, tools, ready };
}

/** The lane's home on the host, where it needs one. Setup commands fill it before the lane begins. */
function laneHome({ work, io }: Pick<Inputs, "work" | "io">, contract: Contract): string | null {
  if (!needsHome(contract)) return null;
  const home = workSubfolder(work, LANE_HOME);
  // What setup leaves in its own home, links among them, is copied here.
  if (!hasSetup(contract)) linkCaches(home, cachePaths(contract, userOf(io).home));
  return home;
}

/** Opens ways to the ports of `loopback_ports`; a port on which nothing listens is told as a program that is missing. */
async function openServices(
  { work, scope }: Pick<Inputs, "work" | "scope">,
  { loopback_ports = [] }: Contract,
): Promise<{ relays: readonly LoopbackRelay[]; missing: Tool[] }> {
  if (loopback_ports.length === 0) return { relays: [], missing: [] };
  const { openLoopback } = await import(/* webpackChunkName: "run" */ "../../world/contain/loopback");
  const { relays, silent, close } = await openLoopback(loopback_ports, (port) => work.path(`port-${port}.sock`));
  scope.atEnd("the ways to services of this machine", close);
  const missing = silent.map(({ port, problem }): Tool => ({
    name: `port ${port}`,
    needed_for: "loopback_ports of the contract",
    found: false,
    version: null,
    expected: `something that listens on port ${port} of this machine's loopback`,
    problem: `nothing does (${problem})`,
  }));
  return { relays, missing };
}

/** A lane that begins below its reserve would be ended, and blamed, for what the disk lacked before it. */
function requireSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < DISK_RESERVE_BYTES)
    throw new Error(
      `${tmpdir()} has ${mebibytes(bavail * bsize)} free, expected at least ${mebibytes(DISK_RESERVE_BYTES)}: free some, or set TMPDIR to another folder`,
    );
}

function mebibytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 ** 2)} MiB`;
}

/** Makes the copy that the lane will work in. */
async function prepare(
  { request, identity, cancel }: Pick<Inputs, "request" | "identity" | "cancel">,
  tree: StartingTree,
  contract: Contract,
  workspace: string,
): Promise<PreparedWorkspace> {
  const prepared = await tree.prepare(workspace, { limits: limitsOf(contract), signal: cancel.signal });
  const branch = request.stage.workingBranch?.(identity.runId) ?? null;
  if (branch !== null) {
    const { nameBranch } = await import(/* webpackChunkName: "run" */ "../../world/worktree/baseline-git");
    nameBranch(workspace, branch);
  }
  return prepared;
}

/** Compares the copy of a repository with what it is a copy of. */
async function copyFact(
  { clock, cancel }: Pick<Inputs, "clock" | "cancel">,
  { entries, converted }: PreparedWorkspace,
  workspace: string,
): Promise<NonNullable<Facts["copy"]>> {
  const made_at = clock.now();
  const altered = await alteredEntries(workspace, entries, cancel.signal);
  const { uncovered } = await additionsTo(workspace, entries, () => false, cancel.signal);
  const dirty = [...altered, ...uncovered];
  return {
    made_at,
    clean_start_at: clock.now(),
    dirty: dirty.slice(0, MAX_NAMED).map(jsonPath),
    more: Math.max(0, dirty.length - MAX_NAMED),
    converted: {
      paths: (converted?.first ?? []).map(({ path }) => jsonPath(path)),
      more: converted === undefined ? 0 : converted.count - converted.first.length,
    },
    clean_end_at: null,
  };
}

function workspaceFact(
  { treeId, entries, refusals, limitHits }: PreparedWorkspace,
  lane: LaneName,
): NonNullable<Facts["workspace"]> {
  // A second look: `readCase` refused such a tree, and this one may have changed since.
  const own = rulesOf(laneOf(lane).state);
  const tracked = entries.find(({ path }) => own.some((rule) => matches(rule, path)));
  const [refused] = refusals;
  const [hit] = limitHits;
  const problem = refused
    ? `${displayPath(refused.path)}: ${refused.detail}`
    : hit
      ? `${displayPath(hit.path)}: ${hit.found} ${hit.limit}, at most ${hit.bound}`
      : tracked
        ? `${displayPath(tracked.path)}: the tree holds files where the lane ${lane} keeps its own; take them out of it`
        : null;
  return { tree: treeId, entries: entries.length, problem };
}
