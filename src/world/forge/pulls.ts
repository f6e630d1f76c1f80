/** Where pull requests and branches stand; GitHub, Gitea and Forgejo answer alike but for one field. */
import { type ApiOptions, callApi } from "./api";
import type { Outcome, PullState } from "./types";

/** @param needs the permission, as the forge spells it */
export async function pullState(
  api: ApiOptions,
  repository: string,
  number: number,
  needs: string,
): Promise<Outcome<PullState>> {
  const answer = await callApi(api, {
    purpose: `look whether pull request #${number} still has the head that was tested`,
    needs,
    method: "GET",
    path: `/repos/${repository}/pulls/${number}`,
  });
  if (!answer.ok) return answer;
  const pull = answer.value as { state?: unknown; head?: { sha?: unknown } | null } | null;
  const headSha = pull?.head?.sha;
  if (typeof headSha !== "string")
    return {
      ok: false,
      failure: {
        kind: "protocol",
        message: `Could not read the head of pull request #${number}: the forge's answer has no head.sha`,
        fix: "Look at GITHUB_API_URL: something else answers there.",
      },
    };
  return { ok: true, value: { headSha, state: pull?.state === "open" ? "open" : "closed" } };
}

/** The commit that a branch points at. */
export async function branchHead(api: ApiOptions, repository: string, branch: string): Promise<Outcome<string>> {
  const answer = await callApi(api, {
    purpose: `look where the branch ${branch} stands`,
    needs: "contents: read",
    method: "GET",
    path: `/repos/${repository}/branches/${encodeURIComponent(branch)}`,
  });
  if (!answer.ok) return answer;
  // GitHub says `commit.sha`, Gitea and Forgejo `commit.id`.
  const commit = (answer.value as { commit?: { sha?: unknown; id?: unknown } | null } | null)?.commit;
  const sha = commit?.sha ?? commit?.id;
  if (typeof sha === "string") return { ok: true, value: sha };
  return {
    ok: false,
    failure: {
      kind: "protocol",
      message: `Could not read where the branch ${branch} stands: the forge's answer has no commit`,
      fix: "Look at GITHUB_API_URL: something else answers there.",
    },
  };
}
