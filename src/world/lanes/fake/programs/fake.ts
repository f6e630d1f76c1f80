// The fake lane: does what a case's fake.json says, in the workspace, contained like every lane. A program of its own.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { readScript, type Step } from "../script";

/** A step that failed, or a script that is none, ends the lane with this code (SPEC section 11). */
const EXIT_FAILED = 1;

/** Time (ms) between two writes to an output whose reader is slow (EAGAIN on a pipe that does not block). */
const RETRY_MS = 1;

const path = process.argv[2];
if (path === undefined) {
  fail("expected the path of a fake.json as argument, found none");
} else {
  main(path);
}

function main(file: string): void {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return fail(`expected a script at ${file}, found: ${messageOf(error)}`);
  }
  const script = readScript(text);
  if ("problem" in script) return fail(`expected a script in ${file}, found: ${script.problem}`);
  run(script.steps, 0);
}

/** Runs the steps from one on; a sleep goes on from a timer, so that TERM is obeyed meanwhile. */
function run(steps: readonly Step[], from: number): void {
  for (let index = from; index < steps.length; index++) {
    const step = steps[index]!;
    try {
      if (step.do === "exit") {
        process.exitCode = step.code;
        return;
      }
      if (step.do === "sleep") {
        setTimeout(() => run(steps, index + 1), step.seconds * 1000);
        return;
      }
      if (step.do === "hang") {
        if (step.ignoreTerm) process.on("SIGTERM", () => undefined);
        setInterval(() => undefined, 2 ** 30);
        return;
      }
      perform(step);
    } catch (error) {
      return fail(`steps[${index}] (${step.do}): ${messageOf(error)}`);
    }
  }
}

function perform(step: Exclude<Step, { do: "exit" | "sleep" | "hang" }>): void {
  switch (step.do) {
    case "write":
      makeParents(step.path);
      writeFileSync(step.path, step.content);
      if (step.mode !== null) chmodSync(step.path, step.mode);
      return;
    case "append":
      makeParents(step.path);
      return appendFileSync(step.path, step.content);
    case "delete":
      lstatSync(step.path);
      return rmSync(step.path, { recursive: true });
    case "symlink":
      makeParents(step.path);
      return symlinkSync(step.target, step.path);
    case "exec":
      return execute(step.argv);
    case "commit":
      execute(["git", "add", "-A"]);
      return execute([
        "git",
        "-c",
        "user.name=agent",
        "-c",
        "user.email=agent@localhost",
        "commit",
        "-q",
        "-m",
        step.message,
      ]);
    case "stdout":
    case "stderr":
      for (let i = 0; i < step.repeat; i++) put(step.do === "stdout" ? 1 : 2, step.content);
      return;
    case "event": {
      const fd = Number(process.env["CASE_HARNESS_EVENT_FD"]);
      if (!Number.isInteger(fd)) throw new Error("expected CASE_HARNESS_EVENT_FD, found none");
      return put(fd, Buffer.from(`${step.line}\n`));
    }
    case "envelope":
      return put(1, Buffer.from(`<<<AGENT_RESULT\n${step.text}\nAGENT_RESULT>>>\n`));
    default:
      return step satisfies never;
  }
}

function execute([program, ...rest]: readonly string[]): void {
  const result = spawnSync(program!, rest, { stdio: ["ignore", "inherit", "inherit", "inherit"] });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) {
    throw new Error(
      `${program} ended with ${result.status === null ? `signal ${result.signal}` : `exit code ${result.status}`}`,
    );
  }
}

function makeParents(path: Buffer): void {
  const slash = path.lastIndexOf("/");
  if (slash > 0) mkdirSync(path.subarray(0, slash), { recursive: true });
}

/** Writes all of it; node's own streams would hold it in memory. */
function put(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

function fail(message: string): void {
  try {
    put(2, Buffer.from(`fake lane: ${message}\n`));
  } catch {
    // nobody reads it any more: the exit code says enough
  }
  process.exitCode = EXIT_FAILED;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
