import type { AnnouncePlan, CompletePlan } from "../../core/report/plan";

/** Why nothing could be published, for the step's error: what was tried, what came back, what to do. */
export interface PublishFailure {
  kind: "permission" | "not-found" | "refused" | "rate-limit" | "server" | "network" | "certificate" | "protocol";
  message: string;
  fix: string;
  /** HTTP status of a request that the forge did not take as it was. */
  status?: number;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: PublishFailure };

/** An announcement as the forge knows it. */
export interface Announced {
  /** Check run id, digits; null where the forge has none. */
  checkId: string | null;
  url: string | null;
  /** The forge's own time on it, where it tells. */
  at: string | null;
}

export interface Published {
  url: string | null;
}

export interface PullState {
  headSha: string;
  state: "open" | "closed";
  /** Branch that it goes into. */
  baseRef: string;
  /** `owner/name` of what it comes from; null where that is gone. */
  headRepository: string | null;
  /** Of the repository that it goes into, where the answer says so. */
  defaultBranch: string | null;
  /** Who opened it, where the forge tells. */
  author: string | null;
}

/** Somebody of a forge. */
export interface ForgeUser {
  login: string;
  /** A program's account, as the forge says. */
  bot: boolean;
}

/** A decision about the environments that a run waited for. */
export interface EnvironmentDecision {
  environment: { id: string; name: string };
  state: "approved" | "rejected";
  user: ForgeUser;
  comment: string;
}

/** A review of a pull request that decides something. */
export interface Review {
  id: string;
  /** The forge's own name for it, where it has one beside the id. */
  node: string | null;
  user: ForgeUser;
  state: "approved" | "changes-requested";
  /** The commit that was looked at. */
  commit: string;
  at: string;
  text: string;
  /** Whether the reviewer's word counts in this repository; null where the forge has to be asked about the reviewer. */
  official: boolean | null;
}

export interface ArtifactRef {
  /** Digits. */
  id: string;
  name: string;
  sizeBytes: number;
  expired: boolean;
  createdAt: string | null;
  /** SHA-256 of the zip in lower case, where the forge tells. */
  sha256: string | null;
}

/** An artifact of any run of a repository. */
export interface RepositoryArtifact extends ArtifactRef {
  /** The run that it is of. */
  runId: string;
  /** Branch of that run, where the list tells; the run itself has the say. */
  branch: string | null;
}

/** A run of the forge's workflows, as the forge says. */
export interface WorkflowRunState {
  id: string;
  attempt: string | null;
  event: string | null;
  /** The same in the forge's own word for it, which of a pull request's begins with `pull_request` everywhere. */
  trigger: string | null;
  /** Branch that it ran for, without `refs/heads/`. */
  branch: string | null;
  headSha: string;
  /** `owner/name` of what it ran for, null where that is gone; absent where the forge does not tell. */
  headRepository?: string | null;
  /** When its last attempt began. */
  startedAt: string | null;
  /** Logins of who is to blame for it, and of who started this attempt, where the forge tells. */
  startedBy: string[];
}

/** A pull request that was merged. */
export interface MergedPull {
  number: number;
  /** Who merged it. */
  by: ForgeUser;
  mergedAt: string;
  /** The commit by which the branch has it. */
  mergeSha: string;
  /** The commit that was looked at and merged. */
  headSha: string;
}

/** An entry of the ledger of used approvals and outcomes: a tag that is created once. */
export interface LedgerEntry {
  /** Name of the tag, without `refs/tags/`. */
  tag: string;
  /** Commit that it points at. */
  sha: string;
  /** What it says, one of its kind: whoever reads it again knows whose it is. */
  message: string;
}

/** One forge. A plan goes in as data; what the forge answered comes out as data. Nothing of this throws on what a server does. */
export interface Forge {
  announce(plan: AnnouncePlan): Promise<Outcome<Announced>>;
  complete(plan: CompletePlan): Promise<Outcome<Published>>;
  /** Null where the forge can't be asked. */
  pull(repository: string, number: number): Promise<Outcome<PullState | null>>;
  /** Name of the default branch; null where the forge can't be asked. */
  defaultBranch(repository: string): Promise<Outcome<string | null>>;
  /** Commit of a branch. */
  branchHead(repository: string, branch: string): Promise<Outcome<string>>;
  /** Whether a commit is one of the history of another; null where nobody can tell. */
  isInHistory(repository: string, commit: string, of: string): Promise<Outcome<boolean | null>>;
  /** Object that lies at a path of a commit or tree, as `mode id`, null where nothing does. */
  objectAt(repository: string, commit: string, path: string): Promise<Outcome<string | null>>;
  /** A run; null where the forge has no such interface. */
  workflowRun(repository: string, runId: string): Promise<Outcome<WorkflowRunState | null>>;
  /** All artifacts of a run, newest first; null where the forge has no such interface. */
  artifacts(repository: string, runId: string): Promise<Outcome<ArtifactRef[] | null>>;
  /** The newest artifacts of a repository's runs, newest first, and of one name where it is given; null where the forge has no such interface. */
  recentArtifacts(repository: string, name: string | null): Promise<Outcome<RepositoryArtifact[] | null>>;
  /** Saves an artifact's zip into a new file. */
  downloadArtifact(repository: string, id: string, file: string): Promise<Outcome<null>>;
  /** What was decided about the environments of a run, oldest first; null where the forge has none. */
  environmentDecisions(repository: string, runId: string): Promise<Outcome<EnvironmentDecision[] | null>>;
  /** Reviews of a pull request that decide, oldest first; null where the forge has none. */
  reviews(repository: string, number: number): Promise<Outcome<Review[] | null>>;
  /**
   * Whether what a review says was last written by whoever the review is of: whoever may write to a repository may change the words of others
   * there. Null where the forge does not tell.
   */
  isOwnText(review: Review): Promise<Outcome<boolean | null>>;
  /** The newest pull request merged into a branch that changed a file; null where the forge names none, or not who merged it. */
  mergeOf(repository: string, file: { branch: string; path: string }): Promise<Outcome<MergedPull | null>>;
  /** Whether somebody may write to a repository. */
  mayWrite(repository: string, login: string): Promise<Outcome<boolean>>;
  /** Makes an entry of the ledger; false where there is one already. */
  consume(repository: string, entry: LedgerEntry): Promise<Outcome<boolean>>;
}

/** What forges need of the outside. */
export interface ForgeTools {
  /** Prints what a forge would be told (`local`) and what is being waited for. */
  log(line: string): void;
  /** Waits; a parameter because tests of the waiting must not wait. */
  wait(ms: number): Promise<void>;
  now(): number;
}
