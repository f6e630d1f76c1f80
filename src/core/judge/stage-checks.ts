/** What the stages above 2 demand of a run that came to a lane; each looks at facts that its stage's row names. */
import { displayJsonPath, escapeForPeople, type JsonPath } from "../domain/bytes";
import { blocker, type Blocker } from "../domain/blocker";
import { workingRef } from "../gates/branch-policy";
import { sandboxRecordOf, startingTreeOf } from "../gates/starting-tree";
import { type FactName, factRows } from "../records/facts";
import type { RepositoryState, SandboxHistory } from "../records/stage-facts";
import { MAX_LISTED_REFS } from "../records/stage-facts";
import type { Stage } from "../stages/stage";
import { type Check, type CheckInput, listed } from "./check";
import type { Evidence } from "./evidence";
import { forbiddenActionsOf } from "./forbidden";
import { forbiddenOfRun } from "./rules-of-run";

/** The facts without which a run of this stage proves nothing, once a lane has started. */
export function demandedFacts(
  stage: Stage,
  { records, derivation }: Pick<Evidence, "records" | "derivation">,
): FactName[] {
  if (stage.priorStage === null) return [];
  const tree = startingTreeOf({ stage, records });
  const ofTree = factRows(derivation).filter((row) => row.ofTree !== undefined && row.ofTree === tree);
  return [...new Set([...stage.facts, ...ofTree.map(({ name }) => name)])];
}

const demands = (fact: FactName) => (evidence: Evidence, _contract: unknown, stage: Stage) =>
  evidence.facts.lane !== undefined && demandedFacts(stage, evidence).includes(fact);

/** The aspects of a repository by which it is the same before and after, and what each is called. */
const ASPECTS: readonly (readonly [string, (state: RepositoryState) => string | null])[] = [
  ["HEAD", ({ head }) => head],
  ["current branch", ({ branch }) => branch],
  ["refs", ({ refs }) => refs],
  ["index", ({ index }) => index],
  ["status", ({ status }) => status.sha256],
  ["configuration", ({ config }) => config],
  ["hooks", ({ hooks }) => hooks],
  ["tracked files", ({ manifest, entries }) => `${manifest} (${entries})`],
];

/** The aspect that a path belongs to: hooks and configuration are named below `.git/`, or by a digest. */
function isOf(aspect: string, path: JsonPath): boolean {
  const name = typeof path === "string" ? path : "";
  if (name.startsWith(".git/hooks/")) return aspect === "hooks";
  if (name === ".git" || name.startsWith(".git/") || (typeof path === "object" && "path_sha256" in path))
    return aspect === "configuration";
  return aspect === "index" || aspect === "status" || aspect === "tracked files";
}

/** The source, equal before and after; what differs is named (LADDER 2). */
function sourceUnchanged({ evidence: { facts } }: CheckInput): Blocker[] {
  const before = facts.source?.before ?? null;
  const after = facts.source_after;
  if (before === null || after === undefined) return [];
  const refuse = (aspect: string, expected: string, found: string) =>
    blocker("source_repository_mutated", `source repository: ${aspect}`, { expected, found });
  if (after.state === null)
    return [refuse("state", "a repository that can be read, as before", after.problem ?? "nobody took it down")];
  const { state, changed } = after;
  const named = (aspect: string): string[] => [
    ...(aspect === "refs" ? changed.refs.map(escapeForPeople) : []),
    ...changed.paths.filter((path) => isOf(aspect, path)).map(displayJsonPath),
  ];
  return ASPECTS.flatMap(([aspect, of]) => {
    const [was, is] = [of(before), of(state)];
    if (was === is) return [];
    const names = named(aspect).join(", ");
    const more = names !== "" && changed.more > 0 ? ` and ${changed.more} more` : "";
    return [refuse(aspect, `${was ?? "none"}, as before`, `${is ?? "none"}${names === "" ? "" : `: ${names}${more}`}`)];
  });
}

/** What the repository of a run may hold afterwards, and what it does. */
interface Sandboxed {
  working: string;
  baseline: string;
  history: SandboxHistory;
}

function sandboxed({ evidence: { facts }, stage }: CheckInput): Sandboxed | null {
  const working = workingRef(stage, facts.run.run_id);
  const { sandbox, sandbox_history: history } = facts;
  if (working === null || sandbox === undefined || history === undefined || history.problem !== null) return null;
  return { working, baseline: sandbox.baseline_commit, history };
}

/** No ref but the working branch was created, moved or taken away, and HEAD stays on that branch. */
function refsUntouched(input: CheckInput): Blocker[] {
  const own = sandboxed(input);
  if (own === null) return unreadable(input);
  const { working, history } = own;
  const before = new Map((input.evidence.facts.sandbox?.refs ?? []).map(({ ref, id }) => [ref, id]));
  const after = new Map(history.refs.map(({ ref, id }) => [ref, id]));
  const found = [...new Set([...before.keys(), ...after.keys()])]
    .filter((ref) => ref !== working && before.get(ref) !== after.get(ref))
    .map((ref) => ({
      subject: escapeForPeople(ref),
      expected: before.get(ref) ?? `no ref but ${working}`,
      found: after.get(ref) ?? "it is gone",
    }));
  if (!after.has(working)) found.push({ subject: working, expected: "the working branch", found: "it is gone" });
  if (history.branch !== working)
    found.push({
      subject: "HEAD",
      expected: `on ${working}`,
      found: escapeForPeople(history.branch ?? "on no branch"),
    });
  if (found.length === 0 && history.more.refs > 0)
    found.push({
      subject: "refs",
      expected: `no ref but ${working}`,
      found: `${history.more.refs} that are not listed`,
    });
  return listed("branch_or_ref_created", found, history.more.refs);
}

