import type { MountPlan } from "../../core/mounts/types";

/** How much a contained process is kept from, strongest first (SPEC section 9). */
export const LEVELS = ["sandbox", "pid", "none"] as const;
export type Level = (typeof LEVELS)[number];

/** A file or folder of the host, seen inside at another (or the same) absolute path. */
export interface Mount {
  /** Absolute path on the host. Sources are followed through links here, outside, before anything of the agent exists. */
  host: string;
  /** Absolute path inside. Below `sandbox`, arguments that start with it are rewritten to `host`. */
  inside: string;
}

/** Bounds of what is contained; see `limits.ts` for the defaults and for how each is enforced. */
export interface ContainLimits {
  /** Processes and threads at one time. */
  processes: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of memory: of everything together where a cgroup can be made, of each process otherwise. */
  memoryBytes: number;
  /** Bytes of each private folder in memory (`/tmp`, home, `/dev/shm`). */
  scratchBytes: number;
}

/** What of the machine is seen inside, and where programs are looked for there; one for everything that a run starts. */
export interface Surroundings {
  plan: MountPlan;
  /** Folders of `PATH`, in their order. */
  path: readonly string[];
  /** The same where there is no sandbox: the user's own, in its order. Default is `path`. */
  outsidePath?: readonly string[];
  /** Variables that name toolchains which are shown; `env` of what is started goes before them. */
  variables?: Readonly<Record<string, string>>;
}

/** What of a workspace can be written, where that is not all of it. */
export interface TreeView {
  readOnly: boolean;
  /** Parts of it that are mounted onto themselves, by their path in it: folders before what lies in them. */
  mounts: readonly { path: string; readOnly: boolean }[];
}

/** What to run, in paths of the inside. The same value describes a lane, a verification command and a canary. */
export interface ContainSpec extends Surroundings {
  /** Program and arguments, never through a shell. */
  argv: readonly string[];
  /** The complete environment. `HOME`, `TMPDIR` and `PATH` are added by `runContained` unless they are set here. */
  env: Readonly<Record<string, string>>;
  /** The only writable folder of the host (besides `writable`); its `inside` is usually `INSIDE_WORKSPACE`. */
  workspace: Mount;
  /** What of the workspace can be written; default is all of it. Only the sandbox holds to it. */
  tree?: TreeView;
  /** What the program reads as its input: a file that is mounted, in paths of the inside. Default is nothing. Only in the sandbox. */
  input?: string;
  /** Working folder, in paths of the inside; default is the workspace. */
  cwd?: string;
  /** Programs and data that are bound read-only. */
  readOnly: readonly Mount[];
  /** More writable folders: a lane's own state, the build root of an agent. */
  writable?: readonly Mount[];
  /** A folder of the host that is `HOME`, writable; a private one in memory where there is none (below `sandbox`: in `scratch`). */
  home?: string;
  /** Parts of `home` that are mounted onto themselves, as those of a workspace. Only the sandbox holds to it. */
  homeMounts?: TreeView["mounts"];
  /** `none` (default), or `host` for installing and building, when no byte of an agent is there yet. */
  network?: "none" | "host";
  /** The harness's own unix socket of the model gateway; inside it is a port of 127.0.0.1. */
  model?: { socket: string; port: number };
  /** Ports of 127.0.0.1 inside that lead to services of the machine, by sockets of the harness's own. */
  loopback?: readonly { socket: string; port: number }[];
  /** Ports of 127.0.0.1 inside on which nothing of what is contained can listen. Only the sandbox holds to it. */
  held?: readonly number[];
  limits: ContainLimits;
  /** Whether fd 3 is an event channel; `CASE_HARNESS_EVENT_FD` is set then. */
  events: boolean;
  /** A private folder of the host for home and temporary files at the levels `pid` and `none`. */
  scratch: string;
}

/** Where the product's own small programs lie: each is one stand-alone file beside the main bundle. */
export interface Programs {
  canary: string;
  relay: string;
  fake: string;
}

export { INSIDE_HARNESS, INSIDE_HOME, INSIDE_WORKSPACE } from "../../core/mounts/inside";

/** The event channel's file descriptor: the first after the standard ones. */
export const EVENT_FD = 3;
