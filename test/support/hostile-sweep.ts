import { readFileSync, writeFileSync } from "node:fs";
import { auditBundle } from "../../src/world/evidence/audit";
import { keepMemorySmall } from "../../src/flow/verify/memory";
import { CATALOGUE } from "../../src/core/domain/catalogue";
import { LANES } from "../../src/core/domain/lane";
import { filesOf } from "../../src/core/judge/bundle-names";
import { NESTED } from "../../src/core/judge/evidence";
import { largestOf } from "../../src/core/judge/file-limits";
import { LADDER } from "../../src/core/stages/ladder";
import { type BundleFiles, openBundle } from "../../src/world/evidence/reader";

/*
 * Reads a bundle as `verify` does, once for each file that any bundle can have, with that file in a hostile form and as large
 * as it is read at all (at most SIZE). Prints, as JSON, what each came to, and the most memory that it had, in KiB.
 *
 *   node --expose-gc program.mjs BUNDLE KIND
 */

const SIZE = 50_000_000;
const PIECE = 64 * 1024;

/** What is repeated; `own` is the file's content in the honest bundle, or a line that is like one. */
const KINDS: Record<string, (own: Buffer) => Buffer> = {
  zeros: () => Buffer.alloc(PIECE),
  newlines: () => Buffer.alloc(PIECE, "\n"),
  brackets: () => Buffer.alloc(PIECE, "["),
  objects: () => Buffer.alloc(PIECE, '{"a":'),
  "one long line": () => Buffer.alloc(PIECE, "x"),
  "its own content, repeated": (own) => own,
};

const line = (fields: object) => Buffer.from(`${JSON.stringify(fields)}\n`);
const LIKE_OWN = line({ seq: 1, type: "x", msg: "y", path: "a" });

const markers = Object.values(CATALOGUE).flatMap((entry) =>
  "marker" in entry && typeof entry.marker === "string" ? [`backend/${entry.marker}`] : [],
);
const proofs = LADDER.flatMap(({ proof }) => (proof === null ? [] : [proof]));
const own = new Set([...LANES.flatMap((lane) => [...filesOf(lane)]), ...markers, ...proofs]);
const names = [...own, ...NESTED.flatMap((folder) => [...filesOf("fake")].map((name) => `${folder}/${name}`))];

/** The bundle with one file that says something else. */
function withFile(files: BundleFiles, name: string, size: number, content: Buffer): BundleFiles {
  async function* repeated(): AsyncIterable<Buffer> {
    const piece = Buffer.alloc(Math.max(PIECE, content.length), content);
    // Whole contents one after the other, as a piece may end anywhere.
    const whole = piece.subarray(0, piece.length - (piece.length % content.length));
    for (let left = size; left > 0; left -= whole.length) yield whole.subarray(0, Math.min(left, whole.length));
  }
  return {
    ...files,
    list: () => [...files.list().filter((file) => file.name !== name), { name, size }],
    has: (other) => other === name || files.has(other),
    sizeOf: (other) => (other === name ? size : files.sizeOf(other)),
    chunks: (other) => (other === name ? repeated() : files.chunks(other)),
    nested(folder) {
      const inner = files.nested(folder);
      return inner === null || !name.startsWith(`${folder}/`)
        ? inner
        : withFile(inner, name.slice(folder.length + 1), size, content);
    },
  };
}

/** Forgets the files before: each is measured as the only one, which is what `verify` reads. */
function startMeasuring(): void {
  (globalThis as unknown as { gc: () => void }).gc();
  // https://docs.kernel.org/filesystems/proc.html: 5 sets the most memory so far to what there is now.
  writeFileSync("/proc/self/clear_refs", "5");
}

/** The most memory since then, of this process alone, in KiB; `resourceUsage().maxRSS` counts what its parent had, too. */
function mostMemory(): number {
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]);
}

const [dir, kind] = process.argv.slice(2) as [string, string];
keepMemorySmall();
const { files } = await openBundle(dir);
if (files === null) throw new Error(`no bundle in ${dir}`);
const found: Record<string, { faults: number; first: string; kib: number }> = {};
for (const name of names) {
  const honest = files.has(name) ? await files.read(name, SIZE) : LIKE_OWN;
  const content = KINDS[kind]!(honest.length === 0 ? LIKE_OWN : honest);
  const inner = NESTED.find((folder) => name.startsWith(`${folder}/`));
  const size = Math.min(SIZE, largestOf(inner === undefined ? name : name.slice(inner.length + 1)));
  startMeasuring();
  const { faults } = await auditBundle(withFile(files, name, size, content));
  const first = faults.map(({ file, problem }) => `${file}: ${problem}`).join("\n");
  // A sentence is short; what is quoted of a file is cut.
  found[name] = { faults: faults.length, first: first.slice(0, 4000), kib: mostMemory() };
}
files.close();
console.log(JSON.stringify(found));
