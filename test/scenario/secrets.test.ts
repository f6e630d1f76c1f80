import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { auditBundle } from "../../src/flow/verify/audit";
import { openBundle } from "../../src/world/evidence/reader";
import { bundleFiles } from "../support/reseal";
import { makeCase, runHarness, type RunResult, solution, temporaryFolder } from "../support/runs";
import { ROOT } from "../support/program";

const CANARY = ["CANARY", "a8Zk3", "not-a-real-secret-0xQ7"].join("-");
const env = { CANARY_API_TOKEN: CANARY };
const twisted = {
  raw: CANARY,
  base64: Buffer.from(CANARY).toString("base64"),
  hex: Buffer.from(CANARY).toString("hex"),
  reversed: CANARY.split("").reverse().join(""),
  url: CANARY.replaceAll("-", "%2D"),
};
const factsOf = ({ dir }: RunResult) =>
  (JSON.parse(readFileSync(join(dir!, "facts.json"), "utf8")) as { facts: { secrets: { value: object } } }).facts
    .secrets.value;
const write = (path: string, text: string) => ({ write: { path, text } });

async function expectNoLeak(
  steps: unknown[],
  contract: Record<string, unknown> = { allowed_paths: ["strings.py", "out/"] },
): Promise<RunResult> {
  const result = await runHarness(["--stage", "2", "--case-dir", makeCase({ contract, steps })], { env });
  const { files, problems } = await openBundle(result.dir!);
  expect([...problems, ...(await auditBundle(files!)).faults]).toEqual([]);
  for (const name of bundleFiles(result.dir!)) {
    const text = readFileSync(join(result.dir!, name)).toString("latin1");
    for (const [form, value] of Object.entries(twisted)) expect(text.includes(value), `${form} in ${name}`).toBe(false);
  }
  expect(result.stdout + result.stderr).not.toContain(CANARY);
  return result;
}

