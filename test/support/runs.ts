import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/core/records/report";
import { type Options, program, type Result, ROOT } from "./program";
import { reportOf } from "./report";
import { temporaryFolder } from "./temporary";

export { reportOf, temporaryFolder };

/** What a run of the built program came to. */
export interface RunResult extends Result {
  /** Folder of the bundle, or null where none was made. */
  dir: string | null;
  report: Report | null;
}

/** Runs `run` with a runs folder of its own and reads the bundle that came of it. */
export async function runHarness(argv: readonly string[], options: Options = {}): Promise<RunResult> {
  const [home, runs] = [temporaryFolder(), join(temporaryFolder(), "runs")];
  const result = await program(["run", ...argv, "--runs-dir", runs], {
    ...options,
    env: { HOME: home, ...options.env },
  });
  const name = existsSync(runs) ? readdirSync(runs)[0] : undefined;
  const dir = name === undefined ? null : join(runs, name);
  return { ...result, dir, report: dir === null ? null : reportOf(dir) };
}

/** A contract that the shipped case's fields are taken from, with changes. */
export interface CaseParts {
  contract?: Record<string, unknown>;
  /** Contract as raw text, instead of `contract`. */
  contractText?: string | Buffer;
  /** Steps of `fake.json`; null leaves the file out. */
  steps?: readonly unknown[] | null;
  /** More files of the workspace: path -> content. */
  files?: Record<string, string>;
}

const SHIPPED = join(ROOT, "fixtures/cases/r1-string-slugify");

/** The steps that solve the shipped case, without the one that ends the lane. */
export function solution(): unknown[] {
  const { steps } = JSON.parse(readFileSync(join(SHIPPED, "fake.json"), "utf8")) as { steps: object[] };
  return steps.filter((step) => !("exit" in step));
}

/** A case folder of its own, made of the shipped case and what is changed of it. */
export function makeCase({ contract, contractText, steps, files }: CaseParts): string {
  const dir = join(temporaryFolder(), "case");
  cpSync(SHIPPED, dir, { recursive: true });
  const shipped = JSON.parse(readFileSync(join(SHIPPED, "case.json"), "utf8")) as Record<string, unknown>;
  const merged = Object.fromEntries(
    Object.entries({ ...shipped, ...contract }).filter(([, value]) => value !== undefined),
  );
  writeFileSync(join(dir, "case.json"), contractText ?? JSON.stringify(merged));
  if (steps === null) writeFileSync(join(dir, "fake.json"), "");
  else if (steps !== undefined) writeFileSync(join(dir, "fake.json"), JSON.stringify({ steps }));
  for (const [path, content] of Object.entries(files ?? {})) {
    mkdirSync(join(dir, "workspace", path, ".."), { recursive: true });
    writeFileSync(join(dir, "workspace", path), content);
  }
  return dir;
}

/** The events of a bundle. */
export function eventsOf(dir: string): { event: string; data: { blockers: string[] } & Record<string, unknown> }[] {
  return readFileSync(join(dir, "events.normalized.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
