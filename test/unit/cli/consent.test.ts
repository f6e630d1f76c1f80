import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, LIMIT_NAMES, MODEL_LIMIT_NAMES } from "../../../src/core/domain/limits";
import { parseContract } from "../../../src/core/records/contract";
import { consentToAll, grantedLimits, refusedOf } from "../../../src/flow/verify/consent";
import { ROOT } from "../../support/program";

const shipped = JSON.parse(readFileSync(join(ROOT, "fixtures/cases/r1-string-slugify/case.json"), "utf8")) as object;
const contractWith = (more: object) => Buffer.from(JSON.stringify({ ...shipped, ...more }));

describe("consent to a contract of the trusted commit", () => {
  // What a contract bounds of its model is no bound of a rerun, and keeps none from being read.
  it.each([...LIMIT_NAMES, ...MODEL_LIMIT_NAMES])(
    "takes a contract that bounds %s, and lowers nothing of it",
    (name) => {
      const bound = name.endsWith("_tokens") ? 4096 : 7;
      const bytes = contractWith({ limits: { [name]: bound } });
      const contract = parseContract(bytes);
      if (!contract.ok) throw new Error(JSON.stringify(contract.problems));
      const consent = consentToAll(bytes, false);
      const own = Object.hasOwn(DEFAULT_LIMITS, name) ? { [name]: bound } : {};
      expect(consent.limits).toEqual({ ...DEFAULT_LIMITS, ...own });
      expect(grantedLimits(contract.value, consent)).toEqual({ limits: consent.limits, lowered: [] });
    },
  );

  it("lets it have ports and caches, and the network for its setup by the caller's word alone", () => {
    const bytes = contractWith({ loopback_ports: [5432], cache_paths: ["~/.cache/pip"] });
    const contract = parseContract(bytes);
    if (!contract.ok) throw new Error(JSON.stringify(contract.problems));
    expect(refusedOf(contract.value, consentToAll(bytes, false))).toEqual([]);
    expect([true, false].map((word) => consentToAll(bytes, word).setupNetwork)).toEqual([true, false]);
  });

  it("grants the defaults to what is no contract", () => {
    expect(consentToAll(Buffer.from("{"), true).limits).toEqual(DEFAULT_LIMITS);
  });
});
