import { SHA1, sha256 } from "../../core/domain/digest";
import { MAX_LISTED_REFS, type SandboxFact, type SandboxHistory } from "../../core/records/stage-facts";
import { type AgentGit, readAgentGit } from "./agent-git";
import { Unreadable, withGitFolder } from "./agent-files";
import { type Objects, readObject, withObjects } from "./agent-objects";

/** Refs and remotes of a repository as they are at the moment, the first ones by name, and how many more there are. */
export type RefsAndRemotes = Pick<SandboxFact, "branch" | "refs" | "remotes"> & {
  more: { refs: number; remotes: number };
};

/**
 * Reads refs and remotes of a repository that a lane may have written to. A remote's address is kept as a digest of what is written of it,
 * since it may hold a token.
 */
export function refsAndRemotes(workspace: string): RefsAndRemotes | { problem: string } {
  const git = readAgentGit(workspace);
  if ("problem" in git) return git;
  const refs = [...git.refs].map(([ref, value]) => ({ ref: textOf(ref), id: idOf(git, value) }));
  const remotes = [...git.remotes].map(([name, text]) => ({ name: textOf(name), url_sha256: sha256(text) }));
  return {
    branch: git.branch === null ? null : textOf(git.branch),
    refs: refs.slice(0, MAX_LISTED_REFS),
    remotes: remotes.slice(0, MAX_LISTED_REFS),
    more: { refs: beyond(refs), remotes: beyond(remotes) },
  };
}

/** Git's files are read byte by byte, and names are UTF-8 to people. */
function textOf(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

const NO_OBJECT = "0".repeat(40);

/** A symbolic ref stands for what it leads to; what leads to nothing is no object. */
function idOf({ refs }: AgentGit, value: string): string {
  let at: string | undefined = value;
  for (let step = 0; at?.startsWith("ref:") && step < 5; step++) at = refs.get(at.slice(4).trim());
  return at !== undefined && SHA1.test(at) ? at : NO_OBJECT;
}

function beyond(list: readonly unknown[]): number {
  return Math.max(0, list.length - MAX_LISTED_REFS);
}

/**
 * Reads what a lane has done to its repository: refs, remotes, and every commit that a ref leads to and the baseline does not. No git runs;
 * each object is checked against its id.
 * @param at when, for the fact
 */
export function readHistory(workspace: string, baseline: string, at: string): SandboxHistory {
  const none = { at, branch: null, refs: [], remotes: [], commits: [], more: { refs: 0, remotes: 0, commits: 0 } };
  const found = refsAndRemotes(workspace);
  if ("problem" in found) return { ...none, problem: found.problem };
  const { more, ...known } = found;
  const tips = found.refs.map(({ id }) => id).filter((id) => id !== NO_OBJECT);
  const commits = withGitFolder(workspace, (git) =>
    withObjects(git, (objects) => commitsFrom(objects, tips, baseline)),
  );
  if ("problem" in commits) return { ...none, ...known, more: { ...more, commits: 0 }, problem: commits.problem };
  return { at, problem: null, ...known, commits: commits.listed, more: { ...more, commits: commits.more } };
}

type Commit = SandboxHistory["commits"][number];

/** The baseline is where a history may end; what is beyond the bound is counted as one more, and not read. */
function commitsFrom(objects: Objects, tips: readonly string[], baseline: string): { listed: Commit[]; more: number } {
  const listed: Commit[] = [];
  const seen = new Set<string>([baseline]);
  const open = [...tips];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { type, content } = readObject(objects, id);
    if (type === "tag") {
      const object = /^object ([0-9a-f]{40})\n/.exec(content.toString("latin1", 0, 48))?.[1];
      if (object !== undefined) open.push(object);
    }
    if (type !== "commit") continue;
    if (listed.length === MAX_LISTED_REFS) return { listed, more: 1 };
    const commit = commitOf(id, content);
    listed.push(commit);
    open.push(...commit.parents);
  }
  return { listed, more: 0 };
}

/** As many as git itself makes in one commit of an octopus merge, and room. */
const MAX_PARENTS = 64;
const MAX_TEXT = 300;

function commitOf(id: string, content: Buffer): Commit {
  const text = content.toString("utf8");
  const end = text.indexOf("\n\n");
  const header = (end < 0 ? text : text.slice(0, end)).split("\n");
  const message = end < 0 ? "" : text.slice(end + 2).trimStart();
  const of = (key: string) =>
    header.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  const parents = of("parent").filter((parent) => SHA1.test(parent));
  if (parents.length > MAX_PARENTS) throw new Unreadable(`commit ${id} has ${parents.length} parents`);
  return {
    id,
    parents,
    subject: bounded(message.split("\n", 1)[0]!),
    author: personOf(of("author")[0]),
    committer: personOf(of("committer")[0]),
  };
}

/** `Name <email> seconds zone` (git-commit-tree, "Commit information"). */
function personOf(line = ""): Commit["author"] {
  const parts = /^(.*?) ?<([^>]*)>/.exec(line);
  return { name: bounded(parts?.[1] ?? ""), email: bounded(parts?.[2] ?? "") };
}

/** A cut may go through a character of two halves, which no JSON can hold. */
function bounded(text: string): string {
  return text.slice(0, MAX_TEXT).toWellFormed();
}
