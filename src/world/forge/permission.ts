/** What to say when a forge lets us not do something: the exact permission, and where to add it. */
import type { ForgeName } from "../../core/domain/forge";
import type { RestAnswer } from "../runner/github";
import { type ApiRequest, messageOf } from "./api";
import type { PublishFailure } from "./types";

const TWO_JOBS =
  "Use the two-job workflow: this job with `mode: run`, and a second one on `workflow_run` with `mode: report`, which verifies the bundle again.";

/**
 * @param fork the event is a pull request from another repository, whose token is read-only whatever the workflow says
 */
export function permissionFailure(
  forge: ForgeName,
  fork: boolean,
  request: ApiRequest,
  answer: RestAnswer,
): PublishFailure {
  const { status, headers } = answer;
  const message = `Could not ${request.purpose}: the forge answered HTTP ${status}${messageOf(answer)}`;
  if (status === 401)
    return {
      kind: "permission",
      message,
      fix: "The token is missing, expired or not this forge's. Leave the input `github-token` at its default, or give a valid one.",
    };
  const accepted = headers["x-accepted-github-permissions"];
  const asked = accepted === undefined ? request.needs : accepted.replaceAll("=", ": ").replaceAll(";", " or ");
  if (fork)
    return {
      kind: "permission",
      message,
      fix: `The token of a pull request from a fork is read-only, so it has no \`${request.needs}\`. ${TWO_JOBS}`,
    };
  switch (forge) {
    case "github":
    case "ghes":
      return {
        kind: status === 404 ? "not-found" : "permission",
        message,
        fix: `Add \`${asked}\` to \`permissions:\` of the job${status === 404 ? " (a missing permission looks like a missing repository or commit)" : ""}.`,
      };
    case "gitea":
    case "forgejo":
      return {
        kind: status === 404 ? "not-found" : "permission",
        message,
        fix:
          "Posting a commit status takes write access to the repository's code: add `contents: write` to `permissions:` of the job " +
          "(Gitea from 1.26 knows no `statuses` there, and a mapping takes away all that it does not name), or give the input `status-token` an access token with `write:repository`.",
      };
    case "local":
      return { kind: "permission", message, fix: `Give a token with ${request.needs}.` };
  }
}
