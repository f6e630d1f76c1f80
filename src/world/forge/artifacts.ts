/** Evidence of earlier runs, by REST: GitHub, GHES, Gitea from 1.24 and Forgejo from 16 answer alike. */
import { type ApiOptions, callApi } from "./api";
import { permissionFailure } from "./permission";
import { idText, isLaterId } from "../../core/formats/exact-json";
import type { ArtifactRef, Outcome, RepositoryArtifact, WorkflowRunState } from "./types";
import type { ForgeName } from "../../core/domain/forge";

/** A bundle's default bounds are 64 MiB of lane output and some; ten times that is not evidence of ours. */
const MAX_ARTIFACT_BYTES = 1024 * 1024 * 1024;
/** Entries that are asked for at once; forges hand out fewer (Gitea 50), so pages go on until all are there. */
const PAGE = 100;
/** Runs have a few artifacts; this many are somebody's intention, and one that is not seen can't be told apart. */
const MAX_PAGES = 20;
/** Blob stores answer at once; a gigabyte may take its time. */
const DOWNLOAD_TIMEOUT_MS = 300_000;
/** A signed address is asked for anew each time. */
const DOWNLOAD_TRIES = 3;
/** API -> signed address, and blob stores may add one of their own. */
const MAX_REDIRECTS = 3;

/** All artifacts of a run, newest first; null where the forge has no such interface. */
export async function listArtifacts(
  api: ApiOptions,
  repository: string,
  runId: string,
): Promise<Outcome<ArtifactRef[] | null>> {
  const found = new Map<string, ArtifactRef>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await callApi(api, {
      purpose: `list the artifacts of run ${runId}`,
      needs: "actions: read",
      method: "GET",
      path: `/repos/${repository}/actions/runs/${runId}/artifacts?per_page=${PAGE}&limit=${PAGE}&page=${page}`,
      missingIsNull: true,
    });
    if (!answer.ok) return answer;
    if (answer.value === null) return page === 1 ? { ok: true, value: null } : unlisted(runId, "a page is missing");
    const { artifacts: list, total_count: total } = answer.value as { artifacts?: unknown; total_count?: unknown };
    if (!Array.isArray(list)) return unlisted(runId, "the answer has no list");
    const before = found.size;
    for (const entry of list as unknown[]) {
      const ref = artifactRef(entry, runId);
      if (ref === null) return unlisted(runId, "an entry of the list is none of that run");
      found.set(ref.id, ref);
    }
    const whole = typeof total === "number" ? found.size >= total : list.length < PAGE;
    if (whole || list.length === 0 || found.size === before) {
      if (typeof total === "number" && found.size < total)
        return unlisted(runId, `the forge has ${total} and hands out ${found.size}`);
      return { ok: true, value: [...found.values()].sort((a, b) => (isLaterId(a.id, b.id) ? -1 : 1)) };
    }
  }
  return unlisted(runId, `there are more than ${MAX_PAGES} pages of them`);
}

/** Pages of a repository's artifacts that are looked through. */
const MAX_RECENT_PAGES = 10;

/**
 * The newest artifacts of a repository, those of some pages. Expired ones are left out.
 * @param name only those of this name; null for all
 */
export async function recentArtifacts(
  api: ApiOptions,
  repository: string,
  name: string | null,
): Promise<Outcome<RepositoryArtifact[] | null>> {
  const first = await artifactPage(api, repository, name, 1);
  if (!first.ok) return first;
  if (first.value === null) return { ok: true, value: null };
  const all = [...first.value.list];
  // GitHub begins with the newest, Gitea with the oldest.
  const pages = Math.ceil(first.value.total / Math.max(1, first.value.list.length));
  const [one, last] = [all[0], all.at(-1)];
  const isOldFirst = one !== undefined && last !== undefined && isLaterId(last.id, one.id);
  const from = isOldFirst ? Math.max(2, pages - MAX_RECENT_PAGES + 2) : 2;
  for (let page = from; page < from + MAX_RECENT_PAGES - 1 && page <= pages; page++) {
    const next = await artifactPage(api, repository, name, page);
    if (!next.ok) return next;
    // One that was made meanwhile moves the others on, so that a page says some of them twice.
    for (const entry of next.value?.list ?? []) if (!all.some(({ id }) => id === entry.id)) all.push(entry);
  }
  const usable = all.filter((entry) => !entry.expired && (name === null || entry.name === name));
  return { ok: true, value: usable.sort((a, b) => (isLaterId(a.id, b.id) ? -1 : 1)) };
}

