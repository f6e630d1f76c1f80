import { DEFAULT_LIMITS, LIMIT_NAMES, type Limits } from "../../core/domain/limits";
import { type Contract, limitsOf, parseContract } from "../../core/records/contract";

/** What a caller lets a stranger's contract have on this machine. */
export interface Consent {
  /** Bounds of whatever runs; the contract may ask for less, never for more. */
  limits: Limits;
  setupNetwork: boolean;
  loopback: boolean;
  caches: boolean;
}

/**
 * Consent to all that a contract of the trusted commit asks for, but the network for its setup, which is the caller's to give.
 * @param bytes of the contract; of one that can't be read the defaults are granted, and `verify` says what is wrong with it
 */
export function consentToAll(bytes: Uint8Array, setupNetwork: boolean): Consent {
  const contract = parseContract(bytes);
  return {
    limits: contract.ok ? limitsOf(contract.value) : { ...DEFAULT_LIMITS },
    ...{ setupNetwork, loopback: true, caches: true },
  };
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
