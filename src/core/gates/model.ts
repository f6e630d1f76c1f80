import { blocker, type Blocker } from "../domain/blocker";
import { laneOf } from "../lanes/lanes";
import { ADMISSION_RECORDS, type ModelAccessFact } from "../records/admission-facts";
import { expiryOf, instantOf } from "../records/fields";
import { type ModelAdmission, parseModelAdmission } from "../records/model-admission";
import type { ProviderClass } from "../domain/provider";
import { classOfProvider, isOpen, type ModelDecision, parseModelDecision } from "../records/model-decision";
import { namedNetwork, type Network } from "../records/network-class";
import { type Parsed, problemText } from "../records/parse";
import { type AdmissionInput, admissionInput } from "./agent-record";
import type { Gate } from "./gate";
import { priceBlockers } from "./prices";

/** Values of `model_admission_status` (SPEC section 2). */
export type ModelAdmissionStatus = "admitted" | "missing_admission" | "mismatch" | "invalid_admission" | "not_admitted";

const { decision: DECISION, admission: ADMISSION } = ADMISSION_RECORDS;

interface ModelRecords {
  decision: Parsed<ModelDecision> | null;
  admission: Parsed<ModelAdmission> | null;
}

function modelRecordsOf({ records }: Pick<AdmissionInput, "records">): ModelRecords {
  const decision = records.get(DECISION);
  const admission = records.get(ADMISSION);
  return {
    decision: decision === undefined ? null : parseModelDecision(decision),
    admission: admission === undefined ? null : parseModelAdmission(admission),
  };
}

/** Decision, admission and request: all there, all valid, all about the same pair, and what its provider needs at hand. */
export function modelBlockers(input: AdmissionInput): Blocker[] {
  const records = modelRecordsOf(input);
  const decision = records.decision?.ok === true ? records.decision.value : null;
  const admission = records.admission?.ok === true ? records.admission.value : null;
  const pair = admission?.status === "admitted" ? admission : null;
  return [
    ...unreadableBlockers(input),
    ...decisionBlockers(records.decision, input),
    ...admissionBlockers(records.admission, input),
    ...(decision !== null && pair !== null ? agreementBlockers(decision, pair) : []),
    ...(pair === null ? [] : requestBlockers(pair, input)),
    ...accessBlockers(decision, pair, input),
  ];
}

function unreadableBlockers({ facts }: AdmissionInput): Blocker[] {
  return Object.entries(facts.agent_source?.unreadable ?? {})
    .filter(([name]) => name === DECISION || name === ADMISSION)
    .map(([name, reason]) => blocker("model_admission_invalid", name, { found: reason }));
}

function isUnreadable({ facts }: AdmissionInput, name: string): boolean {
  return Object.hasOwn(facts.agent_source?.unreadable ?? {}, name);
}

function decisionBlockers(parsed: Parsed<ModelDecision> | null, input: AdmissionInput): Blocker[] {
  if (parsed === null)
    return isUnreadable(input, DECISION)
      ? []
      : [blocker("model_not_admitted", DECISION, { found: "no decision record" })];
  if (!parsed.ok) return [blocker("model_admission_invalid", DECISION, { found: problemText(parsed.problems) })];
  const { decision_status, provider, model } = parsed.value;
  if (decision_status === "not_decided")
    return [blocker("model_not_admitted", `${DECISION}: decision_status`, { found: decision_status })];
  if (provider === "") return [blocker("model_not_admitted", `${DECISION}: provider`, { found: "no provider" })];
  if (model === "") return [blocker("model_not_admitted", `${DECISION}: model`, { found: "no model" })];
  return [];
}

function admissionBlockers(parsed: Parsed<ModelAdmission> | null, input: AdmissionInput): Blocker[] {
  if (parsed === null)
    return isUnreadable(input, ADMISSION)
      ? []
      : [blocker("model_not_admitted", ADMISSION, { found: "no admission record" })];
  if (!parsed.ok) return [blocker("model_admission_invalid", ADMISSION, { found: problemText(parsed.problems) })];
  const admission = parsed.value;
  if (admission.status !== "admitted")
    return [blocker("model_not_admitted", `${ADMISSION}: status`, { found: admission.status })];
  if (admission.model === "") return [blocker("model_not_admitted", `${ADMISSION}: model`, { found: "no model" })];
  return timeBlockers(admission, input.now);
}

