/** Commit statuses, which GitHub, Gitea and Forgejo take in the same way. */
import type { CommitStatus } from "../../core/report/commit-status";
import { type ApiOptions, type ApiRequest, callApi, type Json } from "./api";
import type { Outcome } from "./types";

/** Statuses looked through for one of ours; newer ones come first on every forge. */
const PAGE = 100;

export interface PostedStatus {
  url: string | null;
  at: string | null;
}

/**
 * Posts a status once. A status can't be changed, only followed by another, and a second one like the first would do no
 * harm; still a request whose answer was lost is looked for before it is repeated.
 * @param lookFirst also look before the first attempt, where an earlier job may have posted it already
 */
export async function postStatus(
  api: ApiOptions,
  repository: string,
  sha: string,
  status: CommitStatus,
  needs: string,
  lookFirst: boolean,
): Promise<Outcome<PostedStatus>> {
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
  const request: ApiRequest = {
    purpose: "look for the commit status",
    needs: needs.replace("write", "read"),
    method: "GET",
    path: `/repos/${repository}/commits/${sha}/statuses?per_page=${PAGE}&limit=${PAGE}`,
    missingIsNull: true,
  };
  const answer = await callApi(api, request);
  if (!answer.ok || !Array.isArray(answer.value)) return answer.ok ? { ok: true, value: null } : answer;
  const ours = answer.value.filter(isObject).filter((entry) => entry.context === wanted.context);
  const newest = ours.reduce<Record<string, unknown> | null>(
    (best, entry) => (best === null || idOf(entry) > idOf(best) ? entry : best),
    null,
  );
  // The request says `state`; Gitea and Forgejo answer `status`, GitHub answers `state`.
  const same =
    newest !== null && (newest.state ?? newest.status) === wanted.state && newest.description === wanted.description;
  return { ok: true, value: same ? newest : null };
}

function posted(answer: Json | null): PostedStatus {
  const entry = isObject(answer) ? answer : {};
  return {
    url: typeof entry.target_url === "string" && entry.target_url !== "" ? entry.target_url : null,
    at: typeof entry.created_at === "string" ? entry.created_at : null,
  };
}

function idOf(entry: Record<string, unknown>): number {
  return typeof entry.id === "number" ? entry.id : 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
