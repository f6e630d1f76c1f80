import { CURRENT_DERIVATION, type Derivation, schemaVersion } from "../../core/domain/derivation";
import { factOrigins } from "../../core/records/fact-origins";
import type { FactsFile } from "../../core/records/facts";

type FactMap = FactsFile["facts"];
/** What was found out so far. */
export type FactValues = { [K in keyof FactMap]?: NonNullable<FactMap[K]>["value"] | undefined };

/** Collects the facts of a run; each can be set once. */
export interface FactsCollector {
  set<K extends keyof FactValues>(name: K, value: NonNullable<FactValues[K]>): void;
  /** Sets a fact that turned out otherwise: an approval that another run used meanwhile. */
  replace<K extends keyof FactValues>(name: K, value: NonNullable<FactValues[K]>): void;
  /** Sets all of these, some of which may have turned out otherwise. */
  replaceAll(found: FactValues): void;
  get<K extends keyof FactValues>(name: K): FactValues[K];
  file(): FactsFile;
}

/** An empty collection. @param derivation by which they are judged: of a conclusion, that of the run that is concluded */
export function collectFacts(derivation: Derivation = CURRENT_DERIVATION): FactsCollector {
  const values: FactValues = {};
  const origins = factOrigins(derivation);
  return {
    set(name, value) {
      if (values[name] !== undefined) throw new TypeError(`the fact ${name} is set already`);
      values[name] = value;
    },
    replace: (name, value) => void (values[name] = value),
    replaceAll: (found) => void Object.assign(values, found),
    get: (name) => values[name],
    file: () => ({
      schema_version: schemaVersion(derivation),
      facts: Object.fromEntries(
        Object.entries(values).flatMap(([name, value]) => {
          const [source, basis] = origins[name as keyof FactMap];
          return value === undefined ? [] : [[name, { value, source, basis }]];
        }),
      ) as FactMap,
    }),
  };
}
