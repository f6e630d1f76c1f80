import { resolve } from "node:path";
import { providerClassOf } from "../../core/gates/model";
import { laneOf } from "../../core/lanes/lanes";
import type { AdmissionFacts, ModelAccessFact } from "../../core/records/admission-facts";
import { agentRecordFile } from "../../core/records/admission-facts";
import type { ProviderClass } from "../../core/domain/provider";
import { type AgentLane, type AgentRecord, parseAgentRecord, type Platform } from "../../core/records/agent";
import { networkOfHost } from "../../core/records/network-class";
import { admitBinary, NO_BINARY } from "../../world/agent/admit";
import { SourceFault } from "../../world/agent/hashed-copy";
import { programOf } from "../../world/agent/npm/look";
import { placeInMemory } from "../../world/agent/npm/place";
import { currentPlatform } from "../../world/agent/platform";
import { namedBy, noteProject } from "../../world/agent/projects";
import { HARNESS_FOLDER } from "../../core/records/stage-records";
import { collectAdmission, type RecordSource } from "../../world/agent/records";
import { type AgentStore, openStore, storeRoot } from "../../world/agent/store";
import { knownSearch } from "../../world/evidence/known";
import { knownSecrets } from "../../world/facts/secrets";
import { type CredentialSource, readCredential } from "../../world/model/credential";
import { baseFor, endpointFor } from "../../world/model/endpoint";
import type { Io } from "../io";
import { secretProblem } from "./records";
import type { RunRequest } from "./request";

/** What the record gates of a real lane read: files for `records/`, and the facts that stand in no record. */
export interface AdmissionOfRun {
  records: ReadonlyMap<string, Uint8Array>;
  facts: Required<Pick<AdmissionFacts, "agent_source" | "model_access">>;
}

/**
 * Reads the records of a real lane; starts nothing and touches no agent.
 * @param source where they may come from
 * @param request a cassette that answers in place of the model, and the credential that was named
 */
export async function readAdmission(
  lane: AgentLane,
  source: RecordSource,
  io: Io,
  { replay, credential }: Pick<RunRequest, "replay" | "credential">,
): Promise<AdmissionOfRun> {
  const store = await storeIfAny(io);
  const admissionFile = io.env["CTO_HARNESS_CASE_MODEL_ADMISSION_FILE"];
  const secrets = knownSearch(knownSecrets(io.env));
  const refusal = (bytes: Uint8Array) => secretProblem(bytes, secrets);
  const { records, fact } = await collectAdmission(lane, source, admissionFile, store, refusal);
  const openai_codex_auth_bridge = io.env["CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE"] === "1";
  const access =
    replay === null
      ? await modelAccess(io.env, providerClassOf(records), credential)
      : { local_base_url: false, credential: null, replay: true };
  return { records, facts: { agent_source: fact, model_access: { openai_codex_auth_bridge, ...access } } };
}

/**
 * Whether what the provider needs is at hand, and can be used: what `run` would stumble over when it opens the way to the model is said
 * here, before anything is touched. Neither endpoint nor credential is kept.
 * @param providerClass null while no record names a provider: then only a credential that was named is looked at
 */
async function modelAccess(
  env: Io["env"],
  providerClass: ProviderClass | null,
  named: CredentialSource | null,
): Promise<Omit<ModelAccessFact, "openai_codex_auth_bridge">> {
  const found = endpointFor(providerClass ?? "local_case_compatible", env, named);
  const isLocal = providerClass === null || providerClass === "local_case_compatible";
  const source = found.ok && providerClass !== null ? found.endpoint.credential : named;
  const takesLogins = found.ok && found.endpoint.takesLogins;
  const credential = source === null || source === "none" ? null : await readCredential(source, env, takesLogins);
  const login = credential?.ok === true ? (credential.login ?? null) : null;
  const network = found.ok ? networkOfHost(baseFor(found.endpoint, login).hostname) : null;
  return {
    local_base_url: isLocal && found.ok,
    credential: credential === null ? null : credential.ok,
    ...(login === null ? {} : { chatgpt_login: true }),
    ...(network === null || providerClass === null ? {} : { endpoint_networks: [network] }),
    ...(found.ok || !isSet(env) ? {} : { problem: found.problem }),
    ...(credential === null || credential.ok ? {} : { credential_problem: credential.problem }),
  };
}

function isSet(env: Io["env"]): boolean {
  return (env["CTO_HARNESS_CASE_LOCAL_BASE_URL"] ?? "").trim() !== "";
}

/** A copy of the agent that may run, where it has the admitted digest. */
export interface CopiedAgent {
  fact: NonNullable<AdmissionFacts["agent_binary"]>;
  /** Of a package's tree the path of its program in it. */
  entry: string | null;
  /** Where the copy is. */
  path: string;
}

/**
 * Makes the copy of the agent's binary that will run, for the effect gates.
 * @param records of {@link readAdmission}; the agent record among them is valid, for the record gates have passed
 * @param to where the copy is made, unless it is a tree and memory has room for it; it exists afterwards only where it has the admitted digest
 */
export async function copyAdmittedBinary(
  lane: AgentLane,
  records: ReadonlyMap<string, Uint8Array>,
  to: string,
  io: Io,
): Promise<CopiedAgent> {
  const bytes = records.get(agentRecordFile(lane));
  const record = bytes === undefined ? null : parseAgentRecord(lane, bytes);
  if (record?.ok !== true) return missing("the agent record can't be used", to);
  const { candidateVariable } = laneOf(lane);
  const candidate = candidateVariable === null ? null : io.env[candidateVariable] || null;
  try {
    const store = await openStore(storeRoot(undefined, io.env));
    await noteProject(store, resolve(io.cwd, HARNESS_FOLDER, agentRecordFile(lane)), namedBy(record.value));
    const platform = currentPlatform();
    const copy = (at: string) =>
      admitBinary({ record: record.value, platform, candidate, store, to: at }).then((fact) =>
        withEntry(fact, record.value, lane, at),
      );
    const tree = record.value.kind === "npm" ? record.value.trees?.[platform as Platform] : undefined;
    const memory = tree === undefined ? null : placeInMemory(tree.bytes);
    if (memory === null) return await copy(to);
    try {
      return await copy(memory);
    } catch (error) {
      // Somebody else may have filled it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      return await copy(to);
    }
  } catch (error) {
    if (error instanceof SourceFault) return missing(error.message, to);
    throw error;
  }
}

/** Finds the program of a tree that was copied. */
async function withEntry(
  fact: CopiedAgent["fact"],
  record: AgentRecord,
  lane: AgentLane,
  tree: string,
): Promise<CopiedAgent> {
  const { package: known } = laneOf(lane);
  if (fact.sha256 === null || record.kind !== "npm" || known === null) return { fact, entry: null, path: tree };
  const entry = await programOf(tree, record.package, known.bin);
  const problem = `${record.package} has no program ${known.bin}`;
  return { fact: entry === null ? { ...fact, not_executable: problem } : fact, entry, path: tree };
}

function missing(problem: string, path: string): CopiedAgent {
  return { fact: { ...NO_BINARY, problem }, entry: null, path };
}

/** A store that can't be used has no report to give; that it can't be used is said where a binary is wanted. */
async function storeIfAny(io: Io): Promise<AgentStore | null> {
  try {
    return await openStore(storeRoot(undefined, io.env));
  } catch {
    return null;
  }
}
