import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { AGENT_LANES, LANES } from "../../../src/core/domain/lane";
import { laneOf } from "../../../src/core/lanes/lanes";
import { stageNumber, stageOf } from "../../../src/core/stages/ladder";
import { ROOT } from "../../support/program";

/** A lane's name, or a number beside the word stage, that is compared: rules of a lane or a stage stand in its row. */
const COMPARED = [
  new RegExp(`[!=]==? *"(?:${LANES.join("|")})"|"(?:${LANES.join("|")})" *[!=]==?`),
  /\bstage(?:\.number|\.value)? *(?:[!=]==?|[<>]=?) *[0-9]|[0-9] *(?:[!=]==?|[<>]=?) *\w*\.?stage\b|\bnumber *[!=]== *[0-9]/,
  /case *"(?:fake|codex|pi|case)" *:/,
];
const ROOMS = /^core\/(?:lanes|stages)\//;

it("no module asks for a lane or a stage by its name", () => {
  const found = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !ROOMS.test(name))
    .flatMap((name) =>
      readFileSync(join(ROOT, "src", name), "utf8")
        .split("\n")
        .flatMap((line, i) => (COMPARED.some((rule) => rule.test(line)) ? [`${name}:${i + 1}: ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

it("every lane and every stage is a row", () => {
  for (const name of LANES) expect(laneOf(name).name).toBe(name);
  expect(LANES.filter((name) => laneOf(name).isAgent)).toEqual(AGENT_LANES);
  for (const number of [1, 2, 3, 4, 5, 6]) expect(stageOf(stageNumber(number)!).number).toBe(number);
});
