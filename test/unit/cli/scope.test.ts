import { expect, it } from "vitest";
import { openScope } from "../../../src/flow/run/scope";

it("ends what was begun last first, each once, and tells what can't be ended", async () => {
  const ended: string[] = [];
  const told: string[] = [];
  const scope = openScope((what, error) => void told.push(`${what}: ${(error as Error).message}`));
  scope.atEnd("one", () => void ended.push("one"));
  scope.atEnd("two", () => {
    throw new Error("busy");
  });
  scope.atEnd("three", async () => {
    await Promise.resolve();
    ended.push("three");
    scope.atEnd("four", () => void ended.push("four"));
    throw new Error("late");
  });
  await scope.end();
  expect(ended).toEqual(["three", "four", "one"]);
  expect(told).toEqual(["three: late", "two: busy"]);
  await scope.end();
  expect(ended).toHaveLength(3);
});