/** @returns a page with what can be read of it, and how many there are on all pages; null where there is no such interface */
async function artifactPage(
  api: ApiOptions,
  repository: string,
  name: string | null,
  page: number,
): Promise<Outcome<{ list: RepositoryArtifact[]; total: number } | null>> {
  const only = name === null ? "" : `&name=${encodeURIComponent(name)}`;
  const answer = await callApi(api, {
    purpose: "list the artifacts of this repository",
    needs: "actions: read",
    method: "GET",
    path: `/repos/${repository}/actions/artifacts?per_page=${PAGE}&limit=${PAGE}&page=${page}${only}`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  if (answer.value === null) return { ok: true, value: null };
  const { artifacts: list, total_count: total } = answer.value as { artifacts?: unknown; total_count?: unknown };
  if (!Array.isArray(list))
    return {
      ok: false,
      failure: {
        kind: "protocol",
        message: "Could not list the artifacts of this repository: the answer has no list",
        fix: "Look at GITHUB_API_URL: something else answers there.",
      },
    };
  const found = (list as unknown[]).flatMap((entry): RepositoryArtifact[] => {
    const { id, head_branch: branch } = runOf(entry);
    const runId = idText(id);
    const ref = runId === null ? null : artifactRef(entry, runId);
    if (ref === null) return [];
    return [{ ...ref, runId: runId!, branch: typeof branch === "string" && branch !== "" ? branch : null }];
  });
  return { ok: true, value: { list: found, total: typeof total === "number" ? total : found.length } };
}

function runOf(entry: unknown): { id?: unknown; head_branch?: unknown } {
  const { workflow_run: run } = (entry ?? {}) as { workflow_run?: { id?: unknown; head_branch?: unknown } | null };
  return run ?? {};
}

function artifactRef(entry: unknown, runId: string): ArtifactRef | null {
  const said = (entry ?? {}) as Record<string, unknown>;
  const id = idText(said.id);
  const run = idText(runOf(entry).id);
  if (id === null || typeof said.name !== "string" || (run !== null && run !== runId)) return null;
  return {
    id,
    name: said.name,
    sizeBytes: typeof said.size_in_bytes === "number" ? said.size_in_bytes : 0,
    expired: said.expired === true,
    createdAt: typeof said.created_at === "string" ? said.created_at : null,
    sha256: /^sha256:([0-9a-f]{64})$/.exec(typeof said.digest === "string" ? said.digest : "")?.[1] ?? null,
  };
}

function unlisted<T>(runId: string, problem: string): Outcome<T> {
  return {
    ok: false,
    failure: {
      kind: "protocol",
      message: `Could not list the artifacts of run ${runId}: ${problem}`,
      fix: "Look at GITHUB_API_URL, and at what else that run uploads.",
    },
  };
}

/** A run, as the forge says; null where it has no such interface. Forgejo says `commit_sha` for what the others call `head_sha`. */
export async function workflowRun(
  api: ApiOptions,
  repository: string,
  runId: string,
): Promise<Outcome<WorkflowRunState | null>> {
  const answer = await callApi(api, {
    purpose: `look at run ${runId}`,
    needs: "actions: read",
    method: "GET",
    path: `/repos/${repository}/actions/runs/${runId}`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  if (answer.value === null) return { ok: true, value: null };
  const said = answer.value as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const fullName = (value: unknown) => text((value as { full_name?: unknown } | null | undefined)?.full_name);
  const headSha = text(said.head_sha) ?? text(said.commit_sha);
  const of = fullName(said.repository);
  const problem =
    idText(said.id) !== runId
      ? "it is about another one"
      : of !== null && of.toLowerCase() !== repository.toLowerCase()
        ? `it is one of ${of}`
        : headSha === null
          ? "it has no head_sha"
          : null;
  if (problem !== null)
    return {
      ok: false,
      failure: {
        kind: "protocol",
        message: `Could not read the forge's answer about run ${runId}: ${problem}`,
        fix: "Look at GITHUB_API_URL: something else answers there.",
      },
    };
  return {
    ok: true,
    value: {
      id: runId,
      attempt: idText(said.run_attempt),
      event: text(said.event),
      trigger: text(said.event),
      branch: text(said.head_branch),
      headSha: headSha!,
      ...("head_repository" in said ? { headRepository: fullName(said.head_repository) } : {}),
      startedAt: text(said.run_started_at) ?? text(said.started_at),
      // GitHub's `triggering_actor` is Gitea's `trigger_actor`.
      startedBy: [said.actor, said.triggering_actor, said.trigger_actor].flatMap((user) => {
        const login = text((user as { login?: unknown } | null | undefined)?.login);
        return login === null ? [] : [login];
      }),
    },
  };
}

/** Saves an artifact's zip; an outage of a moment is waited for. */
export async function saveArtifact(
  api: ApiOptions,
  forge: ForgeName,
  repository: string,
  id: string,
  file: string,
): Promise<Outcome<null>> {
  for (let attempt = 1; ; attempt++) {
    const saved = await saveOnce(api, forge, repository, id, file);
    if (saved.ok || attempt === DOWNLOAD_TRIES || !["server", "network"].includes(saved.failure.kind)) return saved;
    api.tools.log(`${saved.failure.message}; trying again in ${attempt} s`);
    await api.tools.wait(attempt * 1000);
  }
}

/** One try. The token goes to the forge only, never to where the forge redirects. */
async function saveOnce(
  api: ApiOptions,
  forge: ForgeName,
  repository: string,
  id: string,
  file: string,
): Promise<Outcome<null>> {
  const purpose = `download the artifact ${id}`;
  const first = `${api.baseUrl}/repos/${repository}/actions/artifacts/${id}/zip`;
  const origin = new URL(first).origin;
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const ours = new URL(url).origin === origin;
    const answer = await api.download({
      url,
      headers: ours && hop === 0 ? { ...api.headers, authorization: `token ${api.token}` } : {},
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      maxBytes: MAX_ARTIFACT_BYTES,
      saveTo: file,
    });
    if (answer.kind === "fault")
      return {
        ok: false,
        failure: {
          kind: answer.cause === "certificate" ? "certificate" : answer.cause === "too-large" ? "refused" : "network",
          message: `Could not ${purpose}: ${answer.message}`,
          fix:
            answer.cause === "too-large"
              ? "This is no bundle of ours; name the right artifact."
              : "Look at the network of the runner, then run the job again.",
        },
      };
    if (answer.status === 200) return { ok: true, value: null };
    const next = answer.location;
    if (answer.status >= 300 && answer.status < 400 && next !== null && URL.canParse(next, url)) {
      const target = new URL(next, url);
      // A server that we reach by https has no reason to send us to plain http.
      if (target.protocol !== "https:" && new URL(url).protocol === "https:") break;
      url = target.href;
      continue;
    }
    if ([401, 403, 404].includes(answer.status))
      return {
        ok: false,
        failure: permissionFailure(
          forge,
          false,
          { purpose, needs: "actions: read", method: "GET", path: "" },
          { ...answer, headers: {}, data: null },
        ),
      };
    if (answer.status === 410)
      return {
        ok: false,
        failure: {
          kind: "not-found",
          message: `Could not ${purpose}: it has expired`,
          fix: "Run the job again that made the bundle.",
        },
      };
    return {
      ok: false,
      failure: {
        kind: answer.status >= 500 || answer.status === 429 || answer.status === 408 ? "server" : "refused",
        message: `Could not ${purpose}: HTTP ${answer.status}`,
        fix: "Run the job again.",
      },
    };
  }
  return {
    ok: false,
    failure: {
      kind: "protocol",
      message: `Could not ${purpose}: the forge redirects in a way that is not followed`,
      fix: "Look at GITHUB_API_URL.",
    },
  };
}