describe("a credential of the harness reaches no artifact", () => {
  it.each(Object.entries(twisted))("printed %s: redacted while it streams", async (_form, value) => {
    const result = await expectNoLeak([{ stdout: `key=${value};` }, { stderr: value }, ...solution()]);
    expect(readFileSync(join(result.dir!, "backend/stdout.log"), "latin1")).toContain("[REDACTED]");
    expect(result.report!.blockers.map(({ code, subject, found }) => [code, subject, found])).toEqual(
      ["backend/stderr.log", "backend/stdout.log"].map((file) => [
        "secret_leak",
        file,
        "CANARY_API_TOKEN, redacted in 1 place",
      ]),
    );
    expect(factsOf(result)).toMatchObject({ redactions: 2, redacted: [{ places: 1 }, { places: 1 }] });
    expect(result.code).toBe(1);
  });

  it("printed in many places: counted, and one blocker for each file", async () => {
    const result = await expectNoLeak([{ stdout: { text: `${CANARY}\n`, repeat: 7 } }, ...solution()]);
    expect(result.report!.blockers.map(({ found }) => found)).toEqual(["CANARY_API_TOKEN, redacted in 7 places"]);
    expect(factsOf(result)).toMatchObject({ redactions: 7 });
  });

  it.each([
    ["gzip in base64", () => gzipSync(`x ${CANARY} y`).toString("base64")],
    ["base64 three times", () => [1, 2, 3].reduce((text) => Buffer.from(text).toString("base64"), CANARY)],
    [
      "the deltas of a stream",
      () =>
        CANARY.split("")
          .map((c) => `data: {"delta":${JSON.stringify(c)}}\n\n`)
          .join(""),
    ],
  ])("printed as %s: the file is withheld", async (_name, text) => {
    const result = await expectNoLeak([{ stdout: text() }, ...solution()]);
    expect(result.report!.blockers.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
      "secret_leak backend/stdout.log",
    ]);
    expect(Object.keys(result.report!.withheld)).toEqual(["backend/stdout.log"]);
  });

  it("a run that shows none has nothing redacted", async () => {
    const result = await expectNoLeak([{ stdout: "CANARY_API_TOKEN is set\n" }, ...solution()]);
    expect(result.report!.blockers).toEqual([]);
    expect(factsOf(result)).toMatchObject({ redactions: 0, redacted: [] });
  });

  it("printed in pieces", async () => {
    const result = await expectNoLeak([...CANARY.split("").map((c) => ({ stdout: { text: c } })), ...solution()]);
    expect(result.report!.blockers.map(({ code }) => code)).toEqual(["secret_leak"]);
  });

  it.each(Object.entries(twisted))(
    "written %s into a file: the patch is withheld, secret_leak",
    async (_form, value) => {
      const result = await expectNoLeak([...solution(), write("out/notes.txt", `x ${value} y\n`)]);
      expect(result.code).toBe(1);
      expect(result.report!.blockers.map(({ code }) => code)).toContain("secret_leak");
      expect(Object.keys(result.report!.withheld)).toContain("patch.diff");
    },
  );

  it("as a file's name: its digest stands there instead", async () => {
    const result = await expectNoLeak([...solution(), write(`out/${CANARY}`, "x\n")]);
    expect(result.code).toBe(1);
    expect(JSON.stringify(result.report!.changed_files)).toContain("path_sha256");
  });

  it("as a link's target, a branch, a commit message, an event", async () => {
    await expectNoLeak([...solution(), { symlink: { path: "out", target: CANARY } }], {
      allowed_paths: ["strings.py", "out"],
    });
    await expectNoLeak([...solution(), { commit: CANARY }]);
  });

  it.each([
    ["a branch", { exec: ["git", "branch", CANARY] }],
    ["a remote", { exec: ["git", "config", `remote.${CANARY}.url`, "https://git.example.invalid/x"] }],
    ["an event", { event: CANARY }],
  ])("as the name of %s: what had to be hidden is a leak", async (_name, step) => {
    const result = await expectNoLeak([...solution(), step]);
    expect(result.report!.blockers.map(({ code }) => code)).toEqual(["secret_leak"]);
    expect(result.code).toBe(1);
  });

  it("packed, torn or in another alphabet", async () => {
    const folded = Buffer.from(CANARY)
      .toString("base64")
      .replace(/(.{8})/g, "$1\n");
    const wide = Buffer.from(CANARY, "utf16le");
    for (const content of [{ text: folded }, { base64: wide.toString("base64") }]) {
      const result = await expectNoLeak([...solution(), { write: { path: "out/notes", ...content } }]);
      expect(result.report!.blockers.map(({ code }) => code)).toContain("secret_leak");
    }
  });

  it("as the URL of a remote, in the agent's own repository: nothing of it is kept", async () => {
    const url = `https://user:${CANARY}@git.example.invalid/x`;
    const result = await expectNoLeak([...solution(), { exec: ["git", "config", "remote.origin.url", url] }]);
    expect(result.code).toBe(0);
  });

  it("binary, in the middle of a file that git shows in base 85", async () => {
    const bytes = Buffer.concat([Buffer.alloc(300, 0), Buffer.from(CANARY), Buffer.alloc(300, 255)]);
    const result = await expectNoLeak([
      ...solution(),
      { write: { path: "out/x.bin", base64: bytes.toString("base64") } },
    ]);
    expect(Object.keys(result.report!.withheld)).toContain("patch.diff");
  });

  it("in the tests' output", async () => {
    const code = `import sys\nprint("${CANARY}", file=sys.stderr)\n`;
    const result = await expectNoLeak([write("strings.py", code)]);
    expect(result.code).toBe(1);
  });

  it("in the contract: refused, and not kept", async () => {
    const result = await expectNoLeak(solution(), { brief: `use ${CANARY}` });
    expect(result.code).toBe(2);
    expect(result.report!.blockers.map(({ code }) => code)).toEqual(["task_contract_invalid"]);
  });
});

