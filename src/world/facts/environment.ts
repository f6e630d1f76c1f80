import { execFile } from "node:child_process";

/** A program that does not tell its version within this time (ms) has none. */
const VERSION_TIMEOUT_MS = 10_000;

/** First line of `program --version`, or null where it does not answer. Started without any environment but `PATH`. */
export function versionOf(program: string, path: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      program,
      ["--version"],
      { cwd: "/", env: { PATH: path, LC_ALL: "C" }, timeout: VERSION_TIMEOUT_MS, encoding: "utf8" },
      (error, stdout, stderr) => {
        if (error !== null) return resolve(null);
        resolve((stdout || stderr).split("\n", 1)[0]!.trim().slice(0, 200) || null);
      },
    );
  });
}
