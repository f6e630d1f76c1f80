/** Who brought a file to a branch: the newest merged pull request that changed it, and who merged that. */
import { type ApiOptions, callApi, unreadAnswer } from "./api";
import type { ForgeUser, MergedPull, Outcome } from "./types";
import { userOf } from "./users";

/** Entries that are asked for at once; Gitea hands out 50. */
const PAGE = 50;
/** Pages of closed pull requests, those that changed last first. */
const MAX_PAGES = 4;
/** Pages of the files of one; who changes more than these at once has not said a word about one result. */
const MAX_FILE_PAGES = 2;
/** Merged pull requests whose files are asked for, the newest first. */
const MAX_LOOKED_INTO = 50;

interface Listed {
  number: number;
  mergedAt: string;
}

/**
 * The newest of the merged pull requests of a branch that changed a file (GitHub, Gitea and Forgejo: `GET pulls`, `GET pulls/{n}/files`,
 * `GET pulls/{n}`).
 * @param order words of the forge for: those that changed last first
 * @returns null where there is none among those that are looked at, or the forge does not tell who merged it
 */
export async function mergeOf(
  api: ApiOptions,
  repository: string,
  { branch, path }: { branch: string; path: string },
  order: string,
): Promise<Outcome<MergedPull | null>> {
  const listed = await mergedInto(api, repository, branch, order);
  if (!listed.ok) return listed;
  for (const { number } of listed.value.slice(0, MAX_LOOKED_INTO)) {
    const changed = await changes(api, repository, number, path);
    if (!changed.ok) return changed;
    if (changed.value) return merged(api, repository, number, branch);
  }
  return { ok: true, value: null };
}

/** Merged ones, the newest merge first. */
async function mergedInto(
  api: ApiOptions,
  repository: string,
  branch: string,
  order: string,
): Promise<Outcome<Listed[]>> {
  const found = new Map<number, Listed>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await callApi(api, {
      purpose: `list the pull requests that were merged into ${branch}`,
      needs: "pull-requests: read",
      method: "GET",
      path: `/repos/${repository}/pulls?state=closed&${order}&per_page=${PAGE}&limit=${PAGE}&page=${page}`,
    });
    if (!answer.ok) return answer;
    if (!Array.isArray(answer.value)) return unreadAnswer(`the pull requests of ${repository}`);
    const list: unknown[] = answer.value;
    for (const entry of list) {
      const { number, merged_at: mergedAt, base } = (entry ?? {}) as Record<string, unknown>;
      const into = (base as { ref?: unknown } | null | undefined)?.ref;
      if (typeof number !== "number" || typeof mergedAt !== "string" || into !== branch) continue;
      if (!Number.isNaN(Date.parse(mergedAt))) found.set(number, { number, mergedAt });
    }
    if (list.length === 0) break;
  }
  const byTime = ({ mergedAt }: Listed) => Date.parse(mergedAt);
  return { ok: true, value: [...found.values()].sort((a, b) => byTime(b) - byTime(a)) };
}

async function changes(api: ApiOptions, repository: string, number: number, path: string): Promise<Outcome<boolean>> {
  for (let page = 1; page <= MAX_FILE_PAGES; page++) {
    const answer = await callApi(api, {
      purpose: `look which files pull request #${number} changed`,
      needs: "pull-requests: read",
      method: "GET",
      path: `/repos/${repository}/pulls/${number}/files?per_page=${PAGE}&limit=${PAGE}&page=${page}`,
    });
    if (!answer.ok) return answer;
    if (!Array.isArray(answer.value)) return unreadAnswer(`the files of pull request #${number}`);
    const list = answer.value as ({ filename?: unknown } | null)[];
    if (list.some((file) => file?.filename === path)) return { ok: true, value: true };
    if (list.length === 0) break;
  }
  return { ok: true, value: false };
}

async function merged(
  api: ApiOptions,
  repository: string,
  number: number,
  branch: string,
): Promise<Outcome<MergedPull | null>> {
  const answer = await callApi(api, {
    purpose: `look who merged pull request #${number}`,
    needs: "pull-requests: read",
    method: "GET",
    path: `/repos/${repository}/pulls/${number}`,
  });
  if (!answer.ok) return answer;
  const said = (answer.value ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const shaOf = (value: unknown) => text((value as { sha?: unknown } | null | undefined)?.sha);
  const into = text((said.base as { ref?: unknown } | null | undefined)?.ref);
  const by: ForgeUser | null = userOf(said.merged_by);
  const [mergedAt, mergeSha, headSha] = [text(said.merged_at), text(said.merge_commit_sha), shaOf(said.head)];
  if (said.number !== number || into !== branch) return unreadAnswer(`pull request #${number}`);
  if (by === null || mergedAt === null || Number.isNaN(Date.parse(mergedAt)) || mergeSha === null || headSha === null)
    return { ok: true, value: null };
  return { ok: true, value: { number, by, mergedAt, mergeSha, headSha } };
}
