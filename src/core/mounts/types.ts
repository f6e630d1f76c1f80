/** What stands at a path of the machine, looked at without following a link. */
export type LayoutNode =
  | { kind: "link"; target: string }
  | { kind: "folder" }
  /** `script`: the line after `#!` without its newline, null where the file does not begin with one. */
  | { kind: "file"; executable: boolean; script: string | null }
  | { kind: "other" };

/** The machine as a planner may ask it; the same question has the same answer for as long as a plan is made. */
export interface Layout {
  /** Null where nothing is, or where this user may not look. `path` is absolute. */
  look(path: string): LayoutNode | null;
  /** Names in a folder, sorted by bytes; null where it is none, or can't be read. */
  list(path: string): readonly string[] | null;
  /** Those of them that are folders, links aside; none where it can't be listed. */
  folders(path: string): readonly string[];
  /** A small text file (64 KiB at most), links followed; null where it can't be had. */
  read(path: string): string | null;
}

/** Something of the machine that is to be seen inside, at the very path where the machine has it. */
export interface Want {
  /** Absolute path; links on the way to it are resolved by the planner, and made inside as links. */
  path: string;
  /** Why, for people: "Go toolchain of `go` (GOROOT)". */
  reason: string;
  /** What is not there, and is not optional, is named as missing. */
  optional: boolean;
}

/**
 * How something is seen inside. `bind`: a file or folder of the machine, read-only, at its own path; `link`: a symbolic link,
 * as the machine has it; `mask`: nothing in place of a secret that lies in something bound; `scratch`: a private folder in
 * memory; `folder`: an empty one; `kernel`: what the kernel makes (`/proc`, `/dev`); `own`: the harness's own.
 */
const MOUNT_KINDS = ["bind", "link", "mask", "scratch", "folder", "kernel", "own"] as const;
export type MountKind = (typeof MOUNT_KINDS)[number];

/** One thing that is seen inside. */
export interface PlannedMount {
  kind: MountKind;
  /** Absolute path inside; of a `bind` or `link`, the machine's too. */
  inside: string;
  /** Of a link: where it leads, else null. */
  target: string | null;
  /** Why, for people. */
  reason: string;
}

/** Something that was asked for and is not shown, and why. */
export interface LeftOut {
  path: string;
  reason: string;
  problem: string;
}

/** What is seen inside, in the order in which it is made: later mounts lie in, or over, earlier ones. */
export interface MountPlan {
  mounts: readonly PlannedMount[];
  /** Optional wants that came to nothing. */
  leftOut: readonly LeftOut[];
}
