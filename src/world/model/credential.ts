import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import { type Login, readLogin } from "./login";

/** Where the upstream credential comes from. The value itself is never configuration: only a variable's or a file's name is. */
export type CredentialSource = { variable: string } | { file: string } | "none";

/**
 * A credential, or why there is none; the reason never quotes the value. Where it is a person's ChatGPT login, `value` is its access token and
 * `login` the rest of it.
 */
export type Credential =
  | { ok: true; value: string | null; login?: Login }
  | { ok: false; problem: string; fix: string };

/** No provider's key or token comes near this; a file that is larger is not a credential. */
const MAX_CREDENTIAL_BYTES = 16 * 1024;
/** What can stand in a header value: visible ASCII. */
const HEADER_SAFE = /^[\x21-\x7e]+$/;
/** How no key begins, and what has one within: JSON (a login with its refresh token, say), a quoted value, the line of an environment file. */
const WRAPPED = /^[[{"'`]|^[A-Z][A-Z0-9_]*=[^=]/;

/**
 * Reads the upstream credential from the variable or the file that the user named.
 *
 * @param env the harness's own environment, not the lane's
 * @param takesLogins whether it may be a ChatGPT login: everywhere else one would be sent to somebody who has no business with it
 * @returns the value (null for a source of `none`), or what is wrong and what to do; never throws on bad input
 */
export async function readCredential(
  source: CredentialSource,
  env: Readonly<Record<string, string | undefined>>,
  takesLogins = false,
): Promise<Credential> {
  if (source === "none") return { ok: true, value: null };
  if ("variable" in source) {
    const text = env[source.variable];
    if (text === undefined || text.trim() === "")
      return {
        ok: false,
        problem: `the variable ${source.variable} is ${text === undefined ? "not set" : "empty"}`,
        fix: `Set ${source.variable} in the environment of this step, from a secret.`,
      };
    return checked(text, `the variable ${source.variable}`, takesLogins);
  }
  return readFromFile(source.file, takesLogins);
}

async function readFromFile(path: string, takesLogins: boolean): Promise<Credential> {
  const what = "the credential file";
  let handle;
  try {
    // NONBLOCK: a FIFO in the place of the file must not hang the run before it starts.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return {
      ok: false,
      problem: `${what} can't be opened (${codeOf(error)})`,
      fix: "Name a file that exists and that this user can read.",
    };
  }
  try {
    const stats = await handle.stat();
    const problem = fileProblem(stats);
    if (problem !== null) return { ok: false, problem: `${what} ${problem.problem}`, fix: problem.fix };
    return checked(await handle.readFile("utf8"), what, takesLogins);
  } catch (error) {
    return { ok: false, problem: `${what} can't be read (${codeOf(error)})`, fix: "Look at the file and its disk." };
  } finally {
    await handle.close();
  }
}

function fileProblem(stats: Stats): { problem: string; fix: string } | null {
  if (!stats.isFile()) return { problem: "is not a regular file", fix: "Name a regular file." };
  if (stats.size > MAX_CREDENTIAL_BYTES)
    return {
      problem: `has ${stats.size} bytes, more than ${MAX_CREDENTIAL_BYTES}`,
      fix: "Name a file that holds the credential and nothing else.",
    };
  if ((stats.mode & 0o022) !== 0)
    return { problem: "can be written by others", fix: "chmod go-w the file; better still, chmod 600." };
  return null;
}

function checked(text: string, what: string, takesLogins: boolean): Credential {
  const value = text.trim();
  if (value === "") return { ok: false, problem: `${what} is empty`, fix: "Put the credential there." };
  const read = takesLogins ? readLogin(value, Date.now()) : null;
  if (read?.ok === false) return { ...read, problem: `${what} ${read.problem}` };
  if (read?.ok === true) return { ok: true, value: read.login.token, login: read.login };
  if (value.length > MAX_CREDENTIAL_BYTES || !HEADER_SAFE.test(value))
    return {
      ok: false,
      problem: `${what} holds more than one token of visible ASCII`,
      fix: "It must hold the bare credential: no quotes, no spaces, no second line, no JSON.",
    };
  if (WRAPPED.test(value))
    return {
      ok: false,
      problem: `${what} holds something that has the credential in it (JSON, quotes, NAME=value)`,
      fix: "It must hold the bare credential. A ChatGPT login (auth.json) is one for the provider openai-codex alone.",
    };
  return { ok: true, value };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
