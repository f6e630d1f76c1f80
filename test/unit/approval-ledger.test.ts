import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvalLedger, consumeApproval } from "../../src/world/facts/approvals";

const ENTRY = "e".repeat(64);
let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "ledger-"))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("the ledger of used approvals on a machine", () => {
  it("is a folder of the user's state, and takes an entry once", () => {
    const env = { HOME: home };
    expect(approvalLedger(env, ENTRY)).toEqual({ ledger: "unused" });
    expect(consumeApproval(env, ENTRY, "run-1")).toEqual({ ledger: "unused" });
    expect(consumeApproval(env, ENTRY, "run-2")).toEqual({ ledger: "consumed" });
    expect(approvalLedger(env, ENTRY)).toEqual({ ledger: "consumed" });
    expect(approvalLedger(env, "f".repeat(64))).toEqual({ ledger: "unused" });
    const folder = join(home, ".local/state/case-harness/approvals");
    expect(readdirSync(folder)).toEqual([ENTRY]);
    expect(readFileSync(join(folder, ENTRY), "utf8")).toBe("run-1\n");
  });

  it("goes by no runs folder and by no temporary folder", () => {
    const env = { HOME: home, CTO_HARNESS_RUNS_DIR: join(home, "runs"), RUNNER_TEMP: join(home, "temp"), CI: "true" };
    consumeApproval(env, ENTRY, "run-1");
    expect(approvalLedger({ ...env, CTO_HARNESS_RUNS_DIR: join(home, "others"), RUNNER_TEMP: home }, ENTRY)).toEqual({
      ledger: "consumed",
    });
    expect(existsSync(join(home, "runs"))).toBe(false);
  });

  it.each([
    ["a file", (path: string) => writeFileSync(path, "")],
    ["a link", (path: string) => symlinkSync(tmpdir(), path)],
  ])("that is %s can't remember, so nothing is granted", (_name, make) => {
    const folder = join(home, "state/case-harness");
    mkdirSync(folder, { recursive: true });
    make(join(folder, "approvals"));
    const env = { XDG_STATE_HOME: join(home, "state") };
    expect(approvalLedger(env, ENTRY).ledger).toBe("unavailable");
    expect(consumeApproval(env, ENTRY, "run-1").ledger).toBe("unavailable");
  });

  it.skipIf(process.getuid?.() === 0)("that can't be written grants nothing", () => {
    chmodSync(home, 0o500);
    expect(consumeApproval({ HOME: home }, ENTRY, "run-1")).toMatchObject({
      ledger: "unavailable",
      problem: expect.stringContaining("EACCES"),
    });
    chmodSync(home, 0o700);
  });
});
