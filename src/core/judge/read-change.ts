import { jsonPath } from "../domain/bytes";
import { sha256 } from "../domain/digest";
import type { Limits } from "../domain/limits";
import type { EntryTable } from "../formats/entry-table";
import { createManifestParser, type ManifestEntry, MAX_LINE_LENGTH } from "../formats/manifest";
import { createLineReader, type PieceReader } from "../formats/pieces";
import { MAX_ASIDE_BYTES, MAX_ASIDE_LISTED, MAX_PATHS_BYTES } from "../formats/tree-rules";
import type { Contract } from "../records/contract";
import type { Facts } from "../records/facts";
import { createStart, createSummary } from "./change";
import type { TreeChange } from "./evidence";
import type { Fault } from "./fault";
import { AFTER_FILE, BEFORE_FILE, FACTS_FILE } from "./files";
import { entriesOf, IGNORE_FILE, ignoredBy, isIgnoreFile, setAsides } from "./set-aside";

/** Both manifests, one after the other. */
export interface ChangeReader {
  open(name: string): PieceReader | null;
  /** What they say; null where there is no snapshot, and where a line does not hold, which is a fault then. */
  end(): TreeChange | null;
}

/**
 * Reads what the manifests say.
 * @param names every file of the bundle
 * @param contract null where it can't be read: then nothing is set aside, and nothing is said
 */
export function createChangeReader(
  names: ReadonlySet<string>,
  contract: Contract | null,
  limits: Limits,
  facts: Facts,
  fault: Fault,
): ChangeReader {
  const hasBoth = names.has(AFTER_FILE) && names.has(BEFORE_FILE);
  if (names.has(AFTER_FILE) && !hasBoth) fault(BEFORE_FILE, `expected this file beside ${AFTER_FILE}, found none`);
  if (!hasBoth) return { open: () => null, end: () => null };
  let before: ReturnType<typeof createStart> | null = createStart(limits);
  let after: ReturnType<typeof createSummary> | null = null;
  let ended: TreeChange | null = null;
  let broken = false;
  const told: Fault = (file, problem) => {
    broken = true;
    fault(file, problem);
  };
  return {
    open(name) {
      if (before === null) return null;
      const start = before;
      if (name === BEFORE_FILE) return createManifestReader(name, limits, (entry) => start.add(entry), told);
      if (broken) return null;
      const started = start.end();
      before = null;
      checkIgnoreFiles(started.table, facts, fault);
      if (contract === null) return null;
      const { lane } = facts.request;
      const known = entriesOf(started.table.paths);
      after = createSummary(
        started,
        setAsides({ contract, lane, before: known, ignored: ignoredBy(facts.gitignore) }),
        limits,
      );
      const summary = after;
      return createManifestReader(name, limits, (entry) => summary.add(entry), told);
    },
    end() {
      if (ended !== null) return ended;
      if (broken || after === null) return null;
      ended = after.end();
      // All that is asked for from here on is what they say.
      after = null;
      return ended;
    },
  };
}

/** The `.gitignore` files of the facts are those of the tree at the start, all of them, byte for byte. */
function checkIgnoreFiles(before: EntryTable, { gitignore }: Facts, fault: Fault): void {
  if (gitignore === undefined || gitignore.problem !== null) return;
  const told = gitignore.files.map(({ path, content_b64 }) => [
    JSON.stringify(path),
    sha256(Buffer.from(content_b64, "base64")),
  ]);
  const real: [string, string | null][] = [];
  for (const [index, path] of before.paths.entries()) {
    if (!path.endsWith(IGNORE_FILE)) continue;
    const entry = before.at(index)!;
    if (isIgnoreFile(entry)) real.push([JSON.stringify(jsonPath(path)), entry.sha256]);
  }
  if (JSON.stringify(told) !== JSON.stringify(real))
    fault(FACTS_FILE, `gitignore: expected the .gitignore files of ${BEFORE_FILE}, found others`);
}

/** Longest line of a manifest in bytes: its characters may have three each. */
const MAX_MANIFEST_LINE = 3 * MAX_LINE_LENGTH;

/** Bytes of all paths and targets of a manifest: nobody lists more, as whoever looks at a tree stops there. */
const MAX_MANIFEST_PATHS = MAX_PATHS_BYTES + MAX_ASIDE_BYTES;

/** Takes a manifest line by line; the first that does not hold, or is one too many, is a fault and the last that is read. */
export function createManifestReader(
  file: string,
  { entries }: Pick<Limits, "entries">,
  take: (entry: ManifestEntry) => void,
  fault: Fault,
): PieceReader {
  const parser = createManifestParser();
  // What is set aside is listed beside what counts.
  const most = entries + MAX_ASIDE_LISTED;
  let number = 0;
  let pathBytes = 0;
  const refuse = (problem: string): false => {
    fault(file, `line ${number}: ${problem}`);
    return false;
  };
  return createLineReader({
    maxBytes: MAX_MANIFEST_LINE,
    line(bytes) {
      if (++number > most) return refuse(`expected at most ${most} entries, found more`);
      const parsed = parser.read(bytes.toString("utf8"));
      if ("problem" in parsed) return refuse(parsed.problem);
      const { path, hidden, target } = parsed.entry;
      // A digest in the place of a path may be the longer one.
      pathBytes += (hidden === true ? 0 : path.length) + (target?.length ?? 0);
      if (pathBytes > MAX_MANIFEST_PATHS)
        return refuse(`expected paths and targets of at most ${MAX_MANIFEST_PATHS} bytes together, found more`);
      take(parsed.entry);
      return true;
    },
    tooLong() {
      number++;
      refuse(`expected at most ${MAX_MANIFEST_LINE} bytes, found more`);
    },
    cut() {
      number++;
      refuse("expected a newline at the end, found none");
    },
  });
}
