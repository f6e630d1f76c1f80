/**
 * Whether a bundle's verdict may be published here. A doubt never lifts a verdict, it only takes it away. What the job is about is
 * known before any bundle is looked at; nothing that a bundle says about itself chooses a name, a subject or a rule.
 */
import { CURRENT_DERIVATION, type SchemaVersion, schemaVersion } from "../domain/derivation";
import { sha256 } from "../domain/digest";
import type { LaneName } from "../domain/lane";
import { canonicalJson } from "../formats/canonical-json";
import { isLaterId } from "../formats/exact-json";
import { laneOf } from "../lanes/lanes";
import type { Facts } from "../records/facts";
import { cutText } from "./budget";
import type { CheckName } from "./check-run";
import type { StepFault } from "./forge-detect";

/** What a job is about: from its own inputs and the trusted commit. */
export interface RunPlan extends CheckName {
  /** Name of the check, or context of the status. */
  name: string;
  /** SHA-256 of the contract's bytes; null where the trusted commit has none that can be read. */
  contractSha256: string | null;
  /**
   * Git tree of the case's workspace; null where there is none that a run could start from, undefined where only the run has seen it: a target is
   * not any more what it was.
   */
  baseline: string | null | undefined;
  /** {@link acceptanceDigest} of the case's tests; null where the contract can't be read. */
  acceptance: string | null;
  /** SHA-256 of the case's `fake.json`; null where it has none that can be read, or the contract can't be. */
  script: string | null;
  modelProvider: string | null;
  model: string | null;
  /** Digest of every record of the trusted commit that this run may be judged by, by its name in `records/`. */
  records: Readonly<Record<string, string>>;
}

/** What was announced on the commit before the agent started. */
export interface AnnouncedRun {
  name: string;
  nonce: string;
}

/** A run of the forge: the job that made a bundle was a part of it. */
export interface WorkflowRunId {
  id: string;
  attempt: string | null;
}

/** Where a bundle comes from that this job did not make itself, as the forge says. */
export interface Origin {
  run: WorkflowRunId;
  /** Event that started that run; null where the forge does not tell. */
  event: string | null;
  /** The change comes from another repository: its job ran whatever its author wanted. */
  fork: boolean;
  /** Why the workflow of that run may be the work of those who are judged; absent where it is not theirs, or is that of this very job. */
  judgedWorkflow?: string;
  /** Its bytes are those that the forge's outputs of the job name, as that job stands in the newest attempt. */
  carriedOver?: true;
}

/** What the bundle, verified here, says about itself. */
export interface BundleFacts {
  /** Files that do not hold. */
  faults: readonly { file: string; problem: string }[];
  /** By which derivation it was judged. */
  schemaVersion: SchemaVersion;
  nonce: string;
  stage: number;
  lane: LaneName;
  caseId: string;
  modelProvider: string | null;
  model: string | null;
  /** Tree that the run started from; null where it came to none. */
  baseline: string | null;
  contractSha256: string;
  /** {@link acceptanceDigest} of the tests that it was verified with; null where it came to none. */
  acceptance: string | null;
  /** SHA-256 of the `fake.json` that it was made with, null where there was none; undefined where it came to no case. */
  script: string | null | undefined;
  /** A cassette answered in place of the model. */
  replay: boolean;
  /** What the run was made for; null where it knew of no forge. */
  madeFor: { repository: string; headSha: string; event: string | null; run: WorkflowRunId | null } | null;
  /** Digests of the records, by their names in `records/`. */
  records: ReadonlyMap<string, string>;
  /** SHA-256 of `SHA256SUMS`, which stands for the whole bundle. */
  digest: string;
}

export interface Expectation {
  repository: string;
  headSha: string;
  /** Null on the command line, where a person names the bundle. */
  plan: RunPlan | null;
  /** Nonce that this very job announced; null where it announced nothing. */
  nonce: string | null;
  /** Digest of the bundle that a step of this very job has sealed, null where it said none; undefined for any other bundle. */
  sealedDigest?: string | null;
  /** Null where the bundle was made in this very job, or is named by a person. */
  origin: Origin | null;
  /** Digest of the bundle whose verification commands were run again by a job before this one; undefined in that job itself. */
  rerunDigest?: string | null;
  /** Whether the job asked for replays by name; anywhere else a replay is not what was asked for. */
  allowReplay?: boolean;
}

/** A reason against a bundle. */
export interface Doubt extends StepFault {
  /** It is evidence of something else: blocked, where a bundle that does not hold is a failure. */
  otherRun: boolean;
}

/** What the forge said when it was asked again before publishing. */
export interface Moved {
  doubts: Doubt[];
  /** The head of the pull request is another one: nobody's failure, and still no success. */
  headMoved: boolean;
  notes: string[];
}

