import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenProgram } from "../support/broken-program";
import { ROOT } from "../support/program";
import { makeCase, temporaryFolder } from "../support/runs";

/** What stands around the steps of a run, and what they are given or write to: no steps. */
const AROUND = [
  "caches",
  "facts-of-run",
  "fault",
  "guard",
  "inputs",
  "not-reached",
  "outcome",
  "recorder",
  "scope",
  "sweep",
];

/** A run of the lane `fake` comes to none of these. */
const OF_AGENTS = ["adoptSetup", "keepModelCalls"];

/** Every step of a run that stands in these files: what they call of their neighbours. */
function steps(...files: readonly string[]): string[] {
  const found = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(ROOT, "src/flow/run", file), "utf8");
    // `import { a, type B } from "./x"`, and `{ a }` or `.a(` of an `import("./x")`.
    for (const [, names = "", module = ""] of text.matchAll(/import \{([^}]*)\} from "\.\/([\w-]+)"/g))
      if (!AROUND.includes(module)) for (const name of names.split(",")) found.add(name.trim());
    for (const [, names = ""] of text.matchAll(/\{([^{}]*)\} = await import\([^)]*"\.\//g))
      for (const name of names.split(",")) found.add(name.trim());
    for (const [, name = ""] of text.matchAll(/import\([^)]*"\.\/[\w-]+"\)\)\s*\.(\w+)\(/g)) found.add(name);
    for (const [, names = ""] of text.matchAll(/const \[([^=]*)\] = await Promise\.all\(\[\s*import\(/g))
      for (const [name] of names.matchAll(/\w+/g)) found.add(name);
  }
  const called = [...files].map((file) => readFileSync(join(ROOT, "src/flow/run", file), "utf8")).join("\n");
  return [...found].filter((name) => called.includes(`${name}(`) && !OF_AGENTS.includes(name)).sort();
}

/** Runs a program on a case with a temporary folder of its own. */
function run(program: string, dir: string) {
  const root = temporaryFolder();
  const [temporary, runs] = [join(root, "tmp"), join(root, "runs")];
  mkdirSync(temporary);
  const argv = [program, "run", "--stage", "2", "--json", "--runs-dir", runs, "--case-dir", dir];
  const env = { PATH: process.env["PATH"] ?? "", HOME: join(root, "home"), TMPDIR: temporary };
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", env });
  const said = JSON.parse(stdout) as {
    status: string;
    artifacts_dir: string;
    partial_report?: boolean;
    blockers: { code: string; found: string }[];
  };
  const left = {
    temporary: readdirSync(temporary),
    mounts: readFileSync("/proc/self/mountinfo", "utf8").includes(root),
    processes: readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && commandLine(pid).includes(root)),
  };
  return { status, stderr, said, left };
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

const NOTHING = { temporary: [], mounts: false, processes: [] };
const SHIPPED = join(ROOT, "fixtures/cases/r1-string-slugify");

describe("a harness that fails where it judges or seals", () => {
  it.each(["sealBundle", "judge", "scanBundle", "sealReport"])(
    "%s: fails, and the folder says so by itself",
    (name) => {
      const { status, stderr, said, left } = run(brokenProgram(name), SHIPPED);
      expect(status, stderr).toBe(1);
      expect(said).toMatchObject({ status: "fail", partial_report: true, failure_reason: "harness error" });
      expect(said.blockers.map(({ code }) => code)).toEqual(["harness_error"]);
      expect(stderr).toContain("broken for a test");
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(existsSync(join(said.artifacts_dir, "report.json"))).toBe(false);
      const partial = JSON.parse(readFileSync(join(said.artifacts_dir, "report.partial.json"), "utf8")) as object;
      expect(partial).toMatchObject({
        status: "fail",
        blockers: [{ code: "harness_error", found: "broken for a test" }],
      });
      expect(left).toEqual(NOTHING);
    },
  );
});

describe("whatever step of a run fails", () => {
  const all = steps("run.ts", "gates.ts", "admitted.ts");

  it("is one of these", () => {
    expect(all).toEqual(expect.arrayContaining(["readRecordsOf", "passGates", "executeLane", "observe", "sealBundle"]));
  });

  it.each(all)("%s: its evidence says so, and nothing of it is left", (name) => {
    const dir = makeCase({ contract: { setup_commands: [["true"]] } });
    const { status, stderr, said, left } = run(brokenProgram(name), dir);
    expect(status, stderr).toBe(1);
    expect(said.status).toBe("fail");
    // What keeps later files from being there is said beside it.
    const own = said.blockers.filter(({ code }) => code === "harness_error");
    expect(own.map(({ found }) => found)).toEqual([expect.stringContaining("broken for a test")]);
    // It is sealed, or says by itself that it is not; never both, and nothing half.
    const files = readdirSync(said.artifacts_dir).filter((file) => /^report\..*json|\.tmp$/.test(file));
    expect(files).toEqual([said.partial_report === true ? "report.partial.json" : "report.json"]);
    expect(readFileSync(join(said.artifacts_dir, files[0]!), "utf8")).toContain("broken for a test");
    expect(left).toEqual(NOTHING);
  });
});
