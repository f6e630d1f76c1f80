/** Commit statuses, which GitHub, Gitea and Forgejo take in the same way. */
import { idText, isLaterId } from "../../core/formats/exact-json";
import type { CommitStatus } from "../../core/report/commit-status";
import { type ApiOptions, callApi, type Json } from "./api";
import type { Outcome } from "./types";

/** Statuses that are asked for at once; forges hand out fewer (Gitea 50, or what it is set to). Newer ones come first. */
const PAGE = 100;
/** No forge is set to smaller pages; one that is shorter is the last. */
const SMALLEST_PAGE = 10;
/** A commit has a few statuses for each of its jobs. */
const MAX_PAGES = 20;

export interface PostedStatus {
  url: string | null;
  at: string | null;
}

/**
 * Posts a status once. A status can't be changed, only followed by another, and a second one like the first would do no
 * harm; still a request whose answer was lost is looked for before it is repeated.
 * @param lookFirst also look before the first attempt, where an earlier job may have posted it already
 * @param follows description of the pending status that must be the newest of this context, or null: the last one counts on every
 *   forge, so a job that comes late would hide the verdict of one that began after it
 */
export async function postStatus(
  api: ApiOptions,
  repository: string,
  sha: string,
  status: CommitStatus,
  needs: string,
  lookFirst: boolean,
  follows: string | null = null,
): Promise<Outcome<PostedStatus>> {
  if (follows !== null) {
    const newest = await newestStatus(api, repository, sha, status.context, needs);
    if (!newest.ok) return newest;
    const found = newest.value;
    if (found === null || stateOf(found) !== "pending" || found.description !== follows)
      return {
        ok: false,
        failure: {
          kind: "refused",
          message: `The commit status "${status.context}" is not this job's any more: expected its own "${follows}", found ${found === null ? "none" : `${String(stateOf(found))}: "${String(found.description)}"`}`,
          fix: "Another job of the same name has begun for this commit; its verdict counts. Start one job at a time for a context (`concurrency`).",
        },
      };
  }
  const recover = () => findStatus(api, repository, sha, status, needs);
  if (lookFirst) {
    const found = await recover();
    if (!found.ok) return found;
    if (found.value !== null) return { ok: true, value: posted(found.value) };
  }
  const answer = await callApi(api, {
    purpose: `post the commit status "${status.context}"`,
    needs,
    method: "POST",
    path: `/repos/${repository}/statuses/${sha}`,
    body: status,
    recover,
  });
  return answer.ok ? { ok: true, value: posted(answer.value) } : answer;
}

async function findStatus(
  api: ApiOptions,
  repository: string,
  sha: string,
  wanted: CommitStatus,
  needs: string,
): Promise<Outcome<Json | null>> {
  const newest = await newestStatus(api, repository, sha, wanted.context, needs);
  if (!newest.ok || newest.value === null) return newest;
  const same = stateOf(newest.value) === wanted.state && newest.value.description === wanted.description;
  return { ok: true, value: same ? newest.value : null };
}

async function newestStatus(
  api: ApiOptions,
  repository: string,
  sha: string,
  context: string,
  needs: string,
): Promise<Outcome<Record<string, unknown> | null>> {
  let newest: Record<string, unknown> | null = null;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const seen = newest !== null;
    const answer = await callApi(api, {
      purpose: "look for the commit status",
      needs: needs.replace("write", "read"),
      method: "GET",
      path: `/repos/${repository}/commits/${sha}/statuses?per_page=${PAGE}&limit=${PAGE}&page=${page}`,
      missingIsNull: true,
    });
    if (!answer.ok) return answer;
    const list = Array.isArray(answer.value) ? answer.value.filter(isObject) : [];
    for (const entry of list)
      if (entry.context === context && (newest === null || isLaterId(idOf(entry), idOf(newest)))) newest = entry;
    // One page more than the first that has one: of the same second, those that were made later may stand behind.
    if (seen || list.length < SMALLEST_PAGE) break;
  }
  return { ok: true, value: newest };
}

/** The request says `state`; Gitea and Forgejo answer `status`, GitHub answers `state`. */
function stateOf(entry: Record<string, unknown>): unknown {
  return entry.state ?? entry.status;
}

function posted(answer: Json | null): PostedStatus {
  const entry = isObject(answer) ? answer : {};
  return {
    url: typeof entry.target_url === "string" && entry.target_url !== "" ? entry.target_url : null,
    at: typeof entry.created_at === "string" ? entry.created_at : null,
  };
}

function idOf(entry: Record<string, unknown>): string {
  return idText(entry.id) ?? "0";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