function timeBlockers(admission: ModelAdmission, now: string): Blocker[] {
  const at = Date.parse(now);
  const from = instantOf(admission.admission_timestamp);
  const until = admission.expires_at === undefined ? Infinity : expiryOf(admission.expires_at);
  const blockers: Blocker[] = [];
  if (from === null || !(from <= at))
    blockers.push(
      blocker("model_admission_invalid", `${ADMISSION}: admission_timestamp`, {
        expected: `not after ${now}`,
        found: admission.admission_timestamp,
      }),
    );
  if (until === null || !(at < until))
    blockers.push(
      blocker("model_admission_invalid", `${ADMISSION}: expires_at`, {
        expected: `after ${now}`,
        found: `${admission.expires_at}, expired`,
      }),
    );
  return blockers;
}

/** The admission is for the decided pair or for its fallback. What its classes are called is each record's own business. */
function agreementBlockers(decision: ModelDecision, admission: ModelAdmission): Blocker[] {
  if (isOpen(decision) || decision.model === "" || admission.model === "") return [];
  const pairs = [
    [decision.provider, decision.model],
    [decision.fallback_provider ?? "", decision.fallback_model ?? ""],
  ];
  if (pairs.some(([provider, model]) => provider === admission.provider && model === admission.model)) return [];
  return [
    blocker("model_admission_invalid", `${ADMISSION}: provider, model`, {
      expected: `the pair of ${DECISION}, or its fallback`,
      found: "another pair: the two records contradict each other",
    }),
  ];
}

/** The request is the admitted pair, character for character. */
function requestBlockers(admission: ModelAdmission, { requested }: AdmissionInput): Blocker[] {
  if (admission.model === "") return [];
  const parts = [
    ["CTO_HARNESS_CASE_MODEL_PROVIDER", admission.provider, requested.provider],
    ["CTO_HARNESS_CASE_MODEL", admission.model, requested.model],
  ] as const;
  return parts
    .filter(([, admitted, asked]) => admitted !== asked)
    .map(([name, admitted, asked]) =>
      asked === null || asked === ""
        ? blocker("model_not_admitted", name, { expected: admitted, found: "nothing was requested" })
        : blocker("model_admission_mismatch", name, { expected: quoted(admitted), found: difference(admitted, asked) }),
    );
}

