import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyCommand } from "../../../src/core/report/apply-command";
import { prepareWorkspace } from "../../../src/world/worktree/baseline-git";
import { createStore, writePatch } from "../../../src/world/worktree/store";
import { walk } from "../../../src/world/worktree/walk";
import { git, scratch } from "./trees";

let place: ReturnType<typeof scratch>;
beforeEach(() => {
  place = scratch();
});
afterEach(() => place.clear());

const page = (name: string) => readFileSync(new URL(`../../../.github/docs/${name}.md`, import.meta.url), "utf8");

/** A repository of these files as git stores them, below a folder where one is named. */
function repository(files: Record<string, string | Buffer>, folder = ""): string {
  const root = place.path("repository");
  mkdirSync(`${root}/${folder}/lib`, { recursive: true });
  git(root, "init", "-q");
  for (const [name, content] of Object.entries(files)) writeFileSync(`${root}/${folder}/${name}`, content);
  git(root, "add", "-A");
  git(root, "-c", "user.name=a", "-c", "user.email=a@invalid", "commit", "-q", "-m", "x");
  return root;
}

/** The files of a commit as git stores them, which is what a case has to hold. */
function storedFiles(root: string, folder: string): string {
  const out = place.path("case");
  mkdirSync(out);
  const names = git(root, "ls-tree", "-r", "-z", "--name-only", "HEAD")
    .split("\0")
    .filter((name) => name !== "");
  for (const name of names.filter((one) => one.startsWith(folder))) {
    const inner = folder === "" ? name : name.slice(folder.length + 1);
    mkdirSync(dirname(`${out}/${inner}`), { recursive: true });
    writeFileSync(`${out}/${inner}`, execFileSync("git", ["show", `HEAD:${name}`], { cwd: root }));
  }
  return out;
}

/** The patch of a change to a case, and the tree that it makes. */
async function patchOf(source: string, change: (workspace: string) => void) {
  const workspace = place.path("workspace");
  const prepared = await prepareWorkspace(source, workspace);
  expect(prepared.refusals).toEqual([]);
  change(workspace);
  const store = createStore(place.path("store"));
  const after = await walk(workspace, { baseline: prepared.entries, objects: store });
  const patchFile = place.path("patch.diff");
  const input = { store, baseline: source, before: prepared.entries, after: after.entries, patchFile };
  return { patchFile, resultTree: (await writePatch(input)).resultTree };
}

/** Applies by the command that people are told, under a configuration of theirs; the tree of the index, and what git sees beside it. */
function applyIn(root: string, patchFile: string, folder: string | null, config: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = { PATH: process.env["PATH"], HOME: place.path("home"), GIT_CONFIG_NOSYSTEM: "1" };
  mkdirSync(place.path("home"), { recursive: true });
  const lines = Object.entries(config).map(([name, value]) => {
    const [section, key] = name.split(".");
    return `[${section}]\n\t${key} = ${value}\n`;
  });
  writeFileSync(place.path("home/.gitconfig"), lines.join(""));
  const run = (...argv: string[]) => execFileSync(argv[0]!, argv.slice(1), { cwd: root, env, encoding: "utf8" });
  run("sh", "-c", applyCommand(`'${patchFile}'`, folder));
  const tree = run("git", "write-tree", ...(folder === null ? [] : [`--prefix=${folder}/`])).trim();
  return {
    tree,
    status: run("git", "status", "--porcelain")
      .split("\n")
      .filter((line) => line !== ""),
  };
}

const CHANGE = (workspace: string) => {
  writeFileSync(`${workspace}/a.txt`, "one \ntwo\t\nthree\n");
  writeFileSync(`${workspace}/new.txt`, "  trailing  \n\n\n");
};
const FILES = { "a.txt": "one \n two\nthree\n", "lib/b.txt": "b\n" };

