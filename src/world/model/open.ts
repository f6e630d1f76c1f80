import type { ModelCall } from "../../core/records/model-calls";
import type { Bounds } from "../../core/records/model-usage";
import type { ProviderClass } from "../../core/domain/provider";
import { type Network, networkOfHost } from "../../core/records/network-class";
import type { ProbeFact } from "../../core/records/probe";
import type { Cassette } from "../../core/records/cassette";
import { cassetteAnswerer, createRecorder, type RecorderOptions } from "./cassette";
import { type CredentialSource, readCredential } from "./credential";
import { baseFor, endpointFor, endpointSecrets, endpointTexts } from "./endpoint";
import type { Activity } from "./account";
import { type Gateway, startGateway } from "./gateway";
import type { GatewayLimits } from "./gateway-limits";
import { lookupWithin, type Networks, networksOfHost } from "./network";
import { GATEWAY_KEY, MODEL_CREDENTIAL, MODEL_ENDPOINT } from "./names";
import { loginValues } from "./login";
import { isLoginQuestion, probeModel } from "./probe";
import type { Route } from "./route";
import { connectionsOf } from "./connections";
import { proxyFor, transportFor } from "./transport";
import { type Answerer, httpAnswerer } from "./upstream";

/** Without a byte for so long an endpoint is down; models that think long send signs of life, or think for some minutes. */
const SILENCE_MS = 300_000;

export interface ModelOptions {
  /** The admitted pair and its class. */
  provider: string;
  model: string;
  runId: string;
  providerClass: ProviderClass;
  /** The only network that the endpoint's addresses may be of; null where the admission names none. */
  network: Network | null;
  /** The harness's own environment: endpoint, credential, proxies, authorities. */
  env: Readonly<Record<string, string | undefined>>;
  /** The credential's variable or file, as the user named it; null takes the class's usual one. */
  credential: CredentialSource | null;
  socketPath: string;
  limits?: Partial<GatewayLimits>;
  /** What the contract bounds of calls, tokens and money. */
  bounds?: Bounds;
  /** A cassette to be served instead of asking any endpoint. */
  replay?: Cassette;
  /** A cassette to be written. `redact` takes every known secret out; the values of `secrets` must be known to it by then. */
  record?: Omit<RecorderOptions, "provider" | "model" | "runId">;
  /** A reading of `performance.now()` by the run's clock. */
  timeOf(reading: number): string;
  onCall(call: ModelCall): void;
  onActivity?(activity: Activity): void;
  /** Sees every request of the agent that goes on to the model. */
  onRequest?(body: Buffer): void;
}

/** The way to the admitted model, open. */
export interface OpenModel {
  gateway: Gateway;
  /** Values that must never appear in an artifact: credential, endpoint, the run's own keys. */
  secrets: { name: string; value: string }[];
  /** The networks that the endpoint's addresses were of; empty where no admission asks for it, where a proxy resolves, and for a cassette. */
  networks: Networks;
  /** Asks the probe's question on the route that the lane will use. */
  probe(route: Route): Promise<ProbeFact>;
  /** Ends every call, and a recording; more than once does no more. */
  close(): Promise<void>;
}

/**
 * Why the way to the model can't be opened: for `provider_auth_unavailable`, `local_provider_config_missing`, or `model_admission_mismatch`
 * (`network`).
 */
export interface ModelFault {
  kind: "credential" | "endpoint" | "network" | "transport";
  /** Of kind `network`: what was found. */
  networks?: Networks;
  problem: string;
}

/**
 * Opens the way to the admitted model: endpoint and credential, or a cassette, behind the gateway.
 * @returns the open gateway, or what is missing; no text of it holds a secret
 * @throws Error when the socket can't be made
 */
