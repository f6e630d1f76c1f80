import { displayJsonPath } from "../domain/bytes";
import { blocker, type Blocker } from "../domain/blocker";
import type { SourceFact } from "../records/stage-facts";
import { remoteDigest } from "../records/source-repository";
import { STAGE_RECORDS } from "../records/stage-records";
import type { Gate, GateInput } from "./gate";
import { sandboxRecordOf, sourceRecordOf, startingTreeOf } from "./starting-tree";

/** What these blockers are about; its path stands nowhere. */
const SUBJECT = "source repository";

/** Paths listed by name of a repository that is not clean. */
const MAX_LISTED = 50;

/**
 * The repository that a run starts from (LADDER 2): one of git's, at rest, owned by whoever runs the harness, the one that the record names,
 * no target, and clean.
 */
export function repositoryBlockers(input: GateInput): Blocker[] {
  const { source } = input.facts;
  if (source === undefined) return [unusable("nobody looked at it")];
  if (source.problem !== null || source.before === null)
    return [unusable(source.problem ?? "nobody took down its state")];
  return [...ownershipBlockers(input, source), ...dirtyBlockers(source, source.before.status.clean)];
}

function unusable(found: string): Blocker {
  return blocker("task_contract_invalid", SUBJECT, {
    expected: "the folder of a git repository with a commit, and with nothing half done in it",
    found,
  });
}

function ownershipBlockers(input: GateInput, source: SourceFact): Blocker[] {
  const isSource = input.stage.records.includes("source");
  const record = sourceRecordOf(input) ?? sandboxRecordOf(input);
  const name = isSource ? STAGE_RECORDS.source : STAGE_RECORDS.sandbox;
  const blockers: Blocker[] = [];
  const refuse = (subject: string, expected: string, found: string) =>
    blockers.push(blocker("source_not_owned", subject, { expected, found }));
  if (source.owner !== "own")
    refuse(
      SUBJECT,
      "a repository of the user who runs the harness",
      source.owner === "other" ? "a repository of another user of this machine" : "nobody can tell whose it is",
    );
  if ((record?.source_repository_path ?? "") !== "" && source.path_agrees !== true)
    refuse(
      `${name}: source_repository_path`,
      "the path of the repository that is run on (--repo)",
      source.path_agrees === false ? "the path of another folder" : "nobody compared them",
    );
  const remote = record?.remote ?? "";
  if (remote !== "" && source.origin_sha256 !== remoteDigest(remote))
    refuse(
      `${name}: remote`,
      "the address of the repository's `origin`",
      source.origin_sha256 === null ? "a repository without the remote `origin`" : "another address",
    );
  if (source.is_target)
    refuse(SUBJECT, "a repository that no target record names", "the repository of a target record");
  return blockers;
}

function dirtyBlockers({ dirty }: SourceFact, isClean: boolean): Blocker[] {
  const expected = "a repository as its last commit is";
  const all = [
    ...dirty.tracked.map((path) => ({ path, found: "changed since the last commit" })),
    ...dirty.untracked.map((path) => ({ path, found: "neither tracked nor ignored" })),
  ];
  if (all.length === 0) {
    if (isClean && dirty.more === 0) return [];
    return [blocker("dirty_starting_tree", SUBJECT, { expected, found: "changes that are not named" })];
  }
  const listed = all.slice(0, MAX_LISTED);
  const more = all.length - listed.length + dirty.more;
  return listed.map(({ path, found }, index) =>
    blocker("dirty_starting_tree", displayJsonPath(path), {
      expected,
      found: index === 0 && more > 0 ? `${found}; ${more} more of them are not listed` : found,
    }),
  );
}

/** What the copy is, compared with the commit that it is of, before setup and lane. */
export function copyBlockers({ facts: { copy } }: GateInput): Blocker[] {
  const expected = "the tree of the commit that was copied, and nothing else";
  if (copy === undefined) return [blocker("dirty_starting_tree", "copy", { expected, found: "nobody compared it" })];
  if (copy.dirty.length + copy.more === 0) return [];
  const names = copy.dirty.map(displayJsonPath);
  return [
    blocker("dirty_starting_tree", "copy", {
      expected,
      found: `${names.join(", ") || "differences"}${copy.more > 0 ? ` and ${copy.more} more` : ""}`,
    }),
  ];
}

const fromRepository = (input: GateInput) => startingTreeOf(input) === "repository";
const mayCopy = ({ startingTree, records }: GateInput["stage"]) =>
  startingTree.includes("repository") && (records.includes("source") || records.includes("sandbox"));

/** The repository itself, looked at before anything of it is copied. */
export const repositoryGate = {
  name: "repository",
  kind: "effect",
  ofStage: mayCopy,
  collected: ({ facts }) => facts.source !== undefined,
  applies: fromRepository,
  evaluate: repositoryBlockers,
} satisfies Gate;

/** The copy, clean at the start. */
export const copyGate = {
  name: "copy",
  kind: "effect",
  ofStage: mayCopy,
  collected: ({ facts }) => facts.copy !== undefined,
  applies: fromRepository,
  evaluate: copyBlockers,
} satisfies Gate;
