import { displayJsonPath } from "../domain/bytes";
import { blocker, type Blocker } from "../domain/blocker";
import type { BlockerCode } from "../domain/catalogue";
import type { SourceFact } from "../records/stage-facts";
import { remoteDigest } from "../records/source-repository";
import { STAGE_RECORDS } from "../records/stage-records";
import type { Gate, GateInput } from "./gate";
import { pathNamed, sandboxRecordOf, sourceRecordOf, startingTreeOf } from "./starting-tree";
import { TARGET } from "./target";

/** What the blockers of a repository are about, and their codes: of a source, and of a target, which is copied as a source is. */
interface About {
  /** Its path stands nowhere. */
  subject: string;
  unusable: BlockerCode;
  notOwned: BlockerCode;
  /** Where its record names another repository. */
  another: BlockerCode;
  record: string;
  /** The field of the record by which it is named. */
  field: string;
}

const SOURCE: Omit<About, "record"> = {
  subject: "source repository",
  unusable: "task_contract_invalid",
  notOwned: "source_not_owned",
  another: "source_not_owned",
  field: "source_repository_path",
};
const OF_TARGET: About = {
  subject: TARGET,
  unusable: "target_admission_invalid",
  notOwned: "target_not_owned",
  another: "target_admission_invalid",
  record: STAGE_RECORDS.target,
  field: "target_repository_path",
};

function aboutOf({ records }: GateInput["stage"]): About {
  if (records.includes("target")) return OF_TARGET;
  return { ...SOURCE, record: records.includes("source") ? STAGE_RECORDS.source : STAGE_RECORDS.sandbox };
}

const OWN = "a repository of the user who runs the harness";
const OTHERS = "a repository of another user of this machine";

/** Paths listed by name of a repository that is not clean. */
const MAX_LISTED = 50;

/**
 * The repository that a run starts from (LADDER 2): one of git's, at rest, owned by whoever runs the harness, the one that the record names,
 * no target but where its stage is about one, and clean.
 */
export function repositoryBlockers(input: GateInput): Blocker[] {
  const { source } = input.facts;
  const about = aboutOf(input.stage);
  if (source === undefined) return [unusable(about, "nobody looked at it")];
  // Another user's is not read, which is its problem: it stays one of ownership.
  if (source.owner === "other" && source.before === null)
    return [blocker(about.notOwned, about.subject, { expected: OWN, found: OTHERS })];
  if (source.problem !== null || source.before === null)
    return [unusable(about, source.problem ?? "nobody took down its state")];
  return [
    ...ownershipBlockers(input, about, source),
    ...dirtyBlockers(about.subject, source, source.before.status.clean),
  ];
}

function unusable({ unusable: code, subject }: About, found: string): Blocker {
  return blocker(code, subject, {
    expected: "the folder of a git repository with a commit, and with nothing half done in it",
    found,
  });
}

function ownershipBlockers(input: GateInput, about: About, source: SourceFact): Blocker[] {
  const named = pathNamed(input) ?? "";
  const blockers: Blocker[] = [];
  const refuse = (code: BlockerCode, subject: string, expected: string, found: string) =>
    blockers.push(blocker(code, subject, { expected, found }));
  if (source.owner !== "own")
    refuse(about.notOwned, about.subject, OWN, source.owner === "other" ? OTHERS : "nobody can tell whose it is");
  if (named !== "" && source.path_agrees !== true)
    refuse(
      about.another,
      `${about.record}: ${about.field}`,
      about.record === STAGE_RECORDS.target
        ? "the path of the top of a repository"
        : "the path of the repository that is run on (--repo)",
      source.path_agrees === false ? "the path of another folder" : "nobody compared them",
    );
  const remote = (sourceRecordOf(input) ?? sandboxRecordOf(input))?.remote ?? "";
  if (remote !== "" && source.origin_sha256 !== remoteDigest(remote))
    refuse(
      about.another,
      `${about.record}: remote`,
      "the address of the repository's `origin`",
      source.origin_sha256 === null ? "a repository without the remote `origin`" : "another address",
    );
  if (source.is_target && about.record !== STAGE_RECORDS.target)
    refuse(
      about.notOwned,
      about.subject,
      "a repository that no target record names",
      "the repository of a target record",
    );
  return blockers;
}

function dirtyBlockers(subject: string, { dirty }: SourceFact, isClean: boolean): Blocker[] {
  const expected = "a repository as its last commit is";
  const all = [
    ...dirty.tracked.map((path) => ({ path, found: "changed since the last commit" })),
    ...dirty.untracked.map((path) => ({ path, found: "neither tracked nor ignored" })),
  ];
  if (all.length === 0) {
    if (isClean && dirty.more === 0) return [];
    return [blocker("dirty_starting_tree", subject, { expected, found: "changes that are not named" })];
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
function copyBlockers({ facts: { copy } }: GateInput): Blocker[] {
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
  startingTree.includes("repository") && records.length > 0;

/** The repository itself, looked at before anything of it is copied. */
export const repositoryGate = {
  name: "repository",
  asked: "LADDER 2",
  kind: "effect",
  ofStage: mayCopy,
  collected: ({ facts }) => facts.source !== undefined,
  applies: fromRepository,
  evaluate: repositoryBlockers,
} satisfies Gate;

/** The copy, clean at the start. */
export const copyGate = {
  name: "copy",
  asked: "LADDER 2",
  kind: "effect",
  ofStage: mayCopy,
  collected: ({ facts }) => facts.copy !== undefined,
  applies: fromRepository,
  evaluate: copyBlockers,
} satisfies Gate;
