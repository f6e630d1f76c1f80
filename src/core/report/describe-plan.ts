import type { AnnouncePlan, CompletePlan } from "./plan";

/** A plan as lines for people: every request that would be sent, with its body. */
export function describePlan(plan: AnnouncePlan | CompletePlan): string[] {
  const path = `/repos/${plan.repository}`;
  const json = (body: unknown) => JSON.stringify(body, null, 2).split("\n");
  switch (plan.kind) {
    case "check-run": {
      if (!("updates" in plan)) return [`POST ${path}/check-runs`, ...json(plan.create)];
      const create = plan.checkId === null ? [`POST ${path}/check-runs`, ...json(plan.create)] : [];
      return [
        ...create,
        ...plan.updates.flatMap((update) => [`PATCH ${path}/check-runs/${plan.checkId ?? "{id}"}`, ...json(update)]),
      ];
    }
    case "commit-status":
      return [`POST ${path}/statuses/${plan.headSha}`, ...json(plan.status)];
    case "print":
      return [plan.title, "", ...plan.body.split("\n")];
  }
}
