import { type NpmAgentRecord, PLATFORMS } from "./agent";
import { LIBCS, type LockRead, placeOf, type System } from "./npm-lock";
import { schemaReferenceTo } from "./schemas";

/** Every system that agents run on: of packages that are for others alone, a record holds nothing. */
export const AGENT_SYSTEMS: readonly System[] = PLATFORMS.flatMap((platform): System[] => {
  const [os, cpu] = platform.split("-") as [string, string];
  return os === "linux" ? LIBCS.map((libc) => ({ os, cpu, libc })) : [{ os, cpu, libc: null }];
});

/** What every record of a package says of it, whatever it is. */
export const PACKAGE_BOUNDARY =
  "The packages are used as they were published; no script of theirs is run at installation.";

/** What is known when the record of a package is written from npm's own lock. */
export interface PackageKnown {
  lane: string;
  name: string;
  version: string;
  lock: LockRead;
  /** What the lock, or the package, says of its license. */
  license: string | null;
  now: string;
  /** The record before, where one is written over. */
  before: NpmAgentRecord | null;
}

/**
 * The record of a package with its lock: everything that can be found out, and nothing that a person has to decide. The license is
 * unresolved and no tree is listed, so that it admits nothing.
 */
export function recordOfPackage(known: PackageKnown): NpmAgentRecord {
  const { lane, name, version, lock, license, before } = known;
  const isChanged = before !== null && (before.package !== name || before.version !== version);
  return {
    $schema: schemaReferenceTo("agent.npm"),
    package: name,
    version,
    integrity: lock.packages[placeOf(name)]!.integrity,
    license_note: {
      status: "unresolved",
      note: `${license === null ? "The package names no license" : `The package names ${license}`}. Nobody has resolved yet what it allows.`,
      allowed_mutation_modes: [],
    },
    retrieval_date: known.now,
    retrieval_command: `case-harness agent record --lane ${lane} --package ${name}@${version}`,
    protected_source_boundary: PACKAGE_BOUNDARY,
    review_trigger: "Any change of a package, of its version or integrity, or of a tree's digest.",
    previous: isChanged ? { package: before.package, version: before.version } : (before?.previous ?? null),
    trees: {},
    packages: lock.packages,
  };
}
