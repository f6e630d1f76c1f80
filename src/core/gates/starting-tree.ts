import { type CREATION_SOURCES, parseSandbox, type SandboxRecord } from "../records/sandbox";
import { parseSourceRepository, type SourceRepository } from "../records/source-repository";
import { STAGE_RECORDS } from "../records/stage-records";
import { parseTarget, type TargetRecord } from "../records/target";
import type { Stage, StartingTreeKind } from "../stages/stage";

/** What these questions need of a run. */
export interface StageInput {
  stage: Stage;
  records: ReadonlyMap<string, Uint8Array>;
}

/** The source record of a run, where its stage has one and it can be read. */
export function sourceRecordOf({ stage, records }: StageInput): SourceRepository | null {
  return stage.records.includes("source") ? readable(records.get(STAGE_RECORDS.source), parseSourceRepository) : null;
}

/** The sandbox record of a run, where its stage has one and it can be read. */
export function sandboxRecordOf({ stage, records }: StageInput): SandboxRecord | null {
  return stage.records.includes("sandbox") ? readable(records.get(STAGE_RECORDS.sandbox), parseSandbox) : null;
}

/** The target record of a run, where its stage has one and it can be read. */
export function targetRecordOf({ stage, records }: StageInput): TargetRecord | null {
  return stage.records.includes("target") ? readable(records.get(STAGE_RECORDS.target), parseTarget) : null;
}

function readable<T>(
  bytes: Uint8Array | undefined,
  parse: (bytes: Uint8Array) => { ok: true; value: T } | { ok: false },
): T | null {
  const parsed = bytes === undefined ? null : parse(bytes);
  return parsed?.ok === true ? parsed.value : null;
}

/** What a disposable repository is made from, by the word of its record. */
const TREE_OF = { case: "case", clone: "repository" } as const satisfies Readonly<
  Record<(typeof CREATION_SOURCES)[number], StartingTreeKind>
>;

/**
 * Where the tree at the start of this run comes from: what its stage says and, of two kinds, what its sandbox record is for. Null while
 * no record says so.
 */
export function startingTreeOf(input: StageInput): StartingTreeKind | null {
  const [only, ...others] = input.stage.startingTree;
  if (only !== undefined && others.length === 0) return only;
  const made = sandboxRecordOf(input)?.creation_source ?? "";
  return made === "" ? null : TREE_OF[made];
}

/** Path or address by which a record of this run names a repository; null where none does. */
export function repositoryOf(input: StageInput): string | null {
  return pathNamed(input) ?? ((sourceRecordOf(input) ?? sandboxRecordOf(input))?.remote || null);
}

/** The path of these, as it stands in the record; null where it names none. */
export function pathNamed(input: StageInput): string | null {
  const target = targetRecordOf(input);
  if (target !== null) return target.target_repository_path || null;
  return (sourceRecordOf(input) ?? sandboxRecordOf(input))?.source_repository_path || null;
}
