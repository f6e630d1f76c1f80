import { expect, it } from "vitest";
import { checkCoverable } from "../../../src/world/contain/descriptors";

it("says of a descriptor beyond the limit on open files what is wrong and what to do", () => {
  const beyond = 2 ** 30;
  expect(() => checkCoverable(beyond)).toThrow(
    /descriptor 1073741824.*limit on open files is \d+.*ulimit -n.*1073741824>&-/,
  );
  expect(() => checkCoverable(3)).not.toThrow();
});
