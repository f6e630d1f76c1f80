import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endOrphans } from "../../../src/world/contain/orphans";
import { descendants, isRunning } from "../../../src/world/contain/processes";
import { runContained, type ContainedResult } from "../../../src/world/contain/run";
import type { Supervision } from "../../../src/world/contain/supervise";
import { LEVELS, type ContainSpec, type Level } from "../../../src/world/contain/types";
import { builtPrograms, hasBubblewrap, makePlace, type Place } from "../../support/contain";

/** Far above what any of these takes; a test that needs it has failed. */
const DEADLINE = 60_000;

const levels = LEVELS.filter((level) => level !== "sandbox" || hasBubblewrap);
const walled = levels.filter((level) => level !== "none");

interface Ran extends ContainedResult {
  stdout: string;
  stderr: string;
  lines: string[];
}

async function run(level: Level, spec: ContainSpec, how: Partial<Supervision> = {}): Promise<Ran> {
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  const lines: string[] = [];
  const result = await runContained(
    level,
    spec,
    {
      deadlineMs: DEADLINE,
      onStdout: (chunk) => void stdout.push(chunk),
      onStderr: (chunk) => void stderr.push(chunk),
      onEvent: (line) => void lines.push(line),
      ...how,
    },
    builtPrograms(),
  );
  return { ...result, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), lines };
}

/** A run whose deadline is long enough for what must have happened before it, however slow this machine is. */
async function reaching(stdout: string, attempt: (deadlineMs: number) => Promise<Ran>): Promise<Ran> {
  for (let deadlineMs = 300; ; deadlineMs *= 3) {
    const result = await attempt(deadlineMs);
    if (result.stdout.startsWith(stdout) || deadlineMs > DEADLINE) return result;
  }
}

const shell = (place: Place, script: string, more: Partial<ContainSpec> = {}) =>
  place.spec(["/bin/sh", "-c", script], more);

/** A mark of this very run: the same tests may run beside it, as another user. */
const markOf = (level: Level, what: string) => `mark-${level}-${what}-${process.pid}.`;

