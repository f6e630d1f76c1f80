import { describe, expect, it } from "vitest";
import { isSilent, lingers, newLife, PROCESSOR_SIGN_MS, seen, type Sign } from "../../../src/core/lanes/signs-of-life";

const LINGER_MS = 60_000;
/** One step a second: what is seen of the lane then. */
type Story = (second: number) => Sign[];

/** Seconds after which a lane is first silent, or null where it never is in five minutes. */
function silentAfter(story: Story): number | null {
  let life = newLife(0);
  for (let second = 1; second <= 300; second++) {
    for (const sign of story(second)) life = seen(life, sign, second * 1000);
    if (isSilent(life, second * 1000, LINGER_MS)) return second;
  }
  return null;
}

const processor = (usedMs: number | null): Sign => ({ kind: "processor", usedMs });
const until =
  (last: number, sign: Sign): Story =>
  (second) =>
    second <= last ? [sign] : [];

describe("a lane", () => {
  it.each<[string, Story, number | null]>([
    ["that does nothing", () => [], 60],
    ["that writes until second 30", until(30, { kind: "output" }), 90],
    ["whose log grows until second 30", until(30, { kind: "log" }), 90],
    ["that streams until second 30", until(30, { kind: "streaming" }), 90],
    ["that asks its model at second 30", (second) => (second === 30 ? [{ kind: "asked" }] : []), 90],
    ["that waits for its model for ever", (second) => (second === 1 ? [{ kind: "calls", open: 1 }] : []), null],
    [
      "whose last of two calls ends at second 100",
      (second) =>
        second === 1
          ? [{ kind: "calls", open: 2 }]
          : second === 50 || second === 100
            ? [{ kind: "calls", open: second === 50 ? 1 : 0 }]
            : [],
      160,
    ],
    ["that computes all the time", (second) => [processor(second * 900)], null],
    ["that computes until second 100", (second) => [processor(Math.min(second, 100) * 900)], 160],
    ["that computes one part in a hundred", (second) => [processor(second * 11)], null],
    ["whose runtime wakes up now and then", (second) => [processor(Math.floor(second / 10) * 10)], 60],
    ["that is a shell in a loop of sleeps", (second) => [processor(second * 3)], 60],
    ["whose times nobody inherits", (second) => [processor(second % 2 === 0 ? 100 : 900)], null],
    ["whose time falls once, when something dies", (second) => [processor(second < 20 ? 50 : 0)], 60],
    ["whose time can't be told", () => [processor(null)], null],
    ["that changes files alone", (second) => [{ kind: "files", changedAt: (second - 20) * 1000 }], null],
    ["whose last file is of second 30", () => [{ kind: "files", changedAt: 30_000 }], 90],
    ["whose files have times that are to come", (second) => [{ kind: "files", changedAt: second * 2000 }], null],
    ["whose files can't be seen", () => [{ kind: "files", changedAt: null }], null],
  ])("%s", (_name, story, expected) => {
    expect(silentAfter(story)).toBe(expected);
  });

  it("counts processor time of a window, not of its whole life", () => {
    let life = newLife(0);
    // Less than a sign in each window, and far more in all.
    for (let window = 1; window <= 100; window++)
      life = seen(life, processor((window * PROCESSOR_SIGN_MS) / 2), window * 10_000);
    expect(life.lastSign).toBe(0);
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])("delivered %s and committed %s: may be stopped %s, and never while it works", (delivered, committed, expected) => {
    const life = newLife(0);
    expect(lingers(life, { delivered, committed }, LINGER_MS, LINGER_MS)).toBe(expected);
    expect(lingers(life, { delivered, committed }, LINGER_MS - 1, LINGER_MS)).toBe(false);
    const working = seen(life, { kind: "calls", open: 1 }, 1);
    expect(lingers(working, { delivered, committed }, 10 * LINGER_MS, LINGER_MS)).toBe(false);
  });
});
