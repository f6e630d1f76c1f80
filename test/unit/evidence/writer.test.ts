import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { finishSeal } from "../../../src/world/evidence/seal-report";
import { ArtifactWriteFailure } from "../../../src/world/evidence/write-failure";
import { type BundleWriter, createBundle } from "../../../src/world/evidence/writer";

const RUN = "20261120T110000Z-r1-string-slugify-abcdef";
const TICK = "2026-11-20T11:00:01.000Z";

let root: string;
let runsDir: string;
let open: BundleWriter[];

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "writer-"));
  runsDir = path.join(root, "state", "runs");
  open = [];
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const writer of open) writer.close();
  fs.rmSync(root, { recursive: true, force: true });
});

function create(runId = RUN, dir = runsDir): BundleWriter {
  const writer = createBundle({ runsDir: dir, runId, now: () => TICK });
  open.push(writer);
  return writer;
}

function failure(action: () => unknown): ArtifactWriteFailure {
  try {
    action();
  } catch (error) {
    if (error instanceof ArtifactWriteFailure) return error;
    throw error;
  }
  throw new Error("expected an ArtifactWriteFailure, found success");
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "write" });
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const mode = (...parts: string[]) => fs.statSync(path.join(...parts)).mode & 0o7777;

describe("a bundle", () => {
  it("is a new folder of that run, with the files that were written and their digests", () => {
    const writer = create();
    expect(writer.dir).toBe(path.join(fs.realpathSync(runsDir), RUN));
    expect(writer.write("facts.json", "{}\n")).toEqual({
      name: "facts.json",
      sha256: sha("{}\n"),
      size: 3,
      writtenAt: TICK,
    });
    const stream = writer.stream("backend/stdout.log");
    stream.write("a\n");
    stream.write(Buffer.from("é"));
    expect(stream.size).toBe(4);
    expect(stream.close()).toBe(stream.close());
    expect(writer.files().map((f) => [f.name, f.sha256])).toEqual([
      ["backend/stdout.log", sha("a\né")],
      ["facts.json", sha("{}\n")],
    ]);
    expect(writer.read("backend/stdout.log").toString()).toBe("a\né");
    expect(fs.readdirSync(writer.dir).sort()).toEqual(["backend", "facts.json"]);
  });

  it.each([0o000, 0o022, 0o077, 0o777])("has modes 0700 and 0600 under the umask %o", (umask) => {
    const before = process.umask(umask);
    try {
      const writer = create();
      writer.write("backend/a/b.log", "x");
      writer.nested("stage1-refusal", RUN).write("facts.json", "{}");
      writer.seal("{}");
      expect(mode(writer.dir)).toBe(0o700);
      expect(mode(writer.dir, "backend", "a")).toBe(0o700);
      expect(mode(writer.dir, "stage1-refusal")).toBe(0o700);
      for (const file of ["backend/a/b.log", "stage1-refusal/facts.json", "report.json", "SHA256SUMS"]) {
        expect(mode(writer.dir, file), file).toBe(0o600);
      }
    } finally {
      process.umask(before);
    }
  });

  it("is sealed by a report that appears at once and last, and sums that sha256sum accepts", () => {
    const writer = create();
    writer.write("patch.diff", "");
    const inner = writer.nested("fake-baseline", RUN);
    inner.write("facts.json", "{}");
    inner.seal('{"inner":1}');
    writer.write("backend/stdout.log", "out");
    writer.seal('{"outer":1}');
    const sums = fs.readFileSync(path.join(writer.dir, "SHA256SUMS"), "utf8");
    expect(
      sums
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(66)),
    ).toEqual([
      "backend/stdout.log",
      "fake-baseline/SHA256SUMS",
      "fake-baseline/facts.json",
      "fake-baseline/report.json",
      "patch.diff",
      "report.json",
    ]);
    const out = execFileSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: writer.dir, encoding: "utf8" });
    expect(out.trimEnd().split("\n")).toHaveLength(6);
    expect(fs.readFileSync(path.join(writer.dir, "report.json"), "utf8")).toBe('{"outer":1}');
    expect(fs.readdirSync(writer.dir).sort()).toEqual([
      "SHA256SUMS",
      "backend",
      "fake-baseline",
      "patch.diff",
      "report.json",
    ]);
  });

  it("syncs the report and the sums before the rename, and the folder after it", () => {
    const writer = create();
    const order: string[] = [];
    const fsync = fs.fsyncSync;
    const rename = fs.renameSync;
    vi.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
      order.push(`fsync ${path.basename(fs.readlinkSync(`/proc/self/fd/${fd}`))}`);
      fsync(fd);
    });
    vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      order.push(`rename ${path.basename(String(to))}`);
      rename(from, to);
    });
    writer.seal("{}");
    expect(order).toEqual(["fsync SHA256SUMS", "fsync report.json.tmp", "rename report.json", `fsync ${RUN}`]);
  });

  it("can stand beside another one that is written at the same time", () => {
    const other = RUN.replace("abcdef", "ghijkl");
    const [a, b] = [create(), create(other)];
    for (const writer of [a, b]) writer.write("facts.json", writer.runId);
    expect(a.read("facts.json").toString()).toBe(RUN);
    expect(b.read("facts.json").toString()).toBe(other);
    expect(failure(() => create()).code).toBe("EEXIST");
  });

  it("does not mind another run that makes the same runs folder at the same time", () => {
    const mkdir = fs.mkdirSync;
    vi.spyOn(fs, "mkdirSync").mockImplementation((dir, options) => {
      if (String(dir) === runsDir) mkdir(dir, options);
      return mkdir(dir, options);
    });
    create().write("facts.json", "{}");
    expect(fs.readdirSync(runsDir)).toEqual([RUN]);
  });

  it("may lie behind a link of the user's", () => {
    fs.mkdirSync(path.join(root, "real"));
    fs.symlinkSync("real", path.join(root, "link"));
    const writer = create(RUN, path.join(root, "link"));
    writer.write("facts.json", "{}");
    expect(fs.existsSync(path.join(root, "real", RUN, "facts.json"))).toBe(true);
  });

  it("replaces a file by a note, and nothing of it stays", () => {
    const writer = create();
    writer.write("patch.diff", "CANARY-VALUE");
    const before = fs.statSync(path.join(writer.dir, "patch.diff")).ino;
    const note = writer.replace("patch.diff", "withheld\n");
    expect(note).toMatchObject({ sha256: sha("withheld\n"), size: 9 });
    expect(writer.files()).toEqual([note]);
    expect(
      fs.statSync(path.join(writer.dir, "patch.diff")).ino === before &&
        fs.readFileSync(path.join(writer.dir, "patch.diff"), "utf8"),
    ).not.toBe("CANARY-VALUE");
    expect(fs.readFileSync(path.join(writer.dir, "patch.diff"), "utf8")).toBe("withheld\n");
  });
});

