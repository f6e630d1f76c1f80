import { DEFAULT_LIMITS, LIMIT_NAMES, type LimitName, type Limits } from "../../core/domain/limits";
import type { Consent } from "../../flow/verify/consent";
import { has, type ParsedArgs, values } from "../io";

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
