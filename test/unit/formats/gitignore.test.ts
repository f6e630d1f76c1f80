import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BytePath } from "../../../src/core/domain/bytes";
import { MAX_IGNORE_PATTERNS, readIgnoreFiles } from "../../../src/core/formats/gitignore";

const answer = (files: Record<string, string>) =>
  readIgnoreFiles(Object.entries(files).map(([path, content]) => ({ path: path as BytePath, content })));
const ignores = (content: string, path: string, isFolder = false) =>
  answer({ ".gitignore": content }).covers(path as BytePath, isFolder);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ignored-"));
  execFileSync("git", ["init", "-q", folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every path of a real tree that git ignores, by git itself. */
function asGitSays(files: Record<string, string>, paths: readonly string[]): Set<string> {
  const tree = mkdtempSync(join(folder, "tree-"));
  execFileSync("git", ["init", "-q", tree]);
  for (const path of paths) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    if (path.endsWith("/")) mkdirSync(join(tree, path), { recursive: true });
    else writeFileSync(join(tree, path), "");
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), content, "latin1");
  }
  const names = paths.map((path) => path.replace(/\/$/, ""));
  try {
    const found = execFileSync("git", ["check-ignore", "--no-index", "-z", "--stdin"], {
      cwd: tree,
      input: names.join("\0"),
      env: { PATH: process.env["PATH"], HOME: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    return new Set(
      found
        .toString("utf8")
        .split("\0")
        .filter((name) => name !== ""),
    );
  } catch (error) {
    // Exit code 1: none of them.
    if ((error as { status?: number }).status !== 1) throw error;
    return new Set();
  } finally {
    rmSync(tree, { recursive: true });
  }
}

/** A small generator that gives the same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  ...["a", "b", "ab", "*", "**", "?", "/", "/", "**/", "/**", "!", "#", " ", "\\ ", "\\*", "\\", ".", "a*", "*b"],
  ...["[ab]", "[!a]", "[^b]", "[a-b]", "[]a]", "[[:alpha:]]", "[[:nope:]]", "[a", "[\\]]", "[a-]", "\r", "***", "[[:]"],
];

describe("what git ignores", () => {
  it("is what git itself says, for patterns of every kind at random", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const next = numbers(seed);
      const pick = <T>(of: readonly T[]) => of[next(of.length)]!;
      const line = () => Array.from({ length: 1 + next(4) }, () => pick(PIECES)).join("");
      const file = () => Array.from({ length: 1 + next(5) }, line).join(pick(["\n", "\n", "\r\n"])) + pick(["\n", ""]);
      const files: Record<string, string> = { ".gitignore": file() };
      if (next(2) === 0) files["a/.gitignore"] = file();
      if (next(3) === 0) files["a/b/.gitignore"] = file();
      const names = ["a", "b", "ab", "ba", ".", "#a", "a b", "c", "]", "a]", "[a"].filter((name) => name !== ".");
      const paths = new Set<string>();
      for (let i = 0; i < 60; i++) {
        const path = Array.from({ length: 1 + next(4) }, () => pick(names)).join("/");
        paths.add(next(4) === 0 ? `${path}/` : path);
      }
      // A name is a file or a folder, not both.
      const folders = new Set<string>();
      for (const path of paths)
        for (let cut = path.indexOf("/"); cut >= 0; cut = path.indexOf("/", cut + 1)) folders.add(path.slice(0, cut));
      if ("a/.gitignore" in files) folders.add("a");
      if ("a/b/.gitignore" in files) folders.add("a/b");
      const real = [...paths].filter((path) => path.endsWith("/") || !folders.has(path));
      const all = [
        ...new Set([...real.filter((path) => !path.endsWith("/")), ...[...folders].map((path) => `${path}/`)]),
      ];
      const git = asGitSays(files, all);
      const ours = answer(files);
      for (const path of all) {
        const name = path.replace(/\/$/, "");
        const found = ours.covers(name as BytePath, path.endsWith("/"));
        expect([JSON.stringify(files), path, found]).toEqual([JSON.stringify(files), path, git.has(name)]);
      }
    }
  });

  it.each([
    ["*.log", "x/y.log", true],
    ["/x", "a/x", false],
    ["build/", "build", false],
    ["a/\n!a/b", "a/b", true],
    ["a/*\n!a/b", "a/b", false],
    ["\xef\xbb\xbfx", "x", true],
    ["x\0y", "x", true],
    ["caf\xc3\xa9", "caf\xc3\xa9", true],
    ["x  ", "x", true],
  ])("%j on %j: %s", (content, path, expected) => {
    expect(ignores(content, path)).toBe(expected);
  });

  it("takes what is below an ignored folder, whatever a file in there says", () => {
    const ours = answer({ ".gitignore": "out/\n", "out/.gitignore": "!*\n" });
    expect(ours.covers("out" as BytePath, true)).toBe(true);
    expect(ours.covers("out/x/y" as BytePath, false)).toBe(true);
  });

  it("is nothing where there are more patterns than anybody writes", () => {
    expect(ignores("x\n".repeat(MAX_IGNORE_PATTERNS), "x")).toBe(true);
    expect(ignores("x\n".repeat(MAX_IGNORE_PATTERNS + 1), "x")).toBe(false);
  });

  it("is not slowed down by a pattern made for that", () => {
    const hard = answer({ ".gitignore": `${"*a".repeat(100)}b\n${"**/".repeat(100)}b\n` });
    // Backtracking would not end before the test runner's own limit.
    for (let round = 0; round < 5; round++) {
      expect(hard.covers(`${"a/".repeat(20)}${"a".repeat(100)}${round}` as BytePath, false)).toBe(false);
    }
  });
});
