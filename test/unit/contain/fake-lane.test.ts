import { existsSync, lstatSync, readFileSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFakeScript } from "../../../src/core/records/fake-script";
import { runContained } from "../../../src/world/contain/run";
import { INSIDE_HARNESS } from "../../../src/world/contain/types";
import { readScript } from "../../../src/world/lanes/fake/script";
import { builtPrograms, makePlace, type Place } from "../../support/contain";

const good: unknown[] = [
  { write: { path: "a", text: "x" } },
  { write: { path: "a", base64: "AAEC", mode: "755" } },
  { write: { path_b64: "/w==", text: "" } },
  { append: { path: "a/b", text: "x" } },
  { delete: { path: "a" } },
  { symlink: { path: "a", target: "b" } },
  { symlink: { path_b64: "/w==", target_b64: "/w==" } },
  { exec: ["true"] },
  { commit: "message" },
  { stdout: "line" },
  { stdout: { text: "x", repeat: 3 } },
  { stderr: { base64: "AAEC" } },
  { event: "name" },
  { event: { event: "name", data: [1, null] } },
  { envelope: { status: "completed" } },
  { envelope: "not json" },
  { sleep: 0.5 },
  { hang: true },
  { hang: "ignore-term" },
  { exit: 0 },
  { exit: 255 },
];

const bad: unknown[] = [
  {},
  null,
  "exit",
  { unknown: 1 },
  { write: { path: "a", text: "x" }, exit: 0 },
  { write: "a" },
  { write: { path: "a" } },
  { write: { text: "a" } },
  { write: { path: "", text: "x" } },
  { write: { path: "a\0b", text: "x" } },
  { write: { path: "a", path_b64: "YQ==", text: "x" } },
  { write: { path: "a", text: "x", base64: "AA==" } },
  { write: { path: "a", text: "x", mode: "999" } },
  { write: { path: "a", text: "x", mode: 755 } },
  { write: { path: "a", base64: "not base64" } },
  { write: { path: "a", text: "x", more: 1 } },
  { append: { path: "a", text: "x", mode: "755" } },
  { delete: "a" },
  { delete: {} },
  { symlink: { path: "a" } },
  { exec: [] },
  { exec: "true" },
  { exec: ["a", 1] },
  { exec: ["a\0b"] },
  { commit: "" },
  { stdout: 1 },
  { stdout: { text: "x", repeat: 0 } },
  { stdout: { text: "x", repeat: 1.5 } },
  { event: "" },
  { event: [] },
  { envelope: 1 },
  { sleep: -1 },
  { sleep: 1e9 },
  { hang: false },
  { hang: "x" },
  { exit: 256 },
  { exit: -1 },
  { exit: "0" },
];

/** What the harness's schema says, and what the lane's program says. */
function opinions(script: unknown): [schema: boolean, program: boolean] {
  const text = JSON.stringify(script);
  return [parseFakeScript(Buffer.from(text)).ok, "steps" in readScript(text)];
}

describe("fake.json", () => {
  it.each(good.map((step) => [step]))("takes %j", (step) => expect(opinions({ steps: [step] })).toEqual([true, true]));
  it.each(bad.map((step) => [step]))("refuses %j", (step) =>
    expect(opinions({ steps: [step] })).toEqual([false, false]),
  );
  it.each([[{}], [[]], [{ steps: {} }], [{ steps: [], more: 1 }]])("refuses %j as a script", (script) =>
    expect(opinions(script)).toEqual([false, false]),
  );

  it("says where and what", () => {
    expect(readScript(JSON.stringify({ steps: [{ exit: 0 }, { exti: 0 }] }))).toEqual({
      problem: expect.stringMatching(/^steps\[1\]: unknown step "exti"; there are write, .*exit$/),
    });
    expect(readScript("{")).toEqual({ problem: expect.stringContaining("expected JSON") });
  });
});

async function act(place: Place, steps: unknown[], script = place.script(steps)) {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const events: string[] = [];
  const programs = builtPrograms();
  const spec = place.spec([process.execPath, `${INSIDE_HARNESS}/fake.cjs`, `${INSIDE_HARNESS}/fake.json`], {
    events: true,
    readOnly: [
      { host: programs.fake, inside: `${INSIDE_HARNESS}/fake.cjs` },
      { host: script, inside: `${INSIDE_HARNESS}/fake.json` },
    ],
  });
  const result = await runContained(
    "none",
    spec,
    {
      deadlineMs: 30_000,
      onStdout: (chunk) => void out.push(chunk),
      onStderr: (chunk) => void err.push(chunk),
      onEvent: (line) => void events.push(line),
    },
    programs,
  );
  return {
    ...result,
    stdout: Buffer.concat(out).toString("latin1"),
    stderr: Buffer.concat(err).toString("latin1"),
    lines: events,
  };
}

