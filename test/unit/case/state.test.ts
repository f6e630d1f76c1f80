import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readEventLog } from "../../../src/world/lanes/case/event-log";
import { configFile, modelsFile, projectsFile, taskFile, taskId } from "../../../src/world/lanes/case/files";
import { type Watch, watchCase } from "../../../src/world/lanes/case/watch";
import { OMITTED_NAME, type StateTarOptions, writeStateTar } from "../../../src/world/lanes/state-tar";
import type { Contract } from "../../../src/core/records/contract";

const fresh = (): string => mkdtempSync(join(tmpdir(), "case-state-"));

describe("lane-state.tar", () => {
  function tarOf(folder: string, rest: Partial<StateTarOptions> = {}): { bytes: Buffer; omitted: string[] } {
    const parts: Buffer[] = [];
    const omitted = writeStateTar({
      folders: [{ name: "case", folder }],
      write: (chunk) => parts.push(chunk),
      redact: (content) => content,
      ...rest,
    });
    return { bytes: Buffer.concat(parts), omitted };
  }
  function listOf(bytes: Buffer): string {
    return execFileSync("tar", ["-tvf", "-", "--numeric-owner"], { input: bytes, encoding: "utf8" });
  }

  it("holds files, folders and links, and is the same for the same state", () => {
    const folder = fresh();
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b/file"), "hello");
    writeFileSync(join(folder, "empty"), "");
    writeFileSync(join(folder, "long-".repeat(40)), "x".repeat(1000));
    symlinkSync("/etc/passwd", join(folder, "link"));
    const { bytes, omitted } = tarOf(folder);
    expect(omitted).toEqual([]);
    const list = listOf(bytes);
    expect(list).toContain("case/b/file");
    expect(list).toContain("case/link -> /etc/passwd");
    expect(list).toContain("long-".repeat(40));
    const out = fresh();
    execFileSync("tar", ["-xf", "-", "-C", out], { input: bytes });
    expect(
      execFileSync("cat", [join(out, "case/b/file"), join(out, "case", "long-".repeat(40))], { encoding: "utf8" }),
    ).toBe(`hello${"x".repeat(1000)}`);
    expect(tarOf(folder).bytes.equals(bytes)).toBe(true);
  });

  it("leaves out what is no plain file or beyond a bound, and says so in itself", () => {
    const folder = fresh();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    writeFileSync(join(folder, "big"), "x".repeat(2000));
    writeFileSync(join(folder, "small"), "x");
    const { bytes, omitted } = tarOf(folder, { limits: { fileBytes: 1000 } });
    expect(omitted).toHaveLength(2);
    expect(listOf(bytes)).toContain(OMITTED_NAME);
    expect(execFileSync("tar", ["-xOf", "-", OMITTED_NAME], { input: bytes, encoding: "utf8" })).toContain("case/pipe");
  });

  it("leaves out what lies deeper than a path can say", () => {
    const folder = fresh();
    const deep = 'for i in {1..20}; do mkdir "$0" && cd "$0"; done; touch x';
    execFileSync("bash", ["-c", deep, "d".repeat(250)], { cwd: folder });
    writeFileSync(join(folder, "z"), "kept");
    const { bytes, omitted } = tarOf(folder);
    expect(omitted).toEqual([expect.stringContaining("ENAMETOOLONG")]);
    expect(listOf(bytes)).toContain("case/z");
  });

  it("is bounded by entries, depth and bytes", () => {
    const folder = fresh();
    for (let i = 0; i < 50; i++) writeFileSync(join(folder, `f${i}`), "x".repeat(100));
    mkdirSync(join(folder, "d/d/d/d/d"), { recursive: true });
    expect(tarOf(folder, { limits: { files: 10 } }).omitted.join()).toContain("more than 10");
    expect(tarOf(folder, { limits: { totalBytes: 500 } }).omitted.length).toBe(45);
    expect(tarOf(folder, { limits: { depth: 3 } }).omitted.join()).toContain("deeper");
  });

  it("takes secrets out, and never follows a folder that is a link", () => {
    const folder = fresh();
    writeFileSync(join(folder, "f"), "a CANARY b");
    const redact = (content: Buffer) => Buffer.from(content.toString().replace("CANARY", "[redacted]"));
    expect(tarOf(folder, { redact }).bytes.toString()).toContain("a [redacted] b");
    const link = join(fresh(), "link");
    symlinkSync(folder, link);
    expect(tarOf(link).omitted).toHaveLength(1);
    expect(tarOf(join(folder, "nowhere")).omitted).toEqual([]);
  });

  it("keeps names that are not UTF-8", () => {
    const folder = fresh();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xe9])]), "x");
    expect(tarOf(folder).bytes.includes(Buffer.from([0xff, 0xe9]))).toBe(true);
  });
});

