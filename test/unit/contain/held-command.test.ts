import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/domain/limits";
import { knownSearch } from "../../../src/world/evidence/known";
import { type CommandView, holdCommand, newBudget, runCommand } from "../../../src/flow/run/command";
import { commandLog } from "../../../src/flow/run/command-log";
import { builtPrograms, hasBubblewrap, makePlace, type Place } from "../../support/contain";

const level = hasBubblewrap ? "sandbox" : "pid";
const budget = { seconds: 60, bytes: 10_000 };

/** How a contract's commands are run in a place, and what they see. */
function settingOf({ workspace, scratch, spec }: Place) {
  const { plan, path } = spec([]);
  const said: string[] = [];
  const setting = {
    limits: DEFAULT_LIMITS,
    level,
    surroundings: { plan, path },
    programs: builtPrograms(),
    scratch,
    log: commandLog({ write: (bytes) => void said.push(Buffer.from(bytes).toString()) }, knownSearch([])),
    cancel: new AbortController().signal,
  } as const;
  const view: CommandView = { workspace, home: null, env: {}, network: "none", loopback: [], readOnly: [] };
  return { setting, view, said };
}

const COMMAND = "cat result && : > ran";

it("begins in what was set up for it, and sees what was laid there since", async () => {
  const place = makePlace();
  const { setting, view, said } = settingOf(place);
  const ahead = holdCommand(setting, view, COMMAND, budget);
  const begun: string[] = [];
  const watched = {
    ...ahead,
    begin: (sinks: Parameters<typeof ahead.begin>[0]) => (begun.push("it"), ahead.begin(sinks)),
  };
  writeFileSync(join(place.workspace, "result"), "laid\n");
  const { fact } = await runCommand(setting, { ...view }, COMMAND, newBudget(budget.seconds, budget.bytes), watched);
  expect(begun).toEqual(["it"]);
  expect(fact).toMatchObject({ termination: "exited", exit_code: 0 });
  expect(said.join("")).toContain("laid");
});

it.each<[what: string, changed: Partial<CommandView>, command: string]>([
  ["a folder that it may write", { tree: { readOnly: true, mounts: [] } }, COMMAND],
  ["a variable", { env: { MORE: "1" } }, COMMAND],
  ["a port that is held", { held: [9229] }, COMMAND],
  ["another home", { home: "" }, COMMAND],
  ["another command", {}, "true"],
])("is set up anew where %s was not foretold, and the first one never begins", async (_what, changed, command) => {
  const place = makePlace();
  const { setting, view } = settingOf(place);
  const home = changed.home === undefined ? {} : { home: makePlace().workspace };
  const ahead = holdCommand(setting, view, COMMAND, budget);
  const ended: string[] = [];
  const watched = {
    ...ahead,
    begin: () => Promise.reject(new Error("must not begin")),
    abandon: async () => (await ahead.abandon(), void ended.push("it")),
  };
  writeFileSync(join(place.workspace, "result"), "");
  const budgetLeft = newBudget(budget.seconds, budget.bytes);
  const { fact } = await runCommand(setting, { ...view, ...changed, ...home }, command, budgetLeft, watched);
  expect(ended).toEqual(["it"]);
  expect(fact.termination).toBe("exited");
});

it("is set up anew where the first one ended while it waited", async () => {
  const place = makePlace();
  const { setting, view } = settingOf(place);
  const ahead = holdCommand(setting, view, COMMAND, budget);
  await ahead.abandon();
  expect(ahead.isOver()).toBe(true);
  writeFileSync(join(place.workspace, "result"), "");
  const { fact } = await runCommand(setting, view, COMMAND, newBudget(budget.seconds, budget.bytes), ahead);
  expect(fact).toMatchObject({ termination: "exited", exit_code: 0 });
});

it("leaves no trace where it is abandoned, however often", async () => {
  const place = makePlace();
  const { setting, view } = settingOf(place);
  const ahead = holdCommand(setting, view, COMMAND, budget);
  await ahead.abandon();
  await ahead.abandon();
  const result = await ahead.begin({ stdout() {}, stderr() {} });
  expect(result).toMatchObject({ termination: "cancelled", survivors: "none" });
  expect(existsSync(join(place.workspace, "ran"))).toBe(false);
});
