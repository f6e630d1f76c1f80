import { expect, it } from "vitest";
import { GATES } from "../../../src/core/gates";
import { handedBy } from "../../../src/flow/run/effect-row";
import { EFFECT_ROWS } from "../../../src/flow/run/effect-gates";

const effects = GATES.filter(({ kind }) => kind === "effect").map(({ name }) => name);

it("every effect gate has a row that collects for it, and no row is of another", () => {
  expect([...new Set(EFFECT_ROWS.map(({ gate }) => gate))].sort()).toEqual([...effects].sort());
});

it("whatever is looked at once the canary is at work comes after all that is begun before it", () => {
  const moments = ["before", "beside", "after"];
  for (const gate of effects) {
    const own = EFFECT_ROWS.filter((row) => row.gate === gate).map(({ at }) => moments.indexOf(at));
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
});

it("a row that needs what no earlier row has handed on ends the run, and starts nothing", () => {
  expect(() => handedBy({ handed: {} }, "lane")).toThrow("expected a row before this one to hand on: lane");
  expect(handedBy({ handed: { source: null } }, "source")).toBeNull();
});
