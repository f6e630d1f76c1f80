/** More names than this are no bundle of ours: some forty files, three nested bundles, and a few raw files of the lane. */
export const MAX_ENTRIES = 10_000;

/** A fault of a bundle as such, before anybody looks at what its files say. */
export interface BundleProblem {
  /** Name of the file, safe to print; `.` for the bundle itself. */
  file: string;
  /** What was expected and what was found. */
  problem: string;
}

/** A file that can't be trusted as it was read: it changed, or is not what the archive declares. */
export class BundleReadFault extends Error {
  override readonly name = "BundleReadFault";
  readonly file: string;
  readonly problem: string;
  constructor(file: string, problem: string, cause?: unknown) {
    super(`${file}: ${problem}`, cause === undefined ? {} : { cause });
    this.file = file;
    this.problem = problem;
  }
}

/** Where the bytes come from: a folder or an archive. Names are those that passed every check of the source. */
export interface BundleSource {
  readonly kind: "folder" | "zip";
  readonly sizes: ReadonlyMap<string, number>;
  /** The file's bytes in pieces; a piece is valid until the next one is asked for. @throws BundleReadFault */
  chunks(name: string): AsyncIterable<Buffer>;
  close(): void;
}
