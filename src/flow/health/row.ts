import type { BlockerCode } from "../../core/domain/catalogue";
import type { Status } from "../../core/domain/status";

/** The place of one row: a case of its own that it may spoil, and what the run gets. */
export interface Bed {
  /** Private folder of the row. */
  folder: string;
  /** The case: a copy of a shipped one, whose fake lane solves it. */
  caseDir: string;
  /** What becomes the repository of a row that has one: the case lies in it. */
  project: string;
  /** The target record of a row of stage 5, and the repository that it names. */
  target: string;
  repository: string;
  /** Root of this product, with what it ships. */
  root: string;
  /** `PATH` of whoever called. */
  path: string;
}

/** What is started, beside `run --case-dir` and `--runs-dir`. */
export interface Provocation {
  /** Default `["--stage", "2"]`. */
  argv?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Send SIGINT as soon as the run's folder is there. */
  interrupt?: true;
  /** Runs folder on a file system with this much room (bytes). */
  tinyDisk?: number;
  /** A run before the one that counts, with the same arguments. */
  twice?: true;
  /** False where the pass of the stage below is not handed over. */
  prior?: false;
  /** What the approval of the run is changed by; null for none. */
  approve?: Readonly<Record<string, unknown>> | null;
  /** Approved as a person does: asked for by a run, said by the words of its packet, with these changes. */
  asks?: Readonly<Record<string, unknown>>;
  /** What another run gets, before the one that counts, which ends it: it is to be killed. */
  killedFirst?: Readonly<Record<string, string>>;
  /** What a person says of the result; the row is about what that comes to. */
  concludes?: "accepted" | "rejected";
  /** Whether the repository of the row is to get a commit; where it is not there, it is not looked at. */
  moves?: boolean;
  /** Done to the repository of the row when it has its commit. */
  afterCommit?(repository: string): void;
  /** Ends what the row has opened. */
  close?(): void;
}

export interface Row {
  name: string;
  by: string;
  code: BlockerCode;
  /** The event whose `data.blockers` names the code; null where there are no events. */
  event: string | null;
  status: Exclude<Status, "pass">;
  /** Stage of a repository that it is run at, which stands on passes of those below; 2 or less where it is not there. */
  stage?: 3 | 4 | 5;
  provoke(bed: Bed): Provocation | Promise<Provocation>;
}
