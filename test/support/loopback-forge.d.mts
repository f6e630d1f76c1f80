export interface Fault {
  method?: string;
  /** Regular expression over the path without prefix. */
  path?: string;
  /** How often; 1 where absent. */
  times?: number;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** The request takes effect before its answer is lost. */
  effect?: true;
  delayMs?: number;
  hang?: true;
  reset?: true;
}

export interface Pull {
  headSha: string;
  state?: "open" | "closed";
  baseRef?: string;
  headRepository?: string;
  /** `dev` where absent. */
  author?: string;
  /** That it was merged. */
  merged?: { login: string | null; type?: "User" | "Bot"; at: string; sha: string; files: string[] };
}

export interface Artifact {
  id: number | string;
  runId: number;
  name: string;
  zip: Buffer;
  expired?: boolean;
  location?: string;
  createdAt?: string;
  digest?: string;
  /** What the forge says whose it is, where it lies. */
  ofRun?: number;
  /** Branch of its run, where the list is to tell. */
  branch?: string;
}

export interface Run {
  headSha: string;
  id?: number;
  event?: string;
  /** `main` where absent. */
  branch?: string;
  attempt?: number;
  startedAt?: string;
  repository?: string;
  /** Null: gone. */
  headRepository?: string | null;
  /** Login; `dev` where absent, null: the forge does not tell. */
  startedBy?: string | null;
  startedAgainBy?: string;
}

/** What somebody decided about an environment that a run waited for. */
export interface Decision {
  environment: string;
  id?: number;
  state?: "approved" | "rejected" | "pending";
  login: string;
  type?: "User" | "Bot";
  comment?: string;
}

export interface PullReview {
  id: number;
  login: string;
  type?: "User" | "Bot";
  /** In the words of the forge; `APPROVED` where absent. */
  state?: string;
  commit: string;
  body?: string;
  /** Gitea alone tells; true where absent. */
  official?: boolean;
  dismissed?: boolean;
  /** GitHub: who changed its words last, where somebody did. */
  editor?: string;
  /** GitHub: its GraphQL knows nothing of it. */
  unknown?: boolean;
}

export interface ForgeSetup {
  family?: "github" | "gitea";
  /** `/api/v3` for a GHES; `/api/v1` is the default of the Gitea family. */
  prefix?: string;
  port?: number;
  tls?: { key: string; cert: string };
  token?: string;
  readOnly?: boolean;
  pulls?: Record<string, Pull>;
  /** A function is asked each time. */
  artifacts?: Artifact[] | (() => Artifact[]);
  /** `main` where absent. */
  defaultBranch?: string;
  /** Heads by name; `main` stands at forty nines where it is not named. */
  branches?: Record<string, string>;
  runs?: Record<string, Run>;
  /** By the run's id. */
  approvals?: Record<string, Decision[]>;
  /** By the number of the pull request, oldest first. */
  reviews?: Record<string, PullReview[]>;
  /** Logins that may write. */
  writers?: string[];
  /** Commits that are in nobody's history. */
  strays?: string[];
  /** Largest page of artifacts and statuses that is handed out. */
  pageSize?: number;
  faults?: Fault[];
  /** Checks with an annotation on such a path are refused with 422. */
  refusedAnnotation?: RegExp;
}

export interface Exchange {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: any;
  bytes: number;
  status: number;
  answer: any;
}

export interface Check {
  id: number;
  name: string;
  head_sha: string;
  external_id: string;
  status: string;
  conclusion?: string;
  completions: number;
  annotations: any[];
  output: { title: string; summary: string };
}

export interface LoopbackForge {
  url: string;
  apiUrl: string;
  checks: Check[];
  statuses: { sha: string; state: string; context: string; description: string; target_url?: string }[];
  journal: Exchange[];
  blobHeaders: Record<string, string>[];
  calls(): string[];
  fail(fault: Fault): void;
  setPull(number: number, pull: Pull): void;
  /** Refs that were created, by whole name. */
  refs: Map<string, { sha: string; message: string }>;
  setBranch(name: string, sha: string | undefined): void;
  setDefaultBranch(name: string): void;
  setRun(id: number, run: Run): void;
  setApprovals(runId: number, list: Decision[] | (() => Decision[])): void;
  setReviews(number: number, list: PullReview[]): void;
  setArtifacts(artifacts: Artifact[]): void;
  /** Entries of a tree or commit by its id; undefined: there is none. */
  setTrees(trees: (sha: string) => { path: string; mode: string; sha: string }[] | undefined): void;
  close(): Promise<void>;
}

export function loopbackForge(setup?: ForgeSetup): Promise<LoopbackForge>;
