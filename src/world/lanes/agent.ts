import type { Activity } from "../../core/formats/activity";
import type { Sign } from "../../core/lanes/signs-of-life";
import type { SeenLog } from "./case/event-log";
import type { PreparedLane } from "./lane";

/** What a lane of a real agent gets beyond what every lane gets. */
export interface AgentAccess {
  /** A fresh copy of what was admitted on the host: a program, or the tree of a package with its program's path in it. */
  program: string;
  entry: string | null;
  /** SHA-256 of that copy, by whoever made it. */
  sha256: string;
  /** The admitted model, and the gateway that leads to it and to nothing else. */
  model: { provider: string; model: string; socketPath: string; token: string };
  /** When the task was created, RFC 3339. */
  now: string;
}

/** Who follows an agent, and what is asked of the world meanwhile. */
export interface FollowOptions {
  workspace: string;
  /** Whether HEAD has moved from the baseline and nothing is left uncommitted; asked only when all else points to an end. */
  isCommitted(): boolean | Promise<boolean>;
  /** Processor time (ms) that everything of the lane has used; null where nobody can tell, which counts as work. */
  processorTime(): number | null;
  /** When a file of the workspace last changed, in milliseconds since 1970; null where nobody can tell, which counts as work. */
  lastChange(): Promise<number | null>;
  /** Called once: the lane has delivered and lingers. */
  onLinger(): void;
  /** Called with each phase that begins or ends, for people who follow the run. */
  onPhase?(phase: string, state: "started" | "completed" | "failed"): void;
  /** Without a sign of life for so long after a committed result, a lane is lingering. */
  lingerMs: number;
}

/** Follows an agent while it runs. It decides nothing about the result. */
export interface Watch {
  /** A sign of life from elsewhere: what becomes of a call to the model. */
  alive(sign: Exclude<Sign, { kind: "processor" | "files" | "log" | "output" }>): void;
  /** Output, as it is kept. */
  output(stream: "stdout" | "stderr", chunk: Buffer): void;
  stop(): void;
  /** What it is in the middle of, by its own word. */
  activity(): Activity;
  /** What was read so far of a log of its own in the workspace; null where it keeps none. */
  seen(): SeenLog | null;
}

/** A real agent that is ready to start, and how it is followed. */
export interface PreparedAgent extends PreparedLane {
  follow(options: FollowOptions): Watch;
  /**
   * A log of its own in the workspace, when everything of it is dead.
   * @param seen what of it was read before
   * @returns null where there is none; a problem where there is one that can't be taken for it
   */
  ownLog(seen: SeenLog | null): Buffer | null | { problem: string };
  /** Folders of the host that belong into `backend/lane-state.tar`, by the name that they have in it. */
  state: readonly { name: string; folder: string }[];
}
