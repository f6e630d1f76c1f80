import { describe, expect, it } from "vitest";
import { displayJsonPath } from "../../../src/core/domain/bytes";
import { sourceAfterFact, type SourceAfterFact } from "../../../src/core/records/stage-facts";
import { type Look, lookAgain, lookAtSource, type SourceLook } from "../../../src/world/source/look";
import { place, repository, sh, traces } from "./support";

const { path } = place();

/** All that {@link repository} tracks. */
const FILES = [
  ".gitignore",
  "a.txt",
  "b64:Y2Fm6SD/",
  "crlf.txt",
  "empty",
  "lib-z",
  "lib.x/y",
  "lib/deep/c",
  "link",
  "no text",
  "run.sh",
  "lib.x/",
  "lib/",
];

/** What somebody else does to a source while a run is under way, and what of it is found: kinds and names. */
const CHANGES: [what: string, script: string, expected: string[]][] = [
  ["nothing", "true", []],
  ["a look by git, which writes the index anew", "touch *; git status -s; git update-index --refresh", []],
  ["what is ignored", "mkdir ignored; touch ignored/x y.log", []],
  ["a collection of garbage that moves objects and refs into packs", "git gc -q; git pack-refs --all", []],
  ["a commit", "git commit -q --allow-empty -m x", ["ref refs/heads/main"]],
  ["a commit of a file", "echo x >x; git add x; git commit -qm x", ["ref refs/heads/main", "x"]],
  ["another branch of the same commit", "git checkout -q other", ["ref HEAD"]],
  ["a checkout of another commit", "git checkout -q older", ["ref HEAD", "a.txt"]],
  ["a new branch", "git checkout -q -b side", ["ref HEAD", "ref refs/heads/side"]],
  ["a detached HEAD", "git checkout -q --detach", ["ref HEAD"]],
  ["a reset", "git reset -q --soft older", ["ref refs/heads/main"]],
  ["a file", "echo x >>a.txt", ["a.txt"]],
  [
    "a file, with size and time as they were",
    "touch -r a.txt ../t; tr a-z A-Z <a.txt >../u; cat ../u >a.txt; touch -r ../t a.txt",
    ["a.txt"],
  ],
  ["a file that is gone", "rm a.txt", ["a.txt"]],
  ["a mode", "chmod +x a.txt", ["a.txt"]],
  ["a link", "ln -snf lib link", ["link"]],
  ["an untracked file", "touch new", ["new"]],
  ["a file that is staged", "echo x >>a.txt; git add a.txt", ["a.txt"]],
  ["a file that is staged alone", "echo x >>a.txt; git add a.txt; git show HEAD:a.txt >a.txt", ["a.txt"]],
  ["an entry of the index alone", "git rm -q --cached a.txt", ["a.txt"]],
  ["a flag of an entry", "git update-index --assume-unchanged a.txt", ["a.txt"]],
  ["a new ref", "git tag t", ["ref refs/tags/t"]],
  ["a packed ref that moves", "git pack-refs --all; git update-ref refs/heads/other older", ["ref refs/heads/other"]],
  [
    "a packed ref that is changed in its file",
    "git pack-refs --all; sed -i '/older$/{s/^0/1/;t;s/^./0/}' .git/packed-refs",
    ["ref refs/heads/older"],
  ],
  ["a ref that is gone", "git branch -q -D other", ["ref refs/heads/other"]],
  ["a stash", "echo x >>a.txt; git stash -q", ["ref refs/stash"]],
  ["a remote's ref", "git update-ref refs/remotes/o/x HEAD", ["ref refs/remotes/o/x"]],
  ["a symbolic ref", "git symbolic-ref refs/heads/sym refs/heads/other", ["ref refs/heads/sym"]],
  ["the configuration", "git config user.name x", [".git/config"]],
  ["excludes", "echo x >.git/info/exclude", [".git/info/exclude"]],
  ["attributes", "echo '* -text' >.git/info/attributes", [".git/info/attributes"]],
  ["a graft", "git rev-parse HEAD >.git/info/grafts", [".git/info/grafts"]],
  ["an included file", "echo '[user]' >../included", ["sha256:"]],
  ["borrowed objects", "echo /nowhere >.git/objects/info/alternates", [".git/objects/info/alternates"]],
  ["a hook", "echo '#!/bin/sh' >.git/hooks/post-commit", [".git/hooks/post-commit"]],
  ["a hook that can be started", "chmod +x .git/hooks/old", [".git/hooks/old"]],
  ["a hook that is gone", "rm .git/hooks/old", [".git/hooks/old"]],
  ["no index", "rm .git/index", FILES],
  ["a merge in progress", "git rev-parse HEAD >.git/MERGE_HEAD", ["found a merge in progress"]],
  ["a rebase in progress", "mkdir .git/rebase-merge", ["found a rebase in progress"]],
  ["a branch without a commit", "git checkout -q --orphan bare", ["found a branch without one"]],
  ["the repository gone", "rm -rf .git", ["found none there or above it"]],
  ["the folder gone", "rm -rf ../s", ["found nothing"]],
  [
    "another repository in its place",
    "cp -a . ../copy; rm -rf .git; git init -q --separate-git-dir ../elsewhere; git fetch -q ../copy main; git reset -q FETCH_HEAD",
    ["found another in its place"],
  ],
];