describe("the event log in a live workspace", () => {
  function workspaceWith(text: string): { root: string; events: string; log: string } {
    const root = fresh();
    const events = join(root, ".case/t1/events");
    mkdirSync(events, { recursive: true });
    const log = join(events, "run-1.jsonl");
    writeFileSync(log, text);
    return { root, events, log };
  }

  it("is read where it is a plain file", () => {
    const { root } = workspaceWith("x\n");
    expect(readEventLog(root, "t1", null)).toEqual(Buffer.from("x\n"));
    expect(readEventLog(root, "t2", null)).toBeNull();
    expect(readEventLog(fresh(), "t1", null)).toBeNull();
  });

  it.each([
    ["a link", (log: string) => (renameSync(log, `${log}.x`), symlinkSync("/etc/passwd", log))],
    ["a pipe", (log: string) => (rmSync(log), execFileSync("mkfifo", [log]))],
    ["a folder", (log: string) => (rmSync(log), mkdirSync(log))],
    ["a hard link", (log: string) => linkSync(log, `${log}.x`)],
    ["one of two", (log: string) => writeFileSync(`${log}.jsonl`, "")],
    [
      "in a folder that is a link",
      (log: string) => (renameSync(join(log, ".."), join(log, "../../x")), symlinkSync("x", join(log, ".."))),
    ],
  ])("is refused as %s", (_name, change) => {
    const { root, log } = workspaceWith("x\n");
    change(log);
    expect(readEventLog(root, "t1", null)).toMatchObject({ problem: expect.any(String) });
  });

  describe("watched", () => {
    let watch: Watch | null = null;
    // A clock of the test's own: how long something takes here decides nothing.
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] }));
    afterEach(() => {
      watch?.stop();
      vi.useRealTimers();
    });
    /** A lane that uses no processor time and changes no file. */
    const still = { processorTime: () => 0, lastChange: () => Promise.resolve(0) };
    const line = (sequence: number, event: object) =>
      `${JSON.stringify({ ts: "t", sequence, runId: "r", ...event })}\n`;
    const delivered =
      line(1, { event: "pipeline_start" }) +
      line(2, { event: "phase_start", phase: "implement", agent: "implementer" }) +
      line(3, {
        event: "phase_end",
        phase: "implement",
        agent: "implementer",
        outcome: "completed",
        result: { status: "completed" },
      });

    it("stops what has delivered, committed and fallen silent, once", async () => {
      const { root } = workspaceWith(delivered);
      let stopped = 0;
      watch = watchCase({
        ...still,
        workspace: root,
        taskId: "t1",
        isCommitted: () => true,
        onLinger: () => stopped++,
        lingerMs: 60,
        pollMs: 10,
      });
      await vi.advanceTimersByTimeAsync(50);
      expect(stopped).toBe(0);
      await vi.advanceTimersByTimeAsync(500);
      expect(stopped).toBe(1);
    });

    it.each([
      ["nothing is committed", delivered, false],
      ["the implementer is at work", delivered.split("\n").slice(0, 2).join("\n") + "\n", true],
      ["the pipeline has ended", delivered + line(4, { event: "pipeline_end", outcome: "completed" }), true],
    ])("does not stop it while %s", async (_name, text, committed) => {
      const { root } = workspaceWith(text);
      let stopped = 0;
      watch = watchCase({
        ...still,
        workspace: root,
        taskId: "t1",
        isCommitted: () => committed,
        onLinger: () => stopped++,
        lingerMs: 30,
        pollMs: 10,
      });
      await vi.advanceTimersByTimeAsync(500);
      expect(stopped).toBe(0);
    });

    it("takes any sign of life for one", async () => {
      const { root, log } = workspaceWith(delivered);
      let stopped = 0;
      const one = watchCase({
        ...still,
        workspace: root,
        taskId: "t1",
        isCommitted: () => true,
        onLinger: () => stopped++,
        lingerMs: 150,
        pollMs: 10,
      });
      watch = one;
      for (let i = 0; i < 10; i++) {
        if (i % 2 === 0) one.alive({ kind: "output" });
        else appendFileSync(log, line(4 + i, { event: "tool_start" }));
        await vi.advanceTimersByTimeAsync(140);
      }
      expect(stopped).toBe(0);
      await vi.advanceTimersByTimeAsync(200);
      expect(stopped).toBe(1);
    });

    it.each([
      ["appended to", (log: string) => appendFileSync(log, "x\n"), null],
      ["rewritten", (log: string) => writeFileSync(log, delivered.replaceAll("completed", "complieted")), "rewritten"],
      ["cut", (log: string) => writeFileSync(log, delivered.slice(0, -1)), "rewritten"],
      ["removed", (log: string) => rmSync(log), "removed"],
    ])("is held to what it was when it is %s", (_name, change, problem) => {
      const { root, log } = workspaceWith(delivered);
      const one = watchCase({
        ...still,
        workspace: root,
        taskId: "t1",
        isCommitted: () => false,
        onLinger: () => {},
        lingerMs: 60_000,
      });
      watch = one;
      one.alive({ kind: "asked" });
      expect(one.seen()?.bytes).toBe(delivered.length);
      change(log);
      const found = readEventLog(root, "t1", one.seen());
      if (problem === null) expect(Buffer.isBuffer(found)).toBe(true);
      else expect(found).toEqual({ problem: expect.stringContaining(problem) });
    });

    it("tells no end of phases, and no line without an end", () => {
      const { root } = workspaceWith(
        "x".repeat(3 * 1024 * 1024) +
          "\n" +
          line(1, { event: "phase_start", phase: "close", agent: "closer" }).repeat(5000),
      );
      let told = 0;
      const one = watchCase({
        ...still,
        workspace: root,
        taskId: "t1",
        isCommitted: () => false,
        onLinger: () => {},
        onPhase: () => told++,
        lingerMs: 60_000,
      });
      watch = one;
      one.alive({ kind: "asked" });
      expect(told).toBe(200);
    });

    it("tells the phases by name and nothing that an agent wrote", async () => {
      const { root, log } = workspaceWith("");
      const phases: string[] = [];
      watch = watchCase({
        ...still,
        workspace: root,
        taskId: "t1",
        isCommitted: () => false,
        onLinger: () => {},
        onPhase: (phase, state) => phases.push(`${phase} ${state}`),
        lingerMs: 60_000,
        pollMs: 5,
      });
      const evil = line(4, { event: "phase_start", phase: "::set-env name=X::", agent: "x" });
      for (const piece of (
        delivered +
        evil +
        line(5, { event: "phase_start", phase: "verify", agent: "verifier" })
      ).match(/[\s\S]{1,40}/g)!) {
        appendFileSync(log, piece);
        await vi.advanceTimersByTimeAsync(5);
      }
      expect(phases).toEqual(["implement started", "implement completed", "verify started"]);
    });
  });
});

