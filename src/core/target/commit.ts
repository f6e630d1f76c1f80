import { createHash } from "node:crypto";
import { shellWord } from "../domain/shell";

/** Who makes the commit, and when (seconds since 1970, UTC). */
export interface Committer {
  name: string;
  email: string;
  seconds: number;
}

export interface CommitInput {
  tree: string;
  parent: string;
  committer: Committer;
  subject: string;
  /** Last lines of the message, each `Token: value`. */
  trailers: readonly (readonly [token: string, value: string])[];
}

/** What would end a line, or a field, of a commit. */
const BREAKS = /[\0\r\n]/;
const PERSON = /^[^\0\r\n<>]+$/;
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/**
 * The content of the commit object: unsigned, author and committer are the same, UTC.
 * @throws Error when a word of it would end its line, or a number is none
 */
export function commitContent({ tree, parent, committer, subject, trailers }: CommitInput): Buffer {
  if (subject === "" || BREAKS.test(subject))
    throw new Error("expected a subject of one line, found an empty one or more");
  for (const [token, value] of trailers)
    if (!TOKEN.test(token) || value === "" || BREAKS.test(value))
      throw new Error(`expected a trailer of one line, found ${JSON.stringify(`${token}: ${value}`)}`);
  const who = person(committer);
  const lines = [`tree ${tree}`, `parent ${parent}`, `author ${who}`, `committer ${who}`, "", subject];
  if (trailers.length > 0) lines.push("", ...trailers.map(([token, value]) => `${token}: ${value}`));
  return Buffer.from(`${lines.join("\n")}\n`, "utf8");
}

const SHA1_LENGTH = 40;

/** The object format of a repository, by one of its ids. */
export function objectFormatOf(id: string): "sha1" | "sha256" {
  return id.length === SHA1_LENGTH ? "sha1" : "sha256";
}

/** The id of a commit (gitformat: `commit`, its size, its content), by the object format of its repository. */
export function commitId(content: Uint8Array, format: "sha1" | "sha256"): string {
  return createHash(format).update(`commit ${content.byteLength}\0`).update(content).digest("hex");
}

/**
 * One line of a reflog, with its newline.
 * @throws Error when a word of it would end the line
 */
export function reflogLine(before: string, after: string, committer: Committer, message: string): string {
  if (BREAKS.test(message) || message.includes("\t")) throw new Error("expected a message of one line for the reflog");
  return `${before} ${after} ${person(committer)}\t${message}\n`;
}

function person({ name, email, seconds }: Committer): string {
  if (!PERSON.test(name) || !PERSON.test(email))
    throw new Error("expected a name and an address of one line for the committer");
  if (!Number.isSafeInteger(seconds) || seconds < 0)
    throw new Error("expected whole seconds since 1970 for the commit");
  return `${name} <${email}> ${seconds} +0000`;
}

/**
 * The command that takes the commit back, for a POSIX shell: a commit of its own, after which the tree is as it was before.
 * @param repository null for one that is to be run there, and names no path
 */
export function rollbackCommand(repository: string | null, commit: string): string {
  const where = repository === null ? "" : ` -C ${shellWord(repository)}`;
  return `git${where} revert --no-edit ${commit}`;
}
