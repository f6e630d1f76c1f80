/** What the canary is told, and what it tells: shared by the program inside and by the harness. */

import type { Visible } from "../../core/mounts/visible";
import type { CanaryName } from "../../core/records/canary-names";

export interface CanaryInstructions {
  /** Marks the daemon that is left behind. */
  token: string;
  /** A folder of the harness outside, with everything below in it. */
  trap: string;
  secretFiles: readonly string[];
  outsideFolders: readonly string[];
  readOnlyFiles: readonly string[];
  harness: { pid: number; start: string };
  ports: readonly { host: string; port: number }[];
  sockets: readonly string[];
  /** A stand-in for a CI command file, and the real ones of this step. */
  commandFile: string;
  runnerFiles: readonly string[];
  /** Whether device nodes are seen read-only, so that nothing can be told by their times. */
  devicesKept: boolean;
  /** Mount points that may be writable inside. */
  writable: readonly string[];
  /** What the plan of mounts shows, and everything of `/etc`. */
  visible: Visible;
  etc: readonly string[];
  /** Namespaces of the harness: name in `/proc/self/ns` -> identity. */
  namespaces: Readonly<Record<string, string>>;
  /** Hard limits as `/proc/self/limits` calls them. */
  limits: readonly { name: string; most: number }[];
}

/** One thing that was tried; `reached` says what worked, and is empty where the wall held. */
export interface CanaryAttempt {
  name: CanaryName;
  reached: readonly string[];
}

/** What the canary's helpers print when they could; anything else that they print is a list of descriptors. */
export const NESTED = "nested";
export const CALLED = "called ";
