/**
 * Facts of the stages above 2, as they stand in `facts.json`: what the collectors of repositories, copies, sandboxes and prior evidence have
 * to find out. No fact holds a path or an address of somebody's repository: a run that is blocked must not show it.
 */
import { z } from "zod";
import { SHA1, SHA256 } from "../domain/digest";
import { LANES } from "../domain/lane";
import { OPERATOR_WORDS } from "../domain/outcome";
import { RUN_ID } from "../domain/run-id";
import { utcTime } from "./approval";
import { LEVELS } from "./containment";

/** A path as it stands in JSON (see `JsonPath`). */
export const jsonPathSchema = z.union([
  z.string(),
  z.strictObject({ path_b64: z.string() }),
  z.strictObject({ path_sha256: z.string().regex(SHA256) }),
]);

const sha256 = z.string().regex(SHA256);
const count = z.number().int().nonnegative();

/** An object of a repository of either kind (SHA-1, SHA-256). */
export const objectId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
/** Digits: a forge's ids may be longer than a number holds. */
export const forgeId = z.string().regex(/^[1-9]\d{0,19}$/);

/** Longest name or reason that a person gives. */
export const MAX_WORDS = 1000;

/** Names that a collector lists of one kind; beyond these it counts. */
export const MAX_NAMED = 100;
const named = z.array(jsonPathSchema).max(MAX_NAMED);

/** A repository at one moment, read as data and never by its own configuration: what must be equal before and after a run. */
const repositoryState = z.strictObject({
  at: utcTime,
  /** The commit that HEAD is. */
  head: objectId,
  /** Full name of the ref that HEAD is on; null where it is detached. */
  branch: z.string().nullable(),
  /** Over every ref (loose, packed, HEAD itself), a line each: name, object. */
  refs: sha256,
  /** Over the entries of the index: mode, object, flags, path; null where there is none. Times that git keeps there are no part of it. */
  index: sha256.nullable(),
  /** Over what differs from HEAD, tracked or not and not ignored, a line each; whether there was nothing. */
  status: z.strictObject({ sha256, clean: z.boolean() }),
  /** Over its configuration files. */
  config: sha256,
  /** Over its hooks: name, mode, content. */
  hooks: sha256,
  /** Over the content manifest of its tracked files: path, type, mode, content. */
  manifest: sha256,
  entries: count,
});
export type RepositoryState = z.infer<typeof repositoryState>;

/** Fact `stage_records`: where the records of the stage were read. */
export const stageRecordsFact = z.strictObject({
  /** The working folder, or the commit whose records judge. */
  records_from: z.string(),
  /** Why a record that is there can't be read, by its name in `records/`; never its path. */
  unreadable: z.record(z.string(), z.string()),
  /**
   * SHA-256 of where the path leads by which the stage's record names a repository; in CI, where that is within the checkout, of the forge's
   * repository and the path in it, since a runner may put a checkout anywhere. Null where none does.
   */
  repository_sha256: sha256.nullable(),
});

/** Fact `source`: the repository that a run starts from, before anything was copied. */
export const sourceFact = z.strictObject({
  /** Why it can't be read as one (no repository, no folder, no commit, a rebase that is not finished), without its path; or null. */
  problem: z.string().nullable(),
  /** Whose it is on this machine: of whoever runs the harness, of another user, or nobody could tell. */
  owner: z.enum(["own", "other", "unknown"]),
  /** Whether it is the folder that the record's `source_repository_path` leads to; null where the record names none. */
  path_agrees: z.boolean().nullable(),
  /** `remoteDigest` of its `origin`; null where it has none. */
  origin_sha256: sha256.nullable(),
  /** Whether a target record of this machine names it. */
  is_target: z.boolean(),
  /** Tracked files that are changed, and files that are neither tracked nor ignored; the first ones, in the order of bytes. */
  dirty: z.strictObject({ tracked: named, untracked: named, more: count }),
  /** Paths of submodules, which are empty folders in the copy, and of LFS pointers, which stay pointers. */
  submodules: named,
  lfs_pointers: named,
  /** How many of both there are beyond those named. */
  more: z.strictObject({ submodules: count, lfs_pointers: count }),
  /** Null where there was a problem. */
  before: repositoryState.nullable(),
});
export type SourceFact = z.infer<typeof sourceFact>;