describe("the writer refuses what only a mistake in the program can ask for", () => {
  it.each([
    "",
    "other.json",
    "backend",
    "../facts.json",
    "/etc/passwd",
    "backend/../facts.json",
    "backend//a",
    "backend/./a",
    "backend/a\\b",
    "backend/a b",
    "backend/.hidden",
    "backend/-n",
    "backend/a\nb",
    "backend/é",
    "backend/1/2/3/4/5",
    `backend/${"x".repeat(121)}`,
    "records",
    "fake-baseline/facts.json",
    "first-run/x",
    "report.json",
    "SHA256SUMS",
  ])("the name %j", (name) => {
    const writer = create();
    expect(() => writer.write(name, "x")).toThrow(TypeError);
    expect(fs.readdirSync(writer.dir)).toEqual([]);
  });

  it("a second file of the same name, a second seal, a write after the end", () => {
    const writer = create();
    writer.write("facts.json", "1");
    expect(() => writer.write("facts.json", "2")).toThrow(TypeError);
    const stream = writer.stream("test.log");
    expect(() => writer.stream("test.log")).toThrow(TypeError);
    expect(() => writer.seal("{}")).toThrow("not closed before sealing: test.log");
    stream.close();
    expect(() => stream.write("x")).toThrow(TypeError);
    expect(() => writer.replace("trace.jsonl", "x")).toThrow(TypeError);
    expect(() => writer.read("trace.jsonl")).toThrow(TypeError);
    writer.seal("{}");
    expect(() => writer.write("trace.jsonl", "x")).toThrow(TypeError);
    expect(() => writer.seal("{}")).toThrow(TypeError);
    writer.close();
    expect(() => writer.nested("first-run", RUN)).toThrow(TypeError);
    expect(fs.readFileSync(path.join(writer.dir, "facts.json"), "utf8")).toBe("1");
  });

  it("a nested bundle twice, or too deep", () => {
    const writer = create();
    const first = writer.nested("first-run", RUN);
    expect(() => writer.nested("first-run", RUN)).toThrow(TypeError);
    const deeper = first.nested("fake-baseline", RUN);
    expect(() => first.nested("first-run", RUN)).toThrow(TypeError);
    expect(() => deeper.nested("stage1-refusal", RUN)).toThrow(TypeError);
  });

  it("a run id that could climb", () => {
    expect(() => create("../x")).toThrow(TypeError);
    expect(() => create(`${RUN}/../..`)).toThrow(TypeError);
  });
});

