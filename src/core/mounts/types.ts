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
