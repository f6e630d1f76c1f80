import { describe, expect, it } from "vitest";
import { bytePathOf, type BytePath, pathText } from "../../../src/core/domain/bytes";
import {
  foldName,
  isGitLookalike,
  isGitmodulesLookalike,
  matches,
  nearlyMatches,
  parsePathRule,
  type PathRule,
  twins,
} from "../../../src/core/formats/paths";

function rule(text: string): PathRule {
  const parsed = parsePathRule(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.rule;
}

const raw = (text: string) => text as BytePath;

describe("parsePathRule", () => {
  it.each([
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["/", "absolute"],
    ["../x", "climbing"],
    ["a/../b", "climbing"],
    ["a/..", "climbing"],
    ["./a", "`.`"],
    ["a/./b", "`.`"],
    ["a//b", "empty name"],
    ["a//", "empty name"],
    ["a\0b", "NUL"],
    ["src/a**", "of its own"],
    ["**.py", "`**/` before"],
    ["a/{b,c}.py", "braces"],
    ["{1..3}.py", "braces"],
    ["a?c", "`?`"],
    ["test_[ab].py", "brackets"],
    ["[a-z].py", "brackets"],
    ["[!a].py", "brackets"],
    ["*.[ch]", "brackets"],
    ["[Mm]akefile", "brackets"],
    ["!src/", "forbidden_paths"],
    ["src/ ", "white space"],
    [" src/", "white space"],
    ["src\t", "white space"],
    ["src\\a.py", "backslash"],
    ["~/src/", "home"],
    [".", "`.`"],
    ["\ud800", "surrogate"],
    ["x".repeat(5000), "4096"],
  ])("refuses %j", (text, word) => {
    expect(parsePathRule(text)).toEqual({ problem: expect.stringContaining(word) as string });
  });

  it.each([
    ...["a", "a/b", "src/", "*", "*.py", ".git/", "-x", "a b", "new\nline", "é", "**", "src/**", "**/x/", "a/**/b"],
    ...["{{cookiecutter.name}}/", "app/[slug]/page.tsx", "[...all].vue", "[[lang]]/", "$lib/", "a!", "#x", "a,b", "~x"],
  ])("takes %j", (text) => {
    expect(parsePathRule(text)).toHaveProperty("rule");
  });
});

describe("matches", () => {
  it.each([
    ["strings.py", "strings.py", true],
    ["strings.py", "Strings.py", false],
    ["strings.py", "strings.py/x", false],
    ["strings.py", "strings.pyc", false],
    ["strings.py", "src/strings.py", false],
    ["src/", "src/a", true],
    ["src/", "src/a/b/c", true],
    ["src/", "src", false],
    ["src/", "srcs/a", false],
    ["src/", "Src/a", false],
    ["*", "a", true],
    ["*", "a/b", false],
    ["*.py", ".py", true],
    ["*.py", "a.py", true],
    ["*.py", "a/b.py", false],
    ["src/*/t", "src/x/t", true],
    ["src/*/t", "src/x/y/t", false],
    ["src/*/", "src/x/y/t", true],
    ["src/*/", "src/x", false],
    ["a*b*c", "aXbYc", true],
    ["a*b*c", "abcbc", true],
    ["a*b*c", "abcb", false],
    ["[slug].tsx", "[slug].tsx", true],
    ["[slug].tsx", "s.tsx", false],
    ["**", "a", true],
    ["**", "a/b/c", true],
    ["src/**", "src", false],
    ["src/**", "src/a/b", true],
    ["**/x", "x", true],
    ["**/x", "a/b/x", true],
    ["**/x", "ax", false],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b", true],
    ["a/**/b", "a/x/b/c", false],
    ["**/cache/", "cache/x", true],
    ["**/cache/", "a/cache/x/y", true],
    ["**/cache/", "cache", false],
    ["**/cache/", "a/cachex/y", false],
    ["**/", "a/b", true],
    ["**/", "a", false],
    ["**/*.py", "a.py", true],
    ["a/**/**/b", "a/b", true],
    ["a.c", "abc", false],
  ])("%j on %j is %s", (pattern, path, expected) => {
    expect(matches(rule(pattern), raw(path))).toBe(expected);
  });

  it("lets a folder rule cover the folder itself, but not a file in its place", () => {
    expect(matches(rule("src/"), raw("src"), true)).toBe(true);
    expect(matches(rule("src/"), raw("src"), false)).toBe(false);
    expect(matches(rule("src"), raw("src"), true)).toBe(true);
  });

  it("compares bytes, not characters", () => {
    expect(matches(rule("é"), bytePathOf("é"))).toBe(true);
    expect(matches(rule("é"), bytePathOf("e\u0301"))).toBe(false);
    expect(matches(rule("*"), raw("\xff\xfe"))).toBe(true);
    // One character of two bytes is two bytes: `*` takes both, and no rule can be half of it.
    expect(matches(rule("Ã©"), bytePathOf("é"))).toBe(false);
  });

  it("is not slowed down by a rule made for that", () => {
    const hard = rule(`${"a*".repeat(100)}b`);
    // Backtracking over every star would not end before the test runner's own limit.
    for (let round = 0; round < 20; round++) expect(matches(hard, raw("a".repeat(255)))).toBe(false);
  });
});

describe("nearlyMatches", () => {
  it.each([
    ["secrets/", "Secrets/key", true],
    ["secrets/", "secrets/key", false],
    ["Makefile", "makefile", true],
    ["Makefile", "makefile.am", false],
    ["é", "E\u0301", true],
    ["*.PY", "a.py", true],
    ["a", "a.", true],
    ["**/conftest.py", "x/conf\u200btest.py", true],
    [".github/", ".GitHub/x", true],
    [".github/", ".github/x", false],
    ["setup.cfg", "SETUP~1.CFG", false],
    ["setup-all.cfg", "SETUP-~1.CFG", true],
    ["conftest.py", "\uff43onftest.py", true],
  ])("%j on %j is %s", (pattern, path, expected) => {
    expect(nearlyMatches(rule(pattern), bytePathOf(path))).toBe(expected);
  });
});

/** The meaning of a rule, written down in the slowest way. */
function covers(segments: readonly string[], names: readonly string[]): boolean {
  const [first, ...rest] = segments;
  if (first === undefined) return names.length === 0;
  // As the last name it stands for one at least: a folder is not below itself.
  if (first === "**" && rest.length === 0) return names.length > 0;
  if (first === "**") return names.some((_, cut) => covers(rest, names.slice(cut)));
  if (names.length === 0) return false;
  const pattern = new RegExp(`^${first.replaceAll("*", "[^/]*")}$`);
  return pattern.test(names[0]!) && covers(rest, names.slice(1));
}

describe("rules at random", () => {
  it("cover what the naive reading of them covers", () => {
    let state = 7;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const pick = <T>(of: readonly T[]) => of[next(of.length)]!;
    let covered = 0;
    for (let round = 0; round < 20_000; round++) {
      const segments = Array.from({ length: 1 + next(4) }, () => pick(["a", "b", "ab", "*", "a*", "**", "**"]));
      const folder = next(2) === 0;
      const names = Array.from({ length: 1 + next(5) }, () => pick(["a", "b", "ab", "ba"]));
      const isFolder = next(2) === 0;
      // A folder rule: the folder itself, or what lies below one that it names.
      const whole = segments.at(-1) === "**" ? [...segments.slice(0, -1), "**", "*"] : segments;
      const expected = folder
        ? (isFolder && covers(whole, names)) || names.some((_, cut) => cut > 0 && covers(whole, names.slice(0, cut)))
        : covers(segments, names);
      const text = segments.join("/") + (folder ? "/" : "");
      const found = matches(rule(text), raw(names.join("/")), isFolder);
      expect([text, names.join("/"), isFolder, found]).toEqual([text, names.join("/"), isFolder, expected]);
      if (found) covered++;
    }
    expect(covered).toBeGreaterThan(2000);
  });

  it("are not slow, however many depths they name", () => {
    const hard = rule(`${"**/a/".repeat(400)}b`);
    for (let round = 0; round < 5; round++) expect(matches(hard, raw("a/".repeat(1500) + "c"))).toBe(false);
  });
});

describe("twins", () => {
  const found = (known: string[], added: string[]) =>
    twins(known.map(bytePathOf), added.map(bytePathOf)).map(({ path, twin }) => [pathText(path), pathText(twin)]);

  it.each([
    ["case", ["setup.cfg"], ["SETUP.cfg"], [["SETUP.cfg", "setup.cfg"]]],
    ["case of a folder", [".github/w.yml"], [".GitHub/x.yml"], [[".GitHub/x.yml", ".github"]]],
    ["a zero-width mark", ["conftest.py"], ["conf\u200btest.py"], [["conf\u200btest.py", "conftest.py"]]],
    ["a soft hyphen", ["conftest.py"], ["conf\u00adtest.py"], [["conf\u00adtest.py", "conftest.py"]]],
    ["a variation selector", ["a.py"], ["a\ufe0f.py"], [["a\ufe0f.py", "a.py"]]],
    ["Unicode form", ["é"], ["e\u0301"], [["e\u0301", "é"]]],
    ["compatibility form", ["conftest.py"], ["\uff43onftest.py"], [["\uff43onftest.py", "conftest.py"]]],
    ["sharp s", ["straße"], ["STRASSE"], [["STRASSE", "straße"]]],
    ["Kelvin sign", ["k"], ["\u212a"], [["\u212a", "k"]]],
    ["trailing dot", ["a"], ["a."], [["a.", "a"]]],
    ["trailing space of a folder", ["a/b"], ["a /c"], [["a /c", "a"]]],
    ["final sigma", ["ΟΔΟΣ"], ["οδος"], [["οδος", "ΟΔΟΣ"]]],
    ["two new ones", [], ["x/a", "X/b"], [["X/b", "x"]]],
    ["the short name of NTFS", ["x/conftest_.py"], ["x/CONFTE~1.PY"], [["x/CONFTE~1.PY", "x/conftest_.py"]]],
    ["the short name of a folder", ["node_modules/a"], ["NODE_M~1/a"], [["NODE_M~1/a", "node_modules"]]],
  ])("are seen by %s", (_what, known, added, pairs) => {
    expect(found(known, added)).toEqual(pairs);
  });

  it("are none where names differ, nor among what was there before", () => {
    expect(
      found(
        ["a", "A", "x~1", "setup.cfg"],
        ["SETUP~1.CFG", "b", "a/c", "A/d", "ab", "a-b", "..a", "...", "b~", "b~1x"],
      ),
    ).toEqual([]);
    expect(twins([raw("\xe9")], [raw("\xc9")])).toEqual([]);
    expect(twins([raw("\xe9A")], [raw("\xe9a")])).toEqual([{ path: "\xe9a", twin: "\xe9A" }]);
  });

  it("are found in a time that does not grow with pairs", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => raw(`a~${i + 1}`));
    expect(twins([raw("abc")], many).length).toBe(0);
  });

  it("folds the same way as the cheap test for names that are their own folded form", () => {
    for (const name of ["abc", "a.b", ".hidden", "x y", "-", "~", "0", "...", " ", "a\x7f"]) {
      expect(foldName(name) === name || /[. ]$/.test(name)).toBe(true);
    }
  });
});

