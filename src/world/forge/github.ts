/** GitHub and GitHub Enterprise Server: check runs, or commit statuses for a person's token. */
import type { Annotation } from "../../core/report/annotations";
import { type CreateCheckRun, type UpdateCheckRun, withRefused } from "../../core/report/check-run";
import type { AnnouncePlan, CompletePlan } from "../../core/report/plan";
import { type ApiOptions, callApi, type Json } from "./api";
import { idText } from "../../core/formats/exact-json";
import { environmentDecisions, isOwnText, mayWrite, reviews } from "./approvals";
import { listArtifacts, recentArtifacts, saveArtifact, workflowRun } from "./artifacts";
import { consumeByRef } from "./ledger";
import { mergeOf } from "./merges";
import { branchHead, defaultBranch, isInHistory, objectAt, pullState } from "./pulls";
import { postStatus } from "./statuses";
import type { Announced, Forge, Outcome, Published, PublishFailure } from "./types";

const CHECKS = "checks: write";
const STATUSES = "statuses: write";
/** Checks of one name on one commit that are looked through for ours. */
const PAGE = 100;

interface CheckRun {
  id: string;
  url: string | null;
  startedAt: string | null;
  completed: boolean;
  conclusion: string | null;
  annotations: number;
}

export function githubForge(name: "github" | "ghes", api: ApiOptions): Forge {
  return {
    async announce(plan) {
      switch (plan.kind) {
        case "check-run": {
          const made = await createCheck(api, plan, plan.create);
          return made.ok
            ? { ok: true, value: { checkId: made.value.id, url: made.value.url, at: made.value.startedAt } }
            : made;
        }
        case "commit-status": {
          const made = await postStatus(api, plan.repository, plan.headSha, plan.status, STATUSES, false);
          return made.ok ? { ok: true, value: { checkId: null, ...made.value } } : made;
        }
        case "print":
          return unprintable<Announced>();
      }
    },
    async complete(plan) {
      switch (plan.kind) {
        case "check-run":
          return completeCheck(api, plan);
        case "commit-status": {
          const made = await postStatus(
            api,
            plan.repository,
            plan.headSha,
            plan.status,
            STATUSES,
            !plan.announcedHere,
            plan.follows,
          );
          return made.ok ? { ok: true, value: { url: made.value.url } } : made;
        }
        case "print":
          return unprintable<Published>();
      }
    },
    pull: (repository, number) => pullState(api, repository, number, "pull-requests: read"),
    defaultBranch: (repository) => defaultBranch(api, repository),
    branchHead: (repository, branch) => branchHead(api, repository, branch),
    isInHistory: (repository, commit, of) => isInHistory(api, repository, commit, of, "per_page=1"),
    objectAt: (repository, commit, path) => objectAt(api, repository, commit, path),
    workflowRun: (repository, runId) => workflowRun(api, repository, runId),
    environmentDecisions: (repository, runId) => environmentDecisions(api, repository, runId),
    reviews: (repository, number) => reviews(api, repository, number),
    isOwnText: (review) => isOwnText(api, name, review),
    mergeOf: (repository, file) => mergeOf(api, repository, file, "sort=updated&direction=desc"),
    mayWrite: (repository, login) => mayWrite(api, repository, login),
    consume: (repository, entry) => consumeByRef(api, repository, entry),
    artifacts: (repository, runId) => listArtifacts(api, repository, runId),
    recentArtifacts: (repository, name) => recentArtifacts(api, repository, name),
    downloadArtifact: (repository, id, file) => saveArtifact(api, name, repository, id, file),
  };
}

type CheckPlan = Extract<CompletePlan, { kind: "check-run" }>;
type CheckPlace = Pick<AnnouncePlan, "repository" | "headSha">;

async function createCheck(api: ApiOptions, place: CheckPlace, body: CreateCheckRun): Promise<Outcome<CheckRun>> {
  const answer = await callApi(api, {
    purpose: `create the check "${body.name}"`,
    needs: CHECKS,
    method: "POST",
    path: `/repos/${place.repository}/check-runs`,
    body,
    recover: () => findCheck(api, place, body),
  });
  return answer.ok ? readCheck(answer.value) : answer;
}

