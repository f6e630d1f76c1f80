import { type KnownSearch, knownSearch, type KnownValue } from "../../world/evidence/known";

/** Values that must reach no artifact, and the search that is prepared from them. They only become more. */
export interface Secrets {
  readonly values: readonly KnownValue[];
  readonly search: KnownSearch;
  /** Has more values kept out from now on: what opens a way to a model knows of keys that nobody knew before. */
  learn(more: readonly KnownValue[]): void;
}

/** @param search where it is prepared already */
export function secretsOf(known: readonly KnownValue[], search = knownSearch(known)): Secrets {
  let found = { values: known, search };
  return {
    get values() {
      return found.values;
    },
    get search() {
      return found.search;
    },
    learn(more) {
      const values = [...found.values, ...more];
      found = { values, search: knownSearch(values) };
    },
  };
}