describe("look-alikes of .git", () => {
  it.each([
    ...[
      ".git",
      ".GIT",
      ".Git",
      ".gIt",
      ".git.",
      ".git ",
      ".git. .",
      ".git...",
      "git~1",
      "GIT~1",
      "Git~2",
      "git~1.",
      "GIT~1 ",
    ],
    ...[".git:stream", ".git::$INDEX_ALLOCATION", "git~1:x", "x\\.git", ".git\\config", "a\\GIT~1\\b"],
    ...[".g\u200cit", ".gi\u200dt", "\ufeff.git", ".git\u202e", ".\u206agit", ".GI\u200fT"],
  ])("%j is one", (name) => {
    expect(isGitLookalike(bytePathOf(name))).toBe(true);
  });

  it.each([
    ".gitignore",
    ".github",
    "git",
    "git~",
    "git~a",
    "xgit~1",
    ".gita",
    ".git1",
    "a.git",
    ".gits.",
    "é.git",
    "\xff.git",
  ])("%j is none", (name) => {
    expect(isGitLookalike(name === "\xff.git" ? name : bytePathOf(name))).toBe(false);
  });

  it.each([
    ".gitmodules",
    ".GitModules",
    ".gitmodules ",
    "GITMOD~1",
    "gitmod~4",
    "gi7eba~1",
    ".gitmodules:x",
    ".git\u200cmodules",
  ])("%j is .gitmodules", (name) => {
    expect(isGitmodulesLookalike(bytePathOf(name))).toBe(true);
  });

  it.each([".gitmodule", "gitmodules", ".gitattributes"])("%j is not .gitmodules", (name) => {
    expect(isGitmodulesLookalike(name)).toBe(false);
  });
});