/** The check of this very run, by its `external_id`; null where there is none. */
async function findCheck(api: ApiOptions, place: CheckPlace, body: CreateCheckRun): Promise<Outcome<Json | null>> {
  const query = new URLSearchParams({ check_name: body.name, filter: "all", per_page: String(PAGE) });
  const answer = await callApi(api, {
    purpose: `look for the check "${body.name}"`,
    needs: "checks: read",
    method: "GET",
    path: `/repos/${place.repository}/commits/${place.headSha}/check-runs?${query}`,
  });
  if (!answer.ok) return answer;
  const runs = (answer.value as { check_runs?: unknown }).check_runs;
  const ours = Array.isArray(runs)
    ? runs.find((run: { external_id?: unknown } | null) => run?.external_id === body.external_id)
    : undefined;
  return { ok: true, value: (ours as Json | undefined) ?? null };
}

async function completeCheck(api: ApiOptions, plan: CheckPlan): Promise<Outcome<Published>> {
  let id = plan.checkId;
  let url: string | null = null;
  let annotated = 0;
  const last = plan.updates.at(-1) ?? plan.create;
  if (id === null) {
    const found = await findCheck(api, plan, plan.create);
    if (!found.ok) return found;
    const made = found.value === null ? await createWhole(api, plan) : readCheck(found.value);
    if (!made.ok) return made;
    if (made.value.completed)
      return made.value.conclusion === last.conclusion
        ? { ok: true, value: { url: made.value.url } }
        : contradicted(plan, made.value);
    id = made.value.id;
    url = made.value.url;
    annotated = made.value.annotations;
  }
  // A check that was found in progress is one that another job announced, or one that an earlier attempt left half done.
  const updates = plan.updates.length > 0 ? plan.updates : [asUpdate(plan.create)];
  const check = id;
  let expected = 0;
  const refused: Annotation[] = [];
  for (const update of updates) {
    const annotations = update.output.annotations ?? [];
    if (
      expected + annotations.length > 0 &&
      annotated >= expected + annotations.length &&
      update.status === undefined
    ) {
      expected += annotations.length;
      continue;
    }
    const whole = withRefused(update, refused);
    const answer = await patchCheck(api, plan, check, whole, expected + annotations.length);
    if (answer.ok) {
      expected += annotations.length;
      url = answer.value.url ?? url;
      continue;
    }
    if (!isRefusal(answer.failure) || annotations.length === 0) return answer;
    // One annotation that the forge does not take must not keep the verdict back: the others go, and the summary says so.
    const sorted = await withoutRefused(annotations, async (some) => {
      const part = { output: { ...update.output, annotations: [...some] } };
      const sent = await patchCheck(api, plan, check, part, expected + some.length);
      if (sent.ok) expected += some.length;
      return sent;
    });
    if (!sorted.ok) return sorted;
    refused.push(...sorted.value);
    if (update.status === undefined) continue;
    const last = await patchCheck(api, plan, check, withRefused(update, refused, "none"), expected);
    if (!last.ok) return last;
    url = last.value.url ?? url;
  }
  return { ok: true, value: { url } };
}

/** Creates a check that is complete at once, or one to be completed where the forge does not take its annotations. */
async function createWhole(api: ApiOptions, plan: CheckPlan): Promise<Outcome<CheckRun>> {
  const made = await createCheck(api, plan, plan.create);
  if (made.ok || !isRefusal(made.failure) || plan.create.output.annotations === undefined) return made;
  const { conclusion: _conclusion, completed_at: _completed, output, ...begun } = plan.create;
  const { annotations: _annotations, ...bare } = output;
  return createCheck(api, plan, { ...begun, status: "in_progress", output: bare });
}

/** Requests that look for refused annotations in one batch: enough to find one of 50 (12), and some. GitHub takes 80 writes a minute. */
const MAX_SEARCHES = 24;

