import { laneOf } from "../lanes/lanes";
import { factOrigins } from "../records/facts";
import { ASSERTED_FIELDS } from "../records/report";
import type { Claim } from "./audited";
import type { Decision } from "./decision";
import type { Evidence } from "./evidence";

/** What was derived here and what is somebody's word, fact by fact. */
export function claimsOf({ facts, derivation }: Evidence, decision: Decision): Claim[] {
  const harness = `asserted by the harness ${facts.run.harness_version}`;
  const recomputed = (claim: string): Claim => ({ claim, basis: "recomputed" });
  const there: Readonly<Record<string, unknown>> = facts;
  const words = [...factOrigins(derivation)]
    .filter(([name]) => there[name] !== undefined)
    .map(([name, { source, basis }]): Claim => {
      const how = basis === "asserted" ? harness : `${harness}, recomputable`;
      return { claim: `fact ${name}: ${source}`, basis: how };
    });
  return [
    ...decision.gates.map(({ gate, state }) => recomputed(`gate ${gate}: ${state.replace("_", " ")}`)),
    ...decision.checks.map(({ check, state }) => recomputed(`check ${check}: ${state.replace("_", " ")}`)),
    recomputed("changed files, allowed and forbidden paths, tree ids, patch against manifests"),
    recomputed("events: chain, order and content"),
    ...words,
    { claim: "what the workspace held before and after, and raw output", basis: harness },
    { claim: "containment level and canary", basis: harness },
    ...(laneOf(facts.request.lane).isAgent ? [{ claim: "model calls, as the gateway saw them", basis: harness }] : []),
    ...ASSERTED_FIELDS.map((field): Claim => ({ claim: field, basis: harness })),
  ];
}
