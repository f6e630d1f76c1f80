import { describe, expect, it } from "vitest";
import { type TreeLook, writeHints } from "../../../src/core/formats/write-hints";

const TREE: Record<string, "folder" | "other"> = {
  src: "folder",
  "src/a.c": "other",
  tests: "folder",
  tmp: "folder",
  ".git": "folder",
};
const LOOK: TreeLook = {
  root: "/workspace",
  at: (path) => TREE[path] ?? null,
  canWrite: (path) => path === "target" || path.startsWith("target/"),
  isGuarded: false,
  made: new Set(["build"]),
  emptied: new Set(),
};
const EMPTIED: TreeLook = { ...LOOK, emptied: new Set(["dist", "build"]) };
const found = (said: string) => writeHints(said, LOOK).map(({ kind, path, rule }) => [kind, path, rule]);

describe("what a command says it could not write", () => {
  it.each([
    ["Node", "Error: EROFS: read-only file system, open '/workspace/dist/a.js'", "dist/a.js", "dist/"],
    ["Node, a folder", "Error: EROFS: read-only file system, mkdir '/workspace/dist'", "dist", "dist/"],
    [
      "Node, a rename",
      "EROFS: read-only file system, rename '/workspace/src/a.c' -> '/workspace/out/a.c'",
      "out/a.c",
      "out/",
    ],
    [
      "TypeScript",
      "error TS5033: Could not write file '/workspace/dist/x.js': EROFS: read-only file system, mkdir '/workspace/dist'.",
      "dist",
      "dist/",
    ],
    ["Python", "OSError: [Errno 30] Read-only file system: 'report/out.txt'", "report/out.txt", "report/"],
    [
      "Python, a folder",
      "    os.mkdir(OUT)\nOSError: [Errno 30] Read-only file system: '/workspace/tests/out'",
      "tests/out",
      "tests/out/",
    ],
    ["bash", "bash: line 1: out/log: Read-only file system", "out/log", "out/"],
    ["dash", "sh: 1: cannot create out/log: Read-only file system", "out/log", "out/"],
    ["mkdir of coreutils", "mkdir: cannot create directory ‘obj’: Read-only file system", "obj", "obj/"],
    ["touch in the C locale", "touch: cannot touch 'src/stamp': Read-only file system", "src/stamp", "src/"],
    ["Go", "open /workspace/testdata/out.golden: read-only file system", "testdata/out.golden", "testdata/"],
    ["Java", "java.nio.file.FileSystemException: /workspace/gen/A.java: Read-only file system", "gen/A.java", "gen/"],
    ["Java, streams", "java.io.FileNotFoundException: logs/app.log (Read-only file system)", "logs/app.log", "logs/"],
    [
      "Cargo",
      "error: failed to write `/workspace/Cargo.lock`\n\nCaused by:\n  Read-only file system (os error 30)",
      "Cargo.lock",
      null,
    ],
    [
      "Cargo, elsewhere",
      "error: failed to create directory `/workspace/crates/x/target`\n\nCaused by:\n  Read-only file system (os error 30)",
      "crates/x/target",
      "crates/",
    ],
    [
      "pytest",
      "PytestCacheWarning: could not create cache path /workspace/.pytest_cache/v/nodeids: [Errno 30] Read-only file system: '/workspace/pytest-cache-files-0r'",
      ".pytest_cache/v/nodeids",
      ".pytest_cache/",
    ],
    ["ld", "/usr/bin/ld: cannot open output file prog: Read-only file system", "prog", null],
    ["as", "Fatal error: can't create src/a.o: Read-only file system", "src/a.o", "src/"],
    ["gcc", "cc1: fatal error: opening output file a.s: Read-only file system", "a.s", null],
    ["Ruby", "Read-only file system @ rb_sysopen - log/test.log (Errno::EROFS)", "log/test.log", "log/"],
    [
      "PHP",
      "Warning: file_put_contents(var/cache/x): Failed to open stream: Read-only file system in /workspace/a.php on line 2",
      "var/cache/x",
      "var/",
    ],
    [".NET", "Read-only file system : '/workspace/obj/project.assets.json'", "obj/project.assets.json", "obj/"],
    [
      "coverage",
      "coverage.exceptions.DataError: Couldn't use data file '/workspace/.coverage': unable to open database file",
      ".coverage",
      null,
    ],
    [
      "Maven",
      "Cannot create resource output directory: /workspace/module/target/classes",
      "module/target/classes",
      "module/",
    ],
    [
      "a file beside the tree's own",
      "EROFS: read-only file system, open '/workspace/tests/a.snap'",
      "tests/a.snap",
      "tests/",
    ],
    ["a file of the tree", "EROFS: read-only file system, open '/workspace/src/a.c'", "src/a.c", null],
    ["git", "fatal: Unable to create '/workspace/.git/index.lock': Read-only file system", ".git/index.lock", null],
  ])("is read of %s", (_who, said, path, rule) => {
    // a new file at the top of the tree lies in no folder that a rule could name
    const kind = rule === null && !path.includes("/") ? "file" : "read-only";
    expect(found(`some line\n${said}\nanother`)).toEqual([[kind, path, rule]]);
  });

  it.each([
    ["elsewhere", "EROFS: read-only file system, open '/usr/lib/x'"],
    ["above the tree", "OSError: [Errno 30] Read-only file system: '../../x'"],
    ["where it can be written", "EROFS: read-only file system, open '/workspace/target/x'"],
    ["for want of something", "cannot open '/workspace/x/y': No such file or directory"],
    ["nowhere", "Read-only file system"],
  ])("is no hint of what lies %s", (_where, said) => {
    expect(found(said)).toEqual([]);
  });

  it("tells what is there already, and what is gone again", () => {
    expect(found("mkdir: cannot create directory ‘build’: File exists")).toEqual([["exists", "build", null]]);
    const [gone] = writeHints("Error: Cannot find module '/workspace/dist/index.js'", EMPTIED);
    expect(gone).toEqual({ kind: "gone", path: "dist", rule: null });
  });

  it("names what an earlier command had filled, where nothing is said of it", () => {
    const kinds = (said: string) => writeHints(said, EMPTIED).map(({ kind, path }) => [kind, path]);
    for (const said of ["Error: could not load cache", "No module named 'fastsum'", ""])
      expect(kinds(said)).toEqual([
        ["emptied", "dist"],
        ["emptied", "build"],
      ]);
    expect(kinds("EROFS: read-only file system, open '/workspace/out/a.js'")).toEqual([["read-only", "out/a.js"]]);
  });

  it("is bounded and visible, whatever is said", () => {
    const long = Array.from(
      { length: 10 },
      (_, n) => `EROFS: read-only file system, open '/workspace/d${n}/${"x".repeat(2000)}'`,
    );
    const hints = writeHints(long.join("\n"), LOOK);
    expect(hints.length).toBeLessThanOrEqual(3);
    for (const { path, rule } of hints) expect(path.length + (rule?.length ?? 0)).toBeLessThanOrEqual(600);
    const [hidden] = writeHints("EROFS: read-only file system, open '/workspace/a\u202eb\x1b/c'", LOOK);
    expect(hidden).toEqual({ kind: "read-only", path: "a\\u{202e}b\\u{1b}/c", rule: null });
    // A line that is all quotation marks, or all slashes, takes no longer than any other.
    for (const bad of ["'", "`", "/", "a: ", "‘", "("]) writeHints(`EROFS ${bad.repeat(50_000)}\n`.repeat(3), LOOK);
  });
});

it("knows no rule of discarding where it is what judges that is read-only", () => {
  const said = "    os.mkdir(OUT)\nOSError: [Errno 30] Read-only file system: '/workspace/tests/out'";
  const guarded = { ...LOOK, isGuarded: true };
  expect(writeHints(said, guarded)).toEqual([{ kind: "guarded", path: "tests/out", rule: null }]);
  expect(writeHints(said.replace("tests/out", "target/out"), guarded)).toEqual([]);
});
