import { describe, expect, it } from "vitest";
import { bytePathOf, type BytePath } from "../../../src/core/domain/bytes";
import {
  collisions,
  foldName,
  isGitLookalike,
  isGitmodulesLookalike,
  matches,
  nearlyMatches,
  parsePathRule,
  type PathRule,
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
    ["src/**", "folder/"],
    ["\ud800", "surrogate"],
    ["x".repeat(5000), "4096"],
  ])("refuses %j", (text, word) => {
    expect(parsePathRule(text)).toEqual({ problem: expect.stringContaining(word) as string });
  });

  it.each(["a", "a/b", "src/", "*", "*.py", "a*/b?[c]", ".git/", "-x", "a b", "new\nline", "back\\slash", "é"])(
    "takes %j",
    (text) => {
      expect(parsePathRule(text)).toHaveProperty("rule");
    },
  );
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
    ["a?c", "abc", false],
    ["a?c", "a?c", true],
    ["[ab]", "a", false],
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
  ])("%j on %j is %s", (pattern, path, expected) => {
    expect(nearlyMatches(rule(pattern), bytePathOf(path))).toBe(expected);
  });
});

describe("collisions", () => {
  const found = (...paths: string[]) => collisions(paths.map((path) => bytePathOf(path)));

  it.each([
    ["case", ["a/x", "A/y"], [["a", "A"]]],
    ["case of a file", ["README", "readme"], [["README", "readme"]]],
    ["Unicode form", ["é", "e\u0301"], [["\xc3\xa9", "e\xcc\x81"]]],
    ["sharp s", ["straße", "STRASSE"], [["stra\xc3\x9fe", "STRASSE"]]],
    ["Kelvin sign", ["\u212a", "k"], [["\xe2\x84\xaa", "k"]]],
    ["trailing dot", ["a", "a."], [["a", "a."]]],
    ["trailing space", ["a b ", "a b"], [["a b ", "a b"]]],
    ["ignorable character", ["a\u200db", "ab"], [["a\xe2\x80\x8db", "ab"]]],
    ["final sigma", ["ΟΔΟΣ", "οδος"], [[bytePathOf("ΟΔΟΣ"), bytePathOf("οδος")]]],
  ])("sees twins by %s", (_what, paths, pairs) => {
    expect(found(...paths)).toEqual(pairs);
  });

  it("is silent about different names and about bytes that are no text", () => {
    expect(found("a", "b", "a/c", "ab", "a-b", "..a", "...")).toEqual([]);
    expect(collisions([raw("\xe9"), raw("\xc9")])).toEqual([]);
    expect(collisions([raw("\xe9A"), raw("\xe9a")])).toEqual([["\xe9A", "\xe9a"]]);
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