/** Processes whose arguments hold a mark. */
function marked(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** The same with what they are at. */
function running(mark: string): string[] {
  return marked(mark).flatMap((pid) => {
    try {
      const [name, at] = ["comm", "wchan"].map((file) => readFileSync(`/proc/${pid}/${file}`, "latin1").trim());
      return [`${pid} ${name}: ${at}`];
    } catch {
      return [];
    }
  });
}

describe.each(levels)("at level %s", (level) => {
  it("hands on output, events and the exit code", async () => {
    const place = makePlace();
    const result = await run(
      level,
      shell(place, 'echo out; echo err >&2; echo \'{"event":"x"}\' >&3; pwd > here; exit 7', { events: true }),
    );
    expect(result).toMatchObject({
      termination: "exited",
      exitCode: 7,
      signal: null,
      startFailure: null,
      stdout: "out\n",
      stderr: "err\n",
      lines: ['{"event":"x"}'],
      events: 1,
      outputTruncated: false,
      survivors: level === "none" ? "unknown" : "none",
    });
    expect(readFileSync(join(place.workspace, "here"), "utf8")).toBe(
      `${level === "sandbox" ? "/workspace" : place.workspace}\n`,
    );
  });

  it("gives exactly the environment of the spec, a home and a temporary folder", async () => {
    const result = await run(level, place().spec(["/usr/bin/env"], { env: { GIVEN: "yes" } }));
    const names = result.stdout.split("\n").map((line) => line.split("=")[0]);
    const shells = ["PWD"];
    expect(names.filter((name) => name !== "" && !shells.includes(name!)).sort()).toEqual(
      ["GIT_CONFIG_SYSTEM", "GIVEN", "HOME", "LANG", "PATH", "PYTHONDONTWRITEBYTECODE", "TMPDIR", "TZ"].sort(),
    );
  });

  it("takes no exit code for a signal, whatever its number", async () => {
    const result = await run(level, shell(place(), "exit 130"));
    expect(result).toMatchObject({ termination: "exited", exitCode: 130, signal: null });
    const ended = await run(level, shell(place(), "kill -SEGV $$"));
    // Where the program is not the harness's own child, a code is all that anybody gets to know of it.
    const told =
      level === "none"
        ? { termination: "signalled", exitCode: null, signal: "SIGSEGV" }
        : { termination: "exited", exitCode: 139, signal: null };
    expect(ended).toMatchObject(told);
  });

  it("gives no descriptor but the standard ones and the event channel", async () => {
    const result = await run(
      level,
      shell(place(), 'for f in /proc/self/fd/*; do echo "${f##*/} $(readlink $f)"; done'),
    );
    const beyond = result.stdout.split("\n").filter((line) => /^\d+ \S/.test(line) && Number.parseInt(line, 10) > 2);
    // nothing lies over them: a file without a name
    const nothing = / \S*\/\.[0-9a-f]{16} \(deleted\)$/;
    expect(beyond.filter((line) => !nothing.test(line))).toEqual([]);
  });

  it("gives pipes that can be opened again, as scripts do", async () => {
    const script = "echo a > /dev/stdout; echo b > /dev/stderr; echo c | tee /dev/stderr; echo e > /dev/fd/3";
    const result = await run(level, shell(place(), script, { events: true }));
    expect(result).toMatchObject({ stdout: "a\nc\n", stderr: "b\nc\n", lines: ["e"], exitCode: 0 });
  });

  it("ends a lane that fills the disk", async () => {
    const disk = { folder: "/tmp", reserveBytes: Number.MAX_SAFE_INTEGER };
    const result = await run(level, shell(place(), "sleep 1000"), { disk, graceMs: 100 });
    expect(result).toMatchObject({
      termination: "signalled",
      limitHit: { limit: "disk", bound: Number.MAX_SAFE_INTEGER },
    });
  });

  it("is what the kernel ends first when memory runs out", async () => {
    const result = await run(level, shell(place(), "cat /proc/self/oom_score_adj"));
    expect(result.stdout).toBe("1000\n");
  });

  it("has no input", async () => {
    const result = await run(level, shell(place(), "cat; echo end"));
    expect(result.stdout).toBe("end\n");
  });

  it("says that a program is missing", async () => {
    const result = await run(level, place().spec(["/nowhere/program"]));
    expect(result.termination).toBe("exited");
    expect(result.exitCode).toBe(127);
    expect(result.stderr).toContain("/nowhere/program");
  });

  it("ends at the deadline what obeys TERM", async () => {
    const script = "trap 'echo bye; exit 3' TERM; echo up; sleep 1000 & wait";
    const result = await reaching("up\n", (deadlineMs) => run(level, shell(place(), script), { deadlineMs }));
    expect(result).toMatchObject({ termination: "timeout", stdout: "up\nbye\n" });
  });

  it("ends at the deadline what ignores TERM", async () => {
    const script = "trap '' TERM HUP INT; echo up; while :; do sleep 1; done";
    const how = { graceMs: 300 };
    const result = await reaching("up\n", (deadlineMs) => run(level, shell(place(), script), { ...how, deadlineMs }));
    expect(result).toMatchObject({ termination: "timeout", exitCode: null, signal: "SIGKILL" });
  });

  it("ends at the deadline what stopped itself", async () => {
    const result = await run(level, shell(place(), "kill -STOP $$; sleep 1000"), { deadlineMs: 300, graceMs: 300 });
    expect(result.termination).toBe("timeout");
  });

  it("is cancelled, before and during", async () => {
    const early = await run(level, shell(place(), "echo ran"), { cancel: AbortSignal.abort() });
    expect(early).toMatchObject({ termination: "cancelled", stdout: "" });
    const cancel = new AbortController();
    const during = await run(level, shell(place(), "trap '' TERM; echo up; while :; do sleep 1; done"), {
      cancel: cancel.signal,
      onStdout: () => cancel.abort(),
      graceMs: 200,
    });
    expect(during.termination).toBe("cancelled");
  });

  it("is completed by the harness", async () => {
    const complete = new AbortController();
    const result = await run(level, shell(place(), "echo up; exec sleep 1000"), {
      complete: complete.signal,
      onStdout: () => complete.abort(),
      graceMs: 200,
    });
    expect(result.termination).toBe("harness_completed");
  });

  it("waits for a lane that closes its pipes", async () => {
    const place = makePlace();
    const result = await run(
      level,
      shell(place, "exec >&- 2>&- 3>&-; sleep 0.3; touch done; exit 5", { events: true }),
    );
    expect(result).toMatchObject({ termination: "exited", exitCode: 5 });
    expect(existsSync(join(place.workspace, "done"))).toBe(true);
  });

  it("keeps a bounded part of an endless output, in flat memory", async () => {
    const before = process.memoryUsage().rss;
    let most = 0;
    let kept = 0;
    const result = await runContained(
      level,
      shell(place(), "head -c 2000000000 /dev/zero"),
      {
        deadlineMs: DEADLINE,
        outputLimitBytes: 1024 * 1024,
        onStdout: (chunk) => {
          kept += chunk.length;
          most = Math.max(most, process.memoryUsage().rss);
        },
      },
      builtPrograms(),
    );
    most = Math.max(most, process.memoryUsage().rss);
    expect(result).toMatchObject({
      termination: "exited",
      exitCode: 0,
      outputBytes: 2_000_000_000,
      keptBytes: 1024 * 1024,
      outputTruncated: true,
    });
    expect(kept).toBe(1024 * 1024);
    expect(most - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("holds a stream back while its reader is busy", async () => {
    let busy = 0;
    let worst = 0;
    await runContained(
      level,
      shell(place(), "head -c 3000000 /dev/zero"),
      {
        deadlineMs: DEADLINE,
        onStdout: async () => {
          worst = Math.max(worst, ++busy);
          await new Promise((done) => setTimeout(done, 1));
          busy--;
        },
      },
      builtPrograms(),
    );
    expect(worst).toBeLessThanOrEqual(2);
  });

  it("bounds events by length and number", async () => {
    const result = await run(
      level,
      shell(
        place(),
        "head -c 200000 /dev/zero | tr '\\0' a >&3; echo >&3; echo short >&3; yes x | head -n 20000 >&3; printf end >&3",
        { events: true },
      ),
    );
    expect(result.lines[0]).toBe("short");
    expect(result.events).toBe(10_000);
    expect(result.eventsTruncated).toBe(true);
  });

  it("bounds the size of a file", async () => {
    const place = makePlace();
    const limits = { ...place.spec([]).limits, fileBytes: 1_000_000 };
    const result = await run(
      level,
      shell(place, "head -c 5000000 /dev/zero > big; truncate -s 1T sparse; true", { limits }),
    );
    expect(result.termination).toBe("exited");
    expect(statSync(join(place.workspace, "big")).size).toBeLessThanOrEqual(1_000_000);
    expect(statSync(join(place.workspace, "sparse")).size).toBeLessThanOrEqual(1_000_000);
  });

  it("bounds memory", async () => {
    const place = makePlace();
    const limits = { ...place.spec([]).limits, memoryBytes: 300_000_000 };
    const hog =
      "const all = []; for (let i = 0; i < 100; i++) all.push(Buffer.alloc(1e7, 1)); console.log('had it all')";
    const result = await run(level, place.spec([process.execPath, "-e", hog], { limits }));
    expect(result.stdout).not.toContain("had it all");
  });
});

describe.each(walled)("at level %s, everything dies with the lane", (level) => {
  const daemon = (mark: string) =>
    `(trap '' TERM HUP INT; setsid sh -c 'trap "" TERM HUP INT; while :; do date > late; sleep 0.01; done' ${mark} </dev/null >/dev/null 2>&1 & ) ; `;

  it("when it ends by itself, at once", async () => {
    const place = makePlace();
    const mark = markOf(level, "end");
    // many, so that the kernel is still busy with them when bubblewrap itself has ended
    const script = `for i in $(seq 100); do ${daemon(mark)} done; sleep 0.3`;
    const result = await run(level, shell(place, script));
    const left = marked(mark);
    expect({ survivors: result.survivors, left }).toEqual({ survivors: "none", left: [] });
  });

  it("when somebody kills what stands around it", async () => {
    const place = makePlace();
    const mark = markOf(level, "around");
    // memory that takes the kernel a while to free
    const slow = `const memory = Buffer.alloc(5e8, 1); require("fs").writeFileSync("up", ""); setInterval(() => memory, 1e6)`;
    const script = `"$0" -e '${slow}' ${mark} </dev/null >/dev/null 2>&1 & sleep 1000`;
    const running = run(level, place.spec(["/bin/sh", "-c", script, process.execPath]));
    await until(() => existsSync(join(place.workspace, "up")));
    const own = descendants(process.pid).filter(({ parent }) => parent === process.pid);
    const around = own.filter(({ pid }) => marked(mark).includes(pid));
    expect(around).toHaveLength(1);
    const inside = descendants(around[0]!.pid);
    process.kill(around[0]!.pid, "SIGKILL");
    const { termination, survivors } = await running;
    const left = inside.filter(isRunning);
    expect({ termination, survivors, left }).toEqual({ termination: "signalled", survivors: "none", left: [] });
  });

  it("when the deadline comes", async () => {
    const mark = markOf(level, "deadline");
    const result = await run(level, shell(place(), `${daemon(mark)} sleep 1000`), { deadlineMs: 400, graceMs: 200 });
    expect(result).toMatchObject({ termination: "timeout", survivors: "none" });
    expect(marked(mark)).toEqual([]);
  });

  it("when a hundred children fork and ignore", async () => {
    const mark = markOf(level, "many");
    const script = `for i in $(seq 100); do ${daemon(mark)} done; sleep 1000`;
    const result = await run(level, shell(place(), script), { deadlineMs: 1500, graceMs: 200 });
    expect(result.survivors).toBe("none");
    expect(marked(mark)).toEqual([]);
  });

  it("bounds processes", async () => {
    const place = makePlace();
    const limits = { ...place.spec([]).limits, processes: 60 };
    const result = await run(
      level,
      shell(place, "for i in $(seq 200); do sleep 5 & done; echo ; jobs | wc -l", { limits }),
    );
    if (result.enforced.processes === "nothing") return expect(process.getuid?.()).toBe(0);
    expect(result.stderr).toMatch(/fork|Resource/);
  });

  it("and sees no descriptor that the harness was started with", async () => {
    const place = makePlace();
    const argv = [await harnessProgram(), level, place.folder, "list-descriptors"];
    // descriptor 7 is one of bubblewrap's own numbers, 9 and 20 are beyond them
    const inherited = Array.from({ length: 21 }, (_, fd) =>
      [7, 9, 20].includes(fd) ? ("pipe" as const) : ("ignore" as const),
    );
    const harness = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit", ...inherited.slice(3)] });
    let text = "";
    harness.stdout!.on("data", (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((done) => harness.once("close", done));
    // the one that is seen inside; without an inside none of the machine's
    expect(text).toMatch(level === "sandbox" ? /^0 \/dev\/null$/m : /^0 \S*\/\.[0-9a-f]{16} \(deleted\)$/m);
    const beyond = text.split("\n").filter((line) => /^\d+ \S/.test(line) && Number.parseInt(line, 10) > 2);
    // nothing lies over them: a file without a name
    const nothing = / \S*\/\.[0-9a-f]{16} \(deleted\)$/;
    expect(beyond.filter((line) => !nothing.test(line))).toEqual([]);
  });

  it.each(["start", "later"])("when the harness is killed (%s)", async (when) => {
    const place = makePlace();
    const mark = markOf(level, when);
    const harness = spawn(process.execPath, [await harnessProgram(), level, place.folder, mark], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((done) => harness.once("exit", done));
    if (when === "later") await until(() => marked(mark).length > 1 && existsSync(join(place.workspace, "late")));
    else await new Promise((done) => harness.stdout.once("data", done));
    harness.kill("SIGKILL");
    await ended;
    expect(await lastOf(mark)).toEqual([]);
    for (const pid of marked(mark)) process.kill(pid, "SIGKILL");
  });
});

it.skipIf(!hasBubblewrap)("tells a sandbox that could not be started from a lane that failed", async () => {
  const place = makePlace();
  const result = await run("sandbox", place.spec(["/bin/true"], { readOnly: [{ host: "/nowhere", inside: "/x" }] }));
  expect(result).toMatchObject({ termination: "not_started", exitCode: null });
  expect(result.startFailure).toContain("/nowhere");
});

it.skipIf(!hasBubblewrap)(
  "reaches the model's socket by a port of 127.0.0.1, and the lane's end is the end",
  async () => {
    const { createServer } = await import("node:net");
    const place = makePlace();
    const socket = join(place.folder, "model.sock");
    const server = createServer((client) => client.once("data", (data) => client.write(`${data}!`)));
    await new Promise<void>((done) => server.listen(socket, done));
    const client =
      "const s=require('net').connect(8787,'127.0.0.1',()=>s.write('hello'));s.once('data',d=>{console.log(String(d));process.exit(9)})";
    try {
      const result = await run(
        "sandbox",
        place.spec([process.execPath, "-e", client], { model: { socket, port: 8787 } }),
      );
      expect(result).toMatchObject({ stdout: "hello!\n", stderr: "", exitCode: 9 });
      const killed = await run("sandbox", shell(place, "kill -KILL $$", { model: { socket, port: 8787 } }));
      expect(killed).toMatchObject({ termination: "exited", exitCode: 137 });
      const script = "trap 'echo bye; exit 0' TERM; sleep 1000 & wait";
      const termed = await reaching("bye\n", (deadlineMs) =>
        run("sandbox", shell(place, script, { model: { socket, port: 8787 } }), { deadlineMs }),
      );
      expect(termed).toMatchObject({ termination: "timeout", stdout: "bye\n" });
    } finally {
      server.close();
    }
  },
);

const place = makePlace;

/** Waits long: a process that was killed in the middle of a write dies when the disk has answered, which is busy in a test run. */
async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 90_000;
  while (!condition() && Date.now() < end) await new Promise((done) => setTimeout(done, 5));
}

/**
 * What is left of a mark in the end. One look that finds nothing is no end: a process in the middle of becoming another
 * program has no arguments, and what was started before the kill may still go on to the program that finds the harness dead.
 */
async function lastOf(mark: string): Promise<string[]> {
  const looks = 100;
  let quiet = 0;
  await until(() => {
    // as the next run does: it may find a half of bubblewrap that waits for its dead other half, with nothing begun in it
    endOrphans();
    quiet = running(mark).length === 0 ? quiet + 1 : 0;
    return quiet >= looks;
  });
  return quiet >= looks ? [] : running(mark);
}

/** A harness of its own, to be killed: the same code, bundled. */
async function harnessProgram(): Promise<string> {
  const { bundle } = await import("../../support/bundle.mjs");
  return bundle("test/support/contained-harness.ts");
}
