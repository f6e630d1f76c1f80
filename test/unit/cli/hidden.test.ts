import { expect, it } from "vitest";
import { parseCommandLine } from "../../../src/commands/cli";
import { COMMANDS } from "../../../src/commands/registry";

const specs = COMMANDS.map(({ spec }) => spec);

it("a command for machines answers, and stands in no list", () => {
  const help = parseCommandLine(["--help"], specs);
  expect(help).toMatchObject({ kind: "help" });
  expect(help.kind === "help" && /^  step /m.test(help.text)).toBe(false);
  const unknown = parseCommandLine(["stepp"], specs);
  expect(unknown.kind === "usage" && /\bstep\b/.test(unknown.message)).toBe(false);
  expect(parseCommandLine(["step", "--help"], specs)).toMatchObject({ kind: "help" });
  expect(parseCommandLine(["step", "place"], specs)).toMatchObject({ kind: "command" });
});
