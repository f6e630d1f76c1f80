import type { FactsFile } from "../../core/records/facts";

type FactMap = FactsFile["facts"];
type Value<K extends keyof FactMap> = NonNullable<FactMap[K]>["value"];

/** Where each fact comes from, and whether a stranger can compute it again from the bundle and its inputs. */
const ORIGIN = {
  run: ["the harness", "asserted"],
  request: ["flags, inputs and variables of the run", "asserted"],
  environment: ["the machine, asked by the harness", "asserted"],
  contract: ["the contract's file", "recomputable"],
  clock: ["the harness's clock: one reading of the system's time, then a monotonic counter", "asserted"],
  tools: ["PATH of the harness", "asserted"],
  case: ["the case's folder", "recomputable"],
  workspace: ["the copy of the case's workspace folder", "recomputable"],
  approval: ["records/ and the ledger of used approvals", "asserted"],
  agent_source: ["the place that records are read from", "asserted"],
  agent_binary: ["the copy of the agent's binary, hashed while it was made", "asserted"],
  model_access: ["variables of the run, as there or not there", "asserted"],
  model_probe: ["one streamed question through the model gateway", "asserted"],
  ci: ["the event of the CI run", "asserted"],
  lane: ["supervision of the lane's process", "asserted"],
  walk: ["the harness's own walk of the workspace", "asserted"],
  head: ["files below .git of the workspace, read as data", "asserted"],
  patch: ["both manifests", "recomputable"],
  verification: ["the verification commands, run once in a clean checkout", "recomputable"],
  secrets: ["the secret scan of every file of this bundle", "recomputable"],
  cancelled: ["the signal that the harness received", "asserted"],
  harness_error: ["the harness", "asserted"],
} as const satisfies Record<keyof FactMap, readonly [string, "asserted" | "recomputable"]>;

/** Collects the facts of a run; each can be set once. */
export interface FactsCollector {
  set<K extends keyof FactMap>(name: K, value: Value<K>): void;
  /** Sets a fact that turned out otherwise: an approval that another run used meanwhile. */
  replace<K extends keyof FactMap>(name: K, value: Value<K>): void;
  get<K extends keyof FactMap>(name: K): Value<K> | undefined;
  file(): FactsFile;
}

/** An empty collection. */
export function collectFacts(): FactsCollector {
  const values = new Map<keyof FactMap, unknown>();
  return {
    set(name, value) {
      if (values.has(name)) throw new TypeError(`the fact ${name} is set already`);
      values.set(name, value);
    },
    replace: (name, value) => void values.set(name, value),
    get: (name) => values.get(name) as never,
    file: () => ({
      schema_version: "1",
      facts: Object.fromEntries(
        [...values].map(([name, value]) => [name, { value, source: ORIGIN[name][0], basis: ORIGIN[name][1] }]),
      ) as FactMap,
    }),
  };
}
