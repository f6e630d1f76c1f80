import { describe, expect, it } from "vitest";
import {
  differenceText,
  sourceDifferences,
  summaryOf,
  type SourceObservation,
} from "../../../src/core/source/observation";
import { observeSource } from "../../../src/world/source/observe";
import { place, repository, sh } from "./support";

const { path } = place();

/** What somebody else does to a source while a run is under way, and what of it is found: kinds and names. */
const CHANGES: [what: string, script: string, expected: string[]][] = [
  ["nothing", "true", []],
  ["a look by git, which writes the index anew", "touch *; git status -s; git update-index --refresh", []],
  ["what is ignored", "mkdir ignored; touch ignored/x y.log", []],
  ["a collection of garbage that moves objects and refs into packs", "git gc -q; git pack-refs --all", []],
  ["a commit", "git commit -q --allow-empty -m x", ["commit", "ref refs/heads/main"]],
  ["a commit of a file", "echo x >x; git add x; git commit -qm x", ["commit", "ref refs/heads/main", "index x"]],
  ["another branch of the same commit", "git checkout -q other", ["head"]],
  ["a checkout of another commit", "git checkout -q older", ["commit", "head", "index a.txt", "file a.txt"]],
  ["a detached HEAD", "git checkout -q --detach", ["head"]],
  ["a reset", "git reset -q --soft older", ["commit", "ref refs/heads/main"]],
  ["a file", "echo x >>a.txt", ["file a.txt"]],
  [
    "a file, with size and time as they were",
    "touch -r a.txt ../t; tr a-z A-Z <a.txt >../u; cat ../u >a.txt; touch -r ../t a.txt",
    ["file a.txt"],
  ],
  ["a file that is gone", "rm a.txt", ["file a.txt"]],
  ["a mode", "chmod +x a.txt", ["file a.txt"]],
  ["a link", "ln -snf lib link", ["file link"]],
  ["an untracked file", "touch new", ["untracked new"]],
  ["a file that is staged", "echo x >>a.txt; git add a.txt", ["index a.txt", "file a.txt"]],
  ["an entry of the index alone", "git rm -q --cached a.txt", ["index a.txt", "untracked a.txt"]],
  ["a flag of an entry", "git update-index --assume-unchanged a.txt", ["index a.txt"]],
  ["a new ref", "git tag t", ["ref refs/tags/t"]],
  ["a packed ref that moves", "git pack-refs --all; git update-ref refs/heads/other older", ["ref refs/heads/other"]],
  ["a ref that is gone", "git branch -q -D other", ["ref refs/heads/other"]],
  ["a stash", "echo x >>a.txt; git stash -q", ["ref refs/stash"]],
  ["a remote's ref", "git update-ref refs/remotes/o/x HEAD", ["ref refs/remotes/o/x"]],
  ["a symbolic ref", "git symbolic-ref refs/heads/sym refs/heads/other", ["ref refs/heads/sym"]],
  ["the configuration", "git config user.name x", ["configuration config"]],
  ["excludes", "echo x >.git/info/exclude", ["configuration info/exclude"]],
  ["attributes", "echo '* -text' >.git/info/attributes", ["configuration info/attributes"]],
  ["a graft", "git rev-parse HEAD >.git/info/grafts", ["configuration info/grafts"]],
  ["an included file", "echo '[user]' >../included", ["configuration include"]],
  ["borrowed objects", "echo /nowhere >.git/objects/info/alternates", ["configuration objects/info/alternates"]],
  ["a hook", "echo '#!/bin/sh' >.git/hooks/post-commit", ["hook post-commit"]],
  ["a hook that can be started", "chmod +x .git/hooks/old", ["hook old"]],
  ["a hook that is gone", "rm .git/hooks/old", ["hook old"]],
  ["a merge in progress", "git rev-parse HEAD >.git/MERGE_HEAD", ["operation"]],
  ["the repository gone", "rm -rf .git", ["repository"]],
];

async function look(before?: SourceObservation): Promise<SourceObservation | { problem: string }> {
  return observeSource(path("s"), before === undefined ? {} : { before }).catch((error: unknown) => ({
    problem: (error as Error).message,
  }));
}

describe("a source that somebody changes during a run", () => {
  it.each(CHANGES)("%s", async (_, script, expected) => {
    const source = repository(path("s"));
    sh(
      source,
      "git tag old; echo old >>a.txt; git commit -qam Two; git branch other; git branch older old; git config include.path ../../included; echo x >.git/hooks/old; chmod -x .git/hooks/old; touch ../included",
    );
    const before = (await look()) as SourceObservation;
    expect(before).not.toHaveProperty("problem");
    sh(source, script);
    const after = await look(before);
    const found = sourceDifferences(before, after);
    const shown = found.first.map(({ what, name }) =>
      name === "" ? what : `${what} ${name.replace(/^include:.*/, "include")}`,
    );
    expect(shown.sort()).toEqual([...expected].sort());
    expect(found.count).toBe(expected.length);
    for (const difference of found.first) expect(differenceText(difference)).toMatch(/: .* before, .* after$/);
    // What the evidence holds of it says the same.
    if (!("problem" in after))
      expect(JSON.stringify(summaryOf(after)) === JSON.stringify(summaryOf(before))).toBe(expected.length === 0);
  });

  it("is compared within a bound, and the rest is counted", async () => {
    const source = repository(path("s"));
    const before = (await look()) as SourceObservation;
    sh(source, "for n in $(seq 150); do touch new$n; done; echo x >>a.txt");
    const found = sourceDifferences(before, await look(before));
    expect([found.count, found.first.length]).toEqual([151, 100]);
  });

  it("in a linked work tree: its own HEAD and index, and what all share", async () => {
    const source = repository(path("o"));
    sh(source, "git worktree add -q ../s -b linked");
    const before = (await look()) as SourceObservation;
    sh(
      source,
      "git commit -q --allow-empty -m x; git config user.name x; echo x >>a.txt; git update-index --chmod=+x run.sh",
    );
    const found = sourceDifferences(before, await look(before));
    expect(found.first.map(({ what, name }) => `${what} ${name}`)).toEqual([
      "configuration config",
      "ref refs/heads/main",
    ]);
    sh(path("s"), "git checkout -q --detach");
    expect(sourceDifferences(before, await look(before)).first.map(({ what }) => what)).toContain("head");
  });
});
