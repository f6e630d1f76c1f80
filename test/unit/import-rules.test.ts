import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { violations } from "../support/import-rules";
import { ROOT } from "../support/program";

function sources(): Map<string, string> {
  const names = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  return new Map(
    names
      .filter((name) => name.endsWith(".ts"))
      .map((name) => [`src/${name}`, readFileSync(join(ROOT, "src", name), "utf8")]),
  );
}

describe("import rules", () => {
  it("hold", () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(10);
    expect(violations(files)).toEqual([]);
  });

  // A checker that never complains proves nothing: each rule is broken here once, in a small house of its own.
  const house = {
    "src/main.ts": 'import { cli } from "./commands/cli";\nvoid cli;',
    "src/commands/cli.ts": 'export const cli = () => import("./run");',
    "src/commands/run.ts":
      'import { judge } from "../core/judge/judge";\nimport { resolve } from "node:path";\nimport type { T } from "../flow/run/run";\nvoid judge; void resolve; export type R = T;',
    "src/commands/step/run.ts": 'import { printError } from "../../world/runner/workflow";\nvoid printError;',
    "src/world/runner/workflow.ts": "export const printError = 1;",
    "src/flow/io.ts": "export type Io = 1;",
    "src/flow/run/run.ts":
      'import type { Io } from "../io";\nimport { walk } from "../../world/worktree/walk";\nexport type T = Io; void walk;',
    "src/flow/publish/plan.ts": 'import type { T } from "../run/run";\nexport type P = T;',
    "src/core/domain/status.ts": 'export type Status = "pass";',
    "src/core/formats/json.ts":
      'import type { Status } from "../domain/status";\nimport { createHash } from "node:crypto";\nexport const j: Status = "pass";\nvoid createHash;',
    "src/core/records/contract.ts": 'import { z } from "zod";\nvoid z;',
    "src/core/judge/judge.ts":
      'import { j } from "../formats/json";\nexport const judge = { process: 1, at: new Date(0), j };',
    "src/core/report/plan.ts": 'import "../records/contract";',
    "src/world/worktree/walk.ts":
      'import { lstat } from "node:fs/promises";\nexport const walk = () => lstat(process.cwd());',
    "src/world/runner/core.ts": 'export const load = () => import("@actions/core");',
    "src/world/forge/github.ts": 'import { load } from "../runner/core";\nvoid load;',
  };
  const broken = (path: string, text: string) => violations(new Map(Object.entries({ ...house, [path]: text })));

  it("do not complain about a house in order", () => {
    expect(violations(new Map(Object.entries(house)))).toEqual([]);
  });

  it.each([
    [
      "core imports world",
      "src/core/judge/judge.ts",
      'import { walk } from "../../world/worktree/walk";',
      "core/ knows nothing of the outside",
    ],
    [
      "core imports commands as a type",
      "src/core/domain/status.ts",
      'import type { cli } from "../../commands/cli";',
      "core/ knows nothing of the outside",
    ],
    [
      "a lower room imports a higher one",
      "src/core/formats/json.ts",
      'import { judge } from "../judge/judge";',
      "formats is below judge",
    ],
    ["the judge imports report", "src/core/judge/judge.ts", 'import "../report/plan";', "judge is below report"],
    [
      "records import by re-export",
      "src/core/formats/json.ts",
      'export * from "../records/contract";',
      "formats is below records",
    ],
    ["a new room of core", "src/core/misc/a.ts", 'import "../domain/status";', "misc is no room of core/"],
    ["a new room of world", "src/world/misc/a.ts", 'import "../worktree/walk";', "misc is no room of world/"],
    ["lanes import forge", "src/world/lanes/case.ts", 'import "../forge/github";', "lanes doesn't know forge"],
    [
      "forge imports worktree",
      "src/world/forge/github.ts",
      'import "../worktree/walk";',
      "forge doesn't know worktree",
    ],
    [
      "world imports commands",
      "src/world/forge/github.ts",
      'import "../../commands/run";',
      "world/ doesn't know who uses it",
    ],
    ["a flow that speaks", "src/flow/run/a.ts", 'import "../../commands/run";', "flow/ knows no words"],
    [
      "a flow that knows who publishes it",
      "src/flow/run/a.ts",
      'import "../publish/plan";',
      "run doesn't know publish",
    ],
    ["a new room of flow", "src/flow/misc/a.ts", 'import "../run/run";', "misc is no room of flow/"],
    [
      "world that knows a flow",
      "src/world/worktree/a.ts",
      'import "../../flow/io";',
      "world/ doesn't know who uses it",
    ],
    ["main imports world", "src/main.ts", 'import "./world/worktree/walk";', "main imports commands"],
    [
      "a command that reads the world",
      "src/commands/run.ts",
      'import { walk } from "../world/worktree/walk";',
      "commands/ holds words only",
    ],
    [
      "a command that knows a type of the world",
      "src/commands/run.ts",
      'import type { walk } from "../world/worktree/walk";',
      "commands/ holds words only",
    ],
    [
      "a command that loads the world when it is called",
      "src/commands/run.ts",
      'const a = () => import("../world/worktree/walk");',
      "commands/ holds words only",
    ],
    [
      "a command that speaks to the runner",
      "src/commands/run.ts",
      'import { printError } from "../world/runner/workflow";',
      "commands/ holds words only",
    ],
    [
      "a step that reads the world",
      "src/commands/step/run.ts",
      'import { walk } from "../../world/worktree/walk";',
      "commands/ holds words only",
    ],
    [
      "a file system in a command",
      "src/commands/run.ts",
      'import { existsSync } from "node:fs";',
      "commands/ holds words only, but this imports node:fs",
    ],
    [
      "a process in a command, loaded when it is called",
      "src/commands/step/run.ts",
      'const a = () => import("node:child_process");',
      "commands/ holds words only, but this imports node:child_process",
    ],
    ["somebody imports main", "src/commands/run.ts", 'import "../main";', "nobody imports main"],
    [
      "a file system in core",
      "src/core/judge/judge.ts",
      'import { readFileSync } from "node:fs";',
      "core/ is pure, but this imports node:fs",
    ],
    [
      "randomness in core",
      "src/core/judge/judge.ts",
      'import { randomBytes } from "node:crypto";',
      "core/ is pure, but this imports randomBytes of node:crypto",
    ],
    [
      "all of crypto in core",
      "src/core/judge/judge.ts",
      'import * as crypto from "node:crypto";',
      "core/ is pure, but this imports * of node:crypto",
    ],
    [
      "a clock in core",
      "src/core/judge/judge.ts",
      "export const judge = Date.now();",
      "core/ is pure, but this uses Date.now",
    ],
    [
      "another clock in core",
      "src/core/judge/judge.ts",
      "export const judge = new Date();",
      "core/ is pure, but this uses new Date()",
    ],
    [
      "chance in core",
      "src/core/judge/judge.ts",
      "export const judge = Math.random();",
      "core/ is pure, but this uses Math.random",
    ],
    [
      "the process in core",
      "src/core/judge/judge.ts",
      "export const judge = process.env.HOME;",
      "core/ is pure, but this uses process",
    ],
    [
      "the network in core",
      "src/core/judge/judge.ts",
      'export const judge = fetch("x");',
      "core/ is pure, but this uses fetch",
    ],
    ["zod in the judge", "src/core/judge/judge.ts", 'import { z } from "zod";', "zod belongs into core/records only"],
    ["zod in world", "src/world/worktree/walk.ts", 'import { z } from "zod";', "zod belongs into core/records only"],
    [
      "@actions outside runner",
      "src/world/forge/github.ts",
      'const a = () => import("@actions/github");',
      "@actions/* belongs into world/runner only",
    ],
    [
      "@actions at start",
      "src/world/runner/core.ts",
      'import * as core from "@actions/core";',
      "@actions/core costs start-up time",
    ],
    [
      "a package in a program",
      "src/world/contain/programs/relay.ts",
      'import x from "yauzl";',
      "a stand-alone program has no packages",
    ],
    ["process.exit in a command", "src/commands/run.ts", "process.exit(0);", "only main.ts ends the process"],
    [
      "process.exitCode in world",
      "src/world/worktree/walk.ts",
      "process.exitCode = 1;",
      "only main.ts ends the process",
    ],
    ["a command loaded at start", "src/commands/cli.ts", 'import "./run";', "loads src/commands/run.ts at every start"],
    [
      "an extension",
      "src/commands/run.ts",
      'import "../core/judge/judge.ts";',
      "does not exist, or is not written without its extension",
    ],
    ["a missing file", "src/commands/run.ts", 'import "../core/judge/other";', "does not exist"],
  ])("see %s", (_, path, text, problem) => {
    expect(broken(path, text).join("\n")).toContain(problem);
  });

  it("see a circle", () => {
    const files = {
      ...house,
      "src/core/domain/a.ts": 'import type { B } from "./b";',
      "src/core/domain/b.ts": 'import { a } from "./a";',
    };
    expect(violations(new Map(Object.entries(files)))).toEqual([
      "circle: src/core/domain/a.ts -> src/core/domain/b.ts -> src/core/domain/a.ts",
    ]);
  });
});
