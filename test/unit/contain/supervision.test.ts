import { describe, expect, it } from "vitest";
import { after, type Happened, launched, type Standing, type ToDo } from "../../../src/world/contain/supervision";

const hit = { limit: "disk", bound: 2, found: 1 } as const;
const limit: Happened = { kind: "limit", hit };
const on = (kind: Exclude<Happened["kind"], "limit">): Happened => ({ kind });
const ENDS = [
  ["deadline", on("deadline"), "timeout"],
  ["cancel", on("cancelled"), "cancelled"],
  ["what it waited for never came", on("refused"), "cancelled"],
  ["complete", on("completed"), "harness_completed"],
  ["limit", limit, "limit"],
] as const;

function through(waits: boolean, events: readonly Happened[]): { standing: Standing; done: ToDo[] } {
  let standing = launched(waits);
  const done = events.flatMap((event) => {
    const next = after(standing, event);
    standing = next.standing;
    return next.toDo;
  });
  return { standing, done };
}

describe("the word", () => {
  it.each<[string, boolean, Happened[], ToDo[]]>([
    ["granted, then stands", true, [on("granted"), on("stands")], ["begin", "give the word"]],
    ["stands, then granted", true, [on("stands"), on("granted")], ["begin", "give the word"]],
    ["stands alone", true, [on("stands")], []],
    ["granted alone", true, [on("granted")], ["begin"]],
    ["twice", true, [on("granted"), on("stands"), on("stands"), on("granted")], ["begin", "give the word"]],
    ["no place to wait in", false, [on("granted"), on("stands")], ["begin"]],
    ["gone before", true, [on("gone"), on("granted")], []],
  ])("%s", (_name, waits, events, wanted) => {
    const { standing, done } = through(waits, events);
    expect(done).toEqual(wanted);
    expect(standing.wordGiven).toBe(wanted.includes("give the word"));
  });

  it.each(ENDS)("is never given after an end: %s", (_name, end) => {
    for (const before of [[], [on("granted")], [on("stands")]])
      for (const late of [
        [on("granted"), on("stands")],
        [on("stands"), on("granted")],
      ]) {
        const { standing, done } = through(true, [...before, end, ...late]);
        expect(done.filter((one) => one !== "begin")).toEqual(["end at once"]);
        expect(standing.wordGiven).toBe(false);
      }
  });
});

describe("an end", () => {
  it.each(ENDS)("by %s waits for what has begun, and for nothing else", (_name, end, ending) => {
    expect(through(true, [on("granted"), on("stands"), end])).toMatchObject({
      standing: { ending },
      done: ["begin", "give the word", "end"],
    });
    expect(through(true, [on("granted"), end]).done).toEqual(["begin", "end at once"]);
    expect(through(false, [on("granted"), end]).done).toEqual(["begin", "end"]);
  });

  it.each(ENDS)("by %s is the only one, whatever comes after it", (_name, first, ending) => {
    for (const [, second] of ENDS) {
      const { standing, done } = through(true, [on("granted"), on("stands"), first, second, on("gone")]);
      expect(standing.ending).toBe(ending);
      expect(done.filter((one) => one === "end")).toHaveLength(1);
    }
  });

  it("is none of one that is gone, but a limit that it met stays known", () => {
    const { standing, done } = through(true, [on("granted"), on("stands"), on("gone"), limit]);
    expect(standing).toMatchObject({ ending: null, limitHit: hit });
    expect(done).toEqual(["begin", "give the word"]);
  });

  it("by a limit is told by the first that was met", () => {
    const second: Happened = { kind: "limit", hit: { ...hit, found: 0 } };
    expect(through(true, [on("granted"), limit, second]).standing.limitHit).toEqual(hit);
    expect(through(true, [on("cancelled"), limit]).standing).toMatchObject({ ending: "cancelled", limitHit: hit });
  });
});