/** Bundles with more broken files, or other records, than this are broken enough. */
const MAX_LISTED = 10;
/** What a bundle says in one place is cut for people: whoever made it may have made it as long as they like. */
const MAX_SHOWN_BYTES = 512;

/** Title of a bundle about anything but what the job is about. */
export const NOT_THE_RUN = "not the run that was asked for";

/** One digest for the files of `acceptance/`: their paths and bytes. */
export function acceptanceDigest(files: NonNullable<Facts["case"]>["acceptance"]): string {
  return sha256(canonicalJson(files.map(({ path, sha256: digest }) => [path, digest])));
}

/** Every reason against the bundle; an empty list lets its verdict be published. */
export function doubtsOf(bundle: BundleFacts, expected: Expectation): Doubt[] {
  const { plan, origin } = expected;
  return [
    ...brokenFiles(bundle),
    differs("schema_version", schemaVersion(CURRENT_DERIVATION), bundle.schemaVersion, OTHER_VERSION),
    ...(plan === null ? [] : otherSubject(bundle, plan)),
    ...otherCommit(bundle, expected),
    ...(bundle.replay && expected.allowReplay !== true ? [replayed()] : []),
    ...(expected.nonce === null ? [] : [differs("nonce", expected.nonce, bundle.nonce)]),
    expected.sealedDigest === undefined ? null : notAsSealed(bundle, expected.sealedDigest),
    ...(origin === null ? [] : otherOrigin(bundle, origin)),
    ...(origin === null || plan === null ? [] : otherRecords(bundle, plan)),
    ...(origin === null || expected.rerunDigest === undefined ? [] : [notRunAgain(bundle, expected.rerunDigest)]),
  ]
    .filter((doubt) => doubt !== null)
    .map((doubt) => ({
      ...doubt,
      subject: shown(doubt.subject),
      expected: shown(doubt.expected),
      found: shown(doubt.found),
    }));
}

function shown(text: string): string {
  return cutText(text, MAX_SHOWN_BYTES);
}

function brokenFiles(bundle: BundleFacts): Doubt[] {
  const doubts = bundle.faults.slice(0, MAX_LISTED).map(({ file, problem }) => ({
    subject: `bundle, ${file}`,
    expected: "a bundle that holds",
    found: problem,
    fix: "Use the bundle as the harness sealed it; `case-harness verify` names every file that does not hold.",
    otherRun: false,
  }));
  return withMore(doubts, bundle.faults.length, {
    ...{ subject: "bundle", expected: "a bundle that holds", fix: "Use another bundle.", otherRun: false },
    found: "files that do not",
  });
}

/** Doubts of one kind, and how many more of it there are. @param rest what is said of those, with the kind as `found` */
function withMore(doubts: Doubt[], all: number, rest: Doubt): Doubt[] {
  const more = all - doubts.length;
  return more <= 0 ? doubts : [...doubts, { ...rest, found: `${more} more ${rest.found}` }];
}

/** Under former rules a bundle may pass that would not under these: whoever makes one does not choose them. */
const OTHER_VERSION =
  "A check is published by the rules of the version that publishes it, and of no other. Run again with this version, and name the same version of the action in every job of a run. `verify` goes on proving the bundle for what it is.";

const OTHER_RUN =
  "This is evidence of something else and proves nothing about what this job is for. Hand it the bundle of the run that its inputs name, or correct `stage`, `lane`, `case`, `model-provider` or `model` of this job.";

function otherSubject(bundle: BundleFacts, plan: RunPlan): (Doubt | null)[] {
  const { baseline, contractSha256, script } = plan;
  return [
    differs("stage", String(plan.stage), String(bundle.stage)),
    differs("lane", plan.lane, bundle.lane),
    differs("case", plan.caseId, bundle.caseId),
    contractSha256 === null
      ? bundle.caseId === "unknown"
        ? null
        : differs("contract", "none: the trusted commit has none that can be read", bundle.contractSha256)
      : differs("contract", contractSha256, bundle.contractSha256),
    bundle.baseline === null || baseline === undefined
      ? null
      : differs("starting tree", baseline ?? "none", bundle.baseline),
    bundle.acceptance === null ? null : differs("acceptance tests", plan.acceptance ?? "none", bundle.acceptance),
    bundle.script === undefined ? null : differs("fake.json", script ?? "none", bundle.script ?? "none"),
    differs("model provider", plan.modelProvider ?? "none", bundle.modelProvider ?? "none"),
    differs("model", plan.model ?? "none", bundle.model ?? "none"),
  ];
}

