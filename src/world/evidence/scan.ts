import { type KnownSearch, type KnownValue, knownSearch, verbatimSearch } from "./known";
import { findShapes, type ShapeHit } from "./shapes";

/** Something to be searched: a file of the bundle, or a blob that the lane changed. */
export interface ScanInput {
  /** Its name, one character per byte; it is searched too. */
  name: string;
  content: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** A secret that was found. Never the secret itself: unless it stands in the name. */
export interface ScanFinding {
  /** The input's name. Where `where` is `name` it holds the secret: show its SHA-256 instead. */
  file: string;
  where: "content" | "name";
  /** `known`: a value that we were told; `shape`: one that looks like a credential. */
  kind: "known" | "shape";
  /** The known value's name, or the rule of the shape. */
  what: string;
}

export interface ScanOptions {
  known: readonly KnownValue[] | KnownSearch;
  /**
   * The files of the baseline. What is shaped like a secret there already is no finding. Asked for only when there is a
   * shape to look up.
   */
  baseline?: () => Iterable<ScanInput> | AsyncIterable<ScanInput>;
  /** What the lane was told, its contract: a known value that is a word, and stands here or in the baseline, is no finding. */
  told?: readonly ScanInput[];
}

/** Text that the scanner gets at once: large enough that calls don't count, small against the memory of a run. */
const WINDOW_BYTES = 1024 * 1024;
/** What two windows share: no shape is longer than a private key of 10,000 characters and its lines. */
const OVERLAP_BYTES = 16 * 1024;
/** Values that are looked up in the baseline; whoever leaves more of them has not copied them from there. */
const MAX_LOOKED_UP = 1000;

/** A secret-shaped value, and where it was found. */
interface Shape {
  value: string;
  findings: ScanFinding[];
}

/**
 * Searches contents and names for known values in every usual encoding, and for what is shaped like a credential.
 *
 * @returns each secret once for each place, in the order of the inputs
 */
export async function scanFiles(
  inputs: Iterable<ScanInput> | AsyncIterable<ScanInput>,
  options: ScanOptions,
): Promise<ScanFinding[]> {
  const search = "scanner" in options.known ? options.known : knownSearch(options.known);
  const findings: ScanFinding[] = [];
  const shapes = new Map<string, Shape>();
  for await (const { name, content } of inputs) {
    await scanOne(search, name, "name", [Buffer.from(name, "latin1")], findings, shapes);
    await scanOne(search, name, "content", content instanceof Uint8Array ? [content] : content, findings, shapes);
  }
  const allowed = shapes.size === 0 ? new Set<string>() : await inBaseline([...shapes.keys()], options.baseline);
  const denied = [...shapes.values()].filter(({ value }) => !allowed.has(value));
  // A finding of an allowed value may be of another value, too.
  const shaped = new Set(denied.flatMap((shape) => shape.findings));
  const words = await wordsElsewhere(search, findings, options);
  return findings.filter((finding) => (finding.kind === "known" ? !words.has(finding.what) : shaped.has(finding)));
}

/** Names of the values that are words, were found, and stand in the baseline or in what the lane was told, in any encoding. */
async function wordsElsewhere(
  { words }: KnownSearch,
  findings: readonly ScanFinding[],
  { baseline, told = [] }: ScanOptions,
): Promise<Set<string>> {
  const found = new Set(findings.flatMap(({ kind, what }) => (kind === "known" ? [what] : [])));
  const asked = words.filter(({ name }) => found.has(name));
  if (asked.length === 0) return new Set();
  const search = knownSearch(asked);
  const elsewhere = await foundIn(search, asked.length, told);
  if (elsewhere.size < asked.length && baseline !== undefined)
    for (const name of await foundIn(search, asked.length, baseline())) elsewhere.add(name);
  return elsewhere;
}

/**
 * Which of these paths hold a secret: many names at the price of one search, for manifests.
 * @param paths one character per byte
 */
export async function secretPaths(paths: readonly string[], options: ScanOptions): Promise<Set<string>> {
  const content = Buffer.from(paths.join("\n"), "latin1");
  // What no search finds in all of them together stands in none of them.
  if ((await scanFiles([{ name: "", content }], options)).length === 0) return new Set();
  const inputs = paths.map((name) => ({ name, content: new Uint8Array(0) }));
  return new Set((await scanFiles(inputs, options)).map(({ file }) => file));
}

async function scanOne(
  search: KnownSearch,
  file: string,
  where: ScanFinding["where"],
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  findings: ScanFinding[],
  shapes: Map<string, Shape>,
): Promise<void> {
  const known = search.scanner();
  const byRule = new Map<string, ScanFinding>();
  const windows = shapeWindows(({ rule, value }) => {
    const finding = byRule.get(rule) ?? { file, where, kind: "shape", what: rule };
    if (!byRule.has(rule)) findings.push(finding);
    byRule.set(rule, finding);
    const shape = shapes.get(value) ?? { value, findings: [] };
    if (!shape.findings.includes(finding)) shape.findings.push(finding);
    shapes.set(value, shape);
  });
  for await (const chunk of content) {
    if (!search.isEmpty) known.push(chunk);
    await windows.push(chunk);
  }
  await windows.end();
  for (const what of known.end()) findings.push({ file, where, kind: "known", what });
}

/** Gives a file to the scanner in pieces that overlap. */
function shapeWindows(found: (hit: ShapeHit) => void): {
  push(chunk: Uint8Array): Promise<void>;
  end(): Promise<void>;
} {
  let parts: Uint8Array[] = [];
  let size = 0;
  let isFirst = true;

  async function run(isLast: boolean): Promise<void> {
    const window = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const text = Buffer.from(window.buffer, window.byteOffset, window.byteLength).toString("utf8");
    for (const hit of await findShapes(text)) {
      // At a cut a shape may be the piece of a longer word; the neighbouring window sees all of it.
      const isCut = (!isFirst && hit.start === 0) || (!isLast && hit.start + hit.value.length === text.length);
      if (!isCut) found(hit);
    }
    isFirst = false;
    parts = isLast ? [] : [Buffer.from(window.subarray(-OVERLAP_BYTES))];
    size = isLast ? 0 : Math.min(OVERLAP_BYTES, window.byteLength);
  }

  return {
    async push(chunk) {
      for (let from = 0; from < chunk.byteLength;) {
        const part = chunk.subarray(from, from + WINDOW_BYTES - size);
        // The caller may use its buffer again before the window is full.
        parts.push(part.byteLength + size >= WINDOW_BYTES ? part : Buffer.from(part));
        size += part.byteLength;
        from += part.byteLength;
        if (size >= WINDOW_BYTES) await run(false);
      }
    },
    end: () => run(true),
  };
}

/** Names of the values that stand in some of these inputs, in any encoding. */
export async function standingIn(
  values: readonly KnownValue[],
  inputs: readonly (Iterable<ScanInput> | AsyncIterable<ScanInput>)[],
): Promise<Set<string>> {
  const search = knownSearch(values);
  const found = new Set<string>();
  for (const some of inputs) for (const name of await foundIn(search, values.length, some)) found.add(name);
  return found;
}

/** Which of these values stand in the baseline. */
async function inBaseline(values: readonly string[], baseline: ScanOptions["baseline"]): Promise<Set<string>> {
  if (baseline === undefined || values.length > MAX_LOOKED_UP) return new Set();
  return foundIn(verbatimSearch(values.map((value) => ({ name: value, value }))), values.length, baseline());
}

/** Names of the values that stand in some input, in its name or its content; ends when all of them were found. */
async function foundIn(
  search: KnownSearch,
  count: number,
  inputs: Iterable<ScanInput> | AsyncIterable<ScanInput>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { name, content } of inputs) {
    for (const part of [[Buffer.from(name, "latin1")], content instanceof Uint8Array ? [content] : content]) {
      const scanner = search.scanner();
      for await (const chunk of part) scanner.push(chunk);
      for (const value of scanner.end()) found.add(value);
    }
    if (found.size === count) break;
  }
  return found;
}