/** Fact `source_after`: the same repository when everything of the lane was dead. */
export const sourceAfterFact = z.strictObject({
  /** Why it can't be read any more, or null. */
  problem: z.string().nullable(),
  state: repositoryState.nullable(),
  /**
   * Names of refs and paths of files that are not what they were, as far as both looks kept them; the digests decide. What configures the
   * repository, and its hooks, are named below `.git/`; what it includes from elsewhere, by the digest of its path.
   */
  changed: z.strictObject({ refs: z.array(z.string()).max(MAX_NAMED), paths: named, more: count }),
});
export type SourceAfterFact = z.infer<typeof sourceAfterFact>;

/** Fact `copy`: the working copy that was made of a repository. */
export const copyFact = z.strictObject({
  made_at: utcTime,
  /** When it was compared with the tree of the commit that it is a copy of. */
  clean_start_at: utcTime,
  /** What differed then; the first ones. */
  dirty: named,
  more: count,
  /** Files that HEAD has in another form than git would store them in, by their attributes: git takes a patch of one to no checkout. */
  converted: z.strictObject({ paths: named, more: count }),
  /** When the workspace was compared with the snapshot that is judged; null where the run did not come to that. */
  clean_end_at: utcTime.nullable(),
});

const objectRef = z.strictObject({ ref: z.string(), id: objectId });
/** A remote by its name and the digest of its address. */
const remote = z.strictObject({ name: z.string(), url_sha256: sha256 });
/** Refs, remotes and commits of a repository that a lane could write to; a lane that makes more of them has failed anyway. */
export const MAX_LISTED_REFS = 1000;
const refs = z.array(objectRef).max(MAX_LISTED_REFS);
const remotes = z.array(remote).max(MAX_LISTED_REFS);
const person = z.strictObject({ name: z.string(), email: z.string() });

/** Fact `sandbox`: the disposable repository as the harness made it, before the lane. */
export const sandboxFact = z.strictObject({
  creation_source: z.enum(["case", "clone"]),
  created_at: utcTime,
  /** The folder that is the harness's own. */
  dir: z.string(),
  /** Full name of the ref that HEAD is on. */
  branch: z.string().nullable(),
  baseline_commit: z.string().regex(SHA1),
  refs,
  remotes,
  /** How many refs and remotes there were beyond those listed. */
  more: count,
});
export type SandboxFact = z.infer<typeof sandboxFact>;

/** Fact `sandbox_history`: the same repository after the lane, its objects read by the harness itself. */
export const sandboxHistoryFact = z.strictObject({
  at: utcTime,
  /** Why it can't be read any more, or null. */
  problem: z.string().nullable(),
  branch: z.string().nullable(),
  refs,
  remotes,
  /** Every commit that a ref leads to and the baseline does not, with its parents. */
  commits: z
    .array(
      z.strictObject({
        id: z.string().regex(SHA1),
        parents: z.array(z.string().regex(SHA1)).max(64),
        subject: z.string(),
        author: person,
        committer: person,
      }),
    )
    .max(MAX_LISTED_REFS),
  /** How many refs, remotes and commits there were beyond those listed. */
  more: z.strictObject({ refs: count, remotes: count, commits: count }),
});
export type SandboxHistory = z.infer<typeof sandboxHistoryFact>;

/** What became of a disposable repository. */
export const DISPOSITIONS = ["disposed", "retained", "left"] as const;

/** Fact `disposal`: what became of the disposable repository after everything was verified. */
export const disposalFact = z.strictObject({
  state: z.enum(DISPOSITIONS),
  at: utcTime,
  /** SHA-256 of `backend/sandbox.bundle`, where it was retained. */
  bundle_sha256: sha256.nullable(),
  /** Why it was left where it is, or null. */
  problem: z.string().nullable(),
});

/** Why a target could not be worked with, or refused a result; see `Refused` of the world. */
export const TARGET_REFUSALS = [
  /** Somebody else works on the target: another harness, or git. */
  "target_busy",
  /** An earlier application stopped half-way, and a person has to look. */
  "target_unfinished",
  /** It has changes of its own, or git is in the middle of something. */
  "target_dirty",
  /** HEAD is another commit than the run began with, or no branch. */
  "target_moved",
  /** A repository of a kind that the harness does not write to. */
  "target_unsupported",
  /** A changed path can't be written there. */
  "path_refused",
] as const;
export type TargetRefusal = (typeof TARGET_REFUSALS)[number];

