import { bytePathOf } from "../../core/domain/bytes";
import { sha256 } from "../../core/domain/digest";
import type { LaneName } from "../../core/domain/lane";
import { admittedModel } from "../../core/gates/model";
import { agentBinaryGate } from "../../core/gates/agent-binary";
import { type AdmissionInput, admissionInput } from "../../core/gates/agent-record";
import { cassetteBlockers } from "../../core/gates/cassette";
import type { GateInput } from "../../core/gates/gate";
import { CASE_EVENTS_FILE, LANE_STATE_FILE, MODEL_CALLS_FILE } from "../../core/judge/files";
import { boundsBy } from "../../core/judge/money";
import { canonicalJson } from "../../core/formats/canonical-json";
import type { AdmissionFacts, ModelAccessFact } from "../../core/records/admission-facts";
import type { CassetteBinding, CassetteFact } from "../../core/records/cassette";
import { modelLimitsOf } from "../../core/records/contract";
import type { ModelCall } from "../../core/records/model-calls";
import { type Bounds, usageOf } from "../../core/records/model-usage";
import { duration, type LaneStatus, statusLine } from "../../core/lanes/status";
import { laneOf } from "../../core/lanes/lanes";
import type { ProbeFact } from "../../core/records/probe";
import type { SetAsides } from "../../core/judge/set-aside";
import type { KnownSearch } from "../../world/evidence/known";
import { redactAll } from "../../world/evidence/redact";
import { secretPaths } from "../../world/evidence/scan";
import type { SeenLog } from "../../world/lanes/case/event-log";
import type { PreparedAgent, Watch } from "../../world/lanes/agent";
import { prepareAgent } from "../../world/lanes/agents";
import type { LaneContext } from "../../world/lanes/lane";
import { writeStateTar } from "../../world/lanes/state-tar";
import type { Activity } from "../../world/model/account";
import type { Route } from "../../world/model/route";
import { type ModelFault, type OpenModel, openModel } from "../../world/model/open";
import { removeFromMemory } from "../../world/contain/memory";
import { readAgentGit } from "../../world/worktree/agent-git";
import { uncommittedPaths } from "../../world/worktree/uncommitted";
import { lastChange } from "../../world/worktree/last-change";
import { walk } from "../../world/worktree/walk";
import { copyAdmittedBinary } from "./admission";
import { loadCassette } from "../../world/model/cassette";
import { createCassetteFile } from "./cassette-file";
import type { Inputs } from "./inputs";
import type { Follower, Recorder } from "./recorder";
import type { Secrets } from "./secrets";
import { keepTranscript } from "./transcript";

/** A real agent that is ready to be started, behind its gateway. */
export interface Agent {
  name: LaneName;
  lane: PreparedAgent;
  model: OpenModel;
  calls: readonly ModelCall[];
  /** What its calls are held against. */
  bounds: Bounds;
  /** Names of the known values that the agent has told its model, results of its tools among it. */
  shown: ReadonlySet<string>;
  /** Hears what becomes of calls to the model. */
  onActivity(listener: (activity: Activity) => void): void;
  /** Says what a recording of its calls is bound to, when all of it is known. */
  bind(binding: CassetteBinding | null): void;
}

/** What opening a real agent came to: the facts for the effect gates, and the agent where nothing of it is missing. */
export interface OpenedAgent {
  facts: AdmissionFacts & { model_probe?: ProbeFact; cassette?: CassetteFact };
  agent: Agent | null;
}

/**
 * Makes the copy of the binary that will run, opens the gateway to the admitted model, and lays out the lane. Starts nothing
 * of the agent.
 * @param input of the gates, which have let the records pass
 */
