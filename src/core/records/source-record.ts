import { type CaseAgentRecord, PLATFORMS, type Platform } from "./agent";
import { schemaReferenceTo } from "./schemas";
import { type BunAsked, bunAsked, hasScript, licenseFacts, type SourceFiles } from "./source-facts";

/** The script by which WorkOS Case makes its binary. */
export const BUILD_SCRIPT = "build:binary";

/** What every agent record of WorkOS Case says of how it is built, whatever its pin. */
export const CASE_SOURCE = {
  build_command: `bun run ${BUILD_SCRIPT}`,
  build_root: "/build/case",
  protected_source_boundary:
    "The source is cloned and built in a folder of its own; nothing of it is changed or published.",
} as const;

/** How the lane `case` starts what is built (SPEC section 11). */
const COMMAND_SHAPE = "ca run --task <task-file> --mode unattended";

/** What is known when an agent record is written from a source. */
export interface SourceKnown {
  source_url: string;
  commit: string;
  /** When it was committed, RFC 3339. */
  date: string;
  branch: string | null;
  files: SourceFiles;
  /** The version of Bun that builds it, or null where nothing says one. */
  bunVersion: string | null;
  integrity: Partial<Record<Platform, string>>;
  /** In words, where the integrities are from and which are missing. */
  integrityReference: string | null;
  /** When it was looked at, RFC 3339. */
  now: string;
  /** The record before, where one is written over. */
  before: Pick<CaseAgentRecord, "source_url" | "pinned_commit" | "previous"> | null;
}

/** A record as it is written; what nobody could find out is empty, which no gate accepts. */
export type WrittenRecord = Omit<CaseAgentRecord, "bun_version"> & { bun_version: string };

/** Bun's version for a record: what its user said, else what the source asks for. */
export function bunOfSource(files: SourceFiles, named: string | null): BunAsked {
  return named === null
    ? bunAsked(files)
    : { chosen: { version: named, at: "--bun-version" }, lowest: false, others: [] };
}

/**
 * An agent record of a source at one commit: everything that can be found out, and nothing that a person has to decide. The license is
 * unresolved and no binary is listed, so that it admits nothing.
 */
export function recordOfSource(known: SourceKnown): WrittenRecord {
  const { source_url, commit, branch, files, before, integrity } = known;
  const isChanged = before !== null && (before.source_url !== source_url || before.pinned_commit !== commit);
  const previous = isChanged
    ? { source_url: before.source_url, pinned_commit: before.pinned_commit }
    : (before?.previous ?? null);
  return {
    $schema: schemaReferenceTo("agent.case"),
    source_url,
    pinned_commit: commit,
    ...(branch === null ? {} : { observed_branch: branch }),
    commit_date: known.date,
    license_note: { status: "unresolved", note: licenseFacts(files), allowed_mutation_modes: [] },
    retrieval_date: known.now,
    retrieval_command: `case-harness agent record --from ${source_url} --commit ${commit}`,
    build_command: CASE_SOURCE.build_command,
    build_root: CASE_SOURCE.build_root,
    bun_version: known.bunVersion ?? "",
    ...(PLATFORMS.some((platform) => integrity[platform] !== undefined) ? { bun_integrity: integrity } : {}),
    ...(known.integrityReference === null ? {} : { integrity_reference: known.integrityReference }),
    binaries: {},
    command_shape: COMMAND_SHAPE,
    protected_source_boundary: CASE_SOURCE.protected_source_boundary,
    review_trigger: "Any change of the pin, of Bun, of the build command or of a binary's digest.",
    previous,
  };
}

/** Whether the source can be built as its record will say. */
export function canBuild(files: SourceFiles): boolean {
  return hasScript(files, BUILD_SCRIPT);
}