describe("the command for a passing patch", () => {
  it("is the one that the pages give", () => {
    expect(page("action")).toContain(applyCommand('"$PATCH"'));
    expect(page("evidence")).toContain(applyCommand("BUNDLE/patch.diff", ".harness/tasks/fix-the-sum/workspace"));
  });

  it.each(["", "tasks/x/workspace"])("takes it to the tree that was judged, in the folder %j", async (folder) => {
    const root = repository(FILES, folder);
    const { patchFile, resultTree } = await patchOf(storedFiles(root, folder), CHANGE);
    const applied = applyIn(root, patchFile, folder === "" ? null : folder);
    const at = folder === "" ? "" : `${folder}/`;
    expect(applied).toEqual({ tree: resultTree, status: [`M  ${at}a.txt`, `A  ${at}new.txt`] });
  });

  it("does so in a copied checkout, whose index knows other files", async () => {
    const root = repository(FILES);
    const { patchFile, resultTree } = await patchOf(storedFiles(root, ""), CHANGE);
    cpSync(root, place.path("copy"), { recursive: true });
    expect(applyIn(place.path("copy"), patchFile, null).tree).toBe(resultTree);
  });

  it.each<Record<string, string>>([
    { "apply.whitespace": "fix" },
    { "apply.whitespace": "error-all" },
    { "apply.ignoreWhitespace": "change" },
    { "core.autocrlf": "true" },
    { "core.autocrlf": "input" },
    { "core.eol": "crlf" },
    { "core.safecrlf": "true" },
    { "core.whitespace": "cr-at-eol,tab-in-indent" },
    { "diff.noprefix": "true" },
    { "diff.mnemonicPrefix": "true" },
  ])("does so under a user's configuration %j", async (config) => {
    const root = repository(FILES);
    const { patchFile, resultTree } = await patchOf(storedFiles(root, ""), CHANGE);
    expect(applyIn(root, patchFile, null, config).tree).toBe(resultTree);
  });

  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  it.each<[string, string, Buffer | string]>([
    ["a.txt eol=crlf", "eol=crlf", "one \r\n two\r\nthree\r\n"],
    ["*.txt text eol=crlf", "text eol=crlf", "one \r\n two\r\nthree\r\n"],
    ["* text=auto eol=crlf", "text=auto eol=crlf", "one \r\n two\r\nthree\r\n"],
    ["* text", "text", "one \r\n two\r\nthree\r\n"],
    ["a.txt working-tree-encoding=UTF-16", "working-tree-encoding=UTF-16", utf16("one \n two\nthree\n")],
    ["a.txt ident", "ident", "one $Id: 0123 $\n two\nthree\n"],
  ])(
    "does so for files under %j, and those that lie there in another form are refused by name",
    async (line, shown, checkedOut) => {
      const attributes = `${line}\n`;
      const root = repository({ ...FILES, "a.txt": checkedOut, ".gitattributes": attributes });
      const source = storedFiles(root, "");
      const { patchFile, resultTree } = await patchOf(source, (workspace) => {
        writeFileSync(`${workspace}/a.txt`, readFileSync(`${workspace}/a.txt`, "utf8").replace("three", "3"));
      });
      git(root, "rm", "-q", "--cached", "a.txt");
      git(root, "reset", "-q", "--hard");
      expect(applyIn(root, patchFile, null).tree).toBe(resultTree);
      git(root, "reset", "-q", "--hard");
      writeFileSync(`${root}/a.txt`, checkedOut);
      const refused = await prepareWorkspace(root, place.path("other"));
      expect(refused.refusals).toMatchObject([{ kind: "converted", path: "a.txt" }]);
      expect(refused.refusals[0]!.detail).toContain(shown);
    },
  );

  it("minds the attributes of the repository in which a case lies", async () => {
    const root = repository({ "x.txt": "x\n" }, "tasks/x/workspace");
    writeFileSync(`${root}/.gitattributes`, "*.txt eol=crlf\n");
    writeFileSync(`${root}/tasks/x/workspace/odd "name\\.txt`, "x\r\n");
    const prepared = await prepareWorkspace(`${root}/tasks/x/workspace`, place.path("workspace"));
    expect(prepared.refusals).toMatchObject([{ kind: "converted", path: 'odd "name\\.txt' }]);
  });

  it("minds no filter, and runs none, whatever is configured", async () => {
    const root = repository({ "x.bin": "pointer\n", ".gitattributes": "*.bin filter=evil\n" });
    git(root, "config", "filter.evil.clean", `touch ${place.path("PWNED")}; cat`);
    const prepared = await prepareWorkspace(root, place.path("workspace"));
    expect(prepared.refusals).toEqual([]);
    expect(() => readFileSync(place.path("PWNED"))).toThrow("ENOENT");
  });
});
