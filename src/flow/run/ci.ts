import { resolve } from "node:path";
import { idText } from "../../core/formats/exact-json";
import type { Facts } from "../../core/records/facts";
import { SHA256 } from "../../core/domain/digest";
import type { LedgerState } from "../../world/facts/approvals";
import { readUserFile } from "../../world/facts/case";

/** What the action announced before the run: the nonce that the run must carry, and the commit that it is for. */
export interface Announced {
  /** Null where nothing was announced: the job that runs and the one that publishes are two. */
  nonce: string | null;
  fact: NonNullable<Facts["ci"]>;
  /** What the forge's ledger said of the approval of exactly this run; null where nobody asked it. */
  approval: AskedApproval | null;
}

/** What the step with the token got from the forge's ledger: the entry that is this run's now, or why it is not. */
export type AskedApproval = { entry: string } & LedgerState;

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
  const { event, workflow_run: run = null, trusted = null, approval = null } = value;
  if (typeof event !== "string" || event === "") return { usage: "run: --ci: event: expected its name" };
  const said = (run ?? {}) as Record<string, unknown>;
  const [id, attempt] = [idText(said["id"]), idText(said["attempt"])];
  if (run !== null && (id === null || ((said["attempt"] ?? null) !== null && attempt === null)))
    return { usage: "run: --ci: workflow_run: expected the digits of id and attempt" };
  const { branch, sha } = (trusted ?? {}) as Record<string, unknown>;
  if (trusted !== null && (typeof branch !== "string" || typeof sha !== "string" || !OBJECT_ID.test(sha)))
    return { usage: "run: --ci: trusted: expected branch and commit" };
  const { entry, ledger, problem } = (approval ?? {}) as Record<string, unknown>;
  if (approval !== null && (typeof entry !== "string" || !SHA256.test(entry) || !STATES.includes(String(ledger))))
    return { usage: "run: --ci: approval: expected entry and ledger" };
  return {
    nonce,
    fact: {
      ...{ repository, head_sha: headSha, event },
      workflow_run: id === null ? null : { id, attempt },
      trusted: trusted === null ? null : { branch: branch as string, sha: sha as string },
    },
    approval:
      approval === null
        ? null
        : ({ entry, ledger, ...(typeof problem === "string" ? { problem } : {}) } as AskedApproval),
  };
}

const STATES: readonly string[] = ["unused", "consumed", "unavailable"] satisfies LedgerState["ledger"][];
