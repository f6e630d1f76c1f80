import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of this repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder with the program and its stand-alone programs, as built by the global set-up; null where the build failed. */
export const PROGRAMS = (() => {
  try {
    return realpathSync(`${ROOT}/.build/dist`);
  } catch {
    return `${ROOT}/.build/dist-is-missing-because-the-build-failed`;
  }
})();

/** The built program. */
export const PROGRAM = `${PROGRAMS}/index.js`;

export interface Result {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Options {
  cwd?: string;
  /** The whole environment of the program, beside PATH; nothing of the test's own environment leaks in. */
  env?: Record<string, string>;
  stdin?: string;
  /** Words that the program is started with, strace's for example. */
  wrap?: readonly string[];
  /** Called with the process when it has been started, to send signals for example. */
  started?: (child: import("node:child_process").ChildProcess) => void;
}

/** Runs the built program as a user would: a process of its own with a known environment. */
export function program(argv: readonly string[], options: Options = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const [command, ...words] = [...(options.wrap ?? []), process.execPath, PROGRAM, ...argv] as [string, ...string[]];
    const child = spawn(command, words, {
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env.PATH ?? "", ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on("error", () => {});
    child.stdin.end(options.stdin ?? "");
    options.started?.(child);
  });
}
