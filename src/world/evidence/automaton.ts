/** A byte string to look for, in the form that its automaton sees: no byte of class 0. */
export interface Needle {
  bytes: Uint8Array;
  /** Which known value it belongs to. */
  value: number;
}

/** A place in the searched bytes: `end` is the index after the last byte. */
export interface Span {
  start: number;
  end: number;
  value: number;
}

/** Where a search stands between two pieces of its input; opaque. */
export type SearchState = number & { readonly __searchState: unique symbol };

/**
 * Finds many byte strings in one pass (Aho-Corasick). Bytes of class 0 are passed over as if they were not there, so that
 * a value is found with anything of that class between its bytes.
 */
export interface Automaton {
  readonly start: SearchState;
  /**
   * Goes on with a search of which only the hits matter, not where they began.
   * @param from @param to the part of `bytes` to search
   * @param found called for each match with its value; of several that end together, for the longest
   * @returns the state to go on with
   */
  feed(state: SearchState, bytes: Uint8Array, from: number, to: number, found: (value: number) => void): SearchState;
  /**
   * Searches bytes from a fresh state, and tells the places.
   * @returns index from which the bytes could still begin a match: what follows may not be given away yet
   */
  search(bytes: Uint8Array, found: (span: Span) => void): number;
}

/** Marks of a state: not looked at yet, ends no needle, ends one. */
const NEW = 0;
const PLAIN = 1;

/**
 * Builds the automaton of some needles. Only the tree of the needles is built now; the steps between its branches are
 * worked out when the text first takes them, because most never are.
 *
 * @param classOf class of each byte value, from 0
 */
export function buildAutomaton(needles: readonly Needle[], classOf: Uint8Array): Automaton {
  // A power of two: a state's number is its place in the table, and a shift gives its index.
  const shift = Math.ceil(Math.log2(Math.max(...classOf) + 1));
  const size = 2 + needles.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const root = 1 << shift;
  /** Step by class from each state; 0 is "not worked out". */
  const next = new Int32Array(size << shift);
  const parent = new Int32Array(size);
  const edge = new Uint8Array(size);
  const depth = new Int32Array(size);
  const failure = new Int32Array(size);
  /** `NEW`, `PLAIN`, or 2 + the number of the longest needle that ends there. */
  const mark = new Int32Array(size);
  const own = new Int32Array(size);
  let count = 2;
  for (const [index, { bytes }] of needles.entries()) {
    let state = root;
    for (const byte of bytes) {
      const c = classOf[byte]!;
      if (next[state + c] === 0) {
        parent[count] = state;
        edge[count] = c;
        depth[count] = depth[state >> shift]! + 1;
        next[state + c] = count << shift;
        count++;
      }
      state = next[state + c]!;
    }
    own[state >> shift] ||= index + 2;
  }
  mark[root >> shift] = PLAIN;
  for (let c = 1; c < root; c++) next[root + c] ||= root;

  function step(state: number, c: number): number {
    // Along the suffixes until one knows the way; a loop, because needles can be longer than the call stack is deep.
    const path: number[] = [];
    let at = state;
    while (next[at + c] === 0) {
      path.push(at);
      at = failureOf(at);
    }
    const to = next[at + c]!;
    for (const one of path) next[one + c] = to;
    return to;
  }

  /** The state of the longest proper suffix. */
  function failureOf(state: number): number {
    // From the highest ancestor that does not have one yet down to the state.
    const path: number[] = [];
    for (let at = state; failure[at >> shift] === 0; at = parent[at >> shift]!) {
      path.push(at);
      if (parent[at >> shift] === root) break;
    }
    for (const at of path.reverse()) {
      const above = parent[at >> shift]!;
      failure[at >> shift] = above === root ? root : step(failure[above >> shift]!, edge[at >> shift]!);
    }
    return failure[state >> shift]!;
  }

  function markOf(state: number): number {
    const path: number[] = [];
    let at = state;
    while (mark[at >> shift] === NEW && own[at >> shift] === 0) {
      path.push(at);
      at = failureOf(at);
    }
    const found = mark[at >> shift] || own[at >> shift]!;
    mark[at >> shift] = found;
    for (const one of path) mark[one >> shift] = found;
    return found;
  }

  function run(
    begin: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    hit: (needle: Needle, end: number) => void,
  ): number {
    let state = begin;
    for (let i = from; i < to; i++) {
      const c = classOf[bytes[i]!]!;
      if (c === 0) continue;
      state = next[state + c] || step(state, c);
      if (mark[state >> shift] === PLAIN) continue;
      const found = markOf(state);
      if (found !== PLAIN) hit(needles[found - 2]!, i + 1);
    }
    return state;
  }

  return {
    start: root as SearchState,
    feed: (state, bytes, from, to, found) => run(state, bytes, from, to, ({ value }) => found(value)) as SearchState,
    search: (bytes, found) => {
      const state = run(root, bytes, 0, bytes.length, (needle, end) => {
        found({ start: back(bytes, end, needle.bytes.length, classOf), end, value: needle.value });
      });
      const open = depth[state >> shift]!;
      return open === 0 ? bytes.length : back(bytes, bytes.length, open, classOf);
    },
  };
}

/** Index of the byte that stands `count` significant bytes before `end`. */
function back(bytes: Uint8Array, end: number, count: number, classOf: Uint8Array): number {
  let i = end;
  for (let left = count; left > 0;) if (classOf[bytes[--i]!] !== 0) left--;
  return i;
}
