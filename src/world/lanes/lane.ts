import type { Contract } from "../../core/records/contract";
import type { LoopbackRelay } from "../contain/loopback";
import type { Sieve } from "../contain/streams";
import {
  type ContainLimits,
  type ContainSpec,
  INSIDE_WORKSPACE,
  type Programs,
  type Surroundings,
} from "../contain/types";

/** What a lane gets to prepare its start. All paths are the host's; none of them is a target repository. */
export interface LaneContext {
  runId: string;
  contract: Contract;
  contractBytes: Uint8Array;
  /** The case's folder: `case.json`, `workspace/`, `fake.json`. Never visible to the lane itself. */
  caseDir: string;
  /** The copy that the lane works in. */
  workspace: string;
  /** A private folder of this run, outside of the workspace and of the bundle; for task files, homes, sockets. */
  scratch: string;
  programs: Programs;
  /** What of the machine is seen inside. */
  surroundings: Surroundings;
  limits: ContainLimits;
  /** Folder of the host that is the lane's home; null where it has a new one in memory. */
  home: string | null;
  /** Ways to services of the machine that the contract names. */
  loopback: readonly LoopbackRelay[];
  /** The contract's `environment`. */
  environment: Readonly<Record<string, string>>;
}

/** What a lane is contained by that is the run's and not its own: workspace, home, what of the machine it sees, and bounds. */
export function specOfRun({ workspace, surroundings, limits, scratch, loopback, home }: LaneContext) {
  return {
    workspace: { host: workspace, inside: INSIDE_WORKSPACE },
    ...surroundings,
    limits,
    events: true,
    scratch,
    loopback,
    ...(home === null ? {} : { home }),
  } satisfies Partial<ContainSpec>;
}

/** A lane that is ready to start. */
export interface PreparedLane {
  spec: ContainSpec;
  /** What on the host is executed as the agent, a file or a folder; its digest goes into the evidence. */
  program: string;
  /** The digest, where it is that of a folder: of every byte, name and mode of it, as it was when it was made. */
  programSha256?: string;
  /** What of its standard output is not kept. */
  sieve?: Sieve;
  /**
   * Lays out what the lane keeps in its workspace. Called once, when the tree is there and before the lane begins.
   * @throws Error when it can't be written
   */
  settle?(): void;
}
