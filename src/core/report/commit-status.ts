/** A verdict as a commit status: Gitea, Forgejo, and GitHub where the token belongs to a person. */
import { cutText, MAX_STATUS_CONTEXT_BYTES, MAX_STATUS_DESCRIPTION_BYTES } from "./budget";
import { conclusionOf, type Outcome } from "./check-run";
import { plainText } from "./text";

/** Never `warning` or `skipped`: they satisfy a required status. */
export type StatusState = "pending" | "success" | "failure" | "error";

/** SPEC section 13. */
export function statusState(outcome: Outcome): Exclude<StatusState, "pending"> {
  switch (conclusionOf(outcome)) {
    case "success":
      return "success";
    case "timed_out":
    case "cancelled":
    case "failure":
      return "failure";
    case "action_required":
      return "error";
  }
}

/** Body of `POST /repos/{owner}/{repo}/statuses/{sha}`; the same on all forges. */
export interface CommitStatus {
  state: StatusState;
  context: string;
  description: string;
  target_url?: string;
}

/** Composes a status within the bounds that every forge takes. */
export function commitStatus(
  state: StatusState,
  context: string,
  description: string,
  targetUrl: string | null,
): CommitStatus {
  return {
    state,
    context: cutText(context, MAX_STATUS_CONTEXT_BYTES),
    description: cutText(plainText(description.replace(/\s+/g, " ").trim()), MAX_STATUS_DESCRIPTION_BYTES),
    ...(targetUrl === null ? {} : { target_url: targetUrl }),
  };
}
