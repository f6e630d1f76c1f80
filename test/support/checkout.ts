import { execFileSync } from "node:child_process";

/** Makes a git checkout of one commit, whose id is returned; equal files make equal ids. */
export function checkout(folder: string): string {
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.invalid", ...argv], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, GIT_AUTHOR_DATE: "1700000000 +0000", GIT_COMMITTER_DATE: "1700000000 +0000" },
    });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", "t");
  return git("rev-parse", "HEAD").trim();
}
