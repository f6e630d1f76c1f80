import { expect, it } from "vitest";
import { GATES } from "../../../src/core/gates";
import { CHECKS } from "../../../src/core/judge/checks";
import { LAST_CHECKS } from "../../../src/core/judge/judge";

/** How many sections each page has. */
const PAGES: Readonly<Record<string, number>> = { SPEC: 15, LADDER: 12 };

it("every gate and check cites a section that there is, and has a name of its own among its kind", () => {
  const checks = [...CHECKS, ...LAST_CHECKS.map(({ check: name, asked }) => ({ name, asked }))];
  const uncited = [...GATES, ...checks].flatMap(({ name, asked }) => {
    const [page = "", number = ""] = asked.split(" ");
    const section = Number(number);
    return Number.isInteger(section) && section >= 1 && section <= (PAGES[page] ?? 0) ? [] : [`${name}: ${asked}`];
  });
  expect(uncited).toEqual([]);
  for (const rows of [GATES, checks]) expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});