describe("a credential where a name or a record is expected", () => {
  const project = (): string => {
    const folder = temporaryFolder();
    cpSync(join(ROOT, "fixtures/records"), join(folder, ".harness"), { recursive: true });
    return folder;
  };
  const real = { CTO_HARNESS_ALLOW_CASE: "1", CTO_HARNESS_CASE_STAGE: "2", HOME: temporaryFolder(), ...env };
  const argv = ["--stage", "2", "--lane", "case", "--case", "r1-string-slugify"];

  it("as the model: wrong usage, and no bundle", async () => {
    const result = await runHarness(argv, { cwd: project(), env: { ...real, CTO_HARNESS_CASE_MODEL: CANARY } });
    expect([result.code, result.dir]).toEqual([3, null]);
    expect(result.stderr).toContain("CTO_HARNESS_CASE_MODEL holds a credential");
    expect(result.stderr).not.toContain(CANARY);
  });

  it("in the path of the runs folder: wrong usage, and no bundle", async () => {
    const runs = join(temporaryFolder(), CANARY);
    const result = await runHarness(["--stage", "2", "--runs-dir", runs], { env });
    expect([result.code, existsSync(runs)]).toEqual([3, false]);
    expect(result.stderr).not.toContain(CANARY);
  });

  it("as the name of an acceptance test: refused, and not kept", async () => {
    const dir = makeCase({});
    writeFileSync(join(dir, "acceptance", `test_${CANARY}.py`), "");
    const result = await runHarness(["--stage", "2", "--case-dir", dir], { env });
    expect(result.report!.blockers.map(({ code }) => code)).toContain("task_contract_invalid");
    for (const name of bundleFiles(result.dir!))
      expect(readFileSync(join(result.dir!, name), "latin1").includes(CANARY), name).toBe(false);
  });

  it("in the agent record: refused, and not kept", async () => {
    const cwd = project();
    const path = join(cwd, ".harness/agent.case.json");
    const record = JSON.parse(readFileSync(path, "utf8")) as { license_note: { note: string } };
    record.license_note.note = `see ${CANARY}`;
    writeFileSync(path, JSON.stringify(record));
    const result = await runHarness(argv, { cwd, env: real });
    expect(result.report!.blockers.map(({ code }) => code)).toContain("agent_record_invalid");
    for (const name of bundleFiles(result.dir!))
      expect(readFileSync(join(result.dir!, name), "latin1").includes(CANARY), name).toBe(false);
  });

  it("in a contract that is no JSON, shaped like one or known", async () => {
    const shaped = ["ghp", "_", "CANARY".padEnd(36, "x")].join("");
    for (const secret of [shaped, CANARY]) {
      const dir = makeCase({ contractText: `{"brief": "${secret}", nothing` });
      const result = await runHarness(["--stage", "2", "--case-dir", dir], { env });
      expect(result.report!.blockers.map(({ code }) => code)).toEqual(["task_contract_invalid"]);
      for (const name of bundleFiles(result.dir!))
        expect(readFileSync(join(result.dir!, name), "latin1").includes(secret), name).toBe(false);
    }
  });
});

describe("a credential that is a word like any other", () => {
  const withPassword = (parts: Parameters<typeof makeCase>[0]) =>
    runHarness(["--stage", "2", "--case-dir", makeCase(parts)], { env: { POSTGRES_PASSWORD: "postgres" } });
  const contract = { allowed_paths: ["strings.py", "db.txt"] };
  const steps = [...solution(), write("db.txt", "postgres\n"), { stdout: "connected to postgres" }];

  it("is none where the baseline or the contract has the word", async () => {
    for (const parts of [
      { contract, steps, files: { "compose.yml": "image: postgres:16\n" } },
      { contract: { ...contract, title: "A test with postgres" }, steps },
    ]) {
      const result = await withPassword(parts);
      expect(result.code, result.stderr).toBe(0);
      expect(readFileSync(join(result.dir!, "backend/stdout.log"), "utf8")).toContain("postgres");
    }
  });

  it("is a leak elsewhere, told by the name of its variable", async () => {
    const result = await withPassword({ contract, steps });
    expect(result.code).toBe(1);
    expect(result.report!.blockers.map(({ code }) => code)).toContain("secret_leak");
    expect(JSON.stringify(result.report!.blockers)).toContain("POSTGRES_PASSWORD");
    expect(Object.keys(result.report!.withheld)).toEqual(expect.arrayContaining(["backend/stdout.log", "patch.diff"]));
  });
});

describe("something shaped like a credential that nobody told us of", () => {
  const shaped = ["ghp", "_", "CANARY".padEnd(36, "x")].join("");

  it("in the patch: withheld", async () => {
    const result = await expectNoLeak([...solution(), write("out/config", `token = "${shaped}"\n`)]);
    expect(result.report!.blockers.map(({ code }) => code)).toContain("secret_leak");
    expect(readFileSync(join(result.dir!, "patch.diff"), "latin1")).not.toContain(shaped);
  });

  it("that the baseline already has is no finding", async () => {
    const dir = makeCase({
      contract: { allowed_paths: ["strings.py"] },
      steps: [...solution(), { stdout: shaped }],
      files: { "fixture.txt": shaped },
    });
    const result = await runHarness(["--stage", "2", "--case-dir", dir]);
    expect(result.code, result.stderr).toBe(0);
  });
});
