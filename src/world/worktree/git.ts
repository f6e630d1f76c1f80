import { type ChildProcess, spawn } from "node:child_process";
import { fstatSync } from "node:fs";
import { isAbsolute, delimiter } from "node:path";

/** What one git command left: its exit code (null when a signal ended it) and what it said. */
export interface GitResult {
  code: number | null;
  stderr: string;
  /** Standard output, where it went to no file and `input` was given. */
  stdout: Buffer;
}

export interface GitCall {
  /** A git directory of the harness's own; never the agent's. */
  gitDir: string;
  /** Where the command runs. */
  cwd: string;
  /** The tree it works on, for commands that have one. */
  workTree?: string;
  /** The index that it reads, when that is not in its git directory. */
  index?: string;
  /** File descriptor that takes standard output. */
  stdout?: number;
  /** Standard input, for commands that read one and answer with something that fits in memory. */
  input?: Uint8Array;
  /** Git is killed soon after that file has become larger. */
  maxStdoutBytes?: number | undefined;
  /** Ends git when it fires. */
  signal?: AbortSignal | undefined;
  /** As whom git runs, where root has it work in somebody else's folders. */
  owner?: { uid: number; gid: number } | null;
}

/** Longest message kept of a failing git. */
const MAX_STDERR = 8 * 1024;

/** Between two looks at the size of git's output: at the speed of a disk some tens of megabytes. */
const LOOK_MS = 100;

/** Wherever git looks for a file that it must not find. */
const NOWHERE = "/dev/null";

/**
 * Runs git with nothing from outside: no configuration, no attributes, no templates, no environment but what stands here.
 * @throws Error when git can't be started at all, AbortError when the signal has fired
 */
export function runGit(args: readonly string[], call: GitCall): Promise<GitResult> {
  const { promise, resolve, reject } = deferred<GitResult>();
  const child = spawn("git", args, {
    cwd: call.cwd,
    env: closedEnvironment(call),
    stdio: [
      call.input === undefined ? "ignore" : "pipe",
      call.stdout ?? (call.input === undefined ? "ignore" : "pipe"),
      "pipe",
    ],
    ...(call.signal === undefined ? {} : { signal: call.signal }),
    ...call.owner,
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    if (stderr.length < MAX_STDERR) stderr += text.slice(0, MAX_STDERR - stderr.length);
  });
  const output: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  // One that ends before it has read everything says by its exit code what it thinks of it.
  child.stdin?.on("error", () => {}).end(call.input);
  child.on("error", (cause) =>
    reject(
      cause.name === "AbortError"
        ? cause
        : new Error("git could not be started; install git and put it on PATH", { cause }),
    ),
  );
  child.on("close", (code) => resolve({ code, stderr: stderr.trim(), stdout: Buffer.concat(output) }));
  const { stdout, maxStdoutBytes } = call;
  if (stdout !== undefined && maxStdoutBytes !== undefined) {
    const look = setInterval(() => fstatSync(stdout).size > maxStdoutBytes && child.kill("SIGKILL"), LOOK_MS);
    const stopLooking = () => clearInterval(look);
    // Before the caller learns of the end, and closes the file.
    promise.then(stopLooking, stopLooking);
  }
  return promise;
}

/**
 * Starts git as {@link runGit} does, for a caller that writes to it and reads from it while it runs. Whoever starts it waits for
 * its end, and hears of its errors.
 */
export function startGit(args: readonly string[], call: GitCall): ChildProcess {
  return spawn("git", args, {
    cwd: call.cwd,
    env: closedEnvironment(call),
    stdio: "pipe",
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  });
}

function closedEnvironment({ gitDir, workTree, index }: GitCall): Record<string, string> {
  return {
    PATH: absoluteEntries(process.env["PATH"] ?? ""),
    HOME: NOWHERE,
    XDG_CONFIG_HOME: NOWHERE,
    LC_ALL: "C",
    GIT_DIR: gitDir,
    ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_SYSTEM: NOWHERE,
    GIT_CONFIG_GLOBAL: NOWHERE,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    // What is not there is not fetched, by no program and no protocol.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "",
    GIT_TERMINAL_PROMPT: "0",
  };
}

/** A relative entry of PATH would be looked up in the agent's tree. */
function absoluteEntries(path: string): string {
  return path
    .split(delimiter)
    .filter((entry) => isAbsolute(entry))
    .join(delimiter);
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (cause: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A path as `--stdin-paths` reads it: quoted where a character of it would be taken for something else. */
export function quotedPath(path: string): string {
  if (!/[\x00-\x1f"\\\x7f]/.test(path)) return path;
  const escaped = path.replace(/[\x00-\x1f"\\\x7f]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
  return `"${escaped}"`;
}
