import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { stockPipes } from "../../../src/world/contain/pipes";
import { runContained } from "../../../src/world/contain/run";
import { LEVELS } from "../../../src/world/contain/types";
import { builtPrograms, hasBubblewrap, makePlace } from "../../support/contain";

/** Far above what any of these takes; a test that needs it has failed. */
const DEADLINE = 60_000;

const walled = hasBubblewrap ? "sandbox" : "pid";

describe.each(LEVELS.filter((level) => level !== "sandbox" || hasBubblewrap))("what waits at level %s", (level) => {
  const started = (hold: Promise<unknown>) => {
    const place = makePlace();
    const spec = place.spec(["/bin/sh", "-c", "cat later > ran"]);
    const result = runContained(level, spec, { deadlineMs: DEADLINE, hold }, builtPrograms());
    return { place, result, ran: () => existsSync(join(place.workspace, "ran")) };
  };

  it("begins when it may, and finds what came into its workspace meanwhile", async () => {
    let begin = () => {};
    const { place, result, ran } = started(new Promise<void>((done) => (begin = done)));
    await after(500);
    expect(ran()).toBe(false);
    writeFileSync(join(place.workspace, "later"), "");
    begin();
    expect(await result).toMatchObject({ termination: "exited", exitCode: 0 });
    expect(ran()).toBe(true);
  });

  it("never begins where it may not", async () => {
    const { result, ran } = started(after(300).then(() => Promise.reject(new Error("closed"))));
    expect((await result).termination).toBe("cancelled");
    expect(ran()).toBe(false);
  });
});

it("counts its time from where it begins", async () => {
  const { spec } = makePlace();
  const deadlineMs = 3_000;
  const supervision = { deadlineMs, hold: after(deadlineMs + 500) };
  const { termination } = await runContained(walled, spec(["/bin/sh", "-c", ":"]), supervision, builtPrograms());
  expect(termination).toBe("exited");
});

it("makes pipes ahead once, however often it is asked", async () => {
  const { scratch } = makePlace();
  await Promise.all([stockPipes(scratch), stockPipes(scratch)]);
  const made = readdirSync(join(scratch, "pipes")).length;
  await stockPipes(scratch);
  expect(readdirSync(join(scratch, "pipes"))).toHaveLength(made);
});