/** What a request differs in; only its shape, because a request is free text that may hold anything. */
function difference(admitted: string, asked: string): string {
  if (asked.trim() === admitted) return "the same with blanks around it";
  if (asked.toLowerCase() === admitted.toLowerCase()) return "the same in another case";
  if (asked.normalize("NFKC") === admitted) return "a Unicode twin of it";
  const foreign = /[^\x20-\x7e]/u.exec(asked)?.[0];
  if (foreign !== undefined)
    return `another value, with the character U+${foreign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")} in it`;
  return "another value";
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** What the provider needs on this machine: an endpoint for a local one, an authentication for an external one. */
function accessBlockers(
  decision: ModelDecision | null,
  admission: ModelAdmission | null,
  { lane, facts, requested }: AdmissionInput,
): Blocker[] {
  const decided = decision !== null && !isOpen(decision) ? decision.provider : "";
  // the admitted one: of a decision and its fallback, each may be reached in its own way
  const provider = admission?.provider || decided || requested.provider;
  const access = facts.model_access ?? { local_base_url: false, openai_codex_auth_bridge: false, credential: null };
  if (access.replay === true) return [];
  const isLocal = decided !== "" && classOfProvider(provider!) === "local_case_compatible";
  const blockers: Blocker[] = [];
  if (isLocal && !access.local_base_url)
    blockers.push(
      blocker("local_provider_config_missing", "CTO_HARNESS_CASE_LOCAL_BASE_URL", {
        found: access.problem ?? "not set",
      }),
    );
  if (provider === "openai-codex" && !access.openai_codex_auth_bridge)
    blockers.push(
      blocker("provider_auth_unavailable", "CTO_HARNESS_CASE_OPENAI_CODEX_AUTH_BRIDGE", {
        expected: "1",
        found: "not set",
      }),
    );
  if (access.credential === false)
    blockers.push(
      blocker("provider_auth_unavailable", "credential", {
        found: access.credential_problem ?? "no credential for the admitted provider",
      }),
    );
  const { route } = laneOf(lane);
  if (access.chatgpt_login === true && route !== LOGIN_ROUTE)
    blockers.push(
      blocker("provider_auth_unavailable", "credential", {
        expected: `an API key: lane ${lane} asks by ${route}, and a ChatGPT login is answered by ${LOGIN_ROUTE} alone`,
        found: "a ChatGPT login",
      }),
    );
  return [...blockers, ...networkBlockers(admission, access)];
}

/** The only route by which a ChatGPT login is answered. */
const LOGIN_ROUTE = "responses";

/**
 * Every address of the endpoint is of the network that the admission's words begin with. A name that was not resolved yet says
 * nothing; the gateway resolves it, and connects to no other address.
 */
function networkBlockers(admission: ModelAdmission | null, { endpoint_networks = [] }: ModelAccessFact): Blocker[] {
  const named = namedNetwork(admission?.allowed_network_class ?? "");
  const others = [...new Set(endpoint_networks)].filter((network) => network !== named);
  if (named === null || others.length === 0) return [];
  return [
    blocker("model_admission_mismatch", `${ADMISSION}: allowed_network_class`, {
      expected: `every address of the endpoint to be of the network ${named}`,
      found: others.map((network) => (network === "none" ? "an address of no network" : network)).join(", "),
    }),
  ];
}

/** `model_admission_status` of the report; null for the lane that needs no model. */
export function modelAdmissionStatus(input: AdmissionInput | null): ModelAdmissionStatus | null {
  if (input === null) return null;
  const { decision, admission } = modelRecordsOf(input);
  if (isUnreadable(input, ADMISSION) || isUnreadable(input, DECISION)) return "invalid_admission";
  if (decision?.ok === false || admission?.ok === false) return "invalid_admission";
  if (admission === null) return "missing_admission";
  const codes = modelBlockers(input).map(({ code }) => code);
  if (codes.includes("model_admission_invalid")) return "invalid_admission";
  if (codes.includes("model_admission_mismatch")) return "mismatch";
  return codes.includes("model_not_admitted") ? "not_admitted" : "admitted";
}

/** The admitted pair of a run, where the model gate lets it pass; the only pair that a lane may be given. */
export function admittedModel(input: AdmissionInput): AdmittedModel | null {
  if (modelBlockers(input).length > 0) return null;
  const { admission } = modelRecordsOf(input);
  if (admission?.ok !== true) return null;
  const { provider, model, allowed_network_class } = admission.value;
  return {
    provider,
    model,
    providerClass: classOfProvider(provider),
    network: namedNetwork(allowed_network_class),
  };
}

/** A pair that the model gate lets pass, and how it may be reached. */
export interface AdmittedModel {
  provider: string;
  model: string;
  providerClass: ProviderClass;
  /** The network that the endpoint has to be of; null where the admission's words name none. */
  network: Network | null;
}

/**
 * The class of the provider that a run would ask, by what the records say of it so far; null while they name none. It decides
 * where endpoint and credential are looked for, and grants nothing.
 */
export function providerClassOf(records: ReadonlyMap<string, Uint8Array>): ProviderClass | null {
  const { decision, admission } = modelRecordsOf({ records });
  const admitted = admission?.ok === true && admission.value.status === "admitted" ? admission.value.provider : "";
  const decided = decision?.ok === true && !isOpen(decision.value) ? decision.value.provider : "";
  const provider = admitted || decided;
  return provider === "" ? null : classOfProvider(provider);
}

/** The model: decided on, admitted, and asked for by exactly its name. */
export const modelGate = {
  name: "model",
  asked: "SPEC 10",
  kind: "record",
  applies: ({ facts, stage }) => laneOf(facts.request.lane).isAgent && stage.executes,
  evaluate(input): Blocker[] {
    const own = admissionInput(input);
    return own === null ? [] : [...modelBlockers(own), ...priceBlockers(own, input)];
  },
} satisfies Gate;
