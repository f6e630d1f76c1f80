import { DEFAULT_LIMITS, LIMIT_NAMES, type LimitName, type Limits } from "../../core/domain/limits";
import { type Contract, limitsOf } from "../../core/records/contract";
import { has, type ParsedArgs, values } from "../io";

/** What a caller lets a stranger's contract have on this machine. */
export interface Consent {
  /** Bounds of whatever runs; the contract may ask for less, never for more. */
  limits: Limits;
  setupNetwork: boolean;
  loopback: boolean;
  caches: boolean;
}

/** Reads what the caller consents to from the flags; bounds that are not named are the defaults of the table. */
export function readConsent(args: ParsedArgs): { consent: Consent } | { usage: string } {
  const limits: Limits = { ...DEFAULT_LIMITS };
  for (const text of values(args, "limit")) {
    const [, name = "", number = ""] = /^([a-z_]+)=([1-9]\d{0,14})$/.exec(text) ?? [];
    if (!isLimit(name))
      return {
        usage: `verify: --limit: expected NAME=NUMBER with a name of ${LIMIT_NAMES.join(", ")}, found ${JSON.stringify(text.slice(0, 80))}`,
      };
    limits[name] = Number(number);
  }
  return {
    consent: {
      limits,
      setupNetwork: has(args, "rerun-setup-network"),
      loopback: has(args, "rerun-loopback"),
      caches: has(args, "rerun-caches"),
    },
  };
}

function isLimit(name: string): name is LimitName {
  return (LIMIT_NAMES as readonly string[]).includes(name);
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
