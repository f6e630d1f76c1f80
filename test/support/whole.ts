import { createManifestParser, type ManifestEntry } from "../../src/core/formats/manifest";
import { createPatchReader, type PatchFile, type PatchOptions } from "../../src/core/formats/patch";

/** Reads a whole manifest, a line at a time (lines without newline). */
export function parseManifest(
  lines: Iterable<string>,
): { entries: readonly ManifestEntry[] } | { problem: string; line: number } {
  const parser = createManifestParser();
  const entries: ManifestEntry[] = [];
  for (const line of lines) {
    const parsed = parser.read(line);
    if ("problem" in parsed) return { problem: parsed.problem, line: entries.length + 1 };
    entries.push(parsed.entry);
  }
  return { entries };
}

type ParsedPatch = { ok: true; files: readonly PatchFile[] } | { ok: false; problem: string; offset: number };

/**
 * Reads a patch that is there whole, twice: the first time tells the sizes that the second needs for the object ids of text.
 * @returns the files in the order of the patch, or what is wrong and at which byte
 */
export function parsePatch(bytes: Uint8Array): ParsedPatch {
  const read = (sizesOf?: PatchOptions["sizesOf"]): ParsedPatch => {
    const files: PatchFile[] = [];
    const reader = createPatchReader({
      take: (file) => files.push(file),
      ...(sizesOf === undefined ? {} : { sizesOf }),
    });
    reader.push(bytes);
    const fault = reader.end();
    return fault === null ? { ok: true, files } : { ok: false, ...fault };
  };
  const first = read();
  if (!first.ok) return first;
  const sizes = new Map(
    first.files.map(({ path, old, now }) => [path, { old: old?.size ?? null, now: now?.size ?? null }]),
  );
  return read((path) => sizes.get(path) ?? NO_SIZES);
}

const NO_SIZES = { old: null, now: null };
