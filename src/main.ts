import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCommandLine } from "./commands/cli";
import type { Io } from "./commands/io";
import { COMMANDS } from "./commands/registry";
import { VERSION } from "./core/domain/version";
import { EXIT_CODE, EXIT_USAGE } from "./core/domain/status";

/** The oldest Node that this program runs on. */
const MIN_NODE_MAJOR = 20;

/** Runs one command line and returns the exit code of the process. */
async function main(argv: readonly string[]): Promise<number> {
  ignoreClosedPipes();
  if (Number(process.versions.node.split(".")[0]) < MIN_NODE_MAJOR) {
    process.stderr.write(
      `case-harness: needs Node ${MIN_NODE_MAJOR} or newer; this is ${process.version} (${process.execPath})\n`,
    );
    return EXIT_USAGE;
  }
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
      process.stderr.write(`case-harness: ${invocation.message}\n`);
      return EXIT_USAGE;
    case "command": {
      const command = COMMANDS.find((c) => c.spec === invocation.spec)!;
      const signal = command.spec.cancellable === undefined ? new AbortController().signal : cancellation();
      try {
        const module = await command.load();
        return await module.run(invocation.args, processIo(signal));
      } catch (error) {
        process.stderr.write(
          `case-harness: harness_error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
        return EXIT_CODE.fail;
      }
    }
  }
}

/**
 * A signal that the first SIGINT or SIGTERM aborts. Later ones do nothing: the command is sealing what there is within
 * seconds, and a runner that has no patience left sends SIGKILL.
 */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => controller.abort(name));
  return controller.signal;
}

/** `case-harness explain | head -1` is no error: the reader had enough. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

function processIo(signal: AbortSignal): Io {
  const programs = dirname(fileURLToPath(import.meta.url));
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
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
