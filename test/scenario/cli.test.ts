import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/registry";
import { type BlockerCode, BLOCKER_CODES, CATALOGUE, type CatalogueEntry } from "../../src/core/domain/catalogue";
import { VERSION } from "../../src/core/domain/version";
import { program, PROGRAM, PROGRAMS, ROOT } from "../support/program";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("help and version", () => {
  it("need no other file than index.js, so that they cost nothing", async () => {
    copyFileSync(PROGRAM, join(folder, "index.js"));
    copyFileSync(join(PROGRAMS, "package.json"), join(folder, "package.json"));
    for (const argv of [["--help"], ["--version"], ["run", "--help"], ["nonsense"]]) {
      const { status, stderr } = spawnSync(process.execPath, [join(folder, "index.js"), ...argv], { encoding: "utf8" });
      expect(stderr).not.toContain("Error");
      expect(status).toBe(argv[0] === "nonsense" ? 3 : 0);
    }
    const { status, stderr } = spawnSync(process.execPath, [join(folder, "index.js"), "explain"], { encoding: "utf8" });
    expect(status, "a part that is missing is an error of the harness, never a pass").toBe(1);
    expect(stderr).toContain("harness_error");
  });

  it("print the version", async () => {
    expect(await program(["--version"])).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: "" });
  });

  it("list every command that people call", async () => {
    const { code, stdout, stderr } = await program(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const { spec } of COMMANDS)
      expect(new RegExp(`^  ${spec.name} +\\S`, "m").test(stdout), spec.name).toBe(spec.hidden === undefined);
  });

  it.each(COMMANDS.map(({ spec }) => spec.name))("%s has help with examples that parse", async (name) => {
    const { code, stdout, stderr } = await program([name, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`\nExamples:\n  # .+\n  case-harness ${name}`));
    for (const text of stdout.split("\n")) expect(text.length, text).toBeLessThanOrEqual(160);
  });
});

describe("wrong usage is exit 3 and one line", () => {
  it.each([
    [["rnu"], "did you mean run?"],
    [["run", "--stage", "2", "--case", "r1"], "neither shipped nor in .harness/tasks/"],
    [["explain", "nodiff"], "did you mean no_diff?"],
    [["explain", "--jsn"], "did you mean --json?"],
    [["run", "--stage", "7"], "choices: 1, 2, 3, 4"],
    [["run", "--stage", "6"], "stage 6 is not built yet"],
    [["run", "--stage", "two"], "choices: 1, 2, 3, 4"],
    [["run", "--lane", "fakee"], "did you mean fake?"],
    [["runs", "lits"], "did you mean list?"],
    [["run", "--stage", "2", "--case-dir", "nowhere"], '--case-dir "nowhere": no such folder'],
    [["run", "--stage", "2", "--case-dir", PROGRAM], "a file; --task takes a contract"],
    [["run", "--stage", "2", "--task", "src"], "a folder; --case-dir takes a case"],
    [["--quiet", "run"], "stands before the command; flags follow it"],
    [["version"], "did you mean --version?"],
    [[], "no command given"],
  ])("%j", async (argv, part) => {
    const { code, stdout, stderr } = await program(argv);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(part);
    expect(stderr.match(/\n/g)).toHaveLength(1);
  });
});

describe("with --json, standard output is one object whatever happens", () => {
  it.each([
    [["run", "--json"], 3, /--stage is missing/],
    [["run", "--stage", "7", "--json"], 3, /unknown --stage "7"/],
    [["explain", "nodiff", "--json"], 3, /did you mean no_diff/],
    [["runs", "show", "--json", "--runs-dir", "/nonexistent"], 3, /there are no runs/],
    [["runs", "list", "--json", "--runs-dir", PROGRAM], 1, /harness_error: Expected a readable runs folder/],
  ] as const)("%j", async (argv, exitCode, message) => {
    const { code, stdout, stderr } = await program([...argv]);
    expect(code).toBe(exitCode);
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringMatching(message), exit_code: exitCode });
    expect(stderr.match(/\n/g), "no stack for what the system refused").toHaveLength(1);
  });
});

describe("explain", () => {
  it("knows every code, for people and as JSON", async () => {
    const all = await program(["explain", "--json"]);
    const { codes } = JSON.parse(all.stdout) as { codes: { code: string; fixes?: object[] }[] };
    expect(codes.map(({ code }) => code)).toEqual(BLOCKER_CODES);
    for (const { code, fixes = [], ...words } of codes) {
      const { fixes: own = [], former: _former, ...entry }: CatalogueEntry = CATALOGUE[code as BlockerCode];
      expect(words).toEqual(entry);
      expect(fixes).toEqual(own.map(({ about, fix }) => ({ about, fix })));
    }
    const one = await program(["explain", "no_diff"]);
    expect(one.stdout).toContain(CATALOGUE.no_diff.fix);
    expect(JSON.parse((await program(["explain", "no_diff", "--json"])).stdout)).toMatchObject({
      code: "no_diff",
      status: "fail",
    });
  });

  it("names the folder in which the rule of a code is found", async () => {
    const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /^(?:core|world)\/.*\.ts$/.test(name),
    );
    const holds = (name: string, code: string) => readFileSync(join(ROOT, "src", name), "utf8").includes(`"${code}"`);
    for (const code of [
      "gate_missing",
      "containment_canary_failed",
      "no_diff",
      "fake_baseline_missing",
      "bun_missing",
    ]) {
      const { stdout } = await program(["explain", code]);
      const [, place] = /\(src\/([a-z/]+)\)/.exec(stdout)!;
      expect(sources.some((name) => name.startsWith(`${place}/`) && holds(name, code))).toBe(true);
    }
  });

  it("doesn't mind a reader that has enough", () => {
    const output = execFileSync("bash", [
      "-c",
      '"$0" "$1" explain --json | head -c 1; exit "${PIPESTATUS[0]}"',
      process.execPath,
      PROGRAM,
    ]);
    expect(output.toString()).toBe("{");
  });
});

describe("doctor", () => {
  it("finds what this machine has, and exits 0 where the scripted lane can run", async () => {
    const { code, stdout } = await program(["doctor", "--json"], { env: { HOME: folder } });
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { name: string; ok: boolean; need: string }[] };
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["node", "git", "python3", "runs folder", "containment sandbox", "containment pid"]),
    );
  });

  it("names what is missing, with what to do, and changes nothing", async () => {
    const { code, stdout } = await program(["doctor"], { env: { PATH: folder, HOME: folder } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^MISSING git: not on PATH\n +Install git/m);
    expect(stdout).toMatch(/^MISSING python3: none[ :][^\n]*\n +Install python3/m);
    const homeless = await program(["doctor"], { env: { HOME: folder, TMPDIR: join(folder, "nowhere") } });
    expect(homeless.code).toBe(1);
    expect(homeless.stdout).toMatch(/^MISSING temporary folder: not writable: .*nowhere: no such folder\n +Make it/m);
    const unwritable = await program(["doctor", "--runs-dir", join(PROGRAM, "below-a-file")], {
      env: { HOME: folder },
    });
    expect(unwritable.code).toBe(1);
    expect(unwritable.stdout).toMatch(/^MISSING runs folder: not writable/m);
  });
});
