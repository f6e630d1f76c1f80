import { CURRENT_DERIVATION, type Derivation, schemaVersion } from "../../core/domain/derivation";
import { factOrigins } from "../../core/records/fact-origins";
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

/** An empty collection. @param derivation by which they are judged: of a conclusion, that of the run that is concluded */
export function collectFacts(derivation: Derivation = CURRENT_DERIVATION): FactsCollector {
  const values = new Map<keyof FactMap, unknown>();
  const origins = factOrigins(derivation);
  return {
    set(name, value) {
      if (values.has(name)) throw new TypeError(`the fact ${name} is set already`);
      values.set(name, value);
    },
    replace: (name, value) => void values.set(name, value),
    get: (name) => values.get(name) as never,
    file: () => ({
      schema_version: schemaVersion(derivation),
      facts: Object.fromEntries(
        [...values].map(([name, value]) => [name, { value, source: origins[name][0], basis: origins[name][1] }]),
      ) as FactMap,
    }),
  };
}