/** Sends annotations half by half, and returns those that the forge refuses, or that were not tried within the bound. */
async function withoutRefused(
  annotations: readonly Annotation[],
  send: (some: readonly Annotation[]) => Promise<Outcome<CheckRun>>,
): Promise<Outcome<Annotation[]>> {
  const refused: Annotation[] = [];
  let left = MAX_SEARCHES;
  const waiting: (readonly Annotation[])[] = halvesOf(annotations);
  if (waiting.length === 0) refused.push(...annotations);
  for (let some = waiting.shift(); some !== undefined; some = waiting.shift()) {
    if (left-- <= 0) {
      refused.push(...some);
      continue;
    }
    const answer = await send(some);
    if (answer.ok) continue;
    if (!isRefusal(answer.failure)) return answer;
    if (some.length === 1) refused.push(...some);
    else waiting.unshift(...halvesOf(some));
  }
  return { ok: true, value: refused };
}

function halvesOf(list: readonly Annotation[]): (readonly Annotation[])[] {
  const middle = Math.ceil(list.length / 2);
  return list.length < 2 ? [] : [list.slice(0, middle), list.slice(middle)];
}

/** 422: the request was understood, and something in it is not as the forge wants it (GitHub REST, "Client errors"). */
function isRefusal({ status }: PublishFailure): boolean {
  return status === 422;
}

/** A PATCH appends its annotations, so one whose answer was lost must not be repeated if it took effect. */
async function patchCheck(
  api: ApiOptions,
  plan: CheckPlan,
  id: string,
  update: UpdateCheckRun,
  annotations: number,
): Promise<Outcome<CheckRun>> {
  const path = `/repos/${plan.repository}/check-runs/${id}`;
  const answer = await callApi(api, {
    purpose:
      update.status === undefined
        ? `add annotations to the check "${plan.create.name}"`
        : `complete the check "${plan.create.name}"`,
    needs: CHECKS,
    method: "PATCH",
    path,
    body: update,
    async recover() {
      const now = await callApi(api, {
        purpose: `look at the check "${plan.create.name}"`,
        needs: "checks: read",
        method: "GET",
        path,
      });
      if (!now.ok) return now;
      const check = readCheck(now.value);
      if (!check.ok) return check;
      const done = check.value.annotations >= annotations && (update.status === undefined || check.value.completed);
      return { ok: true, value: done ? now.value : null };
    },
  });
  return answer.ok ? readCheck(answer.value) : answer;
}

function asUpdate({ conclusion, completed_at, output, details_url }: CreateCheckRun): UpdateCheckRun {
  return {
    status: "completed",
    ...(conclusion === undefined ? {} : { conclusion }),
    ...(completed_at === undefined ? {} : { completed_at }),
    ...(details_url === undefined ? {} : { details_url }),
    output,
  };
}

function readCheck(answer: Json | null): Outcome<CheckRun> {
  const run = (answer ?? {}) as Record<string, unknown>;
  const id = idText(run.id);
  if (id === null)
    return {
      ok: false,
      failure: {
        kind: "protocol",
        message: "Could not read the forge's answer about a check: it has no id",
        fix: "Look at GITHUB_API_URL: something else answers there.",
      },
    };
  const output = (run.output ?? {}) as Record<string, unknown>;
  return {
    ok: true,
    value: {
      id,
      url: typeof run.html_url === "string" ? run.html_url : null,
      startedAt: typeof run.started_at === "string" ? run.started_at : null,
      completed: run.status === "completed",
      conclusion: typeof run.conclusion === "string" ? run.conclusion : null,
      annotations: typeof output.annotations_count === "number" ? output.annotations_count : 0,
    },
  };
}

function contradicted(plan: CheckPlan, check: CheckRun): Outcome<Published> {
  return {
    ok: false,
    failure: {
      kind: "refused",
      message: `The check "${plan.create.name}" of this run was already completed as ${check.conclusion}; this time the verdict is ${plan.create.conclusion ?? plan.updates.at(-1)?.conclusion}`,
      fix: "Compare the two bundles: one run has one verdict. A new run makes a new check.",
    },
  };
}

function unprintable<T>(): Outcome<T> {
  return {
    ok: false,
    failure: { kind: "protocol", message: "A plan for the local forge reached GitHub", fix: "Report this." },
  };
}
