import type { FactValues } from "../../core/records/facts";

/** Collects the facts of a run; each can be set once. */
export interface FactsCollector {
  set<K extends keyof FactValues>(name: K, value: NonNullable<FactValues[K]>): void;
  /** Sets a fact that turned out otherwise: an approval that another run used meanwhile. */
  replace<K extends keyof FactValues>(name: K, value: NonNullable<FactValues[K]>): void;
  /** Sets all of these, some of which may have turned out otherwise. */
  replaceAll(found: FactValues): void;
  get<K extends keyof FactValues>(name: K): FactValues[K];
  /** What was found out so far. */
  values(): Readonly<FactValues>;
}

/** An empty collection. */
export function collectFacts(): FactsCollector {
  const values: FactValues = {};
  return {
    set(name, value) {
      if (values[name] !== undefined) throw new TypeError(`the fact ${name} is set already`);
      values[name] = value;
    },
    replace: (name, value) => void (values[name] = value),
    replaceAll: (found) => void Object.assign(values, found),
    get: (name) => values[name],
    values: () => values,
  };
}
