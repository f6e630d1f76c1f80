/** What has to happen at the end, whatever becomes of what was begun. */
export interface Scope {
  /**
   * Has something ended when the scope ends, what was begun last first.
   * @param what it is, for people: "the bundle"
   */
  atEnd(what: string, end: () => void | Promise<void>): void;
  /** Hears what could not be ended, and why. */
  told(what: string, error: unknown): void;
  /** Ends everything. One that can't be ended is told, and keeps none of the others. */
  end(): Promise<void>;
}

/** @param told hears what could not be ended, and why */
export function openScope(told: (what: string, error: unknown) => void): Scope {
  const begun: { what: string; end: () => void | Promise<void> }[] = [];
  return {
    told,
    atEnd: (what, end) => void begun.push({ what, end }),
    async end() {
      for (let last = begun.pop(); last !== undefined; last = begun.pop()) {
        try {
          await last.end();
        } catch (error) {
          told(last.what, error);
        }
      }
    },
  };
}

/**
 * Does something that begins what has to be ended, and ends it, whatever becomes of it.
 * @param told hears what could not be ended, and why
 */
export async function scoped<T>(
  told: (what: string, error: unknown) => void,
  action: (scope: Scope) => Promise<T>,
): Promise<T> {
  const scope = openScope(told);
  try {
    return await action(scope);
  } finally {
    await scope.end();
  }
}
