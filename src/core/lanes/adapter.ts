import type { StreamWords } from "./stream";
import type { TakeSaid } from "./transcript";

/** Where an agent finds itself, in paths of the inside, and how it reaches its model. */
export interface AgentPlace {
  workspace: string;
  /** Folder of its own: its configuration lies there, read-only, and what else it writes there is gone with the run. */
  home: string;
  /** The gateway: `http://127.0.0.1:<port>/v1`. */
  baseUrl: string;
  /** The admitted model. */
  model: string;
  /** The key of this run at the gateway, worth nothing elsewhere. */
  token: string;
}

/**
 * All that the harness knows of an agent that is a package of npm's, answers on standard output in lines of JSON and reads its
 * task from standard input: how it is called, set up and understood. Pure, so that `verify` reads a run by the same words.
 */
export interface Adapter extends StreamWords {
  /** What follows the program's name. Of the task nothing: it is read from standard input. */
  argv(place: AgentPlace): readonly string[];
  env(place: AgentPlace): Readonly<Record<string, string>>;
  /** Its configuration, by the name of the file below `home`. */
  files(place: AgentPlace): Readonly<Record<string, string>>;
  /**
   * How lines begin that say again what a later one says whole, over and over while an answer grows. They are left out of what is kept,
   * or a long answer alone would fill it; null where there are none.
   */
  repetition: string | null;
  /** What of its events was said by whom, for the transcript. */
  takeSaid: TakeSaid;
  /** How those events begin; of one that is too long to be read, nothing but that it was there is told. */
  said: RegExp;
}

/** The variable in which an agent finds its key for this run. */
export const KEY_VARIABLE = "HARNESS_MODEL_KEY";

/** An answer's bound: what the smaller of the known models take. */
export const MAX_ANSWER_TOKENS = 16_384;
export const CONTEXT_TOKENS = 128_000;

/** What an agent that leaves committing to the harness is told at the end of its task. */
export const LEAVE_UNCOMMITTED =
  "Leave the change in the working tree, without a commit. There is no network, no remote and no forge here.";