export async function openAgent(
  inputs: Pick<Inputs, "request" | "io" | "work" | "identity" | "clock" | "secrets" | "scope">,
  input: GateInput,
  context: Omit<LaneContext, "runId">,
): Promise<OpenedAgent> {
  const { request, io, work, identity, clock, secrets, scope } = inputs;
  const admission = admissionInput(input);
  const pair = admission === null ? null : admittedModel(admission);
  if (admission === null || pair === null) return { facts: {}, agent: null };
  const copied = await copyAdmittedBinary(admission.lane, identity.records, work.path("agent"), io);
  const { fact, entry, path: program } = copied;
  scope.atEnd("the copy of the agent", () => removeFromMemory(program));
  const facts: OpenedAgent["facts"] = { agent_binary: fact };
  // No model is asked anything for a binary that may not run.
  if (fact.sha256 === null || agentBinaryGate.evaluate({ ...input, facts: { ...input.facts, ...facts } }).length > 0)
    return { facts, agent: null };

  const replay = request.replay === null ? null : await loadCassette(request.replay);
  if (replay !== null) {
    facts.cassette = replay.fact;
    const known = { ...input, facts: { ...input.facts, ...facts } };
    // Nothing is asked of a recording of something else.
    if (replay.cassette === null || cassetteBlockers(known).length > 0) return { facts, agent: null };
  }

  const { contract } = identity;
  if (!contract.ok) return { facts, agent: null };
  const access = admission.facts.model_access;
  const bounds = boundsBy(identity.records, access, pair, modelLimitsOf(contract.value));
  const calls: ModelCall[] = [];
  const shown = new Set<string>();
  let notify: (activity: Activity) => void = () => {};
  let bound: CassetteBinding | null = null;
  const opened = await openModel({
    ...pair,
    runId: identity.runId,
    env: io.env,
    credential: request.credential,
    socketPath: work.path("model.sock"),
    bounds,
    ...(replay === null || replay.cassette === null ? {} : { replay: replay.cassette }),
    ...(request.recordModel === null
      ? {}
      : {
          record: {
            recordedAt: clock.startedAt,
            bound: () => bound,
            redact: (text: string) => redactAll(secrets.search, Buffer.from(text)).toString("utf8"),
            write: createCassetteFile(request.recordModel),
          },
        }),
    timeOf: (reading) => clock.at(reading),
    onCall: (call) => calls.push(call),
    onActivity: (activity) => notify(activity),
    onRequest: watchRequests(secrets, shown),
  });
  if (!opened.ok) return { facts: { ...facts, ...faultFacts(opened.fault, admission) }, agent: null };
  const { networks } = opened.model;
  if (networks.length > 0 && admission.facts.model_access !== undefined)
    facts.model_access = { ...admission.facts.model_access, endpoint_networks: [...networks] };
  scope.atEnd("the gateway to the model", () => opened.model.close());
  secrets.learn(opened.model.secrets);
  const { socketPath, token } = opened.model.gateway;
  const model = { provider: pair.provider, model: pair.model, socketPath, token };
  const agent: Agent = {
    name: admission.lane,
    lane: prepareAgent(
      admission.lane,
      { ...context, runId: identity.runId },
      { program, entry, sha256: fact.sha256, model, now: clock.startedAt },
    ),
    model: opened.model,
    calls,
    bounds,
    shown,
    onActivity: (listener) => {
      notify = listener;
    },
    bind: (binding) => {
      bound = binding;
    },
  };
  return { facts, agent };
}

/**
 * Looks for known values in what the agent tells its model. A conversation is sent again with each question, so that only what is
 * new in it is searched.
 */
function watchRequests(secrets: Pick<Secrets, "search">, shown: Set<string>): (body: Buffer) => void {
  let last: Buffer = Buffer.alloc(0);
  return (body) => {
    const { search } = secrets;
    const from = Math.max(0, commonPrefix(last, body) - OVERLAP_BYTES);
    last = body;
    if (search.isEmpty) return;
    const scanner = search.scanner();
    scanner.push(body.subarray(from));
    for (const name of scanner.end()) if (!search.words.some((word) => word.name === name)) shown.add(name);
  };
}

/** What is searched again of a conversation: more than any value's longest form. */
const OVERLAP_BYTES = 16 * 1024;
/** Bytes that are compared at once. */
const COMPARED_BYTES = 16 * 1024;

function commonPrefix(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.subarray(at, at + COMPARED_BYTES).equals(b.subarray(at, at + COMPARED_BYTES)))
    at += COMPARED_BYTES;
  return Math.min(at, most);
}

