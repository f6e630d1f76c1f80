import { displayJsonPath, escapeForPeople, type JsonPath } from "../domain/bytes";
import { type Field, fieldsOf } from "../domain/derivation";
import { matchesAny } from "../formats/paths";
import { admit } from "../gates";
import { approvalState, approvalUse } from "../gates/approval";
import { targetRecordOf } from "../gates/starting-tree";
import { rulesOf } from "../records/contract";
import type { Verdict } from "../records/report";
import type { ForbiddenAction, StageField } from "../stages/stage";
import { rollbackCommand } from "../target/commit";
import { isApplied } from "./applied";
import type { Judged } from "./decision";
import { SANDBOX_BUNDLE } from "./files";
import { forbiddenActionsOf } from "./forbidden";
import { forbiddenOfRun } from "./rules-of-run";
import { verificationStatus } from "./verification-status";

/** How each field is derived that some stages add to the report. A new one is a line here, and one in a stage's row. */
export const STAGE_FIELDS: { readonly [F in StageField]: Field<Judged, Verdict[F]> } = {
  source_repository_mutated: sourceMutated,
  branch_policy({ input }) {
    const { run } = input.facts;
    const branch = input.stage.workingBranch?.(run.run_id);
    return branch === undefined ? undefined : { working_branch: branch, may_create_refs: false, remotes_allowed: [] };
  },
  approval_state: ({ input, gates, status }) => {
    const state = approvalState(input);
    return state === "granted" && admit(gates, input.derivation) !== null ? approvalUse(status) : state;
  },
  disposable_repository_dir: ({ evidence }) => evidence.facts.sandbox?.dir ?? null,
  disposition({ evidence }) {
    const { disposal } = evidence.facts;
    if (disposal === undefined) return null;
    return {
      state: disposal.state,
      at: disposal.at,
      bundle: disposal.bundle_sha256 === null ? null : SANDBOX_BUNDLE,
    };
  },
  warnings: warningsOf,
  target_repository_admission_status: ({ input }) => targetRecordOf(input)?.admission_status ?? "not_admitted",
  target_repository_start_clean: ({ evidence }) => evidence.facts.target?.start?.clean ?? null,
  target_repository_ending_clean: ({ evidence }) => endingClean(evidence.facts.target_after),
  target_commit_before: ({ evidence }) => evidence.facts.target?.commit ?? null,
  target_commit: ({ evidence }) => evidence.facts.application?.target_commit ?? null,
  forbidden_actions: (judged) => forbiddenOf(judged),
  public_publication_attempted: (judged) => publicationOf(judged),
  approval_source: ({ input }) => targetRecordOf(input)?.approval_source ?? null,
  validation_command: ({ input }) => (input.contract.ok ? (input.contract.value.verification_commands ?? []) : []),
  validation_result: (judged) => verificationStatus(judged),
  operator_outcome: ({ evidence }) => (isApplied(evidence) ? "missing" : null),
  // Only a conclusion has one.
  operator: () => null,
  rollback({ evidence }) {
    const commit = evidence.facts.application?.target_commit ?? null;
    return commit === null ? null : rollbackCommand(null, commit);
  },
};

function endingClean(after: Judged["evidence"]["facts"]["target_after"]): boolean | null {
  return after === undefined || after.problem !== null ? null : after.differing.length + after.more === 0;
}

function forbiddenOf({ evidence, input }: Judged): ForbiddenAction[] {
  if (!input.contract.ok) return [];
  return forbiddenActionsOf(evidence, forbiddenOfRun(input, input.contract.value));
}

/** Whether something was published; null where nobody would have seen it. Before a lane nobody could. */
function publicationOf(judged: Judged): boolean | null {
  if (judged.evidence.facts.lane === undefined) return false;
  const state = forbiddenOf(judged).find(({ action }) => action === PUBLICATION)?.state;
  return state === "observed" ? true : state === "prevented" ? false : null;
}

const PUBLICATION = "public_publication";

/** The fields of the report that this run's stage adds (`Stage.reportFields`). */
export function stageFields(judged: Judged): Pick<Verdict, StageField> {
  const { stage, derivation } = judged.input;
  const table: Readonly<Record<string, Field<Judged>>> = STAGE_FIELDS;
  const fields = [...fieldsOf(table, derivation)]
    .filter(([field]) => (stage.reportFields as readonly string[]).includes(field))
    .map(([field, of]) => [field, of(judged)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Whether the source is another one than before; null where nobody could compare. */
function sourceMutated({ checks }: Judged): boolean | null {
  const state = checks.find(({ check }) => check === "source")?.state;
  return state === "passed" ? false : state === "blocked" ? true : null;
}

/** Rules that are looked at; of a contract with more, the first. */
const MAX_RULES = 100;

/**
 * What deserves a look and blocks nothing: allowed paths that are nothing in the tree, or that lie in a submodule, whose files the copy has
 * not, in an LFS pointer, which is no content, or in a file of which a patch fits no checkout.
 */
function warningsOf({ evidence, input }: Judged): string[] {
  const { contract } = input;
  if (!contract.ok) return [];
  const { source, copy } = evidence.facts;
  const texts = contract.value.allowed_paths.slice(0, MAX_RULES);
  const within = (paths: readonly JsonPath[], what: string) =>
    paths.flatMap((path) => {
      const rule = texts.find((text) => reaches(text, path));
      return rule === undefined
        ? []
        : [`allowed_paths: ${escapeForPeople(rule)} reaches into ${displayJsonPath(path)}, which is ${what}`];
    });
  return [
    ...withoutMatch(texts, evidence.change?.known ?? null).map(
      (rule) => `allowed_paths: ${escapeForPeople(rule)} matches nothing in the tree at the start`,
    ),
    ...within(source?.submodules ?? [], "a submodule: an empty folder in the copy"),
    ...within(source?.lfs_pointers ?? [], "an LFS pointer: the copy has the pointer, not the content"),
    ...within(
      copy?.converted.paths ?? [],
      "stored in another form than .gitattributes asks for: git takes a patch of it to no checkout before `git add --renormalize .` is committed",
    ),
  ];
}

/** Whether what a rule allows may lie at, or below, a path: by what stands before its first wildcard. */
function reaches(rule: string, path: JsonPath): boolean {
  if (typeof path !== "string") return false;
  const fixed = rule.replace(/\*.*$/s, "");
  return fixed === path || fixed.startsWith(`${path}/`) || (fixed.length < rule.length && path.startsWith(fixed));
}

type Known = NonNullable<Judged["evidence"]["change"]>["known"];

function withoutMatch(texts: readonly string[], known: Known | null): string[] {
  if (known === null) return [];
  let open = texts.map((text) => ({ text, rules: rulesOf([text]) }));
  for (const path of known) {
    if (open.length === 0) break;
    open = open.filter(({ rules }) => !matchesAny(rules, path));
  }
  return open.map(({ text }) => text);
}
