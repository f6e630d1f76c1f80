import { OTHER_NETWORK } from "./network";

/** Why no answer came. `reason` is for records and never names a host. */
export class UpstreamFault extends Error {
  readonly reason: FaultReason;
  /** What of the request it is about, where it is about one: names of fields, none of their text. */
  readonly where: string | null;
  constructor(reason: FaultReason, { where = null, ...options }: ErrorOptions & { where?: string | null } = {}) {
    super(FAULTS[reason], options);
    this.reason = reason;
    this.where = where;
  }
}

export type FaultReason = keyof typeof FAULTS;

const FAULTS = {
  dns: "The endpoint's name can't be resolved.",
  refused: "Nothing listens at the endpoint.",
  tls: "The endpoint's certificate can't be verified. If it is your own authority's, name its PEM file in NODE_EXTRA_CA_CERTS.",
  proxy: "The proxy that the environment names did not connect to the endpoint.",
  timeout: "The endpoint did not answer in time.",
  reset: "The endpoint closed the connection before it answered.",
  redirect: "The endpoint answered with a redirect, which is never followed: it would carry the credential elsewhere.",
  not_http: "The endpoint's answer is not HTTP.",
  compression: "The endpoint compressed its answer in a way that nobody asked for.",
  network: "The endpoint can't be reached.",
  other_network: "The endpoint's name leads to an address outside of the admitted network.",
  cassette_exhausted: "The cassette holds no further exchange.",
  cassette_mismatch: "This request is not the one that was recorded.",
} as const;

/** The reason for a network error. */
export function reasonOf(error: NodeJS.ErrnoException): FaultReason {
  if (error instanceof UpstreamFault) return error.reason;
  const code = error.code ?? "";
  if (code === OTHER_NETWORK) return "other_network";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "dns";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ETIMEDOUT") return "timeout";
  if (code === "EPROXY") return "proxy";
  // What Node's reader of HTTP refuses.
  if (code.startsWith("HPE_")) return "not_http";
  if (code === "ECONNRESET" || code === "EPIPE") return "reset";
  if (code.startsWith("ERR_TLS") || code.startsWith("ERR_SSL") || /CERT|SIGNED|SIGNATURE|ISSUER/.test(code))
    return "tls";
  return "network";
}
