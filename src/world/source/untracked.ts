import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Readable } from "node:stream";
import type { BytePath } from "../../core/domain/bytes";
import { MAX_UNTRACKED } from "../../core/source/observation";
import type { ClosedGit } from "./closed";
import { SourceRefused } from "./refused";

/** What lies in a work tree, is not tracked, and is not ignored. */
export interface Untracked {
  count: number;
  /** The first of them, sorted; a folder of which nothing is tracked ends in a slash. */
  first: BytePath[];
  /** Of all of them. */
  digest: string;
}

/**
 * Lists what is neither tracked nor ignored, by git's own rules: `.gitignore` files, the repository's and the user's excludes. Git
 * works with a configuration of ours, writes nothing, and looks into no repository below.
 */
export async function readUntracked(git: ClosedGit, index: string, signal?: AbortSignal): Promise<Untracked> {
  signal?.throwIfAborted();
  const child = git.start(["ls-files", "-z", "--others", "--exclude-standard", "--directory", "--no-empty-directory"], {
    withWorkTree: true,
    index,
    ...(signal === undefined ? {} : { signal }),
  });
  child.stdin!.end();
  let stderr = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(0, 4096)));
  const failed = once(child, "error").then(([cause]) => Promise.reject(cause as Error));
  failed.catch(() => {});
  const closed = once(child, "close");
  closed.catch(() => {});
  const hash = createHash("sha256");
  const first: BytePath[] = [];
  let count = 0;
  let rest = "";
  for await (const chunk of child.stdout as Readable) {
    hash.update(chunk as Buffer);
    const names = (rest + (chunk as Buffer).toString("latin1")).split("\0");
    rest = names.pop()!;
    count += names.length;
    for (const name of names) if (first.length < MAX_UNTRACKED) first.push(name as BytePath);
  }
  const [code] = (await Promise.race([closed, failed])) as [number | null];
  signal?.throwIfAborted();
  if (code !== 0)
    throw new SourceRefused(
      "unreadable",
      "expected a work tree that git can list, found another; make it readable for this user",
      { at: git.repository.workTree, said: stderr.trim() },
    );
  return { count, first: first.sort(), digest: hash.digest("hex") };
}
