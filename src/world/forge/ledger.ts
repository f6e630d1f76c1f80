/**
 * The ledger of used approvals on a forge: a tag that can be created once. Tags are what every forge creates atomically and lets a
 * repository protect (a ruleset on GitHub, protected tags on Gitea and Forgejo), so that no one who may push can make an approval
 * unused again.
 */
import { type ApiOptions, callApi, type Json } from "./api";
import type { LedgerEntry, Outcome, PublishFailure } from "./types";

const NEEDS = "contents: write";

/**
 * GitHub and GHES: a tag object of its own, and the ref to it, whose creation fails where there is one
 * (`POST git/refs`: 422 `Reference already exists`).
 * @returns whether the entry is this one; false where there was one before
 */
export async function consumeByRef(
  api: ApiOptions,
  repository: string,
  { tag, sha, message }: LedgerEntry,
): Promise<Outcome<boolean>> {
  const object = await callApi(api, {
    purpose: `write the entry ${tag} of the ledger of used approvals`,
    needs: NEEDS,
    method: "POST",
    path: `/repos/${repository}/git/tags`,
    body: { tag, message, object: sha, type: "commit" },
    // An object that nothing names changes nothing: a second one does no harm.
    recover: async () => ({ ok: true, value: null }),
  });
  if (!object.ok) return object;
  const id = (object.value as { sha?: unknown } | null)?.sha;
  if (typeof id !== "string") return unread(tag);
  const look = () => refTarget(api, repository, tag);
  const made = await callApi(api, {
    purpose: `make the entry ${tag} of the ledger of used approvals`,
    needs: NEEDS,
    method: "POST",
    path: `/repos/${repository}/git/refs`,
    body: { ref: `refs/tags/${tag}`, sha: id },
    recover: look,
  });
  if (made.ok) return targetOf(made.value) === id ? { ok: true, value: true } : taken(made.value, tag);
  if (made.failure.kind !== "refused") return made;
  // Refused because there is one: whose it is stands in it. Anything else that was refused is told as it is.
  const found = await look();
  if (!found.ok) return found;
  return found.value === null ? inTheWay(made.failure, tag) : { ok: true, value: targetOf(found.value) === id };
}

async function refTarget(api: ApiOptions, repository: string, tag: string): Promise<Outcome<Json | null>> {
  return callApi(api, {
    purpose: `look for the entry ${tag} of the ledger of used approvals`,
    needs: "contents: read",
    method: "GET",
    path: `/repos/${repository}/git/ref/tags/${tag}`,
    missingIsNull: true,
  });
}

function targetOf(answer: Json | null): unknown {
  return (answer as { object?: { sha?: unknown } | null } | null)?.object?.sha;
}

/** Another entry was found where the answer to ours was lost. */
function taken(answer: Json | null, tag: string): Outcome<boolean> {
  return typeof targetOf(answer) === "string" ? { ok: true, value: false } : unread(tag);
}

/**
 * Gitea and Forgejo: an annotated tag in one request (`POST tags`: 409 where there is one).
 * @returns whether the entry is this one; false where there was one before
 */
export async function consumeByTag(
  api: ApiOptions,
  repository: string,
  { tag, sha, message }: LedgerEntry,
): Promise<Outcome<boolean>> {
  const look = () =>
    callApi(api, {
      purpose: `look for the entry ${tag} of the ledger of used approvals`,
      needs: "contents: read",
      method: "GET",
      path: `/repos/${repository}/tags/${encodeURIComponent(tag)}`,
      missingIsNull: true,
    });
  const isOurs = (answer: Json | null) => String((answer as { message?: unknown } | null)?.message).trim() === message;
  const made = await callApi(api, {
    purpose: `make the entry ${tag} of the ledger of used approvals`,
    needs: NEEDS,
    method: "POST",
    path: `/repos/${repository}/tags`,
    body: { tag_name: tag, target: sha, message },
    recover: look,
  });
  if (made.ok) return { ok: true, value: isOurs(made.value) };
  if (made.failure.kind !== "refused") return made;
  const found = await look();
  if (!found.ok) return found;
  return found.value === null ? inTheWay(made.failure, tag) : { ok: true, value: isOurs(found.value) };
}

/** Refused, and there is none: git can't have a ref whose name is a folder of another one, nor make one that a rule forbids. */
function inTheWay(failure: PublishFailure, tag: string): Outcome<boolean> {
  const fix = `Look for a tag that stands in its way: one that is called ${tag.replace(/\/.*$/s, "")}, or one below ${tag}/. Whoever may write can make one; remove it. Where there is none, let the rules of the repository allow this job to make the tag.`;
  return { ok: false, failure: { ...failure, fix } };
}

function unread(tag: string): Outcome<boolean> {
  return {
    ok: false,
    failure: {
      kind: "protocol",
      message: `Could not read the forge's answer about the entry ${tag} of the ledger of used approvals`,
      fix: "Look at GITHUB_API_URL: something else answers there.",
    },
  };
}
