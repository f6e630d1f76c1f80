/** Evidence of earlier runs, by REST: GitHub, GHES, Gitea from 1.24 and Forgejo from 16 answer alike. */
import { type ApiOptions, callApi } from "./api";
import { permissionFailure } from "./permission";
import type { ArtifactRef, Outcome } from "./types";
import type { ForgeName } from "../../core/domain/forge";

/** A bundle's default bounds are 64 MiB of lane output and some; ten times that is not evidence of ours. */
export const MAX_ARTIFACT_BYTES = 1024 * 1024 * 1024;
/** Runs have a few artifacts; more than a page of them is somebody's mistake. */
const PAGE = 100;
/** Blob stores answer at once; a gigabyte may take its time. */
const DOWNLOAD_TIMEOUT_MS = 300_000;
/** A signed address is asked for anew each time. */
const DOWNLOAD_TRIES = 3;
/** API -> signed address, and blob stores may add one of their own. */
const MAX_REDIRECTS = 3;

/** Artifacts of a run, newest first; null where the forge has no such interface. */
export async function listArtifacts(
  api: ApiOptions,
  repository: string,
  runId: number,
): Promise<Outcome<ArtifactRef[] | null>> {
  const answer = await callApi(api, {
    purpose: `list the artifacts of run ${runId}`,
    needs: "actions: read",
    method: "GET",
    path: `/repos/${repository}/actions/runs/${runId}/artifacts?per_page=${PAGE}&limit=${PAGE}`,
    missingIsNull: true,
  });
  if (!answer.ok) return answer;
  if (answer.value === null) return { ok: true, value: null };
  const list = (answer.value as { artifacts?: unknown }).artifacts;
  if (!Array.isArray(list))
    return {
      ok: false,
      failure: {
        kind: "protocol",
        message: `Could not list the artifacts of run ${runId}: the answer has no list`,
        fix: "Look at GITHUB_API_URL.",
      },
    };
  const refs = list.flatMap((entry: unknown): ArtifactRef[] => {
    const { id, name, size_in_bytes: size, expired } = (entry ?? {}) as Record<string, unknown>;
    return typeof id === "number" && typeof name === "string"
      ? [{ id, name, sizeBytes: typeof size === "number" ? size : 0, expired: expired === true }]
      : [];
  });
  return { ok: true, value: refs.sort((a, b) => b.id - a.id) };
}

/** Saves an artifact's zip; an outage of a moment is waited for. */
export async function saveArtifact(
  api: ApiOptions,
  forge: ForgeName,
  repository: string,
  id: number,
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
  id: number,
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
