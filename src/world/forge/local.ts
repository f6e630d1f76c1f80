/** No forge: says what would be sent. */
import { describePlan } from "../../core/report/describe-plan";
import type { AnnouncePlan, CompletePlan } from "../../core/report/plan";
import type { Forge, ForgeTools, PublishFailure } from "./types";

const NO_FORGE: PublishFailure = {
  kind: "not-found",
  message: "Without a forge there is nothing to ask",
  fix: "Name the bundle's folder or zip, or the forge by the input `forge`.",
};

export function localForge(tools: Pick<ForgeTools, "log">): Forge {
  const print = (plan: AnnouncePlan | CompletePlan) => {
    for (const line of describePlan(plan)) tools.log(line);
  };
  return {
    async announce(plan) {
      print(plan);
      return { ok: true, value: { checkId: null, url: null, at: null } };
    },
    async complete(plan) {
      print(plan);
      return { ok: true, value: { url: null } };
    },
    pull: async () => ({ ok: true, value: null }),
    defaultBranch: async () => ({ ok: true, value: null }),
    branchHead: async () => ({ ok: false, failure: NO_FORGE }),
    isInHistory: async () => ({ ok: true, value: null }),
    objectAt: async () => ({ ok: false, failure: NO_FORGE }),
    workflowRun: async () => ({ ok: true, value: null }),
    environmentDecisions: async () => ({ ok: true, value: null }),
    reviews: async () => ({ ok: true, value: null }),
    isOwnText: async () => ({ ok: true, value: null }),
    mergeOf: async () => ({ ok: true, value: null }),
    mayWrite: async () => ({ ok: false, failure: NO_FORGE }),
    consume: async () => ({ ok: false, failure: NO_FORGE }),
    artifacts: async () => ({ ok: true, value: null }),
    recentArtifacts: async () => ({ ok: true, value: null }),
    downloadArtifact: async () => ({ ok: false, failure: NO_FORGE }),
  };
}
