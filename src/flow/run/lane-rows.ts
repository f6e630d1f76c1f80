import { agentBinaryGate } from "../../core/gates/agent-binary";
import { containmentGate } from "../../core/gates/containment";
import { modelEndpointGate } from "../../core/gates/model-endpoint";
import { toolsGate } from "../../core/gates/tools";
import { laneOf } from "../../core/lanes/lanes";
import { type Contract, limitsOf } from "../../core/records/contract";
import { plainVariables } from "../../core/records/environment";
import type { LoopbackRelay } from "../../world/contain/loopback";
import { stockPipes } from "../../world/contain/pipes";
import { resolveRunsDir } from "../../world/evidence/runs";
import { prepareFake } from "../../world/lanes/fake/lane";
import { cachePaths, hasSetup, LANE_HOME, linkCaches, needsHome } from "./caches";
import { type EffectRow, handedBy } from "./effect-row";
import { containLimits, describeTools, type Tool } from "./effects";
import { type Inputs, workSubfolder } from "./inputs";
import { lookAround, userOf } from "./surroundings";

/*
 * What a lane needs to start: programs, the agent's binary and the way to its model, a sandbox. The canary takes longest; beside it the probe
 * asks, and programs are asked for their versions.
 */

const isAgent = ({ request }: Pick<Inputs, "request">) => laneOf(request.lane).isAgent;

/** What of the machine will be seen inside, and what the contract's commands are found as there. */
const SURROUNDINGS: EffectRow = {
  gate: toolsGate.name,
  at: "before",
  async collect({ handed }, needs) {
    const { contract, io, programs, request, work } = needs;
    // Another process makes the pipes that the canary will wait for, so that there is time to load what comes next.
    stockPipes(workSubfolder(work, "scratch")).catch(() => {});
    await import(/* webpackChunkName: "run" */ "./containment");
    const found = await lookAround(contract, io, programs, {
      workspace: handed.prepared === undefined ? request.folder.workspace : work.path("workspace"),
      hidden: [
        { path: work.path("."), what: "the files of this run" },
        { path: request.folder.dir, what: "the case" },
        { path: resolveRunsDir({ flag: request.runsDirFlag, env: io.env, cwd: io.cwd }), what: "the bundles of runs" },
      ],
    });
    const services = await openServices(needs, contract);
    const describe = once(async () => {
      const tools = await describeTools(found.programs, io);
      return { ...tools, tools: [...tools.tools, ...found.missing, ...services.missing] };
    });
    // The fake lane starts no process before the canary's.
    if (isAgent(needs)) describe().catch(() => {});
    return { hands: { surroundings: found.surroundings, loopback: services.relays, describe } };
  },
};

const TOOLS: EffectRow = {
  gate: toolsGate.name,
  at: "beside",
  always: true,
  wanted: ({ handed }) => handed.describe !== undefined,
  async collect(seen) {
    const tools = await handedBy(seen, "describe")();
    return { facts: { tools: tools.tools }, hands: { tools } };
  },
};

/** The lane, laid out: the copy of the agent's binary that will run, behind a gateway to its model, or the scripted one. */
const LANE: EffectRow = {
  gate: agentBinaryGate.name,
  at: "before",
  async collect(seen, needs) {
    const { contract, request, identity, programs, work } = needs;
    const context = {
      contract,
      contractBytes: identity.contractBytes,
      caseDir: request.folder.dir,
      workspace: workSubfolder(work, "workspace"),
      scratch: workSubfolder(work, "scratch"),
      programs,
      surroundings: handedBy(seen, "surroundings"),
      limits: containLimits(limitsOf(contract)),
      home: laneHome(needs, contract),
      loopback: handedBy(seen, "loopback"),
      environment: plainVariables(contract),
    };
    if (!isAgent(needs)) return { hands: { lane: prepareFake({ ...context, runId: identity.runId }), agent: null } };
    // Gateway and agent store are loaded where there is an agent; the fake lane starts without them.
    const { openAgent } = await import(/* webpackChunkName: "lane" */ "./agent");
    const { facts, agent } = await openAgent(needs, seen.input, context);
    return agent === null ? { facts, closed: true } : { facts, hands: { lane: agent.lane, agent } };
  },
};

const CANARY: EffectRow = {
  gate: containmentGate.name,
  at: "before",
  async collect(seen, needs) {
    const { io, programs, cancel } = needs;
    const { startContainment } = await import(/* webpackChunkName: "run" */ "./containment");
    const required = isAgent(needs) ? "sandbox" : "best";
    const held = await startContainment(handedBy(seen, "lane").spec, required, programs, io, cancel.signal);
    held.running.then(handedBy(seen, "describe")).catch(() => {});
    return { hands: { held } };
  },
};

const CONTAINMENT: EffectRow = {
  gate: containmentGate.name,
  at: "beside",
  collect: async (seen) => ({ hands: { containment: await handedBy(seen, "held").record } }),
};

const PROBE: EffectRow = {
  gate: modelEndpointGate.name,
  at: "beside",
  wanted: ({ handed }) => handed.agent != null,
  async collect({ handed: { agent } }, { cancel }) {
    if (agent == null) return {};
    const { probeAgent } = await import(/* webpackChunkName: "lane" */ "./agent");
    return { facts: { model_probe: await probeAgent(agent, cancel.signal) } };
  },
};

/** In their order. */
export const LANE_ROWS: readonly EffectRow[] = [SURROUNDINGS, LANE, CANARY, CONTAINMENT, TOOLS, PROBE];

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
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
