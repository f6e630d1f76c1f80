import { FACT_ORIGINS } from "../../core/records/fact-origins";
import type { FactsFile } from "../../core/records/facts";

type FactMap = FactsFile["facts"];
type Value<K extends keyof FactMap> = NonNullable<FactMap[K]>["value"];

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
        [...values].map(([name, value]) => [
          name,
          { value, source: FACT_ORIGINS[name][0], basis: FACT_ORIGINS[name][1] },
        ]),
      ) as FactMap,
    }),
  };
}
