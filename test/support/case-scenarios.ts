import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { COMMIT, FIX } from "./case-run";
import type { CaseOutcome, CaseWorld } from "./case-world";
import { faultsOfBundle } from "./holds";
import { ROOT } from "./program";
import { bundleFiles } from "./reseal";
import { type CaseScript, completed, envelope, shell } from "./scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "./standin-ca/build";

/** What the scenarios of the lane `case` through the built program have in common. */

export const contained = obstacleTo("sandbox") === null;
export const solved = [shell(`${FIX}\n${COMMIT}`), completed()];
export const noForge = [{ text: envelope({ status: "failed", error: "no forge" }) }];
export const good: CaseScript = { implementer: solved, closer: noForge };

/** Builds the agents for the tests of a file: the folder with `ca`, which works, and `tripwire`, which tells when it is started. */
export function agents(): { folder: string } {
  const made = { folder: "" };
  beforeAll(() => {
    made.folder = mkdtempSync(join(tmpdir(), "standin-"));
    buildStandin(join(made.folder, "ca"), readFileSync(join(ROOT, STANDIN_SOURCE)));
    // Whoever starts this one, contained or not, leaves a trace: a file, or a call of the model.
    const trace = `open(${JSON.stringify(join(made.folder, "tripped"))}, "a").close()\n`;
    const tripwire = `try:\n    ${trace}except OSError:\n    pass\n${readFileSync(join(ROOT, STANDIN_SOURCE), "utf8")}`;
    buildStandin(join(made.folder, "tripwire"), Buffer.from(tripwire));
  });
  afterAll(() => rmSync(made.folder, { recursive: true, force: true }));
  return made;
}

export const factsOf = (dir: string) =>
  JSON.parse(readFileSync(join(dir, "facts.json"), "utf8")).facts as Record<string, { value: Record<string, any> }>;
export const callsOf = (dir: string) =>
  readFileSync(join(dir, "backend/model-calls.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map(
      (line) => JSON.parse(line) as { probe: boolean; replayed: boolean; outcome: string; answered_models: string[] },
    );
export const traceOf = (dir: string) =>
  readFileSync(join(dir, "trace.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { kind: string; name: string; result: string });
export const backendOf = (dir: string) =>
  existsSync(join(dir, "backend")) ? readdirSync(join(dir, "backend")).sort() : [];

/** What must be true of every bundle, whatever the run came to. */
export async function expectSoundIn(world: CaseWorld, { dir, code, report }: CaseOutcome): Promise<void> {
  expect(code).toBe({ pass: 0, fail: 1, blocked: 2 }[report.status]);
  expect(await faultsOfBundle(dir)).toEqual([]);
  execFileSync("sha256sum", ["--quiet", "-c", "SHA256SUMS"], { cwd: dir });
  expect(report.runtime_default_activation).toBe(false);
  // Neither a socket nor anything else stays behind.
  expect(readdirSync(world.temporary)).toEqual([]);
}

/** None of these bytes stands in any file of the bundle. */
export function expectAbsent(dir: string, ...secrets: string[]): void {
  for (const name of bundleFiles(dir)) {
    const bytes = readFileSync(join(dir, name));
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(8);
      expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false);
      expect(bytes.includes(Buffer.from(secret).toString("base64").slice(0, -4)), `base64 in ${name}`).toBe(false);
    }
  }
}
