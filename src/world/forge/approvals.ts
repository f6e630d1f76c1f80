/** What people have decided on a forge: about the environments that a run waits for, and in reviews of a pull request. */
import { idText, isLaterId } from "../../core/formats/exact-json";
import { type ApiOptions, callApi, unreadAnswer } from "./api";
import type { EnvironmentDecision, Outcome, Review } from "./types";
import { userOf } from "./users";

/** Reviews that are asked for at once; Gitea hands out 50. */
const PAGE = 100;
/** A review that is not seen could be the one that takes another back, so more pages than these are no answer. */
const MAX_PAGES = 20;

/** GitHub and GHES: `GET actions/runs/{id}/approvals`, which tells no times. */
export async function environmentDecisions(
  api: ApiOptions,
  repository: string,
  runId: string,
): Promise<Outcome<EnvironmentDecision[] | null>> {
  const answer = await callApi(api, {
    purpose: `look who approved run ${runId}`,
    needs: "actions: read",
    method: "GET",
    path: `/repos/${repository}/actions/runs/${runId}/approvals`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  if (answer.value === null) return { ok: true, value: null };
  if (!Array.isArray(answer.value)) return unreadAnswer(`the approvals of run ${runId}`);
  const found: EnvironmentDecision[] = [];
  for (const entry of answer.value as readonly unknown[]) {
    const { state, comment, environments, user } = (entry ?? {}) as Record<string, unknown>;
    // A deployment that waits is no decision.
    if (state === "pending") continue;
    const by = userOf(user);
    if ((state !== "approved" && state !== "rejected") || by === null || !Array.isArray(environments))
      return unreadAnswer(`the approvals of run ${runId}`);
    for (const one of environments as ({ id?: unknown; name?: unknown } | null)[]) {
      const id = idText(one?.id);
      if (id === null || typeof one?.name !== "string") return unreadAnswer(`the approvals of run ${runId}`);
      const text = typeof comment === "string" ? comment : "";
      found.push({ environment: { id, name: one.name }, state, user: by, comment: text });
    }
  }
  return { ok: true, value: found };
}

/** `GET pulls/{n}/reviews`: GitHub and Gitea list them oldest first, and have words of their own for a state. */
export async function reviews(api: ApiOptions, repository: string, number: number): Promise<Outcome<Review[] | null>> {
  const found = new Map<string, Review>();
  let seen = 0;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await callApi(api, {
      purpose: `look at the reviews of pull request #${number}`,
      needs: "pull-requests: read",
      method: "GET",
      path: `/repos/${repository}/pulls/${number}/reviews?per_page=${PAGE}&limit=${PAGE}&page=${page}`,
      missingIsNull: true,
    });
    if (!answer.ok) return answer;
    if (answer.value === null && page === 1) return { ok: true, value: null };
    if (!Array.isArray(answer.value)) return unreadAnswer(`the reviews of pull request #${number}`);
    const list: unknown[] = answer.value;
    if (list.length === 0)
      return { ok: true, value: [...found.values()].sort((a, b) => (isLaterId(a.id, b.id) ? 1 : -1)) };
    seen += list.length;
    for (const entry of list) {
      const review = reviewOf(entry);
      if (review === undefined) return unreadAnswer(`the reviews of pull request #${number}`);
      if (review !== null) found.set(review.id, review);
    }
  }
  return unreadAnswer(`the reviews of pull request #${number}: there are more than ${seen}`);
}

const STATES: Readonly<Record<string, Review["state"]>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested",
  REQUEST_CHANGES: "changes-requested",
};

/** Null for one that decides nothing (comments, drafts, what was dismissed); undefined for what is no review. */
function reviewOf(entry: unknown): Review | null | undefined {
  const said = (entry ?? {}) as Record<string, unknown>;
  const id = idText(said.id);
  if (id === null || typeof said.state !== "string") return undefined;
  const state = STATES[said.state];
  if (state === undefined || said.dismissed === true) return null;
  const user = userOf(said.user);
  const { commit_id: commit, submitted_at: at, body, official } = said;
  if (user === null || typeof commit !== "string" || typeof at !== "string" || Number.isNaN(Date.parse(at)))
    return null;
  const text = typeof body === "string" ? body : "";
  const node = typeof said.node_id === "string" && said.node_id !== "" ? said.node_id : null;
  return { id, node, user, state, commit, at, text, official: typeof official === "boolean" ? official : null };
}

/** GraphQL beside the REST interface: `/graphql`, and `/api/graphql` where that one is `/api/v3` (GHES). */
const GRAPHQL = { github: "/graphql", ghes: "/../graphql" } as const;
const LAST_EDITOR =
  "query($id: ID!) { node(id: $id) { id ... on PullRequestReview { databaseId lastEditedAt editor { login } } } }";

/**
 * GitHub and GHES let everybody who may write change the words of a review, and REST does not tell (GitHub, "Moderating comments and
 * conversations"; GraphQL, `PullRequestReview.editor`).
 * @returns whether nobody but its author wrote it last; null where the forge does not tell
 */
export async function isOwnText(
  api: ApiOptions,
  name: keyof typeof GRAPHQL,
  { id, node, user }: Review,
): Promise<Outcome<boolean | null>> {
  if (node === null) return { ok: true, value: null };
  const answer = await callApi(api, {
    purpose: `look who wrote the review ${id} last`,
    needs: "pull-requests: read",
    method: "POST",
    path: GRAPHQL[name],
    body: { query: LAST_EDITOR, variables: { id: node } },
    // It only asks, so it may be asked again.
    recover: async () => ({ ok: true, value: null }),
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  const { data } = (answer.value ?? {}) as { data?: { node?: Record<string, unknown> | null } | null };
  const said = data?.node;
  if (said == null || said.id !== node || idText(said.databaseId) !== id) return { ok: true, value: null };
  if (said.lastEditedAt === null) return { ok: true, value: true };
  if (typeof said.lastEditedAt !== "string") return { ok: true, value: null };
  const { login } = (said.editor ?? {}) as { login?: unknown };
  return { ok: true, value: typeof login === "string" && login.toLowerCase() === user.login.toLowerCase() };
}

/** `GET collaborators/{login}/permission`: anybody can approve a pull request of a public repository. */
export async function mayWrite(api: ApiOptions, repository: string, login: string): Promise<Outcome<boolean>> {
  const answer = await callApi(api, {
    purpose: `look whether ${login} may write to ${repository}`,
    needs: "metadata: read",
    method: "GET",
    path: `/repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  const { permission } = (answer.value ?? {}) as { permission?: unknown };
  return { ok: true, value: ["owner", "admin", "write"].includes(String(permission)) };
}
