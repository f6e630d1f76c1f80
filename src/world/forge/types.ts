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
  /** Check run id; null where the forge has none. */
  checkId: number | null;
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
}

export interface ArtifactRef {
  id: number;
  name: string;
  sizeBytes: number;
  expired: boolean;
}

/** One forge. A plan goes in as data; what the forge answered comes out as data. Nothing of this throws on what a server does. */
export interface Forge {
  announce(plan: AnnouncePlan): Promise<Outcome<Announced>>;
  complete(plan: CompletePlan): Promise<Outcome<Published>>;
  /** Null where the forge can't be asked. */
  pull(repository: string, number: number): Promise<Outcome<PullState | null>>;
  /** Commit of a branch. */
  branchHead(repository: string, branch: string): Promise<Outcome<string>>;
  /** Artifacts of an earlier run, newest first; null where the forge has no such interface. */
  artifacts(repository: string, runId: number): Promise<Outcome<ArtifactRef[] | null>>;
  /** Saves an artifact's zip into a new file. */
  downloadArtifact(repository: string, id: number, file: string): Promise<Outcome<null>>;
}

/** What forges need of the outside. */
export interface ForgeTools {
  /** Prints what a forge would be told (`local`) and what is being waited for. */
  log(line: string): void;
  /** Waits; a parameter because tests of the waiting must not wait. */
  wait(ms: number): Promise<void>;
  now(): number;
}
