#!/usr/bin/env node
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCommandLine } from "./commands/cli";
import type { Io } from "./commands/io";
import { COMMANDS } from "./commands/registry";
import { VERSION } from "./core/domain/version";
import { unobeyed, unobeyedJson } from "./core/domain/log-text";
import { EXIT_CODE, EXIT_USAGE } from "./core/domain/status";

/** The oldest Node that this program runs on. */
const MIN_NODE_MAJOR = 20;

/** Runs one command line and returns the exit code of the process. */
async function main(argv: readonly string[]): Promise<number> {
  watchOutput();
  // A umask that takes from the owner (0177, 0777) would leave files that this program can't read or start itself.
  process.umask(process.umask() & 0o077);
  if (Number(process.versions.node.split(".")[0]) < MIN_NODE_MAJOR) {
    process.stderr.write(
      `case-harness: needs Node ${MIN_NODE_MAJOR} or newer; this is ${process.version} (${process.execPath})\n`,
    );
    return EXIT_USAGE;
  }
  const json = argv.includes("--json");
  const invocation = parseCommandLine(
    argv,
    COMMANDS.map((c) => c.spec),
  );
  switch (invocation.kind) {
    case "version":
      process.stdout.write(`${VERSION}\n`);
      return 0;
    case "help":
      process.stdout.write(invocation.text);
      return 0;
    case "usage":
      return failed(invocation.message, EXIT_USAGE, json);
    case "command": {
      const place = whereabouts();
      if ("problem" in place) return failed(place.problem, EXIT_USAGE, json);
      const command = COMMANDS.find((c) => c.spec === invocation.spec)!;
      const signal = command.spec.cancellable === undefined ? new AbortController().signal : cancellation();
      try {
        const module = await command.load();
        return await module.run(invocation.args, processIo(signal, place.cwd, json));
      } catch (error) {
        return failed(`harness_error: ${wordsOf(error)}`, EXIT_CODE.fail, json);
      }
    }
  }
}

/** Ends a command that did nothing: one line for people, and one object for whoever asked for JSON. */
function failed(message: string, exitCode: number, json: boolean): number {
  process.stderr.write(unobeyed(`case-harness: ${message}\n`));
  if (json) process.stdout.write(unobeyedJson(`${JSON.stringify({ error: message, exit_code: exitCode }, null, 2)}\n`));
  return exitCode;
}

/** What the system refused, as it says it; anything else with the place in the program, for a report of the fault. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOfSystem = [error, error.cause].some((one) => one instanceof Error && "syscall" in one);
  return isOfSystem ? error.message : (error.stack ?? error.message);
}

/** What Node puts where a name is not UTF-8: the path that it makes of such a name is another one. */
const REPLACEMENT = "\ufffd";

/** The variables that name a folder of ours. */
const FOLDER_VARIABLES = ["HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CACHE_HOME", "RUNNER_TEMP", "CTO_HARNESS_RUNS_DIR"];

/** The current folder, or why no path can be trusted to mean what the user wrote. */
function whereabouts(): { cwd: string } | { problem: string } {
  let cwd: string;
  try {
    cwd = process.cwd();
  } catch {
    return { problem: "the current folder is gone or can't be reached; change into another one" };
  }
  const fix = "rename the folder, or reach it by a link with another name";
  if (cwd.includes(REPLACEMENT)) return { problem: `the path of the current folder is not UTF-8; ${fix}` };
  const variable = FOLDER_VARIABLES.find((name) => process.env[name]?.includes(REPLACEMENT));
  if (variable !== undefined) return { problem: `${variable} is not UTF-8; ${fix}` };
  const argument = process.argv.slice(2).findIndex((word) => word.includes(REPLACEMENT));
  return argument < 0 ? { cwd } : { problem: `argument ${argument + 1} is not UTF-8; ${fix}` };
}

/**
 * A signal that the first SIGINT, SIGTERM or SIGHUP (the terminal was closed) aborts. Later ones do nothing: the command is
 * sealing what there is within seconds, and a runner that has no patience left sends SIGKILL.
 */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => controller.abort(name));
  return controller.signal;
}

/**
 * No stream that can't be written ends a run: the verdict is the exit code and the bundle. A reader that had enough
 * (`explain | head -1`) is no error. Whatever else keeps back what was asked for is said, and is never exit code 0.
 */
function watchOutput(): void {
  process.stderr.on("error", () => {});
  let isIncomplete = false;
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE" || isIncomplete) return;
    isIncomplete = true;
    process.stderr.write(`case-harness: standard output can't be written (${code}); it is incomplete\n`);
  });
  process.on("exit", (exitCode) => {
    if (isIncomplete && exitCode === 0) process.exitCode = EXIT_CODE.fail;
  });
}

function processIo(signal: AbortSignal, cwd: string, json: boolean): Io {
  const programs = dirname(fileURLToPath(import.meta.url));
  return {
    stdout: (text) => void process.stdout.write(json ? unobeyedJson(text) : unobeyed(text)),
    stderr: (text) => void process.stderr.write(unobeyed(text)),
    env: process.env,
    cwd,
    json,
    isTTY: process.stderr.isTTY === true,
    signal,
    programs,
    root: packageRoot(programs),
  };
}

/** How far above the built program its package may begin; test builds lie deeper than `dist`. */
const MAX_ROOT_DISTANCE = 4;

/** The nearest folder above the built program that holds `fixtures/cases`; the one right above where there is none. */
function packageRoot(programs: string): string {
  let folder = programs;
  for (let i = 0; i < MAX_ROOT_DISTANCE; i++) {
    folder = dirname(folder);
    if (existsSync(join(folder, "fixtures/cases"))) return folder;
  }
  return dirname(programs);
}

process.exitCode = await main(process.argv.slice(2));
