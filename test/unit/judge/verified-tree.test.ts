import { describe, expect, it } from "vitest";
import { bytePath, bytePathOf } from "../../../src/core/domain/bytes";
import type { ManifestEntry } from "../../../src/core/formats/manifest";
import { NOTHING_ASIDE, setAsides } from "../../../src/core/judge/set-aside";
import {
  MAX_TREE_MOUNTS,
  mountFaults,
  planReadOnlyTree,
  planWritableTree,
  treeFaults,
} from "../../../src/core/judge/verified-tree";
import type { Contract } from "../../../src/core/records/contract";
import type { Facts } from "../../../src/core/records/facts";

function entry(path: string, type: "file" | "symlink" = "file"): ManifestEntry {
  return { path: bytePathOf(path), type, mode: 0o100644, size: 1, sha256: "0", oid: "0" };
}

const contractWith = (parts: Partial<Contract>) =>
  ({ forbidden_paths: [], allowed_paths: ["a"], ...parts }) as Contract;

/** Mounts of a tree that is read-only, as text. */
function readOnly(
  files: (string | ManifestEntry)[],
  discards: string[],
  left: { path: string; packages?: boolean }[] = [],
  ignores: (path: string) => boolean = () => false,
) {
  const owned = files.map((one) => (typeof one === "string" ? entry(one) : one));
  const contract = contractWith({ discard_paths: discards });
  const asides = setAsides({ contract, lane: "fake", before: owned, ignored: { covers: ignores } });
  const plan = planReadOnlyTree({
    contract,
    asides,
    owned,
    left: left.map(({ path, packages = false }) => ({ path: bytePathOf(path), packages })),
  });
  // what the audit asks of a bundle
  expect(mountFaults("read-only", plan.mounts, { contract, asides, files: () => owned, acceptance: [] })).toEqual([]);
  return [
    ...plan.mounts.map(({ path, access }) => `${access} ${path}`),
    ...(plan.leftOut > 0 ? [`${plan.leftOut} left out`] : []),
  ];
}

describe("what commands can write of a tree that is read-only", () => {
  it.each<[string, Parameters<typeof readOnly>, string[]]>([
    ["nothing, where nothing is discarded", [["a.py"], []], []],
    ["a folder that a rule names", [["a.py"], ["out/"]], ["write out"]],
    ["one below folders that are not there", [["a.py"], ["x/y/out/"]], ["write x/y/out"]],
    ["once, where rules lie in each other", [["a.py"], ["out/", "out/deep/"]], ["write out"]],
    ["nothing that a rule names as a file", [["a.py"], ["out.txt", "Cargo.lock"]], []],
    ["no pattern", [["a.py"], ["*.d/", "**/gen/"]], []],
    ["nothing where a file stands", [["out"], ["out/"]], []],
    ["nothing behind a link", [[entry("out", "symlink")], ["out/", "out/deep/"]], []],
    ["what setup left, of patterns too", [["a.py"], ["**/gen/"], [{ path: "x/gen" }]], ["write x/gen"]],
    [
      "no installed packages, but their caches",
      [["a.js"], ["node_modules/"], [{ path: "node_modules", packages: true }]],
      [".cache", ".tmp", ".vite", ".vite-temp", ".vitest"].map((name) => `write node_modules/${name}`),
    ],
    [
      "what a rule names in installed packages",
      [["a.js"], [".venv/", ".venv/var/"], [{ path: ".venv", packages: true }]],
      [".cache", ".tmp", ".vite", ".vite-temp", ".vitest", "var"].map((name) => `write .venv/${name}`),
    ],
    ["no bytecode", [["a.py"], ["__pycache__/", "a/__pycache__/"], [{ path: "b/__pycache__" }]], []],
    [
      "what builds make, where it is discarded by a pattern",
      [["Cargo.toml", "x/Cargo.toml"], ["**/target/"]],
      ["write target", "write x/target"],
    ],
    [
      "what builds make, where the tree ignores it",
      [["pom.xml"], [], [], (path) => path === "target"],
      ["write target"],
    ],
    ["nothing that builds make and nobody discards", [["Cargo.toml", "package.json"], []], []],
    [
      "files of the tree in a discarded folder stay as they are",
      [["tmp/.keep", "tmp/a/b/c", "x"], ["tmp/"]],
      ["write tmp", "read tmp/.keep", "write tmp/a", "write tmp/a/b", "read tmp/a/b/c"],
    ],
    [
      "nothing in a folder with a link of the tree",
      [["tmp/.keep", entry("tmp/link", "symlink")], ["tmp/"]],
      ["1 left out"],
    ],
  ])("%s", (_what, input, expected) => {
    expect(readOnly(...input)).toEqual(expected);
  });

  it("is bounded", () => {
    const rules = Array.from({ length: 300 }, (_, n) => `d${n}/`);
    const mounts = readOnly(["a"], rules);
    expect(mounts).toHaveLength(MAX_TREE_MOUNTS + 1);
    expect(mounts.at(-1)).toBe(`${300 - MAX_TREE_MOUNTS} left out`);
  });
});

