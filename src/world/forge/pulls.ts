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
  const pull = answer.value as PullAnswer | null;
  const { head, base } = pull ?? {};
  if (pull?.number !== number) return unread(`pull request #${number}`, "is about another one");
  if (typeof head?.sha !== "string") return unread(`the head of pull request #${number}`, "has no head.sha");
  if (typeof base?.ref !== "string") return unread(`the base of pull request #${number}`, "has no base.ref");
  const [from, into] = [head.repo?.full_name, base.repo?.full_name];
  if (typeof into === "string" && into.toLowerCase() !== repository.toLowerCase())
    return unread(`pull request #${number}`, `is about ${into}`);
  const branch = base.repo?.default_branch;
  return {
    ok: true,
    value: {
      headSha: head.sha,
      state: pull.state === "open" ? "open" : "closed",
      baseRef: base.ref,
      headRepository: typeof from === "string" ? from : null,
      defaultBranch: typeof branch === "string" && branch !== "" ? branch : null,
      author: typeof pull.user?.login === "string" ? pull.user.login : null,
    },
  };
}

interface PullAnswer {
  number?: unknown;
  state?: unknown;
  user?: { login?: unknown } | null;
  head?: { sha?: unknown; repo?: { full_name?: unknown } | null } | null;
  base?: { ref?: unknown; repo?: { full_name?: unknown; default_branch?: unknown } | null } | null;
}

/** The branch that a repository begins with. */
export async function defaultBranch(api: ApiOptions, repository: string): Promise<Outcome<string>> {
  const answer = await callApi(api, {
    purpose: `look which branch of ${repository} is the default branch`,
    needs: "contents: read",
    method: "GET",
    path: `/repos/${repository}`,
  });
  if (!answer.ok) return answer;
  const { full_name: name, default_branch: branch } = (answer.value ?? {}) as Record<string, unknown>;
  if (typeof name !== "string" || name.toLowerCase() !== repository.toLowerCase())
    return unread(`the repository ${repository}`, `is about ${typeof name === "string" ? name : "none"}`);
  if (typeof branch === "string" && branch !== "") return { ok: true, value: branch };
  return unread(`the default branch of ${repository}`, "has no default_branch");
}

function unread<T>(what: string, problem: string): Outcome<T> {
  return {
    ok: false,
    failure: {
      kind: "protocol",
      message: `Could not read ${what}: the forge's answer ${problem}`,
      fix: "Look at GITHUB_API_URL: something else answers there. Where the repository was renamed, run the job again.",
    },
  };
}

/** The commit that a branch points at. */
export async function branchHead(api: ApiOptions, repository: string, branch: string): Promise<Outcome<string>> {
  const answer = await callApi(api, {
    purpose: `look where the branch ${branch} stands`,
    needs: "contents: read",
    method: "GET",
    path: `/repos/${repository}/branches/${encodeURIComponent(branch)}`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  if (answer.value === null)
    return {
      ok: false,
      failure: {
        kind: "not-found",
        message: `Could not look where the branch ${branch} stands: ${repository} has none of that name that this job's token may see`,
        fix: "Where it was deleted or renamed, nothing is judged by it any more: give the pull request another base, or correct the input `into` or `trusted-branches`. Where it is there, add `contents: read` to `permissions:` of the job.",
      },
    };
  // GitHub says `commit.sha`, Gitea and Forgejo `commit.id`.
  const said = answer.value as { name?: unknown; commit?: { sha?: unknown; id?: unknown } | null } | null;
  const sha = said?.commit?.sha ?? said?.commit?.id;
  if (said?.name !== branch) return unread(`the branch ${branch}`, `is about ${String(said?.name)}`);
  if (typeof sha === "string" && OBJECT_ID.test(sha)) return { ok: true, value: sha };
  return unread(`where the branch ${branch} stands`, "has no commit");
}

/**
 * Whether a commit is one of the history of another: nothing of it is beyond that one (`GET compare/{base}...{head}`, whose
 * `total_commits` GitHub, Gitea and Forgejo count alike).
 * @param few what keeps the answer short, in the forge's words: its list of commits and files is of no use here
 * @returns null where the forge can't compare them, as where they have nothing in common
 */
export async function isInHistory(
  api: ApiOptions,
  repository: string,
  commit: string,
  of: string,
  few: string,
): Promise<Outcome<boolean | null>> {
  const answer = await callApi(api, {
    purpose: `look whether ${commit} is in the history of ${of}`,
    needs: "contents: read",
    method: "GET",
    path: `/repos/${repository}/compare/${of}...${commit}?${few}`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  const { total_commits: beyond } = (answer.value ?? {}) as { total_commits?: unknown };
  return { ok: true, value: typeof beyond === "number" ? beyond === 0 : null };
}

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Folders between a repository's root and a record are few. */
const MAX_DEPTH = 64;

/**
 * What lies at a path of a commit, as `mode id`, asked folder by folder (GitHub, Gitea and Forgejo: `GET git/trees/{sha}`).
 * @returns null where nothing does
 */
export async function objectAt(
  api: ApiOptions,
  repository: string,
  commit: string,
  path: string,
): Promise<Outcome<string | null>> {
  const parts = path.split("/").filter((part) => part !== "");
  let tree = commit;
  for (const [depth, part] of parts.slice(0, MAX_DEPTH).entries()) {
    const answer = await callApi(api, {
      purpose: `look what is at ${path} of ${commit}`,
      needs: "contents: read",
      method: "GET",
      path: `/repos/${repository}/git/trees/${tree}`,
    });
    if (!answer.ok) return answer;
    const { tree: list, truncated } = (answer.value ?? {}) as { tree?: unknown; truncated?: unknown };
    if (!Array.isArray(list) || truncated === true) return unread(`the tree ${tree}`, "has not all of its entries");
    const entry = list.find((one: { path?: unknown } | null) => one?.path === part) as
      | { mode?: unknown; sha?: unknown }
      | undefined;
    if (entry === undefined) return { ok: true, value: null };
    if (typeof entry.sha !== "string" || !OBJECT_ID.test(entry.sha)) return unread(`the tree ${tree}`, "has no ids");
    if (depth === parts.length - 1) return { ok: true, value: `${String(entry.mode).replace(/^0+/, "")} ${entry.sha}` };
    tree = entry.sha;
  }
  return { ok: true, value: null };
}
