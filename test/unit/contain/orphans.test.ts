import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { HANDSHAKE } from "../../../src/world/contain/launch";
import { endOrphans } from "../../../src/world/contain/orphans";
import { descendants, isRunning, type ProcessEntry } from "../../../src/world/contain/processes";
import { hasBubblewrap } from "../../support/contain";

const started: ChildProcess[] = [];
const inner: ProcessEntry[] = [];

/**
 * A bubblewrap whose outer half waits where it has asked for its parent's death, and its PID 1 for the outer half. The window
 * is a few microseconds long; the option that has it wait for a descriptor holds it open.
 */
async function halfStarted(script: string): Promise<{ outer: ChildProcess; init: ProcessEntry }> {
  const waiting = ["--userns-block-fd", "3", "--info-fd", "4"];
  const options = ["--unshare-user", "--unshare-pid", "--die-with-parent", ...waiting, "--ro-bind", "/", "/"];
  const outer = spawn("bwrap", [...options, "--", "/bin/sh", "-c", script], {
    stdio: ["ignore", "ignore", "inherit", "pipe", "pipe"],
  });
  started.push(outer);
  // what it tells of itself, it tells when it has asked for its parent's death
  await Promise.race([once(outer.stdio[4] as Readable, "data"), once(outer, "exit")]);
  const [init] = descendants(outer.pid!);
  if (init === undefined) throw new Error("bubblewrap ended by itself");
  inner.push(init);
  return { outer, init };
}

async function kill(outer: ChildProcess): Promise<void> {
  const gone = once(outer, "exit");
  outer.kill("SIGKILL");
  await gone;
}

async function settled(init: ProcessEntry): Promise<boolean> {
  for (let look = 0; look < 500 && isRunning(init); look++) {
    endOrphans();
    await new Promise((done) => setTimeout(done, 2));
  }
  return !isRunning(init);
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const { pid } of inner.splice(0).filter(isRunning)) process.kill(pid, "SIGKILL");
});

describe.skipIf(!hasBubblewrap)("an orphaned half of bubblewrap", () => {
  it("is ended when it is one of ours, and its other half is dead", async () => {
    const { outer, init } = await halfStarted(HANDSHAKE);
    await kill(outer);
    expect(await settled(init)).toBe(true);
  });

  it("is left alone while its other half lives, and when it is somebody else's", async () => {
    const living = await halfStarted(HANDSHAKE);
    const foreign = await halfStarted("exec true");
    await kill(foreign.outer);
    // ended after both were there to be found: then they were looked at, and spared
    const ours = await halfStarted(HANDSHAKE);
    await kill(ours.outer);
    expect(await settled(ours.init)).toBe(true);
    expect([living.init, foreign.init].map(isRunning)).toEqual([true, true]);
  });
});