export async function openModel(
  options: ModelOptions,
): Promise<{ ok: true; model: OpenModel } | { ok: false; fault: ModelFault }> {
  const answerer = options.replay === undefined ? await liveAnswerer(options) : replayed(options.replay, options.runId);
  if ("kind" in answerer) return { ok: false, fault: answerer };
  const recorder =
    options.record === undefined
      ? null
      : createRecorder({ provider: options.provider, model: options.model, runId: options.runId, ...options.record });
  let last: ModelCall | null = null;
  const gateway = await startGateway({
    socketPath: options.socketPath,
    model: options.model,
    answerer: answerer.answerer,
    timeOf: (reading) => options.timeOf(reading),
    hidden: answerer.hidden,
    secret: answerer.credential,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.bounds === undefined ? {} : { bounds: options.bounds }),
    ...(options.onActivity === undefined ? {} : { onActivity: options.onActivity }),
    ...(options.onRequest === undefined ? {} : { onRequest: options.onRequest }),
    ...(recorder === null ? {} : { record: (exchange) => recorder.record(exchange) }),
    onCall(call) {
      last = call;
      options.onCall(call);
    },
  });
  const secrets = [
    ...answerer.secrets.map((value) => ({
      name: answerer.keys.includes(value) ? MODEL_CREDENTIAL : MODEL_ENDPOINT,
      value,
    })),
    { name: GATEWAY_KEY, value: gateway.token },
    { name: GATEWAY_KEY, value: gateway.probeToken },
  ];
  let closed: Promise<void> | null = null;
  const closeAll = async () => {
    await gateway.close();
    recorder?.end();
  };
  return {
    ok: true,
    model: {
      gateway,
      secrets,
      networks: answerer.networks,
      probe: (route) =>
        probeModel({
          gateway,
          model: options.model,
          route,
          login: options.replay === undefined ? options.bounds?.wholeAnswer !== undefined : ofLogin(options.replay),
          secrets: secrets.map(({ value }) => value),
          lastCall: () => last,
        }),
      close: () => (closed ??= closeAll()),
    },
  };
}

interface ReadyAnswerer {
  answerer: Answerer;
  credential: string | null;
  /** All that the credential consists of. */
  keys: readonly string[];
  /** Taken out of error texts for the agent. */
  hidden: string[];
  /** Never to appear in an artifact. */
  secrets: string[];
  networks: Networks;
}

async function liveAnswerer({
  providerClass,
  network,
  env,
  credential,
  bounds,
}: ModelOptions): Promise<ReadyAnswerer | ModelFault> {
  const found = endpointFor(providerClass, env, credential);
  if (!found.ok) return { kind: "endpoint", problem: found.problem };
  const { credential: source, takesLogins } = found.endpoint;
  const read = await readCredential(source, env, takesLogins);
  if (!read.ok) return { kind: "credential", problem: read.problem };
  const { login = null } = read;
  // By what it was then, bounds were admitted.
  if ((login !== null) !== (bounds?.wholeAnswer !== undefined))
    return { kind: "credential", problem: "the credential is of another kind than when it was looked at" };
  const base = baseFor(found.endpoint, login);
  try {
    const proxy = proxyFor(base, env);
    const networks = network === null ? [] : await networksSeen(base, proxy);
    if (networks.some((found) => found !== network))
      return {
        kind: "network",
        networks,
        problem: "the endpoint is not of the admitted network",
      };
    const lookup = network === null ? undefined : lookupWithin(network);
    return {
      networks,
      answerer: httpAnswerer(base, read.value, connectionsOf(transportFor(base, env, lookup), SILENCE_MS), login),
      credential: read.value,
      keys: [read.value ?? "", ...loginValues(login)],
      hidden: endpointTexts(base, read.value, proxy, login),
      secrets: endpointSecrets(base, read.value, proxy, providerClass === "local_case_compatible", login),
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { kind: "transport", problem };
  }
}

/**
 * The networks of an endpoint as far as they can be seen. A proxy resolves for itself: a name behind one is the internet as far as anybody
 * here can tell.
 */
async function networksSeen(base: URL, proxy: URL | null): Promise<Networks> {
  return proxy === null ? networksOfHost(base.hostname) : [networkOfHost(base.hostname) ?? "internet"];
}

/** A replay asks what was asked then. */
function ofLogin({ exchanges }: Cassette): boolean {
  const probe = exchanges.find((exchange) => exchange.probe);
  return probe !== undefined && isLoginQuestion(probe.request);
}

function replayed(cassette: Cassette, runId: string): ReadyAnswerer {
  const answerer = cassetteAnswerer(cassette, runId);
  return { answerer, credential: null, keys: [], hidden: [], secrets: [], networks: [] };
}