/** A way to the model that can't be opened, as facts that the gates understand. */
function faultFacts(fault: ModelFault, { lane, facts }: AdmissionInput): OpenedAgent["facts"] {
  const known: ModelAccessFact = facts.model_access ?? {
    local_base_url: false,
    openai_codex_auth_bridge: false,
    credential: null,
  };
  const { kind, problem, networks = [] } = fault;
  if (kind === "credential") return { model_access: { ...known, credential: false, credential_problem: problem } };
  if (kind === "network") return { model_access: { ...known, endpoint_networks: [...networks] } };
  if (kind === "endpoint") return { model_access: { ...known, local_base_url: false, problem } };
  const route = routeFor(lane);
  return { model_probe: { route, outcome: "unreachable", status: null, reason: fault.problem, duration_ms: 0 } };
}

/** The route by which a lane asks its model. */
function routeFor(lane: LaneName): Route {
  const { route } = laneOf(lane);
  if (route === null) throw new TypeError(`expected a lane that asks a model, found ${lane}`);
  return route;
}

/** Asks the model one question, before the lane starts; a cancelled run waits for no answer. */
export async function probeAgent({ name, model }: Agent, cancel: AbortSignal): Promise<ProbeFact> {
  const stop = () => void model.close();
  if (cancel.aborted) stop();
  cancel.addEventListener("abort", stop, { once: true });
  try {
    return await model.probe(routeFor(name));
  } finally {
    cancel.removeEventListener("abort", stop);
  }
}

/** Where an agent works, and by what it is seen there. */
export interface WatchedPlace {
  workspace: string;
  baselineCommit: string;
  /** What need not be committed. */
  asides: SetAsides;
  /** Processor time (ms) of everything of the lane; null where nobody can tell. */
  processorTime(): number | null;
}

/**
 * Follows an agent while it runs: where it is, for people, and an end where it lingers after a committed result.
 * @param bounds what the lane has from now on, and how long it may linger
 * @returns the signal that completes the lane, a listener for its output, and a function that ends the watch
 */
export function watchAgent(
  follower: Pick<Follower, "progress" | "status">,
  agent: Agent,
  { workspace, baselineCommit, asides, processorTime }: WatchedPlace,
  bounds: { deadlineMs: number; lingerMs: number },
): { complete: AbortSignal; onOutput: Watch["output"]; stop(): void; seen(): SeenLog | null } {
  const controller = new AbortController();
  const end = performance.now() + bounds.deadlineMs;
  let openSince: number | null = null;
  const where = (): Omit<LaneStatus, "leftMs"> => ({
    activity: watch.activity(),
    ...callsSoFar(agent),
    openMs: openSince === null ? null : performance.now() - openSince,
    now: Date.now(),
  });
  const { name: lane } = agent;
  const watch = agent.lane.follow({
    workspace,
    lingerMs: bounds.lingerMs,
    isCommitted: () => isCommitted(workspace, baselineCommit, asides),
    processorTime,
    lastChange: () => lastChange(workspace, { maxEntries: MAX_LOOKED_AT, maxDepth: MAX_LOOKED_AT_DEPTH }),
    onLinger() {
      follower.progress(
        `${lane} gave no sign of life for ${duration(bounds.lingerMs)} after a committed result (${statusLine({ ...where(), leftMs: null })}): the harness stops it`,
      );
      controller.abort();
    },
    onPhase(name, state) {
      follower.progress(`${lane} ${name} ${state}; ${statusLine({ ...where(), activity: null, leftMs: null })}`);
    },
  });
  agent.onActivity(({ kind, open }) => {
    openSince = open === 0 ? null : (openSince ?? performance.now());
    if (kind !== "ended") watch.alive({ kind });
    watch.alive({ kind: "calls", open });
  });
  const timer = setInterval(
    () => follower.status(`${lane} ${statusLine({ ...where(), leftMs: end - performance.now() })}`),
    STATUS_MS,
  );
  return {
    complete: controller.signal,
    onOutput: (stream, chunk) => watch.output(stream, chunk),
    stop() {
      clearInterval(timer);
      watch.stop();
    },
    seen: () => watch.seen(),
  };
}