/** Fact `target`: the repository of the target record when the run looked at it, before anything was copied. */
export const targetFact = z.strictObject({
  refusal: z.enum(TARGET_REFUSALS).nullable(),
  /** The refusal in words, without its path; or null. */
  problem: z.string().nullable(),
  /** Whose it is on this machine: of whoever runs the harness, of another user, or nobody could tell. */
  owner: z.enum(["own", "other", "unknown"]),
  /** Full name of the branch that HEAD is on; null where nobody could look. */
  branch: z.string().nullable(),
  /** The commit that HEAD is, from which the result is made (`target_commit_before`). */
  commit: objectId.nullable(),
  /** Whether it was clean, as an application asks it; null where nobody could look. */
  start: z.strictObject({ at: utcTime, clean: z.boolean() }).nullable(),
  /** What an earlier run had left there, and what became of that; null where nothing was left. */
  recovered: z
    .strictObject({
      found: z.enum(["before", "between", "after", "theirs"]),
      did: z.enum(["nothing", "cleaned", "finished", "reverted"]),
      state: z.enum(["before", "after", "theirs", "unfinished"]),
      /** The run that had left it, where it is known. */
      run: z.string().nullable(),
    })
    .nullable(),
});
export type TargetFact = z.infer<typeof targetFact>;

/** Fact `target_after`: the target when all was done, applied to or not. */
export const targetAfterFact = z.strictObject({
  at: utcTime,
  /** Why nobody could look, without its path; or null. */
  problem: z.string().nullable(),
  branch: z.string().nullable(),
  commit: objectId.nullable(),
  /** What `git status` shows, tracked or not and not ignored; the first ones. */
  differing: named,
  more: count,
});
export type TargetAfterFact = z.infer<typeof targetAfterFact>;

/** How an application to a target ended; see `ApplyOutcome` of the world. */
const APPLICATION_OUTCOMES = ["applied", "refused", "failed", "unfinished"] as const;

/** Fact `application`: what became of the verified result in the target. It is there only where nothing else was against the result. */
export const applicationFact = z.strictObject({
  /** When it was begun, which is the time of the commit. */
  at: utcTime,
  /** SHA-256 of the verdict by which it was begun; the commit names it. */
  judged_sha256: sha256,
  outcome: z.enum(APPLICATION_OUTCOMES),
  refusal: z.enum(TARGET_REFUSALS).nullable(),
  /** In words, without a path of the target, why it was not applied; or null. */
  problem: z.string().nullable(),
  /** Full name of the branch that moved; null where none did. */
  branch: z.string().nullable(),
  target_commit_before: objectId,
  /** The commit of the result, where the branch names it; null where it does not. */
  target_commit: objectId.nullable(),
  /** Its tree, in the ids of the target; null where nothing was applied. */
  tree: objectId.nullable(),
  /**
   * Every path in which the trees of the two commits differ, read from the target's own objects after it was applied: what the
   * rules are asked about again.
   */
  changed_files: z.array(jsonPathSchema),
  /** SHA-256 of `backend/result.bundle`; null where none was made. */
  bundle_sha256: sha256.nullable(),
});
export type ApplicationFact = z.infer<typeof applicationFact>;

/** Where a forge keeps what a person says of a result: an environment's approval, or a record that a pull request brought. */
const OUTCOME_SOURCES = ["environment", "record"] as const;

/** Of a conclusion in CI: what the forge says of the person's word, and of the artifact that the run was taken from. */
const conclusionForgeFact = z.strictObject({
  repository: z.string(),
  source: z.enum(OUTCOME_SOURCES),
  /** What the forge knows the word by: an environment, its decision and its run, or a pull request. */
  word: z.string().min(1).max(MAX_WORDS),
  /** When the record was merged; of an environment, which tells no times, when the attempt began that waited for it. */
  said_at: utcTime,
  /** The entry of the ledger that this outcome has used up: a tag. */
  ledger: z.string().min(1).max(MAX_WORDS),
  /** The workflow run and artifact of the run that is concluded. */
  first_run: z.strictObject({
    ...{ artifact: forgeId, artifact_sha256: sha256, workflow_run: forgeId },
    ...{ head_sha: objectId, event: z.string(), branch: z.string(), default_branch: z.string() },
  }),
});
export type ConclusionForgeFact = z.infer<typeof conclusionForgeFact>;

