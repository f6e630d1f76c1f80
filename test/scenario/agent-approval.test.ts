import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { obstacleTo } from "../../src/world/contain/probe";
import { COMMIT, FIX } from "../support/case-run";
import { type CaseWorld, caseWorld } from "../support/case-world";
import { ROOT } from "../support/program";
import { completed, envelope, shell } from "../support/scripted-model/case-script";
import { buildStandin, STANDIN_SOURCE } from "../support/standin-ca/build";

describe.skipIf(obstacleTo("sandbox") !== null)("a task of a real lane that needs an approval", () => {
  let binaries = "";
  let world: CaseWorld;
  beforeAll(async () => {
    binaries = mkdtempSync(join(tmpdir(), "standin-"));
    buildStandin(join(binaries, "ca"), readFileSync(join(ROOT, STANDIN_SOURCE)));
    world = await caseWorld(join(binaries, "ca"));
    world.play({
      implementer: [shell(`${FIX}\n${COMMIT}`), completed()],
      closer: [{ text: envelope({ status: "failed", error: "no forge" }) }],
    });
    world.contract({ approval_required: true });
  });
  afterAll(async () => {
    await world.close();
    rmSync(binaries, { recursive: true, force: true });
  });

  const argv = ["--stage", "2", "--lane", "case", "--case-dir", "task"];
  const approval = (message: string, fields: Record<string, unknown> = {}): string => {
    const [, binding, statement] = /binding ([0-9a-f]{64}) and the statement "([^"]+)"/.exec(message)!;
    const file = join(world.folder, "approval.json");
    const hour = 3_600_000;
    const record = {
      approval_id: "a-1",
      decision: "granted",
      actor: "somebody",
      scope: "copied artificial case only",
      mutation_mode: "copied-fixture",
      statement,
      timestamp: new Date(Date.now() - hour).toISOString(),
      expires_at: new Date(Date.now() + hour).toISOString(),
      binding,
      ...fields,
    };
    writeFileSync(file, JSON.stringify(record));
    return file;
  };

  it("is bound to the binary: another one needs another approval", async () => {
    const asked = await world.run(argv);
    const file = approval(asked.report.blockers[0]!.message, { approval_id: "a-2" });
    const platform = `${process.platform}-${process.arch}`;
    world.record("agent.case.json", { binaries: { [platform]: { sha256: "5".repeat(64) } } });
    const other = await world.run([...argv, "--approval", file]);
    expect(other.blockers).toContain("approval_mismatch approval.binding");
  });
});