/** A repository that the lane has made unreadable hides what it did. */
function unreadable({ evidence: { facts } }: CheckInput): Blocker[] {
  const problem = facts.sandbox_history?.problem ?? null;
  if (problem === null) return [];
  return [blocker("dirty_ending_tree", ".git", { expected: "a repository that can be read", found: problem })];
}

/** No remote, whatever it is called. */
function noRemotes(input: CheckInput): Blocker[] {
  const own = sandboxed(input);
  if (own === null) return [];
  const { remotes, more } = own.history;
  const found = remotes.map(({ name }) => ({
    subject: escapeForPeople(name),
    expected: "no remote",
    found: "a remote",
  }));
  if (found.length === 0 && more.remotes > 0)
    found.push({ subject: "remotes", expected: "no remote", found: `${more.remotes} remotes` });
  return listed("remote_added", found, more.remotes);
}

/** What the working branch leads to descends from the baseline, by every one of its parents. */
function descends(input: CheckInput): Blocker[] {
  const own = sandboxed(input);
  if (own === null) return [];
  const { working, baseline, history } = own;
  if (history.more.commits > 0)
    return [
      blocker("limit_exceeded", `commits: ${working}`, {
        expected: `at most ${MAX_LISTED_REFS}`,
        found: String(history.commits.length + history.more.commits),
      }),
    ];
  const tip = history.refs.find(({ ref }) => ref === working)?.id;
  const parents = new Map(history.commits.map((commit) => [commit.id, commit.parents]));
  const seen = new Set<string>();
  const open = tip === undefined ? [] : [tip];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === baseline || seen.has(id)) continue;
    seen.add(id);
    const above = parents.get(id);
    if (above === undefined || above.length === 0)
      return [
        blocker("branch_or_ref_created", working, {
          expected: `a history that descends from the baseline, ${baseline}`,
          found: above === undefined ? `${id}, which nothing leads to` : `${id}, which has no parent`,
        }),
      ];
    open.push(...above);
  }
  return [];
}

/** What was forbidden and was seen to be done all the same. */
function forbiddenActions({ evidence, stage, contract }: CheckInput): Blocker[] {
  return listed(
    "forbidden_action_attempted",
    forbiddenActionsOf(evidence, forbiddenOfRun({ stage, records: evidence.records }, contract))
      .filter(({ state }) => state === "observed")
      .map(({ action, how }) => ({ subject: escapeForPeople(action), expected: "never done", found: how })),
  );
}

/** The repository was removed, or kept as a git bundle: as its record says. */
function disposal({ evidence, stage }: CheckInput): Blocker[] {
  const fact = evidence.facts.disposal;
  const policy = sandboxRecordOf({ stage, records: evidence.records })?.disposal_policy;
  if (fact === undefined || policy === undefined || policy === "") return [];
  const wanted = policy === "dispose" ? "disposed" : "retained";
  if (fact.state === wanted && (wanted === "retained") === (fact.bundle_sha256 !== null)) return [];
  return [
    blocker("harness_error", "disposable repository", {
      expected: wanted === "disposed" ? "removed, as sandbox.json says" : "kept as a git bundle, as sandbox.json says",
      found: fact.problem ?? (fact.state === wanted ? "a bundle that does not go with it" : fact.state),
    }),
  ];
}

const without =
  (fact: FactName, said: string) =>
  ({ evidence }: CheckInput) =>
    evidence.facts[fact] === undefined ? said : null;
const UNSEEN = without("sandbox_history", "nobody looked at the disposable repository after the lane");

/** The checks of stages that start from a repository, or work in one to throw away. */
export const STAGE_CHECKS: readonly Check[] = [
  {
    name: "source",
    asked: "LADDER 2",
    event: "run.completed",
    kind: "safety",
    applies: demands("source_after"),
    evaluate: sourceUnchanged,
    missing: without("source_after", "nobody looked at the source repository after the lane"),
  },
  {
    name: "refs",
    asked: "LADDER 3",
    event: "git.diff.checked",
    kind: "safety",
    applies: demands("sandbox_history"),
    evaluate: refsUntouched,
    missing: UNSEEN,
  },
  {
    name: "remotes",
    asked: "LADDER 3",
    event: "git.diff.checked",
    kind: "safety",
    applies: demands("sandbox_history"),
    evaluate: noRemotes,
    missing: UNSEEN,
  },
  {
    name: "history",
    asked: "LADDER 3",
    event: "git.diff.checked",
    kind: "safety",
    applies: demands("sandbox_history"),
    evaluate: descends,
    missing: UNSEEN,
  },
  {
    name: "forbidden actions",
    asked: "LADDER 3",
    event: "run.completed",
    kind: "safety",
    applies: demands("sandbox_history"),
    evaluate: forbiddenActions,
  },
  {
    name: "disposal",
    asked: "LADDER 3",
    event: "run.completed",
    kind: "safety",
    applies: demands("disposal"),
    evaluate: disposal,
    missing: without("disposal", "nobody says what became of the disposable repository"),
  },
];
