import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { program } from "../support/program";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "agent-init-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const env = () => ({ HOME: join(folder, "home") });
const run = (...argv: string[]) => program(argv, { cwd: folder, env: env() });
const files = () =>
  readdirSync(join(folder, ".harness"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

interface Blocked {
  status: string;
  blockers: { code: string; subject: string; message: string; fix: string }[];
  gates: { gate: string; kind: string; state: string }[];
}

describe("init", () => {
  it("writes a workflow to start from, and never over one that exists", async () => {
    await run("init");
    const path = join(folder, ".github/workflows/case-harness.yml");
    expect(readFileSync(path, "utf8")).toContain("case-harness-action@");
    writeFileSync(path, "mine");
    await run("init");
    expect(readFileSync(path, "utf8")).toBe("mine");
  });

  it("writes templates that admit nothing, each with a schema that is there, and says what to fill in", async () => {
    const result = await run("init", "--json");
    expect(result.code).toBe(0);
    const { files: written } = JSON.parse(result.stdout) as {
      files: { path: string; state: string; todo: string | null }[];
    };
    expect(written.every(({ state }) => state === "created")).toBe(true);
    const records = files().filter(
      (path) => !path.includes("/schemas/") && path.endsWith(".json") && !path.endsWith("fake.json"),
    );
    expect(records.length).toBeGreaterThanOrEqual(6);
    for (const path of records) {
      const { $schema } = JSON.parse(readFileSync(path, "utf8")) as { $schema: string };
      const schema = JSON.parse(readFileSync(join(dirname(path), $schema), "utf8")) as Record<string, unknown>;
      expect(schema["type"]).toBe("object");
      expect(written.find((file) => path.endsWith(file.path))?.todo).toBeTruthy();
    }
    const read = (name: string) =>
      JSON.parse(readFileSync(join(folder, ".harness", name), "utf8")) as Record<string, never>;
    expect(read("agent.case.json")).toMatchObject({ pinned_commit: "", license_note: { status: "unresolved" } });
    expect(read("model.decision.json")).toMatchObject({ decision_status: "not_decided" });
    expect(read("model.admission.json")).toMatchObject({ status: "not_admitted" });
  });

  it("never writes over what is there", async () => {
    mkdirSync(join(folder, ".harness"));
    writeFileSync(join(folder, ".harness/agent.case.json"), "mine");
    const first = await run("init");
    expect(first.stderr).toContain("kept     .harness/agent.case.json");
    const before = new Map(files().map((path) => [path, statSync(path).mtimeMs]));
    const second = await run("init");
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(readFileSync(join(folder, ".harness/agent.case.json"), "utf8")).toBe("mine");
    expect(new Map(files().map((path) => [path, statSync(path).mtimeMs]))).toEqual(before);
  });

  it("does not write through a link, nor where it may not", async () => {
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, ".harness"));
    const result = await run("init");
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(".harness: expected a folder, found a link");
    expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
    rmSync(join(folder, ".harness"));
    writeFileSync(join(folder, ".harness"), "a file");
    const onFile = await run("init");
    expect([onFile.code, onFile.stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(onFile.stderr).toContain("found a file");
    expect(readFileSync(join(folder, ".harness"), "utf8")).toBe("a file");
  });

  it("a dangling link in a record's place is kept, and nothing appears behind it", async () => {
    mkdirSync(join(folder, ".harness"));
    symlinkSync(join(folder, "behind"), join(folder, ".harness/agent.case.json"));
    expect((await run("init")).code).toBe(0);
    expect(existsSync(join(folder, "behind"))).toBe(false);
  });

  it("its example task is one that the scripted lane solves", async () => {
    await run("init");
    const result = await run("run", "--stage", "2", "--case", "example", "--runs-dir", join(folder, "runs"), "--json");
    expect(JSON.parse(result.stdout)).toMatchObject({ status: "pass" });
    expect(result.code).toBe(0);
  });
});

describe("preflight", () => {
  it("with the templates of init names every blocker at once, and each says what to do", async () => {
    await run("init");
    const result = await run("preflight", "--stage", "2", "--lane", "case", "--json");
    expect(result.code).toBe(2);
    const { blockers, gates } = JSON.parse(result.stdout) as Blocked;
    expect(new Set(blockers.map(({ code }) => code))).toEqual(
      new Set(["gate_missing", "stage_gate_missing", "agent_record_invalid", "model_not_admitted"]),
    );
    expect(blockers.every(({ message, fix }) => message !== "" && fix !== "")).toBe(true);
    expect(gates.filter(({ kind }) => kind === "effect").every(({ state }) => state !== "passed")).toBe(true);
  });

  it("for the scripted lane is open, writes nothing, and looks at the machine only when asked", async () => {
    const quick = await run("preflight", "--stage", "2", "--json");
    expect(quick.code).toBe(0);
    expect((JSON.parse(quick.stdout) as Blocked).gates.find(({ gate }) => gate === "tools")?.state).toBe(
      "not_evaluated",
    );
    const whole = await run("preflight", "--stage", "2", "--effects", "--json");
    expect(whole.code).toBe(0);
    expect((JSON.parse(whole.stdout) as Blocked).gates.find(({ gate }) => gate === "tools")?.state).toBe("passed");
    expect(readdirSync(folder).filter((name) => name !== "home")).toEqual([]);
  });

  it("a contract that can't be used blocks with its position", async () => {
    mkdirSync(join(folder, "workspace"));
    writeFileSync(join(folder, "task.json"), '{"task_id": 1}');
    const result = await run("preflight", "--stage", "2", "--task", "task.json", "--effects", "--json");
    expect(result.code).toBe(2);
    const { blockers, gates } = JSON.parse(result.stdout) as Blocked;
    expect(blockers.map(({ code }) => code)).toContain("task_contract_invalid");
    expect(gates.find(({ gate }) => gate === "tools")?.state).not.toBe("passed");
  });

  it.each([[["preflight"]], [["preflight", "--stage", "9"]], [["preflight", "--stage", "2", "--case", "none"]]])(
    "%j is wrong usage",
    async (argv) => {
      const result = await run(...argv);
      expect(result.code).toBe(3);
      expect(result.stderr).toMatch(/^case-harness: preflight: /);
    },
  );
});