/** Fact `conclusion`: what a person said of the result of the run that is nested as `first-run/`. */
export const conclusionFact = z.strictObject({
  at: utcTime,
  outcome: z.enum(OPERATOR_WORDS),
  actor: z.string().min(1).max(MAX_WORDS),
  reason: z.string().min(1).max(MAX_WORDS).nullable(),
  /** What it is bound to: that run, the bytes of its report, its patch. */
  first_run: z.strictObject({ run_id: z.string().regex(RUN_ID), report_sha256: sha256, patch_sha256: sha256 }),
  /** Absent where it was said on the command line. */
  forge: conclusionForgeFact.optional(),
});
export type ConclusionFact = z.infer<typeof conclusionFact>;

/** By what one run is compared with another; see `comparedOf` of the judge. */
const comparedFact = z.strictObject({
  /** Fields of its report, without the index of files. */
  report_fields: z.array(z.string()),
  events: z.array(z.string()),
  allowed_writes_passed: z.boolean().nullable(),
  forbidden_paths_passed: z.boolean().nullable(),
  verification: z.string(),
  blockers: z.array(z.string()),
  /** Of the files that every run has: those without a digest, and those without a time. */
  without_digest: z.array(z.string()),
  without_freshness: z.array(z.string()),
});
export type ComparedFact = z.infer<typeof comparedFact>;

/** What a bundle says of itself, once it was verified here, and what verification found; see `priorBundleOf` of the judge. */
export const priorBundleFact = z.strictObject({
  run_id: z.string().regex(RUN_ID),
  case_id: z.string(),
  /** SHA-256 of the bytes of its `report.json`. */
  report_sha256: sha256,
  harness_version: z.string(),
  stage: z.number().int(),
  status: z.enum(["pass", "fail", "blocked"]),
  lane: z.enum(LANES),
  /** SHA-256 of the admitted binary that it ran; null for a lane without one. */
  binary_sha256: sha256.nullable(),
  model_provider: z.string().nullable(),
  model: z.string().nullable(),
  replay: z.boolean(),
  level: z.enum(LEVELS).nullable(),
  verification_level: z.enum(LEVELS).nullable(),
  /** What it was made for, as it says itself: repository, commit, event and run of the forge; null outside of one. */
  made_for: z
    .strictObject({
      repository: z.string(),
      head_sha: objectId,
      event: z.string().nullable(),
      workflow_run: forgeId.nullable(),
    })
    .nullable(),
  /** What does not hold of it, a sentence each; the first ones. Empty where it holds. */
  faults: z.array(z.string()).max(MAX_NAMED),
  compared: comparedFact,
});
export type PriorBundle = z.infer<typeof priorBundleFact>;

/** By what a bundle can be trusted: this installation made it, a key of the policy signed it, this repository's forge gave it. */
export const TRUST = ["installation", "signature", "forge"] as const;

/** Fact `prior_evidence`: the bundle that is to prove the stage below, verified again with this program. */
export const priorEvidenceFact = z.strictObject({
  /** How it was come by; null where none was named, and none found. */
  origin: z.enum(["named", "runs-dir", "forge"]).nullable(),
  /** Why what was named or found can't be read as a bundle at all, without its path; or null. */
  problem: z.string().nullable(),
  bundle: priorBundleFact.nullable(),
  /** Why it is trusted; null where nothing makes it. */
  trusted_by: z.enum(TRUST).nullable(),
  /** Of one that the forge gave: the artifact, by its id and the bytes that came, and its run as the forge says it. */
  forge: z
    .strictObject({
      repository: z.string(),
      artifact: forgeId,
      artifact_sha256: sha256,
      workflow_run: forgeId,
      head_sha: objectId,
      event: z.string(),
      branch: z.string(),
      default_branch: z.string(),
    })
    .nullable(),
});
export type PriorEvidence = z.infer<typeof priorEvidenceFact>;
