import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const CASES = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), "../../../fixtures/cases");
const ALLOWED: Record<string, string[]> = {
  "r1-string-slugify": ["strings.py"],
  "r1-src-string-slugify": ["src/strings.py", "test_strings.py"],
  "r1-slugify-punctuation": ["strings.py", "src/strings.py", "test_strings.py"],
};
const scratch = mkdtempSync(join(tmpdir(), "cases-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const python = (() => {
  try {
    return execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
})();

interface Step {
  write?: { path: string; text: string };
}

describe("shipped cases", () => {
  it("are the three of the specification", () => {
    expect(readdirSync(CASES).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it.each(Object.keys(ALLOWED))("%s is complete and allows what it should", (id) => {
    const contract = JSON.parse(readFileSync(join(CASES, id, "case.json"), "utf8")) as Record<string, unknown>;
    expect(contract.case_id).toBe(id);
    expect(contract.mutation_mode).toBe("copied-fixture");
    expect(contract.allowed_paths).toEqual(ALLOWED[id]);
    expect(contract.verification_commands).toEqual([["python3", "-B", "-m", "unittest", "-q"]]);
    for (const name of readdirSync(join(CASES, id, "acceptance")))
      expect(existsSync(join(CASES, id, "workspace", name)), `${name} is hidden from the agent`).toBe(false);
  });

  it.skipIf(python === null).each(Object.keys(ALLOWED))("%s fails before the change and passes after it", (id) => {
    const folder = join(scratch, id);
    mkdirSync(folder);
    const tests = () => {
      const { status, stderr } = spawnSync(python!, ["-B", "-m", "unittest", "-q"], { cwd: folder, encoding: "utf8" });
      return { status, ran: /Ran (\d+) tests?/.exec(stderr)?.[1] };
    };
    cpSync(join(CASES, id, "workspace"), folder, { recursive: true });
    expect(tests().status, "the agent's own tests fail").toBe(1);
    const script = JSON.parse(readFileSync(join(CASES, id, "fake.json"), "utf8")) as { steps: Step[] };
    const fix = () => {
      for (const { write } of script.steps)
        if (write !== undefined) writeFileSync(join(folder, write.path), write.text);
    };
    rmSync(folder, { recursive: true });
    cpSync(join(CASES, id, "workspace"), folder, { recursive: true });
    cpSync(join(CASES, id, "acceptance"), folder, { recursive: true });
    const before = tests();
    expect(before.status, "with acceptance tests they fail too").toBe(1);
    fix();
    const after = tests();
    expect(after.status).toBe(0);
    expect(Number(after.ran)).toBeGreaterThan(3);
    for (const { write } of script.steps) if (write !== undefined) expect(ALLOWED[id]).toContain(write.path);
  });
});