describe("the lane's program", () => {
  it("does every step", async () => {
    const place = makePlace();
    const result = await act(place, [
      { write: { path: "a/b.txt", text: "ü\n", mode: "755" } },
      { append: { path: "a/b.txt", base64: "AP8=" } },
      { write: { path_b64: Buffer.from([0xff]).toString("base64"), text: "x" } },
      { write: { path: "gone/x", text: "x" } },
      { delete: { path: "gone" } },
      { symlink: { path: "l/link", target: "../a" } },
      { exec: ["sh", "-c", "echo from exec; pwd > where"] },
      { stdout: "line" },
      { stdout: { text: "ab", repeat: 3 } },
      { stderr: { base64: "/w==" } },
      { event: "lane.note" },
      { event: { event: "lane.more", n: 1 } },
      { envelope: { status: "completed" } },
      { sleep: 0.01 },
      { exit: 4 },
      { write: { path: "never", text: "x" } },
    ]);
    expect(result).toMatchObject({
      exitCode: 4,
      stdout: 'from exec\nline\nababab<<<AGENT_RESULT\n{"status":"completed"}\nAGENT_RESULT>>>\n',
      stderr: "\xff",
      lines: ['{"event":"lane.note"}', '{"event":"lane.more","n":1}'],
    });
    const at = (name: string) => join(place.workspace, name);
    expect(readFileSync(at("a/b.txt"))).toEqual(Buffer.from([0xc3, 0xbc, 0x0a, 0x00, 0xff]));
    expect(statSync(at("a/b.txt")).mode & 0o777).toBe(0o755);
    expect(existsSync(Buffer.concat([Buffer.from(`${place.workspace}/`), Buffer.from([0xff])]))).toBe(true);
    expect(readlinkSync(at("l/link"))).toBe("../a");
    expect(readFileSync(at("where"), "utf8")).toBe(`${place.workspace}\n`);
    expect([existsSync(at("gone")), existsSync(at("never"))]).toEqual([false, false]);
  });

  it("ends with 0 after the last step", async () => {
    expect(await act(makePlace(), [{ stdout: "x" }])).toMatchObject({ exitCode: 0 });
  });

  it("commits everything", async () => {
    const place = makePlace();
    const result = await act(place, [
      { exec: ["git", "init", "-q", "."] },
      { write: { path: "a", text: "x" } },
      { commit: "first words" },
      { exec: ["git", "log", "--format=%s %an"] },
      { exec: ["git", "status", "--porcelain"] },
    ]);
    expect(result).toMatchObject({ exitCode: 0, stdout: "first words agent\n" });
  });

  it.each([
    ["a command that fails", { exec: ["sh", "-c", "exit 9"] }, /steps\[0\] \(exec\): sh ended with exit code 9/],
    ["a command that is killed", { exec: ["sh", "-c", "kill -9 $$"] }, /signal SIGKILL/],
    ["a command that is missing", { exec: ["no-such-program"] }, /ENOENT/],
    ["a file that is not there", { delete: { path: "nothing" } }, /steps\[0\] \(delete\)/],
    ["a folder in the way", { write: { path: ".", text: "x" } }, /steps\[0\] \(write\)/],
    ["a commit without a repository", { commit: "x" }, /steps\[0\] \(commit\)/],
  ])("ends with 1 after %s", async (_, step, message) => {
    const result = await act(makePlace(), [step, { write: { path: "never", text: "x" } }]);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(message);
  });

  it("runs no step of a script that is wrong further down", async () => {
    const place = makePlace();
    const result = await act(place, [{ write: { path: "a", text: "x" } }, { nonsense: 1 }]);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(/^fake lane: .*steps\[1\]: unknown step "nonsense"/);
    expect(lstatSync(join(place.workspace, "a"), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("says what is wrong with a script that is none", async () => {
    const place = makePlace();
    const path = join(place.folder, "broken.json");
    writeFileSync(path, "{");
    expect((await act(place, [], path)).stderr).toMatch(/expected JSON/);
    expect((await act(place, [], join(place.folder, "missing"))).stderr).toMatch(/expected a script at/);
  });
});