function otherCommit(bundle: BundleFacts, { repository, headSha, nonce }: Expectation): (Doubt | null)[] {
  const fix = "Publish a bundle on the commit that it was made for.";
  if (bundle.madeFor === null)
    return [
      nonce !== null
        ? null
        : {
            ...{ subject: "commit of the bundle", expected: headSha, found: "a run outside of CI, for no commit" },
            ...{ fix, otherRun: true },
          },
    ];
  return [
    differs("repository", repository.toLowerCase(), bundle.madeFor.repository.toLowerCase(), fix),
    differs("commit", headSha, bundle.madeFor.headSha, fix),
  ];
}

function otherOrigin(
  { madeFor, lane }: BundleFacts,
  { run, event, fork, judgedWorkflow, carriedOver }: Origin,
): (Doubt | null)[] {
  const fix =
    "Use the artifact of the last attempt of that run. An artifact of an earlier attempt, of another run, or that something else uploaded is never taken.";
  const made = madeFor?.run ?? null;
  return [
    differs("workflow run", run.id, made?.id ?? "none", fix),
    run.attempt === null ? null : otherAttempt(run.attempt, made?.attempt ?? null, carriedOver === true),
    event === null ? null : differs("event", event, madeFor?.event ?? "none", fix),
    !fork || !laneOf(lane).isAgent
      ? null
      : {
          subject: "lane of a fork's bundle",
          expected: "fake",
          found: lane,
          fix: "Containment, digests and model calls of a run in a fork's job are a stranger's word. Run a real lane in a job of this repository.",
          otherRun: true,
        },
    judgedWorkflow === undefined || !laneOf(lane).isAgent
      ? null
      : {
          subject: "lane of another run's bundle",
          expected: "fake, of a run whose workflow the author of the change may write",
          found: `${lane}, and ${judgedWorkflow}`,
          fix: "Containment and model calls of a run are the word of its workflow. Let the jobs that run, verify and report a real lane be jobs of one workflow, by `pull_request_target` (github-three-jobs.yml), or take the bundle of a run of the default branch.",
          otherRun: true,
        },
  ];
}

/** A job that was not run again is carried over into the newest attempt, with its outputs; nothing is ever of a later one. */
function otherAttempt(newest: string, made: string | null, carriedOver: boolean): Doubt | null {
  if (made === newest || (carriedOver && made !== null && isLaterId(newest, made))) return null;
  return differs(
    "attempt",
    newest,
    made ?? "none",
    'Choose "Re-run all jobs". Evidence of an earlier attempt is taken only where the job that ran was not run again and hands its output `artifact-digest` to the input of that name of this one.',
  );
}

function otherRecords(bundle: BundleFacts, plan: RunPlan): Doubt[] {
  const fix =
    "Have records reviewed into the trusted branch first, under the path that is in force, and name it by the same input in every job of a run; a change can't bring its own.";
  const others = [...bundle.records].filter(([name, digest]) => plan.records[name] !== digest);
  const doubts = others.slice(0, MAX_LISTED).map(([name, digest]) => ({
    subject: `bundle, records/${name}`,
    expected: plan.records[name] ?? "no such record: the trusted commit has none at its place",
    found: digest,
    ...{ fix, otherRun: true },
  }));
  return withMore(doubts, others.length, {
    ...{ subject: "bundle, records", expected: "those of the trusted commit", found: "that are others", fix },
    otherRun: true,
  });
}

/** What the agent leaves running, or a step after it, can write where the bundle lies; the runner keeps what the run has said of it. */
function notAsSealed(bundle: BundleFacts, digest: string | null): Doubt | null {
  if (digest === bundle.digest) return null;
  return {
    subject: "bundle of this job",
    expected: `the one that its run has sealed (SHA256SUMS: ${digest ?? "none was said"})`,
    found: bundle.digest,
    fix: "Something on this machine exchanged the bundle after the run. Do not trust it; look at what ran there.",
    otherRun: false,
  };
}

function replayed(): Doubt {
  return {
    subject: "replay",
    expected: "a run that asked the admitted model",
    found: "a replay: a cassette answered in place of the model",
    fix: "Run without the input `replay`. Where replays are what is wanted, say so by name: `allow-replay: true`, or `--allow-replay`.",
    otherRun: false,
  };
}

function notRunAgain(bundle: BundleFacts, digest: string | null): Doubt | null {
  if (digest === bundle.digest) return null;
  return {
    subject: "verification of the bundle",
    expected: "a job before this one that ran its verification commands again and passed (`mode: verify`)",
    found: digest === null ? "none" : `one that verified another bundle (${digest}, this one is ${bundle.digest})`,
    fix: "Add the job with `mode: verify`, and hand its output `bundle-digest` to the input `verified-digest` of this one. Where that job failed, its log says why.",
    otherRun: false,
  };
}

function differs(what: string, expected: string, found: string, fix = OTHER_RUN): Doubt | null {
  return expected === found ? null : { subject: `${what} of the bundle`, expected, found, fix, otherRun: true };
}