/** Mounts of a tree that is writable, as text. */
function writable(files: (string | ManifestEntry)[], forbidden: string[], acceptance: string[] = []) {
  const owned = files.map((one) => (typeof one === "string" ? entry(one) : one));
  const contract = contractWith({ forbidden_paths: forbidden, verification_tree: "writable" });
  const tests = acceptance.map(bytePathOf);
  const { mounts } = planWritableTree({ contract, owned }, tests);
  const tree = { contract, asides: NOTHING_ASIDE, files: () => owned, acceptance: tests };
  expect(mountFaults("writable", mounts, tree)).toEqual([]);
  return mounts.map(({ path, access }) => `${access} ${path}`);
}

describe("what commands can't write of a tree that is writable", () => {
  it.each<[string, Parameters<typeof writable>, string[]]>([
    ["nothing, where nothing judges", [["a"], []], []],
    [
      "an acceptance test, and no folder on the way to it can be renamed",
      [["a", "x/y/t.py"], [], ["x/y/t.py"]],
      ["write x", "write x/y", "read x/y/t.py"],
    ],
    ["a forbidden folder as a whole", [["tests/a", "tests/b/c", "a"], ["tests/"]], ["read tests"]],
    ["a folder of which everything is forbidden", [["tests/a", "a"], ["tests/**"]], ["read tests"]],
    ["forbidden files", [["Makefile", "x/Makefile"], ["**/Makefile"]], ["read Makefile", "write x", "read x/Makefile"]],
    ["links are looked at", [[entry("link", "symlink")], ["link"]], ["look link"]],
    ["a test in a forbidden folder, once", [["tests/t.py"], ["tests/"], ["tests/t.py"]], ["read tests"]],
  ])("%s", (_what, input, expected) => {
    expect(writable(...input)).toEqual(expected);
  });

  it("is the folders, where there are too many files", () => {
    const files = Array.from({ length: 300 }, (_, n) => `x/d${n % 2}/t${n}.py`);
    expect(writable([...files, "a"], ["**/*.py"])).toEqual(["write x", "read x/d0", "read x/d1"]);
    const many = Array.from({ length: 300 }, (_, n) => `t${n}.py`);
    expect(writable(many, ["*.py"])).toEqual(["read "]);
  });
});

it("a name that is no text is looked at, and a folder with one is not written", () => {
  const odd = { ...entry("x"), path: bytePath(Buffer.from([0x6f, 0x75, 0x74, 0x2f, 0xff])) };
  expect(readOnly(["a", odd], ["out/"])).toEqual(["1 left out"]);
  expect(writable(["a", odd], ["out/*"])[0]).toMatch(/^look /);
});

