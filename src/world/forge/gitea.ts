/** Gitea and Forgejo: commit statuses. */
import type { ApiOptions } from "./api";
import { mayWrite, reviews } from "./approvals";
import { listArtifacts, recentArtifacts, saveArtifact, workflowRun } from "./artifacts";
import { consumeByTag } from "./ledger";
import { mergeOf } from "./merges";
import { branchHead, defaultBranch, isInHistory, objectAt, pullState } from "./pulls";
import { postStatus } from "./statuses";
import type { Forge, PublishFailure } from "./types";

const CODE_WRITE = "contents: write";

export function giteaForge(name: "gitea" | "forgejo", api: ApiOptions): Forge {
  return {
    async announce(plan) {
      if (plan.kind !== "commit-status") return { ok: false, failure: foreign(plan.kind) };
      const made = await postStatus(api, plan.repository, plan.headSha, plan.status, CODE_WRITE, false);
      return made.ok ? { ok: true, value: { checkId: null, ...made.value } } : made;
    },
    async complete(plan) {
      if (plan.kind !== "commit-status") return { ok: false, failure: foreign(plan.kind) };
      const made = await postStatus(
        api,
        plan.repository,
        plan.headSha,
        plan.status,
        CODE_WRITE,
        !plan.announcedHere,
        plan.follows,
      );
      return made.ok ? { ok: true, value: { url: made.value.url } } : made;
    },
    pull: (repository, number) => pullState(api, repository, number, "pull-requests: read"),
    defaultBranch: (repository) => defaultBranch(api, repository),
    branchHead: (repository, branch) => branchHead(api, repository, branch),
    isInHistory: (repository, commit, of) => isInHistory(api, repository, commit, of, "files=false&verification=false"),
    objectAt: (repository, commit, path) => objectAt(api, repository, commit, path),
    // The event that Gitea names is the hook's (`pull_request_sync`, `push` of a schedule), not the one that the job is told.
    async workflowRun(repository, runId) {
      const run = await workflowRun(api, repository, runId);
      return run.ok && run.value !== null ? { ok: true, value: { ...run.value, event: null } } : run;
    },
    // Neither has environments.
    environmentDecisions: async () => ({ ok: true, value: null }),
    reviews: (repository, number) => reviews(api, repository, number),
    // What its list of reviews says is the review's own text, which a change of the comment that shows it does not reach.
    isOwnText: async () => ({ ok: true, value: true }),
    mergeOf: (repository, file) => mergeOf(api, repository, file, "sort=recentupdate"),
    mayWrite: (repository, login) => mayWrite(api, repository, login),
    consume: (repository, entry) => consumeByTag(api, repository, entry),
    artifacts: (repository, runId) => listArtifacts(api, repository, runId),
    recentArtifacts: (repository, name) => recentArtifacts(api, repository, name),
    downloadArtifact: (repository, id, file) => saveArtifact(api, name, repository, id, file),
  };
}

function foreign(kind: string): PublishFailure {
  return {
    kind: "protocol",
    message: `A plan of the kind ${kind} reached a forge that takes commit statuses only`,
    fix: "Report this.",
  };
}