describe("what stands in the way already is never written through", () => {
  it.each([
    ["a link to a file", (at: string, outside: string) => fs.symlinkSync(outside, at)],
    ["a dangling link", (at: string, outside: string) => fs.symlinkSync(`${outside}.new`, at)],
    ["a hard link", (at: string, outside: string) => fs.linkSync(outside, at)],
    ["a file", (at: string) => fs.writeFileSync(at, "theirs")],
    ["a folder", (at: string) => fs.mkdirSync(at)],
    ["a fifo", (at: string) => void execFileSync("mkfifo", [at])],
  ])("%s", (_name, put) => {
    const writer = create();
    const outside = path.join(root, "outside");
    fs.writeFileSync(outside, "untouched");
    put(path.join(writer.dir, "test.log"), outside);
    expect(failure(() => writer.write("test.log", "evidence"))).toMatchObject({ code: "EEXIST", subject: "test.log" });
    expect(fs.readFileSync(outside, "utf8")).toBe("untouched");
    expect(fs.existsSync(`${outside}.new`)).toBe(false);
  });

  it("a link in place of a folder", () => {
    const writer = create();
    fs.mkdirSync(path.join(root, "outside"));
    fs.symlinkSync(path.join(root, "outside"), path.join(writer.dir, "backend"));
    expect(failure(() => writer.write("backend/stdout.log", "x")).code).toBe("EEXIST");
    expect(fs.readdirSync(path.join(root, "outside"))).toEqual([]);
  });

  it("a link in place of a nested bundle", () => {
    const writer = create();
    fs.symlinkSync(root, path.join(writer.dir, "fake-baseline"));
    expect(failure(() => writer.nested("fake-baseline", RUN)).code).toBe("EEXIST");
  });

  it("a run folder that was made before", () => {
    fs.mkdirSync(path.join(runsDir, RUN), { recursive: true });
    expect(failure(() => create()).code).toBe("EEXIST");
    fs.rmdirSync(path.join(runsDir, RUN));
    fs.symlinkSync(root, path.join(runsDir, RUN));
    expect(failure(() => create()).code).toBe("EEXIST");
  });

  it("a report that somebody else put there", () => {
    const writer = create();
    fs.writeFileSync(path.join(writer.dir, "report.json"), "forged");
    expect(failure(() => writer.seal("{}"))).toMatchObject({ code: "EEXIST", subject: "report.json" });
    expect(fs.readFileSync(path.join(writer.dir, "report.json"), "utf8")).toBe("forged");
  });

  it("a run folder that is swapped for another while the run goes on", () => {
    const writer = create();
    fs.renameSync(writer.dir, path.join(root, "moved"));
    fs.mkdirSync(writer.dir);
    writer.write("test.log", "evidence");
    expect(fs.readdirSync(writer.dir)).toEqual([]);
    expect(failure(() => writer.seal("{}")).code).toBe("ESTALE");
    expect(fs.existsSync(path.join(root, "moved", "report.json"))).toBe(false);
  });

  it("content that was changed after it was written", () => {
    const writer = create();
    writer.write("test.log", "evidence");
    fs.writeFileSync(path.join(writer.dir, "test.log"), "changed!");
    expect(failure(() => writer.read("test.log")).code).toBe("ESTALE");
  });
});