describe("what the facts say of it", () => {
  const contract = contractWith({ discard_paths: ["out/"], forbidden_paths: ["Makefile"] });
  const owned = [entry("a"), entry("Makefile")];
  const faults = (tree: unknown, level = "sandbox", of: Contract = contract, files = owned) => {
    const asides = setAsides({ contract: of, lane: "fake", before: files, ignored: null });
    return treeFaults(
      {
        verification: { status: "passed", reason: null, level, tree, commands: [{}] },
        case: { acceptance: [{ path: "t.py" }] },
      } as unknown as Facts,
      of,
      asides,
      () => files,
    );
  };
  const open = contractWith({ forbidden_paths: ["Makefile"], verification_tree: "writable" });
  const mount = (path: string, access: string) => ({ path, access, reason: "x" });
  /** A tree that is read-only but for these. */
  const opened = (mounts: string[], files: ManifestEntry[] = [], discards = ["out/"]) =>
    faults(
      {
        mode: "read-only",
        mounts: mounts.map((one) => mount(one.slice(one.indexOf(" ") + 1), one.slice(0, one.indexOf(" ")))),
        left_out: 0,
      },
      "sandbox",
      contractWith({ discard_paths: discards }),
      [...owned, ...files],
    );
  const deep = [entry("out/x/y"), entry("out/z")];
  it.each<[string, string[], RegExp | null]>([
    ["a file of the tree in what is written", opened(["write out"], deep), /out\/x\/y: a file of the tree/],
    ["one of two of them", opened(["write out", "write out/x", "read out/x/y"], deep), /^out\/z: a file of the tree/],
    ["both of them kept", opened(["write out", "write out/x", "read out/x/y", "read out/z"], deep), null],
    ["the folder of one kept", opened(["write out", "read out/x", "read out/z"], deep), null],
    [
      "one kept and opened again",
      opened(["write out", "read out/x", "read out/z", "write out/x/y"], deep),
      /out\/x\/y/,
    ],
    [
      "a link of the tree in what is written",
      opened(["write out", "read out/l"], [entry("out/l", "symlink")]),
      /out\/l: a link/,
    ],
    ["one that is", opened(["write t.py"], [], ["t.py/"]), /t\.py: a file of the tree/],
    ["bytecode beside what is judged", opened(["write __pycache__"], [], ["__pycache__/"]), /bytecode/],
    ["a path that climbs", opened(["write out/../a"]), /expected a path of the tree/],
    ["a path twice", opened(["read out", "write out"]), /twice/],
    ["what is set aside", faults({ mode: "read-only", mounts: [mount("out", "write")], left_out: 0 }), null],
    ["what is judged", faults({ mode: "read-only", mounts: [mount("a", "write")], left_out: 0 }), /a: it is judged/],
    ["no word", faults(null), /no word/],
    ["another tree than the contract's", faults({ mode: "writable", mounts: [], left_out: 0 }), /expected read-only/],
    ["a tree that no level has", faults({ mode: "read-only", mounts: [], left_out: 0 }, "pid"), /expected looked-at/],
    [
      "mounts without a sandbox",
      faults({ mode: "looked-at", mounts: [mount("out", "write")], left_out: 0 }, "none"),
      /no mounts/,
    ],
    [
      "tests that could be written",
      faults({ mode: "writable", mounts: [mount("Makefile", "read")], left_out: 0 }, "sandbox", open),
      /t\.py: an acceptance test/,
    ],
    [
      "forbidden files that could be written",
      faults({ mode: "writable", mounts: [mount("t.py", "read")], left_out: 0 }, "sandbox", open),
      /Makefile: forbidden_paths/,
    ],
    [
      "a file that is looked at, and could be mounted",
      faults(
        { mode: "writable", mounts: [mount("t.py", "read"), mount("Makefile", "look")], left_out: 0 },
        "sandbox",
        open,
      ),
      /Makefile: forbidden_paths/,
    ],
    [
      "a test in a folder that is kept, opened again",
      faults({ mode: "writable", mounts: [mount("", "read"), mount("t.py", "write")], left_out: 0 }, "sandbox", open),
      /t\.py: an acceptance test/,
    ],
    [
      "all of them kept",
      faults(
        { mode: "writable", mounts: [mount("t.py", "read"), mount("Makefile", "read")], left_out: 0 },
        "sandbox",
        open,
      ),
      null,
    ],
  ])("%s", (_what, found, expected) => {
    if (expected === null) expect(found).toEqual([]);
    else expect(found.join("\n")).toMatch(expected);
  });
});
