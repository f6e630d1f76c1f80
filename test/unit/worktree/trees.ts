import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeTree } from "../../../src/world/worktree/remove";

/** A folder for one test, and how to clear it away. */
export function scratch(): { path: (...names: string[]) => string; clear: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "worktree-"));
  return { path: (...names) => join(folder, ...names), clear: () => removeTree(folder) };
}

/** A small generator with a seed, so that a failing tree can be made again (mulberry32). */
export interface Random {
  below(bound: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)]! };
}

/** Names as latin1, one character a byte: everything that quoting, sorting and prefixes trip over. */
const NAMES = [
  ...[
    "a",
    "a-b",
    "a.b",
    "a0",
    "b",
    "ab",
    "lib",
    "x y",
    " lead",
    "trail ",
    "dot.",
    "-dash",
    "--",
    "tab\there",
    "new\nline",
  ],
  ...[
    'quote"d',
    "back\\slash",
    "\\",
    "star*",
    "q?",
    "[x]",
    "#hash",
    "!bang",
    "\x01ctl",
    "\x7fdel",
    "\xff\xfe",
    "caf\xc3\xa9",
  ],
  ...["\xe2\x80\xa8", "$(id)", "`id`", "%s", "a b c", "b ", "{a,b}", "~tilde", ":colon", "dev null", "very".repeat(40)],
  ...[".gitattributes", ".gitignore", ".hidden", "old mode 100644", "\r", "e\r", "'"],
];

const TEXTS = [
  ...["", "\n", "x", "x\n", "one\ntwo\nthree\n", "one\ntwo\nthree", "a\r\nb\r\n", "a\r\nb", "a\rb\r", "\n\n\n"],
  ...[
    "-- \n",
    "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n",
    "diff --git a/x b/x\n",
    "\\ No newline at end of file\n",
    "+\n-\n \n",
    "\\\n",
  ],
  ...[
    "\0",
    "a\0b",
    "\xff\xfe\n",
    "$Id$\n",
    "* text eol=crlf ident filter=evil diff=evil working-tree-encoding=UTF-16\n",
    "* binary\n",
    "*\n",
  ],
  ...["\xef\xbb\xbfbom\n", "x".repeat(9000) + "\0", "line\n".repeat(300), "a\n".repeat(50) + "end"],
];

function content(random: Random): Buffer {
  if (random.chance(0.1)) return Buffer.from(Array.from({ length: random.below(3000) }, () => random.below(256)));
  if (random.chance(0.3)) {
    const lines = Array.from({ length: random.below(60) }, () => `${random.below(9)}${random.pick(["", "\r", " "])}`);
    return Buffer.from(lines.join("\n") + random.pick(["", "\n"]), "latin1");
  }
  return Buffer.from(random.pick(TEXTS), "latin1");
}

const TARGETS = ["a", "b/a", "dangling", "new\nline", "./a", "\xff", "x".repeat(200), "a/../b"];

const bytes = (path: string) => Buffer.from(path, "latin1");

function createEntry(random: Random, path: string, depth: number): void {
  const kind = random.below(10);
  if (kind < 3 && depth < 4) {
    mkdirSync(bytes(path));
    for (let count = random.below(5); count > 0; count--) addRandom(random, path, depth + 1);
  } else if (kind < 4) {
    symlinkSync(bytes(random.pick(TARGETS)), bytes(path));
  } else {
    writeFileSync(bytes(path), content(random));
    chmodSync(bytes(path), random.pick([0o644, 0o755, 0o600, 0o700, 0o664]));
  }
}

function addRandom(random: Random, folder: string, depth: number): void {
  const path = `${folder}/${random.pick(NAMES)}`;
  if (lstatSync(bytes(path), { throwIfNoEntry: false }) === undefined) createEntry(random, path, depth);
}

/** Fills a new folder with a random tree. */
export function plant(random: Random, root: string): void {
  mkdirSync(root, { recursive: true });
  for (let count = random.below(14); count > 0; count--) addRandom(random, root, 1);
}

/** Changes a tree in all the ways that a patch must be able to say. */
export function mutate(random: Random, root: string): void {
  for (let steps = 1 + random.below(8); steps > 0; steps--) mutateOnce(random, root);
}

function mutateOnce(random: Random, root: string): void {
  const all = listAll(root);
  const path = all.length === 0 || random.chance(0.25) ? null : random.pick(all);
  if (path === null) return addRandom(random, random.pick([root, ...all.filter(isFolder)]), 2);
  const stats = lstatSync(bytes(path));
  switch (random.below(5)) {
    case 0:
      return rmSync(bytes(path), { recursive: true });
    case 1:
      if (stats.isFile()) chmodSync(bytes(path), stats.mode ^ 0o111);
      return;
    case 2:
      if (stats.isFile()) writeFileSync(bytes(path), content(random));
      return;
    case 3:
      rmSync(bytes(path), { recursive: true });
      return createEntry(random, path, 2);
    default:
      rmSync(bytes(path), { recursive: true });
      return symlinkSync(bytes(random.pick(TARGETS)), bytes(path));
  }
}

const isFolder = (path: string) => lstatSync(bytes(path)).isDirectory();

function listAll(root: string): string[] {
  return readdirSync(bytes(root), { encoding: "latin1", withFileTypes: true }).flatMap((entry) => {
    if (root.split("/").length < 4 && entry.name === ".git") return [];
    if (entry.name === ".git") return [];
    const path = `${root}/${entry.name}`;
    return entry.isDirectory() ? [path, ...listAll(path)] : [path];
  });
}

/** Environment for a git that knows nothing of this machine. */
export const GIT_ENV = {
  PATH: process.env["PATH"],
  HOME: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@invalid",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@invalid",
};

/** Runs git in a folder of a test. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd, env: GIT_ENV, stdio: ["ignore", "pipe", "pipe"] }).toString("latin1");
}

/** Tree id that real git gives a folder, with every conversion switched off. */
export function gitTreeId(root: string, gitDir: string): string {
  rmSync(gitDir, { recursive: true, force: true });
  const run = (...args: string[]) =>
    execFileSync("git", [`--git-dir=${gitDir}`, `--work-tree=${root}`, "-c", "core.protectNTFS=false", ...args], {
      cwd: root,
      env: GIT_ENV,
    });
  execFileSync("git", ["init", "-q", "--bare", gitDir], { env: GIT_ENV });
  writeFileSync(join(gitDir, "info/attributes"), "* !text !eol -ident -filter !working-tree-encoding\n");
  run("add", "-A", "-f", ".");
  return run("write-tree").toString().trim();
}
