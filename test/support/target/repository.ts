import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { bytePathOf } from "../../../src/core/domain/bytes";
import type { ApplyInput, ResultChange } from "../../../src/world/target/apply";

/** What the driver is told. */
export interface DriverInput {
  op: "apply" | "recover";
  repository: string;
  apply: Omit<ApplyInput, "changes" | "repository">;
  changes: { path: string; mode: "100644" | "100755" | "120000" | null; content?: string }[];
}

/** Environment of a developer's git without this machine's configuration. */
export const GIT_ENV = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  LC_ALL: "C",
  GIT_AUTHOR_NAME: "Dev",
  GIT_AUTHOR_EMAIL: "dev@example.org",
  GIT_COMMITTER_NAME: "Dev",
  GIT_COMMITTER_EMAIL: "dev@example.org",
};

/** A developer's git. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd, env: GIT_ENV, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** The same, where it may fail. */
export function tryGit(cwd: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd, env: GIT_ENV, encoding: "utf8" });
  return { code: status, output: stdout + stderr };
}

/** Files of the baseline: each kind of change has one. */
export const FILES: Record<string, string> = {
  "README.md": "read me\n",
  "src/app.txt": "one\ntwo\n",
  "src/tool.sh": "#!/bin/sh\necho hi\n",
  "src/gone/only.txt": "alone\n",
  "src/swap/inner.txt": "was a folder\n",
  flat: "was a file\n",
  "other/untouched.txt": "stays\n",
  "with space/ünïcode.txt": "text\n",
  ".gitignore": "*.log\n",
};

/** A repository with one commit, on `main`. */
export function makeRepository(root: string, { format = "sha1" }: { format?: "sha1" | "sha256" } = {}): string {
  mkdirSync(root, { recursive: true });
  git(root, "init", "-q", "-b", "main", `--object-format=${format}`);
  for (const [name, text] of Object.entries(FILES)) put(root, name, text);
  symlinkSync("README.md", join(root, "link"));
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "baseline");
  return git(root, "rev-parse", "HEAD").trim();
}

/** Writes a file, and its folders. */
export function put(root: string, name: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const text = (name: string, content: string, mode: "100644" | "100755" | "120000" = "100644"): ResultChange => ({
  path: bytePathOf(name),
  mode,
  content: () => Buffer.from(content),
});
const gone = (name: string): ResultChange => ({ path: bytePathOf(name), deleted: true });

/** A change of every kind: content, mode, deletion with its folder, folder to file, file to folder, links, new folders. */
export const CHANGES: readonly ResultChange[] = [
  text("src/app.txt", "one\nTWO\n"),
  text("src/tool.sh", FILES["src/tool.sh"]!, "100755"),
  gone("src/gone/only.txt"),
  gone("src/swap/inner.txt"),
  text("src/swap", "is a file\n"),
  gone("flat"),
  text("flat/now/deep.txt", "is a folder\n"),
  text("link", "src/app.txt", "120000"),
  text("new/folder/file.txt", "new\n"),
  text("with space/ünïcode.txt", "other text\n"),
];

/** What `applyResult` gets for a repository. */
export function applyInput(repository: string, baseline: string, changes = CHANGES, run = "run-1"): ApplyInput {
  return {
    repository,
    baseline,
    changes,
    subject: "stage5 case result",
    trailers: [
      ["Harness-Run", run],
      ["Harness-Report-Digest", `sha256:${"ab".repeat(32)}`],
    ],
    committer: { name: "case-harness", email: "harness@localhost", seconds: 1_700_000_000 },
    run,
  };
}

/** The same for the driver. */
export function driverInput(op: DriverInput["op"], { repository, changes, ...apply }: ApplyInput): DriverInput {
  return {
    op,
    repository,
    apply,
    changes: changes.map((change) => {
      const path = Buffer.from(change.path, "latin1").toString("base64");
      return "deleted" in change
        ? { path, mode: null }
        : { path, mode: change.mode, content: Buffer.from(change.content()).toString("base64") };
    }),
  };
}

/** Everything of a work tree, but its git directory: kind, mode, times, content. */
export function treeOf(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (folder: string, prefix: string): void => {
    for (const name of readdirSync(folder)) {
      if (prefix === "" && name === ".git") continue;
      const path = join(folder, name);
      const stats = lstatSync(path, { bigint: true });
      const content = stats.isSymbolicLink() ? readlinkSync(path) : stats.isFile() ? readFileSync(path, "latin1") : "";
      if (stats.isDirectory()) visit(path, `${prefix}${name}/`);
      else found.set(prefix + name, `${stats.mode.toString(8)} ${stats.ino} ${stats.mtimeNs} ${content}`);
    }
  };
  visit(root, "");
  return found;
}

/** The same without what tells one file from another with the same content. */
export function contentOf(root: string): Map<string, string> {
  return new Map([...treeOf(root)].map(([name, line]) => [name, line.replace(/^(\S+) \S+ \S+ /, "$1 ")]));
}

/** All of a state that counts: refs, HEAD, index entries, reflogs, locks, content, what git says. */
export function stateOf(root: string): string {
  const gitDir = git(root, "rev-parse", "--absolute-git-dir").trim();
  const common = join(root, git(root, "rev-parse", "--git-common-dir").trim());
  const read = (path: string) => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return "";
    }
  };
  const locks = readdirSync(gitDir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".lock") && !name.startsWith("case-harness/"));
  const parts = [
    read(join(gitDir, "HEAD")),
    git(root, "for-each-ref", "--format=%(refname) %(objectname)"),
    git(root, "ls-files", "-s"),
    read(join(gitDir, "logs/HEAD")),
    read(join(common, "logs/refs/heads/main")),
    tryGit(root, "status", "--porcelain").output,
    locks.join(),
    JSON.stringify([...contentOf(root)]),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Makes a program of a few lines of shell. */
export function script(path: string, body: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}