describe("Case's files", () => {
  const contract = {
    case_id: "c",
    title: "Title",
    brief: "Do it.",
    allowed_paths: ["a.py"],
    forbidden_paths: ["b.py"],
    forbidden_actions: ["push"],
    verification_commands: [["python3", "-m", "x", "it's"], "make test"],
  } as unknown as Contract;

  it("name the admitted model and nothing else", () => {
    expect(JSON.parse(configFile("m"))).toEqual({
      version: 1,
      projects: "./projects.json",
      models: { default: { provider: "openai", model: "m" } },
    });
    expect(Object.keys(JSON.parse(modelsFile("m")).providers)).toEqual(["openai"]);
    expect(JSON.parse(modelsFile("m")).providers.openai.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  });

  it("put the brief where Case's prompt takes it from", () => {
    const task = JSON.parse(taskFile(contract, "c-abc", "2026-11-20T11:00:00.000Z"));
    expect(task).toMatchObject({ id: "c-abc", status: "active", repo: "workspace", agents: {} });
    for (const text of ["Title", "Do it.", "a.py", "b.py", "push", "make test"]) expect(task.issue).toContain(text);
    expect(JSON.parse(projectsFile(contract)).repos[0].commands.test).toBe(`python3 -m x 'it'\\''s' && make test`);
  });

  it("have an id of their own for every run, safe as a path", () => {
    expect(taskId("r1-case", "20261120T110000Z-r1-case-abc123")).toBe("r1-case-abc123");
  });
});
