import { LIMIT_NAMES, type Limits } from "../../core/domain/limits";
import { type Contract, limitsOf } from "../../core/records/contract";

/** What a caller lets a stranger's contract have on this machine. */
export interface Consent {
  /** Bounds of whatever runs; the contract may ask for less, never for more. */
  limits: Limits;
  setupNetwork: boolean;
  loopback: boolean;
  caches: boolean;
}

/** Bounds of a rerun: the contract's own where they are lower than the caller's. */
export function grantedLimits(contract: Contract, { limits }: Consent): { limits: Limits; lowered: string[] } {
  const asked = limitsOf(contract);
  const lowered = LIMIT_NAMES.filter((name) => asked[name] > limits[name]);
  const granted = Object.fromEntries(LIMIT_NAMES.map((name) => [name, Math.min(asked[name], limits[name])]));
  return {
    limits: granted as Limits,
    lowered: lowered.map((name) => `${name} ${asked[name]}, and has ${limits[name]} (--limit ${name}=${asked[name]})`),
  };
}

/** What a contract asks of this machine that its caller did not consent to: with what to do. */
export function refusedOf({ cache_paths = [], loopback_ports = [] }: Contract, consent: Consent): string[] {
  return [
    ...(loopback_ports.length > 0 && !consent.loopback
      ? [
          `--rerun: the contract asks for ports ${loopback_ports.join(", ")} of this machine: give --rerun-loopback if what listens there may be reached by its commands`,
        ]
      : []),
    ...(cache_paths.length > 0 && !consent.caches
      ? [
          `--rerun: the contract asks to read ${cache_paths.map((path) => JSON.stringify(path)).join(", ")} of this machine: give --rerun-caches if its commands may`,
        ]
      : []),
  ];
}
