/*
 * Counts what a program does, not how long it takes: what the built-in functions that go through something go through. The same
 * on every machine, however busy it is.
 */

type Method = (this: any, ...args: any[]) => any;
/** How much one call goes through; what is not known of a call is 1. */
type Cost = (self: any, result: any, args: any[]) => number;

const size: Cost = (self) => self.length ?? self.size ?? 1;
const sorted: Cost = (self) => self.length * Math.max(1, Math.ceil(Math.log2(self.length + 1)));
/** A search looks at everything from where it starts to what it finds. */
const searched: Cost = (self, result, args) => {
  const from = typeof args[1] === "number" ? args[1] : 0;
  return result === -1 ? Math.max(1, self.length - from) : result - from + 1;
};
const given: Cost = (_self, result) => result?.length ?? 1;
const one: Cost = () => 1;

const COUNTED: readonly [object, string, Cost][] = [
  ...[
    "includes",
    "find",
    "findIndex",
    "filter",
    "map",
    "flatMap",
    "some",
    "every",
    "forEach",
    "reduce",
    "join",
    "reverse",
    "splice",
    "concat",
    "shift",
    "unshift",
  ].map((name): [object, string, Cost] => [Array.prototype, name, size]),
  [Array.prototype, "indexOf", size],
  [Array.prototype, "sort", sorted],
  [Array.prototype, "slice", given],
  [Array.prototype, "push", one],
  [String.prototype, "indexOf", searched],
  [String.prototype, "includes", size],
  ...["slice", "split", "toLowerCase", "normalize", "replace", "replaceAll", "padStart", "trim"].map(
    (name): [object, string, Cost] => [String.prototype, name, given],
  ),
  ...["startsWith", "endsWith", "charCodeAt", "codePointAt"].map((name): [object, string, Cost] => [
    String.prototype,
    name,
    one,
  ]),
  ...["get", "set", "has", "delete"].map((name): [object, string, Cost] => [Map.prototype, name, one]),
  ...["add", "has", "delete"].map((name): [object, string, Cost] => [Set.prototype, name, one]),
  ...["keys", "values", "entries", "hasOwn"].map((name): [object, string, Cost] => [
    Object,
    name,
    name === "hasOwn" ? one : given,
  ]),
  [RegExp.prototype, "test", one],
  [RegExp.prototype, "exec", one],
  [Buffer.prototype, "indexOf", searched],
  [Buffer.prototype, "toString", given],
];

/** What a call goes through, as a number that grows as its work does. */
export function workOf(call: () => unknown): number {
  let work = 0;
  const before = COUNTED.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  let inside = false;
  for (const [owner, name, cost] of COUNTED) {
    const real = (owner as Record<string, Method>)[name]!;
    const counted: Method = function (...args) {
      const result = real.apply(this, args);
      if (!inside) {
        inside = true;
        work += cost(this, result, args);
        inside = false;
      }
      return result;
    };
    Object.defineProperty(owner, name, { value: counted, configurable: true, writable: true });
  }
  try {
    call();
  } finally {
    for (const [i, [owner, name]] of COUNTED.entries())
      if (before[i] === undefined) delete (owner as Record<string, unknown>)[name];
      else Object.defineProperty(owner, name, before[i]);
  }
  return work;
}