async function look(): Promise<SourceLook & { look: Look }> {
  const found = await lookAtSource(path("s"));
  expect(found.refused).toBeNull();
  return { ...found, look: found.look! };
}

/** What is said to have changed, a line each. */
function shown({ changed: { refs, paths } }: SourceAfterFact): string[] {
  return [
    ...refs.map((name) => `ref ${name}`),
    ...paths.map((name) => displayJsonPath(name).replace(/^(sha256:).*/, "$1")),
  ];
}

describe("a source that somebody changes during a run", () => {
  it.each(CHANGES)("%s", async (_, script, expected) => {
    const source = repository(path("s"));
    sh(
      source,
      "git tag old; echo old >>a.txt; git commit -qam Two; git branch other; git branch older old; git config include.path ../../included; echo x >.git/hooks/old; chmod -x .git/hooks/old; touch ../included",
    );
    const { fact, look: first } = await look();
    sh(source, script);
    const after = await lookAgain(first);
    expect(sourceAfterFact.parse(after)).toEqual(after);
    expect(JSON.stringify(after)).not.toContain(path());
    if (expected[0]?.startsWith("found") === true) {
      expect([after.state, after.problem]).toEqual([null, expect.stringContaining(expected[0])]);
      return;
    }
    expect([after.problem, shown(after).sort(), after.changed.more]).toEqual([null, [...expected].sort(), 0]);
    // What the evidence holds of it says the same.
    const [{ at: _a, ...was }, { at: _b, ...is }] = [fact.before!, after.state!];
    expect(JSON.stringify(was) === JSON.stringify(is)).toBe(expected.length === 0);
  });

  it("is compared within a bound, and the rest is counted", async () => {
    const source = repository(path("s"));
    const { look: first } = await look();
    sh(source, "for n in $(seq 150); do touch new$n; git tag t$n; done; echo x >>a.txt; git config user.name x");
    const { changed } = await lookAgain(first);
    expect([changed.refs.length, changed.paths.length, changed.more]).toEqual([100, 100, 50 + 52]);
    expect(changed.paths.slice(0, 2)).toEqual([".git/config", "a.txt"]);
  });

  it("in a linked work tree: its own HEAD and index, and what all share", async () => {
    const source = repository(path("o"));
    sh(source, "git worktree add -q ../s -b linked");
    const { look: first } = await look();
    sh(
      source,
      "git commit -q --allow-empty -m x; git config user.name x; echo x >>a.txt; git update-index --chmod=+x run.sh",
    );
    expect(shown(await lookAgain(first))).toEqual(["ref refs/heads/main", ".git/config"]);
    sh(path("s"), "git checkout -q --detach");
    expect(shown(await lookAgain(first))).toContain("ref HEAD");
  });

  it("and does nothing of what it names: it is read and not written at the second look, too", async () => {
    const source = repository(path("s"));
    const { look: first } = await look();
    sh(source, "touch a.txt; echo x >>lib-z; touch new");
    const before = traces(source);
    await lookAgain(first);
    expect(traces(source)).toEqual(before);
  });
});
