import { createRedactor } from "../../world/evidence/redact";
import type { KnownSearch } from "../../world/evidence/known";

/** Known values that were taken out of one file of the evidence: the value's name, and in how many places. */
export interface Leak {
  file: string;
  name: string;
  places: number;
}

/** Where known values showed before they were taken out: a credential that shows is a leak, redacted or not. */
export interface Leaks {
  /** Notes what a redactor took out of a file, by the value's name. */
  add(file: string, hits: ReadonlyMap<string, number>): void;
  /** Takes every known value out of bytes that belong into a file, and notes it. */
  redact(search: KnownSearch, file: string, bytes: Uint8Array): Buffer;
  /** Notes a value that showed where nothing is kept of it. */
  show(file: string, name: string): void;
  /** Values that showed where nothing is kept of them. */
  shown(): Omit<Leak, "places">[];
  /** All that was taken out, in the order in which it was first met. */
  all(): Leak[];
}

/** No leaks yet. */
export function collectLeaks(): Leaks {
  const leaks = new Map<string, Leak>();
  const add: Leaks["add"] = (file, hits) => {
    for (const [name, places] of hits) {
      const key = JSON.stringify([file, name]);
      const leak = leaks.get(key) ?? { file, name, places: 0 };
      leaks.set(key, { ...leak, places: leak.places + places });
    }
  };
  const shown: Omit<Leak, "places">[] = [];
  return {
    add,
    show: (file, name) => void shown.push({ file, name }),
    shown: () => shown,
    redact(search, file, bytes) {
      const redactor = createRedactor(search);
      const clean = Buffer.concat([redactor.push(bytes), redactor.end()]);
      add(file, redactor.hits());
      return clean;
    },
    all: () => [...leaks.values()],
  };
}