describe("a disk that fails", () => {
  it.each(["ENOSPC", "EROFS", "EACCES", "EDQUOT", "EIO"])(
    "%s at a write is a typed failure, and nothing counts as written",
    (code) => {
      const writer = create();
      const stream = writer.stream("backend/stdout.log");
      stream.write("some");
      vi.spyOn(fs, "writeSync").mockImplementation(() => {
        throw systemError(code);
      });
      const thrown = failure(() => stream.write("more"));
      expect(thrown).toMatchObject({ code, subject: "backend/stdout.log" });
      expect(thrown.message).toContain(code);
      expect(failure(() => stream.write("again"))).toBe(thrown);
      expect(failure(() => stream.close())).toBe(thrown);
      vi.restoreAllMocks();
      expect(failure(() => stream.close())).toBe(thrown);
      expect(writer.files()).toEqual([]);
      expect(writer.unfinished()).toEqual(["backend/stdout.log"]);
      expect(() => writer.seal("{}")).toThrow("not closed");
      expect(writer.writePartial({ status: "fail" })).toBe(true);
      expect(fs.readdirSync(writer.dir).sort()).toEqual(["backend", "report.partial.json"]);
    },
  );

  it("at closing counts too: a network file system tells of a full disk only then", () => {
    const writer = create();
    const stream = writer.stream("test.log");
    const close = fs.closeSync;
    vi.spyOn(fs, "closeSync").mockImplementationOnce((fd) => {
      close(fd);
      throw systemError("EDQUOT");
    });
    expect(failure(() => stream.close()).code).toBe("EDQUOT");
    expect(writer.files()).toEqual([]);
    expect(writer.unfinished()).toEqual(["test.log"]);
    // The descriptor is gone, and may be another file's by now.
    expect(() => writer.close()).not.toThrow();
  });

  it.each(["openSync", "fsyncSync", "renameSync"] as const)("in %s while sealing leaves no report", (call) => {
    const writer = create();
    writer.write("facts.json", "{}");
    vi.spyOn(fs, call).mockImplementationOnce(() => {
      throw systemError("ENOSPC");
    });
    expect(failure(() => writer.seal("{}")).code).toBe("ENOSPC");
    expect(fs.existsSync(path.join(writer.dir, "report.json"))).toBe(false);
    vi.restoreAllMocks();
    expect(writer.writePartial({ blockers: ["artifact_write_failure"] })).toBe(true);
    expect(fs.readFileSync(path.join(writer.dir, "report.partial.json"), "utf8")).toBe(
      '{"blockers":["artifact_write_failure"]}',
    );
    expect(fs.existsSync(path.join(writer.dir, "report.json.tmp"))).toBe(false);
  });

  it("at the last sync leaves what can be finished, and only as it was prepared", () => {
    const writer = create();
    const count = writer.prepareSeal("{}");
    const at = (name: string) => path.join(writer.dir, name);
    expect(fs.existsSync(at("report.json"))).toBe(false);
    vi.spyOn(fs, "fsyncSync").mockImplementationOnce(() => {
      throw systemError("EIO");
    });
    expect(failure(count).code).toBe("EIO");
    expect(fs.existsSync(at("report.json"))).toBe(false);
    fs.writeFileSync(at("report.json.tmp"), "{ }");
    expect(finishSeal(writer.dir), "other bytes").toBe(false);
    fs.writeFileSync(at("report.json.tmp"), "{}");
    expect(finishSeal(writer.dir)).toBe(true);
    expect(fs.readFileSync(at("report.json"), "utf8")).toBe("{}");
    expect(finishSeal(writer.dir), "a second time").toBe(false);
    expect(finishSeal(path.join(writer.dir, "nothing")), "nothing there").toBe(false);
  });

  it("at the last sync takes the report back", () => {
    const writer = create();
    const fsync = fs.fsyncSync;
    vi.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
      if (fs.fstatSync(fd).isDirectory()) throw systemError("EIO");
      fsync(fd);
    });
    expect(failure(() => writer.seal("{}")).code).toBe("EIO");
    expect(fs.existsSync(path.join(writer.dir, "report.json"))).toBe(false);
  });

  it("that can't sync a folder is no failure", () => {
    const writer = create();
    const fsync = fs.fsyncSync;
    vi.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
      if (fs.fstatSync(fd).isDirectory()) throw systemError("EINVAL");
      fsync(fd);
    });
    writer.seal("{}");
    expect(fs.existsSync(path.join(writer.dir, "report.json"))).toBe(true);
  });

  it("writes no partial report beside a whole one", () => {
    const writer = create();
    writer.seal("{}");
    expect(writer.writePartial({})).toBe(false);
    expect(fs.existsSync(path.join(writer.dir, "report.partial.json"))).toBe(false);
  });

  it("never throws from the partial report, not even on a report that can't be written as JSON", () => {
    expect(create().writePartial({ bad: undefined })).toBe(false);
  });

  it("that is mounted read-only is named as such, and not as a missing folder", () => {
    const mkdir = fs.mkdirSync;
    vi.spyOn(fs, "mkdirSync").mockImplementation((dir, options) => {
      if (String(dir) === path.dirname(runsDir)) throw systemError("EROFS");
      return mkdir(dir, options);
    });
    expect(failure(() => create()).code).toBe("EROFS");
  });

  it("a file in place of the runs folder", () => {
    fs.writeFileSync(path.join(root, "file"), "");
    expect(["ENOTDIR", "EEXIST"]).toContain(failure(() => create(RUN, path.join(root, "file", "runs"))).code);
    expect(["ENOTDIR", "EEXIST"]).toContain(failure(() => create(RUN, path.join(root, "file"))).code);
  });

  it.skipIf(process.getuid?.() === 0)("a runs folder that this user may not write to", () => {
    fs.mkdirSync(runsDir, { recursive: true });
    fs.chmodSync(runsDir, 0o500);
    expect(failure(() => create()).code).toBe("EACCES");
  });
});