/** How often people are told where the agent is. */
const STATUS_MS = 1000;
/** What is looked at for the last change in a workspace: beyond the bounds of any tree that is judged nobody can tell. */
const [MAX_LOOKED_AT, MAX_LOOKED_AT_DEPTH] = [1_000_000, 256];

function callsSoFar({ calls, bounds }: Agent): Pick<LaneStatus, "calls" | "tokens" | "cost"> {
  const own = calls.filter(({ probe }) => !probe);
  const { cost_usd: spent } = usageOf(calls, bounds.price);
  const sum = (of: (call: ModelCall) => number | null) => own.reduce((total, call) => total + (of(call) ?? 0), 0);
  return {
    calls: own.length,
    tokens: { input: sum(({ usage }) => usage.input), output: sum(({ usage }) => usage.output) },
    cost: spent === null ? null : { spent, bound: bounds.limits.model_cost_usd },
  };
}

/** Whether HEAD has left the baseline and the tree is what its commit holds, but for what is set aside. */
async function isCommitted(workspace: string, baselineCommit: string, asides: SetAsides): Promise<boolean> {
  const git = readAgentGit(workspace);
  if ("problem" in git || git.commit === null || git.commit === baselineCommit) return false;
  const { entries } = await walk(workspace, { asides });
  const left = uncommittedPaths(workspace, git.commit, entries, asides.covers);
  return Array.isArray(left) && left.length === 0;
}

/** Closes the gateway, and keeps the record of every call through it, the probe's too. Called once, however the run went. */
export async function keepModelCalls(
  { secrets }: Pick<Inputs, "secrets">,
  { writer, facts, leaks }: Pick<Recorder, "writer" | "facts" | "leaks">,
  { model, calls, shown: told }: Agent,
): Promise<void> {
  await model.close();
  for (const name of told) leaks.show(MODEL_CALLS_FILE, name);
  const shown = await withoutSecrets(calls, secrets.search);
  const text = shown.map((call) => `${canonicalJson(call)}\n`).join("");
  writer.write(MODEL_CALLS_FILE, text);
  facts.set("model_calls", { count: shown.length, sha256: sha256(text) });
}

/** The names of models and fields are the agent's and the endpoint's to choose; of one that holds a secret only the digest is kept. */
async function withoutSecrets(calls: readonly ModelCall[], known: KnownSearch): Promise<ModelCall[]> {
  const named = calls.flatMap((call) => [call.requested_model ?? "", call.field ?? "", ...call.answered_models]);
  const secret = await secretPaths([...new Set(named)].map(bytePathOf), { known });
  if (secret.size === 0) return [...calls];
  const hide = (name: string) => (secret.has(bytePathOf(name)) ? `sha256:${sha256(name)}` : name);
  return calls.map((call) => ({
    ...call,
    requested_model: call.requested_model === null ? null : hide(call.requested_model),
    answered_models: call.answered_models.map(hide),
    ...(call.field === undefined ? {} : { field: hide(call.field) }),
  }));
}

/**
 * Keeps what an agent that is dead left beside its workspace: its event log and its state.
 * @param seen what was read of its event log while it ran
 * @returns why its event log could not be kept, or null
 */
export function keepAgentEvidence(
  { secrets: { search } }: Pick<Inputs, "secrets">,
  { writer, leaks }: Pick<Recorder, "writer" | "leaks">,
  agent: Agent,
  seen: SeenLog | null,
): string | null {
  const events = agent.lane.ownLog(seen);
  if (Buffer.isBuffer(events)) writer.write(CASE_EVENTS_FILE, leaks.redact(search, CASE_EVENTS_FILE, events));
  keepTranscript(writer, agent.name, Buffer.isBuffer(events));
  if (laneOf(agent.name).state.length === 0) return null;
  const tar = writer.stream(LANE_STATE_FILE);
  writeStateTar({
    folders: agent.lane.state,
    write: (chunk) => tar.write(chunk),
    redact: (content) => leaks.redact(search, LANE_STATE_FILE, content),
  });
  tar.close();
  return events === null || Buffer.isBuffer(events) ? null : events.problem;
}
