import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtSource } from "../../../src/world/source/look";
import { observeAgain, observeFirst } from "../../../src/world/source/observe";
import { PROGRAMS } from "../../support/program";
import { scratch } from "../worktree/trees";
import { sh } from "./support";

/** More files than one thread is left to look at. */
const FILES = 12_000;

const helper = join(PROGRAMS, "look.cjs");
const { path, clear } = scratch();
const source = path("source");
afterAll(clear);

beforeAll(() => {
  for (let i = 0; i < FILES; i++) {
    const folder = join(source, `d${i % 40}`);
    if (i < 40) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `f${i}`), `${i}\n`);
  }
  writeFileSync(join(source, "d1/large"), Buffer.alloc(3 * 1024 * 1024, "x"));
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 5\n`;
  writeFileSync(join(source, "d39/pointer"), pointer);
  sh(source, "git init -q -b main && ln -s f0 d0/link && git add -A && git commit -qm start");
});

describe("a look by several threads", () => {
  it("tells what one thread tells, of a clean repository", async () => {
    const [alone, helped] = [await lookAtSource(source), await lookAtSource(source, { helper })];
    expect(helped.look!.observation).toEqual(alone.look!.observation);
    expect(helped.fact.lfs_pointers).toEqual(["d39/pointer"]);
    expect(helped.dirt).toEqual([]);
  });

  it("looks alone at what a thread that fails leaves undone", async () => {
    const { observation } = await observeFirst(source);
    const broken = path("broken.cjs");
    // It takes batches, and never says what it saw.
    writeFileSync(
      broken,
      `const { workerData: { taken } } = require("node:worker_threads"); Atomics.add(taken, 0, 9); throw new Error("no");`,
    );
    for (const program of [broken, path("none.cjs")])
      expect((await observeFirst(source, { helper: program })).observation).toEqual(observation);
  });

  it("ends with the signal while a thread has what is missing", async () => {
    const slow = path("slow.cjs");
    const mark = path("mark");
    // It takes one, says so, and never ends.
    writeFileSync(
      slow,
      `const { workerData: { taken, starts } } = require("node:worker_threads");
       const isMissing = Atomics.add(taken, 0, 1) < starts.length - 1;
       require("node:fs").writeFileSync(${JSON.stringify(mark)}, String(isMissing));
       setInterval(() => {}, 1000);`,
    );
    const stop = new AbortController();
    const timer = setInterval(() => existsSync(mark) && stop.abort(new Error("stopped")), 10);
    const ended = await observeFirst(source, { helper: slow, signal: stop.signal }).catch(
      (error: Error) => error.message,
    );
    clearInterval(timer);
    // On a machine where it came too late, nothing is missing.
    if (existsSync(mark) && readFileSync(mark, "utf8") === "true") expect(ended).toBe("stopped");
    else expect(ended).toHaveProperty("observation");
  });

  it("tells what one thread tells, of a changed repository", async () => {
    const before = (await observeFirst(source)).observation;
    sh(
      source,
      "echo other >d0/f0; rm d7/f7; chmod +x d12/f12; rm d20/f20; ln -s f60 d20/f20; rm -r d33; echo >>d1/large",
    );
    expect(await observeAgain(source, { before, helper })).toEqual(await observeAgain(source, { before }));
    expect((await lookAtSource(source, { helper })).dirt.length).toBeGreaterThan(5);
  });
});
