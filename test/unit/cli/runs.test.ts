import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseCommandLine } from "../../../src/commands/cli";
import { runsSpec } from "../../../src/commands/help/runs";
import type { Io } from "../../../src/commands/io";
import { run } from "../../../src/commands/runs";
import { CATALOGUE } from "../../../src/core/domain/catalogue";
import { aSealedReport } from "../../support/sealed-report";

const OLD_PASS = "20200101T000000Z-a-aaaaaa";
const NEWER_PASS = "20200102T000000Z-a-bbbbbb";
const FAILED = "20200103T000000Z-b-cccccc";
const CUT_OFF = "20200104T000000Z-b-dddddd";

let runsDir: string;
let out: string;
let err: string;

beforeEach(() => {
  runsDir = mkdtempSync(join(tmpdir(), "runs-"));
  sealed(OLD_PASS, "pass");
  sealed(NEWER_PASS, "pass");
  sealed(FAILED, "fail");
  mkdirSync(join(runsDir, CUT_OFF));
  writeFileSync(join(runsDir, CUT_OFF, "report.partial.json"), "{}");
  mkdirSync(join(runsDir, "something-else"));
});
afterEach(() => rmSync(runsDir, { recursive: true, force: true }));

function sealed(id: string, status: string): void {
  mkdirSync(join(runsDir, id));
  const failure_reason = status === "pass" ? null : "no diff";
  writeFileSync(
    join(runsDir, id, "report.json"),
    JSON.stringify({ status, stage: 2, backend: "fake", failure_reason }),
  );
  writeFileSync(join(runsDir, id, "report.md"), `# ${id}\n`);
}

async function runs(...argv: string[]): Promise<number> {
  out = "";
  err = "";
  const io: Io = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    env: {},
    cwd: "/",
    isTTY: false,
    json: false,
    signal: new AbortController().signal,
    programs: "/nowhere",
    root: "/nowhere",
  };
  const parsed = parseCommandLine(["runs", ...argv, "--runs-dir", runsDir], [runsSpec]);
  if (parsed.kind !== "command") throw new Error(JSON.stringify(parsed));
  return run(parsed.args, io);
}

const left = () => readdirSync(runsDir).sort();

describe("runs list", () => {
  it("shows the newest first, one a line, and nothing that is no run", async () => {
    expect(await runs("list")).toBe(0);
    expect(out.trim().split("\n")).toEqual([
      `partial    ${CUT_OFF}`,
      `fail       ${FAILED}  stage 2, fake, no diff`,
      `pass       ${NEWER_PASS}  stage 2, fake`,
      `pass       ${OLD_PASS}  stage 2, fake`,
    ]);
  });

  it("is one JSON object with --json, and quiet with --quiet", async () => {
    expect(await runs("list", "--json", "--quiet")).toBe(0);
    const parsed = JSON.parse(out) as { runs: { run_id: string }[] };
    expect(parsed.runs.map((r) => r.run_id)).toEqual([CUT_OFF, FAILED, NEWER_PASS, OLD_PASS]);
    expect(err).toBe("");
  });

  it("takes no run id", async () => {
    expect(await runs("list", FAILED)).toBe(3);
  });
});

describe("runs show", () => {
  it("shows the report of a run, by its id or its beginning", async () => {
    for (const id of [FAILED, "20200103"]) {
      expect(await runs("show", id)).toBe(0);
      expect(out).toContain(`fail       ${FAILED}`);
    }
  });

  it("takes no word for people out of a run's folder: they are derived, and what it quotes has no effect", async () => {
    const evil = "x\u001b[2J\u009b31m\u202e\n::set-env name=PATH::/evil";
    const forged = {
      ...aSealedReport(),
      case_id: evil,
      failure_reason: evil,
      blockers: [{ code: "no_diff", subject: evil, expected: null, found: evil, message: "FORGED", fix: "FORGED" }],
    };
    writeFileSync(join(runsDir, FAILED, "report.json"), JSON.stringify(forged));
    writeFileSync(join(runsDir, FAILED, "report.md"), `# FORGED ${evil}\n`);
    expect(await runs("show", FAILED)).toBe(0);
    expect(out).toContain(CATALOGUE.no_diff.message);
    expect(out).toContain("Reason: no diff.");
    expect(out).not.toMatch(/FORGED|[\u001b\u009b\u202e]|^::/m);
    expect(await runs("show", FAILED, "--json")).toBe(0);
    expect(out).not.toContain("FORGED");
    expect(JSON.parse(out)).toMatchObject({
      report: { failure_reason: "no diff", blockers: [{ code: "no_diff", fix: CATALOGUE.no_diff.fix }] },
    });
    expect(await runs("list")).toBe(0);
    expect(out).not.toMatch(/[\u001b\u009b\u202e]|^::/m);
  });

  it("shows the newest run without an id, sealed or not", async () => {
    expect(await runs("show")).toBe(0);
    expect(out).toContain("partial");
    expect(await runs("show", "--json")).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ run_id: CUT_OFF, state: "partial", status: null, report: null });
  });

  it("refuses what is none, and what is several", async () => {
    expect(await runs("show", "20200103T000000Z-b-cccccd")).toBe(3);
    expect(err).toContain(`did you mean ${FAILED}?`);
    expect(await runs("show", "2020")).toBe(3);
    expect(err).toContain("the beginning of 4 runs");
    expect(await runs("show", "../../etc")).toBe(3);
  });
});

describe("runs prune", () => {
  it("removes nothing without a rule", async () => {
    const before = left();
    expect(await runs("prune")).toBe(3);
    expect(await runs("prune", FAILED, "--keep", "1")).toBe(3);
    expect(left()).toEqual(before);
  });

  it("says what it would do", async () => {
    const before = left();
    expect(await runs("prune", "--keep", "1", "--dry-run", "--json")).toBe(0);
    const parsed = JSON.parse(out) as { removed: boolean; runs: { run_id: string }[] };
    expect(parsed.removed).toBe(false);
    expect(parsed.runs.map((r) => r.run_id)).toEqual([FAILED, OLD_PASS]);
    expect(left()).toEqual(before);
  });

  it("keeps the newest, the newest pass of a lane and stage, and what is no run", async () => {
    expect(await runs("prune", "--older-than", "30", "--keep", "1")).toBe(0);
    expect(left()).toEqual([NEWER_PASS, CUT_OFF, "something-else"].sort());
  });
});
