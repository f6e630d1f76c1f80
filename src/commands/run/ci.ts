import { resolve } from "node:path";
import type { Facts } from "../../core/records/facts";
import { readUserFile } from "../../world/facts/case";

/** What the action announced before the run: the nonce that the run must carry, and the commit that it is for. */
export interface Announced {
  /** Null where nothing was announced: the job that runs and the one that publishes are two. */
  nonce: string | null;
  fact: NonNullable<Facts["ci"]>;
}

/** A page of JSON that our own step wrote. */
const MAX_BYTES = 64 * 1024;
const NONCE = /^[0-9a-f]{32}$/;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reads the file of `--ci`; `usage` is one line for exit code 3. */
export function readAnnounced(file: string, cwd: string): Announced | { usage: string } {
  const read = readUserFile(resolve(cwd, file), MAX_BYTES);
  if (!read.ok) return { usage: `run: --ci: ${read.reason}` };
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(read.bytes.toString("utf8")) as Record<string, unknown>;
  } catch {
    return { usage: "run: --ci: expected JSON" };
  }
  const { nonce = null, repository, head_sha: headSha } = value ?? {};
  if (nonce !== null && (typeof nonce !== "string" || !NONCE.test(nonce)))
    return { usage: "run: --ci: nonce: expected 32 hexadecimal digits" };
  if (typeof repository !== "string" || repository === "")
    return { usage: "run: --ci: repository: expected owner/name" };
  if (typeof headSha !== "string" || !OBJECT_ID.test(headSha))
    return { usage: "run: --ci: head_sha: expected an object id" };
  return { nonce, fact: { repository, head_sha: headSha } };
}
